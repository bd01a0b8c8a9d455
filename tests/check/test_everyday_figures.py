"""Shares, price cuts, prices, hours and weights, as each language says them: the same is no finding, another is."""

from collections.abc import Iterator, Mapping, Sequence

import pytest

from builder.check.translations import amount_differences
from tests.check.test_doses import text

Ways = Mapping[float, Sequence[str]]
SHARES: tuple[Ways, Ways] = (
    {0.5: ["千分之五", "0.5%"], 5: ["百分之五", "5%"], 7: ["百分之七", "7%"], 30: ["三成", "3 成", "百分之三十"],
     35: ["三成五", "三成半"], 50: ["一半", "五成", "百分之五十"], 70: ["七成", "7成", "70%"], 75: ["七成五"]},
    {0.5: ["0.5%", "0.5 percent"], 5: ["5%"], 7: ["7%"], 30: ["30%"], 35: ["35%"], 50: ["50%"],
     70: ["70%", "70 per cent"], 75: ["75%"]},
)  # fmt: skip
CUTS: tuple[Ways, Ways] = (
    {10: ["打九折", "九折", "9 折"], 15: ["八五折", "打 8.5 折", "85 折"], 20: ["打八折", "八折", "打 8 折"],
     50: ["打对折", "五折"], 80: ["打二折"], 90: ["一折"]},
    {value: [f"{value}% off", f"a {value}% discount", f"a discount of {value}%", f"a {value}% reduction",
             f"what saves {value}%", f"prices reduced by {value}%", f"to pay {100 - value}%",
             f"in for {100 - value}% of the usual price"]
     for value in (8, 9, 10, 15, 20, 50, 80, 90)},
)  # fmt: skip
PRICES: tuple[Ways, Ways] = (
    {3.5: ["3.50 元", "¥3.50", "3.50元"], 4.5: ["4.50 元"], 3.05: ["3.05 元"], 12.2: ["12.20 元"]},
    {3.5: ["¥3.50", "3.50 yuan", "RMB 3.50"], 4.5: ["¥4.50"], 3.05: ["¥3.05"], 12.2: ["¥12.20"], 3: ["¥3"],
     50: ["¥50"]},
)  # fmt: skip
HOURS: tuple[Ways, Ways] = (
    {0: ["半夜 12 点", "晚上12点", "凌晨 12 点", "零点", "24:00", "0点", "0 点"],
     0.25: ["零点一刻", "凌晨十二点十五分"], 0.5: ["晚上12点半", "半夜十二点半", "晚上12:30", "零点三十分", "0点半"],
     7.5: ["早 7 点半", "早上七点半", "7:30"],
     8: ["早 8 点", "早8点", "早上 8 点", "早八点"], 12: ["中午 12 点"],
     20: ["晚 8 点", "晚8点", "晚上 8 点", "晚八点", "20:00"]},
    {0: ["midnight", "12 midnight", "12 am"], 0.25: ["12:15 am"], 0.5: ["12:30 am", "12.30 at night"],
     1.5: ["1:30 am"], 12.5: ["12:30 pm"], 7.5: ["7:30 am"], 8: ["8 am"], 12: ["noon", "12 pm"],
     20: ["8 pm", "8 p.m."]},
)  # fmt: skip
WEIGHTS: tuple[Ways, Ways] = (
    {50: ["1 两", "1 两（50 克）", "50 克", "一两"], 100: ["2 两", "100 克", "二两（100 克）"], 250: ["半斤", "250 克"],
     500: ["1 斤", "一斤"], 1000: ["2 斤", "1 公斤"]},
    {50: ["50 g", "50 grams"], 100: ["100 g"], 250: ["250 g"], 500: ["500 g"], 1000: ["1 kg"], 60: ["60 g"]},
)  # fmt: skip
SENTENCES = [
    (SHARES, "{} 的人", "{} of people"), (CUTS, "会员{}", "Members get {}"), (PRICES, "每份 {}", "{} each"),
    (HOURS, "{}关门", "closes at {}"), (WEIGHTS, "每天吃 {}", "Eat {} a day"),
]  # fmt: skip


