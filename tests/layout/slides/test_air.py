"""Room around things: what may not touch what, on slides made for each case."""

from itertools import combinations

import pytest

from builder.geometry import Rect
from builder.layout.slides.art import FOOT_TOP
from builder.layout.slides.foot_lines import land_right
from builder.layout.slides.frame import TITLE
from builder.layout.slides.grid import BODY, BODY_END, FOOTER, MARGIN, SLIDE
from builder.layout.slides.source_wording import lines_of_source
from builder.page.items import GroupItem, Item, Page, ShapeItem, TextItem
from builder.words.own import own_words
from tests.layout.slides.made_talks import block, edition_of, every, gallery, texts, words

FLAT_FOOT = 144.9
"""The height of the land that has not risen."""
both = pytest.mark.parametrize("language", ["zh", "en"])


def content(language) -> list[Page]:
    return [page for page in gallery(language).pages if page.layout in ("content", "cards")]


def cards(page: Page) -> list[Rect]:
    """The white and tinted grounds that words stand on, without what is drawn on them."""
    grounds = [i for i in every(page.background) if isinstance(i, ShapeItem) and i.geometry == "rounded" and i.fill]
    return [g.frame for g in grounds if g.frame.height >= 40 and g.frame.width >= 100]


@both
def test_blocks_keep_to_the_body_and_fill_it(language):
    area = BODY.inset(-0.5, -0.5, -0.5, -0.5)
    for page in content(language):
        drawn = cards(page)
        assert all(area.contains(frame) for frame in drawn), page.label
        if drawn and not page.title.startswith(NOT_FULL):
            low = max(frame.bottom for frame in drawn)
            assert low >= BODY_END - 1, (page.label, page.title)


NOT_FULL = (
    "NurOwn", "一件事", "One event", "六件事，话说得很长", "Six events with long lines",
)  # fmt: skip
"""Time lines stand in the middle, their cards as high as the words ask."""


@both
def test_words_in_cards_keep_clear_of_the_edges(language):
    for page in content(language):
        grounds = cards(page)
        for item in texts(page):
            if item.placeholder != "body" or not grounds:
                continue
            spot = Rect(item.frame.x + 1, item.frame.centre.y, 1, 1)
            around = [g for g in grounds if g.contains(spot)]
            assert around, (page.label, words(item))
            assert item.frame.x - min(g.x for g in around) >= 10


@both
def test_title_and_footer_keep_their_places(language):
    for page in content(language):
        title = page.items[0]
        assert isinstance(title, TextItem)
        assert title.frame == TITLE
        small = [t for t in texts(page) if t.role in ("footer", "slide-number")]
        assert all(FOOTER.y <= t.frame.y and t.frame.bottom <= FOOTER.bottom for t in small)


@both
def test_the_cover_leaves_its_scene_alone(language):
    for page in (gallery(language).pages[0], gallery(language).pages[-1]):
        code = own_words(language).group.scan
        frames = [t.frame for t in texts(page) if t.role != "footer" and t.paragraphs[0].set.text != code]
        assert max(f.right for f in frames) <= MARGIN + 500.5
        assert not [1 for a, b in combinations(frames, 2) if a.overlaps(b)]


@both
def test_words_on_the_foot_stand_on_land(language):
    page = gallery(language).pages[0]
    rise = max(i.frame.height for i in every(page.scene) if i.name == "foot") - FLAT_FOOT
    low = [t for t in texts(page) if t.role == "note" and t.frame.y > FOOT_TOP - rise]
    assert low
    for item in low:
        widest = max(line.width for p in item.paragraphs for line in p.set.lines)
        assert item.frame.x + widest <= land_right(item.frame.y, rise)


