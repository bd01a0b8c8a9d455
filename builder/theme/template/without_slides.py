"""A template as a package of its own: master, layouts, theme and pictures, under a presentation without slides."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.oxml import CT_Relationships
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from builder.theme.ooxml import NAMESPACES, Element, first, found, qname
from builder.theme.template.kept_parts import KeptPart

OFFICE = RELATIONSHIP_TYPE.OFFICE_DOCUMENT.rpartition("/")[0] + "/"
LATER = {"hdphoto": "http://schemas.microsoft.com/office/2007/relationships/hdphoto"}
"""Kinds of relationships, by their last word, that are not of the standard."""
FIRST_ID = 2_147_483_648
"""Ids of masters and layouts begin here (ST_SlideMasterId)."""
SETTINGS: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("presProps", CONTENT_TYPE.PML_PRES_PROPS, "p:presentationPr", {}),
    ("viewProps", CONTENT_TYPE.PML_VIEW_PROPS, "p:viewPr", {}),
    ("tableStyles", CONTENT_TYPE.PML_TABLE_STYLES, "a:tblStyleLst", {"def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"}),
)
FEET = ("dt", "ftr", "sldNum")
PRIVATE = ("p:custDataLst", "p:controls")
"""What add-ins left on masters and layouts; the parts it refers to are not taken along."""


def clean_package(presentation: Element, master: str, kept: Mapping[str, KeptPart], blank: str = "") -> bytes:
    """The .pptx of these parts; slide size and default text are the presentation's.

    `blank` is the part of a layout to be added, without title or text.
    """
    package = Package("")
    parts = {PackURI(name): _part(name, one, package) for name, one in kept.items()}
    for name, one in kept.items():
        parts[PackURI(name)].load_rels_from_xml(_relationships(one), parts)
    if blank:
        _add_blank(parts[PackURI(master)], PackURI(blank), package)
    main = Part(PackURI("/ppt/presentation.xml"), CONTENT_TYPE.PML_PRESENTATION_MAIN, package)
    id = main.relate_to(parts[PackURI(master)], RELATIONSHIP_TYPE.SLIDE_MASTER)
    main.blob = etree.tostring(_presentation(presentation, id), xml_declaration=True, encoding="UTF-8", standalone=True)
    _add_settings(main)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    out = BytesIO()
    package.save(out)
    return out.getvalue()


def _add_blank(master: Part, name: PackURI, package: Package) -> None:
    """A layout with the master's date, footer and number, last in its list."""
    root = etree.fromstring(master.blob)
    own = etree.Element(
        qname("p:sldLayout"), {"type": "blank", "preserve": "1"}, nsmap={prefix: NAMESPACES[prefix] for prefix in "apr"}
    )
    data = etree.SubElement(own, qname("p:cSld"), name="Blank")
    tree = deepcopy(found(root, "p:cSld/p:spTree"))
    for shape in list(tree)[2:]:
        if not any(mark.get("type") in FEET for mark in shape.iter(qname("p:ph"))):
            tree.remove(shape)
    data.append(tree)
    etree.SubElement(etree.SubElement(own, qname("p:clrMapOvr")), qname("a:masterClrMapping"))
    blob = etree.tostring(own, xml_declaration=True, encoding="UTF-8", standalone=True)
    layout = Part(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, package, blob)
    layout.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
    id = master.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    listed = found(root, "p:sldLayoutIdLst")
    etree.SubElement(listed, qname("p:sldLayoutId"), {"id": str(FIRST_ID + 1 + len(listed)), qname("r:id"): id})
    master.blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _add_settings(main: Part) -> None:
    """How it is shown, how it was last viewed, which style a new table has: empty, but PowerPoint misses them."""
    for name, kind, tag, attributes in SETTINGS:
        root = etree.Element(qname(tag), attributes, nsmap={prefix: NAMESPACES[prefix] for prefix in "apr"})
        blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        main.relate_to(Part(PackURI(f"/ppt/{name}.xml"), kind, main.package, blob), OFFICE + name)


def _part(name: str, kept: KeptPart, package: Package) -> Part:
    data = kept.data
    if kept.content_type in (CONTENT_TYPE.PML_SLIDE_MASTER, CONTENT_TYPE.PML_SLIDE_LAYOUT):
        root = etree.fromstring(data)
        _tidy(root)
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Part(PackURI(name), kept.content_type, package, data)


def _tidy(root: Element) -> None:
    """Add-ins' own data left out; layouts numbered apart from the master."""
    for element in list(root.iter(*(qname(name) for name in PRIVATE))):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for number, element in enumerate(root.iter(qname("p:sldLayoutId")), FIRST_ID + 1):
        element.set("id", str(number))


def _relationships(kept: KeptPart) -> CT_Relationships:
    """A part's relationships under the ids it knows them by."""
    listed = CT_Relationships.new()
    for id, kind, target in kept.relations:
        listed.add_rel(id, LATER.get(kind, OFFICE + kind), target, not target.startswith("/"))
    return listed


def _presentation(old: Element, master: str) -> Element:
    root = etree.Element(qname("p:presentation"), nsmap={prefix: NAMESPACES[prefix] for prefix in "apr"})
    masters = etree.SubElement(root, qname("p:sldMasterIdLst"))
    etree.SubElement(masters, qname("p:sldMasterId"), {"id": str(FIRST_ID), qname("r:id"): master})
    size = etree.SubElement(root, qname("p:sldSz"))
    for side, value in found(old, "p:sldSz").attrib.items():
        size.set(side, value)
    etree.SubElement(root, qname("p:notesSz"), cx="6858000", cy="9144000")
    style = first(old, "p:defaultTextStyle")
    if style is not None:
        root.append(_as_measured(deepcopy(style)))
    return root


def _as_measured(style: Element) -> Element:
    """How text of no placeholder looks: as typed. Capitals, wider letters and a raised line would have no room."""
    for look in style.iter(qname("a:defRPr")):
        for name in ("cap", "spc", "baseline"):
            look.attrib.pop(name, "")
    return style
