from itertools import pairwise

import pytest

from builder.layout.page import GroupItem
from tests.layout.talk.making import block, every, many, said, sizes

STEP = "  - title: {zh: 第#步, en: Step #}\n    text: {zh: 做一件事, en: do a thing}"
LONG_STEP = f"""  - title: {{zh: 第#步要说很长很长的话, en: S}}
    text:
      zh: {"先做一件事，再做一件事，" * 4}
      en: t"""


def groups(page) -> list[GroupItem]:
    return [i for i in page.items if isinstance(i, GroupItem) and i.role == "group" and i.alt and "草稿" not in i.name]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_up_to_four_steps_stand_side_by_side(tmp_path, count):
    made = block(tmp_path, "steps:\n" + many(STEP, count))
    steps = groups(made.slides[0])
    assert [g.alt for g in steps] == [f"{i}. 第{i}步：做一件事" for i in range(1, count + 1)]
    assert len({round(g.frame.y) for g in steps}) == 1
    assert len({round(g.frame.x) for g in steps}) == count


@pytest.mark.parametrize("count", [5, 6])
def test_more_steps_stand_in_two_columns_filled_downwards(tmp_path, count):
    made = block(tmp_path, "steps:\n" + many(STEP, count))
    steps = groups(made.slides[0])
    assert [round(g.frame.x) for g in steps] == [43, 43, 43, *[489] * (count - 3)]
    assert steps[0].frame.y == steps[3].frame.y


def test_steps_that_say_much_go_on_with_their_numbers(tmp_path):
    made = block(tmp_path, "steps:\n" + many(LONG_STEP, 6))
    assert [g.alt[0] for page in made.slides for g in groups(page)] == list("123456")
    assert len(made.slides) == 2
    assert made.codes.count("overset-text") == 0


def test_steps_share_one_size(tmp_path):
    long = STEP.replace("#", "4").replace("做一件事", "做两件事，再做一件")
    made = block(tmp_path, "steps:\n" + many(STEP, 3) + "\n" + long)
    assert len(sizes(made.slides[0], "步")) == 1
    assert sizes(made.slides[0], "做一件事") == sizes(made.slides[0], "做两件事")


EVENT = '  - {when: {zh: 202# 年, en: "202#"}, title: {zh: 事#, en: Event #}, text: {zh: 一句话, en: a line}}'


@pytest.mark.parametrize("count", [1, 4, 5])
def test_events_stand_below_one_another_evenly(tmp_path, count):
    events = groups(block(tmp_path, "timeline:\n" + many(EVENT, count)).slides[0])
    gaps = {round(b.frame.y - a.frame.y, 2) for a, b in pairwise(events)}
    assert len(events) == count
    assert len(gaps) <= 1


def test_the_last_event_alone_is_warm(tmp_path):
    events = groups(block(tmp_path, "timeline:\n" + many(EVENT, 3)).slides[0])
    discs = [i.fill for g in events for i in every(g.items) if getattr(i, "geometry", "") == "ellipse"]
    assert discs == ["primary", "primary", "accent"]


def test_six_short_events_run_on_in_one_line_each(tmp_path):
    made = block(tmp_path, "timeline:\n" + many(EVENT, 6))
    assert len(made.slides) == 1
    assert "事1：一句话" in said(made.slides[0])


def test_long_events_go_on_over_slides_and_only_the_last_is_warm(tmp_path):
    long = EVENT.replace("一句话", "很长的一句话" * 12)
    made = block(tmp_path, "timeline:\n" + many(long, 6))
    assert len(made.slides) > 1
    discs = [i.fill for p in made.slides for g in groups(p) for i in every(g.items)
             if getattr(i, "geometry", "") == "ellipse"]  # fmt: skip
    assert discs == ["primary"] * 5 + ["accent"]


def test_a_date_that_is_too_long_is_told(tmp_path):
    made = block(tmp_path, "timeline:\n" + many(EVENT.replace("202# 年", "大约在二〇二# 年的春天里"), 2))
    assert {d.code for d in made.report} == {"overset-text"}
    assert "the date" in next(iter(made.report)).message
