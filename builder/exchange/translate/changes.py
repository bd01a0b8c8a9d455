"""What a translator's file says beside the outline as it is now: what is taken, what is refused, what is in doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct

from builder.diagnostics import Message, Report, say
from builder.exchange.scalars import unwrapped
from builder.exchange.translate.keeping import is_kept
from builder.exchange.translate.texts import Translated, Unit
from builder.outline.yaml.nodes import shortened


class Row(Struct, frozen=True):
    """One text of a translator's file."""

    place: str
    source: str
    target: str
    was: str
    """The fingerprint of the second column as it was handed out; empty where the file does not say."""
    at: Message
    """Where it stands in the file: a row, an entry."""
    unsure: bool = False
    """Whether the translator's program marks it as not yet looked at (PO's fuzzy)."""


class Change(Struct, frozen=True):
    """A text that gets new words."""

    unit: Unit
    words: str


def fingerprint(words: str) -> str:
    """A short sign of a text, by which it is seen whether it was changed since."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def changes(rows: Sequence[Row], into: Translated, report: Report, refused: Report) -> tuple[Change, ...]:
    """What the rows change; warnings are told where two people changed a text.

    A row that lost or invents something is no change: it goes to `refused`, and keeps none of the others from being
    taken.
    """
    finder = _Finder(into.units)
    found: dict[str, Change] = {}
    for row in rows:
        words = unwrapped(row.target)
        if not words or fingerprint(words) == row.was:
            continue
        unit = finder.of(row)
        if row.unsure:
            if unit is not None and words != unit.target:
                _tell_unsure(row, unit, words, report)
        elif unit is None:
            _tell_gone(row, into, report)
        elif words == unit.target or not _is_taken(row, unit, words, found, report):
            continue
        elif is_kept(unit, words, row.at, into, refused):
            found[unit.place] = Change(unit, words)
    return tuple(found.values())


class _Finder:
    """Finds the text that a row means: by place and words, else by its words alone, else by its place."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._by_place: Mapping[str, Unit] = {unit.place: unit for unit in units}
        self._by_words: dict[str, list[Unit]] = {}
        for unit in units:
            self._by_words.setdefault(unit.source, []).append(unit)

    def of(self, row: Row) -> Unit | None:
        here = self._by_place.get(row.place)
        if here is not None and here.source == unwrapped(row.source):
            return here
        moved = self._by_words.get(unwrapped(row.source), [])
        if len(moved) > 1 and not row.place:
            moved = [unit for unit in moved if fingerprint(unit.shown) == row.was]
        return moved[0] if len(moved) == 1 else here


def _is_taken(row: Row, unit: Unit, words: str, found: Mapping[str, Change], report: Report) -> bool:
    """Whether nobody changed the text meanwhile; told where somebody did."""
    if unit.source != unwrapped(row.source):
        message = say("expected the text that was translated, found it changed since")
        hint = say("translate it again: it was “{was}”, it is “{now}”", was=shortened(row.source), now=unit.source)
    elif row.was and fingerprint(unit.shown) != row.was:
        message = say("expected the translation as it was handed out, found it changed in the outline since")
        hint = say("the file says “{words}”; write into the outline what shall stay", words=words)
    elif unit.place in found and found[unit.place].words != words:
        message = say("expected one translation of a text, found a second one")
        hint = say("the first is taken; this one is “{words}”", words=words)
    else:
        return True
    report.warning("translation-conflict", unit.text.span, _at(row, message), hint)
    return False


def _tell_unsure(row: Row, unit: Unit, words: str, report: Report) -> None:
    message = say("expected a finished translation, found one that its program marks as unfinished")
    hint = say("it is “{words}”; take its mark away (`fuzzy`, needs editing) once it is right", words=shortened(words))
    report.warning("unfinished-translation", unit.text.span, _at(row, message), hint)


def _tell_gone(row: Row, into: Translated, report: Report) -> None:
    message = say("expected a text of the outline, found one that is no longer in it")
    if not row.place:
        message = say("expected the place of a text, found words that are none of the outline, or at several places")
    hint = say("it was “{words}”; nothing is done with it", words=shortened(row.source))
    report.warning("translation-conflict", into.outline.span, _at(row, message), hint)


def _at(row: Row, message: Message) -> Message:
    return say("{place}: {message}", place=row.at, message=message)


def told(found: Sequence[Change], where: Callable[[Unit], Message]) -> Iterator[Message]:
    """What changes, a line each, by the places that `where` names."""
    for change in found:
        place = where(change.unit)
        before, after = shortened(change.unit.target, 60), shortened(change.words, 60)
        if before:
            yield say("{place}: “{before}” → “{after}”", place=place, before=before, after=after)
        else:
            yield say("{place}: new: “{after}”", place=place, after=after)
