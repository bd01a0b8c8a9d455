"""Where a line may end: UAX #14 pair rules, then what stays whole, then long addresses."""

from __future__ import annotations

from functools import lru_cache

from builder.typeset.rules import line_class, may_break, rules
from builder.typeset.script import HAN, MARK, SUPERSCRIPT

_MASK = "\ue000"


@lru_cache(maxsize=4096)
def break_positions(text: str, codes: str) -> tuple[int, ...]:
    """Offsets where a line may end, in order; the end of the text is not among them.

    Kept, for the export asks again for what the layout has found.
    """
    allowed = _by_pairs(text, codes)
    plain = "".join(_MASK if code == SUPERSCRIPT else char for char, code in zip(text, codes, strict=True))
    for keep in rules().keeps:
        for match in keep.pattern.finditer(plain):
            allowed.difference_update(range(match.start() + 1, match.end()))
    for match in rules().address.finditer(plain):
        allowed.difference_update(range(match.start() + 1, match.end()))
        allowed.update(_address_breaks(plain, match.start(), match.end()))
    return tuple(sorted(allowed))


def forced_breaks(text: str) -> set[int]:
    """Offsets after which a new line must begin (LB 4)."""
    return {i + 1 for i, char in enumerate(text) if line_class(char, False) == "BK"}


def _by_pairs(text: str, codes: str) -> set[int]:
    allowed: set[int] = set()
    before, spaces = "", False
    for i, char in enumerate(text):
        code = codes[i]
        kind = "CM" if code == SUPERSCRIPT else line_class(char, code in (HAN, MARK))
        if before and may_break(before, spaces, kind):
            allowed.add(i)
        if kind == "SP":
            spaces = True
        elif kind != "CM" or not before:
            before, spaces = ("AL" if kind == "CM" else kind), False
        elif spaces:
            before, spaces = "AL", False
    return allowed


def _address_breaks(text: str, start: int, end: int) -> set[int]:
    """After / - . _ ? & = but not between two of them, and not right at either end."""
    marks = rules().address_break_after
    return {
        i + 1 for i in range(start + 2, end - 2) if text[i] in marks and text[i + 1] not in marks and text[i - 1] != ":"
    }
