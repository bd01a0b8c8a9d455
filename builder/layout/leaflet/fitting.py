"""How a leaflet fills its panels: type first, then cards, then air, then what can grow; and what gives where it is full.

All panels share one body size, the largest at which every one of them fits; then each panel by itself takes up to a
point more, roomier cards and wider gaps, and what is left over goes to the blocks that can be higher. What remains
stays at the foot, never between lines. Nothing is clipped, and nothing is set under the least size of the theme.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Generic, TypeVar

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Span
from builder.layout.leaflet.flow import SLACK, Column
from builder.layout.leaflet.frames import Inside
from builder.layout.leaflet.measures import MOST_AIR, MOST_CARDS, leaflet_measures
from builder.layout.leaflet.setting import Setting
from builder.layout.leaflet.type_sizes import STEP, at_size, body_sizes, last_sizes, sized_styles
from builder.outline.blocks import Cards, Checklist, Faq, Figure, Points, Statement, Steps, Timeline
from builder.theme.style import TextStyle

CARD_STEP = 0.35
LARGER = 1.0
"""How many points larger than the sheet's the type of a panel may be."""
FIRST_TO_GROW = (Statement, Steps, Timeline, Figure)
THEN = (Cards, Faq, Checklist, Points)
"""Blocks that can be higher than they need be, in two ranks; each says itself how far."""
ROUNDS = 4


class Level(Struct, frozen=True):
    """How much a sheet gives up to fit: its inner scene, roomy forms, wide gaps, sizes above the least."""

    inside: Inside
    tight: bool = False
    closer: float = 1.0
    last: bool = False
    """Whether it goes under the design's own floor."""
    spare: float = 0.0
    """Points by which the body stays above that floor."""

    @property
    def full(self) -> bool:
        return self.inside == "bare"


LEVELS: tuple[Level, ...] = (
    Level("foot", spare=0.5),
    Level("bare"),
    Level("bare", tight=True),
    Level("bare", tight=True, closer=0.85),
    Level("bare", tight=True, closer=0.7),
    Level("bare", tight=True, closer=0.7, last=True),
)

L = TypeVar("L")


class Fit(Struct, Generic[L], frozen=True):
    """What was found: the level, the body size in points, what was laid out, and whether all of it fits."""

    level: Level
    body: float
    laid: L
    fits: bool


def fit_sheet(
    setting: Setting, attempt: Callable[[Level, float], tuple[L, bool]], levels: Sequence[Level] = LEVELS
) -> Fit[L]:
    """The first level at which some size fits, at the largest such size; the last level's least where none does."""
    found: Fit[L] | None = None
    for level in levels:
        sizes = _sizes(setting, level)
        least, fits = attempt(level, sizes[-1])
        found = Fit(level, sizes[-1], least, fits)
        if fits:
            return _largest(level, sizes, attempt, found)
    assert found is not None
    return found


def _sizes(setting: Setting, level: Level) -> tuple[float, ...]:
    if level.last:
        lower = last_sizes(setting.theme, setting.medium, setting.language)
        return lower or body_sizes(setting.theme, setting.medium, setting.language)[-1:]
    sizes = body_sizes(setting.theme, setting.medium, setting.language)
    return tuple(size for size in sizes if size >= sizes[-1] + level.spare) or sizes[-1:]


def _largest(
    level: Level, sizes: Sequence[float], attempt: Callable[[Level, float], tuple[L, bool]], least: Fit[L]
) -> Fit[L]:
    """By halving: a sheet that fits at one size fits, but for a line that breaks oddly, at each smaller one."""
    low, high, best = 0, len(sizes) - 1, least
    while low < high:
        middle = (low + high) // 2
        laid, fits = attempt(level, sizes[middle])
        if fits:
            high, best = middle, Fit(level, sizes[middle], laid, True)
        else:
            low = middle + 1
    return best


def sheet_setting(setting: Setting, level: Level, body: float) -> Setting:
    """Blocks at a body size, cards and air at their least."""
    styles = sized_styles(setting.theme, setting.medium, setting.language, body)
    return replace(setting, styles=styles, measures=leaflet_measures(tight=level.tight, closer=level.closer))


