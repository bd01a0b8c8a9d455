"""Comments from an evidence workbook that came back, each at its claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct

from builder.check.review_record import Claim, Comment, claims_of
from builder.diagnostics import say
from builder.exchange.outside_files import ForeignFileError, first_sheet, hold_workbook, open_workbook, without_returns
from builder.exchange.review.pinned import LONGEST, Pinned, pinned_notes
from builder.outline.model.outline import Outline
from builder.write.evidence_workbook import ABOUT, SIGN

MOST_ROWS, MOST_COLUMNS = 10_000, 12
DAMAGE = (ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, SyntaxError)


class _Row(Struct, frozen=True):
    """A row of the table: `cell` is its last one, `words` what is written there, `sign` is of the rest."""

    number: int
    place: str
    cell: str
    words: str
    sign: str


def comments_in(path: Path, outline: Outline, date: str) -> list[Comment]:
    """Each comment, in its column or pinned to a cell of its row, with its claim; they came back on a day (ISO 8601).

    One of no claim, such as a note at a head or on another sheet, has no place. Raises `ForeignFileError`.
    """
    hold_workbook(path)
    try:
        workbook = open_workbook(path)
        try:
            id, rows = _outline_of(workbook), list(_comments(first_sheet(workbook)))
        finally:
            workbook.close()
        pinned = list(pinned_notes(path))
    except DAMAGE as fault:
        raise _foreign() from fault
    if id != outline.id:
        raise ForeignFileError(say("comments on `{id}`", id=outline.id), say("comments on `{other}`", other=id[:60]))
    places = {row.number: row.place for row in rows if row.place}
    claims = {claim.place: claim for claim in claims_of(outline)}
    found = [
        _comment(row, words, claims.get(row.place), date)
        for row in rows
        for words in (row.words, _of_row(pinned, row.number))
        if row.place and words
    ]
    loose = [(row.cell, row.words) for row in rows if row.words and not row.place]
    loose += [(note.at, note.words) for note in pinned if note.sheet or note.row not in places]
    return [*(Comment(words=words, date=date, at=at) for at, words in loose), *found]


def with_comments(kept: Sequence[Comment], new: Sequence[Comment]) -> tuple[Comment, ...]:
    """Comments with those that came back: one that is there already stays as it is."""
    together: dict[tuple[str, ...], Comment] = {}
    for comment in (*kept, *new):
        together.setdefault(comment.same, comment)
    return tuple(together.values())


def _comment(row: _Row, words: str, claim: Claim | None, date: str) -> Comment:
    comment = Comment(place=row.place, words=words, date=date, row=row.sign)
    if claim is None:
        return comment
    texts = tuple(dict(text.said) for text in claim.texts)
    return comment.model_copy(update={"texts": texts, "figures": claim.figures, "sources": claim.sources})


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


def _comments(sheet: Any) -> Iterator[_Row]:
    """The rows that have a place or a comment; a formula is refused."""
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
            said = " ".join(without_returns(words).split())[:LONGEST]
            yield _Row(number, str(place or ""), cell, said, _sign([cell.value for cell in cells[1 : width - 2]]))


def _sign(words: Sequence[object]) -> str:
    """A short sign of what a row says of its claim."""
    said = "\x1f".join(" ".join(str(word or "").split()) for word in words)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]
