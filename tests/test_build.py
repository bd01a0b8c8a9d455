"""The whole road on small outlines: what is rebuilt when, what stays the same, what is refused."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder import build as road
from builder.build import Options, build_outline, find_outlines, same_ids
from builder.mishap import MishapError
from builder.theme import load
from tests.test_cli import GOOD

FAST = Options(products=("talk", "leaflet", "evidence"), jobs=1)
SOURCED = GOOD.replace("cite: none", "cite: [a]").replace("leaflet:", "sources: sources.yaml\nleaflet:")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    return tmp_path


def write(name: str, text: str = GOOD) -> Path:
    path = Path("content") / name
    path.write_text(text.replace("id: small", f"id: {path.stem}"), "utf-8")
    return path


def outputs(name: str) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(Path("output", name).iterdir()) if not p.name.startswith(".")}


def built(path: Path, options: Options = FAST) -> bool:
    """Whether a run had work to do."""
    result = build_outline(path, options)
    assert not result.failed, [f"{d.span.line} {d.message}" for d in result.diagnostics]
    return not result.fresh


def test_only_what_changed_is_built_again() -> None:
    one, two = write("one.yaml"), write("two.yaml")
    assert built(one)
    assert built(two)
    assert not built(one)
    one.write_text(one.read_text("utf-8").replace("Ask your", "First ask your"), "utf-8")
    assert built(one)
    assert not built(two)
    assert not built(one)


def test_a_file_beside_the_outline_counts() -> None:
    sources = Path("content/sources.yaml")
    sources.write_text("a: {title: A work, short: A}\n", "utf-8")
    path = write("one.yaml", SOURCED)
    assert built(path)
    assert not built(path)
    sources.write_text("a: {title: Another work, short: A}\n", "utf-8")
    assert built(path)


def test_the_theme_counts(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    themes = here / "themes"
    themes.mkdir()
    (themes / "calm.yaml").write_bytes(load.theme_path("calm").read_bytes())
    monkeypatch.setattr(load, "THEMES", themes)
    monkeypatch.setattr(load, "theme_path", lambda name, folder=themes: themes / f"{name}.yaml")
    path = write("one.yaml")
    assert built(path)
    assert not built(path)
    text = (themes / "calm.yaml").read_text("utf-8").replace("#0B4A57", "#0B4A58")
    (themes / "calm.yaml").write_text(text, "utf-8")
    assert built(path)


def test_a_missing_output_and_force_build_again() -> None:
    path = write("one.yaml")
    built(path)
    Path("output/one/one.zh.pptx").unlink()
    assert built(path)
    assert built(path, Options(products=FAST.products, jobs=1, force=True))


def test_a_changed_program_builds_again(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("one.yaml")
    built(path)
    monkeypatch.setattr("builder.freshness.program_fingerprint", lambda: "newer")
    assert built(path)


def test_outputs_that_are_no_longer_made_go() -> None:
    path = write("one.yaml")
    built(path)
    path.write_text(path.read_text("utf-8").replace("languages: [zh, en]", "languages: [zh]"), "utf-8")
    built(path)
    assert not [name for name in outputs("one") if ".en." in name]


def test_a_build_with_nothing_to_do_tells_its_warnings_again() -> None:
    words = " ".join(["word"] * 45)
    path = write("one.yaml", GOOD.replace("Ask your doctor first.", words))
    first = build_outline(path, FAST).diagnostics
    again = build_outline(path, FAST)
    assert again.fresh
    assert first == again.diagnostics
    assert first


def test_a_template_that_is_none_is_told() -> None:
    Path("content/house.pptx").write_bytes(b"")
    path = write("one.yaml", GOOD.replace("leaflet:", "theme: {name: calm, template: house.pptx}\nleaflet:"))
    assert [d.code for d in build_outline(path, FAST).diagnostics] == ["template-unreadable"]


def test_two_outlines_of_one_id_are_refused_before_anything_is_built() -> None:
    one = write("one.yaml")
    two = Path("content/two.yaml")
    two.write_text(one.read_text("utf-8"), "utf-8")
    (clash,) = same_ids(find_outlines([Path("content")]))
    assert (clash.code, clash.span.file, clash.span.line) == ("same-id", str(two), 2)
    done = subprocess.run([sys.executable, "-m", "builder", "build"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "error[same-id]" in done.stderr
    assert not Path("output").exists()


def run_elsewhere(folder: Path, **environment: str) -> dict[str, bytes]:
    """The outputs of the same outline, built by a process of its own in another folder."""
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "one.yaml").write_text(GOOD.replace("id: small", "id: one"), "utf-8")
    jobs = environment.pop("jobs", "0")
    subprocess.run(
        [sys.executable, "-m", "builder", "build", "--jobs", jobs], cwd=folder, check=True, capture_output=True,
        env={**os.environ, **environment},
    )  # fmt: skip
    made = (folder / "output" / "one").iterdir()
    return {p.name: p.read_bytes() for p in sorted(made) if not p.name.startswith(".")}


def test_the_same_outline_gives_the_same_bytes(here: Path) -> None:
    """In other folders, time zones, locales, with other hash seeds, numbers of processes and font caches."""
    first = run_elsewhere(here / "a", TZ="UTC", PYTHONHASHSEED="1", jobs="1")
    second = run_elsewhere(here / "b" / "deeper", TZ="Asia/Shanghai", PYTHONHASHSEED="2", LC_ALL="C", jobs="2")
    assert len(first) >= 18
    for name, data in first.items():
        assert second[name] == data, name


def test_the_date_comes_from_the_outline_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("one.yaml")
    built(path)
    with zipfile.ZipFile("output/one/one.zh.pptx") as archive:
        assert b"2026-11-22" in archive.read("docProps/core.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert built(path)
    with zipfile.ZipFile("output/one/one.zh.pptx") as archive:
        assert b"2023-11-14" in archive.read("docProps/core.xml")


def test_a_killed_worker_leaves_the_outputs_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("one.yaml")
    built(path)
    before = outputs("one")
    path.write_text(path.read_text("utf-8").replace("Ask your", "First ask your"), "utf-8")
    monkeypatch.setattr(road, "_make_shared", lambda *args: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(MishapError, match=r"ended from outside \(SIGKILL\); perhaps memory ran out"):
        build_outline(path, Options(products=FAST.products, jobs=2))
    assert outputs("one") == before


NO_NETWORK = """
import sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "urllib.Request"):
        raise RuntimeError(f"network: {event}")
sys.addaudithook(refuse)
from builder.cli import main
main()
"""


def test_a_build_never_asks_the_network() -> None:
    write("one.yaml")
    command = [sys.executable, "-c", NO_NETWORK, "build"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert outputs("one")
