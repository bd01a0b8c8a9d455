"""The editions of an outline that are written through, where some of its texts lack a language yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.diagnostics import Diagnostic, Report, Severity
from builder.outline.schema.reading_context import Awaited
from builder.outline.text.text import Language
from builder.outline.yaml.report_limit import CappedReport, EnoughError
from builder.replace import replace
from builder.words.languages import EditionCode, stands_in


def lacking_editions(
    awaited: Iterable[Awaited], written: Sequence[Language], editions: Iterable[Language]
) -> frozenset[Language]:
    """The editions, of some, that lack a text: in their own language, or in the one they are made from."""
    lacking = {language for one in awaited for language in one.languages}
    return frozenset(code for code in editions if code in lacking or stands_in(code, written) in lacking)


def tell_awaited(awaited: Sequence[Awaited], wanted: Iterable[Language], report: Report, file: str) -> None:
    """Each text that lacks a language (`missing-translation`): an error where an edition that lacks it is wanted."""
    stopped = frozenset(wanted)
    capped = CappedReport()
    try:
        for one in awaited:
            severity = Severity.ERROR if stopped.intersection(one.languages) else Severity.WARNING
            capped.add(_as(one.told, severity))
    except EnoughError:
        pass
    capped.pour(report, file)


def _as(told: Diagnostic, severity: Severity) -> Diagnostic:
    return told if told.severity is severity else replace(told, severity=severity)


def wanted_languages(
    editions: Sequence[EditionCode], spoken: Sequence[Language], written: Sequence[Language]
) -> tuple[Language, ...]:
    """The languages that texts must be written in for these editions (all, if none is named)."""
    languages = spoken if editions else written
    return tuple(dict.fromkeys(stands_in(code, written) or code for code in languages))
