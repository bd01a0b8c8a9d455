"""How an outline sets its checks: error, warning, or off with a reason, everywhere or at places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.diagnostics import Diagnostic, Message, Report, Severity, all_of, quoted, say
from builder.outline.model import CheckSetting, Outline
from builder.outline.reading import did_you_mean

SETTABLE = (
    "ascii-punctuation", "coarse-image", "duplicate-title", "hard-characters", "latin-in-chinese", "low-contrast",
    "missing-alt", "notes-too-long", "reading-level", "slide-too-full", "stale-review", "stale-translation",
    "suspicious-translation", "talk-too-long", "text-too-small", "unexplained-term", "unused-source", "unused-term",
    "word-to-avoid",
)  # fmt: skip
"""The codes an outline may set; faults that leave an output wrong are always errors."""


def apply_settings(report: Report, outline: Outline) -> Report:
    """The findings as this outline wants them counted; an unknown code under `checks` is an error of its own."""
    out = Report([d for found in report for d in _as_set(found, outline)])
    for code, settings in outline.checks.items():
        if code not in SETTABLE:
            out.error(
                "unknown-check",
                settings[0].span,
                say("expected the code of a check, found {code}", code=code),
                _known(code),
            )
    return out


def _known(code: str) -> Message:
    return did_you_mean(code, SETTABLE, say("codes: {codes}", codes=all_of(quoted(SETTABLE))))


def _as_set(found: Diagnostic, outline: Outline) -> Iterator[Diagnostic]:
    if found.code not in SETTABLE:
        yield found
        return
    level = found.severity.value
    for setting in outline.checks.get(found.code, ()):
        if not setting.places or _stands_in(found, setting, outline):
            level = setting.level
    if level != "off":
        yield replace(found, severity=Severity(level))


def _stands_in(found: Diagnostic, setting: CheckSetting, outline: Outline) -> bool:
    """Whether the finding's line lies in one of the setting's sections or blocks."""
    return found.span.file == outline.span.file and any(
        first <= found.span.line < after for place in setting.places for first, after in _lines(place, outline)
    )


def _lines(place: str, outline: Outline) -> Iterator[tuple[int, int]]:
    """The lines of a section, or of a block in it: up to where the next one begins."""
    section_id, _, block_id = place.partition("/")
    for number, section in enumerate(outline.sections):
        if section.id != section_id:
            continue
        later = outline.sections[number + 1 :]
        end = later[0].span.line if later else 10**9
        starts = [*(b.span.line for b in section.blocks), end]
        if not block_id:
            yield section.span.line, end
        for block, after in zip(section.blocks, starts[1:], strict=True):
            if block_id and block.id == block_id:
                yield block.span.line, after
