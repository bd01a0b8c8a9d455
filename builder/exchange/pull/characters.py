"""Paragraphs as their visible characters, each with the space before it and whether it is strong.

Programs move line ends, split runs and set spaces as they like; what a person wrote is in the characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from builder.outline.text.han import joins_without_space
from builder.outline.text.text import Inline, Words
from builder.outline.yaml.cleaned_characters import UNSEEN
from builder.typeset.breaks import address_breaks, is_in_address
from builder.write.pptx.seen import BREAK, SeenText

SPACES = frozenset(" \t\n\u00a0\u2002\u2003\u2009\u202f\u3000")


class Character(Struct, frozen=True):
    """One visible character. `old` is its number in the text of the outline; None where a person wrote it."""

    sign: str
    spaced: bool = False
    strong: bool = False
    old: int | None = None


Step = tuple[str, int, int, int, int]
"""What `difflib` says of two stretches: `equal`, `replace`, `delete` or `insert`, then where in both."""


def shown(text: SeenText) -> list[Character]:
    """A paragraph of a slide; a line end is a space, or between Han characters and within an address nothing."""
    flags = text.bold if len(text.bold) == len(text.text) else "-" * len(text.text)
    ours = _within_addresses(text.text)
    out: list[Character] = []
    between = ""
    for at, (sign, flag) in enumerate(zip(text.text, flags, strict=True)):
        if at in ours:
            continue
        if UNSEEN.fullmatch(sign):
            between += sign
            continue
        out.append(Character(sign, _is_space(between, out[-1].sign if out else "", sign), flag == "1"))
        between = ""
    return out


def _within_addresses(text: str) -> set[int]:
    """Where a line end stands in an address: beside a mark, as layout parts one, or where it parts a long stretch.

    Between other letters it is a person's own, and what follows no longer belongs to the address.
    """
    if BREAK not in text:
        return set()
    whole = text.replace(BREAK, "")
    ends = {at: at - nth for nth, at in enumerate(at for at, sign in enumerate(text) if sign == BREAK)}
    places = address_breaks(whole)
    return {
        at for at, place in ends.items()
        if place in places or (is_in_address(whole, place) and not whole[place - 1 : place + 1].isalnum())
    }  # fmt: skip


def _is_space(between: str, before: str, after: str) -> bool:
    if not before:
        return False
    if SPACES & set(between):
        return True
    return BREAK in between and not joins_without_space(before, after)


def written(paragraph: Sequence[Inline]) -> list[Character]:
    """A paragraph of a text of the outline, numbered."""
    out: list[Character] = []
    spaced = False
    for inline in paragraph:
        if not isinstance(inline, Words):
            spaced = False  # the space before a citation goes with it
            continue
        for sign in inline.text:
            if UNSEEN.fullmatch(sign):
                spaced = spaced or sign in SPACES
                continue
            out.append(Character(sign, spaced and bool(out), inline.strong, len(out)))
            spaced = False
    return out


def steps(before: Sequence[Character], after: Sequence[Character]) -> list[Step]:
    """How one became the other."""
    return list(SequenceMatcher(None, [c.sign for c in before], [c.sign for c in after], autojunk=False).get_opcodes())


def words_of(characters: Sequence[Character]) -> str:
    """The characters as they are read."""
    return "".join(_spelled(characters))


def _spelled(characters: Sequence[Character]) -> Iterator[str]:
    for number, character in enumerate(characters):
        yield " " + character.sign if character.spaced and number else character.sign
