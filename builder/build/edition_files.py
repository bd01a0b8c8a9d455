"""Each edition's files, and what all languages share: laid out first, and written only when nothing is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from msgspec import Struct, field

from builder.build.kept_warnings import kept_warning, recalled_warning
from builder.build.loading import Material
from builder.build.options import Options, Progress
from builder.build.pair_products import PAIR_PRODUCTS, PairBuild
from builder.build.planned_parts import PlannedPart, pair_products, planned_parts, planned_shared, wanted_shared
from builder.build.prepared_edition import check_glyphs, edition_build, load_own_template
from builder.build.processes import side_by_side
from builder.build.products import (
    PHOTOGRAPHIC,
    PRODUCTS,
    SHARED,
    EditionBuild,
    Product,
    SharedBuild,
    load_rooms,
    offers_of,
)
from builder.build.ready_pictures import Step, photographs_of, reading, with_kept_pictures
from builder.build.remade_parts import LastParts, Part, digest_of, digest_of_pages
from builder.build.views import looks_at_others, views_of
from builder.check.page_rules import check_pages
from builder.check.settings import apply_settings
from builder.diagnostics import Diagnostic, Report, Severity, say
from builder.drawing.kept_photos import forget_oldest, pictures_kept_in
from builder.memory import Memory
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Language
from builder.page.items import Document
from builder.replace import replace
from builder.today import build_date
from builder.words.languages import LanguagePair, languages_in, pairs_in, spoken_in

FEW_PROCESSES = 2
"""Up to so many are busy all the time, whichever of them makes which part."""


class Made(Struct):
    """What one task gave, in this process or another: files by the ending of their names."""

    files: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    name: str = ""
    part: Part | None = None
    """What the next build may keep of it."""

    @property
    def endings(self) -> tuple[str, ...]:
        """Of all its files, those too that are left as the last build made them."""
        return tuple(self.files) or (self.part.files if self.part else ())


def make_all(
    material: Material, options: Options, progress: Progress, memory: Memory | None = None,
    last: LastParts | None = None,
) -> list[Made]:  # fmt: skip
    """Each edition's files, language by language, and what all share; side by side where there is more than one core.

    A `memory` keeps what stays equal from one call to the next; other processes know nothing of it, so it serves where
    all is made in this one. Of the `last` parts those are kept that were made from the same; without it none is.
    """
    codes: tuple[str, ...] = options.editions or (*material.editions, *(pair.code for pair in material.pairs))
    lacking = {language: _lacking(material, language, memory) for language in spoken_in(codes)}
    told = {language: lacking[language] for language in languages_in(codes)}
    parts = list(_planned(material, told, options, last))
    anew = [part for part in parts if not part.kept]
    paired = [
        PairPart(pair, product.name, (*lacking[pair.first], *lacking[pair.second]))
        for pair in pairs_in(codes)
        for product in pair_products(material, options.products)
    ]
    tasks: list[Step[list[Made]]] = [
        partial(_make_parts, material, parts, options) for parts in _by_process(anew, material, options)
    ]
    tasks += [partial(_make_pair, material, part, options) for part in paired]
    shows = paired or any(PHOTOGRAPHIC.intersection(part.products) for part in anew)
    shared = planned_shared(material, wanted_shared(options), last)
    if shared.products and not shared.kept:
        tasks.append(partial(make_shared, material, options, shared))
    kept = [_kept(part.name, part.last) for part in (*parts, shared) if part.kept and part.last]
    pictured = photographs_of(material) if shows else []
    if options.processes > 1:
        load_rooms(part.products for part in anew)
    made = [*kept, *_results(material, pictured, options, tasks, progress, memory)]
    order = {part.name: number for number, part in enumerate(parts)}
    return sorted(made, key=lambda one: order.get(one.name, len(order)))


def _planned(
    material: Material, lacking: Mapping[Language, tuple[Diagnostic, ...]], options: Options, last: LastParts | None
) -> Iterator[PlannedPart]:
    """The parts of all editions, each with the characters it is `lacking`, and with what the `last` build left."""
    views = {code: views_of(edition) for code, edition in material.editions.items()} if last is not None else {}
    for language, told in lacking.items():
        for part in planned_parts(material, language, options, views, last):
            yield replace(part, lacking=told)


def _by_process(parts: Sequence[PlannedPart], material: Material, options: Options) -> list[list[PlannedPart]]:
    """The parts that one process makes after one another.

    A talk that is laid out alike in two languages tries the texts of both: the second finds set what the first has set.
    Where there are processes enough each begins at once instead, for then waiting would take longer than setting.
    """
    found: dict[str, list[PlannedPart]] = {}
    for part in parts:
        assert part.language is not None
        alike = looks_at_others(part.family, material.editions[part.language])
        found.setdefault(part.family if alike and options.processes <= FEW_PROCESSES else part.name, []).append(part)
    return list(found.values())


def _results(
    material: Material,
    photographs: Sequence[Path],
    options: Options,
    tasks: Sequence[Step[list[Made]]],
    progress: Progress,
    memory: Memory | None,
) -> list[Made]:
    """What the tasks give, in this process or side by side."""
    if options.processes == 1 or len(tasks) < 2:
        with pictures_kept_in(options.cache):
            made = [one for task in tasks for one in task(progress, memory=memory)]
    else:
        begun = [partial(with_kept_pictures, options.cache, task) for task in (*map(reading, photographs), *tasks)]
        with closing(side_by_side(begun, options.processes, progress, (material,))) as outcomes:
            made = [one for outcome in outcomes for one in outcome.get() or ()]
    if photographs:
        forget_oldest(options.cache)
    return made


def _lacking(material: Material, language: Language, memory: Memory | None) -> tuple[Diagnostic, ...]:
    """The characters of an edition that cannot be drawn: looked for once for all its parts."""
    report = Report()
    check_glyphs(material.editions[language], material.theme, report, memory)
    return tuple(report)


def _kept(name: str, part: Part) -> Made:
    """A part that is left as it is, with what was told of it."""
    return Made({}, [recalled_warning(row) for row in part.warnings], name, part)


def make_shared(
    material: Material, options: Options, part: PlannedPart, progress: Progress, memory: Memory | None = None
) -> list[Made]:
    """What is made once for all languages, unless a character of theirs cannot be drawn."""
    progress(say("what all languages share"))
    report = Report()
    editions, theme = tuple(material.shared.values()), material.theme
    for edition in editions:
        check_glyphs(edition, theme, report, memory)
    if report.has_errors:
        return [Made(diagnostics=list(report), name=part.name)]
    shared = SharedBuild(editions, theme, build_date(editions[0].review.date), options.cache, part.world)
    files = {ending: data for name in part.products for ending, data in SHARED[name](shared).items()}
    made = Part(part.made_from, "", tuple(files), ()) if part.made_from else None
    return [Made(files, name=part.name, part=made)]


def _look_at_pages(document: Document, report: Report) -> None:
    """Warn of what `check` calls an error on finished pages, such as text that is too small to read."""
    found = Report()
    check_pages(document, found)
    for diagnostic in found:
        report.add(replace(diagnostic, severity=Severity.WARNING))


def _make_parts(
    material: Material, parts: Sequence[PlannedPart], options: Options, progress: Progress,
    memory: Memory | None = None,
) -> list[Made]:  # fmt: skip
    """Parts one after another."""
    return [_make_part(material, part, options, progress, memory) for part in parts]


def _make_part(
    material: Material, part: PlannedPart, options: Options, progress: Progress, memory: Memory | None = None
) -> Made:
    """Compose everything first: only when nothing is wrong, by the outline's own `checks`, is anything written."""
    assert part.language is not None
    report = Report([*part.lacking])
    edition = material.editions[part.language]
    beside = tuple(other for code, other in material.editions.items() if code != part.language)
    offers = offers_of(part.language, material.pairs, options.products)
    build = replace(edition_build(edition, material.theme, options, report, memory), beside=beside, offers=offers)
    products = [product for product in PRODUCTS if product.name in part.products]
    documents = _composed(products, build, progress)
    counted = apply_settings(report, edition)
    if counted.has_errors:
        return Made(diagnostics=list(counted), name=part.name)
    laid_out = _laid_out(part, products, build, documents, list(counted)) if part.made_from else ""
    if part.last is not None and part.last.laid_out == laid_out:
        return _kept(part.name, replace(part.last, made_from=part.made_from))
    files: dict[str, bytes] = {}
    for product in products:
        progress(say("{language}: writing {name}", language=NAMES[part.language], name=product.noun))
        files |= {f".{part.language}{ending}": data for ending, data in product.write(build).items()}
    told = apply_settings(report, edition)
    made = Part(part.made_from, laid_out, tuple(files), tuple(kept_warning(d) for d in told))
    return Made(files, list(told), part.name, None if told.has_errors or not part.made_from else made)


