"""The name of files that an outline's id becomes. Loads nothing: builds that find nothing changed ask for it too."""

from __future__ import annotations

import re
from pathlib import PurePath


def document_name(id: str) -> str:
    """An id of words with spaces or underscores between them, in small letters with hyphens; another as it is."""
    return re.sub("[ _]+", "-", id.lower()) if re.fullmatch(r"[A-Za-z0-9]+(?:[ _]+[A-Za-z0-9]+)+", id) else id


def name_from_file(path: str) -> str:
    """The id of an outline that has none: its file's name in small letters; empty where that has other letters."""
    stem = PurePath(path).stem.lower()
    return re.sub("[^a-z0-9]+", "-", stem).strip("-") if stem.isascii() else ""
