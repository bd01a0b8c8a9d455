"""Ways to reach somebody, each behind its icon, and how much room they take at a width."""

from __future__ import annotations

from collections.abc import Collection
from math import inf

from builder.diagnostics import Span
from builder.layout.leaflet.blocks.fact_line import ICONS, Fact, fact_line, named_account, said_of
from builder.layout.leaflet.contact import Contact, contact_facts
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Runs, Setting
from builder.outline.text.telephone import PlacedWord
from builder.page.items import TextItem
from builder.typeset.model import SetParagraph


def fact_pieces(setting: Setting, contact: Contact, width: float, kinds: Collection[str] = tuple(ICONS)) -> list[Piece]:
    """Numbers and addresses behind their icons."""
    return [
        _fact(setting, contact, kind, named_account(setting, kind, runs), width)
        for kind, runs in contact_facts(contact) if kind in kinds
    ]  # fmt: skip


def _fact(setting: Setting, contact: Contact, kind: str, runs: Runs, width: float) -> Piece:
    """One way to reach somebody; one in smaller letters has its own place in the outline, where it may be told of.

    All others have the contact's, so that they are one list.
    """
    piece = fact_line(setting, Fact(ICONS[kind], said_of(setting, kind), runs), width, contact.span)
    if _least_size(piece) >= setting.styles["body"].size:
        return piece
    return fact_line(setting, Fact(ICONS[kind], said_of(setting, kind), runs), width, _place(contact, kind))


def _place(contact: Contact, kind: str) -> Span:
    """Where a way to reach somebody stands, if that is known by itself."""
    word = {"email": contact.email, "phone": contact.phone}.get(kind)
    return word.span if isinstance(word, PlacedWord) else contact.span


def height_at(setting: Setting, contact: Contact, kind: str, width: float) -> float:
    """How high a fact is at a width, endless where it has no room."""
    pieces = fact_pieces(setting, contact, width, (kind,))
    return inf if any(_is_overset(piece) for piece in pieces) else sum(piece.height for piece in pieces)


def letters_at(setting: Setting, contact: Contact, kind: str, width: float) -> tuple[float, bool]:
    """The size of its letters at a width, in points, and whether they are bold.

    The size is at most the body's: a number is not moved to be larger still.
    """
    pieces = fact_pieces(setting, contact, width, (kind,))
    size = min(map(_least_size, pieces), default=0.0)
    bold = any(run.bold for piece in pieces for done in _sets(piece) for run in done.runs)
    return min(setting.styles["body"].size, size), bold


def _sets(piece: Piece) -> list[SetParagraph]:
    return [p.set for item in piece.items if isinstance(item, TextItem) for p in item.paragraphs]


def _least_size(piece: Piece) -> float:
    """The size of its smallest letters, in points."""
    return min((done.style.size for done in _sets(piece)), default=0.0)


def _is_overset(piece: Piece) -> bool:
    return any(done.overset for done in _sets(piece))
