"""A number that was changed on a slide, and the texts beside it that still say the old one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx.chart.data import CategoryChartData

from tests.command_line import talkleaf
from tests.exchange.decks import Desk, Hand, by_hand, talk_of, typed

OUTLINE = """\
outline: 1
id: walks
languages: [zh, en]
title: {zh: 走路, en: Walking}
review: {status: draft, date: 2026-11-30}
notice: {zh: 不能代替医生的话。, en: No substitute for a doctor.}
sections:
  - id: chart
    title: {zh: 第60次走路, en: Most walk}
    notes: {zh: 从 8 次到 60 次。, en: From 8 to 60 walks. In 1960 none.}
    blocks:
      - chart:
          kind: column
          categories: [{zh: 60 岁, en: Aged 60}, {zh: 70 岁, en: Aged 70}]
          series:
            - name: {zh: 次数, en: Walks}
              values: [8, 60]
          caption: {zh: 最多 60 次, en: Sixty at most}
        alt: {zh: 柱形图：8 和 60。, en: "Columns: 8 and 60."}
        cite: none
      - title: {zh: 去年, en: Last year}
        number:
          value: 33
          caption: {zh: 33 人来过, en: people came}
        cite: none
      - title: {zh: 一路走来, en: Our way}
        timeline:
          - {when: "1999", title: {zh: 8 个人, en: 8 people}}
          - {when: {zh: 今天, en: Today}, title: {zh: 60 个人, en: 60 people}}
        cite: none
"""


@pytest.fixture(scope="module")
def outline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("numbers") / "walks.yaml"
    path.write_text(OUTLINE, "utf-8")
    return path


def charted(*values: float) -> Hand:
    """Somebody types other numbers into the chart's sheet."""

    def hand(presentation: Any) -> None:
        chart = next(s.chart for slide in presentation.slides for s in slide.shapes if s.has_chart)
        data = CategoryChartData()
        data.categories = list(chart.plots[0].categories)
        data.add_series(chart.plots[0].series[0].name, values)
        chart.replace_data(data)

    return hand


def told(desk: Desk) -> list[str]:
    return [str(one.message) for one in desk.pull().old_numbers]


def test_texts_that_say_the_old_number_are_listed(outline: Path, tmp_path: Path) -> None:
    """Its own categories and another number in a text are no such text; nor is one that a number is a part of."""
    desk = Desk(tmp_path, outline, by_hand(talk_of(outline, "en"), charted(8, 65)))
    assert desk.untaken() == []
    assert told(desk) == [
        "the number 60 is 65 now; “第60次走路” (title) still says 60",
        "the number 60 is 65 now; “从 8 次到 60 次。 / From 8 to 60 walks. In 1960 none.” (speaker notes) "
        "still says 60",
        "the number 60 is 65 now; “柱形图：8 和 60。 / Columns: 8 and 60.” (description for those who cannot see it) "
        "still says 60",
        "the number 60 is 65 now; “最多 60 次” (caption) still says 60",
        "the number 60 is 65 now; “60 个人 / 60 people” (title) still says 60",
    ]


def test_a_number_of_one_figure_is_another_one_in_other_blocks(outline: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, outline, by_hand(talk_of(outline, "en"), charted(9, 60)))
    assert [words for words in told(desk) if "个人" in words] == []
    assert len(told(desk)) == 2


def test_a_text_changed_in_the_same_deck_is_passed_over(outline: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, outline, by_hand(talk_of(outline, "zh"), charted(8, 65), typed("最多 60 次", "最多 65 次")))
    assert [words for words in told(desk) if "caption" in words] == []
    assert len(told(desk)) == 4


def test_a_figure_has_them_too(outline: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, outline, by_hand(talk_of(outline, "en"), typed("33", "34")))
    assert told(desk) == ["the number 33 is 34 now; “33 人来过” (caption) still says 33"]


