"""ASCII marks typed in Chinese."""

import pytest

from builder.diagnostics import Report, Span
from builder.typeset.punctuation import ascii_punctuation


def told(text: str) -> list[tuple[int, str]]:
    """Column and hint of each warning, for a text that stands at column 1."""
    report = Report()
    ascii_punctuation(text, Span("talk.yaml", 1, 1, len(text)), report)
    return [(d.span.column, d.hint) for d in report]


@pytest.mark.parametrize(
    ("text", "column", "hint"),
    [
        ("细胞,治疗", 3, "Write ， for ,."),
        ("细胞.治疗", 3, "Write 。 for .."),
        ("细胞;治疗", 3, "Write ； for ;."),
        ("来源:骨髓", 3, "Write ： for :."),
        ("有效吗?没有", 4, "Write ？ for ?."),
        ("谢谢!再见", 3, "Write ！ for !."),
        ("细胞, 治疗", 3, "Write ， for ,."),
        ("治疗.", 3, "Write 。 for .."),
        ("希望--研究", 3, "Write —— for --."),
        ("研究...", 3, "Write …… for ...."),
        ("希望―研究", 3, "Write —— for ―."),
        ("希望──研究", 3, "Write —— for ──."),
        ("希望–研究", 3, "Write —— for –."),
        ("希望…", 3, "Write …… for …."),
    ],
)
def test_the_right_mark_is_the_hint(text: str, column: int, hint: str) -> None:
    assert told(text) == [(column, hint)]


def test_both_brackets_are_told() -> None:
    assert told("渐冻症(ALS)是") == [(4, "Write （ for (."), (8, "Write ） for ).")]


@pytest.mark.parametrize(
    "text",
    [
        "1,587 位",
        "3.5 倍",
        "p.R521C 基因",
        "见 https://als.cn/a?b",
        "stem cells, (MSC) here",
        "10:30 开会",
        "“ALS”，好。",
        "希望——研究……",
        "北京—上海",
        "1990–2000 年",
        "don't 这样",
        '说"好"的',
    ],
)
def test_what_is_right_is_not_told(text: str) -> None:
    assert told(text) == []


def test_it_is_a_warning_with_a_code_and_a_message() -> None:
    report = Report()
    ascii_punctuation("细胞,治疗", Span("talk.yaml", 3, 5, 5), report)
    (diagnostic,) = report
    assert (diagnostic.severity, diagnostic.code) == ("warning", "ascii-punctuation")
    assert diagnostic.message == "expected Chinese punctuation between Han characters, found “,” in “细胞,治疗”"
    assert not report.has_errors
