"""The parts of a package and how they hang together; macros are refused wherever they are."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct, field

from builder.diagnostics import say
from builder.theme.ooxml import Element, qname
from builder.theme.template.archive import Members
from builder.theme.template.objects import MARK, without_objects
from builder.theme.template.refusals import Refusals

DEEPEST = 120
"""Levels of nesting in a part; deeply grouped drawings reach twenty."""
HARMLESS = re.compile(r"(?:https?://|mailto:)[^\s\\]+", re.IGNORECASE)
"""Links that open only when somebody clicks them, and lead to no file of the computer or its network."""
ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-?8|us-ascii)", re.IGNORECASE)


class Relation(Struct, frozen=True):
    """One relationship: `kind` is the last word of its type, `target` a part's name or, `external`, an address."""

    id: str
    kind: str
    target: str
    external: bool


class Parts(Struct):
    """A package opened within bounds."""

    members: Members
    refusals: Refusals
    defaults: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, frozenset[str]] = field(default_factory=dict)
    """By part, the relationships to embedded objects that have given way to their pictures."""
    _related: dict[str, tuple[Relation, ...]] = field(default_factory=dict)

    def content_type(self, name: str) -> str:
        """What kind of part it is (`application/vnd.openxmlformats-officedocument.…`)."""
        return self.overrides.get(name.lower()) or self.defaults.get(name.rpartition(".")[2].lower(), "")

    def root(self, name: str) -> Element | None:
        """A part's document element, pictures for embedded objects; None after telling what is wrong with it."""
        data = self.members.xml(name)
        root = None if data is None else safe_root(data, name, self.refusals)
        if root is not None and data is not None and MARK in data:
            self.left_out[name] = without_objects(root)
        return root

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What a part refers to, in its own order; `/` is the package itself."""
        if name not in self._related:
            folder, _, own = name.rpartition("/")
            listed = f"{folder}/_rels/{own}.rels"
            root = self.root(listed) if listed in self.members.names else None
            rows = () if root is None else tuple(_relation(e, folder or "/") for e in root if e.get("Id"))
            self._related[name] = rows
        return self._related[name]

    def related(self, name: str, kind: str) -> str | None:
        """The first part of this kind that a part refers to."""
        return next((r.target for r in self.relations(name) if r.kind == kind and not r.external), None)


def open_parts(members: Members, refusals: Refusals) -> Parts | None:
    """The package, if it holds no macros; else None after telling them."""
    parts = Parts(members, refusals)
    types = parts.root("/[Content_Types].xml")
    if types is None:
        return None
    for element in types:
        kind = element.get("ContentType", "")
        if element.tag == qname("ct:Default"):
            parts.defaults[element.get("Extension", "").lower()] = kind
        elif element.tag == qname("ct:Override"):
            parts.overrides[element.get("PartName", "").lower()] = kind
    before = refusals.count
    _refuse_macros(parts)
    return parts if refusals.count == before else None


def safe_root(data: bytes, name: str, refusals: Refusals) -> Element | None:
    """The root of a part that is UTF-8, has no document type and is not nested deeper than drawings are."""
    if b"\x00" in data or ENCODING.search(data[:200]):
        refusals.broken(say("{part} in another encoding than UTF-8", part=name[1:]))
        return None
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        refusals.broken(say("a document type or entity in {part}, which Office never writes", part=name[1:]))
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        refusals.broken(say("{part} not well-formed", part=name[1:]))
        return None
    if root.xpath("/*" * (DEEPEST + 1)):
        refusals.broken(say("{part} nested deeper than {most} levels", part=name[1:], most=DEEPEST))
        return None
    return root


def _relation(element: Element, folder: str) -> Relation:
    target, external = element.get("Target", ""), element.get("TargetMode", "") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join(folder, unquote(target)))
    return Relation(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target, external)


def _refuse_macros(parts: Parts) -> None:
    kinds = {**parts.defaults, **parts.overrides}
    macro = next((k for k, v in kinds.items() if "macroenabled" in v.lower() or "vbaproject" in v.lower()), None)
    binary = next((n for n in sorted(parts.members.names) if "vbaproject" in n.lower()), None)
    if macro or binary:
        what = (binary or macro or "").removeprefix("/")
        hint = say("in PowerPoint, save it as .pptx or .potx, which leaves macros out")
        parts.refusals.add("template-macros", say("a template without macros"), say("{what} in it", what=what), hint)
