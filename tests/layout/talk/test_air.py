"""Room around things: what may not touch what, on slides made for each case."""

from itertools import pairwise

import pytest

from builder.geometry import INCH
from builder.layout.page import GroupItem, Item, Page, ShapeItem, TextItem
from builder.layout.talk.grid import BODY_END, CONTENT_WIDTH, MARGIN
from builder.layout.talk.patterns.sources import wordings
from tests.layout.talk.making import block, edition_of, every, gallery, many, talk, texts, words

both = pytest.mark.parametrize("language", ["zh", "en"])


def slide_of(language: str, name: str) -> Page:
    return next(page for page in gallery(language).pages if page.title == name)


def holding(page: Page, text: str) -> TextItem:
    return next(item for item in texts(page) if text in words(item))


def shapes(items: list[Item], fill: str) -> list[ShapeItem]:
    return [i for i in every(items) if isinstance(i, ShapeItem) and i.fill == fill]


CITED = """
sections:
  - id: only
    title: {zh: 一个标题, en: A title}
    blocks:
      - points: [{zh: "一 [@long] [@one] [@two]", en: "A [@long] [@one] [@two]"}]
      - sources: {}
        title: {zh: 来源, en: Sources}
"""


@both
def test_sources_keep_clear_of_the_lines_between_them(tmp_path, language):
    for page in (
        talk(tmp_path, CITED, language).slides[-1],
        slide_of(language, "来源" if language == "zh" else "Sources"),
    ):
        lines = [i.frame.y for i in page.items if isinstance(i, ShapeItem) and i.geometry == "line"]
        listed = [i.frame for i in texts(page) if i.role == "note" and i.name.startswith("[")]
        assert lines
        assert len(listed) == 3
        assert all(f.y - y >= 8 or y - f.bottom >= 8 for f in listed for y in lines)


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
    ("fields", "full"),
    [
        ({"nct": "NCT03280056"}, "Name A. A trial. Journal 2022. NCT03280056"),
        ({"where": "Journal 2022;1:2", "nct": "NCT03280056"}, "Name A. A trial. Journal 2022;1:2. NCT03280056"),
        (
            {"title": "A release, 1 June 2022", "url": "https://a.org/x"},
            "Name A. A release, 1 June 2022. Journal. a.org/x",
        ),
        ({"authors": "a.org", "where": "a.org", "url": "https://a.org"}, "A trial. a.org 2022"),
    ],
)
def test_a_source_says_nothing_twice(tmp_path, fields, full):
    assert wordings(source(tmp_path, **fields))[0] == full


def test_a_short_source_that_is_its_number_says_it_once(tmp_path):
    made = source(tmp_path, short="XS228CN, NCT07118319", nct="NCT07118319")
    assert wordings(made)[2] == "XS228CN, NCT07118319"


@both
def test_six_cards_of_two_lines_have_as_much_air_below_as_above(tmp_path, language):
    written = many("- {icon: heart, title: {zh: 名#, en: Name #}, text: {zh: 单独做一份费用高而且又贵又慢, "
                   "en: one that is costly and takes a long time}}", 6)  # fmt: skip
    page = block(tmp_path, "cards:\n" + "\n".join("  " + line for line in written.split("\n")), language).slides[0]
    cards = [i for i in page.items if isinstance(i, GroupItem) and i.name.startswith(("名", "Name"))]
    assert len(cards) == 6
    for card in cards:
        (ground,), (edge,), (disc, *_) = shapes([card], "surface"), shapes([card], "primary"), shapes([card], "clay")
        lowest = max(i.frame.bottom for i in every([card]) if isinstance(i, TextItem))
        above, below = disc.frame.y - edge.frame.bottom, ground.frame.bottom - lowest
        assert above >= 10
        assert below >= above


@both
def test_no_box_of_text_reaches_the_ghost_cell(language):
    seen = 0
    for page in gallery(language).pages:
        ghosts = [i.frame for i in page.background if isinstance(i, GroupItem) and i.frame.right > 12 * INCH]
        if page.layout != "content" or not ghosts:
            continue
        seen += 1
        assert holding_body(page).frame.right <= min(g.x for g in ghosts)
    assert seen > 4


def holding_body(page: Page) -> TextItem:
    return next(item for item in texts(page) if item.placeholder == "body")


@both
def test_an_events_text_stays_nearer_to_its_head_than_to_the_next(tmp_path, language):
    """Five of two lines each would not: they run on in a line each."""
    written = many('  - {when: {zh: 201#年, en: "201#"}, title: {zh: 开始, en: Start}, text: {zh: 六家, en: six}}', 5)
    page = block(tmp_path, "timeline:\n" + written, language).slides[0]
    heads = [t for t in texts(page) if words(t).startswith(("开始", "Start"))]
    assert [words(t) for t in heads] == ["开始：六家" if language == "zh" else "Start: six"] * 5
    gaps = [b.frame.y - a.frame.bottom for a, b in pairwise(heads)]
    assert min(gaps) >= 9


@both
def test_a_caption_under_a_wide_figure_ends_with_the_body(language):
    name = "五位数要小一些" if language == "zh" else "A figure of five digits"
    page = next(p for p in gallery(language).pages if p.title.startswith(name))
    caption = next(t for t in texts(page) if t.role == "caption")
    assert caption.frame.bottom <= BODY_END


@both
def test_a_figure_alone_stands_on_a_panel_as_wide_as_its_caption(language):
    page = slide_of(language, "一幅图占满整页" if language == "zh" else "A figure alone takes the whole slide")
    (panel,) = [i for i in page.background if isinstance(i, ShapeItem) and i.fill == "surface"]
    picture = next(i for i in page.items if i.role == "figure")
    assert (panel.frame.x, panel.frame.width) == pytest.approx((MARGIN, CONTENT_WIDTH))
    assert panel.frame.inset(10, 10, 10, 10).contains(picture.frame, 0.5)
    captions = [t for t in texts(page) if t.role == "caption"]
    assert len(captions) == 2
    assert all(t.frame.y >= panel.frame.bottom for t in captions)


@both
def test_a_codes_dark_modules_stand_flush_with_the_words(language):
    page = slide_of(
        language, "从这里开始查，先问身边的医生" if language == "zh" else "Start here, and start with your own doctor"
    )
    cards = [i for i in page.items if isinstance(i, GroupItem) and any(c.role == "figure" for c in i.items)]
    assert len(cards) == 3
    for card in cards:
        (code,) = [i for i in card.items if i.role == "figure"]
        name = next(i for i in card.items if isinstance(i, TextItem))
        assert code.frame.x == pytest.approx(name.frame.x, abs=0.5)
        quiet = 4 * code.frame.width / 25 * 0.7
        assert code.frame.y - name.frame.bottom >= quiet