def _composed(products: Sequence[Product], build: EditionBuild, progress: Progress) -> list[Document | None]:
    """The pages of each product, looked at as they come."""
    documents: list[Document | None] = []
    for product in products:
        progress(say("{language}: laying out {name}", language=NAMES[build.edition.language], name=product.noun))
        document = product.compose(build)
        documents.append(document)
        if document is not None:
            _look_at_pages(document, build.report)
    return documents


def _laid_out(
    part: PlannedPart, products: Sequence[Product], build: EditionBuild, documents: Sequence[Document | None],
    told: Sequence[Diagnostic],
) -> str:  # fmt: skip
    """A digest of all that the part's files are written from."""
    whole = any(product.reads_edition for product in products)
    edition = part.made_from if whole else digest_of(replace(build.edition, sections=()))
    pages = list({id(document): document for document in documents}.values())
    return digest_of(part.world, edition, part.products, told, digest_of_pages(pages))


class PairPart(Struct, frozen=True):
    """A product of two languages together. It is named, since another process makes it, and functions do not travel."""

    pair: LanguagePair
    product: str
    lacking: tuple[Diagnostic, ...]
    """The characters of both languages that have no glyph."""


def _make_pair(
    material: Material, part: PairPart, options: Options, progress: Progress, memory: Memory | None = None
) -> list[Made]:
    """As `_make_part`, of two languages together."""
    pair, product = part.pair, next(one for one in PAIR_PRODUCTS if one.name == part.product)
    editions, report = (material.editions[pair.first], material.editions[pair.second]), Report([*part.lacking])
    date = build_date(editions[0].review.date)
    template = load_own_template(editions[0], report)
    build = PairBuild(editions, material.theme, report, date, options.cache, template)
    progress(say("{language}: laying out {name}", language=pair.code, name=product.noun))
    product.compose(build)
    name, counted = f"{pair.code} {product.name}", apply_settings(report, editions[0])
    if counted.has_errors:
        return [Made(diagnostics=list(counted), name=name)]
    progress(say("{language}: writing {name}", language=pair.code, name=product.noun))
    files = {f".{pair.code}{ending}": data for ending, data in product.write(build).items()}
    return [Made(files, list(apply_settings(report, editions[0])), name)]
