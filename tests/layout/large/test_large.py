"""The large print as a whole."""

import re
from functools import cache
from pathlib import Path

import pytest

from builder.build.loading import load
from builder.diagnostics import Report
from builder.geometry import MM, Rect
from builder.layout.large import compose_large
from builder.layout.large.compose import large_setting
from builder.layout.large.content import WHOLE, kept_whole, large_sections, used_terms
from builder.layout.large.head import (
    THING,
    contents_pieces,
    head_of,
    head_with_room,
    opening_pieces,
    readable_land,
    under_head,
)
from builder.layout.large.page_frame import HEAD, PAGE, TOP, text_frame
from builder.layout.large.pagination import paginate
from builder.layout.leaflet.land import RINGS, dark_land
from builder.layout.leaflet.piece import Piece, height_of
from builder.outline.model.block_texts import text_of
from builder.outline.model.edition import Review
from builder.outline.schema.files import NamedFile
from builder.page.items import GroupItem, Item, Page, TextItem
from builder.replace import replace
from builder.words.dates import written_date
from tests.layout.leaflet.made_leaflets import GALLERY, SPAN, calm, edition_of, paragraphs, said, sample, texts, words


@cache
def made(name: str, language: str):
    report = Report()
    edition = sample(language) if name == "sample" else edition_of(GALLERY, language)
    return compose_large(edition, calm(), report), report, edition


@pytest.fixture(params=[(n, lang) for n in ("sample", "gallery") for lang in ("zh", "en")], ids="-".join)
def large(request):
    return made(*request.param)


def body(page: Page) -> list[Item]:
    """What stands on a page but its foot."""
    return [i for i in page.items if i.role not in ("footer", "slide-number")]


def test_nothing_goes_wrong(large):
    assert [d.message for d in large[1]] == []


def test_nothing_is_smaller_than_eighteen_points(large):
    sizes = {
        run.size
        for page in large[0].pages
        for p in paragraphs(page.items)
        for line in (*p.set.lines, *((p.marker.line,) if p.marker and p.marker.line else ()))
        for run in line.runs
        if run.text.strip()
    }
    assert min(sizes) >= 18


def test_running_text_has_one_and_a_half_lines_of_leading():
    for language in ("zh", "en"):
        style = calm().style("large", "body", language)
        assert style.leading / style.size >= 1.5


def test_pages_are_a4_and_text_keeps_to_its_margins(large):
    for page in large[0].pages:
        assert page.size == PAGE
        for item in page.items:
            assert item.frame.x >= 19.9 * MM
            assert item.frame.right <= PAGE.width - 19.9 * MM
            assert item.frame.bottom <= PAGE.height - 9.9 * MM


def test_text_never_runs_into_the_page_foot(large):
    document, _, edition = large
    bottom = text_frame_bottom(edition.language)
    for page in document.pages:
        for item in body(page):
            if item.role != "statement":
                assert item.frame.bottom <= bottom + 0.1


def text_frame_bottom(language: str) -> float:
    setting = large_setting(sample(language), calm(), Report(), (), 18)
    return text_frame(setting).bottom


def test_lines_are_short_enough_to_find_the_next(large):
    document, _, edition = large
    most = 26 if edition.language == "zh" else 60
    lengths = [
        len(line.text)
        for page in document.pages
        for p in paragraphs(page.items)
        for line in p.set.lines
        if p.set.style.weight == 400 and p.set.style.color == "ink" and not has_latin(line, edition)
    ]
    assert max(lengths) <= most + 2


def has_latin(line, edition) -> bool:
    """Latin words in a Chinese line take less room than its characters; they are not counted."""
    return edition.language == "zh" and re.search(r"[A-Za-z0-9 ]", line.text) is not None


def test_no_heading_is_the_last_thing_on_a_page(large):
    for page in large[0].pages:
        last = [i for i in body(page) if i.role != "artifact"][-1]
        assert last.role not in ("heading", "title")


def test_no_page_that_goes_on_is_nearly_empty(large):
    document, _, edition = large
    frame = text_frame(large_setting(edition, calm(), Report(), (), 18))
    for page in document.pages[1:-1]:
        read = [i for i in body(page) if i.role != "artifact"]
        if not any(i.role == "heading" and i.level == 2 for i in read):
            assert max(i.frame.bottom for i in read) - frame.y >= frame.height / 3


