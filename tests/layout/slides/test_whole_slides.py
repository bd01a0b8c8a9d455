"""Whatever their number, things fill the slide they stand on, in one size of letters."""

import pytest

from builder.layout.slides.patterns.checklist import BOX_EDGE
from builder.page.every_item import every_item
from builder.page.items import GroupItem, ImageItem, Page, ShapeItem
from tests.layout.slides.made_talks import SECTION, block, every, many, sizes, talk, talk_of, texts, words

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
def test_a_list_to_tick_is_one_sheet_with_a_box_for_each_line(tmp_path, count):
    page = block(tmp_path, "checklist:\n" + many("  - {zh: 第#样, en: Thing #}", count), "en").slides[0]
    (sheet,) = cards(page)
    boxes = [i.frame for i in sheet.items if isinstance(i, ShapeItem) and i.stroke and i.stroke.color == "primary"]
    assert len(boxes) == count
    assert sheet.frame.width == pytest.approx(864)
    assert all(24 <= box.width <= 46 for box in boxes)


@pytest.mark.parametrize("count", [5, 7, 9])
def test_a_list_to_tick_is_read_downwards(tmp_path, count):
    page = block(tmp_path, "checklist:\n" + many("  - {zh: 第#样, en: Thing #}", count), "en").slides[0]
    places = [(t.frame.x, t.frame.y) for t in texts(page) if t.placeholder == "body"]
    assert places == sorted(places)


def test_a_list_to_tick_is_bold_only_where_its_author_says_so(tmp_path):
    page = block(tmp_path, "checklist:\n  - {zh: 带**身份证**, en: bring **your card**}\n", "en").slides[0]
    (said,) = (t for t in texts(page) if t.placeholder == "body")
    runs = [run for p in said.paragraphs for run in p.set.runs]
    assert [(run.text, run.bold) for run in runs] == [("bring ", False), ("your card", True)]


BLANK = r"\_" * 14


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_line_to_write_on_stays_beside_its_label(tmp_path, language):
    labels = ("神经内科", "Neurologist"), ("呼吸", "Breathing"), ("营养", "Food"), ("夜里打给", "At night"), ("我", "I")
    rows = [f"  - zh: {zh}：{'＿' * 7}\n    en: '{en}: {BLANK}'" for zh, en in labels]
    page = block(tmp_path, "checklist:\n" + "\n".join(rows) + "\n", language).slides[0]
    lines = [len(p.set.lines) for item in texts(page) for p in item.paragraphs if p.set.text.endswith(("＿", "_"))]
    assert lines == [1] * 5


def test_a_line_to_write_on_has_no_box_to_tick(tmp_path):
    items = "  - {zh: 电话：____, en: 'Phone: ____'}\n  - {zh: 手机, en: A handset to ring}\n"
    page = block(tmp_path, f"checklist:\n{items}", "en").slides[0]
    phone, handset = (t.frame for t in texts(page) if t.placeholder == "body")
    drawn = (item for item in every_item(page.background) if isinstance(item, ShapeItem))
    boxes = [item.frame for item in drawn if item.stroke is not None and item.stroke.width == BOX_EDGE]
    assert [box.centre.y for box in boxes] == [pytest.approx(handset.centre.y)]
    assert phone.x == boxes[0].x


@pytest.mark.parametrize("count", [2, 3, 4, 6])
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


CALLOUT = """
callout:
  tone: %s
  title: {zh: %s, en: %s}
  points:
    - {zh: 摔了两次, en: you fell twice}
    - {zh: 眼前发黑, en: things went black}
"""


@pytest.mark.parametrize(
    ("head", "stays"),
    [("A title!", False), ("A", True), ("Do something else", True)],
    ids=["the same words", "a part", "other words"],
)
def test_a_callout_says_its_slides_title_once(tmp_path, head, stays):
    slide = block(tmp_path, CALLOUT % ("tip", "另一句话", head), "en").slides[0]
    said = next(words(t) for t in texts(slide) if t.role == "callout")
    assert (said.split("\n")[0] == head) == stays
    assert "you fell twice" in said


