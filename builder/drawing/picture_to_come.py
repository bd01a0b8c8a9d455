"""The frame in place of a picture that is not there yet: dashed, with the sign of a picture in its middle."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from builder.diagnostics import Report
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing

WIDTH, HEIGHT, DASH, GAP = 360, 220, 12, 8
INSET = 3
_SIGN = (
    "M15 8h.01M3 6a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-12"
    "M3 16l5 -5c.928 -.893 2.072 -.893 3 0l5 5M14 14l1 -1c.928 -.893 2.072 -.893 3 0l3 3"
)
"""Tabler's `photo`, on 24 × 24."""


def picture_to_come(roles: Collection[str]) -> Drawing:
    """The frame in the colours of a theme that has these roles."""
    return _drawn(frozenset(roles))


@lru_cache(maxsize=8)
def _drawn(roles: frozenset[str]) -> Drawing:
    ground, line = ("mint", "mint-ink") if {"mint", "mint-ink"} <= roles else ("", "")
    report = Report()
    found = read_svg(_svg(ground, line).encode(), "picture-to-come.svg", roles, report)
    assert isinstance(found, Drawing), list(report)
    return found


def _svg(ground: str, line: str) -> str:
    fill = f'class="fill-{ground}"' if ground else 'fill="#E6F2EE"'
    stroke = f'class="stroke-{line}"' if line else 'stroke="#0E5F63"'
    x, y = WIDTH / 2 - 36, HEIGHT / 2 - 36
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path {fill} d="M0 0h{WIDTH}v{HEIGHT}h-{WIDTH}z"/>'
        f'<path {stroke} fill="none" stroke-width="2.5" d="{"".join(_dashes())}"/>'
        f'<g transform="translate({x} {y}) scale(3)"><path {stroke} fill="none" stroke-width="1.5" '
        f'stroke-linecap="round" stroke-linejoin="round" d="{_SIGN}"/></g></svg>'
    )


def _dashes() -> Iterator[str]:
    """The frame's four sides in short lines."""
    for length, at in ((WIDTH, "M{} " + str(INSET) + "h{}"), (WIDTH, "M{} " + str(HEIGHT - INSET) + "h{}")):
        yield from (at.format(start, DASH) for start in range(INSET, length - INSET - DASH, DASH + GAP))
    for x in (INSET, WIDTH - INSET):
        yield from (f"M{x} {start}v{DASH}" for start in range(INSET, HEIGHT - INSET - DASH, DASH + GAP))
