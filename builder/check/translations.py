"""Whether the two languages say the same (`suspicious-translation`).

Compared are numbers, units, dates, names, glossary terms, links and citations.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from unicodedata import normalize

from builder.check.chinese_shares import with_shares_in_percent
from builder.check.clock_times import by_the_24_hours, prices, with_noon_as_number
from builder.check.durations import told_otherwise
from builder.check.halves import with_halves_in_figures
from builder.check.han_numerals import with_decimals
from builder.check.numerals import all_numbers, figures
from builder.check.possible_names import possible_names
from builder.check.quantities import MEASURES, dates, quantities, written
from builder.check.service_names import is_said_in_chinese
from builder.check.subject import Located, Subject, located_texts
from builder.check.terms import terms_in
from builder.diagnostics import Message, Report, Span, all_of, say
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text, Words
from builder.words.languages import locale_of
from builder.words.traditional import simplified

ADDRESS = re.compile(r"https?://\S+|\b[\w.-]+\.(?:org|com|net|gov|cn|edu|uk)(?:\.\w\w)?(?:/\S*)?")


Difference = tuple[Message, str, str]
"""What differs, and what only the first and only the second language have."""


def check_translations(subject: Subject, report: Report) -> None:
    """Compare each text with its twin; the finding stands at the second language's text."""
    english = next((e for e in subject.originals if not locale_of(e.language).han), None)
    for edition in subject.editions.values() if english else ():
        if english and locale_of(edition.language).han:
            _compare(edition, english, subject.waiting, report)


def _compare(zh: Edition, en: Edition, waiting: Collection[Span], report: Report) -> None:
    """A Chinese edition with the English one. A converted text is compared as it was written."""
    terms = " ".join(form for e in (zh, en) for t in e.terms.values() for form in (t.name.plain, *t.match)).lower()
    for first, second in zip(located_texts(zh), located_texts(en), strict=False):
        if {first.written.span, second.written.span}.intersection(waiting):
            continue
        for what, there, here in (*_differences(first, second, terms), *_terms(first, second, zh, en)):
            _tell(first.written, second.written, (what, there, here), report)


def _tell(first: Text, second: Text, difference: Difference, report: Report) -> None:
    what, there, here = difference
    names = {"first": locale_of(first.language).key, "second": locale_of(second.language).key}
    found = [
        say("“{words}” only in {language}", words=words, language=locale_of(text.language).name)
        for words, text in ((there, first), (here, second))
        if words
    ]
    message = say("expected the same {what} in both languages, found {found}", what=what, found=all_of(found))
    hint = say(
        "{first}: “{there}”\n{second}: “{here}”\nmend one of the two, or say under `checks` why both are right",
        there=_short(first), here=_short(second), **names,
    )  # fmt: skip
    report.warning("suspicious-translation", second.span, message, hint)


def _differences(first: Located, second: Located, terms: str) -> Iterator[Difference]:
    zh, en = _words(first.written), _words(second.written)
    yield from _numbers(zh, en)
    yield from _units(zh, en)
    yield from _dates(zh, en)
    yield from _names(zh, en, terms)
    if Counter(first.text.citations) != Counter(second.text.citations):
        yield say("citations"), ", ".join(first.text.citations), ", ".join(second.text.citations)
    links = [sorted(_links(located.text)) for located in (first, second)]
    if links[0] != links[1]:
        yield say("links"), ", ".join(links[0]), ", ".join(links[1])


def amount_differences(first: Text, second: Text) -> Iterator[Difference]:
    """Numbers, units and dates that only one of two texts tells, in whatever languages they are."""
    words, han = (_words(first), _words(second)), [locale_of(text.language).han for text in (first, second)]
    yield from _numbers(*words)
    yield from _units(*words, *han)
    yield from _dates(*words, *han)


def _words(text: Text) -> str:
    """A text without addresses; traditional characters as simplified ones, in which units and numbers are known, and
    an accent as one character with its letter; decimals in Chinese numerals as figures."""
    plain = simplified(text.plain) if locale_of(text.language).traditional else text.plain
    return ADDRESS.sub(" ", with_decimals(normalize("NFC", plain)))


