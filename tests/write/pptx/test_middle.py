"""A text in the middle of its frame: PowerPoint's anchor puts it there, and no inset moves it further down."""

from builder.page.items import Paragraph, TextItem
from builder.write.pptx.text import write_body_properties
from tests.layout.slides.made_talks import block, texts

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def top_inset(paragraphs: tuple[Paragraph, ...], anchor: str) -> int:
    from lxml import etree

    body = etree.Element("body")
    write_body_properties(body, paragraphs, anchor)
    return int(next(body.iter(f"{A}bodyPr")).get("tIns"))


def test_only_a_text_at_the_top_keeps_the_air_above_it(tmp_path):
    page = block(tmp_path, "points: [{zh: 一点, en: A}]").slides[0]
    item = next(t for t in texts(page) if t.placeholder == "body")
    assert isinstance(item, TextItem)
    assert item.middle
    assert item.paragraphs[0].y > 0
    assert top_inset(item.paragraphs, "ctr") == 0
    assert top_inset(item.paragraphs, "t") == round(item.paragraphs[0].y * 12700)
