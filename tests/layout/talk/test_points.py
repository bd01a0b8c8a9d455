import pytest

from builder.layout.page import TextItem
from tests.layout.talk.making import block, many, said, sizes, texts

LONG = "很长的一句话" * 14


def body(made, slide: int = 0) -> TextItem:
    return next(t for t in texts(made.slides[slide]) if t.placeholder == "body")


def test_points_are_a_real_list(tmp_path):
    points = "  - text: {zh: 一点, en: A}\n    sub: [{zh: 下一层, en: b}]\n  - {zh: 二点, en: C}"
    made = block(tmp_path, "points:\n" + points)
    item = body(made)
    assert item.role == "list"
    assert [(p.level, p.marker.text, p.marker.color) for p in item.paragraphs if p.marker] == [
        (0, "•", "accent"), (1, "–", "rule"), (0, "•", "accent"),
    ]  # fmt: skip
    assert [round(p.x / 72, 2) for p in item.paragraphs] == [0.42, 0.78, 0.42]


@pytest.mark.parametrize(("count", "size"), [(1, 32), (2, 32), (3, 28), (4, 28), (5, 26), (6, 26)])
def test_fewer_points_are_larger(tmp_path, count, size):
    assert sizes(block(tmp_path, "points:\n" + many("  - {zh: 一点, en: A}", count)).slides[0], "一点") == {size}


def test_a_sub_point_is_clearly_smaller(tmp_path):
    made = block(tmp_path, "points:\n" + many("  - text: {zh: 一点, en: A}\n    sub: [{zh: 小字, en: b}]", 3))
    assert sizes(made.slides[0], "小字") == {24}


def test_long_points_take_the_slides_width_then_go_on(tmp_path):
    short = block(tmp_path, "points:\n" + many("  - {zh: 一点, en: A}", 3))
    long = block(tmp_path, "points:\n" + many(f"  - {{zh: {LONG}, en: A}}", 6))
    assert body(short).frame.width < body(long).frame.width
    assert len(long.slides) > 1
    assert sum(len(body(long, i).paragraphs) for i in range(len(long.slides))) == 6


def test_a_point_is_never_parted_from_its_sub(tmp_path):
    made = block(tmp_path, "points:\n" + many(
        f"  - text: {{zh: {LONG}, en: A}}\n    sub: [{{zh: 小字#{LONG}, en: b}}]", 4))  # fmt: skip
    assert len(made.slides) > 1
    for i in range(len(made.slides)):
        levels = [p.level for p in body(made, i).paragraphs]
        assert levels[0] == 0
        assert levels.count(0) == levels.count(1)


def test_continuation_slides_share_one_size(tmp_path):
    made = block(tmp_path, "points:\n" + many(f"  - {{zh: {LONG}, en: A}}", 5))
    assert len({p.set.style.size for i in range(len(made.slides)) for p in body(made, i).paragraphs}) == 1


def test_a_point_higher_than_a_slide_is_told_with_the_amount(tmp_path):
    made = block(tmp_path, "points:\n  - zh: " + "很" * 500 + "\n    en: A")
    told = next(d for d in made.report if d.code == "overset-text")
    assert "expected this text in at most" in told.message
    assert "cut about" in told.hint
    assert "很" * 500 in said(made.slides[0])


def test_the_ghost_is_drawn_only_while_there_is_room(tmp_path):
    narrow = block(tmp_path, "points: [{zh: 一点, en: A}]")
    wide = block(tmp_path, "points:\n" + many(f"  - {{zh: {LONG}, en: A}}", 4))
    assert "ghost" in [i.name for i in narrow.slides[0].background]
    assert "ghost" not in [i.name for i in wide.slides[0].background]


def test_prose_has_no_bullets_and_goes_on_between_paragraphs(tmp_path):
    made = block(tmp_path, "text:\n" + many(f"  - zh: 第#段{LONG}\n    en: A", 5))
    assert len(made.slides) > 1
    assert all(body(made, i).role == "paragraph" for i in range(len(made.slides)))
    assert all(p.marker is None for i in range(len(made.slides)) for p in body(made, i).paragraphs)


def test_points_with_icons_are_rows_with_a_lead(tmp_path):
    made = block(tmp_path, "points:\n" + many("  - {icon: pill, lead: {zh: 头#, en: H}, text: {zh: 话#, en: t}}", 4))
    groups = [i for i in made.slides[0].items if i.role == "group" and i.name.startswith("头")]
    assert [g.name for g in groups] == ["头1", "头2", "头3", "头4"]
    assert groups[0].alt == "头1：话1"
    assert sorted({round(g.frame.x) for g in groups}) == [43, 489]
