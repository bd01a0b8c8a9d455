"""The content's figure: nerve cell, fibre in its sheaths, ends on a muscle; 7 × 1.7 units, left to right."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cell
from outline import XY, Curve, Outline, box, branch, capsule, moved, ribbon, sub, unit

CENTRE: XY = (0.86, 0.86)
SCALE = 0.245
START, PART = 1.0, 5.28
"""Where the fibre leaves the cell, and where it parts."""
WAVE = 0.10
LENGTH, PITCH = 0.34, 0.48
"""A sheath's straight part, and the way from one to the next."""
KNOB_X = 5.86
MUSCLE = (5.88, 6.98, 0.46)
"""Left and right end, and height, of one spindle of the muscle."""
ROWS = (0.36, 0.86, 1.36)


@dataclass(frozen=True)
class Figure:
    neuron: list[Outline]
    nucleus: XY
    sheaths: list[Outline]
    knobs: list[XY]
    muscle: list[Outline]


def figure() -> Figure:
    """All parts; the neuron's outlines overlap."""
    body = [moved(outline, CENTRE, SCALE, -90) for outline in cell.cell(1.3)]
    fibre = ribbon([_on_fibre(START + (PART - START) * i / 30) for i in range(31)], 0.034)
    ends = [branch(_end(y), 0.034, 0.03, 1) for y in ROWS]
    sheaths = [_sheath(1.62 + PITCH * i) for i in range(8)]
    knobs = [(KNOB_X, y) for y in ROWS]
    return Figure([*body, fibre, *ends], CENTRE, sheaths, knobs, [_spindle(y) for y in ROWS])


def _on_fibre(x: float) -> XY:
    """A slow wave that starts and ends level."""
    t = (x - START) / (PART - START)
    return x, CENTRE[1] + WAVE * math.sin(2 * math.pi * t) * math.sin(math.pi * t)


def _sheath(x: float) -> Outline:
    a, b = _on_fibre(x - LENGTH / 2), _on_fibre(x + LENGTH / 2)
    forward = unit(sub(b, a))
    r = 0.092
    trim = r * 0.55
    inner = ((a[0] + forward[0] * trim, a[1] + forward[1] * trim), (b[0] - forward[0] * trim, b[1] - forward[1] * trim))
    return capsule(*inner, r)


def _end(y: float) -> Curve:
    x, middle = PART - 0.02, CENTRE[1]
    return (x, middle), (x + 0.26, middle), (x + 0.2, y), (KNOB_X, y)


def _spindle(y: float) -> Outline:
    """Full in the middle, pointed on the far side, blunt where the nerve arrives."""
    left, right, height = MUSCLE
    h, w = height / 2, right - left
    top, low = y - h, y + h
    return [
        ("M", (left, y)),
        ("C", (left, y - h * 0.75), (left + w * 0.16, top), (left + w * 0.42, top)),
        ("C", (left + w * 0.7, top), (right - w * 0.13, y - h * 0.5), (right, y)),
        ("C", (right - w * 0.13, y + h * 0.5), (left + w * 0.7, low), (left + w * 0.42, low)),
        ("C", (left + w * 0.16, low), (left, y + h * 0.75), (left, y)),
        ("Z",),
    ]


SLIDE_CENTRE: XY = (1.40, 1.76)
SLIDE_SCALE = 0.40
SLIDE_ENDS = (4.74, (1.14, 1.76, 2.38))
SLIDE_PART = 4.22


@dataclass(frozen=True)
class SlideFigure:
    neuron: list[Outline]
    sheaths: list[XY]
    knobs: list[XY]
    measure: list[Outline]


def slide_figure() -> SlideFigure:
    """The same on a slide: larger, the fibre straight, with a line that measures it; 5.8 × 3.7 units."""
    (x, y), (end, rows) = SLIDE_CENTRE, SLIDE_ENDS
    body = [moved(outline, SLIDE_CENTRE, SLIDE_SCALE, -90) for outline in cell.cell(1.1)]
    fibre = ribbon([(x + 0.35, y), (x + 1.5, y), (SLIDE_PART, y)], 0.035)
    ends = [
        branch(((SLIDE_PART, y), (SLIDE_PART + 0.3, y), (end - 0.26, row), (end, row)), 0.035, 0.035, 1) for row in rows
    ]
    sheaths = [(2.42 + 0.44 * i, y) for i in range(5)]
    low = 3.14
    line = [box(x, low, end - x, 0.025), *(box(tick - 0.0125, low - 0.09, 0.025, 0.205) for tick in (x, end))]
    return SlideFigure([*body, fibre, *ends], sheaths, [(end, row) for row in rows], line)
