"""Ids that are made of an author's words."""

from __future__ import annotations

import re

from builder.outline.yaml.nodes import MapNode, Node, ScalarNode

LONGEST = 40


def slug(words: str) -> str:
    """The Latin words of a text as an id: `Do and don't` is `do-and-dont`; empty where it has none."""
    said = re.sub(r"['’]|\$\{[^}]*\}", "", words.lower())
    name = re.sub("[^a-z0-9]+", "-", said).strip("-")[:LONGEST].strip("-")
    return name if re.search("[a-z]", name) else ""


def squeezed(words: str) -> str:
    """Words without what people type differently: capitals, signs and spaces."""
    return re.sub(r"[\W_]+", "", words.lower())


def texts_of(title: Node | None) -> list[str]:
    """A title in each language."""
    texts = [title] if isinstance(title, ScalarNode) else [*title.values()] if isinstance(title, MapNode) else []
    return [str(text) for text in texts if isinstance(text, ScalarNode)]
