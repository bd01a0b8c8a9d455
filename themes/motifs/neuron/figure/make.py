"""Draws the content's figure of a nerve cell: writes the SVG files of content/figures. Run by hand, from anywhere:

pip install skia-pathops pillow && python themes/motifs/neuron/figure/make.py

The same numbers give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from figure import SLIDE_CENTRE, figure, slide_figure
from outline import XY, Outline, d, joined

FIGURES = Path(__file__).parents[4] / "content" / "figures"
PREVIEW = {
    "ink": "#1F2A2E", "primary": "#0B4A57", "primary-2": "#1B7A83", "accent": "#C8553D", "on-primary-3": "#F9DCC4",
    "muscle": "#C8553D", "muscle-2": "#A84836", "muscle-3": "#8C3F33",
}  # fmt: skip
"""What drawing programs show; the theme decides."""


def fill(role: str) -> str:
    return f'class="fill-{role}" fill="{PREVIEW[role]}"'


def shape(outline: Outline, role: str) -> str:
    return f'<path {fill(role)} d="{d(outline)}"/>\n'


def circle(centre: XY, r: float, role: str) -> str:
    return f'<circle {fill(role)} cx="{centre[0]:.3f}" cy="{centre[1]:.3f}" r="{r:.3f}"/>\n'


def bar(x: float, y: float, width: float, height: float, role: str) -> str:
    r = min(width, height) / 2
    frame = f'x="{x:.3f}" y="{y:.3f}" width="{width:.3f}" height="{height:.3f}" rx="{r:.3f}"'
    return f"<rect {fill(role)} {frame}/>\n"


def group(name: str, *shapes: str) -> str:
    return f'<g id="{name}">\n{"".join(shapes)}</g>\n'


def write(file: Path, view: str, *shapes: str) -> None:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">\n'
    file.write_text(f"{head}{''.join(shapes)}</svg>\n", encoding="utf-8")


def write_figure() -> None:
    drawn = figure()
    FIGURES.mkdir(parents=True, exist_ok=True)
    write(
        FIGURES / "neuron.svg", "0 0 7 1.7",
        group("muscle", *(shape(outline, "muscle") for outline in drawn.muscle)),
        group("neuron", shape(joined(drawn.neuron), "primary-2"), circle(drawn.nucleus, 0.085, "on-primary-3")),
        group("sheaths", *(shape(outline, "primary") for outline in drawn.sheaths)),
        group("ends", *(circle(centre, 0.085, "primary") for centre in drawn.knobs)),
    )  # fmt: skip


def write_slide_figure() -> None:
    drawn = slide_figure()
    bars = [bar(4.94 + 0.28 * i, 0.56, 0.23, 2.4, role) for i, role in enumerate(("muscle", "muscle-2", "muscle-3"))]
    write(
        FIGURES / "neuron-with-room.svg",
        "0 0 5.8 3.7",
        group("muscle", *bars),
        group("neuron", shape(joined(drawn.neuron), "primary-2"), circle(SLIDE_CENTRE, 0.108, "on-primary-3")),
        group("sheaths", *(bar(x - 0.16, y - 0.12, 0.32, 0.24, "primary") for x, y in drawn.sheaths)),
        group("ends", *(circle(centre, 0.12, "accent") for centre in drawn.knobs)),
        group("measure", shape(joined(drawn.measure), "ink")),
    )


def main() -> None:
    write_figure()
    write_slide_figure()


if __name__ == "__main__":
    main()
