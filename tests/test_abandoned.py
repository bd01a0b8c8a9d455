"""Outputs whose outline is gone are told, and no others."""

from pathlib import Path

import pytest

from builder.abandoned import abandoned
from builder.build.freshness import fingerprints, make_record, record_path, save_record
from builder.build.publish import publish
from tests.command_line import talkleaf


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an outline `kept.yaml`, its outputs, and outputs of an outline `old` that is gone."""
    monkeypatch.chdir(tmp_path)
    outline(tmp_path / "content" / "kept.yaml", "kept")
    for id in ("kept", "old"):
        publish(Path("output") / id, {f"{id}.zh.pptx": b"1"})
    return tmp_path


def outline(path: Path, id: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"outline: 1\nid: {id}\n", "utf-8")
    return path


def record(path: Path, made: Path) -> None:
    """What a build of `path` leaves that has put its outputs into `made`."""
    publish(made, {"a.pdf": b"1"})
    kept = make_record("", fingerprints([path]), fingerprints([made / "a.pdf"]), ())
    where = record_path(made.parent, path)
    where.parent.mkdir(parents=True, exist_ok=True)
    save_record(where, kept)


def test_outputs_without_an_outline_are_found(desk: Path) -> None:
    assert abandoned(Path("output"), [Path("content/kept.yaml")]) == (Path("output/old"),)


def test_outputs_of_an_outline_elsewhere_are_none_while_it_is_there(desk: Path) -> None:
    other = outline(desk / "other" / "far.yaml", "far")
    record(other, desk / "output" / "far")
    assert Path("output/far") not in abandoned(Path("output"), [Path("content/kept.yaml")])
    other.unlink()
    assert Path("output/far") in abandoned(Path("output"), [Path("content/kept.yaml")])


def test_a_folder_that_somebody_made_is_none(desk: Path) -> None:
    (desk / "output" / "mine").mkdir()
    assert Path("output/mine") not in abandoned(Path("output"), [Path("content/kept.yaml")])


def test_a_build_of_all_tells_them_with_the_line_that_removes_them(desk: Path) -> None:
    told = talkleaf("build")
    assert "`talkleaf clean --out output/old` removes them" in told.output
    assert "output/kept:" not in told.output
    assert "removes them" not in talkleaf("build", "content/kept.yaml").output
    assert talkleaf("clean", "--out", "output/old").exit_code == 0
    assert [folder.name for folder in (desk / "output").iterdir() if folder.name[0] != "."] == ["kept"]


def test_clean_names_them(desk: Path) -> None:
    assert "output/old: its outline is gone" in talkleaf("clean").output
