"""Traps of texts without quotes, which may go on over several lines, and of texts in quotes.

A colon in a text of one line is no trap: `zh: 注意: 你好` has no meaning in YAML, so it can only be the text that it
looks like, and it is read as that.
"""

from __future__ import annotations

import re

from msgspec import Struct

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.schema.known_keys import keys_beside
from builder.outline.schema.synonyms import kind_meant, kind_of_text, tone_meant
from builder.outline.yaml.source import COLON
from builder.outline.yaml.trap_inner_quotes import inner_quotes_hint
from builder.outline.yaml.trap_languages import tell_language_below
from builder.outline.yaml.trap_lists import is_title, may_hold_points, tell_bare_list
from builder.outline.yaml.trap_one_line import begins_language, tell_languages_on_one_line
from builder.outline.yaml.trap_sheet import Place, Sheet, in_quotes, single_quoted
from builder.outline.yaml.trap_table import ODD_SPACES
from builder.words.languages import LANGUAGES, USUAL_LANGUAGES

MARKS = "*&!|>%@`[{"
"""Signs that YAML reads as its own at the beginning of a text."""
CURLY = "“”‘’„＂＇"

_COLON = re.compile(r":(?=[ \t]|$)")
_KEY_BEFORE = re.compile(r"(?:^|[ \t])([A-Za-z][\w-]*)[ \t]*:(?=[ \t]|$)")
_HASH = re.compile(r"([ \t]+)#")
_ESCAPE = re.compile(r"""\\(?:[0abtnvfre "/\\N_LP\t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|$)""")


class Value(Struct, frozen=True):
    """Where a value begins; lines deeper than column `parent` belong to it. `key` is None for list items."""

    row: int
    at: int
    parent: int
    key: str | None


def take_plain(sheet: Sheet, value: Value, marked: bool = False) -> int:
    """A text without quotes; `marked` when its first sign was told already. The row after it."""
    line = sheet.lines[value.row]
    if not marked and _is_one_text(sheet, value):
        sheet.lines[value.row] = line[: value.at] + _COLON.sub(COLON, line[value.at :])
        return value.row + 1
    told = marked or _tell_mark(sheet, value) or _tell_curly(sheet, value)
    found, ends = _tell_inside(sheet, value.row, value.at, value)
    last = value.row
    told = told or found
    row = value.row + 1
    while not ends and row < len(sheet.lines):
        if sheet.is_blank(row):
            row += 1
            continue
        sheet.mend_indent(row)
        if _is_past(sheet, row, value):
            break
        found, ends = _tell_inside(sheet, row, sheet.indent(row), value)
        told, last, row = told or found, row, row + 1
    if told:
        _quote_rows(sheet, value.row, last, len(line) - len(line[value.at :]))
    return last + 1


def _is_past(sheet: Sheet, row: int, value: Value) -> bool:
    """Whether a row below a text is none of it; an item of a list that it swallows is told."""
    if sheet.indent(row) <= value.parent or sheet.is_comment(row) or tell_swallowed_key(sheet, row - 1, value.parent):
        return True
    if sheet.lines[row].lstrip().startswith("- "):
        if is_title(value.key) and may_hold_points(sheet):
            tell_bare_list(sheet, row, value.parent)
            return True
        sheet.tell("swallowed-item", Place(row, sheet.indent(row), 2))
    return False


def _is_one_text(sheet: Sheet, value: Value) -> bool:
    """Whether a value with a colon can only be a text of one line: its key takes texts, and no other key is in it."""
    words = sheet.lines[value.row][value.at :]
    if not _takes_text(sheet, value.key) or not _COLON.search(words):
        return False
    if words[0] in MARKS + CURLY or _HASH.search(words):
        return False
    below = sheet.next_written(value.row)
    alone = below is None or (sheet.indent(below) <= value.parent and sheet.lines[below][0] not in ODD_SPACES)
    ours = (kind_meant(value.key) or ("callout" if tone_meant(value.key) else value.key)) if value.key else ""
    return alone and not keys_beside(ours).union(LANGUAGES).intersection(_KEY_BEFORE.findall(words))


