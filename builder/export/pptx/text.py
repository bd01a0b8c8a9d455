"""Text bodies: paragraphs that PowerPoint breaks by itself, except where their line ends are part of the design."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from builder.export.pptx.colors import Colors
from builder.export.pptx.languages import languages_of, say_language, stretches, tags_of_text
from builder.export.pptx.manner import Manner, hundredths, manners, number_of, write_characters, write_manner
from builder.export.pptx.xml import Element, emu, sub
from builder.layout.page import Paragraph
from builder.outline.text import Language
from builder.typeset.model import StyledRun
from builder.typeset.spacing import folded_spaces
from builder.typeset.ties import tied

SUPERSCRIPT_RISE = 42_000
"""Citation marks stand 0.42 em up, in thousandths of a percent; Office makes them two thirds as large by itself."""
BREAKS = re.compile("[\n\v\u2028]")
REFUSED = re.compile("[\x00-\x08\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 cannot hold."""

Link = Callable[[str], str]
"""Gives the relationship id of an address."""


class TextPen(Struct, frozen=True):
    """What runs need: colours, the language, where links are kept, and the looks a placeholder hands down by level."""

    colors: Colors
    language: Language
    link: Link
    inherited: tuple[Manner, ...] = ()

    def base(self, level: int) -> Manner | None:
        return self.inherited[min(level, len(self.inherited) - 1)] if self.inherited else None


class Piece(Struct, frozen=True):
    """A stretch of one run in one language; `text` empty: a line break."""

    text: str
    run: StyledRun
    tag: str


def write_paragraphs(body: Element, paragraphs: Sequence[Paragraph], pen: TextPen, inset: float = 0.0) -> None:
    """The paragraphs of a text body, or one empty paragraph where there are none."""
    last: dict[int, int] = {}
    for paragraph, manner in zip(paragraphs, manners(paragraphs, inset), strict=True):
        element = sub(body, "a:p")
        base = pen.base(paragraph.level)
        properties = write_manner(sub(element, "a:pPr"), manner, base, pen.colors, paragraph.level)
        _count(properties, paragraph, last)
        if not len(properties) and not properties.attrib:
            element.remove(properties)
        for piece in pieces(paragraph, pen.language):
            _write_piece(element, piece, paragraph, manner, base, pen)
        _write_end(element, manner, base, pen)
    if not paragraphs:
        say_language(sub(sub(body, "a:p"), "a:endParaRPr"), "zh-CN" if pen.language == "zh" else "en-GB")


