"""Words of one language in an edition of another (`wrong-language`): text that nobody translated, a phone's `转`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from builder.check.latin import FILE, allowed_words
from builder.check.positions import span_at
from builder.check.subject import Subject, located_texts
from builder.check.translations import ADDRESS
from builder.diagnostics import Message, Report, Span, say
from builder.figures.amounts import shown_figure
from builder.outline.model.blocks import Block, Chart, Number, People
from builder.outline.model.edition import Edition
from builder.outline.schema.offers import beside_phone
from builder.outline.schema.text_form import small_words
from builder.outline.text.han import HAN, has_han
from builder.outline.text.telephone import PhoneNumber
from builder.outline.text.text import Text
from builder.words.everyday import SMALL_NAMES
from builder.words.languages import locale_of

_NAMED = re.compile(r"[（(“\"《「][^）)”\"》」]*[）)”\"》」]")
"""A name in its own language stands in brackets or quotes."""
_SMALL = re.compile(r"(?<![\w@./-])[a-z]{2,}(?![\w@/-])")
MOST_SMALL = 3
"""English words in small letters that a text without a single Han character may have: `mg per day`."""
_CLAUSE = re.compile(r"(?<![A-Za-z])(?:[A-Za-z][A-Za-z'’-]*,? ){4,}[A-Za-z][A-Za-z'’-]*")
MOST_NAMED = 4
"""English words in small letters, one after the other, that a name within Chinese may have."""
_APART = re.compile(r"(?<=[0-9])(?=[a-z])")
"""Where a word stands right at a number: `1st`."""
_BEFORE_WORDS = re.compile(r"[+(]*\d[\d\s().+-]*\d")
_EXTENSION = re.compile(r"\b(?:ext|extension|or|and|call|from|to)\b", re.IGNORECASE)


def check_foreign(subject: Subject, report: Report) -> None:
    """Every text as it was written."""
    for edition in subject.originals:
        for text in (located.written for located in located_texts(edition)):
            _check_text(text, report)
        for number in _numbers(edition):
            _check_figure(number, edition, report)


def tell_written_once(editions: Sequence[Edition], folder: Path, report: Report) -> None:
    """Phone numbers with words beside them, and names along axes, that readers of some edition cannot read.

    `editions` are those not made from another one's texts. A build tells them too: they print.
    """
    told: set[Span] = set()
    for edition in editions:
        if len(editions) > 1 and locale_of(edition.language).han:
            _check_axes(edition, folder / FILE, report)
        for phone, span in _phones(edition):
            if span not in told and _is_foreign(phone, locale_of(edition.language).han):
                told.add(span)
                _tell(report, span, phone, edition, beside_phone(phone) or _phone_hint(phone))


def _phone_hint(phone: str) -> Message:
    """How a number is written with words of each language."""
    number = (_BEFORE_WORDS.match(phone) or [phone])[0].strip()
    return say(
        "words beside a number are written in each language: `phone: {{zh: {number} …, en: {number} …}}`; an extension "
        "(`转 218`, `转 2 再转 15`, `按 2`) is written once, and English readers see “ext. 218”",
        number=number,
    )


def _check_text(text: Text, report: Report) -> None:
    words = ADDRESS.sub(_blank, _NAMED.sub(_blank, text.plain))
    if not locale_of(text.language).han:
        found = HAN.search(words)
    elif has_han(text.plain):
        clauses = (clause for clause in _CLAUSE.finditer(words) if len(_SMALL.findall(clause[0])) > MOST_NAMED)
        found = next(clauses, None)
    elif len(_SMALL.findall(words)) <= MOST_SMALL:
        found = None
    else:
        found = _SMALL.search(words)
    if found:
        around = words[found.start() : found.start() + 20].strip()
        hint = say("translate it; a name in its own language stands in brackets or quotes")
        _tell(report, span_at(text, *found.span()), around, text, hint)


def _check_figure(number: Number[Text], edition: Edition, report: Report) -> None:
    """The figure of a number is written once: words in it stand in every edition."""
    figure = shown_figure(number.value, edition.language)
    han = has_han(figure)
    if (not han and small_words(_APART.sub(" ", figure))) if locale_of(edition.language).han else han:
        hint = say("write the figure alone, and its words in `unit` or `caption`, in each language")
        _tell(report, number.span, figure, edition, hint)


_LATIN_WORD = re.compile(r"(?<![\w-])[A-Za-z]?[a-z]{3,}(?![\w-])")
"""A word, be it one with a capital; `NurOwn` and `SOD1` are names alike in all languages."""


def _check_axes(edition: Edition, names: Path, report: Report) -> None:
    """Names along the axis of a chart that are written once, in Latin letters, stand so in Chinese too: told once a
    chart. A name that readers know stands in `latin-words.txt`."""
    known = allowed_words(names, Report()) if names.exists() else frozenset[str]()
    for chart in _of_kind(edition, Chart):
        for text in chart.categories:
            words = [word for word in _LATIN_WORD.findall(text.plain) if word not in known | SMALL_NAMES]
            if words and not has_han(text.plain):
                hint = say(
                    "write each name along the axis in both languages, `{{zh: …, en: …}}`, in a list such as "
                    "`categories:`; a name that readers know goes into `{file}` beside the outline",
                    file=FILE,
                )
                _tell(report, text.span, text.plain, edition, hint)
                break


K = TypeVar("K", bound=Block[Any])


def _of_kind(edition: Edition, kind: type[K]) -> Iterator[K]:
    for section in edition.sections:
        for block in section.blocks:
            yield from (one for one in (block, *block.inner) if isinstance(one, kind))


def _numbers(edition: Edition) -> Iterator[Number[Text]]:
    yield from _of_kind(edition, Number)


def _tell(report: Report, span: Span, words: str, of: Text | Edition, hint: Message) -> None:
    message = say("expected {language}, found “{words}”", language=locale_of(of.language).name, words=words)
    report.warning("wrong-language", span, message, hint)


def _is_foreign(phone: str, chinese: bool) -> bool:
    return bool(_EXTENSION.search(phone) or small_words(phone)) if chinese else has_han(phone)


def _phones(edition: Edition) -> Iterator[tuple[str, Span]]:
    if edition.group and edition.group.phone:
        yield edition.group.phone, _place(edition.group.phone, edition.group.span)
    for section in edition.sections:
        for block in section.blocks:
            yield from _phones_of(block)


def _place(phone: str, around: Span) -> Span:
    return phone.span if isinstance(phone, PhoneNumber) else around


def _phones_of(block: Block[Text]) -> Iterator[tuple[str, Span]]:
    if isinstance(block, People):
        yield from ((p.phone, _place(p.phone, p.span)) for p in block.people if p.phone)
    for inner in block.inner:
        yield from _phones_of(inner)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
