"""The real document gives the same bytes, whoever builds it, wherever and however."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import OUTLINE

ELSEWHERE = {
    "one process, another zone and locale": ("1", {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "7", "LC_ALL": "C"}),
    "many processes, yet another": ("4", {"TZ": "America/St_Johns", "PYTHONHASHSEED": "0", "LANG": "zh_CN.UTF-8"}),
}  # fmt: skip


@pytest.mark.parametrize("name", ELSEWHERE)
def test_the_same_outline_gives_the_same_bytes(outputs: Path, tmp_path: Path, name: str) -> None:
    """`outputs` were built by a process of the tests, from the repository; these elsewhere, without a font cache."""
    jobs, environment = ELSEWHERE[name]
    folder = tmp_path / "deep" / "目录"
    shutil.copytree(OUTLINE.parent, folder)
    command = [sys.executable, "-m", "builder", "build", str(folder / OUTLINE.name), "--jobs", jobs]
    command += ["--out", str(tmp_path / "out")]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made = {p.name: p.read_bytes() for p in (tmp_path / "out" / OUTLINE.stem).glob("als*")}
    expected = {p.name: p.read_bytes() for p in outputs.glob("als*")}
    assert len(expected) == 31
    assert made.keys() == expected.keys()
    assert [n for n in sorted(expected) if made[n] != expected[n]] == []
