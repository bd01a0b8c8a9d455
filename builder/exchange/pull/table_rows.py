"""Rows that a person put into a table, or took out: matched by what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from builder.exchange.pull.characters import shown, words_of
from builder.exchange.pull.matching import by_cell, match_paragraphs
from builder.exchange.pull.records import Record, item_and_leaf
from builder.replace import replace
from builder.write.pptx.origins import seen_only
from builder.write.pptx.seen import FORMULA, SeenShape, SeenText

Cells = Mapping[int, Sequence[SeenText]]


class Rows(Struct, frozen=True):
    """A table that changed: the texts of the rows that stay `before` and `after`, at their cells as they were, those of
    the rows that are gone, and the new rows."""

    before: tuple[SeenText, ...]
    after: tuple[SeenText, ...]
    gone: tuple[SeenText, ...]
    added: tuple[Record, ...]


def match_rows(old: SeenShape, new: SeenShape, slide: int) -> Rows | None:
    """None where no row came or went, where columns did too, or where a new row stands beside none of the outline's."""
    before, after = _rows(old), _rows(new)
    if len({len(row) for row in [*before, *after]}) != 1:
        return None
    matched = match_paragraphs(_as_texts(before), _as_texts(after))
    if not (matched.gone or matched.new) or (0, 0) not in matched.same:
        return None
    if {words.text for words in _as_texts([after[j] for _, j in matched.new])} & {w.text for w in _as_texts(before)}:
        return None  # a row that stands twice now may have slipped in
    added = [_added(before, at, after[j], slide) for at, j in matched.new]
    if any(record is None for record in added) or any(_item(before[i]) is None for i in matched.gone):
        return None
    return Rows(
        tuple(text for i, _ in matched.same for text in _texts(before[i])),
        tuple(replace(t, cell=(i, t.cell[1])) for i, j in matched.same for t in _texts(after[j]) if t.cell),
        tuple(text for i in matched.gone for text in _texts(before[i]) if text.origins),
        tuple(record for record in added if record is not None),
    )


def _rows(table: SeenShape) -> list[dict[int, list[SeenText]]]:
    cells = by_cell(table.texts)
    rows: list[dict[int, list[SeenText]]] = [{} for _ in range(max((row for row, _ in cells), default=-1) + 1)]
    for (row, column), texts in cells.items():
        rows[row][column] = texts
    return rows


def _texts(row: Cells) -> list[SeenText]:
    return [text for column in sorted(row) for text in row[column]]


def _as_texts(rows: Sequence[Cells]) -> list[SeenText]:
    """Each row as one text; an empty row says its place, so that it is one all the same."""
    return [SeenText("|".join(seen_only(t.text) for t in _texts(row)) or "|") for row in rows]


def _item(row: Cells) -> str | None:
    """The item of the outline that a row is; None for a head, or a row of ours."""
    found = {item_and_leaf(t.origins[0].place) for t in _texts(row) if len(t.origins) == 1}
    items = {where[0] for where in found if where is not None and where[0].rpartition("/")[0].endswith("/rows")}
    return items.pop() if len(items) == 1 else None


def _leaves(row: Cells) -> dict[int, str]:
    """What each column of a row is, by number; only where every cell is one text."""
    found: dict[int, str] = {}
    for column, texts in row.items():
        said = [t for t in texts if seen_only(t.text)]
        where = item_and_leaf(said[0].origins[0].place) if len(said) == 1 and len(said[0].origins) == 1 else None
        if where is not None:
            found[column] = where[1]
    return found


def _added(before: Sequence[Cells], at: int, row: Cells, slide: int) -> Record | None:
    """A new row behind row `at`; the columns are those of some row that says all of them."""
    leaves = next((own for other in before if _item(other) and len(own := _leaves(other)) == len(other)), None)
    above = next((item for i in range(at, -1, -1) if (item := _item(before[i]))), None)
    below = next((item for other in before[at + 1 :] if (item := _item(other))), None)
    beside = above or below
    if leaves is None or beside is None or any(FORMULA in text.text for text in _texts(row)):
        return None
    texts = tuple((leaves[column], " ".join(words_of(shown(t)) for t in row[column] if seen_only(t.text)))
                  for column in sorted(row))  # fmt: skip
    return Record(texts, beside, above is None, slide)
