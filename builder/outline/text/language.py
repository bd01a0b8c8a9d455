"""From an Outline to an Edition: one language, variables filled, markup read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping
from functools import cache
from typing import Any, TypeVar

from builder.diagnostics import Diagnostic, Report, Span, all_of, quoted, say
from builder.memory import Memory
from builder.outline.model.blocks import Card, Figure, Person, Quote
from builder.outline.model.edition import Edition, Review, SourceEntry, Term
from builder.outline.model.outline import CitedWork, GlossaryTerm, Outline
from builder.outline.schema.amount import Amount
from builder.outline.text.conversion import Conversion, chosen, glossary_pairs
from builder.outline.text.converted import converted
from builder.outline.text.han import has_han
from builder.outline.text.markup import read_markup
from builder.outline.text.quotation import unquoted
from builder.outline.text.telephone import PhoneNumber, in_words_of
from builder.outline.text.text import Language, LocalizedText, Text, Words
from builder.outline.text.to_come import with_words_to_come
from builder.outline.text.typed_quotes import typeset_quotes
from builder.outline.text.variable_values import named_texts, named_words, variables
from builder.outline.text.variables import Context, fill
from builder.replace import fields_of, replace
from builder.words.languages import ENGLISH, locale_of, stands_in
from builder.words.own import own_words
from builder.words.typographic_quotes import with_typographic_quotes

V = TypeVar("V")
R = TypeVar("R")


class Localiser:
    """Reads texts of one outline in one language; anything made of texts is walked through."""

    def __init__(self, outline: Outline, language: Language, known: Collection[str] | None, report: Report) -> None:
        self.language: Language = language
        self.known = known
        self.report = report
        self.conversion = Conversion(language, glossary_pairs(outline, language))
        self._outline = outline
        self._contexts: dict[Language, Context] = {}

    def text(self, text: LocalizedText) -> Text:
        """The text in this language: as written, else converted from the nearest language it can be made from.

        Where there is none of these (the outline has one language only), it is the one there is.
        """
        written, source = chosen(text, self.language)
        if source.verbatim:
            return Text(((Words(source.raw),),), self.language, source.span)
        if all(other is source for other in text.by_language.values()):
            source = replace(source, raw=in_words_of(self.language, source.raw))
        to = self.conversion.of(written)
        own = written if to else self.language
        filled = typeset_quotes(fill(source, self._context(own), own, self.report), own)
        read = read_markup(filled, own, self.report, self.known)
        return converted(read, to, self.language) if to else read

    def _context(self, language: Language) -> Context:
        """The values of variables in a text of this language."""
        if language not in self._contexts:
            terms = self.conversion.terms if language == self.language else ()
            self._contexts[language] = variables(self._outline, language, Conversion(language, terms))
        return self._contexts[language]

    def forms(self, term: GlossaryTerm) -> tuple[str, ...]:
        """The forms of a term in this language, converted where none are written."""
        if term.match is None:
            return ()
        for code in (self.language, *locale_of(self.language).sources):
            if forms := term.match.of(code):
                to = self.conversion.of(code)
                said = tuple(with_typographic_quotes(form, locale_of(code)) for form in forms)
                return tuple(map(to.convert, said)) if to else said
        return ()

    def localise(self, value: Any) -> Any:
        """`value` with each LocalizedText made a Text, each phone in its readers' words; tuples, structs walked."""
        if isinstance(value, LocalizedText):
            return self.text(value)
        if isinstance(value, PhoneNumber):
            return value.shown(self.language) if value.text is None else self._number(value, value.text)
        if isinstance(value, tuple) and value and not isinstance(value[0], str | float | int | Amount):
            return tuple(self.localise(item) for item in value)
        names = _text_fields(value.__class__)
        if not names:
            return value
        parts = {name: part for name in names if (part := getattr(value, name)).__class__ not in _NO_TEXTS}
        made = replace(value, **{name: self.localise(part) for name, part in parts.items()})
        if isinstance(made, Figure | Card | Person):
            return with_words_to_come(made, self.language)
        return unquoted(made) if isinstance(made, Quote) else made

    def _number(self, number: PhoneNumber, text: LocalizedText) -> PhoneNumber:
        """A number with words beside it in each language, converted where nobody wrote this one."""
        said = self.text(text)
        return PhoneNumber(said.plain, number.shown(self.language).span)

    def part(self, name: Hashable, value: V, make: Callable[[V], R], memory: Memory | None) -> R:
        """What `make` gives of a part of the outline, by `name`; made once for equal parts if there is a `memory`."""
        if memory is None:
            return make(value)
        looked_at = (value, self.known, self.conversion, self._filled_from(name, value, memory))
        made, told = memory.recall(("localised", self.language, name), looked_at, lambda: self._telling(value, make))
        self.report.extend(told)
        return made

    def _telling(self, value: V, make: Callable[[V], R]) -> tuple[R, tuple[Diagnostic, ...]]:
        """What `make` gives, and what it told."""
        before, self.report = self.report, Report()
        try:
            return make(value), tuple(self.report)
        finally:
            self.report = before

    def _filled_from(self, name: Hashable, value: object, memory: Memory) -> object:
        """All that variables in a part may stand for; nothing where it has none."""
        if not memory.recall(("has variables", self.language, name), value, lambda: has_variables(value)):
            return None
        return tuple(named_texts(self._outline).values()), tuple(named_words(self._outline, self.language).values())

    def words(self, text: LocalizedText | None) -> str:
        """The words alone, for what is bibliographic: titles, names."""
        return "" if text is None else self.text(text).plain


