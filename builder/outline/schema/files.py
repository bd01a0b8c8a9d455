"""Files beside the outline that it names: inside its folder, links followed, of the right kind, and there."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo, WrapValidator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import NO_WORDS, Message, Span, all_of, quoted, say
from builder.icon_words import icon_named, icon_with_word, near_in_meaning, near_in_spelling
from builder.outline.schema.own_folder import is_inside, with_slashes
from builder.outline.schema.reading_context import FormatError, Reading, ToldError, UnexpectedError, did_you_mean
from builder.outline.schema.text_form import localized
from builder.outline.schema.to_come import LEFT_OUT, NO_PICTURE, with_frames
from builder.outline.text.text import LocalizedText
from builder.outline.yaml.nodes import MapNode, Node, ScalarNode, shortened


class NamedFile(Struct, frozen=True):
    """A file beside the outline, and where it is named."""

    name: str
    span: Span


class File(Struct, frozen=True):
    """A file in the outline's folder; `endings` are the kinds it may be."""

    noun: Message
    endings: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._found)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return self.json()

    def json(self) -> JsonSchemaValue:
        """How editors see its name."""
        endings = "|".join(re.escape(ending[1:]) for ending in self.endings)
        return {"type": "string", "pattern": rf"\.(?:{endings})$"}

    def _found(self, value: Any, info: ValidationInfo[Reading]) -> str | NamedFile | None:
        return self.read(value, info.context)

    def read(self, node: Node, reading: Reading) -> str:
        """The name a node gives, if it is a file of the right kind inside the outline's folder; else an error."""
        node = with_slashes(node)
        if not isinstance(node, ScalarNode) or not node:
            raise UnexpectedError(self.noun, node)
        return self.checked(str(node), node, reading)

    def checked(self, name: str, node: Node, reading: Reading) -> str:
        if not name.lower().endswith(self.endings):
            kinds = say("{noun} ({endings})", noun=self.noun, endings=all_of(quoted(self.endings)))
            raise UnexpectedError(kinds, node, _way_out(name), "wrong-file-kind")
        if not is_inside(name, reading.folder):
            hint = say("copy the file into the outline's folder and name it without `..` or a leading `/`")
            raise UnexpectedError(say("a file inside the outline's folder"), node, hint, "file-outside-folder")
        if not (reading.folder / name).is_file():
            raise UnexpectedError(
                say("a file that exists"), node, partial(_files_hint, name, reading.folder), "missing-file"
            )
        if name not in reading.files:
            reading.files.append(name)
        return name


class PlacedFile(File, frozen=True):
    """Reads a `NamedFile`, for files whose own faults are told later; None where a draft goes without."""

    def _found(self, value: Any, info: ValidationInfo[Reading]) -> NamedFile | None:
        return NamedFile(self.read(value, info.context), value.span)


class ExpectedPhoto(PlacedFile, frozen=True):
    """A photo; in a draft a frame keeps the place of one that is not there yet."""

    def _found(self, value: Any, info: ValidationInfo[Reading]) -> NamedFile | None:
        value = with_frames(
            with_slashes(value), self.endings, info.context, partial(_files_hint, folder=info.context.folder)
        )
        return NamedFile(value, value.span) if value == NO_PICTURE else super()._found(value, info)


class ExpectedLogo(PlacedFile, frozen=True):
    """A logo; a draft is made without one that is not there yet."""

    def _found(self, value: Any, info: ValidationInfo[Reading]) -> NamedFile | None:
        hint = partial(_files_hint, folder=info.context.folder)
        value = with_frames(with_slashes(value), self.endings, info.context, hint, LEFT_OUT)
        return None if value == NO_PICTURE else super()._found(value, info)


def _files_hint(name: str, folder: Path) -> Message:
    try:
        beside = [path.name for path in (folder / name).parent.iterdir()]
    except (OSError, ValueError):
        beside = []
    hint = say("put it beside the outline, or check its name: capital letters count")
    return did_you_mean(Path(name).name, beside, hint)


_PICTURE = File(say("a picture"), (".png", ".jpg", ".jpeg", ".webp", ".heic", ".heif", ".svg"))
_DRAWING = File(say("an SVG drawing"), (".svg",))


