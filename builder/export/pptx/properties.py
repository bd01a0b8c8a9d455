"""What the file says of itself: title, group, dates, the program that made it."""

from __future__ import annotations

from builder.export.pptx.languages import TAGS
from builder.export.pptx.package import Package, fill, relate
from builder.export.pptx.xml import root, sub
from builder.layout.page import Document

CORE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def write_properties(package: Package, document: Document) -> None:
    """`docProps/core.xml` and `docProps/app.xml`."""
    _write_core(package, document)
    _write_app(package, document)


def _write_core(package: Package, document: Document) -> None:
    about = document.metadata
    part = package.add("/docProps/core.xml", CORE)
    element = root("cp:coreProperties", "dc", "dcterms", "xsi")
    sub(element, "dc:title").text = about.title
    sub(element, "dc:subject").text = about.subject
    sub(element, "dc:creator").text = about.author
    sub(element, "dc:identifier").text = about.id
    sub(element, "dc:language").text = TAGS[document.language]
    sub(element, "cp:lastModifiedBy").text = about.author
    sub(element, "cp:revision").text = "1"
    for name in ("dcterms:created", "dcterms:modified"):
        moment = sub(element, name, **{"xsi:type": "dcterms:W3CDTF"})
        moment.text = f"{about.date[:10]}T00:00:00Z"
    if about.draft:
        sub(element, "cp:contentStatus").text = "草稿" if document.language == "zh" else "Draft"
    fill(part, element)
    relate(package.opc, part, CORE_RELATIONSHIP)


def _write_app(package: Package, document: Document) -> None:
    part = package.add("/docProps/app.xml", "extended-properties+xml")
    element = root("ep:Properties")
    sub(element, "ep:Application").text = "Talkleaf"
    sub(element, "ep:Slides").text = str(len(document.pages))
    sub(element, "ep:Notes").text = str(sum(bool(page.notes) for page in document.pages))
    sub(element, "ep:Company").text = document.metadata.author
    fill(part, element)
    relate(package.opc, part, "extended-properties")
