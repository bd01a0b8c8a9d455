"""What is kept from one meeting to the next changes nothing: a whole document, its later meetings made from memory."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from builder.build import Options, build_outline
from builder.diagnostics import Report
from builder.series.meeting import Series, Workbench
from builder.series.meeting_files import build_meeting
from builder.series.sheet_rows import MeetingRow, read_rows

CONTENT = Path(__file__).parents[2] / "content"
PRODUCTS = ("talk", "slides", "leaflet", "print", "large", "phone")
GROUPS = (("病友会", "1234"), ("慢慢走", "000-0000-0000"), ("慢慢走", "000-0000-0000"))
"""The second group's number is that of a person in the texts, so that the list of contacts reads otherwise."""
HEAD = "id,meeting.date,meeting.place.zh,meeting.place.en,group.name,group.phone\n"


@pytest.mark.parametrize("name", ["taking-part"])
def test_later_meetings_are_as_if_they_were_the_first(tmp_path: Path, name: str) -> None:
    outline = CONTENT / f"{name}.yaml"
    sheet = tmp_path / "meetings.csv"
    rows = [f"m-{n},2027-03-0{n},会场 {n},Room {n},{group},{phone}" for n, (group, phone) in enumerate(GROUPS, 1)]
    sheet.write_text(HEAD + "\n".join(rows), "utf-8")
    out = tmp_path / "series"
    place = Workbench(Series(outline, name, Options(products=PRODUCTS, out=out, jobs=1)))
    for row in read_rows(sheet, Report()):
        assert build_meeting(place, row).standing == "made"
    for number in (2, 3):
        alone = _alone(outline, rows[number - 1].split(","), tmp_path)
        made = build_outline(alone, Options(products=PRODUCTS, out=tmp_path / "alone", jobs=1))
        assert not made.failed, made.diagnostics
        for file in made.files:
            together = out / name / f"m-{number}" / file.name
            assert together.read_bytes() == file.read_bytes(), file.name


def _alone(outline: Path, cells: list[str], folder: Path) -> Path:
    """The outline with a row's values and the series typed into it (docs/series.md), beside the files it names."""
    id, day, zh, en, group, phone = cells
    text = outline.read_text("utf-8")
    for pattern, value in (
        (r"^id: .*$", f"id: {id}"),
        (r"(?<=^meeting:\n  date: )\S+$", f"{day}\n  series: {outline.stem}"),
        (r"(?<=\n  place:\n)    zh: .*\n    en: .*$", f"    zh: {zh}\n    en: {en}"),
        (r"(?<=^group:\n  name:\n)    zh: .*\n    en: .*$", f"    zh: {group}\n    en: {group}"),
        (r"(?<=\n  phone: ).*$", phone),
    ):
        text, count = re.subn(pattern, value, text, count=1, flags=re.MULTILINE)
        assert count == 1, pattern
    shutil.copytree(CONTENT, folder / "content", dirs_exist_ok=True)
    path = folder / "content" / f"{id}.yaml"
    path.write_text(text, "utf-8")
    return path


def test_later_meetings_are_told_what_the_first_is_told(tmp_path: Path) -> None:
    """A block without a source, one whose source stands in it, a title twice: of the outline, and so of each row."""
    outline = tmp_path / "walks.yaml"
    outline.write_text(FAULTY, "utf-8")
    sheet = tmp_path / "meetings.csv"
    sheet.write_text("id,meeting.date,notice.zh\na,2027-03-01,第一\nb,2027-03-02,第二\nc,2027-03-03,第三\n", "utf-8")
    rows = list(read_rows(sheet, Report()))
    series = Series(outline, "walks", Options(out=tmp_path / "out", jobs=1))
    place = Workbench(series)
    told = [_told(place, row) for row in rows]
    assert told == [_told(Workbench(series), row) for row in rows]
    assert {"uncited", "source-in-place", "duplicate-title"} <= {code for code, _ in told[2]}


def _told(place: Workbench, row: MeetingRow) -> list[tuple[str, int]]:
    report = Report()
    place.read(row, report)
    return [(found.code, found.span.line) for found in report]


FAULTY = """\
outline: 1
id: walks
languages: zh
title: 走走
review: {status: draft, date: 2026-11-01}
meeting: {date: 2027-01-05}
sources:
  who: {title: 身体活动, year: 2024}
sections:
  - title: 每天走走
    blocks:
      - statement: 走路的人睡得更好
        cite: 《健走手册》，2023 年
      - title: 走多久
        points: [每天走半小时的人少生病, 慢走也算]
      - title: 走多久
        points: [走两公里要半小时]
        cite: [who]
"""
