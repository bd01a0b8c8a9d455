"""Heads of our own (how to reach the group, sources, questions) have their icons, and `icons: none` leaves them out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.layout.bilingual import A4, compose_bilingual
from builder.layout.large import compose_large
from builder.layout.leaflet import compose_leaflet
from builder.outline.model.edition import Edition
from builder.page.items import Document, GroupItem, Item, ShapeItem
from tests.layout.leaflet.made_leaflets import SAMPLE, calm, edition_of


def _editions(folder: Path, icons: str) -> tuple[Edition, Edition]:
    """The sample, which has a group, sources and words to explain."""
    path = folder / f"{icons}.yaml"
    path.write_text(f"icons: {icons}\n{SAMPLE.read_text('utf-8')}", "utf-8")
    return edition_of(path, "zh"), edition_of(path, "en")


def _shapes(items: tuple[Item, ...]) -> Iterator[ShapeItem]:
    for item in items:
        if isinstance(item, GroupItem):
            yield from _shapes(item.items)
        elif isinstance(item, ShapeItem):
            yield item


def _badges(document: Document) -> int:
    """How many grounds of icons stand before heads: rounded squares of the sun's colour; a bar is narrow."""
    shapes = (shape for page in document.pages for shape in _shapes(page.items))
    return sum(
        s.fill == "sun" and s.geometry == "rounded" and abs(s.frame.width - s.frame.height) < 0.01 for s in shapes
    )


def _made(kind: str, editions: tuple[Edition, Edition]) -> Document:
    if kind == "bilingual":
        return compose_bilingual(editions, calm(), Report(), A4)
    return (compose_leaflet if kind == "leaflet" else compose_large)(editions[1], calm(), Report())


@pytest.mark.parametrize("kind", ["leaflet", "large", "bilingual"])
def test_icons_none_leaves_our_own_heads_without(kind: str, tmp_path: Path) -> None:
    assert _badges(_made(kind, _editions(tmp_path, "meant"))) > 0
    assert _badges(_made(kind, _editions(tmp_path, "none"))) == 0
