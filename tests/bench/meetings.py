"""`make bench-peers`: a series of meetings beside as many separate builds, and beside Typst. Prints; nothing passes or
fails.

Both sides run in one sitting, so what counts is how they compare. CPU seconds (user and system, all processes) say
how much work is done; the busy share is CPU seconds over seconds on the clock, by core. Typst is installed from PyPI
into a folder of its own, and is no dependency.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from compileall import compile_dir
from pathlib import Path
from time import perf_counter

from msgspec import Struct

from builder.build import Options
from builder.build.pipeline import read_material
from builder.diagnostics import Report
from builder.outline.model.block_texts import text_of

ROOT = Path(__file__).parents[2]
OUTLINE = ROOT / "content" / "als-stem-cells.yaml"
TYPST = "typst==0.15.0"
TALK_AND_LEAFLET = "talk,leaflet,print,office,dummy"
MEMORY = (10, 1_000)
"""Meetings whose memory is compared."""
WATCHER = """
import contextlib, ctypes, os, resource, subprocess, sys
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER: processes of processes are counted here too
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
with contextlib.suppress(ChildProcessError):
    while True:
        os.wait()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
"""Linux alone counts the processes of a process that is gone."""


class Taken(Struct, frozen=True):
    """What a command took: seconds on the clock and of all cores, and megabytes of its largest process."""

    clock: float
    cpu: float
    megabytes: float

    @property
    def busy(self) -> float:
        """The share of all cores that was at work."""
        return self.cpu / self.clock / (os.cpu_count() or 1)

    def __str__(self) -> str:
        return f"{self.clock:7.1f} s  {self.cpu:7.1f} CPU s  {self.busy:4.0%} busy  {self.megabytes:5.0f} MB"


def taken(*command: object) -> Taken:
    """Run a command, and tell what it and its processes took."""
    start = perf_counter()
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = subprocess.run(
        [sys.executable, "-c", WATCHER, *map(str, command)],
        cwd=ROOT, env=compiled, check=True, capture_output=True, text=True,
    )  # fmt: skip
    cpu, megabytes = map(float, told.stdout.split())
    return Taken(perf_counter() - start, cpu, megabytes)


def sheet_of(meetings: int, folder: Path) -> Path:
    """A sheet of meetings that differ in id, day, place and group."""
    head = "id,meeting.date,meeting.time,meeting.place.zh,meeting.place.en,meeting.speaker.zh,meeting.speaker.en\n"
    rows = (
        f"m-{n},2027-{n % 12 + 1:02}-{n % 28 + 1:02},14:00,社区中心 {n} 号厅,Community centre room {n},主讲人,Speaker\n"
        for n in range(1, meetings + 1)
    )
    path = folder / f"meetings-{meetings}.csv"
    path.write_text(head + "".join(rows), "utf-8")
    return path


def series(meetings: int, products: str, folder: Path) -> Taken:
    """All meetings by one call, font cache empty."""
    out = folder / "series"
    shutil.rmtree(out, ignore_errors=True)
    sheet = sheet_of(meetings, folder)
    return taken(sys.executable, "-m", "builder", "series", OUTLINE, sheet, "--only", products, "--out", out)


def separate(meetings: int, products: str, folder: Path) -> Taken:
    """A build for each meeting; of more than ten, ten stand for all."""
    built = min(meetings, 10)
    runs = [
        taken(
            sys.executable, "-m", "builder", "build", OUTLINE, "--only", products, "--out", folder / f"alone-{n}",
        )
        for n in range(built)
    ]  # fmt: skip
    share = meetings / built
    return Taken(sum(r.clock for r in runs) * share, sum(r.cpu for r in runs) * share, max(r.megabytes for r in runs))


def typst(meetings: int, folder: Path) -> Taken:
    """Typst compiling a leaflet of the like, with two processes: the same texts, in Chinese and in English."""
    venv = folder / "typst"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    subprocess.run([venv / "bin" / "pip", "install", "-q", "--disable-pip-version-check", TYPST], check=True)
    for language in ("zh", "en"):
        (folder / f"body-{language}.typ").write_text(typst_body(language), "utf-8")
    (folder / "compile.py").write_text(TYPST_RUNNER, "utf-8")
    fonts = subprocess.run(
        [sys.executable, "-c", "from builder.typeset.fonts import font_files; print(next(iter(font_files())).parent)"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout.strip()  # fmt: skip
    return taken(venv / "bin" / "python", folder / "compile.py", folder, fonts, meetings)


def typst_body(language: str) -> str:
    """The texts of the leaflet's blocks as Typst has them: headings and paragraphs in six columns of two pages."""
    material = read_material(OUTLINE, Options(jobs=1), Report())
    assert material is not None
    edition = material.editions[language]  # type: ignore[index]
    out = []
    for section in edition.sections:
        blocks = [b for b in section.blocks if "leaflet" in b.only]
        if blocks and "leaflet" in section.only:
            out.append(f"#heading[{escaped((section.heading or section.title).plain)}]")
            out += [f"{escaped(text.plain)}\n" for block in blocks for text in text_of(block)]
    return "\n\n".join(out)


def escaped(words: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\#*_`$<>@[]/~=-+" else sign for sign in words)


TYPST_RUNNER = '''
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
import typst

folder, fonts, meetings = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
HEAD = """#set page(paper: "a4", flipped: true, margin: 8mm, columns: 3)
#set text(font: "Noto Sans CJK SC", size: 9pt, lang: "%s")
= %s
%s
"""
PLACES = {"zh": "社区中心 %d 号厅", "en": "Community centre room %d"}


def compile_one(of):
    number, language = of
    body = (folder / f"body-{language}.typ").read_text("utf-8")
    text = HEAD % (language, PLACES[language] % number, f"2027-{number % 12 + 1:02}-{number % 28 + 1:02}")
    source = folder / f"m-{number}.{language}.typ"
    source.write_text(text + body, "utf-8")
    typst.compile(str(source), output=str(source.with_suffix(".pdf")), font_paths=[fonts])


if __name__ == "__main__":
    each = [(n, language) for n in range(1, meetings + 1) for language in ("zh", "en")]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(compile_one, each, chunksize=5))
'''


def main() -> None:
    """Print each comparison as it is known."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--meetings", type=int, default=100, help="of the comparison with separate builds")
    asked.add_argument("--leaflets", type=int, default=50, help="meetings of the comparison with Typst")
    asked.add_argument("--memory", action="store_true", help="also the memory at ten and a thousand meetings")
    wish = asked.parse_args()
    compile_dir(str(ROOT / "builder"), quiet=1)  # as it is in an installed copy
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare("separate builds", wish.meetings, TALK_AND_LEAFLET, separate, folder)
        compare("Typst", wish.leaflets, "leaflet", lambda n, _, f: typst(n, f), folder)
        if wish.memory:
            few, many = (series(count, "leaflet", folder) for count in MEMORY)
            print(f"memory at {MEMORY[1]} over {MEMORY[0]} meetings: {many.megabytes / few.megabytes:.2f} ×")


def compare(
    name: str, meetings: int, products: str, other: Callable[[int, str, Path], Taken], folder: Path
) -> Sequence[Taken]:
    """Both sides, one after the other."""
    theirs, ours = other(meetings, products, folder), series(meetings, products, folder)
    print(f"{meetings} meetings, {products}\n  {name:16}{theirs}\n  {'a series':16}{ours}")
    print(f"  {ours.cpu / theirs.cpu:.2f} × the CPU, {ours.clock / theirs.clock:.2f} × the time", flush=True)
    return theirs, ours


if __name__ == "__main__":
    main()
