"""Whatever ends or hinders a build, from outside or for want of room: the last good outputs stay, and it is told."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from builder.build.publish import STAGING
from tests.command_line import talkleaf
from tests.test_cli import GOOD

CHANGED = GOOD.replace("Ask your", "First ask your")
COMMAND = [sys.executable, "-m", "builder", "build", "small.yaml", "--only", "talk,leaflet", "--jobs", "2"]
ALONE = ("build", "small.yaml", "--only", "talk,leaflet", "--jobs", "1")
"""The same in this process, where nothing from outside ends it."""
FILES = {"small.zh.pptx", "small.en.pptx", "small.zh.leaflet.pdf", "small.en.leaflet.pdf"}
MOMENTS = (0.03, 0.3, 0.5, 0.7, 1.0)
"""Shares of the time that the build takes on this machine, as busy as it is. The last may come after the end, which
must do no harm either."""

ENDED = (130, -signal.SIGINT)
"""Shells show both as 130. Python dies of the signal itself where it came inside an `exec`, as dataclasses use it."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an outline that was built."""
    return built_of(GOOD, tmp_path_factory.mktemp("built"))


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy of it, the outline changed since."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    (tmp_path / "small.yaml").write_text(CHANGED, "utf-8")
    return tmp_path


class Whole(NamedTuple):
    """What a whole build of the changed outline gives, made elsewhere, and how many seconds it took."""

    files: dict[str, bytes]
    seconds: float


