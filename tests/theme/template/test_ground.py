"""What a template has behind its text: each kind of fill gives the colours that it shows, or is not known."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from builder.diagnostics import Report, Span
from builder.geometry import Rect
from builder.theme.style import contrast
from builder.theme.template import Template, TemplateLayout
from builder.theme.template.load import load_template
from tests.theme.template.grounds import (
    EMBED,
    LEFT,
    RIGHT,
    busy_picture,
    dark_by_hand,
    halved_picture,
    halves,
    pale_blend,
    pale_picture,
    put_behind,
)
from tests.theme.template.made_templates import A, P, add_logo, remade, wide

WHOLE = Rect(0, 0, 960, 540)
LEFT_HALF, RIGHT_HALF = Rect(40, 100, 400, 300), Rect(520, 100, 400, 300)


def read(path: Path) -> Template:
    report = Report()
    template = load_template(path, path.name, report, Span("talk.yaml", 1, 1, 1))
    assert template is not None, [d.message for d in report]
    return template


def content(path: Path) -> TemplateLayout:
    return read(path).layouts["content"]


def hexed(rgb: tuple[int, int, int]) -> str:
    return bytes(rgb).hex().upper()


def test_a_plain_ground_has_one_colour(tmp_path: Path) -> None:
    assert content(wide(tmp_path / "t.pptx")).shades(WHOLE) == ("FFFFFF",)


def test_a_blend_has_the_colours_between_its_ends(tmp_path: Path) -> None:
    shades = content(pale_blend(tmp_path / "t.pptx", "000000", "FFFFFF")).shades(WHOLE)
    assert len(shades) > 4
    assert shades[0] < "202020"
    assert shades[-1] > "E0E0E0"


@pytest.mark.parametrize(
    ("angle", "start", "end"),
    [("0", Rect(0, 100, 60, 300), Rect(900, 100, 60, 300)), ("5400000", Rect(100, 0, 700, 30), Rect(100, 510, 700, 30)),
     ("10800000", Rect(900, 100, 60, 300), Rect(0, 100, 60, 300)),
     ("2700000", Rect(0, 0, 60, 30), Rect(900, 510, 60, 30))],
)  # fmt: skip
def test_a_blend_is_known_by_place(tmp_path: Path, angle: str, start: Rect, end: Rect) -> None:
    def change(deck: Any) -> None:
        fill = deck.slide_master.background.fill
        fill.gradient()
        for stop, color in zip(fill.gradient_stops, ("000000", "FFFFFF"), strict=True):
            stop.color.rgb = RGBColor.from_string(color)
        deck.slide_master._element.find(f".//{A}lin").set("ang", angle)

    layout = content(remade(tmp_path / "t.pptx", change))
    assert layout.shades(start)[-1] < "303030"
    assert layout.shades(end)[0] > "D0D0D0"


def test_a_blend_from_a_middle_may_have_any_of_its_colours_anywhere(tmp_path: Path) -> None:
    def change(deck: Any) -> None:
        fill = deck.slide_master.background.fill
        fill.gradient()
        for stop, color in zip(fill.gradient_stops, ("000000", "FFFFFF"), strict=True):
            stop.color.rgb = RGBColor.from_string(color)
        held = deck.slide_master._element.find(f".//{A}gradFill")
        held.remove(held.find(f"{A}lin"))
        etree.SubElement(held, f"{A}path", path="circle")

    shades = content(remade(tmp_path / "t.pptx", change)).shades(Rect(100, 500, 700, 30))
    assert shades[0] < "303030"
    assert shades[-1] > "D0D0D0"


def test_a_picture_is_known_by_place(tmp_path: Path) -> None:
    layout = content(halved_picture(tmp_path / "t.pptx"))
    assert layout.shades(LEFT_HALF) == (hexed(LEFT),)
    assert layout.shades(RIGHT_HALF) == (hexed(RIGHT),)
    assert layout.shades(WHOLE) == (hexed(RIGHT), hexed(LEFT))


def edited(path: Path, change: Callable[[etree._Element], None]) -> TemplateLayout:
    """The halved picture with its `a:blipFill` changed."""
    return content(remade(path, lambda deck: change(put_behind(deck.slide_master, halves()))))


def test_a_cut_picture_shows_what_is_left_of_it(tmp_path: Path) -> None:
    def cut(fill: etree._Element) -> None:
        fill.insert(1, etree.Element(f"{A}srcRect", l="50000"))

    assert edited(tmp_path / "t.pptx", cut).shades(WHOLE) == (hexed(RIGHT),)


def test_a_picture_that_reaches_out_of_the_slide_shows_its_middle(tmp_path: Path) -> None:
    def spread(fill: etree._Element) -> None:
        fill.find(f"{A}stretch/{A}fillRect").set("l", "-100000")

    assert edited(tmp_path / "t.pptx", spread).shades(WHOLE) == (hexed(RIGHT),)


@pytest.mark.parametrize("effect", ["duotone", "grayscl", "lum"])
def test_a_picture_in_other_colours_is_not_known(tmp_path: Path, effect: str) -> None:
    def colour(fill: etree._Element) -> None:
        etree.SubElement(fill.find(f"{A}blip"), f"{A}{effect}")

    assert edited(tmp_path / "t.pptx", colour).shades(LEFT_HALF) == ()


def test_a_tiled_picture_is_not_known(tmp_path: Path) -> None:
    def tile(fill: etree._Element) -> None:
        fill.replace(fill.find(f"{A}stretch"), etree.Element(f"{A}tile"))

    assert edited(tmp_path / "t.pptx", tile).shades(LEFT_HALF) == ()


@pytest.mark.parametrize("data", [b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_a_damaged_picture_is_not_known(tmp_path: Path, data: bytes) -> None:
    def change(deck: Any) -> None:
        put_behind(deck.slide_master, halves(), data)

    assert content(remade(tmp_path / "t.pptx", change)).shades(WHOLE) == ()


def test_a_faded_picture_is_as_pale_as_it_is_shown(tmp_path: Path) -> None:
    """A watermark: a dark picture at a tenth of its strength on white."""

    def change(deck: Any) -> None:
        add_logo(deck.slide_master, 0, 0, 13.333, 7.5)
        blip = next(deck.slide_master._element.iter(f"{A}blip"))
        etree.SubElement(blip, f"{A}alphaModFix", amt="10000")

    shades = content(remade(tmp_path / "t.pptx", change)).shades(WHOLE)
    assert shades
    assert all(contrast(shade, "000000") > 15 for shade in shades)


FLIPS = {"across": {"flipH": "1"}, "down": {"flipV": "1"}, "both": {"flipH": "true", "flipV": "true"}, "none": {}}


@pytest.mark.parametrize(
    ("flips", "corner"),
    [("none", (0, 0)), ("across", (1, 0)), ("down", (0, 1)), ("both", (1, 1))],
)
def test_a_mirrored_picture_is_known_as_it_is_shown(tmp_path: Path, flips: str, corner: tuple[int, int]) -> None:
    """A picture with one dark quarter, which a flip moves to another corner."""

    def change(deck: Any) -> None:
        _put_quarter(deck.slide_master).find(f".//{A}xfrm").attrib.update(FLIPS[flips])

    layout = content(remade(tmp_path / "t.pptx", change))
    for across in (0, 1):
        for down in (0, 1):
            shown = RIGHT if (across, down) == corner else LEFT
            assert layout.shades(Rect(20 + 480 * across, 20 + 270 * down, 400, 200)) == (hexed(shown),)


def test_a_picture_in_another_outline_is_not_known(tmp_path: Path) -> None:
    def change(deck: Any) -> None:
        _put_quarter(deck.slide_master).find(f".//{A}prstGeom").set("prst", "ellipse")

    assert content(remade(tmp_path / "t.pptx", change)).shades(WHOLE) == ()


def _put_quarter(master: Any) -> etree._Element:
    """A picture over the slide, dark in its upper left quarter; its `p:pic`."""
    made = Image.new("RGB", (64, 36), LEFT)
    made.paste(RIGHT, (0, 0, 32, 18))
    add_logo(master, 0, 0, 13.333, 7.5)
    pic = next(master._element.iter(f"{P}pic"))
    file = io.BytesIO()
    made.save(file, "PNG")
    file.seek(0)
    _, id = master.part.get_or_add_image_part(file)
    next(pic.iter(f"{A}blip")).set(EMBED, id)
    return pic


@pytest.mark.parametrize(
    ("turns", "left"), [("1", "FFFFFF"), ("0", "000000"), ("", None)],
)  # fmt: skip
def test_a_blend_on_a_mirrored_shape_turns_where_it_says_so(tmp_path: Path, turns: str, left: str | None) -> None:
    def change(deck: Any) -> None:
        shape = _blended(deck.slide_master)
        shape.find(f".//{A}xfrm").set("flipH", "1")
        fill = next(shape.iter(f"{A}gradFill"))
        fill.attrib.pop("rotWithShape", None)
        if turns:
            fill.set("rotWithShape", turns)

    layout = content(remade(tmp_path / "t.pptx", change))
    assert len(layout.forms) == (0 if left else 1)
    if left:
        assert all(abs(int(shade[:2], 16) - int(left[:2], 16)) < 24 for shade in layout.shades(Rect(2, 100, 8, 300)))


def test_one_colour_on_a_mirrored_shape_is_itself(tmp_path: Path) -> None:
    def change(deck: Any) -> None:
        shape = _blended(deck.slide_master, "203040", "203040")
        shape.find(f".//{A}xfrm").set("flipH", "1")

    assert content(remade(tmp_path / "t.pptx", change)).shades(LEFT_HALF) == ("203040",)


def _blended(master: Any, *ends: str) -> etree._Element:
    """A shape over the slide that runs from black at its left to white at its right, or between other colours."""
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Inches(13.333), Inches(7.5))
    shape.fill.gradient()
    shape.fill.gradient_angle = 0
    for stop, color in zip(shape.fill.gradient_stops, ends or ("000000", "FFFFFF"), strict=True):
        stop.color.rgb = RGBColor.from_string(color)
    master.shapes._spTree.insert(2, shape._element)
    element: etree._Element = shape._element
    return element


def flat(tmp_path: Path, kind: MSO_SHAPE, *, fill: str = "203040", turned: float = 0.0) -> TemplateLayout:
    """A shape over the left half of every slide."""

    def change(deck: Any) -> None:
        slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
        shape = slide.shapes.add_shape(kind, 0, 0, Inches(6.66), Inches(7.5))
        shape.rotation = turned
        if fill:
            shape.fill.solid()
            shape.fill.fore_color.rgb = RGBColor.from_string(fill)
        else:
            shape.fill.background()
        deck.slide_master.shapes._spTree.insert(2, shape._element)

    return content(remade(tmp_path / "t.pptx", change))


def test_a_rectangle_is_part_of_the_ground(tmp_path: Path) -> None:
    layout = flat(tmp_path, MSO_SHAPE.RECTANGLE)
    assert layout.shades(LEFT_HALF) == ("203040",)
    assert layout.shades(RIGHT_HALF) == ("FFFFFF",)
    assert layout.forms == ()


def test_a_rectangle_without_fill_hides_nothing(tmp_path: Path) -> None:
    layout = flat(tmp_path, MSO_SHAPE.RECTANGLE, fill="")
    assert layout.shades(LEFT_HALF) == ("FFFFFF",)
    assert layout.forms == ()


def test_an_outline_of_another_form_is_told_apart(tmp_path: Path) -> None:
    """What is behind a text there is the template's concern, as it has always been."""
    assert len(flat(tmp_path, MSO_SHAPE.OVAL).forms) == 1
    assert len(flat(tmp_path, MSO_SHAPE.RECTANGLE, turned=20).forms) == 1


