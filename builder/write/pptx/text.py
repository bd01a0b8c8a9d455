"""Text bodies: paragraphs that PowerPoint breaks by itself, except where their line ends are part of the design."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from builder.outline.text.text import Language
from builder.page.items import Paragraph
from builder.theme.ooxml import Element
from builder.typeset.breaks import is_in_address
from builder.typeset.model import StyledRun
from builder.typeset.spacing import folded_spaces
from builder.typeset.ties import tied
from builder.words.languages import locale_of
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clean, emu, hundredths
from builder.write.pptx.paragraph_format import HandedDown, ParagraphFormat, formats, number_of, write_properties
from builder.write.pptx.prototypes import body_prototype, put, run_prototype
from builder.write.pptx.run_languages import OTHER, TAGS, languages_of, stretches, tags_of_text

SUPERSCRIPT_RISE = 42_000
"""Citation marks stand 0.42 em up, in thousandths of a percent; Office makes them two thirds as large by itself."""
SPACE = re.compile(r"\s")
WIDER = 1.06
"""By how much another program's letters may be wider than those a line was measured with."""
BREAKS = re.compile("[\n\v\u2028]")
NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
OWN_COLOR = "{A12FA001-AC4F-418D-AE19-62706E023703}"
"""The extension by which a link keeps its text's colour (Office 2019 and later)."""

Link = Callable[[str], str]
"""Gives the relationship id of an address."""


class TextPen(Struct, frozen=True):
    """What runs need: colours, the language, where links are kept, and what a placeholder gives its first level."""

    colors: Colors
    language: Language
    link: Link
    base: HandedDown | None = None

    def base_of(self, level: int) -> HandedDown | None:
        return self.base if level == 0 else None


class Piece(Struct, frozen=True):
    """A stretch of one run in one language; `text` empty: a line break."""

    text: str
    run: StyledRun
    tag: str


def write_paragraphs(body: Element, paragraphs: Sequence[Paragraph], pen: TextPen, inset: float = 0.0) -> None:
    """The paragraphs of a text body, or one empty paragraph where there are none."""
    if not paragraphs:
        child(child(body, "a:p"), "a:endParaRPr", **saying(TAGS[pen.language]))
    last: dict[int, int] = {}
    for paragraph, own in zip(paragraphs, formats(paragraphs, inset), strict=True):
        _write_paragraph(body, paragraph, own, pen, _start(paragraph, last))


def write_number_field(body: Element, paragraph: Paragraph, pen: TextPen) -> None:
    """The paragraph of a slide number: a field, which shows the number the slide has now."""
    (own,) = formats([paragraph])
    element = child(body, "a:p")
    write_properties(element, own, pen.base, pen.colors)
    field = child(element, "a:fld", id=NUMBER_FIELD, type="slidenum")
    run = paragraph.set.runs[0] if paragraph.set.runs else StyledRun("")
    piece = Piece(run.text, run, locale_of(pen.language).latin_tag)
    _write_characters(child(field, "a:rPr"), piece, paragraph, own, pen)
    child(field, "a:t", paragraph.set.text or "‹#›")
    _write_end(element, own, pen.base, pen)


def write_plain_paragraph(body: Element, text: str, language: Language) -> None:
    """A paragraph of unset words (speaker notes): runs by language, everything else inherited."""
    text = clean(text)
    paragraph = child(body, "a:p")
    for start, end, tag in stretches(tags_of_text(text, language)):
        look, words = put(paragraph, run_prototype())
        say(look, tag)
        words.text = text[start:end]
    child(paragraph, "a:endParaRPr", **saying(TAGS[language]))


def write_body_properties(
    body: Element, paragraphs: Sequence[Paragraph], anchor: str = "t", *, whole: bool = False
) -> None:
    """`a:bodyPr` of a frame measured by us: no insets, wrapped unless it is `whole`, never resized.

    A text at its frame's top keeps the first paragraph's y above it; one in the middle has its air from the anchor.
    """
    look = put(body, body_prototype("none" if whole else "square", anchor))
    if paragraphs and anchor == "t":
        look.set("tIns", str(emu(max(0.0, paragraphs[0].y))))


def saying(tag: str) -> dict[str, str]:
    """The attributes of a run: its language, and the one its other script is in."""
    return {"lang": tag, "altLang": OTHER[tag]}


def say(look: Element, tag: str) -> None:
    """The same on a run's properties that are there."""
    look.set("lang", tag)
    look.set("altLang", OTHER[tag])


