import pytest

from builder.page.items import GroupItem, Page, TextItem
from tests.layout.slides.made_talks import block, every, many, said, sizes, texts, words

LONG = "很长的一句话" * 14
LEAST_GROUND = 40.0


def bodies(page: Page) -> list[TextItem]:
    return [t for t in texts(page) if t.placeholder == "body"]


def cards(page: Page) -> list[GroupItem]:
    return [i for i in page.background if isinstance(i, GroupItem) and i.name == "卡片"]


@pytest.mark.parametrize(("count", "across", "down"), [(1, 1, 1), (3, 1, 3), (5, 1, 5), (6, 2, 3)])
def test_every_point_is_a_card_of_its_own(tmp_path, count, across, down):
    page = block(tmp_path, "points:\n" + many("  - {zh: 一点, en: A}", count)).slides[0]
    assert len(cards(page)) == len(bodies(page)) == count
    assert len({round(c.frame.x) for c in cards(page)}) == across
    assert len({round(c.frame.y) for c in cards(page)}) == down


def test_fewer_points_are_larger(tmp_path):
    found = [max(sizes(block(tmp_path, "points:\n" + many("  - {zh: 一点, en: A}", n)).slides[0], "一点"))
             for n in (1, 2, 3, 4, 5)]  # fmt: skip
    assert found == sorted(found, reverse=True)
    assert found[0] >= 44
    assert found[-1] >= 22


def test_a_sub_point_is_smaller_and_stands_in_the_same_card(tmp_path):
    page = block(tmp_path, "points:\n" + many("  - text: {zh: 一点, en: A}\n    sub: [{zh: 小字, en: b}]", 3)).slides[0]
    assert max(sizes(page, "小字")) < max(sizes(page, "一点"))
    assert [words(t) for t in bodies(page)] == ["一点\n小字"] * 3
    assert [p.marker.text for t in bodies(page) for p in t.paragraphs if p.marker] == ["–"] * 3


def numbers(page: Page) -> list[str]:
    """What stands on the cards as decoration."""
    return [words(item) for card in cards(page) for item in every(card.items) if isinstance(item, TextItem)]


def test_points_without_icons_have_the_whole_width_and_an_edge_that_says_nothing_of_an_order(tmp_path):
    page = block(tmp_path, "points:\n" + many("  - {zh: 一点, en: A}", 3)).slides[0]
    assert [card.frame.width for card in cards(page)] == pytest.approx([864] * 3, abs=1.5)
    assert numbers(page) == []
    assert all(card.role == "artifact" for card in cards(page))
    assert not page.scene


COUNTED = "title: {zh: 明年的三件事, en: Three plans}\npoints:\n"


def test_points_that_their_title_counts_have_numbers_that_nobody_is_read(tmp_path):
    page = block(tmp_path, COUNTED + many("  - {zh: 一点, en: A}", 3)).slides[0]
    assert numbers(page) == ["1", "2", "3"]
    assert all(card.role == "artifact" for card in cards(page))
    four = block(tmp_path, COUNTED + many("  - {zh: 一点, en: A}", 4)).slides[0]
    assert numbers(four) == []


def test_over_several_slides_they_have_no_numbers_as_no_title_counts_what_is_under_it(tmp_path):
    six = COUNTED.replace("三件", "六件").replace("Three", "Six")
    long = block(tmp_path, six + many(f"  - {{zh: {LONG}, en: A}}", 6))
    assert len(long.slides) > 1
    assert [numbers(page) for page in long.slides] == [[]] * len(long.slides)


def test_a_single_point_and_points_with_icons_have_no_number(tmp_path):
    single = block(tmp_path, "points:\n  - {zh: 一点, en: A}").slides[0]
    pictured = block(tmp_path, "points:\n" + many(f"  - {{icon: pill, text: {{zh: {LONG[:40]}, en: A}}}}", 3)).slides[0]
    assert numbers(single) == numbers(pictured) == []


@pytest.mark.parametrize(
    ("item", "weights"),
    [("{zh: 一点, en: A}", {700}), ("{zh: 一**点**, en: A}", {400}), (f"{{zh: {LONG}, en: A}}", {400})],
)
def test_short_points_are_bold_unless_their_author_stresses_words(tmp_path, item, weights):
    page = block(tmp_path, "points:\n" + many(f"  - {item}", 3)).slides[0]
    assert {p.set.style.weight for t in bodies(page) for p in t.paragraphs} == weights