def test_pages_are_numbered_and_say_which_edition_they_are(large):
    document, _, edition = large
    for number, page in enumerate(document.pages, 1):
        foot = {i.role: said([i]) for i in page.items if i.role in ("footer", "slide-number")}
        assert foot["slide-number"] == (f"第 {number} 页" if edition.language == "zh" else f"Page {number}")
        assert ("大字版" if edition.language == "zh" else "large print") in foot["footer"]


def test_all_that_talk_and_leaflet_say_is_there(large):
    document, _, edition = large
    spoken = squashed("\n".join(said(page.items) for page in document.pages))
    for section in large_sections(edition):
        for block in section.blocks:
            for text in text_of(block):
                if not text.plain.endswith((".svg", ".png")):
                    assert all(squashed(p) in spoken for p in text.plain.split("\n")), text.plain


def squashed(text: str) -> str:
    return "".join(c for c in text if not c.isspace())


def test_the_first_page_says_draft_title_and_large_print_in_this_order():
    order = {
        "zh": ["草稿，尚未经医学审阅", "干细胞", "与渐冻症", "大字版"],
        "en": ["Draft, not yet medically reviewed", "Stem cells", "and ALS", "Large print"],
    }
    for language, lines in order.items():
        assert said(made("sample", language)[0].pages[0].items).split("\n")[:4] == lines


def test_a_reviewed_large_print_says_no_draft():
    review = Review(status="reviewed", date="2026-11-22", next="2027-05-22", by=("王医生",), span=SPAN)
    document = compose_large(replace(sample(), review=review), calm(), Report())
    assert "草稿" not in "\n".join(said(page.items) for page in document.pages)


def test_footnote_marks_go_and_sources_stand_on_the_last_pages():
    document, _, _ = made("sample", "en")
    assert not any(r.superscript for page in document.pages for p in paragraphs(page.items) for r in p.set.runs)
    last = said(document.pages[-1].items)
    assert "NurOwn phase 3 trial" in last
    assert "doi.org/10.1111/ene.16264" in last


def test_the_contents_name_each_topic_s_page_and_link_there():
    document, _, _ = made("sample", "en")
    assert len(document.pages) > 4
    entries = [(p.marker.text, p.set.text, p.set.runs[0].href) for t in texts(document.pages[0].items)
               if t.role == "list" for p in t.paragraphs if p.set.runs[0].href]  # fmt: skip
    entries += [(p.marker.text, p.set.text, p.set.runs[0].href) for t in texts(document.pages[1].items)
                if t.role == "list" for p in t.paragraphs if p.set.runs[0].href]  # fmt: skip
    assert entries
    for number, title, href in entries:
        headings = [i for i in document.pages[int(number) - 1].items if i.role == "heading" and i.name]
        assert (title, href) in [(said([h]), f"#{h.name}") for h in headings]


def test_a_section_may_be_called_as_something_of_ours():
    """A section `contact` was said to be where the group's card stands."""
    edition, ids = sample("en"), ("contact", "callout", "card", "table", "sources", "large-sources", "mark-1", "terms")
    called = tuple(replace(section, id=id) for section, id in zip(edition.sections, ids, strict=True))
    document = compose_large(replace(edition, sections=called), calm(), Report())
    assert contents_of(document) == contents_of(made("sample", "en")[0])
    for id in ids:
        named = [i for page in document.pages for i in page.items if i.name == f"section:{id}"]
        assert [i.role for i in named] == ["heading"]


def contents_of(document):
    lists = [t for page in document.pages[:2] for t in texts(page.items) if t.role == "list"]
    return [(p.marker.text, p.set.text) for t in lists for p in t.paragraphs if (p.set.runs[0].href or "")[:1] == "#"]


def test_a_short_large_print_has_no_contents():
    edition = sample("en")
    document = compose_large(replace(edition, sections=edition.sections[:1], terms={}, group=None), calm(), Report())
    assert len(document.pages) <= 4
    assert "In this booklet" not in said(document.pages[0].items)


def test_words_that_are_used_are_explained():
    edition = sample()
    assert [t.id for t in used_terms(edition, large_sections(edition))] == ["msc"]
    without = replace(edition, sections=edition.sections[:1])
    assert used_terms(without, large_sections(without)) == []


