"""What of a meeting's talk may come from its row in the sheet of a series, and so is no word of the outline's."""

from __future__ import annotations

from builder.diagnostics import Message, say
from builder.exchange.pull.characters import words_of
from builder.exchange.pull.collecting import Collected
from builder.exchange.pull.state import State
from builder.outline.yaml.nodes import shortened

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
    for one in [one for one in found.contacts if not one.person]:
        found.contacts.remove(one)
        state.leave(one.slide, _to_change(one.before))


def _varies(place: str) -> bool:
    return place.partition("/")[0] in VARYING


def _to_change(words: str) -> Message:
    return say(
        "“{words}” may be of this meeting alone: change it in the sheet, or in the outline", words=shortened(words)
    )
