"""What is refused although its meaning is plain: the message offers it as it should be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.outline.offers import address_meant, choice_meant, day_meant, paper_meant
from tests.outline.making import load, outline_text


def test_a_month_of_a_source_in_words_is_offered_in_digits() -> None:
    assert "2027-04-03" in str(day_meant("3 April 2027"))
    assert not day_meant("April 2027")


def test_an_address_is_offered_with_its_beginning() -> None:
    assert "https://www.example.org/kidney" in str(address_meant("www.example.org/kidney"))
    assert not address_meant("our page")
    assert not address_meant("me@example.org")


TABLE = """\
- title: {{zh: 钱, en: Money}}
  table:
    header: [{{zh: 项, en: Item}}, {{zh: 价, en: Price}}]
    rows:
      - [{{zh: 场地, en: Room}}, {cell}]
  cite: none
"""


@pytest.mark.parametrize("cell", ["¥1,200", "$3,450.50", "1,200"])
def test_a_thousands_comma_in_a_row_is_what_made_a_cell_too_many(tmp_path: Path, cell: str) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell=cell)))
    assert [(d.code, d.hint) for d in told] == [
        ("wrong-count", f'a comma parts the number: write it in quotes, `"{cell}"`')
    ]


@pytest.mark.parametrize(
    ("cell", "mended"),
    [
        ("1,050元", '{zh: "1,050元", en: "…"}'),
        ("约1,050 元", '{zh: "约1,050 元", en: "…"}'),
        ("1,234,567.5元", '{zh: "1,234,567.5元", en: "…"}'),
        ("1,050 people a year", '{zh: "…", en: "1,050 people a year"}'),
    ],
)
def test_a_number_with_words_that_its_comma_cuts_is_shown_whole(tmp_path: Path, cell: str, mended: str) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell=cell)))
    line = f"- [{{zh: 场地, en: Room}}, {mended}]"
    assert [(d.code, str(d.message), d.hint) for d in told] == [
        (
            "missing-translation",
            f"expected one number, found two entries: “{cell}” is cut at its comma",
            f"a comma parts the number: write it in quotes, `{line}`",
        )
    ]


@pytest.mark.parametrize("cell", ["2020, 050元", "12 号,050元"])
def test_two_entries_that_are_no_number_are_asked_for_in_both_languages(tmp_path: Path, cell: str) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell=cell)))
    assert "cut at its comma" not in " ".join(str(d.message) for d in told)


@pytest.mark.parametrize("cell", ["1,050 mg", "1,050mg", "1,050 mg/kg"])
def test_a_latin_unit_after_a_cut_number_is_shown_with_it(tmp_path: Path, cell: str) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell=cell)))
    assert [(d.code, d.hint) for d in told] == [
        ("wrong-count", f'a comma parts the number: write it in quotes, `"{cell}"`')
    ]


def test_an_empty_cell_says_what_to_write(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(TABLE.format(cell='""')))
    assert [d.code for d in told] == ["empty-value"]
    assert "write –" in told[0].hint


def test_a_text_where_fields_belong_is_told_once(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- steps:\n    - zh: 买菜\n      en: Shop\n    - zh: 切\n      en: Chop\n"))
    wrong = [d for d in told if d.code != "uncited"]
    written = "write `title:` and put `zh: … en: …` under it, two spaces deeper:\n"
    assert [(d.code, d.hint) for d in wrong] == [
        ("missing-key", written + '`title: {zh: "买菜", en: "Shop"}`'),
        ("missing-key", written + '`title: {zh: "切", en: "Chop"}`'),
    ]


SAID = "    zh: 多走几步。\n    en: Walk more.\n"
AS_TEXT = '`text: {zh: "多走几步。", en: "Walk more."}`'


@pytest.mark.parametrize(
    ("block", "noun", "lines"),
    [
        (f"- quote:\n{SAID}  cite: none\n", "`quote`", AS_TEXT + '\n`who: {zh: "…", en: "…"}`'),
        (f"- quote:\n{SAID}    who: {{zh: 我, en: Me}}\n  cite: none\n", "`quote`", AS_TEXT),
        (f"- callout:\n    tone: tip\n{SAID}  cite: none\n", "`callout`", AS_TEXT),
        (f"- quote:\n    who: {{zh: 我, en: Me}}\n{SAID}  cite: none\n", "`quote`", AS_TEXT),
    ],
)
def test_a_block_of_fields_shows_where_its_text_goes(tmp_path: Path, block: str, noun: str, lines: str) -> None:
    _, told = load(tmp_path, outline_text(block))
    (wrong,) = [d for d in told if "found a text alone" in d.message]
    assert wrong.message == f"expected `text` in {noun}, found a text alone"
    assert wrong.hint == f"write `text:` and put `zh: … en: …` under it, two spaces deeper:\n{lines}"
    assert not [d for d in told if "terms" in d.hint or "one level in" in d.hint]


def test_a_text_in_a_block_that_has_none_is_not_sent_to_the_terms(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(f"- compare:\n{SAID}  cite: none\n"))
    assert "unknown-key" in [d.code for d in told]
    assert not [d for d in told if "terms" in d.hint or "one level in" in d.hint]


def test_a_word_of_other_programs_leads_to_ours(tmp_path: Path) -> None:
    _, told = load(
        tmp_path, outline_text("- callout:\n    tone: warning\n    text: {zh: 停, en: Stop}\n  cite: none\n")
    )
    assert [(d.code, d.hint) for d in told] == [("wrong-value", "did you mean `caution`?")]


@pytest.mark.parametrize(("word", "ours"), [("A4", "a4"), ("Letter", "letter"), ("210 × 297 mm", "210x297")])
def test_a_size_of_paper_is_offered_as_it_is_written_here(word: str, ours: str) -> None:
    assert f"`{ours}`" in str(paper_meant(word))
    assert not paper_meant("A5")


@pytest.mark.parametrize(("word", "ours"), [("注意", "caution"), ("提示", "tip"), ("Note", "info"), ("big", None)])
def test_a_tone_in_other_words_is_known(word: str, ours: str | None) -> None:
    assert choice_meant(word, ["caution", "tip", "info"]) == ours


def test_commas_of_one_line_are_told_once(tmp_path: Path) -> None:
    _, told = load(
        tmp_path, outline_text("- text: {zh: 脚趾、脚底、脚跟, en: Between toes, soles, heels}\n  cite: none\n")
    )
    assert [d.hint for d in told] == ['write it so: `- text: {zh: 脚趾、脚底、脚跟, en: "Between toes, soles, heels"}`']
