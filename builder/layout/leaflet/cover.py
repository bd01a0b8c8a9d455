"""The cover's words: draft mark, title as large as its panel, second line, readers; group and meeting on dark land."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.drawing.translation import moved
from builder.geometry import MM, Point, Rect
from builder.layout.kept_names import keeping_names
from builder.layout.leaflet.drawing import box, icon_at
from builder.layout.leaflet.frames import FOOT, MASTHEAD
from builder.layout.leaflet.logo import logo_piece
from builder.layout.leaflet.meeting_facts import FEE, has_meeting, meeting_facts, meeting_name
from builder.layout.leaflet.piece import Piece, height_of, indented, stacked
from builder.layout.leaflet.setting import FIXED, ParagraphOptions, Runs, Setting, middle_of_line, text_piece
from builder.layout.leaflet.subtitle import subtitle_runs
from builder.layout.parted_title import parted
from builder.layout.type_sizes import at_size
from builder.outline.text.text import Text, Words
from builder.page.items import Item, Paragraph, Stroke, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking, SetParagraph
from builder.typeset.phrases import WEAK
from builder.words.languages import locale_of

UNDER_LABEL, UNDER_TITLE = 4.6 * MM, 2.6 * MM
WIDE_HAN, WIDE_LATIN = 0.69, 0.53
"""The largest title, in points for each millimetre of its panel's text: so a short one fills the width."""
WORTH_A_RING = 1.2
"""A title that is so many times larger may lie over the outer rings of the picture."""
WORTH_A_BREAK = 0.76
"""So much smaller a title may be to break at a good place."""
MOST_LINES = ((34.0, 2), (26.0, 3), (0.0, 4))
"""How many lines a title may have from a size on."""
_STOPS = re.compile(r"[，。、；：！？）》」』】”’…,.;:!?)\]]+")
_OPENING = re.compile(r"[（《「『【“‘(\[]+\s*$")
LOGO = 8.6 * MM
MOST_APART = 3
"""Lines of a title that breaks at its colon."""
FACT_ICON, FACT_COLUMN = 4.9 * MM, 7.6 * MM
FACT_GAP = 0.9 * MM


class Cover(Struct, frozen=True):
    """The cover's items, and by how many points its head is too deep (0: it is not)."""

    items: tuple[Item, ...]
    over: float


def cover_head(setting: Setting, width: float, room: float, most: float = 0.0) -> tuple[tuple[Piece, ...], float]:
    """Mark, title, second line and readers at the largest title that fits `room`; and what is lacking at the least.

    Up to `most` points of height are taken, over the outer rings of the picture, where nothing else fits or the title
    would be much smaller.
    """
    most = max(room, most)
    setting = replace(setting, typesetter=keeping_names(setting.typesetter, setting.edition))
    words = setting.edition.title, setting.edition.subtitle, setting.edition.audience, setting.edition.review.status
    key = (FIXED, "cover head", words, setting.typesetter.names, width, room, most)
    return setting.once(key, lambda own: _cover_head(own, width, room, most))


def _cover_head(setting: Setting, width: float, room: float, most: float) -> tuple[tuple[Piece, ...], float]:
    near, far = _largest(setting, width, room, whole=True), _largest(setting, width, most, whole=True)
    size = far if near is None or (far and far >= WORTH_A_RING * near) else near
    size = size or _largest(setting, width, most, whole=False)
    if size is not None:
        return _head(setting, width, size), 0.0
    pieces = _head(setting, width, _title_sizes(setting, width)[-1])
    return pieces, max(0.0, height_of(pieces) - most)


def _largest(setting: Setting, width: float, height: float, *, whole: bool) -> float | None:
    """The largest title size at which the head is no higher; `whole`: and the title has few lines and cuts no word.

    A somewhat smaller one where no line of it then ends in a word that leans on the next: `whom to / ask and what`.
    """
    sizes = [size for size in _title_sizes(setting, width)
             if height_of(_head(setting, width, size)) <= height
             and (not whole or _whole(setting, width, size))]  # fmt: skip
    if not sizes or not whole:
        return sizes[0] if sizes else None
    near = [size for size in sizes if size >= WORTH_A_BREAK * sizes[0]]
    return next((size for size in near if _breaks_well(setting, width, size)), sizes[0])


def _breaks_well(setting: Setting, width: float, size: float) -> bool:
    """Whether no line ends in a word that leans on the next, and a title with a colon breaks there."""
    title, done = setting.edition.title, set_title(setting, width, size)
    parted_at_colon = len(done) > 1 or len(done[0].lines) == 1 or _at_colon(setting, title) is None
    return parted_at_colon and all(setting.typesetter.worst_break(p) < WEAK for p in done)


def _head(setting: Setting, width: float, size: float) -> tuple[Piece, ...]:
    return (*draft_label(setting), *_words(setting, width, size))


