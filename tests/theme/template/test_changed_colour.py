"""Colours that a template's file changes, as PowerPoint shows them."""

from __future__ import annotations

import pytest
from lxml import etree

from builder.theme.template.changed_colour import Change, changed, changes_of

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


@pytest.mark.parametrize(
    ("rgb", "changes", "shown"),
    [
        ("000000", (("tint", 0.75),), "898989"),
        ("000000", (("lumMod", 0.5), ("lumOff", 0.5)), "808080"),
        ("FFFFFF", (("lumMod", 0.65),), "A6A6A6"),
        ("4472C4", (), "4472C4"),
        ("4472C4", (("lumMod", 0.4), ("lumOff", 0.6)), "B4C7E7"),
        ("FFFFFF", (("shade", 0.5),), "BCBCBC"),
        ("808080", (("lumOff", 9.0),), "FFFFFF"),
        ("FF0000", (("satMod", -3.0),), "808080"),
    ],
)
def test_a_colour_is_changed_as_office_does(rgb: str, changes: tuple[Change, ...], shown: str) -> None:
    own, office = (bytes.fromhex(color) for color in (changed(rgb, changes), shown))
    assert max(abs(a - b) for a, b in zip(own, office, strict=True)) <= 1


@pytest.mark.parametrize(
    ("held", "changes"),
    [
        ('<a:tint val="75000"/>', (("tint", 0.75),)),
        ('<a:lumMod val="50%"/><a:alpha val="40000"/>', (("lumMod", 0.5),)),
        ('<a:tint/><a:shade val="nan"/><a:lumOff val="9999999999"/><a:satMod val="x"/>', ()),
    ],
)
def test_changes_are_read_as_far_as_they_are_any(held: str, changes: tuple[Change, ...]) -> None:
    color = etree.fromstring(f'<a:schemeClr xmlns:a="{DRAWING}" val="tx1">{held}</a:schemeClr>')
    assert changes_of(color) == changes
    assert changes_of(None) == ()
