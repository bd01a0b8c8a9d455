"""Both languages say the same numbers, names, links and citations."""

import pytest

from builder.check.translations import check_translations
from tests.check.conftest import Find, text_block

SAME = [
    ("每 100 人中有 28 人", "28 of every 100 people"),
    ("约 1,587 位患者", "about 1,587 people"),
    ("三个问题", "3 questions"),
    ("2026 年 7 月", "July 2026"),
    ("筹了 1,600 多万美元", "over 16 million dollars"),
    ("中国有 14 亿人", "1.4 billion people live in China"),
    ("七十一个月", "71 months"),
    ("十二人", "twelve people"),
    ("NurOwn 的试验", "the NurOwn trial"),
    ("Café Lento", "Café Lento"),
    ("在 Café Lento，找 Zoë", "at Cafe\u0301 Lento, ask for Zoë"),
    ("登记号 NCT03280056", "registered as NCT03280056"),
    ("见 example.org/als", "see example.org/als"),
    ("一句话", "one line"),
    ("3 个月", "a three-month trial"),
    ("每天 100 毫克", "100 mg a day"),
    ("71 岁", "71 years"),
    ("28%", "28 percent"),
    ("两周", "two weeks"),
    ("2026 年 12 月 5 日", "5 December 2026"),
    ("2026 年 12 月 5 日", "December 5, 2026"),
    ("12 月 5 日见", "see you on 5 Dec"),
    ("2026-12-05", "2026-12-05"),
    ("到 2005 年", "by 2005"),
    ("5 年", "5 working years"),
    ("喝 250ml 水", "drink 250ml of water"),
    ("喝 250 ml 水", "drink 250 mL of water"),
    ("喝250毫升水", "drink 250ml of water"),
    ("每天500mg", "500mg a day"),
    ("低于 18.5 kg/m²", "below 18.5 kg/m²"),
    ("≥5mg 的药", "doses ≥5mg"),
    ("50 μg", "50 mcg"),
    # Signs of one character, of which Pint 0.25.3 drops the unit: findings/pint-insulin-is-a-brightness.sh.
    ("每次 5㎎，10～20㎖ 水", "5 mg with 10–20 ml of water"),
    ("每周 50㎍", "50 µg a week"),
    ("周一到周五 9:00–12:00", "Mon to Fri, 9–12"),
    ("周三 14:00–17:00", "Wed 2–5 pm"),
    ("9:00–17:00", "9 am – 5 pm"),
    ("11:00–13:00", "11 to 1 p.m."),
    ("下午2点半到", "from 2.30 pm on"),
    ("下午2点到5点", "2 pm to 5 pm"),
    ("中午12点", "12 pm"),
    ("下午两点半", "2:30 p.m."),
    ("加微信", "add us on WeChat"),
    ("微信支付或支付宝", "WeChat Pay or Alipay"),
    ("腾讯会议", "Tencent Meeting (VooV)"),
    ("看公众号", "see our WeChat account"),
    ("抖音上有", "it is on TikTok"),
    ("连无线网", "join the WiFi"),
    ("周一至周五 10:00-16:00", "Mon-Fri 10am-4pm"),
    ("周一至周五 10:00-16:00，周六 10:00-12:00", "Mon-Fri 10am-4pm, Sat 10am-12 noon"),
    ("每月第一个周二 10:30–16:00", "1st Tuesday, 10.30am–4pm"),
    ("12:00–16:00", "noon-4pm"),
    ("中午", "Midday"),
    ("正午开饭", "Lunch at noon"),
    ("中午", "Lunchtime"),
    ("中午12点", "at midday"),
    ("中午 2 片", "2 tablets at noon"),
    ("10:00–12:00", "10am to noon"),
    ("9:00–17:00", "9 a.m.-5 p.m."),
    ("周一 9:00 到周五 17:00", "Mon-9am to Fri-5pm"),
    ("上午 9 点到下午 5 点半", "from 9am until 5.30pm"),
    ("10:00–16:00（AM 10:00 开门）", "10am-4pm (doors open at 10am)"),
    ("2027 年 3 月 6 日", "6-Mar-2027"),
    ("每天 5–10 毫克", "5mg-10mg a day"),
    ("每天 5–10 毫克", "5 to 10 mg a day"),
    ("每天 5 毫克到 10 毫克", "5–10 mg a day"),
    ("2–3 周", "two to three weeks"),
    ("每 24 小时 2 次", "twice every 24hrs-ish"),
    ("周末 14:00–16:00", "Sat-Sun 2pm-4pm"),
    ("晚上 6 点以后打", "after 6 in the evening"),
    ("早上 9 点到 11 点", "from 9 to 11 o’clock in the morning"),
    ("下午 2:30–4:00", "from 2.30 to 4 in the afternoon"),
    ("早上 1 片，晚上 2 片", "1 in the morning and 2 in the evening"),
    ("早上 1 片，晚上 2–3 片", "1 in the morning and 2–3 in the evening"),
    ("早上 2.5 毫升，晚上 2 毫升", "2.5 ml in the morning and 2 ml in the evening"),
    ("晚上 8 开始", "begins at 8 pm"),
    ("早上 8、晚上 8 各一次", "once at 8 am and at 8 pm"),
    ("晚上 7–9 有活动", "we meet 7–9 pm"),
    ("慢一点，不用喊", "Slow down, do not shout"),
    ("一点开饭", "Lunch is at 1"),
    ("十点半", "10.30am"),
    ("第 1 天：5 毫克", "Day 1 - 5 mg"),
    ("第 1 天：5 毫克", "Day 1-5 mg"),
    ("第 1 步：10 毫克", "Step 1 – 10 mg"),
    ("第 1 周 5 毫克，第 2 周 10 毫克", "Week 1 – 5 mg, week 2 – 10 mg"),
    ("第 1 – 10 毫克，第 2 – 20 毫克", "No. 1: 10 mg, no. 2: 20 mg"),
    ("第 4 周：5 毫克", "At week 4 - 5 mg"),
    ("第 1 天：5 毫克", "At day 1 - 5 mg"),
    ("第 6 个月：10 公里", "At month 6 – 10 km"),
    ("2 型：5 毫克", "a type 2 - 5 mg"),
    ("睡前 5–10 毫克", "At night 5–10 mg"),
    ("一天两次 5–10 毫克", "Twice a day 5–10 mg"),
    ("一周一次 5–10 毫克", "Once a week 5–10 mg"),
    ("一个月一次 5–10 毫克", "Once a month 5–10 mg"),
    ("先 2 – 1 毫克", "first 2 – 1 mg"),
    ("每天 5–10 毫克", "Every day 5–10 mg"),
    ("每晚 50 至 100 毫升", "Each night 50 to 100 ml"),
    ("每次 5–10 毫升", "One dose 5–10 ml"),
    ("每组 5–10 毫克", "5–10 mg per group"),
    ("每周期 5–10 毫克", "Per cycle 5–10 mg"),
    ("第 2 天起 5 毫克到 10 毫克", "from day two, dose 5 to 10 mg"),
    ("剂量 0.5–1 毫克", "Dose 0.5–1 mg"),
    ("每天 5 – 10 毫克", "5 – 10 mg a day"),
    ("每天 5 – 10 毫克", "5 mg to 10 mg a day"),
    ("120mmHg", "120 mmHg"),
    ("20 分钟", "20mins"),
    ("3TC 和 5HT3", "3TC and 5HT3"),
    ("周日 10:00", "SUN 10:00"),
    ("周一到周五", "MON-FRI"),
    ("三月 6 日", "6 MAR"),
    ("周六、周日", "SAT, SUN"),
    ("三月见", "see you in Mar"),
    ("SUN 10:00 见", "Sunday at 10:00"),
]
DIFFERENT = [
    ("每 100 人中有 28 人", "33 of every 100 people", "numbers"),
    ("延长 3 个月", "some months longer", "numbers"),
    ("这项试验", "the NurOwn trial", "names"),
    ("NurOwn 的试验", "this trial", "names"),
    ("登记号 NCT03280056", "registered as NCT03280057", "names"),
    ("[这里](https://example.org/zh)", "[here](https://example.org/en)", "links"),
    ("3 周", "3 months", "units"),
    ("三周", "three months", "units"),
    ("100 毫克", "100 g", "units"),
    ("100 毫克", "about 100", "units"),
    ("每天 500mg", "500 g a day", "units"),
    ("每次 5㎎", "5 µg each", "units"),
    ("每次 5–10㎎", "5–10 g each", "units"),
    ("喝 250ml 水", "drink 250 of it", "units"),
    ("5 美元", "€5", "units"),
    ("12 月 5 日", "12 May", "dates"),
    ("周三 14:00–17:00", "Wed 2–6 pm", "numbers"),
    ("晚上 8 开始", "begins at 9 pm", "numbers"),
    ("晚上 6 点以后打", "after 7 in the evening", "numbers"),
    ("下午2点", "2 am", "numbers"),
    ("中午 2 片", "12 tablets at noon", "numbers"),
    ("下午开始", "begins at noon", "numbers"),
    ("中午吃药", "Take 12 tablets at lunchtime", "numbers"),
    ("9:30", "9", "numbers"),
    ("加抖音", "add us on WeChat", "names"),
    ("每天 5–10 毫克", "5–10 g a day", "units"),
    ("周一至周五 10:00-17:00", "Mon-Fri 10am-4pm", "numbers"),
    ("用 SUN 量表", "use this scale", "names"),
    ("MAR 研究", "this study", "names"),
    ("AM 研究", "this study", "names"),
    ("每天 5 – 10 毫克", "5 – 10 g a day", "units"),
    ("第 1 天：5 毫克", "Day 1 - 5 g", "units"),
]


