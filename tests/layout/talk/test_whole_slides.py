"""Whatever their number, things fill the slide they stand on, in one size of letters."""

import pytest

from builder.layout.page import GroupItem, ImageItem, Page
from tests.layout.talk.making import SECTION, block, every, many, sizes, talk, words

STEP = "  - {title: {zh: 第#步, en: Step #}, text: {zh: 做一件事, en: Do it}}"
PERSON = "  - {name: {zh: 联系人#, en: Person #}, role: {zh: 管一件事, en: does a thing}, phone: 000-0000-000#}"


def cards(page: Page) -> list[GroupItem]:
    return [i for i in page.background if isinstance(i, GroupItem) and i.name.startswith(("Card", "Row"))]


def bottom_row(found: list[GroupItem]) -> float:
    """How much of the slide's width the last row of cards spans."""
    low = max(card.frame.y for card in found)
    row = [card.frame for card in found if card.frame.y == low]
    return max(f.right for f in row) - min(f.x for f in row)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 9])
def test_a_list_to_tick_leaves_no_gap(tmp_path, count):
    page = block(tmp_path, "checklist:\n" + many("  - {zh: 第#样, en: Thing #}", count), "en").slides[0]
    assert len(cards(page)) == count
    assert bottom_row(cards(page)) == pytest.approx(864)


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_steps_leave_no_gap(tmp_path, count):
    page = block(tmp_path, "steps:\n" + many(STEP, count), "en").slides[0]
    assert bottom_row(cards(page)) == pytest.approx(864)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7])
def test_no_contact_stands_alone_on_a_part_of_a_slide(tmp_path, count):
    for page in block(tmp_path, "people:\n" + many(PERSON, count), "en").slides:
        assert bottom_row(cards(page)) == pytest.approx(864)


def test_two_lists_side_by_side_have_one_size(tmp_path):
    made = block(
        tmp_path,
        """
columns:
  - points:
      - {zh: 短, en: Short}
      - {zh: 也短, en: Short too}
  - points:
      - {zh: 这一条长一些长一些长一些长一些长一些, en: This one is longer than those at the left by very many words}
      - {zh: 长一些, en: Another}
""",
        "en",
    )
    assert sizes(made.slides[0], "Short") == sizes(made.slides[0], "Another")


def test_the_logo_stands_in_the_footer_of_light_slides(tmp_path):
    (tmp_path / "logo.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><path d='M0 0h60v20H0z' fill='#0E5F63'/></svg>"
    )
    top = "group: {name: {zh: 小组, en: The group}, logo: logo.svg}\n"
    blocks = "      - statement: {zh: 一句话, en: A sentence}\n        cite: none\n"
    blocks += "      - points: [{zh: 一条, en: A point}]\n        cite: none\n"
    light = talk(tmp_path, top + SECTION + blocks, "en").slides[1]
    dark = talk(tmp_path, top + SECTION + blocks, "en").slides[0]
    marks = [i for i in light.items if isinstance(i, GroupItem | ImageItem) and i.name == "The group"]
    (mark,) = marks
    short = next(i for i in every(light.items) if getattr(i, "placeholder", "") == "footer")
    assert mark.role == "artifact"
    assert mark.frame.right < short.frame.x
    assert words(short) == "Sample"
    assert not any(i.name == "The group" for i in dark.items)
