"""Pairs: what is said and what is true, questions and answers."""

from __future__ import annotations

from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import Manner, Runs, Setting, text_piece, text_pieces
from builder.outline.blocks import Faq, Myths
from builder.outline.text import Text


def myths_pieces(block: Myths[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Each claim, named as one so that no bold line is taken for true, and the fact under it."""
    pieces: list[Piece] = []
    for pair in block.pairs:
        said = setting.strong(setting.one_run(pair.myth))
        claim = setting.led(setting.own(setting.say("myth")), said, "caution-text")
        fact = setting.led(setting.own(setting.say("fact")), setting.one_run(pair.fact))
        pieces.append(_pair(setting, (claim, pair.myth), (fact, pair.fact), width, bool(pieces)))
    return tuple(pieces)


def faq_pieces(block: Faq[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Questions in bold, each with its answer under it."""
    pieces: list[Piece] = []
    for pair in block.pairs:
        before = setting.measures.pair_gap if pieces else 0.0
        manner = Manner(span=pair.q.span, before=before, keep=True)
        question = text_piece(setting, setting.strong(setting.one_run(pair.q), "primary"), "body", width, manner)
        answer = text_pieces(setting, pair.a, "body", width, Manner(span=pair.a.span))
        pieces.append(merged((question, *answer), before=before))
    return tuple(pieces)


def _pair(setting: Setting, claim: tuple[Runs, Text], fact: tuple[Runs, Text], width: float, follows: bool) -> Piece:
    lines = [text_piece(setting, runs, "body", width, Manner(span=text.span)) for runs, text in (claim, fact)]
    return merged(lines, before=setting.measures.pair_gap if follows else 0.0)
