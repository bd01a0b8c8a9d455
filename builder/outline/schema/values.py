"""Words with a meaning of their own, each declared once: ids, dates, times, addresses, choices."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar, get_args
from zoneinfo import available_timezones

from msgspec import Struct
from pydantic import (
    AfterValidator,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import Message, say
from builder.outline.schema.clock import TYPED_TIME
from builder.outline.schema.day import TYPED_DAY, TYPED_MONTH, read_day, read_month, read_until
from builder.outline.schema.list_values import Some
from builder.outline.schema.meeting_time import hold_not_at_night, read_meeting_time, time_meant
from builder.outline.schema.offers import day_meant, id_meant, mail_meant, paper_meant, phone_meant
from builder.outline.schema.paper import TYPED_PAPER, read_paper
from builder.outline.schema.reading_context import ID_PATTERN, FormatError, Reading, nearest_of
from builder.outline.schema.text_form import TEXT_SCHEMA, Short, ShortOnes, localized
from builder.outline.schema.told import TYPED, Told
from builder.outline.text.addresses import BARE_ADDRESS, LETTERS, with_scheme
from builder.outline.text.telephone import PhoneNumber, PlacedWord, dialled, is_same_number
from builder.outline.yaml.cleaned_characters import cleaned, undivided
from builder.outline.yaml.nodes import MapNode, ScalarNode
from builder.words.choices import choice_meant
from builder.words.languages import LANGUAGES, stands_in


def _known_zone(word: str) -> str:
    if word not in available_timezones():
        raise ValueError(word)
    return word


def _kept(word: str) -> str:
    return undivided(cleaned(word))


def _is_one_number(value: MapNode) -> bool:
    """Whether all languages of a text name one number: two are thought to be a slip of a figure."""
    said = [words for words in value.values() if not isinstance(words, ScalarNode) or words]
    numbers = [words for words in said if isinstance(words, ScalarNode) and dialled(words)]
    if not numbers or len(numbers) < len(said) or not value.keys() <= set(LANGUAGES):
        return False
    return all(is_same_number(numbers[0], other) for other in numbers)


def _as_phone(value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo[Reading]) -> Any:
    """A word that is a telephone number keeps its place; with words of its own in each language it keeps its text."""
    if isinstance(value, MapNode) and _is_one_number(value):
        text = localized(value, info.context)
        first = stands_in(info.context.languages[0], text.by_language)
        own = text.by_language[first] if first else next(iter(text.by_language.values()))
        return PhoneNumber(own.raw, own.span, text)
    word = read(value)
    return PhoneNumber(word, value.span) if isinstance(value, ScalarNode) else word


def _placed(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """A word that keeps its place."""
    word = read(value)
    return PlacedWord(word, value.span) if isinstance(value, ScalarNode) else word


def _by_day(value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo[Reading]) -> Any:
    """A time, told where most people would take it for one of the afternoon."""
    time = read(value)
    if isinstance(value, ScalarNode):
        hold_not_at_night(value, info.context.report)
    return time


class OtherWords(Struct, frozen=True):
    """Understands a choice of a few words in those that other programs and people use for it."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        choices = get_args(source)

        def chosen(value: Any) -> Any:
            return (choice_meant(value, choices) or value) if isinstance(value, ScalarNode) else value

        return core_schema.no_info_before_validator_function(chosen, handler(source))


