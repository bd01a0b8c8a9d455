"""Spot illustrations: small coloured pictures of things and actions, which stand for an icon where there is room.

Each is a file of this folder, named after its icon. Plain things are Microsoft's Fluent drawings (MIT), tidied by
`make.py`; people and what health needs besides are our own, in one palette.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from builder.diagnostics import Report, Span
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing, Label, place_drawing
from builder.geometry import Rect
from builder.page.items import GroupItem


@cache
def spot_names() -> frozenset[str]:
    """The icons that have a coloured picture."""
    files = resources.files(__package__).iterdir()
    return frozenset(file.name.removesuffix(".svg") for file in files if file.name.endswith(".svg"))


@lru_cache(maxsize=1024)
def spot(name: str, frame: Rect, span: Span) -> GroupItem:
    """The picture as large as fits in `frame`, centred, in its own colours; an unknown name is a `KeyError`.

    Layouts try the same place many times.
    """
    return place_drawing(spot_drawing(name), frame, Label(span, name=f"picture {name}"))


@cache
def spot_drawing(name: str) -> Drawing:
    """The picture by itself; an unknown name is a `KeyError`."""
    if name not in spot_names():
        raise KeyError(name)
    report = Report()
    drawing = read_svg(resources.files(__package__).joinpath(f"{name}.svg").read_bytes(), f"{name}.svg", (), report)
    if drawing is None:
        raise RuntimeError(f"our own {name}.svg: {[d.message for d in report]}")
    return drawing
