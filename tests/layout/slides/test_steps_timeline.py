from itertools import pairwise

import pytest

from builder.layout.slides.grid import BODY_END
from builder.page.items import GroupItem, Page, ShapeItem, TextItem
from tests.layout.slides.made_talks import block, every, many, sizes, texts, words

STEP = "  - title: {zh: 第#步, en: Step #}\n    text: {zh: 做一件事, en: do a thing}"
LONG_STEP = f"""  - title: {{zh: 第#步要说很长很长的话, en: S}}
    text:
      zh: {"先做一件事，再做一件事，" * 6}
      en: t"""


def bodies(page: Page) -> list[TextItem]:
    return [t for t in texts(page) if t.placeholder == "body"]


def numbers(page: Page) -> list[str]:
    return [i.alt for i in page.items if isinstance(i, GroupItem) and i.alt]


@pytest.mark.parametrize("count", [2, 3])
def test_up_to_three_steps_stand_side_by_side(tmp_path, count):
    page = block(tmp_path, "steps:\n" + many(STEP, count)).slides[0]
    assert [words(t) for t in bodies(page)] == [f"第{i}步\n做一件事" for i in range(1, count + 1)]
    assert numbers(page) == [f"第 {i} 步" for i in range(1, count + 1)]
    assert len({round(t.frame.x) for t in bodies(page)}) == count


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("count", [4, 5])
def test_four_and_five_steps_stand_on_a_line_each_their_text_beside_the_title(tmp_path, language, count):
    page = block(tmp_path, "steps:\n" + many(STEP, count), language).slides[0]
    titles, said = bodies(page)[::2], bodies(page)[1::2]
    assert len({round(t.frame.y) for t in titles}) == count
    assert all(one.frame.right <= other.frame.x for one, other in zip(titles, said, strict=True))
    assert [one.frame.y for one in titles] == [one.frame.y for one in said]
    assert min(p.set.style.size for t in bodies(page) for p in t.paragraphs) >= 26


@pytest.mark.parametrize("count", [4, 5])
def test_without_icons_the_number_is_what_one_looks_at(tmp_path, count):
    page = block(tmp_path, "steps:\n" + many(STEP, count)).slides[0]
    shown = [p.set.style.size for i in page.items if isinstance(i, GroupItem) and i.alt
             for t in every(i.items) if isinstance(t, TextItem) for p in t.paragraphs]  # fmt: skip
    assert len(shown) == count
    assert min(shown) > max(p.set.style.size for t in bodies(page) for p in t.paragraphs)
    assert not any(i.geometry == "ellipse" for i in every(page.items) if isinstance(i, ShapeItem)), "no disc"


@pytest.mark.parametrize("count", [4, 5])
def test_a_large_number_is_set_in_half_points(tmp_path, count):
    """PowerPoint shows its size in the box of sizes: 72.96 there looks like a slip."""
    page = block(tmp_path, "steps:\n" + many(STEP, count)).slides[0]
    shown = [p.set.style.size for i in page.items if isinstance(i, GroupItem) and i.alt
             for t in every(i.items) if isinstance(t, TextItem) for p in t.paragraphs]  # fmt: skip
    assert len(shown) == count
    assert all((2 * size).is_integer() for size in shown), shown


def test_a_step_that_says_more_has_a_higher_line(tmp_path):
    long = (
        "  - title: {zh: 第一步, en: First}\n    text: {zh: 先打电话约好时间再带上所有的药和最近三个月的检查单, en: do}"
    )
    page = block(tmp_path, "steps:\n" + long + "\n" + many(STEP, 4)).slides[0]
    heights = [i.frame.height for i in page.background if i.frame.width > 800]
    assert len(heights) == 5
    assert heights[0] > 1.2 * heights[1]
    assert sum(heights) + 4 * 9 == pytest.approx(368, abs=8)
    assert min(p.set.style.size for t in bodies(page) for p in t.paragraphs) >= 26


