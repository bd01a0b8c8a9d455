"""Records: what an author writes as fields under keys. Their annotations say all about the fields.

Nothing here or in the modules that declare records imports pydantic, for most of the program only uses them: the
annotations stay words until `builder.outline.forms` reads them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

from msgspec import Struct

from builder.diagnostics import NO_WORDS, Message, say

R = TypeVar("R", bound="type[Record]")
A_TEXT = say("a text")


class Called(Struct, frozen=True):
    """What messages call a record, and how it may also be written."""

    noun: Message
    short: str = ""
    """The key of the field that a bare value stands for."""
    bare: Message = NO_WORDS
    """What such a value is called; `a text` may be written by language, so as a map."""


class Record(Struct, frozen=True):
    """Something of fields, each with its place; pydantic makes one of what an author wrote."""

    called: ClassVar[Called]


def called(noun: Message, short: str = "", bare: Message = NO_WORDS) -> Callable[[R], R]:
    """Call a record `noun` in messages."""

    def name(record: R) -> R:
        record.called = Called(noun, short, bare)
        return record

    return name
