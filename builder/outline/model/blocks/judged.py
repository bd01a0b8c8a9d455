"""What a row or cell of a table says beside its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.icon_words.levels import Level


@dataclass(frozen=True, slots=True)
class Judged:
    """A level, and whether the words beside its sign say it as well: else a reader who sees no sign is told it."""

    level: Level
    said: bool


Judgements = tuple[Judged | None, ...]
"""Of each row or cell, None where it has none; empty where none has one."""

NO_LEVEL = "none"
"""An author's word for a row or cell without a level; alone it is said of all of them."""
NONE_FOR_ALL = (NO_LEVEL,)


def gives_none(levels: Sequence[str]) -> bool:
    """Whether an author says that no row or cell has a level: once for all of them, or of each."""
    return set(levels) == {NO_LEVEL}
