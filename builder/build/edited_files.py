"""What the author is told of finished files that somebody changed by hand."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Message, Report, Span, say


def tell_edited(was: Path, kept_as: Path, outline: Path, span: Span, report: Report) -> None:
    """A file that somebody changed is kept beside the new one; told once, not by later builds with nothing to do.

    `span` is where it is told: in the `outline`, or in the row of a sheet that the file was made for.
    """
    _tell(was, kept_as, span, report, _taking_back(kept_as, outline))


def _taking_back(kept: Path, outline: Path) -> Message:
    """How to have the changes in the outline; the line can be copied."""
    if kept.suffix != ".pptx":
        return say("Write into the outline what you want to keep; the next build then has it.")
    file, talk = (f'"{path}"' if " " in str(path) else path for path in (outline.as_posix(), kept))
    return say("`talkleaf pull {outline} {talk} --write` takes the changes into the outline.", outline=file, talk=talk)


def tell_edited_list(was: Path, kept_as: Path, span: Span, report: Report) -> None:
    """The list of a series' meetings is no outline's words: what somebody wrote there has no place to go back to."""
    hint = say("Each run writes the list anew: keep notes of your own in a file of another name.")
    _tell(was, kept_as, span, report, hint)


def _tell(was: Path, kept_as: Path, span: Span, report: Report, hint: Message) -> None:
    message = say("`{file}` was changed by hand; it is kept as `{kept}`", file=was, kept=kept_as.name)
    report.warning("edited-output", span, message, hint)