@pytest.mark.parametrize(("count", "across"), [(2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])])
def test_short_points_with_icons_are_equal_cards_side_by_side(tmp_path, count, across):
    page = block(tmp_path, "points:\n" + many("  - {icon: pill, text: {zh: 一点, en: A}}", count)).slides[0]
    frames = [c.frame for c in cards(page)]
    rows = [[f for f in frames if f.y == y] for y in sorted({f.y for f in frames})]
    assert [len(row) for row in rows] == across
    assert len({round(f.width, 3) for f in frames}) == 1
    assert all((row[0].x + row[-1].right) / 2 == pytest.approx(480) for row in rows)


def test_long_points_with_icons_stay_rows(tmp_path):
    page = block(tmp_path, "points:\n" + many(f"  - {{icon: pill, text: {{zh: {LONG[:40]}, en: A}}}}", 3)).slides[0]
    assert [c.frame.width for c in cards(page)] == [864] * 3


def test_long_points_go_on_over_slides_in_one_size(tmp_path):
    long = block(tmp_path, "points:\n" + many(f"  - {{zh: {LONG}, en: A}}", 6))
    assert len(long.slides) > 1
    assert sum(len(bodies(page)) for page in long.slides) == 6
    assert len({size for page in long.slides for size in sizes(page, "很长")}) == 1


def test_a_point_is_never_parted_from_its_sub(tmp_path):
    made = block(tmp_path, "points:\n" + many(
        f"  - text: {{zh: {LONG}, en: A}}\n    sub: [{{zh: 小字#{LONG}, en: b}}]", 4))  # fmt: skip
    assert len(made.slides) > 1
    assert all("\n小字" in words(t) for page in made.slides for t in bodies(page))


def test_a_point_higher_than_a_slide_is_told_with_the_amount(tmp_path):
    made = block(tmp_path, "points:\n  - zh: " + "很" * 500 + "\n    en: A")
    told = next(d for d in made.report if d.code == "overset-text")
    assert "expected a point to fit" in told.message
    assert "characters too long" in told.message
    assert "很" * 500 in said(made.slides[0])


def test_prose_stands_on_one_card_and_goes_on_between_paragraphs(tmp_path):
    made = block(tmp_path, "text:\n" + many(f"  - zh: 第#段{LONG}\n    en: A", 5))
    assert len(made.slides) > 1
    for page in made.slides:
        (body,) = bodies(page)
        assert body.role == "paragraph"
        assert all(p.marker is None for p in body.paragraphs)
        assert page.layout == "content"


def test_points_with_icons_have_them_on_a_tint_and_a_lead_above_the_text(tmp_path):
    written = many("  - {icon: pill, lead: {zh: 头#, en: H}, text: {zh: 话#, en: t}}", 4)
    page = block(tmp_path, "points:\n" + written).slides[0]
    assert [words(t) for t in bodies(page)] == [f"头{i}\n话{i}" for i in range(1, 5)]
    assert len([i for i in every(page.background) if i.name == "picture pill"]) == 4


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sub_point_is_nearly_as_large_as_its_point(tmp_path, language):
    page = block(
        tmp_path, "points:\n" + many("  - text: {zh: 一点, en: Ah}\n    sub: [{zh: 小字, en: bee}]", 3), language
    )
    point, sub = ("一点", "小字") if language == "zh" else ("Ah", "bee")
    assert max(sizes(page.slides[0], sub)) >= 0.75 * max(sizes(page.slides[0], point))


@pytest.mark.parametrize(("language", "line"), [("zh", "不要一次吃两份"), ("en", "never take two at once")])
def test_what_must_never_be_done_is_bold_behind_a_cross(tmp_path, language, line):
    sub = "{zh: 不要一次吃两份, en: never take two at once}"
    written = f"points:\n  - text: {{zh: 忘了就补, en: Forgot it}}\n    sub: [{sub}]\n"

    def shown(more: str) -> tuple[int, str]:
        page = block(tmp_path, written + more, language).slides[0]
        sub = next(p for t in bodies(page) for p in t.paragraphs if line in p.set.text)
        return sub.set.style.weight, sub.marker.text

    assert shown("") == (700, "×")
    assert shown("icons: none\n") == (400, "–")
