"""A value like another but for some of its fields: `copy.replace`, which Python has from 3.13 on."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from msgspec import Struct, structs

V = TypeVar("V")


def replace(value: V, /, **changes: Any) -> V:
    """The struct or dataclass with these fields; a field it does not have is a `TypeError`."""
    if isinstance(value, Struct):
        return structs.replace(value, **changes)
    return dataclasses.replace(value, **changes)  # type: ignore[type-var]  # a dataclass, if no struct
