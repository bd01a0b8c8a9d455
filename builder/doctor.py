"""What is installed, which fonts are used, and what optional tools are missing and what for."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

from builder import __version__

LIBRARIES = (
    "budoux", "fonttools", "jinja2", "lxml", "manimgx-fonts-cjk", "pikepdf", "pillow", "python-pptx", "pyyaml",
    "reportlab", "rich", "segno", "typer", "uharfbuzz",
)  # fmt: skip
TOOLS = (
    ("soffice", "LibreOffice: tests render the talk with it", "apt install libreoffice-impress"),
    ("pdftotext", "poppler: tests read the PDFs with it", "apt install poppler-utils"),
    ("qpdf", "qpdf: tests check the PDFs with it", "apt install qpdf"),
    ("java", "Java: tests run veraPDF with it", "apt install default-jre-headless"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `missing` is what a build cannot do without, `optional` what only tests use."""

    state: Literal["ok", "missing", "optional"]
    what: str


def examine() -> tuple[Finding, ...]:
    """Program, Python, libraries, fonts, themes, tools."""
    return (*_program(), *_libraries(), *_fonts(), *_themes(), *_tools())


def _program() -> Iterator[Finding]:
    yield Finding("ok", f"talkleaf {__version__}, Python {platform.python_version()}, {platform.platform()}")


def _libraries() -> Iterator[Finding]:
    for name in LIBRARIES:
        try:
            yield Finding("ok", f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            yield Finding("missing", f"{name}: pip install {name}")


def _fonts() -> Iterator[Finding]:
    from builder.typeset.fonts import ARIMO, NOTO, font_path
    from builder.typeset.model import FaceKey

    for family, index, weight in ((NOTO, 2, 400), (NOTO, 2, 700), (ARIMO, 0, 400), (ARIMO, 0, 700)):
        try:
            path = Path(font_path(FaceKey(family, index, weight)))
            yield Finding("ok" if path.is_file() else "missing", f"font {family} {weight}: {path}")
        except (KeyError, ImportError, OSError) as error:
            yield Finding("missing", f"font {family} {weight}: {error}")


def _themes() -> Iterator[Finding]:
    from builder.theme.load import THEMES, theme_names

    names = ", ".join(theme_names())
    yield Finding("ok" if names else "missing", f"themes in {THEMES}: {names or 'none'}")


def _tools() -> Iterator[Finding]:
    for name, purpose, remedy in TOOLS:
        path = shutil.which(name)
        yield Finding("ok", f"{name}: {path}") if path else Finding("optional", f"{name} ({purpose}): {remedy}")
