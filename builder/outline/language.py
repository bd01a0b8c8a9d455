"""From an Outline to an Edition: one language, variables filled, markup read."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from functools import cache
from typing import Any

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Report, Span, all_of, quoted, say
from builder.outline.edition import Edition, Review, SourceEntry, Term
from builder.outline.markup import Filled, plain, read_markup
from builder.outline.model import CitedWork, GlossaryTerm, Outline
from builder.outline.text import Language, LocalizedText, SourceText, Text, Words
from builder.outline.variables import Context, fill


class Localiser:
    """Reads texts of one outline in one language; anything made of texts is walked through."""

    def __init__(self, language: Language, context: Context, known: Collection[str] | None, report: Report) -> None:
        self.language: Language = language
        self.context = context
        self.known = known
        self.report = report

    def text(self, text: LocalizedText) -> Text:
        """The text in this language; where it is missing (the outline has one language only), the one there is."""
        source = chosen(text, self.language)
        if source.verbatim:
            return Text(((Words(source.raw),),), self.language, source.span)
        return read_markup(
            fill(source, self.context, self.language, self.report), self.language, self.report, self.known
        )

    def localise(self, value: Any) -> Any:
        """`value` with each LocalizedText in it made a Text; tuples and structs are walked, the rest stays."""
        if isinstance(value, LocalizedText):
            return self.text(value)
        if isinstance(value, tuple) and value and not isinstance(value[0], str | float | int):
            return tuple(self.localise(item) for item in value)
        names = _text_fields(value.__class__)
        if not names:
            return value
        return replace(value, **{name: self.localise(getattr(value, name)) for name in names})

    def words(self, text: LocalizedText | None) -> str:
        """The words alone, for what is bibliographic: titles, names."""
        return "" if text is None else self.text(text).plain


_NEVER_TEXT = frozenset({"span", "id", "only", "instead_of", "cite", "cited", "facts", "as_of"})


@cache
def _text_fields(kind: Hashable) -> tuple[str, ...]:
    """The fields of a struct that may hold texts; none for anything else."""
    if not (isinstance(kind, type) and issubclass(kind, Struct)):
        return ()
    return tuple(name for name in kind.__struct_fields__ if name not in _NEVER_TEXT)


def hold_language(language: Language, written: Collection[Language], at: Span, report: Report) -> None:
    """`missing-edition` is an error for a language that an outline, which begins `at`, is not written in."""
    if language not in written:
        message = say(
            "expected one of the outline's languages ({written}), found `{language}`",
            written=all_of(quoted(written)),
            language=language,
        )
        report.error("missing-edition", at, message, say("add it to `languages` and write its texts"))


def select_language(
    outline: Outline, language: Language, report: Report, cited: Collection[str] | None = ()
) -> Edition:
    """The edition of `outline` in `language`: variables, links and citations in its texts are told at their places.

    `cited` are ids of sources that may be cited besides those of the outline; None: any.
    """
    hold_language(language, outline.languages, outline.span, report)
    known = None if cited is None else outline.sources.keys() | set(cited)
    to = Localiser(language, variables(outline, language), known, report)
    return Edition(
        id=outline.id,
        language=language,
        title=to.text(outline.title),
        short_title=to.text(outline.short_title or outline.title),
        subtitle=to.localise(outline.subtitle),
        theme=outline.theme,
        motif=outline.motif,
        audience=outline.audience,
        review=_review(outline, to),
        notice=to.text(outline.notice),
        closing=to.localise(outline.closing),
        group=to.localise(outline.group),
        meeting=to.localise(outline.meeting),
        sources={id: _source(work, to) for id, work in outline.sources.items()},
        terms={id: _term(term, to) for id, term in outline.terms.items()},
        talk=to.localise(outline.talk),
        leaflet=outline.leaflet,
        large=outline.large,
        checks=outline.checks,
        sections=to.localise(outline.sections),
        folder=outline.folder,
        span=outline.span,
    )


def _review(outline: Outline, to: Localiser) -> Review:
    plan = outline.review
    by = tuple(to.words(name) for name in plan.by)
    return Review(status=plan.status, date=plan.date, next=plan.next, by=by, span=plan.span)


def _source(work: CitedWork, to: Localiser) -> SourceEntry:
    title = to.words(work.title)
    return SourceEntry(
        id=work.id,
        title=title,
        short=to.words(work.short) or title,
        authors=to.words(work.authors),
        year=work.year,
        where=to.words(work.where),
        url=work.url,
        doi=work.doi,
        nct=work.nct,
        checked=work.checked,
        strength=work.strength,
        status=work.status,
        span=work.span,
    )


def _term(term: GlossaryTerm, to: Localiser) -> Term:
    match = term.match.of(to.language) if term.match else ()
    return Term(id=term.id, name=to.text(term.name), match=match, plain=to.text(term.plain), span=term.span)


def chosen(text: LocalizedText, language: Language) -> SourceText:
    """What stands under `language`, else whatever was written."""
    return text.by_language.get(language) or next(iter(text.by_language.values()))


def variables(outline: Outline, language: Language) -> Context:
    """What `${…}` may name. A value that holds variables itself is filled from those that hold none."""
    texts = _named_texts(outline)
    words = {name: None if text is None else chosen(text, language) for name, text in texts.items()}
    simple: dict[str, str | None] = {name: _simple_words(source) for name, source in words.items()}
    simple |= _named_words(outline)
    filled = dict(simple)
    for name, source in words.items():
        if source is not None and "${" in source.raw:
            value = fill(source, {n: v for n, v in simple.items() if v != ""}, language, Report())
            filled[name] = plain(SourceText(value.text, source.span))
    return filled


def _simple_words(source: SourceText | None) -> str | None:
    if source is None:
        return None
    return "" if "${" in source.raw else read_markup(Filled(source.raw, source), "en", Report()).plain


def _named_texts(outline: Outline) -> dict[str, LocalizedText | None]:
    group, meeting = outline.group, outline.meeting
    return {
        "title": outline.title,
        "short_title": outline.short_title or outline.title,
        "subtitle": outline.subtitle,
        "group.name": group.name if group else None,
        "meeting.name": meeting.name if meeting else None,
        "meeting.place": meeting.place if meeting else None,
        "meeting.speaker": meeting.speaker if meeting else None,
    }


def _named_words(outline: Outline) -> dict[str, str | None]:
    group, meeting = outline.group, outline.meeting
    return {
        "id": outline.id,
        "review.status": outline.review.status,
        "review.date": outline.review.date,
        "review.next": outline.review.next,
        "group.url": group.url if group else None,
        "group.phone": group.phone if group else None,
        "group.wechat": group.wechat if group else None,
        "group.email": group.email if group else None,
        "meeting.date": meeting.date if meeting else None,
        "meeting.time": meeting.time if meeting else None,
    }