@pytest.fixture(scope="module")
def whole(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """After `built`, when all is compiled that Python compiles."""
    start = time.monotonic()
    folder = built_of(CHANGED, tmp_path_factory.mktemp("elsewhere"))
    return Whole(outputs(folder), time.monotonic() - start)


@pytest.fixture
def after(whole: Whole) -> dict[str, bytes]:
    return whole.files


def built_of(text: str, folder: Path) -> Path:
    (folder / "small.yaml").write_text(text, "utf-8")
    assert build(folder).returncode == 0
    return folder


def build(folder: Path, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(COMMAND, cwd=folder, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload,no-any-return]


def start(folder: Path) -> subprocess.Popen[str]:
    """A build in a process group of its own, as a terminal starts it."""
    return subprocess.Popen(
        COMMAND, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def outputs(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((folder / "output" / "small").glob("small.*"))}


def left_over(folder: Path) -> list[Path]:
    return [*(folder / "output").rglob(STAGING), *(folder / "output").rglob("*.part")]


def none_runs(group: int) -> bool:
    """Whether no process of a group is left, a while granted to those that are just ending on a busy machine."""
    for _ in range(1200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_ends_quietly_with_130_and_leaves_nothing_running(folder: Path, whole: Whole, moment: float) -> None:
    before = outputs(folder)
    process = start(folder)
    time.sleep(moment * whole.seconds)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert none_runs(process.pid)
    if process.returncode == 0:  # it came after the end
        assert outputs(folder).keys() == FILES
    elif moment > MOMENTS[0]:  # before, Python itself may still be starting
        assert process.returncode in ENDED
        assert "Traceback" not in told
    if process.returncode:
        assert outputs(folder) in (before, whole.files)


IMPORTS_A_LIBRARY_THAT_IS_INTERRUPTED = """
import sys
from pathlib import Path
from builder.build import Options, build_outline
try:
    build_outline(Path("none.yaml"), Options())
except KeyboardInterrupt:
    sys.exit(0 if "builder.build.pipeline" in sys.modules and sys.modules["segno"].DONE else "half set up")
sys.exit("no interrupt arrived")
"""


def test_ctrl_c_while_libraries_are_imported_waits_for_the_end_of_that(tmp_path: Path) -> None:
    """Libraries in C++ abort the process where it comes while they set themselves up.

    In a process of its own: Python hands signals to its main thread, and a runner's tests may stand in another.
    """
    code = "import signal\nsignal.raise_signal(signal.SIGINT)\nfor _ in range(1000): pass\n"
    code += "def __getattr__(name): return True\nDONE = True\n"
    (tmp_path / "segno.py").write_text(code, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS_A_LIBRARY_THAT_IS_INTERRUPTED],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


IS_INTERRUPTED_AS_IT_FORKS = """
import os, signal, sys
from builder.build.processes import side_by_side
hooks = []
def before():
    signal.raise_signal(signal.SIGINT)
    for _ in range(1000): pass
    hooks.append("before")
os.register_at_fork(before=before, after_in_parent=lambda: hooks.append("after"))
def task(progress): return 1
try:
    list(side_by_side([task], 1, print))
except KeyboardInterrupt:
    sys.exit(0 if hooks == ["before", "after"] else f"half done: {hooks}")
sys.exit("no interrupt arrived")
"""


def test_ctrl_c_while_a_process_is_forked_waits_until_all_hooks_have_run() -> None:
    """filelock 4.3 keeps account of its locks in hooks around a fork, and was left in disorder by it."""
    command = [sys.executable, "-c", IS_INTERRUPTED_AS_IT_FORKS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_killed_at_any_moment_the_outputs_are_whole_and_the_next_run_puts_all_in_order(
    folder: Path, whole: Whole
) -> None:  # fmt: skip
    before, after = outputs(folder), whole.files
    for moment in MOMENTS:
        process = start(folder)
        time.sleep(moment * whole.seconds)
        process.kill()
        process.communicate(timeout=60)
        assert none_runs(process.pid)
        found = outputs(folder)
        assert found.keys() == FILES
        assert all(found[name] in (before[name], after[name]) for name in FILES)
    assert build(folder).returncode == 0
    assert outputs(folder) == after
    assert not left_over(folder)


def test_what_a_killed_run_left_is_cleared_even_where_nothing_is_to_be_built(folder: Path) -> None:
    build(folder)
    (folder / "output" / "small" / STAGING).mkdir()
    (folder / "output" / "small" / STAGING / "small.zh.pptx").write_bytes(b"half")
    assert "up to date" in build(folder).stdout
    assert not left_over(folder)


def told_to_end(folder: Path, moment: float) -> int:
    process = start(folder)
    time.sleep(moment)
    process.terminate()
    process.communicate(timeout=60)
    assert none_runs(process.pid)
    return process.returncode


def test_told_to_end_it_takes_its_children_along(folder: Path, whole: Whole) -> None:
    before = outputs(folder)
    assert told_to_end(folder, whole.seconds / 2) in (143, 0, -signal.SIGTERM)
    assert outputs(folder).keys() == before.keys()


def test_a_full_disk_is_told_and_the_outputs_stay(folder: Path) -> None:
    """A bound on the size of files stands for the disk: the write fails half-way through a file."""
    before = outputs(folder)
    bound = min(len(data) for data in before.values()) // 2
    done = build(folder, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bound, bound)))
    assert done.returncode == 1
    assert "File too large; the earlier outputs are unchanged. Make room on the disk" in done.stderr
    assert outputs(folder) == before
    assert not left_over(folder)


def test_an_output_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "output").write_text("mine")
    done = build(tmp_path)
    assert done.returncode == 1
    assert "the earlier outputs are unchanged. Move away what stands in the place of an output" in done.stderr
    assert (tmp_path / "output").read_text() == "mine"


def test_a_spoilt_record_only_means_building_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (record,) = (folder / "output" / ".cache").glob("*.json")
    for rubbish in (b"", b"{half", b"[]", b'{"program": 3}', b"\xff\xfe", b"null"):
        record.write_bytes(rubbish)
        assert (talkleaf(*ALONE).exit_code, outputs(folder).keys()) == (0, FILES), rubbish
        assert "up to date" in talkleaf(*ALONE).output, rubbish


def test_a_cache_that_cannot_be_written_does_not_hinder(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / ".cache").write_text("in the way")
    assert build(tmp_path).returncode == 0
    assert outputs(tmp_path).keys() == FILES


def test_two_builds_at_once_do_not_hurt_each_other(folder: Path, after: dict[str, bytes]) -> None:
    at_work = [start(folder) for _ in range(3)]
    told = [process.communicate(timeout=120)[1] for process in at_work]
    assert [process.returncode for process in at_work] == [0, 0, 0], told
    assert outputs(folder) == after
    assert not left_over(folder)


def test_one_outline_that_cannot_be_written_does_not_keep_the_others(folder: Path) -> None:
    (folder / "other.yaml").write_text(GOOD.replace("id: small", "id: other"), "utf-8")
    (folder / "output" / "other").write_text("in the way")
    command = [sys.executable, "-m", "builder", "build", ".", "--only", "talk"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "other.yaml: output/other" in done.stderr
    assert "small.yaml: 2 files" in done.stdout


def test_builds_of_different_editions_at_once_do_not_hurt_each_other(folder: Path, after: dict[str, bytes]) -> None:
    at_work = [
        subprocess.Popen([*COMMAND, "--edition", language], cwd=folder, stdout=subprocess.DEVNULL)
        for language in ("zh", "en", "zh", "en")
    ]
    assert [process.wait(timeout=120) for process in at_work] == [0, 0, 0, 0]
    assert outputs(folder) == after
    assert not left_over(folder)
