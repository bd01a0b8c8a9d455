"""A collected font as PDF objects: Type0 over one CID font, with widths and Unicode values (ISO 32000-1, 9.7)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache

import pikepdf
from pikepdf import Array, Dictionary, Name

from builder.memory import once_for_each
from builder.typeset.fonts import hb_font
from builder.write.pdf.fonts import PdfFont
from builder.write.pdf.subset import Subset

_SYMBOLIC = 4
_FULL = 1000
"""The width of a Chinese character, in thousandths of an em."""


def font_object(pdf: pikepdf.Pdf, font: PdfFont) -> pikepdf.Object:
    """The font as an indirect object of `pdf`, its program and maps with it."""
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0 if font.subset.is_cff else Name.CIDFontType2,
        BaseFont=Name(f"/{font.base_name}"),
        CIDSystemInfo=Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, font)),
        DW=_FULL,
        W=pikepdf.Object.parse(_widths(font.subset)),
    )
    if not font.subset.is_cff:
        descendant.CIDToGIDMap = _packed(pdf, _glyph_map(font.subset.new_ids))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(f"/{font.base_name}" + ("-Identity-H" if font.subset.is_cff else "")),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=_packed(pdf, _packed_texts(frozenset(font.texts.items()))),
        )
    )


def _packed(pdf: pikepdf.Pdf, data: bytes) -> pikepdf.Object:
    """A stream of what was packed before."""
    stream = pdf.make_stream(b"")
    stream.write(data, filter=Name.FlateDecode)
    return stream


@lru_cache(maxsize=32)
def _packed_texts(texts: frozenset[tuple[int, str]]) -> bytes:
    return zlib.compress(to_unicode(dict(texts)))


def _descriptor(pdf: pikepdf.Pdf, font: PdfFont) -> Dictionary:
    program = _packed(pdf, font.subset.packed)
    if font.subset.is_cff:
        program.Subtype = Name.CIDFontType0C
    else:
        program.Length1 = font.subset.length
    extents = hb_font(font.key).get_font_extents("ltr")
    scale = 1000 / hb_font(font.key).face.upem
    made = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{font.base_name}"),
        Flags=_SYMBOLIC,
        FontBBox=Array(font.subset.bbox),
        ItalicAngle=0,
        Ascent=round(extents.ascender * scale),
        Descent=round(extents.descender * scale),
        CapHeight=round(0.733 * 1000),
        StemV=50 + round(font.key.weight / 5),
    )
    made["/FontFile3" if font.subset.is_cff else "/FontFile2"] = program
    return made


@once_for_each(32)
def _widths(subset: Subset) -> bytes:
    """A list for each run of codes, as the file has it; full-width ones, the default, are left out."""
    rows: list[object] = []
    following = -1
    for code, width in sorted(subset.widths.items()):
        if width == _FULL:
            continue
        if code != following:
            listed: list[float] = []
            rows += [code, listed]
        listed.append(int(width) if width == int(width) else width)
        following = code + 1
    return Array([Array(row) if isinstance(row, list) else row for row in rows]).unparse()


def _glyph_map(new_ids: Mapping[int, int]) -> bytes:
    """Which glyph of the program each code is, two bytes a code, packed (ISO 32000-1, table 117)."""
    ids = (new_ids.get(code, 0) for code in range(max(new_ids) + 1))
    return zlib.compress(b"".join(new.to_bytes(2, "big") for new in ids))


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """The CMap from codes to text, a hundred rows a block as the format asks."""
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(texts.items())]
    blocks = [rows[i : i + 100] for i in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
