"""README and docs: both languages have the same headings, commands and links, and what they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build.product_names import NAMES
from builder.cli import COMMANDS
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.explain.format.key_contents import fields
from builder.starters.wish import starter_names
from builder.theme.load import load_theme
from tests.guide import guide

ROOT = Path(__file__).parents[1]
PAIRS = [(ROOT / "README.md", ROOT / "README.zh.md")] + [
    (file, file.with_suffix(".zh.md")) for file in sorted((ROOT / "docs").rglob("*.md")) if ".zh" not in file.name
]
PAGES = [page for pair in PAIRS for page in pair] + [ROOT / "CONTRIBUTING.md"]
ONLY_ENGLISH = ("How it works", "Licences")
"""For developers; the Chinese README refers to them."""

each_pair = pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=lambda p: p.name)
each = pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)


def headings(page: Path) -> list[str]:
    """The levels of the headings outside examples, with the words of those that are code."""
    lines = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.M | re.S).splitlines()
    found = [re.match(r"(#+) (.*)", line) for line in lines]
    return [f"{m[1]} {m[2] if m[2].startswith('`') else ''}" for m in found if m and m[2] not in ONLY_ENGLISH]


def commands(page: Path) -> list[str]:
    """Each command that is shown, as far as its own words and options go."""
    shown = re.findall(r"talkleaf (--?[a-z]+|[a-z]+)((?: [A-Za-z,.-]+)*)`?", page.read_text("utf-8"))
    names = {command.name for command in COMMANDS}
    return sorted(name for name, _ in shown if name in names or name.startswith("-"))


@each_pair
def test_both_languages_have_the_same_headings_commands_and_links(english: Path, chinese: Path) -> None:
    assert headings(english) == headings(chinese)
    assert set(commands(english)) == set(commands(chinese))
    assert links(english) == links(chinese)


def links(page: Path) -> list[str]:
    """Links inside the repository, whatever their language."""
    found = re.findall(r"\]\((?!https?:|#)([^)]+)\)", before_how(page))
    return sorted({re.sub(r"\.(zh|en)\.", ".", link) for link in found} - {page.name.replace(".zh.", "."), "LICENSE"})


def before_how(page: Path) -> str:
    return page.read_text("utf-8").partition("## How it works")[0]


@each
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\((?!https?:|#)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


@each
def test_every_command_and_option_that_is_shown_exists(page: Path) -> None:
    known = {command.name: {o.name for o in command.all_options} for command in COMMANDS}
    for line in re.findall(r"(?<![\w/.-])talkleaf ([a-z]+[^`\n|]*)", page.read_text("utf-8")):
        name, *words = line.split()
        if name in known:
            assert {word for word in words if word.startswith("--")} - known[name] == set(), line


@pytest.mark.parametrize(("page", "said"), [("README.md", r"one of (\d+) icons"), ("README.zh.md", r"从 (\d+) 个图标")])
def test_the_readme_counts_the_icons(page: str, said: str) -> None:
    assert re.findall(said, (ROOT / page).read_text("utf-8")) == [str(len(icon_names()))]


def test_the_help_of_new_names_every_starter() -> None:
    (new,) = (command for command in COMMANDS if command.name == "new")
    (starter,) = (option for option in new.all_options if option.name == "--starter")
    assert re.findall("[a-z-]+(?=,|$| or)", str(starter.help).partition(": ")[2]) == list(starter_names())


def test_the_readme_names_every_starter_and_output() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in starter_names() if f"`{name}`" not in text] == []
    assert len(NAMES) > 8


def test_pages_about_blocks_and_keys_say_what_the_program_says() -> None:
    stale = [str(file.name) for file, text in guide().items() if not file.is_file() or file.read_text("utf-8") != text]
    assert stale == [], "`make docs` renews them"


def test_every_key_is_in_the_guide() -> None:
    text = (ROOT / "docs" / "keys.md").read_text("utf-8")
    assert [f.key for f in fields() if f"## `{f.key}`" not in text] == []


@pytest.mark.parametrize("page", [ROOT / "docs" / "themes.md", ROOT / "docs" / "themes.zh.md"], ids=lambda p: p.name)
def test_a_theme_is_right_as_the_guide_shows_it(page: Path, tmp_path: Path) -> None:
    whole, size = re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), flags=re.M | re.S)
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "ours.yaml").write_text(whole + size, "utf-8")
    report = Report()
    assert load_theme("ours", report, beside=tmp_path) is not None, [d.message for d in report]
    assert not list(report)


def test_nothing_says_that_an_index_has_it() -> None:
    for page in PAGES:
        assert not re.search(r"(pip|pipx) install talkleaf\b(?!-)", page.read_text("utf-8")), page
