"""How a finding is printed."""

import json
from pathlib import Path

from builder.diagnostics import Diagnostic, Report, Severity, Span, say
from builder.messages import Paint, SourceLines, as_json, first_of_each, render, summary


def finding(file: Path, column: int, length: int = 1, hint: str = "") -> Diagnostic:
    return Diagnostic(
        Severity.ERROR, "missing-translation", Span(str(file), 2, column, length), "expected zh and en", hint
    )


def printed(tmp_path: Path, line: str, column: int, length: int = 1, hint: str = "") -> list[str]:
    file = tmp_path / "x.yaml"
    file.write_text(f"outline: 1\n{line}\n", "utf-8")
    return render(finding(file, column, length, hint), SourceLines(), Paint(False)).split("\n")


def test_place_code_and_message_stand_on_the_first_line(tmp_path: Path) -> None:
    assert printed(tmp_path, "title: x", 8)[0].endswith("x.yaml:2:8: error[missing-translation] expected zh and en")


def test_the_caret_stands_under_the_fault(tmp_path: Path) -> None:
    assert printed(tmp_path, "title: word", 8, 4)[1:] == ["  title: word", "         ^~~~"]


def test_the_caret_stands_right_under_wide_characters(tmp_path: Path) -> None:
    assert printed(tmp_path, "zh: 锻炼，改善", 8, 2)[1:] == ["  zh: 锻炼，改善", "  " + " " * 10 + "^~~~"]


def test_a_long_line_is_shown_around_the_fault(tmp_path: Path) -> None:
    shown, caret = printed(tmp_path, "a" * 500 + "X" + "b" * 500, 501)[1:]
    assert shown[caret.index("^")] == "X"
    assert len(shown) < 200


def test_a_hint_follows(tmp_path: Path) -> None:
    assert printed(tmp_path, "title: x", 8, hint="add en:")[-1] == "  hint: add en:"


def test_a_file_that_cannot_be_read_still_gives_the_message(tmp_path: Path) -> None:
    assert len(render(finding(tmp_path / "gone", 1), SourceLines(), Paint(False)).split("\n")) == 1


def test_control_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    assert "\x1b" not in "".join(printed(tmp_path, "zh: \x1b[31mred", 5))


def test_colours_only_when_wanted(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a\nb\n")
    assert "\x1b[1;31m" in render(finding(tmp_path / "x.yaml", 1), SourceLines(), Paint(True))


def test_json_has_the_promised_keys() -> None:
    row = json.loads(as_json([finding(Path("x.yaml"), 3)]))[0]
    assert row == {
        "file": "x.yaml", "line": 2, "column": 3, "severity": "error", "code": "missing-translation",
        "message": "expected zh and en", "hint": "",
    }  # fmt: skip


def test_the_summary_counts() -> None:
    report = Report()
    report.error("a", Span("x", 1, 1), "m")
    report.warning("b", Span("x", 1, 1), "m")
    report.warning("c", Span("x", 1, 1), "m")
    assert summary(report) == "1 error, 2 warnings"


def test_findings_come_in_the_order_of_the_file_each_once() -> None:
    report = Report()
    for line in (9, 3, 9):
        report.error("a", Span("x", line, 1), "m")
    assert [d.span.line for d in report] == [3, 9]


def many(severity: Severity, code: str, count: int, words: str = "{n}") -> list[Diagnostic]:
    return [
        Diagnostic(severity, code, Span("x.yaml", n, 1), say(words, n=n), say("mend it")) for n in range(1, count + 1)
    ]


def test_many_of_one_kind_are_shown_by_the_first_and_counted() -> None:
    found = [*many(Severity.WARNING, "ascii-punctuation", 40), *many(Severity.WARNING, "gap-left", 1)]
    shown, more = first_of_each(found)
    assert [(d.code, d.span.line) for d in shown] == [
        ("ascii-punctuation", 1),
        ("ascii-punctuation", 2),
        ("gap-left", 1),
    ]
    assert [[d.span.line for d in group] for group in more] == [list(range(3, 41))]


def test_one_more_is_shown_rather_than_counted() -> None:
    for severity, most in ((Severity.WARNING, 3), (Severity.ERROR, 4)):
        found = many(severity, "uncited", most)
        assert first_of_each(found) == (found, [])
        assert len(first_of_each(many(severity, "uncited", most + 1))[1][0]) == 2


def test_errors_with_hints_of_their_own_are_all_shown() -> None:
    found = [
        Diagnostic(Severity.ERROR, "unknown-key", Span("x.yaml", n, 1), say("{n}", n=n), say("{n}", n=n))
        for n in range(9)
    ]
    assert first_of_each(found) == (found, [])
