from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from builder.diagnostics import Report, Span, say
from builder.drawing.icons import icon_names
from builder.geometry import Rect
from builder.layout.slides.boxes import (
    Slot,
    fits,
    held_text,
    natural_width,
    set_alike,
    set_text,
    soft,
    stacked,
    text_item,
)
from builder.layout.slides.context import Context
from builder.layout.slides.fit_messages import tell_overset
from builder.layout.slides.grid import BODY
from builder.layout.slides.sizing import Piece, set_piece
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.outline.text.text import Text, Words
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, Slack, StyledRun
from builder.typeset.text_runs import CitationNumbers
from tests.layout.slides.made_talks import HEAD, theme_named

SPAN = Span("a.yaml", 3, 5)
LARGE, SMALL = TextStyle(28, 45), TextStyle(24, 39)


SECTION = """
sections:
  - id: a
    title: {zh: 题, en: T}
    blocks:
      - statement: {zh: 句, en: S}
        cite: none
"""


def context(language="zh") -> Context:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        path.write_text(HEAD + SECTION, "utf-8")
        outline = parse(path, Report(), icons=icon_names())
    assert outline is not None
    return Context(
        edition=select_language(outline, language, Report()), theme=theme_named(),
        typesetter=Typesetter(language=language, latin="arimo", slack=Slack(0.05, 0.25)), report=Report(),
        numbers=CitationNumbers(), body=BODY, slide=7, span=SPAN,
    )  # fmt: skip


def text(*paragraphs: str, language="zh") -> Text:
    return Text(tuple((Words(p),) for p in paragraphs), language, SPAN)


def test_siblings_take_the_size_at_which_the_longest_fits():
    slots = [Slot(text("短"), 300, 1), Slot(text("很长很长很长很长很长很"), 300, 1)]
    made = set_alike(context(), slots, (LARGE, SMALL))
    assert [t.style for t in made] == [SMALL, SMALL]
    assert fits(made)


def test_what_never_fits_is_set_at_the_least_size_with_the_amount():
    (made,) = set_alike(context(), [Slot(text("很" * 60), 300, 2)], (LARGE, SMALL))
    assert made.style == SMALL
    assert made.overset is not None
    assert (made.overset.unit, made.overset.lines) == ("characters", 4)


def test_paragraphs_that_fit_alone_may_be_too_many_lines_together():
    made = set_text(context("en"), Slot(text("“One.”", "“Two.”", "“Three words here.”", language="en"), 300, 2), SMALL)
    assert made.overset is not None
    assert (made.overset.lines, made.overset.amount, made.overset.unit) == (1, 3, "words")


def test_an_overset_text_is_told_with_slide_place_amount_and_hint():
    here = context()
    tell_overset(here, say("the caption"), [set_text(here, Slot(text("很" * 30), 300, 1), SMALL), None])
    (told,) = here.report
    assert (told.code, told.span) == ("overset-text", SPAN)
    found = "很" * 27 + "…"
    assert told.message == (
        f"zh talk, slide 7: expected the caption to fit at 24 pt, found “{found}” about 20 characters too long"
    )
    assert told.hint == "say it more briefly, or say the rest in the notes or in a block of its own"


def test_a_word_wider_than_its_box_is_named():
    here = context("en")
    slot = Slot(text("Donaudampfschifffahrtsgesellschaftskapitän", language="en"), 200, 2)
    tell_overset(here, say("a table’s cell"), [set_text(here, slot, SMALL)])
    (told,) = here.report
    assert "“Donaudampf" in told.message
    assert told.hint == "put a space or a hyphen where it may break, or write it another way"


def test_a_text_box_is_as_high_as_its_text():
    here = context()
    parts = [set_text(here, Slot(text(words), 300), SMALL) for words in ("一", "二")]
    item = text_item(parts, Rect(10, 20, 300, 0), gap=6)
    assert item.frame == Rect(10, 20, 300, 39 + 6 + 39)
    assert [p.y for p in item.paragraphs] == [0, 45]
    assert item.paragraphs[1].space_before == 6


def test_a_centred_box_stands_in_the_middle_of_its_frame():
    done = set_text(context(), Slot(text("一"), 300), SMALL)
    assert text_item(done, Rect(0, 100, 300, 139), centred=True).frame.y == 150


def test_balanced_texts_keep_their_line_ends_and_soft_ones_do_not():
    done = set_text(context(), Slot(text("细胞也许能从三个方面保护神经，都还在检验"), 450), SMALL, Breaking.BALANCED)
    assert done.lines == 2
    assert text_item(done, Rect(0, 0, 450, 0)).paragraphs[0].hard_breaks
    (loose,) = soft([done])
    item = text_item(loose, Rect(0, 0, 450, 0))
    assert not item.paragraphs[0].hard_breaks


def filled_lines(words: str, width: float, size: float, language: str = "zh") -> list[str]:
    """What a program makes of a text that fills each line: Han characters of one em, as here all are."""
    each = int(width / size + 1e-6)
    return [words[i : i + each] for i in range(0, len(words), each)]


