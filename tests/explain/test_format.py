"""Every block and key can be explained, in both languages, with examples that are right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from builder.catalogue import LANGUAGES, translator
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.explain.code_pages import pages
from builder.explain.format.descriptions import block_pages, chinese, key_pages
from builder.explain.format.key_contents import fields
from builder.explain.format.terminal_text import Printer
from builder.explain.html import anchor, explained_page
from builder.explain.terminal_text import WIDTH
from builder.messages import Paint
from builder.outline.model.blocks import KINDS
from builder.outline.parse import parse
from builder.terminal_columns import display_width
from tests.catalogue.english_left import english_in
from tests.command_line import talkleaf
from tests.explain.completing import TOP

SECTION = "sections:\n  - id: one\n    title: {zh: 先问医生, en: Ask your doctor first}\n    blocks:\n"
TEXT = "- text: {zh: 先问医生。, en: Ask first.}\n  cite: none\n"
SOURCE = "sources: {ernst2023: {title: Exercise in ALS}}\n"
EXAMPLES = {f"block {kind}": page.example for kind, page in block_pages().items()} | {
    f"key {key}": page.example for key, page in key_pages().items()
}
WORDS = sorted({field.key for field in fields()} | set(KINDS))


def printer(language: str) -> Printer:
    return Printer(language, translator(language), Paint(False))  # type: ignore[arg-type]


def whole(example: str) -> str:
    """An outline around an example: one of blocks, or of keys at the top."""
    blocks = example if example.startswith("- ") else TEXT
    top = "" if blocks == example else example
    own = set(re.findall(r"^([a-z_]+):", top, re.MULTILINE))
    head = "".join(line for key, line in TOP.items() if key not in own)
    source = SOURCE if "ernst2023" in example else ""
    body = "" if "sections" in own else SECTION + "".join(f"      {line}\n" for line in blocks.splitlines())
    return head + top + source + body


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_right_as_it_stands(name: str, tmp_path: Path) -> None:
    for file in ("pictures/lake.jpg", "house.pptx", "shop.icc"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_bytes((Path(__file__).parents[1] / "galleries/pictures/lake.jpg").read_bytes())
    path = tmp_path / "small.yaml"
    path.write_text(whole(EXAMPLES[name]), "utf-8")
    report = Report()
    assert parse(path, report, icons=icon_names()) is not None, [d.message for d in report]
    assert [d.message for d in report if d.severity == "error"] == []


def test_every_kind_of_block_has_a_page_and_its_example_shows_it() -> None:
    assert list(block_pages()) == list(KINDS)
    for kind, page in block_pages().items():
        assert any(kind in block for block in yaml.safe_load(page.example))


def test_keys_with_a_page_are_keys() -> None:
    assert set(key_pages()) - {field.key for field in fields()} == set()


def test_each_line_about_a_key_is_there_in_chinese_and_none_is_left_over() -> None:
    assert {field.about for field in fields()} - set(chinese()) == set()
    written = {field.about for field in fields()} | _descriptions()
    assert set(chinese()) - written == set()


def _descriptions() -> set[str]:
    """All lines about keys, also those that only a text has (`zh`, `en`)."""
    from builder.outline.schema.json_schema import schema_text

    return {str(yaml.safe_load(f'"{found}"')) for found in re.findall(r'"description": "(.*?)",?\n', schema_text())}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_explained_and_fits_a_terminal(language: str) -> None:
    printed = printer(language)
    for word in WORDS:
        text = printed.word(word)
        assert text.startswith(word)
        assert max(display_width(line) for line in text.splitlines()) <= WIDTH, word
        chinese_head = bool(re.search("[一-鿿]", text.split("\n    ")[0]))
        assert chinese_head == (language != "en") or word in key_pages(), word


def test_limits_come_from_the_format() -> None:
    text = printer("en").block("timeline")
    assert "a list of 1 to 6" in text
    assert "when (needed)" in text
    assert "a list of 1 to 6，" not in text
    assert "1 到 6" in printer("zh").block("timeline")


def test_what_the_format_holds_is_said_in_chinese() -> None:
    assert [english_in(field.holds) for field in fields() if english_in(field.holds)] == []


def test_the_command_finds_blocks_keys_and_codes() -> None:
    assert "On a slide" in talkleaf("explain", "cards").output
    assert "in `leaflet`" in talkleaf("explain", "fold").output
    assert "What it means" in talkleaf("explain", "overset-panel").output
    wrong = talkleaf("explain", "timelime")
    assert wrong.exit_code == 2
    assert "did you mean `timeline`?" in wrong.output
    assert all(word in talkleaf("explain", "keys").output for word in (*KINDS, "fold"))
    assert "overset-panel" in talkleaf("explain", "codes").output


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_explains_everything_and_fetches_nothing(language: str) -> None:
    page = explained_page(language, translator(language))  # type: ignore[arg-type]
    for word in (*KINDS, *(field.key for field in fields()), *pages()):
        assert f'id="{anchor(word)}"' in page
    assert not re.search(r'(src|href)="(?!#|data:)', page)
    assert page.count("<h1>") == 1


def test_the_page_is_written_where_outputs_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = talkleaf("explain", "cards", "--html")
    assert ran.exit_code == 0
    assert "explained.html" in ran.output
    assert (tmp_path / "output" / "explained.html").is_file()
