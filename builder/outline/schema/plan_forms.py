"""Values of plans that are no fields alone: an entry of a panel, the setting of a check; and how they are written."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Struct
from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import Span, say
from builder.outline.schema.format_model import FormatModel
from builder.outline.schema.list_values import Some
from builder.outline.schema.map_form import Called
from builder.outline.schema.reading_context import FormatError, UnexpectedError, did_you_mean
from builder.outline.schema.values import BlockPlace, PanelWord, Reason
from builder.outline.yaml.nodes import ScalarNode


class PanelEntry(Struct, frozen=True, kw_only=True):
    """`cover`, `back`, a section id, or a section id and the id of one of its blocks."""

    section: str
    block: str | None = None
    span: Span

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(_panel_entry, handler.generate_schema(PanelWord))


def _panel_entry(value: Any, read: ValidatorFunctionWrapHandler) -> PanelEntry:
    """A section, or a section and a block of it, as one word."""
    section, _, block = read(value).partition("/")
    return PanelEntry(section=section, block=block or None, span=value.span)


class Off(FormatModel):
    """A check that is off, with the reason."""

    called = Called(say("`error`, `warning` or `{{off: reason}}`"))

    off: Reason = Field(description="Why the check does not matter here.")
    at: Annotated[tuple[BlockPlace, ...], Some(say("places"), single=True)] = Field(
        default=(), description="Where: section ids, or section/block; default: everywhere."
    )


_LEVELS: tuple[Literal["error", "warning"], ...] = ("error", "warning")


class CheckSetting(Struct, frozen=True, kw_only=True):
    """How a check counts in this outline; `places` (section ids, or section/block) narrow where, empty: everywhere."""

    level: Literal["error", "warning", "off"]
    reason: str = ""
    places: tuple[str, ...] = ()
    span: Span

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(_check_setting, handler.generate_schema(Off))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"enum": list(_LEVELS)}, handler(schema)]}


def _check_setting(value: Any, read: ValidatorFunctionWrapHandler) -> CheckSetting:
    """A level, or that the check is off."""
    if not isinstance(value, ScalarNode):
        off: Off = read(value)
        return CheckSetting(level="off", reason=off.off, places=off.at, span=off.span)
    if value == "off":
        hint = say('write the reason beside it: `{{off: "why it does not matter here"}}`')
        raise FormatError("off-needs-reason", say("expected a reason with `off`, found none"), hint)
    level = next((level for level in _LEVELS if level == value), None)
    if level is None:
        raise UnexpectedError(Off.called.noun, value, did_you_mean(value, _LEVELS), "wrong-value")
    return CheckSetting(level=level, span=value.span)
