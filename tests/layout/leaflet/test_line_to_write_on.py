"""Lines to write on: underscores at a text's end become a rule to the end of the measure, with nothing to tick."""

import pytest

from builder.geometry import MM
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.piece import stacked
from builder.page.items import Item, ShapeItem
from tests.layout.leaflet.made_leaflets import blocks_of, said, setting
from tests.layout.leaflet.test_blocks import drawn

WIDTH = 84 * MM


def laid(tmp_path, yaml: str, language: str, width: float = WIDTH) -> list[Item]:
    (block,) = blocks_of(tmp_path, yaml, language)
    return drawn(stacked(body_pieces(block, setting(language), width)))


def lines(items: list[Item]) -> list[ShapeItem]:
    return [item for item in items if isinstance(item, ShapeItem) and item.role == "figure"]


CHECKLIST = r"""
- checklist:
    - {zh: 神经内科：＿＿＿＿, en: 'Neurologist: \_\_\_\_'}
    - {zh: 呼吸：____, en: 'Breathing: ____'}
    - {zh: 带上药单, en: Bring your list}
"""


@pytest.mark.parametrize(("language", "alt"), [("zh", "填写"), ("en", "to fill in")])
def test_items_that_end_in_underscores_are_rules_to_the_end_of_the_measure(tmp_path, language, alt):
    items = laid(tmp_path, CHECKLIST, language)
    first, second = lines(items)
    assert first.alt == second.alt == alt
    assert first.frame.right == second.frame.right
    assert first.frame.width > 40 * MM
    assert not any(mark in words for words in said(items) for mark in "_＿")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_what_can_be_ticked_has_a_box(tmp_path, language):
    boxed = [item for item in laid(tmp_path, CHECKLIST, language) if getattr(item, "role", "") == "list"]
    assert len(boxed) == 1


def test_a_rule_that_would_be_short_stands_on_a_line_of_its_own(tmp_path):
    yaml = "- checklist: [{zh: 家里谁帮我：____, en: 'Who helps me at home: ____'}, {zh: 药, en: Pill}]"
    items = laid(tmp_path, yaml, "en", 60 * MM)
    (rule,) = lines(items)
    assert rule.frame.width >= 40 * MM


@pytest.mark.parametrize("yaml", ["- text: {zh: 电话：____, en: 'Phone: ____'}",
                                  "- points: [{zh: 电话：____, en: 'Phone: ____'}, {zh: 药, en: Pill}]"])  # fmt: skip
def test_running_text_and_points_have_them_too(tmp_path, yaml):
    assert len(lines(laid(tmp_path, yaml, "zh"))) == 1


def test_three_underscores_are_words(tmp_path):
    assert not lines(laid(tmp_path, "- text: {zh: 电话：___, en: 'Phone: ___'}", "zh"))
