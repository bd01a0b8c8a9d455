"""Each claim rests on something that was read, and it is known when."""

from __future__ import annotations

import re

import pytest

from builder.build.products import EditionBuild
from builder.layout.slides.sources_cited import sources_of
from builder.outline.model.edition import Edition
from tests.content.conftest import LANGUAGES, OUTLINE
from tests.content.words_on_pages import bare, shown, words_of

RUNNING = ("XS228CN", "ENDURANCE", "SNUG01")
"""Trials that had not ended when they were last looked at."""
REGISTERS = ("clinicaltrials.gov", "chictr.org.cn", "chinadrugtrials.org.cn")
TYPED = {"zh": "浏览器", "en": "browser"}


def test_every_source_says_when_it_was_read_and_how_strong_it_is(editions: dict[str, Edition]) -> None:
    for source in editions["en"].sources.values():
        assert re.fullmatch(r"20\d\d-\d\d(-\d\d)?", source.checked), source.id
        assert source.strength, source.id


def test_no_source_lies_about_uncited(editions: dict[str, Edition]) -> None:
    for edition in editions.values():
        cited = {key for section in edition.sections for block in section.blocks for key in sources_of(block)}
        assert cited == set(edition.sources)


def test_nothing_rests_on_a_source_that_nobody_could_read(editions: dict[str, Edition]) -> None:
    assert [s.id for s in editions["en"].sources.values() if s.status == "check"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_told_of_a_running_trial_has_its_month(editions: dict[str, Edition], language: str) -> None:
    found = 0
    for section in editions[language].sections:
        for block in section.blocks:
            if any(bare(trial) in words_of(section, block) for trial in RUNNING):
                assert block.as_of, f"{section.id}/{block.id}"
                found += 1
    assert found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("output", ["talk", "leaflet", "large"])
def test_register_addresses_say_where_to_type_them(builds: dict[str, EditionBuild], output: str, language: str) -> None:
    words = shown(getattr(builds[language], output))
    assert bare(TYPED[language]) in words
    assert any(address in words for address in REGISTERS)


def test_the_outline_asks_to_open_the_registers_before_print() -> None:
    head = OUTLINE.read_text(encoding="utf-8").split("outline: 1")[0]
    assert "open each address of a register" in head


def test_the_group_can_be_nobodys(editions: dict[str, Edition]) -> None:
    for language, sample in (("zh", "（示例）"), ("en", "(sample)")):
        group, meeting = editions[language].group, editions[language].meeting
        assert group is not None
        assert meeting is not None
        assert group.url.startswith("https://example.org")
        assert set(group.phone) <= {"0", "-"}
        assert all(sample in text.plain for text in (group.name, meeting.name, meeting.place, meeting.speaker) if text)
