"""Texts as an author writes them: in both languages, or once where that is the same in each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import all_of, quoted, say
from builder.outline.han import has_han
from builder.outline.marks import Mark, seen_as
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode, is_empty, shortened
from builder.outline.places import source_text
from builder.outline.reading import FormatError, Reading, ToldError, UnexpectedError, did_you_mean
from builder.outline.text import TEXT_LANGUAGES, LocalizedText, SourceText

MAX_TEXT = 10_000
"""Characters of one text; about ten pages."""
LANGUAGE_NAMES = {"zh": say("Chinese"), "en": say("English")}

_UNSPOKEN = re.compile(r"https?://\S+|\[@[^\]]*\]|\$\{[^}]*\}")
_LOWER_WORD = re.compile(r"(?<![^\s(\[“‘\"'/-])[a-z]+(?=[\s,.;:!?)\]”’\"'/-]|$)")

_JSON: dict[str, Any] = {
    "description": "A text in Chinese and English.",
    "anyOf": [
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "zh": {"description": "The text in Chinese (Simplified, for mainland readers).", "type": "string"},
                "en": {"description": "The text in English.", "type": "string"},
                "zh-Hant": {
                    "description": "The text in traditional Chinese, if it is not converted.",
                    "type": "string",
                },
            },
            "minProperties": 1,
        },
        {"description": "The same in each language.", "type": ["string", "number"]},
    ],
}


def text_schema() -> CoreSchema:
    """How a LocalizedText is read, and how editors see it."""
    return seen_as(core_schema.with_info_plain_validator_function(_read_text), lambda _: _JSON)


class Same(Mark, frozen=True):
    """Marks a text that may be the same in each language, whatever its words: titles of works, names."""

    def schema(self, kind: Any, inner: Callable[[], CoreSchema]) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(self._read, inner())

    def _read(self, value: Any, usual: Any, info: Any) -> LocalizedText:
        return localized(value, info.context, translated=False)


def _read_text(value: Any, info: Any) -> LocalizedText:
    return localized(value, info.context)


def localized(node: Node, reading: Reading, translated: bool = True, verbatim: bool = False) -> LocalizedText:
    """A node as a text; `translated` ones are not accepted as words of one language alone."""
    if isinstance(node, ListNode):
        raise UnexpectedError(say("one text"), node, say("write `zh:` and `en:` here; this place takes no list"))
    if isinstance(node, MapNode):
        return _by_language(node, reading, verbatim)
    text = _one_text(node, verbatim)
    if translated and not verbatim and len(reading.languages) > 1 and needs_translation(text.raw):
        hint = say("write it in both languages: `zh: …` on one line, `en: …` on the next")
        found = shortened(text.raw)
        raise FormatError(
            "missing-translation", say("expected a text in each language, found only “{found}”", found=found), hint
        )
    return LocalizedText({"zh": text, "en": text}, node.span)


def needs_translation(text: str) -> bool:
    """Whether a bare string is words of one language: Han, or two or more lower-case Latin words."""
    spoken = _UNSPOKEN.sub(" ", text)
    return has_han(spoken) or len(_LOWER_WORD.findall(spoken)) >= 2


def _by_language(node: MapNode, reading: Reading, verbatim: bool) -> LocalizedText:
    texts: dict[str, SourceText] = {}
    for key, value in node.entries:
        if key not in TEXT_LANGUAGES:
            _tell_unknown(key, reading)
            continue
        try:
            texts[key] = _one_text(value, verbatim)
        except FormatError as fault:
            reading.refuse(fault, value)
    _tell_missing(node, reading)
    if not all(language in texts for language in reading.languages):
        raise ToldError
    return LocalizedText(texts, node.span)


def _tell_missing(node: MapNode, reading: Reading) -> None:
    """Tell the languages that the outline has and this text lacks, unless every key was told as unknown."""
    missing = [language for language in reading.languages if language not in node]
    if not missing or (node and not any(language in node for language in TEXT_LANGUAGES)):
        return
    names = [f"`{language}:`" for language in missing]
    both = say("{first} and {second}", first=names[0], second=names[-1]) if len(names) > 1 else names[0]
    found = all_of(quoted(str(key) for key in node)) if node else say("none")
    words = LANGUAGE_NAMES[missing[0]] if len(missing) == 1 else say("Chinese and English")
    message = say("expected {languages} too, found only {found}", languages=both, found=found)
    reading.error("missing-translation", node, message, say("add the {languages} text", languages=words))


def _tell_unknown(key: ScalarNode, reading: Reading) -> None:
    hint = did_you_mean(key, TEXT_LANGUAGES, say("the languages are `zh` and `en`"))
    if " " in key or not key.isascii() or len(key) > 8:
        hint = say("if this is a text with a colon in it, put the whole text in double quotes")
    message = say("expected `zh` or `en` in a text, found `{found}`", found=shortened(key))
    reading.error("unknown-language", key, message, hint)


def _one_text(node: Node, verbatim: bool) -> SourceText:
    if not isinstance(node, ScalarNode):
        hint = say("put the text on one line, or in quotes if it begins with a bracket")
        raise UnexpectedError(say("one text"), node, hint)
    if len(node) > MAX_TEXT:
        message = say("expected a text of at most {most:,} characters, found {found:,}", most=MAX_TEXT, found=len(node))
        raise FormatError("text-too-long", message, say("split it into several blocks"))
    text = source_text(node, verbatim)
    if not text.raw and is_empty(node):
        raise UnexpectedError(say("a text"), node)
    if not text.raw:
        hint = say("write the text, or delete the line if there is nothing to say")
        raise FormatError("empty-value", say("expected a text, found nothing"), hint)
    return text
