"""What is read in another way than it is written is certain; all else is kept to the character, or asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Diagnostic
from builder.outline.model.blocks import Cards, Checklist, Faq, Number, People, Points, Steps, Timeline
from builder.outline.model.outline import Outline
from tests.outline.small_outlines import TOP, good, load, outline_text, told_about

ENGLISH = "languages: [en]\n"
CHINESE = "languages: [zh]\n"


def parsed(folder: Path, block: str, top: str = ENGLISH) -> tuple[Outline | None, list[Diagnostic]]:
    return load(folder, outline_text(block + "\n  cite: none\n", top))


def block_of(folder: Path, block: str, top: str = ENGLISH) -> object:
    return good(folder, outline_text(block + "\n  cite: none\n", top)).sections[0].blocks[0]


def said(text: object) -> str:
    (words,) = {source.raw for source in text.by_language.values()}  # type: ignore[attr-defined]
    return str(words)


@pytest.mark.parametrize("key", ["说明", "提示语"])
def test_an_explanation_is_no_notice(tmp_path: Path, key: str) -> None:
    text = outline_text().replace(
        "notice: {zh: 不是医疗建议, en: Not medical advice}", f"{key}: 本次讲座由李医生主讲。"
    )
    outline, told = load(tmp_path, text)
    assert outline is None
    assert [d.code for d in told if d.severity == "error"] == ["unknown-key"]


def test_a_disclaimer_is_the_notice(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text().replace("\nnotice:", "\n免责声明:"))
    assert outline.notice is not None


def test_a_closing_day_is_not_the_state_of_a_figure(tmp_path: Path) -> None:
    number = "- number: {{value: 30, caption: 个名额, {}: 2027年3月1日}}"
    _, told = parsed(tmp_path, number.format("截止日期"), CHINESE)
    assert [d.code for d in told] == ["unknown-key"]
    block = block_of(tmp_path, number.format("截至"), CHINESE)
    assert isinstance(block, Number)
    assert block.as_of == "2027-03-01"


OTHERS = [
    "Doctors who treat patients", "Staff who are not patients", "Families and friends of people with ALS",
    "People with questions", "Anyone with an interest in ALS", "People with ALS and their doctors",
    "Those with a relative who is ill", "治疗患者的医生", "照顾病人的家属", "关爱癌症患者", "非患者",
]  # fmt: skip


@pytest.mark.parametrize("audience", OTHERS)
def test_readers_who_may_be_others_are_asked_about(tmp_path: Path, audience: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"audience: {audience}\n"))
    assert [(d.code, d.span.line) for d in told] == [("wrong-value", TOP.count("\n") + 1)]


@pytest.mark.parametrize(
    "audience",
    ["People living with ALS", "patients with gout and their families", "anyone with type 2 diabetes",
     "渐冻症患者及其家属", "痛风病人", "ALS患者"],
)  # fmt: skip
def test_readers_who_are_ill_are_patients(tmp_path: Path, audience: str) -> None:
    assert good(tmp_path, outline_text(top=f"audience: {audience}\n")).audience == "patients"


RANGES = [
    "Monday – Friday, 9 to 5", "March – May, sow seeds", "Monday – Friday — open 9 to 5", "10 am – 12 noon Coffee",
    "10 am – noon Coffee", "Week 1 - week 3 rest", "周一 – 周五 9点到17点", "三月——五月 播种", "10：30 tea",
    "spring - the summer, sow seeds",
]  # fmt: skip


@pytest.mark.parametrize("event", RANGES)
def test_a_range_of_days_or_hours_is_not_cut(tmp_path: Path, event: str) -> None:
    outline, told = parsed(tmp_path, f"- timeline:\n    - {event}")
    assert outline is None
    assert [d.code for d in told] == ["wrong-shape"]


@pytest.mark.parametrize(
    ("event", "when", "title"),
    [
        ("March – decide what to sow", "March", "decide what to sow"),
        ("March–May - sow seeds", "March–May", "sow seeds"),
        ("10:30 – tea", "10:30", "tea"),
        ("周一——种花", "周一", "种花"),
    ],
)
def test_one_time_and_what_happens_then(tmp_path: Path, event: str, when: str, title: str) -> None:
    block = block_of(tmp_path, f"- timeline:\n    - {event}")
    assert isinstance(block, Timeline)
    assert [(said(one.when), said(one.title)) for one in block.events] == [(when, title)]


TEXTS = [
    ("points", "注意：按时服药\n      不要停药", "注意：按时服药 不要停药"),
    ("points", "时间：9点\n      地点：大厅", "时间：9点 地点：大厅"),
    ("checklist", "名称：阿司匹林\n      内容：一片", "名称：阿司匹林 内容：一片"),
    ("要点", "问题：能走吗\n      回答：能", "问题：能走吗 回答：能"),
    ("steps", "打电话：010 5555 0123\n      找李护士", "打电话：010 5555 0123 找李护士"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "item", "words"), TEXTS)
def test_words_before_a_full_width_colon_in_a_text(tmp_path: Path, kind: str, item: str, words: str) -> None:
    block = block_of(tmp_path, f"- {kind}:\n    - {item}", CHINESE)
    assert isinstance(block, Points | Checklist | Steps)
    (only,) = block.items
    assert " ".join(said(getattr(only, "text", None) or getattr(only, "title", only)).split()) == words


def test_fields_with_full_width_colons_are_read(tmp_path: Path) -> None:
    outline, told = parsed(tmp_path, "- faq:\n    - 问题：能走吗\n      回答：能", CHINESE)
    assert {(d.code, d.severity.value) for d in told} == {("full-width-colon", "warning")}
    assert outline is not None
    block = outline.sections[0].blocks[0]
    assert isinstance(block, Faq)
    assert [(said(pair.q), said(pair.a)) for pair in block.pairs] == [("能走吗", "能")]


@pytest.mark.parametrize(
    "fields",
    [
        "{title: Rest, text: Sit down picture: chair.png}",
        "{title: 休息, text: 坐下 图标: chair}",
        "{title: 休息, text: 坐下 照片: chair.png}",
        "{问: 能走吗 答: 能}",
        "{title: Rest, text: Sit down icon: chair}",
    ],
)
def test_a_lost_comma_before_a_key_is_told(fields: str) -> None:
    assert [d.code for d in told_about(f"- {fields}\n")] == ["colon-in-braces"]


def test_a_colon_in_a_text_stays(tmp_path: Path) -> None:
    block = block_of(tmp_path, "- cards:\n    - {title: Rest, text: Ring Jo: she knows}\n    - {title: Go, text: Walk}")
    assert isinstance(block, Cards)
    text = block.items[0].text
    assert text is not None
    assert said(text) == "Ring Jo: she knows"


WRAPPED = """- points: |
    A first point that the author has wrapped
    over two lines."""


def test_a_wrapped_line_is_one_point(tmp_path: Path) -> None:
    points = block_of(tmp_path, WRAPPED)
    assert isinstance(points, Points)
    assert len(points.items) == 1
    for lines in ("Rest first.\n    Drink a glass of water at breakfast.", "- Rest\n    - Drink", "Rest\n    Drink"):
        several = block_of(tmp_path, f"- points: |\n    {lines}")
        assert isinstance(several, Points)
        assert len(several.items) == 2


@pytest.mark.parametrize(
    "person",
    ["Smith, Jones and Brown, 01632 960457", "Ward 3, 0116 496 0123, Pat", "Pat, van Dyke, 01632 960457",
     "王医生, 01632 960457, 李护士"],
)  # fmt: skip
def test_a_second_name_is_no_role(tmp_path: Path, person: str) -> None:
    block = block_of(tmp_path, f"- people:\n    - {person}")
    assert isinstance(block, People)
    (kept,) = block.people
    assert (said(kept.name), kept.phone, kept.role) == (person, None, None)


@pytest.mark.parametrize("role", ["leader", "Specialist Nurse", "组长", "answers the helpline"])
def test_what_a_person_does_is_a_role(tmp_path: Path, role: str) -> None:
    block = block_of(tmp_path, f"- people:\n    - Pat Example, 01632 960457, {role}")
    assert isinstance(block, People)
    (pat,) = block.people
    assert pat.role is not None
    assert (said(pat.name), said(pat.role)) == ("Pat Example", role)


def test_a_hint_that_is_recalled_next_week_holds_no_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = outline_text().replace("review: {status: draft, date: 2026-11-22, next: 2027-05-22}\n", "")
    hints = set()
    for moment in ("1796083200", "1796688000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        _, told = load(tmp_path, text)
        hints |= {d.hint for d in told if d.code == "undated-draft"}
    (hint,) = hints
    assert "date: YYYY-MM-DD" in hint