TITLE = "  - title: {zh: 第#步, en: Step #}"
IN_TWO_ROWS = [(TITLE, 5), (STEP, 6)]


@pytest.mark.parametrize(("step", "count"), IN_TWO_ROWS)
def test_other_steps_stand_in_two_rows_read_across(tmp_path, step, count):
    page = block(tmp_path, "steps:\n" + many(step, count)).slides[0]
    tops = [round(t.frame.y) for t in bodies(page)]
    assert tops == sorted(tops)
    assert len(set(tops)) == 2


def test_steps_in_two_rows_are_equally_wide_and_stand_in_the_middle(tmp_path):
    page = block(tmp_path, "steps:\n" + many(TITLE, 5)).slides[0]
    cards = [i.frame for i in page.background if i.name == "卡片"]
    assert len({round(card.width, 2) for card in cards}) == 1
    assert (cards[3].x + cards[4].right) / 2 == pytest.approx((cards[0].x + cards[2].right) / 2)


@pytest.mark.parametrize(("step", "count"), IN_TWO_ROWS)
def test_an_arrow_leads_from_each_step_to_the_next_also_to_the_row_below(tmp_path, step, count):
    page = block(tmp_path, "steps:\n" + many(step, count)).slides[0]
    cards = [i.frame for i in page.background if i.name == "卡片"]
    links = [i.frame for i in page.background if i.name == "接下去"]
    assert len(links) == count - 1
    down = max(links, key=lambda link: link.width)
    first = next(card for card in cards if card.y > cards[0].y)
    assert down.y >= cards[0].bottom - 3
    assert down.x <= first.centre.x <= down.right


def test_steps_that_are_titles_alone_fill_the_slide_with_rows(tmp_path):
    page = block(tmp_path, "steps:\n" + many("  - title: {zh: 第#步, en: Step #}", 3)).slides[0]
    rows = [i.frame for i in page.background if i.name != "接下去" and i.frame.width > 800]
    assert len(rows) == 3
    assert rows[-1].bottom == pytest.approx(484)


def test_steps_that_say_much_go_on_with_their_numbers(tmp_path):
    made = block(tmp_path, "steps:\n" + many(LONG_STEP, 6))
    assert [n for page in made.slides for n in numbers(page)] == [f"第 {i} 步" for i in range(1, 7)]
    assert len(made.slides) > 1
    assert made.codes.count("overset-text") == 0


def test_steps_share_one_size(tmp_path):
    long = STEP.replace("#", "4").replace("做一件事", "做两件事，再做一件")
    made = block(tmp_path, "steps:\n" + many(STEP, 3) + "\n" + long)
    assert len(sizes(made.slides[0], "步")) == 1
    assert sizes(made.slides[0], "做一件事") == sizes(made.slides[0], "做两件事")


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_steps_of_which_only_some_have_a_text_stand_in_rows(tmp_path, count):
    made = block(tmp_path, "steps:\n" + many(STEP, count) + "\n  - title: {zh: 最后一步, en: Last}")
    for page in made.slides:
        assert len({round(t.frame.x) for t in bodies(page)}) == 1


EVENT = '  - {when: {zh: 202# 年, en: "202#"}, title: {zh: 事#, en: Event #}, text: {zh: 一句话, en: a line}}'


def discs(page: Page) -> list[str | None]:
    """The events' discs on the band, without their rims."""
    drawn = [i for i in every(page.background) if isinstance(i, ShapeItem) and i.geometry == "ellipse"]
    return [i.fill for i in drawn if i.fill != "ground"]


FULL_EVENT = EVENT.replace("一句话", "一句话说清楚" * 3).replace("事#", "第#件要做的事情")


