"""01: the cover. The title fills the calm left, its scene the right; when, where and who stand on the dark foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.diagnostics import NO_WORDS, say
from builder.geometry import Rect
from builder.layout.kept_names import keeping_names
from builder.layout.parted_title import parted
from builder.layout.slides import art
from builder.layout.slides.both_words import both_words, plain_in
from builder.layout.slides.boxes import SetText, Slot, Stack, held_text, set_text
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.foot_lines import Foot, FootLine, foot_items, placed_foot
from builder.layout.slides.frame import TOP, draft_top, pill_width
from builder.layout.slides.grid import FOOTER, MARGIN, SLIDE
from builder.layout.slides.logo import logo_item
from builder.layout.slides.sizing import Piece, Ranges, Room, Sized, sized
from builder.layout.slides.ways import Ways
from builder.outline.model.edition import Edition, Meeting
from builder.outline.model.language_pairs import untwinned
from builder.outline.text.text import Text
from builder.page.items import Item, TextItem
from builder.replace import replace
from builder.typeset.model import Breaking
from builder.words.dates import written_meeting
from builder.words.languages import Language
from builder.words.own import own_words

WIDTH = 500.0
"""The calm left of every scene: no text right of it."""
TITLE_TOP, TITLE_END = 78.0, 366.0
GROUP_GAP = 16.0
TAIL_ABOVE, SUB_ABOVE = 6.0, 12.0
SMALL_FOOT = 16.0
"""The size of letters on the foot where a second language needs the room."""
EASY_RISE = 60.0
"""By how much the land may rise for larger letters on it: the title has room above."""


def compose_title(context: Context) -> SlideBody:
    """The first slide, from the top of the outline."""
    context = replace(context, typesetter=keeping_names(context.typesetter, context.edition))
    foot = placed_foot(context, _foot_lines(context), EASY_RISE)
    header, below = _header(context)
    area = Rect(MARGIN, max(TITLE_TOP, below), WIDTH, TITLE_END - foot.rise - max(TITLE_TOP, below))
    room, done = _sized(context, area)
    tell_unfit(context, say("the cover's title"), [room], done, say("shorten the title, or move words to `subtitle`"))
    title, subtitle = _items(context, done.room(0), area)
    return SlideBody(
        items=(*subtitle, *header, *foot_items(context, foot)), scene=art.cover(context, foot.rise), title=title,
        layout="title", name=context.edition.title.plain.replace("\n", " "), counted=False,
    )  # fmt: skip


def _sized(context: Context, area: Rect) -> tuple[Room, Sized]:
    """Head, tail and subtitle at the sizes that fill their area."""
    edition = context.edition
    head, tail = parted(edition.title)
    pieces = [Piece(text=head, kind="head", width=area.width, lines=4 if tail is None else 3, hard=True)]
    if tail is not None:
        pieces.append(Piece(text=tail, kind="tail", width=area.width, lines=3, hard=True, above=TAIL_ABOVE))
    if edition.subtitle is not None:
        pieces.append(Piece(text=edition.subtitle, kind="sub", width=area.width, lines=3, hard=True, above=SUB_ABOVE))
    ranges: Ranges = {
        "head": context.range("cover-head", 30, 88 if tail is not None else 72),
        "tail": context.steps("cover-tail"),
        "sub": context.steps("cover-sub"),
    }
    room = Room(tuple(pieces), area.height)
    return room, sized(context, [room], ranges, filling=True)


def _items(context: Context, texts: Sequence[SetText], area: Rect) -> tuple[TextItem, list[Item]]:
    """Title and subtitle in the middle of their area, as one stack."""
    edition = context.edition
    lead, under = (texts[:-1], texts[-1]) if edition.subtitle is not None else (texts, None)
    height = sum(t.height for t in lead) + TAIL_ABOVE * (len(lead) - 1)
    whole = height + (under.height + SUB_ABOVE if under else 0)
    top = area.y + (area.height - whole) / 2
    names = context.own.pane.roles
    frame = Rect(area.x, top, area.width, height)
    title = held_text(lead, frame, role="title", name=names["title"],
                      stack=Stack([0.0, TAIL_ABOVE][: len(lead)]), body=False)  # fmt: skip
    if under is None:
        return replace(title, placeholder="title"), []
    below = Rect(area.x, frame.bottom + SUB_ABOVE, area.width, under.height)
    second = held_text([under], below, role="subtitle", name=names["subtitle"], body=False)
    return replace(title, placeholder="title"), [replace(second, placeholder="subtitle")]


def _header(context: Context) -> tuple[list[Item], float]:
    """The group's name with the draft mark right of it, or at the slide's foot; and where the title may begin."""
    group = context.edition.group
    if group is None:
        return [*draft_top(context)], TITLE_TOP
    logo, left = logo_item(context, group, Rect(MARGIN, TOP.y - 10, 120, 44))
    text, beside = _group_name(context, group.name, MARGIN + WIDTH - left)
    width = text.width / 0.88 + 8 if beside else text.paragraphs[0].measure
    frame = Rect(left, TOP.centre.y - text.style.leading / 2, width, text.height)
    name = held_text([text], frame, role="note", body=False)
    if beside:
        mark = draft_top(context, frame.right + GROUP_GAP)
    else:
        mark = draft_top(context, SLIDE.width - MARGIN - pill_width(context), FOOTER.y)
    return [*logo, name, *mark], max([frame.bottom, *(item.frame.bottom for item in logo)]) + 8


def _group_name(context: Context, name: Text, room: float) -> tuple[SetText, bool]:
    """The name as set, and whether the draft mark has room beside it: only then it stays on one line."""
    mark = pill_width(context) + GROUP_GAP if context.edition.review.status == "draft" else 0.0
    for style in context.steps("cover-group"):
        text = set_text(context, Slot(name, room - mark, 1), style)
        if text.overset is None:
            return text, True
    for style in context.steps("cover-group"):
        text = set_text(context, Slot(name, room, 2), style, Breaking.BALANCED)
        if text.overset is None:
            break
    return text, False


def _foot_lines(context: Context) -> list[FootLine]:
    meeting = context.edition.meeting
    if meeting is None:
        return []
    named = [FootLine(text=meeting.name, style="foot-name")] if meeting.name else []
    return [*named, *(FootLine(text=words, style="foot-line", icon=icon)
                      for icon, words in meeting_facts(context, meeting))]  # fmt: skip


def meeting_facts(context: Context, meeting: Meeting[Text]) -> list[tuple[str, Text]]:
    """When, where, who and at what cost, each with its icon, as far as the outline says it."""

    def fact(text: Text | None, said: Callable[[Language, str], str]) -> Text | None:
        spoken = replace(context, both=context.both and text is not None and text.second is not None)
        return text and both_words(spoken, lambda language: said(language, plain_in(text, language)), meeting.span)

    date, time = meeting.date or "", meeting.time or ""
    facts = [
        ("calendar-event", both_words(context, lambda own: written_meeting(date, time, own), meeting.span)),
        ("map-pin", fact(meeting.place, lambda _, place: place)),
        ("microphone", fact(meeting.speaker, lambda language, name: own_words(language).talk.speaker(name=name))),
        ("ticket", fact(meeting.fee, lambda language, fee: own_words(language).talk.fee(fee=fee))),
    ]
    return [(icon, words) for icon, words in facts if words is not None and words.plain]


def meeting_lines(context: Context, meeting: Meeting[Text]) -> tuple[Text, ...]:
    """The same facts as lines, for a template's cover."""
    named = [meeting.name] if meeting.name else []
    return (*named, *(words for _, words in meeting_facts(context, meeting)))


