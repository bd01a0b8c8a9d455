"""Common characters, counted by the first level of 通用规范汉字表."""

import pytest

from builder.check.first_level import check_first_level, first_level, first_level_share
from builder.check.reading_level import reading_table
from tests.check import conftest
from tests.check.conftest import Find, text_block

COMMON = "请先和您的医生商量再决定。" * 5
TERM = """\
terms:
  peg:
    name: {zh: 胃造瘘, en: feeding tube}
    plain:
      zh: 通到胃里的细管。
      en: A tube.
"""


def test_the_level_has_its_3500_characters() -> None:
    assert len(first_level()) == 3500
    assert {"一", "医", "矗"} <= first_level()
    assert not {"瘘", "唑", "镊", "醫"} & first_level()


def test_rare_characters_over_two_percent_are_told_where_the_first_stands(find: Find) -> None:
    (found,) = find(check_first_level, text_block(f"{COMMON}镊瘘瘘。", "Good."))
    assert (found.code, found.span.line, found.severity) == ("hard-characters", 19, "warning")
    assert found.span.column == len("    zh: ") + len(COMMON) + 7
    assert "expected at least 98 % first-level characters" in found.message
    assert found.message.startswith("zh leaflet, ")
    assert found.hint.startswith("rarer ones: 瘘 镊;")


@pytest.mark.parametrize("text", [COMMON, f"{COMMON}{COMMON}瘘。", "镊瘘。"])
def test_common_few_or_short_is_well(find: Find, text: str) -> None:
    assert not find(check_first_level, text_block(text, "Good."))


def test_terms_are_left_out(find: Find) -> None:
    text = text_block(f"{COMMON}胃造瘘，胃造瘘，胃造瘘。", "A feeding tube.")
    assert find(check_first_level, text)
    assert not find(check_first_level, text, top=TERM)


def test_professionals_know_rarer_characters(find: Find) -> None:
    text = text_block(f"{COMMON}镊瘘瘘。", "Good.")
    assert find(check_first_level, text, top="audience: carers\n")
    assert not find(check_first_level, text, top="audience: professionals\n")


def test_an_outline_may_make_it_an_error(find: Find) -> None:
    top = "checks: {hard-characters: error}\n"
    found = find(check_first_level, text_block(f"{COMMON}镊瘘瘘。", "Good."), top=top)
    assert {d.severity for d in found} == {"error"}


def test_notes_count_for_the_talk_alone(find: Find) -> None:
    notes = text_block(COMMON, "Good.", f"  notes:\n    zh: {COMMON}镊镊镊镊镊。\n    en: Good.\n")
    (found,) = find(check_first_level, notes)
    assert found.message.startswith("zh talk:")


def test_the_table_tells_the_share(subject_of) -> None:  # type: ignore[no-untyped-def]
    subject = subject_of(text_block("一镊二三四五六七八九。", "Good."))
    share = first_level_share(subject.editions["zh"], "leaflet")
    assert share.rare == ("镊",)
    row = next(r for r in reading_table(subject) if (r.language, r.output) == ("zh", "leaflet"))
    assert row.line.endswith(f", first-level characters {share.percent:.1f} %")
    assert 95 < share.percent < 98


@pytest.mark.parametrize("where", ["title", "group"])
def test_what_title_and_group_are_called_is_left_out(find: Find, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_block(f"{COMMON}镊瘘，镊瘘。", "Good.")
    assert find(check_first_level, text)
    if where == "title":
        monkeypatch.setattr(conftest, "HEAD", conftest.HEAD.replace("锻炼与渐冻症", "镊瘘与您"))
    top = "group: {name: {zh: 镊瘘会, en: Us}}\n" if where == "group" else ""
    assert not find(check_first_level, text, top=top)
    assert find(check_first_level, text_block(f"{COMMON}镊瘘唑唑唑。", "Good."), top=top)
