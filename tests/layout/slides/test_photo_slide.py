"""A photo alone or with a caption reaches its slide's upper and right edge, beside its title."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from builder.check.page_rules import check_pages
from builder.diagnostics import Report
from builder.layout.slides.photo_columns import LEAST_HEIGHT
from builder.page.items import ImageItem, Page, ShapeItem
from tests.layout.slides.made_talks import block, every, talk, talk_of, texts

SIZES = [(1600, 1200), (1500, 1000), (900, 1200), (1000, 1000)]
SAID = "caption: {zh: 湖边，早上七点，雾还没有散, en: The lake at seven in the morning, with the mist still there}"
SHORT = {"zh": "我们走的湖边小路", "en": "The path we walk, by the lake"}


def slide(folder: Path, language: str, size: tuple[int, int], more: str = "", title: str = "") -> Page:
    Image.new("RGB", size, "#7799bb").save(folder / "photo.jpg")
    titled = "title: {zh: '#', en: '#'}".replace("#", title or SHORT[language])
    lines = [titled, "figure:", "  image: photo.jpg"]
    lines += [f"  {more}"] if more else []
    return block(folder, "\n".join([*lines, "alt: {zh: 一条小路, en: A path}"]), language).slides[0]  # type: ignore[arg-type]


def photo_of(page: Page) -> ImageItem:
    (found,) = [item for item in every(page.items) if isinstance(item, ImageItem)]
    return found


def is_at_the_edge(page: Page) -> bool:
    frame = photo_of(page).frame
    return frame.y == 0 and frame.right == page.size.width


@pytest.mark.parametrize("said", ["", SAID])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_reaches_the_edges_and_the_words_stand_beside_it(
    tmp_path: Path, language: str, size: tuple[int, int], said: str
) -> None:
    page = slide(tmp_path, language, size, said)
    frame = photo_of(page).frame
    assert is_at_the_edge(page)
    assert frame.bottom <= 484.01, "the footer stays clear"
    for item in texts(page):
        if item.role not in ("footer", "slide-number"):
            assert item.frame.right <= frame.x, item.name
    assert frame.width / frame.height == pytest.approx(size[0] / size[1], rel=0.005), "nothing is cut"


@pytest.mark.parametrize("size", SIZES)
def test_photo_and_words_stand_on_the_slides_own_ground(tmp_path: Path, size: tuple[int, int]) -> None:
    """A dark ground around the photo was taken for a thick frame."""
    page = slide(tmp_path, "en", size, SAID)
    frame = photo_of(page).frame
    assert page.fill == "ground"
    assert [item.fill for item in page.background if isinstance(item, ShapeItem)] == ["sun"]
    words = [item for item in texts(page) if item.role in ("title", "caption")]
    assert all(item.frame.bottom <= frame.bottom for item in words)
    colors = {(item.role, p.set.style.color) for item in words for p in item.paragraphs}
    assert colors == {("title", "primary"), ("caption", "note")}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_beside_a_short_title_a_photo_of_a_camera_is_wider(tmp_path: Path, language: str) -> None:
    page = slide(tmp_path, language, (1500, 1000))
    (title,) = [item for item in texts(page) if item.placeholder == "title"]
    assert photo_of(page).frame.width == pytest.approx(690)
    assert title.paragraphs[0].set.style.size >= 29


def test_a_title_alone_in_its_column_is_larger_than_the_titles_of_other_slides(tmp_path: Path) -> None:
    page = slide(tmp_path, "zh", (1600, 1200))
    (title,) = [item for item in texts(page) if item.placeholder == "title"]
    assert title.paragraphs[0].set.style.size > 40


def test_a_long_caption_and_a_credit_are_large_enough_beside_it(tmp_path: Path) -> None:
    """The credit stands aside, as small as a note may be; the caption keeps 18 points."""
    Image.new("RGB", (1600, 1200), "#7799bb").save(tmp_path / "photo.jpg")
    long = "A quarter protein, a third starch, the rest veg – your own shares may differ"
    said = [
        'title: {zh: 一盘饭, en: "What a good plate looks like"}',
        "figure:",
        "  image: photo.jpg",
        f'  caption: {{zh: 一盘饭, en: "{long}"}}',
        "  credit: {zh: 本会, en: Our group}",
        "alt: {zh: 盘子, en: A plate}",
    ]
    made = block(tmp_path, "\n".join(said), "en")
    (caption,) = [item for item in texts(made.slides[0]) if item.role == "caption"]
    (credit,) = [item for item in texts(made.slides[0]) if item.role == "note"]
    assert is_at_the_edge(made.slides[0])
    assert caption.paragraphs[0].set.style.size >= 18
    assert credit.frame.y >= caption.frame.bottom
    report = Report()
    check_pages(made.document, report)
    assert not report.has("text-too-small")


def test_a_focus_lets_it_fill_the_height(tmp_path: Path) -> None:
    said = "One hallway, three small changes for everybody who walks with a frame"
    assert photo_of(slide(tmp_path, "en", (1500, 1000), title=said)).frame.height < 440
    assert photo_of(slide(tmp_path, "en", (1920, 1080), "focus: [0.2, 0.5]")).frame.height == pytest.approx(484)


@pytest.mark.parametrize("more", ["", "focus: [0.5, 0.5]"])
@pytest.mark.parametrize("size", [(2400, 900), (4000, 800)])
def test_a_panorama_stands_under_its_title(tmp_path: Path, size: tuple[int, int], more: str) -> None:
    assert not is_at_the_edge(slide(tmp_path, "en", size, more))


def test_one_that_would_be_low_there_stands_under_its_title(tmp_path: Path) -> None:
    frame = photo_of(slide(tmp_path, "en", (2100, 1080))).frame
    assert frame.y > 0
    assert frame.height < LEAST_HEIGHT


def test_both_languages_are_arranged_alike_by_the_titles_they_show(tmp_path: Path) -> None:
    """The block has no title of its own: the section's stands over it, in English one of many words."""
    Image.new("RGB", (1600, 1200), "#7799bb").save(tmp_path / "photo.jpg")
    title = {"zh": "小路", "en": "One hallway of the ward, " * 3 + "with changes for those who walk with a frame"}
    section = f"""
sections:
  - id: one
    title: {{zh: "{title["zh"]}", en: "{title["en"]}"}}
    blocks:
      - figure: {{image: photo.jpg}}
        alt: {{zh: 一条小路, en: A path}}
        cite: none
"""
    talk(tmp_path, section)
    both = (("zh", "en"), ("en", "zh"))
    pages = [talk_of(tmp_path / "sample.yaml", one, beside=[other]).slides[0] for one, other in both]  # type: ignore[arg-type, list-item]
    assert [is_at_the_edge(page) for page in pages] == [False, False]


