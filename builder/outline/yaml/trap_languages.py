"""A text whose second language stands under it, deeper: `title: What to bring` over `  zh: 带什么`."""

from __future__ import annotations

import re

from builder.diagnostics import say
from builder.outline.yaml.trap_sheet import Place, Sheet, in_quotes
from builder.words.languages import LANGUAGES, USUAL_LANGUAGES, Language, locale_of

_TEXT = re.compile(r"(?P<lead>\s*(?:- +)?(?P<key>[A-Za-z][\w-]*): +)(?P<words>[^\s\"'{\[|>&*#].*)")


def tell_language_below(sheet: Sheet, row: int, below: int, key: str) -> bool:
    """Whether the line `below` is a language of the text that its key has in line `row`; told with the lines to write.

    Both are healed into one text, so that nothing more is told of them.
    """
    language = next((code for code in LANGUAGES if code == key), None)
    above = _TEXT.fullmatch(sheet.lines[row])
    if language is None or above is None or above["key"] in LANGUAGES or not sheet.is_text_key(above["key"]):
        return False
    other = _other(language)
    words, line = above["words"].rstrip(), sheet.lines[below].strip()
    hint = say(
        "write `{key}:` alone on its line, and each language under it:\n{lines}",
        key=above["key"], lines=f"`{above['key']}:`\n`  {other}: {words}`\n`  {line}`",
    )  # fmt: skip
    sheet.tell("swallowed-line", Place(below, sheet.indent(below), len(key)), f"{key}:", hint=hint)
    said = line.partition(":")[2].strip()
    sheet.lines[row] = f"{above['lead']}{{{other}: {in_quotes(words)}, {key}: {in_quotes(said)}}}"
    sheet.lines[below] = ""
    return True


def _other(language: Language) -> Language:
    """The usual language that a text beside this one is in."""
    han = locale_of(language).han
    return next(code for code in USUAL_LANGUAGES if locale_of(code).han != han)
