"""Places that outlast edits elsewhere: a line counted from the block it belongs to, not from the top of the file.

A line inserted at the top of an outline moves every line below it, and would make every page another one. In anchored
editions a place is named `file#anchor`, with its line counted from the anchor's, so that what did not change is equal
to what it was. `Anchors` knows where each anchor stands now.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from msgspec import Struct

from builder.diagnostics import Diagnostic, Span
from builder.memory import Held, Memory
from builder.outline.model.edition import Edition
from builder.replace import fields_of, replace

MARK = "#"


class Anchors(Struct, frozen=True):
    """Where each anchor stands: `lines[file]` ascending, `names[file]` beside them; `at` by anchored file."""

    lines: Mapping[str, Sequence[int]]
    names: Mapping[str, Sequence[str]]
    at: Mapping[str, tuple[str, int]]

    @classmethod
    def of(cls, edition: Edition) -> Anchors:
        """Each section, block, source, term and check of an outline, and each text and part at its top."""
        found: defaultdict[str, dict[int, str]] = defaultdict(dict)
        for span, name in _anchors(edition):
            found[span.file].setdefault(span.line, name)
        ordered = {file: dict(sorted(rows.items())) for file, rows in found.items()}
        return cls(
            {file: [*rows] for file, rows in ordered.items()},
            {file: [*rows.values()] for file, rows in ordered.items()},
            {f"{file}{MARK}{name}": (file, line) for file, rows in ordered.items() for line, name in rows.items()},
        )

    def anchored(self, span: Span) -> Span:
        """A place by its anchor; one before the first anchor, or in a file without any, stays."""
        lines = self.lines.get(span.file, ())
        index = bisect_right(lines, span.line) - 1
        if index < 0:
            return span
        name = f"{span.file}{MARK}{self.names[span.file][index]}"
        return Span(name, span.line - lines[index], span.column, span.length)

    def found(self, span: Span) -> Span:
        """The place in the file as it is now."""
        if span.file not in self.at:
            return span
        file, line = self.at[span.file]
        return Span(file, line + span.line, span.column, span.length)

    def told(self, diagnostic: Diagnostic) -> Diagnostic:
        """A finding of an anchored edition at its place in the file."""
        return replace(diagnostic, span=self.found(diagnostic.span))


def _anchors(edition: Edition) -> Iterator[tuple[Span, str]]:
    """Sections and blocks first: where two begin in one line, the first name counts."""
    for section in edition.sections:
        yield section.span, section.id
        for number, block in enumerate(section.blocks):
            yield block.span, f"{section.id}/{block.id or number}"
    yield from ((source.span, f"source/{id}") for id, source in edition.sources.items())
    yield from ((term.span, f"term/{id}") for id, term in edition.terms.items())
    yield from ((settings[0].span, f"check/{code}") for code, settings in edition.checks.items())
    for name in fields_of(type(edition)):
        span = getattr(getattr(edition, name), "span", None)
        if isinstance(span, Span):
            yield span, f"top/{name}"
    yield edition.span, "top"


def anchored(edition: Edition, anchors: Anchors, memory: Memory) -> Edition:
    """The edition with each place named by its anchor; sections that stand where they stood are walked once."""
    move = cache(anchors.anchored)
    sections = tuple(
        memory.recall(
            ("anchored", edition.language, section.id), (Held([section]), anchors), partial(_moved, section, move)
        )
        for section in edition.sections
    )
    moved: Edition = _moved(replace(edition, sections=()), move)
    return replace(moved, sections=sections)


def _moved(value: Any, move: Callable[[Span], Span]) -> Any:
    """`value` with each Span in it moved; tuples, maps and structs are walked."""
    kind = value.__class__
    if kind is Span:
        return move(value)
    if kind is tuple:
        return tuple([_moved(item, move) for item in value]) if value and _walked(value[0].__class__) else value
    if kind is dict:
        return {key: _moved(item, move) for key, item in value.items()}
    changes = {
        name: _moved(part, move) for name in _fields(kind) if (part := getattr(value, name)).__class__ not in _WORDS
    }
    return replace(value, **changes) if changes else value


_WORDS = frozenset({str, int, float, bool, type(None)})
"""What holds no place; most fields are of these kinds."""


def _walked(kind: type) -> bool:
    return kind is tuple or kind is dict or bool(_fields(kind))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a struct; none of anything else."""
    return fields_of(kind)
