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


TWO_PARAGRAPHS = "2/text/1"


def test_an_error_in_the_second_paragraph_keeps_no_other_from_being_taken(tmp_path: Path) -> None:
    path = write(tmp_path)
    words = "One.\n\nTwo, see [here](nowhere)."
    found, told = take(path, rows(read(path), notice="Ask your doctor", **{TWO_PARAGRAPHS: words}))
    assert [d.code for d in told] == ["bad-link"]
    assert told[0].span.line == SMALL.splitlines().index("          - zh: |") + 1
    assert [c.unit.place for c in found.changes] == ["notice"]
    assert "nowhere" not in path.read_text("utf-8")


def test_several_wrong_texts_keep_no_other_from_being_taken(tmp_path: Path) -> None:
    path = write(tmp_path)
    wrong = {TWO_PARAGRAPHS: "One.\n\nSee [here](nowhere).", POINT: GOOD.replace("see ", "see [it](nowhere) ")}
    found, told = take(path, rows(read(path), notice="Ask your doctor", **wrong))
    assert [d.code for d in told] == ["bad-link", "bad-link"]
    assert [c.unit.place for c in found.changes] == ["notice"]


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
        # A half belongs to what stands behind it, where that can be halved.
        ("每 6 小时半片", "one tablet every 6.5 hours", False),
        ("每 4 小时半片", "one tablet every 4.5 hours", False),
        ("每 6 小时半片", "half a tablet every 6 hours", True),
        ("连用 7 天半量", "full dose for 7.5 days", False),
        ("第 3 天半夜", "after 3.5 days", False),
        ("每 6.5 小时一片", "one tablet every 6 hours and a half tablet at night", False),
        ("每 6 小时半一次", "once every 6.5 hours", True),
        # A day or a month of the calendar is no length of time.
        ("7 日复诊", "Come back in a week", False),
        ("12 月复查", "A check in a year", False),
        ("6 月开始", "Begin in half a year", False),
        ("12 月 7 日内", "Within a week of December", False),
        ("第 7 天", "In a week", False),
        ("7 日内复诊", "Come back within a week", True),
        # What is told otherwise is excused at its place, and the same figure nowhere else.
        ("饭前 30 分钟打 30 单位", "Half an hour before meals, inject insulin units", False),
        ("饭前 30 分钟打 30 单位", "Half an hour before meals, inject 30 units", True),
        ("减少 50%", "at half past six", False),
        ("剂量减少 50%", "Cut the dose by half", True),
        ("50%", "half a tablet", False),
        # Numbers that only stand beside each other are not added up.
        ("8 片", "at two, six", False),
        ("11 片", "five and six", False),
        ("30 片", "ten and twenty", False),
        ("有 10 人，15 人没来", "ten, five did not come", False),
        # The parts of a number are not told by it.
        ("50 毫克", "two hundred and fifty mg", False),
        ("2 片", "two and a half tablets", False),
        ("2 片", "half a tablet", False),
        ("1 片", "half a tablet a day", False),
        ("5 片", "You may take six tablets", False),
        ("二十五片", "5 tablets", False),
        ("两片半", "2 tablets", False),
        ("2 片半", "2 tablets", False),
        ("每 2 片半", "2 and a half tablets each", True),
        ("2 片", "two hundred tablets", False),
        ("2 片", "2 hundred tablets", False),
        # Doses in words are read whole.
        ("250 毫克", "two hundred and fifty mg", True),
        ("125 毫克", "one hundred and twenty-five mg", True),
        ("125 毫克", "one hundred and twenty-five g", False),
        ("2.5 片", "two and a half tablets", True),
        ("2.5 片", "2½ tablets", True),
        ("0.5 片", "half a tablet", True),
        ("半片", "0.5 tablet", True),
        ("0.25 片", "a quarter of a tablet", True),
        ("1/2 片", "half a tablet", True),
        ("1.5 升", "one and a half litres", True),
        ("1.5 升", "a litre and a half", True),
        ("1.5 升", "one and a half grams", False),
        ("半升水", "0.5 litres of water", True),
        ("1 升", "a litre", True),
        ("90 分钟", "1 hour 30 minutes", True),
        ("90 分钟", "an hour and thirty minutes", True),
        ("1 小时 30 分", "90 minutes", True),
        ("90 分钟", "1 hour 20 minutes", False),
        ("100000 人", "a hundred thousand people", True),
        ("24 人", "two dozen people", True),
        ("75 分钟", "an hour and a quarter", True),
        ("每天 3 次", "thrice a day", True),
        ("10–15 毫克", "ten or fifteen mg", True),
        ("10 或 15 毫克", "10–15 mg", True),
        ("10 或 15 毫克", "10 or 15 g", False),
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