def _in_first(edition: Edition, names: Sequence[str]) -> Edition:
    """The edition with these texts, of itself or its meeting, in the first language alone."""
    if "subtitle" in names:
        edition = replace(edition, subtitle=untwinned(edition.subtitle))
    if edition.meeting is None:
        return edition
    own = {name: untwinned(getattr(edition.meeting, name)) for name in names if name != "subtitle"}
    return replace(edition, meeting=replace(edition.meeting, **own))


def _small(context: Context) -> Context:
    return replace(context, most_at_foot=SMALL_FOOT)


def _joined(context: Context) -> Context:
    return replace(_small(context), joins_at_foot=True)


def _without(*names: str) -> Callable[[Context], Context]:
    return lambda own: _joined(replace(own, edition=_in_first(own.edition, names)))


_FACTS = ("place", "speaker", "fee")
COVER_WAYS: Ways = (
    (_small, NO_WORDS),
    (_joined, NO_WORDS),
    (_without("subtitle"), say("the subtitle")),
    (_without("place"), say("the meeting's place")),
    (_without(*_FACTS), say("the meeting's place, speaker and fee")),
    (_without("subtitle", *_FACTS), say("the subtitle, the meeting's place, speaker and fee")),
)
"""A cover in two languages, from all of it down: letters on the foot become small before anything is left out."""

__all__ = ["COVER_WAYS", "Foot", "compose_title", "meeting_facts", "meeting_lines"]
