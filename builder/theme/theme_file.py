"""A theme as its YAML file gives it: models of its fields, and the words in which a wrong one is told."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Annotated, Any, TypeVar

from msgspec import Struct
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from builder.diagnostics import NO_WORDS, Message, all_of, quoted, say
from builder.outline.schema.reading_context import FormatError
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, kind_of
from builder.theme.model import MeasuredIn
from builder.theme.style import Align, Weight

HEX = re.compile("#([0-9A-Fa-f]{6})")
SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)/(\d{1,3}(?:\.\d{1,2})?)")
RANGE = re.compile(r"(\d{1,3})-(\d{1,3})/([12](?:\.\d{1,2})?)")
LARGE = 40
"""From here on a range goes in steps of two points; below, of one."""
WEIGHTS: Mapping[str, Weight] = {"light": 300, "regular": 400, "bold": 700}
ALIGNS: Mapping[str, Align] = {"left": "left", "center": "center", "right": "right"}
SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")

Cmyk = tuple[float, float, float, float]
Setting = tuple[float, float]
"""A size and its leading, in points."""


class Named(Struct, frozen=True):
    """What a theme's file may name: the roles that it and its base have."""

    roles: Collection[str]


def wrong(message: Message, hint: Message = NO_WORDS) -> FormatError:
    """What is told of a wrong value of a theme."""
    return FormatError("theme-value", message, hint)


def _word(value: Node | str, info: ValidationInfo[Named]) -> str:
    if not isinstance(value, str):
        raise wrong(say("expected a word for {key}, found a list or map", key=info.field_name))
    return value


def _measured_in(value: Node, info: ValidationInfo[Named]) -> MeasuredIn:
    return "noto" if _word(value, info) == "noto" else "arimo"


def _number(value: Node) -> float:
    if not isinstance(value, ScalarNode):
        raise wrong(say("expected a number, found {found}", found=kind_of(value)))
    try:
        return float(value)
    except ValueError:
        raise wrong(say("expected a number, found {found}", found=value)) from None


def _rgb(value: Node) -> str:
    match = HEX.fullmatch(value) if isinstance(value, ScalarNode) else None
    if match is None:
        raise no_color()
    return match[1].upper()


def no_color() -> FormatError:
    """That a role lacks its colour, for one output or all."""
    return wrong(say('expected a color such as "#0B4A57" under screen, or under talk and leaflet'))


def _inks(value: Node, read: ValidatorFunctionWrapHandler) -> Cmyk:
    inks: Cmyk | None = read(value) if isinstance(value, ListNode) and len(value) == 4 else None
    if inks is None or not all(0 <= ink <= 100 for ink in inks):
        raise wrong(say("expected four percentages such as [95, 44, 40, 53]"))
    return inks


def _slot(word: str) -> str:
    if word and word not in SLOTS:
        raise wrong(say("expected one of {slots}, found {slot}", slots=all_of(quoted(SLOTS)), slot=word))
    return word


def _role(word: str, info: ValidationInfo[Named]) -> str:
    if word not in info.context.roles:
        raise wrong(say("expected a color role, found {role}", role=word), say("roles stand under colors:"))
    return word


def _weight(value: Node, info: ValidationInfo[Named]) -> Weight:
    word = _word(value, info)
    if word not in WEIGHTS:
        raise wrong(say("expected light, regular or bold, found {weight}", weight=word))
    return WEIGHTS[word]


def _align(value: Node, info: ValidationInfo[Named]) -> Align:
    word = _word(value, info)
    if word not in ALIGNS:
        raise wrong(say("expected left, center or right, found {align}", align=word))
    return ALIGNS[word]


def _sizes(value: Node) -> tuple[Setting, ...]:
    """`[28/45, 26/42]` or a range `[34-40/1.22]` as pairs of points; they must fall."""
    written = [sizes_of(str(item)) for item in value] if isinstance(value, ListNode) else []
    sizes = tuple(pair for one in written for pair in one)
    if not sizes or not all(written) or list(sizes) != sorted(sizes, reverse=True):
        raise no_sizes()
    return sizes


def no_sizes() -> FormatError:
    """That a style has no sizes for a language, or none that can be read."""
    return wrong(say("expected sizes as size/leading in points, largest first, such as [28/45, 24/39]"))


def sizes_of(written: str) -> list[Setting]:
    """`28/45` is one size in points with its leading; `34-40/1.22` all from 40 down, the leading a multiple of each."""
    if one := SIZE.fullmatch(written):
        return [(float(one[1]), float(one[2]))]
    if (many := RANGE.fullmatch(written)) is None or int(many[1]) > int(many[2]):
        return []
    least, most = int(many[1]), int(many[2])
    sizes = [*range(most, max(least, LARGE), -2), *range(min(most, LARGE), least - 1, -1)]
    return [(float(size), round(2 * size * float(many[3])) / 2) for size in dict.fromkeys((*sizes, least))]


