"""A block that had just no room and was pushed on: the author is told the few lines before it that would do."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Diagnostic, Report, Span
from builder.drawing.icons import icon_names
from builder.layout.leaflet import compose_leaflet
from builder.layout.leaflet.flow import Column, Strand
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.spilled import Run, least_shortening
from builder.outline.model.blocks import Callout, People
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import calm

LEADING = 10.0


def strand(name: str, height: float, line: int = 1, before: float = 5.0) -> Strand:
    return Strand((Piece(height=height, items=(), before=before),), name, Span("small.yaml", line, 1))


def test_one_line_before_it_would_keep_a_pushed_block_back():
    first, second, cards, contacts = strand("a", 50), strand("b", 30), strand("cards", 60), strand("contacts", 80)
    run = Run((Column((first, second), 145.0), Column((cards, contacts), 100.0)), (5, 6), fixed=(contacts,))
    spill = least_shortening(run, LEADING, most=5)
    assert spill is not None
    assert (spill.pushed, spill.strand, spill.number, spill.lines) == (cards, first, 5, 1)


def test_no_advice_where_as_much_is_too_much_everywhere():
    first, cards, contacts = strand("a", 140), strand("cards", 90), strand("contacts", 80)
    run = Run((Column((first,), 145.0), Column((cards, contacts), 100.0)), (5, 6), fixed=(contacts,))
    assert least_shortening(run, LEADING, most=8) is None


def test_a_block_that_is_too_high_by_itself_was_not_pushed():
    contacts = strand("contacts", 120)
    run = Run((Column((strand("a", 50),), 145.0), Column((contacts,), 100.0)), (5, 6), fixed=(contacts,))
    assert least_shortening(run, LEADING, most=8) is None


def test_the_line_may_be_one_of_an_earlier_panel():
    """What is shorter there lets all that follows come up."""
    texts = [strand("a", 96), strand("b", 6, before=0.0), strand("c", 94, before=0.0), strand("d", 7, before=0.0)]
    contacts = strand("contacts", 95)
    columns = (Column((texts[0],), 100.0), Column((texts[1], texts[2]), 100.0), Column((texts[3], contacts), 100.0))
    spill = least_shortening(Run(columns, (2, 3, 6), fixed=(contacts,)), LEADING, most=5)
    assert spill is not None
    assert (spill.number, spill.strand.name, spill.lines) == (3, "c", 1)


def test_what_is_to_leave_is_all_that_has_no_room():
    """Several blocks after the one that was pushed: without that one alone, the next would be told just so."""
    first, contacts = strand("a", 142), strand("contacts", 80)
    last = [strand(name, height) for name, height in (("cards", 4), ("quote", 45), ("list", 4))]
    columns = (Column((first,), 145.0), Column((*last, contacts), 100.0))
    spill = least_shortening(Run(columns, (5, 6), fixed=(contacts,)), LEADING, most=9)
    assert spill is not None
    assert (spill.pushed.name, [one.name for one in spill.leaving]) == ("cards", ["quote"])


def test_whom_to_ring_and_what_to_beware_of_leave_last():
    for block in People.model_construct(people=()), Callout.model_construct(tone="caution"):
        first, contacts = strand("a", 142), strand("contacts", 80)
        needed = replace(strand("needed", 6), block=block)
        columns = (Column((first,), 145.0), Column((strand("cards", 4), strand("quote", 6), needed, contacts), 100.0))
        spill = least_shortening(Run(columns, (5, 6), fixed=(contacts,)), LEADING, most=9)
        assert spill is not None
        assert [one.name for one in spill.leaving] == ["quote"]


OUTLINE = """\
outline: 1
id: small
title: {{en: A small text}}
languages: [en]
review: {{status: draft, date: 2026-11-22, next: 2027-05-22}}
notice: {{en: Not medical advice}}
group: {{name: {{en: A group}}, phone: 000-0000-0000, address: {{en: "{address}"}}}}
sections:
{sections}
"""
SECTION = """\
  - id: s{number}
    title: {{en: Section {number}}}
    blocks:
      - text: {{en: {words}}}
        cite: none
"""


def told(path: Path, words: int) -> list[Diagnostic]:
    """What is told of a leaflet whose last section but one has so many words; the last is one block of many lines."""
    counts = [160, 160, 160, words, 190]
    sections = "".join(SECTION.format(number=n, words="word " * count) for n, count in enumerate(counts, 1))
    path.write_text(OUTLINE.format(sections=sections, address="Somewhere in a long street " * 12), "utf-8")
    report = Report()
    outline = parse(path, report, icons=icon_names())
    assert outline is not None, list(report)
    compose_leaflet(select_language(outline, "en", report), calm(), report)
    return [one for one in report if one.code == "overset-panel"]


def test_the_first_line_too_many_is_told_where_it_stands(tmp_path: Path) -> None:
    """Not the contacts on the back, which were there all along."""
    path = tmp_path / "small.yaml"
    fits, over = 1, 400
    assert not told(path, fits)
    assert told(path, over)
    while over - fits > 1:
        middle = (fits + over) // 2
        fits, over = (fits, middle) if told(path, middle) else (middle, over)
    (found,) = told(path, over)
    assert str(found.message) == (
        "en, leaflet: expected about 1 line less on panel 5, for example in the text in `s4`, found the text in `s5` "
        "pushed on to panel 6, which has no room for it"
    )
    assert str(found.hint).startswith("shorten the text in `s4`, or keep the text in `s5`")
    assert found.span.line == 27


def test_what_leads_to_a_pushed_block_goes_on_with_it():
    """The list alone had room on the last panel; with what leads to it both must stay on the one before."""
    first, lead, pushed = strand("a", 78), replace(strand("lead", 10), leads=True), strand("list", 30)
    contacts = strand("contacts", 55)
    run = Run((Column((first,), 100.0), Column((lead, pushed, contacts), 100.0)), (5, 6), fixed=(contacts,))
    spill = least_shortening(run, LEADING, most=9)
    assert spill is not None
    assert (spill.strand, spill.lines) == (first, 3)
