"""The options of the commands: names, help, and how their values are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, get_args

from msgspec import Struct

from builder.build.product_names import NAMES
from builder.catalogue import LANGUAGES
from builder.command.asked import Format, wrong_value
from builder.diagnostics import Message, all_of, any_of, quoted, say
from builder.outline.text.text import Language
from builder.system_faults import reason_of
from builder.words.languages import EDITIONS, EditionCode

T = TypeVar("T")


class Option(Struct, frozen=True):
    """One option. `field` names the field of `Asked` that it fills; without `value` it is a switch."""

    name: str
    field: str
    help: Message
    value: str = ""
    """What stands for the value in help: `PATH`."""
    read: Callable[[str], Any] = str
    """Makes the value; raises `WrongUseError`."""


def _one_of(option: str, known: Mapping[str, T], word: str) -> T:
    if word not in known:
        raise wrong_value(
            option,
            say("expected one of {names}, found {word}", names=all_of(quoted(known)), word=word or say("nothing")),
        )
    return known[word]


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _some(option: str, text: str) -> str:
    """A value with something in it: an empty one is a shell's variable that was not set, and nobody's wish."""
    if not text.strip(", "):
        raise wrong_value(option, say("expected a value, found nothing"))
    return text


def _editions(option: str, text: str) -> tuple[EditionCode, ...]:
    return _known(option, text, {code: code for code in EDITIONS})


def _languages(option: str, text: str) -> tuple[Language, ...]:
    return _known(option, text, {language: language for language in get_args(Language)})


def _known(option: str, text: str, known: Mapping[str, T]) -> tuple[T, ...]:
    _some(option, text)
    unknown = [word for word in _words(text) if word not in known]
    if unknown:
        raise wrong_value(
            option,
            say("{word} is not an edition; there are {names}", word=unknown[0], names=all_of(quoted(known))),
        )
    return tuple(known[word] for word in _words(text))


def _products(text: str) -> tuple[str, ...]:
    _some("--only", text)
    names = [_product_meant(name) for name in _words(text)]
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        raise wrong_value("--only", _no_product(unknown[0], NAMES))
    return tuple(names)


def _product_meant(word: str) -> str:
    """The one output that a file's ending, or another word, can mean; else the word."""
    meant = _PRODUCTS_BY_ENDING.get(word.lower().lstrip("."), ())
    return meant[0] if len(meant) == 1 else word


_PRODUCTS_BY_ENDING = {
    "pptx": ("talk",), "ppt": ("talk",), "powerpoint": ("talk",), "presentation": ("talk",),
    "pdf": ("leaflet", "slides", "notes", "large"), "ics": ("calendar",), "html": ("phone", "show"),
    "png": ("phone-png",), "xlsx": ("evidence",), "flyer": ("leaflet",), "brochure": ("leaflet",),
    "handout": ("leaflet",), "poster": ("invitation",), "script": ("notes",),
}  # fmt: skip
"""What is meant by the ending of a file, or by another word for it."""


def _no_product(word: str, names: Iterable[str]) -> Message:
    meant = _PRODUCTS_BY_ENDING.get(word.lower().lstrip("."))
    if meant:
        return say("{word} is not an output; did you mean {names}?", word=word, names=any_of(quoted(meant)))
    return say("{word} is not an output; there are {names}", word=word, names=all_of(quoted(names)))


def _starter(text: str) -> str:
    from builder.starters.wish import starter_names

    return _one_of("--starter", {name: name for name in starter_names()}, text)


def _date(text: str) -> str:
    from builder.starters.wish import iso_date

    found = iso_date(text)
    if not found:
        raise wrong_value(
            "--date", say("expected a date such as 2026-12-05, found {word}", word=text or say("nothing"))
        )
    return found


def _count(option: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise wrong_value(option, say("expected a number, 0 or more, found {word}", word=text))
    return int(text)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) <= 65535):
        raise wrong_value("--port", say("expected a number from 0 to 65535, found {word}", word=text))
    return int(text)


def _file_format(word: str) -> str:
    from builder.exchange.translate.formats import FORMATS

    return _one_of("--format", {name: name for name in FORMATS}, word)


