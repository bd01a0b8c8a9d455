"""How an outline sets its checks: error, warning, or off with a reason, everywhere or at places."""

from __future__ import annotations

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Message, Report, Severity, all_of, quoted, say
from builder.outline.model.edition import Edition
from builder.outline.schema.plan_forms import CheckSetting
from builder.outline.schema.reading_context import did_you_mean
from builder.replace import replace

SETTABLE = (
    "ascii-punctuation", "coarse-image", "dated-text", "gap-left", "hard-characters", "latin-in-chinese",
    "low-contrast", "low-resolution", "missing-alt", "mixed-dashes", "name-in-quote", "notes-missing", "notes-too-long",
    "reading-level", "slide-too-full", "stale-review", "stale-review-claim", "stale-translation",
    "suspicious-translation", "talk-too-long", "section-without-id", "source-in-place", "text-too-small",
    "unclear-address", "unexplained-term",
    "unrecorded-review", "unused-source", "unused-term", "unused-variable", "word-to-avoid", "wrong-language",
    "wrong-total",
)  # fmt: skip
"""The codes an outline may set; faults that leave an output wrong are always errors."""

WIDER = {"low-resolution": "coarse-image"}
"""Codes that another one's setting holds for too: whoever takes a coarse picture takes it on paper as well."""
MOST_UNKNOWN = 50
"""Unknown codes that are told: more than twice as many as there are codes; for each, the nearest is looked for."""


def apply_settings(report: Report, edition: Edition) -> Report:
    """The findings as the outline wants them counted; an unknown code or place under `checks` is an error itself."""
    out = Report([d for found in report for d in as_set(found, edition)])
    for code in [code for code in edition.checks if code not in SETTABLE][:MOST_UNKNOWN]:
        message = say("expected the code of a check, found {code}", code=code)
        out.error("unknown-check", edition.checks[code][0].span, message, _known(code))
    for settings in edition.checks.values():
        for setting in settings:
            for place in setting.places:
                _hold_place(place, setting, edition, out)
    return out


def _hold_place(place: str, setting: CheckSetting, edition: Edition, report: Report) -> None:
    if not any(_lines(place, edition)):
        message = say("expected a section, or a section and a block's id in it, found `{place}`", place=place)
        hint = did_you_mean(place, _places(edition), say("see the `id` of the section and of the block"))
        report.error("unknown-section", setting.span, message, hint)


def _places(edition: Edition) -> list[str]:
    blocks = [f"{section.id}/{block.id}" for section in edition.sections for block in section.blocks if block.id]
    return [*(section.id for section in edition.sections), *blocks]


def _known(code: str) -> Message:
    return did_you_mean(code, SETTABLE, say("codes: {codes}", codes=all_of(quoted(SETTABLE))))


def as_set(found: Diagnostic, edition: Edition) -> Iterator[Diagnostic]:
    """A finding as the outline wants it counted; nothing where it is off."""
    if found.code not in SETTABLE:
        yield found
        return
    level = found.severity.value
    for setting in (*edition.checks.get(WIDER.get(found.code, ""), ()), *edition.checks.get(found.code, ())):
        if not setting.places or _stands_in(found, setting, edition):
            level = setting.level
    if level != "off":
        yield replace(found, severity=Severity(level))


def _stands_in(found: Diagnostic, setting: CheckSetting, edition: Edition) -> bool:
    """Whether the finding's line lies in one of the setting's sections or blocks."""
    return found.span.file == edition.span.file and any(
        first <= found.span.line < after for place in setting.places for first, after in _lines(place, edition)
    )


def _lines(place: str, edition: Edition) -> Iterator[tuple[int, int]]:
    """The lines of a section, or of a block in it: up to where the next one begins."""
    section_id, _, block_id = place.partition("/")
    for number, section in enumerate(edition.sections):
        if section.id != section_id:
            continue
        later = edition.sections[number + 1 :]
        end = later[0].span.line if later else 10**9
        starts = [*(b.span.line for b in section.blocks), end]
        if not block_id:
            yield section.span.line, end
        for block, after in zip(section.blocks, starts[1:], strict=True):
            if block_id and block.id == block_id:
                yield block.span.line, after
