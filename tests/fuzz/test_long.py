"""Texts as long as they may be, of kinds that once took long or raised: found by fuzzing, kept small."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from builder.build import Options, build_outline
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.outline.parse import parse
from builder.outline.schema.text_form import MAX_TEXT
from builder.outline.yaml.cleaned_characters import cleaned
from tests.fuzz.road import compose
from tests.test_cli import GOOD

SECONDS = 5
TEXTS = {
    "one Han character": "很" * MAX_TEXT,
    "short clauses": "很好，" * (MAX_TEXT // 3),
    "one word": "a" * MAX_TEXT,
    "many words": "word " * (MAX_TEXT // 5 - 1) + "end",
    "opening marks": "“" * MAX_TEXT,
    "a long address": "https://example.org/" + "a/" * (MAX_TEXT // 2 - 10),
    "strong again and again": "**好**" * (MAX_TEXT // 5),
    "a thousand citations": "Yes" + "[@a]" * 1000,
}
SOURCED = GOOD.replace("leaflet:", "sources:\n  a: {title: A work, short: A}\nleaflet:")


def written(folder: Path, text: str) -> Path:
    path = folder / "small.yaml"
    path.write_text(text, "utf-8")
    return path


def cpu(path: Path) -> float:
    start = process_time()
    compose(path)
    return process_time() - start


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("place", ["先和医生商量。", "锻炼有帮助"], ids=["point", "title"])
def test_the_longest_text_takes_seconds(tmp_path: Path, name: str, place: str) -> None:
    """Fuzz number 3179, a title of 2,000 characters, took 19 s."""
    assert cpu(written(tmp_path, SOURCED.replace(place, f'"{TEXTS[name]}"'))) < SECONDS


@pytest.mark.parametrize("text", ["很" * 50_000 + "e\u0301", "很" * 50_000 + "\u00a0e\u0301"])
def test_a_letter_and_its_mark_after_a_long_text_are_composed_at_once(text: str) -> None:
    """At every character a run held together by no-break spaces was looked for: 0.9 s for 10,000."""
    start = process_time()
    assert cleaned(text)[-1] == "é"
    assert process_time() - start < SECONDS


def test_many_faults_in_one_text_are_told_quickly(tmp_path: Path) -> None:
    """Each of 800 citations of nothing had the whole text read again for its place."""
    assert cpu(written(tmp_path, GOOD.replace("先和医生商量。", f'"{"[@nobody]" * 800}"'))) < SECONDS


def test_a_long_glossary_takes_seconds(tmp_path: Path) -> None:
    terms = "".join(
        f"  t{n}:\n    name: {{zh: 第{n}种细胞, en: cell type {n}}}\n    plain: {{zh: 一种。, en: One kind.}}\n"
        for n in range(300)
    )
    assert cpu(written(tmp_path, GOOD.replace("leaflet:", f"terms:\n{terms}leaflet:"))) < SECONDS


def test_a_table_whose_head_fits_nowhere_is_not_tried_on_ever_more_slides(tmp_path: Path) -> None:
    rows = "".join("            - [{zh: 一, en: One}, {zh: 二, en: Two}]\n" for _ in range(12))
    head = f"{{zh: {'很' * 5000}, en: {'word ' * 1000}}}"
    table = (
        f"      - table:\n          header: [{head}, {{zh: 二, en: Two}}]\n          rows:\n{rows}        cite: none\n"
    )
    second = "  - id: two\n    title: {zh: 一张表, en: A table}\n    blocks:\n"
    assert cpu(written(tmp_path, GOOD + second + table)) < SECONDS


@pytest.mark.parametrize("text", ["**" * 900, "\u200b", "\u00ad\u2060", "**\u3000**", "[@a]"])
def test_a_text_that_nobody_can_see_is_told(tmp_path: Path, text: str) -> None:
    """It had no lines, and a slide without a title or an item without text was a fault of ours."""
    report = Report()
    path = written(tmp_path, SOURCED.replace("Exercise helps", f'"{text}"'))
    assert parse(path, report, icons=icon_names()) is None
    assert [d.code for d in report] == ["empty-value"]


def test_an_icon_drawn_beside_the_outline_reaches_every_output(tmp_path: Path) -> None:
    """The leaflet looked for it in the published list alone."""
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="9" height="9"/></svg>'
    (tmp_path / "own.svg").write_text(drawing, "utf-8")
    point = "{icon: own.svg, text: {zh: 先问医生。, en: Ask first.}}"
    card = "{icon: own.svg, title: {zh: 一, en: One}, text: {zh: 好的。, en: Good.}}"
    second = "  - id: two\n    title: {zh: 图标, en: Icons}\n    blocks:\n"
    blocks = f"      - points: [{point}]\n        cite: none\n      - title: {{zh: 二, en: Two}}\n"
    path = written(tmp_path, GOOD + second + blocks + f"        cards: [{card}]\n        cite: none\n")
    result = build_outline(path, Options(products=("talk", "leaflet", "large"), out=tmp_path / "output", jobs=1))
    assert [d.message for d in result.diagnostics] == []
    assert len(result.files) == 6


SMILING = {
    "point": ("Ask your doctor first.", "Ask your doctor 😀 first."),
    "source": ("title: A work", "title: A 😀 work"),
    "group": ("leaflet:", "group: {name: {zh: 病友会, en: The 😀 group}}\nleaflet:"),
    "meeting": ("leaflet:", "meeting: {place: {zh: 大厅, en: The 😀 hall}}\nleaflet:"),
    "term": ("leaflet:", "terms: {t: {name: {zh: 细胞, en: 😀 cell}, plain: {zh: 一种。, en: One.}}}\nleaflet:"),
    "reviewer": ("by: []", "by: [A 😀 doctor]"),
}


@pytest.mark.parametrize("place", SMILING)
@pytest.mark.parametrize("product", ["talk", "leaflet", "large", "evidence"])
def test_a_character_without_a_drawing_is_told_before_anything_is_drawn(
    tmp_path: Path, place: str, product: str
) -> None:
    """Fuzz number 1560: the evidence table was drawn before anybody had looked."""
    path = written(tmp_path, SOURCED.replace(*SMILING[place]))
    result = build_outline(path, Options(products=(product,), out=tmp_path / "output", jobs=1))
    assert {d.code for d in result.diagnostics} == {"missing-glyph"}