def _takes_text(sheet: Sheet, key: str | None) -> bool:
    """Whether a bare value under a key is a text: also under a kind of which it is the main field."""
    return key is not None and (key in sheet.keys.texts or bool(tone_meant(key)) or kind_of_text(key))


def _tell_mark(sheet: Sheet, value: Value) -> bool:
    """A text that begins with a sign of YAML's own."""
    rest = sheet.lines[value.row][value.at :]
    if rest[0] not in MARKS:
        return False
    found = re.match(r"\*\*|\[@|.", rest)
    sign = found.group() if found else rest[0]
    sheet.tell("text-starts-with-mark", Place(value.row, value.at, len(sign)), sign, _instead(sheet, value.row, value))
    return True


def _tell_curly(sheet: Sheet, value: Value) -> bool:
    """Curly quotes around a value that is no text for readers, where they can only be meant for YAML."""
    rest = sheet.lines[value.row][value.at :].rstrip()
    if value.key not in sheet.keys.every or sheet.is_text_key(value.key) or len(rest) < 2:
        return False
    if rest[0] in CURLY and rest[-1] in CURLY:
        sheet.tell("curly-quotes", Place(value.row, value.at))
        sheet.lines[value.row] = sheet.lines[value.row][: value.at] + rest[1:-1]
        return False
    return False


def _tell_inside(sheet: Sheet, row: int, at: int, value: Value) -> tuple[bool, bool]:
    """Tell `: ` and ` #` in one line of a text: whether anything was told, and whether a remark ends the text."""
    line = sheet.lines[row]
    remark = _HASH.search(line, at)
    told = False
    if remark is not None:
        hides = value.key in sheet.keys.texts or (value.key is None and _is_words(line[at : remark.start()]))
        told = remark.group(1) == " " and hides
        if told:
            sheet.tell("suspicious-comment", Place(row, remark.end() - 1), instead=_instead(sheet, row, value))
        else:
            line = line[: remark.start()]
    colon = _COLON.search(line, at)
    if colon is not None:
        if sheet.lines[value.row][value.at] in CURLY:
            sheet.tell("curly-quotes", Place(row, value.at))
        else:
            sheet.tell("colon-in-text", Place(row, colon.start()), instead=_instead(sheet, row, value))
    if (told or colon is not None) and remark is not None and not told:
        sheet.lines[row] = line
    return told or colon is not None, remark is not None and not told


def _instead(sheet: Sheet, row: int, value: Value) -> str:
    """The line in quotes, if the whole text stands on it; a remark would be taken into the quotes."""
    below = sheet.next_written(value.row)
    alone = row == value.row and (below is None or sheet.indent(below) <= value.parent)
    remark = re.search(r"[ \t]{2,}#", sheet.lines[row])
    return sheet.quoted_line(row, value.at) if alone and remark is None else ""


def _is_words(text: str) -> bool:
    """Whether what stands before a `#` can be a text that goes on: a number or a single id can not."""
    return not re.fullmatch(r"[\w.-]+", text.strip(), re.ASCII)


def _quote_rows(sheet: Sheet, first: int, last: int, at: int) -> None:
    """Heal a text by putting it in single quotes, over all its lines."""
    sheet.lines[first] = sheet.lines[first][:at] + "'" + sheet.lines[first][at:].rstrip().replace("'", "''")
    for row in range(first + 1, last + 1):
        sheet.lines[row] = sheet.lines[row].rstrip().replace("'", "''")
    sheet.lines[last] += "'"


def tell_swallowed_key(sheet: Sheet, row: int, parent: int) -> bool:
    """Whether the line after `row` is a key that stands deeper than the text it should be in line with."""
    below = sheet.next_written(row)
    if below is None or sheet.indent(below) <= parent:
        return False
    key = sheet.known_key(sheet.lines[below].strip())
    if key is None:
        return False
    if tell_language_below(sheet, row, below, key):
        return True
    sheet.tell("swallowed-line", Place(below, sheet.indent(below), len(key)), f"{key}:")
    sheet.lines[below] = " " * max(parent, 0) + sheet.lines[below].lstrip(" ")
    return True


