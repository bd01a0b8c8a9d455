"""The outline that a translator's file names at its beginning: one of another outline is refused before it is read."""

from __future__ import annotations

import re
from pathlib import Path

from builder.diagnostics import say
from builder.exchange.outside_files import ForeignFileError
from builder.outline.document_name import name_from_file

BEGINNING = 20_000
"""Bytes in which our files name their outline, behind whatever a program put before."""
_FILE = re.compile(rb"<file\b[^>]{0,2000}>?")
_ID = re.compile(rb"""\s(?:id|original)=["']([A-Za-z0-9-]+)["']""")
"""XLIFF 2 has it as the file's id, 1.2 as its `original`."""
_SIGNED = re.compile(rb"X-Talkleaf-Outline: ([A-Za-z0-9-]+)")


def hold_outline(file: Path, outline: Path) -> None:
    """Refuse a file whose outline this one can not be, for its name stands nowhere in it. Raises `ForeignFileError`."""
    try:
        with file.open("rb") as opened:
            beginning = opened.read(BEGINNING)
        whole = outline.read_bytes()
    except OSError:
        return  # whoever reads them tells
    tag = _FILE.search(beginning)
    ids = _ID.findall(tag[0]) if tag else _SIGNED.findall(beginning)
    if ids and not any(_may_be(id.lower(), whole.lower(), outline) for id in ids):
        raise ForeignFileError(say("texts of this outline"), say("those of `{other}`", other=ids[-1].decode()[:60]))


def _may_be(id: bytes, words: bytes, outline: Path) -> bool:
    """Whether an id may be that of an outline with these words, in which it may be typed with spaces."""
    word = re.compile(rb"(?<![a-z0-9-])" + re.escape(id) + rb"(?![a-z0-9-])")
    typed = word.search(words) or word.search(re.sub(rb"[ _]+", b"-", words))
    return bool(typed) or id.decode() == name_from_file(outline.as_posix())
