"""The names of glossary terms."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\s*[（(][^（）()]*[）)]$")


def without_brackets(name: str) -> str:
    """A term's name without what stands in brackets after it."""
    return _BRACKETED.sub("", name)
