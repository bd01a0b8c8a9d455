"""A formula typed on a slide, as PowerPoint saves it: the box stands twice, once for programs without formulas."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.exchange.decks import EVERY_BLOCK, Desk, Hand, by_hand, paragraph_of, talk_of, typed

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def formula_typed(words: str, kept: str) -> Hand:
    """Somebody types a formula behind `kept`, which is what stays of a paragraph's words."""

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
