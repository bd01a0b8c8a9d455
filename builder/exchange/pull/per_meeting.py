"""What of a meeting's talk may come from its row in the sheet of a series, and so is no word of the outline's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.check.quantities import dates
from builder.diagnostics import Message, say
from builder.exchange.pull.changes import Collected, Retyped
from builder.exchange.pull.characters import words_of
from builder.exchange.pull.contact_forms import FORMS
from builder.exchange.pull.contacts import GROUP, is_taken, ways_to_reach
from builder.exchange.pull.state import State
from builder.outline.yaml.nodes import shortened
from builder.replace import fields_of
from builder.words.languages import Language, locale_of
from builder.words.own import own_words

VARYING = frozenset({"title", "short_title", "subtitle", "notice", "meeting", "group"})
"""The keys of an outline under which a row may say something else."""
_BLANK = re.compile(r"\\\{\w+\\\}")
"""A blank of a phrase of ours, escaped."""


def leave_what_varies(state: State, found: Collected) -> None:
    """Take such changes out of what was `found`, and tell each: the sheet would say the old words again."""
    for key in [key for key in found.seen if _varies(key[0])]:
        for seen in found.seen.pop(key):
            if seen.after is not None and seen.after != seen.before:
                state.leave(seen.slide, _to_change(words_of(seen.before)))
    for key in [key for key in found.gone if _varies(key[0])]:
        for slide, words in found.gone.pop(key):
            state.leave(slide, _to_change(words))
    for one in [one for one in found.contacts if _may_vary(one, state)]:
        found.contacts.remove(one)
        if not (one.after and is_taken(one, ways_to_reach(state), state.language)):
            state.leave(one.slide, _to_change(one.before))


def _varies(place: str) -> bool:
    return place.partition("/")[0] in VARYING


def _may_vary(one: Retyped, state: State) -> bool:
    """Whether words without a text of their own may be of a row: a way to reach the group, or when it meets.

    The rest is words of ours (`Thank you for coming`), which no sheet changes.
    """
    if one.person:
        return False
    language = state.language
    own = {way.shown for way in ways_to_reach(state) if way.whose == GROUP}
    is_contact = one.before in own or (not _is_word_of_ours(one.before, language) and _is_like_a_contact(one.before))
    is_dated = bool(dates(one.before, locale_of(language).han))
    return is_contact or (is_dated and not _is_dated_by_us(one.before, language))


def _is_like_a_contact(words: str) -> bool:
    """Whether a row may have it as a way to reach the group; an account's name may be of letters alone."""
    before = words if words.isalpha() else ""
    return any(form.retyped(words, before) is not None for form in FORMS)


def _is_word_of_ours(words: str, language: Language) -> bool:
    """Whether Talkleaf itself says such a word, which may look like an account's name (`Sources`)."""
    return words in _values(own_words(language))


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    parts = value.values() if isinstance(value, Mapping) else (getattr(value, n) for n in fields_of(type(value)))
    for part in parts:
        yield from _values(part)


def _is_dated_by_us(words: str, language: Language) -> bool:
    """Whether it is a sentence of ours that names a day, whichever: until when a draft counts, of when figures are."""
    own = own_words(language)
    ours = (own.review.draft_until, own.review.checked_and_next, own.figures.as_of)
    return any(re.search(_BLANK.sub(".+", re.escape(phrase)), words) for phrase in ours)


def _to_change(words: str) -> Message:
    return say(
        "“{words}” may be of this meeting alone: change it in the sheet, or in the outline", words=shortened(words)
    )
