"""Makes the phone edition: the Edition, and what is drawn in it, put into the templates."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from builder.diagnostics import Report
from builder.drawing.icons import GRID, LINE, IconLook, icon, icon_names
from builder.drawing.motifs import Shown, read_motif, scene
from builder.drawing.spots import spot_drawing
from builder.figures.people_words import said_of_nested
from builder.geometry import Rect
from builder.html_templates import html_templates
from builder.layout.item_pictures import shows_pictures
from builder.layout.phone.sections import phone_sections
from builder.layout.table_numbers import with_minus_signs
from builder.outline.model.block_texts import edition_words
from builder.outline.model.blocks import Card, Person
from builder.outline.model.edition import Edition, Term
from builder.outline.model.said_once import own_heading, section_heads
from builder.outline.text.addresses import coded
from builder.outline.text.quotation import in_marks
from builder.outline.text.text import Text
from builder.theme.model import Theme
from builder.typeset.text_runs import CitationNumbers
from builder.words.dates import written_date, written_meeting
from builder.words.languages import locale_of
from builder.words.numbers import joined_names
from builder.words.own import own_words
from builder.write.html.charts import Charts
from builder.write.html.choice import block_head, cited_in, first_met
from builder.write.html.contacts import ways_of
from builder.write.html.css_colours import dark_colours, light_colours
from builder.write.html.drawings import Art, art_of, art_of_items
from builder.write.html.numbers import number_view
from builder.write.html.pictures import BANNER, PORTRAIT, cut_view, picture_view
from builder.write.html.pins import pin_places
from builder.write.html.runs import Runs
from builder.write.svg import glyph_paths

HERO = Rect(0, 0, 498, 376)
"""Where the scene stands under the title, in the units of the drawing; of that, `VIEW` is shown."""
VIEW = Rect(702, 0, 498, 376)


class Page(Struct, frozen=True):
    """What templates ask beside the Edition itself."""

    edition: Edition
    theme: Theme
    report: Report
    runs: Runs
    charts: Charts
    terms: dict[int, list[Term]]
    """The terms to explain, by the number of the block in which they are met."""


def write_phone(edition: Edition, theme: Theme, report: Report) -> bytes:
    """The edition as one HTML file in UTF-8, which needs nothing beside it; faults of pictures are told."""
    environment = html_templates("builder.write.html")
    runs = Runs(environment, CitationNumbers(), edition)
    sections = phone_sections(edition)
    blocks = [block for section in sections for block in section.blocks]
    met = first_met(edition.terms.values(), blocks)
    terms = {i: [edition.terms[id] for id, place in met.items() if place == i] for i in set(met.values())}
    page = Page(edition, theme, report, runs, Charts(theme, edition.language, report), terms)
    tools = _tools(page)
    body = environment.get_template("body.html.j2").render(tools, sections=sections)
    cited = [id for block in blocks for id in cited_in(block)]
    unmet = [id for id in dict.fromkeys(cited) if id in edition.sources and id not in runs.numbers.order]
    for id in unmet:
        runs.numbers.number(id)
    html = environment.get_template("phone.html.j2").render(
        tools,
        body=Markup(body),
        sections=sections,
        style=Markup(_style()),
        letters=Markup(glyph_paths(page.charts.glyphs)),
        sources=[edition.sources[id] for id in runs.numbers.order if id in edition.sources],
    )
    return html.encode("utf-8")


@cache
def _style() -> str:
    """The style sheet of the page."""
    return resources.files("builder.write.html").joinpath("templates", "phone.css").read_text("utf-8").rstrip()


def _tools(page: Page) -> dict[str, Any]:
    """What the templates may name."""
    edition, palette = page.edition, page.theme.palettes["leaflet"]
    language = edition.language
    words = own_words(language)
    count = iter(range(1_000_000))
    return {
        "edition": edition, "words": words, "locale": locale_of(language), "inline": page.runs.inline,
        "phrased": page.runs.phrased, "phrases": page.runs.phrases,
        "paragraphs": page.runs.paragraphs, "mark": page.runs.mark, "head_of": block_head, "heads_of": section_heads,
        "own_heading": own_heading,
        "kind_of": lambda block: block.traits.key, "ways": partial(ways_of, words=words),
        "date": partial(written_date, language=language), "when": partial(written_meeting, language=language),
        "chart_view": page.charts.view,
        "number_view": partial(number_view, language=language, palette=palette),
        "picture": _pictures(page), "icon": _icons(page),
        "portrait_of": _portraits(page), "coded": coded,
        "names": partial(joined_names, language=language),
        "terms_here": lambda: page.terms.get(next(count), []), "hero": _hero(page),
        "pictured": partial(shows_pictures, edition=edition, palette=palette),
        "spot": lambda name: art_of(spot_drawing(name), palette),
        "light": light_colours(palette), "dark": dark_colours(palette), "draft": edition.review.status == "draft",
        "edition_called": edition_words(edition),
        "with_minus_signs": with_minus_signs,
        "in_marks": in_marks, "pin_places": pin_places, "said_of_nested": partial(said_of_nested, language=language),
    }  # fmt: skip


def _pictures(page: Page) -> Callable[[Text], object]:
    palette = page.theme.palettes["leaflet"]
    folder = Path(page.edition.folder)
    return lambda image: picture_view(folder / image.plain, palette, image.span, page.report)


def _portraits(page: Page) -> Callable[[Card[Text] | Person[Text]], object]:
    folder, palette = Path(page.edition.folder), page.theme.palettes["leaflet"]

    def find(of: Card[Text] | Person[Text]) -> object:
        if of.photo is None:
            return None
        cut = BANNER if isinstance(of, Card) else PORTRAIT
        return cut_view(folder / of.photo.name, palette, of.photo.span, of.focus, page.report, cut)

    return find


def _icons(page: Page) -> Callable[[str], Art | None]:
    """An icon by its name: of the published list, or a drawing beside the outline."""
    palette = page.theme.palettes["leaflet"]

    def find(name: str) -> Art | None:
        if name in icon_names():
            return art_of_items([icon(name, GRID, IconLook("mint-ink", LINE), page.edition.span)], GRID, palette)
        found = picture_view(Path(page.edition.folder) / name, palette, page.edition.span, page.report)
        return found if isinstance(found, Art) else None

    return find


def _hero(page: Page) -> Art | None:
    """The motif under the title; None without one."""
    palette = page.theme.palettes["leaflet"]
    motif = read_motif(page.edition, palette, page.report, ("strip",))
    items = scene(motif, "strip", HERO, page.edition.span, Shown(view=VIEW))
    return art_of_items(items, HERO, palette) if items else None
