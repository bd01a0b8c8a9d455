"""Photographs of cards and people: cut to their place around what their author wants in view, in every output."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn

from builder.check.page_rules import check_pages
from builder.diagnostics import Report
from builder.drawing.photos import cropped, ready
from builder.geometry import around
from builder.outline.text.text import Language
from builder.page.items import UPPER, GroupItem, ImageItem, ShapeItem
from builder.write.pdf import READER, write_pdf
from builder.write.pptx import write_pptx
from tests.layout.slides.made_talks import block, every, texts

RED, BLUE = (255, 0, 0), (0, 0, 255)
CARDS = """
cards:
  - photo: two.png
    focus: [{x}, 0.5]
    title: {{zh: 左右, en: Left and right}}
    text: {{zh: 一张照片, en: A photograph of it}}
  - title: {{zh: 没有照片, en: Without a photo}}
    text: {{zh: 只有字, en: Words only}}
"""
PEOPLE = """
people:
  - photo: two.png
    name: {zh: 门诊, en: The clinic}
    phone: 000-0000-0000
  - name: {zh: 护士, en: The nurse}
    alt: {zh: 一位护士, en: A nurse at her desk}
    photo: two.png
    phone: 000-0000-0001
"""


@pytest.fixture(autouse=True)
def two(tmp_path: Path) -> Path:
    """A picture whose left half is red and whose right half is blue."""
    picture = Image.new("RGB", (600, 300), "#ff0000")
    picture.paste("#0000ff", (300, 0, 600, 300))
    picture.save(tmp_path / "two.png")
    return tmp_path / "two.png"


def photos(page) -> list[ImageItem]:
    return [item for item in every(page.items) if isinstance(item, ImageItem)]


def middle(data: bytes) -> tuple[int, ...]:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    return image.getpixel((image.width // 2, image.height // 2))


@pytest.mark.parametrize(
    ("across", "color"), [(0.0, (255, 0, 0)), (0.2, (255, 0, 0)), (0.8, (0, 0, 255)), (1.0, (0, 0, 255))]
)
def test_the_focus_stays_in_view(two: Path, across: float, color: tuple[int, ...]) -> None:
    part = cropped(ready(two.read_bytes()).data, 1.0, (across, 0.5))
    assert (part.pixels.width, part.pixels.height) == (300, 300)
    assert middle(part.data) == color


@pytest.mark.parametrize("proportion", [0.1, 0.7, 2.0, 5.0])
def test_a_cut_keeps_as_much_as_the_proportion_allows(two: Path, proportion: float) -> None:
    size = cropped(ready(two.read_bytes()).data, proportion, (0.5, 0.5)).pixels
    assert size.width / size.height == pytest.approx(proportion, rel=0.02)
    assert size.width == 600 or size.height == 300


def test_a_card_shows_its_photo_in_place_of_an_icon(tmp_path: Path) -> None:
    made = block(tmp_path, CARDS.format(x=0.9), "en")
    assert not made.codes
    (photo,) = photos(made.slides[0])
    assert photo.alt == "Left and right"
    assert middle(photo.data) == (0, 0, 255)
    assert photo.pixels.width / photo.pixels.height == pytest.approx(photo.frame.width / photo.frame.height, rel=0.02)


def test_photos_of_unlike_proportions_are_cut_alike(tmp_path: Path) -> None:
    """16:9 beside 9:16: in the wide one's place little more than a third of the upright one was seen."""
    Image.new("RGB", (640, 360), "#446688").save(tmp_path / "wide.png")
    Image.new("RGB", (360, 640), "#886644").save(tmp_path / "high.png")
    cards = "".join(f"  - {{photo: {name}.png, title: {{zh: 字, en: Words}}}}\n" for name in ("wide", "high"))
    shown = photos(block(tmp_path, f"cards:\n{cards}", "en").slides[0])
    assert len(shown) == 2
    seen = [photo.frame.width / photo.frame.height for photo in shown]
    assert seen == pytest.approx([1.0, 1.0], rel=0.03)


def test_people_have_round_photos_that_say_who_they_show(tmp_path: Path) -> None:
    made = block(tmp_path, PEOPLE, "en")
    assert not made.codes
    shown = photos(made.slides[0])
    assert [photo.alt for photo in shown] == ["The clinic", "A nurse at her desk"]
    assert all(photo.frame.width == photo.frame.height == 2 * photo.radius for photo in shown)


def test_powerpoint_has_them_as_pictures_with_round_corners(tmp_path: Path) -> None:
    document = block(tmp_path, PEOPLE, "en").document
    slide = Presentation(io.BytesIO(write_pptx(document))).slides[1]
    pictures = [shape for shape in slide.shapes if shape.shape_type is not None and hasattr(shape, "image")]
    assert len(pictures) == 2
    assert all(picture.auto_shape_type == MSO_SHAPE.ROUNDED_RECTANGLE for picture in pictures)


def test_a_pdf_clips_them_to_their_corners(tmp_path: Path) -> None:
    made = write_pdf(block(tmp_path, PEOPLE, "en").document, READER)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        operators = [str(step.operator) for step in pikepdf.parse_content_stream(pdf.pages[1])]
    drawn = [i for i, operator in enumerate(operators) if operator == "Do"]
    assert len(drawn) == 2
    assert all(operators[i - 3 : i] == ["W", "n", "cm"] for i in drawn)


