"""Whether two lines of a list's item are fields of it, or words of one text that hold a full-width colon."""

from __future__ import annotations

from collections.abc import Collection

from builder.outline.model.blocks import KINDS
from builder.outline.schema.known_keys import fields_by_list
from builder.outline.schema.synonyms import field_meant, kind_meant, tone_meant


def are_fields(over: str, first: str, second: str, is_text: bool) -> bool:
    """Whether the words before the colons of two lines are fields of an item in the list under the key `over`.

    `is_text`: YAML takes both lines for one text as they are, so that a list of texts may well hold it.
    """
    fields = fields_by_list()
    kind = kind_meant(over)
    if is_text and _is_prose(kind):
        return False
    lists = {name for name in fields if name == kind or field_meant(over, (name,))}
    return any(_are_of(fields[name], first, second) for name in lists if not (is_text and _is_prose(name)))


def _is_prose(key: str | None) -> bool:
    """Whether a list holds texts, in which `时间：9点` says when, and names no field."""
    if key == "sub":
        return True
    traits = KINDS[key].traits if key in KINDS else None
    return traits is not None and (traits.introduces or traits.listed in ("marked", "ticked"))


def is_one_text(key: str, texts: Collection[str]) -> bool:
    """Whether a key holds a text and no list, as `notes` do, so that lines that count are words of it."""
    lists = fields_by_list()
    if kind_meant(key) or field_meant(key, lists):
        return False
    return field_meant(key, texts) is not None


def _are_of(known: frozenset[str], first: str, second: str) -> bool:
    """Whether two words mean two keys of one map; it has one kind at most."""
    ours = [field_meant(word, known) or _kind(word, known) for word in (first, second)]
    return None not in ours and ours[0] != ours[1]


def _kind(word: str, known: frozenset[str]) -> str | None:
    """What a block is called by, where blocks stand."""
    return "kind of a block" if "callout" in known and (kind_meant(word) or tone_meant(word)) else None