EDITION = Option(
    "--edition",
    "editions",
    say("Which editions, e.g. zh,en,zh-en; default: the outline's own"),
    "NAMES",
    partial(_editions, "--edition"),
)
ONLY = Option("--only", "products", say("Which outputs, e.g. talk,leaflet; default: all"), "NAMES", _products)
THEME = Option("--theme", "theme", say("A theme in place of the outline's own"), "NAME", partial(_some, "--theme"))
OUT = Option(
    "--out", "out", say("Where the outputs go; default: output"), "FOLDER", lambda text: Path(_some("--out", text))
)
FORCE = Option("--force", "force", say("Build even what is up to date"))
EDITED = Option("--edited", "edited", say("Remove also what was changed by hand"))
WRITE = Option("--write", "write", say("Write the changes into the outline"))
STARTER = Option(
    "--starter",
    "starter",
    say("What to begin with: newly-diagnosed, day-by-day, medicine, trial, evening, meeting or empty"),
    "NAME",
    _starter,
)
DOCUMENT_LANGUAGES = Option(
    "--languages",
    "languages",
    say("The document's languages, e.g. zh,en; default: both"),
    "NAMES",
    partial(_languages, "--languages"),
)
TOPIC = Option("--topic", "topic", say("The title; in two languages with ` / ` between them"), "WORDS")
GROUP = Option("--group", "group", say("The group's name; in two languages with ` / ` between them"), "WORDS")
PLACE = Option("--place", "place", say("Where the meeting is; in two languages with ` / ` between them"), "WORDS")
DATE = Option("--date", "date", say("The day of the meeting, such as 2026-12-05"), "DAY", _date)
YES = Option("--yes", "yes", say("Ask nothing"))
VSCODE = Option("--vscode", "vscode", say("Write what VS Code needs to complete keys while you type"))
HTML = Option("--html", "html", say("Write a page with pictures, and open it"))
JOBS = Option("--jobs", "jobs", say("Processes at most; default: 0, one a core"), "NUMBER", partial(_count, "--jobs"))
PORT = Option("--port", "port", say("Which port to answer on; default: one that is free"), "NUMBER", _port)
NO_BROWSER = Option("--no-browser", "no_browser", say("Open no browser; the address is printed all the same"))
WATCH = Option("--watch", "watch", say("Build again whenever a file is saved, until Ctrl-C"))
BRIEF = Option("--brief", "brief", say("Print one line of counts by kind in place of the findings"))
ALL = Option("--all", "all", say("Print every finding, also where many are of one kind"))
FORMAT = Option(
    "--format", "format", say("How findings are printed: text, json or sarif"), "NAME",
    lambda word: _one_of("--format", {str(f): f for f in Format}, word),
)  # fmt: skip
FROM = Option(
    "--from", "first", say("The language to translate from, e.g. zh"), "NAME",
    lambda word: _one_of("--from", {language: language for language in get_args(Language)}, word),
)  # fmt: skip
TO = Option(
    "--to", "second", say("The language to translate to, e.g. en"), "NAME",
    lambda word: _one_of("--to", {language: language for language in get_args(Language)}, word),
)  # fmt: skip
FILE_FORMAT = Option(
    "--format", "file_format", say("The translator's file: xlsx, po, xliff or xliff12; default: xlsx"), "NAME",
    _file_format,
)  # fmt: skip
WHICH = Option(
    "--only", "which", say("Which texts: missing, stale (changed since they were confirmed) or all; default: all"),
    "NAME", lambda word: _one_of("--only", {name: name for name in ("missing", "stale", "all")}, word),
)  # fmt: skip
OUT_FILE = Option(
    "--out", "file",
    say("The file to write; default: the outline's id and languages, with .missing, .stale or .xliff12 if so asked"),
    "FILE", partial(_some, "--out"),
)  # fmt: skip
BY = Option("--by", "by", say("Who reviewed it: name and role"), "NAME", partial(_some, "--by"))
SECTION = Option(
    "--section", "section", say("Only the section of this id; default: all"), "ID", partial(_some, "--section")
)
ACCEPT = Option(
    "--accept-comments", "accept", say("With --by: count claims with open comments too, as the reviewer agrees to them")
)
WORKERS = Option(
    "--workers", "jobs", say("Processes at most; default: 0, one a core"), "NUMBER", partial(_count, "--workers")
)
CLUSTER = Option(
    "--cluster", "cluster", say("Let the workers of a running Dask scheduler make the meetings"), "ADDRESS",
    partial(_some, "--cluster"),
)  # fmt: skip
DELIVER = Option(
    "--deliver", "deliver", say("With --cluster: where workers put the files, such as s3://bucket/meetings"), "ADDRESS",
    partial(_some, "--deliver"),
)  # fmt: skip
STRICT = Option("--strict", "strict", say("Build nothing while any row of the sheet is faulty"))
ONLY_ROW = Option("--only-row", "only_row", say("Only the meeting of this id"), "ID", partial(_some, "--only-row"))
SAMPLE = Option("--sample", "sample", say("Write a sheet to begin with, with the keys the outline uses"))
DRY_RUN = Option("--dry-run", "dry_run", say("Show what would change, and write nothing"))
LANG = Option(
    "--lang", "lang",
    say("Language of messages, en, zh or zh-Hant, also from TALKLEAF_LANG; default: the terminal's"), "NAME",
    lambda word: _one_of("--lang", {language: language for language in LANGUAGES}, word),
)  # fmt: skip
HELP = Option("--help", "help", say("Show this text"))


def existing(words: Sequence[str], otherwise: Iterable[str]) -> list[Path]:
    """The paths that were named, or those taken when none is. Raises `WrongUseError` for one that does not exist."""
    paths = [Path(_some("PATH", word)) for word in words or otherwise]
    for path in paths:
        try:
            path.stat()
        except FileNotFoundError:
            raise wrong_value("PATH", say("{path} does not exist", path=path)) from None
        except (OSError, ValueError) as error:
            raise wrong_value("PATH", say("{path}: {reason}", path=path, reason=reason_of(error))) from None
    return paths
