"""What is installed, which fonts are used, and what optional tools are missing and what for."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

from builder import __version__
from builder.diagnostics import Message, all_of, quoted, say

LIBRARIES = (
    "budoux", "fonttools", "jinja2", "lxml", "manimgx-fonts-cjk", "pikepdf", "pillow", "polib", "python-pptx", "pyyaml",
    "reportlab", "rich", "segno", "typer", "uharfbuzz",
)  # fmt: skip
TOOLS = (
    ("soffice", say("LibreOffice: tests render the talk with it"), "apt install libreoffice-impress"),
    ("pdftotext", say("poppler: tests read the PDFs with it"), "apt install poppler-utils"),
    ("qpdf", say("qpdf: tests check the PDFs with it"), "apt install qpdf"),
    ("java", say("Java: tests run veraPDF with it"), "apt install default-jre-headless"),
)
State = Literal["ok", "missing", "optional"]
STATES: Mapping[State, Message] = {"ok": say("ok"), "missing": say("missing"), "optional": say("optional")}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `missing` is what a build cannot do without, `optional` what only tests use."""

    state: State
    what: Message


def examine() -> tuple[Finding, ...]:
    """Program, Python, libraries, fonts, themes, tools."""
    return (*_program(), *_libraries(), *_fonts(), *_themes(), *_tools())


def _program() -> Iterator[Finding]:
    yield Finding(
        "ok",
        say(
            "talkleaf {version}, Python {python}, {system}",
            version=__version__,
            python=platform.python_version(),
            system=platform.platform(),
        ),
    )


def _libraries() -> Iterator[Finding]:
    for name in LIBRARIES:
        try:
            yield Finding("ok", say("{name} {version}", name=name, version=metadata.version(name)))
        except metadata.PackageNotFoundError:
            yield Finding("missing", say("{name}: pip install {name}", name=name))


def _fonts() -> Iterator[Finding]:
    from builder.typeset.fonts import ARIMO, NOTO, font_path
    from builder.typeset.model import FaceKey

    for family, index, weight in ((NOTO, 2, 400), (NOTO, 2, 700), (ARIMO, 0, 400), (ARIMO, 0, 700)):
        try:
            path = Path(font_path(FaceKey(family, index, weight)))
            yield Finding(
                "ok" if path.is_file() else "missing",
                say("font {family} {weight}: {path}", family=family, weight=weight, path=path),
            )
        except (KeyError, ImportError, OSError) as error:
            yield Finding(
                "missing",
                say("font {family} {weight} cannot be used: “{error}”", family=family, weight=weight, error=error),
            )


def _themes() -> Iterator[Finding]:
    from builder.theme.load import THEMES, theme_names

    names = theme_names()
    said = all_of(quoted(names)) if names else say("none")
    yield Finding("ok" if names else "missing", say("themes in {folder}: {names}", folder=THEMES, names=said))


def _tools() -> Iterator[Finding]:
    for name, purpose, remedy in TOOLS:
        path = shutil.which(name)
        yield (
            Finding("ok", say("{name}: {path}", name=name, path=path))
            if path
            else Finding("optional", say("{name} ({purpose}): {remedy}", name=name, purpose=purpose, remedy=remedy))
        )
