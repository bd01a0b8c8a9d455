"""A total is the sum of what stands above it, or is told."""

from pathlib import Path

import pytest

from tests.outline.making import load, outline_text

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
