"""SVG pages: drawn from glyphs and paths alone, with their words to select, and where each stands in the outline."""

from __future__ import annotations

from io import BytesIO

from lxml import etree
from PIL import Image

from builder.geometry import Point, Rect, Size, Transform
from builder.imposition import Placement, Sheet
from builder.page.items import GroupItem, ImageItem, Item, Page, Stroke
from builder.typeset.model import StyledRun
from builder.write.svg import draw_page, draw_sheet, glyph_paths, write_svg
from tests.write.documents import SPAN, body, document, shape, text
from tests.write.set_lines import bullet, placed

NS = {"s": "http://www.w3.org/2000/svg"}
SIZE = Size(320, 200)


def drawn(*items: Item, **more: object) -> etree._Element:
    """The one page of a file with these items."""
    (file,) = write_svg(document(Page(size=SIZE, items=items, **more)))  # type: ignore[arg-type]
    return etree.fromstring(file)


def words(page: etree._Element) -> list[str]:
    return ["".join(found.itertext()) for found in page.iterfind(".//s:text", NS)]


def test_every_glyph_that_is_used_has_its_outline_in_the_file() -> None:
    page = drawn(body("干细胞与 ALS", y=20))
    used = {use.get("href") for use in page.iterfind(".//s:use", NS)}
    outlines = {f"#{path.get('id')}" for path in page.iterfind(".//s:defs/s:path", NS)}
    assert used == outlines
    assert len(used) == len("干细胞与ALS")


def test_a_paragraph_is_one_text_whose_lines_read_on() -> None:
    """A search for words on both sides of a line's end finds them."""
    page = drawn(body("gentle exercise", "is safe", y=20, language="en"))
    assert words(page) == ["gentle exercise is safe"]
    assert [span.get("textLength") is not None for span in page.iterfind(".//s:tspan", NS)] == [True, False, True]


def test_a_text_says_where_it_stands_in_the_outline() -> None:
    page = drawn(body("你好", y=20))
    assert [found.get("data-place") for found in page.iterfind(".//s:text", NS)] == ["test.yaml:1:1"]


def test_words_are_unseen_since_their_glyphs_are_drawn() -> None:
    page = drawn(body("你好", y=20))
    assert {found.get("fill") for found in page.iterfind(".//s:text", NS)} == {"transparent"}
    assert [group.get("aria-hidden") for group in page.iterfind("s:g[s:g]", NS)] == ["true"]


def test_a_bullet_comes_before_its_words() -> None:
    item = text("list", Rect(40, 20, 240, 18), placed("散步", marker=bullet()))
    assert words(drawn(item)) == ["•", "散步"]


def test_another_language_within_a_text_is_named() -> None:
    page = drawn(text("paragraph", Rect(40, 20, 240, 18), placed(["细胞", " stem cell"])))
    assert page.get("lang") == "zh-CN"
    assert [span.get("lang") for span in page.iterfind(".//s:tspan", NS)] in ([None, "en-GB"], [None, None, "en-GB"])


def test_a_link_leads_out_and_does_not_say_where_from() -> None:
    page = drawn(text("paragraph", Rect(40, 20, 240, 18), placed([StyledRun("网页", href="https://example.org")])))
    (link,) = page.iterfind(".//s:a", NS)
    assert dict(link.attrib) == {"href": "https://example.org", "target": "_blank", "rel": "noopener noreferrer"}


def test_what_a_picture_shows_is_told() -> None:
    picture = GroupItem(frame=Rect(0, 0, 9, 9), role="figure", span=SPAN, alt="点", items=(shape(Rect(0, 0, 3, 3)),))
    (figure,) = drawn(picture).iterfind(".//s:g[@role='img']", NS)
    assert figure.get("aria-label") == "点"


def test_decoration_is_passed_over_by_readers() -> None:
    page = drawn(shape(Rect(0, 0, 30, 20), stroke=Stroke(color="line", width=2, dash=(3, 1), cap="round")))
    (path,) = (p for p in page.iterfind("s:path", NS))
    assert path.get("aria-hidden") == "true"
    assert (path.get("fill"), path.get("stroke"), path.get("stroke-width")) == ("#FAF6EF", "#D9D2C5", "2")
    assert (path.get("stroke-dasharray"), path.get("stroke-linecap")) == ("3 1", "round")


def test_a_photograph_lies_within_the_file() -> None:
    out = BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "PNG")
    item = ImageItem(
        frame=Rect(10, 10, 40, 40), role="figure", span=SPAN, alt="红", data=out.getvalue(), pixels=Size(8, 8),
        media_type="image/png",
    )  # fmt: skip
    (image,) = drawn(item).iterfind(".//s:image", NS)
    assert str(image.get("href")).startswith("data:image/png;base64,")


def test_a_page_on_a_sheet_is_cut_at_its_clip() -> None:
    pages = document(Page(size=SIZE, items=(shape(Rect(-50, 0, 500, 20)),), fill="ground"))
    clip = Rect(20, 20, 320, 200)
    sheet = Sheet(Size(360, 240), clip, clip, (Placement(0, Transform(e=20, f=20), clip, bleed=8.0),))
    page = etree.fromstring(draw_sheet(sheet, pages).svg)
    (inner,) = page.iterfind("s:svg", NS)
    assert inner.get("viewBox") == "20 20 320 200"
    assert inner[0].get("transform") == "matrix(1 0 0 1 20 20)"
    assert str(inner[0][0].get("d")).startswith("M-8 -8")


def test_pages_of_one_web_page_share_the_outlines_of_their_glyphs() -> None:
    pages = document(*(Page(size=SIZE, items=(body("你好", y=20),)) for _ in range(2)))
    first, second = (draw_page(page, pages) for page in pages.pages)
    assert first.glyphs == second.glyphs
    assert "defs" not in first.svg
    assert glyph_paths(first.glyphs).count("<path") == 2


def test_the_same_page_gives_the_same_bytes() -> None:
    pages = document(Page(size=SIZE, items=(body("你好", y=20), shape(Rect(Point(1, 2).x, 2, 3, 4)))))
    assert write_svg(pages) == write_svg(pages)
