"""What must hold on every slide of the gallery, in both languages."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from builder.geometry import Rect
from builder.layout.slides.deck import KNOWN
from builder.page.items import ChartItem, GroupItem, Item, Page, ShapeItem, TableItem, TextItem
from builder.typeset.engine import Typesetter
from tests.layout.slides.made_talks import every, gallery, texts, theme_named, words

SLIDE = Rect(0, 0, 960, 540)

both = pytest.mark.parametrize("language", ["zh", "en"])


def text_items(language) -> Iterator[tuple[Page, TextItem]]:
    for page in gallery(language).pages:
        for item in texts(page):
            yield page, item


def own(item: TableItem | ChartItem) -> list[Item]:
    """What a chart draws itself."""
    return [*every(item.drawing)] if isinstance(item, ChartItem) else []


@both
def test_nothing_in_it_is_overset(language):
    assert [d.message for d in gallery(language).report if d.severity == "error"] == []


@both
def test_everything_read_lies_on_the_slide(language):
    outside = [
        (page.label, item.role, item.name)
        for page in gallery(language).pages for item in every(page.items)
        if item.role != "artifact" and not SLIDE.contains(item.frame, 0.5)
    ]  # fmt: skip
    assert outside == []


@both
def test_no_text_frames_overlap(language):
    clashes = [
        (page.label, words(a), words(b))
        for page in gallery(language).pages for a, b in combinations(texts(page), 2) if overprint(a, b)
    ]  # fmt: skip
    assert clashes == []


@both
def test_tables_and_charts_keep_clear_of_texts(language):
    clashes = [
        (page.label, item.role, words(text))
        for page in gallery(language).pages for item in every(page.items) if isinstance(item, TableItem | ChartItem)
        for text in texts(page) if text not in own(item) and item.frame.overlaps(text.frame, 0.5)
    ]  # fmt: skip
    assert clashes == []


@both
def test_every_designed_line_leaves_five_percent_of_its_measure(language):
    wide = [
        (page.label, line.text)
        for page, item in text_items(language) if item.role != "slide-number"
        for p in item.paragraphs for line in p.set.lines
        if line.width > p.set.measure * (0.95 if p.hard_breaks or len(p.set.lines) == 1 else 1) + 0.5
    ]  # fmt: skip
    assert wide == []


@both
def test_flowing_texts_take_no_more_lines_with_wider_letters(language):
    setter = Typesetter(language, latin=theme_named().fonts.measure_latin, slack=KNOWN)
    more = [
        (page.label, p.set.text)
        for page, item in text_items(language) for p in item.paragraphs
        if not p.hard_breaks and setter.count_lines(p.set.runs, p.set.style, p.set.measure) > len(p.set.lines)
    ]  # fmt: skip
    assert more == []


@both
def test_paragraphs_lie_in_their_frames(language):
    outside = [
        (page.label, words(item))
        for page, item in text_items(language) for p in item.paragraphs
        if p.y + p.set.height > item.frame.height + 0.5 or p.x + p.set.measure > item.frame.width + 0.5
    ]  # fmt: skip
    assert outside == []


@both
def test_the_title_comes_first_and_is_a_placeholder(language):
    for page in gallery(language).pages:
        first = page.items[0]
        assert isinstance(first, TextItem)
        assert first.placeholder == "title"
        assert page.title == ("" if language == "zh" else " ").join(p.set.text for p in first.paragraphs)


@both
def test_groups_that_say_something_are_named_and_described(language):
    groups = [
        (page, item) for page in gallery(language).pages for item in every(page.items)
        if isinstance(item, GroupItem) and item.role != "artifact"
    ]  # fmt: skip
    assert [(p.label, g.frame) for p, g in groups if not g.name] == []
    silent = [g for _, g in groups if not g.alt and not any(isinstance(i, TextItem) for i in every(g.items))]
    assert [g.name for g in silent] == []


@both
def test_charts_tables_and_figures_are_described(language):
    shown = [
        item for page in gallery(language).pages for item in every(page.items)
        if isinstance(item, ChartItem | TableItem) or item.role == "figure"
    ]  # fmt: skip
    assert len(shown) > 8
    assert [item.name for item in shown if not item.alt] == []


@both
def test_what_lies_behind_is_decoration(language):
    assert {item.role for page in gallery(language).pages for item in page.background} == {"artifact"}


@both
def test_colours_are_roles_of_the_theme(language):
    used: set[str | None] = set()
    for page in gallery(language).pages:
        of_pictures = {id(i) for i in every(pictures(page)) if isinstance(i, ShapeItem)}
        shapes = [
            i for i in every([*page.background, *page.items]) if isinstance(i, ShapeItem) and id(i) not in of_pictures
        ]
        used |= {page.fill} | {s.fill for s in shapes} | {s.stroke.color for s in shapes if s.stroke}
        used |= {p.set.style.color for item in texts(page) for p in item.paragraphs}
    assert {color for color in used if color} - set(gallery(language).document.palette) == set()


def pictures(page: Page) -> list[Item]:
    """The coloured pictures of a slide: things keep their own colours in every theme."""
    return [i for i in every([*page.background, *page.items]) if i.name.startswith("picture ")]


@both
def test_body_text_is_never_under_its_least_size(language):
    frame = ("note", "footer", "slide-number")
    small = [
        (page.label, words(item), p.set.style.size)
        for page, item in text_items(language) if page.layout == "content" and item.role not in frame
        for p in item.paragraphs if p.set.style.size < 14
    ]  # fmt: skip
    assert small == []


@both
def test_slide_titles_are_unique(language):
    titles = [page.title for page in gallery(language).pages]
    assert sorted(set(titles)) == sorted(titles)


@both
def test_slide_numbers_follow_the_deck(language):
    pages = gallery(language).pages
    numbers = {i: int(words(t)) for i, page in enumerate(pages, 1) for t in texts(page) if t.role == "slide-number"}
    assert numbers == {i: i for i in numbers}
    assert len(numbers) == len(pages) - 2


def ink(item: TextItem) -> list[Rect]:
    """Where a text item's letters are, line by line: a frame is larger than its words."""
    lines: list[Rect] = []
    for p in item.paragraphs:
        style = p.set.style
        for number, line in enumerate(p.set.lines):
            free = {"left": 0.0, "center": 0.5, "right": 1.0}[style.align] * (p.set.measure - line.width)
            top = item.frame.y + p.y + number * style.leading + (style.leading - style.size) / 2
            lines.append(Rect(item.frame.x + p.x + free, top, line.width, style.size))
    return lines


def overprint(one: TextItem, other: TextItem) -> bool:
    """Whether letters of one lie on letters of the other."""
    return any(a.overlaps(b, 0.5) for a in ink(one) for b in ink(other))


@both
def test_the_contrast_theme_keeps_every_place(language):
    calm, contrast = gallery(language), gallery(language, "contrast")
    places = [[[item.frame for item in texts(page)] for page in made.pages] for made in (calm, contrast)]
    assert places[0] == places[1]


@both
def test_the_contrast_theme_draws_edges(language):
    pages = gallery(language, "contrast").pages
    drawn = [item for page in pages for item in every([*page.background, *page.items])]
    edges = [i for i in drawn if isinstance(i, ShapeItem) and i.stroke and i.stroke.color == "ink" and i.fill]
    assert {i.stroke.width for i in edges if i.stroke} >= {2}