def test_the_talk_s_full_title_leads_where_the_heading_is_a_short_topic():
    spoken = "\n".join(said(page.items) for page in made("sample", "zh")[0].pages)
    assert "\nALS是什么\n渐冻症损伤指挥肌肉的神经细胞\n" in spoken.replace(" ", "")


def test_a_box_is_never_parted(large):
    for page in large[0].pages:
        for item in page.items:
            if isinstance(item, GroupItem):
                for inner in texts([item]):
                    assert item.frame.contains(inner.frame, 0.1)


def test_a_block_higher_than_a_page_is_told():
    edition = sample()
    kinds = next(s for s in edition.sections if s.id == "kinds")
    card = kinds.blocks[1].items[0]
    endless = replace(kinds.blocks[1], items=(replace(card, text=words("从早期胚胎来" * 120)),))
    report = Report()
    compose_large(replace(edition, sections=(replace(kinds, blocks=(endless,)),)), calm(), report)
    (told,) = report
    assert told.code == "overset-page"
    assert re.fullmatch(
        r"(zh|en), large print, page \d+: expected a block that fits a page, found one \d+ mm too high", told.message
    )


def test_the_group_s_own_words_stand_over_its_card():
    edition = sample("en")
    own = words("You are not alone.", "en")
    spoken = said(
        i
        for page in compose_large(replace(edition, group=replace(edition.group, words=own)), calm(), Report()).pages
        for i in page.items
    ).split("\n")
    assert spoken[spoken.index(own.plain) + 1] == edition.group.name.plain


def test_only_what_belongs_to_it_is_in():
    edition = sample()
    first, *others = edition.sections
    talk_only = replace(first, only=("talk",))
    kept = large_sections(replace(edition, sections=(talk_only, *others)))
    assert first.id not in [s.id for s in kept]


def test_every_text_item_has_its_words_in_the_edition_s_language(large):
    document, _, edition = large
    assert {i.language for page in document.pages for i in page.items if isinstance(i, TextItem)} == {edition.language}


def test_a_list_never_leaves_or_sends_a_single_item():
    pieces = tuple(Piece(height=10, items=()) for _ in range(6))
    for room in (15, 25, 35, 45, 55):
        counts = [len(page.pieces) for page in paginate(kept_whole(pieces), room, 100)]
        assert counts[-1] != 1
    long = tuple(Piece(height=WHOLE / 5, items=()) for _ in range(9))
    for room in (WHOLE / 2, WHOLE * 0.8):
        assert 1 not in [len(page.pieces) for page in paginate(kept_whole(long), room, WHOLE)]


def test_a_list_that_fits_a_page_is_not_parted():
    pieces = tuple(Piece(height=WHOLE / 6, items=()) for _ in range(6))
    before = Piece(height=WHOLE / 2, items=())
    first, second = paginate((before, *kept_whole(pieces)), WHOLE, WHOLE)
    assert (len(first.pieces), len(second.pieces)) == (1, 6)


def test_sections_follow_each_other_on_a_page(large):
    document, _, edition = large
    begun = [[i.name for i in body(page) if i.role == "heading" and i.name] for page in document.pages]
    assert {name for page in begun for name in page} >= {f"section:{s.id}" for s in large_sections(edition)}
    assert any(len(page) > 1 for page in begun)


def test_the_leaflet_s_content_alone_makes_a_thinner_large_print():
    edition = edition_of(GALLERY, "en")
    alone = replace(edition, large="leaflet")
    kept = [(s.id, len(s.blocks)) for s in large_sections(alone)]
    assert all("leaflet" in b.only for s in large_sections(alone) for b in s.blocks)
    assert len(kept) <= len(large_sections(edition))


def test_words_in_white_lie_on_the_dark_land_or_stand_below_the_picture():
    for language in ("zh", "en"):
        head = head_of(large_setting(sample(language), calm(), Report(), (), 18))
        land = dark_land([i for i in head.art if isinstance(i, GroupItem)])
        white = [t for t in texts(head.items) if t.paragraphs[0].set.style.color == "surface"]
        assert bool(white) == head.names_group
        for text in white:
            width = max(p.set.width for p in text.paragraphs)
            assert land.top(text.frame.x, text.frame.x + width) <= text.frame.y


TITLES = {
    "zh": "骨头也要存钱：骨质疏松怎么防、怎么治、平时怎么小心，一次讲清楚",
    "en": "Saving for your bones: how to prevent osteoporosis, treat it and live safely with it",
}

