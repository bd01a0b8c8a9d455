"""01: the cover slide. Title and subtitle in one stack at the left, group and date below, the cell at the right."""

from __future__ import annotations

from itertools import product

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.page import TextItem
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Slot, fits, set_text, stacked, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.dates import written_date
from builder.layout.talk.grid import MARGIN
from builder.outline.edition import Meeting
from builder.typeset.model import Breaking

WIDTH = 6.2 * INCH
TOP, END = 1.3 * INCH, 5.5 * INCH
HIGHEST = 1.0 * INCH
"""A tall stack may begin here, just under the draft mark."""
GAP = 18.0
ABOVE_FOOT = 0.1 * INCH
FOOT = 6.9 * INCH


def compose_title(context: Context) -> SlideBody:
    """The first slide, from the top of the outline."""
    foot = _foot(context)
    end = min([END, *(item.frame.y - ABOVE_FOOT for item in foot)])
    title, subtitle = _stack(context, end - HIGHEST)
    height = stacked([title, subtitle], [GAP])
    top = max(HIGHEST, min(TOP + (END - TOP - height) / 2, end - height))
    head = text_item(title, Rect(MARGIN, top, WIDTH, 0), role="title", name=context.say("标题", "Title"))
    items: list[TextItem] = []
    if subtitle:
        below = Rect(MARGIN, head.frame.bottom + GAP, WIDTH, 0)
        second = text_item(subtitle, below, role="subtitle", name=context.say("副标题", "Subtitle"))
        items.append(replace(second, placeholder="subtitle"))
    return SlideBody(
        items=(*items, *foot), background=art.cover(context), title=replace(head, placeholder="title"),
        layout="title", fill="primary", counted=False,
    )  # fmt: skip


def _stack(context: Context, room: float) -> tuple[SetText, SetText | None]:
    """Title and subtitle at the largest sizes whose stack fits the room; told where none does."""
    edition = context.edition
    subtitles = context.steps("cover-subtitle") if edition.subtitle else (None,)
    for style, second in product(context.steps("cover-title"), subtitles):
        title = set_text(context, Slot(edition.title, WIDTH, 3), style, Breaking.BALANCED)
        slot = Slot(edition.subtitle, WIDTH, 2) if edition.subtitle else None
        subtitle = set_text(context, slot, second, Breaking.BALANCED) if slot and second else None
        high = stacked([title, subtitle], [GAP]) - room
        if fits([title, subtitle]) and high <= 0:
            return title, subtitle
    tell_overset(context, say("the cover's title"), [title], say("shorten the title, or move words to the subtitle"))
    tell_overset(context, say("the cover's subtitle"), [subtitle])
    if fits([title, subtitle]):
        context.report.error(
            "overset-text",
            edition.title.span,
            say(
                "slide {slide}: expected title and subtitle to fit above the group's name, found {over:.1f} "
                "inches too much",
                slide=context.slide,
                over=high / INCH,
            ),
            say("shorten one of them by a line"),
        )
    return title, subtitle


def _foot(context: Context) -> tuple[TextItem, ...]:
    """Group (bold), then when and where, as far as the outline says it; the last line ends at 6.9 inches."""
    edition = context.edition
    group = [edition.group.name] if edition.group else []
    meeting = [context.words(line) for line in meeting_lines(context, edition.meeting)] if edition.meeting else []
    lines = [
        *(set_text(context, Slot(text, WIDTH), context.style("cover-group")) for text in group),
        *(set_text(context, Slot(text, WIDTH), context.style("cover-date")) for text in meeting),
    ]
    if not lines:
        return ()
    height = sum(line.height for line in lines)
    name = context.say("病友会与日期", "Group and date")
    return (text_item(lines, Rect(MARGIN, FOOT - height, WIDTH, height), name=name),)


def meeting_lines(context: Context, meeting: Meeting) -> tuple[str, ...]:
    """Date and time on one line, place and speaker on the next."""
    date = written_date(meeting.date, context.language) if meeting.date else ""
    when = context.say(" ", ", ").join(part for part in (date, meeting.time or "") if part)
    where = context.say("，", ", ").join(t.plain for t in (meeting.place, meeting.speaker) if t)
    return tuple(line for line in (when, where) if line)
