"""A group without the places where it is written down: two that say the same are then equal."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.outline.model.edition import GroupInfo
from builder.outline.text.text import Text
from builder.replace import replace

NOWHERE = Span("", 1, 1)


def unplaced(group: GroupInfo[Text]) -> GroupInfo[Text]:
    """The group with all its places nowhere."""
    texts = {name: getattr(group, name) for name in ("name", "address", "hours", "words")}
    placed = {name: text if text is None else _unplaced_text(text) for name, text in texts.items()}
    logo = group.logo and replace(group.logo, span=NOWHERE)
    return replace(group, span=NOWHERE, logo=logo, **placed)


def _unplaced_text(text: Text) -> Text:
    original = None if text.original is None else _unplaced_text(text.original)
    return replace(text, span=NOWHERE, original=original)
