"""What a screen reader meets in a finished file."""

import pikepdf
import pytest

from builder.drawing.level_signs import SignColours, level_sign
from builder.geometry import Circle, Point, Rect
from builder.replace import replace
from builder.typeset.model import StyledRun
from builder.write.pdf import write_pdf
from tests.write.documents import (
    SPAN,
    body,
    checklist,
    document,
    everything,
    heading,
    image,
    page,
    table,
    text,
    trifold,
)
from tests.write.pdf.screen_reader import Node, Tagged, outline
from tests.write.set_lines import placed

PANELS = ["封面", "病是什么", "先停一停", "四种细胞", "能指望什么", "封底"]


def tagged(*items, language="zh", **more) -> Tagged:
    return Tagged(write_pdf(document(page(*items), language=language, **more)))


@pytest.fixture(scope="module")
def all_kinds() -> Tagged:
    return Tagged(write_pdf(everything()))


def test_each_marked_content_is_once_in_the_tree(all_kinds):
    written = [(number, mcid) for number, texts in enumerate(all_kinds.texts) for mcid in texts]
    assert sorted(all_kinds.references()) == sorted(written)


def test_the_parent_tree_names_the_owner_of_each_marked_content(all_kinds):
    parents = all_kinds.parent_tree()
    for node in all_kinds.root.walk():
        for kid in node.kids:
            if isinstance(kid, tuple):
                assert parents[kid[0]][kid[1]].objgen == node.object.objgen


def test_the_parent_tree_has_nothing_more(all_kinds):
    parents = all_kinds.parent_tree()
    pages = [len(parents[number]) for number in range(len(all_kinds.texts))]
    assert pages == [len(texts) for texts in all_kinds.texts]
    assert len(parents) == len(pages) + 1  # the link


def test_each_link_is_in_the_tree_and_in_the_parent_tree(all_kinds):
    parents = all_kinds.parent_tree()
    notes = [note for p in all_kinds.pdf.pages for note in p.obj.get("/Annots", [])]
    links = {kid.objgen: n for n in all_kinds.all("Link") for kid in n.kids if isinstance(kid, pikepdf.Object)}
    assert [note.objgen for note in notes] == list(links)
    for note in notes:
        assert parents[int(note.StructParent)].objgen == links[note.objgen].object.objgen


def test_text_in_structure_order_is_the_source_text(all_kinds):
    expected = (
        "干细胞与渐冻症", "肌萎缩侧索硬化（ALS）会损伤指挥肌肉的运动神经元。", "病是什么", "运动神经元 neuron",
        "•这是研究，还是收费服务？•谁批准的？•我要付什么钱？", "请查 chictr.org.cn，也查 ClinicalTrials。变化1。",
        "试验看到了什么", "组一组二人数3328结果没有没有", "细胞组 33安慰剂组 28", "怎样找试验",
        "1.先问医生。1.神经内科2.再查登记平台。", "我们想知道真话。", "图下的话",
        "This is English text, twice as long.",
    )  # fmt: skip
    assert all_kinds.text() == "".join(expected)


def test_bookmarks_are_the_headings(all_kinds):
    headings = [(int(n.tag[1:]), all_kinds.text(n)) for n in all_kinds.root.walk() if n.tag[0] == "H"]
    assert outline(all_kinds.pdf) == headings
    assert len(headings) == 4


def test_bookmarks_open_their_heading(all_kinds):
    with all_kinds.pdf.open_outline() as made:
        page_number, kind, _, y, _ = made.root[1].destination
    assert page_number.objgen == all_kinds.pages[0]
    assert (kind, float(y)) == ("/XYZ", pytest.approx(595.28 - 190, abs=0.1))


def test_panels_are_read_as_folded_not_as_printed():
    leaflet = Tagged(write_pdf(trifold()))
    assert [leaflet.text(h) for h in leaflet.root.walk() if h.tag in ("H1", "H2")] == PANELS
    assert [title for _, title in outline(leaflet.pdf)] == PANELS


def test_pages_without_panels_keep_their_order():
    made = Tagged(write_pdf(document(page(body("一", y=10)), page(body("二", y=10)))))
    assert made.text() == "一二"


