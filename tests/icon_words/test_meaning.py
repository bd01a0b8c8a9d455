"""Icons by meaning: only what is certain, for every item of a list or for none, the same in all languages."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from builder.diagnostics import Report
from builder.icon_words import icon_names
from builder.icon_words.meaning import NO_ICON, UNSURE, icons_in, icons_meant, icons_mostly_meant
from builder.outline.model.outline import Outline
from builder.outline.parse import parse

LINES = [
    line.partition(": ")
    for line in resources.files("builder.icon_words").joinpath("meaning.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_every_line_names_an_icon_once_and_has_words_of_both_languages() -> None:
    names = [name for name, _, _ in LINES]
    assert set(names) - {NO_ICON} <= icon_names()
    assert len(set(names)) == len(names)
    assert all(" | " in words for _, _, words in LINES)


def test_every_word_of_the_table_finds_its_own_icon() -> None:
    for name, _, words in LINES:
        zh, _, en = words.partition(" | ")
        for word in (*zh.split(), *(part.strip() for part in en.split(","))):
            found = icons_in(word.removeprefix(UNSURE).removeprefix("="))
            if name == NO_ICON:
                assert not found, word
            else:
                assert (name in found) is not word.startswith(UNSURE), word


@pytest.mark.parametrize(
    ("words", "icon"),
    [
        ("Take your medicine on time", "pill"), ("按时吃药", "pill"), ("Walking a little every day", "walk"),
        ("A walking stick", "cane"), ("Lifting weights twice a week", "lifting-weights"),
        ("量血压并记录", "measure-blood-pressure"),
        ("手机", "device-mobile"), ("Phone", "device-mobile"),
        ("Call our office", "phone"), ("No alcohol", "beer-off"), ("戒烟", "smoking-no"), ("少吃甜食", "candy-off"),
        ("Good sleep", "zzz"), ("Free parking", "parking"), ("签到", "door-enter"),
        ("Election of the board", "vote"),
        ("Please bring your medical record", "report-medical"),
    ],
)  # fmt: skip
def test_what_is_certain(words: str, icon: str) -> None:
    assert icons_in(words)[0] == icon


@pytest.mark.parametrize(("zh", "en", "icon"), [
    ("方便面", "Instant noodles", "instant-noodles"), ("酱油", "Soy sauce", "soy-sauce"),
    ("火腿肠", "Ham sausage", "sausage"), ("橄榄油", "Olive oil", "cooking-oil"), ("果汁", "Fruit juice", "juice-box"),
    ("浴室扶手", "A grab rail in the bathroom", "grab-bar"), ("楼梯升降椅", "A stair lift", "stair-lift"),
    ("香蕉", "Bananas", "banana"), ("更换助听器电池", "Change the hearing aid batteries", "button-cells"),
    ("带上药盒", "Bring your pill box", "pill-box"), ("血压计", "A blood pressure monitor", "blood-pressure-monitor"),
    ("榨菜", "Pickled vegetables", "pickles-jar"), ("蔬菜", "Vegetables", "salad"), ("火腿", "Ham", "meat"),
    ("吸气走两步", "In for two steps", "breathe-in"), ("噘嘴呼气走四步", "Out for four, lips pursed", "breathe-out"),
    ("喘了就站住歇一歇", "Stop and rest when you need to", "rest-on-bench"),
    ("坐好，脚放平", "Sit, feet flat", "sit-upright"),
    ("袖带和心脏一样高", "Cuff at heart level", "measure-blood-pressure"),
    ("腿有力气了，喘得少", "Stronger legs mean less breath", "leg-exercise"),
    ("脸歪了", "the face droops", "face-droops"), ("胸口压着疼", "a crushing pain in the chest", "heart-bolt"),
    ("突然很厉害的头痛", "a sudden terrible headache", "headache"),
    ("夜间透析互助组", "Evening dialysis circle", "moon"),
    ("睡觉以前", "Before bed", "moon"), ("手册再版", "New edition", "book"),
    ("市民政局资助", "Grant from the city", "building-bank"),
    ("吞咽困难", "Trouble swallowing", "swallow-trouble"), ("言语治疗", "Speech therapy", "speech-therapy"),
    ("慢慢说", "Speak slowly", "speak"), ("刷牙", "Brush your teeth", "brush-teeth"),
    ("一只手臂无力", "One arm is weak", "arm-weak"), ("和医生商量", "Talk to your doctor", "doctor-talk"),
    ("坐下再站起来", "Sit and stand", "sit-to-stand"), ("踮脚尖", "Heel raises", "heel-raise"),
    ("单脚站", "Stand on one leg", "one-leg-stand"), ("一字步", "Heel to toe", "heel-to-toe"),
    ("翻身侧躺", "Roll onto your side", "roll-onto-side"), ("爬到椅子边", "Crawl to a chair", "kneel-at-chair"),
    ("从地上起来", "Getting up from the floor", "rise-from-floor"),
    ("骑自行车", "Cycling", "cycling"), ("骑自行车", "Bike", "bike"), ("手推轮椅", "A wheelchair", "wheelchair"),
    ("助行器", "Walking frame", "walking-frame"), ("夜里翻身", "Turning over in bed", "turn-in-bed"),
    ("我负责泡茶", "I make the tea", "mug"),
    ("电子血压计准吗", "Are electronic monitors accurate", "blood-pressure-monitor"),
    ("恶心时少吃多餐", "Small meals when you feel sick", "mood-sick"),
    ("每天滴眼药水", "Eye drops every day", "eye-drops"),
    ("打流感疫苗", "Have a flu jab", "injection"), ("写会议记录", "Write the minutes", "pencil"),
    ("说话不清", "Speech is slurred", "unclear-speech"), ("热敷", "A heat pad", "hot-water-bottle"),
    ("少喝咖啡", "Less coffee", "coffee-off"), ("关掉电视", "Turn off the television", "tv-off"),
    ("先叫名字，再说事", "Say the name first", "wave"), ("一次一个人说", "One voice at a time", "one-speaker"),
    ("换个说法", "Use other words", "other-words"), ("慢一点，不用喊", "Slow down, do not shout", "slow"),
    ("没好转就打120", "Call an ambulance if it does not help", "ambulance"),
    ("眼睛看不清", "Poor sight", "blurred-sight"),
    ("眼睛又红又痛", "A red, painful eye", "eye"), ("看看脚踝肿不肿", "Look for swollen ankles", "swollen-ankle"),
    ("有没有受伤", "Check for injuries", "bandage"), ("戒烟戒酒", "Stop smoking and drinking", "smoking-no"),
    ("手抖", "Shaking hands", "shaking-hand"), ("试戴", "Trial", "hearing-aid"), ("午睡", "Rest after lunch", "zzz"),
    ("一周不提重物", "No heavy lifting for a week", "lifting-off"), ("泡脚", "A foot bath", "foot-bath"),
    ("义卖", "Charity sale", "shopping-bag"), ("免费停车三小时", "Three hours of free parking", "parking"),
])  # fmt: skip
def test_both_languages_mean_the_same_thing_by_it(zh: str, en: str, icon: str) -> None:
    assert icons_meant([{"zh": zh, "en": en}]) == (icon,)


@pytest.mark.parametrize("words", [
    "Drive less often", "Drink alcohol less", "Less driving", "Fewer cookies", "不常散步", "别散步", "无面包",
    "停止散步", "Good evening", "早上好", "Sit on the committee", "People from the city", "a piece of cake",
    "Creams from heel to toe", "Hands and knees that hurt", "不要踮脚", "踮脚够高处的碗",
    "Do not carry heavy bags", "葡萄糖", "On an empty stomach", "A battery of tests", "动物肝脏", "Peanut butter",
    "葡萄球菌", "电动车", "可乐定", "Lie on your stomach", "Digestive juices", "汉堡大学", "花生长得好",
    "少吃香蕉", "少吃肉", "限制喝水", "Limit how much you drink", "Carry a contact card",
    "Caring for others", "压力袜", "Artificial tears", "几点建议", "Coated lozenges", "几乎看不见",
    "Within reach of everybody", "Head back later", "In other words", "腹膜透析", "Acupuncture", "Tissue repair",
    "不要就着酒", "Pain on the left side", "登记不等于批准", "Use both hands to push yourself up", "If it gets lost",
])  # fmt: skip
def test_what_must_be_less_or_is_an_idiom_has_no_icon(words: str) -> None:
    assert icons_in(words) == ()


@pytest.mark.parametrize("words", ["Shaking hands", "Trial", "Rest after a trial", "饭桌"])
def test_what_may_mean_something_else_counts_only_beside_a_certain_word(words: str) -> None:
    assert not {"shaking-hand", "hearing-aid", "share-meal"} & set(icons_in(words))


def test_one_of_four_may_lack_an_icon_where_a_gap_is_allowed() -> None:
    walk, sleep, bread, odd = {"en": "Walk"}, {"en": "Sleep well"}, {"en": "Bread"}, {"en": "Be patient"}
    assert icons_mostly_meant([walk, odd, sleep, bread]) == ("walk", "", "zzz", "bread")
    assert icons_mostly_meant([walk, odd, sleep]) == ()
    assert icons_mostly_meant([walk, odd, sleep, bread, odd]) == ()
    assert icons_mostly_meant([walk, walk, sleep, bread]) == ()
    assert icons_mostly_meant([odd]) == ()


def test_items_that_could_have_the_same_icon_share_out_those_they_could_have() -> None:
    """The first could have a bench or a clock, the second nothing but a bench."""
    items = [{"zh": "先歇五分钟", "en": "Rest for five minutes"}, {"zh": "歇一会", "en": "Take a break"}]
    assert icons_in("rest for five minutes")[0] == "rest-on-bench"
    assert icons_meant(items) == ("clock", "rest-on-bench")
    assert icons_meant([items[1], items[1]]) == ()


@pytest.mark.parametrize("words", [
    "It is called ALS", "Fall asleep", "The course of the disease", "Signs of infection control", "肌肉无力",
    "运动神经元受损", "Do not stop your medicine", "不要自己停药", "Train your patience", "Run out of it", "PET scan",
    "安慰剂", "适当面对", "国家人口", "查看信息", "安全家居", "Family history", "Listen to your body",
    "证书", "Key points", "The nature of the disease", "Muscle fibres", "", "Book an hour",
])  # fmt: skip
def test_what_only_sounds_like_it(words: str) -> None:
    assert not set(icons_in(words)) & {"zzz", "school", "signature", "meat", "treadmill", "pill", "train", "run", "dog",
                                       "book", "key", "trees", "wheat", "fall", "phone", "support",
                                       "talk-face-to-face", "family", "read-letter", "listen"}  # fmt: skip


def test_the_first_clause_says_what_an_item_is() -> None:
    assert icons_in("Walk every day: your doctor will tell you how far")[0] == "walk"
    assert icons_in("每天散步，先问医生") == ("walk",)


def test_all_items_or_none() -> None:
    walk, sleep, odd = {"en": "Walk"}, {"en": "Sleep well"}, {"en": "Be patient"}
    assert icons_meant([walk, sleep]) == ("walk", "zzz")
    assert icons_meant([walk, odd]) == ()
    assert icons_meant([]) == ()


def test_icons_of_a_list_differ() -> None:
    assert icons_meant([{"en": "Walk"}, {"en": "Walk more"}]) == ()
    assert icons_meant([{"en": "Call your doctor"}, {"en": "Ask the doctor"}]) == ("stethoscope", "message-question")


def test_both_languages_must_mean_the_same() -> None:
    assert icons_meant([{"zh": "散步", "en": "Walk"}]) == ("walk",)
    assert icons_meant([{"zh": "睡觉", "en": "Walk"}]) == ()
    assert icons_meant([{"zh": "慢慢来", "en": "Walk"}]) == ()
    assert icons_meant([{"zh": "手机", "en": "Phone"}, {"zh": "水", "en": "Water"}]) == ("device-mobile", "bottle")


OUTLINE = """\
outline: 1
id: small
title: {{zh: 每天, en: Daily}}
review: {{status: draft, date: 2026-11-22, next: 2027-05-22, by: []}}
notice: {{zh: 不是医疗建议。, en: No medical advice.}}
{top}
sections:
  - id: one
    title: {{zh: 每天做的事, en: What to do daily}}
    blocks:
      - {block}
        cite: none
