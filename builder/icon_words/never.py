"""Whether a line says first of all what must never be done: it is what must not be overlooked on its page."""

from __future__ import annotations

import re

_NEVER = re.compile(r"(?:never|do not|don['’]t)\b|(?:请|千万|绝对)?(?:不要|别(?=[^人的处])|切勿|不可以|不能)")


def says_never(line: str) -> bool:
    """Whether a line begins with what forbids, in Chinese or English."""
    return _NEVER.match(line.strip().lower()) is not None
