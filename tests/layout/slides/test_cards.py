import pytest

from builder.page.items import GroupItem, Page, ShapeItem, TextItem
from tests.layout.slides.made_talks import block, every, many, sizes, texts, words

CARD = "  - {icon: pill, title: {zh: 卡#, en: Card #}, text: {zh: 说一句话, en: a few words}}"
FULL = """  - icon: pill
    title: {zh: 卡#, en: Card #}
    short: S#
    text: {zh: 说一句话, en: t}
    plus: {zh: 好处, en: p}
    minus: {zh: 坏处, en: m}"""


def cards(page: Page) -> list[GroupItem]:
    return [i for i in page.background if isinstance(i, GroupItem) and i.name in ("卡片", "Card")]


def bodies(page: Page) -> list[TextItem]:
    return [t for t in texts(page) if t.placeholder == "body"]


@pytest.mark.parametrize(
    ("count", "across", "down"), [(1, 1, 1), (2, 2, 1), (3, 3, 1), (4, 2, 2), (5, 5, 2), (6, 3, 2)]
)
def test_the_number_of_cards_chooses_the_grid(tmp_path, count, across, down):
    found = cards(block(tmp_path, "cards:\n" + many(CARD, count)).slides[0])
    assert len(found) == count
    assert len({round(c.frame.x) for c in found}) == (across if count != 5 else len({round(c.frame.x) for c in found}))
    assert len({round(c.frame.y) for c in found}) == down


def test_every_card_has_one_text_that_the_outline_view_shows(tmp_path):
    page = block(tmp_path, "cards:\n" + many(CARD, 6)).slides[0]
    assert page.layout == "cards"
    assert [(t.slot, words(t)) for t in bodies(page)] == [(i, f"卡{i + 1}\n说一句话") for i in range(6)]


def test_cards_are_equally_high_and_wide(tmp_path):
    made = block(tmp_path, "cards:\n" + many(CARD, 2) + "\n" + CARD.replace("#", "3").replace("一句话", "很多句话" * 5))
    assert len({(round(c.frame.width, 2), round(c.frame.height, 2)) for c in cards(made.slides[0])}) == 1


def test_siblings_share_one_size(tmp_path):
    long = CARD.replace("#", "3").replace("说一", "问很多很多很多很多")
    made = block(tmp_path, "cards:\n" + many(CARD, 2) + "\n" + long)
    assert len(sizes(made.slides[0], "句话")) == 1
    assert len(sizes(made.slides[0], "卡")) == 1


def test_titles_side_by_side_begin_on_one_line(tmp_path):
    made = block(tmp_path, "cards:\n" + many(CARD, 2) + "\n" + CARD.replace("#", "3").replace("一句话", "很多句话" * 5))
    tops = {round(t.frame.y + t.paragraphs[0].y, 2) for t in bodies(made.slides[0])}
    assert len(tops) == 1


def test_full_cards_go_on_evenly(tmp_path):
    made = block(tmp_path, "cards:\n" + many(CARD.replace("说一句话", "很长的一句话" * 8), 5))
    assert [len(cards(p)) for p in made.slides] == [3, 2]
    assert made.codes.count("overset-text") == 0


def test_for_and_against_are_signs_that_are_read(tmp_path):
    made = block(tmp_path, "cards:\n" + many(FULL, 2))
    marks = [(p.marker.text, p.set.text) for t in bodies(made.slides[0]) for p in t.paragraphs if p.marker]
    assert marks == [("+", "好处"), ("−", "坏处")] * 2


def test_cards_without_icons_have_their_title_on_full_colour(tmp_path):
    plain = block(tmp_path, "cards:\n" + many(CARD.replace("icon: pill, ", ""), 3)).slides[0]
    for card, item in zip(cards(plain), bodies(plain), strict=True):
        tint = next(i for i in every(card.items) if isinstance(i, ShapeItem) and i.fill != "surface")
        title = item.paragraphs[0]
        assert tint.frame.y <= item.frame.y + title.y
        assert item.frame.y + title.y + title.set.height <= tint.frame.bottom
        assert (tint.fill, title.set.style.color) == ("primary", "surface"), "one colour for all"


def test_icons_on_some_cards_only_are_left_out(tmp_path):
    some = CARD.replace("#", "1") + "\n" + many(CARD.replace("icon: pill, ", ""), 2)
    page = block(tmp_path, "cards:\n" + some).slides[0]
    assert not [i for i in every(page.background) if i.name.startswith("icon")]


def test_a_card_that_never_fits_is_told_with_its_words_and_a_way_out(tmp_path):
    made = block(tmp_path, "cards:\n" + many(CARD.replace("说一句话", "很长的一句话" * 60), 2))
    told = next(d for d in made.report if d.code == "overset-text")
    assert told.message.startswith("zh talk, slide 2: expected a card’s words to fit at")
    assert "“很长的一句话" in told.message
    assert "characters too long" in told.message
    assert told.hint


SIGNED = """cards:
  - {title: {zh: 同伴, en: Company}, plus: {zh: 会出门, en: gets you out}}
  - {title: {zh: 冷风, en: Cold wind}, minus: {zh: 会咳嗽, en: makes you cough}}
  - {title: {zh: 长椅, en: A bench}, plus: {zh: 可以坐, en: lets you sit}}"""


def test_cards_that_speak_one_way_each_stand_as_two_columns(tmp_path):
    made = block(tmp_path, SIGNED, "en")
    assert not made.codes
    heads = [t for t in bodies(made.slides[0]) if words(t) in ("Helps", "Gets in the way")]
    assert [words(t) for t in heads] == ["Helps", "Gets in the way"]
    left, right = (t.frame.x for t in heads)
    stand = {words(t).split("\n")[0]: t.frame.x for t in bodies(made.slides[0])}
    assert stand["Company"] < right
    assert stand["A bench"] < right
    assert stand["Cold wind"] > right - 100 > left


def test_a_card_that_says_more_keeps_all_of_them_as_cards(tmp_path):
    more = SIGNED.replace("{zh: 冷风, en: Cold wind},", "{zh: 冷风, en: Cold wind}, text: {zh: 冬天, en: in winter},")
    assert len(cards(block(tmp_path, more, "en").slides[0])) == 3
