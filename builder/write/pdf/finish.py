"""From reportlab's pages to the finished file: fonts, pictures, structure, metadata, output intents, boxes."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

import pikepdf
from msgspec import Struct
from pikepdf import Array, Dictionary, Name

from builder.geometry import Rect
from builder.imposition import Sheet
from builder.page.items import Document
from builder.write.pdf.font_objects import font_object
from builder.write.pdf.fonts import FontBook
from builder.write.pdf.icc import profile_name
from builder.write.pdf.images import Picture, PictureBook
from builder.write.pdf.metadata import document_language, info, pdf_date, xmp
from builder.write.pdf.pdf_kinds import PdfSettings
from builder.write.pdf.structure import Element
from builder.write.pdf.structure_objects import Elements
from builder.write.pdf.tree import Places, TreeWriter, write_bookmarks


class Drawn(Struct, frozen=True):
    """What drawing leaves: reportlab's file and all that is not in it yet, of each page the streams of operators."""

    data: bytes
    contents: Sequence[tuple[bytes, ...]]
    root: Element
    fonts: FontBook
    pictures: PictureBook
    places: Places


def finish(drawn: Drawn, document: Document, sheets: Sequence[Sheet], settings: PdfSettings) -> bytes:
    """The finished file; the same input gives the same bytes."""
    with pikepdf.open(BytesIO(drawn.data)) as pdf:
        _resources(pdf, drawn)
        _contents(pdf, drawn)
        _boxes(pdf, sheets)
        elements = Elements(pdf, tuple(page.obj for page in pdf.pages))
        writer = TreeWriter(elements, drawn.places, structured=settings.access == "ua-2")
        writer.write(drawn.root)
        if settings.bookmarks:
            write_bookmarks(writer)
        _catalog(pdf, document, settings)
        _metadata(pdf, document, settings)
        _intents(pdf, settings)
        out = BytesIO()
        pdf.save(
            out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True, compress_streams=True,
            force_version=settings.version,
        )  # fmt: skip
    return out.getvalue()


def _contents(pdf: pikepdf.Pdf, drawn: Drawn) -> None:
    """The pages' operators; what several pages have is written once, and packed once for all files that have it."""
    streams: dict[bytes, pikepdf.Object] = {}
    for page, operators in zip(pdf.pages, drawn.contents, strict=True):
        for part in operators:
            if part not in streams:
                streams[part] = pdf.make_stream(b"")
                streams[part].write(_packed(part), filter=Name.FlateDecode)
        own = [streams[part] for part in operators]
        page.obj.Contents = own[0] if len(own) == 1 else Array(own)


@lru_cache(maxsize=32)
def _packed(data: bytes) -> bytes:
    return zlib.compress(data)


def _resources(pdf: pikepdf.Pdf, drawn: Drawn) -> None:
    """One set of resources for all pages, in place of reportlab's, which names fonts that are not embedded."""
    fonts = {f"/{font.name}": font_object(pdf, font) for font in drawn.fonts.fonts.values()}
    pictures = {f"/{picture.name}": _image(pdf, picture) for picture in drawn.pictures}
    wanted = {"/Font": fonts, "/XObject": pictures}
    resources = pdf.make_indirect(Dictionary({k: Dictionary(v) for k, v in wanted.items() if v}))
    for page in pdf.pages:
        page.obj.Resources = resources


def _image(pdf: pikepdf.Pdf, picture: Picture) -> pikepdf.Object:
    pixels, stream = picture.pixels, pdf.make_stream(b"")
    stream.write(pixels.data, filter=Name(f"/{pixels.filter}"))
    stream.update(
        Dictionary(
            Type=Name.XObject, Subtype=Name.Image, Width=pixels.width, Height=pixels.height,
            ColorSpace=Name(f"/{pixels.colors}"), BitsPerComponent=8,
        )
    )  # fmt: skip
    if pixels.colors == "DeviceCMYK" and pixels.filter == "DCTDecode":
        stream.Decode = Array([1, 0] * 4)  # JPEGs in CMYK are written inverted, as Adobe does
    return stream


def _boxes(pdf: pikepdf.Pdf, sheets: Sequence[Sheet]) -> None:
    for page, sheet in zip(pdf.pages, sheets, strict=True):
        whole = Rect(0, 0, *sheet.size)
        page.obj.MediaBox = _box(whole, sheet)
        page.obj.TrimBox = _box(sheet.trim, sheet)
        page.obj.BleedBox = _box(sheet.bleed, sheet)
        page.obj.Tabs = Name.S
        for key in ("/Trans", "/Rotate"):
            if key in page.obj:
                del page.obj[key]


def _box(rect: Rect, sheet: Sheet) -> Array:
    height = sheet.size.height
    return Array([round(v, 3) for v in (rect.x, height - rect.bottom, rect.right, height - rect.y)])


def _catalog(pdf: pikepdf.Pdf, document: Document, settings: PdfSettings) -> None:
    root = pdf.Root
    root.Lang = pikepdf.String(document_language(document))
    root.ViewerPreferences = _viewer(settings)
    root.PageMode = Name.UseOutlines if settings.bookmarks and Name.Outlines in root else Name.UseNone


def _viewer(settings: PdfSettings) -> Dictionary:
    """The title in the window's head; for print, no scaling and the right flip (ISO 32000-1, 12.2)."""
    if settings.flip is None:
        return Dictionary(DisplayDocTitle=True)
    duplex = Name.DuplexFlipShortEdge if settings.flip == "short" else Name.DuplexFlipLongEdge
    return Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=duplex)


def _metadata(pdf: pikepdf.Pdf, document: Document, settings: PdfSettings) -> None:
    if settings.access == "ua-1":
        pdf.trailer.Info = pdf.make_indirect(_info(document))
    elif Name.Info in pdf.trailer:  # PDF/A-4 forbids it (ISO 19005-4, 6.1.3)
        del pdf.trailer.Info
    packet = pdf.make_stream(xmp(document, settings))
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = packet


def _info(document: Document) -> Dictionary:
    when = pdf_date(document.metadata.date)
    fields = {**info(document), "/CreationDate": when, "/ModDate": when}
    made = Dictionary({key: pikepdf.String(text) for key, text in fields.items()})
    made.Trapped = Name("/False")
    return made


def _intents(pdf: pikepdf.Pdf, settings: PdfSettings) -> None:
    """The colours' meaning: one profile, named to PDF/A and, on press, to PDF/X."""
    profile = pdf.make_stream(b"")
    profile.write(_packed(settings.profile.read_bytes()), filter=Name.FlateDecode)
    profile.N = 4 if settings.colors == "cmyk" else 3
    name = profile_name(settings.profile)
    kinds = [Name.GTS_PDFA1, *([Name.GTS_PDFX] if settings.press else [])]
    pdf.Root.OutputIntents = Array([pdf.make_indirect(_intent(kind, name, profile)) for kind in kinds])


def _intent(kind: pikepdf.Name, name: str, profile: pikepdf.Object) -> Dictionary:
    words = pikepdf.String(name)
    return Dictionary(
        Type=Name.OutputIntent, S=kind, OutputConditionIdentifier=pikepdf.String("Custom"), OutputCondition=words,
        Info=words, DestOutputProfile=profile,
    )  # fmt: skip
