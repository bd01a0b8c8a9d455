"""Text as PowerPoint has it: placeholders, lists, languages, breaks, links."""

from __future__ import annotations

import pytest

from builder.geometry import Rect
from builder.page.items import Marker
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import StyledRun
from tests.write.documents import text
from tests.write.pptx.read_back import Written, found, paragraph, slide, stacked, talk, title, written

FRAME = Rect(43, 140, 600, 300)


def body(*paragraphs, placeholder="", role="paragraph", language="zh"):  # type: ignore[no-untyped-def]
    return text(role, FRAME, *paragraphs, placeholder=placeholder, language=language)


def mark(kind: str, words: str, offset: float = 30) -> Marker:
    return Marker(kind, words, "accent", None, offset)  # type: ignore[arg-type]


def test_a_title_is_the_slides_title() -> None:
    deck = written(title("病是什么")).deck
    assert deck.slides[0].shapes.title.text_frame.text == "病是什么"


@pytest.mark.parametrize(("whole", "wrap"), [(True, "none"), (False, "square")])
def test_what_is_whole_is_never_broken(whole: bool, wrap: str) -> None:
    """A number in a disc, a unit: a face wider than ours makes them stand out of their frame, not on two lines."""
    one = written(title("题"), replace(body(paragraph("38.5 %")), whole=whole))
    assert found(one.slide(), "//p:sp[2]//a:bodyPr/@wrap") == [wrap]


def test_runs_are_cut_where_the_language_changes() -> None:
    one = written(title("题"), body(paragraph("肌萎缩侧索硬化 ALS 是“渐冻症”。")))
    runs = [(r.find("{*}rPr").get("lang"), r.findtext("{*}t")) for r in found(one.slide(), "//a:r")][1:]
    assert [lang for lang, _ in runs] == ["zh-CN", "en-GB", "zh-CN"]
    assert "“" in runs[2][1]
    assert "".join(t for _, t in runs) == "肌萎缩侧索硬化ALS是“渐冻症”。"


@pytest.mark.parametrize(
    ("typed", "written_as"),
    [
        ("第 3 期，共 12 位", "第3期，共12位"),
        ("见 ALS trial 一节", "见ALS trial一节"),
        ("来源： [1] [2]", "来源：[1] [2]"),
    ],
)
def test_spaces_typed_between_scripts_are_left_to_powerpoint(typed: str, written_as: str) -> None:
    """It sets that air by itself; with a space too the gap would be double."""
    one = written(title("题"), body(paragraph(typed)))
    assert "".join(t.text or "" for t in found(one.slide(), "//a:t")).removeprefix("题") == written_as


def test_every_paragraph_mark_has_a_language() -> None:
    one = written(title("题"), body(*stacked(paragraph("一"), paragraph("二"))))
    marks = found(one.slide(), "//a:p/a:endParaRPr")
    assert len(marks) == len(found(one.slide(), "//a:p"))
    assert all(m.get("lang") == "zh-CN" for m in marks)


def test_flowing_text_has_no_breaks_of_ours() -> None:
    long = "运动神经元从大脑一直通到肌肉，" * 6
    assert not found(written(title("题"), body(paragraph(long))).slide(), "//a:br")


def test_designed_breaks_are_kept_and_english_words_stay_apart() -> None:
    words = "No stem-cell treatment has yet been shown in a phase 3 trial to slow ALS"
    lines = paragraph(words, language="en", hard=True, measure=400)
    assert len(lines.set.lines) > 1
    one = written(body(lines, language="en"), language="en")
    assert len(found(one.slide(), "//a:br")) == len(lines.set.lines) - 1
    read = "".join(t.text for t in found(one.slide(), "//a:t"))
    assert read.replace("\u00a0", " ") == words


def test_the_last_two_words_are_tied_only_where_they_fit_one_line() -> None:
    """Tied in a column that is hardly wider, LibreOffice cuts them: `your neurologis|t`."""
    words = "listed is not approved: show it to your neurologist"
    (wide,) = paragraph("your neurologist", language="en", measure=400).set.lines
    for measure, tied in ((1.01 * wide.width, False), (1.5 * wide.width, True)):
        one = written(body(paragraph(words, language="en", measure=measure), language="en"), language="en")
        read = "".join(t.text for t in found(one.slide(), "//a:t"))
        assert ("your\u00a0neurologist" in read) is tied


