"""People in a leaflet: how to reach them."""

from pathlib import Path

import pytest

from builder.layout.leaflet.blocks.people import PERSON_GAP, people_pieces
from builder.layout.leaflet.measures import LARGE, leaflet_measures
from builder.layout.leaflet.piece import Piece
from builder.layout.type_sizes import preferred_styles
from builder.outline.text.text import Language
from builder.page.items import GroupItem, Item, ShapeItem
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import blocks_of, calm, said, setting, texts

LONG = """
- people:
    - name: {zh: 王芳, en: Fang Wang}
      role: {zh: 负责运动和呼吸的康复护士, en: Nurse for exercise and breathing at the hospital}
      email: a.rather.long.name@hospital.example.org
      url: https://example.org/a-rather/long-address/of-a-page
"""
PEOPLE = """
- people:
    - name: {zh: 李护士, en: Nurse Li}
      email: li@example.org
      hours: {zh: 周二上午, en: Tuesday mornings}
"""


def test_email_and_hours_of_a_person_are_printed(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, PEOPLE, "en")
    words = "".join(said(piece.items) for piece in people_pieces(block, setting("en"), 200))
    assert "li@example.org" in words
    assert "Tuesday mornings" in words


def test_a_role_that_the_code_would_squeeze_stands_over_it(tmp_path: Path) -> None:
    """Also where every way to reach somebody stands under the code, and none beside it."""
    (block,) = blocks_of(tmp_path, LONG, "en")
    (piece,) = people_pieces(block, setting("en"), 170)
    role = next(item for item in texts(piece.items) if "exercise" in said((item,)))
    assert len(role.paragraphs[0].set.lines) <= 2


MAIL = "the.newcomers.and.families@long-name.example.org"


def test_a_long_email_in_large_print_breaks_after_its_at_before_it_is_too_small(tmp_path: Path) -> None:
    """Where it would fit on a line in 16 points, and 18 is the least of large print."""
    (block,) = blocks_of(tmp_path, f"- people:\n    - name: {{zh: 李, en: Li}}\n      email: {MAIL}\n", "en")
    large = setting("en", numbers=None, measures=LARGE, styles=preferred_styles(calm(), "large", "en"))
    for width in range(360, 560, 20):
        (piece,) = people_pieces(block, large, width)
        email = next(item for item in texts(piece.items) if "@" in said((item,)))
        done = email.paragraphs[0].set
        assert done.style.size >= 18
        if not done.overset and len(done.lines) > 1:
            assert done.lines[0].text == "the.newcomers.and.families@"


@pytest.mark.parametrize(("width", "own"), [(150, True), (400, False)])
def test_an_address_in_smaller_letters_is_pointed_at_and_any_other_is_one_list_with_the_rest(
    tmp_path: Path, width: float, own: bool
) -> None:
    (block,) = blocks_of(tmp_path, "- people:\n    - name: {zh: 李, en: Li}\n      email: li@hospital.example\n", "en")
    (piece,) = people_pieces(block, setting("en"), width)
    email = next(item for item in texts(piece.items) if "@" in said((item,)))
    assert (email.span != block.people[0].span) is own


@pytest.mark.parametrize("domain", ["our-group-hangzhou.example.org", "parkinson-friends.example.org"])
def test_a_domain_wider_than_the_name_is_not_broken_where_it_fits_a_line(tmp_path: Path, domain: str) -> None:
    mail = f"somebody.of.the.group@{domain}"
    (block,) = blocks_of(tmp_path, f"- people:\n    - name: {{zh: 李, en: Li}}\n      email: {mail}\n", "en")
    large = setting("en", numbers=None, measures=LARGE, styles=preferred_styles(calm(), "large", "en"))
    for width in range(370, 560, 20):
        (piece,) = people_pieces(block, large, width)
        done = next(item for item in texts(piece.items) if "@" in said((item,))).paragraphs[0].set
        assert [line.text for line in done.lines] in ([mail], ["somebody.of.the.group@", domain])
        assert "".join(mail[line.start : line.end] for line in done.lines) == mail
        assert all(line.width <= done.measure for line in done.lines)


