"""A talk on templates as organisations have them: each kind is taken, keeps clear of what it draws, and is valid."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from math import inf
from pathlib import Path
from typing import Literal

import pytest
from pptx import Presentation

from builder.diagnostics import Report, Span
from builder.geometry import INCH, Rect
from builder.layout.slides import TalkOptions, compose_talk
from builder.layout.slides.template_faces import slack_for
from builder.outline.model.edition import Edition
from builder.outline.text.text import Language
from builder.page.every_item import every_item
from builder.page.items import Document, GroupItem, Item, Page, ShapeItem, TextItem
from builder.replace import replace
from builder.theme.ooxml import EMU_PER_POINT
from builder.theme.style import contrast
from builder.theme.template import Template, TemplateLayout, TemplatePlaceholder
from builder.theme.template.load import load_template
from builder.theme.template.model import Role
from builder.write.pptx import write_pptx
from tests.layout.slides.made_talks import GALLERY, HEAD, SECTION, edition_of, theme_named
from tests.theme.template.grounds import (
    CARD,
    busy_picture,
    card_in_the_picture,
    card_on_the_cover,
    card_over_a_seal,
    dark_by_hand,
    pale_blend,
    pale_picture,
)
from tests.theme.template.lived_in import (
    body_of_one_line,
    coloured_foot,
    crest_and_motto,
    dark_dividers,
    deep_list_title,
    divider_first,
    filled_on_the_master,
    letters_apart,
    low_subtitle,
    own_faces,
    pale_foot_on_a_band,
    pale_ink,
    space_below,
    swatches_first,
    thanks_on_blank,
    tinted_ground,
    title_of_one_line,
    title_on_a_band,
    titles_apart,
    unmeasured_faces,
)
from tests.theme.template.made_templates import (
    DARK,
    blended,
    filled_title,
    house,
    logo_in_the_body,
    logo_in_the_corner,
    picture_ground,
    sixteen_to_ten,
    small_body,
    title_alone,
    untyped,
    wide,
    without,
)  # fmt: skip
from tests.write.pptx.audit import findings

PLACE = Span("talk.yaml", 3, 30, 9)
KINDS: dict[str, Callable[[Path], Path]] = {
    "office's own": wide,
    "bands and colours": house,
    "dark": lambda path: house(path, colors=DARK, dark=True),
    "no blank layout": lambda path: without(path, "Blank"),
    "no cover": lambda path: without(path, "Title Slide", "Section Header"),
    "a cover without subtitle": title_alone,
    "layouts without types": untyped,
    "a small body": small_body,
    "a logo in the corner": logo_in_the_corner,
    "a logo in the body": logo_in_the_body,
    "a picture as ground": picture_ground,
    "a blend as ground": blended,
    "filled titles": filled_title,
    "16:10": sixteen_to_ten,
    "titles of one line": title_of_one_line,
    "a body of one line": body_of_one_line,
    "a divider first": divider_first,
    "titles apart": titles_apart,
    "a list with a high title": deep_list_title,
    "titles filled on the master": filled_on_the_master,
    "a low subtitle": low_subtitle,
    "a coloured foot": coloured_foot,
    "a title on a band": title_on_a_band,
    "pale ink": pale_ink,
    "colours shown first": swatches_first,
    "a crest and a motto": crest_and_motto,
    "dark dividers": dark_dividers,
    "space below paragraphs": space_below,
    "thanks on a blank layout": thanks_on_blank,
    "letters apart": letters_apart,
    "faces of its own": own_faces,
    "a tinted ground": tinted_ground,
    "a pale blend": pale_blend,
    "a pale picture": pale_picture,
    "a busy picture": busy_picture,
    "dark by hand": dark_by_hand,
    "a card on the cover": card_on_the_cover,
    "a card in the cover's picture": card_in_the_picture,
    "a card over a seal": card_over_a_seal,
    "a pale foot on a band": pale_foot_on_a_band,
}
LANGUAGES = ("zh", "en")
FEET: dict[str, Literal["date", "footer", "slide-number"]] = {
    "date": "date", "footer": "footer", "slide-number": "slide-number"
}  # fmt: skip
HEADS = ("title", "subtitle", "body")
CAPITALS = 1.17
"""By how much Office's own divider, which shows capitals, makes English titles wider at least."""