def wrong(ways: tuple[Ways, Ways], zh: str, en: str) -> Iterator[str]:
    """Pairs that are told though they are the same, and those that are not told though they differ."""
    for value, all_han in ways[0].items():
        for other, all_english in ways[1].items():
            for first, second in ((zh.format(h), en.format(e)) for h in all_han for e in all_english):
                told = any(amount_differences(text(first, "zh"), text(second, "en")))
                if told == (value == other):
                    yield f"{first} / {second}"


@pytest.mark.parametrize(("ways", "zh", "en"), SENTENCES)
def test_a_figure_is_itself_and_no_other(ways: tuple[Ways, Ways], zh: str, en: str) -> None:
    assert list(wrong(ways, zh, en)) == []


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("早 8 点、晚 8 点", "8 am and 8 pm", False), ("早 8 点、晚 8 点", "8 am and 9 pm", True),
        ("早8点到晚8点", "8 am to 8 pm", False), ("早8点到晚8点", "8 am to 7 pm", True),
        ("八折", "80% of the price", False), ("八折", "70% of the price", True),
        ("最晚 8 点", "8 am at the latest", False), ("每份 3.50", "¥3.50 each", False),
        ("3.50 到 4.50 元", "¥3.50 to ¥4.50", False), ("3.50 到 4.50 元", "¥3.50 to ¥4.60", True),
        ("下午 3.50 到", "from 3.50 pm", False), ("八成是感冒", "It is a cold most likely", False),
        ("三折页，省 70%", "A trifold saves 70%", False), ("七成", "seven in ten", False),
        ("7 成", "7%", True), ("千分之五", "5%", True), ("一两天", "a day or two", False),
        ("早晚 8 点各一次", "at 8 am and 8 pm", False), ("早晚 8 点各一次", "at 8 am and 9 pm", True),
    ],
)  # fmt: skip
def test_figures_beside_each_other(zh: str, en: str, *, told: bool) -> None:
    assert any(amount_differences(text(zh, "zh"), text(en, "en"))) is told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("打八折，80% 的人买过", "20% off; 80% of people bought it", False),
        ("打八折，80% 的人买过", "80% off; 80% of people bought it", True),
        ("打七折", "for 70% of the price", False), ("打七折", "for 30% of the price", True),
        ("打八折", "save 80% of the price", True), ("打八折", "reduced to 80%", False),
        ("五折，5%", "half price, 5%", False), ("五折，5%", "half price, 6%", True),
        ("千分之一以下；1% 到 10%", "under 1 in 1,000; 1% to 10%", False),
        ("千分之二以下；1% 到 10%", "under 1 in 1,000; 1% to 10%", True),
        ("千分之三，另有 5%", "3 out of every 1,000, and 5%", False), ("千分之三，另有 5%", "4 in 1,000, and 5%", True),
        ("万分之三，另有 5%", "3 in 10,000, and 5%", False), ("万分之三，另有 5%", "4 in 10,000, and 5%", True),
        ("7 成的人，另有 20%", "7 in 10 people; 20%", False), ("7 成的人，另有 20%", "6 in 10 people; 20%", True),
        ("7 成的人", "7 in 10 people", False), ("7 成的人", "8 in 10 people", True),
        ("七成", "7 in 10 (70%)", False), ("七成", "7 in 10 (60%)", True),
        ("一成不变，有 20% 的人", "as ever, 20% of people", False),
        ("一成不变，有 20% 的人", "as ever, 30% of people", True),
        ("六至七成", "60–70%", False), ("六至七成", "60–80%", True), ("六到七成", "50–70%", True),
        ("六到七成", "6–70%", True), ("6–7 成", "60% to 70%", False), ("6–7 成", "50% to 70%", True),
        ("七八成", "70–80%", False), ("七八成", "60–80%", True), ("两三成", "20–30%", False),
        ("两三成", "20–40%", True), ("六七成的人", "6–7 in 10 people", False), ("六七成的人", "6–8 in 10 people", True),
    ],
)  # fmt: skip
def test_shares_and_cuts_are_read_as_the_other_text_tells_them(zh: str, en: str, *, told: bool) -> None:
    assert any(amount_differences(text(zh, "zh"), text(en, "en"))) is told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("可以早一点吃药", "You may take it a little earlier", False), ("早一点吃药", "Take it at 1 am", False),
        ("晚一点再吃", "Take it a little later", False), ("晚一点再吃", "Take it at 1 pm", True),
        ("晚两点再来", "Come a bit later", False), ("晚两点再来", "Come at 2 pm", True),
        ("晚一点钟吃", "Take it at 1 pm", False), ("晚一点钟吃", "Take it at 2 pm", True),
        ("晚一点半吃", "Take it at 1:30 pm", False), ("晚一点半吃", "Take it at 2:30 pm", True),
        ("早两点、晚两点各一次", "at 2 am and 2 pm", False), ("早两点、晚两点各一次", "at 2 am and 3 pm", True),
        ("早一点到晚八点", "1 am to 8 pm", False), ("早一点到晚八点", "2 am to 8 pm", True),
        ("早一点到医院", "Come to the hospital a little earlier", False),
        ("早八点到晚一点", "8 am to 1 pm", False), ("早八点到晚一点", "8 am to 2 pm", True),
    ],
)  # fmt: skip
def test_a_bit_earlier_is_no_hour(zh: str, en: str, *, told: bool) -> None:
    """The figure 1 or 2 is seen all the same, so that a bare `1 am` beside `早一点` passes."""
    assert any(amount_differences(text(zh, "zh"), text(en, "en"))) is told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("每次零点五毫克", "0.5 mg each time", False), ("每次零点五毫克", "5 mg each time", True),
        ("每次零点五毫克", "0.2 mg each time", True), ("每次零点二五毫克", "0.25 mg each time", False),
        ("每次零点二五毫克", "0.5 mg each time", True), ("零点五毫克，每天 5 次", "0.5 mg, 5 times a day", False),
        ("百分之零点五", "0.5%", False), ("百分之零点五", "0.6%", True), ("零点五分钟", "half a minute", False),
        ("零点以后禁食", "nothing to eat after midnight", False), ("零点以后禁食", "nothing after 1 am", True),
        ("零点到八点", "midnight to 8 am", False), ("零点到八点", "midnight to 9 am", True),
    ],
)  # fmt: skip
def test_a_decimal_in_numerals_is_no_midnight(zh: str, en: str, *, told: bool) -> None:
    assert any(amount_differences(text(zh, "zh"), text(en, "en"))) is told