GROUP = """
- people:
    - name: {zh: 帕金森病友会, en: The group}
      phone: 0571-8800 1234 转 806
      wechat: gongshu-pd
      hours: {zh: 周一到周五 9:00–11:30，14:00–17:00, en: "Monday to Friday, 9:00–11:30, 14:00–17:00"}
      address: {zh: 杭州市拱墅区小河路 488 号 3 楼, en: "3rd floor, 488 Xiaohe Road, Gongshu District"}
      url: https://pd.example.org
"""


def inside(piece: Piece) -> tuple[Item, ...]:
    """What stands on the one card of a piece."""
    (card,) = piece.items
    assert isinstance(card, GroupItem)
    return card.items


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_telephone_number_that_has_no_room_beside_the_code_stands_whole_above_it(
    tmp_path: Path, language: Language
) -> None:
    (block,) = blocks_of(tmp_path, GROUP, language)
    (piece,) = people_pieces(block, setting(language), 190)
    items = inside(piece)
    facts = next(item for item in texts(items) if item.role == "list")
    code = next(item.frame for item in items if item.alt)
    phone = facts.paragraphs[0].set
    assert phone.text.startswith("0571-8800 1234")
    assert phone.style.size == setting(language).styles["body"].size
    assert len(phone.lines) == 1
    assert facts.frame.y + facts.paragraphs[0].y + phone.height <= code.y


def test_what_breaks_beside_the_code_goes_under_it_while_the_rest_is_higher_than_the_code(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, GROUP, "zh")
    (piece,) = people_pieces(block, setting("zh"), 190)
    items = inside(piece)
    code = next(item.frame for item in items if item.alt)
    under = [item for item in texts(items) if item.role == "list" and item.frame.y >= code.bottom]
    assert "小河路 488 号" in said(under)


BOARD = """
- people:
    - {name: {zh: 会长, en: Chair}, role: {zh: 聚会, en: meetings}, phone: 01632 960 770 ext. 1}
    - {name: {zh: 财务, en: Treasurer}, role: {zh: 会费, en: fees}, phone: 01632 960 770 ext. 2}
    - {name: {zh: 新会员, en: New members}, role: {zh: 网上填表, en: forms online}, url: https://example.org/join}
"""
TIGHT = leaflet_measures(tight=True)


def codes(piece: Piece) -> list[str]:
    return [item.alt for item in inside(piece) if item.alt]


def test_a_telephone_number_is_bold_and_larger_than_what_is_beside_it(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, GROUP, "en")
    own = setting("en")
    (piece,) = people_pieces(block, own, 300)
    found = [p.set for item in texts(piece.items) if item.role == "list" for p in item.paragraphs]
    phone, *rest = found
    assert phone.runs[0].bold
    assert phone.style.size == pytest.approx(1.15 * own.styles["body"].size)
    assert not any(run.bold for done in rest for run in done.runs)


def test_a_number_keeps_the_size_of_the_rest_where_larger_it_would_break(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, GROUP, "zh")
    own = setting("zh")
    (piece,) = people_pieces(block, own, 190)
    phone = next(p.set for item in texts(piece.items) if item.role == "list" for p in item.paragraphs)
    assert phone.runs[0].bold
    assert phone.style.size == own.styles["body"].size


def test_people_on_one_card_are_parted_by_rules_with_air_on_both_sides(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, BOARD, "en")
    (piece,) = people_pieces(block, setting("en", measures=TIGHT), 220)
    rules = [item.frame.y for item in inside(piece) if isinstance(item, ShapeItem) and item.geometry == "line"]
    assert len(rules) == 2
    edges = [(text.frame.y, text.frame.bottom) for text in texts(piece.items)]
    for y in rules:
        assert min(top - y for top, _ in edges if top > y) >= PERSON_GAP - 0.01
        assert min(y - bottom for _, bottom in edges if bottom < y) >= PERSON_GAP - 0.01


