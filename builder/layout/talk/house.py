"""Slides framed by an organisation's template: its title, foot and colours, our bodies in the area it leaves free."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Message, Report, Span, say
from builder.geometry import INCH, Point, Rect, Size
from builder.layout.page import GroupItem, Item, Page, ShapeItem, TextItem
from builder.layout.scaled import Scaling
from builder.layout.talk.boxes import SetText
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.frame import PILL_RIGHT, draft_bottom, draft_words, numbered, sources_line
from builder.layout.talk.grid import BODY, CONTENT_WIDTH, MARGIN, SLIDE
from builder.layout.talk.house_text import Fitted, beside, set_lines, set_title, small_item
from builder.layout.talk.patterns.closing import closing_parts, review_words
from builder.layout.talk.patterns.title import meeting_lines
from builder.layout.talk.shapes import bar, panel
from builder.layout.talk.telling import tell_overset
from builder.outline.edition import Part
from builder.outline.text import Text
from builder.theme.style import contrast
from builder.theme.template import Holder, HouseLayout, Template
from builder.theme.template.drawn import clear_of, is_ground
from builder.theme.template.model import Role, house_share
from builder.words.dates import written_date

TOP = BODY.y
FOOT = 0.52 * INCH
"""Height kept at the body's end for sources and the draft mark, in the design's points."""
LEAST_BODY = 306.0
"""What every pattern is made for: less than our own slides have."""
PADDING = 0.45 * INCH
AIR = 8.0
"""Points from text to the edge of the ground it is given."""
SENTENCE = 725.0
"""The least width of a panel with a sentence, in the design's points."""
LEGIBLE = 7.0
LEAST_TITLE, LEAST_COVER, LEAST_LINES = 24.0, 30.0, 14.0
"""The least sizes of titles and of the lines under a cover's title, on a slide 540 points high."""


class HouseGrid(Struct, frozen=True):
    """How the design's points lie on the template's slides: scaled alike in both directions, its margin on theirs."""

    body: Rect
    scale: float
    unit: float
    """The slide's height in 540ths: a size that looks as large as a point does on ours."""

    @property
    def scaling(self) -> Scaling:
        return Scaling(self.scale, self.body.x - MARGIN * self.scale, self.body.y - TOP * self.scale)

    @property
    def height(self) -> float:
        """What a block may take, in the design's points."""
        return self.body.height / self.scale - FOOT


def house_grid(template: Template, place: Span, report: Report) -> HouseGrid:
    """The grid on this template; `template-room` is told where it leaves too little for text of a legible size."""
    unit, body = template.size.height / SLIDE.height, template.body
    scale = min(unit, body.width / CONTENT_WIDTH, body.height / (LEAST_BODY + FOOT))
    least = house_share(template.size)
    if scale < least:
        need = Size(CONTENT_WIDTH * least, (LEAST_BODY + FOOT) * least)
        report.error(
            "template-room", place,
            say("expected a body of at least {need} on slides of {size}, found {found}", need=_inches(need),
                size=_inches(template.size), found=_inches(body.size)),
            say("use the 16:9 form of the template, or make the text placeholder of its content layout larger"),
        )  # fmt: skip
        scale = least
    return HouseGrid(body, scale, unit)


def _inches(size: Size) -> Message:
    return say("{width:.2f} × {height:.2f} in", width=size.width / INCH, height=size.height / INCH)


