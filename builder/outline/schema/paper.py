"""Sizes of paper as people type them (`A4`, `US Letter`, `210 × 297 mm`), read as the format has them."""

from __future__ import annotations

import re

_NAMED = {"a4": "a4", "a3": "a3", "letter": "letter", "usletter": "letter"}
_SIDE = r"[1-9][0-9]{1,3} ?(?:mm|毫米)?"
TYPED_PAPER = rf"^(?:[Aa] ?[34]|(?:U\.?S\.? ?)?(?:[Ll]etter|LETTER)|{_SIDE} ?[xX×*] ?{_SIDE})(?: ?paper| ?纸)?$"
"""What may be typed."""


def read_paper(typed: str) -> str:
    """`a4`, `a3`, `letter`, or width and height in millimetres such as `285x210`."""
    plain = re.sub(r"[\s.]+|mm|毫米|paper|纸", "", typed.lower())
    return _NAMED.get(plain) or re.sub("[×*]", "x", plain)
