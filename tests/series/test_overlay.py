"""Cells laid over an outline: they stand as if its author had typed them there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from builder.build import Options
from builder.build.loading import Material
from builder.diagnostics import Report
from builder.series.held_words import as_meant, held
from builder.series.meeting import Series, Workbench
from builder.series.sample import sample_bytes, sample_of
from builder.series.sheet_rows import read_rows
from tests.series.meeting_sheets import OUTLINE, workbook

POINTS = "  points:\n    - {zh: 家属也可以来, en: Families are welcome}\n    - {zh: 免费, en: It is free}\n"


def read(folder: Path, head: str, row: str, outline: str = OUTLINE) -> tuple[Material | None, Report]:
    """The one meeting of a sheet, and what is wrong with it."""
    (folder / "talk.yaml").write_text(outline, "utf-8")
    (folder / "meetings.csv").write_text(f"{head}\n{row}\n", "utf-8")
    place = Workbench(Series(folder / "talk.yaml", "small", Options(jobs=1)))
    (only,) = read_rows(folder / "meetings.csv", Report())
    report = Report()
    return place.read(only, report), report


def points(material: Material | None, language: str) -> list[str]:
    assert material is not None
    meeting = material.editions[language].meeting  # type: ignore[index]
    assert meeting is not None
    return [text.plain for text in meeting.points]


@pytest.mark.parametrize("between", [";", "；", "\n"])
def test_a_cell_of_points_has_one_to_a_line(tmp_path: Path, between: str) -> None:
    row = f'a,"家属也可以来{between}免费","Families are welcome {between} It is free"'
    made, report = read(tmp_path, "id,meeting.points.zh,meeting.points.en", row)
    assert [d.message for d in report] == []
    assert points(made, "zh") == ["家属也可以来", "免费"]
    assert points(made, "en") == ["Families are welcome", "It is free"]


def test_points_of_a_row_take_the_place_of_the_outlines(tmp_path: Path) -> None:
    outline = OUTLINE.replace("leaflet:", f"{POINTS}leaflet:", 1)
    assert points(read(tmp_path, "id", "a", outline)[0], "en") == ["Families are welcome", "It is free"]
    assert points(read(tmp_path, "id,meeting.points", "a,10:00 Café", outline)[0], "en") == ["10:00 Café"]
    assert points(read(tmp_path, "id,meeting.points", "a,–", outline)[0], "en") == []


def test_a_point_that_one_language_lacks_is_told_at_its_cell(tmp_path: Path) -> None:
    _, report = read(tmp_path, "id,meeting.points.zh,meeting.points.en", "a,一;二,One")
    assert [(d.code, d.span.place) for d in report] == [
        ("missing-translation", f"{(tmp_path / 'meetings.csv').as_posix()}:2:B")
    ]


def test_a_sample_has_the_points_a_line_each(tmp_path: Path) -> None:
    path = tmp_path / "talk.yaml"
    path.write_text(OUTLINE.replace("leaflet:", f"{POINTS}leaflet:", 1), "utf-8")
    sample = sample_of(path, Report())
    assert sample is not None
    (tmp_path / "talk.csv").write_bytes(sample_bytes(sample, ".csv"))
    (row,) = read_rows(tmp_path / "talk.csv", Report())
    said = {column.name: cell.text for column, cell in row.cells}
    assert said["meeting.points.en"] == "Families are welcome\nIt is free"


def test_a_sample_has_its_columns_in_the_order_of_the_outline_s_languages(tmp_path: Path) -> None:
    path = tmp_path / "talk.yaml"
    for languages in ("[en, zh]", "[zh, en]"):
        path.write_text(OUTLINE.replace("[zh, en]", languages, 1).replace("leaflet:", f"{POINTS}leaflet:", 1), "utf-8")
        sample = sample_of(path, Report())
        assert sample is not None
        keys = [column.language for column in sample if column.language]
        assert keys == languages.strip("[]").split(", ") * (len(keys) // 2)


@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
@pytest.mark.parametrize("before", ["", "'", "''"])
def test_no_text_of_a_sample_is_a_formula_and_each_reads_back_as_typed(tmp_path: Path, sign: str, before: str) -> None:
    """Opened in Excel, and saved there as either kind of sheet: it shows the apostrophe, and keeps it."""
    words = f"{before}{sign}1+1"
    path = tmp_path / "talk.yaml"
    path.write_text(OUTLINE.replace("en: The library", f'en: "{words}"'), "utf-8")
    sample = sample_of(path, Report())
    assert sample is not None
    (tmp_path / "talk.csv").write_bytes(sample_bytes(sample, ".csv"))
    with (tmp_path / "talk.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened))
    assert rows[1][rows[0].index("meeting.place.en")] == f"'{words}"
    for sheet in (tmp_path / "talk.csv", workbook(tmp_path / "talk.xlsx", rows)):
        (row,) = read_rows(sheet, Report())
        assert {column.name: cell.text for column, cell in row.cells}["meeting.place.en"] == words


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("fee", ["'=免费'", "''+1", "=1+1", "+44 20", "'tis free", "'", "免费"])
def test_a_fee_survives_the_round_in_both_endings(tmp_path: Path, fee: str, ending: str) -> None:
    path = tmp_path / "talk.yaml"
    path.write_text(OUTLINE.replace("leaflet:", f'  fee: {{zh: "{fee}", en: free}}\nleaflet:', 1), "utf-8")
    sample = sample_of(path, Report())
    assert sample is not None
    sheet = tmp_path / f"talk{ending}"
    sheet.write_bytes(sample_bytes(sample, ending))
    (row,) = read_rows(sheet, Report())
    assert {column.name: cell.text for column, cell in row.cells}["meeting.fee.zh"] == fee


@pytest.mark.parametrize("words", ["'tis here", "– ", "10:00 - 12:00", "'s Hof"])
def test_other_words_are_in_a_sample_as_they_are(words: str) -> None:
    assert held(words) == words == as_meant(words)


def test_keys_in_capitals_give_way_to_cells(tmp_path: Path) -> None:
    """The reader takes them as meant, so a cell must stand in their place."""
    outline = OUTLINE.replace("meeting:\n  date:", "Meeting:\n  Date:").replace("  place:", "  Place:")
    outline = outline.replace("id: small", "ID: small")
    made, report = read(tmp_path, "id,meeting.date,meeting.place", "a,2027-03-06,Here", outline)
    assert [d.message for d in report] == []
    assert made is not None
    meeting = made.any_edition.meeting
    assert meeting is not None
    assert meeting.place is not None
    assert (made.any_edition.id, meeting.date, meeting.place.plain) == ("a", "2027-03-06", "Here")
