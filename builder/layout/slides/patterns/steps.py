"""12–14: steps, each with its number: three or four side by side, more on a line each, bare or long ones in rows."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.layout.slides.card_shapes import FULL
from builder.layout.slides.choosing import Laid, chosen, laid, laid_under
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import evenly
from builder.layout.slides.patterns.steps_cards import card_rooms, cards_slide
from builder.layout.slides.patterns.steps_lines import laid_in_lines, lines_slide
from builder.layout.slides.patterns.steps_plans import Arranged, Placed, Plan, placed, plans_for
from builder.layout.slides.patterns.steps_rows import row_rooms, rows_slide
from builder.layout.slides.sizing import Ranges, Room
from builder.outline.model.blocks import Step, Steps
from builder.outline.text.text import Text


def compose(block: Steps[Text], context: Context) -> tuple[SlideBody, ...]:
    """The steps by the first arrangement that holds them; numbers go on over slides."""
    plan, found = chosen(context, block, plans_for(block, context), _attempt)
    tell_unfit(context, say("a step"), found.rooms, found.done)
    arranged = Arranged(context, block, plan)
    runs = evenly(placed(block, found.things(2)), plan.most)
    return tuple(_slide(arranged, run, goes_on=run is not runs[-1]) for run in runs)


def _slide(arranged: Arranged, steps: Sequence[Placed], *, goes_on: bool) -> SlideBody:
    if arranged.plan.form == "lines":
        return lines_slide(arranged, steps)
    if arranged.plan.form == "rows":
        return rows_slide(arranged, steps)
    return cards_slide(arranged, steps, goes_on=goes_on)


def _attempt(context: Context, block: Steps[Text], plan: Plan) -> Laid:
    """Two rooms a step: its title, and its text."""
    arranged = Arranged(context, block, plan)
    ranges = _ranges(arranged)
    if plan.form == "lines":
        return laid_in_lines(arranged, ranges)
    rooms = [room for run in arranged.slides for room in _rooms(arranged, run)]
    if arranged.titled_heads:
        return laid_under(context, rooms[::2], rooms[1::2], ranges)
    return laid(context, rooms, ranges)


def _rooms(arranged: Arranged, run: Sequence[Step[Text]]) -> list[Room]:
    """The rooms of the steps of a slide."""
    return row_rooms(arranged, run) if arranged.plan.form == "rows" else card_rooms(arranged, run)


def _ranges(arranged: Arranged) -> Ranges:
    """Titles on full colour are light: those in heads, which are under them where a head holds an icon alone."""
    context, plan = arranged.context, arranged.plan
    title, text = context.range("card-head", *plan.title), context.range("card-text", *plan.text)
    if arranged.titled_heads:
        title = recolored(title, FULL.ink)
    if plan.form == "columns":
        title, text = aligned(title, "center"), aligned(text, "center")
    return {"title": title, "text": text}
