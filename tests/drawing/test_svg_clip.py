"""Clip paths and places with units of their own, in SVG drawings."""

from __future__ import annotations

import pytest

from builder.diagnostics import Report
from builder.drawing.svg_clip import common
from builder.drawing.svg_gradients import flat_of
from builder.drawing.svg_path import parse_path
from builder.drawing.svg_reader import read_svg
from builder.drawing.svg_values import Tint, length, over, parse_color
from builder.drawing.svg_viewport import into
from builder.drawing.vector import Drawing, DrawnPath, ink_bounds
from builder.geometry import Rect

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'
HALF = '<clipPath id="c"><rect width="50" height="50"/></clipPath>'


def read(inside: str, top: str = OPEN) -> Drawing:
    report = Report()
    drawing = read_svg(f"{top}{inside}</svg>".encode(), "x.svg", ("ink",), report)
    assert [(d.code, str(d.message)) for d in report] == []
    assert drawing is not None
    return drawing


def told(inside: str) -> list[str]:
    report = Report()
    read_svg(f"{OPEN}{inside}</svg>".encode(), "x.svg", ("ink",), report)
    return [d.code for d in report]


def bounds(drawn: DrawnPath) -> tuple[float, float, float, float]:
    box = ink_bounds(drawn.path)
    return tuple(round(value, 2) for value in (box.x, box.y, box.width, box.height))  # type: ignore[return-value]


def test_a_shape_is_cut_at_its_clip_path() -> None:
    (path,) = read(f'{HALF}<rect width="100" height="20" fill="red" clip-path="url(#c)"/>').paths
    assert bounds(path) == (0, 0, 50, 20)
    assert path.fill == "#FF0000"


def test_a_shape_within_its_clip_path_stays_what_it_was() -> None:
    (path,) = read(f'{HALF}<circle cx="20" cy="20" r="10" clip-path="url(#c)"/>').paths
    assert path.geometry == "ellipse"


def test_a_shape_outside_its_clip_path_is_not_seen() -> None:
    paths = read(f'{HALF}<rect x="60" width="20" height="9" clip-path="url(#c)"/><rect width="9" height="9"/>').paths
    assert [bounds(path) for path in paths] == [(0, 0, 9, 9)]


def test_a_stroke_is_cut_as_an_outline() -> None:
    (path,) = read(f'{HALF}<path d="M0 10H100" stroke="blue" stroke-width="4" clip-path="url(#c)"/>').paths
    assert (path.fill, path.stroke, bounds(path)) == ("#0000FF", None, (0, 8, 50, 4))


def test_a_clip_path_may_be_a_circle_moved_with_its_group() -> None:
    clip = '<clipPath id="c"><circle r="5" transform="translate(1 0)"/></clipPath>'
    (path,) = read(
        f'{clip}<g transform="translate(20 20)" clip-path="url(#c)"><rect x="-9" y="-9" width="30" height="30"/></g>'
    ).paths
    assert bounds(path) == (16, 15, 10, 10)


def test_clip_paths_within_each_other_cut_together() -> None:
    other = '<clipPath id="d"><rect x="40" width="50" height="50"/></clipPath>'
    inside = '<g clip-path="url(#c)"><rect width="100" height="9" clip-path="url(#d)"/></g>'
    assert [bounds(path) for path in read(HALF + other + inside).paths] == [(40, 0, 10, 9)]


@pytest.mark.parametrize(
    "clip",
    [
        "<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='1' height='1'/></clipPath>",
        "<clipPath id='c'><text>a</text></clipPath>",
        "<g id='c'/>",
    ],
)
def test_a_clip_path_that_cannot_be_read_is_told(clip: str) -> None:
    assert told(f'{clip}<rect width="9" height="9" clip-path="url(#c)"/>') == ["svg-unsupported"]


