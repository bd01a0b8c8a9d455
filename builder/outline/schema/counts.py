"""Lists that must be as long as another: cells of a row, numbers of a series."""

from __future__ import annotations

from typing import NamedTuple

from builder.diagnostics import NO_WORDS, Message, Report, Span, say


class Counted(NamedTuple):
    """How many things a list has, how many it should have, and what they are."""

    found: int
    expected: int
    what: Message


def hold_count(counted: Counted, span: Span, report: Report, why: Message = NO_WORDS) -> None:
    """`wrong-count` where a list is longer or shorter than expected; `why` may say how that came about."""
    found, expected, what = counted
    if found != expected:
        hint = say("add what is missing") if found < expected else say("remove what is too much")
        report.error(
            "wrong-count",
            span,
            say("expected {expected} {what}, found {found}", expected=expected, what=what, found=found),
            why or hint,
        )
