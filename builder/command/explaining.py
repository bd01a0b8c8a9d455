"""`talkleaf explain`: a block, a key or a code, as text or on a page with pictures."""

from __future__ import annotations

import sys

from builder.command.asked import OK, Asked, WrongUseError
from builder.command.showing import show
from builder.command.terminal import Terminal, paint_of
from builder.diagnostics import say
from builder.explain.code_pages import pages
from builder.explain.format.terminal_text import Printer
from builder.explain.html import anchor, explained_page
from builder.explain.terminal_text import list_text, page_text
from builder.explain.usual_words import known_words, meant_by
from builder.outline.schema.reading_context import did_you_mean

CODES, KEYS = "codes", "keys"
"""Words that list all codes of findings, or all keys."""


def explain(asked: Asked, terminal: Terminal) -> int:
    """Print what the word means, or everything there is."""
    word = "".join(asked.words)
    meant = (word,) if word in ("", CODES, KEYS) else meant_by(word)
    if not meant:
        raise _unknown(word)
    if asked.html:
        page = explained_page(terminal.language, terminal.tell)
        return show(page, asked.out / "explained.html", terminal, anchor(meant[0]))
    terminal.out("\n\n".join(_text(one, terminal) for one in meant))
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


def _unknown(word: str) -> WrongUseError:
    hint = did_you_mean(
        word, sorted({*known_words(), CODES, KEYS}), say("`talkleaf explain` lists blocks, keys and codes")
    )
    return WrongUseError(say("{word} is no block, key, output or code; {hint}", word=f"`{word}`", hint=hint))
