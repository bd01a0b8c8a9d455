"""Signs of levels: told apart without colour, and read on their grounds in every theme."""

from __future__ import annotations

import pytest

from builder.diagnostics import Report, Span
from builder.geometry import Circle, Point
from builder.icon_words.levels import LEVELS
from builder.layout.levels import LOOKS, parting_color, sign_of
from builder.outline.model.blocks.judged import Judged
from builder.theme.load import load_theme, theme_names
from builder.theme.style import contrast, luminance

WORDS, SIGNS = 7.0, 3.0
"""The least contrast of words and of signs (WCAG 2.2, 1.4.6 and 1.4.11)."""


@pytest.mark.parametrize("name", theme_names())
def test_words_and_signs_are_read_on_their_grounds_and_levels_in_grey_print(name: str) -> None:
    theme = load_theme(name, Report())
    assert theme is not None
    for medium, palette in theme.palettes.items():
        for level, look in LOOKS.items():
            ground = palette[look.ground].rgb
            for ink in (look.ink, look.text):
                assert contrast(palette[ink].rgb, ground) >= WORDS, (medium, level, ink)
            assert contrast(palette[look.sign.ground].rgb, ground) >= SIGNS, (medium, level)
            assert contrast(palette[look.sign_alone.ground].rgb, palette["surface"].rgb) >= SIGNS, (medium, level)
            for sign in (look.sign, look.sign_alone):
                assert contrast(palette[sign.mark].rgb, palette[sign.ground].rgb) >= SIGNS, (medium, level)
        light = [luminance(palette[LOOKS[level].ground].rgb) for level in ("watch", "warning", "urgent")]
        assert light == sorted(light, reverse=True), "what is graver is darker"


@pytest.mark.parametrize("name", theme_names())
def test_what_parts_two_rows_of_one_level_is_seen_between_them(name: str) -> None:
    theme = load_theme(name, Report())
    assert theme is not None
    palette = theme.palettes["talk"]
    for level in LEVELS:
        color = palette[parting_color([(level, level)], edged=bool(theme.edge))].rgb
        assert contrast(color, palette[LOOKS[level].ground].rgb) > 1.05, level
    assert parting_color([("urgent", "urgent"), (None, None)], edged=True) == "line", "white parts nothing white"


def test_a_sign_keeps_within_its_circle_and_says_its_level_only_where_nothing_else_does() -> None:
    circle, nowhere = Circle(Point(20, 20), 10), Span("", 1, 1)
    for level in LEVELS:
        told, beside = (sign_of(Judged(level, said), circle, "en", nowhere) for said in (False, True))
        assert (told.role, beside.role, beside.alt) == ("figure", "artifact", "")
        assert told.alt == told.name
        for item in told.items:
            half = item.stroke.width / 2 if item.stroke else 0.0  # type: ignore[union-attr]
            frame = item.frame.inset(-half, -half, -half, -half)
            assert 9.5 <= frame.x <= frame.right <= 30.5, level
            assert 9.5 <= frame.y <= frame.bottom <= 30.5, level
