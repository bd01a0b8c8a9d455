"""Three ways for an outline to go, each further than the one before; whatever is wrong must be told, not raised."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.build import Options, build_outline
from builder.diagnostics import Report
from builder.layout.icons import icon_names
from builder.layout.large import compose_large
from builder.layout.leaflet import compose_leaflet
from builder.layout.talk import compose_talk
from builder.outline.language import select_language
from builder.outline.parse import parse
from builder.theme.load import load_theme

PRODUCTS = (("talk", "leaflet", "evidence"), ("talk", "large", "evidence"))
"""A file or two of each writer, of the nineteen there are; the second where the first fails, as the gallery's leaflet
is meant to."""


def load(path: Path) -> None:
    """Read, look for traps, compose, validate."""
    parse(path, Report(), icons=icon_names())


def compose(path: Path) -> None:
    """To laid-out pages of talk, leaflet and large print, in each language."""
    report = Report()
    outline = parse(path, report, icons=icon_names())
    theme = load_theme("calm", report)
    if outline is None or theme is None or report.has_errors:
        return
    for language in outline.languages:
        edition = select_language(outline, language, report)
        compose_talk(edition, theme, report)
        compose_leaflet(edition, theme, report)
        compose_large(edition, theme, report)


def build(path: Path) -> None:
    """To files in place."""
    for products in PRODUCTS:
        if _build(path, products):
            return


def _build(path: Path, products: tuple[str, ...]) -> bool:
    """Whether it had no errors. With errors the earlier outputs must be as they were, without all must be there."""
    out = path.parent / "output"
    before = _contents(out)
    result = build_outline(path, Options(products=products, out=out, jobs=1, force=True))
    if result.failed:
        assert _contents(out) == before, "a build with errors touched the outputs"
    else:
        assert result.files, "a build without errors made no file"
        missing = [file for file in result.files if not file.is_file()]
        assert not missing, f"a build without errors did not put {missing} in place"
    assert not list(out.glob("*/.staging")), "a build left its staging folder"
    return not result.failed


def _contents(out: Path) -> Mapping[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(out.glob("[!.]*/[!.]*"))}


ROADS: Mapping[str, Callable[[Path], None]] = {"load": load, "compose": compose, "build": build}


def road_of(number: int) -> str:
    """Which way the outline of this number goes: of every hundred 5 are built, 20 laid out, 75 loaded."""
    return "build" if number % 20 == 0 else "compose" if number % 5 == 1 else "load"
