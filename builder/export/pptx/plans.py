"""Which slide layouts a document needs, found in its pages: what pages of one kind share belongs to their layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Span
from builder.export.pptx.frames import Placeholder
from builder.export.pptx.manner import Manner, manners
from builder.geometry import Rect, Size
from builder.layout.page import GroupItem, Item, Page, TextItem

T = TypeVar("T")
NOWHERE = Span("", 1, 1)
PLACES = {"title": ("title", 0), "subtitle": ("subTitle", 1), "footer": ("ftr", 11), "slide-number": ("sldNum", 12)}
"""PowerPoint's type and index for each kind of placeholder; bodies are numbered from 1 (13 beside a subtitle)."""
FORMS = {
    "title": ("title", "封面", "Title"),
    "section": ("secHead", "章节", "Section"),
    "statement": ("", "一句话", "Statement"),
    "content": ("titleOnly", "标题", "Title only"),
    "content-1": ("obj", "标题和内容", "Title and content"),
    "content-2": ("twoObj", "标题和两栏内容", "Title and two contents"),
    "quote": ("", "引语", "Quote"),
    "closing": ("", "结束", "Closing"),
    "blank": ("blank", "空白", "Blank"),
    "panel": ("", "页面", "Panel"),
}
"""PowerPoint's type of each layout, and its name in Chinese and English."""


class LayoutPlan(Struct, frozen=True):
    """One layout to write: its form, fill, decoration and placeholders. `pages` are those that use it, by index."""

    form: str
    pages: tuple[int, ...]
    fill: str | None
    background: tuple[Item, ...]
    placeholders: tuple[Placeholder, ...]


def plan_layouts(pages: Sequence[Page], ink: str) -> tuple[LayoutPlan, ...]:
    """A layout for each form in the order of first use, then those anyone adding a slide looks for.

    `ink` is the role of plain text.
    """
    groups: dict[str, list[int]] = {}
    for index, page in enumerate(pages):
        groups.setdefault(form_of(page), []).append(index)
    plans = tuple(_plan(form, tuple(members), [pages[i] for i in members]) for form, members in groups.items())
    return (*plans, *_offered(plans, pages, ink))


def form_of(page: Page) -> str:
    """The kind of layout a page has; content pages by how many bodies they hold."""
    if page.layout != "content":
        return page.layout
    bodies = sum(isinstance(i, TextItem) and i.placeholder == "body" for i in page.items)
    return f"content-{min(bodies, 2)}" if bodies else "content"


def most_common(values: Iterable[T], otherwise: T) -> T:
    """The value met most often, the earliest of equals."""
    ranked = Counter(values).most_common(1)
    return ranked[0][0] if ranked else otherwise


def appearance(item: Item) -> Item:
    """The item without where it was written in the outline: equal for all that look the same."""
    bare = replace(item, span=NOWHERE)
    if isinstance(bare, GroupItem):
        return replace(bare, items=tuple(appearance(i) for i in bare.items))
    return bare


def own_background(page: Page, plan: LayoutPlan) -> tuple[Item, ...]:
    """The decoration of a page that its layout does not draw."""
    return tuple(i for i in page.background if appearance(i) not in plan.background)


def _plan(form: str, members: tuple[int, ...], pages: Sequence[Page]) -> LayoutPlan:
    fill = most_common((p.fill for p in pages), None)
    return LayoutPlan(form, members, fill, _shared(pages), _placeholders(form, pages))


def _shared(pages: Sequence[Page]) -> tuple[Item, ...]:
    """Decoration that every page has and that nothing of the page's own lies under."""
    looks = [tuple(appearance(i) for i in page.background) for page in pages]
    common = [i for i in looks[0] if all(i in look for look in looks[1:])]
    return tuple(i for i in common if not any(_over_own(i, look, common) for look in looks))


def _over_own(item: Item, look: Sequence[Item], common: Sequence[Item]) -> bool:
    """Whether it covers something drawn before it that stays on the slide."""
    return any(i not in common and i.frame.overlaps(item.frame) for i in look[: look.index(item)])


