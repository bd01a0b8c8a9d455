"""04: points and prose. A real list at the left, a faint cell behind while the lines leave room for it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import TextItem
from builder.layout.talk import art
from builder.layout.talk.boxes import ListEntry, Slot, list_indent, list_item, set_text, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import MARGIN, evenly, settled
from builder.outline.blocks import PointItem, Points, Prose
from builder.outline.text import Text
from builder.theme.style import TextStyle

NARROW, WIDE = 9.2 * INCH, 12.1 * INCH
GHOST_AT, GHOST_SCALE = Point(13.05 * INCH, 4.3 * INCH), 0.9
"""The ghost cell's branches end right of the narrow list: no program can set a line into them."""
SUB_SPACE = 5.0


class Setting(Struct, frozen=True):
    """One way to set a list: its size, its width, and the space between points (all in points)."""

    style: TextStyle
    width: float
    space: float


class Thought(Struct, frozen=True):
    """A point with what stands under it; `bulleted` is false for prose."""

    text: Text
    sub: tuple[Text, ...] = ()
    bulleted: bool = True


def compose(block: Points[Text] | Prose[Text], context: Context) -> tuple[SlideBody, ...]:
    """The list on one slide at the largest setting that fits, else shared evenly over several."""
    if isinstance(block, Points) and any(item.icon for item in block.items):
        from builder.layout.talk.patterns.icon_points import compose_icon_points

        return compose_icon_points(block, context)
    points = _points(block)
    for slides in range(1, len(points) + 1):
        runs = evenly(points, -(-len(points) // slides))
        for setting in settings(context, max(len(run) for run in runs)):
            entries = [_entries(context, run, setting) for run in runs]
            if all(_height(run) <= context.body.height for run in entries):
                return tuple(_slide(context, run, setting) for run in entries)
    _tell(context, entries, setting)
    return tuple(_slide(context, run, setting) for run in entries)


def _points(block: Points[Text] | Prose[Text]) -> tuple[Thought, ...]:
    if isinstance(block, Prose):
        return tuple(Thought(text, (), False) for text in _paragraphs(block.paragraphs))
    return tuple(_point(item) for item in block.items)


def _point(item: PointItem[Text]) -> Thought:
    return Thought(item.text, item.sub)


def _paragraphs(texts: Sequence[Text]) -> tuple[Text, ...]:
    """Each paragraph as a text of its own, so that prose may continue between any two."""
    return tuple(replace(text, paragraphs=(p,)) for text in texts for p in text.paragraphs)


def settings(context: Context, count: int) -> tuple[Setting, ...]:
    """From the roomiest to the tightest: few points large, five or six closer, then wider, then smaller."""
    large = context.steps("body-large") if count <= 2 else ()
    usual = context.steps("body", most=28 if count <= 4 else 26)
    space = 22.0 if count <= 4 else 14.0
    first, *rest = (*large, *usual)
    narrow = [Setting(first, NARROW, space)]
    if large:
        narrow.append(Setting(usual[0], NARROW, space))
    wide = [Setting(style, WIDE, space) for style in ((usual[0], *rest[1:]) if large else (first, *rest))]
    return (*narrow, *wide, Setting(usual[-1], WIDE, 12.0))


def _entries(context: Context, points: Sequence[Thought], setting: Setting) -> list[ListEntry]:
    entries: list[ListEntry] = []
    sub_style = _sub_style(context, setting.style)
    for point in points:
        indent = list_indent(0) if point.bulleted else 0.0
        text = set_text(context, Slot(point.text, setting.width - indent), setting.style)
        entries.append(ListEntry(text, 0, setting.space))
        for sub in point.sub:
            text = set_text(context, Slot(sub, setting.width - list_indent(1)), sub_style)
            entries.append(ListEntry(text, 1, SUB_SPACE))
    return entries


def _sub_style(context: Context, style: TextStyle) -> TextStyle:
    """The largest second-level size that is clearly smaller than the point's, else the least."""
    steps = context.steps("sub")
    return next((s for s in steps if s.size <= style.size - 4), steps[-1])


def _height(entries: Sequence[ListEntry]) -> float:
    return sum(e.text.height for e in entries) + sum(e.space for e in entries[1:])


def _slide(context: Context, entries: Sequence[ListEntry], setting: Setting) -> SlideBody:
    top = settled(context.body, _height(entries))
    ghost = art.ghost(context, GHOST_AT, GHOST_SCALE) if setting.width == NARROW else ()
    return SlideBody(items=(_item(context, entries, Rect(MARGIN, top, setting.width, 0), setting),), background=ghost)


def _item(context: Context, entries: Sequence[ListEntry], frame: Rect, setting: Setting) -> TextItem:
    name = context.say("正文", "Text")
    if entries[0].text.paragraphs[0].measure < setting.width:
        return replace(list_item(context, entries, frame, name), placeholder="body")
    prose = text_item([e.text for e in entries], frame, name=name, gap=setting.space)
    return replace(prose, placeholder="body")


def _tell(context: Context, runs: Sequence[Sequence[ListEntry]], setting: Setting) -> None:
    """A single point higher than a slide: by how many lines, told at its text."""
    for run in runs:
        if (over := _height(run) - context.body.height) <= 0:
            continue
        leading = setting.style.leading
        room = int(context.body.height // leading)
        held = set_text(context, Slot(run[0].text.text, run[0].text.paragraphs[0].measure, room), setting.style)
        if held.overset:
            tell_overset(context, say("this text"), [held])
        else:
            context.report.error(
                "overset-text",
                run[0].text.text.span,
                say(
                    "slide {slide}: expected a point with its `sub` on one slide, found {lines:g} lines too many",
                    slide=context.slide,
                    lines=-(-over // leading),
                ),
                say("give it fewer or shorter `sub` lines"),
            )
