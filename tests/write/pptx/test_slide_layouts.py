"""Slide layouts of our own template: chosen by the page, in the document's language, with its ground and its scene."""

from __future__ import annotations

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from builder.geometry import Rect
from builder.replace import replace
from builder.theme.style import Color
from builder.write.pptx.own_template import template_words
from builder.write.pptx.presentation import OWN_TEMPLATE
from tests.write.documents import PALETTE, shape, text
from tests.write.pptx.read_back import BODY, TITLE, Written, found, paragraph, slide, talk, title

BODY_PLACE = Rect(48, 116, 864, 368)
LIST = text("list", BODY_PLACE, paragraph("正文"), placeholder="body")
HILL = shape(Rect(0, 400, 960, 140), "primary", name="Hill")
CIRCLE = shape(Rect(700, 60, 120, 120), "accent", geometry="ellipse", name="Sun")


def layout_names(one: Written) -> list[str]:
    return [slide.slide_layout.name for slide in one.deck.slides]


def layout(one: Written, number: int = 1):  # type: ignore[no-untyped-def]
    return one.deck.slides[number - 1].slide_layout._element


def test_a_page_says_which_layout_it_stands_on() -> None:
    wanted = ("title", "section", "statement", "content", "cards", "quote", "closing", "blank", "panel")
    pages = [slide(title(str(n)), layout=name) for n, name in enumerate(wanted)]
    assert layout_names(Written(talk(*pages, language="en"))) == [
        "Cover", "Part", "Statement", "Title only", "Cards", "Quote", "Closing", "Blank", "Blank",
    ]  # fmt: skip


def test_content_with_a_body_stands_on_the_layout_that_has_one() -> None:
    assert layout_names(Written(talk(slide(title("题"), LIST), slide(title("题二"))))) == ["标题和内容", "仅标题"]


def test_names_and_prompts_are_in_the_documents_language() -> None:
    one = Written(talk(slide(title("题"))))
    names = [x.name for x in one.deck.slide_layouts]
    assert names == ["封面", "章节", "一句话", "标题和内容", "标题和卡片", "引语", "结束", "仅标题", "空白"]
    for own in (one.deck.slide_master, *one.deck.slide_layouts):
        words = found(own._element, "//a:t/text() | //p:cNvPr[@name != '']/@name")
        assert not [w for w in words if w.isascii()], own.name


def test_every_word_of_the_template_is_known_in_chinese() -> None:
    template = Presentation(str(OWN_TEMPLATE))
    for own in (template.slide_master, *template.slide_layouts):
        for words in found(own._element, "//a:t/text()"):
            assert words in template_words("zh") or words == "‹#›"


def test_what_all_pages_of_a_layout_share_is_drawn_once_under_its_placeholders() -> None:
    pages = [slide(title(str(n)), scene=(HILL, CIRCLE)) for n in range(3)]
    one = Written(talk(*pages))
    names = [e.get("name") for e in found(layout(one), "//p:sp/p:nvSpPr/p:cNvPr")]
    assert names[:2] == ["Hill", "Sun"]
    assert all(e.get("userDrawn") == "1" for e in found(layout(one), "//p:sp[not(.//p:ph)]//p:nvPr"))
    assert not found(one.slide(2), "//p:sp[not(.//p:ph)]")


def test_a_page_with_another_scene_than_its_layout_has_it_itself() -> None:
    one = Written(talk(slide(title("题"), scene=(HILL,)), slide(title("题二"), scene=(CIRCLE,))))
    assert len(found(layout(one), "//p:sp[not(.//p:ph)]")) == 1
    assert found(one.slide(2), "//p:sp[not(.//p:ph)]//p:cNvPr/@name") == ["Sun"]


