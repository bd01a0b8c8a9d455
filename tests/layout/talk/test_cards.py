import pytest

from builder.layout.page import GroupItem
from tests.layout.talk.making import block, every, many, said, sizes

CARD = "  - {icon: pill, title: {zh: 卡#, en: Card #}, text: {zh: 说一句话, en: a few words}}"
FULL = """  - icon: pill
    title: {zh: 卡#, en: Card #}
    short: S#
    text: {zh: 说一句话, en: t}
    plus: {zh: 好处, en: p}
    minus: {zh: 坏处, en: m}"""


def cards(page) -> list[GroupItem]:
    return [i for i in page.items if isinstance(i, GroupItem) and i.name.startswith(("卡", "Card"))]


@pytest.mark.parametrize(
    ("count", "across", "down"), [(1, 1, 1), (2, 2, 1), (3, 3, 1), (4, 2, 2), (5, 3, 2), (6, 3, 2)]
)
def test_the_number_of_cards_chooses_the_grid(tmp_path, count, across, down):
    made = block(tmp_path, "cards:\n" + many(CARD, count))
    found = cards(made.slides[0])
    assert len(found) == count
    assert len({round(c.frame.x) for c in found}) == across
    assert len({round(c.frame.y) for c in found}) == down


def test_cards_are_equally_high_and_wide(tmp_path):
    made = block(tmp_path, "cards:\n" + many(CARD, 2) + "\n" + CARD.replace("#", "3").replace("一句话", "很多句话" * 5))
    assert len({(round(c.frame.width, 2), round(c.frame.height, 2)) for c in cards(made.slides[0])}) == 1


def test_siblings_share_one_size(tmp_path):
    long = CARD.replace("#", "3").replace("说一", "问很多很多很多很多")
    made = block(tmp_path, "cards:\n" + many(CARD, 2) + "\n" + long)
    assert len(sizes(made.slides[0], "句话")) == 1
    assert len(sizes(made.slides[0], "卡")) == 1


def test_full_cards_go_on_evenly(tmp_path):
    made = block(tmp_path, "cards:\n" + many(CARD.replace("说一句话", "很长的一句话" * 6), 5))
    assert [len(cards(p)) for p in made.slides] == [3, 2]
    assert len({round(c.frame.height, 2) for p in made.slides for c in cards(p)}) == 1


def test_for_and_against_differ_by_shape(tmp_path):
    made = block(tmp_path, "cards:\n" + many(FULL, 2))
    signs = [i for i in every(made.slides[0].items) if isinstance(i, GroupItem) and i.name in ("优点", "不足")]
    assert [(s.alt, len(s.items)) for s in signs] == [("优点", 3), ("不足", 2)] * 2


def test_a_card_says_all_it_shows(tmp_path):
    made = block(tmp_path, "cards:\n" + many(FULL, 2))
    assert cards(made.slides[0])[0].alt == "卡1：S1：说一句话；优点：好处；不足：坏处"
    assert {"好处", "坏处"} <= set(said(made.slides[0]))


def test_cards_without_icons_keep_the_icons_place_for_the_head(tmp_path):
    icons = block(tmp_path, "cards:\n" + many(CARD, 3))
    plain = block(tmp_path, "cards:\n" + many(CARD.replace("icon: pill, ", ""), 3))
    with_icon, without = (cards(made.slides[0])[0] for made in (icons, plain))
    assert head_below_top(without) < head_below_top(with_icon)


def head_below_top(card: GroupItem) -> float:
    return min(item.frame.y for item in every(card.items) if item.role == "paragraph") - card.frame.y


def test_a_card_that_never_fits_is_told(tmp_path):
    made = block(tmp_path, "cards:\n" + many(CARD.replace("说一句话", "很长的一句话" * 60), 2))
    assert "overset-text" in made.codes