_talks: dict[tuple[int, str], tuple[Template, Document]] = {}
"""What was composed on a template in a language: many tests look at the same talk, and none changes it.

The template is kept with it: the number of one that is gone may come again.
"""


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Template]]:
    folder = tmp_path_factory.mktemp("templates")
    yield {kind: taken(make(folder / f"{number}.pptx")) for number, (kind, make) in enumerate(KINDS.items())}
    _talks.clear()


def taken(path: Path) -> Template:
    report = Report()
    template = load_template(path, path.name, report, PLACE)
    assert template is not None, [d.message for d in report]
    return template


@cache
def gallery(language: str) -> Edition:
    return edition_of(GALLERY, language)


def composed(template: Template, language: str) -> Document:
    """The gallery on one of the `templates`."""
    key = id(template), language
    if key not in _talks:
        report = Report()
        talk = compose_talk(gallery(language), theme_named(), report, TalkOptions(template=template))
        assert [d.message for d in report if d.severity == "error"] == []
        _talks[key] = template, talk
    return _talks[key][1]


def own(page: Page) -> Iterator[Item]:
    """What of a page is ours to place: all but the template's placeholders."""

    def opened(items: tuple[Item, ...]) -> Iterator[Item]:
        for item in items:
            if isinstance(item, GroupItem):
                yield from opened(item.items)
            elif not (isinstance(item, TextItem) and item.follows):
                yield item

    yield from opened((*page.background, *page.items))


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_gallery_stands_on_it(templates: dict[str, Template], kind: str, tmp_path: Path) -> None:
    language = LANGUAGES[len(kind) % 2]
    document = composed(templates[kind], language)
    file = tmp_path / "talk.pptx"
    file.write_bytes(write_pptx(document))
    deck = Presentation(str(file))
    assert len(deck.slides) == len(document.pages)
    assert all(slide.shapes.title is not None for slide in deck.slides)
    assert findings(file) == []


