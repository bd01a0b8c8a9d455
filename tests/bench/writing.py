"""How long PowerPoint files take to write, and whether a slide costs the same in a long talk as in a short one."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path
from time import process_time

from builder.build.loading import load_material
from builder.diagnostics import Report
from builder.layout.slides import compose_talk
from builder.page.items import Document
from builder.replace import replace
from builder.write.pptx import write_pptx

ROOT = Path(__file__).parents[2]
SIZES = (300, 3000)
RUNS = 3


def rows() -> list[tuple[str, str]]:
    """Names and figures for the table."""
    document = sample()
    count = len(document.pages)
    out = [(f"a talk of {count} slides, written", f"{1000 * seconds(document, RUNS):,.0f} ms")]
    for size in SIZES:
        each = 1000 * seconds(lengthened(document, size), 1) / size
        out.append((f"a slide with notes, of {size:,}", f"{each:.2f} ms"))
    return out


def sample() -> Document:
    """The talk of the repository's own document, in Chinese."""
    report = Report()
    material = load_material(ROOT / "content" / "als-stem-cells.yaml", "", report)
    assert material is not None
    return compose_talk(material.editions["zh"], material.theme, report)


def lengthened(document: Document, size: int) -> Document:
    """Its slides over and over, each with notes."""
    pages = (replace(page, notes=page.notes or ("…",)) for page in islice(cycle(document.pages), size))
    return replace(document, pages=tuple(pages))


def seconds(document: Document, runs: int) -> float:
    """The best of some runs, in seconds of this process alone."""
    best = float("inf")
    for _ in range(runs):
        start = process_time()
        write_pptx(document)
        best = min(best, process_time() - start)
    return best


if __name__ == "__main__":
    for name, figure in rows():
        print(f"{name}: {figure}")
