"""From types to the schema by which they are read; what an outline is made of is held by the other tests here."""

from collections.abc import Mapping
from types import ModuleType
from typing import Annotated, Any, Literal

import pytest
from pydantic_core import SchemaValidator, ValidationError

from builder.outline import edition, model
from builder.outline.blocks import base, figures, kinds, words
from builder.outline.forms import VOCABULARY
from builder.outline.marks import Mark, Pattern, Then
from builder.outline.schemas import Schemas


def read(kind: Any, value: Any) -> Any:
    return SchemaValidator(Schemas().of(kind)).validate_python(value)


@pytest.mark.parametrize(
    ("kind", "value", "result"),
    [
        (str, "a", "a"),
        (str | None, "a", "a"),
        (Literal["a", "b"], "b", "b"),
        (tuple[str, ...], ["a", "b", "c"], ("a", "b", "c")),
        (tuple[str, Literal["b"]], ["a", "b"], ("a", "b")),
        (Mapping[str, str], {"k": "v"}, {"k": "v"}),
        (Annotated[str, Pattern("^a+$", 3)], "aaa", "aaa"),
        (Annotated[str, Pattern("^a$"), Then(str.upper)], "a", "A"),
        (Annotated[str, Mark(), "a word that is no mark"], "a", "a"),
    ],
    ids=str,
)
def test_each_kind_of_type_is_read(kind: Any, value: Any, result: Any) -> None:
    assert read(kind, value) == result


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (str, 1),
        (Literal["a"], "b"),
        (tuple[str, Literal["b"]], ["a"]),
        (Annotated[str, Pattern("^a+$", 3)], "aaaa"),
        (Annotated[str, Pattern("^a+$", 3)], "ab"),
    ],
    ids=str,
)
def test_what_is_of_another_type_is_refused(kind: Any, value: Any) -> None:
    with pytest.raises(ValidationError):
        read(kind, value)


def test_a_type_that_the_format_does_not_use_is_told_to_the_programmer() -> None:
    with pytest.raises(TypeError, match="the format has no"):
        Schemas().of(bytes)


@pytest.mark.parametrize("module", [base, figures, kinds, words, edition, model], ids=lambda module: module.__name__)
def test_a_word_in_an_annotation_has_one_meaning(module: ModuleType) -> None:
    meant = {name: value for name, value in vars(module).items() if name[0].isalpha() and name != "T"}
    assert {name for name, value in meant.items() if VOCABULARY.get(name, value) is not value} == set()
