"""What is taken of a translator's work, what is refused, and what is told of texts that changed meanwhile."""

from pathlib import Path

import pytest

from builder.build import confirm_outline
from builder.diagnostics import say
from builder.exchange.translate.changes import Row, fingerprint
from builder.replace import replace
from tests.exchange.outlines import SMALL, read, rows, take, unit, write

POINT = "sections/one/blocks/dose/points/1"
GOOD = "Take **5 mg** a day [@ernst2023], see ${title}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (GOOD.replace("5", "50"), "expected the numbers of the text, “5”, found “50”"),
        (GOOD.replace("5 mg", "0.5 mg"), "expected the numbers of the text, “5”, found “0.5”"),
        (GOOD.replace("5 mg", "some"), "expected the numbers of the text, found “5” left out"),
        (GOOD + " in 3 doses", "expected the numbers of the text and no others, found “3” added"),
        (GOOD.replace("mg", "µg"), "expected the units of the text, “5 mg”, found “5 µg”"),
        (GOOD.replace("${title}", "it"), "found `${title}` lost"),
        (GOOD.replace("${title}", "${titel}"), "found `${titel}` added"),
        (GOOD + " ${title}", "found `${title}` added"),
        (GOOD.replace(" [@ernst2023]", ""), "found `ernst2023` lost"),
        (GOOD + "\x07", "control character U+0007"),
    ],
)
def test_a_lost_or_invented_value_citation_or_number_is_refused(tmp_path: Path, words: str, told: str) -> None:
    path = write(tmp_path)
    found, diagnostics = take(path, rows(read(path), **{POINT: words}))
    assert any(told in d.message and d.code == "lost-in-translation" for d in diagnostics), diagnostics
    assert diagnostics[0].span.line == 26
    assert not found.files
    assert path.read_text("utf-8") == SMALL


def test_other_words_with_the_same_values_are_taken(tmp_path: Path) -> None:
    path = write(tmp_path)
    words = "See ${ title } [@ernst2023]: **five milligrams** each day"
    found, told = take(path, rows(read(path), **{POINT: words}))
    assert told == []
    assert [c.words for c in found.changes] == [words]


def test_what_the_outline_differs_in_already_is_its_authors_doing(tmp_path: Path) -> None:
    path = write(tmp_path, SMALL.replace("Take **5 mg** a day", "Take **6 mg** a day"))
    _, told = take(path, rows(read(path), **{POINT: GOOD.replace("5 mg", "6 mg").replace("Take", "Have")}))
    assert told == []


@pytest.mark.parametrize(
    ("source", "words", "told"),
    [
        ("不要吃 E450 到 E452", "Avoid E450 to E425", "expected the codes of the text, “E452”, found “E425”"),
        ("不要吃 E450 到 E452", "Avoid E452 and E450", ""),
        ("试验 NCT03280056", "Trial NCT03280065", "expected the codes of the text, “NCT03280056”, found “NCT03280065”"),
        ("得过新冠的人", "People who had COVID-19", ""),
        ("维生素 B12", "Vitamin B12", ""),
    ],
)
def test_a_code_that_is_another_one_is_refused(tmp_path: Path, source: str, words: str, told: str) -> None:
    path = write(tmp_path, SMALL.replace("不是医疗建议", source))
    _, diagnostics = take(path, rows(read(path), notice=words))
    found = [d.message for d in diagnostics if "codes" in d.message]
    assert len(found) == bool(told)
    assert all(told in message for message in found)


def test_an_excused_difference_is_taken(tmp_path: Path) -> None:
    checks = "checks: {suspicious-translation: {off: 'doses differ by country', at: one}}\nsections:"
    path = write(tmp_path, SMALL.replace("sections:", checks))
    _, told = take(path, rows(read(path), **{POINT: GOOD.replace("5", "7")}))
    assert told == []


def test_what_was_left_empty_or_as_it_was_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path)
    of = read(path)
    later = path.read_bytes().replace(b"Not medical advice", b"No advice at all")
    path.write_bytes(later)
    found, told = take(path, [*rows(of), *rows(of, notice="")])
    assert (list(found.changes), told) == ([], [])
    assert path.read_bytes() == later


def test_taking_twice_changes_nothing_more(tmp_path: Path) -> None:
    path = write(tmp_path)
    back = rows(read(path), notice="Ask your doctor")
    take(path, back)
    after = path.read_bytes()
    found, told = take(path, back)
    assert (list(found.changes), told) == ([], [])
    assert path.read_bytes() == after


def test_a_text_that_changed_on_both_sides_is_told_and_left(tmp_path: Path) -> None:
    path = write(tmp_path)
    back = rows(read(path), notice="Ask your doctor", title="A book")
    later = path.read_bytes().replace(b"Not medical advice", b"No advice at all")
    path.write_bytes(later)
    found, (told,) = take(path, back)
    assert told.code == "translation-conflict"
    assert "found it changed in the outline since" in told.message
    assert [c.unit.place for c in found.changes] == ["title"]
    assert b"No advice at all" in path.read_bytes()


