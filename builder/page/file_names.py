"""The names of a document's files: how each ends, and how a message names the one whose page it tells of."""

from __future__ import annotations

from collections.abc import Mapping

from builder.page.items import Document

ENDINGS: Mapping[str, str] = {
    "talk": ".pptx",
    "leaflet": ".leaflet.pdf",
    "print": ".leaflet.print.pdf",
    "office": ".leaflet.office.pdf",
    "dummy": ".dummy.pdf",
    "large": ".large.pdf",
    "invitation": ".invitation.pdf",
    "invitation-print": ".invitation.print.pdf",
    "invitation-office": ".invitation.office.pdf",
    "bilingual": ".bilingual.pdf",
    "bilingual-booklet": ".bilingual.a5.pdf",
    "bilingual-print": ".bilingual.a5.print.pdf",
}
"""By what is made: a kind of document, or one of the files that a kind is made into."""


def file_name(id: str, edition: str, ending: str) -> str:
    """The name of a file of an edition or pair: `fruit.zh.leaflet.pdf`."""
    return f"{id}.{edition}{ending}"


def name_of(document: Document) -> str:
    """The name of the file that shows these pages first; empty for a kind that no message names."""
    code = f"{document.language}-{document.second}" if document.second else document.language
    ending = ENDINGS.get(document.kind)
    return file_name(document.metadata.id, code, ending) if ending else ""
