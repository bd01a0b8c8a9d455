"""What somebody wants to begin with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import chain, count
from pathlib import Path

from msgspec import Struct

from builder.outline.schema.day import TYPED_DAY, read_day
from builder.outline.text.text import Language
from builder.theme.load import THEMES
from builder.words.languages import USUAL_LANGUAGES

FOLDER = THEMES / "starters"
ENDING = ".yaml.jinja"
_ORDER = ("newly-diagnosed", "day-by-day", "medicine", "trial", "evening", "meeting", "empty")
_BETWEEN = re.compile(r"\s*(?:\s/\s|｜|\|)\s*")
_HAN = re.compile("[\u3400-\u9fff]")


class Said(Struct, frozen=True):
    """Words in the two languages of a starter; empty where nothing was said."""

    zh: str = ""
    en: str = ""


class Wish(Struct, frozen=True, kw_only=True):
    """`languages` as the outline names them; `date` is ISO 8601 or empty."""

    id: str
    starter: str
    languages: tuple[Language, ...]
    topic: Said = Said()
    group: Said = Said()
    place: Said = Said()
    date: str = ""


def starter_names() -> tuple[str, ...]:
    """The starters there are: ours in their order, then those somebody added."""
    found = {path.name.removesuffix(ENDING) for path in FOLDER.glob(f"*{ENDING}")} - {"head"}
    return (*(name for name in _ORDER if name in found), *sorted(found - set(_ORDER)))


def said(words: str) -> Said:
    """What was typed, by language: `慢慢走 / Walk slowly` is both, words with Han characters are Chinese."""
    parts = [part for part in _BETWEEN.split(words.strip(), maxsplit=1) if part]
    of: Mapping[bool, str] = {bool(_HAN.search(part)): part for part in reversed(parts)}
    return Said(of.get(True, ""), of.get(False, ""))


def iso_date(words: str) -> str:
    """The day in ISO 8601 (`2026-12-05`), as an outline would read it; empty where it would not."""
    typed = words.strip()
    try:
        return read_day(typed) if re.fullmatch(TYPED_DAY, typed) else ""
    except ValueError:
        return ""


def written_in(languages: Iterable[str]) -> tuple[str, ...]:
    """The texts that these editions are made from, in their order: `zh` for every Chinese one, `en`; zh-en has both."""
    return tuple(dict.fromkeys(part for code in languages for part in code.split("-") if part in USUAL_LANGUAGES))


def id_of(name: str, starter: str) -> str:
    """An id made of a file's name: letters, digits and hyphens of it, else the starter's name."""
    word = re.sub("[^a-z0-9]+", "-", Path(name).stem.lower()).strip("-")
    return word[:60] or starter


def free_id(id: str, taken: Collection[str]) -> str:
    """This id, or with the first number after it that no other outline has: outputs are kept by id."""
    names = {name.casefold() for name in taken}
    numbered = (f"{id}-{number}" for number in count(2))
    return next(name for name in chain([id], numbered) if name.casefold() not in names)
