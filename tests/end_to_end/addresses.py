"""Addresses on slides, and the parts that a layout puts on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from builder.typeset.breaks import address_spans
from builder.write.pptx.seen import BREAK
from tests.end_to_end.deck_shapes import shapes
from tests.end_to_end.rendering import Word, plain

LONG = Path(__file__).parent / "long_addresses.yaml"


def paragraphs_of(slide: Any) -> Iterator[Any]:
    """Every paragraph of a slide, those in groups and tables included."""
    for shape in shapes(slide.shapes):
        if getattr(shape, "has_table", False) and shape.has_table:
            yield from (p for row in shape.table.rows for cell in row.cells for p in cell.text_frame.paragraphs)
        elif shape.has_text_frame:
            yield from shape.text_frame.paragraphs


def parts_of_addresses(text: str) -> Iterator[tuple[str, ...]]:
    """Each address of a paragraph as the parts that stand on lines of their own."""
    typed = text.replace(BREAK, "")
    ends = [at - number for number, at in enumerate(i for i, sign in enumerate(text) if sign == BREAK)]
    for start, end in address_spans(typed):
        cuts = [start, *(at for at in ends if start < at < end), end]
        yield tuple(typed[a:b] for a, b in pairwise(cuts))


def cut_apart(slide: Any, page: Sequence[Word]) -> list[str]:
    """Parts of addresses that no word shows whole."""
    words = [plain(word[0]) for word in page]
    parts = (part for p in paragraphs_of(slide) for address in parts_of_addresses(p.text) for part in address)
    return [part for part in parts if not any(plain(part) in word for word in words)]