def test_a_text_whose_original_changed_is_told_and_left(tmp_path: Path) -> None:
    path = write(tmp_path)
    back = rows(read(path), notice="Ask your doctor")
    path.write_bytes(path.read_bytes().replace("不是医疗建议".encode(), "请问医生".encode()))
    found, (told,) = take(path, back)
    assert "found it changed since" in told.message
    assert "it was “不是医疗建议”, it is “请问医生”" in told.hint
    assert not found.files


def test_a_text_that_moved_is_found_by_its_words(tmp_path: Path) -> None:
    path = write(tmp_path)
    back = rows(read(path), **{"2/text/1": "One.\n\nTwo."})
    new = "    blocks:\n      - statement: {zh: 新, en: New}\n        cite: none\n"
    path.write_text(path.read_text("utf-8").replace("    blocks:\n", new), "utf-8")
    found, told = take(path, back)
    assert told == []
    assert [c.unit.place for c in found.changes] == ["sections/one/blocks/3/text/1"]


def test_a_text_that_is_gone_is_told(tmp_path: Path) -> None:
    path = write(tmp_path)
    row = Row("sections/gone/title", "没有了", "Gone", fingerprint(""), say("entry on line {line}", line=9))
    _, (told,) = take(path, [row])
    assert (told.code, "line 9" in told.message) == ("translation-conflict", True)


def test_an_unknown_value_or_a_link_without_its_end_is_refused_as_in_the_outline(tmp_path: Path) -> None:
    path = write(tmp_path)
    _, told = take(path, rows(read(path), notice="See [@nobody]"))
    assert {d.code for d in told} >= {"lost-in-translation"}
    assert path.read_text("utf-8") == SMALL


def test_a_text_that_is_refused_keeps_no_other_from_being_taken(tmp_path: Path) -> None:
    path = write(tmp_path)
    back = rows(read(path), notice="Ask your doctor", **{POINT: GOOD.replace("5", "50")})
    found, told = take(path, back)
    assert [d.code for d in told] == ["lost-in-translation"]
    assert [(c.unit.place, c.words) for c in found.changes] == [("notice", "Ask your doctor")]
    assert "checks" in told[0].hint
    assert "Ask your doctor" in path.read_text("utf-8")
    assert "Take **5 mg** a day" in path.read_text("utf-8")
    mended = [replace(row, target=GOOD + "!") if row.place == POINT else row for row in back]
    found, told = take(path, mended)
    assert (told, [c.unit.place for c in found.changes]) == ([], [POINT])


def test_a_text_that_would_be_an_error_in_the_outline_keeps_no_other_from_being_taken(tmp_path: Path) -> None:
    path = write(tmp_path)
    words = GOOD.replace("see ", "see [here](nowhere) ")
    found, told = take(path, rows(read(path), notice="Ask your doctor", **{POINT: words}))
    assert [d.code for d in told] == ["bad-link"]
    assert [c.unit.place for c in found.changes] == ["notice"]
    assert "nowhere" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("source", "words", "is_taken"),
    [
        ("每天走 30 分钟", "Walk half an hour a day", True),
        ("每天走半小时", "Walk 30 minutes a day", True),
        ("一个半小时", "90 minutes", True),
        ("18 个月", "a year and a half", True),
        ("一半的人", "50% of people", True),
        ("250 人来过", "two hundred and fifty people came", True),
        ("每天走 30 分钟", "Walk an hour a day", False),
        ("每天走半小时", "Walk 20 minutes a day", False),
        ("30% 的人", "half of people", False),
    ],
)
def test_times_shares_and_number_words_are_compared_by_value(
    tmp_path: Path, source: str, words: str, is_taken: bool
) -> None:
    path = write(tmp_path, SMALL.replace("不是医疗建议", source).replace("  en: Not medical advice\n", ""))
    found, _ = take(path, rows(read(path), notice=words))
    assert [c.words for c in found.changes] == ([words] if is_taken else [])


def test_a_stale_text_shows_what_its_original_said_before(tmp_path: Path) -> None:
    path = write(tmp_path)
    confirm_outline(path)
    path.write_bytes(path.read_bytes().replace("不是医疗建议".encode(), "请问医生".encode()))
    notice = unit(read(path), "notice")
    assert (notice.state, notice.previous) == ("stale", "不是医疗建议")
    assert [u.place for u in read(path).units if u.state == "stale"] == ["notice"]


def test_what_was_translated_is_confirmed_where_texts_are(tmp_path: Path) -> None:
    path = write(tmp_path)
    confirm_outline(path)
    take(path, rows(read(path), notice="Ask your doctor"))
    path.write_bytes(path.read_bytes().replace("不是医疗建议".encode(), "请问医生".encode()))
    notice = unit(read(path), "notice")
    assert (notice.state, notice.previous, notice.target) == ("stale", "不是医疗建议", "Ask your doctor")


def test_without_confirmed_texts_none_are_begun(tmp_path: Path) -> None:
    path = write(tmp_path)
    take(path, rows(read(path), notice="Ask your doctor"))
    assert [p.name for p in tmp_path.iterdir()] == ["small.yaml"]
