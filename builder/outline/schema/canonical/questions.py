"""Questions to ask, of which none has an answer, as the list to tick that they are."""

from __future__ import annotations

from builder.outline.schema.canonical.schema_places import languages
from builder.outline.schema.synonyms import renamed, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.words.choices import folded

_TO_ASK = frozenset({"question", "questions"})
"""By these words people call questions with answers, and those they mean to ask; `faq` has answers."""


def list_questions(block: MapNode) -> None:
    """`questions:` with texts alone becomes a checklist."""
    asked = block.get("faq")
    if not isinstance(asked, ListNode) or not asked or not all(map(_is_text, asked)):
        return
    key = block.key("faq")
    if folded(key.source.text[key.start : key.end].strip("\"'")) in _TO_ASK:
        entries = [(word_at("checklist", key) if name == "faq" else name, value) for name, value in block.entries]
        renamed(block, entries)


def _is_text(item: Node) -> bool:
    """Whether it is a text in one language or each."""
    return isinstance(item, ScalarNode) or (isinstance(item, MapNode) and bool(item) and set(item) <= languages())
