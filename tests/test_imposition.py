"""Pages on sheets, by head arithmetic in millimetres."""

import pytest

from builder.geometry import MM, Point, Rect, Size
from builder.imposition import (
    SEAM,
    flat_press_sheets,
    invitation_sheets,
    office_sheets,
    press_sheets,
    single_sheets,
)
from builder.layout.folds import fold_scheme
from builder.layout.printers_marks import slug_lines
from builder.page.items import ShapeItem, TextItem
from builder.replace import replace
from tests.write.documents import document, page, trifold

C_FOLD = fold_scheme("trifold-c", "a4")


def millimetres(rect: Rect) -> tuple[float, ...]:
    return tuple(round(v / MM, 2) for v in (rect.x, rect.y, rect.width, rect.height))


def booklet(pages: int):
    scheme = fold_scheme("booklet-a5", "a4", pages)
    size = scheme.sides[0].panels[0].frame.size
    return document(*(page(size=size) for _ in range(pages))), scheme


def lines(sheet, name):
    return [i.path for i in sheet.marks if isinstance(i, ShapeItem) and i.name == name]


def test_a_readers_page_is_its_own_sheet():
    made = single_sheets(trifold())
    assert [s.size for s in made] == [side.size for side in C_FOLD.sides]
    assert [(s.placements[0].page, s.placements[0].bleed, s.marks) for s in made] == [(0, 0, ()), (1, 0, ())]


def test_a_press_sheet_has_room_for_marks_around_the_trim():
    sheet = press_sheets(trifold(), C_FOLD)[0]
    assert millimetres(Rect(0, 0, *sheet.size)) == (0, 0, 325, 238)
    assert millimetres(sheet.trim) == (14, 14, 297, 210)
    assert millimetres(sheet.bleed) == (11, 11, 303, 216)


def test_a_press_page_bleeds_three_millimetres_all_round():
    sheet = press_sheets(trifold(), C_FOLD)[1]
    (placement,) = sheet.placements
    assert placement.page == 1
    assert placement.clip == sheet.bleed
    assert placement.bleed == pytest.approx(3 * MM)
    assert placement.transform.apply(Point(0, 0)) == Point(sheet.trim.x, sheet.trim.y)


def test_marks_lie_outside_the_bleed_and_on_the_sheet():
    for sheet in press_sheets(trifold(), C_FOLD):
        assert sheet.marks
        for mark in sheet.marks:
            assert Rect(0, 0, *sheet.size).contains(mark.frame)
            assert not mark.frame.overlaps(sheet.bleed)


def test_crop_marks_point_at_every_corner_of_the_trim():
    sheet = press_sheets(trifold(), C_FOLD)[0]
    upright = {round(p.bounds.x, 3) for p in lines(sheet, "crop mark") if p.bounds.width == 0}
    level = {round(p.bounds.y, 3) for p in lines(sheet, "crop mark") if p.bounds.height == 0}
    assert upright == {round(sheet.trim.x, 3), round(sheet.trim.right, 3)}
    assert level == {round(sheet.trim.y, 3), round(sheet.trim.bottom, 3)}
    assert len(lines(sheet, "crop mark")) == 8


@pytest.mark.parametrize(("side", "folds"), [(0, [97, 97, 197, 197]), (1, [100, 100, 200, 200])])
def test_fold_marks_stand_at_the_folds_of_their_side(side, folds):
    sheet = press_sheets(trifold(), C_FOLD)[side]
    found = sorted(round((p.bounds.x - sheet.trim.x) / MM, 2) for p in lines(sheet, "fold mark"))
    assert found == folds


def test_the_slug_tells_the_printer_what_to_know():
    first, second = slug_lines(trifold(), C_FOLD, 0)
    assert first == "als-stem-cells.zh　外面　三折页（卷折）"
    assert second == "成品 297 × 210 mm　页宽 97 + 100 + 100　出血 3 mm　双面印：短边翻转"


def test_the_slug_counts_the_sheets_of_a_booklet():
    made, scheme = booklet(8)
    assert slug_lines(made, scheme, 3)[0].endswith("里面 2/2　骑马订小册子")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_slug_ends_before_the_first_fold_mark(language):
    sheet = press_sheets(replace(trifold(), language=language), C_FOLD)[0]
    slug = next(i for i in sheet.marks if isinstance(i, TextItem) and i.name == "slug")
    right = max(slug.frame.x + p.set.width for p in slug.paragraphs)
    assert right < sheet.trim.x + C_FOLD.sides[0].folds[0]
    assert all(len(p.set.lines) == 1 for p in slug.paragraphs)


def test_booklet_pages_stand_side_by_side_and_end_at_the_spine():
    made, scheme = booklet(8)
    sheet = press_sheets(made, scheme)[0]
    left, right = sheet.placements
    assert (left.page, right.page) == (7, 0)
    assert millimetres(left.clip.inset(0, 0, SEAM, 0)) == (11, 11, 151.5, 216)
    assert millimetres(right.clip) == (162.5, 11, 151.5, 216)
    assert round(right.transform.e / MM, 2) == 162.5


def test_a_hair_of_the_left_page_runs_under_the_right_one_so_that_no_screen_shows_a_seam():
    left, right = press_sheets(*booklet(8))[0].placements
    assert 0 < left.clip.right - right.clip.x < 0.1 * MM


def test_every_booklet_page_is_printed_once():
    made, scheme = booklet(12)
    printed = [p.page for sheet in press_sheets(made, scheme) for p in sheet.placements]
    assert sorted(printed) == list(range(12))


def test_office_sheets_are_the_paper_itself():
    for sheet in office_sheets(trifold(), C_FOLD):
        assert millimetres(sheet.trim) == (0, 0, 297, 210)
        assert sheet.trim == sheet.bleed == sheet.placements[0].clip
        assert (sheet.marks, sheet.placements[0].bleed) == ((), 0)


POSTER, HANDOUT = Size(210 * MM, 297 * MM), Size(148 * MM, 210 * MM)


def test_a_hand_out_for_the_shop_is_trimmed_to_its_own_size_and_bleeds():
    (sheet,) = flat_press_sheets(document(page(size=HANDOUT)))
    assert millimetres(sheet.trim) == (14, 14, 148, 210)
    assert millimetres(sheet.bleed) == (11, 11, 154, 216)
    assert len(lines(sheet, "crop mark")) == 8
    assert not lines(sheet, "fold mark")
    assert not any(mark.frame.overlaps(sheet.bleed) for mark in sheet.marks)


def test_two_hand_outs_share_a_sheet_and_one_of_them_is_read():
    poster, two = invitation_sheets(document(page(size=POSTER), page(size=HANDOUT)))
    assert millimetres(Rect(0, 0, *poster.size)) == (0, 0, 210, 297)
    assert millimetres(Rect(0, 0, *two.size)) == (0, 0, 297, 210)
    left, right = two.placements
    assert (left.page, left.read, right.page, right.read) == (1, True, 1, False)
    assert [millimetres(p.clip) for p in (left, right)] == [(0, 0, 148.5, 210), (148.5, 0, 148.5, 210)]
    assert [round(p.transform.e / MM, 2) for p in (left, right)] == [0.25, 148.75]
    assert {round(path.bounds.x / MM, 2) for path in lines(two, "cut mark")} == {148.5}
