"""From a message to its words in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from builder.diagnostics import Message

if TYPE_CHECKING:
    from opencc import OpenCC

MessageLanguage = Literal["en", "zh", "zh-Hant"]
KeptLanguage = Literal["en", "zh"]
LANGUAGES: tuple[MessageLanguage, ...] = get_args(MessageLanguage)
SIDE_BY_SIDE: tuple[MessageLanguage, ...] = ("zh", "en")
"""The languages of a page of ours that many people read."""
FOLDER = Path(__file__).parent

Tell = Callable[[str], str]
"""Gives a message in one language; what is no Message (an author's own words) stays as it is."""


ENGLISH: MessageLanguage = "en"
"""The language in which messages are written."""
TAGS: Mapping[MessageLanguage, str] = {"en": "en", "zh": "zh-CN", "zh-Hant": "zh-TW"}
"""BCP 47 of what is written for machines and browsers."""
OWN_NAMES: Mapping[MessageLanguage, str] = {"en": "English", "zh": "简体中文", "zh-Hant": "繁體中文"}
"""What each language calls itself."""


def kept_language(language: MessageLanguage) -> KeptLanguage:
    """The language in which our words for it are kept: traditional Chinese is made from simplified."""
    return "en" if language == "en" else "zh"


def in_script(words: str, language: MessageLanguage) -> str:
    """Words kept in simplified Chinese as `language` writes them; others stay.

    `s2twp` is right here: what we tell is about files, programs and fonts, and it knows Taiwan's words for these; but
    what we call a code (代码) is no source text.
    """
    if language != "zh-Hant":
        return words
    made: str = _taiwan().convert(words)
    return made.replace("程式碼", "代碼").translate(_CORNER_QUOTES)


_CORNER_QUOTES = str.maketrans("“”‘’", "「」『』")


@cache
def _taiwan() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("s2twp")


@cache
def translator(language: MessageLanguage) -> Tell:
    """The function that tells messages in `language`; English needs no catalogue."""
    if language == "en":
        return str
    kept = read_catalogue(FOLDER / f"{kept_language(language)}.po")
    templates = {english: in_script(words, language) for english, words in kept.items()}
    return lambda text: translated(text, templates)


def translated(text: str, templates: Mapping[str, str]) -> str:
    """`text` by its template's translation, its values translated likewise; English where the catalogue has none."""
    if not isinstance(text, Message):
        return text
    template = templates.get(text.template, text.template)
    values = {name: translated(v, templates) if isinstance(v, str) else v for name, v in text.values.items()}
    for name, value in values.items():
        if isinstance(text.values[name], Message):
            template = _spaced(template, name, str(value))
    return template.format_map(values)


def _spaced(template: str, name: str, value: str) -> str:
    """Room for words of ours that begin or end with Latin beside Han; what an author wrote is never touched."""
    if re.match(_LATIN, value):
        template = re.sub(rf"(?<={_HAN}){{{name}(?=[}}:!])", f" {{{name}", template)
    if re.match(_LATIN, value[-1:]):
        template = re.sub(rf"({{{name}(?:[:!][^{{}}]*)?}})(?={_HAN})", r"\1 ", template)
    return template


_HAN = "[\u4e00-\u9fff]"
_LATIN = "[A-Za-z0-9`<]"


def read_catalogue(path: Path) -> dict[str, str]:
    """Translations by English template, of a PO file whose language has one plural form, as Chinese has."""
    import polib

    templates: dict[str, str] = {}
    for entry in polib.pofile(str(path), encoding="utf-8"):
        if entry.msgid_plural:
            templates[entry.msgid] = templates[entry.msgid_plural] = entry.msgstr_plural[0]
        else:
            templates[entry.msgid] = entry.msgstr
    return {english: words for english, words in templates.items() if words}


def language_of_locale(environment: Mapping[str, str]) -> MessageLanguage:
    """Chinese where the locale of messages is Chinese (POSIX: LC_ALL, else LC_MESSAGES, else LANG), else English.

    Traditional characters for Taiwan, Hong Kong and Macau.
    """
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    name = locale.lower()
    if re.match("zh[_-](hant|tw|hk|mo)", name):
        return "zh-Hant"
    return "zh" if name.startswith("zh") else "en"
