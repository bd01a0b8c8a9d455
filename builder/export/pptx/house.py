"""An organisation's master and layouts in the place of ours: its parts as they are, without its slides."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from builder.export.pptx.colors import Colors
from builder.export.pptx.frames import Placeholder
from builder.export.pptx.manner import Bullet, Manner, manner_of
from builder.export.pptx.master import FIRST_ID, Master
from builder.export.pptx.package import Package, relate
from builder.export.pptx.plans import LayoutPlan
from builder.geometry import Rect
from builder.layout.page import Page, TextItem
from builder.theme.ooxml import NAMESPACES, Element, qname
from builder.theme.style import Color
from builder.theme.template import Holder, HouseLayout, Template
from builder.theme.template.model import Role

ROLES: dict[str, Role] = {
    "title": "title", "closing": "title", "section": "section", "statement": "blank", "quote": "blank",
    "content": "content",
}  # fmt: skip
"""Which of the template's layouts a page stands on."""
KINDS = ("slideMaster", "slideLayout")
UNKNOWN_MARK = Bullet("", "?")
"""The list mark of a placeholder under a title: whatever it is, ours is said beside it."""


def house_colors(template: Template) -> Colors:
    """Our roles as colours of the template's theme, by the names its slides have for them."""
    return Colors(template.palette, given=template.roles, slots=template.scheme, names=template.names)


def notes_colors(template: Template) -> Colors:
    """Dark on light for the notes, which are printed, also where the slides are light on dark."""
    return Colors({"ink": Color(template.scheme["dk1"], slot="dk1")}, slots=template.scheme)


def plan_house(pages: Sequence[Page], template: Template) -> tuple[LayoutPlan, ...]:
    """Each used layout with its pages; its placeholders hand down what the template says."""
    groups: dict[Role, list[int]] = {}
    for index, page in enumerate(pages):
        groups.setdefault(_role(page), []).append(index)
    return tuple(
        LayoutPlan(role, tuple(members), None, (), _placeholders(template.layouts[role], role))
        for role, members in groups.items()
    )


def write_house(package: Package, plans: Sequence[LayoutPlan], template: Template) -> Master:
    """The template's master, layouts, theme and pictures as parts; what nobody on them refers to is left behind."""
    parts = {name: package.add(_name(name), kept.content_type, kept.data) for name, kept in template.parts.items()}
    for name, kept in template.parts.items():
        new = {id: relate(parts[name], parts.get(target, target), kind) for id, kind, target in kept.relations}
        if kept.content_type.endswith(".slideMaster+xml") or kept.content_type.endswith(".slideLayout+xml"):
            root = etree.fromstring(kept.data)
            _tidy(root, new)
            parts[name].blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package.theme = next(p.blob for p in parts.values() if p.content_type.endswith(".theme+xml"))
    return Master(parts[template.master], tuple(parts[template.layouts[_as_role(p.form)].part] for p in plans))


def _name(name: str) -> str:
    """Where a part of the template is kept: beside ours, numbered with them."""
    folder, _, own = name.rpartition("/")
    kind = next((k for k in KINDS if folder.endswith(f"/{k}s")), "")
    if folder.endswith("/theme"):
        return "/ppt/theme/theme{}.xml"
    return f"/ppt/{kind}s/{kind}{{}}.xml" if kind else f"/ppt/media/house{{}}.{own.rpartition('.')[2].lower()}"


def _tidy(root: Element, ids: dict[str, str]) -> None:
    """Relationship ids as they are here; add-ins' own data left out; layouts numbered apart from the master."""
    for element in list(root.iter(qname("p:custDataLst"))):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for number, element in enumerate(root.iter(qname("p:sldLayoutId")), FIRST_ID + 1):
        element.set("id", str(number))
    for element in root.iter():
        for key, value in element.attrib.items():
            if str(key).startswith("{" + NAMESPACES["r"] + "}") and value:
                element.set(key, ids.get(str(value), ""))


def _role(page: Page) -> Role:
    role = ROLES[page.layout]
    listed = any(isinstance(i, TextItem) and i.placeholder == "body" for i in page.items)
    return "list" if role == "content" and listed else role


def _as_role(form: str) -> Role:
    return form  # type: ignore[return-value]  # plans here are named by roles


def _placeholders(layout: HouseLayout, role: Role) -> tuple[Placeholder, ...]:
    held = tuple(_placeholder(h, role) for h in layout.holders if h.kind != "other")
    if role != "blank":
        return held
    return (Placeholder("title", "title", 0, Rect(0, 0, 0, 0), ()), *held)


def _placeholder(holder: Holder, role: Role) -> Placeholder:
    """A list says its whole look; all else takes the template's, but for list marks under titles."""
    manner = manner_of(holder.style())
    under_title = holder.kind in ("subtitle", "body") and role in ("title", "section")
    manners: tuple[Manner, ...] = (manner,)
    if under_title:
        manners = (Manner(manner.size, manner.leading, manner.bold, manner.color, manner.align, -1.0, 0.0, 0.0,
                          UNKNOWN_MARK),)  # fmt: skip
    elif holder.kind == "body":
        manners = ()
    return Placeholder(holder.kind, holder.type, holder.index, holder.frame, manners)
