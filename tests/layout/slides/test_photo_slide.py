"""A photo alone or with a caption reaches its slide's upper and right edge, beside its title."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from builder.geometry import Rect
from builder.layout.slides.photo_slide import MOST_CUT
from builder.page.items import ImageItem, Page
from tests.layout.slides.making import block, every, texts

SIZES = [(1600, 1200), (1500, 1000), (1920, 1080), (900, 1200), (1000, 1000)]
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
    shown, own = frame.width / frame.height, size[0] / size[1]
    assert 1 - min(shown, own) / max(shown, own) <= MOST_CUT + 0.01


def test_a_focus_lets_it_fill_the_height(tmp_path: Path) -> None:
    assert photo_of(slide(tmp_path, "en", (1920, 1080))).frame.height < 470
    assert photo_of(slide(tmp_path, "en", (1920, 1080), "focus: [0.2, 0.5]")).frame.height == pytest.approx(484)


@pytest.mark.parametrize("more", ["width: 60%", "labels: [{at: [0.5, 0.5], text: {zh: 树, en: A tree}}]"])
def test_one_with_a_width_or_labels_stands_under_its_title(tmp_path: Path, more: str) -> None:
    assert not is_at_the_edge(slide(tmp_path, "en", (1600, 1200), more))


def test_a_title_that_has_no_room_beside_it_stands_over_it(tmp_path: Path) -> None:
    """Words of this length would be cut in the column."""
    assert not is_at_the_edge(slide(tmp_path, "en", (1600, 1200), title="Electroencephalographically"))


def test_a_long_title_and_a_panorama_stand_under_one_another(tmp_path: Path) -> None:
    long = "One hallway of the ward, " * 2 + "with three small changes for all who walk with a frame or with a stick"
    assert not is_at_the_edge(slide(tmp_path, "en", (1600, 1200), title=long))
    assert not is_at_the_edge(slide(tmp_path, "en", (2400, 900)))


def test_the_title_is_the_slides_title(tmp_path: Path) -> None:
    page = slide(tmp_path, "en", (1600, 1200), SAID)
    (title,) = [item for item in texts(page) if item.placeholder == "title"]
    assert page.title == SHORT["en"]
    assert title.frame.height <= Rect(0, 0, 960, 484).height
