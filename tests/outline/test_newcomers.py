"""What people type on their first day: read as it is meant where that is certain, told with a way out elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build.loading import load as load_with_theme
from builder.diagnostics import Report, Severity
from builder.outline.model.blocks import (
    Callout,
    Cards,
    Chart,
    Checklist,
    Columns,
    Faq,
    People,
    People100,
    Points,
    Prose,
    Steps,
    Table,
    Timeline,
)
from builder.outline.model.outline import Outline
from builder.outline.parse import ParseOptions, parse_editions, read_nodes
from builder.outline.yaml.source import source_of
from tests.outline.small_outlines import good, load, outline_text

TITLED = "title: Tea and talk\nlanguages: en\n"
ONE = "sections:\n  - title: One\n    points: [Some tea, Some cake]\n    cite: none\n"
ENGLISH = "languages: [en]\n"
ICONS = frozenset({"key", "walk"})


def read(folder: Path, text: str, name: str = "tea.yaml") -> tuple[Outline | None, list[tuple[str, str]]]:
    """An outline that is nothing but this text, and what was told: codes with their severities."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    report = Report()
    parsed = parse_editions(path, report, ParseOptions(icons=ICONS))
    return (parsed.outline if parsed else None), [(d.code, d.severity.value) for d in report]


def block_of(folder: Path, text: str) -> object:
    return good(folder, outline_text(text + "\n  cite: none\n", ENGLISH)).sections[0].blocks[0]


def english(text: object) -> str:
    return text.by_language["en"].raw  # type: ignore[attr-defined]


def test_a_title_and_a_section_are_a_draft(tmp_path: Path) -> None:
    outline, told = read(tmp_path, TITLED + ONE)
    assert outline is not None
    assert told == [("undated-draft", "warning"), ("usual-notice", "warning")]
    assert (outline.review.status, outline.review.date, outline.review.next) == ("draft", "", "")


def test_a_draft_says_in_our_words_that_it_is_no_medical_advice(tmp_path: Path) -> None:
    path = tmp_path / "tea.yaml"
    path.write_text(
        TITLED.replace("en", "[zh, en]").replace("Tea and talk", "{zh: 茶, en: Tea}")
        + "sections:\n  - title: {zh: 一, en: One}\n    text: {zh: 好, en: Good}\n    cite: none\n",
        "utf-8",
    )
    report = Report()
    parsed = parse_editions(path, report, ParseOptions(icons=ICONS))
    assert parsed is not None
    assert {code: edition.notice and edition.notice.plain for code, edition in parsed.editions.items()} == {
        "zh": "这里是一般信息，不能代替医生的意见。",
        "en": "General information, not medical advice.",
    }
    (told,) = [d for d in report if d.code == "usual-notice"]
    assert (
        '`notice: {zh: 这里是一般信息，不能代替医生的意见。, en: "General information, not medical advice."}`'
        in told.hint
    )


@pytest.mark.parametrize("audience", ["patients", "carers", "professionals"])
def test_a_reviewed_text_has_a_notice_and_days_of_its_own(tmp_path: Path, audience: str) -> None:
    _, told = read(tmp_path, f"{TITLED}audience: {audience}\nreview: {{status: reviewed, by: [Dr A]}}\n{ONE}")
    asked = [("missing-key", "error")] * (2 if audience == "professionals" else 3)
    assert told == asked


def test_a_draft_counts_for_half_a_year_unless_it_says_otherwise(tmp_path: Path) -> None:
    outline, told = read(tmp_path, f"{TITLED}notice: Not advice\nreview: {{date: 2026-11-30}}\n{ONE}")
    assert told == []
    assert outline is not None
    assert outline.review.next == "2027-05-31"


@pytest.mark.parametrize("kind", ["Steps", "STEPS", "steps"])
def test_capitals_change_no_kind(tmp_path: Path, kind: str) -> None:
    assert isinstance(block_of(tmp_path, f"- {kind}: [Sit down, Stand up]"), Steps)


@pytest.mark.parametrize("mark", ["•", "*", "–", "●\t"])
def test_bullets_of_other_programs_begin_an_item(tmp_path: Path, mark: str) -> None:
    block = block_of(tmp_path, f"- points:\n    {mark} Sit down\n    {mark} Stand up")
    assert isinstance(block, Points)
    assert [english(item.text) for item in block.items] == ["Sit down", "Stand up"]


