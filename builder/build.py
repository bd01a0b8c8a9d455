"""The whole road: outlines in, outputs in place, and what to tell the author."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from builder.changed import replace
from builder.diagnostics import Diagnostic, Message, Report, Severity, Span, kept, recalled, say
from builder.freshness import (
    Record,
    fingerprints,
    installed,
    is_fresh,
    load_record,
    make_record,
    record_path,
    save_record,
)
from builder.loading import Material, load, load_material, load_material_ahead
from builder.mishap import MishapError
from builder.outline.names import NAMES
from builder.outline.text import Language
from builder.system_faults import reason_of
from builder.whole_file import write_whole

if TYPE_CHECKING:
    from builder.outline.edition import Edition
    from builder.outline.model import Outline
    from builder.products import EditionBuild, Product
    from builder.publish import Published
    from builder.theme.model import Theme
    from builder.theme.template import Template

Progress = Callable[[Message], None]
"""Told the name of each step as it begins."""


def _silent(step: Message) -> None:
    """The progress of a process nobody watches."""


class Options(Struct, frozen=True):
    """What to build. Empty `editions` or `products`: all the outline names, all there are."""

    editions: tuple[Language, ...] = ()
    products: tuple[str, ...] = ()
    theme: str = ""
    out: Path = Path("output")
    force: bool = False
    jobs: int = 0
    """Processes at most; 0: as many as there are cores."""

    @property
    def processes(self) -> int:
        """How many may be at work at once."""
        return (self.jobs or os.cpu_count() or 1) if hasattr(os, "fork") else 1

    @property
    def request(self) -> str:
        """What a record must have been made for to count."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return f"{','.join(self.editions)}|{','.join(self.products)}|{self.theme}|{epoch}"


class Result(Struct, frozen=True):
    """How one outline fared. `files` are the outputs in place; empty after errors or a check."""

    outline: Path
    id: str
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[Path, ...] = ()
    fresh: bool = False
    table: tuple[Message, ...] = ()
    """Reading levels, a line each, after a check."""

    @property
    def failed(self) -> bool:
        return Report(list(self.diagnostics)).has_errors


class _Made(Struct):
    """What one task gave, in this process or another: files by the ending of their names."""

    files: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def build_outline(path: Path, options: Options, progress: Progress = _silent) -> Result:
    """Build one outline's outputs, or tell why not; the earlier outputs stay when anything is wrong.

    Raises `MishapError` where the machine does not let it: a full disk, a file held open, a process killed.
    """
    kept_at = record_path(options.out, path)
    record = load_record(kept_at)
    _clear(record)
    if record is not None and not options.force and is_fresh(record, options.request):
        told = tuple(_told(row) for row in record.warnings)
        return Result(path, path.stem, told, tuple(Path(p) for p in record.outputs), fresh=True)
    from builder.typeset.fonts import font_files

    report = Report()
    inputs = fingerprints([path])  # before it is read: what is saved meanwhile must be built the next time
    material = _material(path, options, report)
    if material is None or report.has_errors:
        return Result(path, path.stem, tuple(report))
    id = material.any_edition.id
    inputs |= fingerprints(material.files) | installed(font_files())
    made = _make_all(material, options, progress)
    for diagnostic in (d for one in made for d in one.diagnostics):
        report.add(diagnostic)
    if report.has_errors:
        return Result(path, id, tuple(report))
    progress(say("writing files"))
    old = () if record is None or record.request != options.request else tuple(record.outputs)
    published = _publish(id, made, options.out, old)
    with suppress(OSError):  # without a record the next build begins anew, which costs time and nothing else
        save_record(kept_at, make_record(options.request, inputs, published.files, tuple(_kept(d) for d in report)))
    for was, kept_as in published.kept:
        _tell_kept(was, kept_as, material.any_edition.span, report)
    return Result(path, id, tuple(report), tuple(map(Path, published.files)))


def _tell_kept(was: Path, kept_as: Path, span: Span, report: Report) -> None:
    """A file that somebody changed is kept beside the new one; told once, not by later builds with nothing to do."""
    report.warning(
        "edited-output",
        span,
        say("`{file}` was changed by hand; it is kept as `{kept}`", file=was, kept=kept_as.name),
        _taking_back(kept_as, span),
    )


def _taking_back(kept: Path, span: Span) -> Message:
    """How to have the changes in the outline; the line can be copied."""
    if kept.suffix != ".pptx":
        return say("Write into the outline what you want to keep; the next build then has it.")
    outline, talk = (f'"{path}"' if " " in str(path) else path for path in (span.file, kept))
    return say(
        "`talkleaf pull {outline} {talk} --write` takes the changes into the outline.", outline=outline, talk=talk
    )


