"""Numbers of charts and figures of slides as an author types them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from builder.diagnostics import say
from builder.exchange.pull.collecting import Collected, Retyped, as_number
from builder.exchange.pull.state import State
from builder.exchange.scalars import rewritten
from builder.exchange.spans import Edit
from builder.figures.amounts import around, figure_forms
from builder.outline.schema.amount import MINUS, MOST_DIGITS, PLAIN_NUMBER, digits_of, ungrouped
from builder.outline.schema.text_form import needs_translation
from builder.outline.text.text_places import Figure
from builder.outline.yaml.nodes import ScalarNode, shortened
from builder.write.pptx.origins import seen_only

HUNDRED = 100
COUNT = "/count"


def typed_number(value: str, before: str) -> str | None:
    """A chart's value (`60.0`, `1.2E3`) as it is typed, in the manner of the number it replaces; None if it is none."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    decimals = len(before.partition(".")[2])
    typed = f"{number.normalize():f}"
    own = len(typed.partition(".")[2])
    if own < decimals:
        typed = f"{number:.{decimals}f}"
    if before.startswith("+") and number > 0:
        typed = f"+{typed}"
    if before.startswith(MINUS):
        typed = typed.replace("-", MINUS)
    return typed if PLAIN_NUMBER.fullmatch(typed) and digits_of(typed) <= MOST_DIGITS else None


def take_numbers(state: State, found: Collected) -> None:
    """Put the changed numbers of charts and the changed figures into the file, for all languages: they share them."""
    for place, values in found.numbers.items():
        _take_number(state, place, values[0])
    for place, values in found.figures.items():
        _take_figure(state, place, values)


def _take_number(state: State, place: str, retyped: Retyped) -> None:
    value = _number_node(state, place)
    now = as_number(ungrouped(str(value)).replace(MINUS, "-")) if value is not None else None
    if now is not None and now == as_number(retyped.after):
        return  # it was taken back before
    new = typed_number(retyped.after, str(value))
    if now is not None and now != as_number(retyped.before):
        told = say("“{words}” was changed, and the outline says something else by now", words=retyped.before)
        state.leave(retyped.slide, told)
    elif value is None or new is None:
        state.leave(retyped.slide, say("the chart's number {number} cannot be taken", number=retyped.after))
    else:
        state.edits.append(Edit(value.start, value.end, new))


def _take_figure(state: State, place: str, retyped: Sequence[Retyped]) -> None:
    first, figure = retyped[0], state.figures.get(place)
    if len({seen_only(one.after) for one in retyped}) > 1:
        state.leave(first.slide, say("“{words}” was changed in two ways", words=shortened(first.before)))
        return
    forms = [seen_only(form) for form in figure_forms(figure.typed, state.language, figure.unit)] if figure else []
    if seen_only(first.after) in forms:
        return  # it was taken back before
    if figure is None or seen_only(first.before) not in forms:
        told = say("“{words}” was changed, and the outline says something else by now", words=shortened(first.before))
        state.leave(first.slide, told)
        return
    typed = typed_figure(first.after, figure, state)
    edit = _figure_edit(state, place, typed) if typed else None
    if edit is None:
        state.leave(first.slide, say("the figure “{words}” cannot be taken", words=shortened(first.after)))
    else:
        state.edits.append(edit)


def typed_figure(seen: str, figure: Figure, state: State) -> str | None:
    """A figure as it is typed for all languages: without its unit and the marks of its thousands, as far as it is shown
    again as it is seen; None for words of one language, and for a count that is none of a hundred."""
    words = " ".join(seen.split())
    if figure.place.endswith(COUNT):
        return words if words.isascii() and words.isdigit() and 0 <= int(words) <= HUNDRED else None
    before, after = (side.strip() for side in around(figure.unit))
    bare = words.removeprefix(before).removesuffix(after).strip()
    for typed in (ungrouped(bare), ungrouped(words)):
        shown = figure_forms(typed, state.language, figure.unit)
        if typed and not needs_translation(typed) and seen_only(words) in map(seen_only, shown):
            return typed
    return None


def _figure_edit(state: State, place: str, typed: str) -> Edit | None:
    """A figure stands beside a text of its own: the caption of a number, the label of a group."""
    holder, _, key = place.rpartition("/")
    beside = "label" if place.endswith(COUNT) else "caption"
    way = state.way_of(f"{holder}/{beside}")
    if way is None or beside not in way:
        return None
    at = len(way) - 1 - way[::-1].index(beside)
    try:
        value = state.tree.at((*way[:at], key))
    except LookupError:
        return None
    if not isinstance(value, ScalarNode):
        return None
    flow = state.tree.is_flow((*way[:at], key))
    plain = value.style == "plain" and not PLAIN_NUMBER.fullmatch(typed)
    words = f'"{typed}"' if plain and '"' not in typed else rewritten(value, typed, flow=flow, indent=0)
    return Edit(value.start, value.end, words)


def _number_node(state: State, place: str) -> ScalarNode | None:
    """A number stands in the list beside its series' name."""
    series, _, number = place.rpartition("/values/")
    way = state.way_of(f"{series}/name")
    if way is None or "name" not in way:
        return None
    holder = way[: len(way) - 1 - way[::-1].index("name")]
    try:
        value = state.tree.at((*holder, "values", int(number)))
    except LookupError:
        return None
    return value if isinstance(value, ScalarNode) else None
