"""Slides framed by an organisation's template: its title, foot and colours, our bodies in the area it leaves free."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.scaling import Scaling
from builder.geometry import INCH, Point, Rect, Size, around
from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_overset
from builder.layout.slides.frame import DRAFT_RIGHT, GAP, draft_bottom, draft_words, numbered
from builder.layout.slides.grid import CONTENT_WIDTH, MARGIN
from builder.layout.slides.own_frame import Once, made_now
from builder.layout.slides.patterns.closing import closing_parts, review_text
from builder.layout.slides.patterns.title import meeting_lines
from builder.layout.slides.shapes import bar, panel
from builder.layout.slides.source_line import SourcesRoom, sources_line
from builder.layout.slides.template_feet import Foot, foot_of, number_of
from builder.layout.slides.template_grid import FOOT, LEAST_TITLE, TOP, TemplateGrid, title_place
from builder.layout.slides.template_grounds import AIR, body_ground, on_place, readable, text_ground
from builder.layout.slides.template_text import (
    Fitted,
    beside,
    clear,
    clear_of_logos,
    deeper,
    grown,
    grown_up,
    least_room,
    legible,
    lines_at,
    lines_room,
    raised,
    set_lines,
    set_title,
)
from builder.outline.model.edition import Part
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item, Page, PageLayout, ShapeItem, TextItem
from builder.replace import replace
from builder.theme.template import Template, TemplateLayout, TemplatePlaceholder
from builder.theme.template.drawn import clear_of
from builder.theme.template.model import Role
from builder.theme.template.text_room import beside_slide

PADDING = 0.45 * INCH
SENTENCE = 725.0
"""The least width of a panel with a sentence, in the design's points."""
LEAST_COVER, EASY_LINES, LEAST_LINES = 30.0, 18.0, 14.0
"""The least size of a cover's title, if it can, that of the lines under it where there is room, and their least.

On a slide 540 points high.
"""


