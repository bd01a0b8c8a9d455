"""What must be right about the numbers of a chart, so that it shows what they say."""

from __future__ import annotations

from builder.diagnostics import NO_WORDS, Message, Report, say
from builder.outline.model.blocks import Chart, Series
from builder.outline.schema.amount import Amount
from builder.outline.schema.counts import Counted, hold_count
from builder.outline.schema.offers import parted_number
from builder.outline.text.text import LocalizedText


def hold_chart(block: Chart[LocalizedText], report: Report) -> None:
    """A number for each category; a scale that begins above zero only for lines, and under all their numbers."""
    for series in block.series:
        hold_count(
            Counted(len(series.values), len(block.categories), say("numbers (one for each category)")),
            series.span,
            report,
            _parted_by_comma(series, len(block.categories)),
        )
    if block.stacked == "true":
        _hold_stacks(block, report)
    if block.kind != "line":
        _hold_bars(block, report)
    elif block.start is not None:
        _hold_start(block, block.start, report)


def _parted_by_comma(series: Series[LocalizedText], expected: int) -> Message:
    """`[112,800]` is two numbers in YAML; where there are too many, that is most likely why."""
    parted = parted_number([value.typed for value in series.values]) if len(series.values) > expected else None
    if parted is None:
        return NO_WORDS
    return say(
        "a comma begins the next number: for {grouped} write {joined}", grouped=",".join(parted), joined="".join(parted)
    )


def _hold_bars(block: Chart[LocalizedText], report: Report) -> None:
    if block.start is not None:
        message = say("expected bars and columns to begin at zero, found `from: {start}`", start=block.start.typed)
        hint = say("leave `from` out, or write `kind: line`: a bar cut short would mislead")
        report.error("wrong-value", block.span, message, hint)
    if block.label is not None:
        message = say("expected `label` for lines alone, found it for bars")
        report.error("wrong-value", block.span, message, say("leave it out: bars show all their numbers"))


def _hold_start(block: Chart[LocalizedText], start: Amount, report: Report) -> None:
    amounts = [*(amount for series in block.series for amount in series.values),
               *((block.line.value,) if block.line else ())]  # fmt: skip
    least = min(amounts, key=lambda amount: amount.value, default=None)
    if least is not None and start.value > least.value:
        message = say("expected `from` at or under the least number ({least}), found {start}",
                      least=least.typed, start=start.typed)  # fmt: skip
        report.error("out-of-range", block.span, message, say("write a smaller one, or leave `from` out"))


MOST_PARTS = 4
"""Series in a stack: more colours one over the other are not told apart, and words on them not read."""


def _hold_stacks(block: Chart[LocalizedText], report: Report) -> None:
    """Columns of two to four series stack, none of their numbers below zero."""
    count, hint = len(block.series), say("leave `stacked` out, or write what the parts of the whole are")
    if block.kind != "column":
        message = say("expected `kind: column` beside `stacked: true`, found `kind: {kind}`", kind=block.kind)
        report.error("wrong-value", block.span, message, say("write `kind: column`, or leave `stacked` out"))
    elif not 2 <= count <= MOST_PARTS:
        message = say("expected 2 to {most} series that stand on each other, found {count}",
                      most=MOST_PARTS, count=count)  # fmt: skip
        report.error("wrong-value", block.span, message, hint)
    below = next((a for series in block.series for a in series.values if a.value < 0), None)
    if below is not None:
        message = say("expected parts of a whole from zero on, found {number}", number=below.typed)
        report.error("out-of-range", block.span, message, hint)
