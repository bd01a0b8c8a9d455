"""English that is left in a message told in Chinese."""

import re
from functools import cache

from builder.catalogue import translator
from builder.diagnostics import Message

QUOTED = re.compile(r"`[^`]*`|“[^”]*”|‘[^’]*’|U\+[0-9A-F]+(?: [A-Z0-9 -]+)?", re.DOTALL)
"""What is typed, what is quoted, and names of characters."""
PATH = re.compile(r"[\w.-]*/[\w./-]+|[\w.-]+\.(?:yaml|svg|png|icc|txt|pdf|pptx|html|xlsx|ics)\b")
NAMES = {
    "Adobe", "CJK", "CMYK", "DOI", "Excel", "Flesch", "ICC", "Illustrator", "Inkscape", "JPEG", "Java", "Kincaid",
    "LibreOffice", "MB", "NUL", "Noto", "Office", "PDF", "PNG", "PowerPoint", "Python", "RGB", "SVG", "SVGZ", "Sans",
    "Tab", "Talkleaf", "UTF", "Unicode", "Windows", "Word", "XLIFF", "XML", "WebP", "HEIC", "YAML", "dpi", "id",
    "poppler", "qpdf", "talkleaf", "veraPDF",
}  # fmt: skip
"""Names that Chinese readers meet in Latin letters."""
COUNTED_TWICE = re.compile(r"[0-9]\s*一[个張张条份段组句行块](?!一)")
"""A number before a noun that brings its own `一个`: 40 一个词."""


@cache
def counted_twice(message: str) -> list[str]:
    """Where the Chinese of a message counts a thing twice; plain strings have none."""
    return COUNTED_TWICE.findall(translator("zh")(_without_quotes(message))) if isinstance(message, Message) else []


@cache
def english_in(message: str) -> list[str]:
    """Latin words in the Chinese of a message that are no names and stand in no quotes; plain strings have none."""
    if not isinstance(message, Message):
        return []
    chinese = PATH.sub(" ", QUOTED.sub(" ", translator("zh")(_without_quotes(message))))
    return [word for word in re.findall("[A-Za-z]{2,}", chinese) if word not in NAMES]


def _without_quotes(message: Message) -> Message:
    """The message with no quotes in what the author wrote, so that ours are paired."""
    return Message(message.template, {name: _tame(value) for name, value in message.values.items()})


def _tame(value: object) -> object:
    if isinstance(value, Message):
        return _without_quotes(value)
    return re.sub("[“”‘’]|(?<=.)`(?=.)", "", value) if isinstance(value, str) else value