@pytest.mark.parametrize("count", [2, 3, 4])
def test_events_stand_evenly_side_by_side_under_their_dates(tmp_path, count):
    event = FULL_EVENT.replace("一句话", "这一句话") if count == 2 else FULL_EVENT
    page = block(tmp_path, "timeline:\n" + many(event, count)).slides[0]
    lefts = [t.frame.x for t in bodies(page)]
    assert len({round(b - a, 1) for a, b in pairwise(lefts)}) <= 1
    dates = [i for i in page.items if isinstance(i, GroupItem) and "年" in i.name]
    assert [d.name for d in dates] == [f"202{i} 年" for i in range(1, count + 1)]
    for date, body in zip(dates, bodies(page), strict=True):
        assert date.frame.bottom <= body.frame.y
        assert date.frame.centre.x == pytest.approx(body.frame.centre.x, abs=0.5)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_cards_of_events_reach_from_the_line_to_the_end_of_the_body(tmp_path, count):
    page = block(tmp_path, "timeline:\n" + many(FULL_EVENT, count)).slides[0]
    assert all(body.frame.bottom == pytest.approx(BODY_END) for body in bodies(page))
    assert len({round(body.frame.y) for body in bodies(page)}) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("count", [3, 4])
def test_events_of_few_words_stand_in_rows_that_fill_the_slide(tmp_path, count, language):
    """Cards side by side would be empty but for one line."""
    event = '  - {when: {zh: 1#:30, en: "1#:30"}, title: {zh: 签到, en: Sign in}}'
    page = block(tmp_path, "timeline:\n" + many(event, count), language).slides[0]
    assert len({round(t.frame.x) for t in bodies(page)}) == 1
    assert all(p.set.style.size >= 26 for t in bodies(page) for p in t.paragraphs)


@pytest.mark.parametrize("count", [3, 6])
def test_three_or_more_rows_fill_the_slide_in_large_letters(tmp_path, count):
    event = '  - {when: "1#:30", title: {zh: 签到#, en: Sign in #}}'
    page = block(tmp_path, "timeline:\n" + many(event, count), "en").slides[0]
    assert not page.scene
    assert max(t.frame.bottom for t in bodies(page)) == pytest.approx(BODY_END)
    assert max(t.frame.right for t in bodies(page)) > 800
    assert min(sizes(page, "Sign in")) >= 34


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_rows_are_no_huge_empty_cards(tmp_path, count):
    event = '  - {when: {zh: "# 月", en: "Month #"}, title: {zh: 见一面, en: Meet}}'
    page = block(tmp_path, "timeline:\n" + many(event, count)).slides[0]
    assert all(t.frame.height < 120 for t in bodies(page))


PROGRAMME = """timeline:
  - {when: "13:30", title: {zh: 签到, en: Doors open}}
  - {when: "14:00", title: {zh: 财务报告, en: Accounts}}
  - {when: "15:15", title: {zh: 茶歇, en: Tea}}
"""


def icons(page: Page) -> int:
    """How many coloured pictures there are."""
    return sum(1 for i in every(page.background) if i.name.startswith("picture "))


def test_events_whose_words_make_icons_certain_have_them(tmp_path):
    page = block(tmp_path, PROGRAMME, "en").slides[0]
    assert icons(page) == 3
    without = block(tmp_path, PROGRAMME + "icons: none\n", "en").slides[0]
    assert icons(without) == 0
    assert min(t.frame.x for t in bodies(page)) > min(t.frame.x for t in bodies(without))


LONG_DATES = {
    "zh": "每月第二个星期四下午 2 点到 4 点（八月和十二月除外）",
    "en": "Every second Thursday from 2 to 4 pm",
}


@pytest.mark.parametrize(("count", "language"), [(2, "zh"), (2, "en"), (3, "en")])
def test_a_date_that_only_cards_side_by_side_hold_is_not_refused_for_their_looks(tmp_path, count, language):
    """Rows have less room for dates; that cards would look empty is no reason to build nothing."""
    event = f'  - {{when: {{zh: "{LONG_DATES["zh"]}", en: "{LONG_DATES["en"]}"}}, title: {{zh: 聚会, en: Meeting}}}}'
    made = block(tmp_path, "timeline:\n" + many(event, count), language)
    assert (made.codes, len(made.slides)) == ([], 1)


