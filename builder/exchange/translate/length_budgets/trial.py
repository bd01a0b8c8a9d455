"""A text's place, at which texts of other lengths can be tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from msgspec import Struct

from builder.diagnostics import Report, Severity, Span
from builder.exchange.translate.length_budgets.filler import substituted
from builder.outline.model.blocks import Block
from builder.outline.text.text import Text
from builder.replace import fields_of


class Outcome(Struct, frozen=True):
    """What came of a text: what does not fit, and over how many slides it runs."""

    faults: frozenset[tuple[str, Span]] = frozenset()
    slides: int = 1
    lacking: float = 0.0
    """Points that a panel is too full by."""
    boxed: bool = False
    """Whether the text stands in a box, so that a further slide is no room for it: its neighbours would go there."""

    def fits(self, before: Outcome, own: Span) -> bool:
        """Whether it has room: what did not fit before may still not fit, unless that was the text itself."""
        if self.boxed and self.slides > before.slides:
            return False
        mine = {fault for fault in before.faults if fault[1] != own}
        return self.faults <= mine and self.lacking <= max(before.lacking, 0.0) + 0.01


Trial = Callable[[Text], Outcome]


class Known:
    """What came of slides and blocks as they are: each is laid out once, be its texts many."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[object, Outcome]] = {}
        """By the identity of what they are made of, which is kept so that it passes to nothing else."""

    def of(self, whole: object, make: Callable[[], Outcome]) -> Outcome:
        if id(whole) not in self._found:
            self._found[id(whole)] = whole, make()
        return self._found[id(whole)][1]

    def tried(self, block: Block[Text], lay: Callable[[Block[Text]], Outcome], span: Span, text: Text) -> Outcome:
        """What comes of a block, once it is laid out with this text at a place of it."""
        changed = substituted(block, [(span, text)])
        return self.of(block, partial(lay, changed)) if changed is block else lay(changed)


def faults_of(report: Report) -> frozenset[tuple[str, Span]]:
    """Errors alone: a warning tells that a text is long, not that it has no room."""
    return frozenset((d.code, d.span) for d in report if d.severity is Severity.ERROR)


def texts_in(value: Any) -> Iterator[Text]:
    """All texts in a value, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif not isinstance(value, Span):
        for name in fields_of(type(value)):
            yield from texts_in(getattr(value, name))