_NO_TEXTS = frozenset({str, int, float, bool, type(None)})
"""Most fields hold such a value, which is the same in all languages."""
_NEVER_TEXT = frozenset({"span", "id", "only", "instead_of", "cite", "cited", "facts", "as_of", "start"})


@cache
def _text_fields(kind: type) -> tuple[str, ...]:
    """The fields of a struct that may hold texts; none for anything else."""
    return tuple(name for name in fields_of(kind) if name not in _NEVER_TEXT)


def hold_language(language: Language, written: Collection[Language], at: Span, report: Report, asked: str = "") -> None:
    """`missing-edition` is an error for a language that cannot be made of those an outline, which begins `at`, has.

    `asked` is the edition it was asked for in, such as `zh-en`.
    """
    if stands_in(language, written) is None:
        message = say(
            "expected one of the outline's languages ({written}), found `{language}`",
            written=all_of(quoted(written)),
            language=language,
        )
        if asked not in ("", language):
            message = say(
                "expected a pair of the outline's languages ({written}) for `{asked}`, found `{language}` in it",
                written=all_of(quoted(written)), asked=asked, language=language,
            )  # fmt: skip
        report.error("missing-edition", at, message, say("add it to `languages` and write its texts"))


def has_variables(value: Any) -> bool:
    """Whether a variable stands in any text of a part of an outline."""
    if isinstance(value, LocalizedText):
        return any("${" in source.raw for source in value.by_language.values())
    if isinstance(value, Mapping):
        return any(map(has_variables, value.values()))
    if isinstance(value, tuple):
        return any(map(has_variables, value))
    return any(has_variables(getattr(value, name)) for name in _text_fields(value.__class__))


def select_language(
    outline: Outline, language: Language, report: Report, cited: Collection[str] | None = (),
    memory: Memory | None = None,
) -> Edition:  # fmt: skip
    """The edition of `outline` in `language`: variables, links and citations in its texts are told at their places.

    `cited` are ids of sources that may be cited besides those of the outline; None: any. A `memory` keeps the parts
    that stay equal from one outline to the next.
    """
    hold_language(language, outline.languages, outline.span, report)
    known = None if cited is None else outline.sources.keys() | set(cited)
    to = Localiser(outline, language, known, report)
    return Edition(
        id=outline.id,
        language=language,
        title=to.text(outline.title),
        short_title=to.text(outline.short_title or outline.title),
        subtitle=to.localise(outline.subtitle),
        theme=outline.theme,
        motif=outline.motif,
        icons=outline.icons,
        audience=outline.audience,
        review=_review(outline, to),
        notice=to.localise(outline.notice) or usual_notice(outline, language),
        closing=to.localise(outline.closing),
        group=to.localise(outline.group),
        meeting=to.localise(outline.meeting),
        sources=to.part("sources", outline.sources, lambda works: _sources(works, to), memory),
        terms=to.part("terms", outline.terms, lambda terms: _terms(terms, to), memory),
        talk=to.part("talk", outline.talk, to.localise, memory),
        leaflet=outline.leaflet,
        large=outline.large,
        checks=outline.checks,
        sections=tuple(to.part(own.span, own, to.localise, memory) for own in outline.sections),
        folder=outline.folder,
        span=outline.span,
    )


def usual_notice(outline: Outline, language: Language) -> Text | None:
    """What a draft says where its author has no `notice` yet, which is told; nothing where readers need none."""
    if outline.notice is not None or outline.audience == "professionals":
        return None
    return Text(((Words(own_words(language).review.usual_notice),),), language, outline.span)


def _review(outline: Outline, to: Localiser) -> Review:
    plan = outline.review
    by = tuple(to.words(name) for name in plan.by)
    return Review(status=plan.status, date=plan.date, next=plan.next, by=by, span=plan.span)


def _sources(works: Mapping[str, CitedWork], to: Localiser) -> Mapping[str, SourceEntry]:
    return {id: _source(work, to) for id, work in works.items()}


def _terms(terms: Mapping[str, GlossaryTerm], to: Localiser) -> Mapping[str, Term]:
    return {id: _term(term, to) for id, term in terms.items()}


def _source(work: CitedWork, to: Localiser) -> SourceEntry:
    title = to.words(work.title)
    return SourceEntry(
        id=work.id,
        title=title,
        short=to.words(work.short) or _with_year(title, work.year, to.language),
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


def _with_year(title: str, year: str, language: Language) -> str:
    """What stands in for a short form: nobody finds a title alone, since guidelines are called alike each year."""
    comma = locale_of(language if has_han(title) else ENGLISH).punctuation.comma
    return f"{title}{comma}{year}" if year and year not in title else title


def _term(term: GlossaryTerm, to: Localiser) -> Term:
    return Term(id=term.id, name=to.text(term.name), match=to.forms(term), plain=to.text(term.plain), span=term.span)
