"""SVG files from strangers: what comes in, what is refused, and where it lands on the page."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Report, Span
from builder.drawing.svg_path import parse_path
from builder.drawing.svg_reader import read_svg
from builder.drawing.svg_values import parse_transform
from builder.drawing.vector import (
    Drawing,
    DrawnPath,
    Label,
    cubic_at,
    fitted,
    ink_bounds,
    place_drawing,
    place_paths,
    turned,
)  # fmt: skip
from builder.geometry import Point, Rect
from builder.page.items import ShapeItem

ROLES = ("primary", "accent", "ink")
LABEL = Label(Span("test.svg", 1, 1))


def svg(body: str, attributes: str = 'viewBox="0 0 10 10"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>\n{body}\n</svg>'.encode()


def read(body: str, attributes: str = 'viewBox="0 0 10 10"') -> Drawing:
    report = Report()
    drawing = read_svg(svg(body, attributes), "test.svg", ROLES, report)
    assert drawing is not None, [d.message for d in report]
    return drawing


def first(body: str) -> DrawnPath:
    return read(body).paths[0]


def faults(data: bytes) -> list[tuple[str, int]]:
    report = Report()
    assert read_svg(data, "test.svg", ROLES, report) is None
    return [(d.code, d.span.line) for d in report]


class TestShapes:
    @pytest.mark.parametrize(
        ("body", "bounds", "geometry"),
        [
            ('<rect x="1" y="2" width="3" height="4"/>', Rect(1, 2, 3, 4), "rectangle"),
            ('<rect x="1" y="2" width="6" height="4" rx="2"/>', Rect(1, 2, 6, 4), "rounded"),
            ('<circle cx="5" cy="5" r="2"/>', Rect(3, 3, 4, 4), "ellipse"),
            ('<ellipse cx="5" cy="5" rx="2" ry="1"/>', Rect(3, 4, 4, 2), "ellipse"),
            ('<polygon points="1,1 4,1 4,5"/>', Rect(1, 1, 3, 4), "path"),
            ('<polyline points="1 1 4 1 4 5"/>', Rect(1, 1, 3, 4), "path"),
            ('<line x1="1" y1="1" x2="4" y2="5" stroke="#000"/>', Rect(1, 1, 3, 4), "path"),
            ('<path d="M1 1h3v4z"/>', Rect(1, 1, 3, 4), "path"),
            ('<g transform="translate(1 2)"><rect width="3" height="4"/></g>', Rect(1, 2, 3, 4), "rectangle"),
            ('<rect width="2" height="4" transform="rotate(90)"/>', Rect(-4, 0, 4, 2), "path"),
        ],
    )
    def test_it_becomes_a_path(self, body: str, bounds: Rect, geometry: str) -> None:
        drawn = first(body)
        box = ink_bounds(drawn.path)
        assert (box.x, box.y, box.width, box.height) == pytest.approx((bounds.x, bounds.y, bounds.width, bounds.height))
        assert drawn.geometry == geometry

    def test_it_keeps_named_groups_as_parts(self) -> None:
        drawing = read('<g id="a"><rect width="1" height="1"/><g id="b"><circle r="1"/></g></g><circle r="2"/>')
        assert [len(drawing.parts[name]) for name in ("a", "b")] == [2, 1]
        assert len(drawing.paths) == 3

    def test_it_skips_what_is_hidden_or_private(self) -> None:
        body = (
            '<title>x</title><metadata/><defs><filter/></defs><i:thing xmlns:i="urn:i"/><g display="none"><rect/></g>'
            '<rect width="0" height="4"/><circle r="1" style="fill:none"/><circle r="3"/>'
        )
        assert len(read(body).paths) == 1

    def test_it_takes_the_size_without_a_viewbox(self) -> None:
        assert read("<circle r='1'/>", 'width="30px" height="20"').size == (30, 20)


class TestColours:
    @pytest.mark.parametrize(
        ("attributes", "fill"),
        [
            ("", "#000000"),
            ('fill="#abc"', "#AABBCC"),
            ('style="fill: #A1B2C3"', "#A1B2C3"),
            ('fill="rgb(200, 85, 61)"', "#C8553D"),
            ('fill="white"', "#FFFFFF"),
            ('class="fill-primary" fill="#FF0000"', "primary"),
            ('class="label fill-accent"', "accent"),
        ],
    )
    def test_it_reads_fills(self, attributes: str, fill: str) -> None:
        assert first(f'<circle r="1" {attributes}/>').fill == fill

    def test_it_hands_roles_down_until_a_shape_says_otherwise(self) -> None:
        drawing = read('<g class="fill-primary"><circle r="1"/><circle r="1" fill="#123456"/></g>')
        assert [p.fill for p in drawing.paths] == ["primary", "#123456"]

    def test_it_scales_strokes_with_their_transform(self) -> None:
        body = '<path d="M0 0h1" class="stroke-accent" stroke-width="2" stroke-linecap="round" transform="scale(3)"/>'
        stroke = first(body).stroke
        assert stroke is not None
        assert (stroke.color, stroke.width, stroke.cap) == ("accent", 6, "round")

    def test_the_head_of_an_arrow_has_the_role_of_its_line(self) -> None:
        marker = '<marker id="a" color="red"><path d="M0 0L3 1.5L0 3z" fill="context-stroke"/></marker>'
        line = '<path d="M2 5H7" {} fill="none" marker-end="url(#a)"/>'
        for painted, color in (
            ('class="stroke-primary"', "primary"),
            ('color="#0a0" stroke="currentColor"', "#00AA00"),
            ('stroke="#c00"', "#CC0000"),
        ):
            assert [p.fill for p in read(marker + line.format(painted)).paths] == [None, color]

    def test_a_wide_stroke_that_cannot_be_read_is_told_once(self) -> None:
        marker = '<marker id="a"><path d="M0 0L3 1.5L0 3z"/></marker>'
        for painted in ("", 'stroke="#c00"'):
            line = f'<path d="M2 5H7" {painted} stroke-width="1.5em" marker-end="url(#a)"/>'
            assert faults(svg(marker + line)) == [("svg-broken", 2)]


class TestWords:
    @pytest.mark.parametrize(
        ("body", "label"),
        [
            ('<text x="1" y="6">Hi</text>', '- {at: [0.10, 0.60], text: "Hi"}'),
            ('<g transform="translate(2 1)"><text><tspan x="1" y="4">Air comes</tspan><tspan x="1" y="6">in</tspan>'
             "</text></g>", '- {at: [0.30, 0.50], text: "Air comes in"}'),
            ('<text transform="translate(5 5)"><tspan x="0" y="0">T</tspan><tspan x="1" y="0">he end</tspan></text>',
             '- {at: [0.50, 0.50], text: "The end"}'),
            (f'<text x="1" y="6">{"Hi " * 40}</text>', None), ('<text x="99" y="6">Hi</text>', None),
            ('<text x="1 2" y="6">Hi</text>', None),
        ],
    )  # fmt: skip
    def test_they_are_offered_as_a_label_with_their_place(self, body: str, label: str | None) -> None:
        """A text that begins beyond the picture, or is long, is no label."""
        report = Report()
        assert read_svg(svg(body), "test.svg", ROLES, report, framed=True) is None
        (told,) = report
        assert (f"`{label}`" in str(told.hint)) == (label is not None)
        assert label is not None or "use labels" in str(told.hint)


class TestRefusals:
    @pytest.mark.parametrize(
        ("body", "code"),
        [
            ("<text>hello</text>", "svg-text"),
            ("<script>alert(1)</script>", "svg-unsafe"),
            ('<circle r="1" onclick="alert(1)"/>', "svg-unsafe"),
            ('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:f()"><circle r="1"/></a>', "svg-unsafe"),
            ("<foreignObject/>", "svg-unsafe"),
            ('<image href="data:image/png;base64,AAAA"/>', "svg-unsupported"),
            ('<use href="#a"/>', "svg-unsupported"),
            ('<circle r="1" fill="url(#g)"/>', "svg-unsupported"),
            ('<circle r="1" style="filter:url(http://e.org/f)"/>', "svg-unsupported"),
            ('<circle r="1" mask="m"/>', "svg-unsupported"),
            ('<circle r="1" style="mix-blend-mode:multiply"/>', "svg-unsupported"),
            ('<circle r="1" class="fill-nonsense"/>', "svg-color"),
            ('<path d="M0 0 L"/>', "svg-broken"),
            ('<circle r="1em"/>', "svg-broken"),
            ('<rect width="-1" height="1"/>', "svg-broken"),
            ('<g transform="turn(3)"><circle r="1"/></g>', "svg-broken"),
            ("<title>nothing to see</title>", "svg-broken"),
        ],
    )
    def test_it_tells_the_fault_and_its_line(self, body: str, code: str) -> None:
        line = 1 if "nothing" in body else 2
        assert faults(svg(body)) == [(code, line)]

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', "svg-unsafe"),
            (b"<html/>", "svg-broken"),
            (b"<svg", "svg-broken"),
            (b"", "svg-broken"),
            (b"\xff\xfe<\x00s\x00", "svg-broken"),
            (svg("<circle r='1'/>", ""), "svg-broken"),
            (svg("<circle r='1'/>", 'viewBox="0 0 0 9"'), "svg-broken"),
            (svg(" " * 2_000_001), "svg-too-large"),
            (svg("<circle r='1'/>" * 5_001), "svg-too-large"),
            (svg("<g>" * 40 + "</g>" * 40), "svg-too-large"),
        ],
    )
    def test_it_refuses_the_file(self, data: bytes, code: str) -> None:
        assert faults(data)[0][0] == code

    def test_it_reads_no_file_through_an_entity(self, tmp_path: object) -> None:
        body = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{tmp_path}">]>'.encode()
        assert faults(body + svg("&x;")) == [("svg-unsafe", 1)]

    @given(st.binary(max_size=200))
    def test_it_survives_any_bytes(self, data: bytes) -> None:
        assert faults(data)

    @given(st.text(alphabet='<>/gcirletxpah "=#0123M', max_size=120))
    def test_it_survives_any_content(self, body: str) -> None:
        report = Report()
        read_svg(svg(body), "test.svg", ROLES, report)


class TestPlacing:
    def test_it_fits_and_centres(self) -> None:
        drawing = read('<rect width="10" height="10" fill="#000"/>')
        group = place_drawing(drawing, Rect(100, 100, 40, 20), LABEL)
        assert group.frame == Rect(110, 100, 20, 20)
        assert group.items[0].frame == Rect(110, 100, 20, 20)

    def test_it_honours_the_viewbox_origin(self) -> None:
        drawing = read('<circle r="1"/>', 'viewBox="-1 -1 2 2"')
        assert place_drawing(drawing, Rect(0, 0, 20, 20), LABEL).items[0].frame == Rect(0, 0, 20, 20)

    def test_it_turns_clockwise_about_the_origin(self) -> None:
        x, y = turned(Point(5, 5), 2, 90).apply(Point(1, 0))
        assert (x, y) == (pytest.approx(5), pytest.approx(7))

    def test_it_keeps_a_circle_a_circle_unless_turned(self) -> None:
        paths = read('<circle r="1"/>').paths
        upright = place_paths(paths, turned(Point(0, 0), 3), LABEL).items[0]
        tilted = place_paths(paths, turned(Point(0, 0), 3, 14), LABEL).items[0]
        assert (upright.geometry, upright.path) == ("ellipse", None)
        assert tilted.geometry == "path"

    def test_it_gives_a_figure_its_words(self) -> None:
        label = Label(Span("a.yaml", 3, 5), "figure", "figure", "a circle")
        group = place_drawing(read('<circle r="1"/>'), Rect(0, 0, 9, 9), label)
        assert (group.role, group.alt, group.span.line) == ("figure", "a circle", 3)


_coordinate = st.floats(-100, 100, allow_nan=False)
_point = st.tuples(_coordinate, _coordinate)


@given(st.tuples(_point, _point, _point, _point))
def test_ink_bounds_hold_the_whole_curve_and_no_more(points: tuple[tuple[float, float], ...]) -> None:
    a, b, c, d = (Point(*p) for p in points)
    box = ink_bounds(parse_path(f"M{a.x:f} {a.y:f}C{b.x:f} {b.y:f} {c.x:f} {c.y:f} {d.x:f} {d.y:f}"))
    curve = [cubic_at(a, b, c, d, t / 200) for t in range(201)]
    longest = max(math.dist(p, q) for p, q in pairwise(curve))
    assert min(p.x for p in curve) >= box.x - 1e-4
    assert max(p.y for p in curve) <= box.bottom + 1e-4
    assert box.right - max(p.x for p in curve) <= longest + 1e-4


def test_fitted_keeps_proportions() -> None:
    transform = fitted(Rect(0, 0, 4, 2), Rect(0, 0, 8, 8))
    assert (transform.a, transform.d, transform.f) == (2, 2, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (1, 1)),
        ("translate(3)", (4, 1)),
        ("translate(3,4) scale(2)", (5, 6)),
        ("rotate(90 1 0)", (0, 0)),
        ("matrix(1 0 0 1 5 6)", (6, 7)),
        ("skewX(45)", (2, 1)),
    ],
)
def test_transforms_apply_from_right_to_left(text: str, expected: tuple[float, float]) -> None:
    x, y = parse_transform(text).apply(Point(1, 1))
    assert (x, y) == (pytest.approx(expected[0]), pytest.approx(expected[1]))


HAIR = '<path d="M1 1H9" fill="none" stroke="#000000" stroke-width="{}"/>'


def strokes(body: str, side: float) -> list[float]:
    """The widths of the lines of a drawing of ten units on a page, `side` points wide there."""
    placed = place_drawing(read(body), Rect(0, 0, side, side), LABEL)
    return [item.stroke.width for item in placed.items if isinstance(item, ShapeItem) and item.stroke]


def test_a_line_that_browsers_fade_to_nothing_is_left_out_beside_others() -> None:
    """pypdfium2 5.15.2 and poppler 22.12 draw a line of 0.02 points as black as one of a point."""
    body = HAIR.format(0.01) + HAIR.format(0.2)
    assert strokes(body, 50) == [1.0]
    assert strokes(body, 200) == [0.2, 4.0]


def test_what_it_goes_around_stays() -> None:
    body = '<rect x="1" y="1" width="5" height="5" fill="#336699" stroke="#000000" stroke-width="0.01"/>'
    (item,) = place_drawing(read(body), Rect(0, 0, 50, 50), LABEL).items
    assert isinstance(item, ShapeItem)
    assert (item.fill, item.stroke) == ("#336699", None)


def test_a_drawing_of_hairlines_alone_is_not_lost() -> None:
    assert strokes(HAIR.format(0.01), 50) == [0.05]
