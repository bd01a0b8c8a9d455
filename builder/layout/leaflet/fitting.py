"""Makes a whole leaflet fit, every panel alike: first its spacing gives, then its type, and then the author is told.

The ladder is design/spec data: rungs are taken one after the other and add up. A leaflet with room to spare climbs
the other way, to larger type. Free space stays at the foot of a panel; nothing is clipped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from msgspec import Struct, field

from builder.changed import replace
from builder.geometry import MM
from builder.layout.leaflet.measures import Measures
from builder.outline.text import Language
from builder.theme.model import Theme
from builder.theme.style import TextStyle

LOOSE = 25 * MM
"""With more than this free on a panel, the leaflet may take larger type."""


class Rung(Struct, frozen=True):
    """One step of the ladder: measures that change, and steps down (or, negative, up) in body size."""

    name: str
    changes: Mapping[str, Any] = field(default_factory=dict)
    body: int = 0


TIGHTER: tuple[Rung, ...] = (
    # Only the list in small type changes, and only on the back: the least that a reader of the other panels can see.
    Rung("sources run on", MappingProxyType({"run_on": True})),
    Rung("sections closer", MappingProxyType({"section_gap": 4.5 * MM})),
    Rung("rows and cards closer", MappingProxyType({"row_gap": 2 * MM, "card_gap": 2.2 * MM})),
    Rung("boxes closer", MappingProxyType({"pad_x": 3 * MM, "pad_y": 3 * MM})),
    Rung("run-in heads", MappingProxyType({"run_in": True})),
    Rung("smaller pictures", MappingProxyType({
        "dot_pitch": 2.7 * MM, "dot_radius": 0.92 * MM, "figure_height": 15 * MM, "card_picture": 11 * MM,
        "card_column": 14 * MM,
    })),
    Rung("smaller type", body=1),
)  # fmt: skip
LOOSER: tuple[Rung, ...] = (
    Rung("larger type", body=-1),
    Rung("largest type", body=-1),
    Rung("sections further apart", MappingProxyType({"section_gap": 8 * MM})),
)


class Tightness(Struct, frozen=True):
    """Where on the ladder a leaflet stands: its measures and its body size, 0 the usual one, below it larger."""

    measures: Measures
    body: int = 0

    def after(self, rung: Rung) -> Tightness:
        return Tightness(replace(self.measures, **rung.changes), self.body + rung.body)


def body_style(theme: Theme, language: Language, step: int) -> TextStyle | None:
    """The body at a step of the ladder: from `body` as it falls, or from `body-loose` as it grows; None beyond."""
    if step >= 0:
        steps: Sequence[TextStyle] = theme.steps("leaflet", "body", language)
        return steps[min(step, len(steps) - 1)]
    looser = theme.steps("leaflet", "body-loose", language)[::-1]
    return looser[-step - 1] if -step <= len(looser) else None


L = TypeVar("L")


class Trial(Struct, Generic[L], frozen=True):
    """How a leaflet came out at one tightness: the free height of each panel, in points, and what was laid out."""

    free: tuple[float, ...]
    laid: L
    shares: tuple[float, ...] = ()
    """How many blocks stand in each column, or how badly sections are broken where they run on: what larger type
    must not change."""

    @property
    def fits(self) -> bool:
        return all(f >= -0.01 for f in self.free)


def fit_leaflet(attempt: Callable[[Tightness], Trial[L] | None], usual: Measures) -> Trial[L]:
    """The usual setting if it fits, else the first rung that does; the last rung where none does.

    `attempt` gives None where the theme has no such setting. A leaflet with a loose panel takes the largest setting
    at which every panel still fits and no block has moved on to the next.
    """
    start = Tightness(usual)
    trial = attempt(start)
    assert trial is not None
    if not trial.fits:
        return _tightened(attempt, start, trial)
    if max(trial.free, default=0) <= LOOSE:
        return trial
    return _loosened(attempt, start, trial)


def _tightened(attempt: Callable[[Tightness], Trial[L] | None], usual: Tightness, trial: Trial[L]) -> Trial[L]:
    """Down the ladder until all panels fit; then rungs that were taken in vain are given back."""
    taken: list[Rung] = []
    for rung in TIGHTER:
        taken.append(rung)
        trial = attempt(_climbed(usual, taken)) or trial
        if trial.fits:
            return _eased(attempt, usual, taken, trial)
    return trial


def _eased(
    attempt: Callable[[Tightness], Trial[L] | None], usual: Tightness, taken: Sequence[Rung], best: Trial[L]
) -> Trial[L]:
    """A rung helps where its kind of block stands; if the leaflet fits without it, readers keep what it took."""
    kept = list(taken)
    for rung in taken[:-1]:
        trial = attempt(_climbed(usual, [r for r in kept if r is not rung]))
        if trial is not None and trial.fits:
            kept.remove(rung)
            best = trial
    return best


def _climbed(usual: Tightness, rungs: Sequence[Rung]) -> Tightness:
    for rung in rungs:
        usual = usual.after(rung)
    return usual


def _loosened(attempt: Callable[[Tightness], Trial[L] | None], start: Tightness, best: Trial[L]) -> Trial[L]:
    for rung in LOOSER:
        further = start.after(rung)
        trial = attempt(further)
        if trial is None:
            continue
        if not trial.fits or trial.shares != best.shares:
            break
        start, best = further, trial
    return best
