"""The longest that a text may become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.diagnostics import Span
from builder.exchange.translate.length_budgets.filler import filler, wide_length
from builder.exchange.translate.length_budgets.invitation import invitation_trials
from builder.exchange.translate.length_budgets.large import large_trials, phone_trials
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

    def __init__(
        self, edition: Edition, theme: Theme, template: Template | None = None, beside: Sequence[Edition] = ()
    ) -> None:
        rooms = LeafletRooms(edition, theme)
        self.panels = rooms.panels
        """On which panel of the leaflet each block stands, by the block's place."""
        places = [rooms.trials, talk_trials(edition, theme)]
        if template is not None:
            places.append(talk_trials(edition, theme, template))
        places += [
            large_trials(edition, theme),
            phone_trials(edition, theme),
            invitation_trials(edition, theme, beside),
        ]
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
        longest = place.longest(length)
        return None if longest == MOST * length and place.grows(longest) else longest


class _Place:
    """One text at its places; what was tried is remembered."""

    def __init__(self, text: Text, trials: Sequence[Trial]) -> None:
        self._text, self._trials = text, trials
        self._before = [trial(text) for trial in trials]
        self._tried: dict[tuple[int, int], Outcome] = {}

    def _at(self, length: int, number: int) -> Outcome:
        """What comes of a length at one of the places, should its words be wide ones."""
        if (length, number) not in self._tried:
            self._tried[length, number] = self._trials[number](filler(self._text, wide_length(self._text, length)))
        return self._tried[length, number]

    def _fits(self, length: int, number: int) -> bool:
        return self._at(length, number).fits(self._before[number], self._text.span)

    def grows(self, length: int) -> bool:
        """Whether it takes more slides than now."""
        return any(self._at(length, number).slides > before.slides for number, before in enumerate(self._before))

    def longest(self, length: int) -> int:
        """The most that each place takes of what those before it do: the last ones are tried least."""
        most = MOST * length
        for number in range(len(self._trials)):
            if not self._fits(most, number):
                most = self._longest_at(number, length, most)
        return most

    def _longest_at(self, number: int, length: int, most: int) -> int:
        """By halving, from the present length on; at least one character."""
        low, high = (length, most) if length < most and self._fits(length, number) else (1, min(length, most))
        while high - low > max(1, EXACT * high):
            middle = (low + high) // 2
            low, high = (middle, high) if self._fits(middle, number) else (low, middle)
        return low