@pytest.mark.parametrize(
    "items",
    [
        "\n    - • Sit down\n    - • Stand up",
        " |\n    Sit down\n    Stand up",
        " |\n    • Sit down\n    • Stand up",
        "\n    en: [Sit down, Stand up]",
    ],
)
def test_marks_and_lines_part_a_list(tmp_path: Path, items: str) -> None:
    block = block_of(tmp_path, f"- checklist:{items}")
    assert isinstance(block, Checklist)
    assert [english(item) for item in block.items] == ["Sit down", "Stand up"]


@pytest.mark.parametrize("kind", ["steps", "procedure", "步骤"])
@pytest.mark.parametrize(
    "items",
    [
        "\n    - 1. Sit down\n    - 2. Stand up",
        "\n    1. Sit\n      down\n    2. Stand\n\n      up",
        "\n  1. Sit down\n  2. Stand up",
        " |\n    1) Sit down\n    2) Stand up",
    ],
)
def test_steps_are_numbered_by_the_page_alone(tmp_path: Path, kind: str, items: str) -> None:
    block = block_of(tmp_path, f"- {kind}:{items}")
    assert isinstance(block, Steps)
    assert [" ".join(english(step.title).split()) for step in block.items] == ["Sit down", "Stand up"]


@pytest.mark.parametrize(
    "items", ["\n    1. Ask\n    2. Take what 1. gave", "\n    - 1. Ask\n    - 2. Take what 1. gave",
              " |\n    1. Ask\n    2. Take what 1. gave"],
)  # fmt: skip
def test_numbers_that_a_page_does_not_give_again_stay(tmp_path: Path, items: str) -> None:
    block = block_of(tmp_path, f"- points:{items}")
    assert isinstance(block, Points)
    assert [english(item.text) for item in block.items] == ["1. Ask", "2. Take what 1. gave"]


def test_numbers_in_notes_are_words_of_them(tmp_path: Path) -> None:
    block = block_of(tmp_path, "- text: Tea.\n  notes:\n    1. Greet\n    2. Pour")
    assert isinstance(block, Prose)
    assert " ".join(english(block.notes).split()) == "1. Greet 2. Pour"


def test_numbers_of_points_in_line_with_their_key_are_asked(tmp_path: Path) -> None:
    """A hyphen has no place there unless it takes that of the number."""
    outline, told = read(tmp_path, TITLED + "sections:\n- title: One\n  points:\n  1. Ask\n  2. Take\n  cite: none\n")
    assert outline is None
    assert ("yaml-syntax", "error") in told


@pytest.mark.parametrize(
    "items", [["●●○ moderate", "●○○ low"], ["● strong", "▪ weak"], ['"● strong"', '"● good"'], ["• tea", "cake"]]
)
def test_signs_that_say_something_stay(tmp_path: Path, items: list[str]) -> None:
    block = block_of(tmp_path, "- points:" + "".join(f"\n    - {item}" for item in items))
    assert isinstance(block, Points)
    assert [english(item.text) for item in block.items] == [item.strip('"') for item in items]


@pytest.mark.parametrize(("first", "second"), [("● strong", "● good"), ("1. dose", "2. dose")])
def test_cells_and_categories_stay_as_they_are(tmp_path: Path, first: str, second: str) -> None:
    table = block_of(tmp_path, f"- table:\n    - [Stick, Frame]\n    - [{first}, {second}]")
    assert isinstance(table, Table)
    assert [english(cell) for cell in table.rows[0]] == [first, second]
    data = f"categories: [{first}, {second}]\n    values: [3, 4]"
    chart = block_of(tmp_path, f"- chart:\n    kind: bar\n    {data}\n  alt: Two bars")
    assert isinstance(chart, Chart)
    assert [english(name) for name in chart.categories] == [first, second]


@pytest.mark.parametrize("values", ["1½, 2½", "10⁶, 20⁶", "5~, 6~", "5±, 6±", "5*, 6*", "5 ●, 6 ●"])
def test_a_part_of_a_number_is_no_unit(tmp_path: Path, values: str) -> None:
    chart = f"- chart:\n    kind: bar\n    categories: [May, June]\n    values: [{values}]\n  alt: Two bars\n"
    outline, told = load(tmp_path, outline_text(chart + "  cite: none\n", ENGLISH))
    assert outline is None
    assert "error" in {d.severity.value for d in told}


