"""Texts in a template's placeholders: at its own size where they fit, else smaller; place, face and colour are its."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from builder.diagnostics import Message, say
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, fits, set_text, text_item
from builder.layout.slides.context import Context
from builder.layout.slides.fit_messages import tell_long, tell_overset
from builder.outline.text.text import Text
from builder.page.items import Role, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.theme.template import TemplatePlaceholder
from builder.theme.template.drawn import AIR, is_ground
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, StyledRun

UNEVEN = 0.93
"""Capitals make some lines of a text wider than others: so much of the room that they leave it is counted on."""
WIDER = 1.06
"""How much wider a line may be in the program that shows it."""
LEAST_SHARE = 0.5
"""Text is set at no less than this share of the placeholder's size, and never below the least size asked for."""

ROUNDING = 0.01
"""Points by which sums of heights may be off."""
OVERLAP = 2.0
"""So many points of a frame may lie over another: its letters stand within it."""

Kind = Literal["title", "subtitle", "body", "date", "footer", "slide-number"]


class Fitted(Struct, frozen=True):
    """Texts set for one placeholder."""

    placeholder: TemplatePlaceholder
    texts: tuple[SetText, ...]

    @property
    def ink(self) -> Rect:
        """Where its lines stand, by the placeholder's anchor and alignment; as wide as other letters may make them.

        Lines of several paragraphs are broken by the program that shows them: they may take all the width.
        """
        placeholder, frame = self.placeholder, self.placeholder.frame
        height = sum(text.height for text in self.texts)
        wrapped = len(self.texts) > 1 and any(text.lines > 1 for text in self.texts)
        width = placeholder.width if wrapped else min(placeholder.width, max(map(self._width, self.texts)) * WIDER)
        free, spare = placeholder.width - width, max(0.0, placeholder.height - height)
        x = frame.x + placeholder.insets[0] + {"left": 0.0, "center": free / 2, "right": free}[placeholder.align]
        y = frame.y + placeholder.insets[1] + {"t": 0.0, "ctr": spare / 2, "b": spare}.get(placeholder.anchor, 0.0)
        return Rect(x, y, width, height)

    def _width(self, text: SetText) -> float:
        """A text's widest line, as wide as it is shown."""
        if not self.placeholder.capitals or text.typesetter is None:
            return text.width
        return max(
            _width_in_capitals(text.typesetter, text.style, line.text) for p in text.paragraphs for line in p.lines
        )

    def item(self, kind: Kind, role: Role, name: str) -> TextItem:
        """The placeholder's item: in its frame, its own alignment and insets left to the template."""
        made = text_item(self.texts, Rect(0, 0, self.placeholder.width, 0), role=role, name=name)
        return replace(made, frame=self.placeholder.frame, placeholder=kind, follows=True)


def room_of(context: Context, placeholder: TemplatePlaceholder, text: Text) -> float:
    """The width for measuring, in points: less where the template shows capitals, by how much wider these are."""
    style = placeholder.style()
    capitals = _width_in_capitals(context.typesetter, style, text.plain) if placeholder.capitals else 0.0
    typed = context.typesetter.width((StyledRun(text.plain),), style) if capitals else 0.0
    return placeholder.width * (UNEVEN * typed / capitals if typed < capitals else 1.0)


def _width_in_capitals(typesetter: Typesetter, style: TextStyle, words: str) -> float:
    return typesetter.width((StyledRun(words.upper()),), style)


def beside(placeholder: TemplatePlaceholder, drawn: Iterable[Rect]) -> TemplatePlaceholder:
    """The placeholder as wide as its lines may be, so that none runs under a logo at its end.

    Centred lines lose as much at both ends; lines that begin under a drawing stay as they are.
    """
    frame = placeholder.frame
    middle = Rect(frame.x + frame.width / 3, frame.y, frame.width / 3, frame.height)
    over = [one for one in drawn if one.overlaps(frame) and not one.overlaps(middle)]
    right = max((frame.right - one.x for one in over if one.x > middle.x), default=0.0)
    left = max((one.right - frame.x for one in over if one.right < middle.right), default=0.0)
    lost = min({"left": right, "right": left, "center": 2 * max(left, right)}[placeholder.align], frame.width / 2)
    start = {"left": 0.0, "right": lost, "center": lost / 2}[placeholder.align]
    return replace(placeholder, frame=replace(frame, x=frame.x + start, width=frame.width - lost))


