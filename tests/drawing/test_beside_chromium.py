"""A drawing is shown as Chromium shows it, or it is told by name what is not: never something else by silence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from tests.browsing import CHROMIUM
from tests.drawing.beside_chromium import Seen, seen

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs poppler"),
    pytest.mark.xdist_group("browser"),
]
CASES = yaml.safe_load(Path(__file__).with_name("beside_chromium.yaml").read_text("utf-8"))
NAME_SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
MOST = 0.4
MOST_OF = {"dash round closed": 1.3}
"""Where poppler makes the line of dashes that it follows of fewer pieces than Chromium does."""


def svg_of(case: dict[str, str]) -> str:
    attributes = case.get("attributes", 'viewBox="0 0 10 10"')
    return f"<svg {NAME_SPACES} {attributes}>\n{case['body']}</svg>"


@pytest.fixture(scope="module")
def shown(browser: Browser) -> dict[str, Seen]:
    return seen({name: svg_of(case) for kind in CASES.values() for name, case in kind.items()}, browser)


@pytest.mark.parametrize("name", CASES["drawn"])
def test_it_is_drawn_as_chromium_draws_it(shown: dict[str, Seen], name: str) -> None:
    told, differs = shown[name]
    assert [str(d.message) for d in told] == []
    assert differs is not None
    assert differs <= MOST_OF.get(name, MOST)


@pytest.mark.parametrize("name", CASES["told"])
def test_what_is_not_is_told_by_its_name_and_place(shown: dict[str, Seen], name: str) -> None:
    told = shown[name].told
    assert {d.code for d in told} == {CASES["told"][name]["code"]}
    assert CASES["told"][name]["says"] in told[0].message
    assert told[0].span.line == CASES["told"][name]["line"]