@pytest.mark.parametrize("unit", ["h", "小时", "€", "°C", "℃", "㎏"])
def test_what_stands_after_all_numbers_is_their_unit(tmp_path: Path, unit: str) -> None:
    values = f"categories: [May, June]\n    values: [3 {unit}, 4 {unit}]"
    chart = block_of(tmp_path, f"- chart:\n    kind: bar\n    {values}\n  alt: Two bars")
    assert isinstance(chart, Chart)
    assert chart.unit is not None
    assert english(chart.unit) == unit


def test_a_unit_that_stands_beside_the_numbers_too_is_said_once(tmp_path: Path) -> None:
    values = "categories: [May, June]\n    values: [18户, 31户]\n    unit: {zh: 户, en: families}"
    text = f"- chart:\n    kind: 柱形\n    {values}\n  alt: {{zh: 两条, en: Two bars}}\n  cite: none\n"
    chart = good(tmp_path, outline_text(text)).sections[0].blocks[0]
    assert isinstance(chart, Chart)
    assert (chart.kind, [amount.typed for amount in chart.series[0].values]) == ("column", ["18", "31"])


@pytest.mark.parametrize("minutes", ["40分钟", "40 分", "40 min", "40 minutes"])
def test_minutes_may_say_that_they_are(tmp_path: Path, minutes: str) -> None:
    outline = good(tmp_path, outline_text(top=f"talk:\n  minutes: {minutes}\n"))
    assert outline.talk is not None
    assert outline.talk.minutes == 40


def test_other_units_of_time_are_no_minutes(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(top="talk:\n  minutes: 1小时\n"))
    assert [d.code for d in told] == ["not-a-number"]


@pytest.mark.parametrize("word", ["未审", "待审核", "草稿"])
def test_what_nobody_has_reviewed_is_a_draft(tmp_path: Path, word: str) -> None:
    outline = good(tmp_path, outline_text().replace("status: draft", f"status: {word}"))
    assert outline.review.status == "draft"


@pytest.mark.parametrize("key", ["说明", "提示语"])
def test_words_about_the_talk_are_no_notice(tmp_path: Path, key: str) -> None:
    _, told = read(tmp_path, f"{TITLED}{key}: 本次讲座由李医生主讲。\n{ONE}")
    assert ("unknown-key", "error") in told


@pytest.mark.parametrize("kind", ["points", "checklist", "要点", "清单"])
@pytest.mark.parametrize(
    "lines",
    [("注意：按时服药", "不要停药"), ("打电话：010 5555 0123", "找李护士"), ("时间：9点", "地点：大厅"),
     ("问题：能走吗？", "回答：能。"), ("名称：散步", "内容：慢走"), ("提示：喝水", "说明：少喝冰的")],
)  # fmt: skip
def test_a_text_of_two_lines_with_a_wide_colon_is_a_text(tmp_path: Path, kind: str, lines: tuple[str, str]) -> None:
    text = f"- {kind}:\n    - {lines[0]}\n      {lines[1]}\n    - 多休息\n"
    block = good(tmp_path, outline_text(text + "  cite: none\n", "languages: [zh]\n")).sections[0].blocks[0]
    assert isinstance(block, Points | Checklist)
    first = block.items[0].text if isinstance(block, Points) else block.items[0]
    assert re.sub(r"\s", "", first.by_language["zh"].raw) == re.sub(r"\s", "", "".join(lines))


def test_each_list_is_judged_by_the_key_over_it(tmp_path: Path) -> None:
    """A later list in the same column is another one."""
    pair = "\n    - 问题：能走吗？\n      回答：能。" * 2
    blocks = f"- points:{pair}\n  cite: none\n- faq:{pair}\n  title: 问答\n  cite: none\n"
    outline, told = load(tmp_path, outline_text(blocks, "languages: [zh]\n"))
    assert [d.code for d in told] == ["full-width-colon"] * 4
    assert outline is not None
    assert [type(block) for block in outline.sections[0].blocks] == [Points, Faq]


def test_fields_of_an_item_with_a_wide_colon_are_fields(tmp_path: Path) -> None:
    blocks = (
        "- faq:\n    - 问题：能走吗？\n      回答：能。\n  cite: none\n"
        "- timeline:\n    - 时间：三月\n      标题：播种\n  title: 一年\n  cite: none\n"
    )
    outline, told = load(tmp_path, outline_text(blocks, "languages: [zh]\n"))
    assert {d.code for d in told} == {"full-width-colon"}
    assert outline is not None
    faq, timeline = outline.sections[0].blocks
    assert isinstance(faq, Faq)
    assert isinstance(timeline, Timeline)
    assert faq.pairs[0].a.by_language["zh"].raw == "能。"
    assert timeline.events[0].title.by_language["zh"].raw == "播种"


