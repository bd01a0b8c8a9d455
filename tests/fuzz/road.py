"""Ways for an outline to go, each further than the one before; whatever is wrong must be told, not raised."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from builder.build import Options, build_outline
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.layout.large import compose_large
from builder.layout.leaflet import compose_leaflet
from builder.layout.slides import compose_talk
from builder.outline.parse import ParseOptions, parse, parse_editions
from builder.outline.text.language import select_language
from builder.theme.load import load_theme


def load(path: Path) -> bool:
    """Read, look for traps, compose, validate; gives whether all is well. Editions go to another process unchanged."""
    report = Report()
    parsed = parse_editions(path, report, ParseOptions(icons=icon_names()))
    editions = parsed and parsed.editions
    assert pickle.loads(pickle.dumps(editions)) == editions, "an edition changed on its way to another process"
    return parsed is not None and not report.has_errors


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


def build(path: Path, products: tuple[str, ...]) -> None:
    """To files in place. With errors the earlier outputs must be as they were, without all must be there."""
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


def _contents(out: Path) -> Mapping[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(out.glob("[!.]*/[!.]*"))}


ROADS: Mapping[str, Callable[[Path], object]] = {
    "load": load,
    "compose": compose,
    "build leaflet": partial(build, products=("talk", "leaflet", "evidence")),
    "build large": partial(build, products=("talk", "large", "evidence")),
}
"""The two builds take a file or two of each writer, of the nineteen there are; in the second, an outline can be built
that is too much for a leaflet."""


def road_of(turn: int) -> str:
    """Which way the outline of this turn goes: of every hundred 5 are built, 20 laid out, 75 loaded."""
    if turn % 20 == 0:
        return "build large" if turn // 20 % 5 in (1, 3) else "build leaflet"
    return "compose" if turn % 5 == 1 else "load"


def is_gentle(turn: int) -> bool:
    """Whether the outline of this turn takes only changes with which it still loads.

    Three of four others end at an error before anything is laid out. Of seven, so that every section gets its turn.
    """
    return road_of(turn) != "load" and turn // 20 % 7 in (0, 2, 5)
