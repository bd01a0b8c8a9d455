"""Which files are followed, and how."""

from __future__ import annotations

import asyncio
from pathlib import Path

import anyio
import pytest

from builder.preview.following import changes, changes_here, folders_of, is_own
from builder.preview.stamps import stamps


@pytest.mark.parametrize(
    "name", ["~$slides.pptx", ".~lock.talk.odp#", ".#talk.yaml", "4913", ".talk.yaml.swp", "talk.yaml~"]
)
def test_lock_files_and_swap_files_are_nobodys_work(name: str) -> None:
    assert not is_own(Path(name))


def test_the_folder_of_a_file_is_watched_or_the_nearest_there_is(tmp_path: Path) -> None:
    found = folders_of([tmp_path / "talk.yaml", tmp_path / "pictures" / "new" / "a.png"])
    assert found == [tmp_path]


async def first_change(tmp_path: Path, act) -> set[Path]:  # type: ignore[no-untyped-def]
    stop = anyio.Event()
    watched = [tmp_path / "talk.yaml", tmp_path / "pictures" / "a.png"]
    found: set[Path] = set()

    async def follow() -> None:
        async for touched in changes(lambda: watched, stop):
            found.update(touched)
            stop.set()

    task = asyncio.create_task(follow())
    await asyncio.sleep(0.5)
    act()
    await asyncio.wait_for(task, 20)
    return found


def saved(tmp_path: Path) -> None:
    (tmp_path / "talk.yaml").write_text("new", "utf-8")


def renamed(tmp_path: Path) -> None:
    (tmp_path / "talk.new").write_text("new", "utf-8")
    (tmp_path / "talk.new").replace(tmp_path / "talk.yaml")


def removed(tmp_path: Path) -> None:
    (tmp_path / "talk.yaml").unlink()


@pytest.mark.parametrize("act", [saved, renamed, removed])
def test_a_save_by_any_way_is_a_change(tmp_path: Path, act) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "talk.yaml").write_text("old", "utf-8")
    assert asyncio.run(first_change(tmp_path, lambda: act(tmp_path))) == {tmp_path / "talk.yaml"}


def test_a_save_that_the_system_does_not_tell_of_is_seen_by_a_look(tmp_path: Path) -> None:
    """One between reading and watching, or on a network drive."""
    path = tmp_path / "talk.yaml"
    path.write_text("old", "utf-8")
    seen = stamps([path])
    path.write_text("newer", "utf-8")
    assert next(changes_here(lambda: [path], seen)) == {path}


def test_a_folder_that_appears_brings_its_files(tmp_path: Path) -> None:
    (tmp_path / "talk.yaml").write_text("old", "utf-8")

    def add() -> None:
        (tmp_path / "pictures").mkdir()

    assert asyncio.run(first_change(tmp_path, add)) == {tmp_path / "pictures" / "a.png"}
