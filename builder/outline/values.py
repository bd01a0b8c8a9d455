"""Values with a meaning of their own, each declared once: ids, dates, numbers, addresses, files, icons, lists.

What pydantic finds wrong with one is told in the words that stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar, get_args
from zoneinfo import available_timezones

from msgspec import Struct
from pydantic import (
    AfterValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from builder.changed import replace
from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.addresses import LETTERS
from builder.outline.amount import MINUS, MOST_DIGITS, PLAIN_NUMBER, Amount, digits_of, ungrouped
from builder.outline.characters import cleaned, undivided
from builder.outline.clock import TYPED_TIME, read_time
from builder.outline.day import TYPED_DAY, TYPED_MONTH, read_day, read_month
from builder.outline.nodes import ListNode, MapNode, ScalarNode, is_empty
from builder.outline.offers import address_meant, day_meant, paper_meant, source_meant
from builder.outline.paper import TYPED_PAPER, read_paper
from builder.outline.reading import ID_PATTERN, FormatError, Reading, ToldError, UnexpectedError, nearest_of
from builder.outline.telephone import PhoneNumber
from builder.outline.text_form import Blank
from builder.words.choices import choice_meant

TYPED = ("string", "number", "boolean")
"""What an editor may take a string for that is written without quotes."""


class Told(Struct, frozen=True):
    """In which words a wrong string is told: what was expected, the code, and what to do."""

    what: Message
    code: str = "wrong-value"
    hint: Message = NO_WORDS
    types: tuple[str, ...] = ("string",)
    """What an editor may take it for."""
    meant: Callable[[str], Message] | None = None
    """What to do about this one, where that can be told."""
    format: str = ""
    """The format of JSON Schema's that editors see it to have."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        types = self.types[0] if len(self.types) == 1 else list(self.types)
        format = {"format": self.format} if self.format else {}
        return handler(schema) | format | {"type": types}

    def _read(self, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
        if not isinstance(value, ScalarNode) or not value:
            raise UnexpectedError(self.what, value)
        try:
            return read(value)
        except ValidationError as wrong:
            raise UnexpectedError(self._what(wrong), value, self._hint(value), self.code) from None

    def _hint(self, word: str) -> Message:
        return (self.meant(word) if self.meant else NO_WORDS) or self.hint

    def _what(self, wrong: ValidationError) -> Message:
        """What was expected; where a string is too long, with its bound."""
        for error in wrong.errors(include_url=False, include_input=False):
            if error["type"] == "string_too_long":
                return say("{what} of at most {most} characters", what=self.what, most=error["ctx"]["max_length"])
        return self.what


def _known_zone(word: str) -> str:
    if word not in available_timezones():
        raise ValueError(word)
    return word


def _kept(word: str) -> str:
    return undivided(cleaned(word))


def _as_phone(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """A word that is a telephone number keeps its place."""
    word = read(value)
    return PhoneNumber(word, value.span) if isinstance(value, ScalarNode) else word


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
HEAD = Blank("")
"""The head of a column, which may have none: often the corner over the names of the rows."""
CELL = Blank("–")
"""A cell of a table; an empty one is shown as a dash, so that nobody takes it for forgotten."""
Version = Annotated[Literal["1"], WithJsonSchema({"enum": [1]})]
_DIGITS = say("write year, month, day in digits with hyphens, and check the calendar")
Word = Annotated[str, StringConstraints(pattern=r"^[^\n]*$", max_length=300), AfterValidator(_kept)]
"""One line, kept as typed but for characters that nobody sees."""
Id = Annotated[
    str,
    StringConstraints(pattern=f"^{ID_PATTERN}$", max_length=64),
    Told(
        say("an id of letters, digits and hyphens"), "bad-id", say("use a to z, 0 to 9 and hyphens, no spaces"), TYPED
    ),
]
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
Address = Annotated[
    str,
    StringConstraints(pattern=f"^https?://[!-~{LETTERS}]+$", max_length=500),
    Told(
        say("a web address beginning with https://"),
        "not-an-address",
        say("copy the whole address from the browser"),
        meant=address_meant,
        format="iri",
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
Phone = Annotated[Word, Told(say("a phone number"), types=TYPED), WrapValidator(_as_phone)]
Email = Annotated[
    str,
    StringConstraints(pattern=r"^[^@\s]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,24}$", max_length=300),
    Told(
        say("an email address such as `group@example.org`"),
        "not-an-email",
        say("copy it from a letter, without spaces"),
    ),
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
    AfterValidator(read_time),
    Told(
        say("a time such as 14:00 or 14:00–16:00"),
        "not-a-time",
        say("write hours and minutes with a colon, such as 9:30"),
        TYPED,
    ),
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


class Within(Struct, frozen=True):
    """A number from `least` to `most`, typed in digits; an `int` takes no fraction, an `Amount` stays as typed."""

    least: float
    most: float

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if source is int:
            whole: CoreSchema = core_schema.int_schema(ge=int(self.least), le=int(self.most))
            return core_schema.no_info_wrap_validator_function(self._whole, whole)
        read = self._amount if source is Amount else self._any
        return core_schema.no_info_wrap_validator_function(read, core_schema.float_schema(ge=self.least, le=self.most))

    def _whole(self, value: Any, read: Any) -> Any:
        return self._read(value, read, _WHOLE, say("a whole number from {least} to {most}", **self._bounds))

    def _any(self, value: Any, read: Any) -> Any:
        return self._read(value, read, _DECIMAL, say("a number from {least} to {most}", **self._bounds))

    def _amount(self, value: Any, read: Any) -> Amount:
        what = say("a number from {least} to {most}", **self._bounds)
        self._read(value, read, PLAIN_NUMBER, what)
        typed = ungrouped(value)
        if digits_of(typed) > MOST_DIGITS:
            hint = say("a chart keeps {most} digits: leave out decimals that nobody reads", most=MOST_DIGITS)
            raise UnexpectedError(what, value, hint, "out-of-range")
        return Amount(typed)

    @property
    def _bounds(self) -> dict[str, str]:
        return {"least": _in_full(self.least), "most": _in_full(self.most)}

    def _read(self, value: Any, read: Any, digits: re.Pattern[str], what: Message) -> Any:
        if not isinstance(value, ScalarNode) or not value:
            raise UnexpectedError(what, value)
        typed = ungrouped(value)
        if not digits.fullmatch(typed):
            raise UnexpectedError(what, value, number_hint(value), "not-a-number")
        try:
            return read(typed.replace(MINUS, "-"))
        except ValidationError:
            raise UnexpectedError(what, value, code="out-of-range") from None


def _in_full(bound: float) -> str:
    """A bound with its thousands grouped, never as a power of ten."""
    return f"{bound:,.15f}".rstrip("0").rstrip(".").replace("-", MINUS)


_WITH_UNIT = re.compile(r"([+\u2212-]?[0-9]+(?:\.[0-9]+)?)\s*(\D+)")
_POWER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]+")
_DECIMAL_COMMA = re.compile(r"[+\u2212-]?[0-9]+[,，][0-9]+")


def number_hint(typed: str) -> Message:
    """What to write in place of something that was meant for a number."""
    if _DECIMAL_COMMA.fullmatch(typed):
        return say("write {point} with a point", point=re.sub("[,，]", ".", typed))
    if _POWER.fullmatch(typed):
        return say("write the number in full, digit by digit")
    if found := _WITH_UNIT.fullmatch(typed):
        return say("write {number} alone; “{unit}” is said elsewhere", number=found[1], unit=found[2].strip())
    return say("write digits only, such as 33 or 4.5: no sign for percent, no commas")


_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,9})?")
Minutes = Annotated[float, Within(0, 600)]
Share = Annotated[float, Within(0, 1)]
ChartNumber = Annotated[Amount, Within(-1e12, 1e12)]


class Some(Struct, frozen=True):
    """A list of `least` to `most` of what `name` says; `single` lets one stand without a list.

    From a `counted` list none may be left out when the rest of a wrong file is judged.
    """

    name: Message
    least: int = 1
    most: int = 1_000
    single: bool = False
    counted: bool = False
    led: bool = False
    """Whether another list, the heads of a table, says how many it must be: only that one is told as too long."""

    @property
    def noun(self) -> Message:
        if self.most >= 1_000:
            return say("a list of {name}", name=self.name)
        if self.least == self.most:
            return say("a list of {count} {name}", count=self.most, name=self.name)
        return say("a list of {least} to {most} {name}", least=self.least, most=self.most, name=self.name)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema) | {"minItems": self.least}
        if self.most < 1_000:
            many["maxItems"] = self.most
        return {"anyOf": [many["items"], many]} if self.single else many

    def _read(self, value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo[Reading]) -> Any:
        if self.single and not isinstance(value, ListNode) and not is_empty(value):
            return read([value])
        if not isinstance(value, ListNode):
            raise UnexpectedError(self.noun, value, say("begin each entry on its own line with `- `"))
        value.counted = self.counted
        self._tell_count(value, info.context)
        items = read(value)
        if len(items) < self.least:
            raise ToldError
        return items

    def _tell_count(self, node: ListNode, reading: Reading) -> None:
        message = say("expected {what}, found {count}", what=self.noun, count=len(node))
        if len(node) > self.most and not self.led:
            hint = say("remove {count}, or make two blocks", count=len(node) - self.most)
            reading.error("too-many", node[self.most], message, hint)
        elif len(node) < self.least:
            reading.error("too-few", node, message)


TermForms = Annotated[tuple[TermForm, ...], Some(say("forms"), most=30, single=True)]


def _pair(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    if not isinstance(value, ListNode) or len(value) != 2:
        raise UnexpectedError(say("two numbers from 0 to 1: across and down, such as [0.25, 0.6]"), value)
    return read(value)


PicturePoint = Annotated[tuple[Share, Share], WrapValidator(_pair)]
"""`[across, down]` on a picture."""


class Entries(Struct, frozen=True):
    """A map whose keys are the author's own."""

    noun: Message
    hint: Message

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self.read, handler(source))

    def read(self, value: Any, read: Any) -> Any:
        if not isinstance(value, MapNode):
            raise UnexpectedError(self.noun, value, self.hint)
        return read(value)


_EACH_ID = say("write each id on its own line with a colon, its fields indented below")


class ById(Entries, frozen=True):
    """Entries each under its id, which becomes theirs, with its place."""

    hint: Message = _EACH_ID

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"additionalProperties": False}

    def read(self, value: Any, read: Any) -> Any:
        entries = Entries.read(self, value, read)
        return {id: replace(entry, id=id, span=value.key(id).span) for id, entry in entries.items()}


def _known(word: str, info: ValidationInfo[Reading]) -> str:
    known = info.context.sources
    if known is not None and word not in known:
        hint = nearest_of(word, known, say("add it under `sources`"))
        message = say("expected the id of a source in `cite`, found `{word}`", word=word)
        raise FormatError("unknown-source", message, hint)
    return word


SourceId = Annotated[
    str,
    StringConstraints(pattern=f"^{ID_PATTERN}$", max_length=64),
    Told(say("the id of a source"), "bad-id", say("use a to z, 0 to 9 and hyphens, no spaces"), TYPED, source_meant),
    AfterValidator(_known),
]
"""The id of a source that the outline has."""


class OrNone(Struct, frozen=True):
    """Source ids, or the word `none`, which gives none of them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"const": "none"}, *handler(schema)["anyOf"]]}

    def _read(self, value: Any, read: Any) -> Any:
        if value == "none":
            return ()
        if value == [] or is_empty(value):
            what = say("`none` or a list of source ids such as [ernst2023]")
            raise UnexpectedError(what, value, say("write `cite: none` if the block needs no source"))
        return read(value)
