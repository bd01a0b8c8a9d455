"""When the group meets, as slides print it: words of ours, made of keys of the outline that its author can change."""

from __future__ import annotations

from collections.abc import Iterator

from builder.diagnostics import Message, all_of, quoted, say
from builder.exchange.pull.changes import Retyped
from builder.exchange.pull.state import State
from builder.outline.yaml.nodes import MapNode, shortened
from builder.words.dates import written_date, written_times
from builder.write.pptx.origins import seen_only


def meeting_words(state: State, one: Retyped) -> Message | None:
    """Which keys of the meeting say what was changed, and on which lines; None where it is none of them."""
    keys = list(_keys(state, one))
    if not keys:
        return None
    names = all_of(quoted(f"meeting.{key}" for key in keys))
    lines = all_of([str(line) for line in dict.fromkeys(_line(state, key) for key in keys)])
    return say(
        "“{words}” was changed; it is made of {names}: change it in the outline, line {lines}",
        words=shortened(one.after or one.before), names=names, lines=lines,
    )  # fmt: skip


def _keys(state: State, one: Retyped) -> Iterator[str]:
    """The keys whose words stood there, and do not any more."""
    meeting = state.outline.meeting
    if meeting is None:
        return
    before, after = seen_only(one.before), seen_only(one.after)
    date = written_date(meeting.date, state.language) if meeting.date else ""
    time = written_times(meeting.time or "", state.language)
    for key, words in (("date", date), ("time", time)):
        said = seen_only(words)
        if said and said in before and said not in after:
            yield key


def _line(state: State, key: str) -> int:
    """The line of a key of the meeting in the file, or where its meeting begins."""
    meeting = state.outline.meeting
    holder = state.tree.root.get("meeting") if isinstance(state.tree.root, MapNode) else None
    if isinstance(holder, MapNode) and key in holder:
        return holder.key(key).span.line
    return meeting.span.line if meeting else 1