NUMBERS = """
- number: {value: 140/90, caption: {zh: 几次都到了这个数, en: several times as high as this}}
  cite: [one]
- title: {zh: 多久, en: How long}
  number: {value: "8–10", unit: {zh: 小时, en: hours}, caption: {zh: 每天, en: a day}}
  cite: [one]
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_is_parted_in_broad_faces(tmp_path: Path, language: Language) -> None:
    outline = tmp_path / "talk.yaml"
    outline.write_text(HEAD + SECTION + textwrap.indent(NUMBERS, "      "), "utf-8")
    template = taken(unmeasured_faces(tmp_path / "unmeasured.pptx"))
    talk = compose_talk(edition_of(outline, language), theme_named(), Report(), TalkOptions(template=template))
    texts = [i for page in talk.pages for i in every_item(page.items) if isinstance(i, TextItem)]
    figures = [i for i in texts if i.paragraphs[0].set.text in ("140/90", "8–10")]
    assert [i.whole for i in figures] == [True, True]


@pytest.mark.parametrize("kind", ["a logo in the corner", "a logo in the body", "bands and colours"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_ours_covers_what_it_draws(templates: dict[str, Template], kind: str, language: str) -> None:
    template = templates[kind]
    logos = [r for r in template.layouts["content"].drawn if r.width < template.size.width / 3]
    assert logos
    for page in composed(template, language).pages:
        if page.layout in ("content", "cards", "statement", "quote"):
            over = [(page.label, i.name, i.frame) for i in own(page) for logo in logos if i.frame.overlaps(logo)]
            assert over == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_do_not_run_under_a_logo(templates: dict[str, Template], language: str) -> None:
    template = templates["a logo in the corner"]
    title, logo = template.layouts["content"].title, template.layouts["content"].drawn[0]
    assert title.frame.overlaps(logo)
    for page in (p for p in composed(template, language).pages if p.layout == "content"):
        words = next(i for i in page.items if isinstance(i, TextItem) and i.placeholder == "title")
        longest = max(line.width for p in words.paragraphs for line in p.set.lines)
        assert title.frame.x + title.insets[0] + longest <= logo.x, page.label


@pytest.mark.parametrize("kind", ["a busy picture", "a blend as ground"])
def test_text_on_what_it_cannot_be_read_on_is_given_a_ground(templates: dict[str, Template], kind: str) -> None:
    template = templates[kind]
    for page in (p for p in composed(template, "en").pages if p.layout == "content"):
        grounds = [i for i in page.background if i.frame.contains(template.body, 0.5)]
        assert [g.fill for g in grounds if hasattr(g, "fill")] == ["surface"], page.label
    assert contrast(template.palette["ink"].rgb, template.palette["surface"].rgb) >= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_covers_on_a_busy_picture_are_given_a_ground(
    templates: dict[str, Template], language: str
) -> None:  # fmt: skip
    template = templates["a busy picture"]
    for page in composed(template, language).pages:
        for text in (i for i in page.items if isinstance(i, TextItem) and i.follows and i.placeholder in HEADS):
            width = max(line.width for p in text.paragraphs for line in p.set.lines)
            if text.placeholder == "title" and page.layout == "section" and language == "en":
                width *= CAPITALS
            grounds = [g for g in page.background if g.frame.overlaps(text.frame) and g.frame.width >= width]
            assert grounds, (page.label, text.placeholder)
            assert isinstance(grounds[0], ShapeItem)
            role = text.paragraphs[0].set.style.color
            usual = template.rgb("accent1" if text.placeholder == "title" else "tx1")
            color = template.palette[role].rgb if text.own_color else usual
            assert contrast(color, template.palette[str(grounds[0].fill)].rgb) >= 4.5


@pytest.mark.parametrize("kind", ["a pale blend", "a pale picture", "dark by hand"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_on_what_it_can_be_read_on_stands_bare(
    templates: dict[str, Template], kind: str, language: str
) -> None:  # fmt: skip
    """A pale blend or picture, or a dark colour of its own: words are seen on it in ink, or in white."""
    template = templates[kind]
    for page in composed(template, language).pages:
        layout = template.layouts["content" if page.layout in ("content", "cards") else "title"]
        if page.layout not in ("statement", "quote"):
            whole = [g for g in page.background if g.frame.contains(template.body, 0.5)]
            heads = [i for i in page.items if isinstance(i, TextItem) and i.follows]
            under = [g.name for g in page.background for h in heads if g.role != "figure" and g.frame.overlaps(h.frame)]
            assert (whole, under) == ([], []), page.label
    shades = layout.shades(template.body)
    assert all(contrast(template.palette["ink"].rgb, shade) >= 7 for shade in shades)


@pytest.mark.parametrize("kind", ["office's own", "filled titles", "titles filled on the master"])
def test_titles_on_a_plain_or_filled_ground_are_left_alone(templates: dict[str, Template], kind: str) -> None:
    template = templates[kind]
    title = template.layouts["content"].title.frame
    for page in (p for p in composed(template, "en").pages if p.layout == "content"):
        assert not [g for g in page.background if g.frame.overlaps(title, 1) and g.frame.bottom < template.body.y]


def test_a_body_somewhat_too_small_is_used_smaller(templates: dict[str, Template]) -> None:
    document = composed(templates["a small body"], "zh")
    sizes = {
        p.set.style.size for page in document.pages for i in own(page) if isinstance(i, TextItem) for p in i.paragraphs
    }
    assert min(sizes) >= 0.7 * 12


NESTED = """
- people100:
    groups:
      - {count: 33, label: {zh: 30 到 79 岁、血压高的人, en: adults of 30 to 79 with high blood pressure}}
      - {count: 15, within: 1, label: {zh: 不知道自己血压高的人, en: people who do not know it}}
  cite: [one]
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_are_smaller_where_names_would_have_no_room(
    templates: dict[str, Template], tmp_path: Path, language: Language
) -> None:  # fmt: skip
    outline = tmp_path / "talk.yaml"
    outline.write_text(HEAD + SECTION + textwrap.indent(NESTED, "      "), "utf-8")
    for template in (templates["a small body"], taken(unmeasured_faces(tmp_path / "unmeasured.pptx"))):
        report = Report()
        compose_talk(edition_of(outline, language), theme_named(), report, TalkOptions(template=template))
        assert [d.message for d in report if d.severity == "error"] == [], template


def test_a_cover_without_subtitle_says_its_lines_under_the_title(templates: dict[str, Template]) -> None:
    template = templates["a cover without subtitle"]
    cover = composed(template, "en").pages[0]
    lines = next(i for i in cover.items if i.role == "subtitle")
    title = template.layouts["title"].title.frame
    slide = Rect(0, 0, *template.size)
    assert slide.contains(lines.frame)
    assert not lines.frame.overlaps(title)
    assert not [g for g in cover.background if g.frame.overlaps(lines.frame)]  # plain white needs no panel


