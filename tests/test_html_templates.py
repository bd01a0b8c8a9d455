"""Templates of pages: words of ours are looked up among words, not among the methods of the map that holds them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from builder.diagnostics import Report
from builder.html_templates import html_templates
from builder.write.html import write_phone
from tests.layout.leaflet.making import calm, sample

BUILDER = Path(__file__).parents[1] / "builder"
TEMPLATES = sorted(path for path in BUILDER.rglob("templates/*") if path.suffix in (".html", ".j2"))
OWN_OF_MAPS = "|".join(sorted(name for name in dir(dict) if not name.startswith("_")))


def test_templates_are_found() -> None:
    assert len(TEMPLATES) > 4


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_word_is_asked_for_by_the_name_of_a_method(path: Path) -> None:
    """`words.keys` is a method of each dict: the page would show its address in memory."""
    assert re.findall(rf"\bwords\.(?:{OWN_OF_MAPS})\b", path.read_text("utf-8")) == []


def test_pages_of_a_process_share_templates_and_nothing_else() -> None:
    """Compiling takes two thirds of the time of a phone page; what one page is made from must not stand in the next."""
    environment = html_templates("builder.write.html")
    pages = [write_phone(sample(language), calm(), Report()).decode() for language in ("zh", "en", "zh")]
    assert html_templates("builder.write.html") is environment
    assert environment.globals.keys() == Environment().globals.keys()
    assert pages[0] == pages[2]
    assert sample("zh").title.plain not in pages[1]
