"""Opens the zip a template is, within bounds: nothing is unpacked before its size, name and number are looked at."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from builder.diagnostics import say
from builder.theme.template.refusals import Refusals

MB = 1_000_000
MOST_FILE = 40 * MB
MOST_UNPACKED = 160 * MB
MOST_XML = 4 * MB
"""One part of XML; Office's own are below a tenth of that."""
MOST_ALL_XML = 16 * MB
MOST_TAGS = 600_000
"""Tags in all parts that are read: they cost memory and time whatever their length."""
MOST_MEMBERS = 4000
MOST_NAME = 240
END = struct.Struct("<4s4H2LH")
"""The end of central directory record (PKWARE APPNOTE 4.3.16)."""
ENTRY = 46
"""Bytes of a central directory entry without its names (4.3.12)."""
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file with a password begins, and one of PowerPoint before 2007."""
DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
)  # fmt: skip
"""What `zipfile` raises, by where its bytes are spoilt: a directory, a name, a method, a password's mark, packed data.

The bytes are in memory by then, so that none of it is about the machine; each is told as a damaged template.
"""
NAME = re.compile(r"[^\x00-\x1f\\:*?\"<>|]+")


class Members:
    """The files of a template, read one by one within the bounds; each fault is told once."""

    def __init__(self, archive: zipfile.ZipFile, refusals: Refusals) -> None:
        self.archive, self.refusals = archive, refusals
        self.names = {f"/{name}" for name in archive.namelist()}
        self._sizes: dict[str, int] = {}
        self._tags: dict[str, int] = {}
        self._full = False

    def xml(self, name: str) -> bytes | None:
        """A part of XML; None after telling that it is missing, too large or damaged."""
        if name not in self.names:
            self.refusals.broken(say("no {part} in it", part=name[1:]))
            return None
        size = self.archive.getinfo(name[1:]).file_size
        self._sizes[name] = size
        if size > MOST_XML or sum(self._sizes.values()) > MOST_ALL_XML:
            self._tell_too_large(name, size)
            return None
        data = self.read(name)
        self._tags[name] = data.count(b"<") if data else 0
        if sum(self._tags.values()) > MOST_TAGS:
            self._tell_too_large(name, size)
            return None
        return data

    def _tell_too_large(self, name: str, size: int) -> None:
        """Once: what comes after is too much as well."""
        if not self._full:
            what = say(
                "XML of at most {most} MB and {tags} tags in all, {part} MB a part", most=MOST_ALL_XML // MB,
                tags=MOST_TAGS, part=MOST_XML // MB,
            )  # fmt: skip
            self.refusals.too_large(what, say("more at {part} of {size} bytes", part=name[1:], size=size))
        self._full = True

    def read(self, name: str) -> bytes | None:
        """A part's bytes, no more than the directory says; None after telling that it is damaged."""
        try:
            with self.archive.open(name[1:]) as file:
                return file.read()
        except DAMAGE:
            self.refusals.broken(say("{part} damaged", part=name[1:]))
            return None


def open_members(path: Path, refusals: Refusals) -> Members | None:
    """The template's files; None after telling why it cannot be taken."""
    size = path.stat().st_size
    if size > MOST_FILE:
        expected = say("a file of at most {most} MB", most=MOST_FILE // MB)
        refusals.too_large(expected, say("{size} MB", size=round(size / MB, 1)))
        return None
    data = path.read_bytes()
    if data.startswith(COMPOUND):
        refusals.broken(say("a file with a password, or one of PowerPoint 2003 and before"))
        return None
    if not _directory_is_small(data, refusals):
        return None
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except DAMAGE:
        refusals.broken(say("a damaged zip archive"))
        return None
    return Members(archive, refusals) if _is_fit(archive.infolist(), refusals) else None


def _directory_is_small(data: bytes, refusals: Refusals) -> bool:
    """Whether the zip's own list is short: a long one takes seconds and memory to read.

    PowerPoint writes the end record last, without a comment, and never a Zip64 one for files of this size.
    """
    tail = data[-END.size :]
    if len(tail) < END.size or not data.startswith(b"PK\x03\x04") or not tail.startswith(b"PK\x05\x06"):
        refusals.broken(say("something else, or a file cut short"))
        return False
    _, _, _, _, count, length, _, _ = END.unpack(tail)
    if count > MOST_MEMBERS or length > MOST_MEMBERS * (ENTRY + MOST_NAME) or data[-42:-38] == b"PK\x06\x07":
        refusals.too_large(say("at most {most} files inside", most=MOST_MEMBERS), say("{count} or more", count=count))
        return False
    return True


def _is_fit(infos: list[zipfile.ZipInfo], refusals: Refusals) -> bool:
    """Whether its members may be read: few, small, plainly named, neither encrypted nor packed in an odd way."""
    before = refusals.count
    total = sum(info.file_size for info in infos)
    if len(infos) > MOST_MEMBERS:
        refusals.too_large(say("at most {most} files inside", most=MOST_MEMBERS), say("{count}", count=len(infos)))
    if total > MOST_UNPACKED:
        expected = say("at most {most} MB when unpacked", most=MOST_UNPACKED // MB)
        refusals.too_large(expected, say("{size} MB", size=round(total / MB)))
    if any(info.flag_bits & 0x41 for info in infos):
        refusals.broken(say("files inside that need a password"))
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
        refusals.broken(say("a way of packing that Office does not use"))
    odd = next((info.orig_filename for info in infos if not _plain_name(info)), None)
    if odd is not None:
        refusals.broken(say("a file inside named {name}", name=repr(odd[:60])))
    if len({info.filename.lower() for info in infos}) < len(infos):
        refusals.broken(say("two files inside of the same name"))
    return refusals.count == before


def _plain_name(info: zipfile.ZipInfo) -> bool:
    """Whether a name stays inside the package and is a name on any system (ECMA-376 part 2, 6.2.2)."""
    name = info.orig_filename
    steps = name.removesuffix("/").split("/")
    return len(name) <= MOST_NAME and bool(NAME.fullmatch(name)) and not {"", ".", ".."} & set(steps)
