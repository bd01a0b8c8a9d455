"""Sheets as people make them: separators, marks, days and times of Excel in both languages, faults at their cells."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.series.meeting_sheets import DAY, read, told, words, workbook

HEAD = ("id", "meeting.date", "meeting.place.zh")


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_sheets_of_every_kind(tmp_path: Path, between: str, encoding: str, end: str) -> None:
    path = tmp_path / "meetings.csv"
    rows = (HEAD, ("one", "2027年3月6日", '"厅, 二楼; 左"'), ("two", "2027/3/7", "图书馆"))
    path.write_bytes(end.join(between.join(row) for row in rows).encode(encoding))
    found, report = read(path)
    assert not report.diagnostics
    assert [words(row) for row in found] == [
        {"id": "one", "meeting.date": "2027年3月6日", "meeting.place.zh": "厅, 二楼; 左"},
        {"id": "two", "meeting.date": "2027/3/7", "meeting.place.zh": "图书馆"},
    ]
    assert found[1].cells[2][1].span.place == f"{path.as_posix()}:3:C"


def test_a_row_is_counted_as_the_spreadsheet_counts_it(tmp_path: Path) -> None:
    path = tmp_path / "meetings.csv"
    path.write_text('id,meeting.place.zh\none,"上海\n图书馆"\n\ntwo,\n,没有名字\n', "utf-8")
    found, _ = read(path)
    assert [(row.id, row.span.line) for row in found] == [("one", 2), ("two", 4), ("", 5)]
    assert words(found[0])["meeting.place.zh"] == "上海\n图书馆"
    assert told(found[2]) == [("meetings.csv:5:A", "sheet-row")]


DAYS = (
    *range(27, 37),
    *range(50, 59),
    14,
    15,
    "yyyy-mm-dd",
    '[$-804]yyyy"年"m"月"d"日"',
    "dddd d mmmm yyyy",
    "m/d aaa",
)


@pytest.mark.parametrize("shown", DAYS, ids=str)
def test_a_day_is_a_day_in_every_format_of_excel(tmp_path: Path, shown: object) -> None:
    path = workbook(tmp_path / "meetings.xlsx", (HEAD, ("one", DAY)), {(1, 1): shown})
    found, report = read(path)
    assert not report.diagnostics
    assert words(found[0]) == {"id": "one", "meeting.date": "2027-03-06"}


def test_values_come_as_one_would_type_them(tmp_path: Path) -> None:
    head = ("id", "meeting.time", "group.phone", "meeting.place", "theme", "group.wechat")
    row = (7.0, datetime.time(14, 30), 13800138000, '="图书馆"', 2.5, True)
    found, _ = read(workbook(tmp_path / "meetings.xlsx", (head, row), {(1, 1): "h:mm"}))
    assert words(found[0]) == {
        "id": "7", "meeting.time": "14:30", "group.phone": "13800138000", "meeting.place": "0", "theme": "2.5",
        "group.wechat": "True",
    }  # fmt: skip


def test_times_in_chinese_formats_and_with_a_day(tmp_path: Path) -> None:
    head = ("id", "meeting.time", "meeting.date")
    row = ("one", 14.5 / 24, datetime.datetime(2027, 3, 6, 9, 30))
    found, _ = read(workbook(tmp_path / "meetings.xlsx", (head, row), {(1, 1): 32, (1, 2): "yyyy-mm-dd hh:mm"}))
    assert words(found[0]) == {"id": "one", "meeting.time": "14:30", "meeting.date": "2027-03-06 09:30"}


def test_a_formula_counts_by_its_stored_value_and_its_fault_is_told(tmp_path: Path) -> None:
    from xlsxwriter import Workbook

    path = tmp_path / "meetings.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        for column, name in enumerate(HEAD):
            sheet.write(0, column, name)
        sheet.write_formula(1, 0, '="o"&"ne"', None, "one")
        sheet.write_formula(1, 1, "=DATE(2027,3,6)", book.add_format({"num_format": 31}), 46452)
        sheet.write_formula(1, 2, "=VLOOKUP(1,A:A,1)", None, "#N/A")
    found, _ = read(path)
    assert words(found[0]) == {"id": "one", "meeting.date": "2027-03-06"}
    assert told(found[0]) == [("meetings.xlsx:2:C", "sheet-cell")]
    assert "#N/A" in found[0].found[0].message


def test_rows_behind_the_range_that_another_program_wrote_are_read(tmp_path: Path) -> None:
    import zipfile

    path = workbook(tmp_path / "whole.xlsx", (HEAD, *((f"m-{n}", DAY) for n in range(5))), {})
    other = tmp_path / "meetings.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b'<dimension ref="A1:C6"/>', b'<dimension ref="A1:C2"/>'))
    assert len(read(other)[0]) == 5


@pytest.mark.parametrize(
    ("head", "place", "words"),
    [
        ("id,meeting.plaec.zh", "meetings.csv:1:B", "did you mean `meeting.place.zh`?"),
        ("id,备注", "meetings.csv:1:B", "begin the name of a column that is for you alone with #"),
        ("id,theme,id", "meetings.csv:1:C", "keep one of the two"),
        ("meeting.date,theme", "meetings.csv:1:A", "the first row names the columns"),
        ("", "meetings.csv:1:A", "the first row names the columns"),
    ],
)
def test_a_head_that_cannot_be_understood_is_told(tmp_path: Path, head: str, place: str, words: str) -> None:
    path = tmp_path / "meetings.csv"
    path.write_text(f"{head}\n1,2,3\n" if head else "", "utf-8")
    found, report = read(path)
    assert not found
    assert told(report) == [(place, "sheet-column")]
    assert words in report.diagnostics[0].hint


def test_columns_for_people_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "meetings.csv"
    path.write_text("id,#备注,# room booked\none,看门人,yes\n", "utf-8")
    found, report = read(path)
    assert not report.diagnostics
    assert words(found[0]) == {"id": "one"}


def test_two_rows_of_one_id_are_told_at_the_second(tmp_path: Path) -> None:
    path = tmp_path / "meetings.csv"
    path.write_text("id,theme\nBeijing,calm\nbeijing,calm\n", "utf-8")
    found, _ = read(path)
    assert told(found[0]) == []
    assert told(found[1]) == [("meetings.csv:3:A", "sheet-row")]
    assert "row 2" in found[1].found[0].message


@pytest.mark.parametrize(
    ("data", "place", "code"),
    [
        ("id,meeting.place\none,厅".encode("gbk"), "meetings.csv:1:A", "not-utf-8"),
        ("id,theme\none,calm".encode("utf-16"), "meetings.csv:1:A", "not-utf-8"),
        (b'id,theme\none,calm\ntwo,"calm\n', "meetings.csv:3:A", "sheet-unreadable"),
    ],
)
def test_text_that_cannot_be_read_is_told_with_its_row(tmp_path: Path, data: bytes, place: str, code: str) -> None:
    path = tmp_path / "meetings.csv"
    path.write_bytes(data)
    assert told(read(path)[1]) == [(place, code)]


@pytest.mark.parametrize("name", ["meetings.xlsm", "meetings.ods", "meetings"])
def test_other_kinds_of_files_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"id\none\n")
    assert told(read(path)[1]) == [(f"{name}:1:1", "sheet-unreadable")]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert told(read(tmp_path / "meetings.csv")[1]) == [("meetings.csv:1:A", "unreadable-file")]
    assert told(read(tmp_path / "meetings.xlsx")[1]) == [("meetings.xlsx:1:A", "foreign-file")]
