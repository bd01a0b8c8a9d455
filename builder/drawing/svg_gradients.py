"""Gradients of SVG drawings as one flat colour, where that can stand for them: outputs paint flat colours alone.

One whose stops all agree is that colour (Inkscape keeps swatches so). Any other is the mean of its colours, as opaque
as they are on average, which is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import NamedTuple

from lxml.etree import _Element

from builder.drawing.svg_file import is_svg, local, reference_of
from builder.drawing.svg_values import parse_color, share

_GRADIENTS = ("linearGradient", "radialGradient")
_MOST_NESTED = 8


class _Stop(NamedTuple):
    offset: float
    channels: tuple[float, ...]
    """Red, green and blue as far as they are seen, and how far that is."""


class Flat(NamedTuple):
    """A colour that stands for a gradient; `is_all` where the gradient is nothing else."""

    color: str
    opacity: float
    is_all: bool


def flat_of(name: str, by_id: Mapping[str, _Element], style_of: Callable[[_Element], Mapping[str, str]]) -> Flat | None:
    """The colour that can stand for the gradient with this id, if there is one. `style_of` an element is what its
    attributes, style sheets and its own style say."""
    stops = [_stop(style_of(element)) for element in _stops(name, by_id)]
    known = [stop for stop in stops if stop is not None]
    if not known or len(known) < len(stops):
        return None
    *mean, opacity = [_mean(known, channel) for channel in range(4)]
    if opacity <= 0:
        return Flat("#000000", 0.0, is_all=True)
    color = "#" + "".join(f"{min(255, round(value / opacity)):02X}" for value in mean)
    return Flat(color, min(1.0, opacity), len({stop.channels for stop in known}) == 1)


def _stops(name: str, by_id: Mapping[str, _Element], nested: int = 0) -> list[_Element]:
    """A gradient's stops: its own, else those of the one it is made after."""
    element = by_id.get(name)
    if element is None or local(element) not in _GRADIENTS or nested > _MOST_NESTED:
        return []
    own = [child for child in element if is_svg(child) and local(child) == "stop"]
    return own or _stops(reference_of(element), by_id, nested + 1)


def _stop(style: Mapping[str, str]) -> _Stop | None:
    """A stop; None for one in a colour that only the shape knows."""
    try:
        offset = min(1.0, max(0.0, share(style.get("offset", "0"))))
        tint = parse_color(style.get("stop-color", "black"))
        opacity = min(1.0, max(0.0, share(style.get("stop-opacity", "1"))))
    except ValueError:
        return None
    if tint is None or not tint.color.startswith("#"):
        return None
    opacity *= tint.opacity
    color = tint.color
    return _Stop(offset, (*(opacity * int(color[i : i + 2], 16) for i in (1, 3, 5)), opacity))


def _mean(stops: list[_Stop], channel: int) -> float:
    """A channel's mean along the gradient, before its first and behind its last stop their own."""
    first, last = stops[0], stops[-1]
    total = first.offset * first.channels[channel] + (1 - last.offset) * last.channels[channel]
    for one, next_one in pairwise(stops):
        total += max(0.0, next_one.offset - one.offset) * (one.channels[channel] + next_one.channels[channel]) / 2
    return max(0.0, total)