class TemplateFrame(Struct, frozen=True):
    """A template's frame around our bodies."""

    template: Template
    grid: TemplateGrid

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
        hint = say("shorten it, or make the title placeholder of the layout “{name}” larger", name=layout.name)
        if not self.grid.told:
            tell_overset(context, say("the title"), [title], hint)
        own = clear_of_logos(layout.title, layout.pictures)
        one = lines_at(own, title.style) >= title.lines
        place = own if one else title_place(self.template, layout)
        words = Fitted(place, (title,))
        head = readable(self.template, layout, words, words.item("title", "title", context.own.pane.roles["title"]))
        scaling = self.grid.scaling
        items = [scaling.item(item) for item in body.items]
        behind = [*text_ground(context, self.template, layout, words),
                  *body_ground(context, self.template, layout, self.grid),
                  *(scaling.item(i) for i in clipped(body.background, _content(self)))]  # fmt: skip
        sources, draft = self._end_row(context, cited, since)
        foot = foot_of(context, self.template, layout)
        return self._page(
            context, "content", [head, *items, *sources, *draft, *foot.lines], [*behind, *foot.grounds]
        )  # fmt: skip

    def cover(self, context: Context) -> Page:
        edition = context.edition
        under = [edition.subtitle, *([edition.group.name] if edition.group else [])]
        meeting = meeting_lines(context, edition.meeting) if edition.meeting else ()
        lines = [*(text for text in under if text), *meeting]
        return self._opening(context, "title", edition.title, lines, 3)

    def opener(self, context: Context, part: Part[Text], index: int, total: int, once: Once = made_now) -> Page:
        words = context.own.talk.part(number=index + 1, total=total)
        lines = [context.words(words), *([part.subtitle] if part.subtitle else [])]
        return self._opening(context, "section", part.title, lines, 3)

    def closing(self, context: Context) -> Page:
        assert context.edition.closing is not None
        title, rest = closing_parts(context.edition.closing)
        said = [text for text in (rest, context.edition.notice) if text is not None]
        until = review_text(context)
        lines = [*said, *([until] if until.plain else [])]
        page = self._opening(context, "title", title, lines, 3)
        return replace(page, layout="closing")

    def _opening(self, context: Context, role: Role, title: Text, lines: Sequence[Text], most: int) -> Page:
        """A cover, opener or closing: the template's title and, in one placeholder under it, all the rest."""
        layout, unit = self._layout(role), self.grid.unit
        draft = [context.words(draft_words(context))] if context.edition.review.status == "draft" else []
        placeholder, second, done = self._cover_title(context, layout, title, most if role == "title" else 2)
        hint = say("shorten it, or make the title placeholder of the layout “{name}” larger", name=layout.name)
        tell_overset(context, say("the title"), done.texts, hint)
        aside = beside_slide(self.template.size)
        place = clear(beside(second, aside), layout.drawn) if second else _under(placeholder, self.template.size)
        texts, least = [*lines, *draft], LEAST_LINES * unit
        place = legible(place, least)
        upmost = self._upmost(layout, place, done.placeholder)
        place, end = self._lines_place(context, layout, place, texts, upmost)
        place = deeper(place, lines_room(context, place, texts, least), end)
        place = raised(place, least_room(context, place, texts, least), upmost)
        place = _lifted(layout, place, lines_room(context, place, texts, least), upmost)
        under = set_lines(context, place, texts, least, say("the lines under the title"))
        written, ground = self._lines_item(context, layout, under, has_place=second is not None)
        behind = [*text_ground(context, self.template, layout, done), *ground]
        head = readable(self.template, layout, done, done.item("title", "title", context.own.pane.roles["title"]))
        foot = number_of(context, self.template, layout) if role == "section" else Foot()
        return self._page(
            context, "title" if role == "title" else "section", [head, written, *foot.lines], [*behind, *foot.grounds]
        )  # fmt: skip

    def _lines_item(
        self, context: Context, layout: TemplateLayout, under: Fitted, *, has_place: bool
    ) -> tuple[TextItem, Sequence[Item]]:
        """A cover's lines and the ground behind them, in the layout's own placeholder where it has one for them."""
        written = under.item(
            "subtitle" if under.placeholder.kind == "subtitle" else "body", "subtitle",
            context.own.pane.roles["subtitle"],
        )  # fmt: skip
        if has_place:
            ground = text_ground(context, self.template, layout, under)
            return readable(self.template, layout, under, written), ground
        return on_place(context, self.template, layout, replace(written, placeholder="", follows=False))

    def _sentence(
        self, context: Context, body: SlideBody, title: TextItem, cited: Sequence[str], since: str | None
    ) -> Page:
        """A statement or quotation: alone on a panel in the area between the template's upper edge and its foot."""
        layout, scale = self._layout("blank"), self.grid.scale
        area = self._whole()
        frame = Rect(area.x, area.y, area.width, area.height - FOOT * scale)
        drawn = [*body.background, title, *body.items]
        block = around([item.frame for item in drawn])
        free = frame.inset(PADDING * scale, PADDING * scale, PADDING * scale, PADDING * scale)
        size = min(scale, free.width / block.width, free.height / block.height)
        middle = Scaling(size, free.x - block.x * size, frame.centre.y - (block.y + block.height / 2) * size)
        items = [middle.item(title), *(middle.item(i) for i in body.items)]
        cited_sources, draft = self._end_row(context, cited, since)
        row = [one for one in (*cited_sources, *draft) if isinstance(one, TextItem)]
        lines = [on_place(context, self.template, layout, one) for one in row]
        foot = foot_of(context, self.template, layout)
        behind = [*foot.grounds, *(ground for _, grounds in lines for ground in grounds),
                  panel(context, frame, body.fill), bar(_edge(frame, scale), "accent", context.span),
                  *(middle.item(i) for i in body.background)]  # fmt: skip
        named = [line for line, _ in lines]
        return self._page(context, body.layout, [*items, *named, *foot.lines], behind)

    def _cover_title(
        self, context: Context, layout: TemplateLayout, title: Text, most: int
    ) -> tuple[TemplatePlaceholder, TemplatePlaceholder | None, Fitted]:
        """The title in its own place; a long one in a place of two lines, what stands under it moved down."""
        aside = beside_slide(self.template.size)
        placeholder = clear(beside(clear_of_logos(layout.title, layout.pictures), aside), layout.drawn)
        second, unit = layout.placeholder("subtitle") or layout.body, self.grid.unit
        done = set_title(context, placeholder, title, most, LEAST_COVER * unit, steady=False)
        if done.texts[0].overset is None:
            return placeholder, second, done
        end = Rect(0, self.template.size.height, 0, 0)
        upward = placeholder.anchor == "b"
        more = grown_up(placeholder, 2, LEAST_TITLE * unit, layout.drawn) if upward else placeholder
        if more == placeholder:
            more = grown(placeholder, 2, LEAST_TITLE * unit, layout.drawn, end)
        down = more.frame.bottom - placeholder.frame.bottom
        if second is not None and second.frame.y >= placeholder.frame.centre.y:
            second = replace(second, frame=second.frame.moved(0, down))
        return more, second, set_title(context, more, title, most, LEAST_TITLE * unit, steady=False)

    def _lines_place(
        self, context: Context, layout: TemplateLayout, place: TemplatePlaceholder, texts: Sequence[Text], upmost: float
    ) -> tuple[TemplatePlaceholder, float]:
        """Where a cover's lines have room, and how far down they may go; `upmost` is how far up.

        A logo below one end of the lines stops them; where they have no room above it, they are shortened instead.
        """
        ways = [(place, self._end(layout, place))]
        if aside := _aside(layout.pictures, place):
            frame = place.frame
            narrow = beside(place, [Rect(one.x, frame.y, one.width, frame.height) for one in aside])
            ways.append((narrow, self._end(layout, narrow, aside)))
        for size in (EASY_LINES, LEAST_LINES):
            for way, end in ways:
                need = least_room(context, way, texts, size * self.grid.unit) + way.insets[1] + way.insets[3]
                if found := _on_one_ground(layout, way, need, upmost, end):
                    return found
        return ways[0]

    def _upmost(self, layout: TemplateLayout, place: TemplatePlaceholder, title: TemplatePlaceholder) -> float:
        """How far up a cover's lines may go: to their title, or over it to what is drawn there."""
        frame = place.frame
        if frame.centre.y >= title.frame.centre.y:
            return title.frame.bottom
        over = [d.bottom + AIR for d in layout.drawn if d.bottom <= frame.y and d.x < frame.right and d.right > frame.x]
        return max([self.template.size.height * 0.05, *over])

    def _end(self, layout: TemplateLayout, place: TemplatePlaceholder, passed: Sequence[Rect] = ()) -> float:
        """How far down a cover's lines may go: to its foot, and to what is drawn or titled below them."""
        frame = place.frame
        feet = [h.frame.y for h in layout.placeholders if h.kind in ("date", "footer", "slide-number", "title")]
        drawn = [d.y for d in layout.drawn if d not in passed and d.x < frame.right and d.right > frame.x]
        return min([self.template.size.height * 0.95, *(y for y in (*feet, *drawn) if y >= frame.bottom)])

    def _end_row(self, context: Context, cited: Sequence[str], since: str | None) -> tuple[list[Item], list[Item]]:
        """Sources and draft mark, on one line at the body's end."""
        style = context.steps("footer")[-1]
        draft = draft_bottom(context, style)
        right = draft[0].frame.x - GAP if draft else MARGIN + CONTENT_WIDTH
        room = SourcesRoom(style, right + CONTENT_WIDTH + MARGIN - DRAFT_RIGHT, MARGIN, lines=1)
        sources = sources_line(context, cited, since, room)
        bottom = max((i.frame.bottom for i in (*sources, *draft)), default=0.0)
        down = TOP + self.grid.height + FOOT - bottom
        left, scaling = MARGIN + CONTENT_WIDTH - DRAFT_RIGHT, self.grid.scaling
        return ([scaling.item(Scaling(1, 0, down).item(one)) for one in sources],
                [scaling.item(Scaling(1, left, down).item(one)) for one in draft])  # fmt: skip

    def _page(self, context: Context, layout: PageLayout, items: Sequence[Item], behind: Sequence[Item]) -> Page:
        title = next(i for i in items if isinstance(i, TextItem) and i.placeholder == "title")
        return Page(
            size=self.template.size, items=tuple(items), background=tuple(behind), fill=None,
            layout=layout, title=context.locale.punctuation.word_space.join(p.set.text for p in title.paragraphs),
        )  # fmt: skip

    def _layout(self, role: Role) -> TemplateLayout:
        return self.template.layouts[role]

    def _title(self, context: Context, title: Text) -> Fitted:
        layout = self._layout("content")
        aside = beside_slide(self.template.size)
        placeholder = beside(title_place(self.template, layout), (*layout.drawn, *aside))
        made = set_title(context, placeholder, title, 2, LEAST_TITLE * self.grid.unit, steady=True)
        return replace(made, placeholder=layout.title)

    def _whole(self) -> Rect:
        """From the title's upper edge to the body's end, as wide as both: what stands beside the title stays free.

        Where nothing does, on a ground of one colour, it is as wide as other bodies.
        """
        body, title, layout = self.grid.body, self._layout("content").title.frame, self._layout("blank")
        if title.y >= body.y:
            return clear_of(body, layout.drawn, self.template.size)
        most = CONTENT_WIDTH * self.grid.scale
        whole = Rect(body.x, title.y, most, body.bottom - title.y)
        if _is_plain(layout, whole):
            return whole
        area = replace(whole, width=min(most, max(SENTENCE * self.grid.scale, title.right - body.x)))
        return clear_of(area, layout.drawn, self.template.size)


