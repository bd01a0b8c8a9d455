"""Variables: what they give, and that nothing but values can stand in them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Report, Span
from builder.outline.text.markup import read_markup
from builder.outline.text.text import Language, SourceText
from builder.outline.text.variables import MAX_RESULT, fill

CONTEXT = {
    "id": "small",
    "title": "A **talk** [x]",
    "meeting.date": "2026-12-05",
    "meeting.place": "Room 3_b__c",
    "meeting.name": None,
    "group.url": "https://example.org/a__b",
    "long": "x" * 1_500,
}


def filled(raw: str, language: Language = "en", report: Report | None = None) -> str:
    source = SourceText(raw, Span("x.yaml", 1, 1, len(raw)))
    report = Report() if report is None else report
    return read_markup(fill(source, CONTEXT, language, report), language, report).plain


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("on ${meeting.date | date}.", "on 5 December 2026."),
        ("${ meeting.date|date }", "5 December 2026"),
        ("${meeting.date}", "2026-12-05"),
        ("in ${meeting.place}!", "in Room 3_b__c!"),
        ("${title}", "A **talk** [x]"),
        ("${id | upper}", "SMALL"),
        ("${id ~ ' and ' ~ \"}\"}", "small and }"),
        ("${'a' if id == 'small' else 'b'}", "a"),
        ("see ${group.url}", "see https://example.org/a__b"),
        ("\\${id} $ {id} $id", "${id} $ {id} $id"),
    ],
)
def test_a_variable_gives_its_value(raw: str, expected: str) -> None:
    report = Report()
    assert filled(raw, report=report) == expected
    assert list(report) == []


def test_the_date_in_chinese() -> None:
    assert filled("${meeting.date | date}", "zh") == "2026 年 12 月 5 日"


def test_a_value_is_never_read_as_markup() -> None:
    source = SourceText("**${title}**", Span("x.yaml", 1, 1))
    text = read_markup(fill(source, CONTEXT, "en", Report()), "en", Report())
    assert [(w.text, w.strong) for w in text.paragraphs[0]] == [("A **talk** [x]", True)]


def test_a_value_may_be_an_address() -> None:
    source = SourceText("[us](${group.url}) ${group.url}", Span("x.yaml", 1, 1))
    words = read_markup(fill(source, CONTEXT, "en", Report()), "en", Report()).paragraphs[0]
    assert [w.href for w in words] == ["https://example.org/a__b", None, "https://example.org/a__b"]


@pytest.mark.parametrize(
    ("raw", "code", "column"),
    [
        ("at ${meeting.plaice}", "unknown-variable", 4),
        ("at ${meeting.name}", "unset-variable", 4),
        ("at ${meeting}", "unknown-variable", 4),
        ("at ${meeting.place", "unclosed-variable", 4),
        ("at ${}", "bad-variable", 4),
        ("${id | dat}", "bad-variable", 1),
        ("${id | date}", "bad-variable", 1),
        ("a ${id} ${nothing}", "unknown-variable", 9),
    ],
)
def test_a_fault_is_told_at_its_place(raw: str, code: str, column: int) -> None:
    report = Report()
    filled(raw, report=report)
    assert [(d.code, d.span.column) for d in report] == [(code, column)]


def test_an_unknown_variable_names_the_nearest() -> None:
    report = Report()
    filled("${meeting.plaice}", report=report)
    assert report.diagnostics[0].hint == "did you mean `meeting.place`?"


def test_markup_after_a_variable_is_told_at_its_own_place() -> None:
    report = Report()
    filled("${meeting.place} and **x", report=report)
    assert [(d.code, d.span.column) for d in report] == [("unclosed-strong", 22)]


ATTACKS = [
    "${''.__class__.__mro__}",
    "${id.__class__}",
    "${id.__init__.__globals__}",
    "${id['__class__']}",
    "${id|attr('__class__')}",
    "${'a' * 3}",
    "${2**3}",
    "${2**2**2}",
    "${1 + 1}",
    "${-1}",
    "${5}",
    "${[1] * 99}",
    "${range(3)}",
    "${range(9)|list}",
    "${lipsum(9)}",
    "${cycler('a')}",
    "${namespace()}",
    "${id.upper()}",
    "${id.format(id)}",
    "${'%09d' % 1}",
    "${id|center(9)}",
    "${id|replace('s', 'ssssss')}",
    "${self}",
    "${(1,2)}",
    "${{'a': 1}}",
    "${id is defined}",
    "${id[0:9]}",
    "${id if id else range(9)}",
    "${id; id}",
    "${id}}{% for x in id %}",
    "${%}",
    "${#}",
    "${'a' ~ 'b' ~ }",
    "${" + "(" * 140 + "id" + ")" * 140 + "}",
    "${" + "not " * 70 + "id}",
    "${" + "x" * 500 + "}",
]


@pytest.mark.parametrize("raw", ATTACKS)
def test_nothing_but_values_stands_in_a_variable(raw: str) -> None:
    report = Report()
    out = filled(raw, report=report)
    assert report.has_errors or out in ("small}{% for x in id %}",) or "(((" in raw
    assert "class" not in out
    assert len(out) < 600


def test_a_result_is_bounded() -> None:
    report = Report()
    filled("${long ~ long}", report=report)
    assert [d.code for d in report] == ["bad-variable"]
    assert MAX_RESULT < 3_000


@given(st.text(alphabet=st.sampled_from("${}|.~'\"()[]*+-%#_ abidate0,:<>=!")))
def test_any_expression_is_told_or_filled(inner: str) -> None:
    filled("${" + inner + "}", report=Report())


def test_jinja_is_loaded_only_where_a_text_has_a_variable() -> None:
    code = (
        "import sys; from builder.outline.parse import parse; from builder.outline.text.variables import fill; "
        "from builder.outline.text.text import SourceText; from builder.diagnostics import Report, Span; "
        "fill(SourceText('x', Span('x', 1, 1)), {}, 'en', Report()); sys.exit('jinja2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
