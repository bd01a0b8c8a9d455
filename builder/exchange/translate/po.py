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
_SIGNED = re.compile(rf"^{SIGN}: (\S+) (\S+) (\S+)$", re.MULTILINE)
"""The same in a comment: Babel 2.19 and others write no header field that they do not know."""
CHARSETS = ("utf-8", "gb18030", "gbk", "gb2312", "big5")
_CHARSET = re.compile(rb"charset=([\w-]+)")
MOST_ENTRIES = 45_000
MOST_LINES = 10 * MOST_ENTRIES
"""Three times what the longest outline has: each line costs polib a step, be it empty."""
LONGEST_ENTRY = 1_000
"""Lines of one string or comment: polib joins them one by one, which takes the square of their number."""
_WAS = re.compile(r"^was:([0-9a-f]{12})(?:[ \n](\S+)$)?", re.MULTILINE)
"""The fingerprint of what was handed out, and the place again: translate-toolkit's po2xliff drops the context."""


def write_po(handout: Handout) -> bytes:
    """The bytes of the PO file."""
    first, second = handout.direction
    po = polib.POFile(wrapwidth=100)
    signed = f"{SIGN}: {handout.outline} {first} {second}"
    said = (handout.tell(line) for line in marks_words(handout.direction))
    po.header = "\n".join([handout.title, signed, *said, *_glossary(handout)])
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
    comment = "\n".join(
        [handout.tell(entry.where), handout.tell(limit_words(entry)), f"was:{fingerprint(unit.shown)} {unit.place}"]
    )
    return polib.POEntry(
        msgctxt=unit.place, msgid=unit.source, msgstr=unit.shown, comment=comment, flags=flags,
        previous_msgctxt=None, previous_msgid=unit.previous or None,
    )  # fmt: skip


def read_po(path: Path) -> Received:
    """What a PO file of ours holds. Raises `ForeignFileError`."""
    data = foreign_bytes(path)
    if max(data.count(b"\n"), data.count(b"\r")) > MOST_LINES:  # before anything is made of them
        raise ForeignFileError(say("at most {most:,} lines", most=MOST_LINES), say("more"))
    text = _decoded(data)
    if text.count("\nmsgid") > MOST_ENTRIES:
        raise ForeignFileError(say("at most {most:,} entries", most=MOST_ENTRIES), say("more"))
    if _longest(text) > LONGEST_ENTRY:
        expected = say("at most {most:,} lines in one text or comment", most=LONGEST_ENTRY)
        hint = say("shorten the comment or text that is longer, or take the file as it was handed out")
        raise ForeignFileError(expected, say("more"), hint)
    if "msgid" not in text:  # polib takes what holds none of its marks for the name of a file
        raise _damaged(NO_WORDS)
    try:
        po = polib.pofile(text)
    except (OSError, ValueError, IndexError, UnicodeError) as fault:
        raise _damaged(say("{fault}", fault=str(fault)[:100])) from None
    outline, first, second = _about(po)
    if not outline or {first, second} - {*get_args(Language)}:
        raise _damaged(NO_WORDS)
    rows = tuple(_row(entry) for entry in po if not entry.obsolete)
    return Received(outline, cast("tuple[Language, Language]", (first, second)), rows)


def _about(po: polib.POFile) -> tuple[str, str, str]:
    """The outline and its two languages, from the header's fields or its comment."""
    signed = _SIGNED.search(po.header or "")
    if OUTLINE in po.metadata and FROM in po.metadata:
        second = signed[3] if signed else po.metadata.get("Language", "").replace("_", "-")
        return po.metadata[OUTLINE], po.metadata[FROM], second
    return (signed[1], signed[2], signed[3]) if signed else ("", "", "")


def _decoded(data: bytes) -> str:
    """A file's text, in UTF-8 or the Chinese encoding that its header names (`msgconv` writes such)."""
    named = _CHARSET.search(data[:20_000])
    charset = named[1].decode("ascii").lower() if named else "utf-8"
    try:
        return data.decode("utf-8-sig" if charset not in CHARSETS[1:] else charset)
    except UnicodeDecodeError:
        raise ForeignFileError(say("UTF-8 text"), say("another encoding"), say("save it as UTF-8")) from None


def _longest(text: str) -> int:
    """The most lines that follow each other as parts of one string, or of one comment."""
    longest = run = 0
    before = ""
    for line in text.splitlines():
        kind = '"' if line.lstrip("#~| \t").startswith('"') else line[:1]
        run = run + 1 if kind == before else 1
        before = kind
        longest = max(longest, run if kind in ('"', "#") else 0)
    return longest


def _damaged(hint: Message) -> ForeignFileError:
    expected = say("a `.po` file made by `talkleaf translate export`")
    return ForeignFileError(expected, say("another or a damaged one"), hint)


def _row(entry: polib.POEntry) -> Row:
    was = _WAS.search(entry.comment)
    at = say("entry on line {line}", line=entry.linenum)
    place = entry.msgctxt or (was[2] if was and was[2] else "")
    return Row(place, entry.msgid, entry.msgstr, was[1] if was else "", at, entry.fuzzy)
