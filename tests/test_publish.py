"""Outputs appear together or not at all, and the earlier ones survive every mishap."""

import errno
import os
from pathlib import Path
from threading import Thread

import pytest
from filelock import FileLock

from builder import whole_file
from builder.build import publish as room
from builder.build.freshness import is_fresh, make_record
from builder.build.publish import LOCK, PublishError, publish, recover
from builder.build.written import LEDGER
from builder.whole_file import write_whole
from tests.children import begun, killed


def names(folder: Path) -> set[str]:
    return {p.name for p in folder.iterdir() if not p.name.startswith(".")}


def test_files_are_written_and_no_trace_is_left(tmp_path: Path) -> None:
    publish(tmp_path / "doc", {"a.pdf": b"1", "b.pptx": b"2"})
    assert (tmp_path / "doc" / "a.pdf").read_bytes() == b"1"
    assert {p.name for p in (tmp_path / "doc").iterdir()} == {"a.pdf", "b.pptx", ".lock", LEDGER}


def test_obsolete_files_go(tmp_path: Path) -> None:
    publish(tmp_path, {"a.pdf": b"1", "old.pdf": b"2"})
    publish(tmp_path, {"a.pdf": b"3"}, obsolete=("old.pdf",))
    assert names(tmp_path) == {"a.pdf"}


