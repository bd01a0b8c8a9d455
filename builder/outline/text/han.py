"""Telling Chinese characters and marks from others, for folding lines and finding untranslated texts."""

from __future__ import annotations

import re

HAN = re.compile(
    "[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
)
"""One Han character (Unicode's Script=Han, in ranges)."""

_WIDE = re.compile(
    "[\u3000-\u3004\u3006\u3008-\u3020\u302a-\u3037\u303c-\u303f\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]"
)
SHARED_MARKS = frozenset("“”‘’—…·–")
"""Marks that are Chinese beside Han and English elsewhere."""


def has_han(text: str) -> bool:
    return HAN.search(text) is not None


def joins_without_space(before: str, after: str) -> bool:
    """Whether a line end between two characters disappears (Han, their marks) instead of becoming a space."""
    return (_chinese(before) and _chinese(after)) or (
        (_chinese(before) and after in SHARED_MARKS) or (before in SHARED_MARKS and _chinese(after))
    )


def _chinese(character: str) -> bool:
    return bool(HAN.match(character) or _WIDE.match(character))
