"""Texts as an author writes them: in both languages, or once where that is the same in each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Any

from msgspec import Struct
from pydantic import (
    GetCoreSchemaHandler,
    PlainValidator,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from builder.diagnostics import all_of, quoted, say
from builder.outline.schema.reading_context import FormatError, Reading, ToldError, UnexpectedError, did_you_mean
from builder.outline.schema.two_hyphens import second_hyphen
from builder.outline.text.addresses import MAIL
from builder.outline.text.han import has_han
from builder.outline.text.telephone import is_number
from builder.outline.text.text import LocalizedText, SourceText
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, is_empty, shortened
from builder.outline.yaml.written_places import source_text
from builder.words.calendar_names import Names, are_months, in_each_language
from builder.words.everyday import SMALL_NAMES
from builder.words.languages import LANGUAGES, LOCALES, USUAL_LANGUAGES, Language, locale_of, originals, stands_in
from builder.words.unit_signs import UNIT_SIGNS

MAX_TEXT = 10_000
"""Characters of one text; about ten pages."""

STAND_IN = "…"
"""What is in the place of a text that is to be translated: no word of any language."""
_KEYS: dict[str, Language] = {language: language for language in LANGUAGES}
_UNSPOKEN = re.compile(
    rf"https?://\S+|{MAIL}|(?<![\w@])(?:[\w-]+\.)+[a-z]{{2,}}(?:/\S*)?(?![\w@])|\[@[^\]]*\]|\$\{{[^}}]*\}}"
)
"""What is the same in each language: addresses, citations, values to fill in."""
_BEGIN = r"""[^\s\d,\[\]{}"']{0,4}\d{1,3}"""
_CUT_BEGIN = re.compile(_BEGIN)
_CUT_HEAD = re.compile(rf"(?:^|[\[,\s])(?P<head>{_BEGIN}(?:,\d{{3}})*,)$")
_CUT_END = re.compile(r"\d{3}(?:\.\d+)?(?!\d)")
_CUT_TAIL = re.compile(r"(?:,\d{3}(?!\d))+[^,\[\]{}\n]*")
"""What stands on both sides of a thousands comma that YAML took for one between two entries."""
_LOWER_WORD = re.compile(r"(?<![^\s(\[“‘\"'/-])[a-z]{2,}(?=[\s,.;:!?)\]”’\"'/-]|$)")
_SIGNS = UNIT_SIGNS | SMALL_NAMES | {"vs", "doi", "et", "al", "per", "tel", "fax"}
"""Units and abbreviations that both languages write alike."""

TEXT_SCHEMA: dict[str, Any] = {
    "description": "A text in Chinese and English.",
    "anyOf": [
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {code: {"description": locale.about, "type": "string"} for code, locale in LOCALES.items()},
            "minProperties": 1,
        },
        {"description": "The same in each language.", "type": ["string", "number"]},
    ],
}


def _read_text(value: Any, info: ValidationInfo[Reading]) -> LocalizedText:
    return localized(value, info.context)


def _read_same(value: Any, usual: Any, info: ValidationInfo[Reading]) -> LocalizedText:
    return localized(value, info.context, translated=False)