def _numbers(first: str, second: str) -> Iterator[Difference]:
    """A number in digits must be told by the other language too, in digits or spelled out; times may be of 12 hours."""
    shares = with_shares_in_percent(first, second), with_shares_in_percent(second, first)
    money = prices(first, second)
    read = [by_the_24_hours(with_halves_in_figures(text), money) for text in shares]
    first, second = with_noon_as_number(read[0], second), with_noon_as_number(read[1], first)
    only_first, only_second = _only_here(first, second), _only_here(second, first)
    if only_first or only_second:
        yield say("numbers"), ", ".join(only_first), ", ".join(only_second)


def _only_here(words: str, other: str) -> list[str]:
    """The numbers in digits that the other text does not tell, be it in words or in another unit of time."""
    known, elsewhere = all_numbers(other), told_otherwise(words, other)
    here = [figure for figure in figures(words) if figure.value not in known and figure.start not in elsewhere]
    return list({figure.value: figure.written for figure in here}.values())


def _units(first: str, second: str, first_han: bool = True, second_han: bool = False) -> Iterator[Difference]:
    """A number that both languages tell has the same unit in both."""
    there, here = quantities(first, han=first_han), quantities(second, han=second_han)
    told: list[tuple[str, str]] = []
    for value in sorted({*there, *here} & {*all_numbers(first)} & {*all_numbers(second)}):
        first_units, second_units = there.get(value, set()), here.get(value, set())
        differs = first_units and second_units and not first_units & second_units
        if differs or (not (first_units and second_units) and (first_units | second_units) & MEASURES):
            one, other = (" ".join([f"{value:g}", *sorted(units)]) for units in (first_units, second_units))
            told.append((one, other))
    if told:
        yield say("units"), ", ".join(one for one, _ in told), ", ".join(other for _, other in told)


def _dates(first: str, second: str, first_han: bool = True, second_han: bool = False) -> Iterator[Difference]:
    there, here = dates(first, han=first_han), dates(second, han=second_han)
    if there and here and there != here:
        told = [", ".join(written(date) for date in sorted(found)) for found in (there - here, here - there)]
        yield say("dates"), told[0], told[1]


def _terms(first: Located, second: Located, zh: Edition, en: Edition) -> Iterator[Difference]:
    """A glossary term that one language names, the other names too; told where each names another."""
    there, here = terms_in(first.text.plain, zh), terms_in(second.text.plain, en)
    if there - here and here - there:
        yield say("terms"), ", ".join(sorted(there - here)), ", ".join(sorted(here - there))


def _names(zh: str, en: str, terms: str) -> Iterator[Difference]:
    """Names of trials and products, in either language; glossary terms may be said in each language's own words."""
    zh_names, en_names = ({n for n in possible_names(t) if n.lower() not in terms} for t in (zh, en))
    missing_en = sorted(
        n for n in zh_names if _is_name(n) and not re.search(rf"\b{re.escape(n)}s?\b", en, re.IGNORECASE)
    )
    known = {name.lower() for name in zh_names}
    missing_zh = sorted(
        n for n in en_names if _is_product(n) and n.lower() not in known and not is_said_in_chinese(n, zh)
    )
    if missing_en or missing_zh:
        yield say("names"), ", ".join(missing_en), ", ".join(missing_zh)


def _is_name(word: str) -> bool:
    return len(word) > 1 and any(c.isupper() for c in word)


def _is_product(word: str) -> bool:
    """A name that no language translates: with a digit, or a capital after a small letter."""
    return len(word) > 2 and (any(c.isdigit() for c in word) or bool(re.search("[a-z][A-Z]", word)))


def _links(text: Text) -> set[str]:
    return {i.href for p in text.paragraphs for i in p if isinstance(i, Words) and i.href}


def _short(text: Text, most: int = 90) -> str:
    plain = text.plain.replace("\n", " ")
    return plain if len(plain) <= most else plain[: most - 1] + "…"
