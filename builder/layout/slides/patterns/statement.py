"""04: one sentence that fills a dark slide, beside what it is about or a scene in the corner.

It is the slide's own title; what its section is called stands small over it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.plain_shapes import disc
from builder.geometry import Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.beside_scene import Ground, Sentence, beside_scene
from builder.layout.slides.boxes import SetText, Slot, held_text, set_text
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import MARGIN, SLIDE
from builder.layout.slides.shapes import bar, group, rounded, strong_edge
from builder.layout.slides.sizing import Piece
from builder.outline.model.blocks import Statement
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

BAR = Rect(MARGIN, 74, 110, 11)
WIDTH = 812.0
AREA = Rect(MARGIN, 104, WIDTH, 352)
LAND = Rect(0, 486, SLIDE.width, SLIDE.height - 486)
"""The dark land that the footer stands on."""
LINES = 6
HEADLINE = Rect(MARGIN, 36, WIDTH, 0)
HEADLINE_SIZES = (26.0, 24.0, 22.0, 20.0)
BELOW_HEADLINE = 12.0
"""Between the headline and the bar under it."""
RADII: dict[int, tuple[float, ...]] = {1: (112.0, 92.0), 2: (92.0, 78.0)}
"""Of the white discs with what a sentence is about, by their count; the larger one where letters stay as large."""
PICTURE = 1.36
"""A picture's size in the radii of its disc."""
BETWEEN, OVER_LAND = 22.0, 22.0
NEARLY = 0.8
"""Beside pictures letters have at least this share of the size they would have beside the scene."""


class Beside(Struct, frozen=True):
    """What stands in the corner, of which a sentence keeps clear: scene or pictures, and where they are."""

    scene: tuple[Item, ...]
    figure: Rect | None
    pictures: tuple[Item, ...] = ()


def compose(block: Statement[Text], context: Context) -> tuple[SlideBody, ...]:
    """The sentence at the left, from the top; in the middle where nothing stands beside it."""
    headline = _headline(block, context)
    down = HEADLINE.y + headline.height + BELOW_HEADLINE - BAR.y if headline else 0.0
    beside, found = _chosen(block, context, AREA.inset(0, down, 0, 0))
    hint = say("a statement is one short sentence; longer thoughts are `text`")
    tell_unfit(context, say("a statement"), [found.room], found.done, hint)
    (text,) = found.done.room(0)
    frame = Rect(MARGIN, found.top, text.paragraphs[0].measure, text.height)
    title = held_text([text], frame, role="statement", name=context.own.pane.roles["statement"], body=False)
    lower = found.top - AREA.y
    mark = rounded(BAR.moved(0, lower), BAR.height / 2, context.span, fill="sun", stroke=strong_edge(context))
    mark = replace(mark, name=context.own.pane.bar)
    land = bar(LAND, "deep", context.span, context.own.pane.foot)
    over: list[Item] = []
    if headline:
        place = Rect(MARGIN, HEADLINE.y + lower - down, headline.paragraphs[0].measure, headline.height)
        over = [held_text([headline], place, role="caption", body=False)]
    return (
        SlideBody(
            items=tuple(over), background=(*beside.pictures, mark), scene=(*beside.scene, land),
            title=replace(title, placeholder="title"), layout="statement", fill="primary", dark=True,
        ),
    )  # fmt: skip


def _chosen(block: Statement[Text], context: Context, area: Rect) -> tuple[Beside, Sentence]:
    """Beside what the sentence is about, where its letters stay nearly as large; else beside the scene."""
    scene = Beside(*art.corner(context, LAND.y))
    usual = _sentence(block, context, area, scene)
    for radius in RADII.get(len(block.item_icons), ()) if context.pictures else ():
        pictures = _pictures(block.item_icons, context, radius)
        found = _sentence(block, context, area, pictures)
        if found.done.fits and not found.done.cuts and _size(found) >= NEARLY * _size(usual):
            return pictures, found
    return scene, usual


def _sentence(block: Statement[Text], context: Context, area: Rect, beside: Beside) -> Sentence:
    piece = Piece(text=block.text, kind="statement", width=WIDTH, lines=LINES, hard=True)
    ground = Ground(area, beside.figure, middle=beside.figure is None)
    return beside_scene(context, [piece], {"statement": context.steps("statement")}, ground)


def _size(found: Sentence) -> float:
    return max(text.style.size for text in found.done.room(0))


def _pictures(icons: Sequence[str], context: Context, radius: float) -> Beside:
    """Pictures on white discs, lower right over the land, in the order in which the sentence names them."""
    middle = LAND.y - OVER_LAND - radius
    step = 2 * radius + BETWEEN
    first = SLIDE.width - MARGIN - radius - step * (len(icons) - 1)
    items: list[Item] = []
    for number, icon in enumerate(icons):
        centre = Point(first + step * number, middle)
        items.append(disc(centre, radius, "surface", context.span, strong_edge(context)))
        items += art.picture(context, icon, square(centre, PICTURE * radius), context.span)
    drawn = group(items, context.span, context.own.pane.figure, decoration=True)
    return Beside((), drawn.frame.inset(-16, -16, 0, 0), (drawn,))


def _headline(block: Statement[Text], context: Context) -> SetText | None:
    """What the statement stands under, on one line, in one of its sizes on two."""
    if block.title is None:
        return None
    base = context.style("statement", "mint")
    for size, lines in (*((size, 1) for size in HEADLINE_SIZES), (HEADLINE_SIZES[-1], 2)):
        style = replace(base, size=size, leading=1.25 * size)
        done = set_text(context, Slot(block.title, WIDTH, lines), style)
        if done.overset is None:
            return done
    return None