def _picture(value: Any, as_text: Any, info: ValidationInfo[Reading]) -> LocalizedText:
    value = with_frames(
        with_slashes(value), _PICTURE.endings, info.context, lambda name: _files_hint(name, info.context.folder)
    )
    image = localized(value, info.context, verbatim=True)
    nodes: dict[str, Node] = dict.fromkeys((text.raw for text in image.by_language.values()), value)
    if isinstance(value, MapNode):
        nodes = {text.raw: value[code] for code, text in image.by_language.items() if code in value}
    fine = [_told_or_fine(name, node, info.context) for name, node in nodes.items()]
    if not all(fine):
        raise ToldError
    return image


Picture = WrapValidator(_picture)
"""Marks a text as a picture's file, the same for both languages or one each."""


def _told_or_fine(name: str, node: Node, reading: Reading) -> bool:
    if name == NO_PICTURE:
        return True
    try:
        _PICTURE.checked(name, node, reading)
    except FormatError as fault:
        reading.refuse(fault, node)
        return False
    return True


def _icon_name(value: Any, as_word: Any, info: ValidationInfo[Reading]) -> str | None:
    if isinstance(value, ScalarNode) and value.lower().endswith(".svg"):
        return _DRAWING.read(value, info.context)
    icons = info.context.icons
    if not isinstance(value, ScalarNode) or not value:
        raise UnexpectedError(say("the name of an icon"), value)
    if value not in icons:
        return _icon_meant(value, info.context)
    return str(value)


def _icon_meant(value: ScalarNode, reading: Reading) -> str | None:
    """The icon that is called so but for capitals and plural; a draft has the only one with this word, or none.

    What a word finds may be another picture than was meant (`throat` is a singing face), so it is told by its name.
    """
    if named := icon_named(value[:80]):
        return named
    hint = partial(_near_icons, str(value))
    if reading.reviewed:
        raise UnexpectedError(say("the name of an icon"), value, hint, "unknown-icon")
    word, found = shortened(value), icon_with_word(value[:80])
    if found:
        message = say("expected the name of an icon, found “{word}”: the draft shows “{icon}”", word=word, icon=found)
    else:
        message = say("expected the name of an icon, found “{word}”: the draft goes without", word=word)
    reading.report.warning("unknown-icon", value.span, message, hint)
    return found


def _near_icons(name: str) -> Message:
    """Icons near in meaning to a name that is none, else near in spelling."""
    if near := near_in_meaning(name[:80]):
        return say("near in meaning: {names}; `talkleaf icons WORD --html` shows more", names=all_of(quoted(near)))
    if near := near_in_spelling(name[:80]):
        return say("spelled alike: {names}; `talkleaf icons WORD --html` finds by meaning", names=all_of(quoted(near)))
    return say("`talkleaf icons WORD` finds by another word, `talkleaf icons --html` shows all")


Icon = Annotated[str | None, WrapValidator(_icon_name)]
"""A name of the published list of icons, or an SVG beside the outline."""
Photo = Annotated[NamedFile, ExpectedPhoto(say("a photo"), (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"))]
Template = Annotated[NamedFile, PlacedFile(say("a PowerPoint file"), (".pptx", ".potx"))]
Logo = Annotated[NamedFile | None, ExpectedLogo(say("a logo"), (".svg", ".png"))]
Profile = Annotated[str, File(say("a colour profile"), (".icc", ".icm"))]
SOURCES_FILE = File(say("a file of sources"), (".yaml", ".yml"))


class OrFile(Struct, frozen=True):
    """Tells editors that a file of sources may be named instead; it is read before the outline is validated."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [SOURCES_FILE.json(), handler(schema)]}


_OTHER_PICTURES = (".tif", ".tiff", ".gif", ".bmp", ".avif")


def _way_out(name: str) -> Message:
    """What to do with a picture of a kind that scanners, browsers and some phones save."""
    if name.lower().endswith(_OTHER_PICTURES):
        return say("open it in the picture viewer of your phone or computer, save or export it as JPEG, and name that")
    return NO_WORDS
