"""What counts as a change."""

import os
from pathlib import Path

from builder.build.freshness import fingerprints, is_fresh, load_record, make_record, record_path, save_record


def record_of(tmp_path: Path):  # type: ignore[no-untyped-def]
    (tmp_path / "in.yaml").write_text("a")
    (tmp_path / "out.pdf").write_text("b")
    return make_record(
        "all", fingerprints([tmp_path / "in.yaml", tmp_path / "absent"]), fingerprints([tmp_path / "out.pdf"]), ()
    )


def test_nothing_changed_is_fresh_and_survives_saving(tmp_path: Path) -> None:
    save_record(tmp_path / "r.json", record_of(tmp_path))
    assert is_fresh(load_record(tmp_path / "r.json"), "all")


def test_a_touched_file_with_the_same_content_is_fresh(tmp_path: Path) -> None:
    record = record_of(tmp_path)
    os.utime(tmp_path / "in.yaml", (1, 1))
    assert is_fresh(record, "all")


def test_changed_input_or_output_or_request_is_not(tmp_path: Path) -> None:
    record = record_of(tmp_path)
    assert not is_fresh(record, "talk only")
    (tmp_path / "in.yaml").write_text("c")
    assert not is_fresh(record, "all")
    (tmp_path / "in.yaml").write_text("a")
    assert is_fresh(record, "all")
    (tmp_path / "out.pdf").unlink()
    assert not is_fresh(record, "all")


def test_a_file_that_appears_is_a_change(tmp_path: Path) -> None:
    record = record_of(tmp_path)
    (tmp_path / "absent").write_text("now here")
    assert not is_fresh(record, "all")


def test_a_broken_record_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text('{"program": 3')
    assert load_record(tmp_path / "r.json") is None
    (tmp_path / "r.json").write_text('["no"]')
    assert load_record(tmp_path / "r.json") is None
    assert not is_fresh(None, "all")


def test_a_record_has_a_name_on_every_system(tmp_path: Path) -> None:
    deep = Path("/", *["a rather long name of a folder"] * 20, "talk.yaml")
    name = record_path(tmp_path, deep).name
    assert name.startswith("talk-")
    assert len(name) < 100
    assert not set(name) & set('<>:"/\\|?*')
    assert record_path(tmp_path, deep.with_name("other.yaml")) != record_path(tmp_path, deep)
