"""Numbers of charts as an author types them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from builder.diagnostics import say
from builder.exchange.pull.collecting import Collected
from builder.exchange.pull.state import State
from builder.exchange.spans import Edit
from builder.outline.schema.amount import MINUS, MOST_DIGITS, PLAIN_NUMBER, digits_of
from builder.outline.yaml.nodes import ScalarNode


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
    """Put the changed numbers of charts into the file, for all languages: they share them."""
    for place, values in found.numbers.items():
        typed, slide = values[0]
        edit = _number_edit(state, place, typed)
        if edit is None:
            state.leave(slide, say("the chart's number {number} cannot be taken", number=typed))
        else:
            state.edits.append(edit)


def _number_edit(state: State, place: str, typed: str) -> Edit | None:
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
    new = typed_number(typed, str(value))
    return Edit(value.start, value.end, new) if new and isinstance(value, ScalarNode) else None
