"""A report that stays readable, and quick to fill, however broken a file is."""

from __future__ import annotations

from collections import Counter

from msgspec import field

from builder.diagnostics import NO_WORDS, Diagnostic, Hint, Message, Report, Severity, Span, say

MOST = 200
"""Of errors and of warnings each; nobody mends more in one go."""
ENOUGH = 100
"""Errors beyond them, after which the rest of the file is not looked at: a file of nothing but errors takes no time."""


class EnoughError(Exception):
    """There are so many errors that looking for more helps nobody."""


class CappedReport(Report):
    """Keeps the first `MOST` errors and warnings and counts the rest."""

    kept: Counter[Severity] = field(default_factory=Counter)
    left_out: Counter[Severity] = field(default_factory=Counter)

    def found(self, hint: Hint) -> Message:
        """Beyond the cap, no hint is looked for."""
        return NO_WORDS if self.kept[Severity.ERROR] >= MOST else Report.found(self, hint)

    def add(self, diagnostic: Diagnostic) -> None:
        if self.kept[diagnostic.severity] >= MOST:
            self.left_out[diagnostic.severity] += 1
            if self.left_out[Severity.ERROR] >= ENOUGH:
                raise EnoughError
            return
        before = len(self.diagnostics)
        Report.add(self, diagnostic)
        self.kept[diagnostic.severity] += len(self.diagnostics) - before

    def pour(self, into: Report, file: str) -> None:
        """Hand everything over, with a note on how many errors were left out."""
        into.extend(self.diagnostics)
        missing = self.left_out[Severity.ERROR]
        if missing:
            message = say(
                "expected fewer than {most} errors, found at least {missing:,} more", most=MOST, missing=missing
            )
            into.error("more-errors", Span(file, 1, 1), message, say("mend the first ones and run again"))