def test_a_foreign_phrase_has_its_language():
    made = tagged(body("损伤（ALS）的", y=10))
    languages = [(made.text(n), str(n.object.get("/Lang", ""))) for n in made.all("Span")]
    assert languages == [("损伤（", ""), ("ALS", "en-GB"), ("）的", "")]
    assert made.pdf.Root.Lang == "zh-CN"


def test_a_paragraph_in_one_foreign_language_has_it_itself():
    made = tagged(body("Only English", y=10, language="en"))
    assert [str(n.object.Lang) for n in made.all("P")] == ["en-GB"]


def test_an_english_line_end_is_a_space_to_readers():
    assert tagged(body("two lines", "of text", y=10, language="en"), language="en").text() == "two lines of text"


def test_a_chinese_line_end_is_nothing_to_readers():
    assert tagged(body("两行", "文字", y=10)).text() == "两行文字"


def test_a_list_right_after_a_list_carries_it_on():
    made = tagged(checklist(10), checklist(100))
    assert len(made.all("L")) == 1
    assert len(made.all("LI")) == 6


def test_a_list_after_a_heading_is_a_new_one():
    assert len(tagged(checklist(10), heading("题", 80), checklist(100)).all("L")) == 2


def test_a_deeper_list_stands_inside_the_item_above(all_kinds):
    outer = next(n for n in all_kinds.all("L") if "先问医生" in all_kinds.text(n))
    item = next(k for k in outer.kids if isinstance(k, Node))
    assert [n.tag for n in item.walk()] == ["LI", "Lbl", "LBody", "L", "LI", "Lbl", "LBody"]
    assert all_kinds.text(item) == "1.先问医生。1.神经内科"


def test_lists_say_how_they_are_numbered(all_kinds):
    assert [str(n.object.A.ListNumbering) for n in all_kinds.all("L")] == ["/Disc", "/Decimal", "/Decimal"]


def test_table_heads_say_what_they_head(all_kinds):
    heads = [(all_kinds.text(n), str(n.object.A.Scope)) for n in all_kinds.all("TH")]
    assert heads == [("组一", "/Column"), ("组二", "/Column"), ("人数", "/Row"), ("结果", "/Row")]
    assert [len(row.kids) for row in all_kinds.all("TR")] == [3, 3, 3]


def test_each_cell_names_the_heads_over_and_before_it(all_kinds):
    names = {str(n.object.ID): all_kinds.text(n) for n in all_kinds.all("TH")}
    cells = {all_kinds.text(n): [names[str(id)] for id in n.object.A.Headers] for n in all_kinds.all("TD")[1:]}
    assert cells == {"33": ["组一", "人数"], "28": ["组二", "人数"], "没有": ["组二", "结果"]}


def test_the_sign_of_a_level_is_a_figure_in_its_cell_that_says_it() -> None:
    grid = table(40)
    circle, colours = Circle(Point(12, 12), 6), SignColours("primary", "ground")
    beside, told = (level_sign("warning", circle, colours, SPAN, name="警示", alt=alt) for alt in ("", "警示"))
    cells = [replace(cell, sign=sign) for cell, sign in zip(grid.cells[1], (None, beside, told), strict=True)]
    made = tagged(replace(grid, cells=(grid.cells[0], tuple(cells), grid.cells[2])))
    (figure,) = made.all("Figure")
    (cell,) = [node for node in made.all("TD") if figure in node.kids]
    assert (str(figure.object.Alt), made.text(cell)) == ("警示", "28")
    written = [(number, mcid) for number, texts in enumerate(made.texts) for mcid in texts]
    assert sorted(made.references()) == sorted(written)


def test_ids_are_found_in_the_tree_of_ids(all_kinds):
    found = list(all_kinds.pdf.Root.StructTreeRoot.IDTree.Names)
    heads = {str(n.object.ID): n.object.objgen for n in all_kinds.all("TH")}
    assert {str(id): made.objgen for id, made in zip(found[::2], found[1::2], strict=True)} == heads
    assert list(heads) == sorted(heads)


def test_heads_of_two_tables_have_different_ids():
    made = tagged(table(40), table(200))
    ids = [str(n.object.ID) for n in made.all("TH")]
    assert len(set(ids)) == len(ids) == 8


def test_a_caption_stands_with_its_figure_and_not_in_it(all_kinds):
    (caption,) = all_kinds.all("Caption")
    (pair,) = [n for n in all_kinds.all("Sect") if caption in n.kids]
    figure, _ = pair.kids
    assert [kid.tag for kid in pair.kids] == ["Figure", "Caption"]
    assert str(figure.object.Alt) == "红与蓝"


