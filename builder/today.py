"""The date files carry and the day checks are made on: the one place where the clock comes in."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta

UNDATED = "2000-01-01"
"""What files carry that are made of a draft without a date: any day would do that is always the same."""


def build_date(review_date: str) -> str:
    """The date files carry (ISO 8601): SOURCE_DATE_EPOCH if set, else the review's, never the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return review_date or UNDATED


def today() -> str:
    """The day checks are made on (ISO 8601): SOURCE_DATE_EPOCH if set, else the clock's. Outputs never use it."""
    return build_date(datetime.now(UTC).date().isoformat())


HALF_A_YEAR = timedelta(days=182)
"""How long a text counts until it is gone through again, unless its author says otherwise."""


def half_a_year_after(day: str) -> str:
    """The day half a year later (ISO 8601)."""
    return (date.fromisoformat(day) + HALF_A_YEAR).isoformat()
