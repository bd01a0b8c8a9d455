"""Fonts: subset once, codes that read right, bold that is bold."""

import re
import zlib
from io import BytesIO

import pikepdf
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.pens.areaPen import AreaPen
from fontTools.ttLib import TTFont

from builder.replace import replace
from builder.typeset.fonts import ARIMO, NOTO, hb_font
from builder.typeset.model import FaceKey, Glyph, StyledRun
from builder.write.pdf import PdfSettings, write_pdf
from builder.write.pdf.font_objects import to_unicode
from builder.write.pdf.fonts import collect_fonts, glyph_uses
from builder.write.pdf.painted import unicode_values
from builder.write.pdf.subset import _subset, subset
from builder.write.pdf.walk import document_runs
from tests.write.documents import body, document, everything, page
from tests.write.pdf.screen_reader import Tagged
from tests.write.set_lines import set_lines

REGULAR, BOLD = FaceKey(NOTO, 2, 400), FaceKey(NOTO, 2, 700)


def gid(char: str, key: FaceKey = REGULAR) -> int:
    return hb_font(key).get_nominal_glyph(ord(char))


def runs_of(*pieces, language="zh"):
    return [run for line in set_lines(list(pieces), language=language).lines for run in line.runs]


def program(made) -> CFFFontSet:
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(zlib.decompress(made.packed)), None)
    return fonts


def ink(made, gid: int) -> float:
    pen = AreaPen()
    program(made)[0].CharStrings[f"cid{gid:05d}"].draw(pen)
    return abs(pen.value)


def test_a_subset_holds_the_glyphs_and_notdef_only():
    made = subset(REGULAR, [gid("干"), gid("细")])
    assert sorted(made.new_ids) == sorted([0, gid("干"), gid("细")])
    assert len(made.widths) == 3


def test_character_ids_are_the_faces_own_glyph_ids_whatever_else_is_in_the_file():
    gids = sorted(gid(c) for c in "肌萎缩侧索硬化ALS")
    made = subset(REGULAR, gids)
    top = program(made)[0]
    assert top.ROS == ("Adobe", "Identity", 0)
    assert top.CIDCount == 65535
    assert top.charset[1:] == [f"cid{n:05d}" for n in gids]
    assert ink(made, gid("化")) == ink(subset(REGULAR, [gid("化"), gid("萎")]), gid("化")) > 0