def test_a_covers_lines_begin_where_its_title_does(templates: dict[str, Template]) -> None:
    """A title's letters stand off its frame; lines in a box of ours do as well."""
    template = templates["a cover without subtitle"]
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    title = template.layouts["title"].title
    lines = next(s for s in deck.slides[0].shapes if not s.is_placeholder and "Meeting room" in s.text_frame.text)
    start = (lines.left + lines.text_frame.margin_left) / EMU_PER_POINT
    assert start == pytest.approx(title.frame.x + title.insets[0], abs=0.1)


def test_words_in_a_colour_too_pale_for_their_ground_say_ours(templates: dict[str, Template]) -> None:
    """A notice under the closing's title has to be read: the template's grey on white has 2.3:1, ours 7:1."""
    template = templates["pale ink"]
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    runs = list(deck.slides[0].placeholders[1]._element.iter("{*}rPr"))
    slot = template.roles["ink"].slot
    assert runs
    assert {color.get("val") for run in runs for color in run.iter("{*}schemeClr")} == {template.names.get(slot, slot)}
    assert not [
        i for i in composed(templates["bands and colours"], "en").pages[0].items if getattr(i, "own_color", False)
    ]


def contrasts(template: Template, page: Page, role: Role) -> list[float]:
    """How well each text in a placeholder of a cover or divider is seen, in our colour or the template's, on all."""
    layout = template.layouts[role]
    out = []
    for text in (i for i in page.items if isinstance(i, TextItem) and i.follows and i.placeholder in HEADS):
        holder = layout.placeholder("title" if text.placeholder == "title" else "subtitle") or layout.body
        assert holder is not None
        out.append(least_contrast(template, layout, page, text, holder))
    return out


def least_contrast(
    template: Template, layout: TemplateLayout, page: Page, text: TextItem, holder: TemplatePlaceholder
) -> float:
    """Of a text with the ground that it is given, or with every colour that is behind its place."""
    grounds = [g for g in page.background if g.frame.overlaps(text.frame) and isinstance(g, ShapeItem)]
    own = template.palette[text.paragraphs[0].set.style.color].rgb if text.own_color else template.rgb_of(holder)
    behind = [template.palette[str(g.fill)].rgb for g in grounds[:1]] or layout.shades(_lines_of(text, holder))
    return min(contrast(own, shade) for shade in behind)


def _lines_of(text: TextItem, holder: TemplatePlaceholder) -> Rect:
    """Where its lines stand across."""
    width, frame = max(line.width for p in text.paragraphs for line in p.set.lines), text.frame
    free = holder.width - width
    x = frame.x + holder.insets[0] + {"left": 0.0, "center": free / 2, "right": free}[holder.align]
    return Rect(x, frame.y, width, frame.height)


ON_GROUNDS = (
    "office's own", "dark", "a picture as ground", "bands and colours", "pale ink", "a blend as ground",
    "a busy picture", "a pale blend", "dark by hand", "a pale foot on a band",
)  # fmt: skip


@pytest.mark.parametrize("kind", ON_GROUNDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_small_words_of_covers_and_dividers_can_be_read(
    templates: dict[str, Template], kind: str, language: str
) -> None:
    """Office's own subtitle is black made as pale as 898989; white on turquoise has 2:1."""
    template = templates[kind]
    roles: dict[str, Role] = {"title": "title", "closing": "title", "section": "section"}
    for page in (p for p in composed(template, language).pages if p.layout in roles):
        told = contrasts(template, page, roles[page.layout])
        assert told
        assert min(told) >= 3, page.label
        assert told[-1] >= 4.5, page.label


def test_a_long_title_has_two_lines_where_its_place_has_one(templates: dict[str, Template]) -> None:
    template = templates["titles of one line"]
    place = template.layouts["content"].title.frame
    titles = [
        i for p in composed(template, "en").pages if p.layout == "content" for i in p.items
        if isinstance(i, TextItem) and i.placeholder == "title"
    ]  # fmt: skip
    lines = {sum(len(p.set.lines) for p in t.paragraphs): t.frame for t in titles}
    assert set(lines) == {1, 2}
    assert lines[1] == place
    assert lines[2].height > place.height
    assert lines[2].y == place.y


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["titles of one line", "a list with a high title"])
def test_no_title_lies_over_a_body(templates: dict[str, Template], kind: str, language: str) -> None:
    for page in (p for p in composed(templates[kind], language).pages if p.layout == "content"):
        title = next(i for i in page.items if isinstance(i, TextItem) and i.placeholder == "title")
        under = [i for i in own(page) if i.frame.overlaps(title.frame, 0.5)]
        assert under == [], page.label


