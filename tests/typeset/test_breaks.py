"""Where lines may end: a table of cases, each with the rule it shows."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.typeset.breaks import address_spans, break_positions, forced_breaks
from builder.typeset.rules import Keep, rules
from builder.typeset.script import codes_of

CASES = yaml.safe_load(Path(__file__).with_name("breaking_cases.yaml").read_text("utf-8"))


def marked(text: str, language: str, superscript: tuple[int, ...] = ()) -> str:
    """The text with "|" at each place a line may end."""
    codes = codes_of(text, [i in superscript for i in range(len(text))], language)
    places = break_positions(text, codes)
    return "".join(("|" if i in places else "") + char for i, char in enumerate(text))


def case_id(case: dict[str, str]) -> str:
    return f"{case['rule']}: {case['shows']}"


def test_there_are_enough_cases() -> None:
    assert len({case.get("zh") or case["en"] for case in CASES}) >= 120


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_breaks_as_the_case_shows(case: dict[str, str]) -> None:
    language = "zh" if "zh" in case else "en"
    assert marked(case[language].replace("|", ""), language) == case[language]


@pytest.mark.parametrize("keep", rules().keeps, ids=lambda keep: keep.name)
def test_each_rule_keeps_its_own_example_whole(keep: Keep) -> None:
    assert "|" not in marked(keep.example, "zh")


@pytest.mark.parametrize("keep", rules().keeps, ids=lambda keep: keep.name)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_sign_of_a_rule_is_in_whatever_it_matches(keep: Keep, data: st.DataObject) -> None:
    match = keep.pattern.search(data.draw(st.from_regex(keep.pattern)))
    assert match
    assert keep.sign.search(match[0])


def test_every_forbidden_start_of_clreq_is_forbidden() -> None:
    starts = "，。、；：！？）》」』】〕—…·％℃"
    assert [mark for mark in starts if "|" + mark in marked(f"文{mark}字", "zh")] == []


def test_every_forbidden_end_of_clreq_is_forbidden() -> None:
    assert [mark for mark in "（《「『【〔“‘" if mark + "|" in marked(f"文{mark}字", "zh")] == []


def test_a_citation_mark_stays_with_its_word_and_with_the_stop_after_it() -> None:
    assert marked("变化12。然", "zh", superscript=(2, 3)) == "变|化12。|然"


def test_a_line_may_end_after_a_citation_mark_as_after_its_word() -> None:
    assert marked("变化12然", "zh", superscript=(2, 3)) == "变|化12|然"


def test_a_citation_mark_is_no_number_with_a_unit() -> None:
    assert marked("life.4 days", "en", superscript=(5,)) == "life.4 |days"


def test_a_new_line_is_forced() -> None:
    assert forced_breaks("上\n下") == {2}


ADDRESSES = ("https://3.cn/页", "ftp://x", "www.3d", "www.页", "mailto:x", "a@3.5", "als.net", "a.bc/d", "3.cn")


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_kind_of_address_is_seen_among_words(address: str) -> None:
    """It is looked for by a sign of it first; a text without one is not searched."""
    assert address_spans(f"见 {address} 。") == ((2, 2 + len(address)),)
    assert address_spans("每天 2.5 次。") == ()
