"""What makes a template unfit, told at the line that names it."""

from __future__ import annotations

from msgspec import Struct

from builder.diagnostics import Message, Report, Span, say


class Refusals(Struct):
    """Collects what is wrong with one template; `name` is the file as the outline names it."""

    report: Report
    span: Span
    name: str
    count: int = 0

    def add(self, code: str, expected: Message, found: Message, hint: Message) -> None:
        """One fault: what was expected of the template, what was found, and what to do."""
        self.count += 1
        message = say("expected {expected}, found {found}", expected=expected, found=found)
        self.report.error(code, self.span, message, hint)

    def broken(self, found: Message) -> None:
        """It cannot be read as a PowerPoint file."""
        hint = say("open {name} in PowerPoint and save it again as .pptx, without a password", name=self.name)
        self.add("template-unreadable", say("a PowerPoint file"), found, hint)

    def too_large(self, expected: Message, found: Message) -> None:
        """It is larger than a template need be, packed or unpacked."""
        hint = say("delete its sample slides and compress its pictures in PowerPoint (Picture Format)")
        self.add("template-too-large", expected, found, hint)
