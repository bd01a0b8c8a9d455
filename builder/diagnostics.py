"""What an author is told: where, what was expected, what was found, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from msgspec import Struct, field


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


NO_WORDS = Message("", {})


def say_count(one: str, many: str, /, *, count: int, **values: object) -> Message:
    """A message whose English depends on a number (gettext's `ngettext`); `{count}` may stand in both templates."""
    return Message(one if count == 1 else many, {"count": count, **values})


class Template(str):
    """A literal that becomes a message later, where its values are known (gettext's `N_`)."""

    __slots__ = ()

    def filled(self, **values: object) -> Message:
        return Message(self, values)


def all_of(words: Iterable[object]) -> Message:
    """`a, b, c`, as a value of a message; the marks between follow its language (CLDR's list patterns).

    Of no words at all, `none`.
    """
    first, *rest = [*words] or [say("none")]
    joined = say("{word}", word=first)
    for word in rest:
        joined = say("{before}, {word}", before=joined, word=word)
    return joined


def any_of(words: Iterable[object]) -> Message:
    """`a, b or c`."""
    *before, last = [*words] or [say("none")]
    return say("{before} or {last}", before=all_of(before), last=last) if before else say("{word}", word=last)


def quoted(words: Iterable[str]) -> list[str]:
    """Each word in backticks, as messages show what is typed in a file."""
    return [f"`{word}`" for word in words]


def kept(message: Message) -> list[object]:
    """A message as JSON can hold it: template and values, so that it can be translated when it is told again."""
    values = {name: kept(value) if isinstance(value, Message) else value for name, value in message.values.items()}
    return [message.template, {n: v if isinstance(v, list | int | float) else str(v) for n, v in values.items()}]


def recalled(row: Sequence[Any]) -> Message:
    """The message that `kept` gave; anything else is a `ValueError`."""
    template, values = row
    return Message(template, {n: recalled(v) if isinstance(v, list) else v for n, v in values.items()})


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


SHEETS = (".csv", ".tsv", ".xlsx")
"""Endings of files whose places are cells."""


class Span(Struct, frozen=True, order=True):
    """A stretch of one line of a source file. Lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    length: int = 1

    @property
    def in_sheet(self) -> bool:
        """Whether line and column are row and column of a spreadsheet."""
        return self.file.lower().endswith(SHEETS)

    @property
    def place(self) -> str:
        """As messages begin: `content/talk.yaml:84:7`, in a spreadsheet by its column's letters `meetings.xlsx:7:C`."""
        return f"{self.file}:{self.line}:{column_letters(self.column) if self.in_sheet else self.column}"


def column_letters(number: int) -> str:
    """A spreadsheet's name of a column counted from 1: A to Z, then AA."""
    before, last = divmod(number - 1, 26)
    return (column_letters(before) if before else "") + chr(ord("A") + last)


class Diagnostic(Struct, frozen=True):
    """One thing to tell the author; `code` is a stable word such as `missing-translation`."""

    severity: Severity
    code: str
    span: Span
    message: Message
    hint: Message = NO_WORDS


Hint = Message | Callable[[], Message]
"""A hint, or what finds it: the nearest of many names takes a while, and of a thousand errors few are told."""


class Report(Struct):
    """Collects the diagnostics of one run; stages add to it and carry on where they can."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    _seen: set[Diagnostic] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._seen = set(self.diagnostics)

    def error(self, code: str, span: Span, message: Message, hint: Hint = NO_WORDS) -> None:
        self.add(Diagnostic(Severity.ERROR, code, span, message, self.found(hint)))

    def warning(self, code: str, span: Span, message: Message, hint: Hint = NO_WORDS) -> None:
        self.add(Diagnostic(Severity.WARNING, code, span, message, self.found(hint)))

    def found(self, hint: Hint) -> Message:
        """The words of a hint, looked for now if they were not yet."""
        return hint if isinstance(hint, Message) else hint()

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep `diagnostic` once: two editions that find the same fault tell it one time."""
        if diagnostic not in self._seen:
            self._seen.add(diagnostic)
            self.diagnostics.append(diagnostic)

    def extend(self, found: Iterable[Diagnostic]) -> None:
        """Keep each of `found` once, as `add` does."""
        for diagnostic in found:
            self.add(diagnostic)

    @property
    def has_errors(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)

    def has(self, code: str) -> bool:
        """Whether anything of that code was told."""
        return any(d.code == code for d in self.diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of the file: by place, then errors first."""
        return iter(sorted(self.diagnostics, key=lambda d: (d.span, d.severity, d.code, d.message)))
