"""The icons of a list's items: the author's, and only where every item has one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from builder.layout.talk.context import Context


class HasIcon(Protocol):
    """An item of a list that may name an icon."""

    @property
    def icon(self) -> str | None: ...


T = TypeVar("T", bound=HasIcon)


def icons_of(context: Context, items: Sequence[T], words: Callable[[T], str]) -> tuple[str | None, ...]:
    """An icon for each item, or none for any: icons beside some items only would single these out."""
    named = tuple(item.icon for item in items)
    return named if all(named) else (None,) * len(named)


def icons_meant(context: Context, items: Sequence[object], words: Callable[..., str]) -> tuple[str | None, ...]:
    """The icons that the words of items without a field for one make certain; none where one of them does not."""
    return (None,) * len(items)