def _clear(record: Record | None) -> None:
    """Finish or clear what a killed run left beside the last good outputs."""
    from builder.publish import recover

    for folder in sorted({Path(file).parent for file in record.outputs} if record else ()):
        recover(folder)


def _kept(warning: Diagnostic) -> str:
    """A warning as it is kept, so that a build with nothing to do tells it again."""
    span = warning.span
    said = [kept(warning.message), kept(warning.hint)]
    return json.dumps([warning.code, span.file, span.line, span.column, span.length, *said])


def _told(row: str) -> Diagnostic:
    code, file, line, column, length, message, hint = json.loads(row)
    return Diagnostic(Severity.WARNING, code, Span(file, line, column, length), recalled(message), recalled(hint))


def _material(path: Path, options: Options, report: Report) -> Material | None:
    """What the outputs are made from; a language asked for that the outline is not written in is an error."""
    from builder.outline.language import hold_language

    if options.processes == 1:
        material = load_material(path, options.theme, report, options.editions)
    else:
        material = load_material_ahead(path, options.theme, _wanted(options), report, options.editions)
    if material is not None:
        for language in options.editions:
            hold_language(language, tuple(material.editions), material.any_edition.span, report)
    return material


def _publish(id: str, made: Sequence[_Made], out: Path, old: Sequence[str]) -> Published:
    from builder.publish import publish

    files = {f"{id}{name}": data for one in made for name, data in one.files.items()}
    folder = out / id
    gone = tuple(Path(p).name for p in old if Path(p).parent == folder and Path(p).name not in files)
    return publish(folder, files, gone)


def _make_all(material: Material, options: Options, progress: Progress) -> list[_Made]:
    """Each edition's files, and what all share; made side by side where the machine can."""
    languages = options.editions or tuple(material.editions)
    tasks: list[Callable[[Progress], _Made]] = [
        partial(_make_edition, material.editions[language], _beside(material, language), material.theme, options, share)
        for language in languages
        for share in _shares(options, apart=len(languages) < options.processes)
    ]
    if shared := _wanted_shared(options):
        tasks.append(partial(_make_shared, material, options, shared))
    if len(tasks) > 1 and options.processes > 1:
        return _side_by_side(tasks, progress)
    return [task(progress) for task in tasks]


def _shares(options: Options, *, apart: bool) -> list[list[Product]]:
    """The products asked for: all together, or, where there are cores to spare, each family `apart`."""
    return [list(own) for _, own in groupby(_wanted(options), lambda p: p.family if apart else "")]


def _wanted(options: Options) -> list[Product]:
    from builder.products import PRODUCTS

    return [p for p in PRODUCTS if p.name in options.products or not (options.products or p.only_asked)]


def _side_by_side(tasks: Sequence[Callable[[Progress], _Made]], progress: Progress) -> list[_Made]:
    """The first task here, the others in forked processes, which share what is loaded; none outlives this call."""
    from builder.processes import Child

    others: list[Child[_Made]] = []
    try:
        for task in tasks[1:]:
            others.append(Child(task, _silent))
        return [tasks[0](progress), *(child.result() for child in others)]
    finally:
        for child in others:
            child.end()


def _wanted_shared(options: Options) -> list[str]:
    from builder.products import SHARED

    return [name for name in SHARED if not options.products or name in options.products]


def _make_shared(material: Material, options: Options, wanted: Sequence[str], progress: Progress) -> _Made:
    from builder.products import SHARED, SharedBuild

    progress(say("what all languages share"))
    report = Report()
    editions, theme = tuple(material.editions.values()), material.theme
    for edition in editions:
        _check_glyphs(edition, theme, report)
    if report.has_errors:
        return _Made(diagnostics=list(report))
    shared = SharedBuild(editions, theme, build_date(editions[0].review.date), options.out / ".cache")
    return _Made({ending: data for name in wanted for ending, data in SHARED[name](shared).items()})


def _beside(material: Material, language: Language) -> tuple[Edition, ...]:
    """The document's other languages: what is laid out alike in all of them looks at each."""
    return tuple(edition for code, edition in material.editions.items() if code != language)


def _make_edition(
    edition: Edition,
    beside: tuple[Edition, ...],
    theme: Theme,
    options: Options,
    wanted: Sequence[Product],
    progress: Progress,
) -> _Made:
    """Compose everything first: only when nothing is wrong, by the outline's own `checks`, is anything written."""
    from builder.check.settings import apply_settings

    report = Report()
    language = edition.language
    build = replace(edition_build(edition, theme, options, report), beside=beside)
    for product in wanted:
        progress(say("{language}: laying out {name}", language=NAMES[language], name=product.noun))
        product.compose(build)
    counted = apply_settings(report, edition)
    made = _Made(diagnostics=list(counted))
    if not counted.has_errors:
        for product in wanted:
            progress(say("{language}: writing {name}", language=NAMES[language], name=product.noun))
            made.files.update({f".{language}{ending}": data for ending, data in product.write(build).items()})
        made.diagnostics = list(apply_settings(report, edition))
    return made


