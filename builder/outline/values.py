"""Shapes with a meaning of their own: texts in both languages, dates, addresses, files beside the outline, icons."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from builder.outline.han import has_han
from builder.outline.nodes import MapNode, Node, ScalarNode, shortened
from builder.outline.places import source_text
from builder.outline.reading import Reading, did_you_mean
from builder.outline.shapes import Definitions, Schema, Shape, scalar
from builder.outline.text import LocalizedText, SourceText

MAX_TEXT = 10_000
"""Characters of one text; about ten pages."""
TEXT_LANGUAGES = ("zh", "en", "zh-Hant")
LANGUAGE_NAMES = {"zh": "Chinese", "en": "English", "zh-Hant": "traditional Chinese"}

_UNSPOKEN = re.compile(r"https?://\S+|\[@[^\]]*\]|\$\{[^}]*\}")
_LOWER_WORD = re.compile(r"(?<![^\s(\[“‘\"'/-])[a-z]+(?=[\s,.;:!?)\]”’\"'/-]|$)")


@dataclass(frozen=True)
class TextShape(Shape[LocalizedText]):
    """A text in each language; `bare` strings of any words may stand for both where `same` (titles of works)."""

    same: bool = False
    verbatim: bool = False

    @property
    def noun(self) -> str:
        return "a text"

    def take(self, node: Node, reading: Reading) -> LocalizedText | None:
        if isinstance(node, ScalarNode):
            return self._bare(node, reading)
        if isinstance(node, MapNode):
            return self._by_language(node, reading)
        reading.expected("one text", node, "write `zh:` and `en:` here; this place takes no list")
        return None

    def _bare(self, node: ScalarNode, reading: Reading) -> LocalizedText | None:
        text = self._text(node, reading)
        if text is None:
            return None
        if not self.same and not self.verbatim and len(reading.languages) > 1 and needs_translation(text.raw):
            hint = "write it in both languages: `zh: …` on one line, `en: …` on the next"
            message = f"expected a text in each language, found only “{shortened(text.raw)}”"
            reading.error("missing-translation", node, message, hint)
            return None
        return LocalizedText({"zh": text, "en": text}, node.span)

    def _by_language(self, node: MapNode, reading: Reading) -> LocalizedText | None:
        texts: dict[str, SourceText | None] = {}
        for key, value in node.entries:
            if key.value in TEXT_LANGUAGES:
                texts[key.value] = self._text(value, reading)
            else:
                self._tell_unknown(key, reading)
                texts[key.value] = None
        missing = [language for language in reading.languages if language not in texts]
        if missing and not self._all_unknown(node):
            names = " and ".join(f"`{language}:`" for language in missing)
            words = " and ".join(LANGUAGE_NAMES[language] for language in missing)
            found = ", ".join(f"`{key.value}`" for key, _ in node.entries) or "none"
            reading.error(
                "missing-translation", node, f"expected {names} too, found only {found}", f"add the {words} text"
            )
        whole = {language: text for language, text in texts.items() if text is not None}
        return LocalizedText(whole, node.span) if all(language in whole for language in reading.languages) else None

    def _all_unknown(self, node: MapNode) -> bool:
        return bool(node.entries) and not any(key.value in TEXT_LANGUAGES for key, _ in node.entries)

    def _tell_unknown(self, key: ScalarNode, reading: Reading) -> None:
        hint = did_you_mean(key.value, TEXT_LANGUAGES, "the languages are `zh` and `en`")
        if " " in key.value or not key.value.isascii() or len(key.value) > 8:
            hint = "if this is a text with a colon in it, put the whole text in double quotes"
        found = shortened(key.value)
        reading.error("unknown-language", key, f"expected `zh` or `en` in a text, found `{found}`", hint)

    def _text(self, node: Node, reading: Reading) -> SourceText | None:
        if not isinstance(node, ScalarNode):
            reading.expected("one text", node, "put the text on one line, or in quotes if it begins with a bracket")
            return None
        if len(node.value) > MAX_TEXT:
            message = f"expected a text of at most {MAX_TEXT:,} characters, found {len(node.value):,}"
            reading.error("text-too-long", node, message, "split it into several blocks")
            return None
        text = source_text(reading.source, node, self.verbatim)
        if not text.raw:
            hint = "write the text, or delete the line if there is nothing to say"
            reading.error("empty-value", node, "expected a text, found nothing", hint)
            return None
        return text

    def schema(self, definitions: Definitions) -> Schema:
        if "text" not in definitions:
            languages = {
                "zh": {"description": "The text in Chinese (Simplified, for mainland readers).", "type": "string"},
                "en": {"description": "The text in English.", "type": "string"},
                "zh-Hant": {
                    "description": "The text in traditional Chinese, if it is not converted.",
                    "type": "string",
                },
            }
            both: Schema = {
                "type": "object",
                "additionalProperties": False,
                "properties": languages,
                "minProperties": 1,
            }
            bare: Schema = {"description": "The same in each language.", "type": ["string", "number"]}
            definitions["text"] = {"description": "A text in Chinese and English.", "anyOf": [both, bare]}
        return {"$ref": "#/$defs/text"}


def needs_translation(text: str) -> bool:
    """Whether a bare string is words of one language: Han, or two or more lower-case Latin words."""
    spoken = _UNSPOKEN.sub(" ", text)
    return has_han(spoken) or len(_LOWER_WORD.findall(spoken)) >= 2


@dataclass(frozen=True)
class DateShape(Shape[str]):
    """A day as YYYY-MM-DD that is in the calendar; `partial` also takes YYYY-MM and YYYY."""

    partial: bool = False

    @property
    def noun(self) -> str:
        return "a date such as 2026-12-05" + (" or 2026-12" if self.partial else "")

    def take(self, node: Node, reading: Reading) -> str | None:
        word = scalar(self, node, reading)
        if word is None:
            return None
        if not is_date(word, self.partial):
            reading.expected(
                self.noun, node, "write year, month, day in digits with hyphens, and check the calendar", "not-a-date"
            )
            return None
        return word

    def schema(self, definitions: Definitions) -> Schema:
        pattern = r"^\d{4}(-\d{2}(-\d{2})?)?$" if self.partial else r"^\d{4}-\d{2}-\d{2}$"
        return {"type": ["string", "number"] if self.partial else "string", "pattern": pattern}


def is_date(word: str, partial: bool = False) -> bool:
    """Whether `word` is an ISO 8601 date of the calendar."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}" if not partial else r"\d{4}(-\d{2}(-\d{2})?)?", word, re.ASCII):
        return False
    try:
        datetime.date.fromisoformat((word + "-01-01")[:10])
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class AddressShape(Shape[str]):
    """A web address; nothing is ever fetched from it."""

    @property
    def noun(self) -> str:
        return "a web address beginning with https://"

    def take(self, node: Node, reading: Reading) -> str | None:
        word = scalar(self, node, reading)
        if word is None:
            return None
        if not re.fullmatch(r"https?://[!-~]+", word) or len(word) > 500:
            reading.expected(self.noun, node, "copy the whole address from the browser", "not-an-address")
            return None
        return word

    def schema(self, definitions: Definitions) -> Schema:
        return {"type": "string", "pattern": "^https?://", "format": "uri"}