def clear(placeholder: TemplatePlaceholder, drawn: Iterable[Rect]) -> TemplatePlaceholder:
    """A place for lines, as wide as they may be beside a logo that stands in its lower part or at its end."""
    frame = placeholder.frame
    over = [one for one in drawn if one.overlaps(frame) and not is_ground([one], frame)]
    return beside(placeholder, over) if over else placeholder


def stands_free(placeholder: TemplatePlaceholder, words: Iterable[Rect]) -> bool:
    """Whether a small placeholder at the foot has no words of the layout's own on it, such as a motto."""
    return not any(one.overlaps(placeholder.frame, OVERLAP) for one in words)


def clear_of_logos(placeholder: TemplatePlaceholder, pictures: Sequence[Rect]) -> TemplatePlaceholder:
    """A title's place below a logo over its beginning, and right of one that stands there beside its lines."""
    return _past_logos(_below_logos(placeholder, pictures), pictures)


def _below_logos(placeholder: TemplatePlaceholder, pictures: Iterable[Rect]) -> TemplatePlaceholder:
    """A title's place without its upper part, where a logo stands at the beginning of its lines."""
    frame = placeholder.frame
    start = Rect(frame.x, frame.y, frame.width / 3, frame.height / 2 - AIR)
    over = [one for one in pictures if one.overlaps(start, OVERLAP) and one.bottom <= start.bottom]
    if placeholder.align != "left" or not over:
        return placeholder
    top = max(one.bottom for one in over) + AIR
    return replace(placeholder, frame=Rect(frame.x, top, frame.width, frame.bottom - top))


def _past_logos(placeholder: TemplatePlaceholder, pictures: Iterable[Rect]) -> TemplatePlaceholder:
    """A title's place without its beginning, where a logo stands there beside its lines; no less than half of it."""
    frame = placeholder.frame
    start = Rect(frame.x, frame.y, frame.width / 3, frame.height)
    over = [one for one in pictures if one.overlaps(start, OVERLAP) and one.right <= start.right + OVERLAP]
    if placeholder.align != "left" or not over:
        return placeholder
    x = max(one.right for one in over) + AIR - placeholder.insets[0]
    return replace(placeholder, frame=Rect(x, frame.y, frame.right - x, frame.height))


def sizes(placeholder: TemplatePlaceholder, least: float) -> tuple[TextStyle, ...]:
    """The placeholder's own size, then down by two points to `least` or half of it, whichever is more."""
    floor = min(placeholder.size, max(least, placeholder.size * LEAST_SHARE))
    steps = [placeholder.size - 2 * i for i in range(int((placeholder.size - floor) / 2) + 1)]
    return tuple(placeholder.style(size) for size in (*steps, *([floor] if steps[-1] > floor else [])))


def lines_at(placeholder: TemplatePlaceholder, style: TextStyle) -> int:
    """How many lines of a size fit the placeholder's height; a placeholder always takes one."""
    return max(1, int((placeholder.height + 0.15 * style.size) / style.leading))


def grown(
    placeholder: TemplatePlaceholder, lines: int, least: float, drawn: Iterable[Rect], body: Rect
) -> TemplatePlaceholder:
    """A title's place of one line, made higher for several: as far down as the body, more where the least size asks.

    It stays as it is where it has room for them, and where a line or a logo stands in the way. A title on a band keeps
    to the band, whose colour its own is made for.
    """
    frame, smallest = placeholder.frame, sizes(placeholder, least)[-1]
    if lines_at(placeholder, smallest) >= lines:
        return placeholder
    own = placeholder.insets[1] + placeholder.insets[3]
    need = lines * smallest.leading + own
    below = [one.y for one in drawn if one.y >= frame.bottom and one.x < frame.right and one.right > frame.x]
    wanted = max(need, min(lines * placeholder.leading + own, body.y - frame.y))
    bands = [one.bottom - AIR for one in drawn if is_ground([one], frame)]
    height = min([wanted, *(y - frame.y for y in (*below, *bands))])
    return replace(placeholder, frame=replace(frame, height=height)) if height >= need else placeholder


def grown_up(
    placeholder: TemplatePlaceholder, lines: int, least: float, drawn: Iterable[Rect]
) -> TemplatePlaceholder:  # fmt: skip
    """The place of a title that stands on its lower edge, made higher upward, so that what is below it stays.

    It goes no higher than what is drawn over it, and stays as it is on a band or where it has room.
    """
    frame, smallest = placeholder.frame, sizes(placeholder, least)[-1]
    held = list(drawn)
    if lines_at(placeholder, smallest) >= lines or is_ground(held, frame):
        return placeholder
    own = placeholder.insets[1] + placeholder.insets[3]
    over = [one.bottom + AIR for one in held if one.bottom <= frame.y and one.x < frame.right and one.right > frame.x]
    free = frame.bottom - max([0.0, *over])
    need, wanted = (lines * leading + own for leading in (smallest.leading, placeholder.leading))
    if free < need:
        return placeholder
    height = min(wanted, free)
    return replace(placeholder, frame=replace(frame, y=frame.bottom - height, height=height))


