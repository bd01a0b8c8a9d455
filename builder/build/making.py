"""Each edition's files, and what all languages share: laid out first, and written only when nothing is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from itertools import groupby

from msgspec import Struct, field

from builder.build.dates import build_date
from builder.build.edition import check_glyphs, edition_build, load_own_template
from builder.build.loading import Material
from builder.build.options import Options, Progress
from builder.build.pair_products import PAIR_PRODUCTS, PairBuild
from builder.build.processes import side_by_side
from builder.build.products import PRODUCTS, SHARED, Product, SharedBuild, offers_of
from builder.changed import replace
from builder.check.pages import check_pages
from builder.check.settings import apply_settings
from builder.diagnostics import Diagnostic, Report, Severity, say
from builder.layout.page import Document
from builder.memory import Memory
from builder.outline.names import NAMES
from builder.outline.text import Language
from builder.words.languages import LanguagePair, languages_in, pairs_in


class Made(Struct):
    """What one task gave, in this process or another: files by the ending of their names."""

    files: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def make_all(material: Material, options: Options, progress: Progress, memory: Memory | None = None) -> list[Made]:
    """Each edition's files, and what all share; made side by side where there is more than one core.

    Other processes know nothing of the `memory`, so it serves where all is made in this one.
    """
    codes: tuple[str, ...] = options.editions or (*material.editions, *(pair.code for pair in material.pairs))
    languages, pairs = languages_in(codes), pairs_in(codes)
    tasks: list[partial[Made]] = [
        partial(_make_edition, material, language, options, share)
        for language in languages
        for share in _shares(options, apart=len(languages) < options.processes)
    ]
    if products := _wanted_pair_products(options):
        tasks += [partial(_make_pair, material, pair, options, products) for pair in pairs]
    if shared := _wanted_shared(options):
        tasks.append(partial(make_shared, material, options, shared))
    if options.processes == 1 or len(tasks) == 1:
        return [task(progress, memory=memory) for task in tasks]
    with closing(side_by_side(tasks, options.processes, progress)) as outcomes:
        return [outcome.get() for outcome in outcomes]


def _shares(options: Options, *, apart: bool) -> list[list[str]]:
    """The names of the products asked for: all together, or, where there are cores to spare, each family `apart`."""
    products = groupby(wanted_products(options), lambda p: p.family if apart else "")
    return [[product.name for product in own] for _, own in products]


def wanted_products(options: Options) -> list[Product]:
    """The products asked for; without any wish, all but those that are only made when asked for."""
    return [p for p in PRODUCTS if p.name in options.products or not (options.products or p.only_asked)]


def _wanted_pair_products(options: Options) -> list[str]:
    return [product.name for product in PAIR_PRODUCTS if not options.products or product.name in options.products]


def _wanted_shared(options: Options) -> list[str]:
    return [name for name in SHARED if not options.products or name in options.products]


def make_shared(
    material: Material, options: Options, wanted: Sequence[str], progress: Progress, memory: Memory | None = None
) -> Made:
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


def _look_at_pages(document: Document, report: Report) -> None:
    """Warn of what `check` calls an error on finished pages, such as text that is too small to read."""
    found = Report()
    check_pages(document, found)
    for diagnostic in found:
        report.add(replace(diagnostic, severity=Severity.WARNING))


def _make_edition(
    material: Material,
    language: Language,
    options: Options,
    wanted: Sequence[str],
    progress: Progress,
    memory: Memory | None = None,
) -> Made:
    """Compose everything first: only when nothing is wrong, by the outline's own `checks`, is anything written."""
    report = Report()
    edition = material.editions[language]
    beside = tuple(other for code, other in material.editions.items() if code != language)
    offers = offers_of(language, material.pairs, options.products)
    build = replace(
        edition_build(edition, material.theme, options, report), beside=beside, memory=memory, offers=offers
    )
    products = [product for product in PRODUCTS if product.name in wanted]
    for product in products:
        progress(say("{language}: laying out {name}", language=NAMES[language], name=product.noun))
        if (document := product.compose(build)) is not None:
            _look_at_pages(document, report)
    counted = apply_settings(report, edition)
    made = Made(diagnostics=list(counted))
    if not counted.has_errors:
        for product in products:
            progress(say("{language}: writing {name}", language=NAMES[language], name=product.noun))
            made.files.update({f".{language}{ending}": data for ending, data in product.write(build).items()})
        made.diagnostics = list(apply_settings(report, edition))
    return made


def _make_pair(
    material: Material,
    pair: LanguagePair,
    options: Options,
    wanted: Sequence[str],
    progress: Progress,
    memory: Memory | None = None,
) -> Made:
    """The files of two languages together: as `_make_edition`."""
    editions, report = (material.editions[pair.first], material.editions[pair.second]), Report()
    for edition in editions:
        check_glyphs(edition, material.theme, report)
    date = build_date(editions[0].review.date)
    template = load_own_template(editions[0], report)
    build = PairBuild(editions, material.theme, report, date, options.out / ".cache", template)
    products = [product for product in PAIR_PRODUCTS if product.name in wanted]
    for product in products:
        progress(say("{language}: laying out {name}", language=pair.code, name=product.noun))
        product.compose(build)
    counted = apply_settings(report, editions[0])
    made = Made(diagnostics=list(counted))
    if not counted.has_errors:
        for product in products:
            progress(say("{language}: writing {name}", language=pair.code, name=product.noun))
            made.files.update({f".{pair.code}{ending}": data for ending, data in product.write(build).items()})
        made.diagnostics = list(apply_settings(report, editions[0]))
    return made
