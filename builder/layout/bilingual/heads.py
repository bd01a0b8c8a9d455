"""Heads in both languages: one heading to readers, a sun bar, or an icon on a badge, before each."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.translation import moved
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import Sets, twin_piece
from builder.layout.leaflet.heads import head_column, head_sign
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import BLOCK_LEVEL, SECTION_LEVEL, ParagraphOptions, Runs
from builder.outline.text.text import Text
from builder.typeset.model import Breaking


def section_head(pairing: Pairing, runs: tuple[Runs, Runs], span: Span, name: str = "", icon: str = "") -> Piece:
    """A section's head; what follows stays with it."""
    column = max(head_column(setting, icon) for setting in pairing.settings)
    sets = _set(pairing, runs, "heading", column)
    options = ParagraphOptions(
        span=span, role="heading", level=SECTION_LEVEL, before=pairing.measures.section_gap, keep=True
    )
    piece = twin_piece(pairing, sets, options, indent=column, name=name)
    signs = (
        moved(item, left, 0)
        for setting, left, own in zip(pairing.settings, pairing.lefts, sets, strict=True)
        for item in head_sign(setting, icon, sum(done.height for done in own), span)
    )
    return beside(piece, signs)


def block_head(pairing: Pairing, texts: tuple[Text, Text]) -> Piece:
    """A heading within a section; what follows stays with it."""
    runs = runs_of(pairing, texts)
    options = ParagraphOptions(span=texts[0].span, role="heading", level=BLOCK_LEVEL, keep=True)
    return twin_piece(pairing, _set(pairing, runs, "box-heading", 0.0), options)


def _set(pairing: Pairing, runs: tuple[Runs, Runs], style: str, column: float) -> Sets:
    return pairing.each(lambda s, own, width: [s.set(own, style, width - column, Breaking.BALANCED)], runs)


def runs_of(pairing: Pairing, texts: tuple[Text, Text]) -> tuple[Runs, Runs]:
    """Both texts as runs, each as one paragraph."""
    return pairing.each(lambda setting, text, _: setting.one_run(text), texts)
