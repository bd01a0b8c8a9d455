"""Scenes behind the panels: the motif's land over the whole outside, quiet land under an open inside."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.motifs import Motif, Shown, scene
from builder.drawing.vector import cubic_at
from builder.geometry import MM, Path, Point, Rect
from builder.layout.folds import BLEED, FoldScheme
from builder.layout.leaflet.drawing import box, outline
from builder.layout.leaflet.frames import MASTHEAD, Inside, Places, has_masthead, last_inner, scene_scale
from builder.layout.leaflet.plain_land import cover_hill
from builder.page.items import GroupItem, Item, ShapeItem

WIDE_STRIP = Rect(98, 0, 1102, 520)
"""What a fold of two panels shows of the strip: the slope begins right of its fold."""
HEAD_STRIP = Rect(250, 0, 950, 348)
"""What the head of a flat leaflet shows of it."""
CLEAR_OF_TRIM = 2 * MM
WORDS_FROM = 846
"""Where the strip's dark land is high enough for words, in its units."""
ACCENTS = ("accents",)
"""The strip's group of small things on its low land."""
DARK = "foot"
"""The strip's group of dark land."""
RINGS = ("halo", "glow")
"""Groups of pale rings."""
SAMPLES = 40


class Land(Struct, frozen=True):
    """A drawn scene, and its dark land that words may stand on."""

    items: tuple[Item, ...] = ()
    dark: tuple[Path, ...] = ()
    sky: float = 0.0
    """The y above which nothing is drawn."""
    rings: float = 0.0
    """The y above which nothing is drawn but pale rings, which words may lie on."""

    def top(self, left: float, right: float) -> float:
        """The y under which all is dark between two places; infinity where there is no dark land."""
        xs = [left + (right - left) * i / 12 for i in range(13)]
        return max(min((_top(path, x) for path in self.dark), default=float("inf")) for x in xs)

    def first(self, left: float, right: float) -> float:
        """The y above which nothing is dark between two places; infinity where there is no dark land."""
        xs = [left + (right - left) * i / 12 for i in range(13)]
        return min((_top(path, x) for path in self.dark for x in xs), default=float("inf"))

    def highest(self, left: float, right: float) -> float:
        """The y above which no plain shape of it lies between two places; infinity where there is none."""
        paths = [item.path for item in self.items if isinstance(item, ShapeItem) and item.path is not None]
        xs = [left + (right - left) * i / 12 for i in range(13)]
        return min((_top(path, x) for path in paths for x in xs), default=float("inf"))


def outer_land(
    scheme: FoldScheme, places: Places, motif: Motif | None, span: Span, raised: float = 0.0,
    without: Collection[str] = (),
) -> Land:  # fmt: skip
    """What lies behind the panels of a page with the cover, into the bleed; `raised` points above its usual place.

    A booklet's cover and back each show their half of what the unfolded sheet would. `without` are groups of the
    drawing that are left out.
    """
    whole = _outside(scheme, places)
    page = _around(places)
    frame = Rect(whole.x, whole.bottom - _strip_height(scheme, whole) - raised, whole.width,
                 _strip_height(scheme, whole))  # fmt: skip
    drawn = _strip(scheme, motif, frame, page, span, without)
    if not drawn.items:
        return _plain(scheme, places, whole, span, raised)
    if raised <= 0:
        return drawn
    base = box(Rect(page.x, frame.bottom - 0.5, page.width, page.bottom - frame.bottom + 0.5), span, "deep")
    return Land((*drawn.items, base), drawn.dark, drawn.sky, drawn.rings)


def _outside(scheme: FoldScheme, places: Places) -> Rect:
    """The sheet's outside with its bleed, in the coordinates of this page."""
    page = _around(places)
    if not scheme.booklet:
        return page
    panel = places[0][1]
    left = -panel.width if places[0][0].number == scheme.cover else 0.0
    return Rect(left - BLEED, page.y, 2 * panel.width + 2 * BLEED, page.height)


def _around(places: Places) -> Rect:
    left, right = places[0][1].x, places[-1][1].right
    return Rect(left - BLEED, -BLEED, right - left + 2 * BLEED, places[0][1].height + 2 * BLEED)


def _is_wide(scheme: FoldScheme) -> bool:
    return scheme.name in ("half", "booklet-a5")


def _strip_height(scheme: FoldScheme, whole: Rect) -> float:
    view = WIDE_STRIP if _is_wide(scheme) else Rect(0, 0, 1200, 520)
    return whole.width * view.height / view.width


def _strip(
    scheme: FoldScheme, motif: Motif | None, frame: Rect, page: Rect, span: Span, without: Collection[str] = ()
) -> Land:
    view = WIDE_STRIP if _is_wide(scheme) else Rect(0, 0, 1200, 520)
    scale = frame.width / view.width
    # A booklet's page shows its own half: the frame is cut to the page, and the view with it.
    left, right = max(frame.x, page.x), min(frame.right, page.right)
    own = Rect(view.x + (left - frame.x) / scale, view.y, (right - left) / scale, view.height)
    groups = scene(
        motif, "strip", Rect(left, frame.y, right - left, frame.height), span, Shown(view=own, without=without)
    )
    return Land(groups, _dark(groups), frame.y, _under_rings(groups, frame))


