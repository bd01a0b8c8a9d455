"""What the words after `talkleaf` ask for."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field

from builder.catalogue import MessageLanguage
from builder.diagnostics import Message, say
from builder.outline.text.text import Language
from builder.words.languages import EditionCode

OK, AUTHOR, USAGE, OURS, STOPPED = 0, 1, 2, 3, 130
"""Exit codes; 130 is what shells give a program that Ctrl-C ended."""


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


class Asked(Struct):
    """One call of a command; each command reads what it has options for."""

    words: Sequence[str] = ()
    """What is no option: paths, or a code."""
    editions: tuple[EditionCode, ...] = ()
    products: tuple[str, ...] = ()
    theme: str = ""
    out: Path = field(default_factory=lambda: Path("output"))
    force: bool = False
    edited: bool = False
    write: bool = False
    starter: str = ""
    languages: tuple[Language, ...] = ()
    topic: str = ""
    group: str = ""
    place: str = ""
    date: str = ""
    yes: bool = False
    brief: bool = False
    all: bool = False
    """Whether every finding is shown, be they many of one kind."""
    vscode: bool = False
    html: bool = False
    jobs: int = 0
    port: int = 0
    no_browser: bool = False
    watch: bool = False
    format: Format = Format.TEXT
    first: Language | None = None
    """The language that is translated from."""
    second: Language | None = None
    """The language that is translated to."""
    file_format: str = ""
    which: str = ""
    """Which texts are handed out."""
    file: str = ""
    dry_run: bool = False
    by: str = ""
    """Who reviewed the texts."""
    section: str = ""
    accept: bool = False
    """Whether claims with open comments are recorded too."""
    sample: bool = False
    strict: bool = False
    only_row: str = ""
    cluster: str = ""
    deliver: str = ""
    lang: MessageLanguage | None = None
    help: bool = False


class WrongUseError(Exception):
    """Wrong use of the command; the program ends with `USAGE`."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def wrong_value(option: str, message: Message) -> WrongUseError:
    """A wrong value of an option or word."""
    return WrongUseError(say("Invalid value for {option}: {message}", option=option, message=message))