def test_a_head_whose_words_stand_in_the_title_in_their_order_says_nothing_new(tmp_path):
    slide = block(tmp_path, CALLOUT % ("info", "标题", "Else"), "zh").slides[0]
    assert not any("标题" in words(t) for t in texts(slide) if t.role == "callout")


@pytest.mark.parametrize(
    ("language", "head", "bar"),
    [("en", "A title!", "Warning"), ("en", "Title", "Title"), ("zh", "标题", "标题")],
    ids=["the same words", "a part", "a part in Chinese"],
)
def test_the_bar_of_a_warning_says_the_authors_head_unless_it_is_the_title(tmp_path, language, head, bar):
    slide = block(tmp_path, CALLOUT % ("caution", head, head), language).slides[0]
    said, *below = (words(t) for t in texts(slide) if t.role == "callout")
    assert said == bar
    assert len(below) == 2


@pytest.mark.parametrize(("tone", "fill"), [("tip", "mint"), ("info", "sky")])
def test_a_tip_or_a_note_is_dark_on_the_tint_of_its_tone(tmp_path, tone, fill):
    page = block(tmp_path, CALLOUT % (tone, "另一句话", "Else"), "en").slides[0]
    (panel,) = [i for i in page.background if isinstance(i, GroupItem) and i.name == "Callout"]
    ground = next(i for i in panel.items if isinstance(i, ShapeItem))
    assert ground.fill == fill
    said = next(t for t in texts(page) if t.role == "callout")
    assert {p.set.style.color for p in said.paragraphs} == {f"{fill}-ink", "ink"}


