"""Which of a template's layouts serve: by PowerPoint's type of each, else by the placeholders it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from builder.diagnostics import Message, say
from builder.geometry import Rect, Size
from builder.theme.ooxml import Element, first, qname
from builder.theme.template.holders import holders_of, own_holder
from builder.theme.template.model import Holder, HouseLayout, Role
from builder.theme.template.paints import backdrop_of
from builder.theme.template.parts import Parts
from builder.theme.template.refusals import Refusals

UNSAID = ("", "cust")
"""Types that say nothing."""
TITLES = ("title", "ctrTitle")
AIR = 8.0
"""Points kept free between the body and what stands below it."""

Fits = Callable[[HouseLayout], bool]


class House(Struct, frozen=True):
    """A master with its layouts in order, and the colours its slides call `bg1`, `tx1` … by the theme's slots."""

    master: str
    element: Element
    theme: str
    layouts: tuple[HouseLayout, ...]

    @property
    def color_map(self) -> Mapping[str, str]:
        mapped = first(self.element, "p:clrMap")
        return {} if mapped is None else {str(k): str(v) for k, v in mapped.attrib.items()}


def _plain(layout: HouseLayout) -> list[Holder]:
    """Its placeholders for content: neither title nor the small ones at the foot."""
    return [h for h in layout.holders if h.kind in ("subtitle", "body", "other")]


def _titled(layout: HouseLayout) -> bool:
    return any(h.type in TITLES for h in layout.holders)


WANTED: dict[Role, tuple[tuple[str, ...], Fits]] = {
    "title": (("title",), lambda x: any(h.type == "ctrTitle" for h in x.holders) and x.holder("subtitle") is not None),
    "section": (("secHead",), lambda x: False),
    "content": (("titleOnly",), lambda x: _titled(x) and not _plain(x)),
    "list": (("obj", "tx"), lambda x: _titled(x) and [h.kind for h in _plain(x)] == ["body"]),
    "blank": (("blank",), lambda x: not _titled(x) and not _plain(x)),
}
"""For each role PowerPoint's types (ST_SlideLayoutType), and what tells such a layout where the type does not."""
ROLE_NAMES: tuple[tuple[Role, Message, Message], ...] = (
    ("title", say("a title layout"), say("Title Slide, with a title and a subtitle")),
    ("content", say("a content layout"), say("Title Only, or Title and Content")),
    ("blank", say("a blank layout"), say("Blank, without title or text")),
)


def chosen(layouts: Sequence[HouseLayout]) -> dict[Role, HouseLayout]:
    """The layout of each role, those of the right type first. A missing one may be stood in for by a like one."""
    out: dict[Role, HouseLayout] = {}
    for role, (types, fits) in WANTED.items():
        typed = next((x for t in types for x in layouts if x.type == t and _usable(x, role)), None)
        found = typed or next((x for x in layouts if x.type in UNSAID and fits(x) and _usable(x, role)), None)
        if found is not None:
            out[role] = found
    for role, other in (("content", "list"), ("list", "content"), ("section", "title")):
        if role not in out and other in out:
            out[role] = out[other]
    return out


def _usable(layout: HouseLayout, role: Role) -> bool:
    """Whether it has what its role needs: a title, with lines under it on covers; or, blank, no title."""
    titled = layout.holder("title") is not None
    lined = role not in ("title", "section") or layout.holder("subtitle", "body") is not None
    return not titled if role == "blank" else titled and lined


def tell_missing(found: Mapping[Role, HouseLayout], refusals: Refusals) -> None:
    """Each layout that a talk cannot do without and the template lacks."""
    for role, name, form in ROLE_NAMES:
        if role not in found:
            hint = say("in PowerPoint's Slide Master view insert a layout like {form}", form=form)
            refusals.add("template-layout", name, say("none of that type in the template"), hint)


def houses_of(parts: Parts, presentation: str, root: Element) -> tuple[House, ...]:
    """The template's masters in its own order, with their layouts."""
    targets = {r.id: r.target for r in parts.relations(presentation) if r.kind == "slideMaster"}
    ids = [e.get(qname("r:id"), "") for e in root.iter(qname("p:sldMasterId"))]
    return tuple(h for id in ids if id in targets and (h := _house(parts, targets[id])) is not None)


def _house(parts: Parts, master: str) -> House | None:
    element, theme = parts.root(master), parts.related(master, "theme")
    if element is None or theme is None:
        return None
    targets = {r.id: r.target for r in parts.relations(master) if r.kind == "slideLayout"}
    ids = [e.get(qname("r:id"), "") for e in element.iter(qname("p:sldLayoutId"))]
    names = [targets[id] for id in ids if id in targets]
    return House(master, element, theme, tuple(x for n in names if (x := _layout(parts, n, element)) is not None))


def _layout(parts: Parts, name: str, master: Element) -> HouseLayout | None:
    root = parts.root(name)
    if root is None:
        return None
    data = first(root, "p:cSld")
    own = "" if data is None else data.get("name", "")
    return HouseLayout(name, own, root.get("type", ""), holders_of(root, master), backdrop_of(root, master))


def body_area(found: Mapping[Role, HouseLayout], master: Element, size: Size) -> Rect:
    """What a content slide leaves free: the body's place on its layout or master, below the title, above the foot."""
    content, listed = found["content"], found["list"]
    title = content.title
    own = listed.holder("body") or own_holder(master, "body")
    frame = own.frame if own else Rect(title.frame.x, title.frame.bottom, title.frame.width, size.height)
    top = max(frame.y, title.frame.bottom if title.frame.centre.y < size.height / 2 else 0.0)
    feet = [h.frame.y for h in content.holders if h.kind in ("date", "footer", "slide-number")]
    low = [y - AIR for y in feet if y > size.height / 2]
    bottom = min([frame.bottom, size.height * 0.97, *low])
    left, right = max(frame.x, 0.0), min(frame.right, size.width)
    inset = (own.insets[0], own.insets[2]) if own else (title.insets[0], title.insets[2])
    return Rect(left + inset[0], top, max(0.0, right - left - sum(inset)), max(0.0, bottom - top))