class HouseFrame(Struct, frozen=True):
    """A template's frame around our bodies."""

    template: Template
    grid: HouseGrid

    def title(self, context: Context, title: Text, part: int = 1, parts: int = 1) -> SetText:
        return self._title(context, numbered(context, title, part, parts)).texts[0]

    def area(self) -> Rect:
        """The template's body, however many lines the title has: its place does not depend on them."""
        return Rect(MARGIN, TOP, CONTENT_WIDTH, self.grid.height)

    def page(self, context: Context, body: SlideBody, title: SetText | None, cited: Sequence[str], since: str | None
             ) -> Page:  # fmt: skip
        if body.title is not None:
            return self._sentence(context, body, body.title, cited, since)
        assert title is not None
        layout = self._layout("list" if _is_list(body) else "content")
        tell_overset(context, say("the title"), [title])
        head = Fitted(layout.title, (title,)).item("title", "title", context.own.pane.roles["title"])
        scaling = self.grid.scaling
        items = [scaling.item(item) for item in body.items]
        behind = [*self._ground(context, layout), *(scaling.item(i) for i in clipped(body.background, _content(self)))]
        return self._page(context, "content", [head, *items, *self._foot(context, layout, cited, since)], behind)

    def cover(self, context: Context) -> Page:
        edition = context.edition
        under = [edition.subtitle, *([edition.group.name] if edition.group else [])]
        meeting = meeting_lines(context, edition.meeting) if edition.meeting else ()
        lines = [*(text for text in under if text), *(context.words(line) for line in meeting)]
        return self._opening(context, "title", edition.title, lines, 3)

    def opener(self, context: Context, part: Part, index: int, total: int) -> Page:
        words = context.own.talk.part(number=index + 1, total=total)
        lines = [context.words(words), *([part.subtitle] if part.subtitle else [])]
        return self._opening(context, "section", part.title, lines, 3)

    def closing(self, context: Context) -> Page:
        assert context.edition.closing is not None
        title, rest = closing_parts(context.edition.closing)
        lines = [*([rest] if rest else []), context.edition.notice, context.words(review_words(context))]
        page = self._opening(context, "title", title, lines, 3)
        return replace(page, layout="closing")

    def _opening(self, context: Context, role: Role, title: Text, lines: Sequence[Text], most: int) -> Page:
        """A cover, opener or closing: the template's title and, in one placeholder under it, all the rest."""
        layout, unit = self._layout(role), self.grid.unit
        second = layout.holder("subtitle", "body")
        draft = [context.words(draft_words(context))] if context.edition.review.status == "draft" else []
        done = set_title(context, layout.title, title, most if role == "title" else 2, LEAST_COVER * unit, steady=False)
        hint = say("shorten it, or make the title placeholder higher in the template")
        tell_overset(context, say("the title"), done.texts, hint)
        place = second or _under(layout.title, self.template.size)
        under = set_lines(context, place, [*lines, *draft], LEAST_LINES * unit, say("the lines under the title"))
        written = under.item(
            "subtitle" if place.kind == "subtitle" else "body", "subtitle", context.own.pane.roles["subtitle"]
        )
        behind: list[Item] = []
        if second is None:
            written = replace(written, placeholder="", follows=False)
            behind = [panel(context, place.frame.inset(-AIR, -AIR, -AIR, -AIR), "surface")]
        items: list[Item] = [done.item("title", "title", context.own.pane.roles["title"]), written]
        number = layout.holder("slide-number") if role == "section" else None
        items += small_item(context, number, str(context.slide), "slide-number", "slide-number",
                            context.own.pane.roles["slide-number"])  # fmt: skip
        return self._page(context, "title" if role == "title" else "section", items, behind)

    def _sentence(
        self, context: Context, body: SlideBody, title: TextItem, cited: Sequence[str], since: str | None
    ) -> Page:
        """A statement or quotation: alone on a panel in the area between the template's upper edge and its foot."""
        layout, scale = self._layout("blank"), self.grid.scale
        area = self._whole()
        frame = Rect(area.x, area.y, area.width, area.height - FOOT * scale)
        drawn = [*body.background, title, *body.items]
        block = _around([item.frame for item in drawn])
        free = frame.inset(PADDING * scale, PADDING * scale, PADDING * scale, PADDING * scale)
        size = min(scale, free.width / block.width, free.height / block.height)
        middle = Scaling(size, free.x - block.x * size, frame.centre.y - (block.y + block.height / 2) * size)
        items = [middle.item(title), *(middle.item(i) for i in body.items)]
        behind = [panel(context, frame, body.fill), bar(_edge(frame, scale), "accent", context.span),
                  *(middle.item(i) for i in body.background)]  # fmt: skip
        foot = self._foot(context, layout, cited, since)
        return self._page(context, body.layout, [*items, *foot], behind)

    def _foot(self, context: Context, layout: HouseLayout, cited: Sequence[str], since: str | None) -> list[Item]:
        """Sources and draft mark at the body's end; short title, date and number in the template's own places."""
        edition = context.edition
        draft = draft_bottom(context)
        right = draft[0].frame.x if draft else MARGIN + CONTENT_WIDTH
        row: list[Item] = [*sources_line(context, cited, since, right + CONTENT_WIDTH + MARGIN - PILL_RIGHT, MARGIN)]
        bottom = max((i.frame.bottom for i in (*row, *draft)), default=0.0)
        down = TOP + self.grid.height + FOOT - bottom
        placed = [Scaling(1, 0, down).item(i) for i in row]
        placed += [Scaling(1, MARGIN + CONTENT_WIDTH - PILL_RIGHT, down).item(i) for i in draft]
        items: list[Item] = [self.grid.scaling.item(i) for i in placed]
        date = edition.meeting.date if edition.meeting else None
        small = (
            ("date", "note", written_date(date, context.language) if date else "", context.own.pane.date),
            ("footer", "footer", edition.short_title.plain, context.own.pane.roles["footer"]),
            ("slide-number", "slide-number", str(context.slide), context.own.pane.roles["slide-number"]),
        )
        for kind, role, words, name in small:
            items += small_item(context, layout.holder(kind), words, kind, role, name)  # type: ignore[arg-type]
        return items

    def _ground(self, context: Context, layout: HouseLayout) -> list[ShapeItem]:
        """A plain panel under the body where the template's own ground is a picture or too close to our text."""
        ink = self.template.palette["ink"].rgb
        plain = layout.backdrop and not is_ground(layout.drawn, self.grid.body)
        if plain and contrast(ink, layout.backdrop) >= LEGIBLE:
            return []
        air = 0.12 * INCH * self.grid.unit
        return [panel(context, self.grid.body.inset(-air, -air, -air, -air / 2), "surface")]

    def _page(self, context: Context, layout: str, items: Sequence[Item], behind: Sequence[Item]) -> Page:
        title = next(i for i in items if isinstance(i, TextItem) and i.placeholder == "title")
        return Page(
            size=self.template.size, items=tuple(items), background=tuple(behind), fill=None,
            layout=layout, title=context.locale.punctuation.word_space.join(p.set.text for p in title.paragraphs),  # type: ignore[arg-type]
        )  # fmt: skip

    def _layout(self, role: Role) -> HouseLayout:
        return self.template.layouts[role]

    def _title(self, context: Context, title: Text) -> Fitted:
        layout = self._layout("content")
        holder = beside(layout.title, layout.drawn)
        made = set_title(context, holder, title, 2, LEAST_TITLE * self.grid.unit, steady=True)
        return replace(made, holder=layout.title)

    def _whole(self) -> Rect:
        """From the title's upper edge to the body's end, as wide as both: what stands beside the title stays free."""
        body, title = self.grid.body, self._layout("content").title.frame
        if title.y >= body.y:
            return clear_of(body, self._layout("blank").drawn, self.template.size)
        width = min(CONTENT_WIDTH * self.grid.scale, max(SENTENCE * self.grid.scale, title.right - body.x))
        area = Rect(body.x, title.y, width, body.bottom - title.y)
        return clear_of(area, self._layout("blank").drawn, self.template.size)