def test_what_would_take_too_long_to_cut_is_told() -> None:
    dashed = '<path d="M0 0H1000000" stroke="red" stroke-dasharray="1 2"/>'
    assert told(f'{HALF}<g clip-path="url(#c)">{dashed}</g>') == ["svg-unsupported"]
    steps = "".join(f"L{n % 90} {n % 50}" for n in range(1_900))
    fine = f'<clipPath id="d"><path d="M0 0{steps}z"/></clipPath>'
    assert told(f'{fine}<path d="M0 0{steps}{steps}z" clip-path="url(#d)"/>') == ["svg-unsupported"]


@pytest.mark.parametrize(
    ("text", "expected"), [("10", 10), ("10px", 10), ("72pt", 96), ("25.4mm", 96), ("1in", 96), ("50%", 40), (" 2 ", 2)]
)
def test_lengths_have_units(text: str, expected: float) -> None:
    assert length(text, 80) == pytest.approx(expected)


def test_per_cent_are_of_the_drawing() -> None:
    assert bounds(read('<rect x="50%" y="50%" width="50%" height="10%"/>').paths[0]) == (50, 25, 50, 5)


def test_a_drawing_may_have_a_size_in_millimetres_alone() -> None:
    box = read(
        '<rect width="9" height="9"/>', '<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm">'
    ).box
    assert box.width / box.height == pytest.approx(210 / 297)


@pytest.mark.parametrize(
    ("aspect", "expected"),
    [
        ("", (25, 0, 50, 50)), ("xMinYMid", (0, 0, 50, 50)), ("xMaxYMax meet", (50, 0, 50, 50)),
        ("none", (0, 0, 100, 50)), ("xMidYMid slice", (0, -25, 100, 100)),
    ],
)  # fmt: skip
def test_a_box_is_fitted_as_it_says(aspect: str, expected: tuple[float, float, float, float]) -> None:
    to = into(Rect(0, 0, 10, 10), Rect(0, 0, 100, 50), aspect)
    assert (to.e, to.f, 10 * to.a, 10 * to.d) == expected


def test_a_symbol_has_the_size_it_is_used_in() -> None:
    symbol = '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol>'
    (path,) = read(f'{symbol}<use href="#s" x="5" y="6" width="20" height="20"/>').paths
    assert bounds(path) == (5, 6, 20, 20)


def test_what_sticks_out_of_a_nested_drawing_is_cut() -> None:
    (path,) = read('<svg x="10" width="10" height="10"><rect width="90" height="5"/></svg>').paths
    assert bounds(path) == (10, 0, 10, 5)


def test_the_variant_for_all_programs_is_drawn() -> None:
    own = '<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"/>'
    assert read(f"<switch>{own}<g><rect width='9' height='9' fill='red'/></g></switch>").paths[0].fill == "#FF0000"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rgb(50%, 0%, 100%)", "#8000FF"), ("rgb(10.6 20 30)", "#0B141E"), ("rgb(255 0 0 / 50%)", "#FF8080"),
        ("hsl(120deg 100% 25%)", "#008000"),
    ],
)  # fmt: skip
def test_colours_of_newer_programs(text: str, expected: str) -> None:
    tint = parse_color(text)
    assert tint is not None
    assert over(tint, Tint("#FFFFFF")).color == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<style>rect{fill:red !important}</style><rect width='9' height='9' style='fill:blue'/>", "#FF0000"),
        ("<rect width='9' height='9' style='fill:blue !important'/>", "#0000FF"),
        ("<g style='--tone: red'><rect width='9' height='9' fill='var(--tone)'/></g>", "#FF0000"),
        ("<rect width='9' height='9' fill='var(--none, rgb(0, 0, 255))'/>", "#0000FF"),
        ("<g visibility='hidden'><rect width='9' height='9' visibility='visible' fill='red'/></g>", "#FF0000"),
        ("<style>.fill-b{fill:red}</style><rect width='9' height='9' class='fill-b'/>", "#FF0000"),
    ],
)
def test_what_style_sheets_mean(inside: str, expected: str) -> None:
    assert read(inside).paths[0].fill == expected


SWATCH = '<linearGradient id="s"><stop stop-color="red"/></linearGradient><linearGradient id="g" href="#s"/>'
BLEND = '<linearGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>'
FADE = '<radialGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-opacity="0"/></radialGradient>'


