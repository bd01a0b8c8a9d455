"""The list of what an output cites, numbered as its marks are."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Manner, Runs, Setting, list_piece, text_piece
from builder.layout.page import Marker
from builder.typeset.model import StyledRun


def source_pieces(setting: Setting, ids: tuple[str, ...], width: float, span: Span) -> tuple[Piece, ...]:
    """One line or more a source, numbers hanging; `ids` stand in the order of their first mark."""
    style = setting.styles["source"]
    widest = setting.typesetter.width(setting.own("0" * len(str(len(ids)))), style)
    column = widest + style.size
    return tuple(
        _source(setting, _entry(setting, id), number, width, column, span)
        for number, id in enumerate(ids, 1)
        if id in setting.edition.sources
    )


def run_on_sources(setting: Setting, ids: tuple[str, ...], width: float, span: Span) -> tuple[Piece, ...]:
    """The same list as one paragraph, its numbers bold, for a panel that has no room for a line each."""
    runs: list[StyledRun] = []
    for number, id in enumerate(ids, 1):
        if id in setting.edition.sources:
            # A number stays with the first word after it.
            label = StyledRun(f"{number}\u00a0", bold=True, color="ink")
            runs += [*((StyledRun("  "),) if runs else ()), label, *_entry(setting, id)]
    if not runs:
        return ()
    return (text_piece(setting, tuple(runs), "source", width, Manner(span=span, role="note")),)


def _source(setting: Setting, runs: Runs, number: int, width: float, column: float, span: Span) -> Piece:
    figure = setting.set(setting.own(str(number)), "source", column)
    marker = Marker(kind="number", text=str(number), color="muted", line=figure.lines[0], offset=column)
    done = setting.set(runs, "source", width - column)
    return list_piece(setting, (done,), column, marker, Manner(span=span))


def _entry(setting: Setting, id: str) -> Runs:
    """The short form; it links to the work where it has an address."""
    source = setting.edition.sources[id]
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    return (StyledRun(source.short or source.title, href=address or None),)


def full_entry(setting: Setting, id: str) -> Runs:
    """Everything known of a source, for the large print: who, what, where, when, and its number."""
    source = setting.edition.sources[id]
    stop = "。" if setting.language == "zh" else ". "
    parts = [p for p in (source.authors, source.title, source.where or source.year) if p]
    numbers = [n for n in (f"doi {source.doi}" if source.doi else "", source.nct) if n]
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    words = stop.join([*parts, *numbers]).strip()
    return (StyledRun(words, href=address or None),)