def _under(title: TemplatePlaceholder, slide: Size) -> TemplatePlaceholder:
    """The place for a cover's lines where its layout has a title alone: below it, or above a title at the foot."""
    air, least = 2 * AIR, slide.height / 5
    frame = title.frame
    below = slide.height * 0.95 - frame.bottom - air
    top = frame.bottom + air if below >= least else max(slide.height * 0.05, frame.y - least - air)
    size = max(LEAST_LINES, title.size * 0.7)
    place = Rect(frame.x + title.insets[0], top, title.width, max(least, min(below, slide.height / 3)))
    return TemplatePlaceholder("body", "body", 0, place, (0.0, 0.0, 0.0, 0.0), size, size * 1.3, align=title.align)


def _on_one_ground(
    layout: TemplateLayout, place: TemplatePlaceholder, need: float, upmost: float, end: float
) -> tuple[TemplatePlaceholder, float] | None:
    """A place for lines that need so many points, and how far down they may go; None where there is no room.

    They end with the card or picture that they begin on, or stand below it: no line crosses its edge. Up to `upmost`
    they may be moved.
    """
    frame = place.frame
    edge = min(end, layout.edge_under(frame))
    if edge - min(frame.y, max(upmost, frame.y - need)) >= need:
        height = frame.height if edge == end else min(frame.height, edge - frame.y)
        return replace(place, frame=replace(frame, height=height)), edge
    top = edge + AIR
    if edge == end or end - top < need:
        return None
    return replace(place, frame=Rect(frame.x, top, frame.width, min(frame.height, end - top))), end