@pytest.mark.parametrize("behind", ["左右", "以内", "以上", "瘦肉", "豆腐", "酒", "米饭"])
def test_a_liang_weighs_before_what_it_is_of(behind: str) -> None:
    for grams in (5, 50, 100, 150):
        pair = text(f"每天 2 两{behind}", "zh"), text(f"{grams} g of it a day", "en")
        assert any(amount_differences(*pair)) == (grams != 100), (behind, grams)


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("门票 ¥3.50，下午 3.50 开始", "Tickets ¥3.50; starts at 3.50 pm", False),
        ("门票 ¥3.50，下午 3.50 开始", "Tickets ¥3.50; starts at 3.50 am", True),
        ("门票 ¥3.50，下午 3.50 开始", "Tickets ¥4.50; starts at 3.50 pm", True),
        ("2.30 元，下午 2:30", "¥2.30; starts at 2.30 pm", False),
        ("2.30 元，下午 2:30", "¥2.30; starts at 3.30 pm", True),
        ("2.30 元，下午 2:30", "¥2.40; starts at 2.30 pm", True),
        ("下午 3.50 元一位", "¥3.50 each in the afternoon", False),
        ("下午 3.50 元一位", "¥4.50 each in the afternoon", True),
    ],
)  # fmt: skip
def test_a_price_is_no_time_and_a_time_no_price(zh: str, en: str, *, told: bool) -> None:
    assert any(amount_differences(text(zh, "zh"), text(en, "en"))) is told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("0点以后禁食", "nothing after midnight", False), ("0点以后禁食", "nothing after 1 am", True),
        ("10点以后禁食", "nothing after midnight", True), ("晚上12点半", "midnight", True),
        ("零点以后分两次吃", "after midnight, in two parts", False),
        ("零点以后分两次吃", "after 1 am, in 2 parts", True),
    ],
)  # fmt: skip
def test_minutes_after_midnight_are_not_midnight(zh: str, en: str, *, told: bool) -> None:
    assert any(amount_differences(text(zh, "zh"), text(en, "en"))) is told
