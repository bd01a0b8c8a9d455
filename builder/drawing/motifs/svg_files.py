"""Where motifs lie, and their drawings read with suspicion.

A motif is a folder: one in `motifs/` beside the outline, else one of ours in `themes/motifs/`. A part that is not
there is not drawn; a part that cannot be read is told at its line and left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from builder.diagnostics import Report, Span, all_of, quoted, say
from builder.drawing.motifs.composing import composed, figure_of
from builder.drawing.motifs.motif import PARTS, Motif, Part
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing
from builder.outline.model.edition import NO_MOTIF, USUAL_MOTIF, Edition, MotifChoice
from builder.outline.schema.reading_context import did_you_mean
from builder.system_faults import reason_of
from builder.theme import load

FIGURES: tuple[Part, ...] = ("figure", "tree")
FOLDER = "motifs"
"""The folder of motifs, beside an outline and in ours."""


def read_motif(edition: Edition, roles: Collection[str], report: Report, parts: Iterable[Part] = PARTS) -> Motif | None:
    """The motif of an edition, of its parts those that are asked for; None for `motif: none` or after an error.

    `roles` are the colours its classes may name. A folder that is not there is `motif-missing`, one without any
    drawing `motif-empty`, both at the outline's `motif:`; faults of a drawing (`svg-…`) are told in its file.
    """
    choice = edition.motif
    if choice.name == NO_MOTIF:
        return None
    beside = Path(edition.folder)
    folder = motif_folder(choice.name, beside)
    if folder is None:
        _tell_missing(choice, beside, report)
        return None
    if not any((folder / f"{part}.svg").is_file() for part in PARTS):
        names = all_of(quoted(f"{part}.svg" for part in PARTS))
        hint = say("a motif's drawings are named {names}; each may be missing, but not all", names=names)
        report.error("motif-empty", choice.span, say("expected drawings in {folder}, found none", folder=folder), hint)
        return None
    return read_parts(folder, roles, report, parts)


def read_parts(folder: Path, roles: Collection[str], report: Report, parts: Iterable[Part] = PARTS) -> Motif:
    """The drawings in a folder that is there; scenes that it lacks are made from its figure, if it has one."""
    known, wanted = frozenset(roles), tuple(parts)
    asked = dict.fromkeys((*wanted, *FIGURES))
    read = {part: _read(folder / f"{part}.svg", known, report) for part in asked}
    drawings = {part: drawing for part, drawing in read.items() if drawing}
    figure = figure_of(drawings)
    made = _made(figure, [p for p in wanted if p not in drawings], folder, known) if figure else {}
    return Motif(folder.name, MappingProxyType({**drawings, **made}))


def _made(figure: Drawing, missing: Iterable[Part], folder: Path, roles: frozenset[str]) -> dict[Part, Drawing]:
    """Scenes of a figure in the land of our usual motif; one whose file is there, though with faults, is left out."""
    made: dict[Part, Drawing] = {}
    for part in missing:
        scene = None if (folder / f"{part}.svg").is_file() else _read(_usual() / f"{part}.svg", roles, Report())
        drawing = composed(part, figure, scene) if scene else None
        if drawing:
            made[part] = drawing
    return made


def _usual() -> Path:
    return load.THEMES / FOLDER / USUAL_MOTIF


def motif_folder(name: str, beside: Path) -> Path | None:
    """The folder of a motif: the author's own, else ours; None where there is none."""
    return next((folder for folder in motif_folders(name, beside) if folder.is_dir()), None)


def motif_folders(name: str, beside: Path) -> tuple[Path, ...]:
    """Where a motif of this name is looked for, in order."""
    return tuple(folder / FOLDER / name for folder in (beside, load.THEMES))


def motif_files(choice: MotifChoice, beside: Path) -> Iterator[Path]:
    """Every file a motif is, or could be, made from."""
    if choice.name != NO_MOTIF:
        yield from (folder / f"{part}.svg" for folder in motif_folders(choice.name, beside) for part in PARTS)


def motif_names(beside: Path | None = None) -> tuple[str, ...]:
    """The motifs there are: ours, and those beside an outline, sorted."""
    roots = [load.THEMES / FOLDER, *([beside / FOLDER] if beside else [])]
    return tuple(sorted({folder.name for root in roots for folder in root.glob("*") if (folder.is_dir())}))


def _tell_missing(choice: MotifChoice, beside: Path, report: Report) -> None:
    names = motif_names(beside)
    known = say("motifs: {names}; or `none`", names=all_of(quoted(names)))
    message = say("expected the name of a motif, found `{name}`", name=choice.name)
    report.error("motif-missing", choice.span, message, did_you_mean(choice.name, (*names, NO_MOTIF), known))


def _read(file: Path, roles: frozenset[str], report: Report) -> Drawing | None:
    try:
        data = file.read_bytes() if file.is_file() else None
    except OSError as error:
        message = say("expected a drawing, found none: {reason}", reason=reason_of(error))
        report.error("image-missing", Span(str(file), 1, 1), message)
        return None
    if data is None:
        return None
    drawing = _parsed(data, roles)
    return drawing or read_svg(data, str(file), roles, report)


@lru_cache(maxsize=64)
def _parsed(data: bytes, roles: frozenset[str]) -> Drawing | None:
    """A drawing without a fault, read once for all outputs of a process."""
    report = Report()
    return read_svg(data, "", roles, report)