def test_a_layouts_ground_is_its_first_pages() -> None:
    one = Written(talk(slide(title("题"), fill="primary"), slide(title("题二"), fill="primary"), slide(title("题三"))))
    assert found(layout(one), "//p:bg//a:schemeClr/@val") == ["tx2"]
    assert [found(one.slide(n), "//p:bg//a:schemeClr/@val") for n in (1, 2, 3)] == [[], [], ["bg2"]]


def test_a_text_where_its_layout_has_it_says_no_place() -> None:
    one = Written(talk(slide(title("题"), LIST), slide(replace(title("题二"), frame=Rect(10, 10, 300, 40)))))
    assert not found(one.slide(1), "//p:sp[.//p:ph[@idx='1']]//a:xfrm")
    assert found(one.slide(2), "//p:sp[.//p:ph[@type='title']]//a:off/@x") == ["127000"]


def test_a_slide_says_only_what_differs_from_its_layout() -> None:
    palette = {**PALETTE, "own": Color("0E5F63", slot="accent1")}
    as_there = replace(TITLE, size=40, leading=47, color="own")
    for style, size, leading, colors in (
        (as_there, None, [], []),
        (replace(as_there, size=32, leading=42), "3200", ["4200"], []),
        (replace(as_there, color="ink"), None, [], ["tx1"]),
    ):
        page = slide(replace(title("题"), paragraphs=(paragraph("题", style=style),)))
        one = Written(replace(talk(page), palette=palette))
        (run,) = found(one.slide(), "//a:r/a:rPr")
        assert (run.get("sz"), run.get("b")) == (size, None)
        assert found(one.slide(), "//a:lnSpc/a:spcPts/@val") == leading
        assert found(run, ".//a:schemeClr/@val") == colors


@pytest.mark.parametrize("slot", [0, 4, 9])
def test_one_of_several_bodies_is_taken_by_its_slot(slot: int) -> None:
    card = text("paragraph", Rect(60, 132, 150, 100), paragraph("一张", style=BODY), placeholder="body", slot=slot)
    one = Written(talk(slide(title("题"), card, layout="cards")))
    assert found(one.slide(), "//p:ph/@idx") == [str(31 + slot)]


def test_placeholders_without_a_text_are_taken_off_the_slide() -> None:
    one = Written(talk(slide(title("题"), layout="cards")))
    assert [p.placeholder_format.type for p in one.deck.slides[0].placeholders] == [PP_PLACEHOLDER.TITLE]


def test_a_placeholder_lies_over_the_shapes_before_it() -> None:
    card = text("paragraph", Rect(60, 132, 150, 100), paragraph("一张"), placeholder="body")
    one = Written(talk(slide(title("题"), HILL, card, layout="cards")))
    assert found(one.slide(), "//p:sp//p:cNvPr/@name") == ["标题", "Hill", "文字"]


def test_placeholders_are_powerpoints_own() -> None:
    foot = text("footer", Rect(43, 510, 200, 16), paragraph("页脚"), placeholder="footer")
    number = text("slide-number", Rect(860, 510, 40, 18), paragraph("1"), placeholder="slide-number")
    second = text("subtitle", Rect(43, 300, 400, 45), paragraph("副题"), placeholder="subtitle")
    one = Written(talk(slide(title("题"), second, layout="title"), slide(title("题二"), foot, number)))
    cover, content = ({p.placeholder_format.type for p in x.placeholders} for x in one.deck.slides)
    assert cover == {PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE}
    assert content == {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}


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


def test_a_page_with_another_scene_than_its_layout_hides_that_one() -> None:
    """Both lay over each other: a layout has the scene of its first page."""
    one = Written(talk(slide(title("a"), scene=(HILL, CIRCLE)), slide(title("b"), scene=(HILL,)), slide(title("c"))))
    hidden = [page._element.get("showMasterSp") for page in one.deck.slides]
    assert hidden == [None, "0", "0"]
    assert [names.count("Hill") for names in ([s.name for s in page.shapes] for page in one.deck.slides)] == [0, 1, 0]
