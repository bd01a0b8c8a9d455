"""Which of a template's layouts serve: by PowerPoint's type of each, else by the placeholders it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from builder.diagnostics import Message, say
from builder.geometry import INCH, Rect, Size
from builder.replace import replace
from builder.theme.ooxml import Element, first, qname
from builder.theme.template.colours import backdrop_of
from builder.theme.template.drawn import clear_of, drawn_on, pictures_on, words_on
from builder.theme.template.model import Role, TemplateLayout, TemplatePlaceholder
from builder.theme.template.package_parts import Parts
from builder.theme.template.placeholders import color_override, master_placeholder, read_placeholders
from builder.theme.template.refusals import Refusals
from builder.theme.template.text_room import has_room, is_tiny

FEET = ("date", "footer", "slide-number")
"""The small placeholders at a slide's foot."""
UNSAID = ("", "cust")
"""Types that say nothing."""
LEAST_SHAPE = 1.5
"""The least width of a slide for its height: 4:3 is 1.33, 16:10 is 1.6."""
BLANK = "/ppt/slideLayouts/slideLayoutBlank.xml"
"""The part of a blank layout that the template does not have."""
AIR = 8.0
"""Points kept free between the body and what stands below it."""

Fits = Callable[[TemplateLayout], bool]


class SlideMaster(Struct, frozen=True):
    """A master with its layouts in order, and the colours its slides call `bg1`, `tx1` … by the theme's slots.

    `part` and `theme` are names of parts of the package.
    """

    part: str
    element: Element
    theme: str
    layouts: tuple[TemplateLayout, ...]

    def where(self, part: str) -> Message:
        """One of its parts, as PowerPoint's Slide Master view shows it."""
        name = next((x.name for x in self.layouts if x.part == part), "")
        return say("the layout “{name}”", name=name) if name else say("the slide master")

    @property
    def color_map(self) -> Mapping[str, str]:
        mapped = first(self.element, "p:clrMap")
        return {} if mapped is None else {str(k): str(v) for k, v in mapped.attrib.items()}


def _plain(layout: TemplateLayout) -> list[TemplatePlaceholder]:
    """Its placeholders for content: neither title nor the small ones at the foot."""
    return [h for h in layout.placeholders if h.kind in ("subtitle", "body", "other")]


def _titled(layout: TemplateLayout, size: Size) -> bool:
    """Whether it has a title that runs across the slide: one set upright, at the side or beside it cannot hold ours."""
    title = layout.placeholder("title")
    return title is not None and title.across and has_room(title, size)


WANTED: dict[Role, tuple[tuple[str, ...], Fits]] = {
    "title": (("title",), lambda x: any(h.type == "ctrTitle" for h in x.placeholders)),
    "section": (("secHead",), lambda x: False),
    "content": (("titleOnly",), lambda x: True),
    "list": (("obj", "tx"), lambda x: [h.kind for h in _plain(x)] == ["body"]),
    "blank": (("blank",), lambda x: not _plain(x)),
}
"""For each role PowerPoint's types (ST_SlideLayoutType), and what tells such a layout where the type does not."""
STAND_INS: tuple[tuple[Role, Role], ...] = (
    ("content", "list"), ("list", "content"), ("section", "title"), ("title", "section"), ("title", "content"),
    ("section", "title"),
)  # fmt: skip
"""What a role that no layout is made for is given, in this order."""
UPPER = 0.45
"""A title that ends above this share of the slide's height stands over a body; lower ones are covers and dividers."""
SPOKEN = (0.4, 0.07)
"""Words of a layout's own that are larger than these shares of the slide are no motto."""
JUMP = 0.05
"""By this share of the slide's width a title, or its lower edge, may move from one slide to the next."""


def chosen(layouts: Sequence[TemplateLayout], size: Size) -> dict[Role, TemplateLayout]:
    """The layout of each role, those of the right type first. A missing one may be stood in for by a like one.

    Types are often wrong where layouts were copied: one for content has its title above, whatever its type.
    """
    out: dict[Role, TemplateLayout] = {}
    over = [x for x in layouts if _stands_over(x, size)]
    for role, (types, fits) in WANTED.items():
        fit = _candidates(role, layouts, over, size)
        typed = next((x for t in types for x in fit if x.type == t and (role != "list" or fits(x))), None)
        untyped = [x for x in fit if (x.type in UNSAID or role == "content") and fits(x)]
        own = typed or max(untyped, key=lambda x: _rank(role, x, size), default=None)
        if own is not None:
            out[role] = own
    if "content" not in out:
        out.update(("content", x) for x in sorted((x for x in layouts if _titled(x, size)), key=_fulness)[:1])
    for role, other in STAND_INS:
        if role not in out and other in out:
            out[role] = out[other]
    return out | _agreed(out, size)


