"""Text boxes: set a text to a width, set siblings alike, and turn the result into items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import INCH, Rect
from builder.layout.slides.context import Context
from builder.layout.slides.filling_width import filling_width, freed
from builder.layout.slides.second_language import second_paragraphs
from builder.layout.slides.set_texts import SetText as SetText
from builder.outline.text.text import Text
from builder.page.items import Marker, Paragraph, Role, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking, Overset, SetParagraph
from builder.typeset.text_runs import plain_run, text_runs
from builder.words.languages import locale_of

BULLET_INDENT = 0.42 * INCH
WIDER, SPACE = 1.06, 0.28
"""Letters of a face wider than ours, and a word space in em."""
LONGEST_NAME = 40


class Slot(Struct, frozen=True):
    """A text and the room it has: a width in points and at most so many lines (None: any number)."""

    text: Text
    width: float
    lines: int | None = None


class StackRow(NamedTuple):
    """How one of several texts stands: the space over it, how far from the left, its list mark and level from 0."""

    above: float = 0.0
    indent: float = 0.0
    marker: Marker | None = None
    level: int = 0


class Stack(Struct, frozen=True):
    """How texts stand under one another: an entry for each, or none where all are as usual.

    The first one's space `above` is kept from the frame's top.
    """

    above: Sequence[float] = ()
    indents: Sequence[float] = ()
    markers: Sequence[Marker | None] = ()
    levels: Sequence[int] = ()

    def rows(self, count: int) -> list[StackRow]:
        """The same by text."""
        given = (
            self.above or (0.0,) * count, self.indents or (0.0,) * count, self.markers or (None,) * count,
            self.levels or (0,) * count,
        )  # fmt: skip
        return [StackRow(*row) for row in zip(*given, strict=True)]


PLAIN_STACK = Stack()


def set_text(
    context: Context,
    slot: Slot,
    style: TextStyle,
    breaking: Breaking = Breaking.FLOW,
    gap: float = 0.0,
) -> SetText:
    """Set one text in one style; see `SetText.overset` for whether it fits its slot."""
    paragraphs: list[SetParagraph] = []
    left = slot.lines
    for runs in text_runs(slot.text):
        room = None if left is None else max(left, 1)
        paragraphs.append(context.typesetter.set(runs, style, slot.width, breaking, room))
        left = None if left is None else left - len(paragraphs[-1].lines)
    if slot.text.second is not None and paragraphs:
        paragraphs += second_paragraphs(context.typesetter, slot.text.second, paragraphs, slot.lines)
    held = tuple(_held_to(paragraphs, slot))
    return SetText(slot.text, style, held, slot.lines, gap, breaking is Breaking.BALANCED, context.typesetter)


def set_alike(
    context: Context,
    slots: Sequence[Slot],
    steps: Sequence[TextStyle],
    breaking: Breaking = Breaking.FLOW,
    gap: float = 0.0,
) -> tuple[SetText, ...]:
    """Set siblings in one size: the largest of `steps` at which every one fits, else the least."""
    for style in steps:
        if style is not steps[-1] and not all(may_fit(context, slot, style) for slot in slots):
            continue
        done = tuple(set_text(context, slot, style, breaking, gap) for slot in slots)
        if all(d.overset is None for d in done):
            break
    return done


def may_fit(context: Context, slot: Slot, style: TextStyle) -> bool:
    """Whether the text's first paragraph, set the plain way, has no more lines than its slot: quickly known."""
    first = next(iter(text_runs(slot.text)), None)
    return slot.lines is None or not first or context.typesetter.count_lines(first, style, slot.width) <= slot.lines


def will_fit(context: Context, slot: Slot, style: TextStyle) -> bool:
    """Whether a text of one paragraph, left to flow, has room in its slot; known without setting it."""
    (runs,) = text_runs(slot.text)
    return slot.lines is None or context.typesetter.fits(runs, style, slot.width, slot.lines)


def lines_of(context: Context, slot: Slot, style: TextStyle) -> int:
    """The lines of a text left to flow; known without setting it."""
    return sum(context.typesetter.count_lines(runs, style, slot.width) for runs in text_runs(slot.text))


