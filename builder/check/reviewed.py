"""A review of words: what it covers, and what changed since (`stale-review-claim`, `unrecorded-review`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.check.old_figures import OldFigure, names_of, old_figures
from builder.check.review_record import Changed, Reviewed, changed_claims, claims_of, read_record, record_path
from builder.check.subject import Subject
from builder.diagnostics import Message, Report, say
from builder.outline.model.crossing_rules import pictures_to_come
from builder.outline.model.edition import Edition
from builder.outline.model.evidence_rules import uncited
from builder.outline.model.outline import Outline
from builder.replace import replace


def check_reviewed(subject: Subject, report: Report) -> None:
    """Tell each claim that nobody reviewed as it stands; without a record, that a review said of it has none."""
    outline = subject.outline
    record = read_record(record_path(Path(outline.span.file)), Report())
    if record is None:
        if outline.review.status == "reviewed":
            message = say("expected a record of the claims that were reviewed, found none")
            hint = say("run `talkleaf review` with the reviewer's name: then a later change is seen")
            report.warning("unrecorded-review", outline.review.span, message, hint)
        return
    names = names_of(outline)
    for changed in changed_claims(claims_of(outline), record):
        _tell(changed, report)
        for old in old_figures(changed, names):
            _tell_old_figure(old, report)


def _tell(changed: Changed, report: Report) -> None:
    was = changed.was
    hint = say("let a doctor read it, then run `talkleaf review`")
    if was is None:
        message = say("expected every claim to be reviewed, found one that nobody has read")
    else:
        message = say("expected the claim as “{by}” reviewed it on {date}, found it changed", by=was.by, date=was.date)
        hint = say(
            "it was: {words}\nlet a doctor read it again, then run `talkleaf review`", words=_words(changed, was)
        )
    report.warning("stale-review-claim", changed.span, message, hint)


def _tell_old_figure(old: OldFigure, report: Report) -> None:
    message = say(
        "expected the figures as they are now, found words that still say {before}, which is {now} now",
        before=old.before, now=old.now,
    )  # fmt: skip
    report.warning("stale-review-claim", old.text.span, message, say("change the words, or the figure"))


def _words(changed: Changed, was: Reviewed) -> Message | str:
    """The reviewed text that is gone, the figures or the sources, whichever changed."""
    now, then = changed.alike.content, was.content
    gone = next((words for said, words in zip(then[0], was.texts, strict=True) if said not in now[0]), None)
    if gone is not None:
        return say("“{words}”", words=" / ".join(gone.values()))
    sources = [words for said, words in zip(then[2], was.sources, strict=True) if said not in now[2]]
    figures = [was.figures] if was.figures and now[1] != then[1] else []
    return say("“{words}”", words="; ".join([*sources, *figures] or filter(None, [*was.sources, was.figures])))


def as_reviewed(outline: Outline, editions: Sequence[Edition], report: Report) -> tuple[Edition, ...]:
    """The editions with the status that the record gives them; as they are where there is none.

    They are reviewed only while the record covers every claim as it stands, no claim lacks a source and no picture is
    to come.
    """
    record = read_record(record_path(Path(outline.span.file)), report)
    if record is None:
        return tuple(editions)
    changed = changed_claims(claims_of(outline), record)
    spans = tuple(one.claim.span for one in changed)
    names = tuple(dict.fromkeys(reviewed.by for reviewed in record))
    lacking = any(uncited(outline)) or any(pictures_to_come(outline))
    covered = bool(record) and not changed and not lacking
    status, by = ("reviewed", names) if covered else ("draft", ())
    return tuple(
        replace(edition, review=replace(edition.review, status=status, by=edition.review.by or by, changed=spans))
        for edition in editions
    )
