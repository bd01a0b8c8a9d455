"""Small documents built in full, and their outputs read by programs that are not ours."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from textwrap import dedent, indent

import pikepdf
import pytest
from pptx import Presentation

from builder.build import Options, build_outline
from builder.diagnostics import Diagnostic

poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler)")

TOP = """\
outline: 1
id: small
title: {zh: 小文, en: A small text}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: {zh: 不是医疗建议。, en: Not medical advice.}
closing: {zh: 谢谢大家。, en: Thank you.}
checks: {coarse-image: warning}
"""
PDFS = (".slides.pdf", ".notes.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".leaflet.office.pdf", ".large.pdf")
SHOWN = (".pptx", ".slides.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".leaflet.office.pdf", ".large.pdf")
"""Where a block's words stand; notes and evidence say only some."""


def outline(blocks: str, top: str = "") -> str:
    """An outline with one section of `blocks`; `top` adds keys."""
    body = indent(dedent(blocks), "      ")
    section = "sections:\n  - id: one\n    title: {zh: 一个题目, en: The first point}\n    blocks:\n"
    return TOP + dedent(top) + section + body


def points(*pairs: tuple[str, str]) -> str:
    """A block of points, each a Chinese and an English text."""
    rows = [f"- points:\n{''.join(_point(zh, en) for zh, en in pairs)}  cite: none\n"]
    return "".join(rows)


def _point(zh: str, en: str) -> str:
    return f"    - zh: {quoted(zh)}\n      en: {quoted(en)}\n"


def quoted(text: str) -> str:
    """In YAML's double quotes, every character that needs it by its number."""
    return '"' + "".join(_escape(char) for char in text) + '"'


def _escape(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    return char if char.isprintable() or char == "\ufeff" else f"\\U{ord(char):08X}"


def build(folder: Path, text: str, only: tuple[str, ...] = ()) -> Path:
    """The folder of the outputs of an outline that builds; pictures it names lie in `folder`."""
    result = build_all(folder, text, only)
    assert not [d for d in result if d.severity == "error"], [f"{d.span.line} {d.code} {d.message}" for d in result]
    return folder / "out" / "small"


def build_all(folder: Path, text: str, only: tuple[str, ...] = ()) -> list[Diagnostic]:
    """What a build tells."""
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return list(build_outline(path, Options(out=folder / "out", products=only)).diagnostics)


def text_of(path: Path) -> str:
    """All words of a PDF (poppler) or a talk (python-pptx), without white space."""
    return re.sub(r"\s", "", spaced_text_of(path))


@cache
def spaced_text_of(path: Path) -> str:
    if path.suffix == ".pptx":
        return "\n".join(talk_texts(path))
    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout


def talk_texts(path: Path) -> list[str]:
    """The texts of all shapes of a talk."""
    return [shape.text_frame.text for slide in Presentation(str(path)).slides for shape in _shapes(slide.shapes)]


def _shapes(shapes: object) -> list:  # type: ignore[type-arg]
    out = []
    for shape in shapes:  # type: ignore[attr-defined]
        if shape.has_text_frame:
            out.append(shape)
        if hasattr(shape, "shapes"):
            out += _shapes(shape.shapes)
    return out


def links_of(path: Path) -> set[str]:
    """The targets of all links of a PDF or a talk."""
    if path.suffix == ".pptx":
        slides = Presentation(str(path)).slides
        return {rel.target_ref for slide in slides for rel in slide.part.rels.values() if rel.is_external}
    with pikepdf.open(path) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        return {str(note["/A"]["/URI"]) for note in notes if "/A" in note and "/URI" in note["/A"]}