def test_a_list_in_each_language_is_a_list_of_texts(tmp_path: Path) -> None:
    text = "- compare:\n    left: {en: [Smile, Wait], zh: [微笑, 等]}\n    right: {en: [Argue, Test], zh: [争, 考]}\n"
    (block,) = good(tmp_path, outline_text(text + "  cite: none\n")).sections[0].blocks
    assert isinstance(block, Columns)
    boxes = [box for box in block.blocks if isinstance(box, Callout)]
    assert [[english(point) for point in box.points] for box in boxes] == [["Smile", "Wait"], ["Argue", "Test"]]


def test_what_counts_is_no_year(tmp_path: Path) -> None:
    """Numbers that do not count from one are words of their own."""
    block = block_of(tmp_path, "- checklist:\n    - 3. May\n    - 4. May")
    assert isinstance(block, Checklist)
    assert [english(item) for item in block.items] == ["3. May", "4. May"]


@pytest.mark.parametrize(
    "data",
    [
        "data: [{Better: 60%}, {Same: 30%}, {Worse: 10%}]",
        "categories: [Better, Same, Worse]\n    values: [60%, 30%, 10%]",
        "categories: [Better, Same, Worse]\n    values: [60 %, 30%, 10％]".replace("％", "%"),
        "categories: [Better, Same, Worse]\n    series: [{name: All, values: [60%, 30 %, 10%]}]\n    unit: '%'",
    ],
)
def test_percent_signs_are_the_unit_of_a_chart(tmp_path: Path, data: str) -> None:
    block = block_of(tmp_path, f"- chart:\n    kind: bar\n    {data}\n  alt: Three bars")
    assert isinstance(block, Chart)
    assert [amount.typed for amount in block.series[0].values] == ["60", "30", "10"]
    assert block.unit is not None
    assert english(block.unit) == "%"


def test_the_title_inside_the_only_chart_of_a_section_stands_under_it(tmp_path: Path) -> None:
    chart = "- chart:\n    kind: bar\n    title: Visits\n    data: {May: 3, June: 4}\n  alt: Two bars"
    block = block_of(tmp_path, chart)
    assert isinstance(block, Chart)
    assert block.title is None
    assert block.caption is not None
    assert english(block.caption) == "Visits"


def test_the_title_inside_a_chart_beside_others_is_its_slides(tmp_path: Path) -> None:
    text = "- text: Words.\n  cite: none\n- chart:\n    kind: bar\n    title: Visits\n    data: {May: 3, June: 4}\n"
    outline = good(tmp_path, outline_text(text + "  alt: Two bars\n  cite: none\n", ENGLISH))
    chart = outline.sections[0].blocks[1]
    assert chart.title is not None
    assert english(chart.title) == "Visits"


def test_people_of_a_hundred_may_be_a_list(tmp_path: Path) -> None:
    block = block_of(tmp_path, "- people100:\n    - Walkers: 63\n    - Others: 37")
    assert isinstance(block, People100)
    assert [(english(group.label), group.count) for group in block.groups] == [("Walkers", 63), ("Others", 37)]


def test_a_cell_may_be_empty(tmp_path: Path) -> None:
    block = block_of(tmp_path, "- table:\n    - [Day, Way, Time]\n    - [Mon, Short, 30 min]\n    - [Fri, , rest]")
    assert isinstance(block, Table)
    assert [english(cell) for cell in block.rows[1]] == ["Fri", "–", "rest"]


def test_values_stand_in_braces_without_quotes(tmp_path: Path) -> None:
    text = "- text: {zh: 见面：${meeting.place}。, en: We meet at ${meeting.place}.}\n  cite: none\n"
    path = tmp_path / "tea.yaml"
    path.write_text(outline_text(text, "meeting: {place: {zh: 图书馆, en: Library}, date: 2027-01-01}\n"), "utf-8")
    report = Report()
    parsed = parse_editions(path, report, ParseOptions(icons=ICONS))
    assert parsed is not None, list(report)
    assert parsed.editions["en"].sections[0].blocks[0].paragraphs[0].plain == "We meet at Library."