def _under(title: Holder, slide: Size) -> Holder:
    """The place for a cover's lines where its layout has a title alone: below it, or above a title at the foot."""
    air, least = 2 * AIR, slide.height / 5
    frame = title.frame
    below = slide.height * 0.95 - frame.bottom - air
    top = frame.bottom + air if below >= least else max(slide.height * 0.05, frame.y - least - air)
    size = max(LEAST_LINES, title.size / 2)
    place = Rect(frame.x, top, frame.width, max(least, min(below, slide.height / 3)))
    return Holder("body", "body", 0, place, (0.0, 0.0, 0.0, 0.0), size, size * 1.3, align=title.align)


def _is_list(body: SlideBody) -> bool:
    return any(isinstance(i, TextItem) and i.placeholder == "body" for i in body.items)


def _content(frame: HouseFrame) -> Rect:
    return Rect(MARGIN, TOP, CONTENT_WIDTH, frame.grid.height)


def _edge(frame: Rect, scale: float) -> Rect:
    return Rect(frame.x, frame.y, 0.12 * INCH * scale, frame.height)


def _around(frames: Sequence[Rect]) -> Rect:
    left, top = min(f.x for f in frames), min(f.y for f in frames)
    return Rect(left, top, max(f.right for f in frames) - left, max(f.bottom for f in frames) - top)


def clipped(items: Sequence[Item], area: Rect) -> list[Item]:
    """Decoration cut at the edges of the area: bars are shortened, what else reaches out of it is left out."""
    out: list[Item] = []
    for item in items:
        if isinstance(item, GroupItem):
            inner = clipped(item.items, area)
            if inner:
                out.append(replace(item, items=tuple(inner), frame=_around([i.frame for i in inner])))
        elif area.contains(item.frame, 0.5):
            out.append(item)
        elif isinstance(item, ShapeItem) and item.geometry == "rectangle" and item.frame.overlaps(area):
            out.append(replace(item, frame=_common(item.frame, area)))
    return out


def _common(one: Rect, other: Rect) -> Rect:
    corner = Point(max(one.x, other.x), max(one.y, other.y))
    return Rect(*corner, min(one.right, other.right) - corner.x, min(one.bottom, other.bottom) - corner.y)
