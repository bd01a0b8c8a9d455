"""Two languages on one line without braces (`zh: 你好 en: Hello`), or in full-width ones (`｛zh: 你, en: you｝`)."""

from __future__ import annotations

import re

from builder.diagnostics import say
from builder.outline.yaml.trap_sheet import Place, Sheet, in_quotes, is_shown
from builder.words.languages import LANGUAGES

_CODES = "|".join(re.escape(code) for code in sorted(LANGUAGES, key=len, reverse=True))
_ENTRY = re.compile(rf"(?:^|(?<=[\s,，;；、]))(?P<code>{_CODES})[ \t]*(?:：|:(?=\s|[^\x00-\x7f]))[ \t]*")
_BETWEEN = " \t,，;；、"
_WIDE = re.compile(r"\s*(?:｛(?P<all>.*)[}｝]|\{(?P<begun>.*)｝)\s*")
_PLAIN = re.compile(r"[^\s\"'{}\[\],:#&*!|>%@`-][^\"'{}\[\],:#]*")


def tell_languages_on_one_line(sheet: Sheet, row: int, at: int, key: str | None, key_at: int) -> bool:
    """Whether a value holds the text of several languages side by side; told, with the lines to write instead.

    `at` is the column of the value, `key_at` that of its key. It is healed into one text in braces.
    """
    line = sheet.lines[row]
    of_language = key in LANGUAGES
    texts = _texts_in(f"{key}: {line[at:]}" if of_language else line[at:])
    if len(texts) < 2 or _is_below(sheet, row, key_at, texts) or not all(texts.values()):
        return False
    braces = in_braces(texts)
    second = [*_ENTRY.finditer(line, at)][0 if of_language else 1]
    lead = line[:key_at] if of_language else line[:at]
    if of_language:
        shown = "\n".join(f"`{code}: {said}`" for code, said in texts.items())
        hint = say("write each language on a line of its own:\n{lines}", lines=shown)
    else:
        hint = say("write it so: `{line}`", line=f"{lead}{braces}".strip())
    sheet.tell("languages-on-one-line", Place(row, second.start(), len(second["code"])), second["code"], hint=hint)
    sheet.lines[row] = f"{lead}{braces}"
    return True


def begins_language(words: str) -> bool:
    """Whether words, past a comma or spaces, begin with a language and its colon."""
    found = _ENTRY.search(words)
    return found is not None and not words[: found.start()].strip(_BETWEEN)


def tell_wide_braces(sheet: Sheet, row: int, at: int) -> bool:
    """Whether a text stands in full-width braces, one of them at least; told, with the line to write instead."""
    line = sheet.lines[row]
    found = _WIDE.fullmatch(line, at)
    texts = _texts_in(found["all"] or found["begun"] or "") if found else {}
    if not texts:
        return False
    wide = next(place for place in range(at, len(line)) if line[place] in "｛｝")
    instead = f"{line[:at]}{in_braces(texts)}"
    sheet.tell("full-width-braces", Place(row, wide), line[wide], instead.strip() if is_shown(instead) else "")
    sheet.lines[row] = instead
    return True


def _texts_in(words: str) -> dict[str, str]:
    """The texts that stand in a row, each behind its language; none where something else stands before them."""
    found = [*_ENTRY.finditer(words)]
    if not found or words[: found[0].start()].strip() or len({one["code"] for one in found}) < len(found):
        return {}
    ends = [*(one.start() for one in found[1:]), len(words)]
    return {one["code"]: words[one.end() : end].strip(_BETWEEN) for one, end in zip(found, ends, strict=True)}


def _is_below(sheet: Sheet, row: int, key_at: int, texts: dict[str, str]) -> bool:
    """Whether the next line has one of the languages itself, so that here it is a word of the text."""
    below = sheet.next_written(row)
    return (
        below is not None
        and sheet.indent(below) == key_at
        and any(re.match(rf"{re.escape(code)}[ \t]*[:：]", sheet.lines[below].lstrip()) for code in texts)
    )


def in_braces(texts: dict[str, str]) -> str:
    """Texts by language as YAML's braces have them, in quotes where a sign needs it."""
    said = (f"{code}: {words if _PLAIN.fullmatch(words) else _quoted(words)}" for code, words in texts.items())
    return "{" + ", ".join(said) + "}"


def _quoted(words: str) -> str:
    return words if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'" else in_quotes(words)
