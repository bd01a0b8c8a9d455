"""English words in a text that stands for all languages, and so in the Chinese editions too (`wrong-language`).

`Salt`, `Closed`, `from £6` and `Thurs 14 Jan` are told, all of them in one finding.
Names, abbreviations, units and addresses are alike in every language. Two small words or more stop a build by
themselves (`missing-translation`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from builder.check.possible_names import DAY_OR_MONTH
from builder.check.translations import ADDRESS
from builder.diagnostics import Message, Report, Span, all_of, say, say_count
from builder.icon_words import words_of_tags
from builder.outline.model.blocks import Chart
from builder.outline.model.outline import CitedWork, Outline
from builder.outline.schema.text_form import small_words
from builder.outline.text.han import has_han
from builder.outline.text.markup import plain
from builder.outline.text.text import LocalizedText
from builder.replace import fields_of
from builder.words.everyday import EVERYDAY, NAMES_TOO
from builder.words.languages import locale_of, originals
from builder.words.unit_signs import UNIT_SIGNS

LONGEST_SIGN = 3
"""Letters that a small word may have and be a unit or part of a sign."""
SHOWN = 3
"""Texts that the finding names; the others it counts."""
_OF_SOMEBODY = frozenset(
    {"name", "who", "place", "speaker", "address", "credit", "by", "match", "image", "short_title"}
)
"""Fields of names, which stand as they are in every language."""
_ALSO = frozenset(
    {"closed", "opening", "doors", "entry", "bring", "holidays", "weekdays", "weekends", "boiled", "fried"}
)
"""Words of lists and tables beside those that icons are found by."""
_WORD = re.compile(r"(?<![\w@./-])[A-Za-z][a-z]{2,}(?![\w@/-]|\.\w)")
_NAME = re.compile(r"[A-Z][\w'’-]+(?: (?:of |the |and |& )*[A-Z][\w'’-]+)+")
"""Capitals side by side: a name of several words, such as `Rose Hall`."""
_SIGN = re.compile(
    r"\b(?:Vitamin|Line|Exit|Gate|Platform|Bus|Tram|Route|Room|Hall|Ward|Track|Stand|Stop|Zone|Terminal|Bay|Block)s?"
    r" (?:[A-Z]\d{0,3}|\d{1,4}[A-Z]?)\b"
)
"""What a sign or a label says, in the same letters to everybody: `Exit B`, `Line 2`, `Vitamin C`."""
_TERM = re.compile(r"(?<![\w-])([a-z]+)-(?:\d+|[A-Z][A-Z\d]*)(?![\w-])")
"""A word joined to a figure or capitals is part of a name: `omega-3`, `anti-CD20`."""
_DAY = re.compile(rf"\b{DAY_OR_MONTH.pattern}\b\.?", re.IGNORECASE)


class _ForAll(NamedTuple):
    """What is written once for all languages, and where."""

    span: Span
    words: str


def tell_same_for_all(outline: Outline, waiting: Collection[Span], report: Report) -> None:
    """Tell such texts where the outline is written in Chinese and in English, but for those at places that are
    `waiting` for their translation. A build tells them too: they print."""
    if len({locale_of(language).han for language in originals(outline.languages)}) < 2:
        return
    every = {one.span: one for one in _texts(outline) if one.span not in waiting}
    found = [one for _, one in sorted(every.items()) if is_english(one.words)]
    if found:
        hint = say(
            "write such a text in both languages, `{{zh: …, en: …}}`; a name stays "
            "as it is (only names, numbers and single words can be written once: two small words stop the build)"
        )
        report.warning("wrong-language", found[0].span, _message(found), hint)


def _message(found: list[_ForAll]) -> Message:
    places = [say("“{words}” (line {line})", words=one.words, line=one.span.line) for one in found[:SHOWN]]
    if len(found) <= SHOWN:
        return say("expected Chinese in the Chinese edition, found English that stands for all languages: {places}",
                   places=all_of(places))  # fmt: skip
    return say_count(
        "expected Chinese in the Chinese edition, found English that stands for all languages: {places} and {count} "
        "more",
        "expected Chinese in the Chinese edition, found English that stands for all languages: {places} and {count} "
        "more",
        places=all_of(places), count=len(found) - SHOWN,
    )  # fmt: skip


def is_english(words: str) -> bool:
    """Whether some words are surely English, and not a name, an abbreviation or a unit."""
    if has_han(words):
        return False
    bare = ADDRESS.sub(" ", words)
    alone = bare.strip()
    if not alone.isupper() and alone.lower() in EVERYDAY:
        return True
    if any(_is_day(found, alone) for found in _DAY.finditer(bare)):
        return True
    if _NAME.search(bare):
        return False
    spoken = _TERM.sub(lambda found: found[0] if found[1] in EVERYDAY else " ", _SIGN.sub(" ", bare))
    return any(_is_spoken(word) for word in small_words(spoken)) or any(
        _is_everyday(found.lower()) for found in _WORD.findall(spoken)
    )


def _is_spoken(word: str) -> bool:
    """Whether a word in small letters is none of a name: these are long, but for what units leave."""
    return len(word) > LONGEST_SIGN and word not in NAMES_TOO


def _is_day(found: re.Match[str], words: str) -> bool:
    """Whether the name of a day or month is one: alone, if nobody is called so, or beside a figure."""
    alone = found[0] == words and found[0].lower() not in NAMES_TOO
    return alone or any(sign.isdigit() for sign in words)


def _is_everyday(word: str) -> bool:
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    if word in UNIT_SIGNS or forms & NAMES_TOO:
        return False
    return any(form in EVERYDAY or form in _ALSO or form in words_of_tags() for form in forms)


def _texts(value: Any) -> Iterator[_ForAll]:
    """What an outline says once for all languages, but names of people and places, of works, and along the axis of a
    chart."""
    if isinstance(value, LocalizedText):
        yield from _said(value)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif not isinstance(value, CitedWork | str):
        left_out = _OF_SOMEBODY | {"categories"} if isinstance(value, Chart) else _OF_SOMEBODY
        for field in fields_of(type(value)):
            if field not in left_out:
                yield from _texts(getattr(value, field))


def _said(text: LocalizedText) -> Iterator[_ForAll]:
    """The words that stand for all languages; none where each language has its own."""
    (language, first), *others = text.by_language.items()
    if not first.verbatim and all(other is first for _, other in others):
        yield _ForAll(text.span, plain(first, language).strip())
