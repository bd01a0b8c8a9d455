"""Titles and texts in which no line has room on the slide: other layouts serve, or it is told which to mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pptx.util import Inches

from builder.diagnostics import Report, Span
from builder.geometry import Rect
from builder.theme.template import Template
from builder.theme.template.load import load_template
from tests.theme.template.lived_in import BODIES, FEET, TITLES
from tests.theme.template.made_templates import remade

SUBTITLE = (4,)
CONTENT = ("Title Only", "Title and Content")
EVERYWHERE: Sequence[str] = ()


@dataclass(frozen=True)
class Moved:
    """Placeholders of some types, on some layouts or on all, put at a place in inches."""

    types: tuple[int, ...]
    place: tuple[float, float, float, float]
    layouts: Sequence[str] = EVERYWHERE

    def make(self, path: Path) -> Path:
        return remade(path, self._change)

    def _change(self, deck: object) -> None:
        master, layouts = deck.slide_master, deck.slide_layouts  # type: ignore[attr-defined]
        for part in [x for x in layouts if x.name in self.layouts] if self.layouts else [master, *layouts]:
            for holder in part.placeholders:
                if int(holder.placeholder_format.type) in self.types:
                    holder.left, holder.top, holder.width, holder.height = map(Inches, self.place)


def loaded(path: Path) -> tuple[Template | None, list[tuple[str, str]]]:
    report = Report()
    template = load_template(path, path.name, report, Span("talk.yaml", 3, 30, 9))
    return template, [(d.message.removeprefix(ASKED), str(d.hint)) for d in report]


ASKED = "expected a layout with a title across the slide, found "
DRAW = "in PowerPoint's Slide Master view, draw the title of “Title Only” across the top"
TINY = "a title of {:.2f} × {:.2f} in, too small for its text, on “Title Only”"
OFF = "a title that lies off the slide or reaches over its edge, on “Title Only”"
REFUSED = {
    "no height": (Moved(TITLES, (0.9, 0.4, 11, 0)), TINY.format(11, 0)),
    "no width": (Moved(TITLES, (0.9, 0.4, 0, 1)), TINY.format(0, 1)),
    "no size": (Moved(TITLES, (0, 0, 0, 0)), TINY.format(0, 0)),
    "a hair's height": (Moved(TITLES, (0.9, 0.4, 11, 0.05)), TINY.format(11, 0.05)),
    "above the slide": (Moved(TITLES, (0.9, -1.5, 11, 1)), OFF),
    "half above it": (Moved(TITLES, (0.9, -0.6, 11, 1.2)), OFF),
    "right of it": (Moved(TITLES, (14, 0.4, 11, 1)), OFF),
    "below it": (Moved(TITLES, (0.9, 7.6, 11, 1)), OFF),
    "beginning left of it": (Moved(TITLES, (-2, 0.4, 11, 1)), OFF),
}
TAKEN = {
    "titles of one layout": (Moved(TITLES, (0.9, 0.4, 11, 0), ["Title Only"]), ("content", "Title and Content")),
    "of the cover": (Moved(TITLES, (0.9, -2, 11, 1), ["Title Slide"]), ("title", "Section Header")),
    "bodies without size": (Moved(BODIES, (0.9, 2, 0, 0)), ("list", "Title Only")),
    "bodies off the slide": (Moved(BODIES, (0.9, 8, 11, 4)), ("list", "Title Only")),
    "subtitles off the slide": (Moved(SUBTITLE, (0.9, 9, 11, 2)), ("title", "Title Slide")),
    "feet off the slide": (Moved(FEET, (0.9, 9, 3, 0.4)), ("list", "Title and Content")),
    "titles a bit too wide": (Moved(TITLES, (0.9, 0.4, 14, 1)), ("content", "Title Only")),
}  # fmt: skip


def test_a_title_without_room_on_the_slide_is_told(tmp_path: Path) -> None:
    for kind, (moved, found) in REFUSED.items():
        template, told = loaded(moved.make(tmp_path / "t.pptx"))
        assert (template, told) == (None, [(found, DRAW)]), kind


def test_what_has_no_room_is_done_without(tmp_path: Path) -> None:
    """Another layout serves; no place that is kept lies off the slide, and content has all that is under the title."""
    for kind, (moved, (role, name)) in TAKEN.items():
        template, told = loaded(moved.make(tmp_path / "t.pptx"))
        assert template is not None, (kind, told)
        layouts = {str(role): layout for role, layout in template.layouts.items()}
        assert layouts[role].name == name, kind
        slide = Rect(0, 0, *template.size)
        held = [h for x in layouts.values() for h in x.placeholders if h.kind in KEPT]
        assert [h.kind for h in held if not slide.overlaps(h.frame)] == [], kind
        assert slide.contains(template.body, 1), kind
        assert template.body.height > 300, kind


KEPT = ("title", "subtitle", "body", "date", "footer", "slide-number")
