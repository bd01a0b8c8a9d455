"""From nodes to an Outline by pydantic; where something is wrong, to an outline of the rest, which rules can judge."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from builder.diagnostics import Report, Span
from builder.outline.model.edition import LeafletPlan, MotifChoice, TalkPlan, ThemeChoice
from builder.outline.model.outline import Outline, ReviewPlan
from builder.outline.schema.author_keys import author_fields, entries_of, map_type
from builder.outline.schema.canonical.sections import given_ids
from builder.outline.schema.error_words import Teller, prune
from builder.outline.schema.format_model import NOWHERE
from builder.outline.schema.reading import Reading
from builder.outline.text.text import LocalizedText, SourceText
from builder.outline.yaml.nodes import MapNode, Node
from builder.replace import replace

Part = TypeVar("Part", ThemeChoice, MotifChoice, TalkPlan[LocalizedText], LeafletPlan)


def validated(root: Node, reading: Reading) -> Outline | None:
    """The outline; after errors, which are told, what is left of it; None if that is nothing."""
    try:
        outline = Outline.model_validate(root, context=reading)
    except ValidationError as wrong:
        Teller(wrong, root, reading).tell()
        if not isinstance(root, MapNode):
            return None
        rest = _rest(root, wrong, replace(reading, report=Report()))
        if rest is None:
            return None
        outline = rest
    return replace(
        outline,
        theme=_placed(outline.theme, root),
        motif=_placed(outline.motif, root),
        talk=_placed(outline.talk, root),
        leaflet=_placed(outline.leaflet, root),
        folder=reading.folder.as_posix(),
        files=tuple(sorted(reading.files)),
        unnamed=given_ids(root),
    )


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
            return Outline.model_construct(**(_stand_ins(root.span) | given), span=root.span)


def _stand_ins(start: Span) -> dict[str, Any]:
    unnamed = LocalizedText.same(SourceText("…", start), start)
    return {
        "version": "1",
        "id": "unnamed",
        "title": unnamed,
        "review": ReviewPlan.model_construct(status="draft", date="2000-01-01", next="2000-01-02", span=start),
        "sections": (),
    }
