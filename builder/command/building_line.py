"""The command that builds some editions of an outline, as one types it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def building_line(outline: Path, editions: Sequence[str] = (), products: Sequence[str] = ()) -> str:
    """`talkleaf build content/x.yaml --edition zh --only talk`; all editions, all products where none is named."""
    path = str(outline)
    words = ["talkleaf", "build", f'"{path}"' if " " in path else path]
    words += ["--edition", ",".join(editions)] if editions else []
    words += ["--only", ",".join(products)] if products else []
    return " ".join(words)
