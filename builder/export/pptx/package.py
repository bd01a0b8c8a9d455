"""The package: parts and their relationships, kept by python-pptx; pictures once each; bytes the same each time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from builder.export.pptx.archive import members_of, zipped
from builder.export.pptx.xml import Element, serialized

if TYPE_CHECKING:
    from pptx.opc.package import Part
    from pptx.package import Package as Opc

OFFICE = "application/vnd.openxmlformats-officedocument."
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
"""Where the names of content types and relationships begin (ECMA-376 part 1, annex A)."""
ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


def new_package() -> Opc:
    """A package with nothing in it."""
    from pptx.package import Package as Opc

    return Opc(BytesIO())


@dataclass(slots=True)
class Package:
    """Adds parts to a package; numbers count up for each kind of name."""

    opc: Opc
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
        full = content_type if "/" in content_type else OFFICE + content_type
        return Part(PackURI(name), full, self.opc, blob)

    def picture(self, data: bytes, media_type: str) -> Part:
        """The part of a picture; the same picture twice is kept once."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self.pictures:
            ending = ENDINGS[media_type]
            number = len(self.pictures) + 1
            self.pictures[digest] = self.add(f"/ppt/media/picture{number}.{ending}", media_type, data)
        return self.pictures[digest]

    def saved(self) -> bytes:
        """The file's bytes."""
        out = BytesIO()
        self.opc.save(out)
        return zipped(members_of(out.getvalue()))


def relate(part: Part | Opc, target: Part | str, kind: str) -> str:
    """Relate a part to another, or to an address outside (a string); gives the relationship's id."""
    full = kind if ":" in kind else RELATIONSHIP + kind
    return str(part.relate_to(target, full, is_external=isinstance(target, str)))


def fill(part: Part, element: Element) -> None:
    """Give a part its XML."""
    part.blob = serialized(element)
