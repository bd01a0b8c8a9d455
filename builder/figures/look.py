"""What an output says of how its figures look."""

from __future__ import annotations

import math

from msgspec import Struct

from builder.diagnostics import Message, Report
from builder.outline.text.text import Language
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers

Steps = tuple[TextStyle, ...]
"""Settings of one style, the largest first."""


class Look(Struct, frozen=True, kw_only=True):
    """Styles and distances of the figures of one output, in points."""

    place: Message
    """Where it is, for messages: `talk, slide 7`."""
    language: Language
    typesetter: Typesetter
    report: Report
    numbers: CitationNumbers | None = None
    """For citation marks in names; None: they are left out."""
    slack: float = 0.0
    """The share of a width that is kept free for programs that set wider."""
    values: Steps
    """Numbers at bars and points."""
    names: Steps
    """Categories."""
    heads: Steps
    """Names of series, the unit, titles of axes."""
    large_values: Steps = ()
    """Larger sizes for the numbers of bars and columns, where they are few."""
    on_series: tuple[str, ...] = ("surface",)
    """Roles of words on the bars of each series, by its place."""
    large_names: Steps = ()
    """The same for their categories, on one line each; beside numbers that are as large."""
    air: float
    """Between words and what they belong to."""
    bar: float
    """The least thickness of a bar where the height is free."""
    most_bar: float
    plot_height: float | None = None
    """The height of columns and lines where it is free, and bars take what they need; None: it is given."""
    most_height: float = math.inf
    """Where the height is free: of a chart of bars with all that stands over them; more would leave a page."""
    names_over: bool = False
    """Whether names that do not fit a line beside their bars stand on a line over them; else they break in two."""
    axis_width: float = 2.0
    line_width: float = 4.0
    mark: float = 10.0
    """The width of a point of a line."""
    edge: float = 1.25
    """The outline of bars in a pale colour."""

    @property
    def measures(self) -> tuple[object, ...]:
        """All sizes and distances: what a chart is drawn by, beside its words and the place where it stands."""
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name not in _SURROUNDINGS)


_SURROUNDINGS = frozenset({"place", "language", "typesetter", "report", "numbers"})
"""What a `Look` says of where a figure stands, and not of its sizes."""
