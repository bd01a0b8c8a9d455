"""An edit costs what it touches: what is made again, what stays, and that it is all as a whole build makes it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from builder.build import Options, build_outline, pipeline
from builder.build.freshness import load_record, record_path
from builder.build.libraries import MAKERS, library_files
from builder.build.remade_parts import digest_of_pages
from builder.diagnostics import Message
from builder.geometry import Path as OutlinePath
from builder.geometry import Rect
from builder.page.items import Item
from builder.replace import replace
from tests.test_cli import GOOD
from tests.write.documents import document, page, shape

ROOT = Path(__file__).parents[1]
OPTIONS = Options(products=("talk", "notes", "leaflet", "large", "phone", "evidence"), jobs=1)
NO_OUTPUTS = {
    "anyio", "rich", "starlette", "typing-extensions", "uvicorn", "watchfiles", "python-calamine", "platformdirs",
}  # fmt: skip
"""What we depend on for the preview, the terminal and tables of meetings."""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*changes: tuple[str, str]) -> Path:
    text = GOOD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    Path("small.yaml").write_text(text, "utf-8")
    return Path("small.yaml")


def steps_of(options: Options = OPTIONS) -> set[str]:
    """What a build does, step by step."""
    steps: list[Message] = []
    result = build_outline(Path("small.yaml"), options, steps.append)
    assert not result.failed, result.diagnostics
    return {str(step) for step in steps}


def outputs(out: str = "output") -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in Path(out, "small").iterdir() if not p.name.startswith(".")}


def times() -> dict[str, int]:
    return {p.name: p.stat().st_mtime_ns for p in Path("output/small").iterdir() if not p.name.startswith(".")}


def as_anew() -> dict[str, bytes]:
    """What a whole build of the outline gives, made elsewhere."""
    build_outline(Path("small.yaml"), Options(products=OPTIONS.products, jobs=1, out=Path("anew")))
    return outputs("anew")


ENGLISH = ("Ask your doctor first.", "First ask your doctor.")


def test_a_word_in_one_language_leaves_the_other_as_it_is() -> None:
    write()
    steps_of()
    before = times()
    write(ENGLISH)
    steps = steps_of()
    assert {"zh: laying out talk", "zh: laying out leaflet"} <= steps, "laid out alike in both languages"
    assert "en: writing talk" in steps
    assert not {step for step in steps if step.startswith("zh: writing")}
    assert "zh: laying out large" not in steps
    assert {name for name, time in times().items() if time != before[name]} >= {"small.en.pptx", "small.en.phone.html"}
    assert not [name for name, time in times().items() if ".zh." in name and time != before[name]]
    assert outputs() == as_anew()


def test_what_is_laid_out_alike_follows_the_other_language() -> None:
    """So many English words that slides are arranged otherwise, in Chinese too."""
    write()
    steps_of()
    write(("Ask your doctor first.", "Ask your doctor first. " * 8))
    steps_of()
    assert outputs() == as_anew()


def test_talks_laid_out_alike_are_made_one_after_another() -> None:
    """What one language's has set the other's need not set again; large print looks at nobody else's."""
    write()
    steps: list[str] = []
    build_outline(
        Path("small.yaml"), replace(OPTIONS, products=("talk", "large")), lambda step: steps.append(str(step))
    )
    made = [step for step in steps if "laying out" in step]
    assert made == [f"{language}: laying out {what}" for what in ("talk", "large") for language in ("zh", "en")]


@pytest.mark.parametrize(
    ("old", "new"),
    [("2026-11-22", "2026-11-23"), ("theme: calm", "theme: contrast"), ("id: small\n", "id: small\n# a line\n")],
)
def test_what_both_languages_have_is_made_again_in_both(old: str, new: str) -> None:
    start = GOOD if old in GOOD else GOOD.replace("leaflet:", f"{old}\nleaflet:")
    Path("small.yaml").write_text(start, "utf-8")
    steps_of()
    Path("small.yaml").write_text(start.replace(old, new), "utf-8")
    assert "zh: laying out leaflet" in steps_of()
    assert outputs() == as_anew()


