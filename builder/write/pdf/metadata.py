"""What a PDF says of itself: XMP (ISO 16684-1), and the Info dictionary that must agree with it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from html import escape

from msgspec import Struct

from builder.page.items import Document
from builder.words.languages import locale_of
from builder.write.pdf.pdf_kinds import PdfSettings

PRODUCER = "Talkleaf"
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


class _Extension(Struct, frozen=True):
    """A schema PDF/A does not know, which a file that uses it must describe (ISO 19005-2, 6.6.2.3.3)."""

    prefix: str
    schema: str
    property: str
    value_type: str


_UNIVERSAL_ACCESS = _Extension("pdfuaid", "PDF/UA identification schema", "part", "Integer")
_PRESS = _Extension("pdfxid", "PDF/X identification schema", "GTS_PDFXVersion", "Text")
_TRAPPED = _Extension("pdf", "Adobe PDF schema", "Trapped", "Text")


def document_language(document: Document) -> str:
    """The document's language as BCP 47."""
    return locale_of(document.language).tag


def info(document: Document) -> Mapping[str, str]:
    """The Info dictionary, without its dates."""
    about = document.metadata
    wanted = {"/Title": about.title, "/Author": about.author, "/Subject": about.subject}
    return {**{k: v for k, v in wanted.items() if v}, "/Creator": PRODUCER, "/Producer": PRODUCER}


def pdf_date(iso: str) -> str:
    """A date, or date and time in UTC, as PDF writes it."""
    return "D:" + "".join(c for c in moment(iso) if c.isdigit()) + "Z"


def moment(iso: str) -> str:
    """A date as the first second of its day, in UTC; a time is kept to the second."""
    day, _, time = iso.partition("T")
    return f"{day}T{(time[:8] or '00:00:00')}Z"


def xmp(document: Document, settings: PdfSettings) -> bytes:
    """The metadata packet."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    body = "\n".join([*_about(document), *_claims(settings), *_extensions(settings)])
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {spaces}>\n{body}\n</rdf:Description>'
        '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def _about(document: Document) -> list[str]:
    about, when = document.metadata, moment(document.metadata.date)
    languages = "-".join(code for code in (document.language, document.second) if code)
    number = uuid.uuid5(uuid.NAMESPACE_URL, f"talkleaf:{about.id}:{languages}:{document.kind}")
    lines = [
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title>{_alternatives(about.title)}</dc:title>",
        f"<dc:description>{_alternatives(about.subject)}</dc:description>" if about.subject else "",
        f"<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>" if about.author else "",
        f"<dc:language><rdf:Bag>{_languages(document)}</rdf:Bag></dc:language>",
        f"<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>",
        f"<xmp:MetadataDate>{when}</xmp:MetadataDate><xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer><pdf:Trapped>False</pdf:Trapped>",
        f"<xmpMM:DocumentID>uuid:{number}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
    ]
    return [line for line in lines if line]


def _languages(document: Document) -> str:
    """Each language of the document as an entry of a list."""
    codes = [code for code in (document.language, document.second) if code]
    return "".join(f"<rdf:li>{locale_of(code).tag}</rdf:li>" for code in codes)


def _claims(settings: PdfSettings) -> list[str]:
    """The standards the file is made to."""
    if settings.access == "ua-2":
        return [
            "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>",
            "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>",
        ]
    claims = ["<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"]
    claims.append("<pdfuaid:part>1</pdfuaid:part>")
    if settings.press:
        claims.append("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>")
    return claims


def _extensions(settings: PdfSettings) -> list[str]:
    """The schemas to describe; PDF/A-4 asks for no descriptions any more."""
    if settings.access == "ua-2":
        return []
    used = [_TRAPPED, _UNIVERSAL_ACCESS]
    used += [_PRESS] if settings.press else []
    rows = "\n".join(_extension(e) for e in used)
    return [f"<pdfaExtension:schemas><rdf:Bag>\n{rows}\n</rdf:Bag></pdfaExtension:schemas>"]


def _extension(extension: _Extension) -> str:
    fields = {
        "name": extension.property, "valueType": extension.value_type, "category": "internal",
        "description": extension.property,
    }  # fmt: skip
    described = "".join(f"<pdfaProperty:{k}>{v}</pdfaProperty:{k}>" for k, v in fields.items())
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{extension.schema}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{_NAMESPACES[extension.prefix]}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{extension.prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
        f'<rdf:li rdf:parseType="Resource">{described}</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'
    )


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'
