"""The scan for YAML's traps: line by line, before the parser, so that all of them are told in one run.

Each trap is also healed in a copy of the lines, as far as one can guess what was meant. So the parser can go on and
the other errors of the file are told in the same run. A file is built only where every trap in it leaves no doubt,
such as a full-width colon after a key. What is no trap, a colon in a text that can be nothing else, is marked in the
copy, so that the parser takes it for what it is.
"""

from __future__ import annotations

import re

from msgspec import Struct

from builder.diagnostics import Report
from builder.outline.schema.synonyms import kind_meant
from builder.outline.yaml.source import Source
from builder.outline.yaml.trap_braces import take_braces
from builder.outline.yaml.trap_fields import are_fields, is_one_text
from builder.outline.yaml.trap_lists import is_title, may_hold_points, tell_bare_list
from builder.outline.yaml.trap_marks import tell_tick, tick_box
from builder.outline.yaml.trap_one_line import tell_languages_on_one_line, tell_wide_braces
from builder.outline.yaml.trap_sheet import Place, Sheet, single_quoted
from builder.outline.yaml.trap_table import ODD_SPACES, SPACE_NAMES
from builder.outline.yaml.trap_texts import Value, take_plain, take_quoted, tell_swallowed_key
from builder.replace import replace

_SEPARATORS = {"\u2028": "U+2028", "\u2029": "U+2029", "\x85": "U+0085"}
_SEPARATOR = re.compile("[\u2028\u2029\x85]")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_GLUED_DASH = re.compile(rf"-(?=[^\s\d.\-–—{ODD_SPACES}])")
_BULLET = re.compile(r"[•●◦▪‣·－−‐]\s*|[–—*](?=[ \t])[ \t]*")
_NUMBER = re.compile(r"(\d{1,2})[.)、．][ \t]+(?=\S)")
_INNER_BULLET = re.compile(r"[•●◦▪‣·](?=[ \t]+[\[{\"'])")
_MARKER = re.compile(r"(?:---|\.\.\.)[ \t]*$")
"""Where YAML documents begin and end."""
_COMPLEX = re.compile(r"[?:](?:[ \t]|$)")
"""YAML's long form of a key and its value, which the grammar refuses by itself."""
_KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?![-?:,\[\]{}#&*!|>'"%@`])(?:(?![ \t]\#).)+?)[ \t]*:(?=[ \t]|$)""",
    re.VERBOSE,
)
_WORD = re.compile(r"[A-Za-z][\w-]*|[\u4e00-\u9fff]{1,8}")
_WORD_AND_COLON = re.compile(rf"({_WORD.pattern})[ \t]*[:：]")
_LIST_KEY = re.compile(r"[ \t]*(?:-[ \t]+)*([^:：\s]+)[ \t]*[:：]")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:$|[ \t]#.*$)")
_ODD = re.compile(f"[{ODD_SPACES[1:]}]")


class Scanned(Struct, frozen=True):
    """The healed text, and the lines about which something was told."""

    source: Source
    told: frozenset[int]


def scan(source: Source, report: Report, exact: bool = False) -> Scanned:
    """Tell every trap of the file; its lines keep their numbers in the healed copy.

    `exact`: every character must keep its place in the file, for whoever writes to it.
    """
    sheet = Sheet(source, report, exact)
    _mend_separators(sheet)
    walk = _Walk(sheet)
    row = 0
    while row < len(sheet.lines):
        row = walk.line(row)
    if not sheet.told and sheet.lines == list(source.lines):
        return Scanned(source, frozenset())
    return Scanned(replace(source, text="\n".join(sheet.lines), lines=source.lines), frozenset(sheet.told))


def _mend_separators(sheet: Sheet) -> None:
    if not _SEPARATOR.search(sheet.source.text):
        return
    for row, line in enumerate(sheet.lines):
        for found in _SEPARATOR.finditer(line):
            sheet.tell("line-separator", Place(row, found.start()), _SEPARATORS[found.group()])
        sheet.lines[row] = _SEPARATOR.sub(" ", line)


