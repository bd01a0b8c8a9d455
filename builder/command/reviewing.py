"""`talkleaf review`: records what a reviewer read, and lists her comments."""

from __future__ import annotations

from pathlib import Path

from builder.build import today
from builder.check.review_record import read_record, record_path
from builder.command import options
from builder.command.asked import OK, Asked, WrongUseError
from builder.command.outcome import print_report
from builder.command.terminal import Terminal
from builder.diagnostics import Report, say, say_count
from builder.drawing.icons import icon_names
from builder.exchange.outside_files import ForeignFileError
from builder.exchange.review.comments import tell_comments
from builder.exchange.review.recording import NothingToReviewError, record_text, recorded
from builder.machine_error import telling_files
from builder.outline.model.outline import Outline
from builder.outline.parse import parse
from builder.whole_file import write_whole


def review(asked: Asked, terminal: Terminal) -> int:
    """`OUTLINE --by NAME`, or `import OUTLINE FILE`. Raises `WrongUseError`."""
    words = list(asked.words)
    importing = words[:1] == ["import"] and len(words) == 3
    if not importing and len(words) != 1:
        usage = say("expected `talkleaf review OUTLINE --by NAME` or `talkleaf review import OUTLINE FILE`")
        raise WrongUseError(usage)
    path, *files = options.existing(words[1:] if importing else words, ())
    report = Report()
    outline = parse(path, report, icons=icon_names())
    if outline is None:
        return print_report(report, terminal)
    with telling_files():
        if importing:
            return _comments(files[0], outline, report, terminal)
        return _record(path, outline, asked, terminal)


def _record(path: Path, outline: Outline, asked: Asked, terminal: Terminal) -> int:
    if not asked.by.strip():
        raise WrongUseError(say('expected who reviewed it, such as `--by "Dr Li, neurologist"`'))
    report, target = Report(), record_path(path)
    earlier = read_record(target, report, whole=bool(asked.section))  # what was read of other sections stays
    if report.has_errors:
        return print_report(report, terminal)
    try:
        record = recorded(outline, asked.by.strip(), today(), asked.section, earlier or ())
    except NothingToReviewError as unknown:
        raise WrongUseError(unknown.message) from None
    write_whole(target, record_text(record).encode())
    terminal.out(say_count("{file}: {count} claim", "{file}: {count} claims", file=target, count=len(record)))
    return OK


def _comments(file: Path, outline: Outline, report: Report, terminal: Terminal) -> int:
    try:
        count = tell_comments(file, outline, report)
    except ForeignFileError as fault:
        fault.tell(file, report)
        return print_report(report, terminal)
    print_report(report, terminal)
    terminal.out(say_count("{count} comment", "{count} comments", count=count))
    return OK
