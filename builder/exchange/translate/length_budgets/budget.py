"""The longest that a text may become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.diagnostics import Span
from builder.exchange.translate.length_budgets.filler import filler
from builder.exchange.translate.length_budgets.leaflet import LeafletRooms
from builder.exchange.translate.length_budgets.talk import talk_trials
from builder.exchange.translate.length_budgets.trial import Outcome, Trial
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.theme.model import Theme
from builder.theme.template import Template

MOST = 4
"""Times its present length: longer, it would be another text."""
EXACT = 0.05
"""The search ends where it is known to a twentieth."""


class Budgets:
    """Tries texts of average words in place of an edition's own, at their own slide and panel."""

    def __init__(self, edition: Edition, theme: Theme, template: Template | None = None) -> None:
        rooms = LeafletRooms(edition, theme)
        self.panels = rooms.panels
        """On which panel of the leaflet each block stands, by the block's place."""
        places = [rooms.trials, talk_trials(edition, theme)]
        if template is not None:
            places.append(talk_trials(edition, theme, template))
        self._trials: Mapping[Span, tuple[Trial, ...]] = {
            span: tuple(trials[span] for trials in places if span in trials) for trials in places for span in trials
        }

    def of(self, text: Text, length: int) -> int | None:
        """Characters that the text's place takes, marks apart, at most four times `length`, its present one.

        None where it flows on: where it has no such place, or goes on over a further slide.
        """
        trials = self._trials.get(text.span, ())
        if not trials or length < 1:
            return None
        place = _Place(text, trials)
        if place.fits(MOST * length):
            return None if place.grows(MOST * length) else MOST * length
        return place.longest(length)


class _Place:
    """One text at its places; what was tried is remembered."""

    def __init__(self, text: Text, trials: Sequence[Trial]) -> None:
        self._text, self._trials = text, trials
        self._before = [trial(text) for trial in trials]
        self._tried: dict[tuple[int, int], Outcome] = {}

    def _at(self, length: int) -> Iterator[Outcome]:
        """What comes of a length at each place, tried only as far as somebody asks."""
        text = filler(self._text, length)
        for number, trial in enumerate(self._trials):
            if (length, number) not in self._tried:
                self._tried[length, number] = trial(text)
            yield self._tried[length, number]

    def fits(self, length: int) -> bool:
        pairs = zip(self._at(length), self._before, strict=True)
        return all(outcome.fits(before, self._text.span) for outcome, before in pairs)

    def grows(self, length: int) -> bool:
        """Whether it takes more slides than now."""
        return any(o.slides > b.slides for o, b in zip(self._at(length), self._before, strict=True))

    def longest(self, length: int) -> int:
        """By halving, from the present length on; at least one character."""
        low, high = (length, MOST * length) if self.fits(length) else (1, length)
        while high - low > max(1, EXACT * high):
            middle = (low + high) // 2
            low, high = (middle, high) if self.fits(middle) else (low, middle)
        return low
