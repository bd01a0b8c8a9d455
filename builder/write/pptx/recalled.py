"""Slides that were written before and come again: their parts are taken as they are, and nothing is drawn.

A part is kept as its bytes, with what it is related to in the order of its relationship ids, so that it comes out the
same. What all slides share (layouts, the notes master, pictures) is looked up in the presentation it goes into.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any, Literal

from msgspec import Struct
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part

from builder.write.pptx.seen import SeenShape

SHARED = frozenset({CONTENT_TYPE.PML_SLIDE_LAYOUT, CONTENT_TYPE.PML_NOTES_MASTER})
"""Parts that stand in the presentation before any slide does."""
Kind = Literal["address", "shared", "picture", "self", "own"]
NUMBER = re.compile(r"\d+(?=\.\w+$)")


class Link(Struct, frozen=True):
    """A relationship: an address outside the file, the name of a shared part, a picture, the slide itself, a part."""

    type: str
    kind: Kind
    target: str | bytes | KeptPart


class KeptPart(Struct, frozen=True):
    """A part's bytes and relationships; `name` has `%d` in the place of its number."""

    name: str
    content_type: str
    data: bytes
    links: tuple[Link, ...]


class KeptSlide(Struct, frozen=True):
    """A slide with all that is its own, and what was seen on it."""

    part: KeptPart
    seen: tuple[SeenShape, ...]


def kept_slide(part: Any, seen: tuple[SeenShape, ...]) -> KeptSlide:
    """The slide of a part of python-pptx's that is finished, notes included."""
    return KeptSlide(_kept(part, part), seen)


def _kept(part: Any, slide: Any) -> KeptPart:
    name = NUMBER.sub("%d", str(part.partname))
    return KeptPart(name, part.content_type, part.blob, tuple(_link(rel, slide) for rel in part.rels.values()))


def _link(rel: Any, slide: Any) -> Link:
    if rel.is_external:
        return Link(rel.reltype, "address", rel.target_ref)
    target = rel.target_part
    if target is slide:
        return Link(rel.reltype, "self", "")
    if target.content_type in SHARED:
        return Link(rel.reltype, "shared", str(target.partname))
    if rel.reltype == RELATIONSHIP_TYPE.IMAGE:
        return Link(rel.reltype, "picture", target.blob)
    return Link(rel.reltype, "own", _kept(target, slide))


def put_slide(kept: KeptSlide, presentation: Any, shared: Mapping[str, Any]) -> int:
    """Put a slide at the end of a presentation; gives its id. `shared` parts are known by their names."""
    root, part = presentation._element, presentation.part
    made = _put(kept.part, part.package, shared, None)
    return int(root.get_or_add_sldIdLst().add_sldId(part.relate_to(made, RELATIONSHIP_TYPE.SLIDE)).get("id"))


def _put(kept: KeptPart, package: Any, shared: Mapping[str, Any], slide: Any) -> Any:
    made: Any = Part(package.next_partname(kept.name), kept.content_type, package, kept.data)
    slide = made if slide is None else slide
    for number, link in enumerate(kept.links, 1):
        if link.kind == "address":
            id = made.relate_to(link.target, link.type, is_external=True)
        else:
            id = made.relate_to(_target(link, package, shared, slide), link.type)
        assert id == f"rId{number}", "relationships are counted from 1, none left out"
    return made


def _target(link: Link, package: Any, shared: Mapping[str, Any], slide: Any) -> Any:
    match link.kind, link.target:
        case "self", _:
            return slide
        case "shared", str(name):
            return shared[name]
        case "picture", bytes(data):
            return package.get_or_add_image_part(BytesIO(data))
        case _, KeptPart() as part:
            return _put(part, package, shared, slide)
    raise TypeError(f"a {link.kind} is no part")
