"""Where glyphs come to stand, read back from the finished page in points from its top left."""

from io import BytesIO

import pikepdf
import pytest

from builder.geometry import Rect, Transform
from builder.imposition import Placement, Sheet
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import StyledRun
from builder.write.pdf import write_pdf
from builder.write.pdf.painted import PageReader
from tests.write.documents import A5, checklist, document, page, text
from tests.write.set_lines import placed

STYLE = TextStyle(10, 20)


def origins(made, sheets=None) -> list[tuple[float, float]]:
    with pikepdf.open(BytesIO(write_pdf(made, sheets=sheets))) as pdf:
        height = float(pdf.pages[0].obj.MediaBox[3])
        texts = [p.bounds for p in PageReader(pdf.pages[0]).read() if p.kind == "text"]
    return [(round(b.x, 2), round(height - b.y, 2)) for b in texts]


def one(*lines, x=0.0, y=0.0, **more):
    return document(page(text("paragraph", Rect(50, 100, 200, 40), placed(*lines, x=x, y=y, style=STYLE, **more))))


def test_a_baseline_centres_the_em_box_in_the_leading():
    assert origins(one("一")) == [(50, 100 + 5 + 8.8)]


def test_lines_are_one_leading_apart():
    assert origins(one("一", "二")) == [(50, 113.8), (50, 133.8)]


def test_a_paragraph_stands_at_its_place_in_the_frame():
    assert origins(one("一", x=7, y=3)) == [(57, 116.8)]


def test_a_citation_mark_is_raised_and_follows_its_word():
    made = origins(one(["一", StyledRun("1", superscript=True)]))
    assert made == [(50, 113.8), (60, pytest.approx(113.8 - 4.2, abs=0.01))]


def test_centred_and_right_lines_keep_to_their_measure():
    def x(align):
        style = replace(STYLE, align=align)
        item = text("paragraph", Rect(50, 100, 200, 20), placed("一二", style=style, measure=200))
        return origins(document(page(item)))[0][0]

    assert [x("left"), x("center"), x("right")] == [50, 140, 230]


def test_a_marker_stands_left_of_its_item():
    assert [x for x, _ in origins(document(page(checklist(100))))[:2]] == [40, 54]


def test_a_scaled_page_scales_its_text():
    sheet = Sheet(A5, Rect(0, 0, *A5), Rect(0, 0, *A5), (Placement(0, Transform(0.5, 0, 0, 0.5, 10, 20)),))
    assert origins(one("一"), [sheet]) == [(10 + 25, pytest.approx(20 + 113.8 / 2, abs=0.01))]
