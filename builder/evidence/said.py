"""What a block says, for a reviewing doctor who sees its words without its picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from builder.figures.amounts import shown, shown_figure, with_unit
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import (
    Block,
    Card,
    Cards,
    Chart,
    Columns,
    Compare,
    Figure,
    Myth,
    Myths,
    Number,
    People100,
    Table,
)
from builder.outline.text import text as inline
from builder.outline.text.text import Inline, Language, Text
from builder.words.languages import locale_of
from builder.words.own import own_words

Line: TypeAlias = tuple[Inline, ...]
EQUALS = " = "
BETWEEN = " · "
STOPS = ("。", "！", "？", ".", "!", "?", "…")


def said_of(block: Block[Text], language: Language) -> tuple[Line, ...]:
    """Its paragraphs, without its title. Prose keeps its own; a table has one a row, in which each cell has its head.

    A figure's image name is no claim.
    """
    match block:
        case Columns():
            return tuple(line for inner in block.inner for line in _of_half(inner, language))
        case Compare():
            return _of_compare(block, language)
        case Table(header=header, rows=rows, caption=caption):
            return (*(_pairs(header, cells, language) for cells in rows), *_paragraphs(caption))
        case Chart():
            return _of_chart(block, language)
        case People100():
            return _of_hundred(block, language)
        case Myths(pairs=pairs):
            return tuple(_of_myth(pair, language) for pair in pairs)
        case Cards(items=items):
            return tuple(_of_card(card, language) for card in items)
        case _:
            return _flowing(block)


def _of_compare(block: Compare[Text], language: Language) -> tuple[Line, ...]:
    """A line for each row: what it is about, and what is true of each column."""
    lines = [_led(row.label, _pairs(block.columns, row.cells, language), language) for row in block.rows]
    return (*lines, *_paragraphs(block.caption))


def _of_hundred(block: People100[Text], language: Language) -> tuple[Line, ...]:
    """All groups on a line, each with how many it is of a hundred, or of the group that it is within."""
    of = [100, block.nested[0].count] if block.nested else [100] * len(block.groups)
    counts = [(*_line(group.label), *_words(EQUALS), _figure(f"{group.count}/{whole}"))
              for group, whole in zip(block.groups, of, strict=True)]  # fmt: skip
    return (_parted(counts, language), *_paragraphs(block.caption))


def _of_myth(pair: Myth[Text], language: Language) -> Line:
    own = own_words(language).blocks
    return _parted([_named(own.myth, pair.myth, language), _named(own.fact, pair.fact, language)], language)


def _of_half(block: Block[Text], language: Language) -> tuple[Line, ...]:
    """What one of two columns says, its own title before it."""
    return (*_paragraphs(block.title), *said_of(block, language))


def _flowing(block: Block[Text]) -> tuple[Line, ...]:
    """Prose by its paragraphs; the pieces of other kinds run on."""
    images = {id(block.image)} if isinstance(block, Figure) else set()
    paragraphs = [p for text in text_of(block) if id(text) not in images for p in text.paragraphs]
    if block.traits.introduces:
        return tuple(paragraphs)
    if isinstance(block, Number):
        words = block.unit.plain if block.unit else ""
        value = with_unit(shown_figure(block.value, block.caption.language, words), words)
        paragraphs.append((_figure(value),))
    return (_joined(paragraphs, BETWEEN),)


def _of_chart(chart: Chart[Text], language: Language) -> tuple[Line, ...]:
    """A line for each row of numbers: every one with the name along the axis."""
    unit = chart.unit.plain if chart.unit else ""
    rows = []
    for one in chart.series:
        values = [
            (*_line(name), *_words(EQUALS), _figure(with_unit(shown(amount, language), unit)))
            for name, amount in zip(chart.categories, one.values, strict=False)
        ]
        rows.append(_led(one.name, _parted(values, language), language))
    axes = (chart.axis.x, chart.axis.y) if chart.axis else ()
    rest = [line for text in (*axes, chart.caption) for line in _paragraphs(text)]
    takeaways = [_led(one.title, _line(one.text), language) for one in chart.takeaway]
    return (*rows, *_of_line(chart, unit, language), *rest, *takeaways)


def _of_line(chart: Chart[Text], unit: str, language: Language) -> tuple[Line, ...]:
    """What the line across the chart is, and its number."""
    if chart.line is None:
        return ()
    return (_led(chart.line.label, (_figure(with_unit(shown(chart.line.value, language), unit)),), language),)


def _of_card(card: Card[Text], language: Language) -> Line:
    """Its head, what it says, and what speaks for and against it, each under its name."""
    own = own_words(language).blocks
    sides = [(own.plus, card.plus), (own.minus, card.minus)]
    head = _joined([_line(text) for text in (card.title, card.short) if text], BETWEEN)
    named = [_named(name, text, language) for name, text in sides if text]
    parts = [*([_line(card.text)] if card.text else []), *named]
    return (*head, *_words(locale_of(language).punctuation.colon), *_parted(parts, language)) if parts else head


def _pairs(heads: Sequence[Text], cells: Sequence[Text], language: Language) -> Line:
    """`Fine = eggs; Less = pork`: each cell of a row with the head of its column, where that has one."""
    return _parted([_cell(head, cell) for head, cell in zip(heads, cells, strict=False)], language)


def _cell(head: Text, cell: Text) -> Line:
    return (*_line(head), *_words(EQUALS), *_line(cell)) if head.plain.strip() else _line(cell)


def _named(name: str, text: Text, language: Language) -> Line:
    """`Myth: …`."""
    return (inline.Words(name + locale_of(language).punctuation.colon), *_line(text))


def _led(lead: Text, line: Line, language: Language) -> Line:
    """`Drinks: …`; only what follows where the lead says nothing, only the lead where nothing follows."""
    if not lead.plain.strip():
        return line
    return (*_line(lead), *_words(locale_of(language).punctuation.colon), *line) if line else _line(lead)


def _parted(lines: Sequence[Line], language: Language) -> Line:
    """Parts on one line with semicolons between them; after one that ends a sentence its own mark is enough."""
    marks = locale_of(language).punctuation
    said: Line = ()
    for line in filter(None, lines):
        between = marks.word_space if _ends_sentence(said) else marks.semicolon
        said = (*said, *_words(between if said else ""), *line)
    return tuple(one for one in said if one != inline.Words(""))


def _ends_sentence(line: Line) -> bool:
    return bool(line) and isinstance(line[-1], inline.Words) and line[-1].text.rstrip("”’\"' ").endswith(STOPS)


def _joined(lines: Sequence[Line], between: str) -> Line:
    return tuple(_run_on(lines, between))


def _run_on(lines: Sequence[Line], between: str) -> Iterator[Inline]:
    for number, line in enumerate(lines):
        if number:
            yield inline.Words(between)
        yield from line


def _line(text: Text | None) -> Line:
    """A text on one line: its paragraphs one after the other."""
    return _joined(_paragraphs(text), " ")


def _paragraphs(text: Text | None) -> tuple[Line, ...]:
    return text.paragraphs if text else ()


def _words(words: str) -> Line:
    return (inline.Words(words),)


def _figure(value: str) -> Inline:
    return inline.Words(value, strong=True)
