"""Text bodies: paragraphs that PowerPoint breaks by itself, except where their line ends are part of the design."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from builder.export.pptx.colors import Colors
from builder.export.pptx.languages import TAGS, languages_of, saying, stretches, tags_of_text
from builder.export.pptx.manner import Manner, characters, difference, hundredths, manners, number_of
from builder.export.pptx.xml import REFUSED, emu, in_text, markup
from builder.layout.page import Paragraph
from builder.outline.text import Language
from builder.theme.ooxml import NAMESPACES
from builder.typeset.breaks import address_spans
from builder.typeset.model import StyledRun
from builder.typeset.spacing import folded_spaces
from builder.typeset.ties import tied

SUPERSCRIPT_RISE = 42_000
"""Citation marks stand 0.42 em up, in thousandths of a percent; Office makes them two thirds as large by itself."""
SPACE = re.compile(r"\s")
BREAKS = re.compile("[\n\v\u2028]")
NUMBER_FIELD = 'id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"'
OWN_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    f'<ahyp:hlinkClr xmlns:ahyp="{NAMESPACES["ahyp"]}" val="tx"/></a:ext></a:extLst>'
)

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


def written(paragraphs: Sequence[Paragraph], pen: TextPen, inset: float = 0.0) -> str:
    """The paragraphs of a text body, or one empty paragraph where there are none."""
    if not paragraphs:
        return f"<a:p><a:endParaRPr{saying(TAGS[pen.language])}/></a:p>"
    last: dict[int, int] = {}
    return "".join(
        _paragraph(paragraph, manner, pen, _start(paragraph, last))
        for paragraph, manner in zip(paragraphs, manners(paragraphs, inset), strict=True)
    )


def number_field(paragraph: Paragraph, pen: TextPen) -> str:
    """The paragraph of a slide number: a field, which shows the number the slide has now."""
    (manner,) = manners([paragraph])
    base = pen.base(0)
    run = paragraph.set.runs[0] if paragraph.set.runs else StyledRun("")
    look = _run_properties(Piece(run.text, run, TAGS["en"]), paragraph, manner, base, pen)
    field = f"<a:fld {NUMBER_FIELD}>{look}<a:t>{in_text(paragraph.set.text or '‹#›')}</a:t></a:fld>"
    return f"<a:p>{_paragraph_properties(manner, base, pen)}{field}{_end(manner, base, pen)}</a:p>"


def plain_paragraph(text: str, language: Language) -> str:
    """A paragraph of unset words (speaker notes): runs by language, everything else inherited."""
    text = REFUSED.sub("", text)
    runs = (
        f"<a:r><a:rPr{saying(tag)}/><a:t>{in_text(text[start:end])}</a:t></a:r>"
        for start, end, tag in stretches(tags_of_text(text, language))
    )
    return f"<a:p>{''.join(runs)}<a:endParaRPr{saying(TAGS[language])}/></a:p>"


def body_properties(paragraphs: Sequence[Paragraph], anchor: str = "t") -> str:
    """`a:bodyPr` of a frame measured by us: no insets but the first paragraph's y, wrapped, never resized."""
    top = max(0.0, paragraphs[0].y) if paragraphs else 0.0
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="{emu(top)}" rIns="0" bIns="0" rtlCol="0"'
        f' anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
    )


def pieces(paragraph: Paragraph, language: Language) -> Iterator[Piece]:
    """The paragraph's text cut where manner or language changes and, in designed breaks, where a line ends."""
    tags = languages_of(paragraph.set, language)
    text = paragraph.set.text
    if " " in text and not paragraph.hard_breaks:
        last_word = any(len(line.text.split()) > 1 for line in paragraph.set.lines[-1:])
        text = tied(text, language, last_word, [line.start for line in paragraph.set.lines])
    ends = {line.start for line in paragraph.set.lines[1:]} if paragraph.hard_breaks else set()
    for first, last in address_spans(text):
        ends -= {*range(first + 1, last)}  # an address stays as it was typed, however PowerPoint breaks it
    folds: set[int] = set()
    if SPACE.search(text):
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
    typed = {match.start() for match in BREAKS.finditer(text)}
    start = 0
    for index in sorted(typed.union(i for i in ends if 0 <= i < len(text))):
        yield from _words(run, _without(text, start, index, folds), tag)
        yield Piece("", run, tag)
        start = index + 1 if index in typed else index
    yield from _words(run, _without(text, start, len(text), folds), tag)