@pytest.mark.parametrize(
    ("leaflet", "fold", "paper"),
    [("z-fold", "trifold-z", "a4"), ("trifold-c", "trifold-c", "a4"), ("A3", "trifold-c", "a3"),
     ("{fold: z}", "trifold-z", "a4"), ("{fold: C}", "trifold-c", "a4")],
)  # fmt: skip
def test_a_leaflet_may_be_but_its_fold(tmp_path: Path, leaflet: str, fold: str, paper: str) -> None:
    outline = good(tmp_path, outline_text(top=f"leaflet: {leaflet}\n"))
    assert (outline.leaflet.fold, outline.leaflet.paper) == (fold, paper)


@pytest.mark.parametrize("named", ["do-and-dont", "Do and don't", "do-and-don-t", "Do and Dont"])
def test_panels_name_sections_by_their_titles(tmp_path: Path, named: str) -> None:
    text = (
        f"{TITLED}notice: No advice\nreview: {{date: 2026-11-30}}\n"
        f'leaflet: {{fold: flat, panels: [Cover, ["{named}", back]]}}\n{ONE}'
    ).replace("title: One", "title: Do and don't")
    outline, told = read(tmp_path, text)
    assert told == []
    assert outline is not None
    assert [entry.section for panel in outline.leaflet.panels for entry in panel] == ["cover", "do-and-dont", "back"]


def test_a_section_that_no_panel_has_is_told_once(tmp_path: Path) -> None:
    more = "- text: x\n  cite: none\n- text: y\n  title: T\n  cite: none\n"
    _, told = load(tmp_path, outline_text(more, "leaflet: {fold: flat, panels: [[cover], [back]]}\n"))
    assert [(d.code, d.span.line) for d in told] == [("placed-nowhere", 10)]


def test_several_sections_that_no_panel_has_are_told_in_one_message(tmp_path: Path) -> None:
    section = (
        "  - {{id: {0}, title: {{zh: 题{0}, en: Title {0}}}, blocks: [{{text: {{zh: 好, en: Good}}, cite: none}}]}}\n"
    )
    more = "leaflet: {fold: flat, panels: [[cover], [back]]}\n"
    text = outline_text("- text: {zh: 好, en: Good}\n  cite: none\n", more)
    _, told = load(tmp_path, text + section.format("p") + section.format("q"))
    (found,) = [d for d in told if d.code == "placed-nowhere"]
    assert str(found.message) == "expected sections `one`, `p`, `q` on panels, found them on none"
    assert text.splitlines()[found.span.line - 1].startswith("leaflet:")


def test_a_tab_behind_a_hyphen_is_told_as_a_tab(tmp_path: Path) -> None:
    text = outline_text("- points:\n    -\t{zh: 盐, en: Salt}\n  cite: none\n")
    _, told = load(tmp_path, text)
    assert [(d.code, str(d.message), str(d.hint)) for d in told] == [
        ("yaml-syntax", "expected spaces, found a tab", "write a space in place of the tab")
    ]


def test_a_language_under_a_title_gets_the_lines_to_write(tmp_path: Path) -> None:
    text = outline_text().replace(
        "    title: {zh: 一, en: The first point}\n", "    title: What to bring\n      zh: 带什么\n"
    )
    _, told = load(tmp_path, text)
    assert [d.code for d in told] == ["swallowed-line"]
    assert str(told[0].hint).endswith("\n`title:`\n`  en: What to bring`\n`  zh: 带什么`")


def test_a_second_hyphen_within_a_text_is_named(tmp_path: Path) -> None:
    entries = "    - en: Salt\n    - zh: 盐\n    - en: Water\n    - zh: 水\n"
    text = outline_text(f"- points:\n{entries}  cite: none\n")
    _, told = load(tmp_path, text)
    salt = text.splitlines().index("          - en: Salt") + 1
    assert [(d.code, d.span.line) for d in told] == [("missing-translation", salt + n) for n in range(4)]
    assert [f"in line {salt + second}," in str(d.hint) for d, second in zip(told, (1, 1, 3, 3), strict=True)] == [
        True
    ] * 4


