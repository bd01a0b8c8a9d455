"""Small outlines for tests: a correct one, and ways to change a part of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from textwrap import dedent, indent

from builder.diagnostics import Diagnostic, Report
from builder.outline.model.outline import Outline
from builder.outline.parse import parse, read_nodes
from builder.outline.yaml.report_limit import CappedReport, EnoughError
from builder.outline.yaml.source import source_of

ICONS = frozenset({"cell", "heart", "scale"})

TOP = """\
outline: 1
id: small
title: {zh: 小文, en: A small text}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: {zh: 不是医疗建议, en: Not medical advice}
sources:
  ernst2023: {title: Exercise in ALS, short: Ernst 2023}
"""

BLOCK = """\
- text: {zh: 你好, en: Hello}
  cite: none
"""


def outline_text(blocks: str = BLOCK, top: str = "", section: str = "") -> str:
    """A correct outline with one section of `blocks`; `top` and `section` add keys."""
    body = indent(dedent(blocks), "      ")
    extra = indent(dedent(section), "    ")
    head = "sections:\n  - id: one\n    title: {zh: 一, en: The first point}\n"
    return TOP + dedent(top) + head + extra + "    blocks:\n" + body


def write(folder: Path, text: str) -> Path:
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, text: str) -> tuple[Outline | None, list[Diagnostic]]:
    """Parse `text` from a file in `folder`; what was told, in the order of the file."""
    report = Report()
    outline = parse(write(folder, text), report, icons=ICONS)
    return outline, list(report)


def good(folder: Path, text: str) -> Outline:
    """An outline about which nothing is told."""
    outline, told = load(folder, text)
    assert told == []
    assert outline is not None
    return outline


def codes(told: list[Diagnostic]) -> list[str]:
    return [d.code for d in told]


def told_about(text: str) -> list[Diagnostic]:
    """What the trap scan and the parser tell about a piece of YAML."""
    report = CappedReport()
    with suppress(EnoughError):
        read_nodes(source_of(text, Path("x.yaml")), report)
    return list(report)


def place(diagnostic: Diagnostic) -> str:
    """`line:column code`, as tests expect it."""
    return f"{diagnostic.span.line}:{diagnostic.span.column} {diagnostic.code}"
