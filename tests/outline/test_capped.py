"""A broken file's report: its first errors, a count of the rest, and an end to looking for more."""

import pytest

from builder.diagnostics import Message, Report, Severity, Span, say
from builder.outline.yaml.report_limit import ENOUGH, MOST, CappedReport, EnoughError


def fill(report: Report, count: int, first: int = 0) -> None:
    for line in range(first, first + count):
        report.error("a-code", Span("x.yaml", line + 1, 1), say("expected a value, found nothing"))


def test_the_first_errors_are_kept_and_the_rest_is_counted() -> None:
    report, into = CappedReport(), Report()
    fill(report, MOST + 7)
    report.pour(into, "x.yaml")
    assert len(into.diagnostics) == MOST + 1
    assert into.diagnostics[-1].message == f"expected fewer than {MOST} errors, found at least 7 more"


def test_warnings_have_a_share_of_their_own() -> None:
    report = CappedReport()
    for line in range(MOST + ENOUGH + 50):
        report.warning("a-code", Span("x.yaml", line + 1, 1), say("expected a value, found nothing"))
    fill(report, 3)
    assert [d.severity for d in report.diagnostics].count(Severity.ERROR) == 3


def test_the_same_error_counts_once() -> None:
    report = CappedReport()
    for _ in range(2 * MOST):
        fill(report, 1)
    assert len(report.diagnostics) == 1


def test_a_file_of_nothing_but_errors_is_not_looked_at_to_its_end() -> None:
    report = CappedReport()
    fill(report, MOST + ENOUGH - 1)
    with pytest.raises(EnoughError):
        fill(report, 1, MOST + ENOUGH)


def test_beyond_the_cap_no_hint_is_looked_for() -> None:
    report, looked = CappedReport(), []

    def hint() -> Message:
        looked.append(1)
        return say("did you mean `{near}`?", near="b")

    for line in range(MOST + 20):
        report.error("a-code", Span("x.yaml", line + 1, 1), say("expected a value, found nothing"), hint)
    assert len(looked) == MOST
    assert report.diagnostics[0].hint == "did you mean `b`?"
