"""The tools of translate-toolkit read our files. They are GPL: called as programs of their own, never imported.

`.ci/run` installs them beside and names their folder; elsewhere they are used where they are on the path.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from builder.exchange.translate.formats import FORMATS, received
from tests.exchange.outlines import handout, read, take, write

FOLDER = os.environ.get("TALKLEAF_TRANSLATE_TOOLKIT", "")
TOOL = shutil.which("pocount", path=FOLDER or None)

pytestmark = [pytest.mark.skipif(TOOL is None, reason="needs translate-toolkit, as a program")]


def run(tool: str, *words: str) -> str:
    command = [str(Path(TOOL or "").parent / tool), *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)


def out(folder: Path, format: str) -> Path:
    path = folder / f"out{FORMATS[format].ending}"
    path.write_bytes(FORMATS[format].write(handout(read(write(folder)), 30)))
    return path


@pytest.mark.parametrize("format", ["po", "xliff12"])
def test_every_text_is_counted_as_translated(tmp_path: Path, format: str) -> None:
    path = out(tmp_path, format)
    count = len(received(path).rows)
    assert re.search(rf"Translated: +{count} \(100%\)", run("pocount", str(path)))


@pytest.mark.parametrize("format", ["po", "xliff12"])
def test_a_number_that_is_another_is_seen_by_its_test(tmp_path: Path, format: str) -> None:
    path = out(tmp_path, format)
    path.write_bytes(path.read_bytes().replace(b"5 mg", b"7 mg"))
    run("pofilter", "--test=numbers", str(path), str(tmp_path / f"told{path.suffix}"))
    assert "7 mg" in (tmp_path / f"told{path.suffix}").read_text("utf-8")


def test_texts_that_went_through_its_xliff_come_back(tmp_path: Path) -> None:
    path = out(tmp_path, "po")
    run("po2xliff", str(path), str(tmp_path / "theirs.xlf"))
    changed = (tmp_path / "theirs.xlf").read_text("utf-8").replace("Not medical advice", "Ask your doctor")
    (tmp_path / "theirs.xlf").write_text(changed, "utf-8")
    run("xliff2po", str(tmp_path / "theirs.xlf"), str(tmp_path / "back.po"))
    found, told = take(tmp_path / "small.yaml", list(received(tmp_path / "back.po").rows))
    assert ([change.words for change in found.changes], told) == (["Ask your doctor"], [])


def test_our_xliff_of_both_versions_is_read_by_its_parsers(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from translate.storage import xliff, xliff2\n"
        "for module, path in ((xliff.xlifffile, sys.argv[1]), (xliff2.Xliff2File, sys.argv[2])):\n"
        "    print(len([u for u in module.parsefile(path).units if u.isblank() is False]))\n"
    )
    older = out(tmp_path, "xliff12").rename(tmp_path / "older.xlf")
    newer = out(tmp_path, "xliff")
    command = [str(Path(TOOL or "").parent / "python"), "-c", script, str(older), str(newer)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    assert done.stdout.split() == [str(len(received(newer).rows))] * 2
