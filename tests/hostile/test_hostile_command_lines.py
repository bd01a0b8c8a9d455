"""Odd words, odd files and streams that nobody reads: a clear message and the right exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import talkleaf
from tests.test_cli import GOOD

ODD = {
    "no folder": (("build", "small.yaml", "--out", ""), "Invalid value for --out: expected a value, found nothing"),
    "no path": (("build", ""), "Invalid value for PATH: expected a value, found nothing"),
    "no edition": (("build", "small.yaml", "--edition", ","), "Invalid value for --edition: expected a value"),
    "no output": (("build", "small.yaml", "--only", " , "), "Invalid value for --only: expected a value"),
    "no theme": (("check", "small.yaml", "--theme", ""), "Invalid value for --theme: expected a value"),
    "too many jobs": (("build", "small.yaml", "--jobs", "99999"), "expected a number, 0 or more, found 99999"),
    "negative jobs": (("build", "small.yaml", "--jobs", "-1"), "expected a number, 0 or more, found -1"),
    "a nul": (("build", "a\0b"), "Invalid value for PATH: a\0b: a name with a NUL character"),
    "a name too long": (("build", "x" * 300), "File name too long"),
    "an empty folder": (("confirm", "empty"), "no outline found"),
    "the language alone": (("--lang", "zh"), "用法"),
    "the language in front": (("--lang", "zh", "biuld"), "您是不是想写 `build`？"),
    "no language in front": (("--lang",), "Usage: talkleaf COMMAND"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.mark.parametrize("name", ODD)
def test_odd_words_are_wrong_use(folder: Path, name: str) -> None:
    words, told = ODD[name]
    done = talkleaf(*words)
    assert told in done.output
    assert done.exit_code == 2
    assert not (folder / "output").exists()


def test_the_language_may_stand_before_the_command(folder: Path) -> None:
    assert talkleaf("--lang=zh", "check", "small.yaml").output.endswith("没有要改的地方\n")
    assert talkleaf("-h").exit_code == talkleaf("build", "-h").exit_code == 0


BESIDE: dict[str, Callable[[Path], None]] = {
    "a folder": Path.mkdir,
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a pipe": lambda path: os.mkfifo(path),
    "an endless device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("name", BESIDE)
def test_what_is_no_file_beside_the_outlines_is_passed_over(folder: Path, name: str) -> None:
    BESIDE[name](folder / "odd.yaml")
    done = talkleaf("check", ".")
    assert (done.exit_code, "small.yaml" in done.output, "odd.yaml" in done.output) == (0, True, False)


@pytest.mark.parametrize("name", ["a pipe", "an endless device"])
@pytest.mark.parametrize("command", ["build", "check", "confirm"])
def test_what_is_no_file_is_told_where_it_is_named(folder: Path, name: str, command: str) -> None:
    BESIDE[name](folder / "odd.yaml")
    done = talkleaf(command, "odd.yaml")
    assert done.exit_code == 1
    assert "odd.yaml:1:1: error[unreadable-file] expected a file, found a folder or a device" in done.output


def test_files_and_folders_that_cannot_be_read_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rights are refused by hand: tests may run as root, whom nothing is refused."""
    (folder / "locked.yaml").write_text(GOOD, "utf-8")
    real = Path.open

    def refused(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "locked.yaml":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    monkeypatch.setattr("os.cpu_count", lambda: 1)  # a process of its own would know nothing of these rights
    done = talkleaf("check", ".")
    assert done.exit_code == 1
    assert "locked.yaml:1:1: error[unreadable-file] expected a readable file, found: Permission denied" in done.output
    assert "small.yaml: nothing to mend" in done.output


def test_a_folder_that_cannot_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path) -> object:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refused)
    done = talkleaf("check", "empty")
    assert (done.exit_code, done.output) == (1, "empty: Permission denied\n")


def test_a_path_that_may_not_be_looked_at_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, **kwargs: object) -> object:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refused)
    done = talkleaf("check", "locked/small.yaml")
    assert (done.exit_code, done.output) == (2, "Invalid value for PATH: locked/small.yaml: Permission denied\n")


@pytest.mark.parametrize(
    "name", [b"a\nb.yaml", b"\xff\xfe.yaml", "中文 😀.yaml".encode(), b"-x.yaml", b"a'\"$(b).yaml"]
)
def test_odd_names_of_files_and_folders_build(folder: Path, name: bytes) -> None:
    (folder / os.fsdecode(name)).write_text(GOOD, "utf-8")
    words = ("build", "--only", "talk", "--out=" + os.fsdecode(name[:-5]), "--", os.fsdecode(name))
    assert talkleaf(*words).exit_code == 0
    done = talkleaf(*words)
    assert (done.exit_code, "up to date" in done.output) == (0, True)


def shell(folder: Path, words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = f"'{sys.executable}' -m builder {words}"
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False, env=os.environ | environment
    )


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_no_harm(folder: Path, closed: str) -> None:
    done = shell(folder, f"build small.yaml --only talk {closed}")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((folder / "output" / "small").glob("*.pptx"))) == 2


@pytest.mark.parametrize(
    "words", ["version", "schema", "explain", "check small.yaml", "check small.yaml --format json"]
)
def test_an_answer_that_cannot_be_written_is_told(folder: Path, words: str) -> None:
    done = shell(folder, f"{words} > /dev/full")
    assert (done.returncode, done.stderr) == (1, "the answer could not be written: No space left on device\n")


def test_findings_that_cannot_be_written_leave_the_exit_code(folder: Path) -> None:
    assert shell(folder, "build nothing.yaml 2> /dev/full").returncode == 2


def test_a_terminal_without_chinese_gets_escapes(folder: Path) -> None:
    done = shell(folder, "explain overset-panel --lang zh", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u" in done.stdout


def test_a_reader_that_leaves_early_ends_it_quietly(folder: Path) -> None:
    done = shell(folder, "schema | head -n 1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")
