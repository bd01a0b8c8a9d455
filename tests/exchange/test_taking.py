"""Translated words come into the outline's own lines, and every other byte stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exchange.scalars import unwrapped
from tests.exchange.outlines import SMALL, read, rows, take, unit, write

POINT = "sections/one/blocks/dose/points/1"
SECOND = "sections/one/blocks/2/text/1"


def changed(folder: Path, before: str, **targets: str) -> str:
    path = write(folder, before)
    _, told = take(path, rows(read(path), **targets))
    assert told == []
    return path.read_bytes().decode()


def test_texts_have_places_and_both_languages(tmp_path: Path) -> None:
    of = read(write(tmp_path))
    assert [u.place for u in of.units] == [
        "title", "notice", "terms/als/name", "terms/als/plain", "sections/one/title", POINT,
        "sections/one/blocks/2/title", SECOND,
    ]  # fmt: skip
    assert unit(of, SECOND).source == "第一段。\n\n第二段。"
    assert unit(of, "terms/als/plain").target == "An illness that harms motor neurons."


def test_unchanged_texts_leave_the_file_as_it_is(tmp_path: Path) -> None:
    assert changed(tmp_path, SMALL) == SMALL


@pytest.mark.parametrize(
    ("place", "words", "old", "new"),
    [
        ("notice", "No advice", "en: Not medical advice", "en: No advice"),
        ("notice", "Not: advice", "en: Not medical advice", 'en: "Not: advice"'),
        ("notice", "=x #y", "en: Not medical advice", 'en: "=x #y"'),
        ("title", "A, B", "en: A small text", 'en: "A, B"'),
        ("terms/als/plain", "An illness.", "An illness that harms\n        motor neurons.", "An illness."),
        ("dose/points/1", "It's **5 mg** [@ernst2023] ${title}",
         "'Take **5 mg** a day [@ernst2023], see ${title}'", "'It''s **5 mg** [@ernst2023] ${title}'"),
        ("2/text/1", "One.\n\nTwo.", "The first paragraph.\n\n              The second one.",
         "One.\n\n              Two."),
        ("notice", "One.\n\nTwo.", "en: Not medical advice", "en: |\n    One.\n\n    Two."),
        ("title", "One.\n\nTwo.", "en: A small text", 'en: "One.\\n\\nTwo."'),
    ],
)  # fmt: skip
def test_new_words_replace_the_old_in_their_own_manner(
    tmp_path: Path, place: str, words: str, old: str, new: str
) -> None:
    assert changed(tmp_path, SMALL, **{place: words}) == SMALL.replace(old, new)


def test_windows_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    before = "\ufeff" + SMALL.replace("\n", "\r\n")
    after = changed(tmp_path, before, notice="One.\n\nTwo.")
    assert after == before.replace("en: Not medical advice", "en: |\r\n    One.\r\n\r\n    Two.")


def test_a_missing_language_gets_its_line_under_the_other(tmp_path: Path) -> None:
    before = SMALL.replace("  en: Not medical advice\n", "").replace(
        "title: {zh: 一, en: The first point}", "title: 一"
    )
    before = before.replace(", en: The second}", "}").replace(
        "title: {zh: 小文, en: A small text}", "title:\n  zh: 小文\n  en:"
    )
    path = write(tmp_path, before)
    assert [u.place for u in read(path).units if u.state == "missing"] == [
        "title", "notice", "sections/one/title", "sections/one/blocks/2/title",
    ]  # fmt: skip
    after = changed(
        tmp_path, before, notice="Not advice", **{"one/title": "The first", "2/title": "Two", "title": "A text"}
    )
    assert "title:\n  zh: 小文\n  en: A text\n" in after
    assert "  zh: 不是医疗建议   # stays\n  en: Not advice\n" in after
    assert "    title:\n      zh: 一\n      en: The first\n" in after
    assert "{zh: 二, en: Two}" in after


def test_an_outline_of_one_language_gets_a_second(tmp_path: Path) -> None:
    both = (
        "          - zh: 每天 **5 毫克** [@ernst2023]，见 ${title}\n"
        "            en: 'Take **5 mg** a day [@ernst2023], see ${title}'\n"
    )
    bare = "          - 每天 **5 毫克** [@ernst2023]，见 ${title}\n"
    before = SMALL.replace("languages: [zh, en]", "languages: [zh]").replace(both, bare)
    after = changed(tmp_path, before, **{"points/1": "Take **5 mg** [@ernst2023] ${title}"})
    assert (
        "          - zh: 每天 **5 毫克** [@ernst2023]，见 ${title}\n"
        "            en: Take **5 mg** [@ernst2023] ${title}\n"
    ) in after


def test_traditional_characters_are_handed_out_as_they_are_made(tmp_path: Path) -> None:
    path = write(tmp_path)
    of = read(path, ("zh", "zh-Hant"))
    notice = unit(of, "notice")
    assert (notice.state, notice.shown) == ("missing", "不是醫療建議")
    _, told = take(path, rows(of), ("zh", "zh-Hant"))
    assert path.read_text("utf-8") == SMALL
    take(path, rows(of, notice="並非醫療建議"), ("zh", "zh-Hant"))
    assert "  zh: 不是医疗建议   # stays\n  zh-Hant: 並非醫療建議\n  en: Not medical advice\n" in path.read_text(
        "utf-8"
    )
    assert told == []


WORDS = st.text(st.sampled_from("ab zZ 中文，。“”'\"#:-=+@&*!|>%`[]{},\\?~\t\n（"), min_size=1, max_size=30)


@given(first=WORDS, second=WORDS, third=WORDS)
def test_any_words_read_back_the_same_and_change_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, first: str, second: str, third: str
) -> None:
    path = write(tmp_path_factory.mktemp("any"))
    of = read(path)
    before = {u.place: u.target for u in of.units}
    wanted = {"notice": first, "title": second, SECOND: third}
    back = [row for row in rows(of) if row.place not in wanted]
    back += [r for r in rows(of, **wanted) if r.place in wanted]
    found, told = take(path, back)
    assert told == [*found.refused]
    after = {u.place: u.target for u in read(path).units}
    # Marks without a partner and links without an end are refused: that text alone stays as it was.
    refused = {u.place for u in of.units if u.text.span in {d.span for d in told}}
    taken = {place: unwrapped(words) for place, words in wanted.items() if place not in refused}
    expected = before | {place: words for place, words in taken.items() if words}
    assert after == expected
    again, _ = take(path, back)
    assert not again.changes
