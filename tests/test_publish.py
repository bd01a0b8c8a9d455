"""Outputs appear together or not at all, and the earlier ones survive every mishap."""

import os
from pathlib import Path

import pytest

from builder import publish as room
from builder.processes import in_child
from builder.publish import PublishError, publish, recover


def names(folder: Path) -> set[str]:
    return {p.name for p in folder.iterdir() if not p.name.startswith(".")}


def test_files_are_written_and_no_trace_is_left(tmp_path: Path) -> None:
    publish(tmp_path / "doc", {"a.pdf": b"1", "b.pptx": b"2"})
    assert (tmp_path / "doc" / "a.pdf").read_bytes() == b"1"
    assert {p.name for p in (tmp_path / "doc").iterdir()} == {"a.pdf", "b.pptx", ".lock"}


def test_obsolete_files_go(tmp_path: Path) -> None:
    publish(tmp_path, {"a.pdf": b"1", "old.pdf": b"2"})
    publish(tmp_path, {"a.pdf": b"3"}, obsolete=("old.pdf",))
    assert names(tmp_path) == {"a.pdf"}


def test_killed_while_staging_the_old_files_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, {"a.pdf": b"old", "b.pdf": b"old"})
    monkeypatch.setattr(room, "_finish", lambda folder: os._exit(9))
    monkeypatch.setattr(room, "_write", dying_after(1, room._write))
    with pytest.raises(RuntimeError):
        in_child(publish, tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})()
    monkeypatch.undo()
    recover(tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.glob("*.pdf")} == {"a.pdf": b"old", "b.pdf": b"old"}
    assert not (tmp_path / room.STAGING).exists()


def test_killed_between_two_renames_the_next_run_finishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, {"a.pdf": b"old", "b.pdf": b"old"})
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "b.pdf":
            os._exit(9)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(RuntimeError):
        in_child(publish, tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})()
    monkeypatch.undo()
    assert (tmp_path / "b.pdf").read_bytes() == b"old"
    recover(tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.glob("*.pdf")} == {"a.pdf": b"new", "b.pdf": b"new"}


def dying_after(count: int, function):  # type: ignore[no-untyped-def]
    """`function`, until it was called `count` times; then the process ends at once."""
    calls = [0]

    def call(*args: object) -> object:
        calls[0] += 1
        return os._exit(9) if calls[0] > count else function(*args)

    return call


def test_a_full_disk_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, {"a.pdf": b"old"})

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(room, "_write", full)
    with pytest.raises(PublishError, match="No space left on device; the earlier outputs are unchanged"):
        publish(tmp_path, {"a.pdf": b"new"})
    assert names(tmp_path) == {"a.pdf"}
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert not (tmp_path / room.STAGING).exists()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "doc").write_text("in the way")
    with pytest.raises(PublishError):
        publish(tmp_path / "doc", {"a.pdf": b"1"})


def test_two_builds_at_once_leave_one_whole_set(tmp_path: Path) -> None:
    sets = [{f"{n}.pdf": bytes([i]) * 200_000 for n in "abcd"} for i in range(4)]
    for wait in [in_child(publish, tmp_path, files) for files in sets]:
        wait()
    assert len({p.read_bytes() for p in tmp_path.glob("*.pdf")}) == 1
