"""The figures of `make bench` as they stand in CONTRIBUTING.md."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PLACE = re.compile("(?<=<!-- bench -->\n).*?(?=<!-- /bench -->)", re.DOTALL)
HEADINGS = ("build", "best", "median", "runs")


def with_table(page: str, machine: str, rows: Sequence[Sequence[str]]) -> str:
    """The page with these rows between its marks in place of what stood there. Raises `ValueError` without marks."""
    lines = [HEADINGS, ("---", "---:", "---:", "---:"), *rows]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    filled, found = _PLACE.subn(lambda _: f"{machine}\n\n{table}\n", page)
    if found != 1:
        raise ValueError("expected one place for the table, between its marks")
    return filled
