"""SVG as people have it: colours, style sheets, parts used again, even-odd filling. Never black by silence."""

import pytest

from builder.diagnostics import Report
from builder.drawing.svg_holes import even_odd
from builder.drawing.svg_path import parse_path
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing
from builder.geometry import Path, Rect

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'


def read(inside: str, before: str = "") -> Drawing:
    report = Report()
    drawing = read_svg(f"{before}{OPEN}{inside}</svg>".encode(), "x.svg", ("ink", "primary"), report)
    assert [(d.code, str(d.message)) for d in report] == []
    assert drawing is not None
    return drawing


def fill(inside: str) -> str | None:
    return read(inside).paths[0].fill


BOX = 'width="4" height="4"'
SHEET = "rect{fill:blue} .a{fill:red} #b{fill:lime}"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (f'<rect {BOX} fill="chartreuse"/>', "#7FFF00"),
        (f'<rect {BOX} fill="hsl(0, 100%, 50%)"/>', "#FF0000"),
        (f'<rect {BOX} fill="rgba(0, 0, 0, .5)"/>', "#808080"),
        (f'<rect {BOX} fill="#ff000080"/>', "#FF7F7F"),
        (f'<rect {BOX} fill="red" opacity=".5"/>', "#FF8080"),
        (f'<g opacity=".5"><rect {BOX} fill="red" fill-opacity="50%"/></g>', "#FFBFBF"),
        (f'<g color="#123456"><rect {BOX} fill="currentColor"/></g>', "#123456"),
        (f'<rect {BOX} fill="currentColor"/>', "ink"),
        (f"<style>.a{{fill:red}}</style><rect {BOX} class='a'/>", "#FF0000"),
        (
            f"<defs><style>{SHEET}</style></defs><rect {BOX} class='a' id='b'/>",
            "#00FF00",
        ),
        (f"<style>.a{{fill:red}}</style><rect {BOX} class='a' style='fill:blue'/>", "#0000FF"),
        (f'<defs><rect id="r" {BOX} fill="red"/></defs><use xlink:href="#r" x="2"/>', "#FF0000"),
        (f'<symbol id="s"><rect {BOX} fill="red"/></symbol><use href="#s"/>', "#FF0000"),
        (f'<svg x="1" y="1"><rect {BOX} fill="red"/></svg>', "#FF0000"),
    ],
)
def test_a_colour_arrives(inside: str, expected: str) -> None:
    assert fill(inside) == expected


def test_a_part_used_again_stands_at_its_place() -> None:
    (path,) = read(f'<defs><rect id="r" {BOX} fill="red"/></defs><use href="#r" x="2" y="3"/>').paths
    assert path.path.bounds == Rect(2, 3, 4, 4)


def test_a_plain_doctype_is_no_danger() -> None:
    old = '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/svg11.dtd">\n'
    assert read(f"<rect {BOX}/>", old).paths


def turns(path: Path) -> list[bool]:
    """For each outline, whether it runs clockwise on the page."""
    areas, points = [], []
    for segment in [*path.segments, *parse_path("M0 0").segments]:
        if segment.kind == "move" and points:
            pairs = zip(points, [*points[1:], points[0]], strict=True)
            areas.append(sum(a.x * b.y - b.x * a.y for a, b in pairs) > 0)
            points = []
        points += segment.points
    return areas


def test_holes_of_even_odd_run_the_other_way() -> None:
    assert turns(even_odd(parse_path("M0 0h9v9h-9zM1 1h6v6h-6zM2 2h2v2h-2z"))) == [True, False, True]
    assert turns(even_odd(parse_path("M0 0h9v9h-9zM20 0h6v6h-6z"))) == [True, True]


@pytest.mark.parametrize(
    "inside",
    [
        "<style>g > rect{fill:red}</style><rect width='4' height='4'/>",
        "<use href='#none'/>",
        "<g id='a'><use href='#a'/></g>",
        "<rect width='4' height='4' fill='url(#g)'/>",
        "<use href='other.svg#a'/>",
    ],
)
def test_what_cannot_be_drawn_is_told(inside: str) -> None:
    report = Report()
    assert read_svg(f"{OPEN}{inside}</svg>".encode(), "x.svg", (), report) is None
    assert {d.code for d in report} <= {"svg-unsupported", "svg-unsafe"}
