"""What the numbers of a stack come to, as exactly as they were typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from builder.outline.schema.amount import MINUS, Amount


def total_of(amounts: Sequence[Amount]) -> Amount:
    """The sum, with as many decimals as the number that has most."""
    decimals = max(amount.decimals for amount in amounts)
    whole = sum((Decimal(amount.typed.replace(MINUS, "-")) for amount in amounts), Decimal(0))
    return Amount(f"{whole:.{decimals}f}")


def totals_of(rows: Sequence[Sequence[Amount]]) -> tuple[Amount, ...]:
    """The sum of each column of rows."""
    return tuple(total_of(column) for column in zip(*rows, strict=True))
