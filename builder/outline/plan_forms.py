"""How the values of plans are written that are no fields alone: an entry of a panel, the setting of a check."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypedDict

from builder.diagnostics import say
from builder.outline.edition import PanelEntry
from builder.outline.forms import NO_OTHERS, Form, doc
from builder.outline.model import CheckSetting
from builder.outline.nodes import ScalarNode
from builder.outline.reading import FormatError, UnexpectedError, did_you_mean
from builder.outline.values import BlockPlace, PanelWord, Reason, Some


def panel_entry_schema(handler: GetCoreSchemaHandler) -> CoreSchema:
    """How pydantic reads a `PanelEntry`."""
    return core_schema.no_info_wrap_validator_function(_panel_entry, handler.generate_schema(PanelWord))


def _panel_entry(value: Any, read: Any) -> PanelEntry:
    section, _, block = read(value).partition("/")
    return PanelEntry(section=section, block=block or None, span=value.span)


class Off(TypedDict):
    """A check that is off, with the reason."""

    off: Annotated[Reason, doc("Why the check does not matter here.")]
    at: NotRequired[
        Annotated[
            tuple[BlockPlace, ...],
            Some(say("places"), single=True),
            doc("Where: section ids, or section/block; default: everywhere."),
        ]
    ]


Off.__pydantic_config__ = NO_OTHERS  # type: ignore[attr-defined]
_OFF = Form(say("`error`, `warning` or `{{off: reason}}`"), Off)
_LEVELS: tuple[Literal["error", "warning"], ...] = ("error", "warning")


def check_setting_schema(handler: GetCoreSchemaHandler) -> CoreSchema:
    """How pydantic reads a `CheckSetting`, and how editors see it."""
    metadata = {"pydantic_js_functions": [_check_setting_json]}
    return core_schema.no_info_wrap_validator_function(_check_setting, handler.generate_schema(Off), metadata=metadata)


def _check_setting_json(schema: Any, handler: Any) -> dict[str, Any]:
    return {"anyOf": [{"enum": list(_LEVELS)}, handler(schema)]}


def _check_setting(value: Any, read: Any) -> CheckSetting:
    if not isinstance(value, ScalarNode):
        off = read(_OFF.taken(value))
        return CheckSetting(level="off", reason=off["off"], places=off.get("at", ()), span=value.span)
    if value == "off":
        hint = say('write the reason beside it: `{{off: "why it does not matter here"}}`')
        raise FormatError("off-needs-reason", say("expected a reason with `off`, found none"), hint)
    level = next((level for level in _LEVELS if level == value), None)
    if level is None:
        raise UnexpectedError(_OFF.noun, value, did_you_mean(value, _LEVELS), "wrong-value")
    return CheckSetting(level=level, span=value.span)
