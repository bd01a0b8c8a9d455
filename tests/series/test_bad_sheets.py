"""Sheets that are no good, or far too large: refused at a place, soon, and with nothing half-written."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.build import Options
from builder.series import cells, sheet_rows
from builder.series.whole_run import MOST_FAULTY, SHOWN, Watcher, Wish, run_series
from tests.series.meeting_sheets import OUTLINE, read, told, words, workbook

HEAD = ("id", "meeting.place.zh")
GOOD = (HEAD, ("one", "厅"))


def with_part(folder: Path, name: str, data: bytes) -> Path:
    """A workbook that holds one part more."""
    path = workbook(folder / "meetings.xlsx", GOOD)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("xl/vbaProject.bin", b"harmless", "a workbook without macros"),
        ("xl/macrosheets/sheet1.xml", b"<x/>", "a workbook without macros"),
        ("xl/externalLinks/externalLink1.xml", b"<x/>", "a workbook without links to other files"),
        ("xl/embeddings/oleObject1.bin", b"harmless", "a workbook without links to other files"),
        ("xl/connections.xml", b"<x/>", "a workbook without links to other files"),
        ("xl/worksheets/sheet9.xml", b'<?xml version="1.0"?><!DOCTYPE x><x/>', "a workbook without XML entities"),
        (
            "xl/worksheets/_rels/sheet9.xml.rels",
            b'<Relationships><Relationship Type="x/oleObject" Target="a" TargetMode="External"/></Relationships>',
            "a workbook without links to other files",
        ),
    ],
)
def test_what_carries_more_than_cells_is_refused(tmp_path: Path, name: str, data: bytes, found: str) -> None:
    rows_, report = read(with_part(tmp_path, name, data))
    assert rows_ == []
    assert told(report) == [("meetings.xlsx:1:A", "foreign-file")]
    assert found in report.diagnostics[0].message


def test_addresses_that_excel_makes_links_of_are_no_harm(tmp_path: Path) -> None:
    path = workbook(tmp_path / "meetings.xlsx", (("id", "group.url"), ("one", "https://example.org/")))
    with zipfile.ZipFile(path) as archive:
        assert any(b'TargetMode="External"' in archive.read(n) for n in archive.namelist() if n.endswith(".rels"))
    found, report = read(path)
    assert not report.diagnostics
    assert words(found[0])["group.url"] == "https://example.org/"


@pytest.mark.parametrize("spoil", [lambda d: d[: len(d) // 2], lambda d: b"not a zip", lambda d: b""])
def test_a_damaged_workbook_is_told(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path = workbook(tmp_path / "meetings.xlsx", GOOD)
    path.write_bytes(spoil(path.read_bytes()))
    assert told(read(path)[1]) == [("meetings.xlsx:1:A", "foreign-file")]


def test_a_workbook_without_its_sheet_is_told(tmp_path: Path) -> None:
    whole, path = workbook(tmp_path / "whole.xlsx", GOOD), tmp_path / "meetings.xlsx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<worksheet><sheetData><row>" if name.endswith("sheet1.xml") else old.read(name))
    assert told(read(path)[1]) == [("meetings.xlsx:1:A", "foreign-file")]


def test_a_cell_that_is_too_long_is_told_and_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "meetings.csv"
    path.write_text(f"id,meeting.place.zh\none,{'厅' * (cells.MOST_CELL + 1)}\ntwo,厅\n", "utf-8")
    found, _ = read(path)
    assert told(found[0]) == [("meetings.csv:2:B", "sheet-cell")]
    assert len(found[0].found[0].message) < 200
    assert told(found[1]) == []


def test_a_cell_of_a_megabyte_ends_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "meetings.csv"
    path.write_text(f"id,meeting.place.zh\none,{'x' * 1_000_000}\ntwo,厅\n", "utf-8")
    assert told(read(path)[1]) == [("meetings.csv:2:A", "sheet-unreadable")]


def test_control_characters_are_told(tmp_path: Path) -> None:
    path = tmp_path / "meetings.csv"
    path.write_text("id,meeting.place.zh\none,厅\x07\n", "utf-8")
    assert told(read(path)[0][0]) == [("meetings.csv:2:B", "forbidden-character")]


def test_too_many_rows_and_columns_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_rows, "MOST_ROWS", 5)
    path = tmp_path / "meetings.csv"
    path.write_text("id\n" + "".join(f"m-{n}\n" for n in range(5)), "utf-8")
    assert told(read(path)[1]) == [("meetings.csv:6:A", "sheet-row")]
    path.write_text("id" + "," * cells.MOST_COLUMNS + "theme\n", "utf-8")
    assert told(read(path)[1]) == [("meetings.csv:1:GS", "sheet-column")]


def test_shared_texts_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.exchange.outside_files.MOST_TEXTS", 100)
    assert told(read(workbook(tmp_path / "meetings.xlsx", GOOD))[1]) == [("meetings.xlsx:1:A", "foreign-file")]


COUNT = 100_000
COUNTING = """
import re, sys
from pathlib import Path
from builder.diagnostics import Report
from builder.series.sheet_rows import read_rows
report = Report()
count = sum(1 for row in read_rows(Path(sys.argv[1]), report))
status = Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1] if status.exists() else 0
print(count, len(report.diagnostics), int(peak) // 1024)
"""
"""Linux tells the peak of this program alone; `ru_maxrss` begins with that of the process it was forked from."""
MOST_MEGABYTES = 500
FEW = 100
"""So many faulty rows end a run here: each is held against the outline, and a thousand take long."""


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_hundred_thousand_rows_stream(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"meetings{ending}"
    lines = (HEAD, *((f"m-{n}", f"图书馆 {n}") for n in range(COUNT)))
    if ending == ".csv":
        path.write_text("".join(f"{id},{place}\n" for id, place in lines), "utf-8")
    else:
        workbook(path, lines)
    done = subprocess.run([sys.executable, "-c", COUNTING, path], capture_output=True, text=True, check=True)
    count, faults, megabytes = map(int, done.stdout.split())
    assert (count, faults) == (COUNT, 0)
    assert megabytes < MOST_MEGABYTES


def test_a_sheet_of_nothing_but_faults_is_refused_before_its_end(tmp_path: Path) -> None:
    """Of 100,000 rows with one id the first are told, and nobody waits for the others."""
    (tmp_path / "talk.yaml").write_text(OUTLINE, "utf-8")
    (tmp_path / "meetings.csv").write_text("id,meeting.date\n" + "m-1,2027-03-01\n" * 100_000, "utf-8")
    wish = Wish(tmp_path / "talk.yaml", tmp_path / "meetings.csv", Options(out=tmp_path / "output"))
    run = run_series(wish, Watcher())
    assert run.failed
    assert run.index is None
    assert not (tmp_path / "output").exists()
    assert [d.span.line for d in run.report] == [*range(3, 3 + SHOWN), MOST_FAULTY + 3]


@pytest.mark.parametrize("strict", [False, True])
def test_rows_that_only_the_outline_shows_to_be_faulty_are_not_all_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strict: bool
) -> None:
    """Of 100,000 rows whose cells are fine, and whose days are none."""
    monkeypatch.setattr("builder.series.whole_run.MOST_FAULTY", FEW)
    (tmp_path / "talk.yaml").write_text(OUTLINE, "utf-8")
    rows = (f"m-{number},2027-13-01\n" for number in range(COUNT))
    (tmp_path / "meetings.csv").write_text("id,meeting.date\n" + "".join(rows), "utf-8")
    looked_at: list[int] = []
    options = Options(out=tmp_path / "output", products=("leaflet",))
    wish = Wish(tmp_path / "talk.yaml", tmp_path / "meetings.csv", options, workers=1, strict=strict)
    run = run_series(wish, Watcher(told=lambda outcome: looked_at.append(outcome.row)))
    assert len(looked_at) == FEW + 1
    assert [(d.code, d.span.line) for d in run.report] == [("sheet-row", FEW + 2)]
    listing = (tmp_path / "output" / "small" / "series.csv").read_text("utf-8-sig")
    assert listing.count("\n") == FEW + 2, "a line for each row that was looked at, under the head"


def test_some_faulty_rows_among_good_ones_stop_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.series.whole_run.MOST_FAULTY", 1)
    (tmp_path / "talk.yaml").write_text(OUTLINE, "utf-8")
    days = ("2027-03-01", "2027-13-01", "2027-03-02", "2027-13-02", "2027-03-03")
    rows = (f"m-{number},{day}\n" for number, day in enumerate(days))
    (tmp_path / "meetings.csv").write_text("id,meeting.date\n" + "".join(rows), "utf-8")
    options = Options(out=tmp_path / "output", products=("calendar",))
    run = run_series(Wish(tmp_path / "talk.yaml", tmp_path / "meetings.csv", options, workers=1), Watcher())
    assert (run.counts["made"], run.counts["failed"]) == (3, 2)


def test_a_run_that_is_broken_off_still_lists_what_an_earlier_one_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "talk.yaml").write_text(OUTLINE, "utf-8")
    sheet, options = tmp_path / "meetings.csv", Options(out=tmp_path / "output", products=("calendar",))
    good = [f"m-{number},2027-03-0{number}" for number in range(1, 7)]
    sheet.write_text("\n".join(["id,meeting.date", *good]), "utf-8")
    assert run_series(Wish(tmp_path / "talk.yaml", sheet, options, workers=1), Watcher()).counts["made"] == 6
    monkeypatch.setattr("builder.series.whole_run.MOST_FAULTY", 1)
    sheet.write_text("\n".join(["id,meeting.date", "x-1,2027-13-01", "x-2,2027-13-02", *good]), "utf-8")
    run = run_series(Wish(tmp_path / "talk.yaml", sheet, options, workers=1, strict=True), Watcher())
    assert run.report.has_errors
    listing = (tmp_path / "output" / "small" / "series.csv").read_text("utf-8-sig")
    assert [name for name in ("m-1", "m-3", "m-6") if name not in listing] == []


def test_nothing_is_written_for_a_sheet_that_is_refused(tmp_path: Path) -> None:
    (tmp_path / "talk.yaml").write_text(OUTLINE, "utf-8")
    with_part(tmp_path, "xl/vbaProject.bin", b"harmless")
    command = [sys.executable, "-m", "builder", "series", "talk.yaml", "meetings.xlsx"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "meetings.xlsx:1:A: error[foreign-file]" in done.stderr
    assert not (tmp_path / "output").exists()
