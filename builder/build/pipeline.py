"""The whole road: one outline in, its outputs in place, and what to tell the author."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from builder.build.edited_files import tell_edited
from builder.build.freshness import Record, fingerprints, installed, make_record, record_path, save_record
from builder.build.kept_warnings import kept_warning
from builder.build.loading import Material, load_material
from builder.build.making import Made, make_all
from builder.build.missing_day import tell_missing_day
from builder.build.missing_pair import tell_missing_pair
from builder.build.options import Options, Progress, Result
from builder.build.publish import Published, publish
from builder.diagnostics import Report, say
from builder.memory import Memory
from builder.outline.language import hold_language
from builder.typeset import fonts
from builder.words.languages import pairs_in, spoken_in


def build_anew(
    path: Path, options: Options, record: Record | None, progress: Progress, memory: Memory | None = None
) -> Result:
    """Read, make and publish; `record` is that of the last good build, if there was one."""
    report = Report()
    inputs = fingerprints([path])  # before it is read: what is saved meanwhile must be built the next time
    material = read_material(path, options, report)
    if material is None or report.has_errors:
        return Result(path, path.stem, tuple(report))
    id = material.any_edition.id
    inputs |= fingerprints(material.files) | installed(fonts.font_files())
    made = make_all(material, options, progress, memory)
    for diagnostic in (d for one in made for d in one.diagnostics):
        report.add(diagnostic)
    if report.has_errors:
        return Result(path, id, tuple(report))
    progress(say("writing files"))
    old = () if record is None or record.request != options.request else tuple(record.outputs)
    published = _publish(id, made, options.out, old)
    with suppress(OSError):  # without a record the next build begins anew, which costs time and nothing else
        warnings = tuple(kept_warning(d) for d in report)
        save_record(record_path(options.out, path), make_record(options.request, inputs, published.files, warnings))
    for was, kept_as in published.kept:
        tell_edited(was, kept_as, material.any_edition.span, report)
    return Result(path, id, tuple(report), tuple(map(Path, published.files)))


def read_material(path: Path, options: Options, report: Report) -> Material | None:
    """What the outputs are made from; a language asked for that the outline is not written in is an error."""
    material = load_material(path, options.theme, report, options.editions)
    if material is not None:
        for language in spoken_in(options.editions):
            hold_language(language, tuple(material.editions), material.any_edition.span, report)
        tell_missing_day(options.products, material.any_edition, report)
        pairs = pairs_in(options.editions) if options.editions else material.pairs
        tell_missing_pair(options.products, pairs, material.any_edition.span, report)
    return material


def _publish(id: str, made: Sequence[Made], out: Path, old: Sequence[str]) -> Published:
    files = {f"{id}{name}": data for one in made for name, data in one.files.items()}
    folder = out / id
    gone = tuple(Path(p).name for p in old if Path(p).parent == folder and Path(p).name not in files)
    return publish(folder, files, gone)
