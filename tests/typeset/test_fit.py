"""The largest style that fits."""

import pytest

from builder.geometry import Size
from builder.theme.style import TextStyle
from builder.typeset.fit import fit
from builder.typeset.model import Breaking, StyledRun
from tests.typeset.setting import LEAFLET, TALK

STEPS = [TextStyle(size, size * 1.5) for size in (20, 16, 12, 10)]
TEXT = [[StyledRun("一二三四五六七八九十" * 4)]]


def test_the_first_step_that_fits_is_taken() -> None:
    found = fit(LEAFLET["zh"], TEXT, Size(200, 100), STEPS)
    assert (found.style.size, found.height, found.overset) == (16, 96, None)
    assert [p.style for p in found.paragraphs] == [found.style]


def test_a_roomy_frame_takes_the_largest() -> None:
    assert fit(LEAFLET["zh"], TEXT, Size(1000, 1000), STEPS).style.size == 20


def test_a_tight_frame_tells_lines_points_and_characters() -> None:
    found = fit(LEAFLET["zh"], TEXT, Size(100, 50), STEPS)
    assert found.style.size == 10
    assert found.overset is not None
    assert (found.overset.lines, found.overset.points, found.overset.amount) == (1, 10, 10)


def test_cutting_what_is_told_makes_it_fit() -> None:
    frame = Size(97, 61)
    over = fit(LEAFLET["zh"], TEXT, frame, STEPS).overset
    assert over is not None
    shorter = [[StyledRun(TEXT[0][0].text[: -over.amount])]]
    assert fit(LEAFLET["zh"], shorter, frame, STEPS).overset is None


def test_the_gap_between_paragraphs_counts() -> None:
    two = [TEXT[0], TEXT[0]]
    assert fit(LEAFLET["zh"], two, Size(200, 192), STEPS).style.size == 16
    assert fit(LEAFLET["zh"], two, Size(200, 192), STEPS, gap=1).style.size == 12


def test_slack_costs_a_size_where_the_text_just_fits() -> None:
    assert fit(LEAFLET["zh"], TEXT, Size(400, 60), STEPS).style.size == 20
    assert fit(TALK["zh"], TEXT, Size(400, 60), STEPS).style.size == 16


def test_a_word_too_wide_at_one_size_is_tried_at_the_next() -> None:
    text = [[StyledRun("neurodegeneration")]]
    width = LEAFLET["en"].width(text[0], STEPS[2])
    assert fit(LEAFLET["en"], text, Size(width, 100), STEPS).style.size == 12


def test_max_lines_holds_for_each_paragraph() -> None:
    found = fit(LEAFLET["zh"], TEXT, Size(250, 1000), STEPS, breaking=Breaking.BALANCED, max_lines=2)
    assert (found.style.size, len(found.paragraphs[0].lines)) == (12, 2)


def test_an_extra_line_for_the_phrase_is_given_up_where_it_would_not_fit() -> None:
    text, steps = [[StyledRun("研究间充质干细胞的安全")]], [TextStyle(10, 16)]
    assert len(fit(LEAFLET["zh"], text, Size(60, 48), steps, breaking=Breaking.BALANCED).paragraphs[0].lines) == 3
    tight = fit(LEAFLET["zh"], text, Size(60, 32), steps, breaking=Breaking.BALANCED)
    assert (len(tight.paragraphs[0].lines), tight.overset) == (2, None)


def test_no_steps_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="at least one style"):
        fit(LEAFLET["zh"], TEXT, Size(100, 100), [])
