"""How each panel of a leaflet is filled, once the sheet's fit is known.

Each panel by itself takes up to a point more than the sheet's body, roomier cards and wider gaps, and what is left over
goes to the blocks that can be higher. What remains stays at the foot, never between lines.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from math import inf
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from msgspec import Struct

from builder.diagnostics import Span
from builder.layout.leaflet.fitting import LARGER, LEVELS, Level, least_styles, usual_head
from builder.layout.leaflet.flow import SLACK, Column, group_seen
from builder.layout.leaflet.measures import MOST_AIR, MOST_CARDS
from builder.layout.leaflet.setting import FIXED, SECTION_LEVEL, Setting
from builder.layout.type_sizes import STEP, at_size, sized_styles
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle

CARD_STEP = 0.35
LARGER_VIEW = 1.5
"""How many points larger than the sheet's the type may be on panels that are seen together: one that is full, such as
a back with many addresses, does not keep the letters of a whole sheet small."""
LARGER_STEP = 0.5
LARGER_HEADS = (1.7, 1.6, 1.5, 1.4, 1.3)
"""Sizes of heads tried on the panels that are seen together, in sizes of the sheet's body."""
ROUNDS = 4

R = TypeVar("R")


class PanelPlace(NamedTuple):
    """A panel's columns, each `width` points wide, and how they are set."""

    setting: Setting
    columns: Sequence[Column]
    width: float


class PanelType(NamedTuple):
    """How a panel came out of the sheet's fit: its form, and the sizes in points of its body and of its heads, which
    are alike on all panels that are seen together."""

    level: Level
    body: float
    head: float


def largest_body(panels: Sequence[PanelPlace], level: Level, body: float) -> float:
    """The largest body, in points, with which all of some panels keep the forms they have at the sheet's.

    The fullest is tried first: most sheets have one that takes no more than it has.
    """
    used = [panel for panel in panels if any(column.strands for column in panel.columns)]
    fullest_first = sorted(used, key=lambda panel: min(column.free / column.room for column in panel.columns))
    best = body
    for more in _sizes_above(panels[0].setting, body):
        if not all(_holds(panel, level, body, more) for panel in fullest_first):
            break
        best = more
    return best if used else body


def _sizes_above(setting: Setting, body: float) -> list[float]:
    """Bodies larger than the sheet's that panels seen together may have, the least first."""
    top = setting.theme.style(setting.medium, "body", setting.language).size
    sizes = (body + index * LARGER_STEP for index in range(1, round(LARGER_VIEW / LARGER_STEP) + 1))
    return [size for size in sizes if size <= top]


def _holds(place: PanelPlace, level: Level, body: float, larger: float) -> bool:
    """Whether a panel keeps, at a larger body, the form it has at the sheet's."""
    return _once(*place[:2], (*place[2:], level, body, larger, "holds"), lambda own: _holds_form(
        _Panel(own, *place[1:], level, body, usual_head(own, level, body)), larger))  # fmt: skip


def _holds_form(panel: _Panel, larger: float) -> bool:
    form = panel.form()
    return form is not None and panel.fits(panel.tuned(panel.styles(larger), form))


def largest_head(setting: Setting, columns: Sequence[Column], width: float, type: PanelType) -> float:
    """The largest heads, in points, with which a panel keeps its form at its body; endless without blocks.

    They are no smaller than those of its type, and no head takes a line more than at that size.
    """
    if not any(column.strands for column in columns):
        return inf
    panel = (width, *type, "head")
    return _once(setting, columns, panel, lambda own: _head(_Panel(own, columns, width, *type)))


def _head(panel: _Panel) -> float:
    form = panel.form()
    if form is None:
        return panel.head
    steps = panel.setting.theme.steps(panel.setting.medium, "heading", panel.setting.language)
    sizes = (min(steps[0].size, share * panel.body) for share in LARGER_HEADS)
    larger = (replace(panel, head=size) for size in sizes if size > panel.head)
    lines = panel.head_lines(form)
    return next((one.head for one in larger if one.holds(form) and one.head_lines(form) <= lines), panel.head)


def filled_panel(setting: Setting, columns: Sequence[Column], width: float, type: PanelType) -> tuple[Column, ...]:
    """A panel's columns in the roomiest form, at the largest size, with the widest cards and gaps that still fit.

    `width` is the width of each column; columns that fit at none of them stay as they are. A panel of blocks alone is
    filled once, whatever differs in the other panels.
    """
    if not any(column.strands for column in columns):
        return tuple(columns)
    return _once(setting, columns, (width, *type), lambda own: _filled(_Panel(own, columns, width, *type)))


def _once(setting: Setting, columns: Sequence[Column], panel: tuple[object, ...], make: Callable[[Setting], R]) -> R:
    """What is made of a panel: once, if it is known of what."""
    strands = [strand for column in columns for strand in column.strands]
    if not all(strand.made_of for strand in strands):
        return make(setting)
    shape = tuple((len(column.strands), column.room) for column in columns)
    made_of = tuple(strand.made_of for strand in strands)
    first = strands[0].block
    begins = FIXED if first is None else id(first)
    key = (begins, "panel", made_of, shape, panel, setting.ground, group_seen(setting))
    return setting.once(key, make)


def _filled(panel: _Panel) -> tuple[Column, ...]:
    form = panel.form()
    if form is None:
        return tuple(panel.columns)
    styles = panel.styles(panel.size(form))
    cards = _roomiest(_down(MOST_CARDS, CARD_STEP), lambda c: panel.fits(panel.tuned(styles, form, c))) or 0.0
    return panel.grown(panel.tuned(styles, form, cards, panel.air(styles, form, cards)))


