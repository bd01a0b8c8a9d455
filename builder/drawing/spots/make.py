"""Writes the spot illustrations of plain things from an unpacked copy of the npm package of Fluent's flat drawings.

Which of Fluent's drawings, and by which of our names, stands in fluent.txt. Run by hand:

npm pack @iconify-json/fluent-emoji-flat && tar xzf iconify-json-fluent-emoji-flat-*.tgz
python builder/drawing/spots/make.py package
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

from builder.diagnostics import Report
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing, DrawnPath, ink_bounds
from builder.geometry import Rect, Transform, around
from builder.page.items import Stroke
from builder.replace import replace
from builder.theme.style import luminance

FOLDER = Path(__file__).parent
SIDE = 32
"""The square that they are drawn on, as ours."""
LEAST, MOST = 28.0, 30.0
"""How long a drawing's longer side is: small ones grow, and none touches the edge."""
CALMER = 0.78
"""How much of a colour is left beside the grey that is as light: beside our figures Fluent's own colours are loud."""
SKINS = {"#EEBFAA": "#E8B08A", "#D6A089": "#D4946B", "#C68D7B": "#C98A5E", "#A9715F": "#A86C43"}
"""Fluent's skins and their shades, and those of our own figures: calmed they would look ill."""
OTHERWISE = {
    "hospital": {"#F8312F": "#0F6E6A"},
    "handshake": {"#FFC83D": "#EEBFAA", "#F59F00": "#D6A089", "#D67D00": "#C68D7B"},
}
"""Colours that are others with us: a red cross on white is the emblem of the Red Cross, and kept to it by law; hands
are not yellow."""
MOST_BYTES = 3_000
LICENSE = FOLDER.parent / "icons" / "tabler-license.txt"
HOLDER = "Copyright (c) Microsoft Corporation."
_COPYRIGHT = re.compile(r"Copyright \(c\) .*")
_NOT_PLAIN = re.compile(r"filter|Gradient|mask")
_LETTERS = {"move": "m", "line": "l", "curve": "c", "close": "z"}


def main(package: Path) -> None:
    icons = json.loads((package / "icons.json").read_text(encoding="utf-8"))["icons"]
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    for name, theirs in wanted().items():
        text = spot(theirs, icons[theirs]["body"])
        if len(text.encode()) > MOST_BYTES:
            print(f"{name}: {len(text.encode())} bytes, {text.count('<') - 2} shapes")
        (FOLDER / f"{name}.svg").write_text(text, encoding="utf-8")
    about = (
        f"The drawings that fluent.txt names are from @iconify-json/fluent-emoji-flat {version}, calmed in colour:\n"
    )
    text = LICENSE.read_text(encoding="utf-8")  # the words of the MIT licence are the same whoever gives it
    (FOLDER / "fluent-license.txt").write_text(f"{about}\n{_COPYRIGHT.sub(HOLDER, text)}", encoding="utf-8")
    print(f"{len(wanted())} drawings")


def wanted() -> dict[str, str]:
    """Fluent's names by ours, as fluent.txt has them."""
    lines = (FOLDER / "fluent.txt").read_text(encoding="utf-8").splitlines()
    parted = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {name: theirs for name, _, theirs in parted}


def spot(theirs: str, body: str) -> str:
    """One of Fluent's drawings as a file of ours; one that is more than plain shapes is a `ValueError`."""
    report = Report()
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{body}</svg>'
    drawing = None if _NOT_PLAIN.search(body) else read_svg(svg.encode(), theirs, (), report)
    if drawing is None:
        raise ValueError(f"{theirs} is not plain: {[told.message for told in report]}")
    others = OTHERWISE.get(theirs, {})
    paths = [replace(path, fill=others.get(path.fill or "", path.fill)) for path in _fitted(drawing)]
    shapes = "\n".join(map(_shape, paths))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">\n{shapes}\n</svg>\n'


def _fitted(drawing: Drawing) -> list[DrawnPath]:
    """The shapes with the middle of what is seen in the middle of the square, as large as they should be."""
    frame = around(_seen(path) for path in drawing.paths)
    longest = max(frame.size)
    scale = min(max(longest, LEAST), MOST) / longest
    middle, centre = frame.centre, SIDE / 2
    move = Transform(scale, 0, 0, scale, centre - scale * middle.x, centre - scale * middle.y)
    return [
        replace(path, path=path.path.transformed(move), stroke=_wider(path.stroke, scale)) for path in drawing.paths
    ]


def _seen(path: DrawnPath) -> Rect:
    half = path.stroke.width / 2 if path.stroke else 0.0
    return ink_bounds(path.path).inset(-half, -half, -half, -half)


def _wider(stroke: Stroke | None, scale: float) -> Stroke | None:
    return replace(stroke, width=stroke.width * scale) if stroke else None


def _shape(drawn: DrawnPath) -> str:
    """A shape as SVG; what was drawn as a circle stays one."""
    paint = f'fill="{_calm(drawn.fill)}"'
    if drawn.stroke:
        paint += f' stroke="{_calm(drawn.stroke.color)}" stroke-width="{_number(drawn.stroke.width)}"'
        paint += ' stroke-linecap="round"' if drawn.stroke.cap == "round" else ""
    if drawn.geometry == "ellipse":
        box = drawn.path.bounds
        cx, cy, rx, ry = (_number(v) for v in (*box.centre, box.width / 2, box.height / 2))
        return (
            f'<circle cx="{cx}" cy="{cy}" r="{rx}" {paint}/>'
            if rx == ry
            else (f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" {paint}/>')
        )
    return f'<path d="{_data(drawn)}" {paint}/>'


def _data(drawn: DrawnPath) -> str:
    """The `d` of a path, to a hundredth of a unit, each step from the end of the one before: half as long as places."""
    written, here, begun = "", _Place(0, 0), _Place(0, 0)
    for kind, points in drawn.path.segments:
        places = [_Place(round(100 * x), round(100 * y)) for x, y in points]
        steps = [(x - here.x, y - here.y) for x, y in places]
        if kind == "line" and 0 in steps[0]:
            written += f"v{_number(steps[0][1] / 100)}" if not steps[0][0] else f"h{_number(steps[0][0] / 100)}"
        else:
            written += _LETTERS[kind] + " ".join(_number(value / 100) for step in steps for value in step)
        here = places[-1] if places else begun
        begun = here if kind == "move" else begun
    return written.replace(" -", "-")


class _Place(NamedTuple):
    """A point in hundredths of a unit: what is rounded is the place, so that no step adds its fault to the next."""

    x: int
    y: int


def _number(value: float) -> str:
    """To a hundredth, without zeros that say nothing."""
    return re.sub(r"^(-?)0(?=\.)", r"\1", f"{value:.2f}".rstrip("0").rstrip("."))


def _calm(color: str | None) -> str:
    """A colour with some of the grey that is as light: contrasts stay as they are."""
    if color is None or color in SKINS:
        return SKINS[color] if color else "none"
    grey = _grey(luminance(color.removeprefix("#")))
    parts = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(grey + CALMER * (part - grey)):02X}" for part in parts)


def _grey(light: float) -> float:
    """The value, 0…255, of the red, green and blue of a grey with this relative luminance (IEC 61966-2-1)."""
    return 255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
