"""Traps inside `{…}` and `[…]`: commas, colons, brackets and variables without quotes, full-width marks."""

from __future__ import annotations

import re

from msgspec import Struct, field

from builder.outline.schema.synonyms import field_meant, kind_meant, tone_meant
from builder.outline.yaml.source import CLOSE, COLON, COMMA, NOTHING, OPEN
from builder.outline.yaml.trap_sheet import QUOTES, Place, Sheet, in_quotes, is_shown, single_quoted
from builder.outline.yaml.trap_texts import CURLY, Value, closing, take_plain
from builder.words.languages import LANGUAGES

_COLON = re.compile(r":(?=[ \t,\]}\"']|$)")
_PLAIN_END = re.compile(r"[,\[\]{}]|:(?=[ \t,\]}]|$)|[ \t]#")
_QUOTING = frozenset({"comma-in-braces", "colon-in-braces", "bracket-in-braces"})
"""Traps that quotes around a text take away."""
_NO_KEY = re.compile(r"""\s*[^\s,:：{}\[\]"'#](?:[^,:：{}\[\]#]|(?<=\d):(?=\d))*[,}]""")
"""Words up to the next comma or the end that hold no key: the colon of a time is none."""
_NO_WORDS = "\"'[{"
_NEEDS_QUOTES = re.compile(r"[,\[\]{}]|:(?=\s|$)|\s#")
_SIGNS = str.maketrans({COLON: ":", COMMA: ",", OPEN: "{", CLOSE: "}"})
_PARTNERS = {"[": "]", "{": "}"}


class _LostError(Exception):
    """The brackets cannot be followed further."""


class _Open(Struct):
    """One open bracket: what its entry holds so far."""

    sign: str
    colon: bool = False
    written: str = ""
    mended: bool = False
    """Whether a full-width comma or colon, or a missing space, was noted in this entry."""
    comma: tuple[int, int] | None = None
    """Where the comma before this entry stands."""
    key: str = ""
    """What stands before the entry's colon."""


class _Braces(Struct):
    sheet: Sheet
    value: Value
    row: int
    at: int
    open: list[_Open] = field(default_factory=list)
    found: list[tuple[str, int, int, int, str]] = field(default_factory=list)
    """Traps as code, row, column, length and what was found; told once it is clear that these are brackets."""

    def remember(self, code: str, at: int, length: int = 1, found: str = "") -> None:
        self.found.append((code, self.row, at, length, found))


def take_braces(sheet: Sheet, value: Value) -> int:
    """A value that begins with a bracket: fields, a list, or a text that must be quoted. The row after it."""
    line = sheet.lines[value.row]
    if line.startswith("[@", value.at):
        sheet.tell("text-starts-with-mark", Place(value.row, value.at, 2), "[@")
        return take_plain(sheet, value, marked=True)
    braces = _Braces(sheet, value, value.row, value.at)
    try:
        _walk(braces)
    except _LostError:
        return _lost(braces)
    tail = sheet.lines[braces.row][braces.at :]
    goes_on = tail.strip() and not re.match(r"[ \t]+#", tail)
    if goes_on and (sheet.is_text_key(value.key) or not braces.found):
        sheet.tell("text-starts-with-mark", Place(value.row, value.at), line[value.at])
        return take_plain(sheet, value, marked=True)
    _tell_found(braces)
    return braces.row + 1


def _lost(braces: _Braces) -> int:
    """Brackets that do not close: in a text they were meant as signs, elsewhere the closing one is missing."""
    sheet, value = braces.sheet, braces.value
    sign = sheet.lines[value.row][value.at]
    if braces.found:
        _tell_found(braces)
        return value.row + 1 if sheet.lines[value.row].rstrip()[-1:] in "]}" else _end_of_region(sheet, value)
    if value.key in LANGUAGES:
        sheet.tell("text-starts-with-mark", Place(value.row, value.at), sign)
        return take_plain(sheet, value, marked=True)
    sheet.tell("unclosed-bracket", Place(value.row, value.at), _PARTNERS[sign])
    line = sheet.lines[value.row].rstrip()
    sheet.lines[value.row] = line + "".join(_PARTNERS[one.sign] for one in reversed(braces.open))
    return value.row + 1


