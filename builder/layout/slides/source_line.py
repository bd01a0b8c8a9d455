"""The sources of a slide, named in its footer."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import Rect
from builder.layout.slides.boxes import Slot, natural_width, set_text, text_item, unbroken, will_fit
from builder.layout.slides.context import Context
from builder.layout.slides.footer_title import SHORT_WIDTH, footer_title
from builder.layout.slides.grid import FOOTER, MARGIN
from builder.outline.model.blocks import Sources
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking
from builder.typeset.shortening import shortened
from builder.words.dates import written_date

SOURCES_X = 330.0
SOURCE_LINES = 2
"""The sources' names may take two lines of the footer."""
LEAST_SLACK = 0.985
"""The share of the room that lines may take: Chinese beside many Latin names comes out wider in Impress, whose letters
have other widths."""
CUT_FILL = 0.85
"""The share of that room which names fill that are cut to it: lines end where they may, not where they are full."""


class SourcesRoom(Struct, frozen=True):
    """Where a footer has room for sources: up to `right`, from `left` or, for want of room, from the end of the title
    that begins at `title_at`."""

    style: TextStyle
    right: float
    left: float = SOURCES_X
    title_at: float = MARGIN
    lines: int = SOURCE_LINES


def sources_line(context: Context, cited: Sequence[str], since: str | None, room: SourcesRoom) -> tuple[TextItem, ...]:
    """The slide's sources as `[n] short`, on one line or on two; nothing cited: nothing.

    Where there is no room for that, their numbers where a slide of the talk lists them, else as much of each name as
    there is room for: a number alone would lead nowhere.
    """
    style, lines = room.style, room.lines
    nearer = _nearer(context, room)
    full, listed = _sources_wordings(context, cited, since)
    cut = () if _lists_sources(context) else (_cut_names(context, cited, since, replace(room, left=nearer)),)
    wordings = (*full, *(words for words in cut or listed if words))
    tries = [(words, x, count) for words in wordings for count in range(1, lines + 1) for x in (room.left, nearer)]
    for words, x, count in tries:
        slot = Slot(context.words(words), LEAST_SLACK * (room.right - x), count)
        if will_fit(context, slot, style):
            frame = Rect(x, FOOTER.y, room.right - x, FOOTER.height)
            done = set_text(context, slot, style, Breaking.BALANCED if count > 1 else Breaking.FLOW)
            return (unbroken(text_item(done, frame, role="note", name=context.own.pane.sources, centred=True)),)
    return ()


def whole_names(context: Context, cited: Sequence[str], since: str | None, room: SourcesRoom) -> bool:
    """Whether the footer has room for every name; nothing cited: it has."""
    (words,), _ = _sources_wordings(context, cited, since) if _numbered_sources(context, cited) else (("",), ())
    slots = (
        Slot(context.words(words), LEAST_SLACK * (room.right - x), room.lines)
        for x in (room.left, _nearer(context, room))
    )
    return not words or any(will_fit(context, slot, room.style) for slot in slots)


def _nearer(context: Context, room: SourcesRoom) -> float:
    """Where the footer's title ends."""
    title = natural_width(context, footer_title(context, SHORT_WIDTH).plain, room.style)
    return min(room.left, room.title_at + min(SHORT_WIDTH, title / 0.95) + 24)


def _sources_wordings(
    context: Context, cited: Sequence[str], since: str | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The footer's wordings: with the sources' names, and with their numbers alone."""
    numbers, date = _numbered_sources(context, cited), _as_of(context, since)
    if not numbers:
        return ((date[:1].upper() + date[1:],) if date else ()), ()
    names = [context.edition.sources[key].short for _, key in numbers]
    marks, words = context.locale.punctuation, context.own.figures
    short = " ".join(f"[{n}]" for n, _ in numbers)
    lead = words.source if len(numbers) == 1 else words.sources
    return (_named_sources(context, cited, since, names),), (lead + short + (marks.comma + date if date else ""), short)


def _named_sources(context: Context, cited: Sequence[str], since: str | None, names: Sequence[str]) -> str:
    numbers, date = _numbered_sources(context, cited), _as_of(context, since)
    marks, words = context.locale.punctuation, context.own.figures
    listed = marks.semicolon.join(f"[{n}] {name}" for (n, _), name in zip(numbers, names, strict=True))
    return (words.source if len(numbers) == 1 else words.sources) + listed + (marks.comma + date if date else "")


def _cut_names(context: Context, cited: Sequence[str], since: str | None, room: SourcesRoom) -> str:
    """The wording with each name cut to an equal share of the room; empty where nothing is cited."""
    numbers = _numbered_sources(context, cited)
    if not numbers:
        return ""
    bare = natural_width(context, _named_sources(context, cited, since, [""] * len(numbers)), room.style)
    each = (CUT_FILL * room.lines * (room.right - room.left) - bare) / len(numbers)
    names = [shortened(context.typesetter, context.edition.sources[key].short, room.style, each) for _, key in numbers]
    return _named_sources(context, cited, since, names)


def _numbered_sources(context: Context, cited: Sequence[str]) -> list[tuple[int, str]]:
    """The cited sources with their numbers, lowest first."""
    return sorted((context.numbers.number(key), key) for key in cited if key in context.edition.sources)


def _as_of(context: Context, since: str | None) -> str:
    return context.own.figures.as_of(date=written_date(since, context.language)) if since else ""


def _lists_sources(context: Context) -> bool:
    """Whether a slide of the talk lists the sources."""
    return any(
        isinstance(block, Sources) and "talk" in block.only
        for section in context.edition.sections
        if "talk" in section.only
        for block in section.blocks
    )