def test_a_gradient_of_one_colour_is_that_colour() -> None:
    assert read(f'{SWATCH}<rect width="9" height="9" fill="url(#g)"/>').paths[0].fill == "#FF0000"


def test_a_gradient_is_drawn_in_its_mean_and_told_once() -> None:
    report = Report()
    twice = '<rect width="9" height="9" fill="url(#g)"/>' * 2
    drawing = read_svg(f"{OPEN}{BLEND}{twice}</svg>".encode(), "x.svg", (), report)
    assert drawing is not None
    assert {path.fill for path in drawing.paths} == {"#808080"}
    assert [(d.code, d.severity) for d in report] == [("svg-gradient", "warning")]


def test_a_gradient_that_fades_away_is_drawn_as_see_through_as_it_is_on_average() -> None:
    report = Report()
    body = f'{FADE}<rect width="9" height="9" fill="url(#g)"/>'
    drawing = read_svg(f"{OPEN}{body}</svg>".encode(), "x.svg", (), report)
    assert drawing is not None
    assert [path.fill for path in drawing.paths] == ["#808080"]
    assert ["fades" in d.message for d in report] == [True]


def test_there_is_no_colour_for_no_gradient() -> None:
    assert flat_of("g", {}, dict) is None


SHAPE = '<rect width="9" height="9" fill="red"/></svg>'
PLAIN = OPEN + SHAPE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "gb18030"])
def test_the_encoding_is_the_one_that_the_file_names(encoding: str) -> None:
    names = {"utf-8-sig": "utf-8"}
    head = f'<?xml version="1.0" encoding="{names.get(encoding, encoding)}"?>'
    report = Report()
    assert read_svg(f"{head}<!-- é -->{PLAIN}".encode(encoding), "x.svg", (), report) is not None, list(report)


def test_name_spaces_of_illustrator_are_put_in() -> None:
    head = (
        '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" [\n'
        '<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">\n]>'
    )
    report = Report()
    inside = f'<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" viewBox="0 0 9 9"><i:pgf/>{SHAPE}'
    assert read_svg(f"{head}{inside}".encode(), "x.svg", (), report) is not None, list(report)


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "&b;">', '<!ENTITY a SYSTEM "file:///nowhere">', '<!ENTITY % a "http://a.org">',
        '<!ELEMENT svg ANY>', '<!ENTITY a "http://a.org<x/>">',
    ],
)  # fmt: skip
def test_no_other_declaration_is_taken(declared: str) -> None:
    report = Report()
    assert read_svg(f"<!DOCTYPE svg [{declared}]>{PLAIN}".encode(), "x.svg", (), report) is None
    assert [d.code for d in report] == ["svg-unsafe"]


def test_a_compressed_drawing_is_told_as_one() -> None:
    report = Report()
    assert read_svg(b"\x1f\x8b\x08\x00", "x.svgz", (), report) is None
    assert "SVGZ" in str(next(iter(report)).message)


BOWL = (
    "M172.9,210.88c0,2.24,3.62,4.05,8.09,4.05s8.09-1.81,8.09-4.05"
    "v-15.4c0,2.24-3.62,4.05-8.09,4.05s-8.09-1.81-8.09-4.05z"
)
HOOD = (
    "M186.54,204.22c-12.09,0-23.21-2.58-31.31-7.25c-7.87-4.55-12.23-10.75-12.27-17.47c-0.04-7.79,5.73-15.61,15.85-21.45"
    "c10.14-5.85,23.78-9.21,37.42-9.21c12.09,0,23.17,2.6,31.19,7.33c7.79,4.59,12.1,10.81,12.14,17.53c0.05,7.8-5.68,15.6"
    "-15.72,21.39C213.8,200.9,200.2,204.22,186.54,204.22z"
)


def test_a_right_cut_is_not_refused_for_points_that_lie_on_its_edge() -> None:
    """Of a drawing of bioicons: the pieces of which a curve is asked may say either there."""
    seen = common(parse_path(BOWL), parse_path(HOOD))
    assert round(seen.bounds.y, 2) == 195.48
    assert round(seen.bounds.bottom, 2) == 204.22
