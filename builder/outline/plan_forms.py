"""How the values of plans are written that are no fields alone: an entry of a panel, the setting of a check."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from builder.diagnostics import Span, say
from builder.outline.edition import CheckSetting, PanelEntry
from builder.outline.marks import Json, doc
from builder.outline.nodes import ScalarNode
from builder.outline.reading import FormatError, UnexpectedError, did_you_mean
from builder.outline.record import Record, called
from builder.outline.values import BlockPlace, Reason, Some


def panel_entry(value: Any, read: Any) -> PanelEntry:
    """A section, or a section and a block of it, as one word."""
    section, _, block = read(value).partition("/")
    return PanelEntry(section=section, block=block or None, span=value.span)


@called(say("`error`, `warning` or `{{off: reason}}`"))
class Off(Record, frozen=True, kw_only=True):
    """A check that is off, with the reason."""

    off: Annotated[Reason, doc("Why the check does not matter here.")]
    at: Annotated[
        tuple[BlockPlace, ...],
        Some(say("places"), single=True),
        doc("Where: section ids, or section/block; default: everywhere."),
    ] = ()
    span: Span


_LEVELS: tuple[Literal["error", "warning"], ...] = ("error", "warning")


def check_setting_json(inner: Callable[[], Json]) -> Json:
    """How editors see the setting of a check."""
    return {"anyOf": [{"enum": list(_LEVELS)}, inner()]}


def check_setting(value: Any, read: Any) -> CheckSetting:
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