def test_a_text_that_truly_lacks_a_language_is_told_no_hyphen(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- points:\n    - en: Salt\n    - en: Water\n  cite: none\n"))
    assert {str(d.hint) for d in told} == {"add the Chinese text"}


def test_a_lone_question_mark_is_shown(tmp_path: Path) -> None:
    chart = "kind: bar, unit: ml, categories: [A, B], series: [{name: S, values: [250, ?]}]"
    _, told = load(tmp_path, outline_text(f"- chart: {{{chart}}}\n  alt: {{zh: 图, en: A chart}}\n  cite: none\n"))
    assert [str(d.message).endswith("found “?”") for d in told if d.code == "wrong-shape"] == [True]


@pytest.mark.parametrize("key", ["dos", "Do's", "宜"])
def test_dos_and_donts_point_to_the_block_for_them(tmp_path: Path, key: str) -> None:
    _, told = load(tmp_path, outline_text(f"- {key}:\n    - {{zh: 走, en: Walk}}\n"))
    assert [(d.code, "`compare:`" in str(d.hint)) for d in told] == [("no-kind", True)]


def test_sources_may_be_a_list(tmp_path: Path) -> None:
    text = outline_text("- text: {zh: 好, en: Good}\n  cite: Walking for health\n", "")
    text = text.replace("sources: ", "was: ") if "sources: " in text else text
    outline, told = read(
        tmp_path,
        f"{TITLED}notice: No advice\nreview: {{date: 2026-11-30}}\nsources:\n  - Walking for health, 2025, Example\n"
        "  - {title: A second one, year: 2024}\n"
        "sections:\n  - title: One\n    text: Words.\n    cite: Walking for health\n",
    )
    assert told == []
    assert outline is not None
    assert list(outline.sources) == ["walking-for-health", "a-second-one"]
    assert outline.sections[0].blocks[0].cite == ("walking-for-health",)


@pytest.mark.parametrize("icon", ["keys", "Key", "key"])
def test_an_icon_is_known_by_its_name_in_capitals_and_plural(tmp_path: Path, icon: str) -> None:
    outline, told = read(tmp_path, _cards(icon))
    assert told == []
    assert outline is not None
    (block,) = outline.sections[0].blocks
    assert isinstance(block, Cards)
    assert [card.icon for card in block.items] == ["key", None]


def _cards(icon: str, status: str = "draft") -> str:
    return (
        f"{TITLED}notice: No advice\nreview: {{date: 2026-11-30, next: 2027-05-31, status: {status}}}\nsections:\n"
        f"  - title: One\n    cards: [{{title: The door, icon: {icon}}}, {{title: The hall}}]\n    cite: none\n"
    )


def test_a_draft_goes_without_an_icon_that_there_is_not(tmp_path: Path) -> None:
    assert read(tmp_path, _cards("unicorn"))[1] == [("unknown-icon", "warning")]
    assert read(tmp_path, _cards("unicorn", "reviewed, by: [Dr A]"))[1] == [("unknown-icon", "error")]


@pytest.mark.parametrize(("word", "icon"), [("glasses", "eyeglass"), ("throat", "mood-sing"), ("医生", "stethoscope")])
def test_an_icon_found_by_a_word_is_told_by_its_name_and_not_reviewed(tmp_path: Path, word: str, icon: str) -> None:
    path, report = tmp_path / "tea.yaml", Report()
    path.write_text(_cards(word), encoding="utf-8")
    parsed = parse_editions(path, report, ParseOptions(icons=ICONS))
    assert parsed is not None
    (block,) = parsed.outline.sections[0].blocks
    assert isinstance(block, Cards)
    assert block.items[0].icon == icon
    assert [(d.code, d.severity.value) for d in report] == [("unknown-icon", "warning")]
    assert f"“{icon}”" in str(next(iter(report)).message)
    assert read(tmp_path, _cards(word, "reviewed, by: [Dr A]"))[1] == [("unknown-icon", "error")]


@pytest.mark.parametrize("key", ["photo", "logo"])
def test_a_photo_and_a_logo_may_be_to_come(tmp_path: Path, key: str) -> None:
    top = f"{TITLED}notice: No advice\nreview: {{date: 2026-11-30}}\n"
    who = "sections:\n  - title: One\n    people: [{name: Jo, photo: jo.jpg}]\n    cite: none\n"
    text = f"{top}{who}" if key == "photo" else f"{top}group: {{name: Tea group, logo: logo.svg}}\n{ONE}"
    outline, told = read(tmp_path, text)
    assert told == [("picture-to-come", "warning")]
    assert outline is not None
    assert len(outline.files) == 1  # once it is there, there is something to build
    if key == "photo":
        (block,) = outline.sections[0].blocks
        assert isinstance(block, People)
        assert block.people[0].photo is not None
    else:
        assert outline.group is not None
        assert outline.group.logo is None
    _, told = read(tmp_path, text.replace("2026-11-30", "2026-11-30, next: 2027-05-31, status: reviewed, by: [Dr A]"))
    assert told == [("picture-to-come", "error")]


CHINESE = """\
标题: 湖边**走走**
语言: zh
读者: 病友
声明: 不能代替医生。
审阅: 草稿
小组:
  名称: 湖边小组
  电话：400-000-0000
  微信: hubian
聚会:
  日期: 2027年1月10日
  时间: 下午2点到4点
  地点: 社区中心
内容:
  - 标题: 为什么走路
    内容:
      - 要点:
        - 注意：慢慢走
        - 心情好
  - 标题：什么时候停
    内容:
      - 提醒:
          标题: 马上停下
          要点:
          - 心慌
          - 手抖
"""


def test_a_whole_outline_in_chinese_words(tmp_path: Path) -> None:
    outline, told = read(tmp_path, CHINESE)
    assert outline is not None, told
    assert sorted({code for code, _ in told}) == ["full-width-colon", "uncited", "undated-draft"]
    assert outline.group is not None
    assert outline.group.phone == "400-000-0000"
    assert outline.meeting is not None
    assert (outline.meeting.date, outline.meeting.time) == ("2027-01-10", "14:00–16:00")
    points, box = (section.blocks[0] for section in outline.sections)
    assert isinstance(points, Points)
    assert points.items[0].text.by_language["zh"].raw == "注意：慢慢走"
    assert isinstance(box, Callout)
    assert box.tone == "caution"


TRAPS = [
    "title:Tea and talk", "title：Tea and talk", "title:\u3000Tea and talk", "title : Tea and talk",
]  # fmt: skip


@pytest.mark.parametrize("line", TRAPS)
def test_slips_of_the_keyboard_are_read_as_they_are_meant(tmp_path: Path, line: str) -> None:
    outline, told = read(tmp_path, TITLED.replace("title: Tea and talk", line) + ONE)
    assert outline is not None
    assert english(outline.title) == "Tea and talk"
    assert {severity for _, severity in told} == {"warning"}


@pytest.mark.parametrize("line", [line for line in TRAPS if " : " not in line])
def test_whoever_writes_to_the_file_takes_no_slip(line: str, tmp_path: Path) -> None:
    report = Report()
    read_nodes(source_of(line + "\n", tmp_path / "a.yaml"), report, exact=True)
    assert [d.severity for d in report] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("typed", "day", "time"),
    [
        ("date: 'Saturday 6 March 2027, 2 - 4pm'", "2027-03-06", "14:00–16:00"),
        ("date: 2027-03-06 at 14:00", "2027-03-06", "14:00"),
        ("time: 2027年3月6日（周六）下午两点半到四点", "2027-03-06", "14:30–16:00"),
        ("when: 2027年3月6日 上午10点", "2027-03-06", "10:00"),
    ],
)
def test_a_day_with_its_time_is_both(tmp_path: Path, typed: str, day: str, time: str) -> None:
    meeting = good(tmp_path, outline_text(top=f"meeting:\n  {typed}\n")).meeting
    assert meeting is not None
    assert (meeting.date, meeting.time) == (day, time)