def _fields(value: Node) -> MapNode:
    if not isinstance(value, MapNode):
        raise wrong(say("expected `key: value` lines, found something else"))
    return value


def _named_fields(value: Node) -> dict[str, tuple[str, Node]]:
    return {key: (key, row) for key, row in _fields(value).items()}


Word = Annotated[str, PlainValidator(_word)]
Number = Annotated[float, PlainValidator(_number)]
Rgb = Annotated[str, PlainValidator(_rgb)]
"""`RRGGBB`, written `#RRGGBB`."""
Inks = Annotated[tuple[Number, Number, Number, Number], WrapValidator(_inks)]
"""Cyan, magenta, yellow and black in percent."""
Slot = Annotated[Word, AfterValidator(_slot)]
Role = Annotated[Word, AfterValidator(_role)]
Sizes = Annotated[tuple[Setting, ...], PlainValidator(_sizes)]
V = TypeVar("V")
Rows = Annotated[Mapping[str, V], BeforeValidator(_fields)]
"""A map whose keys are names of the theme's own."""


class _Part(BaseModel):
    """A part of a theme's file. Each field is a key of it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _read_fields(cls, node: Any) -> Any:
        fields = _fields(node)
        fields.form = tuple(cls.model_fields)
        return fields


class FontNames(_Part):
    """Typefaces by name; what is left out is as in the theme it is based on."""

    talk_latin: Word | None = Field(default=None, description="The Latin typeface of the talk.")
    talk_east_asian: Word | None = Field(default=None, description="Its typeface of simplified Chinese.")
    talk_east_asian_hant: Word | None = Field(default=None, description="Its typeface of traditional Chinese.")
    measure_latin: Annotated[MeasuredIn | None, PlainValidator(_measured_in)] = Field(
        default=None, description="What Latin is measured with: arimo (default) or noto."
    )


class ColorRow(_Part):
    """One role: its colour on screen, and what differs for an output."""

    screen: Rgb = Field(default="", description="Its colour on slides and screens, and on paper.")
    talk: Rgb = Field(default="", description="Its colour in the talk, where that differs.")
    leaflet: Rgb = Field(default="", description="Its colour on paper, where that differs.")
    cmyk: Inks | None = Field(
        default=None,
        description="Its inks on press, in percent; default: from the profile, dark `ink`, `muted`, `note` and `link` "
        "in black alone.",
    )
    office: Slot = Field(default="", description="Its place in PowerPoint's own colour theme.")

    @model_validator(mode="before")
    @classmethod
    def _read_color(cls, named: Any) -> Any:
        """A colour that stands bare, at its role, is shown as it should stand."""
        name, node = named
        if isinstance(node, MapNode) and node:
            return node
        written = node if isinstance(node, ScalarNode) and HEX.fullmatch(node) else "#0B4A57"
        raise wrong(
            say("expected a color under `screen`, or under `talk` and `leaflet`"),
            say("write it so: `{line}`", line=f'{name}: {{screen: "{written}"}}'),
        )

    @model_validator(mode="after")
    def _has_colors(self) -> ColorRow:
        if not self.screen and not (self.talk and self.leaflet):
            raise no_color()
        return self


class StyleRow(_Part):
    """One style of text."""

    weight: Annotated[Weight, PlainValidator(_weight)] = Field(default=400, description="light, regular or bold.")
    color: Role = Field(default="ink", validate_default=True, description="The role of its letters.")
    strong: Role = Field(default="primary", validate_default=True, description="The role of its strong words.")
    align: Annotated[Align, PlainValidator(_align)] = Field(default="left", description="left, center or right.")
    zh: Sizes = Field(description="Its sizes in Chinese, the preferred first.")
    en: Sizes = Field(description="Its sizes in English, the preferred first.")


class ThemeFile(_Part):
    """A theme as it is written; what it leaves out it takes from the one it is based on."""

    theme: Any = Field(default=None, description="The version of this format: 1.")
    name: Word | None = Field(default=None, description="Its name; default: the file's.")
    based_on: Word | None = Field(default=None, description="The theme it is based on.")
    edge: Number | None = Field(default=None, description="Width of the outline of panels and cards, in points.")
    ghosts: Any = Field(default=None, description="A key that copies of older themes have; it says nothing any more.")
    fonts: FontNames = Field(default=FontNames.model_construct(), description="Typefaces by name.")
    colors: Annotated[Mapping[str, ColorRow], BeforeValidator(_named_fields)] = Field(
        default={}, description="Colour roles."
    )
    talk: Rows[StyleRow] = Field(default={}, description="Styles of text in the talk.")
    leaflet: Rows[StyleRow] = Field(default={}, description="Styles of text in the leaflet.")
    large: Rows[StyleRow] = Field(default={}, description="Styles of text in the large print.")
