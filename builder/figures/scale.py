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
    span = max((abs(value - base) for value, _ in ends), default=0.0)
    over = [(value - base, room) for value, room in ends]
    if span == 0:
        return Scale(length, 0.0, length, base)
    most = length / span
    if _needed(over, most) <= length:
        unit = most
    elif _needed(over, 0.0) >= length:
        return None
    else:
        unit = _bisected(over, length, most)
    return Scale(length, _below(over, unit), unit, base)


def _bisected(over: Sequence[tuple[float, float]], length: float, most: float) -> float:
    """The needed length grows with the unit, so halving finds where it is the length there is."""
    low, high = 0.0, most
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if _needed(over, middle) <= length else (low, middle)
    return low


def _needed(over: Sequence[tuple[float, float]], unit: float) -> float:
    return _above(over, unit) + _below(over, unit)


def _above(over: Sequence[tuple[float, float]], unit: float) -> float:
    return max((value * unit + room for value, room in over if value >= 0), default=0.0)


def _below(over: Sequence[tuple[float, float]], unit: float) -> float:
    return max((-value * unit + room for value, room in over if value < 0), default=0.0)


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