def words_fit(context: Context, slot: Slot, style: TextStyle) -> bool:
    """Whether no word is wider than the slot; known without setting the text."""
    return all(context.typesetter.fits(runs, style, slot.width, None) for runs in text_runs(slot.text))


def soft(texts: Sequence[SetText]) -> tuple[SetText, ...]:
    """The same texts, balanced here but left to flow in PowerPoint: cards and cells, whose words people edit.

    Their boxes are drawn in to a width at which PowerPoint, which fills each line, breaks well too.
    """
    return tuple(replace(text, hard=False) for text in texts)


def fits(texts: Sequence[SetText | None]) -> bool:
    """Whether all of them fit their slots."""
    return all(t is None or t.overset is None for t in texts)


def inked(context: Context, text: SetText, color: str) -> SetText:
    """The same text in another colour role, also for its strong words: its lines stay where they are."""
    first = text.paragraphs[0]
    style = replace(text.style, color=color, strong_color=color)
    done = set_text(context, Slot(text.text, first.measure, text.limit), style, first.breaking)
    return replace(done, hard=text.hard)


def text_item(
    texts: SetText | Sequence[SetText],
    frame: Rect,
    *,
    role: Role = "paragraph",
    name: str = "",
    gap: float | Sequence[float] = 0.0,
    centred: bool = False,
) -> TextItem:
    """One text box of one or more set texts, `gap` points apart (or a gap each, the first one's unused).

    It is as high as its text, and stands at the frame's top, or `centred` in its height. Without a name it is called by
    its first words.
    """
    parts = [texts] if isinstance(texts, SetText) else list(texts)
    width = frame.width
    if role != "note":
        width, parts = freed(*filling_width(parts, width))
    width = _widened(width, frame, parts, (0.0,) * len(parts))
    gaps = [gap] * len(parts) if isinstance(gap, float | int) else gap
    rows = [StackRow(above=above if index else 0.0) for index, above in enumerate(gaps)]
    paragraphs = _held_paragraphs(parts, rows, 0.0, width)
    height = paragraphs[-1].y + paragraphs[-1].set.height if paragraphs else 0.0
    top = frame.y + (frame.height - height) / 2 if centred else frame.y
    return TextItem(
        frame=Rect(_left(frame, width, parts), top, width, height), role=role, span=parts[0].text.span,
        name=name or _named(parts[0]), paragraphs=paragraphs, language=parts[0].text.language, middle=centred,
    )  # fmt: skip


def held_text(
    texts: Sequence[SetText], frame: Rect, *, role: Role = "paragraph", name: str = "", middle: bool = False,
    stack: Stack = PLAIN_STACK, body: bool = True,
) -> TextItem:  # fmt: skip
    """Texts under one another in a frame that keeps its height: what grows in PowerPoint stays in its card.

    They begin at the top, or stand in the `middle`. `body`: one of the slide's body placeholders.
    """
    rows = stack.rows(len(texts))
    parts, width = list(texts), frame.width
    lefts = [row.indent for row in rows]
    if role != "note":
        width, parts = freed(*filling_width(parts, frame.width, lefts), lefts)
    width = _widened(width, frame, parts, lefts)
    height = sum(p.height for p in parts) + sum(row.above for row in rows)
    paragraphs = _held_paragraphs(parts, rows, (frame.height - height) / 2 if middle else 0.0, width)
    return TextItem(
        frame=Rect(_left(frame, width, parts), frame.y, width, frame.height), role=role, span=parts[0].text.span,
        name=name or _named(parts[0]), paragraphs=paragraphs, language=parts[0].text.language, middle=middle,
        placeholder="body" if body else "",
    )  # fmt: skip


def _held_paragraphs(
    parts: Sequence[SetText], rows: Sequence[StackRow], top: float, width: float
) -> tuple[Paragraph, ...]:
    """The paragraphs of texts under one another from `top` on; a list mark stands before a text's first alone."""
    paragraphs: list[Paragraph] = []
    y = top
    for part, row in zip(parts, rows, strict=True):
        for number, paragraph in enumerate(part.paragraphs):
            over = part.gap if number else row.above
            y += over
            held = replace(paragraph, measure=min(paragraph.measure, width - row.indent))
            marker = _no_marker() if row.marker and number else row.marker
            paragraphs.append(
                Paragraph(held, row.indent, y, part.hard, level=row.level, marker=marker, space_before=over)
            )
            y += paragraph.height
    return tuple(paragraphs)


