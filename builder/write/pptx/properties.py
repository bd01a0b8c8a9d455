"""What the file says of itself: title, group, dates, the program that made it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from builder.page.items import Document
from builder.theme.ooxml import NAMESPACES, qname
from builder.words.own import own_words
from builder.write.pptx.elements import child, clean
from builder.write.pptx.run_languages import TAGS


def write_properties(presentation: Any, document: Document) -> None:
    """`docProps/core.xml` and `docProps/app.xml`."""
    _write_core(presentation.core_properties, document)
    _write_app(presentation.part.package, document)


def _write_core(core: Any, document: Document) -> None:
    about = document.metadata
    told = {
        "title": about.title, "subject": about.subject, "author": about.author, "last_modified_by": about.author,
        "identifier": about.id, "language": TAGS[document.language],
    }  # fmt: skip
    if about.draft:
        told["content_status"] = own_words(document.language).draft
    for name, value in told.items():
        setattr(core, name, clean(value)[:255])
    core.revision = 1
    core.created = core.modified = datetime.fromisoformat(about.date[:10])


def _write_app(package: Any, document: Document) -> None:
    root = etree.Element(qname("ep:Properties"), nsmap={"ep": NAMESPACES["ep"]})
    child(root, "ep:Application", "Talkleaf")
    child(root, "ep:Slides", str(len(document.pages)))
    child(root, "ep:Notes", str(sum(bool(page.notes or page.second_notes) for page in document.pages)))
    child(root, "ep:Company", document.metadata.author)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, package, blob)
    package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
