"""Draws the neuron motif: writes this folder's SVG parts and the content's figure. Run by hand, from anywhere:

pip install skia-pathops pillow && python themes/motifs/neuron/make.py

Parts for the talk are in inches: `cover`, `thread`, `end` and `statement` on the 13.333 × 7.5 slide, `sheath*` for one
sheath, `ghost` around the cell's centre. The `tree` is in millimetres around its cell body. The same numbers give the
same bytes.
"""

from __future__ import annotations

from pathlib import Path

import cell
import tree
from figure import SLIDE_CENTRE, figure, slide_figure
from outline import XY, Outline, box, capsule, d, disc, joined, moved

FOLDER = Path(__file__).parent
FIGURES = FOLDER.parents[3] / "content" / "figures"
SLIDE = "0 0 13.333 7.5"
X = 10.42
"""The thread's place on every slide."""
COVER_CELLS = ((8.2, 5.3, 0.38), (8.92, 5.85, 0.28), (7.98, 6.1, 0.22))
STATEMENT_CELLS = ((11.85, 4.6, 1.3), (10.2, 5.8, 0.5), (12.55, 2.7, 0.36))
"""Round cells: x, y and radius."""

PREVIEW = {
    "ink": "#1F2A2E", "primary": "#0B4A57", "primary-2": "#1B7A83", "primary-3": "#86BDBB", "accent": "#C8553D",
    "cell": "#EDB996", "on-primary-2": "#C9E4E3", "on-primary-3": "#F9DCC4", "muscle": "#C8553D", "muscle-2": "#A84836",
    "muscle-3": "#8C3F33", "muscle-4": "#70382F", "ghost": "#E3EBE6", "clay": "#F6DECB", "surface": "#FFFFFF",
    "tint": "#E1ECEA", "mist": "#DCEBEA", "sand-2": "#F3E6D6",
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


def round_cell(x: float, y: float, r: float, role: str) -> str:
    return circle((x, y), r, role) + circle((x + 0.12 * r, y - 0.10 * r), 0.4 * r, "accent")


def write(file: Path, view: str, *shapes: str) -> None:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">\n'
    file.write_text(f"{head}{''.join(shapes)}</svg>\n", encoding="utf-8")


def write_cover() -> None:
    slide = box(0, 0, 13.333, 7.5)
    centre = (X, 2.62)
    fibre = box(X - 0.0765, 2.62 + 1.2, 0.153, 7.5 - 3.82)
    outline = joined([*(moved(o, centre, 1.1) for o in cell.cell()), fibre], clip=slide)
    sheaths = [bar(X - 0.17, y, 0.34, 0.90, "on-primary-2") for y in (4.67, 5.74)]
    cut = joined([capsule((X, 6.98), (X, 7.54), 0.17)], clip=slide)
    cells = [
        round_cell(x, y, r, "on-primary-3") for x, y, r in ((8.2, 5.3, 0.38), (8.92, 5.85, 0.28), (7.98, 6.1, 0.22))
    ]
    write(
        FOLDER / "cover.svg", SLIDE,
        group("cell", shape(outline, "primary-2"), circle(centre, 0.27 * 1.1, "on-primary-3")),
        group("sheaths", *sheaths, shape(cut, "on-primary-2")),
        group("round-cells", *cells),
    )  # fmt: skip


def write_thread() -> None:
    write(
        FOLDER / "thread.svg",
        SLIDE,
        f'<rect {fill("primary-2")} x="{X - 0.077:.3f}" y="0" width=".154" height="7.5"/>\n',
    )
    write(FOLDER / "sheath.svg", "0 0 .4 .9", bar(0, 0, 0.4, 0.9, "on-primary-2"))
    write(FOLDER / "sheath-current.svg", "0 0 .72 1.02", bar(0, 0, 0.72, 1.02, "on-primary-3"))
    outlined = f'class="fill-primary stroke-primary-2" fill="{PREVIEW["primary"]}" stroke="{PREVIEW["primary-2"]}"'
    frame = 'x="0" y="0" width=".4" height=".9" rx=".2" stroke-width=".0556"'
    write(FOLDER / "sheath-next.svg", "0 0 .4 .9", f"<rect {outlined} {frame}/>\n")


def write_end() -> None:
    slide = box(0, 0, 13.333, 7.5)
    fibre = box(X - 0.077, 0, 0.154, 2.32)
    outline = joined([*(moved(o, (X, 2.30)) for o in cell.end()), fibre])
    sheaths = [bar(X - 0.17, y, 0.34, 0.90, "on-primary-2") for y in (0.12, 1.19)]
    knobs = [circle((X + dx, 4.72), 0.22, "on-primary-3") for dx in (-2.2, -1.1, 0.05, 1.15, 2.25)]
    lefts = ((7.80, 5.02, "muscle"), (7.50, 5.72, "muscle-2"), (7.95, 6.42, "muscle-3"), (7.65, 7.12, "muscle-4"))
    bars = [
        shape(joined([capsule((x + 0.28, y + 0.28), (14, y + 0.28), 0.28)], clip=slide), role) for x, y, role in lefts
    ]
    write(
        FOLDER / "end.svg", SLIDE,
        group("fibre", shape(outline, "primary-2")), group("sheaths", *sheaths),
        group("muscle", *bars), group("knobs", *knobs),
    )  # fmt: skip


def write_ghost() -> None:
    write(
        FOLDER / "ghost.svg", "-3.3 -3.4 6.7 5.7",
        group("cell", shape(joined(cell.cell()), "ghost")), group("nucleus", circle((0, 0), 0.27, "clay")),
    )  # fmt: skip


def write_statement() -> None:
    cells = [round_cell(x, y, r, "cell") for x, y, r in STATEMENT_CELLS]
    write(FOLDER / "statement.svg", SLIDE, group("round-cells", *cells))


def write_tree() -> None:
    sheaths, fibre = tree.axon()
    hole = disc((0, 0), tree.HOLE)
    wood = joined([tree.body(), *tree.limbs(), *fibre, *sheaths], hole=hole)
    buds = [circle(centre, r, role) for centre, r, role in tree.tips()]
    write(
        FOLDER / "tree.svg",
        "-46 -58 92 95.5",
        group("sun", circle(tree.SUN[0], tree.SUN[1], "sand-2")),
        group("wood", shape(wood, "primary")),
        group("buds", *buds),
    )


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
    write_cover()
    write_thread()
    write_end()
    write_ghost()
    write_statement()
    write_tree()
    write_figure()
    write_slide_figure()


if __name__ == "__main__":
    main()
