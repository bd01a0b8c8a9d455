"""The name of files that an outline's id becomes. Loads nothing: builds that find nothing changed ask for it too."""

from __future__ import annotations

import re


def document_name(id: str) -> str:
    """An id of words with spaces or underscores between them, in small letters with hyphens; another as it is."""
    return re.sub("[ _]+", "-", id.lower()) if re.fullmatch(r"[A-Za-z0-9]+(?:[ _]+[A-Za-z0-9]+)+", id) else id
