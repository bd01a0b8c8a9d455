"""Simplified and traditional characters: the other script's in a text (`wrong-script`), and what conversion may have
got wrong (`doubtful-conversion`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from builder.check.positions import span_at
from builder.check.subject import Subject, located_texts
from builder.diagnostics import Message, Report, say, say_count
from builder.outline.model.edition import Edition
from builder.outline.model.outline import Outline
from builder.outline.text.conversion import Conversion, glossary_pairs
from builder.outline.text.text import Text
from builder.words.languages import locale_of
from builder.words.traditional import Doubt, script_strangers

SHOWN = 6
"""Places of one character that a message shows; more say nothing new."""
AROUND = 3
"""Characters shown on each side."""


class Place(Struct, frozen=True):
    """A doubt, and the text in which it stands as written."""

    doubt: Doubt
    text: Text


def check_scripts(subject: Subject, report: Report) -> None:
    """Of texts that were converted, the characters to look at."""
    for edition in subject.editions.values():
        if locale_of(edition.language).han:
            for places in _doubts(subject.outline, edition).values():
                _tell(edition, places, report)


def tell_scripts(editions: Iterable[Edition], report: Report) -> None:
    """Characters of the other script in any Chinese text as it was written. A build tells them too: they print."""
    for edition in editions:
        if locale_of(edition.language).han:
            for located in located_texts(edition):
                _check_script(located.written, report)


def _check_script(text: Text, report: Report) -> None:
    strange = script_strangers(text.plain, text.language)
    if not strange:
        return
    at = text.plain.index(strange[0])
    locale = locale_of(text.language)
    found = say("traditional characters") if not locale.traditional else say("simplified characters")
    message = say(
        "expected {language}, found {found}: {characters}", language=locale.name, found=found, characters=strange[:20]
    )
    hint = say("write them in this text's own script, or put the text under the other language")
    report.warning("wrong-script", span_at(text, at, at + 1), message, hint)


def conversions(edition: Edition) -> tuple[int, int]:
    """How many texts of an edition were converted, and how many there are."""
    texts = [located.text for located in located_texts(edition)]
    return sum(text.original is not None for text in texts), len(texts)


def conversion_line(edition: Edition) -> Message | None:
    """What `check` says of an edition that was converted: how much of it, and that somebody must read it."""
    converted, every = conversions(edition)
    if not converted:
        return None
    return say(
        "{language}: {converted} of {every} texts are converted; have them read by somebody who lives there",
        language=locale_of(edition.language).key, converted=converted, every=every,
    )  # fmt: skip


def _doubts(outline: Outline, edition: Edition) -> dict[str, list[Place]]:
    """The places to look at, by character."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in _places(outline, edition):
        found[place.doubt.char].append(place)
    return found


def _places(outline: Outline, edition: Edition) -> Iterator[Place]:
    conversion = Conversion(edition.language, glossary_pairs(outline, edition.language))
    for located in located_texts(edition):
        text = located.text.original
        to = conversion.of(text.language) if text else None
        if text and to:
            yield from (Place(doubt, text) for doubt in to.doubts(text.plain))


def _tell(edition: Edition, places: list[Place], report: Report) -> None:
    """One warning a character, at the first place where it stands."""
    first = places[0]
    doubt = first.doubt
    around = dict.fromkeys(_around(place) for place in places)
    message = say_count(
        "{language}: “{char}” may be {forms}; expected a word that decides, found {count} place without: {around}",
        "{language}: “{char}” may be {forms}; expected a word that decides, found {count} places without: {around}",
        count=len(places), language=locale_of(edition.language).key, char=doubt.char,
        forms=" ".join(dict.fromkeys((doubt.chosen, *doubt.forms))), around=" · ".join([*around][:SHOWN]),
    )  # fmt: skip
    hint = say(
        "“{chosen}” was taken; where that is wrong, write the text under `{key}:`, or the word in `terms` under both",
        chosen=doubt.chosen, key=edition.language,
    )  # fmt: skip
    report.warning("doubtful-conversion", span_at(first.text, doubt.at, doubt.at + 1), message, hint)


def _around(place: Place) -> str:
    text, at = place.text.plain, place.doubt.at
    return text[max(0, at - AROUND) : at + AROUND + 1].replace("\n", " ").strip()
