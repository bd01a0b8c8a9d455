"""The package: parts and their relationships (ECMA-376 part 2); pictures once each; bytes the same each time."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.export.pptx.archive import zipped
from builder.export.pptx.xml import Element, plain_root, serialized, sub

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


@dataclass(eq=False, slots=True)
class Part:
    """A file in the package: its path from `/`, its content type, its bytes, and what it refers to."""

    name: str
    content_type: str
    blob: bytes = b""
    relations: dict[tuple[str, Part | str], str] = field(default_factory=dict)
    """Ids by the relationship's type and target: a part, or an address outside."""

    def related(self, kind: str) -> Part:
        """The first part it refers to by this type of relationship."""
        return next(t for (own, t) in self.relations if own == kind and isinstance(t, Part))


@dataclass(slots=True)
class Package:
    """Adds parts to a package; numbers count up for each kind of name."""

    root: Part = field(default_factory=lambda: Part("/", ""))
    """The package itself: it refers to the presentation and to what the file says of itself."""
    theme: bytes = b""
    """The Office theme, which workbooks inside the file follow too."""
    numbers: dict[str, int] = field(default_factory=dict)
    pictures: dict[str, Part] = field(default_factory=dict)

    def add(self, name: str, content_type: str, blob: bytes = b"") -> Part:
        """A new part; `name` is its path, with `{}` where its number goes; `content_type` short for Office's own."""
        if "{}" in name:
            self.numbers[name] = self.numbers.get(name, 0) + 1
            name = name.format(self.numbers[name])
        return Part(name, content_type if "/" in content_type else OFFICE + content_type, blob)

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
        parts = _reached(self.root)
        members = {part.name[1:]: part.blob for part in parts if part is not self.root}
        members["[Content_Types].xml"] = serialized(_content_types(part for part in parts if part is not self.root))
        for part in parts:
            if part.relations:
                folder, _, own = part.name[1:].rpartition("/")
                members[posixpath.join(folder, "_rels", f"{own}.rels")] = serialized(_relationships(part))
        return zipped(members)


def relate(part: Part, target: Part | str, kind: str) -> str:
    """Relate a part to another, or to an address outside (a string); gives the relationship's id."""
    full = kind if ":" in kind else RELATIONSHIP + kind
    return part.relations.setdefault((full, target), f"rId{len(part.relations) + 1}")


def fill(part: Part, element: Element) -> None:
    """Give a part its XML."""
    part.blob = serialized(element)


def _reached(root: Part) -> list[Part]:
    """A part and all that it refers to, near or far, each once."""
    reached = {root: None}
    waiting = [root]
    while waiting:
        targets = (target for _, target in waiting.pop().relations)
        new = [target for target in targets if isinstance(target, Part) and target not in reached]
        reached.update(dict.fromkeys(new))
        waiting += dict.fromkeys(new)
    return [*reached]


def _content_types(parts: Iterable[Part]) -> Element:
    """What kind of file each part is, by its ending where that tells it."""
    defaults = {"rels": RELATIONSHIPS, "xml": "application/xml"}
    overrides: dict[str, str] = {}
    for part in parts:
        ending = part.name.rpartition(".")[2].lower()
        if USUAL.get(ending) == part.content_type:
            defaults[ending] = part.content_type
        else:
            overrides[part.name] = part.content_type
    types = plain_root("ct:Types")
    for ending, kind in sorted(defaults.items()):
        sub(types, "Default", Extension=ending, ContentType=kind)
    for name, kind in sorted(overrides.items()):
        sub(types, "Override", PartName=name, ContentType=kind)
    return types


def _relationships(part: Part) -> Element:
    """What a part refers to: parts by the way to them from its folder, addresses as they are."""
    listed = plain_root("rel:Relationships")
    folder = posixpath.dirname(part.name)
    for (kind, target), id in part.relations.items():
        if isinstance(target, Part):
            way = posixpath.relpath(target.name, folder)
            sub(listed, "Relationship", Id=id, Type=kind, Target=way)
        else:
            sub(listed, "Relationship", Id=id, Type=kind, Target=target, TargetMode="External")
    return listed
