"""What of a meeting's talk may come from its row in the sheet of a series, and so is no word of the outline's."""

from __future__ import annotations

from builder.check.quantities import dates
from builder.diagnostics import Message, say
from builder.exchange.pull.changes import Collected, Retyped
from builder.exchange.pull.characters import words_of
from builder.exchange.pull.contact_forms import FORMS
from builder.exchange.pull.contacts import GROUP, is_taken, ways_to_reach
from builder.exchange.pull.state import State
from builder.outline.yaml.nodes import shortened
from builder.words.languages import locale_of

VARYING = frozenset({"title", "short_title", "subtitle", "notice", "meeting", "group"})
"""The keys of an outline under which a row may say something else."""


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

    The rest is words of ours (`About this talk`), which no sheet changes.
    """
    if one.person:
        return False
    own = {way.shown for way in ways_to_reach(state) if way.whose == GROUP}
    is_contact = one.before in own or any(form.retyped(one.before, "") is not None for form in FORMS)
    han, review = locale_of(state.language).han, state.outline.review
    return is_contact or bool(dates(one.before, han) - dates(f"{review.date} {review.next}", han))


def _to_change(words: str) -> Message:
    return say(
        "“{words}” may be of this meeting alone: change it in the sheet, or in the outline", words=shortened(words)
    )