def test_a_body_of_one_line_grows_into_what_is_free(templates: dict[str, Template]) -> None:
    template = templates["a body of one line"]
    assert template.body.height < 0.1 * template.size.height
    frames = [i.frame for p in composed(template, "zh").pages if p.layout == "content" for i in own(p)]
    assert max(f.bottom for f in frames) > 0.8 * template.size.height


def test_content_stands_under_titles_not_on_dividers(templates: dict[str, Template]) -> None:
    template = templates["a divider first"]
    assert template.layouts["content"].title.frame.bottom < 0.45 * template.size.height
    assert template.layouts["list"].title.frame.bottom < 0.45 * template.size.height


@pytest.mark.parametrize("kind", ["titles apart", "a list with a high title"])
def test_titles_do_not_jump_from_slide_to_slide(templates: dict[str, Template], kind: str) -> None:
    layouts = templates[kind].layouts
    assert layouts["content"] == layouts["list"]


def test_a_sentence_does_not_take_the_fill_of_the_masters_title(templates: dict[str, Template]) -> None:
    deck = Presentation(io.BytesIO(write_pptx(composed(templates["titles filled on the master"], "en"))))
    alone = [s for s in deck.slides if s.slide_layout.name == "Blank"]
    assert alone
    assert all(s.shapes.title._element.spPr.find("{*}noFill") is not None for s in alone)


def test_the_foot_has_the_templates_face_size_and_colour_in_every_program(templates: dict[str, Template]) -> None:
    deck = Presentation(io.BytesIO(write_pptx(composed(templates["a coloured foot"], "zh"))))
    feet = [
        run for slide in deck.slides for shape in slide.placeholders if shape.placeholder_format.type in (13, 15, 16)
        for run in shape._element.iter("{*}rPr")
    ]  # fmt: skip
    assert feet
    assert {run.find("{*}latin").get("typeface") for run in feet} == {"+mn-lt"}
    assert {run.get("sz") for run in feet} == {"1200"}
    assert {color.get("val") for run in feet for color in run.iter("{*}schemeClr")} == {"bg1"}


