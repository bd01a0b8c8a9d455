"""The neuron as a tree, for printed pages: millimetres, the cell body's centre at (0, 0), y down."""

from __future__ import annotations

import math
from itertools import pairwise

from outline import XY, Curve, Outline, add, along, at, branch, capsule, disc, sub, unit

CELL = 5.2
HOLE = 0.44 * CELL
AXON = 3.6
SUN: tuple[XY, float] = ((2.5, -12.0), 39.0)
"""Centre and radius."""
TRUNK: tuple[XY, ...] = ((-0.1, 4.0), (0.15, 11.9), (1.35, 20.1), (2.7, 28.3), (3.1, 36.5))
"""Where one capsule of the axon ends and the next begins; the last stands in the hill."""

Limb = tuple[Curve, float, float]
Tip = tuple[XY, float, str]

P, P2, P3, ACCENT = "primary", "primary-2", "primary-3", "accent"

LIMBS: dict[str, tuple[tuple[XY, ...], float, float]] = {
    # name: points the limb's middle goes through (the first lies in the cell), half-width at the foot, at the end
    "a": (((-1.5, -0.9), (-8.8, -3.5), (-15.9, -9.5), (-21.2, -15.3)), 2.5, 0.95),
    "b": (((-1.3, -1.6), (-7.2, -7.2), (-11.9, -14.2), (-15.1, -23.0)), 2.4, 1.0),
    "c": (((0.0, -2.0), (-0.4, -10.0), (-1.7, -18.7), (-2.5, -28.5)), 2.6, 1.0),
    "d": (((1.3, -1.6), (6.2, -7.2), (10.2, -13.8), (13.2, -24.3)), 2.4, 1.0),
    "e": (((1.5, -0.9), (8.6, -3.6), (15.2, -8.8), (20.0, -14.7)), 2.5, 0.95),
}

FORKS: tuple[tuple[str, tuple[XY, ...]], ...] = (
    # the limb it grows from, and its points after the limb's end
    ("a", ((-23.6, -22.0), (-25.6, -29.4))),
    ("a", ((-26.9, -20.7), (-33.9, -25.3))),
    ("b", ((-14.7, -31.0), (-14.8, -39.8))),
    ("b", ((-18.2, -29.8), (-21.6, -36.6))),
    ("c", ((-5.6, -36.2), (-8.7, -45.2))),
    ("c", ((0.2, -36.8), (3.6, -44.6))),
    ("d", ((11.9, -31.5), (11.5, -39.7))),
    ("d", ((16.8, -30.0), (20.4, -36.8))),
    ("e", ((22.0, -21.6), (23.6, -28.8))),
    ("e", ((25.9, -19.3), (32.1, -25.1))),
)

TWIGS: tuple[tuple[int, XY, float, str], ...] = (
    # the fork it grows from, its tip, the tip's radius and colour
    (0, (-31.0, -37.6), 2.35, ACCENT), (0, (-25.7, -36.8), 1.3, P),
    (1, (-37.2, -34.4), 1.9, P), (1, (-43.3, -30.6), 1.3, P2),
    (2, (-17.2, -50.6), 1.6, P2), (2, (-12.6, -46.9), 1.35, P2),
    (3, (-27.8, -43.7), 1.6, P3), (3, (-22.6, -46.6), 1.75, P2),
    (4, (-14.4, -53.8), 2.4, ACCENT), (4, (-7.1, -56.0), 1.3, P3),
    (5, (2.8, -55.3), 1.9, P2), (5, (10.2, -52.5), 2.4, P2),
    (6, (9.2, -46.3), 1.6, P3), (6, (15.3, -49.4), 1.7, ACCENT),
    (7, (21.4, -46.9), 1.6, P2), (7, (28.0, -44.5), 1.65, ACCENT),
    (8, (23.2, -35.6), 1.6, P3), (8, (29.4, -36.0), 1.9, P3),
    (9, (35.4, -35.7), 1.75, P2), (9, (40.9, -30.5), 1.3, P3),
)  # fmt: skip