def test_killed_while_staging_the_old_files_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, {"a.pdf": b"old", "b.pdf": b"old"})
    monkeypatch.setattr(room, "_finish", lambda folder: os._exit(9))
    monkeypatch.setattr(whole_file, "write_through", dying_after(1, whole_file.write_through))
    killed(publish, tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
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
    killed(publish, tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
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

    monkeypatch.setattr(whole_file, "write_through", full)
    with pytest.raises(PublishError, match=r"No space left on device; the earlier outputs are unchanged\. Make room"):
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
    children = [begun(publish, tmp_path, files) for files in sets]
    for child in children:
        child.join()
        assert child.exitcode == 0
    assert len({p.read_bytes() for p in tmp_path.glob("*.pdf")}) == 1


def test_a_folder_in_the_place_of_an_output_is_told_before_anything_changes(tmp_path: Path) -> None:
    publish(tmp_path, {"a.pdf": b"old"})
    (tmp_path / "b.pdf").mkdir()
    with pytest.raises(PublishError, match=r"b\.pdf: Is a directory; .* Move away what stands in the place"):
        publish(tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert not (tmp_path / room.STAGING).exists()


@pytest.mark.parametrize("held", ["a.pdf", "b.pdf", "c.pdf"])
def test_a_file_held_open_elsewhere_leaves_all_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    """As Windows answers while PowerPoint has the talk open; c.pdf has no predecessor."""
    publish(tmp_path, {"a.pdf": b"old", "b.pdf": b"old", "gone.pdf": b"old"})
    real, refused = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        if target.name == held and not refused:
            refused.append(held)
            raise PermissionError(13, "Permission denied", str(self), None, str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PublishError, match=rf"{held}: Permission denied; .* Close the file where it is open"):
        publish(tmp_path, {"a.pdf": b"new", "b.pdf": b"new", "c.pdf": b"new"}, obsolete=("gone.pdf",))
    monkeypatch.undo()
    assert {p.name: p.read_bytes() for p in tmp_path.glob("*.pdf")} == dict.fromkeys(
        ("a.pdf", "b.pdf", "gone.pdf"), b"old"
    )
    publish(tmp_path, {"a.pdf": b"new", "b.pdf": b"new"}, obsolete=("gone.pdf",))
    assert {p.name: p.read_bytes() for p in tmp_path.glob("*.pdf")} == {"a.pdf": b"new", "b.pdf": b"new"}


def test_an_output_that_cannot_be_removed_leaves_all_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, {"a.pdf": b"old", "gone.pdf": b"old"})
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if self.parent == tmp_path and self.name == "gone.pdf":
            raise PermissionError(13, "Permission denied", str(self))
        real(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(PublishError, match=r"gone\.pdf: Permission denied"):
        publish(tmp_path, {"a.pdf": b"new"}, obsolete=("gone.pdf",))
    assert {p.name: p.read_bytes() for p in tmp_path.glob("*.pdf")} == {"a.pdf": b"old", "gone.pdf": b"old"}


def test_a_file_system_without_links_keeps_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise OSError(95, "Operation not supported", str(self))

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    test_a_file_held_open_elsewhere_leaves_all_as_they_were(tmp_path, monkeypatch, "b.pdf")


def test_a_spoilt_journal_brings_the_old_files_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, {"a.pdf": b"old"})
    (tmp_path / room.STAGING / room.OLD).mkdir(parents=True)
    (tmp_path / room.STAGING / room.JOURNAL).write_text("{half")
    recover(tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {"a.pdf", room.LOCK, LEDGER}


def test_whole_files_leave_no_part_and_clear_those_of_the_dead(tmp_path: Path) -> None:
    child = begun(os.getpid)
    child.join()
    dead = child.pid
    (tmp_path / f".a.json.{dead}.part").write_bytes(b"half")
    (tmp_path / f".a.json.{os.getppid()}.part").write_bytes(b"at work")
    write_whole(tmp_path / "a.json", b"1")
    assert {p.name for p in tmp_path.iterdir()} == {"a.json", f".a.json.{os.getppid()}.part"}


def test_a_whole_file_takes_the_place_of_the_old_one_and_does_not_write_into_it(tmp_path: Path) -> None:
    """Who had the old one open, or linked, keeps it as it was."""
    (tmp_path / "a.json").write_bytes(b"old")
    (tmp_path / "kept.json").hardlink_to(tmp_path / "a.json")
    write_whole(tmp_path / "a.json", b"new")
    assert ((tmp_path / "a.json").read_bytes(), (tmp_path / "kept.json").read_bytes()) == (b"new", b"old")


def test_killed_while_going_back_the_next_run_goes_back_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """b.pdf is held open; of the two that must return, the second finds the program killed."""
    publish(tmp_path, {"a.pdf": b"old", "aa.pdf": b"old", "b.pdf": b"old"})
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "b.pdf":
            raise PermissionError(13, "Permission denied", str(self), None, str(target))
        if self.parent.name == room.OLD and self.name == "aa.pdf":
            os._exit(9)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    killed(publish, tmp_path, dict.fromkeys(("a.pdf", "aa.pdf", "aaa.pdf", "b.pdf"), b"new"))
    monkeypatch.undo()
    recover(tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.glob("*.pdf")} == dict.fromkeys(
        ("a.pdf", "aa.pdf", "b.pdf"), b"old"
    )


@pytest.mark.parametrize("journal", ['{"replace": [1], "remove": [], "created": []}', '{"replace": ["../x"]}', "[]"])
def test_a_journal_of_another_hand_moves_nothing(tmp_path: Path, journal: str) -> None:
    publish(tmp_path / "doc", {"a.pdf": b"old"})
    (tmp_path / "doc" / room.STAGING / room.OLD).mkdir(parents=True)
    (tmp_path / "doc" / room.STAGING / "x").write_bytes(b"mine")
    (tmp_path / "doc" / room.STAGING / room.JOURNAL).write_text(journal)
    recover(tmp_path / "doc")
    assert names(tmp_path) == {"doc"}
    assert {p.name for p in (tmp_path / "doc").iterdir()} == {"a.pdf", room.LOCK, LEDGER}


def test_what_is_told_of_the_files_is_ours_even_if_another_build_follows_at_once(tmp_path: Path) -> None:
    """Or a build would take another's outputs, of an outline as it was before, for its own and call them fresh."""
    ours = publish(tmp_path, {"a.pdf": b"ours"}).files
    publish(tmp_path, {"a.pdf": b"then"})
    record = make_record("all", {}, ours, ())
    assert not is_fresh(record, "all")
    assert is_fresh(make_record("all", {}, publish(tmp_path, {"a.pdf": b"ours"}).files, ()), "all")


def test_an_output_folder_that_is_a_link_is_filled_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "doc").symlink_to(tmp_path / "elsewhere")
    publish(tmp_path / "doc", {"a.pdf": b"1"})
    assert (tmp_path / "elsewhere" / "a.pdf").read_bytes() == b"1"


def test_an_output_that_is_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"mine")
    (tmp_path / "doc").mkdir()
    (tmp_path / "doc" / "a.pdf").symlink_to(tmp_path / "mine.pdf")
    publish(tmp_path / "doc", {"a.pdf": b"1"})
    assert ((tmp_path / "doc" / "a.pdf").read_bytes(), (tmp_path / "mine.pdf").read_bytes()) == (b"1", b"mine")


def test_a_build_waits_for_another_that_is_putting_its_files_in_place(tmp_path: Path) -> None:
    with FileLock(tmp_path / LOCK):
        other = Thread(target=publish, args=(tmp_path, {"a.pdf": b"1"}))
        other.start()
        other.join(0.3)
        assert not (tmp_path / "a.pdf").exists()
    other.join(30)
    assert (tmp_path / "a.pdf").read_bytes() == b"1"


def test_a_folder_without_locks_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refused)
    publish(tmp_path, {"a.pdf": b"1"})
    assert names(tmp_path) == {"a.pdf"}