def _end_of_region(sheet: Sheet, value: Value) -> int:
    row = value.row + 1
    while row < len(sheet.lines) and (sheet.is_blank(row) or sheet.indent(row) > value.parent):
        row += 1
    return row


def _tell_found(braces: _Braces) -> None:
    instead = _as_it_should_be(braces.sheet, braces.value)
    shown = False
    for code, row, at, length, found in braces.found:
        mends = code in _QUOTING and bool(instead)
        if not (mends and shown):  # the line that was shown mends the others of its kind too
            braces.sheet.tell(code, Place(row, at, length), found, instead if mends else "")
        shown = shown or mends
    braces.sheet.told.update(range(braces.value.row + 1, braces.row + 2) if braces.found else ())
    if braces.found and braces.row == braces.value.row:
        _heal(braces.sheet, braces.value)


def _walk(braces: _Braces) -> None:
    """Go from the opening bracket to its partner; `at` then stands behind it."""
    _bracket(braces, braces.sheet.lines[braces.row][braces.at])
    while braces.open:
        line = braces.sheet.lines[braces.row]
        if braces.at >= len(line):
            _next_row(braces)
        elif line[braces.at] in " \t":
            braces.at += 1
        else:
            _step(braces, line)


def _next_row(braces: _Braces) -> None:
    sheet, row = braces.sheet, braces.row + 1
    if row >= len(sheet.lines):
        raise _LostError
    closes = sheet.lines[row].lstrip()[:1] in ("]", "}")
    if not sheet.is_blank(row) and sheet.indent(row) <= braces.value.parent and not closes:
        raise _LostError
    braces.row, braces.at = row, 0


def _step(braces: _Braces, line: str) -> None:
    """Use one sign or one text."""
    sign, now = line[braces.at], braces.open[-1]
    if sign in "[{" and not now.written:
        if line.startswith("[@", braces.at):
            braces.remember("bracket-in-braces", braces.at, 2, "[@")
            raise _LostError
        _bracket(braces, sign)
    elif sign in "]}":
        _close(braces, sign)
    elif sign == "," and _is_in_text(now, line, braces.at):
        braces.sheet.lines[braces.row] = line[: braces.at] + COMMA + line[braces.at + 1 :]
        braces.at += 1
    elif sign == ",":
        _mark_nothing(braces, now, line)
        _end_entry(braces)
        braces.open[-1] = _Open(now.sign, comma=(braces.row, braces.at))
        braces.at += 1
    elif sign == ":" and _COLON.match(line, braces.at):
        _colon(braces, now)
    elif sign == "#" and line[braces.at - 1] in " \t":
        braces.at = len(line)
    elif sign in "\"'" and not now.written:
        _quoted(braces, sign, now)
    else:
        _plain(braces, line, now)


def _mark_nothing(braces: _Braces, now: _Open, line: str) -> None:
    """A cell between two commas, or before the first, that is left empty: YAML takes no such thing."""
    at = braces.at - 1
    if now.sign == "[" and not now.written and line[at] == " ":
        braces.sheet.lines[braces.row] = line[:at] + NOTHING + line[at + 1 :]


def _is_in_text(now: _Open, line: str, at: int) -> bool:
    """Whether a comma in braces can only be one of a text or a number: what follows it is no key, for it has no colon.

    After curly quotes it may be meant to stand within them, and is told.
    """
    in_words = now.sign == "{" and now.colon and now.written.strip() and now.written[0] not in _NO_WORDS
    return bool(in_words and not any(sign in now.written for sign in CURLY) and _NO_KEY.match(line, at + 1))


