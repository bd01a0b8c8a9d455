"""`make bench`: how long builds take, each in a process of its own. Prints a table; nothing passes or fails.

With `--write` the table stands in CONTRIBUTING.md too.
"""

from __future__ import annotations

import compileall
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from builder import __version__
from tests.bench import photos, typesetting
from tests.bench.figures_table import with_table
from tests.bench.long_outline import write_long_outline

ROOT = Path(__file__).parents[2]
RUNS = 5
ALS = "als-stem-cells"
FOUR_FILES = "talk,leaflet"
LEAFLET_FILES = "leaflet,print,office,dummy,large"
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of an installed program, whose modules are byte-compiled once and not at each start."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to time: the command, and what is done before each run."""

    name: str
    arguments: tuple[str, ...]
    before: Callable[[Path], None] = lambda out: None
    runs: int = RUNS
    verb: str = "build"
    module: str = ""
    """What to run in place of the command; it prints its own seconds."""


def empty(out: Path) -> None:
    """No outputs, no build cache, no font cache."""
    shutil.rmtree(out, ignore_errors=True)


def without_outputs(out: Path) -> None:
    """Font cache kept, so that only the build itself is timed."""
    for path in out.glob("*"):
        shutil.rmtree(path) if path.is_dir() and path.name != ".cache" else None
    for record in (out / ".cache").glob("*.json"):
        record.unlink()


def cases(long: Path) -> tuple[Case, ...]:
    document = str(ROOT / "content" / "als-stem-cells.yaml")
    return (
        Case("cold build, the four files", (document, "--only", FOUR_FILES), empty),
        Case("cold build, every output", (document,), empty),
        Case("build, fonts cached, the four files", (document, "--only", FOUR_FILES), without_outputs),
        Case("nothing changed", (document, "--only", FOUR_FILES)),
        Case("cold build, one talk (en)", (document, "--only", "talk", "--edition", "en"), empty),
        Case("one talk (zh)", (document, "--only", "talk", "--edition", "zh"), without_outputs),
        Case("pull of that talk", (document,), verb="pull"),
        Case("all PDFs of a leaflet (zh)", (document, "--only", LEAFLET_FILES, "--edition", "zh"), without_outputs),
        Case("the same, once the outline is read", (document,), without_outputs, module="tests.bench.leaflet"),
        Case("one leaflet (zh)", (document, "--only", "leaflet", "--edition", "zh"), without_outputs),
        *(export(document, format) for format in ("xlsx", "po", "xliff", "xliff12")),
        Case("fifteen photos of 12 megapixels, every output", (str(long / "photos.yaml"),), empty, 1),
        Case("300 sections: two talks", (str(long / "long300.yaml"), "--only", "talk"), without_outputs, 2),
        Case("990 sections: two talks", (str(long / "long990.yaml"), "--only", "talk"), without_outputs, 1),
    )


def export(document: str, format: str) -> Case:
    """A translator's file, to compare with the cold build of one talk: five times that is the most."""
    words = ("export", document, "--from", "zh", "--to", "en", "--format", format)
    return Case(f"translate export, {format}", words, empty, 2, "translate")


def command(case: Case, out: Path) -> list[str]:
    if case.verb == "pull":
        return [sys.executable, "-m", "builder", "pull", *case.arguments, str(out / ALS / f"{ALS}.zh.pptx")]
    if case.module:
        return [sys.executable, "-m", case.module, *case.arguments, str(out), LEAFLET_FILES]
    file = [] if case.verb == "build" else ["export.out"]
    return [sys.executable, "-m", "builder", case.verb, *case.arguments, "--out", str(out.joinpath(*file))]


def timed(case: Case, out: Path) -> list[float]:
    """Seconds of each run."""
    seconds: list[float] = []
    for _ in range(case.runs):
        case.before(out)
        start = perf_counter()
        done = subprocess.run(command(case, out), cwd=ROOT, env=INSTALLED, capture_output=True, text=True, check=False)
        clock = perf_counter() - start
        if done.returncode:
            sys.exit(f"{case.name}: {done.stderr}")
        seconds.append(float(done.stdout) if case.module else clock)
    return sorted(seconds)


def main() -> None:
    compileall.compile_dir(ROOT / "builder", quiet=1)
    machine = f"{os.cpu_count()} cores ({platform.machine()}, Python {platform.python_version()})"
    table, rows = Table(title=machine), []
    for heading in ("build", "best", "median", "runs"):
        table.add_column(heading, justify="left" if heading == "build" else "right")
    with tempfile.TemporaryDirectory() as folder:
        write_long_outline(Path(folder) / "long300.yaml", 300)
        write_long_outline(Path(folder) / "long990.yaml", 990)
        photos.write_photos(Path(folder))
        sizes: list[tuple[str, str]] = []
        for case in cases(Path(folder)):
            seconds = timed(case, Path(folder) / "output")
            row = (case.name, f"{seconds[0]:.2f} s", f"{seconds[len(seconds) // 2]:.2f} s", str(case.runs))
            table.add_row(*row)
            rows.append(row)
            if "photos" in case.name:
                sizes = photos.rows(Path(folder) / "output")
    Console(width=90).print(table)
    second = Table(title="Typesetting and pictures")
    second.add_column("what")
    second.add_column("figure", justify="right")
    for row in (*typesetting.rows(), *sizes):
        second.add_row(*row)
    Console(width=90).print(second)
    if "--write" in sys.argv:
        page = ROOT / "CONTRIBUTING.md"
        page.write_text(with_table(page.read_text("utf-8"), f"Version {__version__}, {machine}.", rows), "utf-8")


if __name__ == "__main__":
    main()
