"""From values to places: how many points a value is, and where zero lies."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct


class Scale(Struct, frozen=True):
    """A scale over `length` points; `zero` is the distance of the base from its low end, `unit` the points a value."""

    length: float
    zero: float
    unit: float
    base: float = 0.0
    """The value at `zero`."""

    def at(self, value: float) -> float:
        """The distance of a value from the low end."""
        return self.zero + (value - self.base) * self.unit

    @property
    def least(self) -> float:
        return self.base - self.zero / self.unit

    @property
    def most(self) -> float:
        return self.base + (self.length - self.zero) / self.unit


def fitted_scale(ends: Sequence[tuple[float, float]], length: float, base: float = 0.0) -> Scale | None:
    """The largest scale at which every value, with the room beyond it, lies within `length`.

    `ends` are values with the points that each needs beyond its end, away from `base`. None where no room is left.
    """
    above = [(value - base, room) for value, room in ends if value >= base]
    below = [(base - value, room) for value, room in ends if value < base]
    if not any(way for way, _ in (*above, *below)):
        return Scale(length, 0.0, length, base)
    unit = min(_shared(above, below, length), _alone(above, length), _alone(below, length))
    if unit <= 0:
        return None
    return Scale(length, max((way * unit + room for way, room in below), default=0.0), unit, base)


Ends = Sequence[tuple[float, float]]
"""Distances from the base, with the room beyond each."""


def _shared(above: Ends, below: Ends, length: float) -> float:
    """The points a value at which the furthest of both sides still share the length."""
    pairs = ((high + low, length - room - other) for high, room in above for low, other in below)
    return min((left / way for way, left in pairs), default=math.inf)


def _alone(ends: Ends, length: float) -> float:
    """The points a value at which the furthest of one side has room; a zero needs room for its words alone."""
    return min((((length - room) / way if way else (math.inf if room < length else 0.0)) for way, room in ends),
               default=math.inf)  # fmt: skip


def round_step(span: float, count: int) -> float:
    """A step of 1, 2 or 5 times a power of ten that parts a span into about `count`."""
    if span <= 0:
        return 1.0
    rough = span / count
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * k for k in (1, 2, 5, 10) if power * k >= rough * 0.999)


def multiples(step: float, least: float, most: float) -> tuple[float, ...]:
    """The multiples of a step within a span, without the noise of adding."""
    first, last = math.ceil(least / step - 1e-9), math.floor(most / step + 1e-9)
    return tuple(float(f"{index * step:.12g}") for index in range(first, last + 1))
