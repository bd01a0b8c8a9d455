"""The slide master and its layouts, made from what the document's pages have in common."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.export.pptx.canvas import Canvas, new_tree, place
from builder.export.pptx.colors import MAPPED, SLOTS, Colors
from builder.export.pptx.frames import Placeholder
from builder.export.pptx.languages import TAGS, say_language
from builder.export.pptx.manner import Manner, hundredths, theme_fonts, write_manner
from builder.export.pptx.ooxml_theme import theme_element
from builder.export.pptx.package import Package, Part, fill, relate
from builder.export.pptx.plans import FORMS, LayoutPlan, body_below
from builder.export.pptx.text import body_properties
from builder.export.pptx.tree import TOP, write_item
from builder.export.pptx.xml import Element, root, sub
from builder.geometry import Rect, Size
from builder.layout.page import Document
from builder.outline.text import Language

FIRST_ID = 2_147_483_648
"""Ids of masters and layouts begin here (ST_SlideMasterId)."""
LEVELS = 5
KINDS = ("title", "body", "footer", "slide-number")
PROMPTS = {
    "title": ("标题", "Title"),
    "subtitle": ("副标题", "Subtitle"),
    "body": ("正文", "Text"),
    "footer": ("页脚", "Footer"),
    "slide-number": ("页码", "Slide number"),
}


class Master(Struct, frozen=True):
    """The master's part, and the part of each planned layout."""

    part: Part
    layouts: tuple[Part, ...]


class MasterPlan(Struct, frozen=True):
    """What the master hands down: a placeholder of each kind, and the page's colour."""

    placeholders: tuple[Placeholder, ...]
    fill: str | None

    def base(self, kind: str) -> tuple[Manner, ...]:
        """The looks a layout's placeholder of this kind begins with; subtitles begin as bodies."""
        wanted = "body" if kind == "subtitle" else kind
        return next((p.manners for p in self.placeholders if p.kind == wanted), ())


def write_master(package: Package, document: Document, plans: Sequence[LayoutPlan], colors: Colors) -> Master:
    """Master, theme and layouts as parts of the package."""
    master = package.add("/ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster+xml")
    theme = package.add("/ppt/theme/theme{}.xml", "theme+xml")
    fill(theme, theme_element("Talkleaf", colors, document.typefaces))
    package.theme = theme.blob
    plan = plan_master(plans, document.pages[0].size, colors.ink)
    layouts: list[Part] = []
    for layout_plan in plans:
        layouts.append(package.add("/ppt/slideLayouts/slideLayout{}.xml", "presentationml.slideLayout+xml"))
        relate(layouts[-1], master, "slideMaster")
        canvas = Canvas(package, layouts[-1], colors, document.language, _tree_in("p:sldLayout"), True)
        _write_layout(canvas, layout_plan, plan)
    ids = [relate(master, layout, "slideLayout") for layout in layouts]
    relate(master, theme, "theme")
    canvas = Canvas(package, master, colors, document.language, _tree_in("p:sldMaster"))
    _write_master(canvas, plan, ids)
    return Master(master, tuple(layouts))


def plan_master(plans: Sequence[LayoutPlan], size: Size, ink: str) -> MasterPlan:
    """Each placeholder as title-and-content has it, else as the first layout that has it does."""
    order = sorted(plans, key=lambda p: (p.form != "content-1", not p.form.startswith("content")))
    held = [p for plan in order for p in plan.placeholders]
    out = {kind: next((p for p in held if p.kind == kind), None) for kind in KINDS}
    title = out["title"] or Placeholder("title", "title", 0, _title_frame(size), (_title_manner(size, ink),))
    body = out["body"] or body_below([title], size, ink)
    feet = [out[kind] for kind in ("footer", "slide-number")]
    places = (replace(title, type="title"), replace(body, type="body", index=1), *(f for f in feet if f is not None))
    plain = (_title_manner(size, ink),)
    return MasterPlan(tuple(replace(p, manners=p.manners or plain) for p in places), order[0].fill)


def _title_frame(size: Size) -> Rect:
    return Rect(size.width * 0.045, size.height * 0.08, size.width * 0.91, size.height * 0.1)


def _title_manner(size: Size, ink: str) -> Manner:
    return Manner(round(size.height / 15), round(size.height / 12), True, ink)


def _tree_in(name: str) -> Element:
    """The shape tree of a new master or layout; the document element is its grandparent."""
    return new_tree(sub(root(name, "a", "r"), "p:cSld"))


def _write_background(data: Element, role: str | None, colors: Colors) -> None:
    look = sub(sub(data, "p:bg"), "p:bgPr")
    colors.fill(look, role or "#FFFFFF")
    sub(look, "a:effectLst")
    data.insert(0, data[-1])


def _write_master(canvas: Canvas, plan: MasterPlan, ids: Sequence[str]) -> None:
    data = canvas.tree.getparent()
    assert data is not None
    element = data.getparent()
    assert element is not None
    _write_background(data, plan.fill, canvas.colors)
    for placeholder in plan.placeholders:
        _write_holder(canvas, placeholder, ())
    sub(element, "p:clrMap", **{MAPPED.get(s, s): s for s in ("lt1", "dk1", "lt2", "dk2", *SLOTS[4:])})
    layouts = sub(element, "p:sldLayoutIdLst")
    for number, id in enumerate(ids, FIRST_ID + 1):
        sub(layouts, "p:sldLayoutId", id=number, **{"r:id": id})
    _write_text_styles(element, plan, canvas.colors, canvas.language)
    fill(canvas.part, element)