DRAFT = Review(status="draft", date="2026-11-22", next="2027-05-22", by=(), span=SPAN)


def titled(language, title):
    return replace(sample(language), title=words(title, language), review=DRAFT)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("times", [0, 1, 2, 4])
def test_the_words_on_the_cover_keep_clear_of_land_on_which_they_cannot_be_read(language, times):
    title = TITLES[language] * times or ("骨头" if language == "zh" else "Bones")
    made = large_setting(titled(language, title), calm(), Report(), (), 18)
    head = head_of(made)
    scene = [i for i in head.art if isinstance(i, GroupItem)]
    grounds = [i for i in head.art if not isinstance(i, GroupItem) and i.frame.x > 0]
    land = readable_land(made, scene)
    dark = [t for t in texts(head.items) if t.paragraphs[0].set.style.color == "primary"]
    assert land.first(0, PAGE.width) < HEAD
    for text in dark:
        width = max(p.set.width for p in text.paragraphs)
        on_land = land.first(text.frame.x, text.frame.x + width) < text.frame.bottom
        assert not on_land or any(ground.frame.contains(text.frame) for ground in grounds)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("times", [0, 1, 2, 4])
def test_the_first_page_says_once_that_it_is_the_large_print(language, times):
    title = TITLES[language] * times or ("骨头" if language == "zh" else "Bones")
    page = compose_large(titled(language, title), calm(), Report()).pages[0]
    assert said(body(page)).count({"zh": "大字版", "en": "Large print"}[language]) == 1


def foot_of(language, title):
    page = compose_large(replace(sample(language), short_title=words(title, language)), calm(), Report()).pages[0]
    (foot,) = [item for item in page.items if item.role == "footer"]
    (paragraph,) = foot.paragraphs
    assert len(paragraph.set.lines) == 1
    return paragraph.set.text


def test_a_foot_names_the_large_print_where_there_is_room_for_that():
    assert foot_of("en", "Bones") == "Bones, large print"
    assert foot_of("en", "How to prevent brittle bones from breaking") == "How to prevent brittle bones from breaking"


def test_a_title_too_long_for_the_foot_shows_that_it_goes_on():
    assert foot_of("zh", TITLES["zh"]) == "骨头也要存钱：骨质疏松怎么防、怎么治……"
    assert foot_of("en", TITLES["en"]) == "Saving for your bones…"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_document_is_no_thicker_than_forty_two_pages_and_they_are_full(language):
    report = Report()
    loaded = load(Path(__file__).parents[3] / "content" / "als-stem-cells.yaml", "", report)
    assert loaded is not None
    document = compose_large(loaded.editions[language], loaded.theme, report)
    assert len(document.pages) <= 42
    lowest = [max(i.frame.bottom for i in body(page)) for page in document.pages]
    shares = [(low - TOP) / (PAGE.height - 25 * MM - TOP) for low in lowest]
    assert sum(shares) / len(shares) >= 0.85


def test_blocks_of_one_date_tell_it_once_under_the_last_of_them():
    edition = sample("en")
    section = edition.sections[0]
    block = section.blocks[0]
    twice = replace(section, blocks=(replace(block, as_of="2026-07"), replace(block, as_of="2026-07")))
    spoken = said(
        i for p in compose_large(replace(edition, sections=(twice,)), calm(), Report()).pages for i in p.items
    )
    assert spoken.count("July 2026") == 1


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("times", [0, 1, 4])
@pytest.mark.parametrize("named", ["", "社", "The Association of Patients, Families and Friends (made up)"])
def test_the_date_of_the_text_stands_on_the_first_page_once(language, times, named):
    edition = titled(language, TITLES[language] * times or "Bones")
    group = replace(edition.group, name=words(named, language)) if named else None
    page = compose_large(replace(edition, group=group), calm(), Report()).pages[0]
    assert said(body(page)).count("22 November 2026" if language == "en" else "2026 年 11 月 22 日") == 1