class _Panel(Struct, frozen=True):
    """One panel as it came out of the sheet's fit."""

    setting: Setting
    columns: Sequence[Column]
    width: float
    level: Level
    body: float
    head: float

    def form(self) -> Level | None:
        """The roomiest form that fits at the sheet's body; None where none does."""
        panel = (self.width, self.level, self.body, self.head, "form")
        return _once(self.setting, self.columns, panel, lambda own: replace(self, setting=own)._form())

    def _form(self) -> Level | None:
        """A tight form has titles over their texts where there is room for that."""
        form = _roomiest(_forms(self.level), self.holds)
        apart = replace(form, apart=True) if form is not None and form.tight else None
        return apart if apart is not None and self.holds(apart) else form

    def holds(self, form: Level) -> bool:
        """Whether it fits in a form at the sheet's body."""
        return self.fits(self.tuned(self.styles(self.body), form))

    def head_lines(self, form: Level) -> int:
        """How many lines its sections' heads have."""
        columns = self.remade(self.tuned(self.styles(self.body), form))
        items = (item for column in columns for piece in column.pieces for item in piece.items)
        heads = (i for i in items if isinstance(i, TextItem) and i.role == "heading" and i.level == SECTION_LEVEL)
        return sum(len(p.set.lines) for head in heads for p in head.paragraphs)

    def remade(self, setting: Setting) -> tuple[Column, ...]:
        return tuple(column.remade(setting, self.width) for column in self.columns)

    def fits(self, setting: Setting) -> bool:
        return all(column.would_fit(setting, self.width) for column in self.columns)

    def size(self, form: Level) -> float:
        """The largest body up to a point above the sheet's."""
        top = self.setting.theme.style(self.setting.medium, "body", self.setting.language).size
        steps = [self.body + LARGER - i * STEP for i in range(round(LARGER / STEP))]
        usable = [size for size in steps if size <= top]
        return _roomiest(usable, lambda size: self.fits(self.tuned(self.styles(size), form))) or self.body

    def styles(self, size: float) -> Mapping[str, TextStyle]:
        """Heads have one size, so that they stand on one line across the sheet."""
        setting = self.setting
        styles = dict(sized_styles(setting.theme, setting.medium, setting.language, size))
        heads = setting.theme.steps(setting.medium, "heading", setting.language)
        styles["heading"] = at_size(heads, self.head)
        return MappingProxyType(styles)

    def tuned(self, styles: Mapping[str, TextStyle], form: Level, cards: float = 0.0, air: float = 0.0) -> Setting:
        own = {**least_styles(self.setting, styles, form), "heading": styles["heading"]}
        return replace(self.setting, styles=own, measures=form.measures(cards, air), growth=MappingProxyType({}))

    def air(self, styles: Mapping[str, TextStyle], form: Level, cards: float) -> float:
        """Gaps grow evenly, so that the share of them that fits follows from the heights at both ends."""
        near = self.remade(self.tuned(styles, form, cards))
        wide = self.remade(self.tuned(styles, form, cards, MOST_AIR))
        pairs = [(n, w.height - n.height) for n, w in zip(near, wide, strict=True) if w.height > n.height]
        share = min([MOST_AIR, *(n.free / gained for n, gained in pairs)])
        # Rounded down to a hundredth: pieces are remembered by their measures. A few gaps do not grow evenly.
        share = int(max(0.0, share) * 100) / 100
        while share > 0 and not self.fits(self.tuned(styles, form, cards, share)):
            share = max(0.0, round(share - 0.04, 2))
        return share

    def grown(self, setting: Setting) -> tuple[Column, ...]:
        """What is left goes to the blocks that can be higher, the first rank first; what one leaves, others take."""
        growth: dict[Span, float] = {}
        done = self.remade(setting)
        for rank in ("first", "then", "last"):
            for _ in range(ROUNDS):
                added = _shares(done, rank, growth)
                if not added:
                    break
                tried = self.remade(replace(setting, growth=MappingProxyType(growth | added)))
                if not _fits(tried) or _height(tried) - _height(done) < 1:
                    break
                growth, done = growth | added, tried
        return done


def _shares(columns: Sequence[Column], rank: str, growth: Mapping[Span, float]) -> dict[Span, float]:
    """The growth of each block of a rank when those of its column share what is free there."""
    added: dict[Span, float] = {}
    for column in columns:
        growing = [s for s in column.strands if s.block and s.block.traits.grows == rank]
        share = (column.free - 1) / len(growing) if growing else 0.0
        added |= {s.span: growth.get(s.span, 0.0) + share for s in growing if share > 1}
    return added


def _height(columns: Sequence[Column]) -> float:
    return sum(column.height for column in columns)


def _forms(level: Level) -> Sequence[Level]:
    """This level's form and all roomier ones, the roomiest first: a panel that has room keeps them."""
    mine = LEVELS.index(level) if level in LEVELS else 0
    return [replace(form, inside=level.inside) for form in LEVELS[: mine + 1]]


def _roomiest(options: Sequence[R], fits: Callable[[R], bool]) -> R | None:
    """The first that fits of forms, sizes or cards, the roomiest first.

    They are halved: what fits in one fits, but for a line that breaks oddly, in each tighter one.
    """
    number = bisect_left(options, True, key=fits)
    return options[number] if number < len(options) else None


def _down(most: float, step: float) -> list[float]:
    return [most - i * step for i in range(round(most / step) + 1)]


def _fits(columns: Sequence[Column]) -> bool:
    return all(column.free >= -SLACK for column in columns)