def test_a_head_of_four_lines_is_set_where_nothing_else_holds_it(tmp_path):
    title = "Bring your list of all tablets, the results of each test, and whoever helps you at home"
    event = f'  - {{when: {{zh: 二月, en: {LONG_DATES["en"]}}}, title: {{zh: 聚会, en: "{title}"}}}}'
    made = block(tmp_path, "timeline:\n" + many(event, 3), "en")
    assert "overset-text" not in made.codes
    assert max(len(p.set.lines) for t in bodies(made.slides[0]) for p in t.paragraphs) > 3


@pytest.mark.parametrize("count", [5, 6])
def test_more_events_stand_in_rows_on_one_slide(tmp_path, count):
    made = block(tmp_path, "timeline:\n" + many(EVENT, count))
    assert len(made.slides) == 1
    assert len({round(t.frame.x) for t in bodies(made.slides[0])}) == 1


def test_no_event_stands_out_by_itself(tmp_path):
    assert discs(block(tmp_path, "timeline:\n" + many(EVENT, 3)).slides[0]) == ["primary"] * 3


def test_the_event_that_its_author_marks_stands_out(tmp_path):
    marked = EVENT.replace("#", "2").removesuffix("}") + ", now: true}"
    made = block(tmp_path, "timeline:\n" + "\n".join([EVENT.replace("#", "1"), marked, EVENT.replace("#", "3")]))
    assert discs(made.slides[0]) == ["primary", "sun", "primary"]


def test_long_events_go_on_over_slides(tmp_path):
    long = EVENT.replace("一句话", "很长的一句话" * 12)
    made = block(tmp_path, "timeline:\n" + many(long, 6))
    assert len(made.slides) > 1
    assert [fill for page in made.slides for fill in discs(page)] == ["primary"] * 6


def test_the_dates_of_rows_are_equally_wide_and_begin_at_the_edge(tmp_path):
    page = block(tmp_path, "timeline:\n" + many(EVENT, 6)).slides[0]
    dates = [i.frame for i in page.items if isinstance(i, GroupItem) and "年" in i.name]
    assert {round(date.x, 1) for date in dates} == {48.0}
    assert len({round(date.width, 1) for date in dates}) == 1


def test_a_date_that_is_too_long_is_told(tmp_path):
    made = block(tmp_path, "timeline:\n" + many(EVENT.replace("202# 年", "大约在二〇二#年的春天里" * 5), 2))
    assert {d.code for d in made.report} == {"overset-text"}


PICTURED = "steps:\n" + "".join(
    f"  - {{title: {{zh: {zh}, en: {en}}}, text: {{zh: 一句话说清楚, en: said in a line}}}}\n"
    for zh, en in (("坐好", "Sit"), ("散步", "Walk"), ("睡觉", "Sleep"), ("吃药", "Take a tablet"), ("写下来", "Write"))
)  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
def test_five_steps_have_their_icons_beside_their_numbers(tmp_path, language):
    page = block(tmp_path, PICTURED, language).slides[0]
    drawn = [i for i in every(page.background) if i.name.startswith("picture ")]
    numbers = [i for i in page.items if isinstance(i, GroupItem) and i.frame.bottom < BODY_END]
    assert len(drawn) == len(numbers) == 5
    for icon, number in zip(drawn, numbers, strict=True):
        assert number.frame.right < icon.frame.x < number.frame.right + 40
        assert icon.frame.centre.y == pytest.approx(number.frame.centre.y, abs=6)
    assert min(t.frame.x for t in bodies(page)) > max(i.frame.right for i in drawn)
    plain = block(tmp_path, PICTURED + "icons: none\n", language).slides[0]
    assert min(t.frame.x for t in bodies(plain)) < min(t.frame.x for t in bodies(page))
