"""`python -m tests.bench.cold_peers`: a cold build of four files beside pandoc and Typst. Prints; nothing passes or
fails.

Talk and leaflet of the first document, in Chinese and in English, are made from the same texts: by this program with no
font cache, and by pandoc (Markdown to .pptx) and Typst (to .pdf), which run one after another. Both sides take turns,
so that what else the machine does weighs on both. pandoc and Typst come from PyPI into a folder of their own, and are
no dependencies.
"""

from __future__ import annotations

import argparse
import compileall
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from builder.build import Options
from builder.build.pipeline import read_material
from builder.diagnostics import Report
from builder.outline.model.block_texts import text_of
from builder.outline.model.edition import Edition
from builder.typeset.fonts import font_files
from tests.bench.meetings import OUTLINE, ROOT, TYPST, Taken, escaped, taken, typst_body

PANDOC = "pypandoc-binary==1.17"
LANGUAGES = ("zh", "en")
TYPST_HEAD = """#set page(paper: "a4", flipped: true, margin: 8mm, columns: 3)
#set text(font: "Noto Sans CJK SC", size: 9pt, lang: "{language}")
= {title}

"""
TYPST_COMPILE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])"
ONE_AFTER_ANOTHER = "set -e; cd {folder}; {commands}"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=7)
    runs = asked.parse_args().runs
    compileall.compile_dir(ROOT / "builder", quiet=1)  # as an installed program is
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = peers_script(folder)
        theirs, ours = [], []
        for _ in range(runs):
            theirs.append(taken("sh", "-c", script))
            ours.append(cold(folder / "output"))
    print(f"talk and leaflet, zh and en, median of {runs} runs")
    print(f"  {'pandoc and Typst':18}{median(theirs)}\n  {'a cold build':18}{median(ours)}")
    clock, cpu = (median(ours).clock / median(theirs).clock, median(ours).cpu / median(theirs).cpu)
    print(f"  {cpu:.2f} × the CPU, {clock:.2f} × the time", flush=True)


def cold(out: Path) -> Taken:
    """The four files by this program, nothing kept from an earlier build."""
    shutil.rmtree(out, ignore_errors=True)
    return taken(sys.executable, "-m", "builder", "build", OUTLINE, "--only", "talk,leaflet", "--out", out)


def median(runs: list[Taken]) -> Taken:
    return Taken(*(statistics.median(getattr(run, name) for run in runs) for name in Taken.__struct_fields__))


def peers_script(folder: Path) -> str:
    """Installs both programs and writes what they read; gives the shell's words that make the four files."""
    python, pandoc = installed(folder / "venv")
    material = read_material(OUTLINE, Options(jobs=1), Report())
    assert material is not None
    fonts = next(iter(font_files())).parent
    commands = []
    for language in LANGUAGES:
        edition = material.editions[language]
        (folder / f"talk-{language}.md").write_text(markdown(edition), "utf-8")
        head = TYPST_HEAD.format(language=language, title=escaped(edition.title.plain))
        (folder / f"leaflet-{language}.typ").write_text(head + typst_body(language), "utf-8")
        commands.append(f"{pandoc} talk-{language}.md -o talk-{language}.pptx")
        commands.append(f"{python} -c '{TYPST_COMPILE}' leaflet-{language}.typ leaflet-{language}.pdf {fonts}")
    return ONE_AFTER_ANOTHER.format(folder=folder, commands="; ".join(commands))


def installed(venv: Path) -> tuple[Path, Path]:
    """The Python that has Typst, and the program pandoc."""
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    python = venv / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", PANDOC, TYPST], check=True)
    where = "import pypandoc; print(pypandoc.get_pandoc_path())"
    found = subprocess.run([python, "-c", where], check=True, capture_output=True, text=True)
    return python, Path(found.stdout.strip())


def markdown(edition: Edition) -> str:
    """The talk's texts as pandoc has them: a slide for each block, its texts as a list, what is said as notes."""
    return "\n".join((f"---\ntitle: '{edition.title.plain}'\n---\n", *_slides(edition)))


def _slides(edition: Edition) -> Iterator[str]:
    for section in edition.sections:
        if "talk" not in section.only:
            continue
        yield f"# {escaped(section.title.plain)}\n"
        for block in (block for block in section.blocks if "talk" in block.only):
            yield f"## {escaped((block.title or section.title).plain)}\n"
            yield from (f"- {escaped(text.plain)}" for text in text_of(block))
            if block.notes is not None:
                yield f"\n::: notes\n{escaped(block.notes.plain)}\n:::"
            yield ""


if __name__ == "__main__":
    main()
