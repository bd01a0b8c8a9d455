"""What a layout draws: the frames of turned shapes, and watermarks, on which text may stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from builder.diagnostics import Report, Span
from builder.geometry import Rect
from builder.theme.template import TemplateLayout
from builder.theme.template.load import load_template
from tests.theme.template.made_templates import A, add_logo, remade

FADED, FULL = "35000", "100000"


def watermarked(path: Path, opacity: str = FADED, turned: float = 0.0) -> Path:
    """A picture in the middle of every slide, as shown at an opacity in thousandths of a percent."""

    def change(deck: Any) -> None:
        master = deck.slide_master
        add_logo(master, 4.7, 1.6, 9.5, 3.4)
        picture = next(s for s in master.shapes if s.shape_type == 13)
        picture.rotation = turned
        etree.SubElement(picture._element.find(f".//{A}blip"), f"{A}alphaModFix", amt=opacity)

    return remade(path, change)


def content(path: Path) -> TemplateLayout:
    template = load_template(path, path.name, Report(), Span("talk.yaml", 3, 30, 9))
    assert template is not None
    return template.layouts["content"]


def test_a_faded_picture_is_a_watermark(tmp_path: Path) -> None:
    assert content(watermarked(tmp_path / "a.pptx")).drawn == ()
    full = content(watermarked(tmp_path / "b.pptx", FULL))
    assert full.drawn == full.pictures == (Rect(338.4, 115.2, 684, 244.8),)


def test_a_turned_shape_takes_all_that_it_covers(tmp_path: Path) -> None:
    """A band that was drawn lying and turned by a right angle stands: it does not cut slides in two."""

    def change(deck: Any) -> None:
        add_logo(deck.slide_master, -3.0, 3.5, 7.5, 0.5)
        next(s for s in deck.slide_master.shapes if s.shape_type == 13).rotation = 90

    (band,) = content(remade(tmp_path / "t.pptx", change)).drawn
    assert (band.x, band.y, band.right, band.bottom) == pytest.approx((36, 0, 72, 540))
    deck = Presentation(str(tmp_path / "t.pptx"))
    assert next(s for s in deck.slide_master.shapes if s.shape_type == 13).rotation == 90