def test_one_text_holds_the_two_that_are_needed(tmp_path: Path) -> None:
    timeline = block_of(tmp_path, "- timeline:\n    - March - sow some seeds\n    - June – water them")
    assert isinstance(timeline, Timeline)
    assert [(english(e.when), english(e.title)) for e in timeline.events] == [
        ("March", "sow some seeds"),
        ("June", "water them"),
    ]
    faq = block_of(tmp_path, "- faq:\n    - Is it safe? With a friend it is.")
    assert isinstance(faq, Faq)
    assert [(english(pair.q), english(pair.a)) for pair in faq.pairs] == [("Is it safe?", "With a friend it is.")]
    people = block_of(tmp_path, "- people:\n    - Pat Example, 01632 960 457, leader")
    assert isinstance(people, People)
    (pat,) = people.people
    assert pat.role is not None
    assert (english(pat.name), pat.phone, english(pat.role)) == ("Pat Example", "01632 960 457", "leader")
    for words in ("01632 960 457", "01632 960 457 (after 6pm)"):
        people = block_of(tmp_path, f"- people:\n    - Me: {words}")
        assert isinstance(people, People)
        assert [(english(one.name), one.phone) for one in people.people] == [("Me", words)]


@pytest.mark.parametrize(
    "block", ["- timeline:\n    - 9 – 10 arrive", "- timeline:\n    - 10:30 tea", "- faq:\n    - Safe? Sure? Yes."]
)
def test_what_may_be_cut_in_two_ways_is_asked(tmp_path: Path, block: str) -> None:
    _, told = load(tmp_path, outline_text(block + "\n  cite: none\n", ENGLISH))
    assert [d.code for d in told] == ["wrong-shape"]