def test_a_flowing_text_leaves_no_character_over_in_powerpoint():
    words = "不懂就再问一遍再请家里人去听并且写下来"
    done = set_text(context(), Slot(text(words), 440), SMALL)
    assert len(filled_lines(words, 440, SMALL.size)[-1]) == 1
    width = text_item(done, Rect(0, 0, 440, 0)).frame.width
    assert len(filled_lines(words, width, SMALL.size)[-1]) >= 3


def test_chinese_that_a_program_ends_where_we_do_has_no_line_ends_to_be_in_the_way():
    """Whoever changes a word in PowerPoint has lines that follow."""
    words, style = "放出营养因子，滋养神经元", SMALL
    done = set_piece(context(), Piece(text=text(words), kind="text", width=220), style)
    item = held_text([done], Rect(0, 0, 220, 100))
    assert done.hard
    assert not item.paragraphs[0].hard_breaks
    assert [line.text for line in item.paragraphs[0].set.lines] == ["放出营养因子，", "滋养神经元"]
    assert filled_lines(words, item.frame.width, style.size) == ["放出营养因子，", "滋养神经元"]


def test_chinese_that_a_program_would_cut_inside_a_word_keeps_its_line_ends():
    words = "平时从尿里排出去。排得少、生得多，血里的尿酸就高了。"
    done = set_piece(context(), Piece(text=text(words), kind="text", width=300), SMALL)
    assert held_text([done], Rect(0, 0, 300, 100)).paragraphs[0].hard_breaks


def test_heads_keep_their_line_ends_also_where_a_program_would_end_them_alike():
    piece = Piece(text=text("放出营养因子，滋养神经元"), kind="text", width=220, hard=True)
    assert held_text([set_piece(context(), piece, SMALL)], Rect(0, 0, 220, 100)).paragraphs[0].hard_breaks


def test_a_soft_text_breaks_between_phrases_in_powerpoint():
    words = "放出营养因子，滋养神经元"
    (done,) = soft([set_text(context(), Slot(text(words), 220), SMALL, Breaking.BALANCED)])
    width = text_item(done, Rect(0, 0, 220, 0)).frame.width
    assert filled_lines(words, 220, SMALL.size)[0] == "放出营养因子，滋养"
    assert filled_lines(words, width, SMALL.size)[0] == "放出营养因子，"


def test_a_number_is_not_parted_from_its_unit_in_powerpoint():
    here = context()
    done = set_text(here, Slot(text("用安慰剂的每一百人也有二十28人有反应"), 416), SMALL)
    width = text_item(done, Rect(0, 0, 416, 0)).frame.width
    before = natural_width(here, "用安慰剂的每一百人也有二十28", SMALL)
    assert not before <= width < before + SMALL.size


def test_a_range_is_not_parted_after_its_dash_in_powerpoint():
    here, words = context("en"), "Monday to Thursday 8:30–12:00 and 13:30–16:30, Friday mornings only"
    done = set_text(here, Slot(text(words, language="en"), 490), SMALL)
    width = text_item(done, Rect(0, 0, 490, 0)).frame.width
    whole, drawn = (here.typesetter.fill((StyledRun(words),), SMALL, w).lines[0].text for w in (490, width))
    assert whole.endswith("13:30–")
    assert drawn.split()[-1] == "and"


def test_texts_that_are_not_broken_keep_their_boxes():
    here = context()
    right = replace(SMALL, align="right")
    done = set_text(here, Slot(text("不懂就再问一遍再请家里人去听并且写下来"), 440), right)
    assert text_item(done, Rect(0, 0, 440, 0)).frame.width == 440
    assert text_item(set_text(here, Slot(text("一行"), 440), SMALL), Rect(0, 0, 440, 0)).frame.width == 440


def test_a_centred_box_is_drawn_in_about_its_middle():
    centred = replace(SMALL, align="center")
    done = set_text(context(), Slot(text("不懂就再问一遍再请家里人去听并且写下来"), 440), centred)
    for item in (text_item(done, Rect(0, 0, 440, 0)), held_text([done], Rect(0, 0, 440, 99))):
        assert item.frame.width < 440
        assert item.frame.centre.x == pytest.approx(220)


def test_a_box_drawn_in_is_no_higher():
    here = context()
    for words in (
        "不懂就再问一遍再请家里人去听并且写下来",
        "研究在继续，多是小型的安全性试验，中国也有。有用的帮助，请继续用。",
    ):
        for width in range(120, 700, 20):
            done = set_text(here, Slot(text(words), width), SMALL)
            assert text_item(done, Rect(0, 0, width, 0)).frame.height == done.height


def test_a_soft_text_of_one_line_keeps_its_box():
    done = set_text(context(), Slot(text("一行"), 400), SMALL, Breaking.BALANCED)
    assert text_item(soft([done]), Rect(0, 0, 400, 0)).frame.width == 400


def test_gaps_of_a_stack_belong_to_the_part_below_them():
    done = set_text(context(), Slot(text("一"), 300), SMALL)
    assert stacked([done, done, done], [5, 7]) == 3 * 39 + 12
    assert stacked([done, None, done], [5, 7]) == 2 * 39 + 7
    assert stacked([None], []) == 0
