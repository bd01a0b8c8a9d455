"""An outline and its theme, read from their files; and which other files its outputs are made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Report

if TYPE_CHECKING:
    from builder.outline.model import Outline
    from builder.products import Product
    from builder.theme.model import Theme

Loaded = tuple["Outline", "Theme"]


def load(path: Path, theme: str, report: Report) -> Loaded | None:
    """The outline with the theme of this name, or its own if there is none; None where nothing can be made of them."""
    from builder.layout.icons import icon_names
    from builder.outline.parse import parse
    from builder.theme.load import load_theme

    outline = parse(path, report, icons=icon_names())
    if outline is None:
        return None
    found = load_theme(theme or outline.theme.name, report, outline.theme.span)
    return None if found is None else (outline, found)


def load_ahead(path: Path, theme: str, products: Sequence[Product], report: Report) -> Loaded | None:
    """`load` in another process, while this one imports what the products will take.

    Raises `MishapError` where that process is ended from outside.
    """
    from builder.preload import preload
    from builder.processes import Child

    child = Child(_load_and_report, path, theme)
    try:
        preload(products)
        loaded, found = child.result()
    finally:
        child.end()
    for diagnostic in found:
        report.add(diagnostic)
    return loaded


def _load_and_report(path: Path, theme: str) -> tuple[Loaded | None, list[Diagnostic]]:
    report = Report()
    return load(path, theme, report), list(report)


def files_beside(path: Path, outline: Outline, theme: str) -> Iterator[Path]:
    """All files besides outline and fonts that outputs are made from; also those that may yet appear."""
    from builder.layout.motif import PARTS
    from builder.theme.load import THEMES, theme_files

    yield from (path.parent / file for file in outline.files)
    yield from theme_files(theme or outline.theme.name)
    if outline.motif:
        yield from (THEMES / "motifs" / outline.motif / f"{part}.svg" for part in PARTS)
