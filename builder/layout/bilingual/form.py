"""The two papers of the bilingual edition: page, margins, the columns and what lies between them."""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import MM, Rect, Size
from builder.outline.text.text import Language
from builder.words.languages import locale_of


class Form(Struct, frozen=True, kw_only=True):
    """A page and its columns, in points. A booklet has a cover, a spine, and pages by fours."""

    page: Size
    outer: float
    """From the trim at the side."""
    inner: float
    """From the spine; on a page that is not bound, from the other side."""
    top: float
    bottom: float
    gutter: float
    """Between the columns, for what they share: icons, numbers, signs."""
    body: float
    """Size of the text of both columns."""
    narrow: float
    """The share of both columns' width that Han text takes beside Latin text, which needs more."""
    disc: float
    """Disc of an icon or a step in the gutter."""
    booklet: bool

    @property
    def width(self) -> float:
        """Of both columns with the gutter."""
        return self.page.width - self.outer - self.inner

    def text_frame(self, number: int) -> Rect:
        """Where text stands on a page; a booklet's odd pages lie right of the spine."""
        left = self.inner if number % 2 else self.outer
        return Rect(left, self.top, self.width, self.page.height - self.top - self.bottom)

    def columns(self, languages: tuple[Language, Language]) -> tuple[float, float]:
        """The widths of both columns."""
        han = [locale_of(language).han for language in languages]
        share = 0.5 if han[0] is han[1] else self.narrow if han[0] else 1 - self.narrow
        first = (self.width - self.gutter) * share
        return first, self.width - self.gutter - first


A4 = Form(
    page=Size(210 * MM, 297 * MM), outer=15 * MM, inner=15 * MM, top=16 * MM, bottom=19 * MM, gutter=18 * MM, body=12,
    narrow=76 / 162, disc=11 * MM, booklet=False,
)  # fmt: skip
A5 = Form(
    page=Size(148.5 * MM, 210 * MM), outer=12 * MM, inner=14 * MM, top=14 * MM, bottom=17 * MM, gutter=11.5 * MM,
    body=11.5, narrow=51 / 111, disc=9 * MM, booklet=True,
)  # fmt: skip