def _bracket(braces: _Braces, sign: str) -> None:
    if len(braces.open) > 50:
        raise _LostError
    if braces.open:
        braces.open[-1].written = sign
    braces.open.append(_Open(sign))
    braces.at += 1


def _close(braces: _Braces, sign: str) -> None:
    if _PARTNERS[braces.open[-1].sign] != sign:
        raise _LostError
    _end_entry(braces)
    braces.open.pop()
    braces.at += 1


def _colon(braces: _Braces, now: _Open) -> None:
    if now.colon and not now.mended and _is_of_text(braces, now):
        line = braces.sheet.lines[braces.row]
        braces.sheet.lines[braces.row] = f"{line[: braces.at]}{COLON}{line[braces.at + 1 :]}"
        now.written += COLON
        braces.at += 1
        return
    if now.colon and not now.mended:
        braces.remember("colon-in-braces", braces.at)
    now.colon, now.written, now.key = True, "", now.written.strip()
    braces.at += 1


def _is_of_text(braces: _Braces, now: _Open) -> bool:
    """Whether a second colon can only be one of a text: no key stands before it, by our word or by another."""
    said = now.written.strip()
    if now.sign != "{" or not said or said[0] in _NO_WORDS or any(sign in said for sign in CURLY):
        return False
    keys = braces.sheet.keys.every
    words = said.replace(",", " , ").replace("，", " ， ").split()
    if words[-1] in keys:
        return False
    ends = (" ".join(words[-count:]) for count in (1, 2, 3) if count < len(words))
    return not any(field_meant(end, keys) or kind_meant(end) or tone_meant(end) for end in ends)


def _end_entry(braces: _Braces) -> None:
    """In fields, what stands after a comma has a key and a colon."""
    now = braces.open[-1]
    if now.sign == "{" and now.comma is not None and now.written and not (now.colon or now.mended):
        row, at = now.comma
        start = braces.sheet.lines[row][:at]
        curly = any(start.count(sign) for sign in CURLY)
        code = "curly-quotes" if curly else "comma-in-braces"
        braces.found.append((code, row, at, 1, now.written.strip()[:30]))


def _quoted(braces: _Braces, sign: str, now: _Open) -> None:
    """A quoted text inside brackets, maybe over several lines."""
    end = closing(braces.sheet, braces.row, braces.at + 1, sign)
    while end is None:
        braces.at = len(braces.sheet.lines[braces.row])
        _next_row(braces)
        end = closing(braces.sheet, braces.row, 0, sign)
    braces.at = end + 1
    now.written = sign
    tail = braces.sheet.lines[braces.row][braces.at :]
    if tail.strip() and tail.lstrip()[0] not in ",:]}" and not re.match(r"[ \t]+#", tail):
        braces.remember("quote-closed-early", braces.at, 1, tail.strip()[:20])
        raise _LostError


def _plain(braces: _Braces, line: str, now: _Open) -> None:
    """A text without quotes, up to a sign that ends it inside brackets."""
    start = braces.at
    line = _with_values(braces, line)
    if now.written in ("[", "{"):
        braces.remember("bracket-in-braces", start, 1, now.written)
        raise _LostError
    _tell_first(braces, line, now)
    end = _PLAIN_END.search(line, start + 1)
    stop = end.start() if end else len(line)
    now.written += line[start:stop]
    braces.at = stop
    _tell_words(braces, line[start:stop], start)
    _tell_curly(braces, now, start)
    sign = end.group() if end else ""
    if sign in ("[", "{"):
        braces.remember("bracket-in-braces", stop, 1, sign)
        raise _LostError
    if sign.endswith("#"):
        if sign == " #" and (stop == 0 or line[stop - 1] not in " \t"):
            braces.remember("suspicious-comment", stop + 1)
        braces.at = len(line)


def _tell_curly(braces: _Braces, now: _Open, start: int) -> None:
    """Curly quotes around a value that is no text for readers, where they can only be meant for YAML."""
    said, sheet = now.written.strip(), braces.sheet
    is_value = now.sign == "{" and now.colon and now.key in sheet.keys.every and not sheet.is_text_key(now.key)
    if is_value and len(said) > 1 and said[0] in CURLY and said[-1] in CURLY:
        braces.remember("curly-quotes", start)


