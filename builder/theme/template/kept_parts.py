"""What of a template goes into the talk: the master, its layouts, their theme and pictures, and nothing else."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from builder.diagnostics import Message, say
from builder.theme.template.layouts import SlideMaster
from builder.theme.template.objects import OBJECTS
from builder.theme.template.package_parts import HARMLESS, Parts, Relation
from builder.theme.template.picture_metadata import quiet

KEPT = ("slideLayout", "slideMaster", "theme", "image", "hdphoto", "themeOverride")
DROPPED = ("tags", "customXml", "comments", "printerSettings", "vmlDrawing")
"""Private notes of add-ins and printers, which no slide shows; their references go too."""
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff", "image/svg+xml", "image/x-emf",
            "image/x-wmf", "image/vnd.ms-photo")  # fmt: skip


class KeptPart(Struct, frozen=True):
    """A part to keep: its type, its bytes, and its relationships as (id, kind, target); `http…` targets are links."""

    content_type: str
    data: bytes
    relations: tuple[tuple[str, str, str], ...]


def kept_parts(parts: Parts, master: SlideMaster) -> dict[str, KeptPart] | None:
    """The master and all it needs, by name; None after telling what cannot be taken along."""
    out: dict[str, KeptPart] = {}
    waiting, before = [master.part], parts.refusals.count
    while waiting:
        name = waiting.pop(0)
        if name in out:
            continue
        part = _kept(parts, name, master)
        if part is not None:
            out[name] = part
            waiting += [target for _, _, target in part.relations if target.startswith("/")]
    return out if parts.refusals.count == before else None


def _kept(parts: Parts, name: str, master: SlideMaster) -> KeptPart | None:
    kind = parts.content_type(name)
    if kind in PICTURES:
        data = parts.members.read(name) if name in parts.members.names else None
    elif kind.endswith("+xml"):
        data = _written(parts, name)
    else:
        data = None
        parts.refusals.broken(say("{part} of an unknown kind", part=name[1:]))
    if data is None:
        return None
    data = quiet(kind, data)
    left_out = parts.left_out.get(name, frozenset())
    listed = [
        r for r in parts.relations(name) if r.kind not in DROPPED and not (r.kind in OBJECTS and r.id in left_out)
    ]
    relations = [_relation(parts, name, r, master) for r in listed]
    return KeptPart(kind, data, tuple(r for r in relations if r is not None))


def _written(parts: Parts, name: str) -> bytes | None:
    """A part of XML as it is, or as it was changed on reading; None after telling what is wrong with it."""
    root = parts.root(name)
    if root is None:
        return None
    if parts.left_out.get(name):
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return parts.members.xml(name)


def _relation(parts: Parts, name: str, relation: Relation, master: SlideMaster) -> tuple[str, str, str] | None:
    """A relationship to keep; None after telling one that leads to what no layout may hold."""
    if relation.external and relation.kind == "hyperlink" and HARMLESS.fullmatch(relation.target):
        return relation.id, relation.kind, relation.target
    known = relation.target in parts.members.names and relation.target != name
    stray = relation.kind == "slideMaster" and relation.target != master.part
    if relation.kind in KEPT and known and not stray and not relation.external:
        return relation.id, relation.kind, relation.target
    _tell(parts, relation, master.where(name))
    return None


def _tell(parts: Parts, relation: Relation, where: Message) -> None:
    found = say("{kind} {target} on {where}", kind=relation.kind, target=relation.target[:80], where=where)
    if relation.external:
        hint = say("in PowerPoint's Slide Master view, take this link off {where}", where=where)
        parts.refusals.add("template-link", say("layouts without links to other files"), found, hint)
    else:
        hint = say("in PowerPoint's Slide Master view, put a picture in its place on {where}", where=where)
        parts.refusals.add("template-object", say("layouts of shapes, pictures and text only"), found, hint)
