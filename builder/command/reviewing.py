"""`talkleaf review`: records what a reviewer read, and lists her comments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.build import today
from builder.build.translated import tell_awaited
from builder.check.open_comments import OpenComment, open_comments, tell_comments
from builder.check.review_record import Claim, claims_of, read_comments, read_record, record_path
from builder.command import options
from builder.command.asked import OK, Asked, WrongUseError
from builder.command.outcome import print_in_brief, print_report
from builder.command.terminal import Terminal
from builder.diagnostics import Report, all_of, quoted, say, say_count
from builder.drawing.icons import icon_names
from builder.exchange.outside_files import ForeignFileError
from builder.exchange.review.comments import comments_in, with_comments
from builder.exchange.review.recording import NothingToReviewError, read_claims, record_text, recorded
from builder.machine_error import telling_files
from builder.outline.model.outline import Outline
from builder.outline.parse import ParseOptions, parse_editions
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
    parsed = parse_editions(path, report, ParseOptions(icons=icon_names(), awaiting=True))
    if parsed is None:
        return print_report(report, terminal)
    outline = parsed.outline
    print_in_brief(list(report), path, terminal)
    report = Report()
    tell_awaited(parsed.awaited, (), report, path.as_posix())
    print_report(report, terminal)
    report = Report()
    with telling_files():
        if importing:
            return _comments(path, files[0], outline, report, terminal)
        return _record(path, outline, asked, terminal)


def _record(path: Path, outline: Outline, asked: Asked, terminal: Terminal) -> int:
    if not asked.by.strip():
        raise WrongUseError(say('expected who reviewed it, such as `--by "{name}"`', name=say("Dr Li, neurologist")))
    report, target, by = Report(), record_path(path), asked.by.strip()
    earlier = read_record(target, report, whole=bool(asked.section))  # what was read of other sections stays
    comments = read_comments(target, report, whole=True)
    if report.has_errors:
        return print_report(report, terminal)
    read = _read_claims(outline, asked.section)
    waiting = [one for one in open_comments(comments, claims_of(outline)) if _is_meant(one, read, asked.section)]
    if asked.accept:
        accepted = {one.comment.same for one in waiting}
        comments = tuple(c.model_copy(update={"accepted": by}) if c.same in accepted else c for c in comments)
        waiting = []
    held = {one.claim.content for one in waiting if one.claim}
    record = recorded(outline, by, today(), asked.section, earlier or (), held)
    _tell_unnamed(outline, read, terminal)
    write_whole(target, record_text(record, comments, terminal.tell).encode())
    tell_comments(waiting, outline.span, report)
    print_report(report, terminal)
    _tell_count(target, sum(claim.content not in held for claim in read), len(record), asked.section, terminal)
    _tell_held(sum(claim.content in held for claim in read), terminal)
    return OK


def _read_claims(outline: Outline, section: str) -> Sequence[Claim]:
    """The claims that a reviewer read; raises `WrongUseError` where there are none."""
    try:
        return read_claims(outline, section)
    except NothingToReviewError as nothing:
        raise WrongUseError(nothing.message) from None


def _tell_unnamed(outline: Outline, read: Sequence[Claim], terminal: Terminal) -> None:
    """The sections whose id is made from their title, in one line: it changes with the title."""
    sections = dict.fromkeys(claim.place.split("/")[0] for claim in read)
    unnamed = [section for section in sections if section in outline.unnamed]
    if unnamed:
        terminal.err(
            say_count(
                "{count} section has no `id:` of its own, which stays when its title changes: {sections}",
                "{count} sections have no `id:` of their own, which stays when a title changes: {sections}",
                count=len(unnamed), sections=all_of(quoted(unnamed)),
            )
        )  # fmt: skip


def _is_meant(one: OpenComment, read: Sequence[Claim], section: str) -> bool:
    """Whether a comment is on a claim that is being read; on none, where all are."""
    return one.claim in read if one.claim else not section


def _tell_count(target: Path, count: int, whole: int, section: str, terminal: Terminal) -> None:
    if not section:
        terminal.out(say_count("{file}: {count} claim", "{file}: {count} claims", file=target, count=count))
        return
    terminal.out(
        say_count(
            "{file}: {count} claim of `{section}`; {whole} in all", "{file}: {count} claims of `{section}`; {whole} in "
            "all", file=target, count=count, section=section, whole=whole,
        )
    )  # fmt: skip


def _tell_held(count: int, terminal: Terminal) -> None:
    if count:
        terminal.err(
            say_count(
                "{count} claim with an open comment was not recorded", "{count} claims with open comments were not "
                "recorded", count=count,
            )
        )  # fmt: skip


def _comments(path: Path, file: Path, outline: Outline, report: Report, terminal: Terminal) -> int:
    """Tell what a workbook says beside claims, and keep it beside the outline."""
    target = record_path(path)
    record, kept = read_record(target, report, whole=True), read_comments(target, report, whole=True)
    try:
        new = comments_in(file, outline, today())
    except ForeignFileError as fault:
        fault.tell(file, report)
    if report.has_errors:
        return print_report(report, terminal)
    by_place = {claim.place: claim for claim in claims_of(outline)}
    tell_comments([OpenComment(comment, by_place.get(comment.place)) for comment in new], outline.span, report)
    print_report(report, terminal)
    terminal.out(say_count("{count} comment", "{count} comments", count=len(new)))
    together = with_comments(kept, new)
    if together != kept:
        write_whole(target, record_text(record, together, terminal.tell).encode())
        terminal.err(say("{file}: keeps them; `talkleaf check` shows those that are open", file=target))
    return OK
