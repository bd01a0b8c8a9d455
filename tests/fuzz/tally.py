"""What came of the outlines tried so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

SHOWN = 5
"""How many of the slowest are named."""


@dataclass(frozen=True)
class Outcome:
    """How one outline fared: seconds of CPU time, and the fault it showed, if it did."""

    number: int
    kind: str
    """Which outline was spoilt, and how far it went: `gallery cut, compose`."""
    seconds: float
    fault: str = ""


@dataclass(slots=True)
class Tally:
    """All outcomes, added up by kind."""

    counts: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    most: dict[str, float] = field(default_factory=dict)
    slowest: list[Outcome] = field(default_factory=list)
    faults: list[Outcome] = field(default_factory=list)

    def add(self, outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            kind = outcome.kind
            self.counts[kind] += 1
            self.seconds[kind] += outcome.seconds
            self.most[kind] = max(outcome.seconds, self.most.get(kind, 0))
            self.faults += [outcome] if outcome.fault else []
            self.slowest = sorted([*self.slowest, outcome], key=lambda o: -o.seconds)[:SHOWN]

    def __str__(self) -> str:
        slow = ", ".join(f"{o.seconds:.1f} s (number {o.number}: {o.kind})" for o in self.slowest)
        total = f"{self.counts.total()} outlines, {len(self.faults)} faults, {self.seconds.total():.0f} s of CPU time"
        return f"{total}; slowest: {slow}"

    @property
    def table(self) -> str:
        """A line a kind: how many, seconds of CPU time on average and at most."""
        width = max(map(len, self.counts), default=0)
        return "\n".join(
            f"{kind:{width}}  {count:5}  average {self.seconds[kind] / count:5.2f} s  most {self.most[kind]:5.2f} s"
            for kind, count in sorted(self.counts.items())
        )
