"""How an outline sets its checks: error, warning, or off with a reason, everywhere or at places."""

from __future__ import annotations

from collections.abc import Iterator

from builder.changed import replace
from builder.diagnostics import Diagnostic, Message, Report, Severity, all_of, quoted, say
from builder.outline.model import CheckSetting, Outline
from builder.outline.reading import did_you_mean

SETTABLE = (
    "ascii-punctuation", "coarse-image", "hard-characters", "latin-in-chinese", "low-contrast",
    "missing-alt", "notes-too-long", "reading-level", "slide-too-full", "stale-review", "stale-translation",
    "suspicious-translation", "talk-too-long", "text-too-small", "unexplained-term", "unused-source", "unused-term",
    "unused-variable", "word-to-avoid",
)  # fmt: skip
"""The codes an outline may set; faults that leave an output wrong are always errors."""

MOST_UNKNOWN = 50
"""Unknown codes that are told: more than twice as many as there are codes; for each, the nearest is looked for."""


def apply_settings(report: Report, outline: Outline) -> Report:
    """The findings as this outline wants them counted; an unknown code or place under `checks` is an error itself."""
    out = Report([d for found in report for d in _as_set(found, outline)])
    for code in [code for code in outline.checks if code not in SETTABLE][:MOST_UNKNOWN]:
        message = say("expected the code of a check, found {code}", code=code)
        out.error("unknown-check", outline.checks[code][0].span, message, _known(code))
    for settings in outline.checks.values():
        for setting in settings:
            for place in setting.places:
                _hold_place(place, setting, outline, out)
    return out


def _hold_place(place: str, setting: CheckSetting, outline: Outline, report: Report) -> None:
    if not any(_lines(place, outline)):
        message = say("expected a section, or a section and a block's id in it, found `{place}`", place=place)
        hint = did_you_mean(place, _places(outline), say("see the `id` of the section and of the block"))
        report.error("unknown-section", setting.span, message, hint)


def _places(outline: Outline) -> list[str]:
    blocks = [f"{section.id}/{block.id}" for section in outline.sections for block in section.blocks if block.id]
    return [*(section.id for section in outline.sections), *blocks]


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
