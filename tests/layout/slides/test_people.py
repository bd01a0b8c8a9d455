"""Ways to reach somebody on a slide."""

from pathlib import Path

import pytest

from builder.outline.text.text import Language
from builder.page.items import ShapeItem
from tests.layout.slides.made_talks import block, said, sizes, texts

PERSON = """
people:
  - name: {zh: 李护士, en: Nurse Li}
    phone: 010-6554 0000
    email: li@example.org
    hours: {zh: 周二上午, en: Tuesday mornings}
"""


def test_email_and_hours_stand_with_the_telephone(tmp_path: Path) -> None:
    (page,) = block(tmp_path, PERSON, "en").slides
    words = "\n".join(said(page))
    assert all(way in words for way in ("010-6554 0000", "li@example.org", "Tuesday mornings"))


UNEQUAL = """
people:
  - name: {zh: 玛丽, en: Mary Price-Jones}
    role: {zh: 造口护士，县医院, en: "Stoma nurse, County Hospital"}
    phone: 01597 555 0177 ext. 304
    email: m.price@county-hospital.example
    hours: {zh: 周一至周四 8:00–16:00, en: Mon–Thu 8 am–4 pm}
  - name: {zh: 夜里和周末, en: Nights and weekends}
    phone: 111
  - name: {zh: 汤姆, en: Tom Rees}
    role: {zh: 互助会, en: Self-help group}
    phone: 01597 555 0134
    url: www.stoma.example/newcomers
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_three_contacts_of_whom_one_has_much_to_say_share_a_slide(tmp_path: Path, language: Language) -> None:
    made = block(tmp_path, UNEQUAL, language)
    assert len(made.slides) == 1
    assert "overset-text" not in made.codes


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_number_of_one_contact_alone_is_the_largest_of_its_slide(tmp_path: Path, language: Language) -> None:
    written = """
    people:
      - name: {zh: 步行小组领队, en: Walk leader}
        role: {zh: 晚上 6 点以后打, en: after 6 in the evening}
        phone: 000-0000-0000
    """
    page = block(tmp_path, written, language).slides[0]
    said_below = [p.set for item in texts(page) if item.role in ("paragraph", "heading") for p in item.paragraphs]
    assert max(said_below, key=lambda p: p.style.size).text == "000-0000-0000"


FOUR = """
people:
  - name: {zh: 会长, en: Chair}
    role: {zh: 与医院联系, en: links with the hospitals}
    phone: 01632 960 770 ext. 1
  - name: {zh: 财务, en: Treasurer}
    role: {zh: 会费、收据, en: fees and receipts}
    phone: 01632 960 770 ext. 2
  - name: {zh: 电话陪伴, en: Telephone support}
    role: {zh: 周一至周五上午, en: Monday to Friday mornings}
    phone: 01632 960 771
  - name: {zh: 入会, en: Members}
    role: {zh: 网上填表, en: forms online}
    url: https://example.org/riverside-kidney/join
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_room_that_four_contacts_leave_goes_into_their_numbers(tmp_path: Path, language: Language) -> None:
    made = block(tmp_path, FOUR, language)
    (page,) = made.slides
    sizes = {p.set.text: p.set.style.size for item in texts(page) for p in item.paragraphs}
    numbers = {size for text, size in sizes.items() if "960" in text}
    assert len(numbers) == 1
    assert numbers.pop() >= 30
    assert "overset-text" not in made.codes


ROWS = """
people:
  - name: {zh: 高血压门诊, en: Clinic}
    role: {zh: 周一、三、五 8:00–11:30，二楼 5 号诊室，免挂号费，先到先看, en: "Monday, Wednesday, Friday 8:00–11:30, second floor, room 5, no fee"}
    phone: 0571-0000-0000
  - name: {zh: 社区药师, en: Pharmacist}
    role: {zh: 药怎么吃, en: how to take tablets}
    phone: 0571-0000-0001
  - name: {zh: 护士, en: Nurse}
    role: {zh: 上门, en: home visits}
    phone: 0571-0000-0002
"""  # noqa: E501


@pytest.mark.parametrize("language", ["zh", "en"])
def test_who_says_more_has_a_higher_row_so_that_the_letters_of_all_are_large(
    tmp_path: Path, language: Language
) -> None:
    (page,) = block(tmp_path, ROWS, language).slides
    rows = [i.frame for i in page.background if i.frame.width > 800]
    assert rows[0].height > rows[1].height + 10
    assert max(sizes(page, "药怎么吃" if language == "zh" else "tablets")) >= 24
    assert min(sizes(page, "0571")) >= 30
    for row, person in zip(rows, ("0000", "0001", "0002"), strict=True):
        own = [t.frame for t in texts(page) if any(p.set.text.endswith(person) for p in t.paragraphs)]
        assert all(row.contains(frame, 1.0) for frame in own)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_telephone_number_stands_on_a_ground_of_its_own_and_within_it(tmp_path: Path, language: Language) -> None:
    for written in (PERSON, UNEQUAL, FOUR):
        page = block(tmp_path, written, language).slides[0]
        grounds = [i.frame for i in page.background if isinstance(i, ShapeItem) and i.frame.width > 100]
        numbers = [(item, p) for item in texts(page) for p in item.paragraphs
                   if any(run.href and run.href.startswith("tel:") for run in p.set.runs)]  # fmt: skip
        assert len(grounds) == len(numbers) > 0
        for (item, p), ground in zip(numbers, grounds, strict=True):
            assert ground.y < item.frame.y + p.y
            assert item.frame.y + p.y + p.set.height < ground.bottom
            assert item.frame.x + p.x + p.set.lines[0].width < ground.right


def test_the_ground_of_a_long_number_keeps_off_the_code(tmp_path: Path) -> None:
    lines = "phone: +44 20 7946 0000\n    url: https://example.org/group"
    page = block(tmp_path, PERSON.replace("phone: 010-6554 0000", lines), "en").slides[0]
    (ground,) = (i.frame for i in page.background if isinstance(i, ShapeItem) and i.frame.width > 100)
    card = min((i.frame for i in page.items if isinstance(i, ShapeItem) and i.frame.width > 100), key=lambda f: f.x)
    assert ground.right < card.x


TWO_UNLIKE = """
people:
  - name: {zh: 市第一医院听力中心, en: City Hospital Hearing Centre}
    role:
      zh: 周二、周四 13:00–16:00，门诊楼 C 区 412 室，先预约
      en: "Tuesday and Thursday 13:00–16:00, outpatients, block C, room 412, by appointment"
    phone: 000-0000-0000
  - name: {zh: 家属小组样机借用, en: Models on loan from our group}
    role: {zh: 押金 200 元，两个星期, en: "deposit €200, two weeks"}
    url: https://example.org/hear-each-other/loan
"""


def test_a_column_is_not_empty_between_what_somebody_does_and_the_number(tmp_path: Path) -> None:
    page = block(tmp_path, TWO_UNLIKE, "en").slides[0]
    role = next(item for item in texts(page) if "Tuesday" in "".join(p.set.text for p in item.paragraphs))
    phone = next(item for item in texts(page) if "000-0000" in "".join(p.set.text for p in item.paragraphs))
    last = role.paragraphs[-1]
    assert phone.frame.y - (role.frame.y + last.y + last.set.height) < 48
