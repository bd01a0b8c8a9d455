"""What the author is told of finished files that somebody changed by hand."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Message, Report, Span, say


def tell_edited(was: Path, kept_as: Path, span: Span, report: Report) -> None:
    """A file that somebody changed is kept beside the new one; told once, not by later builds with nothing to do."""
    report.warning(
        "edited-output",
        span,
        say("`{file}` was changed by hand; it is kept as `{kept}`", file=was, kept=kept_as.name),
        _taking_back(kept_as, span),
    )


def _taking_back(kept: Path, span: Span) -> Message:
    """How to have the changes in the outline; the line can be copied."""
    if kept.suffix != ".pptx":
        return say("Write into the outline what you want to keep; the next build then has it.")
    outline, talk = (f'"{path}"' if " " in str(path) else path for path in (span.file, kept))
    return say(
        "`talkleaf pull {outline} {talk} --write` takes the changes into the outline.", outline=outline, talk=talk
    )