def _without(text: str, start: int, end: int, left_out: set[int]) -> str:
    """A stretch of a text without the characters at some offsets."""
    if not any(start <= i < end for i in left_out):
        return text[start:end]
    return "".join(text[i] for i in range(start, end) if i not in left_out)


def _words(run: StyledRun, text: str, tag: str) -> Iterator[Piece]:
    text = REFUSED.sub("", text)
    if text:
        yield Piece(text, run, tag)


def _paragraph(paragraph: Paragraph, manner: Manner, pen: TextPen, start: int | None) -> str:
    base = pen.base(paragraph.level)
    properties = _paragraph_properties(manner, base, pen, paragraph.level, start)
    runs = (_run(piece, paragraph, manner, base, pen) for piece in pieces(paragraph, pen.language))
    return f"<a:p>{properties}{''.join(runs)}{_end(manner, base, pen)}</a:p>"


def _paragraph_properties(
    manner: Manner, base: Manner | None, pen: TextPen, level: int = 0, start: int | None = None
) -> str:
    attributes, content = difference(manner, base, pen.colors, level, start)
    return markup("a:pPr", attributes, content) if attributes or content else ""


def _run(piece: Piece, paragraph: Paragraph, manner: Manner, base: Manner | None, pen: TextPen) -> str:
    look = _run_properties(piece, paragraph, manner, base, pen)
    return f"<a:r>{look}<a:t>{in_text(piece.text)}</a:t></a:r>" if piece.text else f"<a:br>{look}</a:br>"


def _run_properties(piece: Piece, paragraph: Paragraph, manner: Manner, base: Manner | None, pen: TextPen) -> str:
    run, style = piece.run, paragraph.set.style
    attributes, content = saying(piece.tag), ""
    size = manner.size * run.scale
    if base is None or size != base.size:
        attributes += f' sz="{hundredths(size)}"'
    bold = manner.bold or run.bold
    if base is None or bold != base.bold:
        attributes += f' b="{int(bold)}"'
    if run.superscript:
        attributes += f' baseline="{SUPERSCRIPT_RISE}"'
    color = run.color or (style.strong_color if run.bold and not run.superscript else style.color)
    if base is None or color != base.color:
        content += pen.colors.fill(color)
    if run.href:
        content += _link(pen.link(run.href))
    return markup("a:rPr", attributes, content)


def _link(id: str) -> str:
    """A link that keeps its text's colour, as Office 2019 and later can."""
    return f'<a:hlinkClick r:id="{id}">{OWN_COLOR}</a:hlinkClick>'


def _end(manner: Manner, base: Manner | None, pen: TextPen) -> str:
    """The paragraph's own mark: what is typed next looks and is spelt like the rest."""
    if base is None:
        return end_mark(manner, pen)
    size = f' sz="{hundredths(manner.size)}"' if manner.size != base.size else ""
    return f"<a:endParaRPr{size}{saying(TAGS[pen.language])}/>"


def end_mark(manner: Manner, pen: TextPen) -> str:
    """`a:endParaRPr` in full."""
    attributes = characters(manner) + saying(TAGS[pen.language])
    return f"<a:endParaRPr{attributes}>{pen.colors.fill(manner.color)}</a:endParaRPr>"


def _start(paragraph: Paragraph, last: dict[int, int]) -> int | None:
    """Numbers count by themselves; one that does not follow on from the last of its level says where it starts."""
    number = number_of(paragraph.marker)
    for level in [level for level in last if level > paragraph.level]:
        del last[level]
    if number is None:
        return None
    follows = number == last.get(paragraph.level, 0) + 1
    last[paragraph.level] = number
    return None if follows else number