def test_a_layout_with_words_of_its_own_is_not_blank(templates: dict[str, Template]) -> None:
    template = templates["thanks on a blank layout"]
    assert template.layouts["blank"].words == ()
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    alone = [slide.slide_layout for slide in deck.slides if slide.slide_layout.name == "Blank"]
    assert alone
    assert not [s for layout in alone for s in layout.shapes if s.has_text_frame and "Thank" in s.text_frame.text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_covers_lines_at_the_foot_begin_higher_up(templates: dict[str, Template], language: str) -> None:
    template = templates["thanks on a blank layout"]
    cover = composed(template, language).pages[0]
    title, lines = (next(i for i in cover.items if isinstance(i, TextItem) and i.placeholder == name)
                    for name in ("title", "subtitle"))  # fmt: skip
    place = template.layouts["title"].placeholder("subtitle")
    assert place is not None
    insets = place.insets
    assert sum(p.set.height for p in lines.paragraphs) <= lines.frame.height - insets[1] - insets[3] + 0.1
    assert title.frame.bottom <= lines.frame.y
    assert lines.frame.bottom <= template.size.height


@pytest.mark.parametrize("kind", ["thanks on a blank layout", "a card over a seal", "a card on the cover"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_under_a_cover_are_of_a_good_size_where_the_slide_has_room(
    templates: dict[str, Template], kind: str, language: str
) -> None:  # fmt: skip
    """Higher up, or below a card: not in the least letters, in a place for two lines."""
    for page in (p for p in composed(templates[kind], language).pages if p.layout in ("title", "closing")):
        lines = next(i for i in page.items if isinstance(i, TextItem) and i.placeholder == "subtitle")
        assert min(p.set.style.size for p in lines.paragraphs) >= 18, page.label


def test_lines_leave_a_card_that_would_hold_them_in_small_letters_only(tmp_path: Path) -> None:
    """As at the end of a university's talk: four lines in the least letters on the card, half a slide free below."""
    template = taken(card_on_the_cover(tmp_path / "low.pptx", 2.75))
    report = Report()
    talk = compose_talk(gallery("zh"), theme_named(), report, TalkOptions(template=template))
    closing = next(p for p in talk.pages if p.layout == "closing")
    lines = next(i for i in closing.items if isinstance(i, TextItem) and i.placeholder == "subtitle")
    assert lines.frame.y >= (CARD[1] + 2.75) * INCH
    assert min(p.set.style.size for p in lines.paragraphs) >= 18


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_as_wide_as_other_bodies_where_nothing_stands_beside_its_title(
    templates: dict[str, Template], language: str
) -> None:  # fmt: skip
    """The title's own place ends sooner there; beside a logo it ends where the title does."""
    for kind, full in (("a pale picture", True), ("a logo in the corner", False)):
        template = templates[kind]
        body = template.body
        for page in (p for p in composed(template, language).pages if p.layout == "statement"):
            panel = max((i.frame for i in page.background), key=lambda f: f.width * f.height)
            assert (panel.right == pytest.approx(body.right, abs=1)) is full, (kind, page.label)


@pytest.mark.parametrize(("grey", "panels"), [("888888", 1), ("A6A6A6", 0)], ids=["5.9:1", "8.6:1"])
def test_our_words_have_seven_to_one_or_a_panel(tmp_path: Path, grey: str, panels: int) -> None:
    """What could be made out in large letters is not enough for a body, which is read from the back row."""
    template = taken(pale_blend(tmp_path / "grey.pptx", grey, grey))
    assert (contrast("000000", grey) >= 7) is not bool(panels)
    pages = [p for p in compose_talk(gallery("en"), theme_named(), Report(), TalkOptions(template=template)).pages
             if p.layout == "content"]  # fmt: skip
    assert {len([i for i in p.background if i.frame.contains(template.body, 0.5)]) for p in pages} == {panels}


def test_a_dividers_lines_in_tiny_letters_are_as_large_as_others(templates: dict[str, Template]) -> None:
    template = templates["thanks on a blank layout"]
    body = template.layouts["section"].body
    assert body is not None
    assert body.size == 8
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    runs = [
        run for slide in deck.slides if slide.slide_layout.name == "Section Header" for shape in slide.placeholders
        if shape.placeholder_format.type == 2 for run in shape._element.iter("{*}rPr")
    ]  # fmt: skip
    assert runs
    assert min(int(run.get("sz")) for run in runs) >= 1200


def test_a_covers_lines_go_on_below_a_low_subtitle(templates: dict[str, Template]) -> None:
    template = templates["a low subtitle"]
    lines = next(i for i in composed(template, "zh").pages[0].items if i.role == "subtitle")
    place = template.layouts["title"].placeholder("subtitle")
    assert place is not None
    assert lines.frame.height > 2 * place.frame.height
    assert lines.frame.bottom <= template.size.height


@pytest.mark.parametrize("kind", ["a card on the cover", "a card in the cover's picture", "a card over a seal"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_cover_crosses_the_edge_of_its_card(
    templates: dict[str, Template], kind: str, language: str
) -> None:  # fmt: skip
    """Five lines do not fit under the title on the card: they stand below it, in a colour that is seen there."""
    template, edge = templates[kind], (CARD[1] + CARD[3]) * INCH
    layout = template.layouts["title"]
    place = layout.placeholder("subtitle")
    assert place is not None
    for page in (p for p in composed(template, language).pages if p.layout in ("title", "closing")):
        lines = next(i for i in page.items if isinstance(i, TextItem) and i.placeholder == "subtitle")
        top = lines.frame.y + 3.6
        bottom = top + sum(p.set.height for p in lines.paragraphs)
        assert bottom <= edge + 1 or top >= edge, (page.label, top, bottom, edge)
        assert bottom <= template.size.height
        own = template.palette[lines.paragraphs[0].set.style.color] if lines.own_color else None
        shown = own.rgb if own else template.rgb_of(place)
        behind = layout.shades(Rect(lines.frame.centre.x - 100, top + 6, 200, bottom - top - 12))
        assert all(contrast(shown, shade) >= 4.5 for shade in behind), page.label


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_go_down_beside_a_seal(templates: dict[str, Template], language: str) -> None:
    """Centred lines stay centred: they lose as much at both ends."""
    template = templates["a card over a seal"]
    seal, place = template.layouts["title"].pictures[0], template.layouts["title"].placeholder("subtitle")
    assert place is not None
    lines = next(i for i in composed(template, language).pages[0].items if i.role == "subtitle")
    assert lines.frame.bottom > seal.y
    assert not lines.frame.overlaps(seal, 0.5)
    assert lines.frame.centre.x == pytest.approx(place.frame.centre.x)


def test_lines_that_fit_on_a_card_stay_on_it(templates: dict[str, Template]) -> None:
    template = templates["a card on the cover"]
    place = template.layouts["title"].placeholder("subtitle")
    assert place is not None
    assert template.layouts["title"].edge_under(place.frame) == pytest.approx((CARD[1] + CARD[3]) * INCH, abs=0.1)


def test_an_edge_in_a_picture_is_found_to_a_pixel(templates: dict[str, Template]) -> None:
    template = templates["a card in the cover's picture"]
    layout = template.layouts["title"]
    assert layout.drawn == ()
    assert layout.edge_under(Rect(80, 200, 800, 40)) == pytest.approx((CARD[1] + CARD[3]) * INCH, abs=3)
    assert layout.edge_under(Rect(80, 300, 800, 40)) == inf


def test_a_text_set_upright_holds_none_of_ours(templates: dict[str, Template]) -> None:
    """LibreOffice moves centred lines aside that run across in a place for lines that run down."""
    template = templates["a divider first"]
    assert template.layouts["list"].name == "Title and Vertical Text"
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    assert not [mark for slide in deck.slides for mark in slide._element.iter("{*}ph") if mark.get("orient") == "vert"]


def test_text_is_read_where_the_templates_own_is_too_pale(templates: dict[str, Template]) -> None:
    """As in Keynote's white theme, seen in public repositories: A6AAA9 on white has 2.3:1."""
    palette = templates["pale ink"].palette
    for role in ("ink", "muted", "note", "primary"):
        assert contrast(palette[role].rgb, palette["surface"].rgb) >= 4.5, role


def test_paragraphs_have_no_space_below_that_was_not_measured(templates: dict[str, Template]) -> None:
    template = templates["space below paragraphs"]
    assert {h.after for h in template.layouts["list"].placeholders if h.kind == "body"} == {12.0}
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    texts = [s for slide in deck.slides for s in slide.placeholders if s.placeholder_format.type in (2, 4, 7)]
    spaces = [[p.find("{*}pPr/{*}spcAft/{*}spcPts") for p in text._element.iter("{*}p")] for text in texts]
    assert spaces
    assert {space is not None and space.get("val") for paragraphs in spaces for space in paragraphs} == {"0"}


def test_text_boxes_are_set_as_they_were_measured(templates: dict[str, Template]) -> None:
    deck = Presentation(io.BytesIO(write_pptx(composed(templates["pale ink"], "en"))))
    looks = [look for style in deck.part._element.iter("{*}defaultTextStyle") for look in style.iter("{*}defRPr")]
    assert looks
    assert [look for look in looks if {"cap", "spc", "baseline"} & set(look.attrib)] == []


def test_a_layout_that_shows_colours_is_not_taken_for_content(templates: dict[str, Template]) -> None:
    assert templates["colours shown first"].layouts["content"].name == "Title and Content"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_under_a_crest_and_beside_a_badge(templates: dict[str, Template], language: str) -> None:
    template = templates["a crest and a motto"]
    crest, badge = template.layouts["content"].pictures[0], template.layouts["section"].pictures[0]
    for page in composed(template, language).pages:
        heads = [i for i in page.items if isinstance(i, TextItem) and i.placeholder == "title"]
        if page.layout == "content":
            assert [i.frame for i in heads if i.frame.y < crest.bottom] == [], page.label
        if page.layout == "section":
            lines = [i.frame for i in page.items if isinstance(i, TextItem) and i.placeholder in ("subtitle", "body")]
            assert lines
            assert not [frame for frame in lines if frame.overlaps(badge, 1)], page.label
            assert not [i.frame for i in heads if i.frame.overlaps(badge, 1)], page.label
        assert not [i for i in page.items if isinstance(i, TextItem) and i.placeholder == "date"], page.label
        if page.layout == "section":
            assert not [g.frame for g in page.background if g.frame.overlaps(badge, 1)], page.label
            assert not [i for i in page.items if isinstance(i, TextItem) and i.placeholder == "slide-number"]


@pytest.mark.parametrize("kind", ON_GROUNDS)
def test_the_foot_can_be_read(templates: dict[str, Template], kind: str) -> None:
    """White on turquoise has 2:1, Office's grey on a blue picture less."""
    template = templates[kind]
    feet = 0
    for page in composed(template, "en").pages:
        layout = template.layouts["section" if page.layout == "section" else "content"]
        for text in (i for i in page.items if isinstance(i, TextItem) and i.placeholder in FEET):
            holder = layout.placeholder(FEET[text.placeholder])
            assert holder is not None
            assert least_contrast(template, layout, page, text, holder) >= 4.5, (page.label, text.placeholder)
            feet += 1
    assert feet


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_are_as_far_apart_as_they_were_measured(templates: dict[str, Template], language: str) -> None:
    deck = Presentation(io.BytesIO(write_pptx(composed(templates["letters apart"], language))))
    for slide in deck.slides:
        for shape in (s for s in slide.placeholders if s.placeholder_format.type not in (13, 15, 16)):
            assert {run.get("spc") for run in shape._element.iter("{*}rPr")} <= {"0"}, shape.text_frame.text


def test_a_face_that_only_placeholders_name_is_measured_and_used_for_titles_alone(
    templates: dict[str, Template],
) -> None:
    template = templates["faces of its own"]
    assert slack_for(template).width == 0.2
    assert slack_for(replace(template, faces=("Arial", "Rockwell"))).width == 0.2
    assert slack_for(templates["office's own"]).width == 0.05
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    lists = [s for slide in deck.slides for s in slide.placeholders if s.placeholder_format.type in (2, 7)]
    own = [s for s in lists if s._element.spPr.find("{*}xfrm") is not None]
    faces = {face.get("typeface") for s in own for run in s._element.iter("{*}rPr") for face in run.iter("{*}latin")}
    assert own
    assert faces == {"+mn-lt"}


def test_the_draft_mark_is_one_line_in_broad_faces(templates: dict[str, Template]) -> None:
    marks = [
        i for page in composed(templates["faces of its own"], "en").pages for i in own(page)
        if isinstance(i, TextItem) and i.paragraphs[0].set.text == "Draft, not yet medically reviewed"
    ]  # fmt: skip
    assert marks
    assert {len(mark.paragraphs[0].set.lines) for mark in marks} == {1}
    assert all(mark.whole for mark in marks)


def test_the_name_of_a_line_is_not_cut_for_a_broad_face(templates: dict[str, Template]) -> None:
    """Room kept for wider letters made two lines of a word of four characters."""
    items = (i for page in composed(templates["faces of its own"], "zh").pages for i in own(page))
    names = [i.paragraphs[0].set for i in items if isinstance(i, TextItem) and i.name == "安慰剂组"]
    assert names
    assert {len(name.lines) for name in names} == {1}


def test_a_plain_ground_is_known_however_its_colour_is_made(templates: dict[str, Template]) -> None:
    template = templates["a tinted ground"]
    assert {layout.backdrop for layout in template.layouts.values()} == {"F2F2F2"}
    for page in composed(template, "en").pages:
        if page.layout in ("content", "title", "section"):
            assert [g for g in page.background if getattr(g, "fill", "") == "surface" and g.role != "figure"] == []


def test_a_slide_has_the_colour_map_of_its_layout(templates: dict[str, Template]) -> None:
    """Without it PowerPoint takes the master's, and `tx1` of a dark divider would be dark on dark."""
    template = templates["dark dividers"]
    assert template.layouts["section"].backdrop == template.scheme["dk1"]
    deck = Presentation(io.BytesIO(write_pptx(composed(template, "en"))))
    own: dict[str, set[str]] = {}
    said: set[str] = set()
    for slide in deck.slides:
        maps = list(slide._element.iter("{*}overrideClrMapping"))
        own.setdefault(slide.slide_layout.name, set()).update(m.get("tx1") for m in maps)
        if slide.slide_layout.name == "Blank":
            said |= {color.get("val") for run in slide._element.iter("{*}rPr") for color in run.iter("{*}schemeClr")}
    assert "tx1" in said  # a statement's words are white: the light slot, by its name there
    dark = ("Title Slide", "Section Header", "Blank")
    assert own == {name: {"lt1"} if name in dark else set() for name in (*dark, "Title Only", "Title and Content")}
