"""What people type for the format's own words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder.diagnostics import Severity
from builder.outline.model.blocks import KINDS, Callout, Chart, Faq, Figure, Points, Prose, Quote, Steps, Table
from builder.outline.schema.known_keys import committed_schema, known_keys
from builder.outline.schema.synonyms import kind_meant, synonyms, tone_meant
from builder.words.choices import folded
from tests.outline.small_outlines import codes, good, load, outline_text

TWO = "{zh: 一, en: A}"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        (f"bullets: [{TWO}]", Points),
        (f"Bullet_Points: [{TWO}]", Points),
        (f"list: [{TWO}]", Points),
        (f"要点: [{TWO}]", Points),
        (f"points: [{TWO}]", Points),
        (f"paragraph: {TWO}", Prose),
        (f"warning: {TWO}", Callout),
        (f"quotation: {TWO}", Quote),
        (f"questions: [{{question: {TWO}, answer: {TWO}}}]", Faq),
        (f"问答: [{{问: {TWO}, 答: {TWO}}}]", Faq),
        (f"numbered: [{TWO}, {TWO}]", Steps),
        (f"table: [[{TWO}, {TWO}], [{TWO}, 5]]", Table),
    ],
)
def test_a_block_by_another_word_is_the_block(tmp_path: Path, typed: str, kind: type) -> None:
    block = good(tmp_path, outline_text(f"- {typed}\n  cite: none\n")).sections[0].blocks[0]
    assert isinstance(block, kind)


@pytest.mark.parametrize(
    ("word", "tone"), [("warning", "caution"), ("tip", "tip"), ("Note", "info"), ("注意", "caution")]
)
def test_a_box_called_by_its_tone_has_it(tmp_path: Path, word: str, tone: str) -> None:
    for value in (TWO, f"{{text: {TWO}}}", f"[{TWO}, {TWO}]"):
        block = good(tmp_path, outline_text(f"- {word}: {value}\n  cite: none\n")).sections[0].blocks[0]
        assert isinstance(block, Callout)
        assert block.tone == tone


def test_a_picture_takes_along_what_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    text = f"- image: a.png\n  caption: {TWO}\n  alt: {TWO}\n  cite: none\n"
    block = good(tmp_path, outline_text(text)).sections[0].blocks[0]
    assert isinstance(block, Figure)
    assert block.caption is not None
    assert block.alt is not None


@pytest.mark.parametrize(
    "data",
    [
        "data: {A: 30, B: 70}",
        "data: [{label: A, value: 30}, {label: B, value: 70}]",
        "data: [[A, 30], [B, 70]]",
        "labels: [A, B]\n    data: [30, 70]",
        "categories: [A, B]\n    values: [30, 70]",
        "categories: [A, B]\n    series: [{label: {zh: 一, en: The first point}, data: [30, 70]}]",
        "series: [{label: {zh: 一, en: The first point}, values: {A: 30, B: 70}}]",
        "categories: [A, B]\n    series: [{label: {zh: 一, en: The first point}, values: {A: 30, B: 70}}]",
        "series: [{label: {zh: 一, en: The first point}, data: [[A, 30], [B, 70]]}]",
    ],
)
def test_data_of_a_chart_are_its_categories_and_series(tmp_path: Path, data: str) -> None:
    text = outline_text(f"- chart:\n    type: bar\n    {data}\n  alt: {TWO}\n  cite: none\n")
    block = good(tmp_path, text).sections[0].blocks[0]
    assert isinstance(block, Chart)
    assert [name.by_language["en"].raw for name in block.categories] == ["A", "B"]
    assert [(s.name.by_language["en"].raw, [v.typed for v in s.values]) for s in block.series] == [
        ("The first point", ["30", "70"])
    ]


def test_series_that_name_their_numbers_differently_stay_as_written(tmp_path: Path) -> None:
    series = "[{name: One, values: {A: 3, B: 7}}, {name: Two, values: {B: 3, C: 7}}]"
    text = outline_text(f"- chart:\n    type: bar\n    series: {series}\n  alt: {TWO}\n  cite: none\n")
    assert "missing-key" in codes(load(tmp_path, text)[1])


def test_a_slide_may_hold_its_points_itself(tmp_path: Path) -> None:
    text = outline_text().replace("    blocks:\n      - text: {zh: 你好, en: Hello}\n        cite: none\n", "")
    outline = good(tmp_path, text + f"    bullets: [{TWO}]\n    cite: none\n")
    assert isinstance(outline.sections[0].blocks[0], Points)


def test_words_of_the_top_and_of_a_section(tmp_path: Path) -> None:
    text = outline_text(top="language: en\norganisation: {name: Group, website: https://example.org}\n")
    text = text.replace("sections:", "slides:").replace("    blocks:", "    Content:")
    text = text.replace("notice:", "Disclaimer:")
    outline = good(tmp_path, text)
    assert outline.languages == ("en",)
    assert outline.group is not None
    assert outline.group.url == "https://example.org"


@pytest.mark.parametrize(
    "block",
    [
        "quote: {zh: 多走几步。, en: Walk more., who: {zh: 我, en: Me}}",
        "callout: {tone: tip, zh: 多走几步。, en: Walk more.}",
        "steps: [{zh: 多走几步。, en: Walk more.}, {zh: 慢, en: Slow, text: {zh: 好, en: Good}}]",
        "cards: [{zh: 多走几步。, en: Walk more.}]",
        "timeline: [{when: 2022, zh: 多走几步。, en: Walk more.}]",
        "faq: [{q: {zh: 好, en: Good}, zh: 多走几步。, en: Walk more.}]",
    ],
)
def test_a_text_among_fields_is_the_one_that_lacks(tmp_path: Path, block: str) -> None:
    good(tmp_path, outline_text(f"- {block}\n  cite: none\n"))


@pytest.mark.parametrize(
    "block",
    [
        "points: NCT03280056",
        f"points: {TWO}",
        f"faq: {{q: {TWO}, a: {TWO}}}",
        f"chart: {{kind: bar, categories: [A], series: {{name: A, values: 3}}, takeaway: {TWO}}}\n  alt: {TWO}",
        "people: Li",
    ],
)
def test_one_entry_needs_no_list(tmp_path: Path, block: str) -> None:
    good(tmp_path, outline_text(f"- {block}\n  cite: none\n"))


def test_words_in_a_row_are_entries(tmp_path: Path) -> None:
    text = outline_text("- points: [A]\n  only: talk, leaflet\n  cite: none\n", top="languages: en，zh\n")
    outline = good(tmp_path, text)
    assert outline.languages == ("en", "zh")
    assert outline.sections[0].blocks[0].only == ("talk", "leaflet")


ORDERS = {
    "a list under a key": f"- checklist: {{items: [{TWO}]}}",
    "a question before its answer": "- faq:\n    - A?: B\n  cite: none",
    "a text with a colon": "- points:\n    - Plan: A\n    - B\n  cite: none",
    "points under words": "- points:\n    - A:\n        - B\n        - C\n  cite: none",
    "sources beside a text": f"- text: {TWO}\n  sources: [ernst2023]",
    "one group of a hundred": f"- people100: {{label: {TWO}, count: 28%}}\n  cite: none",
    "a named person's words": f"- quote: {TWO}\n  author: {TWO}\n  cite: none",
    "a box called by its tone, its words beside it": f"- callout: warning\n  text: {TWO}\n  cite: none",
    "a chart's title inside it": "- chart:\n    type: bar\n    title: {zh: 图, en: Members}\n"
    f"    data: [{{label: A, value: 3}}, {{label: B, value: 4}}]\n  alt: {TWO}\n  cite: none",
    "a list where a box has one text": f"- warning: {{title: {TWO}, text: [{TWO}, {TWO}]}}\n  cite: none",
    "a bare number of weeks is not a day": f"- timeline: [{{when: Week 2, text: {TWO}}}]\n  cite: none",
    "commas in braces": "- points: [{zh: 水、药, en: Water, medicine, and a phone}]\n  cite: none",
    "a chart called by its kind": f"- 柱状图: {{类别: [1月, 2月], 数值: [3, 4]}}\n  alt: {TWO}\n  cite: none",
    "a chart by its axes": f"- line chart: {{x: [A, B], y: [3, 4]}}\n  alt: {TWO}\n  cite: none",
    "an event that is one sentence": f"- timeline: [{{month: March, text: {TWO}}}]\n  cite: none",
    "a number cut by its comma": "- chart:\n    kind: bar\n    categories: [A, B]\n"
    f"    series: [{{name: A, values: [1,020, 3]}}]\n  alt: {TWO}\n  cite: none",
    "a cell cut by its comma": "- table: {header: [A, B], rows: [[A, 1,020], [1,234,567, 3]]}\n  cite: none",
}


@pytest.mark.parametrize("block", ORDERS.values(), ids=ORDERS)
def test_the_order_of_a_block_is_what_its_author_means(tmp_path: Path, block: str) -> None:
    good(tmp_path, outline_text(block + "\n"))


def test_what_stands_at_the_top_goes_where_it_belongs(tmp_path: Path) -> None:
    top = "date: 14/03/2027\nvenue: {zh: 一, en: A}\npresenter: Li\nfold: half\nminutes: 20\n"
    outline = good(tmp_path, outline_text(top=top))
    assert outline.meeting is not None
    assert outline.meeting.date == "2027-03-14"
    assert (outline.meeting.place, outline.meeting.speaker) != (None, None)
    assert outline.leaflet.fold == "half"
    assert outline.talk.minutes == 20


def test_a_group_that_is_a_name_takes_how_to_reach_it(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(top="organisation: NCT\nphone: 01632 960500\nwebsite: example.org\n"))
    assert outline.group is not None
    assert (outline.group.phone, outline.group.url) == ("01632 960500", "https://example.org")


def test_a_date_that_is_said_twice_is_one(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(top="date: 14/03/2027\nmeeting: {date: 2027-03-14}\n"))
    assert outline.meeting is not None
    _, told = load(tmp_path, outline_text(top="date: 15/03/2027\nmeeting: {date: 2027-03-14}\n"))
    assert [(d.code, d.hint) for d in told] == [("unknown-key", "`date` stands in `review` or `meeting`, one level in")]


def test_a_meeting_may_start_and_end(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(top="meeting: {start: 7pm, end: 8.30pm}\n"))
    assert outline.meeting is not None
    assert outline.meeting.time == "19:00–20:30"


def test_texts_alone_in_a_section_are_its_points(tmp_path: Path) -> None:
    text = outline_text().replace("      - text: {zh: 你好, en: Hello}\n        cite: none\n", "      - A\n      - B\n")
    (block,) = good(tmp_path, text + "    cite: none\n").sections[0].blocks
    assert isinstance(block, Points)


def test_an_id_with_spaces_names_files(tmp_path: Path) -> None:
    assert good(tmp_path, outline_text().replace("id: small", "id: Small Talk_2")).id == "small-talk-2"
    _, told = load(tmp_path, outline_text().replace("id: small", "id: 小文"))
    assert [d.code for d in told] == ["bad-id"]


def test_a_count_of_panels_leaves_them_to_the_fold(tmp_path: Path) -> None:
    assert good(tmp_path, outline_text(top="leaflet: {fold: trifold, panels: 6}\n")).leaflet.panels == ()


def test_a_panel_may_be_one_section(tmp_path: Path) -> None:
    top = "leaflet: {fold: half, panels: [cover, one, one, back]}\n"
    _, told = load(tmp_path, outline_text(top=top))
    assert "wrong-shape" not in [d.code for d in told]


def test_sources_may_be_a_list_with_ids(tmp_path: Path) -> None:
    text = outline_text().replace("  ernst2023: {title:", "  - {id: ernst2023, title:")
    assert set(good(tmp_path, text).sources) == {"ernst2023"}


def test_a_section_without_an_id_is_called_by_its_title(tmp_path: Path) -> None:
    more = "  - title: {zh: 二, en: Cover}\n    text: {zh: 好, en: Good}\n    cite: none\n  - title: {zh: 三, en: 三}\n"
    more += "    note: {zh: 好, en: Good}\n    cite: none\n"
    outline = good(tmp_path, outline_text().replace("  - id: one\n    title", "  - title") + more)
    assert [section.id for section in outline.sections] == ["the-first-point", "cover-2", "section-3"]
    assert isinstance(outline.sections[2].blocks[0], Callout)


def test_bare_words_of_one_language_stand_for_the_text_of_fields(tmp_path: Path) -> None:
    top = "languages: [en]\ngroup: Walking group\n"
    outline = good(tmp_path, outline_text("- steps: [Wash your hands, Sit down]\n  cite: none\n", top=top))
    assert outline.group is not None
    assert outline.group.name.by_language["en"].raw == "Walking group"
    (steps,) = outline.sections[0].blocks
    assert isinstance(steps, Steps)
    assert [step.title.by_language["en"].raw for step in steps.items] == ["Wash your hands", "Sit down"]


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (f"- bulets: [{TWO}]\n  cite: none\n", ["no-kind"]),
        (f"- points: [{TWO}]\n  image: a.png\n  cite: none\n", ["unknown-key"]),
        (f"- faq: [{{q: {TWO}, question: {TWO}, a: {TWO}}}]\n  cite: none\n", ["unknown-key"]),
        (f"- faq: [{{question: {TWO}, ask: {TWO}, answer: {TWO}}}]\n  cite: none\n", ["unknown-key"]),
        ("- callout: []\n  cite: none\n", ["wrong-shape"]),
        ("- warning:\n  cite: none\n", ["empty-value"]),
    ],
)
def test_what_is_in_doubt_is_told(tmp_path: Path, block: str, told: list[str]) -> None:
    _, found = load(tmp_path, outline_text(block))
    assert [d.code for d in found] == told


def test_every_word_leads_to_one_of_the_format() -> None:
    table = synonyms()
    assert set(table.kinds.values()) <= set(KINDS)
    assert {ours for meant in table.fields.values() for ours in meant} <= known_keys().every
    assert not set(table.kinds) & set(table.tones)
    each = [folded(word) for kind in KINDS.values() for word in (kind.traits.key, *kind.traits.called)]
    assert len(each) == len(set(each)) == len(table.kinds)
    assert kind_meant("To-Do") == "checklist"
    assert tone_meant("To-Do") is None


def test_the_walk_knows_every_shape_of_the_schema() -> None:
    """The walk understands `$ref`, `anyOf` and what lists and maps hold; another word would need it to learn."""
    assert not {"allOf", "if", "then", "dependentSchemas"} & set(_words(committed_schema()))


def _words(shape: Any) -> Iterator[str]:
    if isinstance(shape, dict):
        yield from shape
    for part in shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ():
        yield from _words(part)


@pytest.mark.parametrize(
    "block",
    [
        "- chart: {kind: bar, categories: [2022, 2023], series: [{name: A, values: [5,100,20]}]}\n"
        "  alt: {zh: 图, en: A}",
        f"- timeline: [{{week: 2, text: {TWO}}}]",
        f"- people100: {{label: {TWO}, n: 80}}",
        f"- cards: [{{title: {TWO}, against: {TWO}}}]",
        "- chart: {kind: bar, data: [[40, 50], [60, 70]]}\n  alt: {zh: 图, en: A}",
        "- table: [[5 mg, 8 am], [10 mg, 8 pm]]",
    ],
)
def test_numbers_and_words_that_may_mean_two_things_are_asked(tmp_path: Path, block: str) -> None:
    outline, told = load(tmp_path, outline_text(f"{block}\n  cite: none\n"))
    assert [d for d in told if d.severity is Severity.ERROR], outline


def test_words_before_a_colon_stay_in_a_point(tmp_path: Path) -> None:
    outline = good(
        tmp_path, outline_text("- points: [Details: ask the nurse]\n  cite: none\n", top="languages: [en]\n")
    )
    assert "Details: ask the nurse" in repr(outline.sections[0].blocks[0])
