"""The forms of a simplified text's characters in a traditional text, and which of them a reader has to look at.

A phrase of OpenCC that is a word of the text decides first, then a rule about neighbours (`contexts.py`), then any
other phrase. Where none of them speaks, or two disagree, the form is told as doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from builder.words.contexts import Beside, beside, rules, word_around
from builder.words.crossings import convert_by_words
from builder.words.opencc_phrases import MARK, Phrases


class Several(Struct, frozen=True):
    """A character with several forms in daily use; where `where` finds it in a text (None: anywhere)."""

    forms: str
    where: re.Pattern[str] | None = None


class Forms(Struct, frozen=True):
    """A text in other characters, and the forms that some of its characters may have instead, by place."""

    text: str
    doubtful: Mapping[int, str]


class _Place(NamedTuple):
    """A character of the whole text, at a place of the stretch that is converted."""

    whole: str
    at: int
    stretch: str
    offset: int

    @property
    def char(self) -> str:
        return self.stretch[self.offset]


class Chooser:
    """Chooses the forms that one target has."""

    def __init__(self, config: str, several: Mapping[str, Several], *, hong_kong: bool) -> None:
        self._several, self._hong_kong = several, hong_kong
        self._usual = rules().usual
        self._phrases = Phrases(config, {*several, *self._usual, *rules().chars})

    def forms(self, text: str, start: int, end: int) -> Forms:
        """The forms of a stretch of a text."""
        stretch = text[start:end]
        made, across = convert_by_words(stretch, self._phrases.marked)
        if len(made) != len(stretch):
            return Forms("".join(map(self._phrases.alone, stretch)), {})
        found = beside(text, hong_kong=self._hong_kong)
        chosen: list[str] = []
        doubtful: dict[int, str] = {}
        for index, form in enumerate(made):
            place = _Place(text, start + index, stretch, index)
            own = found.get(place.at)
            best, sure = self._chosen(place, form, own)
            chosen.append(best)
            other = self._form(across[index], place.char) if index in across else best
            if own and own.sure and own.against:
                continue
            if other != best:
                doubtful[index] = other + best
            elif not sure:
                doubtful[index] = self._others(place, form) + best
        return Forms("".join(chosen), doubtful)

    def _chosen(self, place: _Place, form: str, own: Beside | None) -> tuple[str, bool]:
        """The form of a character, and whether it is beyond doubt."""
        if own and (form == MARK or self._outweighs(place, form, own)):
            return own.form, own.sure
        if form != MARK:
            return form, True
        several = self._several.get(place.char)
        asked = several and (not several.where or several.where.match(place.whole, place.at))
        return self._form(form, place.char), not asked

    def _others(self, place: _Place, form: str) -> str:
        several = self._several.get(place.char)
        return several.forms if several else self._form(form, place.char)

    def _outweighs(self, place: _Place, form: str, own: Beside) -> bool:
        """Whether a rule counts against a phrase: never in one word, nor against a long one, unless it says so."""
        if own.against:
            return own.sure or not self._long(place, form)
        return own.sure and not word_around(place.whole, place.at) and not self._long(place, form)

    def _long(self, place: _Place, form: str) -> bool:
        """Whether a phrase has more than two characters, so that it is none by chance: 水才干 is one, 干了 is not."""
        text, at = place.stretch, place.offset
        before, after = text[max(0, at - 1) : at + 1], text[at : at + 2]
        return self._phrases.marked(before)[-1] != form and self._phrases.marked(after)[0] != form

    def _form(self, form: str, char: str) -> str:
        return form if form != MARK else self._usual.get(char) or self._phrases.alone(char)
