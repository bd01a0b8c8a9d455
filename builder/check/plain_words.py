"""What a text says in words, apart from its addresses: their marks and numbers are their own."""

from __future__ import annotations

import re

from builder.outline.text.text import Text, Words
from builder.outline.yaml.cleaned_characters import undivided

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+", re.IGNORECASE)


def without_addresses(text: Text) -> str:
    """The words, with nothing but letters where an address stands."""
    plain = text.plain
    for words in (inline for paragraph in text.paragraphs for inline in paragraph if isinstance(inline, Words)):
        shown = undivided(words.text)
        if words.href and _ADDRESS.match(shown):
            plain = plain.replace(shown, "x" * len(shown))
    return plain
