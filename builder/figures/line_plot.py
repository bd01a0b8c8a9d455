"""Where the points of lines lie."""

from __future__ import annotations

from msgspec import Struct

from builder.figures.chart_data import ChartData
from builder.figures.scale import Scale
from builder.geometry import Point, Rect


class LinePlot(Struct, frozen=True):
    """The plot of lines: categories share its width, each point in the middle of its place."""

    data: ChartData
    area: Rect
    scale: Scale

    @property
    def place(self) -> float:
        """From one category to the next."""
        return self.area.width / len(self.data.categories)

    def height_of(self, value: float) -> float:
        """Where a value lies on the page."""
        return self.area.bottom - self.scale.at(value)

    def point(self, series: int, category: int) -> Point:
        """Where the point of a value is."""
        return Point(self.area.x + self.place * (category + 0.5), self.height_of(self.data.values[series][category]))

    @property
    def line_end(self) -> Point:
        """Where the line across the chart ends."""
        assert self.data.block.line is not None
        return Point(self.area.right, self.height_of(self.data.block.line.value.value))

    def line(self, series: int) -> tuple[Point, ...]:
        """The points of a series."""
        return tuple(self.point(series, c) for c in range(len(self.data.categories)))
