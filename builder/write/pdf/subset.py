"""Font programs that hold only the glyphs used, made by HarfBuzz and kept in a cache folder."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import fontTools
import uharfbuzz as hb
from msgspec import Struct

from builder.typeset.fonts import font_path, hb_face, hb_font
from builder.typeset.model import FaceKey
from builder.whole_file import write_whole

_SHAPING_TABLES = (
    "GSUB", "GPOS", "GDEF", "BASE", "STAT", "HVAR", "MVAR", "avar", "fvar", "vhea", "vmtx", "VORG", "DSIG", "name",
    "gasp", "meta", "kern",
)  # fmt: skip


class Subset(Struct, frozen=True):
    """A font program, packed with Flate. Glyphs keep the ids that they have in the face, and are drawn by them: a page
    is written alike whatever else the file says.

    `new_ids` maps these ids to the program's, `widths` to thousandths of an em. `outlines` says what kind of program
    it is. `bbox` is in thousandths, as a font descriptor wants it.
    """

    packed: bytes
    length: int
    new_ids: Mapping[int, int]
    widths: Mapping[int, float]
    bbox: tuple[int, int, int, int]
    outlines: str

    @property
    def is_cff(self) -> bool:
        return self.outlines == "cff"


def subset(key: FaceKey, gids: Iterable[int], folder: Path | None = None) -> Subset:
    """The program of `gids` (and .notdef), from the cache where it was made before."""
    return _subset(key, tuple(sorted({0, *gids})), folder)


@lru_cache(maxsize=32)
def _subset(key: FaceKey, wanted: tuple[int, ...], folder: Path | None) -> Subset:
    """The last ones are at hand: the files of one document use the same glyphs."""
    if folder is None:
        return _make(key, wanted)
    file = folder / f"{_cache_name(key, wanted)}.subset"
    kept = _read(file)
    if kept is None:
        kept = _make(key, wanted)
        _write(file, kept)
    return kept


def _make(key: FaceKey, gids: tuple[int, ...]) -> Subset:
    """Subset, fix the weight, and take the font program out of its wrapping.

    HarfBuzz numbers the glyphs anew. A program of CFF gets the old numbers back as its character ids; to one of
    TrueType outlines the PDF's font has a map.
    """
    face = hb_face(key)
    wish = hb.SubsetInput()
    wish.glyph_set.update(gids)
    if any(axis.tag == "wght" for axis in face.axis_infos):
        wish.pin_axis_location(face, "wght", key.weight)
    wish.flags = hb.SubsetFlags.DOWNGRADE_CFF2 | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wish.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _SHAPING_TABLES)
    plan = hb.SubsetPlan(face, wish)
    new_ids = dict(plan.old_to_new_glyph_mapping)
    data = bytes(plan.execute().blob.data)
    tables = _tables(data)
    is_cff = "CFF " in tables
    program = _keyed(tables["CFF "], key, sorted(new_ids, key=new_ids.__getitem__)) if is_cff else data
    scale = 1000 / face.upem
    box = struct.unpack(">4h", tables["head"][36:44])
    return Subset(
        packed=zlib.compress(program, 9),
        length=len(program),
        new_ids=new_ids,
        widths={gid: round(hb_font(key).get_glyph_h_advance(gid) * scale, 3) for gid in new_ids},
        bbox=(round(box[0] * scale), round(box[1] * scale), round(box[2] * scale), round(box[3] * scale)),
        outlines="cff" if is_cff else "glyf",
    )


def _tables(data: bytes) -> dict[str, bytes]:
    """The tables of an OpenType file by tag."""
    count = struct.unpack(">H", data[4:6])[0]
    rows = (struct.unpack(">4sLLL", data[12 + 16 * i : 28 + 16 * i]) for i in range(count))
    return {tag.decode("latin-1"): data[offset : offset + length] for tag, _, offset, length in rows}


_AS_WRITTEN = SimpleNamespace(recalcBBoxes=False)
"""What fontTools asks of a font whose CFF it writes: nothing is to be reckoned anew."""
_CIDS = 65_535
"""So many character ids there may be."""


def _keyed(program: bytes, key: FaceKey, gids: Sequence[int]) -> bytes:
    """A CID-keyed CFF whose glyphs, in their order, have these character ids, by a name of its own.

    Two programs of one name make some printers' interpreters show the first for both.
    """
    from fontTools.cffLib import CFFFontSet

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(program), None)
    fonts.fontNames = [f"{subset_tag(key, gids)}-S"]
    top = fonts[0]
    names = [".notdef", *(f"cid{gid:05d}" for gid in gids[1:])]
    drawn = top.CharStrings.charStrings
    top.CharStrings.charStrings = dict(zip(names, (drawn[name] for name in top.charset), strict=True))
    top.charset, top.CIDCount = names, _CIDS
    out = BytesIO()
    fonts.compile(out, _AS_WRITTEN)
    return out.getvalue()


def subset_tag(key: FaceKey, gids: Iterable[int]) -> str:
    """Six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(repr((*key, tuple(gids))).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


@cache
def _maker() -> str:
    """What makes the programs: with a change of this file, another HarfBuzz or fontTools, all are made anew."""
    return f"{hashlib.sha256(Path(__file__).read_bytes()).hexdigest()} {hb.version_string()} {fontTools.version}"


def _cache_name(key: FaceKey, gids: tuple[int, ...]) -> str:
    path = font_path(key)
    stat = path.stat()
    identity = (_maker(), path.name, stat.st_size, stat.st_mtime_ns, *key, gids)
    return hashlib.sha256(repr(identity).encode()).hexdigest()[:40]


def _read(file: Path) -> Subset | None:
    """A kept subset; None when there is none, or it was cut short."""
    try:
        head, _, packed = file.read_bytes().partition(b"\n")
        facts: dict[str, Any] = json.loads(head)
    except (OSError, ValueError):
        return None
    if facts.pop("packed_length", None) != len(packed):
        return None
    new_ids, widths = ({int(old): value for old, value in facts.pop(name).items()} for name in ("new_ids", "widths"))
    x0, y0, x1, y1 = facts.pop("bbox")
    return Subset(packed=packed, new_ids=new_ids, widths=widths, bbox=(x0, y0, x1, y1), **facts)


def _write(file: Path, kept: Subset) -> None:
    """Put whole files only in the cache: two builds may write the same one at once. Without a cache it goes too."""
    facts = {
        "packed_length": len(kept.packed), "length": kept.length, "outlines": kept.outlines, "bbox": kept.bbox,
        "widths": kept.widths, "new_ids": kept.new_ids,
    }  # fmt: skip
    with suppress(OSError):
        write_whole(file, json.dumps(facts).encode() + b"\n" + kept.packed)
