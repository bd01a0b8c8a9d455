"""Numbers of charts and figures of slides as an author types them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from builder.diagnostics import say
from builder.exchange.pull.changes import Collected, Retyped
from builder.exchange.pull.chart_numbers import as_number
from builder.exchange.pull.state import Renumbered, SharedValue, State
from builder.exchange.scalars import rewritten
from builder.figures.amounts import around, figure_forms, shown_figure, with_unit
from builder.outline.schema.amount import MINUS, MOST_DIGITS, PLAIN_NUMBER, digits_of, ungrouped
from builder.outline.schema.text_form import needs_translation
from builder.outline.text.text_places import Figure
from builder.outline.yaml.nodes import ListNode, ScalarNode, shortened
from builder.write.pptx.origins import seen_only

HUNDRED = 100
COUNT = "/count"
_NUMBERS = re.compile(r"[^\w\s]?\s*\d(?:.*\d)?")
"""`4 in 10`, `5–10`, `≈ 40`: figures that end with one, so that the unit may stand below; `50 mg` brings its own."""


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
        changed = Renumbered(place, str(value), new, retyped.slide)
        state.put(value, SharedValue(retyped.slide, retyped.before, new, new, renumbered=changed))


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
    typed = typed_figure(first, figure, state)
    if typed is None or not _put_figure(state, figure, typed, first):
        state.leave(first.slide, say("the figure “{words}” cannot be taken", words=shortened(first.after)))


def typed_figure(retyped: Retyped, figure: Figure, state: State) -> str | None:
    """A figure as it is typed for all languages: without its unit and the marks of its thousands, as far as it is shown
    again as it is seen.

    None for words of one language, for a count that is none of a hundred, and for a figure with another unit, to which
    the block's own would be added.
    """
    words = _narrow(" ".join(retyped.after.split()))
    if figure.place.endswith(COUNT):
        return words if words.isascii() and words.isdigit() and 0 <= int(words) <= HUNDRED else None
    unit = _narrow(figure.unit)
    before, after = (side.strip() for side in around(unit))
    bare = words.removeprefix(before).removesuffix(after).strip()
    is_apart = seen_only(retyped.before) == seen_only(shown_figure(figure.typed, state.language, figure.unit))
    for typed in (ungrouped(bare), ungrouped(words)):
        whole = with_unit(shown_figure(typed, state.language, unit), unit)
        without_unit = PLAIN_NUMBER if not is_apart else _NUMBERS
        forms = figure_forms(typed, state.language, unit) if without_unit.fullmatch(typed) else (whole,)
        if typed and not needs_translation(typed) and seen_only(words) in map(seen_only, forms):
            return typed
    return None


def _narrow(words: str) -> str:
    """Words with the percent sign of a Chinese keyboard as the other one: they are one unit."""
    return words.replace("％", "%")


def _put_figure(state: State, figure: Figure, typed: str, retyped: Retyped) -> bool:
    """A figure stands beside a text of its own: the caption of a number, the label of a group.

    False where the file has more in its place, such as a number with its unit.
    """
    holder, _, key = figure.place.rpartition("/")
    beside = "label" if figure.place.endswith(COUNT) else "caption"
    way = state.way_of(f"{holder}/{beside}")
    if way is None or beside not in way:
        return False
    at = len(way) - 1 - way[::-1].index(beside)
    try:
        value = state.tree.at((*way[:at], key))
    except LookupError:
        return False
    if not isinstance(value, ScalarNode) or str(value) != figure.typed:
        return False
    flow = state.tree.is_flow((*way[:at], key))
    plain = value.style == "plain" and not PLAIN_NUMBER.fullmatch(typed)
    words = f'"{typed}"' if plain and '"' not in typed else rewritten(value, typed, flow=flow, indent=0)
    changed = Renumbered(figure.place, figure.typed, typed, retyped.slide)
    words_before = shortened(retyped.before)
    state.put(value, SharedValue(retyped.slide, words_before, words, typed, renumbered=changed))
    return True


def _number_node(state: State, place: str) -> ScalarNode | None:
    """A number stands in the list beside its series' name; none where thousands commas made more of the list's numbers
    than the chart has."""
    series, _, number = place.rpartition("/values/")
    way = state.way_of(f"{series}/name")
    if way is None or "name" not in way:
        return None
    holder = way[: len(way) - 1 - way[::-1].index("name")]
    try:
        values = state.tree.at((*holder, "values"))
    except LookupError:
        return None
    own = [amount for amount in state.amounts if amount.startswith(f"{series}/values/")]
    value = values[int(number)] if isinstance(values, ListNode) and len(values) == len(own) else None
    return value if isinstance(value, ScalarNode) else None