class _Walk:
    """Goes from line to line; `waiting` is the column of a key whose value stands on the next lines."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.waiting: int | None = None
        self.waiting_key: str | None = None
        self.over: dict[int, tuple[int, str]] = {}
        """By the column of their hyphen: the last item that was looked at, and the key over its list."""
        self.is_value = False
        """Whether the line is the first under a key without a value."""
        self.titled: int | None = None
        """The column of a title that was the last thing seen."""

    def line(self, row: int) -> int:
        """Look at one line that begins something; the row after all that belongs to it."""
        sheet = self.sheet
        if sheet.is_blank(row) or sheet.is_comment(row) or _MARKER.match(sheet.lines[row]):
            return row + 1
        sheet.mend_indent(row)
        at = sheet.indent(row)
        self._mend_numbers(row, at)
        if _COMPLEX.match(sheet.lines[row], at):
            return row + 1
        parent = self.waiting if self.waiting is not None and self.waiting < at else at - 1
        self.is_value = self.waiting is not None and self.waiting < at
        self.waiting = None
        self._mend_bullet(row, at)
        titled, self.titled = self.titled, None
        if titled == at and may_hold_points(sheet) and _DASH.match(sheet.lines[row], at):
            tell_bare_list(sheet, row, at)
            return row + 1 if sheet.lines[row].lstrip().startswith("- ") else self.line(row)
        while True:
            self._mend_dash(row, at)
            dash = _DASH.match(sheet.lines[row], at)
            if dash is None:
                break
            parent, at = at, dash.end()
            line = sheet.lines[row]
            if _INNER_BULLET.match(line, at):  # `- • {zh: …, en: …}`
                sheet.lines[row] = f"{line[:at]} {line[at + 1 :]}"
                at = len(line) - len(line[at + 1 :].lstrip())
        return self._entry(row, at, parent)

    def _mend_numbers(self, row: int, at: int) -> None:
        """Lines that count `1.`, `2.` under a key of a list: each is an item, and keeps its place.

        Steps are numbered on the page, so that the hyphen may stand on the number; elsewhere it stands before it.
        """
        sheet, key = self.sheet, self.waiting_key or ""
        if self.waiting is None or at < self.waiting or key in sheet.keys.languages:
            return
        if not _NUMBER.match(sheet.lines[row], at):
            return
        steps = kind_meant(key) == "steps"
        if not steps and (at < self.waiting + 2 or is_one_text(key, sheet.keys.texts)):
            return
        rows = [row]
        while (below := self._next_in_line(rows[-1], at)) is not None:
            rows.append(below)
        marks = [_NUMBER.match(sheet.lines[each], at) for each in rows]
        count = next((n for n, mark in enumerate(marks) if mark is None or int(mark[1]) != n + 1), len(rows))
        for each, mark in zip(rows[:count], marks, strict=False) if count > 1 else ():
            line, end = sheet.lines[each], mark.end() if mark else at
            if steps:
                sheet.lines[each] = f"{line[:at]}-{' ' * (end - at - 1)}{line[end:]}"
            else:
                sheet.lines[each] = f"{line[: at - 2]}- {line[at:]}"

    def _next_in_line(self, row: int, at: int) -> int | None:
        """The next row that begins at a column, past deeper ones that go on with what is above them."""
        below = self.sheet.next_written(row)
        while below is not None and self.sheet.indent(below) > at:
            below = self.sheet.next_written(below)
        return below if below is not None and self.sheet.indent(below) == at else None

    def _mend_bullet(self, row: int, at: int) -> None:
        """A list item that begins with a bullet, a star or a dash of another kind; without a space it is told."""
        line = self.sheet.lines[row]
        bullet = _BULLET.match(line, at)
        if bullet is None or (bullet.group()[0] in "–—" and self._goes_on(row)):
            return
        if len(bullet.group()) > 1:
            self.sheet.lines[row] = f"{line[:at]}- {line[at + 2 :]}"
        else:
            self.sheet.tell("wrong-bullet", Place(row, at), line[at])
            self.sheet.lines[row] = f"{line[:at]}- {line[bullet.end() :]}"

    def _goes_on(self, row: int) -> bool:
        """Whether the line above ends in a key of a text, so that a dash begins its words; two in a row are a list."""
        above, below = self.sheet.lines[row - 1].rstrip() if row else "", self.sheet.next_written(row)
        if below is not None and self.sheet.lines[below].lstrip()[:2] == self.sheet.lines[row].lstrip()[:2]:
            return False
        key = self.sheet.known_key(above.strip())
        return above.endswith(":") and key in self.sheet.keys.texts

    def _mend_dash(self, row: int, at: int) -> None:
        line = self.sheet.lines[row]
        if line.startswith("---"):
            return
        if line.startswith("-", at) and _ODD.match(line, at + 1):
            self.sheet.tell("full-width-space", Place(row, at + 1), SPACE_NAMES[line[at + 1]])
            self.sheet.lines[row] = f"{line[: at + 1]} {line[at + 2 :]}"
        elif _GLUED_DASH.match(line, at):
            self.sheet.tell("no-space-after-dash", Place(row, at, 2), line[at : at + 2])
            self.sheet.lines[row] = f"{line[: at + 1]} {line[at + 1 :]}"
            self._shift_below(row, at)

    def _shift_below(self, row: int, at: int) -> None:
        """Lines in line with what followed the glued dash go one column in, as it did."""
        sheet, below = self.sheet, row + 1
        if below >= len(sheet.lines) or sheet.indent(below) != at + 1:
            return
        while below < len(sheet.lines) and (sheet.is_blank(below) or sheet.indent(below) > at):
            sheet.lines[below] = " " + sheet.lines[below]
            below += 1

    def _entry(self, row: int, at: int, parent: int) -> int:
        """A key with its value, or a value alone."""
        self._mend_colon(row, at)
        line = self.sheet.lines[row]
        key = None if line.startswith("｛", at) else _KEY.match(line, at)
        if key is None:
            return self._value(Value(row, at, parent, None))
        start = len(line) - len(line[key.end() :].lstrip())
        name = key.group(1).strip("\"'")
        if at == 0:
            self.sheet.top = name
        after = self._value(Value(row, start, at, name))
        self.titled = at if is_title(name) and self.waiting is None else None
        return after

    def _mend_colon(self, row: int, at: int) -> None:
        """A full-width colon, or no ordinary space, after a key of the format."""
        sheet, line = self.sheet, self.sheet.lines[row]
        word = _WORD.match(line, at)
        if word is None or (word.group().isascii() and word.group() not in sheet.keys.every):
            return
        if not word.group().isascii() and not self._begins_fields(row, at):
            return  # `- 注意：…` and what follows `zh:` is a text
        name, end = word.group(), word.end()
        rest = line[end:]
        if rest.lstrip().startswith("："):
            sheet.tell("full-width-colon", Place(row, line.index("：", end)), name)
            sheet.lines[row] = f"{line[:end]}: {rest.lstrip()[1:].lstrip()}"
        elif rest.startswith(":") and _ODD.match(rest, 1):
            sheet.tell("full-width-space", Place(row, end + 1), SPACE_NAMES[rest[1]])
            sheet.lines[row] = f"{line[:end]}: {rest[2:].lstrip()}"
        elif re.match(r":(?!//)\S", rest):
            sheet.tell("no-space-after-colon", Place(row, end), name)
            sheet.lines[row] = f"{line[:end]}: {rest[1:]}"

    def _begins_fields(self, row: int, at: int) -> bool:
        """Whether a line stands among keys: in line with those above, or with the one below it in a list's item."""
        sheet = self.sheet
        if not sheet.lines[row][:at].strip():
            return not self.is_value
        below = sheet.next_written(row)
        if below is None or sheet.indent(below) != at:
            return False
        words = [_WORD_AND_COLON.match(line, at) for line in (sheet.lines[row], sheet.lines[below])]
        first, second = (found[1] if found else "" for found in words)
        is_text = _KEY.match(sheet.lines[below], at) is None
        return bool(first and second) and are_fields(self._list_key(row), first, second, is_text)

    def _list_key(self, row: int) -> str:
        """The key over the list that the item of a row stands in."""
        sheet = self.sheet
        dash = sheet.indent(row)
        known, key = self.over.get(dash, (-1, ""))
        self.over[dash] = (row, "")
        for above in range(row - 1, -1, -1):
            if above == known:  # an item of the same list
                self.over[dash] = (row, key)
                return key
            line, indent = sheet.lines[above], sheet.indent(above)
            if sheet.is_blank(above) or sheet.is_comment(above) or indent > dash:
                continue
            if indent < dash or not _DASH.match(line, indent):
                found = _LIST_KEY.match(line)
                key = found[1].strip("\"'") if found else ""
                self.over[dash] = (row, key)
                return key
        return ""

    def _value(self, value: Value) -> int:
        """Look at what stands after a key or a dash; the row after it."""
        sheet = self.sheet
        rest = sheet.lines[value.row][value.at :]
        if not rest.strip() or rest.startswith("#"):
            return self._nothing(value, rest)
        if _BLOCK.match(rest):
            return self._block(value)
        anchor = sheet.anchor_length(rest)
        if anchor:
            return self._value(replace(value, at=value.at + anchor))
        if sheet.is_alias(rest):
            return value.row + 1
        if rest[0] in "\"'":
            return self._after(value, take_quoted(sheet, value))
        if ticked := tick_box(rest):
            return self._ticked(value, ticked)
        if rest[0] in "｛{" and tell_wide_braces(sheet, value.row, value.at):
            return self._after(value, take_braces(sheet, value))
        if sheet.is_text_key(value.key) and tell_languages_on_one_line(
            sheet, value.row, value.at, value.key, value.parent
        ):
            return value.row + 1
        if rest[0] in "[{":
            return self._after(value, take_braces(sheet, value))
        return take_plain(sheet, value)

    def _ticked(self, value: Value, length: int) -> int:
        """A text with a box to tick before it: in a checklist, where one is drawn, it is read without."""
        if kind_meant(self._list_key(self._item_row(value.row))) != "checklist":
            return take_plain(self.sheet, value, marked=tell_tick(self.sheet, value.row, value.at))
        line = self.sheet.lines[value.row]
        self.sheet.lines[value.row] = line[: value.at] + " " * length + line[value.at + length :]
        return self._value(replace(value, at=value.at + length))

    def _item_row(self, row: int) -> int:
        """Where the list item begins in which a row stands."""
        indent = self.sheet.indent(row)
        for above in range(row, -1, -1):
            if self.sheet.indent(above) <= indent and _DASH.match(self.sheet.lines[above].lstrip()):
                return above
        return row

    def _after(self, value: Value, row: int) -> int:
        """After a quoted text or brackets: a deeper key below them was meant to stand in line."""
        if value.key is not None:
            tell_swallowed_key(self.sheet, row - 1, value.parent)
        return row

    def _nothing(self, value: Value, rest: str) -> int:
        """An empty value: it follows on deeper lines, or a `#` hides it."""
        sheet, row = self.sheet, value.row
        below = sheet.next_written(row)
        alone = below is None or sheet.indent(below) <= value.parent
        one_space = sheet.lines[row][: value.at].endswith(": ")
        if rest.startswith("#") and alone and one_space and value.key in sheet.keys.texts:
            sheet.tell("suspicious-comment", Place(row, value.at), instead=sheet.quoted_line(row, value.at))
            sheet.lines[row] = sheet.lines[row][: value.at] + single_quoted(rest.rstrip())
            return row + 1
        self.waiting, self.waiting_key = value.parent, value.key
        return row + 1

    def _block(self, value: Value) -> int:
        """Skip a `|` or `>` text; its lines may hold anything, but for tabs where its indent should be."""
        sheet, row = self.sheet, value.row + 1
        while row < len(sheet.lines):
            if not sheet.is_blank(row):
                if sheet.indent(row) <= value.parent:
                    if sheet.lines[row].lstrip(" ")[0] not in ODD_SPACES:
                        break
                    sheet.mend_indent(row)
                if sheet.indent(row) <= value.parent:
                    break
            row += 1
        return row
