"""How a leaflet fills its sheet: the largest type at which every panel fits, and what gives where it is full.

All panels share one body size, the largest at which every one of them fits; `filling` then looks at each panel by
itself. Nothing is clipped, and nothing is set under the least size of the theme.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Generic, TypeVar

from msgspec import Struct

from builder.layout.leaflet.frames import Fullness, Inside
from builder.layout.leaflet.measures import Measures, leaflet_measures
from builder.layout.leaflet.setting import Setting
from builder.layout.type_sizes import FACTORS, at_size, body_sizes, last_sizes, sized_styles
from builder.replace import replace
from builder.theme.style import TextStyle

HALF, EVENED = 0.5, 1.5
MUCH_EVENER = 0.15
MUCH_LARGER = 1.25
"""Letters so many times larger are worth tight forms where the sheet is full."""
LARGER = 1.0
"""How many points larger than the sheet's the type of a panel may be."""
LEAST_STYLES = ("figure-number", "heading", "source", "statement")


class Level(Struct, frozen=True):
    """How much a sheet gives up to fit: its inner scene, roomy forms, wide gaps, sizes above the least."""

    inside: Inside
    tight: bool = False
    closer: float = 1.0
    least: bool = False
    """Whether the back leaves out what the cover says too."""
    last: bool = False
    """Whether it goes under the design's own floor."""
    spare: float = 0.0
    """Points by which the body stays above that floor."""
    apart: bool = False
    """Whether titles stand over their texts in tight forms too: for a panel that has the room, not for a sheet."""

    @property
    def fullness(self) -> Fullness:
        return Fullness(self.inside == "bare", self.last)

    def measures(self, cards: float = 0.0, air: float = 0.0) -> Measures:
        apart = self.apart or not self.tight
        return leaflet_measures(cards, air, tight=self.tight, apart=apart, closer=self.closer, least=self.least)


LEVELS: tuple[Level, ...] = (
    Level("foot", spare=0.5),
    Level("bare"),
    Level("bare", tight=True),
    Level("bare", tight=True, closer=0.85, least=True),
    Level("bare", tight=True, closer=0.7, least=True),
    Level("bare", tight=True, closer=0.6, least=True, last=True),
)

L = TypeVar("L")


class Fit(Struct, Generic[L], frozen=True):
    """What was found: the level, the body size in points, what was laid out, and whether all of it fits."""

    level: Level
    body: float
    laid: L
    fits: bool
    evenness: float = 1.0
    """How full the emptiest panel is of those that could be as full as the others."""
    parted: int = 0
    """How many columns begin amid a section."""


Attempt = Callable[[Level, float], Fit[L]]


def fit_sheet(setting: Setting, attempt: Attempt[L], levels: Sequence[Level] = LEVELS) -> Fit[L]:
    """The first level at which some size fits, at the largest such size; the last level's least where none does.

    Where that leaves a panel more than half empty, a size a little smaller that does not is taken instead.
    """
    found = _first_fitting(setting, attempt, levels)
    if not found.fits:
        return found
    best = _largest(found.level, sizes_of(setting, found.level), attempt, found)
    for level in [level for level in levels[levels.index(found.level) + 1 :] if not level.last]:
        best = _much_larger(setting, attempt, level, best)
    sizes = sizes_of(setting, best.level)
    return _less_parted(_evened(best, sizes, attempt), sizes, attempt)


def _less_parted(best: Fit[L], sizes: Sequence[float], attempt: Attempt[L]) -> Fit[L]:
    """A size less than a point smaller at which fewer sections go on in another panel; else what was best.

    Nearly nothing is lost by it: each panel then takes up to a point more by itself.
    """
    if not best.parted:
        return best
    found = best
    for size in (size for size in sizes if best.body - LARGER < size < best.body):
        fit = attempt(best.level, size)
        if fit.fits and fit.evenness >= min(HALF, best.evenness) and fit.parted < found.parted:
            found = fit
        if not found.parted:
            break
    return found


