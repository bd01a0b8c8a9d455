"""What holds for every model of the format; what each of them takes is held by the other tests here."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.outline.model.blocks import KINDS, Block, Points
from builder.outline.model.edition import MotifChoice
from builder.outline.model.outline import Outline
from builder.outline.schema.author_keys import key_of, own_fields
from builder.outline.schema.format_model import FormatModel
from builder.outline.text.text import Text
from builder.replace import fields_of, replace
from tests.outline.small_outlines import BLOCK, TOP, good, load, outline_text, place

POINTS = "- points: [{zh: 一, en: A}, {zh: 二, en: B}]\n  cite: none\n"


def models(above: type[FormatModel] = FormatModel) -> Iterator[type[FormatModel]]:
    for model in above.__subclasses__():
        yield model
        yield from models(model)


@pytest.mark.parametrize("model", [*models()], ids=lambda model: model.__name__)
def test_a_field_is_described_or_can_be_typed_by_nobody(model: type[FormatModel]) -> None:
    alone = own_fields(model) if model in KINDS.values() and len(own_fields(model)) == 1 else ()
    unsaid = {name: field for name, field in model.model_fields.items() if not field.description}
    assert {name for name, field in unsaid.items() if key_of(name, field) != " "} == {*alone}


@pytest.mark.parametrize("key", ["span", "folder", "files", '" "'])
def test_what_the_program_fills_is_no_key_at_the_top(tmp_path: Path, key: str) -> None:
    outline, told = load(tmp_path, outline_text(top=f"{key}: a\n"))
    assert outline is None
    assert [d.code for d in told] == ["unknown-key"]


@pytest.mark.parametrize("key", ["span", "cited", "item_icons"])
def test_what_the_program_fills_is_no_key_of_a_block(tmp_path: Path, key: str) -> None:
    _, told = load(tmp_path, outline_text(BLOCK + f"  {key}: a\n"))
    assert [d.code for d in told] == ["unknown-key"]


def test_each_part_knows_its_place(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(POINTS))
    section = outline.sections[0]
    (block,) = section.blocks
    assert isinstance(block, Points)
    lines = (tmp_path / "small.yaml").read_text("utf-8").splitlines()
    spans = [outline.review.span, section.span, block.span, block.items[1].span]
    shown = [lines[span.line - 1][span.column - 1 :] for span in spans]
    assert shown == [
        "{status: draft, date: 2026-11-22, next: 2027-05-22}",
        "id: one",
        "points: [{zh: 一, en: A}, {zh: 二, en: B}]",
        "{zh: 二, en: B}]",
    ]


def test_a_part_that_is_left_out_stands_where_the_file_begins(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text())
    assert (outline.talk.span, outline.theme.span) == (outline.span, outline.span)


def test_one_class_serves_all_texts() -> None:
    assert Points[Text] is Points
    assert isinstance(Points.model_construct(items=()), Block)


def test_values_without_a_place_are_told_to_the_programmer() -> None:
    with pytest.raises(TypeError, match="`model_construct` makes one of values"):
        MotifChoice(name="leaves")


def test_a_changed_copy_has_no_field_that_its_model_lacks() -> None:
    points = Points.model_construct(items=())
    assert replace(points, cite=("a",)).cite == ("a",)
    with pytest.raises(TypeError, match="Points has no field itmes"):
        replace(points, itmes=())


def test_models_are_compared_by_value_and_go_to_another_process(tmp_path: Path) -> None:
    first, second = good(tmp_path, outline_text(POINTS)), good(tmp_path, outline_text(POINTS))
    assert first == second == pickle.loads(pickle.dumps(first))
    assert hash(first.sections[0].blocks[0].cite) == hash(second.sections[0].blocks[0].cite)
    assert first != good(tmp_path, outline_text(POINTS.replace("A", "C")))
    assert {"sections", "title", "span"} <= {*fields_of(Outline)}


def test_a_model_cannot_be_changed(tmp_path: Path) -> None:
    outline = good(tmp_path, TOP + outline_text()[len(TOP) :])
    with pytest.raises(ValueError, match="frozen"):
        outline.id = "other"  # type: ignore[misc]


def test_places_are_told_as_before(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- points: []\n  cite: none\n"))
    assert [place(d) for d in told] == ["12:17 too-few"]