_VALUE = re.compile(r"\$\{([^{}]*)\}")


def _with_values(braces: _Braces, line: str) -> str:
    """The line with each `${…}` of the text at this place marked as part of it."""
    end = _PLAIN_END.search(line, braces.at + 1)
    while end and (found := _VALUE.match(line, end.start() - 1)):
        line = f"{line[: found.start()]}${OPEN}{found[1]}{CLOSE}{line[found.end() :]}"
        end = _PLAIN_END.search(line, found.end())
    braces.sheet.lines[braces.row] = line
    return line


def _tell_first(braces: _Braces, line: str, now: _Open) -> None:
    """A text inside brackets may not begin with a sign of YAML's own."""
    if now.written or line[braces.at] not in "*&!|>%@`":
        return
    rest = line[braces.at :]
    if not (braces.sheet.is_alias(rest) or braces.sheet.anchor_length(rest)):
        braces.remember("text-starts-with-mark", braces.at, 1, rest[0])


def _tell_words(braces: _Braces, words: str, start: int) -> None:
    """Full-width marks, and colons without a space, beside keys of the format."""
    if braces.open[-1].sign != "{":
        return
    keys = braces.sheet.keys.every
    for found in re.finditer(r"(^|，\s*)([A-Za-z][\w-]*)[ \t]*(：|:|$)", words):
        comma, name, colon = found.groups()
        if name not in keys or (braces.open[-1].colon and not comma):
            continue
        if not comma and not colon:
            continue
        braces.open[-1].mended = True
        if comma:
            braces.remember("full-width-comma", start + found.start())
        if colon == "：":
            braces.remember("full-width-colon", start + found.start(3), 1, name)
        elif colon == ":":
            braces.remember("no-space-after-colon", start + found.start(3), 1, name)


def _heal(sheet: Sheet, value: Value) -> None:
    """Quote every text of a map that stands on one line."""
    pairs = [f"{key}: {single_quoted(words.strip(CURLY + chr(34) + chr(39)))}" for key, words in _pairs(sheet, value)]
    if pairs:
        line = sheet.lines[value.row]
        sheet.lines[value.row] = line[: value.at] + "{" + ", ".join(pairs) + "}"


def _as_it_should_be(sheet: Sheet, value: Value) -> str:
    """The line with quotes where a text of the map needs them; empty where a message cannot show it."""
    pairs = [
        f"{key}: {in_quotes(words) if _NEEDS_QUOTES.search(words) and words[0] not in QUOTES else words}"
        for key, words in _pairs(sheet, value)
    ]
    line = sheet.lines[value.row][: value.at].lstrip() + "{" + ", ".join(pairs) + "}"
    return line if pairs and is_shown(line) else ""


def _pairs(sheet: Sheet, value: Value) -> list[tuple[str, str]]:
    """One map on one line, cut at the keys of the format: each with the words up to the next."""
    body = sheet.lines[value.row][value.at :].rstrip().translate(_SIGNS)
    if not re.fullmatch(r"\{.*\}", body) or re.search(r"(?<!\$)\{", body[1:]):
        return []
    names = "|".join(sorted(map(re.escape, sheet.keys.every), key=len, reverse=True))
    languages = "|".join(sorted(LANGUAGES, key=len, reverse=True))
    begin = rf"(?:^\{{|[,，]|(?<=\S)\s(?=\s*(?:{languages})\s*:))"  # a language without its comma, too
    cuts = list(re.finditer(rf"{begin}\s*({names})\s*[:：]\s*", body))
    if not cuts:
        return []
    ends = [cut.start() for cut in cuts[1:]] + [len(body) - 1]
    return [(cut.group(1), body[cut.end() : end].strip()) for cut, end in zip(cuts, ends, strict=True)]