def edition_build(edition: Edition, theme: Theme, options: Options, report: Report) -> EditionBuild:
    """An edition on its way, its characters looked at and the organisation's template read."""
    from builder.products import EditionBuild

    _check_glyphs(edition, theme, report)
    template = _load_template(edition, report)
    return EditionBuild(edition, theme, report, build_date(edition.review.date), options.out / ".cache", template)


def _load_template(edition: Edition, report: Report) -> Template | None:
    """The organisation's own template, if the outline names one that is fit for use."""
    if edition.theme.template is None:
        return None
    from builder.theme.template import load_template

    file = edition.theme.template
    return load_template(Path(edition.folder) / file.name, file.name, report, file.span)


def _check_glyphs(edition: Edition, theme: Theme, report: Report) -> None:
    """No character may be without a glyph in any output: looked at before anything is laid out."""
    from builder.check.subject import drawn_texts
    from builder.typeset.coverage import check_coverage

    texts = list(drawn_texts(edition))
    check_coverage(texts, edition.language, "noto", report)
    check_coverage(texts, edition.language, theme.fonts.measure_latin, report)


def build_date(review_date: str) -> str:
    """The date files carry (ISO 8601): SOURCE_DATE_EPOCH if set, else the review's, never the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch.isdigit() else review_date


def check_outline(path: Path, options: Options, progress: Progress = _silent) -> Result:
    """Everything a build would find wrong, and every further check; no file is written."""
    from builder.check.settings import apply_settings
    from builder.outline.language import hold_language

    report = Report()
    loaded = load(path, options.theme, report, options.editions)
    if loaded is None:
        return Result(path, path.stem, tuple(report))
    outline, any_edition = loaded.outline, next(iter(loaded.editions.values()))
    for language in options.editions:
        hold_language(language, outline.languages, outline.span, report)
    table: tuple[Message, ...] = ()
    if not report.has_errors:
        editions = {language: loaded.editions[language] for language in options.editions or outline.languages}
        for edition in editions.values():
            others = tuple(other for code, other in loaded.editions.items() if code != edition.language)
            _check_edition(edition, others, loaded.theme, options, report, progress)
        table = _check_texts(outline, editions, loaded.theme, report, progress)
    return Result(path, outline.id, tuple(apply_settings(report, any_edition)), table=table)


def _check_edition(
    edition: Edition, beside: tuple[Edition, ...], theme: Theme, options: Options, report: Report, progress: Progress
) -> None:
    """Lay everything out, as a build would, and look at the pages."""
    from builder.check.pages import check_pages
    from builder.products import PRODUCTS

    build = replace(edition_build(edition, theme, options, report), beside=beside)
    for product in PRODUCTS:
        progress(say("{language}: checking {name}", language=NAMES[edition.language], name=product.noun))
        if (document := product.compose(build)) is not None:
            check_pages(document, report)


def _check_texts(
    outline: Outline, editions: Mapping[Language, Edition], theme: Theme, report: Report, progress: Progress
) -> tuple[Message, ...]:
    """The rules on texts; gives the reading levels as lines of a table."""
    from builder.check.reading_level import reading_table
    from builder.check.rules import check_subject
    from builder.check.scripts import conversion_line
    from builder.check.subject import Subject

    progress(say("checking texts"))
    subject = Subject(outline, editions, theme, today())
    check_subject(subject, report)
    converted = (conversion_line(edition) for edition in editions.values())
    return (*(row.line for row in reading_table(subject)), *(line for line in converted if line))


def confirm_outline(path: Path) -> Result:
    """Take every text of an outline as confirmed: its languages say the same. Writes the file beside it."""
    from builder.check.confirmed import confirmed_path, confirmed_text
    from builder.layout.icons import icon_names
    from builder.outline.parse import parse

    report = Report()
    outline = parse(path, report, icons=icon_names())
    if outline is None:
        return Result(path, path.stem, tuple(report))
    target = confirmed_path(path)
    try:
        write_whole(target, confirmed_text(outline).encode())
    except OSError as error:
        raise MishapError(say("{path}: {reason}", path=target, reason=reason_of(error))) from error
    return Result(path, outline.id, tuple(report), (target,))


def today() -> str:
    """The day checks are made on (ISO 8601): SOURCE_DATE_EPOCH if set, else the clock's. Outputs never use it."""
    return build_date(datetime.now(UTC).date().isoformat())