@pytest.mark.parametrize("name", ["als-stem-cells", "life-with-als", "taking-part"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_of_the_title_lies_on_a_tree(name, language):
    loaded = load(Path(__file__).parents[3] / "content" / f"{name}.yaml", "", Report())
    assert loaded is not None
    head = head_of(large_setting(loaded.editions[language], loaded.theme, Report(), (), 18))
    groups = [group for group in head.art if isinstance(group, GroupItem) and group.name not in RINGS]
    trees = [item.frame for group in groups for item in group.items if item.frame.width < THING]
    assert trees
    (title,) = [item for item in head.items if item.role == "title"]
    for paragraph in title.paragraphs:
        line = Rect(title.frame.x, title.frame.y + paragraph.y, paragraph.set.width, paragraph.set.height)
        assert not any(line.overlaps(tree) for tree in trees)


@pytest.mark.parametrize("count", range(5, 18))
def test_the_contents_stand_on_one_page_or_four_at_least_on_each_of_two(count):
    own = large_setting(sample(), calm(), Report(), large_sections(sample()), 18)
    entries = [(own.own(f"第 {n} 件事"), f"part-{n}", n) for n in range(count)]
    head, *rows = contents_pieces(own, entries, 400)
    assert head.keep
    ends = [number for number, row in enumerate(rows[:-1], 1) if not row.keep]
    assert all(min(end, count - end) >= 4 for end in ends)
    assert bool(ends) == (count >= 8)


@pytest.mark.parametrize(("count", "whole"), [(12, True), (44, False)])
def test_contents_that_a_page_holds_may_stay_whole(count: int, whole: bool) -> None:
    own = large_setting(sample(), calm(), Report(), large_sections(sample()), 18)
    entries = [(own.own(f"第 {n} 件事"), f"part-{n}", n) for n in range(count)]
    *rows, _ = contents_pieces(own, entries, 400, whole=True)
    assert all(row.keep for row in rows) == whole


def test_the_group_stands_beside_its_logo_under_the_picture(tmp_path):
    """Under it, both took so much room that the card of the meeting had none on the first page."""
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>', "utf-8"
    )
    edition = sample()
    group = replace(edition.group, logo=NamedFile("logo.svg", SPAN))
    edition = replace(edition, group=group, folder=str(tmp_path))
    own = large_setting(edition, calm(), Report(), large_sections(edition), 18)
    pieces = opening_pieces(own, 400, names_group=False)
    (named,) = [piece for piece in pieces if edition.group.name.plain in said(piece.items)]
    *_, logo, name, date = named.items
    assert logo.frame.right < name.frame.x == date.frame.x
    assert logo.frame.centre.y == pytest.approx((name.frame.y + date.frame.bottom) / 2)


def test_the_date_of_the_text_says_that_it_is_one():
    """Alone under the group's name it read as the meeting's day."""
    edition = sample()
    own = large_setting(edition, calm(), Report(), large_sections(edition), 18)
    spoken = said([item for piece in opening_pieces(own, 400, names_group=False) for item in piece.items])
    day = written_date(edition.review.date, edition.language)
    assert own.words.review.written(date=day) in spoken


def test_the_picture_is_lower_where_the_meeting_then_stands_on_the_first_page():
    """Its card had a page to itself for want of some millimetres; where it wants more, the picture stays as it is."""
    lowered = []
    for lines in range(1, 16):
        edition = sample("en")
        meeting = replace(
            edition.meeting, place=words("Community Centre, second floor, Room 4, Lake Street " * lines, "en")
        )
        own = large_setting(replace(edition, meeting=meeting), calm(), Report(), (), 18)
        width = text_frame(own).width
        full, head = head_of(own), head_with_room(own, width)
        assert title(head).style.size >= 0.8 * title(full).style.size
        if head.height < full.height:
            lowered.append(lines)
            assert height_of(under_head(own, full, width)) > text_frame(own, head=full.height).height
            assert height_of(under_head(own, head, width)) <= text_frame(own, head=head.height).height
    assert 1 <= len(lowered) < 4


def title(head):
    return next(item for item in head.items if item.role == "title").paragraphs[0].set


def test_a_group_and_the_date_share_a_line_or_have_lines_of_their_own():
    edition = sample("en")
    for name, shares in ("Bones", True), ("Riverside Elders’ Association, Bone Health Circle (made up)", False):
        group = replace(edition.group, name=words(name, "en"))
        own = large_setting(replace(edition, group=group), calm(), Report(), (), 18)
        pieces = opening_pieces(own, 400, names_group=False)
        lines = [p.set.text for piece in pieces for p in paragraphs(piece.items) if "22 November" in p.set.text]
        assert [name in line for line in lines] == [shares]