def _title_sizes(setting: Setting, width: float) -> list[float]:
    steps = setting.theme.steps(setting.medium, "cover-title", setting.language)
    share = WIDE_HAN if locale_of(setting.language).han else WIDE_LATIN
    largest = min(steps[0].size, share * width / MM) if setting.medium == "leaflet" else steps[0].size
    least = steps[-1].size
    return [largest - i for i in range(int(largest - least) + 1)] or [least]


def _title_style(setting: Setting, size: float) -> TextStyle:
    return at_size(setting.theme.steps(setting.medium, "cover-title", setting.language), size)


def _whole(setting: Setting, width: float, size: float) -> bool:
    """Whether the title stands in few lines, no word of it cut or too wide."""
    done = set_title(setting, width, size)
    most = next(lines for least, lines in MOST_LINES if size >= least)
    return (
        sum(len(p.lines) for p in done) <= most
        and not any(p.overset for p in done)
        and not any(setting.typesetter.cuts_word(p) for p in done)
    )


def _words(setting: Setting, width: float, size: float) -> tuple[Piece, ...]:
    edition = setting.edition
    title = title_piece(setting, width, size)
    pieces = [replace(title, before=UNDER_LABEL if edition.review.status == "draft" else 0.0)]
    if edition.subtitle is not None:
        style = _subtitle_style(setting, width, size)
        options = ParagraphOptions(
            span=edition.subtitle.span, role="subtitle", breaking=Breaking.BALANCED, before=UNDER_TITLE
        )
        pieces.append(text_piece(setting, subtitle_runs(setting, style, width), style, width, options))
    readers = setting.own(setting.words.group.readers[edition.audience])
    options = ParagraphOptions(span=edition.span, before=UNDER_TITLE)
    pieces.append(text_piece(setting, readers, "cover-reader", width, options))
    return tuple(pieces)


def _subtitle_style(setting: Setting, width: float, title: float) -> TextStyle:
    """As large as two lines allow, and clearly smaller than the title."""
    steps = setting.theme.steps(setting.medium, "cover-subtitle", setting.language)
    assert setting.edition.subtitle is not None
    size = min(steps[0].size, title * 0.8)
    while size > steps[-1].size:
        style = at_size(steps, size)
        done = setting.set(subtitle_runs(setting, style, width), style, width, Breaking.BALANCED)
        if len(done.lines) <= 2 and not done.overset:
            break
        size -= 0.5
    return at_size(steps, size)


def draft_label(setting: Setting) -> tuple[Piece, ...]:
    """That it is a draft, as a pill, while it is one."""
    if setting.edition.review.status != "draft":
        return ()
    span, runs = setting.edition.review.span, setting.own(setting.words.review.draft)
    style = setting.styles["draft"]
    pad = style.size * 0.9
    width = setting.typesetter.width(runs, style) + 1
    words = text_piece(setting, runs, style, width, ParagraphOptions(span=span))
    height = style.leading + style.size * 0.55
    frame = Rect(0, 0, width + 2 * pad, height)
    pill = box(frame, span, "sand", Stroke(color="sun", width=setting.measures.edge), height / 2)
    return (Piece(height=height, items=(pill, *(moved(i, pad, (height - words.height) / 2) for i in words.items))),)


def title_piece(setting: Setting, width: float, size: float) -> Piece:
    """The title alone, at a size."""
    done = set_title(setting, width, size)
    return Piece(height=sum(p.height for p in done), items=(_title_item(setting, done, width),))


def set_title(setting: Setting, width: float, size: float) -> list[SetParagraph]:
    """The title's bold and regular words on lines of their own; all as one where that spares a third line or more."""
    title, style = setting.edition.title, _title_style(setting, size)
    parts = [setting.set(runs, style, width, Breaking.BALANCED) for runs in title_parts(setting, title)]
    if len(parts) == 1 and (halves := _at_colon(setting, title)):
        parts = [setting.set(runs, style, width, Breaking.BALANCED) for runs in halves]
        if sum(len(part.lines) for part in parts) <= MOST_APART:
            return parts
    whole = setting.set(setting.one_run(title), style, width, Breaking.BALANCED)
    apart = sum(len(part.lines) for part in parts)
    return (
        [whole]
        if len(whole.lines) < apart > 2 and not whole.overset and not setting.typesetter.cuts_word(whole)
        else parts
    )


def _at_colon(setting: Setting, title: Text) -> list[Runs] | None:
    """What stands before the title's colon, with it, and what follows; None where it has none."""
    head, tail = parted(title)
    if tail is None or len(title.paragraphs) > 1:
        return None
    return [setting.one_run(head), setting.one_run(tail)]


def _title_item(setting: Setting, done: Sequence[SetParagraph], width: float) -> TextItem:
    placed, y = [], 0.0
    for paragraph in done:
        placed.append(Paragraph(set=paragraph, x=0, y=y, hard_breaks=True))
        y += paragraph.height
    return TextItem(
        frame=Rect(0, 0, width, y), role="title", span=setting.edition.title.span, name="title",
        paragraphs=tuple(placed), language=setting.language, level=1,
    )  # fmt: skip