def _candidates(
    role: Role, layouts: Sequence[TemplateLayout], over: Sequence[TemplateLayout], size: Size
) -> Sequence[TemplateLayout]:
    """Where a role is looked for: its title across, above a body for content, none and no thanks on a blank one."""
    if role == "blank":
        return [x for x in layouts if x.placeholder("title") is None and not _speaks(x, size)]
    return over if role in ("content", "list") else [x for x in layouts if _titled(x, size)]


def _speaks(layout: TemplateLayout, size: Size) -> bool:
    """Whether it says something of its own, as large as a title: one called “Blank” may thank for the attention."""
    return any(w.width > SPOKEN[0] * size.width and w.height > SPOKEN[1] * size.height for w in layout.words)


def _stands_over(layout: TemplateLayout, size: Size) -> bool:
    """Whether its title runs across the slide's upper part, as on slides with a body under it."""
    title = layout.title if _titled(layout, size) else None
    return title is not None and title.type != "ctrTitle" and title.frame.bottom <= UPPER * size.height


def _rank(role: Role, layout: TemplateLayout, size: Size) -> tuple[float, int]:
    """Of like layouts: the cover that has a subtitle, the list with the largest body, content with the most room."""
    if role == "title":
        return float(layout.placeholder("subtitle") is not None), 0
    if role == "content":
        return room_under(layout, size), -len(_plain(layout))
    body = layout.body if role == "list" else None
    return body.frame.width * body.frame.height if body else 0.0, 0


def room_under(layout: TemplateLayout, size: Size) -> float:
    """How much a title leaves under itself, less what is drawn there: a share of the slide in twentieths.

    Nearly alike counts as alike.
    """
    title = layout.title.frame
    under = clear_of(Rect(title.x, title.bottom, title.width, size.height - title.bottom), layout.drawn, size)
    return round(20 * max(0.0, under.width) * max(0.0, under.height) / (size.width * size.height))


def _fulness(layout: TemplateLayout) -> tuple[bool, int]:
    """Layouts for slides before covers, those with the least to take off first."""
    return any(h.type == "ctrTitle" for h in layout.placeholders), len(_plain(layout))


def _agreed(found: Mapping[Role, TemplateLayout], size: Size) -> dict[Role, TemplateLayout]:
    """One layout for drawings and lists where the titles of two would jump from slide to slide: the roomier."""
    if "content" not in found:
        return {}
    content, listed = found["content"], found["list"]
    one, other = content.title.frame, listed.title.frame
    apart = (one.x - other.x, one.y - other.y, one.bottom - other.bottom)
    if max(map(abs, apart)) <= JUMP * size.width:
        return {}
    roomier = max(content, listed, key=lambda x: room_under(x, size))
    return {"content": roomier, "list": roomier}


def tell_missing(
    found: Mapping[Role, TemplateLayout], layouts: Sequence[TemplateLayout], size: Size, refusals: Refusals
) -> None:
    """That no layout has a title across the slide: all else can be made or done without."""
    if "content" in found:
        return
    lost = next((x for x in sorted(layouts, key=_fulness) if _is_lost(x, size)), None)
    upright = next((x for x in layouts if x.placeholder("title") is not None), None)
    if lost:
        what = _lost_title(lost, size)
        hint = say("in PowerPoint's Slide Master view, draw the title of “{name}” across the top", name=lost.name)
    elif upright:
        what = say("only titles that are set upright or stand at the side, as on “{name}”", name=upright.name)
        hint = say("in PowerPoint's Slide Master view, draw the title of “{name}” across the top", name=upright.name)
    elif layouts:
        what = say("no title placeholder on any of its layouts, such as “{name}”", name=layouts[0].name)
        hint = say("in PowerPoint's Slide Master view, choose “{name}” and tick Title", name=layouts[0].name)
    else:
        what = say("no layout at all")
        hint = say("in PowerPoint's Slide Master view, insert a layout with a title")
    refusals.add("template-layout", say("a layout with a title across the slide"), what, hint)


def _is_lost(layout: TemplateLayout, size: Size) -> bool:
    title = layout.placeholder("title")
    return title is not None and not title.upright and not has_room(title, size)


def _lost_title(layout: TemplateLayout, size: Size) -> Message:
    """What is wrong with a title in which no line has room on the slide."""
    width, height = (side / INCH for side in layout.title.frame.size)
    if is_tiny(layout.title, size):
        return say(
            "a title of {width:.2f} × {height:.2f} in, too small for its text, on “{name}”",
            width=width, height=height, name=layout.name,
        )  # fmt: skip
    return say("a title that lies off the slide or reaches over its edge, on “{name}”", name=layout.name)


def tell_shape(size: Size, refusals: Refusals) -> bool:
    """Whether slides are wide enough; 4:3 and square ones leave our patterns no room, and are told."""
    if size.width / size.height >= LEAST_SHAPE:
        return True
    found = say("{width:.2f} × {height:.2f} in", width=size.width / INCH, height=size.height / INCH)
    hint = say("in PowerPoint, choose Design, Slide Size, Widescreen (16:9), and look its layouts over")
    refusals.add("template-shape", say("wide slides, 16:9 or 16:10"), found, hint)
    return False