def take_quoted(sheet: Sheet, value: Value) -> int:
    """A text in straight quotes: its escapes, its end, and what follows it. The row after it."""
    quote = sheet.lines[value.row][value.at]
    row, at = value.row, value.at + 1
    while True:
        end = closing(sheet, row, at, quote)
        if end is not None:
            return _after_quote(sheet, value, row, end)
        row, at = row + 1, 0
        if row >= len(sheet.lines) or (not sheet.is_blank(row) and sheet.indent(row) <= value.parent):
            break
    sheet.tell("unclosed-quote", Place(value.row, value.at), quote)
    line = sheet.lines[value.row]
    sheet.lines[value.row] = line[: value.at] + single_quoted(line[value.at + 1 :].rstrip())
    return value.row + 1


def closing(sheet: Sheet, row: int, at: int, quote: str) -> int | None:
    """Where a quoted text ends on this line; bad escapes on the way are told and healed."""
    while at < len(sheet.lines[row]):
        line = sheet.lines[row]
        if line[at] == quote:
            if quote == "'" and line.startswith("''", at):
                at += 2
                continue
            return at
        if line[at] == "\\" and quote == '"':
            at = _escape(sheet, row, at)
            continue
        at += 1
    return None


def _escape(sheet: Sheet, row: int, at: int) -> int:
    line = sheet.lines[row]
    known = _ESCAPE.match(line, at)
    if known is not None:
        return known.end()
    sheet.tell("bad-escape", Place(row, at, 2), line[at : at + 2])
    sheet.lines[row] = line[:at] + "\\" + line[at:]
    return at + 2


_WHO = re.compile(r"[ \t]*(?:[–—―]+|--?)[ \t]*(?P<who>[^\s–—―-].{0,80}?)[ \t]*")
"""Who said it, behind a dash."""


def _said_by(sheet: Sheet, value: Value, row: int, end: int, tail: str) -> Message:
    """Of words in quotes with a name behind a dash: the lines of a quotation, ready to be pasted."""
    found = _WHO.fullmatch(tail)
    of_quotation = value.key is not None and (kind_meant(value.key) == "quote" or value.key in LANGUAGES)
    if found is None or row != value.row or not of_quotation:
        return NO_WORDS
    words = sheet.lines[row][value.at : end + 1]
    texts, names = words, in_quotes(found["who"])
    if value.key in LANGUAGES:
        texts, names = (_in_its_language(value.key, said) for said in (texts, names))
    return say("if somebody says it, part the words from the name under `quote:`\n{lines}",
               lines=f"`text: {texts}`\n`who: {names}`")  # fmt: skip


def _in_its_language(language: str, said: str) -> str:
    """A text with its other usual language to be filled in."""
    codes = dict.fromkeys((*USUAL_LANGUAGES, language))
    return f"{{{', '.join(f'{code}: ' + (said if code == language else QUOTED_GAP) for code in codes)}}}"


QUOTED_GAP = '"…"'


def _after_quote(sheet: Sheet, value: Value, row: int, end: int) -> int:
    """Nothing but a remark may follow a closing quote."""
    line = sheet.lines[row]
    tail = line[end + 1 :]
    if tail.strip() and not re.match(r"[ \t]+#", tail):
        start = end + 1 + len(tail) - len(tail.lstrip())
        beside = row == value.row and begins_language(tail)
        if beside and tell_languages_on_one_line(sheet, row, value.at, value.key, value.parent):
            return row + 1
        said = _said_by(sheet, value, row, end, tail)
        instead = said or (inner_quotes_hint(sheet, row, value.at) if row == value.row else NO_WORDS)
        sheet.tell("quote-closed-early", Place(row, start), tail.strip()[:20], hint=instead)
        if row == value.row:
            sheet.lines[row] = line[: value.at] + single_quoted(line[value.at :].rstrip())
    return row + 1
