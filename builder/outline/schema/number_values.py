"""Numbers of the format, typed in digits, and what is told of those that are none."""

from __future__ import annotations

import re
from typing import Annotated, Any

from msgspec import Struct
from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.schema.amount import MINUS, MOST_DIGITS, PLAIN_NUMBER, Amount, digits_of, ungrouped
from builder.outline.schema.number_hints import cut_hint, number_hint
from builder.outline.schema.reading_context import UnexpectedError
from builder.outline.yaml.nodes import ListNode, ScalarNode, replaced


class Within(Struct, frozen=True):
    """A number from `least` to `most`, typed in digits; an `int` takes no fraction, an `Amount` stays as typed."""

    least: float
    most: float
    hint: Message = NO_WORDS
    """What to do about another number."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if source is int:
            whole: CoreSchema = core_schema.int_schema(ge=int(self.least), le=int(self.most))
            return core_schema.no_info_wrap_validator_function(self._whole, whole)
        read = self._amount if source is Amount else self._any
        return core_schema.no_info_wrap_validator_function(read, core_schema.float_schema(ge=self.least, le=self.most))

    def _whole(self, value: Any, read: Any) -> Any:
        if self.most == 100 and isinstance(value, ScalarNode):
            value = replaced(value, value.rstrip("%％").rstrip())
        what = say("a whole number from {least} to {most}", **self._bounds)
        return self._read(
            value, read, _WHOLE, what if self.least < self.most else say("the number {least}", **self._bounds)
        )

    def _any(self, value: Any, read: Any) -> Any:
        return self._read(value, read, _DECIMAL, say("a number from {least} to {most}", **self._bounds))

    def _amount(self, value: Any, read: Any) -> Amount:
        what = say("a number from {least} to {most}", **self._bounds)
        self._read(value, read, PLAIN_NUMBER, what, has_unit=True)
        typed = ungrouped(value)
        if digits_of(typed) > MOST_DIGITS:
            hint = say("a chart keeps {most} digits: leave out decimals that nobody reads", most=MOST_DIGITS)
            raise UnexpectedError(what, value, hint, "out-of-range")
        return Amount(str(typed))  # not the node, which holds the whole file

    @property
    def _bounds(self) -> dict[str, str]:
        return {"least": _in_full(self.least), "most": _in_full(self.most)}

    def _read(self, value: Any, read: Any, digits: re.Pattern[str], what: Message, *, has_unit: bool = False) -> Any:
        if not isinstance(value, ScalarNode) or not value:
            raise UnexpectedError(what, value)
        typed = ungrouped(value)
        if not digits.fullmatch(typed):
            cut = cut_hint(value, value.source.text[value.end :]) if value.style == "plain" else NO_WORDS
            raise UnexpectedError(what, value, cut or number_hint(value, has_unit=has_unit), "not-a-number")
        try:
            return read(typed.replace(MINUS, "-"))
        except ValidationError:
            raise UnexpectedError(what, value, self.hint, "out-of-range") from None


def _in_full(bound: float) -> str:
    """A bound with its thousands grouped, never as a power of ten."""
    return f"{bound:,.15f}".rstrip("0").rstrip(".").replace("-", MINUS)


_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,9})?")
_MINUTES = re.compile(r"([0-9][0-9.]*)\s*(?:分钟|分鐘|分|minutes?|mins?\.?)", re.IGNORECASE)


def _bare_minutes(value: Any) -> Any:
    """`40分钟` where minutes are asked for is 40."""
    found = _MINUTES.fullmatch(value) if isinstance(value, ScalarNode) else None
    return replaced(value, found[1]) if found else value


Minutes = Annotated[float, Within(0, 600), BeforeValidator(_bare_minutes)]
Share = Annotated[float, Within(0, 1)]
ChartNumber = Annotated[Amount, Within(-1e12, 1e12)]


def _pair(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    if not isinstance(value, ListNode) or len(value) != 2:
        raise UnexpectedError(say("two numbers from 0 to 1: across and down, such as [0.25, 0.6]"), value)
    return read(value)


PicturePoint = Annotated[tuple[Share, Share], WrapValidator(_pair)]
"""`[across, down]` on a picture."""
