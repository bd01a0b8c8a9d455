"""Everything a build would find wrong with an outline, and every further check; no output is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.build.loading import Loaded, load
from builder.build.options import Options, Progress, Result, silent
from builder.build.pair_products import PAIR_PRODUCTS, PairBuild
from builder.build.prepared_edition import check_glyphs, edition_build, load_own_template
from builder.build.products import PRODUCTS, offers_of
from builder.build.translated import lacking_editions, tell_awaited, wanted_languages
from builder.check.every_rule import check_subject
from builder.check.page_rules import check_pages
from builder.check.reading_level import reading_table
from builder.check.scripts import conversion_line
from builder.check.settings import apply_settings
from builder.check.subject import Subject
from builder.diagnostics import Diagnostic, Message, Report, Span, say
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES
from builder.outline.model.outline import ReviewPlan
from builder.outline.text.language import hold_language
from builder.outline.text.text import Language
from builder.replace import replace
from builder.today import build_date, today
from builder.words.languages import LanguagePair, pairs_in, spoken_in


def check_outline(path: Path, options: Options, progress: Progress = silent) -> Result:
    """Everything a build would find wrong, and every further check; no file is written."""
    report = Report()
    loaded = load(path, options.theme, report, options.editions, awaiting=True)
    if loaded is None:
        return Result(path, path.stem, tuple(report))
    outline, any_edition = loaded.outline, next(iter(loaded.editions.values()))
    for language in spoken_in(options.editions):
        hold_language(language, outline.languages, outline.span, report)
    table: tuple[Message, ...] = ()
    if not report.has_errors:
        chosen = spoken_in(options.editions) or outline.languages
        lacking = lacking_editions(loaded.awaited, outline.languages, loaded.editions)
        editions = {language: loaded.editions[language] for language in chosen}
        whole = replace(loaded, editions={c: e for c, e in loaded.editions.items() if c not in lacking})
        for language in chosen:
            if language not in lacking:
                _check_edition(whole, editions[language], options, report, progress)
        for pair in pairs_in(options.editions) or outline.pairs:
            if not lacking.intersection(pair):
                _check_pair(whole, pair, report, progress)
        table = _check_texts(loaded, editions, report, progress)
    counted = apply_settings(report, any_edition)
    tell_awaited(
        loaded.awaited,
        wanted_languages(options.editions, spoken_in(options.editions), outline.languages),
        counted,
        path.as_posix(),
    )
    return Result(path, outline.id, tuple(counted), table=table)


def _check_edition(loaded: Loaded, edition: Edition, options: Options, report: Report, progress: Progress) -> None:
    """Lay everything out, as a build would, and look at the pages; and at what a print shop would be given."""
    beside = tuple(other for other in loaded.editions.values() if other.language != edition.language)
    offers = offers_of(edition.language, loaded.outline.pairs)
    check_glyphs(edition, loaded.theme, report)
    build = replace(edition_build(edition, loaded.theme, options, report), beside=beside, offers=offers)
    for product in PRODUCTS:
        progress(say("{language}: checking {name}", language=NAMES[edition.language], name=product.noun))
        if (document := product.compose(build)) is not None:
            check_pages(document, report)
    for product in PRODUCTS:
        if product.preflighted and not report.has_errors:
            product.write(build)


def _check_pair(loaded: Loaded, pair: LanguagePair, report: Report, progress: Progress) -> None:
    """The same for two languages side by side."""
    editions = loaded.editions[pair.first], loaded.editions[pair.second]
    template = load_own_template(editions[0], report)
    build = PairBuild(editions, loaded.theme, report, build_date(editions[0].review.date), template=template)
    for product in PAIR_PRODUCTS:
        progress(say("{language}: checking {name}", language=pair.code, name=product.noun))
        for document in product.compose(build):
            check_pages(document, report)


def _check_texts(
    loaded: Loaded, editions: Mapping[Language, Edition], report: Report, progress: Progress
) -> tuple[Message, ...]:
    """The rules on texts; gives the reading levels as lines of a table."""
    progress(say("checking texts"))
    subject = subject_of(loaded, editions)
    for diagnostic in findings_on_texts(subject):
        report.add(diagnostic)
    converted = (conversion_line(edition) for edition in editions.values())
    return (
        *(row.line for row in reading_table(subject)),
        *(line for line in converted if line),
        *_until_when(subject.outline.review),
    )


def subject_of(loaded: Loaded, editions: Mapping[Language, Edition]) -> Subject:
    """What the rules on texts look at: these editions, without what is to be translated."""
    waiting = frozenset(one.told.span for one in loaded.awaited)
    told = {code: _with_told_terms(edition, waiting) for code, edition in editions.items()}
    return Subject(loaded.outline, told, loaded.theme, today(), waiting)


def findings_on_texts(subject: Subject) -> Iterator[Diagnostic]:
    """What the rules find. What is to be translated is told as that alone: no rule is right about the sign there."""
    found, places = Report(), {_place(span) for span in subject.waiting}
    check_subject(subject, found)
    yield from (diagnostic for diagnostic in found if _place(diagnostic.span) not in places)


def _until_when(review: ReviewPlan) -> Iterator[Message]:
    """The day that readers of a draft are told, where its author did not write it."""
    if review.reckoned:
        yield say(
            "readers are asked to get a newer one after {day}, half a year after the `date` of the review; `next:` "
            "beside it says another day", day=review.next,
        )  # fmt: skip


def _with_told_terms(edition: Edition, waiting: frozenset[Span]) -> Edition:
    """An edition without the terms that have no name in its language yet: no text can be asked for them."""
    if not any(term.name.span in waiting for term in edition.terms.values()):
        return edition
    return replace(edition, terms={id: t for id, t in edition.terms.items() if t.name.span not in waiting})


def _place(span: Span) -> tuple[str, int, int]:
    return span.file, span.line, span.column
