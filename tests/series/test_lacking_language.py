"""An outline of which some texts lack a language: its meetings are made in the others, as a build makes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Options
from builder.diagnostics import Report, Severity
from builder.series.input_files import files_of_rows
from builder.series.meeting import Series, Workbench, read_warnings
from builder.series.meeting_files import build_meeting
from builder.series.sheet_rows import read_rows
from tests.preview.serving import OUTLINE

SHEET = "id,meeting.date,meeting.place.zh,meeting.place.en\na,2027-03-06,一楼,Room one\nb,2027-03-13,二楼,Room two\n"
ENGLISH = "en: Ask your doctor first."


@pytest.mark.parametrize(("asked", "standing"), [(("zh",), "made"), ((), "failed"), (("en",), "failed")])
def test_each_meeting_is_made_in_the_languages_that_are_written_through(
    tmp_path: Path, asked: tuple[str, ...], standing: str
) -> None:
    outline, sheet = tmp_path / "small.yaml", tmp_path / "meetings.csv"
    assert ENGLISH in OUTLINE
    outline.write_text(OUTLINE.replace(ENGLISH, 'en: ""'), "utf-8")
    sheet.write_text(SHEET, "utf-8")
    options = Options(editions=asked, products=("talk",), out=tmp_path / "out", jobs=1)  # type: ignore[arg-type]
    place = Workbench(Series(outline, "small", options))
    for row in read_rows(sheet, Report()):
        outcome = build_meeting(place, row)
        missing = [found for found in outcome.diagnostics if found.code == "missing-translation"]
        assert outcome.standing == standing
        assert [found.severity is Severity.ERROR for found in missing] == [standing == "failed"]
        made = sorted(path.name for path in (tmp_path / "out" / "small" / row.id).glob("*.pptx"))
        assert made == ([f"{row.id}.zh.pptx"] if standing == "made" else [])


def test_the_files_of_such_an_outline_are_known(tmp_path: Path) -> None:
    outline = tmp_path / "small.yaml"
    logo = "group:\n  logo: logo.svg\n  name: {zh: 病友会, en: Our group}\nleaflet:"
    outline.write_text(OUTLINE.replace(ENGLISH, 'en: ""').replace("leaflet:", logo), "utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "utf-8")
    assert tmp_path / "logo.svg" in [*files_of_rows(Series(outline, "small", Options()), ())]


def test_what_is_missing_is_told_once_for_all_meetings(tmp_path: Path) -> None:
    outline = tmp_path / "small.yaml"
    outline.write_text(OUTLINE.replace(ENGLISH, 'en: ""'), "utf-8")
    warned = [*read_warnings(outline, Options(editions=("zh",)))]
    assert [found.code for found in warned] == ["missing-translation"]
