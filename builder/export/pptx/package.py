"""The package: parts and their relationships, kept by python-pptx; pictures once each; bytes the same each time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from builder.export.pptx.archive import zipped
from builder.export.pptx.xml import Element, plain_root, serialized, sub

if TYPE_CHECKING:
    from pptx.opc.package import OpcPackage, Part

OFFICE = "application/vnd.openxmlformats-officedocument."
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
"""Where the names of content types and relationships begin (ECMA-376 part 1, annex A)."""
RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
USUAL: Mapping[str, str] = {
    "bmp": "image/bmp", "emf": "image/x-emf", "gif": "image/gif", "jpe": "image/jpeg", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "png": "image/png", "tif": "image/tiff", "tiff": "image/tiff",
    "wdp": "image/vnd.ms-photo", "wmf": "image/x-wmf", "xlsx": OFFICE + "spreadsheetml.sheet",
}  # fmt: skip
"""Kinds of files told by their ending; of all others, each part's content type is told by its name."""


@cache
def _opc() -> Any:
    """python-pptx's package with its relationships in sight, so that we zip it: it would take the time of the day."""
    from pptx.package import Package

    class Opened(Package):
        @property
        def rels(self) -> Any:
            return self._rels

    return Opened


def _new_opc() -> Any:
    return _opc()("")


class Package(Struct):
    """Adds parts to a package; numbers count up for each kind of name."""

    opc: Any = field(default_factory=_new_opc)
    """The package itself: it refers to the presentation and to what the file says of itself."""
    theme: bytes = b""
    """The Office theme, which workbooks inside the file follow too."""
    numbers: dict[str, int] = field(default_factory=dict)
    pictures: dict[str, Part] = field(default_factory=dict)

    def add(self, name: str, content_type: str, blob: bytes = b"") -> Part:
        """A new part; `name` is its path, with `{}` where its number goes; `content_type` short for Office's own."""
        from pptx.opc.package import Part
        from pptx.opc.packuri import PackURI

        if "{}" in name:
            self.numbers[name] = self.numbers.get(name, 0) + 1
            name = name.format(self.numbers[name])
        return Part(PackURI(name), content_type if "/" in content_type else OFFICE + content_type, self.opc, blob)

    def picture(self, data: bytes, media_type: str) -> Part:
        """The part of a picture; the same picture twice is kept once."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self.pictures:
            ending = ENDINGS[media_type]
            number = len(self.pictures) + 1
            self.pictures[digest] = self.add(f"/ppt/media/picture{number}.{ending}", media_type, data)
        return self.pictures[digest]

    def saved(self) -> bytes:
        """The file's bytes: every part that is referred to, from the package on."""
        from pptx.opc.packuri import PACKAGE_URI

        parts = tuple(self.opc.iter_parts())
        members = {part.partname.membername: part.blob for part in parts}
        members["[Content_Types].xml"] = serialized(_content_types(parts))
        related = {PACKAGE_URI: self.opc.rels, **{part.partname: part.rels for part in parts}}
        members |= {uri.rels_uri.membername: rels.xml for uri, rels in related.items() if rels}
        return zipped(members)


def relate(part: Part | OpcPackage, target: Part | str, kind: str) -> str:
    """Relate a part to another, or to an address outside (a string); gives the relationship's id."""
    full = kind if ":" in kind else RELATIONSHIP + kind
    return str(part.relate_to(target, full, is_external=isinstance(target, str)))


def fill(part: Part, element: Element) -> None:
    """Give a part its XML."""
    part.blob = serialized(element)


def _content_types(parts: Iterable[Part]) -> Element:
    """What kind of file each part is, by its ending where that tells it."""
    defaults = {"rels": RELATIONSHIPS, "xml": "application/xml"}
    overrides: dict[str, str] = {}
    for part in parts:
        ending = part.partname.rpartition(".")[2].lower()
        if USUAL.get(ending) == part.content_type:
            defaults[ending] = part.content_type
        else:
            overrides[part.partname] = part.content_type
    types = plain_root("ct:Types")
    for ending, kind in sorted(defaults.items()):
        sub(types, "Default", Extension=ending, ContentType=kind)
    for name, kind in sorted(overrides.items()):
        sub(types, "Override", PartName=name, ContentType=kind)
    return types
