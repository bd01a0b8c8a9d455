"""Templates of pages: words of ours are looked up among words, not among the methods of the map that holds them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from builder.diagnostics import Report
from builder.html_templates import html_templates
from builder.write.html import write_phone
from tests.layout.leaflet.made_leaflets import calm, sample

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


RENDERS = """
import sys
from jinja2 import Environment
from builder.html_templates import html_templates
seen = []
compiling = Environment.compile
Environment.compile = lambda self, *of, **more: seen.append(of[1]) or compiling(self, *of, **more)
for _ in range(2):
    template = html_templates("builder.write.html").get_template("svg.html.j2")
print(len(seen), template.name)
"""


def told_by(temporary: Path) -> str:
    """How many templates a new process compiles whose folder for temporary files is this one."""
    environment = {**os.environ, "TMPDIR": str(temporary)}
    done = subprocess.run(
        [sys.executable, "-c", RENDERS], env=environment, cwd=BUILDER.parent, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="folders for temporary files are chosen otherwise there")
def test_the_next_process_finds_what_was_compiled(tmp_path: Path) -> None:
    assert [told_by(tmp_path) for _ in range(2)] == ["1 svg.html.j2\n", "0 svg.html.j2\n"]
    kept = list(tmp_path.rglob("*.cache"))
    assert [path.name.partition("-")[0] for path in kept] == ["talkleaf"]
    kept[0].write_bytes(b"spoilt")
    assert told_by(tmp_path) == "1 svg.html.j2\n"


@pytest.mark.skipif(sys.platform == "win32", reason="folders for temporary files are chosen otherwise there")
def test_where_nothing_can_be_kept_templates_are_compiled_by_each_process(tmp_path: Path) -> None:
    """Somebody else's folder could hold anything: what it has is not run."""
    folder = tmp_path / f"_jinja2-cache-{os.getuid()}"
    folder.write_text("a file in the place of the folder", "utf-8")
    assert [told_by(tmp_path) for _ in range(2)] == ["1 svg.html.j2\n"] * 2