def test_what_has_no_figure_above_is_a_paragraph():
    made = tagged(body("话", y=10), caption("注", 60))
    assert made.tags() == ["Document", "P", "P"]


def test_captions_of_one_figure_are_one():
    made = tagged(image(Rect(40, 10, 90, 60)), caption("上", 80), caption("下", 100), body("话", y=130))
    assert made.tags() == ["Document", "Sect", "Figure", "Caption", "P", "P", "P"]
    assert [made.text(n) for n in made.all("Caption")] == ["上下"]


def caption(words: str, y: float):
    return text("caption", Rect(40, y, 240, 14), placed(words))


def test_a_table_has_a_summary(all_kinds):
    assert str(all_kinds.all("Table")[0].object.A.Summary) == "两组的结果"


def test_figures_say_what_they_show_and_where_they_are(all_kinds):
    figures = all_kinds.all("Figure")
    assert [str(n.object.Alt) for n in figures] == ["一个神经元", "细胞组 33，安慰剂组 28", "红与蓝"]
    assert [round(float(v)) for v in figures[2].object.A.BBox] == [40, 155, 130, 215]


def test_a_footer_is_not_read(all_kinds):
    assert "页脚" not in all_kinds.text()


def test_headings_never_skip_a_level():
    made = tagged(heading("一", 10), heading("二", 40, level=4), heading("三", 70, level=2))
    assert [n.tag for n in made.root.walk() if n.tag[0] == "H"] == ["H1", "H2", "H2"]


def test_a_talk_nests_slides_under_their_section():
    def slide(layout, words):
        return page(text("title", Rect(0, 0, 200, 40), placed(words)), layout=layout)

    slides = [slide("title", "讲"), slide("content", "序"), slide("section", "甲"), slide("content", "子")]
    made = Tagged(write_pdf(document(*slides, kind="talk")))
    assert outline(made.pdf) == [(1, "讲"), (2, "序"), (2, "甲"), (3, "子")]


def test_a_statement_that_is_a_slides_title_is_a_heading():
    words = text("statement", Rect(0, 0, 200, 40), placed("没有疗效"), placeholder="title")
    made = Tagged(write_pdf(document(page(words, layout="statement"), kind="talk")))
    assert outline(made.pdf) == [(1, "没有疗效")]


def test_a_link_says_its_words_and_goes_where_it_says(all_kinds):
    note = all_kinds.pdf.pages[0].obj.Annots[0]
    assert (str(note.Contents), str(note.A.URI)) == ("chictr.org.cn", "https://www.chictr.org.cn")


def test_a_link_over_two_lines_has_a_box_on_each():
    words = [StyledRun("first line", href="https://a.org")], [StyledRun("second", href="https://a.org")]
    made = tagged(text("paragraph", Rect(40, 10, 240, 40), placed(*words, language="en"), language="en"), language="en")
    boxes = [[float(v) for v in note.Rect] for note in made.pdf.pages[0].obj.Annots]
    assert len(made.all("Link")) == 1
    assert [box[0] for box in boxes] == [40, 40]
    assert boxes[0][1] == pytest.approx(boxes[1][1] + 18.4, abs=0.02)
    assert made.text() == "first line second"


def test_a_link_within_the_file_opens_the_named_item():
    named = replace(heading("目标", 300), name="target")
    jump = text("paragraph", Rect(40, 10, 240, 20), placed([StyledRun("去", href="#target")]))
    made = tagged(jump, named)
    where = made.pdf.pages[0].obj.Annots[0].Dest
    assert where[0].objgen == made.pages[0]
    assert float(where[3]) == pytest.approx(595.28 - 300, abs=0.1)


def test_a_link_to_nowhere_is_a_fault():
    with pytest.raises(KeyError, match="nowhere"):
        tagged(text("paragraph", Rect(40, 10, 240, 20), placed([StyledRun("去", href="#nowhere")])))


def test_the_title_stands_in_the_window(all_kinds):
    assert all_kinds.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(all_kinds.pdf.trailer.Info.Title) == "干细胞与渐冻症"
    assert all_kinds.pdf.Root.MarkInfo.Marked
