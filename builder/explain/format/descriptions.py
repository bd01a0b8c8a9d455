"""The words about blocks and keys, in both languages, with their examples."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from builder.catalogue import ENGLISH, LANGUAGES, MessageLanguage, in_script, kept_language

FOLDER = Path(__file__).parent
PICTURES = FOLDER / "pictures"


class BlockWords(Struct, frozen=True):
    """What a kind of block is for, and how it shows on a slide and in the leaflet."""

    use: str
    slide: str
    leaflet: str


class BlockPage(Struct, frozen=True):
    kind: str
    group: str
    """What it is good for, by which the overview sorts: `words`, `arranged`, `figures` or `people`."""
    words: Mapping[MessageLanguage, BlockWords]
    example: str


class KeyPage(Struct, frozen=True):
    """`notes` is empty where the key's own line says all."""

    key: str
    notes: Mapping[MessageLanguage, str]
    example: str


@cache
def block_pages() -> Mapping[str, BlockPage]:
    """A page a kind of block, in the order in which they are explained."""
    return {
        kind: BlockPage(kind, row["group"], {lang: _block_words(row, lang) for lang in LANGUAGES}, row["example"])
        for kind, row in _read("blocks.yaml").items()
    }


@cache
def key_pages() -> Mapping[str, KeyPage]:
    """Keys about which there is more to say than one line."""
    return {
        key: KeyPage(
            key, {lang: in_script(row.get(kept_language(lang), ""), lang) for lang in LANGUAGES}, row["example"]
        )
        for key, row in _read("keys.yaml").items()
    }


@cache
def chinese() -> Mapping[str, str]:
    """What the lines about keys say in Chinese: those of a kind of block stand with it, the others together."""
    lines: dict[str, str] = _read("fields.zh.yaml")
    for row in _read("blocks.yaml").values():
        lines |= row.get("lines", {})
    return lines


def about(words: str, language: MessageLanguage) -> str:
    """The line about a key in the reader's language."""
    return words if language == ENGLISH else in_script(chinese().get(words, words), language)


def picture(kind: str, language: MessageLanguage, view: str) -> Path | None:
    """The picture of a block's `slide` or `panel`, if there is one."""
    file = PICTURES / f"{kind}.{kept_language(language)}.{view}.png"
    return file if file.is_file() else None


def _block_words(row: Mapping[str, Any], language: MessageLanguage) -> BlockWords:
    return BlockWords(**{name: in_script(said, language) for name, said in row[kept_language(language)].items()})


def _read(name: str) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Any] = yaml.load((FOLDER / name).read_text("utf-8"), Loader=loader)
    return found
