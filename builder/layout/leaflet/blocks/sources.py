"""The list of what an output cites, numbered as its marks are."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import LEAD_GAP, ParagraphOptions, Runs, Setting, list_piece, text_piece
from builder.outline.text.addresses import readable
from builder.page.items import Marker
from builder.typeset.model import SetParagraph, StyledRun
from builder.words.stops import stopped


def source_pieces(setting: Setting, ids: tuple[str, ...], width: float, span: Span) -> tuple[Piece, ...]:
    """One line or more a source, numbers hanging; `ids` stand in the order of their first mark."""
    style = setting.styles["source"]
    widest = setting.typesetter.width(setting.own("0" * len(str(len(ids)))), style)
    column = widest + style.size
    options = ParagraphOptions(span=span, name="sources")
    return tuple(
        list_piece(setting, (_set(setting, id, width - column),), column, _number(setting, number, column), options)
        for number, id in enumerate(ids, 1)
        if id in setting.edition.sources
    )


def run_on_sources(setting: Setting, ids: tuple[str, ...], width: float, span: Span) -> tuple[Piece, ...]:
    """The same list as one paragraph, its numbers bold, for a panel that has no room for a line each.

    A gap wider than between words parts them, so that each is seen to be one.
    """
    runs: list[StyledRun] = []
    for number, id in enumerate(ids, 1):
        if id in setting.edition.sources:
            # A number stays with the first word after it.
            label = StyledRun(f"{number}\u00a0", bold=True, color="ink", href=f"#mark-{number}")
            runs += [*((LEAD_GAP[setting.language],) if runs else ()), label, *_entry(setting, id)]
    if not runs:
        return ()
    return (
        text_piece(setting, tuple(runs), "source", width, ParagraphOptions(span=span, role="note", name="sources")),
    )


def _number(setting: Setting, number: int, column: float) -> Marker:
    figure = setting.set(setting.own(str(number)), "source", column)
    return Marker(kind="number", text=str(number), color="muted", line=figure.lines[0], offset=column)


def _set(setting: Setting, id: str, width: float) -> SetParagraph:
    return setting.set(_entry(setting, id), "source", width)


def _entry(setting: Setting, id: str) -> Runs:
    """The short form; it links to the work where it has an address."""
    source = setting.edition.sources[id]
    return (StyledRun(source.short or source.title, href=source.address or None),)


def full_source_pieces(setting: Setting, ids: tuple[str, ...], width: float, span: Span) -> tuple[Piece, ...]:
    """Everything known of each source, for the large print: who, what, where, when, under which number."""
    known = [id for id in ids if id in setting.edition.sources]
    gap = 0.7 * setting.measures.line_gap
    return tuple(
        text_piece(setting, full_entry(setting, id), "source", width,
                   ParagraphOptions(span=span, role="note", before=gap if index else 0.0))
        for index, id in enumerate(known)
    )  # fmt: skip


def full_entry(setting: Setting, id: str) -> Runs:
    """One source at length: who, its title in bold, where, under which number, at which address."""
    source = setting.edition.sources[id]
    address = source.address
    shown = readable(address)
    # A place that only repeats the address, or a DOI that is in it, is said once.
    place = source.where if source.where.split(",")[0].split(" (")[0] not in shown.split("/") else ""
    doi = f"doi {source.doi}" if source.doi and source.doi not in address else ""
    parts = [p for p in (place or (source.year if not shown else ""), doi, source.nct) if p]
    runs = [StyledRun(stopped(source.authors)), StyledRun(source.title, bold=True)]
    runs.append(StyledRun(stopped(source.title, said=True) + "".join(stopped(p) for p in parts)))
    if address:
        runs.append(StyledRun(shown, href=address))
    return tuple(run for run in runs if run.text)
