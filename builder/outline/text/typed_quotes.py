"""A text's straight quotes and apostrophes as its language sets them, whatever marks stand around them.

The outline keeps what was typed: this is where every output takes its words from. `\\"` and `\\'` stay straight, and so
does what stands in an address.
"""

from __future__ import annotations

import re

from builder.outline.text.addresses import MAIL, START, bare_address
from builder.outline.text.markup import Filled
from builder.outline.text.text import Language
from builder.replace import replace
from builder.words.languages import locale_of
from builder.words.typographic_quotes import with_typographic_quotes

_STRAIGHT = re.compile("[\"']")
_UNSEEN = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~]) | \*\* | (?<!_)__(?!_) | [ ]*\[@[^\]\n]*\]
      | \]\((?:\\.|[^()\s\\]|\([^()\s]*\))*\)
      | \["""
    + f" | (?P<mail>{MAIL}) | (?P<address>{START})",
    re.VERBOSE,
)
"""What is read and not shown: marks, citations, where a link leads; and what stays as it is."""
_OTHER = "\ufffc"
"""Stands for a mark that is none of ours (object replacement character)."""


def typeset_quotes(filled: Filled, language: Language) -> Filled:
    """The text with typographic quotes; each character keeps its place."""
    if not _STRAIGHT.search(filled.text):
        return filled
    signs, seen = list(filled.text), _seen(filled.text)
    made = with_typographic_quotes("".join(sign for sign, _ in seen), locale_of(language))
    for (sign, at), own in zip(seen, made, strict=True):
        if sign != own:
            signs[at] = own
    return replace(filled, text="".join(signs))


def _seen(text: str) -> list[tuple[str, int]]:
    """The characters of a text that are seen, each with its place; a space parts paragraphs."""
    out: list[tuple[str, int]] = []
    at = 0
    while found := _UNSEEN.search(text, at):
        out += [(text[place], place) for place in range(at, found.start())]
        at = found.end()
        if (escaped := found["escaped"]) is not None:
            out.append((_OTHER if escaped in "\"'" else escaped, at - 1))
        elif found["address"]:
            at = max(at, bare_address(text, found.start(), len(text)).end)
            out.append((_OTHER, found.start()))
        elif found["mail"]:
            out.append((_OTHER, found.start()))
    return out + [(text[place], place) for place in range(at, len(text))]
