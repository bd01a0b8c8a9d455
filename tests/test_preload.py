"""What a build imports while another process reads the outline."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builder.build.products import PRODUCTS
from tests.test_cli import GOOD

CODE = """
import sys
from pathlib import Path
from builder.build import Options
from builder.build.making import make_all
from builder.build.pipeline import read_material
from builder.diagnostics import Report
options = Options(editions=("en",), products=(sys.argv[2],), jobs=2)
material = read_material(Path(sys.argv[1]), options, Report())
before = set(sys.modules)
(made,) = make_all(material, options, lambda step: None)
assert made.files, made.diagnostics
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before}))
"""
LIBRARIES = {"pptx", "reportlab", "pikepdf", "fontTools", "uharfbuzz", "budoux", "segno", "lxml"}


@pytest.mark.parametrize("name", [product.name for product in PRODUCTS])
def test_no_library_is_left_to_import_when_the_outline_is_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(GOOD.replace("leaflet:", "meeting: {date: 2026-12-05}\nleaflet:", 1), "utf-8")
    done = subprocess.run([sys.executable, "-c", CODE, path, name], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not LIBRARIES & {*done.stdout.split()}
