"""Charts on the phone page: drawn for a narrow screen, and once more with larger words for who asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Report, say
from builder.figures.chart import ChartFigure, chart_figure
from builder.figures.look import Look, Steps
from builder.figures.series_colours import MOST_SERIES, series_color
from builder.geometry import Rect
from builder.layout.type_sizes import preferred_styles
from builder.outline.model.blocks import Chart
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Language, Text
from builder.replace import replace
from builder.theme.model import Theme
from builder.typeset.engine import Typesetter

USUAL_WIDTH, LARGER_WIDTH = 316.0, 216.0
"""Widths of a chart in sizes of a phone's pixel: in the narrower its words are larger beside the screen."""
ON_SERIES = tuple(f"on-{series_color(index)}" for index in range(MOST_SERIES))
"""Words on bars: the page sets these colours for light and dark screens."""
LARGE = (22.0, 19.5)
"""Numbers where they have room."""
SIZES = (17.0, 15.5, 14.0, 13.0, 12.0)


def phone_chart(block: Chart[Text], width: float, theme: Theme, language: Language, report: Report) -> ChartFigure:
    """The chart at the top left corner, `width` pixels wide and as high as it need be; what has no room is told."""
    look = _look(theme, language, report)
    assert look.plot_height is not None
    return chart_figure(block, look, Rect(0, 0, width, look.plot_height))


def _look(theme: Theme, language: Language, report: Report) -> Look:
    """How charts look on a phone."""
    names, strong = _steps(theme, language, SIZES, bold=False), _steps(theme, language, SIZES, bold=True)
    return Look(
        place=say("{language} {output}", language=NAMES[language], output=say("phone")), language=language,
        typesetter=Typesetter(language, "noto"), report=report, values=strong, names=names, heads=strong,
        large_values=_steps(theme, language, LARGE, bold=True),
        on_series=ON_SERIES,
        air=8.0, bar=16.0, most_bar=40.0, plot_height=190.0, axis_width=1.5, line_width=3.5, mark=9.0,
    )  # fmt: skip


def _steps(theme: Theme, language: Language, sizes: Sequence[float], *, bold: bool) -> Steps:
    """Labels in these sizes."""
    label = preferred_styles(theme, "large", language)["label"]
    style = replace(label, weight=700 if bold else 400, color="ink", strong_color="ink", align="left")
    return tuple(replace(style, size=size, leading=round(size * label.leading / label.size, 2)) for size in sizes)
