"""The cover's words: draft label, title in both weights, subtitle; at the foot the group, its readers, the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.geometry import MM, Rect
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.frames import FOOT, MASTHEAD
from builder.layout.leaflet.piece import Piece, height_of, stacked
from builder.layout.leaflet.setting import Manner, Runs, Setting, text_piece
from builder.layout.leaflet.wording import long_date
from builder.layout.moving import moved
from builder.layout.page import Item, Paragraph, Stroke, TextItem
from builder.outline.text import Text, Words
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking, SetParagraph, StyledRun

_STOPS = re.compile(r"[，。、；：！？）》」』】”’…,.;:!?)\]]+")
_OPENING = re.compile(r"[（《「『【“‘(\[]+\s*$")
PICTURE_TOP = 0.47
"""The title ends above this share of the panel's height; a tree much smaller than its hill would look lost."""
UNDER_TITLE = 4 * MM
LABEL_DROP = 2.5 * MM
TITLE_LINES = 3
MASTHEAD_TOP = 9 * MM
UNDER_MASTHEAD = 3.5 * MM
MASTHEAD_HILL = 5 * MM
"""What the hill takes of a masthead's foot where its words stand."""


class Cover(Struct, frozen=True):
    """The cover's items, where the picture may begin, and by how many points the title is too deep (0: it is not)."""

    items: tuple[Item, ...]
    picture_top: float
    over: float


def cover_of(setting: Setting, panel: Rect, text: Rect) -> Cover:
    """Everything in words on a cover panel; `text` is its text area."""
    head = [*draft_label(setting), *title_pieces(setting, text.width)]
    top = text.y + LABEL_DROP
    bottom = top + height_of(head)
    over = bottom - (panel.y + panel.height * PICTURE_TOP)
    foot = foot_pieces(setting, text.width)
    foot_top = panel.bottom - FOOT - height_of(foot)
    items = (*stacked(head, text.x, top), *stacked(foot, text.x, foot_top))
    return Cover(items, bottom + UNDER_TITLE, max(over, 0.0))


def draft_label(setting: Setting) -> tuple[Piece, ...]:
    """`Draft, not yet medically reviewed` in an outline, while it is one."""
    if setting.edition.review.status != "draft":
        return ()
    span, runs = setting.edition.review.span, setting.own(setting.say("draft"))
    style = setting.styles["draft"]
    pad = style.size * 0.9
    width = setting.typesetter.width(runs, style) + 1
    words = text_piece(setting, runs, style, width, Manner(span=span))
    height = style.leading + style.size * 0.6
    frame = Rect(0, 0, width + 2 * pad, height)
    outline = box(frame, span, "surface", Stroke(color="caution-text", width=setting.measures.edge), height / 2)
    items = (outline, *(moved(item, pad, (height - words.height) / 2) for item in words.items))
    return (Piece(height=height, items=items),)


def title_pieces(setting: Setting, width: float, lines: int = TITLE_LINES) -> tuple[Piece, ...]:
    """The title, each weight on lines of its own, as large as it fits on so many; the subtitle under it."""
    edition = setting.edition
    title = title_piece(setting, width, lines)
    pieces = [replace(title, before=setting.measures.section_gap * 0.9)]
    if edition.subtitle is not None:
        style = _fitting_style(setting, [setting.one_run(edition.subtitle)], "cover-subtitle", width, 2)
        manner = Manner(span=edition.subtitle.span, role="subtitle", breaking=Breaking.BALANCED,
                        before=setting.measures.block_gap)  # fmt: skip
        pieces.append(text_piece(setting, setting.one_run(edition.subtitle), style, width, manner))
    return tuple(pieces)


def title_piece(setting: Setting, width: float, lines: int = TITLE_LINES) -> Piece:
    """The title alone, in the largest step that breaks it no more than it must."""
    parts = title_parts(setting, setting.edition.title)
    style = _fitting_style(setting, parts, "cover-title", width, lines)
    done = [setting.set(runs, style, width, Breaking.BALANCED) for runs in parts]
    return Piece(height=sum(p.height for p in done), items=(_title_item(setting, done, width),))


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


def _fitting_style(setting: Setting, parts: Sequence[Runs], name: str, width: float, lines: int) -> TextStyle:
    """The first step of a style at which the parts take so few lines that none is broken for want of room."""
    steps = setting.theme.steps(setting.medium, name, setting.language)
    for style in steps:
        done = [setting.set(runs, style, width, Breaking.BALANCED) for runs in parts]
        if sum(len(p.lines) for p in done) <= lines and not any(p.overset for p in done):
            return style
    return steps[-1]


def foot_pieces(setting: Setting, width: float) -> tuple[Piece, ...]:
    """Group, readers and meeting in white, to stand on the hill."""
    lines = foot_lines(setting)
    styles = ["cover-name" if setting.edition.group and not index else "cover-foot" for index in range(len(lines))]
    manner = Manner(span=setting.edition.span)
    return tuple(text_piece(setting, runs, style, width, manner) for runs, style in zip(lines, styles, strict=True))


def foot_lines(setting: Setting) -> list[Runs]:
    """Who hands it out, to whom, and when they meet; a group comes first and in bold."""
    edition = setting.edition
    group = [setting.strong(setting.one_run(edition.group.name))] if edition.group else []
    return [*group, setting.own(setting.say(f"for-{edition.audience}")), *_meeting(setting)]


def _meeting(setting: Setting) -> list[Runs]:
    meeting = setting.edition.meeting
    if meeting is None or not meeting.date:
        return []
    date = long_date(meeting.date, setting.language)
    if meeting.name is None:
        return [setting.own(setting.say("meeting", date=date))]
    return [setting.own(setting.say("named-meeting", name=meeting.name.plain, date=date))]


def masthead_of(setting: Setting, head: Rect) -> Cover:
    """A cover that is the head of a page: label and title on the sand, group, readers and meeting in a line below."""
    pieces = _masthead_pieces(setting, head.width * 0.5)
    line = _masthead_line(setting, head.width)
    items = (
        *stacked(pieces, head.x, head.y + MASTHEAD_TOP),
        *stacked((line,), head.x, head.bottom + UNDER_MASTHEAD),
    )
    return Cover(items, head.y, max(0.0, height_of(pieces) - _masthead_room()))


def masthead_height(setting: Setting, width: float) -> float:
    """How much of a page the masthead takes where its line is `width` wide: more, if that line runs over."""
    line = _masthead_line(setting, width)
    return MASTHEAD + line.height - setting.styles["cover-foot"].leading


def _masthead_room() -> float:
    return MASTHEAD - MASTHEAD_TOP - MASTHEAD_HILL


def _masthead_pieces(setting: Setting, width: float) -> list[Piece]:
    """Label, title, subtitle; the title smaller where it would run down onto the hill."""
    words = setting.measures
    narrow = replace(setting, measures=replace(words, section_gap=words.block_gap, block_gap=words.line_gap))
    for lines in (TITLE_LINES, TITLE_LINES - 1):
        pieces = [*draft_label(narrow), *title_pieces(narrow, width, lines)]
        if height_of(pieces) <= _masthead_room():
            break
    return pieces


def _masthead_line(setting: Setting, width: float) -> Piece:
    between = "　" if setting.language == "zh" else " · "
    runs: list[StyledRun] = []
    for index, part in enumerate(foot_lines(setting)):
        runs += [StyledRun(between)] * bool(index) + list(part)
    manner = Manner(span=setting.edition.span)
    return text_piece(setting, setting.tinted(tuple(runs), "ink"), "cover-foot", width, manner)