def pieces(paragraph: Paragraph, language: Language) -> Iterator[Piece]:
    """The paragraph's text cut where its look or its language changes and where a line end is to stay.

    That is in designed breaks, and in an address: both its runs lead where it does.
    """
    tags = languages_of(paragraph.set, language)
    whole = text = paragraph.set.text
    if " " in text and not paragraph.hard_breaks:
        starts = [line.start for line in paragraph.set.lines]
        text = tied(text, language, _holds_last_words(paragraph), starts)
    ends = {line.start for line in paragraph.set.lines[1:]}
    if not paragraph.hard_breaks:
        ends = {end for end in ends if is_in_address(text, end)}  # other programs cut an address anywhere
    folds: set[int] = set()
    if SPACE.search(text):
        raised = [run.superscript for run in paragraph.set.runs for _ in run.text]
        folds = folded_spaces(whole, raised, language)
    at = 0
    for run in paragraph.set.runs:
        for start, end, tag in stretches(tags[at : at + len(run.text)]):
            here = at + start
            cuts, left_out = ({place - here for place in places} for places in (ends, folds))
            yield from _cut(run, text[here : at + end], tag, cuts, left_out)
        at += len(run.text)


def _holds_last_words(paragraph: Paragraph) -> bool:
    """Whether the last two words fit one line together, in letters a little wider too: else they would be cut."""
    for line in paragraph.set.lines[-1:]:
        words = line.text.split()
        if len(words) > 1:
            share = len(" ".join(words[-2:])) / len(line.text)
            return WIDER * share * line.width <= paragraph.set.measure
    return False


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
    text = clean(text)
    if text:
        yield Piece(text, run, tag)


def _write_paragraph(
    body: Element, paragraph: Paragraph, own: ParagraphFormat, pen: TextPen, start: int | None
) -> None:
    base = pen.base_of(paragraph.level)
    element = child(body, "a:p")
    write_properties(element, own, base, pen.colors, paragraph.level, start)
    for piece in pieces(paragraph, pen.language):
        if piece.text:
            look, words = put(element, run_prototype())
            words.text = piece.text
        else:
            look = child(child(element, "a:br"), "a:rPr")
        _write_characters(look, piece, paragraph, own, pen)
    _write_end(element, own, base, pen)


def _write_characters(look: Element, piece: Piece, paragraph: Paragraph, own: ParagraphFormat, pen: TextPen) -> None:
    """`a:rPr`: the language always, and what differs from the placeholder."""
    run, style, base = piece.run, paragraph.set.style, pen.base_of(paragraph.level)
    say(look, piece.tag)
    size = own.size * run.scale
    if base is None or abs(size - base.size) > 0.001:
        look.set("sz", str(hundredths(size)))
    bold = own.bold or run.bold
    if base is None or bold != base.bold:
        look.set("b", str(int(bold)))
    if run.superscript:
        look.set("baseline", str(SUPERSCRIPT_RISE))
    color = run.color or (style.strong_color if run.bold and not run.superscript else style.color)
    if not _is_handed_down(color, style.color, base, pen):
        pen.colors.fill(look, color)
    if pen.base is not None and pen.base.spaced:  # on deeper levels too
        look.set("spc", "0")
    if pen.base is not None and pen.base.faced:
        write_faces(look)
    if run.href:
        _write_link(look, pen.link(run.href))


def write_faces(look: Element) -> None:
    """The theme's faces of text."""
    child(look, "a:latin", typeface="+mn-lt")
    child(look, "a:ea", typeface="+mn-ea")


def _is_handed_down(color: str, usual: str, base: HandedDown | None, pen: TextPen) -> bool:
    """Whether text of this role has its colour from the placeholder: the usual one, where that is left to it."""
    if base is None:
        return False
    return color == usual if base.color is None else pen.colors.resolved(color) == base.color


def _write_link(parent: Element, id: str) -> None:
    """A link that keeps its text's colour."""
    link = child(parent, "a:hlinkClick", **{"r:id": id})
    extension = child(child(link, "a:extLst"), "a:ext", uri=OWN_COLOR)
    child(extension, "ahyp:hlinkClr", val="tx")


def _write_end(parent: Element, own: ParagraphFormat, base: HandedDown | None, pen: TextPen) -> None:
    """The paragraph's own mark: what is typed next looks and is spelt like the rest."""
    if base is None:
        write_end_mark(parent, own, pen)
    else:
        size = None if abs(own.size - base.size) <= 0.001 else hundredths(own.size)
        child(parent, "a:endParaRPr", sz=size, **saying(TAGS[pen.language]))


def write_end_mark(parent: Element, own: ParagraphFormat, pen: TextPen) -> None:
    """`a:endParaRPr` in full."""
    mark = child(parent, "a:endParaRPr", sz=hundredths(own.size), b=own.bold, **saying(TAGS[pen.language]))
    pen.colors.fill(mark, own.color)


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
