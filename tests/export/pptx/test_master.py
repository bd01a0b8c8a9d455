"""Master and layouts made from the pages."""

from __future__ import annotations

from pptx.enum.shapes import PP_PLACEHOLDER

from builder.changed import replace
from builder.diagnostics import Span
from builder.export.pptx.plans import form_of, plan_layouts
from builder.geometry import Rect
from tests.export.documents import shape, text
from tests.export.pptx.reading import TITLE, Written, found, paragraph, slide, talk, title

BODY = text("list", Rect(43, 140, 600, 90), paragraph("正文"), placeholder="body")
THREAD = shape(Rect(20, 0, 4, 66), "primary")
CIRCLE = shape(Rect(16, 60, 12, 12), "accent", geometry="ellipse")


def layout_names(one: Written) -> list[str]:
    return [layout.name for layout in one.deck.slide_layouts]


def test_layouts_are_named_in_the_documents_language() -> None:
    pages = (slide(title("题"), layout="title"), slide(title("题二")), slide(title("题三"), BODY))
    assert layout_names(Written(talk(*pages))) == ["封面", "标题", "标题和内容", "空白"]
    english = (slide(title("One", "en"), layout="statement"), slide(title("Two", "en")))
    names = layout_names(Written(talk(*english, language="en")))
    assert names == ["Statement", "Title only", "Title and content", "Blank"]


def test_content_pages_differ_by_their_bodies() -> None:
    other = replace(BODY, frame=Rect(500, 140, 400, 90))
    assert [form_of(slide(title("题"), *bodies)) for bodies in ((), (BODY,), (BODY, other))] == [
        "content", "content-1", "content-2",
    ]  # fmt: skip


def test_decoration_that_all_pages_share_goes_to_the_layout() -> None:
    pages = (
        slide(title("题"), background=(THREAD, CIRCLE)),
        slide(title("题二"), background=(replace(THREAD, span=Span("b", 9, 9)), shape(Rect(500, 0, 50, 50)), CIRCLE)),
    )
    one = Written(talk(*pages))
    assert len(found(one.xml("ppt/slideLayouts/slideLayout1.xml"), "//p:sp[not(.//p:ph)]")) == 2
    assert not found(one.slide(1), "//p:sp[not(.//p:ph)]")
    assert len(found(one.slide(2), "//p:sp[not(.//p:ph)]")) == 1


def test_decoration_over_a_pages_own_stays_on_it() -> None:
    own = shape(Rect(0, 0, 100, 100), "ground")
    pages = (slide(title("题"), background=(THREAD,)), slide(title("题二"), background=(own, THREAD)))
    (plan, *_) = plan_layouts(pages, "ink")
    assert plan.background == ()


def test_the_commonest_fill_is_the_masters() -> None:
    pages = (slide(title("题")), slide(title("题二"), layout="closing", fill="primary"))
    one = Written(talk(*pages))
    assert found(one.xml("ppt/slideMasters/slideMaster1.xml"), "//p:bg//a:schemeClr/@val") == ["bg2"]
    layouts = [one.xml(f"ppt/slideLayouts/slideLayout{n}.xml") for n in (1, 2)]
    assert [found(layout, "//p:bg//a:schemeClr/@val") for layout in layouts] == [[], ["tx2"]]
    assert not found(one.slide(1), "//p:bg")


def test_a_taller_title_still_stands_in_the_layouts_place() -> None:
    two_lines = replace(title("题二"), frame=Rect(43.2, 43.2, 813.6, 92))
    one = Written(talk(slide(title("题")), slide(title("题三")), slide(two_lines)))
    places = [found(one.slide(n), "//p:sp[.//p:ph[@type='title']]//a:xfrm") for n in (1, 2, 3)]
    assert places == [[], [], []]
    height = found(one.xml("ppt/slideLayouts/slideLayout1.xml"), "//p:sp[.//p:ph[@type='title']]//a:ext/@cy")
    assert height == [str(92 * 12700)]


def test_a_slide_says_only_what_differs_from_its_layout() -> None:
    smaller = text(
        "title", Rect(43.2, 43.2, 813.6, 42), paragraph("题三", style=replace(TITLE, size=32, leading=42)),
        placeholder="title",
    )  # fmt: skip
    one = Written(talk(slide(title("题")), slide(title("题二")), slide(smaller)))
    run = found(one.slide(3), "//a:r/a:rPr")[0]
    assert run.get("sz") == "3200"
    assert run.get("b") is None
    assert found(one.slide(3), "//a:lnSpc/a:spcPts/@val") == ["4200"]


def test_placeholders_are_powerpoints_own() -> None:
    foot = text("footer", Rect(43, 510, 200, 16), paragraph("页脚"), placeholder="footer")
    number = text("slide-number", Rect(860, 510, 40, 18), paragraph("1"), placeholder="slide-number")
    second = text("subtitle", Rect(43, 300, 400, 45), paragraph("副题"), placeholder="subtitle")
    one = Written(talk(slide(title("题"), second, foot, number, layout="title")))
    kinds = {p.placeholder_format.type for p in one.deck.slides[0].placeholders}
    assert kinds == {
        PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER,
    }  # fmt: skip


def test_the_themes_faces_serve_both_scripts() -> None:
    one = Written(talk(slide(title("题"))))
    for name in ("ppt/theme/theme1.xml", "ppt/theme/theme2.xml"):
        for kind in ("majorFont", "minorFont"):
            font = found(one.xml(name), f"//a:{kind}")[0]
            assert found(font, "a:latin/@typeface") == ["Arial"]
            assert found(font, "a:ea/@typeface") == ["Microsoft YaHei"]
            assert set(found(font, "a:font/@script")) == {"Hans", "Hant"}
    assert not any(b"<a:latin" in data for name, data in one.parts.items() if name.startswith("ppt/slides/"))


def test_the_palettes_places_are_the_themes() -> None:
    scheme = found(Written(talk(slide(title("题")))).xml("ppt/theme/theme1.xml"), "//a:clrScheme")[0]
    assert found(scheme, "a:dk2/a:srgbClr/@val") == ["0B4A57"]
    assert len(scheme) == 12


def test_no_line_begins_with_a_mark_or_hangs_out() -> None:
    master = Written(talk(slide(title("题")))).xml("ppt/slideMasters/slideMaster1.xml")
    levels = found(master, "//p:txStyles/*/*")
    assert {(e.get("eaLnBrk"), e.get("hangingPunct")) for e in levels} == {("1", "0")}


def test_a_page_without_a_shown_title_is_found_by_a_hidden_one() -> None:
    one = Written(talk(slide(text("paragraph", Rect(43, 140, 600, 45), paragraph("只有字")), title="第二页")))
    shown = one.deck.slides[0].shapes.title
    assert shown.text_frame.text == "第二页"
    assert shown.top + shown.height < 0
