"""Characters without a drawing are found before layout."""

import pytest

from builder.diagnostics import Report, Span
from builder.replace import replace
from builder.typeset.coverage import check_coverage, missing_glyphs
from builder.typeset.fonts import Latin

SPAN = Span("talk.yaml", 7, 11, 4)


def test_a_missing_character_is_named_with_code_point_name_and_place() -> None:
    report = Report()
    check_coverage([("干细胞😀", SPAN)], "zh", "noto", report)
    (diagnostic,) = report
    assert diagnostic.code == "missing-glyph"
    assert diagnostic.severity == "error"
    assert "“😀” (U+1F600 GRINNING FACE)" in diagnostic.message
    assert diagnostic.span == Span("talk.yaml", 7, 14)


def test_the_place_is_the_texts_own_where_markup_moves_its_characters() -> None:
    report = Report()
    check_coverage([("干😀", Span("talk.yaml", 7, 11, 9))], "zh", "noto", report)
    assert [d.span for d in report] == [Span("talk.yaml", 7, 11, 9)]


def test_each_character_is_told_once_a_text() -> None:
    report = Report()
    check_coverage([("😀😀", SPAN), ("😀", replace(SPAN, line=SPAN.line + 1))], "zh", "noto", report)
    assert len(list(report)) == 2


def test_what_can_be_drawn_or_needs_no_drawing_is_not_told() -> None:
    assert missing_glyphs("干细胞 stem\ncells\u200b\u2060，“’——…½≥α①Ⅲ℃", "zh", "noto") == ()


@pytest.mark.parametrize("latin", ["noto", "arimo"])
@pytest.mark.parametrize("text", ["10⁻⁶", "Ca²⁺ CO₂", "Dvořák Łódź Győr", "₹₽₩₺€", "x\u0304", "пациент"])
def test_what_any_shipped_face_can_draw_is_covered(text: str, latin: Latin) -> None:
    assert missing_glyphs(text, "zh", latin) == missing_glyphs(text, "en", latin) == ()
