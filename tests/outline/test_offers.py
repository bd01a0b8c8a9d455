"""What is refused although its meaning is plain: the message offers it as it should be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build.loading import load as load_with_theme
from builder.diagnostics import Report
from builder.outline.model.blocks import Chart, Number, Table
from builder.outline.schema import text_form
from builder.outline.schema.offers import beside_phone, paper_meant
from tests.outline.small_outlines import good, load, outline_text


@pytest.mark.parametrize("typed", ["www.example.org/kidney", "example.org", "Example.org/a?b=1"])
def test_an_address_may_lack_its_beginning(tmp_path: Path, typed: str) -> None:
    group = good(tmp_path, outline_text(top=f"group: {{name: A, url: {typed}}}\n")).group
    assert group is not None
    assert group.url == f"https://{typed}"


@pytest.mark.parametrize("typed", ["our page", "me@example.org", "example", "ftp://example.org"])
def test_what_is_no_address_is_refused(tmp_path: Path, typed: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"group: {{name: A, url: '{typed}'}}\n"))
    assert [d.code for d in told] == ["not-an-address"]


TABLE = """\
- title: {{zh: 钱, en: Money}}
  table:
    header: [{{zh: 项, en: Item}}, {{zh: 价, en: Price}}]
    rows:
      - [{{zh: 场地, en: Room}}, {cell}]
  cite: none