def title_parts(setting: Setting, title: Text) -> list[Runs]:
    """The bold words and the regular ones, each a paragraph of its own.

    A mark that may not begin a line stays on the one before, in its manner; one that may not end a line goes on.
    """
    parts: list[list[Words]] = []
    for inline in (i for paragraph in title.paragraphs for i in paragraph):
        if not isinstance(inline, Words) or not inline.text.strip():
            continue
        if not parts or parts[-1][-1].strong is not inline.strong:
            inline = _after(parts[-1], inline) if parts else inline
            if not inline.text.strip():
                continue
            parts.append([])
        parts[-1].append(inline)
    return [setting.one_run(replace(title, paragraphs=(_trimmed(part),))) for part in parts]


def _after(before: list[Words], words: Words) -> Words:
    """What begins the next line: `words` without the marks that end the line `before`, with those that go on."""
    last, stops = before[-1], _STOPS.match(words.text)
    if stops:
        before[-1] = replace(last, text=last.text + stops[0])
        return replace(words, text=words.text[stops.end() :])
    opening = _OPENING.search(last.text)
    if opening and opening.start():
        before[-1] = replace(last, text=last.text[: opening.start()])
        return replace(words, text=opening[0] + words.text)
    return words


def _trimmed(part: list[Words]) -> tuple[Words, ...]:
    """Spaces at the new line's ends go."""
    words = list(part)
    words[0] = replace(words[0], text=words[0].text.lstrip())
    words[-1] = replace(words[-1], text=words[-1].text.rstrip())
    return tuple(words)


def cover_foot(setting: Setting, width: float, smaller: float = 0.0, *, fee: bool = True) -> tuple[Piece, ...]:
    """Logo and group, then the meeting's name, when, where and who, in light colours; `smaller` from 0 to 1.

    Without the `fee`, what it costs is left to the card of the meeting.
    """
    pieces = [_group_line(setting, width, smaller)] if setting.edition.group else []
    if has_meeting(setting):
        pieces += _meeting_lines(setting, width, smaller, fee=fee)
    return tuple(pieces)


def _between(setting: Setting, name: str, smaller: float) -> TextStyle:
    steps = setting.theme.steps(setting.medium, name, setting.language)
    return at_size(steps, steps[0].size - smaller * (steps[0].size - steps[-1].size))


def _group_line(setting: Setting, width: float, smaller: float) -> Piece:
    group = setting.edition.group
    assert group is not None
    logo = logo_piece(setting, LOGO, width / 3, on_dark=True)
    column = logo.items[0].frame.width + 2.4 * MM if logo else 0.0
    style = _between(setting, "cover-name", smaller)
    options = ParagraphOptions(span=group.span, breaking=Breaking.BALANCED)
    words = text_piece(setting, setting.one_run(group.name), style, width - column, options)
    if logo is None:
        return words
    height = max(logo.height, words.height)
    items = (
        *(moved(item, 0, (height - logo.height) / 2) for item in logo.items),
        *(moved(item, column, (height - words.height) / 2) for item in words.items),
    )
    return Piece(height=height, items=items)


def _meeting_lines(setting: Setting, width: float, smaller: float, *, fee: bool) -> list[Piece]:
    """The name with a calendar, the time under it, then a line with an icon for each other fact."""
    style = _between(setting, "cover-foot", smaller)
    name = tuple(replace(run, bold=True, color="sun-light") for run in meeting_name(setting))
    rows = [_fact(setting, "calendar-event", name, width, style)]
    for fact in meeting_facts(setting):
        if fact.icon == FEE and not fee:
            continue
        row = _fact(setting, "" if fact.icon == "clock" else fact.icon, fact.runs, width, style)
        rows.append(replace(row, before=0.0 if fact.icon == "clock" else FACT_GAP))
    return [replace(rows[0], before=FACT_GAP), *rows[1:]]


def _fact(setting: Setting, icon: str, runs: Runs, width: float, style: TextStyle) -> Piece:
    span = setting.edition.meeting.span if setting.edition.meeting else setting.edition.span
    options = ParagraphOptions(span=span, breaking=None)
    words = indented((text_piece(setting, runs, style, width - FACT_COLUMN, options),), FACT_COLUMN)[0]
    if not icon:
        return words
    drawn = icon_at(icon, Point(0, middle_of_line(style)), FACT_ICON, span, "sun-light")
    return replace(words, items=(drawn, *words.items))


def foot_top(panel: Rect, pieces: Sequence[Piece]) -> float:
    """Where the words on the dark land begin."""
    return panel.bottom - FOOT - height_of(pieces)


def masthead_of(setting: Setting, head: Rect) -> Cover:
    """A cover that is the head of a page: mark, title, second line and readers left of its scene."""
    width = head.width * MASTHEAD_WORDS
    pieces, over = cover_head(setting, width, MASTHEAD - 2 * MASTHEAD_TOP)
    return Cover(stacked(pieces, head.x, head.y + MASTHEAD_TOP), over)


MASTHEAD_WORDS = 0.56
"""The share of a head's width left of the scene."""
MASTHEAD_TOP = 9 * MM