def test_a_map_leads_from_codes_to_the_glyphs_of_truetype_outlines():
    with pikepdf.open(BytesIO(write_pdf(everything()))) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font.values()
        font = next(font for font in fonts if str(font.BaseFont).endswith("+Arimo-Regular"))
        ids = font.DescendantFonts[0].CIDToGIDMap.read_bytes()
        program = TTFont(BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
        texts = unicode_values(font)
    key = FaceKey(ARIMO, 0, 400)
    letters = {text: code for code, text in texts.items() if len(text) == 1 and text.isalnum()}
    assert len(letters) > 5
    assert letters == {text: gid(text, key) for text in letters}
    mapped = {code: int.from_bytes(ids[2 * code : 2 * code + 2], "big") for code in texts if code}
    assert sorted(mapped.values()) == [*range(1, len(program.getGlyphOrder()))]
    widths = program["hmtx"].metrics
    scale = hb_font(key).face.upem / program["head"].unitsPerEm
    assert all(
        widths[program.getGlyphOrder()[new]][0] * scale == hb_font(key).get_glyph_h_advance(code)
        for code, new in mapped.items()
    )


def test_widths_are_those_of_the_program():
    made = subset(REGULAR, [gid("A"), gid("一"), gid("i")])
    assert made.widths[gid("一")] == 1000
    assert made.widths[gid("i")] == hb_font(REGULAR).get_glyph_h_advance(gid("i"))


def test_bold_is_really_bold():
    regular, bold = subset(REGULAR, [gid("病")]), subset(BOLD, [gid("病", BOLD)])
    assert ink(bold, gid("病", BOLD)) > 1.3 * ink(regular, gid("病"))


def test_two_programs_never_share_a_name():
    assert program(subset(REGULAR, [gid("病")])).fontNames != program(subset(BOLD, [gid("病", BOLD)])).fontNames


def test_truetype_outlines_stay_truetype():
    key = FaceKey(ARIMO, 0, 400)
    made = subset(key, [gid("A", key)])
    assert not made.is_cff
    assert "glyf" in TTFont(BytesIO(zlib.decompress(made.packed)))


def test_a_kept_subset_is_the_same(tmp_path):
    first = subset(REGULAR, [gid("干")], tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    assert subset(REGULAR, [gid("干")], tmp_path) == first == subset(REGULAR, [gid("干")])


def test_the_cache_tells_weights_and_glyphs_apart(tmp_path):
    for key, chars in ((REGULAR, "干"), (REGULAR, "细"), (BOLD, "干")):
        subset(key, [gid(c, key) for c in chars], tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


def test_another_maker_makes_programs_anew(tmp_path, monkeypatch):
    subset(REGULAR, [gid("干")], tmp_path)
    monkeypatch.setattr("builder.write.pdf.subset._maker", lambda: "another")
    _subset.cache_clear()  # as in the process of another version
    subset(REGULAR, [gid("干")], tmp_path)
    assert len([*tmp_path.iterdir()]) == 2


@pytest.mark.parametrize("damage", [lambda data: data[:-10], lambda data: b"", lambda data: b"not json\n" + data])
def test_a_damaged_cache_is_made_anew(tmp_path, damage):
    first = subset(REGULAR, [gid("干")], tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert subset(REGULAR, [gid("干")], tmp_path) == first


def test_a_cached_file_has_the_same_bytes(tmp_path):
    settings = PdfSettings(cache=tmp_path)
    assert write_pdf(everything(), settings) == write_pdf(everything(), settings) == write_pdf(everything())


def test_a_glyph_reads_as_what_it_stands_for_most():
    dots = [Glyph(gid("·"), 5.0, 0, 0, text) for text in ("·", "•", "•")]
    (run,) = runs_of("一")
    book = collect_fonts([glyph_uses([replace(run, glyphs=tuple(dots))])])
    font = book[run.face]
    assert [(dot.gid, dot.text) in font.spelled for dot in dots] == [False, True, True]


def test_one_glyph_for_several_texts_is_copied_right():
    made = Tagged(write_pdf(document(page(body("一·二•三・四⼀五", y=10)))))
    assert made.text() == "一·二•三・四⼀五"


def test_a_space_that_holds_words_together_is_a_space_to_readers():
    assert Tagged(write_pdf(document(page(body("28\u00a0weeks", y=10, language="en"))))).text() == "28 weeks"


def test_a_missing_glyph_is_a_fault_of_ours():
    with pytest.raises(ValueError, match="no glyph for '🦄'"):
        collect_fonts([glyph_uses(runs_of("🦄"))])


def test_each_face_is_one_font():
    made = everything()
    faces = {run.face for run in document_runs(made)}
    with pikepdf.open(BytesIO(write_pdf(made))) as pdf:
        names = {str(font.BaseFont) for font in pdf.pages[0].obj.Resources.Font.values()}
    assert len(names) == len(faces) == 4
    assert {n.split("+")[1] for n in names} == {
        "NotoSansCJKSC-Regular-Identity-H", "NotoSansCJKSC-Bold-Identity-H", "Arimo-Regular", "Arimo-Bold",
    }  # fmt: skip


def test_shown_glyphs_stand_where_they_were_set():
    (run,) = runs_of(StyledRun("变化"), language="zh")
    font = collect_fonts([glyph_uses([run])])[run.face]
    first, second = (f"{g.gid:04X}" for g in run.glyphs)
    assert font.show(run.glyphs, run.size) == f"[<{first}{second}>]"
    apart = (Glyph(run.glyphs[0].gid, run.size * 1.25, 0, 0, "变"), run.glyphs[1])
    assert font.show(apart, run.size) == f"[<{first}>-250<{second}>]"
    shifted = (run.glyphs[0], Glyph(run.glyphs[1].gid, run.size, -0.1 * run.size, 0, "化"))
    assert font.show(shifted, run.size) == f"[<{first}>100<{second}>]"


def test_small_errors_of_place_do_not_add_up():
    (run,) = runs_of("一" * 50)
    font = collect_fonts([glyph_uses([run])])[run.face]
    wide = [Glyph(g.gid, run.size * 1.0004, 0, 0, g.text) for g in run.glyphs]
    moves = [int(n) for n in re.findall(r">(-?\d+)<", font.show(wide, run.size))]
    assert sum(moves) == pytest.approx(-0.4 * 49, abs=1)


def test_unicode_values_come_back_from_the_map():
    texts = {n: chr(0x4E00 + n) for n in range(250)} | {300: "𠀀", 301: "ﬁ"}
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(ToUnicode=pdf.make_stream(to_unicode(texts)))
    assert unicode_values(font) == texts


def test_the_second_glyph_of_a_cluster_has_a_reading_of_its_own():
    """An empty one is not allowed (ISO 32000-1, 9.10.3); the run's ActualText leaves it out."""
    (run,) = runs_of("q\u0303")
    letter, accent = run.glyphs
    glyphs = (replace(letter, text="q\u0303"), replace(accent, text=""))
    font = collect_fonts([glyph_uses([replace(run, glyphs=glyphs)])])[run.face]
    assert all(font.texts.values())
    assert [(g.gid, g.text) in font.spelled for g in glyphs] == [True, False]