def _write_text_styles(element: Element, plan: MasterPlan, colors: Colors, language: Language) -> None:
    styles = sub(element, "p:txStyles")
    write_levels(sub(styles, "p:titleStyle"), plan.base("title")[:1], colors, "mj", language)
    write_levels(sub(styles, "p:bodyStyle"), deepened(plan.base("body")), colors, "mn", language)
    other = replace(plan.base("body")[0], left=0.0, hanging=0.0, before=0.0, bullet=None, color=colors.ink)
    write_levels(sub(styles, "p:otherStyle"), (other,), colors, "mn", language)


def deepened(manners: Sequence[Manner]) -> tuple[Manner, ...]:
    """Five levels: those shown, then the last again, each further in."""
    out = list(manners)
    while len(out) < LEVELS:
        step = out[-1].hanging or out[-1].size
        out.append(replace(out[-1], left=out[-1].left + step))
    return tuple(out)


def write_levels(parent: Element, manners: Sequence[Manner], colors: Colors, fonts: str, language: Language) -> None:
    """The looks of each level in full, with the rules for Chinese lines: none begins with a mark, none hangs out."""
    for level, manner in enumerate(manners, 1):
        element = sub(parent, f"a:lvl{level}pPr", defTabSz=914_400, rtl=0, eaLnBrk=1, latinLnBrk=0, hangingPunct=0)
        write_manner(element, manner, None, colors)
        characters = sub(element, "a:defRPr", sz=hundredths(manner.size), b=manner.bold, kern=0)
        say_language(characters, TAGS[language])
        colors.fill(characters, manner.color)
        theme_fonts(characters, fonts)


def _write_layout(canvas: Canvas, plan: LayoutPlan, master: MasterPlan) -> None:
    data = canvas.tree.getparent()
    assert data is not None
    element = data.getparent()
    assert element is not None
    type_, chinese, english = FORMS[plan.form]
    if type_:
        element.set("type", type_)
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    data.set("name", chinese if canvas.language == "zh" else english)
    if plan.fill != master.fill:
        _write_background(data, plan.fill, canvas.colors)
    for item in plan.background:
        write_item(canvas.tree, item, canvas, TOP)
    for placeholder in plan.placeholders:
        _write_holder(canvas, placeholder, master.base(placeholder.kind))
    sub(sub(element, "p:clrMapOvr"), "a:masterClrMapping")
    fill(canvas.part, element)


def _write_holder(canvas: Canvas, own: Placeholder, base: Sequence[Manner]) -> None:
    """A placeholder with its place and what differs from the master's looks (on the master itself: no `base`)."""
    shape = sub(canvas.tree, "p:sp")
    head = sub(shape, "p:nvSpPr")
    words = PROMPTS[own.kind][0 if canvas.language == "zh" else 1]
    number = canvas.next_id()
    sub(head, "p:cNvPr", id=number, name=f"{words} {number - 1}")
    sub(sub(head, "p:cNvSpPr"), "a:spLocks", noGrp=True)
    own.mark(sub(head, "p:nvPr"))
    look = sub(shape, "p:spPr")
    place(look, own.frame)
    sub(sub(look, "a:prstGeom", prst="rect"), "a:avLst")
    body = sub(shape, "p:txBody")
    body_properties(body, ())
    _write_own_levels(sub(body, "a:lstStyle"), own, base, canvas)
    _write_prompt(body, own, words, canvas.language)


def _write_own_levels(parent: Element, own: Placeholder, base: Sequence[Manner], canvas: Canvas) -> None:
    if not base and own.kind in ("footer", "slide-number"):
        write_levels(parent, own.manners[:1], canvas.colors, "mn", canvas.language)
        return
    handed = base if own.kind == "title" or not base else deepened(base)
    for level, manner in enumerate(own.manners if base else ()):
        before = handed[min(level, len(handed) - 1)]
        if manner != before:
            _write_difference(sub(parent, f"a:lvl{level + 1}pPr"), manner, before, canvas.colors)


def _write_difference(element: Element, manner: Manner, base: Manner, colors: Colors) -> None:
    write_manner(element, manner, base, colors)
    characters = sub(element, "a:defRPr")
    if manner.size != base.size:
        characters.set("sz", str(hundredths(manner.size)))
    if manner.bold != base.bold:
        characters.set("b", "1" if manner.bold else "0")
    if manner.color != base.color:
        colors.fill(characters, manner.color)


def _write_prompt(body: Element, own: Placeholder, words: str, language: Language) -> None:
    paragraph = sub(body, "a:p")
    if own.kind == "slide-number":
        run = sub(paragraph, "a:fld", id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")
    else:
        run = sub(paragraph, "a:r")
    say_language(sub(run, "a:rPr"), TAGS[language])
    sub(run, "a:t").text = "‹#›" if own.kind == "slide-number" else own.prompt or words
    say_language(sub(paragraph, "a:endParaRPr"), TAGS[language])