def lines_room(context: Context, placeholder: TemplatePlaceholder, texts: Sequence[Text], least: float) -> float:
    """The height that paragraphs need at the placeholder's own size, or at half again the least if that is less."""
    return _height_at(context, placeholder, texts, min(placeholder.size, 1.5 * least))


def least_room(context: Context, placeholder: TemplatePlaceholder, texts: Sequence[Text], least: float) -> float:
    """The height that they need at the smallest size that `set_lines` would take."""
    return _height_at(context, placeholder, texts, sizes(placeholder, least)[-1].size)


def _height_at(context: Context, placeholder: TemplatePlaceholder, texts: Sequence[Text], size: float) -> float:
    style = placeholder.style(size)
    return sum(set_text(context, Slot(text, room_of(context, placeholder, text)), style).height for text in texts)


def deeper(placeholder: TemplatePlaceholder, height: float, end: float) -> TemplatePlaceholder:
    """A place too low for so many points of text, made higher as far as `end` on the slide."""
    frame = placeholder.frame
    wanted = height + placeholder.insets[1] + placeholder.insets[3]
    if wanted <= frame.height:
        return placeholder
    return replace(placeholder, frame=replace(frame, height=max(frame.height, min(wanted, end - frame.y))))


def legible(placeholder: TemplatePlaceholder, least: float) -> TemplatePlaceholder:
    """A place for lines whose own size is below the least, as some dividers have it, at the least."""
    if placeholder.size >= least:
        return placeholder
    return replace(placeholder, size=least, leading=placeholder.leading * least / placeholder.size)


def raised(placeholder: TemplatePlaceholder, height: float, top: float) -> TemplatePlaceholder:
    """A place at the slide's foot that is still too low for so many points of text, from as high up as `top`."""
    frame = placeholder.frame
    lacking = height + placeholder.insets[1] + placeholder.insets[3] - frame.height
    y = max(top, frame.y - lacking)
    if lacking <= 0 or y >= frame.y:
        return placeholder
    return replace(placeholder, frame=replace(frame, y=y, height=frame.bottom - y))


def set_title(
    context: Context, placeholder: TemplatePlaceholder, title: Text, most: int, least: float, *, steady: bool
) -> Fitted:
    """A title at the largest size at which it fits its placeholder in at most so many lines and no word is cut.

    Where every size cuts one, the largest at which it fits.
    `steady`: no larger than a title of all these lines could be, so that every slide's title has one size.
    """
    steps = sizes(placeholder, least)
    even = [s for s in steps if lines_at(placeholder, s) >= most] if steady else []
    fitting: list[SetText] = []
    room = room_of(context, placeholder, title)
    for style in even or steps:
        slot = Slot(title, room, min(most, lines_at(placeholder, style)))
        done = set_text(context, slot, style, Breaking.BALANCED)
        if done.overset is None:
            fitting.append(done)
            if not any(context.typesetter.cuts_word(p) for p in done.paragraphs):
                return Fitted(placeholder, (done,))
    return Fitted(placeholder, (fitting[0] if fitting else done,))


def set_lines(
    context: Context, placeholder: TemplatePlaceholder, texts: Sequence[Text], least: float, what: Message
) -> Fitted:
    """Several paragraphs in one placeholder, at the largest size at which all of them fit its height."""
    for style in sizes(placeholder, least):
        done = tuple(set_text(context, Slot(text, room_of(context, placeholder, text)), style) for text in texts)
        if sum(d.height for d in done) <= placeholder.height + ROUNDING and fits(done):
            return Fitted(placeholder, done)
    room = lines_at(placeholder, style)
    taken = sum(d.lines for d in done[:-1])
    last = set_text(context, Slot(texts[-1], room_of(context, placeholder, texts[-1]), max(1, room - taken)), style)
    hint = say("shorten it, or make the placeholder higher in the template")
    tell_overset(context, what, [*done[:-1], last], hint)
    if last.overset is None and fits(done):
        tell_long(context, what, max(done, key=lambda d: d.lines), max(1, taken + last.lines - room), hint)
    return Fitted(placeholder, done)
