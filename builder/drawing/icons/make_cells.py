"""Writes the four pictures of stem cells as SVG on the icons' 24 × 24 grid. Run by hand: `python …/make_cells.py`."""

from __future__ import annotations

import math
from pathlib import Path

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n'
LINE = 'class="fill-surface stroke-primary" fill="#FFFFFF" stroke="#0B4A57" stroke-width="1.1" stroke-linejoin="round"'
BARE = 'class="stroke-primary" fill="none" stroke="#0B4A57" stroke-width="1.1" stroke-linecap="round"'
SPOT = 'class="fill-primary-2" fill="#1B7A83"'
DARK = 'class="fill-primary" fill="#0B4A57"'
LIGHT = 'class="fill-surface" fill="#FFFFFF"'


def circle(x: float, y: float, r: float, look: str) -> str:
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r:.2f}" {look}/>\n'


def path(d: str, look: str) -> str:
    return f'<path d="{d}" {look}/>\n'


def around(angle: float, radius: float, centre: tuple[float, float] = (12, 12)) -> tuple[float, float]:
    """The point at `angle` degrees, clockwise from the right."""
    turn = math.radians(angle)
    return centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn)


def embryonic() -> str:
    """An early embryo: a ring of cells, and the inner cells the stem cells come from, to one side."""
    ring = "".join(circle(*around(15 + 30 * i, 9.2), 2.0, LINE) for i in range(12))
    inner = ((8.9, 9.7), (12.3, 9.4), (10.2, 12.9), (13.5, 12.6))
    return ring + "".join(circle(x, y, 1.72, SPOT) for x, y in inner)


def induced() -> str:
    """A grown cell turned back: an arrow against the clock around it."""
    (x0, y0), (x1, y1) = around(-128, 10.2), around(-46, 10.2)
    arrow = path(f"M{x0:.2f} {y0:.2f}A10.2 10.2 0 1 0 {x1:.2f} {y1:.2f}", BARE)
    tip, right, left = around(-70, 10.5), around(-49, 7.4), around(-42, 12.9)
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in (tip, right, left))
    rim = 'stroke="#0B4A57" stroke-width=".6" stroke-linejoin="round"'
    head = f'<polygon points="{points}" class="fill-primary stroke-primary" fill="#0B4A57" {rim}/>\n'
    return arrow + head + circle(12, 12, 6.1, LINE) + circle(12, 12, 2.5, SPOT)


def mesenchymal() -> str:
    """Two spindle-shaped cells side by side."""
    back = "C2.4 -1.4 3.6 -6.8 8.8 -8.3C11.6 -9.1 13.9 -9.1 16.4 -10.8"
    spindle = f"M0 0{back}C14 -8.6 12.8 -3.4 7.6 -1.8C4.8 -.9 2.4 -1.5 0 0Z"
    parts = ""
    for x, y in ((1.6, 15.2), (6.0, 20.9)):
        body = path(spindle, LINE)
        nucleus = f'<ellipse cx="8.2" cy="-5.1" rx="1.95" ry="1.4" transform="rotate(-33 8.2 -5.1)" {SPOT}/>\n'
        parts += f'<g transform="translate({x} {y})">\n{body}{nucleus}</g>\n'
    return parts


def neural() -> str:
    """A young nerve cell: five short branches, each forked, ending in buds; a stem below."""
    centre = (12.0, 12.6)
    twigs, buds = "", ""
    for index, angle in enumerate((-178, -136, -92, -47, -2)):
        foot, fork = around(angle, 2.6, centre), around(angle - (4 if angle < -92 else -4), 6.2, centre)
        ends = [around(angle + turn, reach, centre) for turn, reach in ((-13, 10.4), (13, 9.9))]
        twigs += path(f"M{foot[0]:.2f} {foot[1]:.2f}L{fork[0]:.2f} {fork[1]:.2f}", BARE.replace("1.1", "1.25"))
        for (x, y), size in zip(ends, ((1.15, 0.95), (1.0, 1.3))[index % 2], strict=True):
            twigs += path(f"M{fork[0]:.2f} {fork[1]:.2f}L{x:.2f} {y:.2f}", BARE.replace("1.1", ".8"))
            buds += circle(x, y, size, SPOT)
    stem = path(f"M12 {centre[1] + 2:.2f}V22.8", BARE.replace("1.1", "1.7"))
    return twigs + stem + buds + circle(*centre, 3.4, DARK) + circle(*centre, 1.5, LIGHT)


def main() -> None:
    for draw in (embryonic, induced, mesenchymal, neural):
        file = Path(__file__).parent / f"cell-{draw.__name__}.svg"
        file.write_text(f"{HEAD}{draw()}</svg>\n", encoding="utf-8")


if __name__ == "__main__":
    main()