@dataclass(frozen=True)
class FileShape(Shape[str]):
    """A file in the outline's folder, links followed; `endings` are the kinds it may be."""

    name: str
    endings: tuple[str, ...]

    @property
    def noun(self) -> str:
        return self.name

    def take(self, node: Node, reading: Reading) -> str | None:
        word = scalar(self, node, reading)
        return None if word is None else checked_file(word, node, reading, self)

    def schema(self, definitions: Definitions) -> Schema:
        endings = "|".join(re.escape(ending[1:]) for ending in self.endings)
        return {"type": "string", "pattern": rf"\.(?:{endings})$"}


def checked_file(name: str, node: Node, reading: Reading, shape: FileShape) -> str | None:
    """`name` if it is a file of the right kind inside the outline's folder, else None after an error."""
    if not name.lower().endswith(shape.endings):
        reading.expected(f"{shape.noun} ({', '.join(shape.endings)})", node, code="wrong-file-kind")
        return None
    if not _inside(name, reading.folder):
        hint = "copy the file into the outline's folder and name it without `..` or a leading `/`"
        reading.expected("a file inside the outline's folder", node, hint, "file-outside-folder")
        return None
    if not (reading.folder / name).is_file():
        reading.expected("a file that exists", node, _files_hint(name, reading.folder), "missing-file")
        return None
    if name not in reading.files:
        reading.files.append(name)
    return name


def _inside(name: str, folder: Path) -> bool:
    """Whether a relative name stays in `folder` after all links are followed."""
    if "\\" in name or ":" in name or Path(name).is_absolute() or len(name) > 400:
        return False
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _files_hint(name: str, folder: Path) -> str:
    try:
        beside = [path.name for path in (folder / name).parent.iterdir()]
    except (OSError, ValueError):
        beside = []
    return did_you_mean(Path(name).name, beside, "check the name; capital letters count")


@dataclass(frozen=True)
class ImageShape(Shape[LocalizedText]):
    """A picture, the same for both languages or one each."""

    @property
    def noun(self) -> str:
        return "a picture file"

    def take(self, node: Node, reading: Reading) -> LocalizedText | None:
        image = TextShape(verbatim=True).read(node, reading)
        if image is None:
            return None
        nodes = dict.fromkeys(image.by_language.values(), node)
        if isinstance(node, MapNode):
            nodes = {image.by_language[key.value]: value for key, value in node.entries}
        file = FileShape("a picture", (".png", ".jpg", ".jpeg", ".svg"))
        fine = [checked_file(text.raw, at, reading, file) is not None for text, at in nodes.items()]
        return image if all(fine) else None

    def schema(self, definitions: Definitions) -> Schema:
        return TextShape().schema(definitions)


@dataclass(frozen=True)
class IconShape(Shape[str]):
    """A name of the published list of icons, or an SVG beside the outline."""

    @property
    def noun(self) -> str:
        return "the name of an icon"

    def take(self, node: Node, reading: Reading) -> str | None:
        word = scalar(self, node, reading)
        if word is None:
            return None
        if word.lower().endswith(".svg"):
            return checked_file(word, node, reading, FileShape("an SVG drawing", (".svg",)))
        if word not in reading.icons:
            reading.expected(
                self.noun, node, did_you_mean(word, reading.icons, "`talkleaf icons` lists them"), "unknown-icon"
            )
            return None
        return word

    def schema(self, definitions: Definitions) -> Schema:
        return {"type": "string"}