SHOOTS: tuple[tuple[str, float, XY, float, str], ...] = (
    # the limb it grows from, how far along it, its tip, the tip's radius and colour
    ("a", 0.56, (-25.5, -9.4), 1.4, P3),
    ("b", 0.62, (-19.6, -19.1), 1.9, P3),
    ("c", 0.66, (-8.3, -27.4), 1.8, P),
    ("d", 0.58, (17.6, -18.2), 1.3, P2),
    ("e", 0.52, (25.0, -10.1), 2.4, P),
)


def through(points: tuple[XY, ...]) -> Curve:
    """One cubic through four points, at a third and two thirds of its way."""
    a, b, c, d = points
    first = tuple((-5 * a[i] + 18 * b[i] - 9 * c[i] + 2 * d[i]) / 6 for i in (0, 1))
    second = tuple((2 * a[i] - 9 * b[i] + 18 * c[i] - 5 * d[i]) / 6 for i in (0, 1))
    return a, first, second, d  # type: ignore[return-value]


def towards(foot: XY, leaving: XY, tip: XY, lift: float) -> Curve:
    """A twig that leaves in one direction and bends gently upward to its tip."""
    reach = math.dist(foot, tip)
    arriving = unit(add(unit(sub(tip, foot)), (0, -1), lift))
    return foot, add(foot, leaving, reach / 3), add(tip, arriving, -reach / 3), tip


def limbs() -> list[Outline]:
    """All wood of the crown, overlapping."""
    return [branch(curve, a, b, k, start=start) for curve, a, b, k, start in _wood()]


def tips() -> list[Tip]:
    """The round buds: centre, radius, colour; small ones lie on top."""
    found = [(tip, r, role) for _, tip, r, role in TWIGS] + [(tip, r, role) for _, _, tip, r, role in SHOOTS]
    return sorted(found, key=lambda tip: -tip[1])


def body() -> Outline:
    return disc((0, 0), CELL)


def axon() -> tuple[list[Outline], list[Outline]]:
    """The sheaths, each a capsule, and the fibre seen between them."""
    sheaths, fibre = [], []
    r, gap = AXON / 2, 0.28
    for top, bottom in pairwise(TRUNK):
        down = unit(sub(bottom, top))
        sheaths.append(capsule(add(top, down, r + gap), add(bottom, down, -r - gap), r))
        fibre.append(capsule(top, bottom, 0.8))
    return sheaths, fibre


def _wood() -> list[tuple[Curve, float, float, float, bool]]:
    grown = [(through(points), a, b, 1.35, False) for points, a, b in LIMBS.values()]
    ends = {name: through(points) for name, (points, _, _) in LIMBS.items()}
    forks = [_fork(ends[name], points) for name, points in FORKS]
    grown += [(curve, 1.0, 0.52, 1.0, True) for curve in forks]
    grown += [(_twig(forks[index], tip), 0.55, 0.28, 1.0, True) for index, tip, _, _ in TWIGS]
    grown += [(_shoot(ends[name], t, tip), 0.85, 0.38, 1.0, True) for name, t, tip, _, _ in SHOOTS]
    return grown


def _fork(limb: Curve, points: tuple[XY, ...]) -> Curve:
    foot, (middle, tip) = limb[3], points
    leaving = unit(add(unit(sub(limb[3], limb[2])), unit(sub(middle, foot))))
    arriving = unit(sub(tip, middle))
    reach = math.dist(foot, tip) / 3
    return foot, add(foot, leaving, reach), add(tip, arriving, -reach), tip


def _twig(fork: Curve, tip: XY) -> Curve:
    leaving = unit(add(unit(sub(fork[3], fork[2])), unit(sub(tip, fork[3])), 1.5))
    return towards(fork[3], leaving, tip, 0.25)


def _shoot(limb: Curve, t: float, tip: XY) -> Curve:
    foot = at(limb, t)
    return towards(foot, unit(add(along(limb, t), unit(sub(tip, foot)), 0.9)), tip, 0.15)