def test_numbered_lines_in_line_with_their_key_are_a_list(tmp_path: Path) -> None:
    text = f"{TITLED}notice: No advice\nreview: {{date: 2026-11-30}}\nsections:\n- title: One\n"
    outline, told = read(tmp_path, text + "  steps:\n  1. Sit down\n  2. Stand up\n  cite: none\n")
    assert told == []
    assert outline is not None
    (steps,) = outline.sections[0].blocks
    assert isinstance(steps, Steps)
    assert [english(step.title) for step in steps.items] == ["Sit down", "Stand up"]


@pytest.mark.parametrize("words", ["Contact: Jo", "See: a, b", "Time: 2 pm"])
def test_a_colon_in_a_text_in_braces(tmp_path: Path, words: str) -> None:
    (block,) = good(tmp_path, outline_text(f"- text: {{zh: 联系, en: {words}}}\n  cite: none\n")).sections[0].blocks
    assert english(block.paragraphs[0]) == words


def test_a_heading_alone_is_the_title_too(tmp_path: Path) -> None:
    text = outline_text().replace("    title: {zh: 一, en: The", "    heading: {zh: 一, en: The")
    section = good(tmp_path, text).sections[0]
    assert section.heading is not None
    assert english(section.title) == english(section.heading) == "The first point"


def test_panels_may_be_numbered(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(top="leaflet: {fold: flat, panels: {1: [cover, one], 2: back}}\n"))
    assert [[entry.section for entry in panel] for panel in outline.leaflet.panels] == [["cover", "one"], ["back"]]


def test_readers_who_are_ill_are_patients(tmp_path: Path) -> None:
    assert good(tmp_path, outline_text(top="audience: people with gout and their families\n")).audience == "patients"


def test_tabs_alone_are_steps(tmp_path: Path) -> None:
    section = "\t- title: One\n\t  points:\n\t\t- Tea\n\t\t- Cake\n\t  cite: none\n"
    text = f"{TITLED}notice: No advice\nreview:\n\tdate: 2026-11-30\nsections:\n{section}"
    outline, told = read(tmp_path, text)
    assert outline is not None, told
    assert set(told) == {("indent-character", "warning")}
    mixed = text.replace("\tdate", "  date")
    assert read(tmp_path, mixed)[0] is None


@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
def test_line_ends_of_windows_and_a_mark_at_the_beginning(tmp_path: Path, change: object) -> None:
    outline, _ = read(tmp_path, change(TITLED + ONE))  # type: ignore[operator]
    assert outline is not None


def test_a_name_before_a_colon_is_told_where_both_languages_fit(tmp_path: Path) -> None:
    block = "- title: {zh: 花费, en: Costs}\n  chart: {kind: bar, data: {Seeds: 40, Water: 25}}\n  cite: none\n"
    path = tmp_path / "small.yaml"
    path.write_text(outline_text(block), "utf-8")
    report = Report()
    load_with_theme(path, "", report)
    (told,) = (d for d in report if d.code == "wrong-language")
    assert "`categories:`" in told.hint
    assert "{zh: …, en: …}" in told.hint


def test_an_outline_in_chinese_words_is_read(tmp_path: Path) -> None:
    outline, told = read(
        tmp_path,
        "标题: 听力下降，怎么办\n语言: zh\n小节:\n  - 标题: 有什么办法\n    卡片:\n      - 标题: 助听器\n"
        "        文字: 放大声音\n      - 标题: 字幕\n        文字: 手机上看\n    依据: 自己的经验\n",
    )
    assert outline is not None
    assert told == [("undated-draft", "warning"), ("usual-notice", "warning")]


def test_without_sections_only_these_are_missing(tmp_path: Path) -> None:
    _, told = read(tmp_path, TITLED + ONE.replace("sections:", "sekktions-of-mine:"))
    assert [code for code, severity in told if severity == "error"] == ["missing-key", "unknown-key"]
