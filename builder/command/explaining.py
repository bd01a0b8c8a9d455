"""`talkleaf explain`: a block, a key or a code, as text or on a page with pictures."""

from __future__ import annotations

import sys

from builder.command.asked import OK, Asked, wrong_value
from builder.command.showing import show
from builder.command.terminal import Terminal, paint_of
from builder.diagnostics import say
from builder.explain.format.descriptions import block_pages
from builder.explain.format.printing import Printer
from builder.explain.format.shapes import fields
from builder.explain.html import anchor, explained_page
from builder.explain.pages import pages
from builder.explain.printing import list_text, page_text
from builder.outline.schema.reading import did_you_mean
from builder.outline.schema.synonyms import kind_meant, tone_meant

CODES, KEYS = "codes", "keys"
"""Words that list all codes of findings, or all keys."""


def explain(asked: Asked, terminal: Terminal) -> int:
    """Print what the word means, or everything there is."""
    word = _meant("".join(asked.words))
    _hold_known(word)
    if asked.html:
        page = explained_page(terminal.language, terminal.tell)
        return show(page, asked.out / "explained.html", terminal, anchor(word))
    terminal.out(_text(word, terminal))
    return OK


def _text(word: str, terminal: Terminal) -> str:
    paint = paint_of(sys.stdout)
    printer = Printer(terminal.language, terminal.tell, paint)
    if not word:
        return printer.overview()
    if word == CODES:
        return list_text(terminal.language, paint)
    if word == KEYS:
        return printer.index()
    if word in pages():
        return page_text(pages()[word], terminal.language, paint)
    return printer.word(word)


def _meant(word: str) -> str:
    """The kind of block that is called so elsewhere, such as `bullets`; else the word."""
    if word in {*pages(), *block_pages(), *(field.key for field in fields())}:
        return word
    return kind_meant(word) or ("callout" if tone_meant(word) else word)


def _hold_known(word: str) -> None:
    """Raises `WrongUseError` for a word that nothing is known of."""
    known = {*pages(), *block_pages(), *(field.key for field in fields()), CODES, KEYS}
    if word and word not in known:
        hint = did_you_mean(word, sorted(known), say("`talkleaf explain` lists blocks, keys and codes"))
        raise wrong_value("WORD", say("{word} is no block, key or code; {hint}", word=f"`{word}`", hint=hint))
