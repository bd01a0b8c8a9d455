"""What is installed, which fonts are used, and what optional tools are missing and what for."""

from __future__ import annotations

import platform
import re
import shutil
from collections.abc import Iterator, Mapping
from importlib import metadata
from typing import Literal

from msgspec import Struct

from builder import __version__
from builder.diagnostics import Message, Report, all_of, quoted, say
from builder.theme.load import THEMES, load_theme, theme_names
from builder.typeset.fonts import ARIMO, NOTO, font_path
from builder.typeset.model import FaceKey

TOOLS = (
    ("soffice", say("LibreOffice: tests render the talk with it"), "apt install libreoffice-impress"),
    ("pdftotext", say("poppler: tests read the PDFs with it"), "apt install poppler-utils"),
    ("qpdf", say("qpdf: tests check the PDFs with it"), "apt install qpdf"),
    ("java", say("Java: tests run veraPDF with it"), "apt install default-jre-headless"),
)
State = Literal["ok", "missing", "optional"]
STATES: Mapping[State, Message] = {"ok": say("ok"), "missing": say("missing"), "optional": say("optional")}


class Finding(Struct, frozen=True):
    """One line of the report; `missing` is what a build cannot do without, `optional` what only tests use."""

    state: State
    what: Message


def examine() -> tuple[Finding, ...]:
    """Program, Python, libraries, fonts, themes, tools."""
    return (*_program(), *_libraries(), *_fonts(), *_powerpoint_fonts(), *_themes(), _photographs(), *_tools())


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


_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(>=|==)?([0-9.]*)")
"""A library's name, and the version it must have, as our own list writes them."""


def _libraries() -> Iterator[Finding]:
    """What the package itself says it needs."""
    for requirement in metadata.requires("talkleaf") or ():
        if "extra ==" not in requirement:
            yield _library(requirement)


def _library(requirement: str) -> Finding:
    listed = _REQUIREMENT.match(requirement.replace(" ", ""))
    assert listed is not None  # our own list, as `pyproject.toml` has it
    name, relation, wanted = listed.groups("")
    try:
        found = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Finding("missing", say("{name}: pip install {name}", name=name))
    if relation == "==" and found != wanted:
        other = say("{name}: expected {wanted}, found {found}: pip install {name}=={wanted}",
                    name=name, wanted=wanted, found=found)  # fmt: skip
        return Finding("missing", other)
    if _numbers(found) < _numbers(wanted):
        older = say("{name}: expected {least} or newer, found {found}: pip install --upgrade {name}",
                    name=name, least=wanted, found=found)  # fmt: skip
        return Finding("missing", older)
    return Finding("ok", say("{name} {version}", name=name, version=found))


def _numbers(version: str) -> tuple[int, ...]:
    """The leading numbers of a version: `1.0.2` as (1, 0, 2)."""
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("+")[0])[:4])


def _fonts() -> Iterator[Finding]:
    printed = say("Chinese everywhere, and all of leaflet and large print")
    shown = say("Latin letters of the slides and the speaker's script as PDF, as wide as Arial")
    for family, weight, purpose in ((NOTO, 400, printed), (ARIMO, 400, shown), (ARIMO, 700, shown)):
        try:
            path = font_path(FaceKey(family, 0, weight))
            said = say("font {family} {weight} ({purpose}): {path}",
                       family=family, weight=weight, purpose=purpose, path=path)  # fmt: skip
            yield Finding("ok" if path.is_file() else "missing", said)
        except (KeyError, ImportError, OSError) as error:
            yield Finding(
                "missing",
                say("font {family} {weight} cannot be used: “{error}”", family=family, weight=weight, error=error),
            )


def _powerpoint_fonts() -> Iterator[Finding]:
    theme = load_theme("calm", Report())
    if theme is not None:
        latin, han = theme.fonts.talk_latin, theme.fonts.talk_east_asian
        words = say("fonts in PowerPoint: {latin} and {han}, of the computer that shows the talk", latin=latin, han=han)
        yield Finding("ok", words)


def _themes() -> Iterator[Finding]:
    names = theme_names()
    said = all_of(quoted(names)) if names else say("none")
    yield Finding("ok" if names else "missing", say("themes in {folder}: {names}", folder=THEMES, names=said))


def _photographs() -> Finding:
    """Whether photographs can be read as an iPhone keeps them."""
    try:
        found = metadata.version("pi-heif")
    except metadata.PackageNotFoundError:
        remedy = "pip install pi-heif"
        return Finding("optional", say("pi-heif: reads HEIC photographs of an iPhone: {remedy}", remedy=remedy))
    return Finding("ok", say("pi-heif {version}: HEIC photographs of an iPhone can be read", version=found))


def _tools() -> Iterator[Finding]:
    for name, purpose, remedy in TOOLS:
        path = shutil.which(name)
        yield (
            Finding("ok", say("{name}: {path}", name=name, path=path))
            if path
            else Finding("optional", say("{name} ({purpose}): {remedy}", name=name, purpose=purpose, remedy=remedy))
        )
