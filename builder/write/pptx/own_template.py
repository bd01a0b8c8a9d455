"""Our own template made this talk's: the theme's colours and faces, names and prompts in its language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

from builder.outline.text.text import Language
from builder.page.items import Document, TextItem
from builder.theme.ooxml import Element, found, qname
from builder.words.languages import ENGLISH
from builder.words.own import own_words
from builder.write.pptx.colors import Colors
from builder.write.pptx.run_languages import TAGS
from builder.write.pptx.text import saying
from builder.write.pptx.theme_paint import painted

WRITTEN_IN = ENGLISH
"""The language of the template itself."""


def dress_template(presentation: Any, document: Document, colors: Colors) -> None:
    """Colours, faces and words of the document on master and layouts."""
    master = presentation.slide_master
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = painted(theme.blob, colors, document.typefaces)
    footer = _footer(document)
    for slide in (master, *master.slide_layouts):
        _dress_words(slide._element, document.language, footer)


@cache
def template_words(language: Language) -> Mapping[str, str]:
    """The words of the template and what they are in another language."""
    ours, theirs = own_words(WRITTEN_IN).pane, own_words(language).pane
    return {
        words: there[key]
        for here, there in ((ours.layouts, theirs.layouts), (ours.prompts, theirs.prompts))
        for key, words in here.items()
    }


def _dress_words(slide: Element, language: Language, footer: str) -> None:
    """Names and prompts; a footer says what it says on the slides."""
    known = template_words(language)
    for named in (found(slide, "p:cSld"), *slide.iter(qname("p:cNvPr"))):
        named.set("name", _translated(named.get("name", ""), known))
    foot = own_words(WRITTEN_IN).pane.prompts["footer"]
    for words in slide.iter(qname("a:t")):
        words.text = footer if words.text == foot and footer else known.get(words.text or "", words.text)
    for run in slide.iter(qname("a:rPr"), qname("a:defRPr"), qname("a:endParaRPr")):
        for name, value in saying(TAGS[language]).items():
            run.set(name, value)


def _translated(name: str, known: Mapping[str, str]) -> str:
    """A name, with the number behind it where it has one."""
    words, space, number = name.rpartition(" ")
    return known.get(name) or (f"{known[words]}{space}{number}" if words in known else name)


def _footer(document: Document) -> str:
    items = (i for page in document.pages for i in page.items if isinstance(i, TextItem) and i.placeholder == "footer")
    return next((" ".join(p.set.text for p in item.paragraphs) for item in items), "")
