"""Texts as a PO file (GNU gettext), for Poedit, Weblate and their like."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast, get_args

import polib

from builder.diagnostics import NO_WORDS, Message, say
from builder.exchange.outside_files import ForeignFileError, foreign_bytes
from builder.exchange.translate.changes import Row, fingerprint
from builder.exchange.translate.handout import SIGN, Entry, Handout, Received, limit_words, marks_words
from builder.outline.text.text import Language

OUTLINE, FROM = "X-Talkleaf-Outline", "X-Source-Language"
MOST_ENTRIES = 45_000
LONGEST_ENTRY = 1_000
"""Lines of one string: polib joins them one by one, which takes the square of their number."""
_WAS = re.compile(r"^was:([0-9a-f]{12})$", re.MULTILINE)


def write_po(handout: Handout) -> bytes:
    """The bytes of the PO file."""
    first, second = handout.direction
    po = polib.POFile(wrapwidth=100)
    po.header = "\n".join(
        [f"{handout.title}", *(handout.tell(line) for line in marks_words(handout.direction)), *_glossary(handout)]
    )
    po.metadata = {
        "Project-Id-Version": f"{SIGN} 1", "PO-Revision-Date": f"{handout.date} 00:00+0000", "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit",
        "Language": second.replace("-", "_"), FROM: first, OUTLINE: handout.outline,
    }  # fmt: skip
    po.extend(_entry(entry, handout) for entry in handout.entries)
    return f"{po}\n".encode()


def _glossary(handout: Handout) -> list[str]:
    return [f"{row.first} = {row.second}" for row in handout.glossary]


def _entry(entry: Entry, handout: Handout) -> polib.POEntry:
    """The limit is a flag (Weblate) and a comment too: gettext's own tools drop flags that they do not know."""
    unit = entry.unit
    flags = [*(["fuzzy"] if unit.state == "stale" else []), *([f"max-length:{entry.limit}"] if entry.limit else [])]
    comment = "\n".join([handout.tell(entry.where), handout.tell(limit_words(entry)), f"was:{fingerprint(unit.shown)}"])
    return polib.POEntry(
        msgctxt=unit.place, msgid=unit.source, msgstr=unit.shown, comment=comment, flags=flags,
        previous_msgctxt=None, previous_msgid=unit.previous or None,
    )  # fmt: skip


def read_po(path: Path) -> Received:
    """What a PO file of ours holds. Raises `ForeignFileError`."""
    try:
        text = foreign_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ForeignFileError(say("UTF-8 text"), say("another encoding"), say("save it as UTF-8")) from None
    if text.count("\nmsgid") > MOST_ENTRIES or _longest(text) > LONGEST_ENTRY:
        raise ForeignFileError(say("at most {most:,} entries", most=MOST_ENTRIES), say("more"))
    if "msgid" not in text:  # polib takes what holds none of its marks for the name of a file
        raise _damaged(NO_WORDS)
    try:
        po = polib.pofile(text)
    except (OSError, ValueError, IndexError, UnicodeError) as fault:
        raise _damaged(say("{fault}", fault=str(fault)[:100])) from None
    first, second = po.metadata.get(FROM, ""), po.metadata.get("Language", "").replace("_", "-")
    if OUTLINE not in po.metadata or {first, second} - {*get_args(Language)}:
        raise _damaged(NO_WORDS)
    rows = tuple(_row(entry) for entry in po if entry.msgctxt and not entry.obsolete)
    return Received(po.metadata[OUTLINE], cast("tuple[Language, Language]", (first, second)), rows)


def _longest(text: str) -> int:
    """The most lines that follow each other as parts of one string."""
    longest = run = 0
    for line in text.splitlines():
        run = run + 1 if line.lstrip("#~| \t").startswith('"') else 0
        longest = max(longest, run)
    return longest


def _damaged(hint: Message) -> ForeignFileError:
    expected = say("a `.po` file made by `talkleaf translate export`")
    return ForeignFileError(expected, say("another or a damaged one"), hint)


def _row(entry: polib.POEntry) -> Row:
    was = _WAS.search(entry.comment)
    at = say("entry on line {line}", line=entry.linenum)
    return Row(entry.msgctxt, entry.msgid, entry.msgstr, was[1] if was else "", at, entry.fuzzy)