@pytest.mark.parametrize("more", ["width: 60%", "labels: [{at: [0.5, 0.5], text: {zh: 树, en: A tree}}]"])
def test_one_with_a_width_or_labels_stands_under_its_title(tmp_path: Path, more: str) -> None:
    assert not is_at_the_edge(slide(tmp_path, "en", (1600, 1200), more))


def test_a_title_that_has_no_room_beside_it_stands_over_it(tmp_path: Path) -> None:
    """Words of this length would be cut in the column."""
    assert not is_at_the_edge(slide(tmp_path, "en", (1600, 1200), title="Electroencephalographically"))


def test_a_long_title_stands_over_it(tmp_path: Path) -> None:
    long = "One hallway of the ward, " * 2 + "with three small changes for all who walk with a frame or with a stick"
    assert not is_at_the_edge(slide(tmp_path, "en", (1600, 1200), title=long))


def test_the_title_is_the_slides_title(tmp_path: Path) -> None:
    page = slide(tmp_path, "en", (1600, 1200), SAID)
    (title,) = [item for item in texts(page) if item.placeholder == "title"]
    assert page.title == SHORT["en"]
    assert title.frame.right < photo_of(page).frame.x


def test_two_photos_side_by_side_share_their_slide_under_its_title(tmp_path: Path) -> None:
    """Each once took the slide for its own, and the second lay over the first."""
    Image.new("RGB", (1600, 1200), "#7799bb").save(tmp_path / "photo.jpg")
    one = "figure: {image: photo.jpg, caption: {zh: 湖, en: The lake}}\n      alt: {zh: 湖, en: A lake}"
    said = f"title: {{zh: 两张照片, en: Two photos}}\ncolumns:\n    - {one}\n    - {one}"
    (page,) = block(tmp_path, said, "en").slides
    photos = [item.frame for item in every(page.items) if isinstance(item, ImageItem)]
    assert len(photos) == 2
    assert photos[0].right < photos[1].x
    assert all(frame.width > 380 and frame.y > 100 for frame in photos)
