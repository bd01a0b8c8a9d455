"""What a row or cell of a table says beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from builder.icon_words.levels import Level


@dataclass(frozen=True, slots=True)
class Judged:
    """A level, and whether the words beside its sign say it as well: else a reader who sees no sign is told it."""

    level: Level
    said: bool


Judgements = tuple[Judged | None, ...]
"""Of each row or cell, None where it has none; empty where none has one."""