class Short(Struct, frozen=True):
    """Marks a text of a word or two, as a cell of a table: the name of a day or month stands for itself in each
    language.

    An empty one has `instead` in its place, where there is any.
    """

    instead: str | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def _read(self, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
        if not isinstance(value, ScalarNode):
            return read(value)
        if not value and self.instead is not None:
            return LocalizedText.same(SourceText(self.instead, value.span), value.span)
        return _named_day(in_each_language(value), value) or read(value)


class ShortOnes(Struct, frozen=True):
    """Marks a list of such texts: `May` among months is one of them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def _read(self, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
        done = read(value)
        words = [item for item in value if isinstance(item, ScalarNode)] if isinstance(value, ListNode) else []
        if not words or len(words) < len(value) or not are_months(words):
            return done
        named = (_named_day(in_each_language(word, among_months=True), word) for word in words)
        return tuple(name or text for name, text in zip(named, done, strict=True))


def _named_day(names: Names | None, value: ScalarNode) -> LocalizedText | None:
    """A day or month as a text of each language."""
    if names is None:
        return None
    return LocalizedText({code: SourceText(name, value.span) for code, name in names.items()}, value.span)


WrittenText = TypeAliasType(
    "WrittenText", Annotated[LocalizedText, PlainValidator(_read_text), WithJsonSchema(TEXT_SCHEMA)]
)
"""A text as its author writes it."""
SameText = Annotated[WrittenText, WrapValidator(_read_same)]
"""A text that may be the same in each language, whatever its words: titles of works, names."""


def localized(node: Node, reading: Reading, translated: bool = True, verbatim: bool = False) -> LocalizedText:
    """A node as a text; `translated` ones are not accepted as words of one language alone."""
    if isinstance(node, ListNode):
        raise UnexpectedError(say("one text"), node, say("write `zh:` and `en:` here; this place takes no list"))
    if isinstance(node, MapNode):
        return _by_language(node, reading, verbatim)
    text = _one_text(node, verbatim)
    if translated and not verbatim and needs_translation(text.raw):
        return _in_one(text, node, reading)
    return LocalizedText.same(text, node.span)


def _in_one(text: SourceText, node: Node, reading: Reading) -> LocalizedText:
    """Words of one language, which all that the outline is made in can be made from; else the others lack the text."""
    written = _language_of(text.raw, reading.languages)
    missing = _not_made_from(written, reading.languages)
    texts = {written: text}
    if missing:
        if isinstance(node, ScalarNode) and (number := _cut_number(node)):
            raise _parted(node, number)
        message = say("expected a text in each language, found only “{found}”", found=shortened(text.raw))
        hint = say(
            "write it in both languages: `zh: …` on one line, `en: …` on the next (only names, numbers and single "
            "words can be written once)"
        )
        if isinstance(node, ScalarNode) and _is_before_colon(node):
            hint = say(
                "before a colon a text has one language alone: write these names as a list, such as `categories:` of a "
                "chart or `columns:` of a comparison, each as `{{zh: …, en: …}}`"
            )
        if reading.awaited is None:
            raise FormatError("missing-translation", message, hint)
        reading.lacking(missing, node, message, hint)
        texts |= _stand_ins(missing, node)
    return LocalizedText(texts, node.span)


def _is_before_colon(node: ScalarNode) -> bool:
    """Whether a text stands as a key, where no map of languages can."""
    return node.source.text[node.end : node.end + 2].rstrip() in (":", "：")


def lacking_languages(words: str, languages: Sequence[Language]) -> list[Language]:
    """The languages, of some, in which words of one language would stand untranslated; none for names and numbers."""
    return _not_made_from(_language_of(words, languages), languages) if needs_translation(words) else []


def _not_made_from(written: Language, languages: Sequence[Language]) -> list[Language]:
    return [code for code in languages if stands_in(code, (written,)) is None]


def _language_of(words: str, languages: Sequence[Language]) -> Language:
    """The first of some languages whose script the words are in; where none has it, the first."""
    han = has_han(_UNSPOKEN.sub(" ", words))
    return next((code for code in originals(languages) if locale_of(code).han is han), languages[0])


def _stand_ins(missing: Iterable[Language], node: Node) -> dict[Language, SourceText]:
    """What stands in the place of a text that is to be translated into these languages."""
    return {language: SourceText(STAND_IN, node.span, waits=True) for language in missing}


def _cut_number(node: ScalarNode) -> str:
    """The number that a thousands comma has cut, of which this is an end: `[1,050元]` is two entries in YAML."""
    head, tail = _CUT_HEAD.search(_line_before(node)), _CUT_TAIL.match(node.source.text, node.end)
    if node.style != "plain":
        return ""
    if head and _CUT_END.match(node):
        if needs_translation(head["head"]):
            raise ToldError  # at the other end
        return head["head"] + node
    return node + tail[0].rstrip() if tail and _CUT_BEGIN.fullmatch(node) else ""


def _line_before(node: ScalarNode) -> str:
    return node.source.text[: node.start].rpartition("\n")[2]


def _parted(node: ScalarNode, number: str) -> FormatError:
    """That a comma cuts a number, with its line as it should be."""
    spoken = {code: f'"{number}"' if locale_of(code).han is has_han(number) else '"…"' for code in USUAL_LANGUAGES}
    line = _line_before(node) + node.source.text[node.start :].partition("\n")[0]
    mended = line.replace(number, "{" + ", ".join(f"{code}: {said}" for code, said in spoken.items()) + "}", 1)
    message = say("expected one number, found two entries: “{number}” is cut at its comma", number=number)
    hint = say("a comma parts the number: write it in quotes, `{quoted}`", quoted=mended.strip())
    return FormatError("missing-translation", message, hint)


def needs_translation(text: str) -> bool:
    """Whether a bare string is words of one language: Han, or two or more lower-case Latin words.

    A telephone number is none: the word before its extension is shown in the reader's own language.
    """
    if is_number(text):
        return False
    return has_han(_UNSPOKEN.sub(" ", text)) or len(small_words(text)) >= 2


def small_words(text: str) -> list[str]:
    """Its lower-case Latin words that are neither units nor signs of both languages."""
    return [word for word in _LOWER_WORD.findall(_UNSPOKEN.sub(" ", text)) if word not in _SIGNS]


def _by_language(node: MapNode, reading: Reading, verbatim: bool) -> LocalizedText:
    texts: dict[Language, SourceText] = {}
    unwritten = _unwritten(node, reading)
    for key, value in node.entries:
        code = _KEYS.get(key)
        if code is None:
            _tell_unknown(key, reading)
            continue
        if code in unwritten:
            continue
        try:
            texts[code] = _one_text(value, verbatim)
        except FormatError as fault:
            reading.refuse(fault, value)
    missing = _tell_missing(node, unwritten, reading)
    if texts and reading.awaited is not None:
        texts |= _stand_ins(missing, node)
    if not all(stands_in(language, texts) for language in reading.languages):
        raise ToldError
    return LocalizedText(texts, node.span)


def _unwritten(node: MapNode, reading: Reading) -> frozenset[str]:
    """The languages of a text that are empty quotes while another is written: they wait for their translator.

    Where other editions go on without them, a key with nothing after it waits too.
    """
    empty = frozenset(k for k, value in node.entries if k in _KEYS and isinstance(value, ScalarNode) and not value)
    quotes = frozenset(key for key in empty if reading.awaited is not None or not is_empty(node[key]))
    return quotes if any(key in _KEYS and key not in empty for key in node) else frozenset()


def _tell_missing(node: MapNode, unwritten: frozenset[str], reading: Reading) -> list[Language]:
    """Tell the languages that the outline has and this text lacks, unless every key was told as unknown."""
    written = [key for key in node if key not in unwritten]
    missing = [language for language in reading.languages if stands_in(language, written) is None]
    if not missing or (node and not any(language in node for language in LANGUAGES)):
        return []
    names = [f"`{language}:`" for language in missing]
    both = say("{first} and {second}", first=names[0], second=names[-1]) if len(names) > 1 else names[0]
    found = all_of(quoted(str(key) for key in written)) if written else say("none")
    words = locale_of(missing[0]).name if len(missing) == 1 else say("Chinese and English")
    message = say("expected {languages} too, found only {found}", languages=both, found=found)
    hint = second_hyphen(node, missing) or say("add the {languages} text", languages=words)
    if written:
        reading.lacking(missing, node, message, hint)
    else:
        reading.error("missing-translation", node, message, hint)
    return missing


def _tell_unknown(key: ScalarNode, reading: Reading) -> None:
    hint = did_you_mean(key, LANGUAGES, say("the languages are `zh` and `en`"))
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
