"""What a person changed in a finished file is kept beside the new one, and tidying leaves it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from builder.build import Options, build_outline
from builder.build import publish as room
from builder.build.publish import publish, recover
from builder.build.written import LEDGER
from builder.clean import clean
from tests.children import killed
from tests.command_line import talkleaf
from tests.test_cli import GOOD


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith(".")}


def test_a_file_changed_by_hand_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    publish(tmp_path, {"a.zh.pptx": b"1", "a.zh.leaflet.pdf": b"1"})
    (tmp_path / "a.zh.pptx").write_bytes(b"by hand")
    published = publish(tmp_path, {"a.zh.pptx": b"2", "a.zh.leaflet.pdf": b"2"})
    assert published.kept == ((tmp_path / "a.zh.pptx", tmp_path / "a.zh.edited-1.pptx"),)
    assert contents(tmp_path) == {"a.zh.pptx": b"2", "a.zh.edited-1.pptx": b"by hand", "a.zh.leaflet.pdf": b"2"}


def test_each_change_gets_the_next_number_and_the_same_one_is_kept_once(tmp_path: Path) -> None:
    for change in (b"one", b"two", b"one"):
        publish(tmp_path, {"a.pptx": b"ours"})
        (tmp_path / "a.pptx").write_bytes(change)
    publish(tmp_path, {"a.pptx": b"ours"})
    assert contents(tmp_path) == {"a.pptx": b"ours", "a.edited-1.pptx": b"one", "a.edited-2.pptx": b"two"}


def test_without_a_ledger_a_differing_file_counts_as_changed(tmp_path: Path) -> None:
    publish(tmp_path, {"a.pdf": b"1", "b.pdf": b"1"})
    (tmp_path / LEDGER).unlink()
    published = publish(tmp_path, {"a.pdf": b"2", "b.pdf": b"1"})
    assert [was.name for was, _ in published.kept] == ["a.pdf"]


@pytest.mark.parametrize("spoilt", ["", "[]", '{"a.pdf": 1}', '{"../a.pdf": "x"}'])
def test_a_spoilt_ledger_counts_as_none(tmp_path: Path, spoilt: str) -> None:
    publish(tmp_path, {"a.pdf": b"1"})
    (tmp_path / LEDGER).write_text(spoilt)
    assert publish(tmp_path, {"a.pdf": b"2"}).kept


def test_an_output_that_is_no_longer_made_is_kept_if_it_was_changed(tmp_path: Path) -> None:
    publish(tmp_path, {"a.pdf": b"1", "old.pdf": b"1"})
    (tmp_path / "old.pdf").write_bytes(b"by hand")
    publish(tmp_path, {"a.pdf": b"1"}, obsolete=("old.pdf",))
    assert contents(tmp_path) == {"a.pdf": b"1", "old.edited-1.pdf": b"by hand"}


def test_killed_before_the_new_file_is_in_place_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, {"a.pptx": b"1"})
    (tmp_path / "a.pptx").write_bytes(b"by hand")
    monkeypatch.setattr(room, "_finish", lambda folder: os._exit(9))
    killed(publish, tmp_path, {"a.pptx": b"2"})
    monkeypatch.undo()
    recover(tmp_path)
    publish(tmp_path, {"a.pptx": b"3"})
    assert contents(tmp_path) == {"a.pptx": b"3", "a.edited-1.pptx": b"by hand"}


def test_where_there_are_no_links_a_copy_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_link(self: Path, target: Path) -> None:
        raise PermissionError

    publish(tmp_path, {"a.pptx": b"1"})
    (tmp_path / "a.pptx").write_bytes(b"by hand")
    monkeypatch.setattr(Path, "hardlink_to", no_link)
    publish(tmp_path, {"a.pptx": b"2"})
    assert contents(tmp_path) == {"a.pptx": b"2", "a.edited-1.pptx": b"by hand"}


def test_a_file_with_equal_bytes_is_left_untouched(tmp_path: Path) -> None:
    publish(tmp_path, {"a.pdf": b"1", "b.pdf": b"1"})
    os.utime(tmp_path / "a.pdf", ns=(1, 1))
    published = publish(tmp_path, {"a.pdf": b"1", "b.pdf": b"2"})
    assert (tmp_path / "a.pdf").stat().st_mtime_ns == 1
    assert published.files[str(tmp_path / "a.pdf")][1] == 1


@pytest.fixture
def outline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "small.yaml"
    path.write_text(GOOD, "utf-8")
    return path


def test_a_build_tells_what_it_kept_once(outline: Path) -> None:
    options = Options(products=("leaflet",), jobs=1)
    build_outline(outline, options)
    Path("output/small/small.zh.leaflet.pdf").write_bytes(b"by hand")
    told = build_outline(outline, options).diagnostics
    assert [d.code for d in told] == ["edited-output"]
    again = build_outline(outline, options)
    assert again.fresh
    assert again.diagnostics == ()
    assert Path("output/small/small.zh.leaflet.edited-1.pdf").read_bytes() == b"by hand"


def test_each_file_that_was_changed_is_told_however_many_there_are(outline: Path) -> None:
    """No later build tells it again, so that none may only be counted; a talk's line takes the changes back."""
    assert talkleaf("build", str(outline), "--only", "talk,leaflet,large").exit_code == 0
    files = [path for path in Path("output/small").iterdir() if not path.name.startswith(".")]
    assert len(files) > 5
    for path in files:
        path.write_bytes(path.read_bytes() + b" ")
    told = talkleaf("build", str(outline), "--only", "talk,leaflet,large").output
    for path in files:
        assert f"it is kept as `{path.stem}.edited-1{path.suffix}`" in told
    assert "small.en.edited-1.pptx --write` takes the changes into the outline" in told


def test_clean_leaves_what_was_changed_and_what_others_put_there(outline: Path) -> None:
    build_outline(outline, Options(products=("leaflet",), jobs=1))
    folder = Path("output/small")
    (folder / "small.en.leaflet.pdf").write_bytes(b"by hand")
    (folder / "photo.jpg").write_bytes(b"hers")
    shutil.copy(folder / "small.en.leaflet.pdf", folder / "small.en.leaflet.edited-1.pdf")
    made = talkleaf("clean")
    assert made.exit_code == 0
    assert sorted(contents(folder)) == ["photo.jpg", "small.en.leaflet.edited-1.pdf", "small.en.leaflet.pdf"]
    assert "small.en.leaflet.edited-1.pdf: changed by hand" in made.stdout
    assert clean(Path("output"), edited_too=True).removed == 2
    assert list(contents(folder)) == ["photo.jpg"]


def test_clean_leaves_no_empty_folder(outline: Path) -> None:
    build_outline(outline, Options(products=("leaflet",), jobs=1))
    clean(Path("output"), edited_too=False)
    assert list(Path("output").iterdir()) == []


def test_cleaning_nothing_is_no_fault(tmp_path: Path) -> None:
    assert clean(tmp_path / "output", edited_too=False).removed == 0