def _under_rings(groups: Sequence[GroupItem], frame: Rect) -> float:
    tops = [item.frame.y for group in groups if group.name not in RINGS for item in group.items]
    return min(tops, default=frame.y)


def words_left(scheme: FoldScheme, cover: Rect, side: float) -> float:
    """Where the words on a cover's dark land begin."""
    if not _is_wide(scheme):
        return cover.x + side
    whole = 2 * cover.width + 2 * BLEED
    from_left = (WORDS_FROM - WIDE_STRIP.x) / WIDE_STRIP.width * whole - BLEED
    return cover.x - cover.width + from_left


def _plain(scheme: FoldScheme, places: Places, whole: Rect, span: Span, raised: float) -> Land:
    """Land without a motif: a far and a near layer that rise on the cover."""
    if scheme.booklet:
        half = places[0][1]
        panels = [half.moved(whole.x + BLEED - half.x, 0), half.moved(whole.x + BLEED - half.x + half.width, 0)]
        index = 1
    else:
        panels = [place for _, place in places]
        index = [panel.number for panel, _ in places].index(scheme.cover)
    hill = cover_hill(panels, index, BLEED, raised)
    dark = hill.deep.shape()
    far, near = outline(hill.pale.shape(), span, "hill-1"), outline(dark, span, "deep")
    page = _around(places)
    kept = tuple(item for item in (far, near) if item.frame.overlaps(page))
    top = min(far.frame.y, near.frame.y)
    return Land(kept, (dark,), top, top)


def inner_land(scheme: FoldScheme, places: Places, motif: Motif | None, span: Span, inside: Inside) -> Land:
    """What lies under the panels of an inner page."""
    page = _around(places)
    scale = scene_scale(scheme)
    if inside == "bare" or motif is None or has_masthead(scheme):
        return Land()
    if inside == "strip" and last_inner(scheme) in [panel.number for panel, _ in places]:
        return _strip(scheme, motif, Rect(page.x, page.bottom - _strip_height(scheme, page), page.width,
                                          _strip_height(scheme, page)), page, span)  # fmt: skip
    width = 303 * MM * scale
    # A booklet's page shows the half of the land that the spread gives it.
    offset = page.width - 2 * BLEED if scheme.booklet and places[0][0].number % 2 else 0.0
    height = width / 12
    unit = 1200 / width
    view = Rect(offset * unit, 0, page.width * unit, 100)
    groups = scene(motif, "foot", Rect(page.x, page.bottom - height, page.width, height), span, Shown(view=view))
    return Land(groups, (), page.bottom - height)


def head_land(motif: Motif | None, page: Rect, span: Span) -> Land:
    """The head of a flat leaflet: a tinted ground, and the scene at its right as far as the head goes."""
    head = Rect(page.x - BLEED, page.y - BLEED, page.width + 2 * BLEED, MASTHEAD + BLEED)
    # The rings stay whole within the trim: on wide paper the scene is narrower than the head.
    width = min(head.width, (MASTHEAD - CLEAR_OF_TRIM) * HEAD_STRIP.width / HEAD_STRIP.height)
    height = width * HEAD_STRIP.height / HEAD_STRIP.width
    shown = Rect(head.right - width, head.bottom - height, width, height)
    groups = scene(motif, "strip", shown, span, Shown(view=HEAD_STRIP))
    return Land((box(head, span, "wash"), *groups), (), shown.y)


def dark_land(groups: Sequence[GroupItem]) -> Land:
    """A scene that was drawn already, with its dark land."""
    return Land(tuple(groups), _dark(groups))


def unlike_land(groups: Sequence[GroupItem], like: Collection[str]) -> Land:
    """A scene that was drawn already; its dark land is whatever is filled with a colour that is not among `like`."""
    shapes = (item for group in groups for item in group.items if isinstance(item, ShapeItem))
    return Land(tuple(groups), tuple(item.path for item in shapes if item.path and item.fill not in (None, *like)))


def _dark(groups: Sequence[GroupItem]) -> tuple[Path, ...]:
    return tuple(
        item.path for group in groups if group.name == DARK for item in group.items
        if isinstance(item, ShapeItem) and item.path is not None
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _top(path: Path, x: float) -> float:
    """The highest point of a closed outline at `x`; infinity where it is not there."""
    crossing = [
        ay + (by - ay) * (x - ax) / (bx - ax)
        for (ax, ay), (bx, by) in edges_of(path)
        if (ax <= x <= bx or bx <= x <= ax) and ax != bx
    ]
    return min(crossing, default=float("inf"))


@lru_cache(maxsize=64)
def edges_of(path: Path) -> list[tuple[Point, Point]]:
    """The outline in short straight lines."""
    edges: list[tuple[Point, Point]] = []
    start = at = Point(0, 0)
    for kind, points in path.segments:
        if kind == "move":
            start = at = points[0]
            continue
        if kind == "close":
            edges.append((at, start))
            at = start
            continue
        if kind == "line":
            edges.append((at, points[0]))
        else:
            first, second, end = points
            steps = [cubic_at(at, first, second, end, i / SAMPLES) for i in range(SAMPLES + 1)]
            edges += pairwise(steps)
        at = points[-1]
    return edges
