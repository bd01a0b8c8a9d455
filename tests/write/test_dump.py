from builder.geometry import Rect
from builder.replace import replace
from builder.typeset.model import StyledRun
from builder.write.dump import dump
from tests.references import assert_matches
from tests.write.documents import document, everything, page, shape, text, trifold
from tests.write.set_lines import placed


def lines_of(*items):
    return dump(document(page(*items))).splitlines()[3:]


def test_it_shows_one_of_everything():
    assert_matches("dump-everything", dump(everything()))


def test_it_shows_panels_with_their_reading_numbers():
    assert_matches("dump-trifold", dump(trifold()))


def test_it_rounds_places_to_a_tenth():
    assert lines_of(shape(Rect(1.04, -0.04, 2.06, 3))) == ["  rectangle artifact 1.0,0.0 2.1×3.0 fill ground"]


def test_it_marks_bold_raised_coloured_and_linked_words():
    runs = (
        "a", StyledRun("b", bold=True), StyledRun("1", bold=True, superscript=True), StyledRun("c", color="accent"),
        StyledRun("d", href="https://d.org"),
    )  # fmt: skip
    item = text("paragraph", Rect(0, 0, 9, 9), placed(runs, language="en"))
    assert lines_of(item)[-1] == "      | a**b**^1^{accent:c}[d](https://d.org)"


def test_it_shows_line_ends_that_are_part_of_the_design():
    flowing = placed("一", "二")
    item = text("title", Rect(0, 0, 9, 9), replace(flowing, hard_breaks=True))
    assert lines_of(item)[-2:] == ["      | 一 ⏎", "      | 二"]


def test_it_tells_a_changed_text_apart():
    assert dump(document(page(text("note", Rect(0, 0, 9, 9), placed("一"))))) != dump(
        document(page(text("note", Rect(0, 0, 9, 9), placed("二"))))
    )
