"""Faces: files, weights, forms."""

import pytest

from builder.typeset.fonts import font_path, han_face, has_glyph, hb_font, latin_face, units_per_em
from builder.typeset.model import FaceKey


def outline(key: FaceKey, char: str) -> tuple[object, ...]:
    """A character's drawing, as pen calls."""
    from fontTools.pens.recordingPen import RecordingPen

    pen, font = RecordingPen(), hb_font(key)
    font.draw_glyph_with_pen(font.get_nominal_glyph(ord(char)), pen)
    return tuple(pen.value)


def ink(key: FaceKey, char: str) -> float:
    """The area of a character's ink, in square em."""
    from fontTools.pens.areaPen import AreaPen

    pen, font = AreaPen(), hb_font(key)
    font.draw_glyph_with_pen(font.get_nominal_glyph(ord(char)), pen)
    return abs(pen.value) / units_per_em(key) ** 2


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "en"])
@pytest.mark.parametrize("char", "干细胞a8")
def test_bold_outlines_are_really_heavier(language: str, char: str) -> None:
    light, regular, bold = (ink(han_face(language, weight), char) for weight in (300, 400, 700))
    assert light < regular
    assert bold > 1.25 * regular


def test_bold_arimo_is_a_face_of_its_own() -> None:
    assert ink(latin_face("arimo", "en", 700), "a") > 1.25 * ink(latin_face("arimo", "en", 400), "a")


def test_arimo_has_no_light_weight_and_gives_the_regular() -> None:
    assert latin_face("arimo", "en", 300) == latin_face("arimo", "en", 400)


@pytest.mark.parametrize("char", "骨令角有")
def test_simplified_and_traditional_chinese_have_their_own_forms(char: str) -> None:
    """直 and 門 are not among them: this font draws them alike for both."""
    assert outline(han_face("zh", 400), char) != outline(han_face("zh-Hant", 400), char)


def test_a_character_written_alike_in_both_is_drawn_alike() -> None:
    assert outline(han_face("zh", 400), "一") == outline(han_face("zh-Hant", 400), "一")


@pytest.mark.parametrize("key", [han_face("zh", 400), latin_face("arimo", "zh", 400), latin_face("arimo", "zh", 700)])
def test_every_face_has_a_file(key: FaceKey) -> None:
    assert font_path(key).is_file()


def test_arimo_has_arials_widths() -> None:
    font, upem = hb_font(latin_face("arimo", "en", 400)), units_per_em(latin_face("arimo", "en", 400))
    widths = [round(font.get_glyph_h_advance(font.get_nominal_glyph(ord(c))) / upem * 1000) for c in "aMi 0"]
    assert widths == [556, 833, 222, 278, 556]


def test_a_face_knows_what_it_lacks() -> None:
    assert has_glyph(han_face("zh", 400), "干")
    assert not has_glyph(latin_face("arimo", "zh", 400), "干")


def test_an_unknown_family_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        font_path(FaceKey("comic", 0, 400))


@pytest.mark.parametrize("char", "直門")
def test_two_characters_often_named_as_different_are_alike_in_these_faces(char: str) -> None:
    assert outline(han_face("zh", 400), char) == outline(han_face("zh-Hant", 400), char)
