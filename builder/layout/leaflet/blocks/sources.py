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


def full_source_pieces(setting: Setting, ids: tuple[str, ...], width: float, span: Span) -> tuple[Piece, ...]:
    """Everything known of each source, for the large print: who, what, where, when, under which number."""
    known = [id for id in ids if id in setting.edition.sources]
    gap = setting.measures.line_gap
    return tuple(
        text_piece(setting, full_entry(setting, id), "source", width,
                   Manner(span=span, role="note", before=gap if index else 0.0))
        for index, id in enumerate(known)
    )  # fmt: skip


def full_entry(setting: Setting, id: str) -> Runs:
    """One source at length, its title bold, its address to be read and followed."""
    source = setting.edition.sources[id]
    stop = "。" if setting.language == "zh" else ". "
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    before = f"{source.authors}{stop}" if source.authors else ""
    place = source.where or source.year
    after = stop.join(p for p in (place, f"doi {source.doi}" if source.doi else "", source.nct) if p)
    runs = [StyledRun(before), StyledRun(source.title, bold=True), StyledRun(stop + after if after else "")]
    if address:
        shown = address.removeprefix("https://").removeprefix("http://").rstrip("/")
        runs += [StyledRun(stop.rstrip() + " " if after else " "), StyledRun(shown, href=address)]
    return tuple(run for run in runs if run.text)
