"""Slides in two languages as far as there is room: tried whole, then in part, then in the first language alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from builder.diagnostics import NO_WORDS, Message, Report, say
from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.ways import Ways
from builder.outline.model.blocks import Block, Chart, Number
from builder.outline.model.language_pairs import in_one_line, untwinned
from builder.outline.text.text import Text
from builder.page.items import ChartItem, Page
from builder.replace import replace
from builder.typeset.pair import PairTypesetter
from builder.words.languages import locale_of

Made = tuple[tuple[SlideBody, ...], list[SetText]]
Compose = Callable[[Context, Block[Text], Text | None], Made]
V = TypeVar("V")


def in_both(context: Context, make: Callable[[Context], Page], ways: Ways = ()) -> Page:
    """A slide of its own in both languages, in part of them by the first of `ways` with room, or in the first alone."""
    if not isinstance(context.typesetter, PairTypesetter):
        return make(context)
    for changed, lacking in ((_whole, NO_WORDS), *ways):
        page, told = _tried(changed(context), make)
        # A way to reach the group goes before a second language.
        if not told.has_errors and not told.has("contact-left-out"):
            if lacking:
                _tell(context, lacking)
            context.report.extend(told)
            return page
    page, told = _tried(replace(context, edition=untwinned(context.edition), both=False), make)
    _tell(context, say("the slide"))
    context.report.extend(told)
    return page


def _whole(context: Context) -> Context:
    return context


def _tried(context: Context, make: Callable[..., V], *given: object) -> tuple[V, Report]:
    """What `make` gives in this context for what is `given`, and what it told, which nobody has heard yet."""
    told = Report()
    return make(replace(context, report=told), *given), told


def block_in_both(context: Context, block: Block[Text], title: Text | None, compose: Compose) -> Made:
    """The slides of a block in both languages as far as they take no slide more than in the first alone."""
    if not isinstance(context.typesetter, PairTypesetter):
        return compose(context, block, title)
    plain = untwinned(block), untwinned(title)
    alone, told_alone = _tried(context, compose, *plain)
    for wanted, lacking in _ways(block, title):
        if wanted == plain:
            break
        made, told = _tried(context, compose, *wanted)
        if not told.has_errors and _charts(made) == _charts(alone) and len(made[0]) == len(alone[0]):
            if lacking:
                _tell(context, lacking)
            context.report.extend(told)
            return made
    if (block, title) != plain:
        _tell(context, say("the slide"))
    context.report.extend(told_alone)
    return alone


def _ways(block: Block[Text], title: Text | None) -> Iterator[tuple[tuple[Block[Text], Text | None], Message]]:
    """What is in both languages, and what is not: all, the block alone, the title alone."""
    body, plain = _with_room(block), untwinned(block)
    if isinstance(block, Chart):
        labelled = _labelled(block)
        yield (labelled, title), NO_WORDS
        yield (replace(labelled, series=untwinned(block.series)), title), say("the names of the series")
        yield (replace(labelled, takeaway=untwinned(block.takeaway)), title), say("what is to be seen in the chart")
    yield (body, title), say("the labels of the chart") if isinstance(block, Chart) else NO_WORDS
    if title is not None:
        yield (body, untwinned(title)), say("the title")
        yield (plain, title), say("the text")


def _labelled(chart: Chart[Text]) -> Chart[Text]:
    """The chart with its names in both languages beside each other, units and axes with a stroke between."""
    axis = chart.axis
    return replace(
        chart,
        categories=tuple(in_one_line(name, " ") for name in chart.categories),
        series=tuple(replace(series, name=in_one_line(series.name, " ")) for series in chart.series),
        unit=in_one_line(chart.unit),
        axis=axis and replace(axis, x=in_one_line(axis.x), y=in_one_line(axis.y)),
    )


def _charts(made: Made) -> list[tuple[str, int]]:
    """How the charts of slides are arranged, and how many names stand along them: two languages change neither."""
    items = (item for body in made[0] for item in body.items)
    return [(item.kind, item.names.every) for item in items if isinstance(item, ChartItem)]


def _with_room(block: Block[Text]) -> Block[Text]:
    """The block but for texts that never have room for two languages: labels of a chart, the unit of a number."""
    if isinstance(block, Chart):
        return replace(untwinned(block), takeaway=block.takeaway)
    return replace(block, unit=untwinned(block.unit)) if isinstance(block, Number) else block


def _tell(context: Context, what: Message) -> None:
    assert isinstance(context.typesetter, PairTypesetter)
    context.report.warning(
        "no-room-for-second",
        context.span,
        say(
            "slide {slide} in two languages: expected room for {language} under {what}, found none",
            slide=context.slide,
            language=locale_of(context.typesetter.other.language).name,
            what=what,
        ),
        say("say it more briefly in both languages, or make two blocks of it"),
    )