def test_equal_files_are_left_untouched() -> None:
    write()
    steps_of()
    before = times()
    steps_of(Options(products=OPTIONS.products, jobs=1, force=True))
    assert times() == before


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"by hand")])
def test_a_part_whose_file_was_changed_is_made_again(change) -> None:  # type: ignore[no-untyped-def]
    write()
    steps_of()
    change(Path("output/small/small.zh.leaflet.pdf"))
    steps = steps_of()
    assert "zh: writing leaflet" in steps
    assert "en: writing leaflet" not in steps
    assert {n: d for n, d in outputs().items() if ".edited-" not in n} == as_anew()


def test_warnings_of_a_part_that_stays_are_told_again() -> None:

    write(("Ask your doctor first.", " ".join(["word"] * 45)))
    first = build_outline(Path("small.yaml"), OPTIONS).diagnostics
    assert [d.code for d in first] == ["slide-too-full"]
    Path("output/small/small.zh.leaflet.pdf").unlink()
    assert build_outline(Path("small.yaml"), OPTIONS).diagnostics == first


def test_a_library_of_another_version_and_an_emptied_model_are_changes(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = here / "zh-hans.json"
    model.write_text("{}")
    monkeypatch.setattr(pipeline, "library_files", lambda: (model,))
    write()
    steps_of()
    assert not steps_of()
    model.write_text("")
    assert "zh: writing leaflet" in steps_of()
    assert not steps_of()
    model.unlink()
    model.with_name("other-1.1").write_text("{}")
    monkeypatch.setattr(pipeline, "library_files", lambda: (model.with_name("other-1.1"),))
    assert "zh: writing leaflet" in steps_of()


def test_the_model_of_budoux_and_the_versions_of_all_libraries_are_looked_at() -> None:
    names = {path.name for path in library_files()}
    assert {"zh-hans.json", "METADATA", "global.dat"} <= names
    write()
    steps_of()
    record = load_record(record_path(Path("output"), Path("small.yaml")))
    assert record is not None
    assert {str(path) for path in library_files()} <= record.inputs.keys()


def test_every_library_we_depend_on_counts_or_is_known_to_make_no_output() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=!~\[; ]", line)[0].lower() for line in project["dependencies"]}
    assert needed - NO_OUTPUTS <= MAKERS


DIGESTS = """
import sys
from pathlib import Path
from builder.build import Options
from builder.build.remade_parts import digest_of
from builder.build.pipeline import read_material
from builder.diagnostics import Report
material = read_material(Path(sys.argv[1]), Options(), Report())
print(digest_of(material.editions["zh"], material.theme))
"""


def test_a_digest_is_by_value_in_every_process(here: Path) -> None:
    """Whatever seed its hashes have, and whatever stands in the other language."""
    text = (ROOT / "content" / "als-stem-cells.yaml").read_text("utf-8")
    (here / "sources.yaml").write_bytes((ROOT / "content" / "sources.yaml").read_bytes())
    shutil.copytree(ROOT / "content" / "figures", here / "figures")
    assert "The two phase 3 trials we found" in text
    digests = set()
    for seed, english in (("1", "we found"), ("2", "one found")):
        Path("als.yaml").write_text(text.replace("trials we found", f"trials {english}"), "utf-8")
        command = [sys.executable, "-c", DIGESTS, "als.yaml"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        digests.add(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
    assert len(digests) == 1


def test_pages_differ_by_each_value_on_them_and_by_each_kind_of_item() -> None:
    """Digests tell items by the names of their fields, so no two kinds may have the same ones."""
    kinds = get_args(Item)
    assert len({kind.__struct_fields__ for kind in kinds}) == len(kinds)
    frame, line = Rect(0, 0, 9, 9), OutlinePath.of(("move", "line"), (0, 9), (0, 9))
    drawn = shape(frame, geometry="path", path=line)
    further = shape(frame, geometry="path", path=line.moved(1, 0))
    other = shape(frame, "mint", geometry="path", path=line)
    digests = [digest_of_pages([document(page(item))]) for item in (drawn, further, other)]
    assert len({*digests}) == len(digests)
    assert further.path.xs == (1, 10)
    assert digest_of_pages([document(page(further))]) == digests[1], "a path is where it stands, moved yet or not"
