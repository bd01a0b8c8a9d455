"""Comments from an evidence workbook that came back, each at its claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from builder.check.review_record import claims_of
from builder.diagnostics import Report, say
from builder.exchange.outside_files import ForeignFileError, first_sheet, hold_workbook, without_returns
from builder.exchange.review.pinned import LONGEST, Pinned, pinned_notes
from builder.outline.model.outline import Outline
from builder.write.evidence_workbook import ABOUT, SIGN

MOST_ROWS, MOST_COLUMNS = 10_000, 12
DAMAGE = (ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, SyntaxError)


def tell_comments(path: Path, outline: Outline, report: Report) -> int:
    """Tell each comment, in its column or pinned to a cell of its row, at its claim's line (`review-comment`).

    One of no claim, such as a note at a head or on another sheet, is told at the top of the outline. Gives how many.
    Raises `ForeignFileError`.
    """
    hold_workbook(path)
    from openpyxl import load_workbook

    try:
        workbook = load_workbook(path, read_only=True, keep_links=False)
        try:
            id, rows = _outline_of(workbook), list(_comments(first_sheet(workbook)))
        finally:
            workbook.close()
        pinned = list(pinned_notes(path))
    except DAMAGE as fault:
        raise _foreign() from fault
    if id != outline.id:
        raise ForeignFileError(say("comments on `{id}`", id=outline.id), say("comments on `{other}`", other=id[:60]))
    places = {row: place for row, place, _, _ in rows if place}
    found = [(place, words) for row, place, _, own in rows for words in (own, _of_row(pinned, row)) if place and words]
    loose = [(cell, own) for _, place, cell, own in rows if own and not place]
    loose += [(note.at, note.words) for note in pinned if note.sheet or note.row not in places]
    spans = {claim.place: claim.span for claim in claims_of(outline)}
    for cell, words in loose:
        message = say("cell `{cell}`: a reviewer writes “{words}”", cell=cell, words=words)
        hint = say("it stands at no claim; look in the workbook for what it is about, or ask the reviewer")
        report.warning("review-comment", outline.span, message, hint)
    for place, words in found:
        gone = say("the claim is no longer at this place; look for its words")
        hint = say("change the text, or answer the reviewer; then `talkleaf review`")
        at = spans.get(place, outline.span)
        message = say("{place}: a reviewer writes “{words}”", place=place, words=words)
        report.warning("review-comment", at, message, hint if place in spans else gone)
    return len(found) + len(loose)


def _of_row(pinned: Sequence[Pinned], row: int) -> str:
    """What is pinned to a row of the table."""
    return " / ".join(note.words for note in pinned if note.sheet == 0 and note.row == row)[:LONGEST]


def _foreign() -> ForeignFileError:
    return ForeignFileError(say("an evidence table made by `talkleaf build`"), say("another or a damaged one"))


def _outline_of(workbook: Any) -> str:
    """The id of the outline that the workbook is of."""
    if ABOUT not in workbook.sheetnames:
        raise _foreign()
    about = {str(name): str(value) for name, value in workbook[ABOUT].iter_rows(max_row=2, max_col=2, values_only=True)}
    if about.get(SIGN) != "1":
        raise _foreign()
    return about["outline"]


def _comments(sheet: Any) -> Iterator[tuple[int, str, str, str]]:
    """Rows by number with their places, their last cells and what was written there; a formula is refused."""
    width = sum(cell.value is not None for cell in next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS)))
    for number, cells in enumerate(sheet.iter_rows(min_row=2, max_col=width), 2):
        if number > MOST_ROWS:
            raise ForeignFileError(say("at most {most:,} rows", most=MOST_ROWS), say("more"))
        cell = f"{chr(64 + width)}{number}"
        place, comment = cells[0].value if cells else None, cells[width - 1] if len(cells) >= width else None
        words = "" if comment is None or comment.value is None else str(comment.value)
        if comment is not None and comment.data_type == "f":
            found = say("a formula in cell {cell}", cell=cell)
            raise ForeignFileError(say("texts alone"), found)
        if place is not None or words.strip():
            yield number, str(place or ""), cell, " ".join(without_returns(words).split())[:LONGEST]
