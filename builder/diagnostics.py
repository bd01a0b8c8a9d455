"""What an author is told: where, what was expected, what was found, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Message(str):
    """English words for the author that remember their `template` and `values`, so that a catalogue can translate them.

    A value may be a Message itself. The string itself is the finished English sentence.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Message:
        message = super().__new__(cls, template.format_map(values))
        message.template = template
        message.values = values
        return message

    def __reduce__(self) -> tuple[type[Message], tuple[str, Mapping[str, object]]]:
        return Message, (self.template, self.values)


def say(template: str, /, **values: object) -> Message:
    """A message made from a template in the manner of `str.format`: `say("expected {what}, found none", what=noun)`.

    The template must be a literal (it is the key of the translation); a brace that is meant is doubled.
    """
    return Message(template, values)


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one line of a source file. Lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell the author; `code` is a stable word such as `missing-translation`."""

    severity: Severity
    code: str
    span: Span
    message: str
    hint: str = ""


@dataclass(slots=True)
class Report:
    """Collects the diagnostics of one run; stages add to it and carry on where they can."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, span: Span, message: str, hint: str = "") -> None:
        self.add(Diagnostic(Severity.ERROR, code, span, message, hint))

    def warning(self, code: str, span: Span, message: str, hint: str = "") -> None:
        self.add(Diagnostic(Severity.WARNING, code, span, message, hint))

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep `diagnostic` once: two editions that find the same fault tell it one time."""
        if diagnostic not in self.diagnostics:
            self.diagnostics.append(diagnostic)

    @property
    def has_errors(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of the file: by place, then errors first."""
        return iter(sorted(self.diagnostics, key=lambda d: (d.span, d.severity, d.code, d.message)))
