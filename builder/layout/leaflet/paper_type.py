"""Type for the paper: a sheet larger than A4 may have larger letters, as far as its texts leave room for them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.geometry import MM
from builder.layout.folds import FoldScheme
from builder.layout.type_sizes import STEP
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.style import TextStyle

WIDTHS = MappingProxyType({True: 297 * MM, False: 210 * MM})
"""The width of a sheet of A4 that the sizes of themes are made for, lying or upright."""
MOST = 1.42
"""A sheet is read from no further away, however large it is."""
HARDLY = 1.03
"""Paper that differs by less has the usual type."""

Steps = tuple[TextStyle, ...]
Styles = Mapping[str, Mapping[str, Steps]]


def theme_on(theme: Theme, scheme: FoldScheme) -> Theme:
    """The theme with the largest sizes of its leaflet grown with the paper; the least stay."""
    size = scheme.size
    share = min(MOST, size.width / WIDTHS[size.width > size.height])
    if share < HARDLY:
        return theme
    grown = {
        name: MappingProxyType({language: _grown(steps, share) for language, steps in by_language.items()})
        for name, by_language in theme.styles["leaflet"].items()
    }
    return replace(theme, styles=MappingProxyType({**theme.styles, "leaflet": MappingProxyType(grown)}))


def _grown(steps: Steps, share: float) -> Steps:
    """A range whose top is higher; what has one size alone, such as labels, grows half as much."""
    largest, *smaller = steps
    by = share if smaller else (1 + share) / 2
    size = round(largest.size * by / STEP) * STEP
    return (replace(largest, size=size, leading=largest.leading * size / largest.size), *smaller)
