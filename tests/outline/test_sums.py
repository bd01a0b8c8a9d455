"""A total is the sum of what stands above it, or is told."""

from pathlib import Path

import pytest

from builder.build import Options, check_outline
from builder.build.loading import load as load_outline
from builder.diagnostics import Report
from tests.outline.small_outlines import load, outline_text, write

ROWS = "- table:\n    header: [a, b]\n    rows: [{rows}]\n{more}  cite: none\n"


def told(folder: Path, rows: str, more: str = "") -> list[tuple[str, str, str]]:
    _, found = load(folder, outline_text(ROWS.format(rows=rows, more=more), "languages: [en]\n"))
    return [(d.code, d.severity.value, d.message) for d in found]


@pytest.mark.parametrize(
    "rows",
    [
        "[A, 600], [B, 120], [Total, 720]",
        '[A, "1,050"], [B, "300"], [Total, "1,350"]',
        "[A, 0.1], [B, 0.2], [合计, 0.3]",
        "[A, 5 mg], [B, 7 mg], [Total, 12 mg]",
        "[A, ¥5], [B, ¥7], [Total, ¥12]",
        '[A, 5], [B, ""], [Total, 5]',
        "[A, 33%], [B, 33%], [Total, 100%]",
        "[A, 5 mg], [B, 7 ml], [Total, 13 mg]",
        "[A, 5], [B, about 7], [Total, 13]",
        "[A, 5], [B, 7–9], [Total, 13]",
        "[A, 5], [B, 7], [Total, 12 or more]",
        "[A, 5], [B, 7], [Other, 1]",
        "[A, 5], [B, 7], [Subtotal, 12], [C, 3], [小计, 3], [Total, 15]",
        "[A, 5], [B, 7], [Discount, 2], [Total, 10]",
        "[A, 1.050], [B, 300], [Total, 1.350]",
        '[A, 1.050], [B, "1,300"], [Total, "2,350"]',
        "[A, 2019], [B, 2021], [Total, 2]",
        "[A, 55550123], [B, 55550124], [Total, 2]",
        '[A, "0105"], [B, "0106"], [Total, 2]',
        '[A, 5], [B, ""], [Total, 6]',
    ],
)
def test_sums_and_what_is_none_are_left_alone(tmp_path: Path, rows: str) -> None:
    assert told(tmp_path, rows) == []


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("[A, 600], [B, 120], [Total, 730]", "expected 720 as the total of this column, found 730"),
        ('[A, "1,050"], [B, 300], [共计, "1,340"]', "expected 1,350 as the total of this column, found 1,340"),
        ("[A, 5 mg], [B, -7 mg], [Total, 2 mg]", "expected −2 as the total of this column, found 2"),
    ],
)
def test_another_number_is_told(tmp_path: Path, rows: str, words: str) -> None:
    assert told(tmp_path, rows) == [("wrong-total", "warning", words)]


def test_its_author_has_the_last_word(tmp_path: Path) -> None:
    rows = "[A, 5], [B, 7], [C, 1]"
    assert told(tmp_path, rows, "    total: true\n")[0][0] == "wrong-total"
    assert told(tmp_path, rows.replace("C", "Total"), "    total: false\n") == []


@pytest.mark.parametrize(
    "head",
    [
        "Mean",
        "Median months",
        "Average",
        "Age",
        "Year",
        "Phone",
        "Per kg",
        "Each",
        "{zh: 每公斤, en: Per kg}",
        "In %",
        "平均",
        "中位数",
        "年龄",
        "年份",
        "电话",
        "比例",
    ],
)
def test_some_columns_are_no_sums(tmp_path: Path, head: str) -> None:
    text = ROWS.format(rows="[A, 600], [B, 120], [Total, 360]", more="").replace("[a, b]", f"[a, {head}]")
    _, found = load(tmp_path, outline_text(text, "languages: [en]\n"))
    assert [d.code for d in found if d.code == "wrong-total"] == []


@pytest.mark.parametrize("head", ["Per month", "每次", "{zh: 每次, en: Each}", "{zh: 一个月, en: Per month}"])
def test_what_is_paid_again_and_again_is_added(tmp_path: Path, head: str) -> None:
    text = ROWS.format(rows="[A, 80], [B, 15], [Total, 255]", more="").replace("[a, b]", f"[a, {head}]")
    _, found = load(tmp_path, outline_text(text, "languages: [en]\n"))
    assert [d.code for d in found if d.code == "wrong-total"] == ["wrong-total"]


def test_of_several_columns_one_that_adds_up_shows_that_the_others_are_sums(tmp_path: Path) -> None:
    def codes(rows: str) -> list[str]:
        text = ROWS.format(rows=rows, more="").replace("[a, b]", "[a, b, c]")
        return [d.code for d in load(tmp_path, outline_text(text, "languages: [en]\n"))[1]]

    assert codes("[A, 5, 1], [B, 7, 2], [Total, 12, 4]") == ["wrong-total"]
    assert codes("[A, 5, 1], [B, 7, 2], [Total, 13, 4]") == []


def test_subtotals_are_left_out_of_a_wrong_sum(tmp_path: Path) -> None:
    rows = "[A, 5], [B, 7], [Subtotal, 12], [C, 3], [Total, 27]"
    assert [words for *_, words in told(tmp_path, rows)] == ["expected 15 as the total of this column, found 27"]


@pytest.mark.parametrize(("level", "expected"), [("{off: rounded one by one}", []), ("error", ["error"])])
def test_an_author_sets_what_it_counts(tmp_path: Path, level: str, expected: list[str]) -> None:
    top = f"languages: [en]\nchecks: {{wrong-total: {level}}}\n"
    rows = ROWS.format(rows="[A, 600], [B, 120], [Total, 730]", more="")
    path = write(tmp_path, outline_text(rows, top))
    checked = check_outline(path, Options()).diagnostics
    built: Report = Report()
    load_outline(path, "", built)
    for found in (checked, tuple(built)):
        assert [d.severity.value for d in found if d.code == "wrong-total"] == expected
    assert "unknown-check" not in [d.code for d in checked]
