"""Comments of reviewers that nobody answered (`review-comment`): the claim stands as it was, and nobody accepted it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from builder.check.review_record import FORM, Claim, Comment, claims_of, contents_of, read_comments, record_path
from builder.check.subject import Subject
from builder.diagnostics import Message, Report, Span, say


class OpenComment(Struct, frozen=True):
    """A comment with its claim as it stands now; None where it is at no claim."""

    comment: Comment
    claim: Claim | None


def check_comments(subject: Subject, report: Report) -> None:
    """Tell each comment that is still open."""
    outline = subject.outline
    comments = read_comments(record_path(Path(outline.span.file)), report)
    tell_comments(open_comments(comments, claims_of(outline)), outline.span, report)


def open_comments(comments: Iterable[Comment], claims: Sequence[Claim]) -> Iterator[OpenComment]:
    """The comments on claims that are as they were, wherever they stand now, and those on none."""
    by_content = {content: claim for claim in reversed(claims) for content in contents_of(claim)}
    for comment in comments:
        claim = by_content.get((comment.form < FORM, comment.content))
        if not comment.accepted and (claim is not None or not comment.texts):
            yield OpenComment(comment, claim)


def tell_comments(found: Iterable[OpenComment], top: Span, report: Report) -> None:
    """Each comment at its claim's line; one of no claim at the top of the outline."""
    for one in found:
        message, hint = _words(one)
        report.warning("review-comment", one.claim.span if one.claim else top, message, hint)


def _words(one: OpenComment) -> tuple[Message, Message]:
    words = one.comment.words
    if not one.comment.place:
        message = say("cell `{cell}`: a reviewer writes “{words}”", cell=one.comment.at, words=words)
        return message, say("it stands at no claim; look in the workbook for what it is about, or ask the reviewer")
    place = one.claim.place if one.claim else one.comment.place
    message = say("{place}: a reviewer writes “{words}”", place=place, words=words)
    if one.claim is None:
        return message, say("the claim is no longer at this place; look for its words")
    return message, say(
        "change the text; or, once the reviewer agrees to it as it is, run `talkleaf review` with `--accept-comments`"
    )
