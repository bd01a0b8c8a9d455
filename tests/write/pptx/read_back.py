"""What tests read back from a written .pptx: by python-pptx, and as XML."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

from builder.geometry import Rect, Size
from builder.page.items import Document, Item, Page, Paragraph, TextItem
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, Slack, StyledRun
from builder.write.pptx import write_pptx
from tests.write.documents import document, text

SLIDE = Size(960, 540)
BODY = TextStyle(28, 45)
TITLE = TextStyle(36, 46, weight=700, color="primary")
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def paragraph(
    *runs: str | StyledRun,
    style: TextStyle = BODY,
    language: str = "zh",
    measure: float = 600,
    hard: bool = False,
    **more: Any,
) -> Paragraph:
    """A paragraph set as the talk sets it."""
    setter = Typesetter(language=language, latin="arimo", slack=Slack(0.05, 0.25))
    styled = [StyledRun(r) if isinstance(r, str) else r for r in runs]
    done = setter.set(styled, style, measure, Breaking.BALANCED if hard else Breaking.FLOW)
    return Paragraph(done, more.pop("x", 0.0), more.pop("y", 0.0), hard_breaks=hard, **more)


def stacked(*paragraphs: Paragraph, gap: float = 0) -> tuple[Paragraph, ...]:
    """The paragraphs one under the other."""
    from builder.replace import replace

    out: list[Paragraph] = []
    y = 0.0
    for p in paragraphs:
        out.append(replace(p, y=y))
        y += p.set.height + gap
    return tuple(out)


def title(words: str, language: str = "zh") -> TextItem:
    frame = Rect(43.2, 43.2, 813.6, 46)
    return text(
        "title", frame, paragraph(words, style=TITLE, language=language), language=language, placeholder="title"
    )


def slide(*items: Item, **more: Any) -> Page:
    return Page(size=SLIDE, items=items, **{"layout": "content", "fill": "ground", **more})


def talk(*pages: Page, language: str = "zh") -> Document:
    return document(*pages, kind="talk", language=language)


class Written:
    """A document as written: its parts, and the deck python-pptx opens."""

    def __init__(self, made: Document) -> None:
        from pptx import Presentation

        self.data = write_pptx(made)
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.deck: Any = Presentation(io.BytesIO(self.data))

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def slide(self, number: int = 1) -> etree._Element:
        return self.xml(f"ppt/slides/slide{number}.xml")


def written(*items: Item, language: str = "zh", **more: Any) -> Written:
    """One slide with these items."""
    return Written(talk(slide(*items, **more), language=language))


def found(element: etree._Element, path: str) -> list[Any]:
    """What an XPath finds, with Office's usual prefixes."""
    return list(etree.XPath(path, namespaces=NAMES)(element))  # type: ignore[arg-type]
