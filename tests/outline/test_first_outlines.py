"""What people write in a first outline, with no page of the format before them."""

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.outline.model.blocks import (
    Callout,
    Cards,
    Columns,
    Event,
    Figure,
    People,
    Points,
    Prose,
    Steps,
    Table,
    Timeline,
)
from builder.outline.parse import parse
from tests.outline.small_outlines import codes, good, load, outline_text, told_about

ENGLISH = "languages: [en]\n"
NEW = """\
title: Gout and food
languages: en
notice: Not medical advice
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
"""


def first(folder: Path, block: str) -> object:
    return good(folder, outline_text(f"{block}\n  cite: none\n", ENGLISH)).sections[0].blocks[0]


def made(folder: Path, text: str, name: str = "gout food.yaml") -> object:
    """The outline in a file that says neither its id nor the version of the format."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    report = Report()
    outline = parse(path, report, icons=frozenset())
    assert [d.code for d in report if d.code != "uncited"] == []
    assert outline is not None
    return outline


def test_a_file_names_its_outline(tmp_path: Path) -> None:
    outline = made(tmp_path, NEW + "sections:\n  - title: One\n    points: [a b]\n")
    assert (outline.id, outline.version) == ("gout-food", "1")


@pytest.mark.parametrize("inside", ["points: [a b]", "- a b"])
def test_sections_may_stand_each_under_its_title(tmp_path: Path, inside: str) -> None:
    outline = made(tmp_path, NEW + f"sections:\n  What it is:\n    {inside}\n  What helps:\n    {inside}\n")
    assert [(s.id, s.title.by_language["en"].raw) for s in outline.sections] == [
        ("what-it-is", "What it is"),
        ("what-helps", "What helps"),
    ]
    assert all(isinstance(section.blocks[0], Points) for section in outline.sections)


def test_words_before_a_colon_are_a_time_a_step_or_a_name(tmp_path: Path) -> None:
    timeline = first(tmp_path, "- timeline:\n    - 2:00 pm: Warm up\n    - April: {title: Tea, text: With cake}")
    assert isinstance(timeline, Timeline)
    assert [_said(event) for event in timeline.events] == [("2:00 pm", "Warm up", ""), ("April", "Tea", "With cake")]
    assert isinstance(first(tmp_path, "- steps:\n    - Rest: put the foot up\n    - Cool: ten minutes"), Steps)
    assert isinstance(first(tmp_path, "- cards:\n    - Milk: low in fat"), Cards)
    people = first(tmp_path, "- people:\n    - Ms Li: (010) 5555 0123")
    assert isinstance(people, People)
    assert people.people[0].phone == "(010) 5555 0123"


def _said(event: Event) -> tuple[str, str, str]:
    return tuple(text.by_language["en"].raw if text else "" for text in (event.when, event.title, event.text))


def test_a_text_and_a_list_right_in_a_section_are_two_blocks_in_their_order(tmp_path: Path) -> None:
    text = "sections:\n  - {title: One, only: leaflet, points: [a b], text: Words., cite: [w], as_of: 2026-01}\n"
    outline = made(tmp_path, NEW + "sources: {w: {title: Walking, short: W 2023}}\n" + text)
    blocks = outline.sections[0].blocks
    assert [(type(block), block.cite, block.as_of) for block in blocks] == [
        (Points, ("w",), "2026-01"),
        (Prose, ("w",), "2026-01"),
    ]


@pytest.mark.parametrize(("status", "severity"), [("draft", "warning"), ("reviewed, by: [Dr A]", "error")])
def test_of_two_blocks_right_in_a_section_the_second_needs_a_title_for_its_slide(
    tmp_path: Path, status: str, severity: str
) -> None:
    path = tmp_path / "walk.yaml"
    top = NEW.replace("draft", status)
    path.write_text(top + "sections:\n  - title: One\n    text: Words.\n    points: [a b]\n    cite: none\n", "utf-8")
    report = Report()
    parse(path, report, icons=frozenset())
    found = [(d.code, d.severity.value, d.span.line) for d in report if d.code == "missing-title"]
    assert found == [("missing-title", severity, NEW.count("\n") + 4)]


@pytest.mark.parametrize(("heading", "said"), [("Other", "its `heading`"), ("One", "the section's again")])
def test_a_draft_tells_what_its_untitled_slide_says(tmp_path: Path, heading: str, said: str) -> None:
    path, report = tmp_path / "walk.yaml", Report()
    second = f"{{text: More., heading: {heading}, cite: none}}"
    path.write_text(f"{NEW}sections:\n  - title: One\n    blocks: [{{text: Words., cite: none}}, {second}]\n", "utf-8")
    parse(path, report, icons=frozenset())
    (told,) = [d for d in report if d.code == "missing-title"]
    assert str(told.message).endswith(f"the draft says {said}")


@pytest.mark.parametrize("order", ["{figure}, {text}", "{text}, {figure}"])
def test_a_figure_beside_words_is_two_columns_with_all_that_is_its_own(tmp_path: Path, order: str) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    parts = order.format(figure="figure: a.png, credit: Us", text="text: Words.")
    rest = "alt: An egg, caption: Egg, cite: none, as_of: 2026-01"
    outline = made(tmp_path, NEW + f"sections:\n  - {{title: One, {parts}, {rest}}}\n")
    (columns,) = outline.sections[0].blocks
    assert isinstance(columns, Columns)
    assert columns.cited
    assert columns.as_of == "2026-01"
    (figure,) = (block for block in columns.blocks if isinstance(block, Figure))
    assert [type(block) for block in columns.blocks] == sorted((Figure, Prose), key=lambda t: order.find(t.traits.key))
    for text, said in ((figure.alt, "An egg"), (figure.caption, "Egg"), (figure.credit, "Us")):
        assert text is not None
        assert text.by_language["en"].raw == said


def test_dashes_among_the_rows_of_a_table_stand(tmp_path: Path) -> None:
    rows = "| a | b |\n      |:---|---:|\n      | c | d |\n      | --- | --- |\n      | - | - |"
    table = first(tmp_path, f"- table: |\n      {rows}")
    assert isinstance(table, Table)
    cells = [[cell.by_language["en"].raw for cell in row] for row in table.rows]
    assert cells == [["c", "d"], ["---", "---"], ["-", "-"]]


def test_a_line_of_short_dashes_under_a_head_is_a_row(tmp_path: Path) -> None:
    table = first(tmp_path, "- table: |\n      | a | b |\n      | - | - |\n      | c | d |")
    assert isinstance(table, Table)
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    "table", ["|\n      | a | b |\n      |---|---|\n      | c | d |", "\n      - a | b\n      - c | d"]
)
def test_upright_strokes_part_cells(tmp_path: Path, table: str) -> None:
    outline = made(tmp_path, NEW + f"sections:\n  - title: One\n    table: {table}\n")
    (block,) = outline.sections[0].blocks
    assert isinstance(block, Table)
    assert [[c.by_language["en"].raw for c in row] for row in (block.header, *block.rows)] == [["a", "b"], ["c", "d"]]


def test_a_list_of_one_text_is_that_text(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(section="notes: [say hello]\n", top=ENGLISH))
    assert outline.sections[0].notes.by_language["en"].raw == "say hello"
    _, told = load(tmp_path, outline_text(section="notes: [say hello, and go]\n", top=ENGLISH))
    assert codes(told) == ["wrong-shape"]


@pytest.mark.parametrize("words", ["中文和英文", "Chinese and English", "zh / en", "zh & en"])
def test_languages_may_stand_in_a_sentence(tmp_path: Path, words: str) -> None:
    assert good(tmp_path, outline_text(top=f"languages: {words}\n")).languages == ("zh", "en")


def test_a_colon_is_one_in_the_words_of_a_box(tmp_path: Path) -> None:
    for kind in ("callout", "warning", "提示"):
        box = first(tmp_path, f"- {kind}: Our group: everyone is welcome")
        assert isinstance(box, Callout)
        assert box.text is not None
        assert box.text.by_language["en"].raw == "Our group: everyone is welcome"


@pytest.mark.parametrize("indent", ["    ", "      "])
def test_a_list_right_under_a_title_is_told_once(tmp_path: Path, indent: str) -> None:
    """The lines below it are read on: they are told too."""
    lines = f"{indent}- a b\n{indent}- c d\n"
    path = tmp_path / "x.yaml"
    path.write_text(NEW + f"sections:\n  - title: One\n{lines}  - title: Two\n    potins: [a b]\n", encoding="utf-8")
    report = Report()
    assert parse(path, report, icons=frozenset()) is None
    assert [(d.code, d.span.line) for d in report if d.code != "uncited"] == [
        ("list-without-key", 7),
        ("unknown-key", 10),
    ]
    assert [d.hint for d in report if d.code == "unknown-key"] == ["did you mean `points`?"]


@pytest.mark.parametrize(
    "text", ["title: One\n- a b\n", "title: One\n  - a b\n", "sources:\n  a-1:\n    title: One\n    - a b\n"]
)
def test_only_sections_have_lists(text: str) -> None:
    told = told_about(text)
    assert told
    assert "list-without-key" not in codes(told)


def test_a_list_of_fields_under_a_title_is_told_too() -> None:
    told = told_about("sections:\n  - title: One\n    - zh: 一\n      en: One\n")
    assert codes(told) == ["list-without-key"]


def test_a_needed_text_that_is_empty_is_asked_for(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- points: [a]\n  title:\n  cite: none\n"))
    assert [(d.code, d.hint) for d in told] == [("empty-value", "write it after the colon, or delete this line")]
    _, told = load(tmp_path, outline_text().replace("title: {zh: 一, en: The first point}", "title:"))
    assert [(d.code, d.hint) for d in told] == [("empty-value", "write it after the colon")]


@pytest.mark.parametrize("word", ["the general public", "children", "老年人"])
def test_readers_who_know_no_words_of_the_field_are_patients(tmp_path: Path, word: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"audience: {word}\n"))
    assert [d.hint for d in told] == ["write `patients`: their words are the plainest"]


LETTERS = "the letters a to z, 0 to 9 and hyphens, no spaces"


def test_an_id_that_can_be_none_is_told_with_one_that_can(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text().replace("id: small", "id: 卒中家属课堂"))
    assert [(d.code, d.hint) for d in told] == [("bad-id", f"use {LETTERS}, such as `family-class`")]
    _, told = load(tmp_path, outline_text("- id: Our class 2\n  text: {zh: 好, en: Yes}\n  cite: none\n"))
    assert [(d.code, d.hint) for d in told] == [("bad-id", f"write `our-class-2`: {LETTERS}")]


@pytest.mark.parametrize("word", ["病人家属和护工", "护工", "老年患者的照护者", "patients' relatives and care workers"])
def test_who_looks_after_patients_is_no_patient(tmp_path: Path, word: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"audience: {word}\n"))
    assert [d.hint for d in told] == ["write `carers`: it is for those who look after somebody"]


@pytest.mark.parametrize("word", ["老年病人、家属和居民", "families, children and the public"])
def test_beside_carers_the_plainest_words_are_for_the_others(tmp_path: Path, word: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"audience: {word}\n"))
    assert [d.hint for d in told] == ["write `patients`: their words are the plainest"]


@pytest.mark.parametrize("word", ["researchers", "students of law", "研究人员"])
def test_other_readers_are_for_their_author_to_choose(tmp_path: Path, word: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"audience: {word}\n"))
    assert [d.hint for d in told] == ["write `patients`, `carers` or `professionals`, whose words come nearest"]


def test_of_many_editions_the_languages_are_named(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(top="languages: [fr]\n"))
    assert [d.message for d in told] == ["expected `zh`, `zh-Hant`, `zh-Hant-HK`, `en` or `zh-en`, found “fr”"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (outline_text(section="icon: cell\n"), "`icon` stands in `points` or `cards`, one level in"),
        (
            outline_text("- points: [a]\n  icon: cell\n  cite: none\n"),
            "`icon` stands in `points` or `cards`, one level in",
        ),
        (outline_text(top="colour: red\n"), "looks are the theme's: delete this line"),
    ],
)
def test_what_only_concerns_looks_is_left_out(tmp_path: Path, text: str, hint: str) -> None:
    outline, told = load(tmp_path, text)
    assert [(d.code, d.severity.value, d.hint) for d in told] == [("unknown-look", "warning", hint)]
    assert outline is not None
    assert len(outline.sections[0].blocks) == 1