@pytest.mark.parametrize(("zh", "en"), SAME)
def test_the_same_said_in_two_ways_is_no_finding(find: Find, zh: str, en: str) -> None:
    assert not find(check_translations, text_block(zh, en))


@pytest.mark.parametrize(("zh", "en", "what"), DIFFERENT)
def test_a_difference_is_told(find: Find, zh: str, en: str, what: str) -> None:
    (found,) = find(check_translations, text_block(f"'{zh}'", f"'{en}'"))
    assert found.code == "suspicious-translation"
    assert f"expected the same {what} in both languages" in found.message


@pytest.mark.parametrize(
    ("zh", "en"),
    [("加 3TC", "add it"), ("这种药", "with 3TC"), ("5HT3 受体", "this receptor"), ("这种受体", "the 5HT3 receptor")],
)
def test_a_name_that_begins_with_a_figure_is_told_as_one(find: Find, zh: str, en: str) -> None:
    found = find(check_translations, text_block(f"'{zh}'", f"'{en}'"))
    assert any("expected the same names in both languages" in one.message for one in found)


def test_the_hint_shows_both_texts(find: Find) -> None:
    (found,) = find(check_translations, text_block("延长 3 个月", "some months longer"))
    assert found.hint.split("\n")[:2] == ["zh: “延长 3 个月”", "en: “some months longer”"]


def test_citations_are_compared(find: Find) -> None:
    top = "sources:\n  a: {title: A work, short: A}\n"
    (found,) = find(check_translations, text_block("'有帮助 [@a]'", "It helps"), top=top)
    assert "citations" in found.message


TERMS = """\
terms:
  stem:
    name: {zh: 干细胞, en: stem cell}
    match: {en: [stem cells]}
    plain: {zh: 一种细胞。, en: One cell.}
  msc:
    name: {zh: 间充质干细胞, en: mesenchymal stem cell}
    plain: {zh: 一种细胞。, en: A cell.}
"""


def test_a_glossary_term_said_by_another_is_told(find: Find) -> None:
    (found,) = find(check_translations, text_block("间充质干细胞", "stem cells"), top=TERMS)
    assert (
        found.message
        == "expected the same terms in both languages, found “msc” only in Chinese, “stem” only in English"
    )


@pytest.mark.parametrize(
    ("zh", "en"),
    [("间充质干细胞", "A mesenchymal stem-cell trial"), ("干细胞", "they help"), ("这类细胞", "stem cells")],
)
def test_the_same_term_or_a_word_for_it_is_right(find: Find, zh: str, en: str) -> None:
    assert not find(check_translations, text_block(zh, en), top=TERMS)
