"""The editions that what all languages share is made from: also those that lack some texts, which are empty there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from builder.diagnostics import Span
from builder.outline.model.edition import Edition
from builder.outline.schema.text_form import STAND_IN
from builder.outline.text.text import Language, Text
from builder.replace import fields_of, replace


def shared_editions(
    editions: Mapping[Language, Edition], lacking: Collection[Language], waiting: Collection[Span]
) -> dict[Language, Edition]:
    """Every edition; in those that lack the texts at `waiting`, nothing stands in their places.

    A calendar entry or an evidence table without a whole language would be poorer than the one it takes the place of.
    """
    return {code: _emptied(one, frozenset(waiting)) if code in lacking else one for code, one in editions.items()}


def _emptied(value: Any, waiting: frozenset[Span]) -> Any:
    """`value` with the texts that only stand for others made empty; tuples, maps and structs are walked."""
    if isinstance(value, Text):
        return replace(value, paragraphs=()) if value.span in waiting and value.plain == STAND_IN else value
    if isinstance(value, tuple):
        return tuple(_emptied(one, waiting) for one in value) if type(value) is tuple else value
    if isinstance(value, Mapping):
        return {key: _emptied(one, waiting) for key, one in value.items()}
    changed = {
        name: made
        for name in fields_of(value.__class__)
        if (made := _emptied(part := getattr(value, name), waiting)) is not part and made != part
    }
    return replace(value, **changed) if changed else value