def test_a_card_of_several_people_has_no_code_that_looks_like_the_groups(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, BOARD, "en")
    own = setting("en", measures=TIGHT)
    group = own.edition.group
    assert group is not None
    with_page, without = (
        replace(own, edition=replace(own.edition, group=replace(group, url=url)))
        for url in ("https://example.org/group", None)
    )
    assert codes(people_pieces(block, with_page, 220)[0]) == []
    assert len(codes(people_pieces(block, without, 220)[0])) == 1


def test_the_group_among_several_people_keeps_its_code(tmp_path: Path) -> None:
    group = setting("en").edition.group
    assert group is not None
    assert group.url
    (block,) = blocks_of(tmp_path, f"{BOARD}    - {{name: {{zh: 我们, en: Us}}, url: {group.url}}}\n", "en")
    (piece,) = people_pieces(block, setting("en", measures=TIGHT), 220)
    (code,) = codes(piece)
    assert group.url.removeprefix("https://") in code


@pytest.mark.parametrize(("language", "said"), [("zh", "扫码看这一页"), ("en", "Scan for this page")])
def test_the_code_of_somebody_elses_page_does_not_say_that_it_is_ours(
    tmp_path: Path, language: Language, said: str
) -> None:
    (block,) = blocks_of(tmp_path, BOARD, language)
    *_, last = people_pieces(block, setting(language), 300)
    assert said in [p.set.text for item in texts(last.items) for p in item.paragraphs]


@pytest.mark.parametrize("width", range(120, 300, 20))
def test_a_number_that_stands_whole_is_bold_however_little_room_it_has(tmp_path: Path, width: int) -> None:
    (block,) = blocks_of(tmp_path, GROUP, "en")
    (piece,) = people_pieces(block, setting("en"), width)
    phone = next(p.set for item in texts(piece.items) if item.role == "list" for p in item.paragraphs)
    assert len(phone.lines) > 1 or phone.runs[0].bold


ROOMY = """
- people:
    - name: {zh: 江城痛风病友会, en: Riverside Gout Group}
      phone: 027-5555-0124转806
      wechat: jc-tongfeng
      email: hello@example.org
      url: https://example.org/gout
      hours: {zh: 周一至周五 8:30—11:30，14:00—17:00（节假日休息）, en: Mon–Fri 8:30–11:30}
      address: {zh: 江城市东湖路 88 号社区服务中心 3 楼 302 室, en: "Room 302, 88 Lake Road"}
"""


def test_ways_beside_a_code_are_as_far_apart_as_from_the_number_over_them(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, ROOMY, "zh")
    (piece,) = people_pieces(block, setting("zh"), 245)
    tops = [item.frame.y + p.y for item in texts(inside(piece)) if item.role == "list" for p in item.paragraphs]
    number, account, mail, web, hours = sorted(tops)[:5]
    apart = [account - number, mail - account, web - mail, hours - web]
    assert max(apart) - min(apart) < 2
    assert apart[0] > 1.3 * setting("zh").styles["body"].leading


@pytest.mark.parametrize(("language", "words"), [("zh", "微信 jc-tongfeng"), ("en", "WeChat jc-tongfeng")])
def test_an_account_says_of_which_service_it_is(tmp_path: Path, language: Language, words: str) -> None:
    (block,) = blocks_of(tmp_path, ROOMY, language)
    (piece,) = people_pieces(block, setting(language), 245)
    assert words in said(inside(piece))


def test_an_address_has_a_line_more_before_a_word_of_it_is_cut(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, ROOMY, "zh")
    for width in range(170, 300, 10):
        (piece,) = people_pieces(block, setting("zh"), width)
        places = [p.set for item in texts(inside(piece)) for p in item.paragraphs if "社区" in p.set.text]
        assert not any(setting("zh").typesetter.cuts_word(done) for done in places), width
