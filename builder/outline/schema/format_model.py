"""What an author writes as fields under keys: pydantic models, each of which knows where it stands."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ModelWrapValidatorHandler, model_validator
from pydantic.json_schema import SkipJsonSchema

from builder.diagnostics import Span
from builder.outline.schema.author_keys import author_fields, docs_of
from builder.outline.schema.map_form import Called, MapForm

NOWHERE = Span("", 1, 1)
"""The place of a part that the author left out, until it is known where the file begins."""
_NO_KEY = " "
"""No key: those of a file are stripped of spaces, so that nobody can type it."""

X = TypeVar("X")
Ours = Annotated[X, Field(validation_alias=_NO_KEY), SkipJsonSchema()]
"""A field that no author writes: the program fills it."""


class FormatModel(BaseModel):
    """Something of fields. Those with a description are keys of the format, the others are `Ours`.

    What is read is valid; a changed copy (`builder.replace.replace`) and `model_construct` are not validated again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)
    called: ClassVar[Called]
    """What messages call it."""

    span: Ours[Span] = NOWHERE

    def __class_getitem__(cls, text: Any) -> Any:
        """One class serves all texts: which it holds is said for readers and type checkers only."""
        return cls

    @model_validator(mode="wrap")
    @classmethod
    def _read_in_place(cls, node: Any, read: ModelWrapValidatorHandler[Self]) -> Self:
        """Read the fields of a node, and keep where it stands. Values alone are a `TypeError`: they have no place."""
        if not hasattr(node, "span"):
            raise TypeError(f"a {cls.__name__} is read from a file's nodes; `model_construct` makes one of values")
        return read(cls.form().taken(node)).model_copy(update={"span": node.span})

    @classmethod
    @cache
    def form(cls) -> MapForm:
        """How it is written."""
        return MapForm(cls.called, docs_of(author_fields(cls)))

    def __replace__(self, **changes: Any) -> Self:
        unknown = changes.keys() - type(self).model_fields.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
        return self.model_copy(update=changes)