"""
STEPS = "steps: [{title: {zh: 散步, en: Walk}}, {title: {zh: 睡好, en: Sleep well}}]"
CARDS = "cards: [{title: {zh: 散步, en: Walk}}, {title: {zh: 别的, en: Other}, icon: star}]"


def block_of(tmp_path: Path, block: str, top: str = "") -> Any:
    path = tmp_path / "small.yaml"
    path.write_text(OUTLINE.format(top=top, block=block), "utf-8")
    report = Report()
    outline = parse(path, report, icons=icon_names())
    assert isinstance(outline, Outline), list(report)
    return outline.sections[0].blocks[0]


def icons_of(tmp_path: Path, block: str, top: str = "") -> tuple[str, ...]:
    found: tuple[str, ...] = block_of(tmp_path, block, top).item_icons
    return found


def test_a_list_has_the_icons_its_words_mean(tmp_path: Path) -> None:
    assert icons_of(tmp_path, STEPS) == ("walk", "zzz")
    assert icons_of(tmp_path, "checklist: [{zh: '**散步**', en: '**Walk**'}, {zh: 睡好, en: Sleep}]") == ("walk", "zzz")
    assert icons_of(tmp_path, "points: [{zh: 散步, en: Walk}, {text: {zh: 睡好, en: Sleep}}]") == ("walk", "zzz")


def test_the_authors_icons_stay_and_gaps_are_filled(tmp_path: Path) -> None:
    assert icons_of(tmp_path, CARDS) == ("walk", "star")
    assert icons_of(tmp_path, CARDS.replace("star", "walk")) == ()


def test_points_and_cards_have_them_as_if_their_author_had_given_them(tmp_path: Path) -> None:
    points = block_of(tmp_path, "points: [{zh: 散步, en: Walk}, {text: {zh: 睡好, en: Sleep}}]")
    assert [item.icon for item in points.items] == ["walk", "zzz"]
    cards = block_of(tmp_path, CARDS)
    assert [card.icon for card in cards.items] == ["walk", "star"]
    under = "points: [{zh: 散步, en: Walk}, {text: {zh: 睡好, en: Sleep}, sub: [{zh: 早睡, en: Early}]}]"
    assert [item.icon for item in block_of(tmp_path, under).items] == [None, None]


def test_none_leaves_the_authors_alone(tmp_path: Path) -> None:
    assert icons_of(tmp_path, STEPS + "\n        icons: none") == ()
    assert icons_of(tmp_path, STEPS, "icons: none") == ()
    assert icons_of(tmp_path, STEPS + "\n        icons: meant", "icons: none") == ("walk", "zzz")
    both = CARDS.replace("title: {zh: 散步, en: Walk}", "title: {zh: 散步, en: Walk}, icon: bike")
    assert icons_of(tmp_path, both, "icons: none") == ("bike", "star")


def test_lists_in_columns_have_them_too(tmp_path: Path) -> None:
    block = "columns: [{checklist: [{zh: 散步, en: Walk}]}, {text: {zh: 好, en: Good}}]"
    assert block_of(tmp_path, block).left.item_icons == ("walk",)


FOODS = "table: {header: [{zh: 食物, en: Food}, {zh: 量, en: Amount}], rows: [%s]}"
ROW = "[{zh: %s, en: %s}, '1']"


def test_a_table_has_them_where_its_rows_are_things_and_none_for_its_total(tmp_path: Path) -> None:
    bread, egg = ROW % ("面包", "Bread"), ROW % ("鸡蛋", "Eggs")
    assert icons_of(tmp_path, FOODS % f"{bread}, {egg}, {ROW % ('合计', 'Total')}") == ("bread", "egg", "")
    assert icons_of(tmp_path, FOODS % f"{bread}, {ROW % ('别的', 'Others')}") == ()
    assert icons_of(tmp_path, FOODS % f"{bread}, {egg}", "icons: none") == ()


WARNING = """callout:
          tone: {tone}
          points: [{{zh: 头痛, en: Headache}}, {{zh: 胸痛, en: Chest pain}}, {{zh: 发烧, en: A fever}}, {last}]"""


def test_a_warning_has_them_beside_its_points_one_may_only_warn(tmp_path: Path) -> None:
    own, odd = "{zh: 头晕, en: Dizzy}", "{zh: 不舒服, en: Unwell}"
    usual = ("headache", "heart-bolt", "thermometer")
    assert icons_of(tmp_path, WARNING.format(tone="caution", last=own)) == (*usual, "dizzy")
    assert icons_of(tmp_path, WARNING.format(tone="caution", last=odd)) == (*usual, "exclamation-circle")
    assert icons_of(tmp_path, WARNING.format(tone="tip", last=own)) == ()
