"""Numbers of charts as an author types them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from builder.outline.amount import MINUS, MOST_DIGITS, PLAIN_NUMBER, digits_of


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