def _much_larger(setting: Setting, attempt: Attempt[L], level: Level, best: Fit[L]) -> Fit[L]:
    """A further level where letters are much larger for it, as they can be on large paper; else what was best.

    One panel that is full does not keep the letters of a whole sheet small; the others keep their roomy forms.
    """
    sizes = [size for size in sizes_of(setting, level) if size >= MUCH_LARGER * best.body]
    if not sizes:
        return best
    least = attempt(level, sizes[-1])
    return _largest(level, sizes, attempt, least) if least.fits else best


def _first_fitting(setting: Setting, attempt: Attempt[L], levels: Sequence[Level]) -> Fit[L]:
    """The first level whose least size fits, or the last: most sheets fit at the first, the others are halved.

    What fits at one level fits at each further one, for they give up ever more.
    """
    first = attempt(levels[0], sizes_of(setting, levels[0])[-1])
    if first.fits or len(levels) == 1:
        return first
    low, high, found = 1, len(levels) - 1, first
    while low < high or found.level != levels[low]:
        middle = (low + high) // 2
        tried = attempt(levels[middle], sizes_of(setting, levels[middle])[-1])
        if tried.fits or low == high:
            high, found = middle, tried
        else:
            low = middle + 1
    return found


def sizes_of(setting: Setting, level: Level) -> tuple[float, ...]:
    """The sizes a body may have at a level, the largest first."""
    if level.last:
        lower = last_sizes(setting.theme, setting.medium, setting.language)
        return lower or body_sizes(setting.theme, setting.medium, setting.language)[-1:]
    sizes = body_sizes(setting.theme, setting.medium, setting.language)
    return tuple(size for size in sizes if size >= sizes[-1] + level.spare) or sizes[-1:]


def _largest(level: Level, sizes: Sequence[float], attempt: Attempt[L], least: Fit[L]) -> Fit[L]:
    """By halving: a sheet that fits at one size fits, but for a line that breaks oddly, at each smaller one."""
    low, high, best = 0, len(sizes) - 1, least
    while low < high:
        middle = (low + high) // 2
        tried = attempt(level, sizes[middle])
        if tried.fits:
            high, best = middle, tried
        else:
            low = middle + 1
    return best


def _evened(best: Fit[L], sizes: Sequence[float], attempt: Attempt[L]) -> Fit[L]:
    """The largest size within a point and a half of the best at which no panel is left half empty.

    Where there is none such, the evenest size if that is much evener; else the best.
    """
    if best.evenness >= HALF:
        return best
    tried: list[Fit[L]] = []
    for size in (size for size in sizes if best.body - EVENED <= size < best.body):
        tried.append(attempt(best.level, size))
        if tried[-1].fits and tried[-1].evenness >= HALF:
            return tried[-1]
    evenest = max((fit for fit in tried if fit.fits), key=lambda fit: fit.evenness, default=best)
    return evenest if evenest.evenness >= best.evenness + MUCH_EVENER else best


def sheet_setting(setting: Setting, level: Level, body: float) -> Setting:
    """Blocks at a body size, cards and air at their least."""
    styles = least_styles(setting, sized_styles(setting.theme, setting.medium, setting.language, body), level)
    return replace(setting, styles=styles, measures=level.measures())


def least_styles(setting: Setting, styles: Mapping[str, TextStyle], level: Level) -> Mapping[str, TextStyle]:
    """At the least level heads and sources take the last step of their styles."""
    if not level.least:
        return styles
    last = {name: setting.theme.steps(setting.medium, name, setting.language)[-1] for name in LEAST_STYLES}
    return MappingProxyType({**styles, **last})


def usual_head(setting: Setting, level: Level, body: float) -> float:
    """The size of heads in points that goes with a sheet's body."""
    steps = setting.theme.steps(setting.medium, "heading", setting.language)
    return steps[-1].size if level.least else at_size(steps, body * FACTORS["heading"]).size
