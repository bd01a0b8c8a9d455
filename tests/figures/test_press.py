"""What any block of any kind paints passes the preflight of the print shop's file, in every theme."""

from __future__ import annotations

from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings

from builder.build.checking import check_outline
from builder.build.loading import load
from builder.build.options import Options
from builder.build.prepared_edition import edition_build
from builder.build.products import PRODUCTS
from builder.diagnostics import Report, say
from builder.outline.model.blocks import KINDS
from builder.outline.text.text import Language
from builder.theme.load import load_theme
from builder.theme.model import Theme
from builder.write.pdf import preflight
from tests.figures.contents import EXAMPLES
from tests.figures.made_figures import LANGUAGES, block_of, write_outline

THEMES = ("calm", "dawn", "contrast")
TURN = cycle(THEMES)
DOCUMENT = Path(__file__).parents[1] / "galleries" / "high-blood-pressure.yaml"
(PRINT,) = (product for product in PRODUCTS if product.name == "print")


@cache
def theme(name: str) -> Theme:
    loaded = load_theme(name, Report())
    assert loaded is not None
    return loaded


def pressed(written: dict[str, Any], language: Language, look: str) -> Report | None:
    """What the author is told when the leaflet of one block is made for the press; None: it does not fit."""
    editions, _ = block_of(written)
    report = Report()
    build = edition_build(editions[language], theme(look), Options(), report)
    PRINT.compose(build)
    if report.has_errors:
        return None
    PRINT.write(build)
    return report


def preflight_of(report: Report) -> list[str]:
    return [str(told.message) for told in report if told.code == "preflight"]


@pytest.mark.parametrize("key", KINDS)
def test_each_kind_of_block_passes_preflight(key: str) -> None:
    passed = 0

    @settings(max_examples=3, deadline=None, derandomize=True, database=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(EXAMPLES[key])
    def press(written: dict[str, Any]) -> None:
        nonlocal passed
        report = pressed(written, LANGUAGES[passed % 2], next(TURN))
        assume(report is not None)
        assert preflight_of(report) == []
        passed += 1

    press()
    assert passed >= 2


def several(kind: str, count: int, label: str | None) -> dict[str, Any]:
    """A chart of so many series, whose numbers lie apart."""
    series = [
        {"name": {"zh": f"甲组{n}", "en": f"Group {n}"}, "values": [10 + 3 * n, 20 + 20 * n, 30 + 30 * n]}
        for n in range(count)
    ]
    words = [{"zh": f"{n}年", "en": f"Year {n}"} for n in (1, 2, 3)]
    return {"chart": {"kind": kind, "categories": words, "series": series, **({"label": label} if label else {})}}


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize(
    ("kind", "count", "label"),
    [("line", 2, None), ("line", 3, "extremes"), ("line", 6, "last"), ("bar", 2, None), ("column", 3, None)],
)
def test_names_of_several_series_pass_preflight(kind: str, count: int, label: str | None, look: str) -> None:
    """Names at the ends of lines were regular letters of 11 points in the colours of their lines."""
    for language in LANGUAGES:
        report = pressed(several(kind, count, label), language, look)
        assert report is not None
        assert preflight_of(report) == []


def test_check_tells_what_preflight_would(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Once only a build told it, after a check that had found nothing to mend."""
    spoilt = say("CMYK only"), lambda _: iter([say("an encrypted file")])
    monkeypatch.setitem(preflight.RULES, "ink", spoilt)
    written = tmp_path / "two-lines.yaml"
    write_outline(several("line", 2, None), written)
    told = check_outline(written, Options(out=tmp_path / "output")).diagnostics
    assert [str(d.message) for d in told if d.code == "preflight"] == ["expected CMYK only, found an encrypted file"]
    assert not (tmp_path / "output" / "sample").exists()


def test_a_theme_that_says_colours_of_the_screen_alone_can_be_printed(tmp_path: Path) -> None:
    """An own `ink` without `cmyk` was set in four inks, and no leaflet of that theme passed."""
    screen = {name: color.rgb for name, color in theme("calm").palettes["leaflet"].items()}
    rows = "".join(f'  {name}: {{screen: "#{digits}"}}\n' for name, digits in screen.items())
    (tmp_path / "own.yaml").write_text(f"theme: 1\nname: own\nbased_on: calm\ncolors:\n{rows}", "utf-8")
    own = load_theme(tmp_path / "own.yaml", Report())
    assert own is not None
    loaded = load(DOCUMENT, "", Report())
    assert loaded is not None
    for edition in loaded.editions.values():
        report = Report()
        PRINT.write(edition_build(edition, own, Options(), report))
        assert preflight_of(report) == []
