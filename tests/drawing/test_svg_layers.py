"""See-through shapes: none is lost, few are made, and why one is not mixed is said."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from builder.diagnostics import Report
from builder.drawing import svg_holes, svg_layers
from builder.drawing.svg_holes import Crossings, even_odd
from builder.drawing.svg_path import parse_path
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing

BOX = 'width="20" height="20"'
SHAPES = (
    f'<rect x="10" y="10" {BOX} fill="%s"/><rect x="40" y="10" {BOX} fill="#FF0000"/>'
    '<circle cx="70" cy="70" r="10" fill="#00FF00"/>'
)


def read(body: str) -> tuple[Drawing, list[str]]:
    report = Report()
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{body}</svg>'
    drawing = read_svg(svg.encode(), "x.svg", ("ink", "primary"), report, framed=True)
    assert drawing is not None, list(report)
    assert {d.code for d in report} <= {"svg-differs"}
    return drawing, [str(d.message) for d in report]


def fills(drawing: Drawing) -> list[str | None]:
    return [path.fill for path in drawing.paths]


def circle(x: float, y: float, r: float, fill: str, opacity: float = 1) -> str:
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r}" fill="{fill}" fill-opacity="{opacity}"/>'


@pytest.mark.parametrize("ground", ["", '<rect width="99" height="99" fill="#FFFFFF"/>'])
def test_the_shapes_after_one_that_cannot_be_mixed_are_drawn(ground: str) -> None:
    drawing, told = read(f'{ground}<g opacity=".5">{SHAPES % "currentColor"}</g>')
    assert fills(drawing)[-3:] == ["ink", "#FF8080", "#80FF80"]
    assert len(told) == 1
    assert "colours that can be mixed" in told[0]


def test_shapes_over_a_colour_of_the_theme_are_drawn_as_on_nothing() -> None:
    drawing, told = read(f'<rect class="fill-primary" {BOX}/><g opacity=".5">{SHAPES % "#0000FF"}</g>')
    assert fills(drawing)[0] == "primary"
    assert set(fills(drawing)[1:]) == {"#8080FF", "#FF8080", "#80FF80"}
    assert "colours that can be mixed" in told[0]


def test_a_rim_stays_where_its_fill_cannot_be_mixed() -> None:
    drawing, told = read(
        f'<rect x="9" y="9" {BOX} fill="currentColor" stroke="#FF0000" stroke-width="4" opacity=".5"/>'
    )
    assert drawing.paths[-1].stroke is not None
    assert len(told) == 1


def test_all_shapes_are_drawn_when_too_many_have_met(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_layers, "MAX_MADE", 20)
    dots = "".join(circle(5 + n % 10 * 10, 5 + n // 10 * 10, 4, f"#0000{4 * n:02X}") for n in range(50))
    stripes = "".join(f'<rect x="{x}" width="2" height="100" fill="#888888"/>' for x in range(4, 100, 10))
    drawing, told = read(f'{stripes}<g opacity=".5">{dots}</g>')
    assert {f"#8080{(255 + 4 * n + 1) // 2:02X}" for n in range(50)} <= {*fills(drawing)}
    assert len(drawing.paths) == 10 + 50 + 20
    assert len(told) == 1
    assert "that meet others" in told[0]


@pytest.mark.parametrize("radii", [range(45, 5, -4), range(5, 45, 4)])
def test_a_glow_has_as_many_shapes_as_circles(radii: Sequence[int]) -> None:
    drawing, told = read("".join(circle(50, 50, r, "#FF0000", 0.2) for r in radii))
    assert told == []
    assert len(drawing.paths) == len(radii)
    assert {path.geometry for path in drawing.paths} == {"ellipse"}
    widest = sorted(drawing.paths, key=lambda path: -path.path.bounds.width)
    shades = [int(str(path.fill)[3:5], 16) for path in widest]
    expected = [255 * 0.8**n for n in range(1, len(radii) + 1)]
    assert shades == pytest.approx(expected, abs=3)


def test_discs_that_all_overlap_make_a_moderate_number_of_shapes() -> None:
    turns = [2 * math.pi * n / 10 for n in range(10)]
    discs = (circle(50 + 15 * math.cos(t), 50 + 15 * math.sin(t), 25, "#FF0000", 0.3) for t in turns)
    drawing, told = read("".join(discs))
    assert told == []
    assert len(drawing.paths) < 200
    assert len({path.fill for path in drawing.paths}) == 10


def test_the_named_part_of_a_shape_that_is_covered_keeps_it() -> None:
    drawing, _ = read(f'<g id="a"><rect x="5" y="5" {BOX} fill="red"/></g><rect width="50" height="50" '
                      'fill="blue" opacity=".5"/>')  # fmt: skip
    assert [path.fill for path in drawing.parts["a"]] == ["#FF0000"]


def test_outlines_that_run_against_each_other_are_no_nothing() -> None:
    both = '<path d="M10 10h10v10h-10zM40 10v10h10v-10z" fill="#0000FF"/>'
    drawing, _ = read(f'{both}<rect x="5" y="5" width="60" height="30" fill="#FF0000" opacity=".5"/>')
    assert {"#FF8080", "#800080"} <= set(fills(drawing))
    (mixed,) = (path for path in drawing.paths if path.fill == "#800080")
    assert (mixed.path.bounds.x, mixed.path.bounds.right) == pytest.approx((10, 50), abs=0.1)


def test_within_a_group_see_through_shapes_lie_on_the_group_alone() -> None:
    inner = f'<rect {BOX} fill="#FF0000" opacity=".5"/>'
    drawing, _ = read(f'<rect {BOX} fill="#0000FF" opacity=".5"/><g opacity=".5">{inner}</g>')
    (shown,) = {path.fill for path in drawing.paths[-1:]}
    # red of .25 on blue of .5 is of .625; on white: .25 red + .375 blue + .375 white
    assert shown in ("#9F5FBF", "#9F60BF", "#A060BF", "#A05FBF")


def test_what_is_looked_at_for_crossings_is_bounded_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_holes, "MOST_PAIRS", 5_000)
    points = (f"{0 if n % 4 in (0, 3) else 100},{n / 4}" for n in range(200))
    comb, ring = parse_path(f"M{' L'.join(points)} L-1,50 L-1,0Z"), parse_path("M0 0h9v9h-9zM1 1h6v6h-6z")
    looked_at, alone = Crossings(), even_odd(comb)
    assert all(even_odd(comb, looked_at) == alone for _ in range(4))
    assert 5_000 < looked_at.pairs <= 5_000 + len(comb.kinds)
    assert even_odd(ring, looked_at) == even_odd(ring)


def test_shapes_that_all_lie_beyond_the_edge_are_told_as_such() -> None:
    report = Report()
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect x="200" {BOX}/></svg>'
    assert read_svg(svg.encode(), "x.svg", (), report, framed=True) is None
    (told,) = report
    assert "within the picture" in told.message
    report = Report()
    assert read_svg(svg.replace("<rect", "<title").encode(), "x.svg", (), report, framed=True) is None
    (told,) = report
    assert "empty" in told.message
