"""The places of bars along the axis of categories."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

SHARES = (0.7, 0.76, 0.8)
"""What the bars of a category take of its place: of one series, of two, of more."""
CROWDED = 0.92
"""The same where numbers at the bars need every point."""
BETWEEN = 0.06
"""Between the bars of a category, in widths of a bar."""
MOST_GAP = 5.0
"""PowerPoint's gap between groups, in widths of a bar, goes no further."""


class Pitch(Struct, frozen=True, dict=True):
    """`length` points for so many categories, with a bar for each series; no bar is thicker than `most`."""

    length: float
    categories: int
    series: int
    most: float
    crowded: bool = False

    @property
    def place(self) -> float:
        """From one category to the next."""
        return self.length / self.categories

    @cached_property
    def width(self) -> float:
        """Of one bar."""
        share = (CROWDED if self.crowded else SHARES[min(self.series, len(SHARES)) - 1]) * self.place
        return max(min(share / self._bars, self.most), self.place / (self._bars + MOST_GAP))

    @property
    def step(self) -> float:
        """From one bar of a category to the next."""
        return self.width * (1 + BETWEEN)

    @property
    def gap(self) -> float:
        """Between groups, in percent of a bar."""
        return 100 * (self.place / self.width - self._bars)

    @property
    def overlap(self) -> float:
        """Of bars in a group, in percent of a bar: they stand apart."""
        return -100 * BETWEEN if self.series > 1 else 0.0

    def start(self, series: int, category: int) -> float:
        """Where a bar begins."""
        return self.place * (category + 0.5) - self._bars * self.width / 2 + self.step * series

    @property
    def _bars(self) -> float:
        """The bars of a category with what is between them, in widths of a bar."""
        return self.series + (self.series - 1) * BETWEEN