def test_chinese_gets_no_space_at_a_designed_break() -> None:
    words = "到目前为止，还没有一种干细胞治疗在三期试验中被证明能延缓渐冻症"
    lines = paragraph(words, hard=True, measure=300)
    one = written(body(lines))
    assert found(one.slide(), "//a:br")
    assert "".join(t.text for t in found(one.slide(), "//a:t")) == words


def test_leading_and_spaces_are_in_points() -> None:
    one = written(body(*stacked(paragraph("一"), paragraph("二"), gap=22)))
    leading = found(one.slide(), "//a:lnSpc/a:spcPts/@val")
    assert leading == ["4500", "4500"]
    assert found(one.slide(), "//a:spcBef/a:spcPts/@val") == ["0", "2200"]


def test_frames_have_no_insets_and_are_never_resized() -> None:
    box = found(written(body(paragraph("一"))).slide(), "//a:bodyPr")[0]
    assert [box.get(k) for k in ("lIns", "tIns", "rIns", "bIns", "wrap")] == ["0", "0", "0", "0", "square"]
    assert box.find("{*}noAutofit") is not None


def test_lists_are_real_lists_with_levels() -> None:
    items = stacked(
        paragraph("先问医生", x=30, marker=mark("bullet", "•")),
        paragraph("神经内科", x=56, level=1, marker=mark("bullet", "–", 26)),
    )
    one = Written(talk(slide(title("题"), body(*items, placeholder="body", role="list"))))
    frame = next(s for s in one.deck.slides[0].placeholders if s.placeholder_format.idx == 1).text_frame
    assert [p.level for p in frame.paragraphs] == [0, 1]
    levels = found(one.slide(), "//p:sp[.//p:ph[@idx='1']]//a:pPr")
    assert found(one.slide(), "//a:buChar/@char") == ["•", "–"]
    assert levels[0].get("marL") == str(30 * 12700)
    assert levels[1].get("indent") == str(-26 * 12700)


def test_numbers_count_by_themselves() -> None:
    items = stacked(*(paragraph("步骤", x=30, marker=mark("number", f"{n}.")) for n in (3, 4, 6)))
    numbers = found(written(body(*items, role="list")).slide(), "//a:buAutoNum")
    assert [n.get("type") for n in numbers] == ["arabicPeriod"] * 3
    assert [n.get("startAt") for n in numbers] == ["3", None, "6"]


def test_strong_words_are_bold_in_their_own_colour() -> None:
    style = TextStyle(28, 45, strong_color="primary")
    one = written(body(paragraph("这是", StyledRun("重要", bold=True), style=style)))
    strong = found(one.slide(), "//a:r[a:t='重要']/a:rPr")[0]
    assert strong.get("b") == "1"
    assert found(strong, ".//a:schemeClr/@val") == ["tx2"]


def test_citation_marks_are_raised() -> None:
    one = written(body(paragraph("变化", StyledRun("1", bold=True, superscript=True), "。")))
    raised = found(one.slide(), "//a:rPr[@baseline]")[0]
    assert int(raised.get("baseline")) > 0
    assert found(raised, ".//a:schemeClr/@val") == ["tx1"]


def test_links_are_kept_once_and_keep_their_colour() -> None:
    address = "https://www.chictr.org.cn"
    one = written(body(paragraph(StyledRun("一处", href=address), "和", StyledRun("另一处", href=address))))
    links = found(one.slide(), "//a:hlinkClick")
    assert len(links) == 2
    assert len({link.get(f"{{{link.nsmap['r']}}}id") for link in links}) == 1
    assert b'val="tx"' in one.parts["ppt/slides/slide1.xml"]
    assert address.encode() in one.parts["ppt/slides/_rels/slide1.xml.rels"]


def test_a_slide_number_is_a_field() -> None:
    number = text("slide-number", Rect(860, 500, 40, 18), paragraph("7"), placeholder="slide-number")
    one = written(title("题"), number)
    assert found(one.slide(), "//a:fld/@type") == ["slidenum"]
    assert found(one.slide(), "//p:ph[@type='sldNum']")


def test_a_bigger_unit_keeps_its_scale() -> None:
    one = written(body(paragraph("9.8", StyledRun("%", scale=0.5))))
    assert [r.get("sz") for r in found(one.slide(), "//a:r/a:rPr")] == ["2800", "1400"]


def test_characters_xml_cannot_hold_are_left_out() -> None:
    one = written(body(paragraph("一\x07二")))
    assert "".join(t.text for t in found(one.slide(), "//a:t")) == "一二"
