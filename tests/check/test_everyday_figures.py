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
    {10: ["10% off"], 15: ["15% off"], 20: ["20% off", "a 20% discount"], 50: ["50% off"], 80: ["80% off"],
     90: ["90% off"], 8: ["8% off"], 9: ["9% off"]},
)  # fmt: skip
PRICES: tuple[Ways, Ways] = (
    {3.5: ["3.50 元", "¥3.50", "3.50元"], 4.5: ["4.50 元"], 3.05: ["3.05 元"], 12.2: ["12.20 元"]},
    {3.5: ["¥3.50", "3.50 yuan", "RMB 3.50"], 4.5: ["¥4.50"], 3.05: ["¥3.05"], 12.2: ["¥12.20"], 3: ["¥3"],
     50: ["¥50"]},
)  # fmt: skip
HOURS: tuple[Ways, Ways] = (
    {0: ["半夜 12 点", "晚上12点", "凌晨 12 点", "零点", "24:00"], 7.5: ["早 7 点半", "早上七点半", "7:30"],
     8: ["早 8 点", "早8点", "早上 8 点", "早八点"], 12: ["中午 12 点"],
     20: ["晚 8 点", "晚8点", "晚上 8 点", "晚八点", "20:00"]},
    {0: ["midnight", "12 midnight", "12 am"], 7.5: ["7:30 am"], 8: ["8 am"], 12: ["noon", "12 pm"],
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
