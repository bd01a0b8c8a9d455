"""People in a leaflet: how to reach them."""

from pathlib import Path

import pytest

from builder.layout.leaflet.blocks.people import people_pieces
from builder.layout.leaflet.compose import preferred_styles
from builder.layout.leaflet.measures import LARGE
from builder.layout.leaflet.piece import Piece
from builder.outline.text.text import Language
from builder.page.items import GroupItem, Item
from tests.layout.leaflet.making import blocks_of, calm, said, setting, texts

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
