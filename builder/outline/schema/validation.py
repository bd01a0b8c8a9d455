"""From nodes to an Outline by pydantic; where something is wrong, to an outline of the rest, which rules can judge."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from msgspec import Struct
from pydantic import TypeAdapter, ValidationError

from builder.diagnostics import Report
from builder.memory import Held, Memory
from builder.outline.model.edition import LeafletPlan, MotifChoice, TalkPlan, ThemeChoice
from builder.outline.model.outline import Outline, ReviewPlan
from builder.outline.motif_meant import motif_choice
from builder.outline.schema.author_keys import author_fields, entries_of, map_type, required
from builder.outline.schema.canonical.outline_order import given_ids
from builder.outline.schema.error_words import Teller, prune
from builder.outline.schema.format_model import NOWHERE
from builder.outline.schema.reading_context import Awaited, Reading
from builder.outline.text.text import LocalizedText, SourceText
from builder.outline.yaml.nodes import MapNode, Node
from builder.replace import replace

Part = TypeVar("Part", ThemeChoice, MotifChoice, ReviewPlan, TalkPlan[LocalizedText], LeafletPlan)


def validated(root: Node, reading: Reading, shared: Shared | None = None) -> Outline | None:
    """The outline; after errors, which are told, what is left of it; None if that is nothing.

    Of an outline that is like others what they have in common is read once (`Shared`).
    """
    outline = _joined(root, reading, shared) if shared and shared.varied and isinstance(root, MapNode) else None
    outline = outline or _read_whole(root, reading)
    if outline is None:
        return None
    return replace(
        outline,
        theme=_placed(outline.theme, root),
        motif=_placed(motif_choice(outline), root),
        review=_placed(outline.review, root),
        talk=_placed(outline.talk, root),
        leaflet=_placed(outline.leaflet, root),
        folder=reading.folder.as_posix(),
        files=tuple(sorted(reading.files)),
        unnamed=given_ids(root),
    )


def _read_whole(root: Node, reading: Reading) -> Outline | None:
    try:
        return Outline.model_validate(root, context=reading)
    except ValidationError as wrong:
        Teller(wrong, root, reading).tell()
        return _rest(root, wrong, replace(reading, report=Report())) if isinstance(root, MapNode) else None


class Shared(Struct, frozen=True):
    """What outlines that are much alike have in common: all but what stands under the keys `varied`.

    Without such keys they are one outline, read again and again: it is read whole, and `memory` keeps what was made of
    the parts that stayed equal.
    """

    varied: frozenset[str]
    memory: Memory

    @classmethod
    def of_one(cls, memory: Memory) -> Shared:
        """For one outline that is read again and again."""
        return cls(frozenset(), memory)


class _Parts(Struct, frozen=True):
    """Parts of an outline by their fields, the files they name, and their texts that lack a language."""

    fields: Mapping[str, Any]
    files: tuple[str, ...]
    awaited: tuple[Awaited, ...]


def _joined(root: MapNode, reading: Reading, shared: Shared) -> Outline | None:
    """The outline from its common parts and its own; None where either has something to tell, which needs all."""
    common = MapNode([entry for entry in root.entries if entry[0] not in shared.varied], root.span)
    own = MapNode([entry for entry in root.entries if entry[0] in shared.varied], root.span)
    around = (reading.languages, reading.sources, reading.icons, reading.folder, reading.awaited is None)
    held = (Held([*common, *common.values()]), around)
    parts = shared.memory.recall(("common parts", shared.varied), held, lambda: _read_parts(common, reading))
    rest = None if parts is None else _read_parts(own, reading)
    if parts is None or rest is None:
        return None
    fields = {**parts.fields, **rest.fields}
    if not required(Outline) <= fields.keys():
        return None
    reading.files += (*parts.files, *rest.files)
    if reading.awaited is not None:
        reading.awaited += (*parts.awaited, *rest.awaited)
    return Outline.model_construct(**fields, span=root.span)


def _read_parts(root: MapNode, reading: Reading) -> _Parts | None:
    """Some parts of an outline; None where anything is to be told of them."""
    awaited: list[Awaited] | None = None if reading.awaited is None else []
    quiet = replace(reading, report=Report(), files=[], awaited=awaited)
    try:
        fields = _parts().validate_python(root, context=quiet)
    except ValidationError:
        return None
    return None if quiet.report.diagnostics else _Parts(fields, tuple(quiet.files), tuple(awaited or ()))


def _placed(part: Part, root: Node) -> Part:
    """A part of the outline; if the author left it out, it stands where the file begins."""
    return replace(part, span=root.span) if part.span == NOWHERE else part


@cache
def _parts() -> TypeAdapter[dict[str, Any]]:
    """Reads an outline of which parts are missing."""
    return TypeAdapter(map_type("Parts", entries_of(author_fields(Outline))))


def _rest(root: MapNode, wrong: ValidationError, reading: Reading) -> Outline | None:
    """The outline without what is wrong; in place of required parts stands something about which nothing is told."""
    prune(root, wrong)
    while True:
        try:
            given = _parts().validate_python(root, context=reading)
        except ValidationError as still:
            if not prune(root, still):
                return None
        else:
            return Outline.model_construct(**(_stand_ins(root) | given), span=root.span)


def _stand_ins(root: MapNode) -> dict[str, Any]:
    start = root.span
    unnamed = LocalizedText.same(SourceText("…", start), start)
    dated = ReviewPlan.model_construct(status="draft", date="2000-01-01", next="2000-01-02", span=start)
    return {
        **({"review": dated} if "review" in root.written else {}),
        "version": "1",
        "id": "unnamed",
        "title": unnamed,
        "sections": (),
    }