def test_a_themes_own_background_is_read(tmp_path: Path) -> None:
    """Office's third background of 2007 is a blend made of one colour, by changes of tint, shade and saturation."""

    def change(deck: Any) -> None:
        held = next(deck.slide_master._element.iter(f"{P}bg"))
        held[:] = [etree.Element(f"{P}bgRef", idx="1003")]
        etree.SubElement(held[0], f"{A}schemeClr", val="accent1")

    shades = content(remade(tmp_path / "t.pptx", change)).shades(WHOLE)
    assert len(shades) > 1
    assert "FFFFFF" not in shades[0]


def test_content_on_a_dark_ground_of_a_light_theme_is_light(tmp_path: Path) -> None:
    template = read(dark_by_hand(tmp_path / "t.pptx"))
    ground = template.layouts["content"].shades(template.body)
    assert ground == ("1D1D30",)
    for role, least in (("ink", 7.0), ("primary", 7.0), ("muted", 4.5), ("accent", 3.0)):
        assert contrast(template.palette[role].rgb, ground[0]) >= least, role
    assert template.names.get(template.roles["ink"].slot) == "bg1"  # as slides call the theme's white


@pytest.mark.parametrize("make", [pale_blend, pale_picture])
def test_content_on_a_pale_ground_is_dark(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    template = read(make(tmp_path / "t.pptx"))
    assert all(
        contrast(template.palette["primary"].rgb, shade) >= 7 for shade in template.layouts["content"].shades(WHOLE)
    )
    assert template.roles["ink"].slot == "dk1"


def test_black_and_white_squares_are_both(tmp_path: Path) -> None:
    assert content(busy_picture(tmp_path / "t.pptx")).shades(WHOLE) == ("000000", "FFFFFF")


def test_a_picture_of_too_many_pixels_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.theme.template.small_pictures.MOST_PIXELS", 1000)
    assert content(halved_picture(tmp_path / "t.pptx")).shades(LEFT_HALF) == ()


def test_pictures_are_opened_by_their_kind_alone(tmp_path: Path) -> None:
    """A TIFF that calls itself PNG is not given to the reader of TIFF."""
    file = tmp_path / "t.tiff"
    Image.new("RGB", (8, 8)).save(file)

    def change(deck: Any) -> None:
        put_behind(deck.slide_master, halves(), file.read_bytes())

    assert content(remade(tmp_path / "t.pptx", change)).shades(WHOLE) == ()


def test_a_picture_is_read_once_for_all_layouts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    open_image = Image.open
    halved_picture(tmp_path / "t.pptx")

    def counted(*arguments: Any, **named: Any) -> Image.Image:
        opened.append(arguments)
        return open_image(*arguments, **named)

    monkeypatch.setattr("builder.theme.template.small_pictures.Image.open", counted)
    assert len({layout.shades(LEFT_HALF) for layout in read(tmp_path / "t.pptx").layouts.values()}) == 1
    assert len(opened) == 1
