"""The speaker's script: each slide's picture with its notes beneath, in large type, on A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import MM, Rect, Size
from builder.outline.model.block_texts import edition_words
from builder.outline.model.edition import Edition
from builder.page.items import Document, Item, Page, Paragraph, Role, ShapeItem, Stroke, TextItem
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import SetParagraph
from builder.typeset.text_runs import plain_run
from builder.words.own import OwnWords, own_words

A4 = Size(210 * MM, 297 * MM)
SIDE = 20 * MM
WIDTH = A4.width - 2 * SIDE
PICTURE = Rect(SIDE, 24 * MM, WIDTH, WIDTH * 9 / 16)
"""Where the slide's picture goes; imposition puts it there."""
HEAD_Y, FOOT_Y = 12 * MM, A4.height - 16 * MM
NOTES_Y = PICTURE.bottom + 9 * MM
NOTES_END = FOOT_Y - 6 * MM
PARAGRAPH_GAP = 8.0


class _Script(Struct, frozen=True):
    """What every page of one script shares."""

    edition: Edition
    theme: Theme
    setter: Typesetter
    slides: int

    def style(self, name: str) -> TextStyle:
        return self.theme.style("talk", name, self.edition.language)

    @property
    def own(self) -> OwnWords:
        return own_words(self.edition.language)


def compose_script(talk: Document, edition: Edition, theme: Theme) -> Document:
    """Each slide with notes, and its page or pages of them; long notes go on without the picture.

    Slides without notes are left out, except where none has any: then all stay, with room to write.
    """
    setter = Typesetter(edition.language, latin=theme.fonts.measure_latin)
    script = _Script(edition, theme, setter, len(talk.pages))
    noted = any(slide.notes for slide in talk.pages)
    pages = [page for number, slide in enumerate(talk.pages, 1) if slide.notes or not noted
             for page in _slide_pages(script, slide, number)]  # fmt: skip
    title = script.own.script.title(title=talk.metadata.title)
    return replace(talk, kind="notes", pages=tuple(pages), metadata=replace(talk.metadata, title=title))


def _slide_pages(script: _Script, slide: Page, number: int) -> Iterator[Page]:
    span = slide.span or script.edition.span
    yield replace(slide, notes=())
    for index, lines in enumerate(_columns(script, slide.notes)):
        top = NOTES_Y if index == 0 else PICTURE.y
        items = [_head(script, slide, number, index > 0, span), _frame(span)][: 1 if index else 2]
        body = _body(script, lines, top, span) if lines else _empty(script, top, span)
        yield Page(size=A4, items=(*items, body, _foot(script, number, span)), label=slide.label, span=span)


def _columns(script: _Script, notes: Sequence[str]) -> list[list[SetParagraph]]:
    """The notes' paragraphs, cut between lines where a page is full; always at least one page."""
    style = script.style("script")
    pages: list[list[SetParagraph]] = [[]]
    room = NOTES_END - NOTES_Y
    for note in notes:
        rest = script.setter.set(plain_run(note), style, WIDTH)
        while rest.lines:
            fitting = int(room / style.leading)
            if fitting < min(2, len(rest.lines)):
                pages.append([])
                room = NOTES_END - PICTURE.y
                continue
            pages[-1].append(replace(rest, lines=rest.lines[:fitting]))
            room -= min(fitting, len(rest.lines)) * style.leading + PARAGRAPH_GAP
            rest = replace(rest, lines=rest.lines[fitting:])
    return pages


def _body(script: _Script, parts: Sequence[SetParagraph], top: float, span: Span) -> TextItem:
    paragraphs: list[Paragraph] = []
    y = 0.0
    for part in parts:
        paragraphs.append(Paragraph(part, 0.0, y))
        y += part.height + PARAGRAPH_GAP
    frame = Rect(SIDE, top, WIDTH, y - PARAGRAPH_GAP)
    return TextItem(
        frame=frame, role="paragraph", span=span, paragraphs=tuple(paragraphs), language=script.edition.language
    )


def _empty(script: _Script, top: float, span: Span) -> TextItem:
    return _line(script, script.own.script.empty, top, span)


def _head(script: _Script, slide: Page, number: int, continued: bool, span: Span) -> Item:
    own = script.own.script
    words = (own.slide_continued if continued else own.slide)(number=number, total=script.slides)
    if slide.section:
        words += f" · {slide.section}"
    return _line(script, words, HEAD_Y, span, "note")


def _foot(script: _Script, number: int, span: Span) -> Item:
    draft = script.own.draft if script.edition.review.status == "draft" else ""
    said = (script.edition.short_title.plain, draft, edition_words(script.edition))
    return _line(script, " · ".join(filter(None, said)), FOOT_Y, span, "footer")


def _frame(span: Span) -> ShapeItem:
    """A hairline around the slide's picture, since a pale slide would vanish on white paper."""
    return ShapeItem(
        frame=PICTURE, role="artifact", span=span, geometry="rectangle", stroke=Stroke(color="rule", width=0.5)
    )


def _line(script: _Script, words: str, top: float, span: Span, role: Role = "paragraph") -> TextItem:
    done = script.setter.set(plain_run(words), script.style("script-small"), WIDTH)
    frame = Rect(SIDE, top, WIDTH, done.height)
    return TextItem(
        frame=frame, role=role, span=span, paragraphs=(Paragraph(done, 0, 0),), language=script.edition.language
    )
