"""Asks a person at a terminal what her new document shall be; Enter takes what is offered."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from builder.catalogue import MessageLanguage, kept_language
from builder.command.asked import Asked, WrongUseError
from builder.command.options import DOCUMENT_LANGUAGES
from builder.command.terminal import Terminal
from builder.diagnostics import Message, say
from builder.outline.schema.day import OtherWeekdayError, next_such_day
from builder.outline.schema.offers import day_meant, on_another_weekday
from builder.outline.text.text import Language
from builder.starters.wish import id_of, iso_date, starter_names
from builder.today import today
from builder.words.languages import USUAL_LANGUAGES

T = TypeVar("T")
STARTERS: Mapping[str, Message] = {
    "newly-diagnosed": say("newly diagnosed: what it is, what comes first, what to ask"),
    "day-by-day": say("living with it day by day"),
    "medicine": say("a medicine explained"),
    "trial": say("a trial explained, for those who think about joining"),
    "evening": say("an evening with a speaker"),
    "meeting": say("the annual meeting of a group"),
    "empty": say("empty: ten subjects with gaps"),
}


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def ask_all(asked: Asked, terminal: Terminal) -> None:
    """Fill what the options left open."""
    terminal.out(say("A few questions; Enter takes what stands in brackets or leaves a gap to fill in later."))
    if not asked.starter:
        asked.starter = _starter(terminal)
    if not asked.languages:
        asked.languages = _languages(terminal)
    both = say("in two languages with ` / ` between them") if len(asked.languages) > 1 else say("in a few words")
    asked.topic = asked.topic or _line(say("Title ({both})", both=both), terminal)
    asked.group = asked.group or _line(say("Name of your group ({both})", both=both), terminal)
    asked.place = asked.place or _line(say("Place of the meeting ({both})", both=both), terminal)
    asked.date = asked.date or _date(terminal)


def ask_id(offered: str, terminal: Terminal) -> str:
    """An id for a document whose file has a name of which an id can have no letter, such as one in Chinese."""
    question = say("Name of the finished files in Latin letters, such as pinyin [{id}]", id=offered)
    return _until(question, lambda words: _id(words or offered), terminal)


def _id(words: str) -> str:
    if id := id_of(words, ""):
        return id
    raise WrongUseError(say("write the letters a to z, figures and hyphens"))


def _starter(terminal: Terminal) -> str:
    names = starter_names()
    for number, name in enumerate(names, 1):
        terminal.out(f"  {number}  {terminal.tell(STARTERS.get(name, name))}")
    return _until(say("What do you begin with? [1]"), lambda words: _chosen(words or "1", names), terminal)


def _chosen(words: str, names: Sequence[str]) -> str:
    """A starter by its number or name."""
    if words.isascii() and words.isdigit() and 1 <= int(words) <= len(names):
        return names[int(words) - 1]
    if words in names:
        return words
    raise WrongUseError(say("write a number from 1 to {most}", most=len(names)))


def _languages(terminal: Terminal) -> tuple[Language, ...]:
    usual = ",".join(usual_languages(terminal.language))
    question = say("Languages, such as {usual} or en [{usual}]", usual=usual)
    return _until(question, lambda words: DOCUMENT_LANGUAGES.read(words or usual), terminal)


def usual_languages(reads: MessageLanguage) -> tuple[Language, ...]:
    """Both languages of a document, that of its author first, as far as her messages tell."""
    own = kept_language(reads)
    return tuple(sorted(USUAL_LANGUAGES, key=lambda language: language != own))


def _date(terminal: Terminal) -> str:
    """The day of the meeting; of one typed without its year the next such day is offered, until another is typed."""
    question, offered = say("Day of the meeting, such as 2026-12-05"), ""
    while True:
        words = _line(question, terminal)
        if not words or iso_date(words):
            return iso_date(words) or offered
        try:
            found = next_such_day(words, date.fromisoformat(today()))
        except OtherWeekdayError as wrong:
            terminal.out(on_another_weekday(wrong))
            continue
        if found:
            offered, question = found, say("The next such day is {day}; Enter takes it [{day}]", day=found)
        else:
            terminal.out(day_meant(words) or say("write year, month and day, such as 2026-12-05"))


def _until(question: Message, read: Callable[[str], T], terminal: Terminal) -> T:
    """Ask until the answer can be read."""
    while True:
        try:
            return read(_line(question, terminal))
        except WrongUseError as wrong:
            terminal.out(wrong.message)


def _line(question: Message, terminal: Terminal) -> str:
    """One answer; the end of the input is an empty one."""
    try:
        return input(f"{terminal.tell(question)}: ").strip()
    except EOFError:
        return ""