def test_a_coarse_photo_is_told_with_the_pixels_it_needs(tmp_path: Path) -> None:
    Image.open(tmp_path / "two.png").resize((40, 20)).save(tmp_path / "two.png")
    report = Report()
    check_pages(block(tmp_path, CARDS.format(x=0.5), "en").document, report)
    (told,) = report
    assert told.code == "coarse-image"
    assert told.hint.startswith("use a photo of ")


def test_a_photo_that_is_a_drawing_is_told(tmp_path: Path) -> None:
    (tmp_path / "two.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(AssertionError, match="wrong-file-kind"):
        block(tmp_path, CARDS.format(x=0.5).replace("two.png", "two.svg"))


def test_a_focus_outside_the_picture_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="from 0 to 1"):
        block(tmp_path, CARDS.format(x=1.4))


SAYS = """
  - photo: two.png
    title: {zh: 耳背式助听器, en: Behind the ear}
    text: {zh: 机身挂在耳朵后面，一根细管进耳道, en: "the body sits behind the ear, with a thin tube into it"}
    plus: {zh: 声音大，电池耐用，好拿, en: "strong, long battery life, easy to hold"}
    minus: {zh: 看得见，戴眼镜要适应, en: visible; glasses take getting used to}
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_cards_side_by_side_have_their_photo_over_their_whole_width(tmp_path: Path, language: Language) -> None:
    for count, slides in ((2, 1), (3, 1), (4, 2)):
        made = block(tmp_path, "cards:\n" + count * SAYS, language)
        assert len(made.slides) == slides
        for page in made.slides:
            cards = [item.frame for item in page.background if isinstance(item, GroupItem)]
            assert len({frame.y for frame in cards}) == 1, "side by side"
            for photo, frame in zip(photos(page), cards, strict=True):
                assert photo.frame.width > frame.width - 2
                assert photo.frame.height > 0.33 * frame.height
                assert photo.corners == UPPER


def test_what_speaks_for_and_against_is_in_line_over_all_cards(tmp_path: Path) -> None:
    brief = SAYS.replace("strong, long battery life, easy to hold", "strong").replace("Behind the ear", "Brief")
    page = block(tmp_path, "cards:\n" + SAYS + SAYS + brief, "en").slides[0]
    signs = [item for item in texts(page) if item.paragraphs[0].marker is not None]
    assert len(signs) == 3
    middles = [[item.frame.y + p.y + p.set.height / 2 for p in item.paragraphs] for item in signs]
    assert middles[1] == pytest.approx(middles[0])
    assert middles[2] == pytest.approx(middles[0])


def test_a_card_without_a_photo_has_a_picture_as_large_on_a_field(tmp_path: Path) -> None:
    written = "cards:\n  - {photo: two.png, title: {zh: 字, en: Words}}\n  - {title: {zh: %s, en: %s}}\n"
    for words, drawn in ((("鱼", "Fish"), "picture fish"), (("别的", "Something else"), "neuron")):
        page = block(tmp_path, written % words, "en").slides[0]
        (photo,) = photos(page)
        card = [item for item in page.background if isinstance(item, GroupItem)][1]
        field = next(i for i in card.items if isinstance(i, ShapeItem) and i.fill == "mint")
        assert field.frame.height == pytest.approx(photo.frame.height, abs=1)
        picture = [item for item in card.items if item.frame.height < 0.95 * field.frame.height]
        assert around([item.frame for item in picture]).height > 0.5 * field.frame.height
        assert any(item.name == drawn for item in picture) == (drawn == "picture fish")


def test_powerpoint_and_pdf_round_the_upper_corners_of_such_photos_alone(tmp_path: Path) -> None:
    document = block(tmp_path, "cards:\n" + 2 * SAYS, "en").document
    slide = Presentation(io.BytesIO(write_pptx(document))).slides[1]
    pictures = [shape for shape in slide.shapes if hasattr(shape, "image")]
    assert [picture.auto_shape_type for picture in pictures] == [MSO_SHAPE.ROUND_2_SAME_RECTANGLE] * 2
    one = block(tmp_path, "cards:\n" + SAYS, "en").document
    (picture,) = [s for s in Presentation(io.BytesIO(write_pptx(one))).slides[1].shapes if hasattr(s, "image")]
    assert picture._element.spPr.find(qn("a:custGeom")) is not None, "a turned form would turn the picture"


def test_cards_of_which_too_little_of_a_photo_would_be_seen_stand_in_rows_and_longer_ones_two_a_slide(
    tmp_path: Path,
) -> None:
    Image.new("RGB", (300, 900), "#446688").save(tmp_path / "high.png")
    upright = block(tmp_path, "cards:\n" + 3 * SAYS.replace("two.png", "high.png"), "en")
    assert len({photo.frame.x for photo in photos(upright.slides[0])}) == 1
    assert min(photo.frame.height for photo in photos(upright.slides[0])) > 90
    much = SAYS.replace("a thin tube", "a tube that is thin, soft and hardly to be seen once hair falls over it, runs")
    longer = block(tmp_path, "cards:\n" + 3 * much.replace("easy to hold", "easy to hold, and it costs least"), "en")
    assert [len(photos(page)) for page in longer.slides] == [2, 1]
    assert "overset-text" not in longer.codes
