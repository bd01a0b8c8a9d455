"""A list that stands under a title, as on a slide, with no key over it."""

from __future__ import annotations

import re
from json import dumps

from builder.outline.schema.synonyms import field_meant
from builder.outline.yaml.trap_sheet import Place, Sheet

_TITLES = frozenset({"title", "heading", "head", "标题"})
_PLAIN = re.compile(r"""(?!["'\[\]{}*&!|>%@`#,?:-])(?:(?!:(?:[ \t]|$)|[ \t]\#).)+""")
"""A text of one line that YAML takes as it is."""
_KEY = "points"


def is_title(key: str | None) -> bool:
    """Whether what follows is what a slide is called, so that a list under it can only be what it says."""
    return key is not None and key.lower() in _TITLES


def may_hold_points(sheet: Sheet) -> bool:
    """Whether the lines stand among the sections: nothing else that has a title says anything in points."""
    return field_meant(sheet.top, ("sections",)) is not None


def tell_bare_list(sheet: Sheet, row: int, column: int) -> None:
    """Tell a list without a key; where its items are plain texts, it stands under `points` in the healed copy.

    `column` is that of the key before it.
    """
    indent = sheet.indent(row)
    sheet.tell("list-without-key", Place(row, indent))
    rows = _rows(sheet, row, indent)
    texts = [sheet.lines[each].strip()[1:].strip() for each in rows]
    if not all(_PLAIN.fullmatch(text) for text in texts):
        return
    for number, (each, text) in enumerate(zip(rows, texts, strict=True), 1):
        lead = " " * column + f"{_KEY}: [" if number == 1 else " " * (column + 2)
        sheet.lines[each] = lead + dumps(text, ensure_ascii=False) + ("]" if number == len(rows) else ",")
        sheet.told.add(each + 1)


def _rows(sheet: Sheet, row: int, indent: int) -> list[int]:
    """The rows of the list's items, one line each."""
    found: list[int] = []
    for each in range(row, len(sheet.lines)):
        if sheet.is_blank(each) or sheet.is_comment(each):
            continue
        if sheet.indent(each) != indent or not sheet.lines[each].lstrip().startswith("- "):
            break
        found.append(each)
    return found
