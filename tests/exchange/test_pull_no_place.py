"""Formulas and SmartArt made on a slide: an outline has no place for them, and loses nothing by them."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from tests.exchange.decks import EVERY_BLOCK, Desk, Hand, by_hand, paragraph_of, talk_of, typed

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def formula_typed(words: str, kept: str) -> Hand:
    """Somebody types a formula behind `kept`, which is what stays of a paragraph's words.

    As PowerPoint saves it: the box stands twice, the second time for programs without formulas.
    """

    def hand(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, words)
        shape = next(paragraph._p.iterancestors("{*}sp"))
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = kept
        formula = etree.SubElement(paragraph._p, f"{{{A14}}}m", nsmap={"a14": A14})
        part = etree.SubElement(etree.SubElement(formula, f"{MATH}oMath"), f"{MATH}r")
        etree.SubElement(part, f"{MATH}t").text = "2×25"
        tree = shape.getparent()
        alternate = etree.SubElement(tree, f"{MC}AlternateContent")
        tree.replace(shape, alternate)
        etree.SubElement(alternate, f"{MC}Choice", Requires="a14").append(shape)
        other = deepcopy(shape)
        for gone in list(other.iter(f"{{{A14}}}m")):
            gone.getparent().remove(gone)
        etree.SubElement(alternate, f"{MC}Fallback").append(other)

    return hand


@pytest.mark.parametrize("kept", ["Walking is good for the body", "Walking:", ""])
def test_a_formula_is_told_and_the_words_beside_it_stay(tmp_path: Path, kept: str) -> None:
    hands = typed("It costs nothing", "It is free"), formula_typed("Walking is good for the body", kept)
    desk = Desk(tmp_path / "desk", EVERY_BLOCK, by_hand(talk_of(EVERY_BLOCK, "en"), *hands))
    assert [line[1:].strip() for line in desk.changes()] == ["en: It costs nothing", "en: It is free"]
    (told,) = desk.untaken()
    assert told.endswith(f": “{kept}…” holds a formula, which an outline cannot")


FRAME = f"""<p:graphicFrame {nsdecls("p", "a", "r")}>
<p:nvGraphicFramePr><p:cNvPr id="99" name="Diagram 1"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>
<p:xfrm><a:off x="100000" y="100000"/><a:ext cx="5000000" cy="3000000"/></p:xfrm>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic>
</p:graphicFrame>"""
"""What PowerPoint puts in the place of a list that was turned to SmartArt; its words go to a part of their own."""


def turned_to_diagram(words: str) -> Hand:
    """Somebody turns the shape that says these words to SmartArt."""

    def hand(presentation: Any) -> None:
        shape = next(paragraph_of(presentation, words)._p.iterancestors("{*}sp"))
        shape.getparent().replace(shape, parse_xml(FRAME))

    return hand


@pytest.mark.parametrize("words", ["It costs nothing", "Phone with you"])
def test_a_list_that_became_a_diagram_stays_in_the_outline(tmp_path: Path, words: str) -> None:
    desk = Desk(tmp_path / "desk", EVERY_BLOCK, by_hand(talk_of(EVERY_BLOCK, "en"), turned_to_diagram(words)))
    assert desk.changes() == []
    (told,) = desk.untaken()
    assert told.endswith(": a diagram was added: Diagram 1; the outline keeps the words it was made of")
