"""The whole road: one outline in, its outputs in place, and what to tell the author."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from builder.build.edited_files import tell_edited
from builder.build.edition_files import Made, make_all
from builder.build.freshness import Record, fingerprints, installed, is_same, make_record, record_path, save_record
from builder.build.kept_warnings import kept_warning
from builder.build.libraries import library_files
from builder.build.loading import Material, load_material
from builder.build.missing_day import tell_missing_day
from builder.build.missing_pair import tell_missing_pair
from builder.build.older_files import older_files
from builder.build.options import Options, Progress, Result
from builder.build.planned_parts import editions_with_outputs
from builder.build.publish import Published, publish
from builder.build.remade_parts import LastParts, kept_part, recalled_part, world_of
from builder.build.untouched import untouched
from builder.diagnostics import Report, Severity, say
from builder.memory import Memory
from builder.outline.text.language import hold_language
from builder.today import build_date
from builder.typeset import fonts
from builder.words.languages import pairs_in, parts_of


def build_anew(
    path: Path, options: Options, record: Record | None, progress: Progress, memory: Memory | None = None
) -> Result:
    """Read, make and publish; `record` is that of the last good build, if there was one."""
    report = Report()
    inputs = fingerprints([path])  # before it is read: what is saved meanwhile must be built the next time
    material = read_material(path, options, report)
    if material is None or report.has_errors:
        return Result(path, path.stem, tuple(report), whole=_whole(material, options, report))
    id = material.any_edition.id
    beside, at_hand = fingerprints(material.files), installed((*fonts.font_files(), *library_files()))
    last = _last_parts(id, options, record, world_of(beside, at_hand, build_date(material.any_edition.review.date)))
    made = make_all(material, options, progress, memory, last)
    report.extend(d for one in made for d in one.diagnostics)
    if report.has_errors:
        return Result(path, id, tuple(report), untouched=untouched(material, options, made))
    progress(say("writing files"))
    old = () if record is None or record.request != options.request else tuple(record.outputs)
    published = _publish(id, made, options.out, old)
    kept = {str(options.out / id / f"{id}{ending}") for one in made if not one.files for ending in one.endings}
    outputs = published.files | {name: was for name, was in (record.outputs if record else {}).items() if name in kept}
    with suppress(OSError):  # without a record the next build begins anew, which costs time and nothing else
        warnings = tuple(kept_warning(d) for d in report)
        parts = {one.name: kept_part(one.part) for one in made if one.part}
        inputs |= beside | at_hand
        save_record(record_path(options.out, path), make_record(options.request, inputs, outputs, warnings, parts))
    for was, kept_as in published.kept:
        tell_edited(was, kept_as, path, material.any_edition.span, report)
    files = tuple(map(Path, outputs))
    return Result(path, id, tuple(report), files, older=older_files(path, files, {**inputs, **beside}))


def _whole(material: Material | None, options: Options, report: Report) -> tuple[str, ...]:
    """The editions that could be built, where nothing but texts of other languages stops them; of those that an output
    is asked for."""
    if material is None or {d.code for d in report if d.severity is Severity.ERROR} != {"missing-translation"}:
        return ()
    return editions_with_outputs(material, options.products)


def _last_parts(id: str, options: Options, record: Record | None, world: str) -> LastParts:
    """What the last build made, as far as its files are in their places as it left them."""
    if record is None or options.force:
        return LastParts(world)
    there = {name for name, was in record.outputs.items() if is_same(Path(name), was)}
    parts = {name: recalled_part(row) for name, row in record.parts.items()}
    whole = {n: p for n, p in parts.items() if all(str(options.out / id / f"{id}{e}") in there for e in p.files)}
    return LastParts(world, whole)


def read_material(path: Path, options: Options, report: Report) -> Material | None:
    """What the outputs are made from; a language asked for that the outline is not written in is an error."""
    material = load_material(path, options.theme, report, options.editions)
    if material is not None:
        written, at = (*material.editions, *material.lacking), material.any_edition.span
        for code in options.editions:
            for language in parts_of(code):
                hold_language(language, written, at, report, code)
        tell_missing_day(options.products, material.any_edition, report)
        named = (*material.pairs, *material.named)
        pairs = pairs_in(options.editions) if options.editions else named
        tell_missing_pair(options.products, pairs, named, material.any_edition.span, report)
    return material


def _publish(id: str, made: Sequence[Made], out: Path, old: Sequence[str]) -> Published:
    files = {f"{id}{name}": data for one in made for name, data in one.files.items()}
    stay = {f"{id}{ending}" for one in made for ending in one.endings}
    folder = out / id
    gone = tuple(Path(p).name for p in old if Path(p).parent == folder and Path(p).name not in stay)
    return publish(folder, files, gone)