def filled_panel(setting: Setting, columns: Sequence[Column], level: Level, body: float) -> tuple[Column, ...]:
    """A panel's columns in the roomiest form, at the largest size, with the widest cards and gaps that still fit."""
    if not any(column.strands for column in columns):
        return tuple(columns)
    form = next((form for form in _forms(level) if _fits(_remade(columns, sheet_setting(setting, form, body)))), level)
    size = _panel_size(setting, columns, form, body)
    styles = _panel_styles(setting, size, body)
    cards = next(
        (c for c in _down(MOST_CARDS, CARD_STEP) if _fits(_remade(columns, _tuned(setting, styles, form, c, 0.0)))), 0.0
    )
    air = _air(setting, columns, styles, form, cards)
    return _grown(columns, _tuned(setting, styles, form, cards, air))


def _forms(level: Level) -> Sequence[Level]:
    """This level's forms and all roomier ones, the roomiest first: a panel that has room keeps them."""
    mine = LEVELS.index(level) if level in LEVELS else 0
    return [replace(form, inside=level.inside) for form in LEVELS[: mine + 1]]


def _panel_size(setting: Setting, columns: Sequence[Column], form: Level, body: float) -> float:
    top = setting.theme.style(setting.medium, "body", setting.language).size
    steps = [body + LARGER - i * STEP for i in range(round(LARGER / STEP))]
    for size in steps:
        if size <= top and _fits(_remade(columns, _tuned(setting, _panel_styles(setting, size, body), form, 0.0, 0.0))):
            return size
    return body


def _panel_styles(setting: Setting, size: float, body: float) -> Mapping[str, TextStyle]:
    """The styles of a panel; heads keep the sheet's size, so that they stand on one line across it."""
    styles = dict(sized_styles(setting.theme, setting.medium, setting.language, size))
    steps = setting.theme.steps(setting.medium, "heading", setting.language)
    styles["heading"] = at_size(steps, body * 1.5)
    return MappingProxyType(styles)


def _tuned(setting: Setting, styles: Mapping[str, TextStyle], form: Level, cards: float, air: float) -> Setting:
    measures = leaflet_measures(cards, air, tight=form.tight, closer=form.closer)
    return replace(setting, styles=styles, measures=measures, growth=MappingProxyType({}))


def _down(most: float, step: float) -> list[float]:
    return [most - i * step for i in range(round(most / step) + 1)]


def _air(
    setting: Setting, columns: Sequence[Column], styles: Mapping[str, TextStyle], form: Level, cards: float
) -> float:
    """Gaps grow evenly, so that the share of them that fits follows from the heights at both ends."""
    near = _remade(columns, _tuned(setting, styles, form, cards, 0.0))
    wide = _remade(columns, _tuned(setting, styles, form, cards, MOST_AIR))
    shares = [
        n.free / (w.height - n.height) for n, w in zip(near, wide, strict=True) if n.strands and w.height > n.height
    ]
    # Rounded down to a hundredth: pieces are remembered by their measures.
    return int(max(0.0, min(MOST_AIR, *shares, MOST_AIR)) * 100) / 100


def _grown(columns: Sequence[Column], setting: Setting) -> tuple[Column, ...]:
    """What is left goes to the blocks that can be higher, the first rank first; what one does not take, others do."""
    growth: dict[Span, float] = {}
    done = _remade(columns, setting)
    for rank in (FIRST_TO_GROW, THEN):
        for _ in range(ROUNDS):
            added = {}
            for column in done:
                growing = [s for s in column.strands if isinstance(s.block, rank)]
                share = (column.free - 1) / len(growing) if growing else 0.0
                added |= {s.span: growth.get(s.span, 0.0) + share for s in growing if share > 1}
            if not added:
                break
            tried = _remade(columns, replace(setting, growth=MappingProxyType(growth | added)))
            if not _fits(tried) or sum(c.height for c in tried) - sum(c.height for c in done) < 1:
                break
            growth, done = growth | added, tried
    return done


def _remade(columns: Sequence[Column], setting: Setting) -> tuple[Column, ...]:
    return tuple(Column(tuple(strand.remade(setting) for strand in column.strands), column.room) for column in columns)


def _fits(columns: Sequence[Column]) -> bool:
    return all(column.free >= -SLACK for column in columns)