def _lifted(layout: TemplateLayout, place: TemplatePlaceholder, height: float, top: float) -> TemplatePlaceholder:
    """A place at the foot from higher up, for letters of a good size, where that is all on one colour."""
    more = raised(place, height, top)
    return more if _is_plain(layout, more.frame) else place


def _is_plain(layout: TemplateLayout, place: Rect) -> bool:
    """Whether a place is all of one colour, and nothing begins or ends in it."""
    crossed = any(one.overlaps(place) and not one.contains(place, 1) for one in layout.drawn)
    return not crossed and len(layout.shades(place)) == 1


def _aside(pictures: Sequence[Rect], place: TemplatePlaceholder) -> list[Rect]:
    """Pictures below the end of a place's lines, or below either end of centred ones."""
    frame = place.frame
    left, right = frame.x + frame.width / 3, frame.right - frame.width / 3
    low = [one for one in pictures if one.y >= frame.bottom and one.x < frame.right and one.right > frame.x]
    return [
        one for one in low
        if (one.x >= right and place.align != "right") or (one.right <= left and place.align != "left")
    ]  # fmt: skip


def _is_list(body: SlideBody) -> bool:
    return any(isinstance(i, TextItem) and i.placeholder == "body" for i in body.items)


def _content(frame: TemplateFrame) -> Rect:
    return Rect(MARGIN, TOP, CONTENT_WIDTH, frame.grid.height)


def _edge(frame: Rect, scale: float) -> Rect:
    return Rect(frame.x, frame.y, 0.12 * INCH * scale, frame.height)


def clipped(items: Sequence[Item], area: Rect) -> list[Item]:
    """Decoration cut at the edges of the area: bars are shortened, what else reaches out of it is left out."""
    out: list[Item] = []
    for item in items:
        if isinstance(item, GroupItem):
            inner = clipped(item.items, area)
            if inner:
                out.append(replace(item, items=tuple(inner), frame=around([i.frame for i in inner])))
        elif area.contains(item.frame, 0.5):
            out.append(item)
        elif isinstance(item, ShapeItem) and item.geometry == "rectangle" and item.frame.overlaps(area):
            out.append(replace(item, frame=_common(item.frame, area)))
    return out


def _common(one: Rect, other: Rect) -> Rect:
    corner = Point(max(one.x, other.x), max(one.y, other.y))
    return Rect(*corner, min(one.right, other.right) - corner.x, min(one.bottom, other.bottom) - corner.y)