"""


@pytest.mark.parametrize("cell", ["¥1,200", "$3,450.50", "1,200", "1,050 mg", "1,050mg", "1,050 mg/kg"])
def test_a_thousands_comma_in_a_row_makes_no_cell_of_its_own(tmp_path: Path, cell: str) -> None:
    table = good(tmp_path, outline_text(TABLE.format(cell=cell))).sections[0].blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0][1].by_language["en"].raw == cell


@pytest.mark.parametrize("cell", ["1,200, 5", "1, 200", '"1", 200'])
def test_a_row_with_too_many_cells_is_told_where_no_comma_is_to_blame(tmp_path: Path, cell: str) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell=cell)))
    assert [d.code for d in told] == ["wrong-count"]


@pytest.mark.parametrize(
    ("cell", "mended"),
    [
        ("1,050元", '{zh: "1,050元", en: "…"}'),
        ("约1,050 元", '{zh: "约1,050 元", en: "…"}'),
        ("1,234,567.5元", '{zh: "1,234,567.5元", en: "…"}'),
        ("1,050 people a year", '{zh: "…", en: "1,050 people a year"}'),
    ],
)
def test_a_number_with_words_that_its_comma_cuts_is_shown_whole(tmp_path: Path, cell: str, mended: str) -> None:
    _, told = load(tmp_path, outline_text(f"- points: [{{zh: 场地, en: Room}}, {cell}]\n  cite: none\n"))
    line = f"- points: [{{zh: 场地, en: Room}}, {mended}]"
    assert [(d.code, str(d.message), d.hint) for d in told] == [
        (
            "missing-translation",
            f"expected one number, found two entries: “{cell}” is cut at its comma",
            f"a comma parts the number: write it in quotes, `{line}`",
        )
    ]


@pytest.mark.parametrize("cell", ["2020, 050元", "12 号,050元"])
def test_two_entries_that_are_no_number_are_asked_for_in_both_languages(tmp_path: Path, cell: str) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell=cell)))
    assert "cut at its comma" not in " ".join(str(d.message) for d in told)


def test_an_empty_cell_is_shown_as_a_dash(tmp_path: Path) -> None:
    table = good(tmp_path, outline_text(TABLE.format(cell='""'))).sections[0].blocks[0]
    assert isinstance(table, Table)
    assert [cell.by_language["en"].raw for cell in table.rows[0]] == ["Room", "–"]


@pytest.mark.parametrize("cell", ["Total", "no", "12 months", "daily", "Morning", "from £6"])
def test_an_everyday_word_of_one_language_builds_in_a_cell_and_is_told(tmp_path: Path, cell: str) -> None:
    """A cell keeps the rule of every other text: one word can be written once, and whoever builds is told."""
    outline = outline_text(TABLE.format(cell=cell))
    good(tmp_path, outline)
    path = tmp_path / "small.yaml"
    path.write_text(outline, "utf-8")
    report = Report()
    assert load_with_theme(path, "", report) is not None
    assert [(d.code, d.severity) for d in report if d.code != "missing-title"] == [("wrong-language", "warning")]
    good(tmp_path, outline_text(TABLE.format(cell=cell), top="languages: [en]\n"))


@pytest.mark.parametrize("cell", ["from the desk", "closed on Mondays, open otherwise", "不开"])
def test_a_text_of_one_language_is_asked_for_in_a_cell(tmp_path: Path, cell: str) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell=f'"{cell}"')))
    assert [d.code for d in told] == ["missing-translation"]
    assert "only names, numbers and single words" in str(told[0].hint)


@pytest.mark.parametrize(
    ("cell", "zh", "en"),
    [
        ("Monday", "星期一", "Monday"),
        ("周六", "周六", "Sat"),
        ("9月", "9月", "Sept"),
        ("Sep", "9月", "Sep"),
        ("dec", "12月", "dec"),
        ("May 2025", "2025年5月", "May 2025"),
        ("Sept. 2026", "2026年9月", "Sept. 2026"),
        ("September 2026", "2026年9月", "September 2026"),
        ("2026 年 9 月", "2026 年 9 月", "Sept 2026"),
    ],
)
def test_the_name_of_a_day_or_month_is_known_in_both_languages(tmp_path: Path, cell: str, zh: str, en: str) -> None:
    table = good(tmp_path, outline_text(TABLE.format(cell=cell))).sections[0].blocks[0]
    assert isinstance(table, Table)
    assert {code: table.rows[0][1].by_language[code].raw for code in ("zh", "en")} == {"zh": zh, "en": en}


@pytest.mark.parametrize(("cell", "lacks"), [("Jan 0000", False), ("0000年1月", True), ("2025年13月", True)])
def test_a_month_that_no_calendar_has_is_a_text_as_any(tmp_path: Path, cell: str, lacks: bool) -> None:
    outline, told = load(tmp_path, outline_text(TABLE.format(cell=cell)))
    assert [d.code for d in told] == (["missing-translation"] if lacks else [])
    assert lacks or (outline is not None and outline.sections)


def test_a_fault_of_ours_in_reading_is_raised_and_loses_no_part_of_an_outline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(word: str, *, among_months: bool = False) -> None:
        raise ValueError(word)

    monkeypatch.setattr(text_form, "in_each_language", broken)
    with pytest.raises(ValueError, match="Monday"):
        load(tmp_path, outline_text(TABLE.format(cell="Monday")))


@pytest.mark.parametrize(
    ("names", "zh"),
    [
        ("Mar, Apr, May", ["3月", "4月", "5月"]),
        ("April, May, June", ["4月", "5月", "6月"]),
        ("May, June", ["May", "June"]),
        ("May, June, Rose", ["May", "June", "Rose"]),
    ],
)
def test_may_among_months_is_one_of_them(tmp_path: Path, names: str, zh: list[str]) -> None:
    values = ", ".join("5" for _ in zh)
    chart = f"{{kind: column, categories: [{names}], series: [{{name: A, values: [{values}]}}]}}"
    text = f"- chart: {chart}\n  alt: {{zh: 图, en: A chart}}\n  cite: none"
    block = good(tmp_path, outline_text(text)).sections[0].blocks[0]
    assert isinstance(block, Chart)
    assert [name.by_language["zh"].raw for name in block.categories] == zh


@pytest.mark.parametrize(
    "cell", ["Riluzole", "May", "5 mg", "Li Wei", "n = 12", "30 min", "www.example.org", "A4", "–"]
)
def test_names_and_figures_are_the_same_in_each_language(tmp_path: Path, cell: str) -> None:
    good(tmp_path, outline_text(TABLE.format(cell=cell)))


def test_the_corner_of_a_table_may_be_empty(tmp_path: Path) -> None:
    text = outline_text(TABLE.format(cell="5")).replace("header: [{zh: 项, en: Item}", 'header: [""')
    table = good(tmp_path, text).sections[0].blocks[0]
    assert isinstance(table, Table)
    assert [head.by_language["zh"].raw for head in table.header] == ["", "价"]


def test_a_text_that_may_be_meant_for_two_fields_is_told_once(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- faq:\n    - zh: 买菜\n      en: Shop\n  cite: none\n"))
    (wrong,) = told
    assert wrong.message == "expected `q` in a question, found a text alone"
    assert '`q: {zh: "买菜", en: "Shop"}`' in wrong.hint


@pytest.mark.parametrize("kind", ["pie", "Doughnut", "饼图"])
def test_a_pie_is_drawn_as_bars_and_told_once(tmp_path: Path, kind: str) -> None:
    chart = f"- chart:\n    type: {kind}\n    data: {{A: 30, B: 70}}\n  alt: {{zh: 图, en: A}}\n  cite: none\n"
    outline, told = load(tmp_path, outline_text(chart))
    assert [(d.code, d.span.line, d.severity.value) for d in told] == [("unknown-look", 13, "warning")]
    assert "`kind: bar`" in told[0].hint
    assert outline is not None
    assert outline.sections[0].blocks[0].kind == "bar"


def test_a_source_that_is_not_there_is_shown_as_it_may_be_added(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- text: {zh: 好, en: Good}\n  cite: WHO\n"))
    assert [(d.code, d.hint.split("\n")[1:]) for d in told] == [
        ("unknown-source", ["`sources:`", '`  WHO: {title: "…"}`'])
    ]


@pytest.mark.parametrize("field", ["count: 1,020", 'count: "1,020"', "count: 1 020"])
def test_a_comma_of_thousands_between_fields_is_no_end(tmp_path: Path, field: str) -> None:
    _, told = load(tmp_path, outline_text(f"- people100:\n    groups: [{{label: A, {field}}}]\n  cite: none\n"))
    assert [(d.code, d.span.column) for d in told] == [("out-of-range", 38)]


def test_a_number_keeps_its_comma_where_it_is_shown(tmp_path: Path) -> None:
    text = "- number: {value: 1,020, caption: {zh: 约 1,020 人, en: About 1,020 people}}\n  cite: none\n"
    (number,) = good(tmp_path, outline_text(text)).sections[0].blocks
    assert isinstance(number, Number)
    assert number.value == "1,020"
    assert number.caption.by_language["en"].raw == "About 1,020 people"


@pytest.mark.parametrize(
    "words",
    ["(Mon-Fri)", "(Sun 10-12)", "(Sat, Sun)", "(Sat & Sun)", "Tue to Thurs", "(Mondays)", "(Sunday)", "(evenings)",
     "（周一至周五）", "（周二、周四）", "（周末）", "（周六 9 点）", "（每天）", "(after 6 pm)"],
)  # fmt: skip
def test_when_to_call_belongs_under_hours(words: str) -> None:
    assert "`hours:`" in str(beside_phone(f"0571-5550 0123 {words}"))


@pytest.mark.parametrize(
    "words",
    ["(Monica)", "(Auntie Sun)", "(Dr Freda Sunderland)", "(Wednesbury)", "（周天明）", "转 806（周一鸣）",
     "(Auntie Sun 138 0000 0000)", "(Mr Sun 01597 555 0134)"],
)  # fmt: skip
def test_a_name_is_no_time_to_call(words: str) -> None:
    assert not beside_phone(f"0571-5550 0123 {words}")


def test_a_size_of_paper_among_other_words_is_offered() -> None:
    assert "`a4`" in str(paper_meant("A4 landscape"))
    assert not paper_meant("A5")


def test_commas_of_one_line_are_told_once(tmp_path: Path) -> None:
    _, told = load(
        tmp_path, outline_text("- text: {zh: 脚趾、脚底、脚跟, en: Between toes, soles, 'heels'}\n  cite: none\n")
    )
    assert [d.hint for d in told] == [
        """write it so: `- text: {zh: 脚趾、脚底、脚跟, en: "Between toes, soles, 'heels'"}`"""
    ]
