import pytest

from builder.diagnostics import Report, Span, say
from builder.geometry import MM, Rect, Size
from builder.layout.clearance import check_clearance
from builder.page.items import GroupItem, Stroke
from tests.write.documents import SPAN, image, shape, text
from tests.write.set_lines import placed

PAGE = Size(297 * MM, 210 * MM)


def told(*items, ours=()) -> list[str]:
    report = Report()
    check_clearance(items, PAGE, say("outer side"), report, ours=ours)
    return [f"{d.code}: {d.message}" for d in report]


def words(x: float, y: float):
    return text("paragraph", Rect(x * MM, y * MM, 50 * MM, 20), placed("一二三", measure=50 * MM))


def test_words_eight_millimetres_inside_are_well():
    assert told(words(8, 8)) == []


def test_words_nearer_to_the_edge_are_told():
    assert told(words(6, 40)) == [
        "near-edge: outer side: expected 8 mm of clear edge for office printers, found 6.0 mm"
    ]


def test_the_text_to_be_shortened_is_pointed_at():
    report, long = Report(), Span("talk.yaml", 9, 5)
    check_clearance([words(6, 40)], PAGE, say("outer side"), report, {SPAN: long})
    (found,) = report
    assert found.span == long
    assert found.hint.startswith("shorten this text")


def test_a_frame_may_be_wider_than_its_words():
    assert told(words(260, 40)) == []


@pytest.mark.parametrize("edge", [Rect(7 * MM, 40, 90, 60), Rect(40, PAGE.height - 60 - 7 * MM, 90, 60)])
def test_pictures_are_told(edge):
    assert len(told(image(edge))) == 1


def test_figures_are_told_and_boxes_and_grounds_of_ours_are_not():
    rim, line = Rect(2 * MM, 40, 90, 60), Stroke(color="line", width=1)
    assert len(told(shape(rim, stroke=line, role="figure"))) == 1
    assert told(shape(rim, stroke=line)) == []
    assert told(shape(rim)) == []


def test_our_own_words_are_not_told_as_no_author_can_mend_them():
    assert told(words(6, 40), ours=(SPAN,)) == []
    assert len(told(words(6, 40), ours=(Span("talk.yaml", 9, 5),))) == 1


def test_groups_are_looked_into_but_decoration_is_not():
    def group(role):
        return GroupItem(frame=Rect(0, 0, 9, 9), role=role, span=SPAN, items=(words(2, 40),))

    assert len(told(group("group"))) == 1
    assert told(group("artifact")) == []
