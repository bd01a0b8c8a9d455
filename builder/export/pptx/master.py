"""The slide master and its layouts, made from what the document's pages have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from builder.changed import replace
from builder.export.pptx.canvas import MASTERS_COLORS, Canvas, background, place, tree
from builder.export.pptx.colors import MAPPED, SLOTS, Colors
from builder.export.pptx.frames import NOT_GROUPED, Placeholder
from builder.export.pptx.languages import TAGS, saying
from builder.export.pptx.manner import Manner, characters, difference, hundredths, theme_fonts
from builder.export.pptx.ooxml_theme import theme_element
from builder.export.pptx.package import Package, fill, relate
from builder.export.pptx.plans import FORMS, LayoutPlan, body_below
from builder.export.pptx.shapes import preset
from builder.export.pptx.text import NUMBER_FIELD, body_properties
from builder.export.pptx.tree import TOP, drawn_item
from builder.export.pptx.xml import in_text, markup, put, root, sub
from builder.geometry import Rect, Size
from builder.layout.page import Document
from builder.outline.text import Language

if TYPE_CHECKING:
    from pptx.opc.package import Part

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
        _write_layout(Canvas(package, layouts[-1], colors, document.language, True), layout_plan, plan)
    ids = [relate(master, layout, "slideLayout") for layout in layouts]
    relate(master, theme, "theme")
    _write_master(Canvas(package, master, colors, document.language), plan, ids)
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


def _write_master(canvas: Canvas, plan: MasterPlan, ids: Sequence[str]) -> None:
    shapes = "".join(_holder(canvas, placeholder, ()) for placeholder in plan.placeholders)
    element = root("p:sldMaster", "a", "r")
    put(element, f"<p:cSld>{background(plan.fill, canvas.colors)}{tree(shapes)}</p:cSld>")
    sub(element, "p:clrMap", **{MAPPED.get(s, s): s for s in ("lt1", "dk1", "lt2", "dk2", *SLOTS[4:])})
    layouts = sub(element, "p:sldLayoutIdLst")
    for number, id in enumerate(ids, FIRST_ID + 1):
        sub(layouts, "p:sldLayoutId", id=number, **{"r:id": id})
    put(element, _text_styles(plan, canvas.colors, canvas.language))
    fill(canvas.part, element)


def _text_styles(plan: MasterPlan, colors: Colors, language: Language) -> str:
    other = replace(plan.base("body")[0], left=0.0, hanging=0.0, before=0.0, bullet=None, color=colors.ink)
    styles = (
        markup("p:titleStyle", content=levels(plan.base("title")[:1], colors, "mj", language)),
        markup("p:bodyStyle", content=levels(deepened(plan.base("body")), colors, "mn", language)),
        markup("p:otherStyle", content=levels((other,), colors, "mn", language)),
    )
    return f"<p:txStyles>{''.join(styles)}</p:txStyles>"


def deepened(manners: Sequence[Manner]) -> tuple[Manner, ...]:
    """Five levels: those shown, then the last again, each further in."""
    out = list(manners)
    while len(out) < LEVELS:
        step = out[-1].hanging or out[-1].size
        out.append(replace(out[-1], left=out[-1].left + step))
    return tuple(out)


def levels(manners: Sequence[Manner], colors: Colors, fonts: str, language: Language) -> str:
    """The looks of each level in full, with the rules for Chinese lines: none begins with a mark, none hangs out."""
    return "".join(_level(level, manner, colors, fonts, language) for level, manner in enumerate(manners, 1))


def _level(level: int, manner: Manner, colors: Colors, fonts: str, language: Language) -> str:
    attributes, content = difference(manner, None, colors)
    rules = ' defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0"'
    look = f'{characters(manner)} kern="0"{saying(TAGS[language])}'
    run = markup("a:defRPr", look, colors.fill(manner.color) + theme_fonts(fonts))
    return markup(f"a:lvl{level}pPr", rules + attributes, content + run)


def _write_layout(canvas: Canvas, plan: LayoutPlan, master: MasterPlan) -> None:
    type_, chinese, english = FORMS[plan.form]
    element = root("p:sldLayout", "a", "r", type=type_ or None, preserve=True, userDrawn=True)
    own_fill = background(plan.fill, canvas.colors) if plan.fill != master.fill else ""
    items = "".join(drawn_item(item, canvas, TOP) for item in plan.background)
    holders = "".join(_holder(canvas, own, master.base(own.kind)) for own in plan.placeholders)
    name = chinese if canvas.language == "zh" else english
    put(element, f'<p:cSld name="{name}">{own_fill}{tree(items + holders)}</p:cSld>{MASTERS_COLORS}')
    fill(canvas.part, element)


def _holder(canvas: Canvas, own: Placeholder, base: Sequence[Manner]) -> str:
    """A placeholder with its place and what differs from the master's looks (on the master itself: no `base`)."""
    words = PROMPTS[own.kind][0 if canvas.language == "zh" else 1]
    number = canvas.next_id()
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{words} {number - 1}"/>{NOT_GROUPED}'
        f"<p:nvPr>{own.mark()}</p:nvPr></p:nvSpPr><p:spPr>{place(own.frame)}{preset('rect')}</p:spPr>"
        f"<p:txBody>{body_properties(())}{markup('a:lstStyle', content=_own_levels(own, base, canvas))}"
        f"{_prompt(own, words, canvas.language)}</p:txBody></p:sp>"
    )


def _own_levels(own: Placeholder, base: Sequence[Manner], canvas: Canvas) -> str:
    if not base and own.kind in ("footer", "slide-number"):
        return levels(own.manners[:1], canvas.colors, "mn", canvas.language)
    handed = base if own.kind == "title" or not base else deepened(base)
    return "".join(
        _level_difference(level + 1, manner, handed[min(level, len(handed) - 1)], canvas.colors)
        for level, manner in enumerate(own.manners if base else ())
    )


def _level_difference(level: int, manner: Manner, base: Manner, colors: Colors) -> str:
    if manner == base:
        return ""
    attributes, content = difference(manner, base, colors)
    size = f' sz="{hundredths(manner.size)}"' if manner.size != base.size else ""
    weight = f' b="{int(manner.bold)}"' if manner.bold != base.bold else ""
    color = colors.fill(manner.color) if manner.color != base.color else ""
    return markup(f"a:lvl{level}pPr", attributes, content + markup("a:defRPr", size + weight, color))


def _prompt(own: Placeholder, words: str, language: Language) -> str:
    spoken = saying(TAGS[language])
    if own.kind == "slide-number":
        run = f"<a:fld {NUMBER_FIELD}><a:rPr{spoken}/><a:t>‹#›</a:t></a:fld>"
    else:
        run = f"<a:r><a:rPr{spoken}/><a:t>{in_text(own.prompt or words)}</a:t></a:r>"
    return f"<a:p>{run}<a:endParaRPr{spoken}/></a:p>"
