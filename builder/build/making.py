"""Each edition's files, and what all languages share: laid out first, and written only when nothing is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from msgspec import Struct, field

from builder.build.dates import build_date
from builder.build.edition import check_glyphs, edition_build
from builder.build.loading import Material
from builder.build.options import Options, Progress, silent
from builder.build.processes import Child
from builder.build.products import PRODUCTS, SHARED, Product, SharedBuild
from builder.changed import replace
from builder.check.pages import check_pages
from builder.check.settings import apply_settings
from builder.diagnostics import Diagnostic, Report, Severity, say
from builder.layout.page import Document
from builder.memory import Memory
from builder.outline.edition import Edition
from builder.outline.names import NAMES
from builder.outline.text import Language
from builder.theme.model import Theme


class Made(Struct):
    """What one task gave, in this process or another: files by the ending of their names."""

    files: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def make_all(material: Material, options: Options, progress: Progress, memory: Memory | None = None) -> list[Made]:
    """Each edition's files, and what all share; made side by side where the machine can.

    A `memory` keeps what stays equal from one call to the next in this process.
    """
    languages = options.editions or tuple(material.editions)
    tasks: list[Callable[[Progress], Made]] = [
        partial(
            _make_edition,
            material.editions[language],
            _beside(material, language),
            material.theme,
            options,
            share,
            memory,
        )
        for language in languages
        for share in _shares(options, apart=len(languages) < options.processes)
    ]
    if shared := _wanted_shared(options):
        tasks.append(partial(make_shared, material, options, shared))
    if len(tasks) > 1 and options.processes > 1:
        return _side_by_side(tasks, progress)
    return [task(progress) for task in tasks]


def _shares(options: Options, *, apart: bool) -> list[list[Product]]:
    """The products asked for: all together, or, where there are cores to spare, each family `apart`."""
    return [list(own) for _, own in groupby(wanted_products(options), lambda p: p.family if apart else "")]


def wanted_products(options: Options) -> list[Product]:
    """The products asked for; without any wish, all but those that are only made when asked for."""
    return [p for p in PRODUCTS if p.name in options.products or not (options.products or p.only_asked)]


def _wanted_shared(options: Options) -> list[str]:
    return [name for name in SHARED if not options.products or name in options.products]


def _side_by_side(tasks: Sequence[Callable[[Progress], Made]], progress: Progress) -> list[Made]:
    """The first task here, the others in forked processes, which share what is loaded; none outlives this call."""
    others: list[Child[Made]] = []
    try:
        for task in tasks[1:]:
            others.append(Child(task, silent))
        return [tasks[0](progress), *(child.result() for child in others)]
    finally:
        for child in others:
            child.end()


def make_shared(material: Material, options: Options, wanted: Sequence[str], progress: Progress) -> Made:
    """What is made once for all languages, unless a character of theirs cannot be drawn."""
    progress(say("what all languages share"))
    report = Report()
    editions, theme = tuple(material.editions.values()), material.theme
    for edition in editions:
        check_glyphs(edition, theme, report)
    if report.has_errors:
        return Made(diagnostics=list(report))
    shared = SharedBuild(editions, theme, build_date(editions[0].review.date), options.out / ".cache")
    return Made({ending: data for name in wanted for ending, data in SHARED[name](shared).items()})


def _beside(material: Material, language: Language) -> tuple[Edition, ...]:
    """The document's other languages: what is laid out alike in all of them looks at each."""
    return tuple(edition for code, edition in material.editions.items() if code != language)


def _look_at_pages(document: Document, report: Report) -> None:
    """Warn of what `check` calls an error on finished pages, such as text that is too small to read."""
    found = Report()
    check_pages(document, found)
    for diagnostic in found:
        report.add(replace(diagnostic, severity=Severity.WARNING))


def _make_edition(
    edition: Edition,
    beside: tuple[Edition, ...],
    theme: Theme,
    options: Options,
    wanted: Sequence[Product],
    memory: Memory | None,
    progress: Progress,
) -> Made:
    """Compose everything first: only when nothing is wrong, by the outline's own `checks`, is anything written."""
    report = Report()
    language = edition.language
    build = replace(edition_build(edition, theme, options, report), beside=beside, memory=memory)
    for product in wanted:
        progress(say("{language}: laying out {name}", language=NAMES[language], name=product.noun))
        if (document := product.compose(build)) is not None:
            _look_at_pages(document, report)
    counted = apply_settings(report, edition)
    made = Made(diagnostics=list(counted))
    if not counted.has_errors:
        for product in wanted:
            progress(say("{language}: writing {name}", language=NAMES[language], name=product.noun))
            made.files.update({f".{language}{ending}": data for ending, data in product.write(build).items()})
        made.diagnostics = list(apply_settings(report, edition))
    return made
