"""Shapes of a deck that python-pptx opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE


def shapes(container: Any) -> Iterator[Any]:
    """All shapes in reading order, those of groups after their group."""
    for shape in container:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes(shape.shapes)


def is_decorative(shape: Any) -> bool:
    """Whether readers pass it over."""
    return b"decorative" in etree.tostring(shape._element.xpath(".//p:cNvPr")[0])