def _widened(width: float, frame: Rect, parts: Sequence[SetText], lefts: Sequence[float]) -> float:
    """The width that lines with ends of ours need; a centred text stays within its frame."""
    wanted = max(width, *(_with_spaces(part) + left for part, left in zip(parts, lefts, strict=True)))
    return min(wanted, max(width, frame.width)) if parts[0].style.align == "center" else wanted


def _left(frame: Rect, width: float, parts: Sequence[SetText]) -> float:
    """Where a box of that width begins: a centred one keeps its middle."""
    return frame.x + (frame.width - width) / 2 if parts[0].style.align == "center" else frame.x


def _with_spaces(text: SetText) -> float:
    """The width that lines with ends of ours need with the space before each end, in letters 5 % wider.

    LibreOffice counts that space too, and moves a line end that has no room to a line of its own.
    """
    if not text.hard or text.style.align == "right":
        return 0.0
    return max(
        (WIDER * (line.width + SPACE * text.style.size) for p in text.paragraphs for line in p.lines[:-1]), default=0.0
    )


def _named(text: SetText) -> str:
    """A name for PowerPoint's selection pane: the text's beginning."""
    words = text.text.plain.split("\n")[0]
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…"


def bullet(context: Context, style: TextStyle, role: str) -> Marker:
    """The mark of a list item in a colour role."""
    drawn = context.typesetter.set(plain_run("•"), replace(style, color=role), style.size * 2)
    return Marker("bullet", "•", role, drawn.lines[0], BULLET_INDENT)


def sign_bullet(context: Context, style: TextStyle, sign: str, role: str, offset: float) -> Marker:
    """A sign in place of a bullet, bold and in a colour of its own: it is read, and told apart by its shape."""
    drawn = context.typesetter.set(plain_run(sign), replace(style, color=role, weight=700), style.size * 3)
    return Marker("bullet", sign, role, drawn.lines[0], offset)


def stacked(parts: Sequence[SetText | None], gaps: Sequence[float]) -> float:
    """The height of set texts under one another; `gaps[i]` is the space above part i + 1, missing parts take none."""
    present = [(i, p) for i, p in enumerate(parts) if p is not None]
    return sum(p.height for _, p in present) + sum(gaps[i - 1] for i, _ in present[1:])


def parts_brackets(text: SetText) -> bool:
    """Whether a line ends within brackets."""
    lines = (line.text for paragraph in text.paragraphs for line in paragraph.lines)
    return any(sum(map(line.count, "(（")) != sum(map(line.count, ")）")) for line in lines)


def label(context: Context, words: str, style: TextStyle, frame: Rect, span: Span | None = None) -> TextItem:
    """Words of our own on one line (a number in a disc), aligned by their style and centred in the frame's height."""
    done = set_text(context, Slot(context.words(words, span), frame.width), style)
    return unbroken(text_item(done, frame, centred=True))


def unbroken(item: TextItem) -> TextItem:
    """The same item, never broken where it is one line: letters of another face may be wider than any slack."""
    lines = sum(len(p.set.lines) for p in item.paragraphs)
    return replace(item, whole=lines == 1)


def natural_width(context: Context, words: str, style: TextStyle) -> float:
    """The width of words on one line, in points, without slack."""
    return float(context.typesetter.width(plain_run(words), style))


def _no_marker() -> Marker:
    return Marker("none", "", "ink", None, BULLET_INDENT)


def _held_to(paragraphs: list[SetParagraph], slot: Slot) -> list[SetParagraph]:
    """Mark the last paragraph where several that fit alone are together more lines than the slot has."""
    limit, lines = slot.lines, sum(len(p.lines) for p in paragraphs)
    if limit is None or lines <= limit or any(p.overset for p in paragraphs):
        return paragraphs
    last = paragraphs[-1]
    over = min(lines - limit, len(last.lines))
    text = " ".join(line.text for line in last.lines[-over:])
    unit = locale_of(slot.text.language).counted
    amount = len(text) if unit == "characters" else len(text.split())
    return [*paragraphs[:-1], replace(last, overset=Overset(lines - limit, over * last.style.leading, amount, unit))]