WARNED = """
callout:
  tone: caution
  text: {zh: "%s", en: "%s"}
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_to_do_stands_last_in_a_warning_bold_and_no_smaller_than_what_to_look_for(tmp_path, language):
    made = block(
        tmp_path, WARNED % ("胸口疼？停下来，告诉领队。", "Pain in the chest? Stop, and tell the leader."), language
    )
    (said,) = (t for t in texts(made.slides[0]) if t.role == "callout")
    head, sign, call = (p.set.style for p in said.paragraphs)
    assert (head.weight, sign.weight, call.weight) == (700, 400, 700)
    assert call.size >= sign.size


def test_in_a_longer_warning_no_sentence_is_taken_for_what_to_do(tmp_path):
    text = "Bang on the floor. If you hit your head, go to hospital. Keep warm."
    made = block(tmp_path, WARNED % ("敲地板。撞到头要去医院。别着凉。", text), "en")
    (said,) = (t for t in texts(made.slides[0]) if t.role == "callout")
    assert [p.set.style.weight for p in said.paragraphs] == [700, 400, 400, 400]


HOURS = (
    "  - {name: {zh: 平衡与康复门诊, en: Balance and Rehabilitation Clinic}, phone: 01632 960 418 ext. 220#, "
    "role: {zh: 周一至周四 8:30–12:00 和 13:30–16:30，周五只有上午，下雨改在社区活动中心, "
    "en: 'Monday to Thursday 8:30–12:00 and 13:30–16:30, Friday mornings only, in the community centre if it rains'}}"
)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_three_contacts_with_long_hours_share_a_slide(tmp_path, language):
    made = block(tmp_path, "people:\n" + many(HOURS, 3), language)
    assert len(made.slides) == 1
    assert not made.codes


def test_a_telephone_number_is_larger_than_what_stands_over_it(tmp_path):
    page = block(tmp_path, "people:\n" + many(PERSON, 1), "en").slides[0]
    assert min(sizes(page, "000-0000-0001")) > max(sizes(page, "does a thing"))


def test_icons_of_a_list_to_tick_stand_between_box_and_words(tmp_path):
    page = block(tmp_path, "checklist:\n  - {zh: 手机, en: Phone}\n  - {zh: 钥匙, en: Keys}\n", "en").slides[0]
    for words_of in (t for t in texts(page) if t.placeholder == "body"):
        left = words_of.frame.x - min(c.frame.x for c in cards(page) if c.frame.bottom > words_of.frame.centre.y)
        assert left > 100


def test_a_short_list_whose_lines_have_icons_stands_in_two_columns(tmp_path):
    words = (("手机", "Phone"), ("钥匙", "Keys"), ("水", "Water"), ("平底鞋", "Flat shoes"))
    items = "".join(f"  - {{zh: {zh}, en: {en}}}\n" for zh, en in words)
    page = block(tmp_path, f"checklist:\n{items}", "en").slides[0]
    said = [t for t in texts(page) if t.placeholder == "body"]
    assert len({t.frame.x for t in said}) == 2
    assert min(p.set.style.size for t in said for p in t.paragraphs) >= 40


def test_steps_begin_their_words_at_one_height(tmp_path):
    text = "text: {zh: 慢慢来, en: slowly}"
    titles = ("{zh: 坐, en: Sit}", "{zh: 站, en: Stand up and hold on to the table}", "{zh: 走, en: Walk}")
    steps = "steps:\n" + "".join(f"  - {{title: {title}, {text}}}\n" for title in titles)
    page = block(tmp_path, steps, "en").slides[0]
    firsts = [t.frame.y + t.paragraphs[0].y for t in texts(page) if t.placeholder == "body"]
    assert len(set(firsts)) == 1


SIGNS = """
callout:
  tone: caution
  title: {zh: 马上叫救护车, en: Call an ambulance}
  points:
    - {zh: 脸歪了, en: the face droops}
    - {zh: 胸口压着疼, en: a crushing pain in the chest}
    - {zh: 突然很厉害的头痛, en: a sudden terrible headache}
    - {zh: 收缩压 180 以上, en: the upper number is over 180}
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_signs_whose_words_make_icons_certain_stand_in_cards_two_by_two(tmp_path, language):
    short = SIGNS.replace("胸口压着疼", "胸痛").replace("a crushing pain in the chest", "chest pain")
    short = short.replace("突然很厉害的头痛", "头痛").replace("a sudden terrible headache", "headache")
    short = short.replace("收缩压 180 以上", "头晕").replace("the upper number is over 180", "dizzy")
    page = block(tmp_path, short + "icons: lines\n", language).slides[0]
    _, *signs = (t for t in texts(page) if t.role == "callout")
    assert len(signs) == 4
    assert len({round(t.frame.x) for t in signs}) == len({round(t.frame.y) for t in signs}) == 2
    assert min(p.set.style.size for t in signs for p in t.paragraphs) >= 34
    discs = [
        i for i in every(page.background) if isinstance(i, ShapeItem) and (i.geometry, i.fill) == ("ellipse", "caution")
    ]
    assert len(discs) == 4
    plain = block(tmp_path, short + "icons: none\n", language).slides[0]
    assert len([t for t in texts(plain) if t.role == "callout"]) == 2


def test_signs_that_would_be_smaller_two_by_two_stand_in_rows_in_both_languages(tmp_path):
    longer = SIGNS.replace("突然很厉害的头痛", "突然很厉害的头痛，看不清东西").replace(
        "脸歪了", "脸歪了，一边胳膊没力气，话说不清"
    )
    path = tmp_path / "sample.yaml"
    block(tmp_path, longer, "en")
    for language, other in (("zh", "en"), ("en", "zh")):
        page = talk_of(path, language, beside=[other]).slides[0]
        _, *signs = (t for t in texts(page) if t.role == "callout")
        assert len({round(t.frame.x) for t in signs}) == 1
        assert len({round(t.frame.y) for t in signs}) == 4
        assert min(p.set.style.size for t in signs for p in t.paragraphs) >= 26


def test_signs_too_long_for_large_letters_in_a_card_stay_a_list_in_both_languages(tmp_path):
    long = SIGNS.replace("a sudden terrible headache", "a sudden terrible headache " + "that you never had before " * 3)
    path = tmp_path / "sample.yaml"
    block(tmp_path, long, "en")
    for language, other in (("zh", "en"), ("en", "zh")):
        page = talk_of(path, language, beside=[other]).slides[0]
        assert len([t for t in texts(page) if t.role == "callout"]) == 2
