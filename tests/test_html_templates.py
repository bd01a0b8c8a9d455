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


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with one template."""
    name = f"leaves_{tmp_path.name}"  # another one for each test: Python knows a package once
    (tmp_path / name / "templates").mkdir(parents=True)
    (tmp_path / name / "__init__.py").touch()
    (tmp_path / name / "templates" / "one.html").write_text("<p>{{ word }}</p>", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return name


def page_of(package: str) -> str:
    """A page as another process would make it."""
    return html_templates.__wrapped__(package).get_template("one.html").render(word="<leaf>")


def test_a_template_is_compiled_once_for_all_processes(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [page_of(package)]
    with monkeypatch.context() as patched:
        patched.setattr(Environment, "compile", None)
        pages.append(page_of(package))
    assert pages == ["<p>&lt;leaf&gt;</p>"] * 2


def test_a_changed_template_is_compiled_anew(package: str, tmp_path: Path) -> None:
    page_of(package)
    (tmp_path / package / "templates" / "one.html").write_text("<b>{{ word }}</b>", "utf-8")
    assert page_of(package) == "<b>&lt;leaf&gt;</b>"


def test_templates_need_no_place_to_be_kept_in(package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    assert page_of(package) == "<p>&lt;leaf&gt;</p>"
    (tmp_path / package / "templates" / "__pycache__").rmdir()
    (tmp_path / package / "templates" / "__pycache__").touch()  # in the way of the folder
    assert page_of(package) == "<p>&lt;leaf&gt;</p>"
