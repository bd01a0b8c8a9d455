"""What both versions of XLIFF share: safe reading, languages, notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from builder.diagnostics import say
from builder.exchange.outside_files import ForeignFileError, foreign_bytes
from builder.exchange.translate.codes import Alone, Around, Piece
from builder.exchange.translate.texts import Direction
from builder.outline.text.text import Language
from builder.outline.yaml.nodes import shortened
from builder.words.language_tags import language_of_tag
from builder.words.languages import LANGUAGES, locale_of

MOST_TAGS = 400_000
MOST_ATTRIBUTES = 1_000_000
"""With their `=` in texts: each takes more memory than a tag."""


def read_root(path: Path) -> etree._Element:
    """The root of a translator's XML. Raises `ForeignFileError` for what is damaged, too large or declares entities."""
    data = foreign_bytes(path)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data[:200]:
        raise ForeignFileError(say("XML in UTF-8 without entities"), say("another kind"), say("save it as XLIFF again"))
    if data.count(b"<") > MOST_TAGS:
        raise ForeignFileError(say("at most {most:,} entries", most=MOST_TAGS), say("more"))
    if data.count(b"=") > MOST_ATTRIBUTES:
        raise ForeignFileError(say("at most {most:,} attributes", most=MOST_ATTRIBUTES), say("more"))
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        raise damaged() from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise damaged()
    return root


def damaged() -> ForeignFileError:
    """A file that is none of ours."""
    expected = say("an XLIFF file made by `talkleaf translate export`")
    return ForeignFileError(expected, say("another or a damaged one"))


def child(parent: etree._Element, name: str, text: str | None = None, /, **attributes: str) -> etree._Element:
    """A new element in its parent's namespace."""
    namespace = etree.QName(parent).namespace
    made = etree.SubElement(parent, f"{{{namespace}}}{name}", attributes)
    made.text = text
    return made


def add_text(into: etree._Element, words: str) -> None:
    """Words behind what an element holds already."""
    if len(into):
        into[-1].tail = (into[-1].tail or "") + words
    else:
        into.text = (into.text or "") + words


def code_words(parts: tuple[Piece, ...]) -> Iterator[str]:
    """What each code stands for, in order; a pair as `**…**`."""
    for part in parts:
        if isinstance(part, Alone):
            yield part.written
        elif isinstance(part, Around):
            yield f"{part.start}…{part.end}"
            yield from code_words(part.inside)


def tag_of(language: Language) -> str:
    """A language as BCP 47 has it."""
    return locale_of(language).tag


def direction_of(first: str | None, second: str | None) -> Direction:
    """Two languages by their tags. Raises `ForeignFileError` for one that outlines have not."""
    return _language(first), _language(second)


def _language(tag: str | None) -> Language:
    found = language_of_tag(tag or "")
    if found is None:
        raise ForeignFileError(
            say("a language that outlines have: {languages}", languages=", ".join(LANGUAGES)),
            say("the language `{tag}`", tag=shortened(tag or "")),
            say("give the file the language tag of what its texts are written in"),
        )
    return found


def file_bytes(root: etree._Element) -> bytes:
    """A document's bytes. Nothing is indented: white space in a text would be part of it."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return data + b"\n"