def test_they_stand_on_standard_error_and_leave_the_diff_alone(outline: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, outline, by_hand(talk_of(outline, "en"), typed("33", "34")))
    ran = talkleaf("pull", str(desk.outline), str(desk.talk))
    assert ran.exit_code == 0
    assert "still says 33" not in ran.stdout
    assert "These texts say a number as it was; look at them too:\n  slide " in ran.output
    assert "(caption) still says 33" in ran.output


def test_a_deck_without_other_numbers_lists_nothing(outline: Path, tmp_path: Path) -> None:
    assert told(Desk(tmp_path, outline, talk_of(outline, "en"))) == []


PRICES = """\
meeting:
  date: 2027-03-06
  time: "14:00"
  place: {zh: 图书馆, en: The library}
  fee: {zh: 每人 20 元, en: 20 yuan each}
sections:
  - id: prices
    title: {zh: 要多少钱, en: What it costs}
    notes: {zh: 先说 20 元。, en: Say first that it is 20 yuan.}
    blocks:
      - table:
          header: [{zh: 什么, en: What}, {zh: 钱, en: Money}, {zh: 多少, en: How many}]
          rows:
            - [{zh: 来一次, en: Once}, {zh: 20 元, en: 20 yuan}, "8"]
            - [{zh: 一年, en: A year}, {zh: 5 元, en: 5 yuan}, "20"]
          caption: {zh: 来一次 20 元, en: Once is 20 yuan}
        cite: none
      - points:
          - {zh: 一共 8 个人, en: 8 people in all}
          - {zh: 一次 5 元, en: 5 yuan once}
          - {zh: 20 人, en: 20 people}
        cite: none
"""


@pytest.fixture(scope="module")
def prices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("prices") / "walks.yaml"
    path.write_text(OUTLINE[: OUTLINE.index("sections:")] + PRICES, "utf-8")
    return path


def test_a_number_of_a_table_s_cell_has_them_and_the_fee_but_no_other_cell(prices: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, prices, by_hand(talk_of(prices, "zh"), typed("20 元", "25 元")))
    assert told(desk) == [
        "the number 20 is 25 now; “先说 20 元。 / Say first that it is 20 yuan.” (speaker notes) still says 20",
        "the number 20 is 25 now; “来一次 20 元 / Once is 20 yuan” (caption) still says 20",
        "the number 20 is 25 now; “20 人 / 20 people” (text) still says 20",
        "the number 20 is 25 now; “每人 20 元 / 20 yuan each” (cost) still says 20",
    ]


def test_a_cell_s_number_of_one_figure_is_another_one_elsewhere(prices: Path, tmp_path: Path) -> None:
    assert told(Desk(tmp_path, prices, by_hand(talk_of(prices, "zh"), typed("8", "9")))) == []


def test_a_small_sum_of_money_in_a_cell_is_looked_for_in_the_fee(prices: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, prices, by_hand(talk_of(prices, "en"), typed("5 yuan", "6 yuan")))
    desk.outline.write_text(desk.outline.read_text("utf-8").replace("每人 20 元", "每人 5 元"), "utf-8")
    assert told(desk) == ["the number 5 is 6 now; “每人 5 元” (cost) still says 5"]


def test_a_fee_that_was_changed_is_looked_for_wherever_that_much_money_is_said(prices: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, prices, by_hand(talk_of(prices, "zh"), typed("费用：每人 20 元", "费用：每人 25 元")))
    assert desk.untaken() == []
    assert told(desk) == [
        "the number 20 is 25 now; “先说 20 元。 / Say first that it is 20 yuan.” (speaker notes) still says 20",
        "the number 20 is 25 now; “20 元 / 20 yuan” (table) still says 20",
        "the number 20 is 25 now; “来一次 20 元 / Once is 20 yuan” (caption) still says 20",
    ]


def test_a_cell_in_which_two_numbers_are_new_names_none(prices: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path, prices, by_hand(talk_of(prices, "zh"), typed("20 元", "2 次 25 元")))
    assert told(desk) == []