def write_field(body: Element, paragraph: Paragraph, pen: TextPen) -> None:
    """The paragraph of a slide number: a field, which shows the number the slide has now."""
    (manner,) = manners([paragraph])
    base = pen.base(0)
    element = sub(body, "a:p")
    properties = write_manner(sub(element, "a:pPr"), manner, base, pen.colors)
    if not len(properties) and not properties.attrib:
        element.remove(properties)
    field = sub(element, "a:fld", id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")
    run = paragraph.set.runs[0] if paragraph.set.runs else StyledRun("")
    _run_properties(field, Piece(run.text, run, "en-GB"), paragraph, manner, base, pen)
    sub(field, "a:t").text = paragraph.set.text or "‹#›"
    _write_end(element, manner, base, pen)


def write_plain(body: Element, text: str, language: Language) -> None:
    """A paragraph of unset words (speaker notes): runs by language, everything else inherited."""
    element = sub(body, "a:p")
    text = REFUSED.sub("", text)
    for start, end, tag in stretches(tags_of_text(text, language)):
        run = sub(element, "a:r")
        say_language(sub(run, "a:rPr"), tag)
        sub(run, "a:t").text = text[start:end]
    say_language(sub(element, "a:endParaRPr"), "zh-CN" if language == "zh" else "en-GB")


def body_properties(parent: Element, paragraphs: Sequence[Paragraph], anchor: str = "t") -> Element:
    """`a:bodyPr` of a frame measured by us: no insets but the first paragraph's y, wrapped, never resized."""
    top = max(0.0, paragraphs[0].y) if paragraphs else 0.0
    element = sub(
        parent, "a:bodyPr", vert="horz", wrap="square", lIns=0, tIns=emu(top), rIns=0, bIns=0, rtlCol=0, anchor=anchor
    )
    sub(element, "a:noAutofit")
    return element


def pieces(paragraph: Paragraph, language: Language) -> Iterator[Piece]:
    """The paragraph's text cut where manner or language changes and, in designed breaks, where a line ends."""
    tags = languages_of(paragraph.set, language)
    text = paragraph.set.text
    if not paragraph.hard_breaks:
        text = tied(text, language, last_word=any(len(line.text.split()) > 1 for line in paragraph.set.lines[-1:]))
    ends = {line.start for line in paragraph.set.lines[1:]} if paragraph.hard_breaks else set()
    raised = [run.superscript for run in paragraph.set.runs for _ in run.text]
    folds = folded_spaces(paragraph.set.text, raised, language)
    at = 0
    for run in paragraph.set.runs:
        for start, end, tag in stretches(tags[at : at + len(run.text)]):
            here = at + start
            cuts, left_out = ({place - here for place in places} for places in (ends, folds))
            yield from _cut(run, text[here : at + end], tag, cuts, left_out)
        at += len(run.text)


def _cut(run: StyledRun, text: str, tag: str, ends: set[int], folds: set[int]) -> Iterator[Piece]:
    """One stretch, with breaks before the characters at `ends` and in place of characters that are breaks.

    Typed spaces at `folds` are left out: PowerPoint, as every typesetter, sets air between the scripts by itself.
    """
    kept: list[str] = []
    for index, char in enumerate(text):
        typed = BREAKS.match(char) is not None
        if index in ends or typed:
            yield from _words(run, "".join(kept), tag)
            yield Piece("", run, tag)
            kept.clear()
        if not typed and index not in folds:
            kept.append(char)
    yield from _words(run, "".join(kept), tag)


def _words(run: StyledRun, text: str, tag: str) -> Iterator[Piece]:
    text = REFUSED.sub("", text)
    if text:
        yield Piece(text, run, tag)


def _write_piece(
    element: Element, piece: Piece, paragraph: Paragraph, manner: Manner, base: Manner | None, pen: TextPen
) -> None:
    run = sub(element, "a:r" if piece.text else "a:br")
    _run_properties(run, piece, paragraph, manner, base, pen)
    if piece.text:
        sub(run, "a:t").text = piece.text


def _run_properties(
    parent: Element, piece: Piece, paragraph: Paragraph, manner: Manner, base: Manner | None, pen: TextPen
) -> None:
    run, style = piece.run, paragraph.set.style
    element = sub(parent, "a:rPr")
    say_language(element, piece.tag)
    size = manner.size * run.scale
    if base is None or size != base.size:
        element.set("sz", str(hundredths(size)))
    bold = manner.bold or run.bold
    if base is None or bold != base.bold:
        element.set("b", "1" if bold else "0")
    if run.superscript:
        element.set("baseline", str(SUPERSCRIPT_RISE))
    color = run.color or (style.strong_color if run.bold and not run.superscript else style.color)
    if base is None or color != base.color:
        pen.colors.fill(element, color)
    if run.href:
        write_link(element, pen.link(run.href))


def write_link(parent: Element, id: str) -> None:
    """A link that keeps its text's colour, as Office 2019 and later can."""
    link = sub(parent, "a:hlinkClick", **{"r:id": id})
    ext = sub(sub(link, "a:extLst"), "a:ext", uri="{A12FA001-AC4F-418D-AE19-62706E023703}")
    sub(ext, "ahyp:hlinkClr", val="tx")


def _write_end(element: Element, manner: Manner, base: Manner | None, pen: TextPen) -> None:
    """The paragraph's own mark: what is typed next looks and is spelt like the rest."""
    tag = "zh-CN" if pen.language == "zh" else "en-GB"
    if base is None:
        end = write_characters(element, "a:endParaRPr", manner, pen.colors)
    else:
        end = sub(element, "a:endParaRPr")
        if manner.size != base.size:
            end.set("sz", str(hundredths(manner.size)))
    say_language(end, tag)


def _count(properties: Element, paragraph: Paragraph, last: dict[int, int]) -> None:
    """Numbers count by themselves; one that does not follow on from the last of its level says where it starts."""
    number = number_of(paragraph.marker)
    for level in [level for level in last if level > paragraph.level]:
        del last[level]
    if number is None:
        return
    mark = properties.find("{*}buAutoNum")
    if mark is not None and number != last.get(paragraph.level, 0) + 1:
        mark.set("startAt", str(number))
    last[paragraph.level] = number
