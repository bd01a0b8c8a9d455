"""What is kept from one meeting to the next changes nothing: a whole document, its later meetings made from memory."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from builder.build import Options, build_outline
from builder.diagnostics import Report
from builder.series.building import build_meeting
from builder.series.meeting import Series, Workbench
from builder.series.rows import read_rows

CONTENT = Path(__file__).parents[2] / "content"
PRODUCTS = ("talk", "slides", "leaflet", "print", "large", "phone")
GROUPS = (("病友会", "1234"), ("慢慢走", "000-0000-0000"), ("慢慢走", "000-0000-0000"))
"""The second group's number is that of a person in the texts, so that the list of contacts reads otherwise."""
HEAD = "id,meeting.date,meeting.place.zh,meeting.place.en,group.name,group.phone\n"


@pytest.mark.parametrize("name", ["als-stem-cells"])
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
