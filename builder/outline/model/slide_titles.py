"""What the slides of a talk may be called, to tell where a title would come twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from builder.outline.model.blocks import Block, Section
from builder.outline.model.edition import Part

T = TypeVar("T")


def may_be_titles(parts: Sequence[Part[T]], sections: Sequence[Section[T]]) -> Iterator[T]:
    """Titles of parts, sections and blocks that are in the talk, and the headings of blocks without a title."""
    for part in parts:
        yield part.title
    for section in sections:
        if "talk" not in section.only:
            continue
        yield section.title
        for block in section.blocks:
            if "talk" in block.only and (title := _own_title(block)) is not None:
                yield title


def _own_title(block: Block[T]) -> T | None:
    if block.title is not None:
        return block.title
    return block.heading if block.headline is None else block.headline