@both
def test_statements_keep_clear_of_the_scenes_figure(language):
    for page in gallery(language).pages:
        if page.layout != "statement":
            continue
        sun = [i.frame for i in every(page.scene) if i.name == "figure"]
        item = page.items[0]
        assert isinstance(item, TextItem)
        y = item.frame.y
        for line in (line for p in item.paragraphs for line in p.set.lines):
            leading = item.paragraphs[0].set.style.leading
            letters = Rect(item.frame.x, y, line.width, leading)
            assert not any(letters.overlaps(frame) for frame in sun), page.label
            y += leading


def source(tmp_path, **fields: str):
    path = tmp_path / "sample.yaml"
    given = {
        "title": "A trial",
        "short": "Trial, 2022",
        "authors": "Name A",
        "year": "2022",
        "where": "Journal",
        **fields,
    }
    lines = "".join(f'    {key}: "{value}"\n' for key, value in given.items())
    path.write_text(
        "outline: 1\nid: sample\nlanguages: [zh, en]\ntitle: {zh: 样品, en: Sample}\n"
        "review: {status: draft, date: 2026-11-22, next: 2027-05-22, by: []}\nnotice: {zh: 只供了解, en: Information}\n"
        f"sources:\n  one:\n{lines}    checked: 2026-11-20\n"
        "sections:\n  - id: a\n    title: {zh: 题, en: T}\n    blocks:\n"
        '      - points: [{zh: "一 [@one]", en: "A [@one]"}]\n',
        encoding="utf-8",
    )
    return edition_of(path, "en").sources["one"]


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"nct": "NCT03280056"}, ("A trial", "Name A. Journal 2022", "NCT03280056")),
        ({"where": "Journal 2022;1:2", "nct": "NCT03280056"}, ("A trial", "Name A. Journal 2022;1:2", "NCT03280056")),
        (
            {"title": "A release, 1 June 2022", "url": "https://a.org/x"},
            ("A release, 1 June 2022", "Name A. Journal", "a.org/x"),
        ),
        ({"authors": "a.org", "where": "a.org", "url": "https://a.org"}, ("A trial", "a.org 2022", "a.org")),
    ],
)
def test_a_source_says_nothing_twice(tmp_path, fields, lines):
    assert lines_of_source(source(tmp_path, **fields)) == lines


def test_a_source_on_a_slide_is_its_title_what_is_known_of_it_and_where_it_is(tmp_path):
    made = source(tmp_path, url="https://www.example.org/first/")
    assert lines_of_source(made) == ("A trial", "Name A. Journal 2022", "example.org/first")


@both
def test_a_code_has_its_quiet_zone_and_is_large_enough_to_scan(tmp_path, language):
    page = block(tmp_path, "people: [{name: {zh: 甲, en: A}, url: https://example.org/a, phone: '123'}]", language)
    codes = [i for i in every(page.slides[0].items) if i.role == "figure"]
    assert len(codes) == 1
    (code,) = codes
    assert code.frame.width >= 110
    others = [t.frame for t in texts(page.slides[0])]
    quiet = 4 * code.frame.width / 25
    zone = code.frame.inset(-quiet, -quiet, -quiet, -quiet)
    assert not any(frame.overlaps(zone) for frame in others)


def shapes(items: list[Item], fill: str) -> list[ShapeItem]:
    return [i for i in every(items) if isinstance(i, ShapeItem) and i.fill == fill]


def test_a_group_that_is_long_gets_more_lines_and_the_draft_mark_its_place_at_the_foot(tmp_path):
    from tests.layout.slides.test_cover_opener import cover

    name = "Northfield District Hospital, Balance and Rehabilitation Clinic for Older People"
    page = cover(tmp_path, f"group: {{name: {{zh: 某, en: '{name}'}}}}\n", language="en").pages[0]
    named = next(t for t in texts(page) if words(t).startswith("Northfield"))
    assert sum(len(p.set.lines) for p in named.paragraphs) == 2
    mark = next(i for i in page.items if isinstance(i, GroupItem) and i.name == "Draft mark")
    assert mark.frame.right == pytest.approx(SLIDE.width - MARGIN)
    assert mark.frame.y == FOOTER.y
