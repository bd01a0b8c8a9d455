"""The whole road: one outline in, its outputs in place, and what to tell the author."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from builder.build.edited_files import tell_edited
from builder.build.freshness import (
    Record,
    fingerprints,
    installed,
    is_fresh,
    load_record,
    make_record,
    record_path,
    save_record,
)
from builder.build.kept_warnings import kept_warning, recalled_warning
from builder.build.loading import Material, load_material, load_material_ahead
from builder.build.options import Options, Progress, Result, silent
from builder.diagnostics import Report, say
from builder.words.languages import pairs_in, spoken_in

if TYPE_CHECKING:
    from builder.build.making import Made
    from builder.build.publish import Published


def build_outline(path: Path, options: Options, progress: Progress = silent) -> Result:
    """Build one outline's outputs, or tell why not; the earlier outputs stay when anything is wrong.

    Raises `MishapError` where the machine does not let it: a full disk, a file held open, a process killed.
    """
    kept_at = record_path(options.out, path)
    record = load_record(kept_at)
    _clear(record)
    if record is not None and not options.force and is_fresh(record, options.request):
        told = tuple(recalled_warning(row) for row in record.warnings)
        return Result(path, path.stem, told, tuple(Path(p) for p in record.outputs), fresh=True)
    from builder.build.making import make_all
    from builder.typeset.fonts import font_files

    report = Report()
    inputs = fingerprints([path])  # before it is read: what is saved meanwhile must be built the next time
    material = read_material(path, options, report)
    if material is None or report.has_errors:
        return Result(path, path.stem, tuple(report))
    id = material.any_edition.id
    inputs |= fingerprints(material.files) | installed(font_files())
    made = make_all(material, options, progress)
    for diagnostic in (d for one in made for d in one.diagnostics):
        report.add(diagnostic)
    if report.has_errors:
        return Result(path, id, tuple(report))
    progress(say("writing files"))
    old = () if record is None or record.request != options.request else tuple(record.outputs)
    published = _publish(id, made, options.out, old)
    with suppress(OSError):  # without a record the next build begins anew, which costs time and nothing else
        warnings = tuple(kept_warning(d) for d in report)
        save_record(kept_at, make_record(options.request, inputs, published.files, warnings))
    for was, kept_as in published.kept:
        tell_edited(was, kept_as, material.any_edition.span, report)
    return Result(path, id, tuple(report), tuple(map(Path, published.files)))


def _clear(record: Record | None) -> None:
    """Finish or clear what a killed run left beside the last good outputs."""
    from builder.build.publish import recover

    for folder in sorted({Path(file).parent for file in record.outputs} if record else ()):
        recover(folder)


def read_material(path: Path, options: Options, report: Report) -> Material | None:
    """What the outputs are made from; a language asked for that the outline is not written in is an error."""
    from builder.build.making import wanted_products
    from builder.build.missing_day import tell_missing_day
    from builder.build.products import PAIRED
    from builder.outline.language import hold_language

    if options.processes == 1:
        material = load_material(path, options.theme, report, options.editions)
    else:
        wanted, paired = wanted_products(options), bool({*PAIRED} & {*options.products} or pairs_in(options.editions))
        material = load_material_ahead(path, options.theme, wanted, report, options.editions, paired=paired)
    if material is not None:
        for language in spoken_in(options.editions):
            hold_language(language, tuple(material.editions), material.any_edition.span, report)
        tell_missing_day(options.products, material.any_edition, report)
    return material


def _publish(id: str, made: Sequence[Made], out: Path, old: Sequence[str]) -> Published:
    from builder.build.publish import publish

    files = {f"{id}{name}": data for one in made for name, data in one.files.items()}
    folder = out / id
    gone = tuple(Path(p).name for p in old if Path(p).parent == folder and Path(p).name not in files)
    return publish(folder, files, gone)