L = TypeVar("L")
OneOf = Annotated[L, OtherWords()]
"""A `Literal`: one of a few words."""
HEAD = Short("")
"""The head of a column, which may have none: often the corner over the names of the rows."""
CELL = Short("–")
"""A cell of a table; an empty one is shown as a dash, so that nobody takes it for forgotten."""
CATEGORY = Short()
"""A name along the axis of a chart, or of a row."""
CATEGORIES = ShortOnes()
Version = Annotated[Literal["1"], WithJsonSchema({"enum": [1]})]
_DIGITS = say("write year, month, day in digits with hyphens, and check the calendar")
Word = Annotated[str, StringConstraints(pattern=r"^[^\n]*$", max_length=300), AfterValidator(_kept)]
"""One line, kept as typed but for characters that nobody sees."""
Id = Annotated[
    str,
    StringConstraints(pattern=f"^{ID_PATTERN}$", max_length=64),
    Told(say("an id of the letters a to z, digits and hyphens"), "bad-id", types=TYPED, meant=id_meant),
]
TermId = Annotated[
    str,
    StringConstraints(pattern=f"^(?:{ID_PATTERN}|[A-Za-z0-9\u3400-\u9fff-]+)$", max_length=64),
    Told(say("an id of letters, digits and hyphens, or a Chinese word"), "bad-id", types=TYPED, meant=id_meant),
]
"""The id of a term names no file: it may be the term itself."""
DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
"""Names that Windows keeps for itself: there is no folder called so
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""


def _no_device(word: str) -> str:
    if word.lower() in DEVICES:
        message = say("expected an id that can name a folder, found “{word}”", word=word)
        raise FormatError("bad-id", message, say("Windows keeps this name for itself: make it longer by a word"))
    return word


DocumentId = Annotated[Id, AfterValidator(_no_device)]
"""An id that names files and a folder, on every system."""
Day = Annotated[
    str,
    StringConstraints(pattern=TYPED_DAY, max_length=40),
    AfterValidator(read_day),
    Told(say("a date such as 2026-12-05"), "not-a-date", _DIGITS, meant=day_meant),
]
"""A day, in any way of writing it that leaves no doubt; kept as ISO 8601."""
Month = Annotated[
    str,
    StringConstraints(pattern=TYPED_MONTH, max_length=40),
    AfterValidator(read_month),
    Told(say("a date such as 2026-12-05 or 2026-12"), "not-a-date", _DIGITS, ("string", "number"), day_meant),
]
"""A day, a month or a year; kept as ISO 8601."""
LastDay = Annotated[
    str,
    StringConstraints(pattern=TYPED_MONTH, max_length=40),
    AfterValidator(read_until),
    Told(say("a date such as 2026-12-05"), "not-a-date", _DIGITS, ("string", "number"), day_meant),
]
"""The day until which something holds; a month or a year means its last."""
Address = Annotated[
    str,
    StringConstraints(pattern=f"^(?:https?://[!-~{LETTERS}]+|{BARE_ADDRESS})$", max_length=500),
    AfterValidator(with_scheme),
    Told(
        say("a web address beginning with https://"),
        "not-an-address",
        say("copy the whole address from the browser"),
        format="iri-reference",
    ),
]
"""A web address; nothing is ever fetched from it."""
Doi = Annotated[
    str,
    StringConstraints(pattern=r"^10\.[0-9]{4,9}/\S+$", max_length=300),
    Told(say("a DOI such as 10.1002/mus.27472"), hint=say("leave out https://doi.org/")),
]
Year = Annotated[
    str, StringConstraints(pattern="^[0-9]{4}([–-][0-9]{2,4})?$"), Told(say("a year such as 2022"), types=TYPED)
]
Nct = Annotated[str, StringConstraints(pattern="^NCT[0-9]{8}$"), Told(say("a trial number such as NCT03280056"))]
Reason = Annotated[Word, Told(say("a reason"), types=TYPED)]
TermForm = Annotated[Word, Told(say("a form of the term"), types=TYPED)]
Shown = Annotated[Word, Told(say("a figure"), types=TYPED)]
Phone = Annotated[
    Word,
    Told(say("a phone number"), types=TYPED, meant=phone_meant),
    WrapValidator(_as_phone),
    WithJsonSchema({"anyOf": [{"type": list(TYPED)}, TEXT_SCHEMA["anyOf"][0]]}),
]
"""A telephone number: once for all languages, or with words beside it in each."""
Email = Annotated[
    str,
    StringConstraints(pattern=r"^[^@\s]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,24}$", max_length=300),
    Told(
        say("an email address such as `group@example.org`"),
        "not-an-email",
        say("copy it from a letter, without spaces"),
        meant=mail_meant,
    ),
    WrapValidator(_placed),
]
WeChat = Annotated[Word, Told(say("a WeChat name"), types=TYPED)]
BlockPlace = Annotated[
    str,
    StringConstraints(pattern=f"^{ID_PATTERN}(/{ID_PATTERN})?$", max_length=300),
    Told(say("a section's id, or `section/block`"), "bad-id"),
]
"""A section, or one of its blocks."""


PanelWord = Annotated[
    str,
    StringConstraints(pattern=f"^{ID_PATTERN}(/{ID_PATTERN})?$", max_length=300),
    Told(say("`cover`, `back`, a section's id, or `section/block`"), "bad-id"),
]
Percent = Annotated[
    str, StringConstraints(pattern="^(?:100|[3-9][0-9])%$"), Told(say("a width from 30% to 100%"), types=TYPED)
]
"""How much of its size something takes."""
Clock = Annotated[
    str,
    StringConstraints(pattern=TYPED_TIME, max_length=40),
    AfterValidator(read_meeting_time),
    Told(
        say("a time such as 14:00 or 14:00–16:00"),
        "not-a-time",
        say("write hours and minutes with a colon, such as 9:30"),
        TYPED,
        time_meant,
    ),
    WrapValidator(_by_day),
]
"""A time of the day or a range of two, read as 24-hour times."""
Zone = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_+/-]+$", max_length=60),
    AfterValidator(_known_zone),
    Told(
        say("the name of a time zone such as Asia/Shanghai"),
        "not-a-zone",
        say("write continent and city as in the tz database, such as Europe/London"),
        TYPED,
    ),
]
"""A name of the IANA time zone database."""
Paper = Annotated[
    str,
    StringConstraints(pattern=TYPED_PAPER, max_length=40),
    AfterValidator(read_paper),
    Told(say("`a4`, `letter`, `a3` or a size in millimetres such as 285x210"), meant=paper_meant),
]


TermForms = Annotated[tuple[TermForm, ...], Some(say("forms"), most=30, single=True)]


def _to_add(id: str) -> Message:
    """How to say what is cited, ready to be pasted."""
    line = f'`  {id}: {{title: "…"}}`'
    return say("add it under `sources:`, or write the source itself after `cite:`\n`sources:`\n{line}", line=line)


def _known(word: str, info: ValidationInfo[Reading]) -> str:
    known = info.context.sources
    if known is not None and word not in known:
        hint = nearest_of(word, known, _to_add(word))
        message = say("expected the id of a source in `cite`, found `{word}`", word=word)
        raise FormatError("unknown-source", message, hint)
    return word


SourceId = Annotated[
    str,
    StringConstraints(pattern=f"^{ID_PATTERN}$", max_length=64),
    Told(say("the id of a source"), "bad-id", say("use a to z, 0 to 9 and hyphens, no spaces"), TYPED),
    AfterValidator(_known),
]
"""The id of a source that the outline has."""