def blank_from(master: SlideMaster, size: Size) -> TemplateLayout:
    """A layout without title or text, which the master is given where it has none; it shows what the master draws."""
    feet = (h for h in read_placeholders(master.element, master.element) if h.kind in FEET)
    ground, changes = backdrop_of(master.element, master.element)
    drawn, pictures = drawn_on(master.element), pictures_on(master.element)
    return TemplateLayout(BLANK, "Blank", "blank", _with_use(feet, size), ground, changes, drawn, pictures)


def slide_masters(parts: Parts, presentation: str, root: Element, size: Size) -> tuple[SlideMaster, ...]:
    """The template's masters in its own order, with their layouts, for slides of a size."""
    targets = {r.id: r.target for r in parts.relations(presentation) if r.kind == "slideMaster"}
    ids = [e.get(qname("r:id"), "") for e in root.iter(qname("p:sldMasterId"))]
    return tuple(m for id in ids if id in targets and (m := _slide_master(parts, targets[id], size)) is not None)


def _slide_master(parts: Parts, name: str, size: Size) -> SlideMaster | None:
    element, theme = parts.root(name), parts.related(name, "theme")
    if element is None or theme is None:
        return None
    targets = {r.id: r.target for r in parts.relations(name) if r.kind == "slideLayout"}
    ids = [e.get(qname("r:id"), "") for e in element.iter(qname("p:sldLayoutId"))]
    names = [targets[id] for id in ids if id in targets]
    layouts = (_layout(parts, name, element, size) for name in names)
    return SlideMaster(name, element, theme, tuple(x for x in layouts if x is not None))


def _layout(parts: Parts, name: str, master: Element, size: Size) -> TemplateLayout | None:
    root = parts.root(name)
    if root is None:
        return None
    data = first(root, "p:cSld")
    own = "" if data is None else data.get("name", "")
    # What stands on its slides: its own drawing and, where that is not hidden, the master's.
    backdrop, changes = backdrop_of(root, master)
    shown = [root, master] if shows_master(root) else [root]
    held = _with_use(read_placeholders(root, master), size)
    return TemplateLayout(
        name, own, root.get("type", ""), held, color_override(root).get(backdrop, backdrop),
        backdrop_changes=changes, drawn=tuple(frame for one in shown for frame in drawn_on(one)),
        pictures=tuple(frame for one in shown for frame in pictures_on(one)),
        words=tuple(frame for one in shown for frame in words_on(one)),
    )  # fmt: skip


def _with_use(placeholders: Iterable[TemplatePlaceholder], size: Size) -> tuple[TemplatePlaceholder, ...]:
    """Placeholders by what they hold of ours: where no line has room, nothing. Titles are kept, to be told of."""
    held = ((h, h.kind == "title" or has_room(h, size)) for h in placeholders)
    return tuple(h if room else replace(h, kind="other") for h, room in held if room or h.kind not in FEET)


def shows_master(layout: Element) -> bool:
    """Whether what the master draws stands on the layout's slides too."""
    return layout.get("showMasterSp", "1") not in ("0", "false")


def body_area(found: Mapping[Role, TemplateLayout], master: Element, size: Size) -> Rect:
    """What a content slide leaves free: the body's place on its layout or master, below the title, above the foot."""
    content, listed = found["content"], found["list"]
    title = content.title
    base = master_placeholder(master, "body")
    own = listed.body or (base if base and has_room(base, size) else None)
    frame = own.frame if own else Rect(title.frame.x, title.frame.bottom, title.frame.width, size.height)
    top = max(frame.y, _under_title(title, size))
    bottom = min(frame.bottom, _over_foot(content, size))
    left, right = max(frame.x, 0.0), min(frame.right, size.width)
    inset = (own.insets[0], own.insets[2]) if own else (title.insets[0], title.insets[2])
    area = Rect(left + inset[0], top, max(0.0, right - left - sum(inset)), max(0.0, bottom - top))
    return clear_of(area, (*content.drawn, *listed.drawn), size)


def free_area(found: Mapping[Role, TemplateLayout], size: Size) -> Rect:
    """All that a content slide leaves free below its title, for a body whose own place is a line or a column.

    It begins where the title does and keeps the same margin at the other side. A title lower down is kept clear of.
    """
    content, listed = found["content"], found["list"]
    title = content.title
    left = max(0.0, title.frame.x) + title.insets[0]
    top, bottom = _under_title(title, size) + AIR, _over_foot(content, size)
    area = Rect(left, top, max(0.0, size.width - 2 * left), max(0.0, bottom - top))
    return clear_of(area, (title.frame, *content.drawn, *listed.drawn), size)


def _under_title(title: TemplatePlaceholder, size: Size) -> float:
    return title.frame.bottom if title.frame.centre.y < size.height / 2 else 0.0


def _over_foot(content: TemplateLayout, size: Size) -> float:
    feet = [h.frame.y for h in content.placeholders if h.kind in FEET]
    return min([size.height * 0.97, *(y - AIR for y in feet if y > size.height / 2)])