def _placeholders(form: str, pages: Sequence[Page]) -> tuple[Placeholder, ...]:
    kinds = ("title", "subtitle", "body", "footer", "slide-number")
    return tuple(chain.from_iterable(_of_kind(form, kind, pages) for kind in kinds))


def _of_kind(form: str, kind: str, pages: Sequence[Page]) -> list[Placeholder]:
    """The placeholders of one kind: as many as the layout's form holds, each where most pages have it."""
    rows = [[i for i in p.items if isinstance(i, TextItem) and i.placeholder == kind] for p in pages]
    count = min(max(len(row) for row in rows), 2 if kind == "body" else 1)
    subtitled = any(i.placeholder == "subtitle" for p in pages for i in p.items if isinstance(i, TextItem))
    out: list[Placeholder] = []
    for number in range(count):
        items = [row[number] for row in rows if len(row) > number]
        type_, index = PLACES.get(kind, ("", number + (13 if subtitled else 1)))
        if kind == "title" and form == "title":
            type_ = "ctrTitle"
        out.append(Placeholder(kind, type_, index, _frame(items), _levels(items), _prompt(kind, items)))
    return out


def _frame(items: Sequence[TextItem]) -> Rect:
    """Where most of them start, as tall as the tallest there: texts stand at the top, so each fits."""
    corners = [(round(i.frame.x, 1), round(i.frame.y, 1), round(i.frame.width, 1)) for i in items]
    corner = most_common(corners, corners[0])
    there = [i.frame for i, c in zip(items, corners, strict=True) if c == corner]
    return replace(there[0], height=max(f.height for f in there))


def _levels(items: Sequence[TextItem]) -> tuple[Manner, ...]:
    """The commonest look of each level; a level no page shows looks like the one above it."""
    seen: dict[int, list[Manner]] = {}
    for item in items:
        for paragraph, manner in zip(item.paragraphs, manners(item.paragraphs), strict=True):
            seen.setdefault(paragraph.level, []).append(manner)
    out: list[Manner] = []
    for level in range(max(seen, default=-1) + 1):
        looks = seen.get(level, out[-1:])
        spaced = [look for look in looks if look.before] or looks
        if spaced:
            out.append(most_common(spaced, spaced[0]))
    return tuple(out)


def _prompt(kind: str, items: Sequence[TextItem]) -> str:
    """A footer says on its layout what it says on the slides."""
    if kind != "footer":
        return ""
    return most_common((" ".join(p.set.text for p in i.paragraphs) for i in items), "")


def _offered(plans: Sequence[LayoutPlan], pages: Sequence[Page], ink: str) -> tuple[LayoutPlan, ...]:
    """Layouts no page uses but anyone adding a slide looks for: title only, title and content, blank."""
    used = {p.form for p in plans}
    content = next((p for p in plans if p.form.startswith("content")), None)
    fill = content.fill if content else most_common((p.fill for p in pages), None)
    out: list[LayoutPlan] = []
    if content:
        held = tuple(h for h in content.placeholders if h.kind != "body")
        size = pages[content.pages[0]].size
        for form, places in (("content-1", (*held, body_below(held, size, ink))), ("content", held)):
            if form not in used:
                out.append(LayoutPlan(form, (), fill, content.background, places))
    if "blank" not in used:
        feet = tuple(h for h in content.placeholders if h.kind in ("footer", "slide-number")) if content else ()
        out.append(LayoutPlan("blank", (), fill, (), feet))
    return tuple(out)


def body_below(held: Sequence[Placeholder], size: Size, ink: str) -> Placeholder:
    """A body between title and footer, in the text size the document lacks: taken from the slide's height."""
    title = next((h.frame for h in held if h.kind == "title"), Rect(size.width * 0.045, 0, size.width * 0.91, 0))
    foot = min((h.frame.y for h in held if h.kind in ("footer", "slide-number")), default=size.height * 0.92)
    top = max(title.bottom, size.height * 0.1) + size.height * 0.04
    manner = Manner(round(size.height / 20), round(size.height / 20 * 1.5), False, ink)
    return Placeholder("body", "", 1, Rect(title.x, top, title.width, max(40.0, foot - top - 12)), (manner,))
