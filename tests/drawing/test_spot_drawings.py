"""The files of spot illustrations: plain shapes that our reader knows wholly, within their square."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path

from builder.diagnostics import Report
from builder.drawing import vector
from builder.drawing.svg_reader import read_svg
from builder.geometry import Rect, around

FOLDER = Path(vector.__file__).parent / "spots"
SQUARE = Rect(0, 0, 32, 32)
MOST_SHAPES = 25


def test_each_is_a_few_plain_shapes_that_fill_their_square() -> None:
    faults = []
    for file in sorted(FOLDER.glob("*.svg")):
        report = Report()
        drawing = read_svg(file.read_bytes(), file.name, (), report)
        if drawing is None or list(report) or drawing.box != SQUARE:
            faults.append(f"{file.stem}: {[told.message for told in report]}")
            continue
        seen = around(vector.ink_bounds(path.path) for path in drawing.paths)
        if not SQUARE.contains(seen) or max(seen.size) < 24 or len(drawing.paths) > MOST_SHAPES:
            faults.append(f"{file.stem}: {len(drawing.paths)} shapes in {seen}")
    assert faults == []


def test_every_drawing_taken_over_is_there_and_names_its_licence() -> None:
    wanted = run_path(str(FOLDER / "make.py"))["wanted"]()
    assert list(wanted) == sorted(wanted)
    assert [name for name in wanted if not (FOLDER / f"{name}.svg").exists()] == []
    assert "Copyright (c) Microsoft Corporation." in (FOLDER / "fluent-license.txt").read_text("utf-8")
