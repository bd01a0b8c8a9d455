"""Posters and hand-outs: all that people need, nothing over the picture, both languages alike."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest

from builder.build.loading import load
from builder.check.page_rules import check_pages
from builder.diagnostics import Report
from builder.drawing.motifs import motif_names
from builder.geometry import MM, Rect
from builder.geometry import Path as Outline
from builder.layout.clearance import check_clearance
from builder.layout.invitation import compose_invitation, has_invitation
from builder.layout.invitation.block import RING, RING_LINE, day_items
from builder.layout.invitation.compose import invitation_setting
from builder.layout.invitation.letters import FLOOR, Lettering
from builder.layout.invitation.papers import SIDE, Paper, papers_of
from builder.layout.invitation.picture import OUTER_RING
from builder.layout.invitation.said import address_of, points_of, rows_of
from builder.layout.leaflet.land import edges_of
from builder.layout.leaflet.word_boxes import word_boxes
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text, Words
from builder.page.items import Document, GroupItem, Item, Page, ShapeItem, TextItem
from builder.replace import replace
from builder.theme.model import Theme

GALLERIES = Path(__file__).parents[2] / "galleries"
NAMES = tuple(sorted(path.stem for path in GALLERIES.glob("*.yaml")))


@cache
def editions(name: str, theme: str = "") -> tuple[dict[str, Edition], Theme]:
    loaded = load(GALLERIES / f"{name}.yaml", theme, Report())
    assert loaded is not None
    return {str(code): edition for code, edition in loaded.editions.items()}, loaded.theme


@cache
def made(name: str, language: str, *, theme: str = "", motif: str = "", paper: str = "a4") -> tuple[Document, Report]:
    found, look = editions(name, theme)
    all_of_them = {code: changed(edition, motif, paper) for code, edition in found.items()}
    report = Report()
    beside = [edition for code, edition in all_of_them.items() if code != language]
    document = compose_invitation(all_of_them[language], look, report, beside)
    check_pages(document, report)
    for page in document.pages:
        check_clearance(page.items, page.size, page.label, report)
    return document, report


def changed(edition: Edition, motif: str, paper: str) -> Edition:
    if motif:
        edition = replace(edition, motif=replace(edition.motif, name=motif))
    return replace(edition, leaflet=replace(edition.leaflet, paper=paper))


def with_meeting(edition: Edition, **values: object) -> Edition:
    return replace(edition, meeting=replace(edition.meeting, **values))  # type: ignore[type-var]


def text(words: str, like: Text) -> Text:
    return replace(like, paragraphs=((Words(words),),))


def said(page: Page) -> str:
    """All words of a page in reading order, its lines joined."""
    return " ".join(p.set.text for item in page.items if isinstance(item, TextItem) for p in item.paragraphs)


def outlines(items: tuple[Item, ...]) -> Iterator[Outline]:
    for item in items:
        if isinstance(item, GroupItem):
            yield from outlines(item.items)
        elif isinstance(item, ShapeItem) and item.path is not None and item.fill != OUTER_RING:
            yield item.path


def block_top(page: Page) -> float:
    """Where the dark block begins: the lowest rectangle of the background."""
    return max(item.frame.y for item in page.background if isinstance(item, ShapeItem) and item.fill == "deep")


def over_picture(page: Page) -> list[tuple[float, float]]:
    """Points of the picture's outlines, but for its palest ring, that lie within a line of words over the block."""
    block = block_top(page)
    boxes = [(b.x, b.right, b.y, b.bottom) for b in word_boxes(page.items) if b.bottom < block]
    points = [a for path in outlines(page.background) for a, _ in edges_of(path)]
    return [p for p in points for left, right, top, bottom in boxes if left < p.x < right and top < p.y < bottom]


def touching(page: Page) -> Iterator[tuple[str, str]]:
    """Texts whose lines lie over one another."""
    texts = [item for item in page.items if isinstance(item, TextItem)]
    for one, other in combinations(texts, 2):
        boxes = ([b.inset(0, 0.2 * b.height, 0, 0.1 * b.height) for b in word_boxes([item])] for item in (one, other))
        if any(a.overlaps(b) for a, b in product(*boxes)):
            yield one.paragraphs[0].set.text, other.paragraphs[0].set.text


each = pytest.mark.parametrize(("name", "language"), [(n, lang) for n in NAMES for lang in ("zh", "en")])


@each
def test_a_strangers_document_has_a_poster_and_a_hand_out(name: str, language: str) -> None:
    document, report = made(name, language)
    assert [d.message for d in report] == []
    assert [(round(p.size.width / MM), round(p.size.height / MM)) for p in document.pages] == [(210, 297), (148, 210)]


@each
def test_it_says_when_where_and_who(name: str, language: str) -> None:
    edition = editions(name)[0][language]
    meeting, group = edition.meeting, edition.group
    assert meeting is not None
    assert group is not None
    for page in made(name, language)[0].pages:
        words = said(page)
        day = str(int((meeting.date or "")[-2:]))
        assert f"{day} 日" in words or words.startswith(day) or f" {day} " in words
        for text in (meeting.speaker, group.name):
            assert text is None or text.plain in words
        assert meeting.place is None or all(
            part in words for part in meeting.place.plain.replace("，", ",").split(",", 1)
        )
        assert group.phone is None or group.phone in words


@pytest.mark.parametrize("motif", [*motif_names(), "none"])
@pytest.mark.parametrize("name", ["walking-group", "steady-on-your-feet"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_lies_on_the_picture(name: str, language: str, motif: str) -> None:
    document, report = made(name, language, motif=motif)
    assert [d.message for d in report] == []
    assert [over_picture(page) for page in document.pages] == [[], []]


@each
def test_words_keep_apart(name: str, language: str) -> None:
    assert [list(touching(page)) for page in made(name, language)[0].pages] == [[], []]


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_are_laid_out_alike(name: str) -> None:
    zh, en = (made(name, language)[0] for language in ("zh", "en"))
    for one, other in zip(zh.pages, en.pages, strict=True):
        assert block_top(one) == pytest.approx(block_top(other))
        assert one.background[0].frame == other.background[0].frame


@pytest.mark.parametrize("theme", ["dawn", "contrast"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_other_themes_and_letter_paper(theme: str, language: str) -> None:
    document, report = made("steady-on-your-feet", language, theme=theme, paper="letter")
    assert [d.message for d in report] == []
    sizes = [(round(p.size.width / MM, 1), round(p.size.height / MM, 1)) for p in document.pages]
    assert sizes == [(215.9, 279.4), (139.7, 215.9)]
    assert [over_picture(page) for page in document.pages] == [[], []]


def test_the_code_has_twenty_millimetres_on_each_paper() -> None:
    document, _ = made("steady-on-your-feet", "en")
    for page in document.pages:
        (code,) = (item for item in page.items if item.role == "figure")
        assert code.frame.width >= 20 * MM - 0.01
        assert "example.org/northfield" in code.alt


def test_what_the_author_does_not_say_is_left_out() -> None:
    found, theme = editions("walking-group")
    edition = replace(with_meeting(found["en"], place=None, speaker=None), group=None)
    report = Report()
    page = compose_invitation(edition, theme, report).pages[0]
    assert [d.message for d in report] == []
    assert said(page).startswith("Draft, not yet medically reviewed Walk slowly")
    assert not any(item.role == "figure" for item in page.items)
    assert not any(isinstance(item, ShapeItem) and item.fill == "mint" for item in page.items)


def test_a_text_that_is_too_long_is_told_with_its_place() -> None:
    found, theme = editions("walking-group")
    edition = found["en"]
    place = text("a long way round by the lake and over the bridge " * 20, edition.title)
    report = Report()
    compose_invitation(with_meeting(edition, place=place), theme, report)
    told = [d for d in report if d.code == "overset-invitation"]
    assert told
    wrong = "expected facts of the meeting that fit, found "
    assert {str(d.message).partition(wrong)[0] for d in told} == {
        "en, invitation, poster: ",
        "en, invitation, hand-out: ",
    }
    assert edition.meeting is not None
    assert told[0].span == edition.meeting.span


def test_a_title_without_end_is_told() -> None:
    found, theme = editions("walking-group")
    report = Report()
    compose_invitation(replace(found["en"], title=text("Walk slowly together " * 30, found["en"].title)), theme, report)
    assert {d.code for d in report} == {"overset-invitation"}


def test_two_lines_of_a_title_are_preferred_to_three_that_are_little_larger() -> None:
    found, theme = editions("walking-group")
    for code, words, lines in (
        ("en", "Strong bones after seventy", ["Strong bones", "after seventy"]),
        ("zh", "七十岁以后，骨头还能结实", ["七十岁以后，", "骨头还能结实"]),
    ):
        own = replace(found[code], title=text(words, found[code].title))
        title = next(i for i in compose_invitation(own, theme, Report()).pages[0].items if i.name == "title")
        assert isinstance(title, TextItem)
        done = title.paragraphs[0].set
        assert [done.text[line.start : line.end].strip() for line in done.lines] == lines


def test_the_speakers_name_stays_on_its_line() -> None:
    """`Speaker: Mrs Lin / Yuezhen (retired teacher)` cut it in two."""
    found, theme = editions("walking-group")
    own = found["en"]
    assert own.meeting is not None
    assert own.meeting.place is not None
    edition = with_meeting(own, speaker=text("Mrs Lin Yuezhen (retired teacher)", own.meeting.place))
    for page in compose_invitation(edition, theme, Report()).pages:
        done = next(
            p.set for i in page.items if isinstance(i, TextItem) for p in i.paragraphs if "Yuezhen" in p.set.text
        )
        assert sum("Mrs Lin Yuezhen" in done.text[line.start : line.end] for line in done.lines) == 1


def test_the_talks_headings_leave_before_facts_and_picture_lack_room_and_an_authors_lines_stay() -> None:
    found, theme = editions("walking-group")
    own, meeting = found["en"], found["en"].meeting
    assert meeting is not None
    assert meeting.place is not None
    assert own.group is not None
    long = {
        "place": text(f"Lecture Room 2, {'past the lifts, ' * 14}Level B", meeting.place),
        "speaker": text("Sister Margaret O’Connell-Whittaker, respiratory nurse specialist", meeting.place),
        "fee": text("Free; suggested donation £2", meeting.place),
    }
    name = text("Northfield, Harbourside and Westquay Sleep Apnoea Support Group " * 3, own.group.name)
    many_words = with_meeting(own, **long)
    shorter = text(f"Lecture Room 2, {'past the lifts, ' * 9}Level B", meeting.place)
    long_name = replace(with_meeting(many_words, place=shorter), group=replace(own.group, name=name))
    headings = [heading.plain for heading in points_of(own)]
    for case, edition in {"facts": many_words, "picture": long_name}.items():
        report = Report()
        poster = compose_invitation(edition, theme, report).pages[0]
        assert [d.message for d in report] == [], case
        assert [heading in said(poster) for heading in headings] == [False] * len(headings), case
        assert any(isinstance(item, GroupItem) for item in poster.background), case
        kept = compose_invitation(with_meeting(edition, points=tuple(points_of(own))), theme, Report()).pages[0]
        assert [heading in said(kept) for heading in headings] == [True] * len(headings), case


def test_without_points_of_its_own_it_has_the_first_headings_of_the_talk() -> None:
    edition = editions("choosing-hearing-aids")[0]["en"]
    assert [point.plain for point in points_of(edition)] == ["Signs of hearing loss", "First the ears", "Three kinds"]


def test_sections_kept_to_it_come_before_those_of_the_talk() -> None:
    edition = editions("choosing-hearing-aids")[0]["en"]
    first, second, *rest = edition.sections
    blocks = tuple(replace(block, only=("invitation",)) for block in second.blocks)
    kept = replace(edition, sections=(first, replace(second, only=("invitation",), blocks=blocks), *rest))
    assert [point.plain for point in points_of(kept)] == ["First the ears"]


def test_the_authors_points_win() -> None:
    edition = editions("walking-group")[0]["en"]
    lines = tuple(text(words, edition.title) for words in ("Families are welcome", "It is free"))
    assert points_of(with_meeting(edition, points=lines)) == lines


def test_it_needs_a_day() -> None:
    edition = editions("walking-group")[0]["en"]
    assert has_invitation(edition)
    assert not has_invitation(with_meeting(edition, date=None))
    assert not has_invitation(replace(edition, meeting=None))


def test_the_words_of_a_range_of_hours_stay_in_the_ring() -> None:
    edition = editions("walking-group")[0]["zh"]
    for time in ("09:30", "09:30–11:45"):
        document = compose_invitation(with_meeting(edition, time=time), editions("walking-group")[1], Report())
        for page in document.pages:
            ring = next(i for i in page.items if isinstance(i, ShapeItem) and i.stroke and i.geometry == "path")
            middle, radius = ring.frame.centre, ring.frame.width / 2
            words = [item for item in page.items if isinstance(item, TextItem)]
            boxes = [box for box in word_boxes(words) if ring.frame.contains(box)]
            corners = [(x, y) for b in boxes for x in (b.x, b.right) for y in (b.y + 0.2 * b.height, b.bottom)]
            assert len(boxes) >= 3
            assert all((x - middle.x) ** 2 + (y - middle.y) ** 2 < radius**2 for x, y in corners)


TIMES = ("", "9:00", "14:00", "9:30–11:45", "14:00–16:30", "10:00–22:00", "00:00–23:59", "20:08–20:48")


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_day_and_time_stands_line_by_line_in_the_ring(language: str, paper: str) -> None:
    """`13 Mar` over `Saturday` was as wide as the ring there, and by a rounding broke into two lines."""
    found, theme = editions("walking-group")
    edition = changed(found[language], "", paper)
    frame = Rect(0, 0, 400, 300)
    for sheet in papers_of(edition):
        lettering = Lettering(theme, edition.language, sheet.scale)
        for number in range(366):
            day = datetime.date(2028, 1, 1) + datetime.timedelta(number)
            for time in TIMES[number % 2 :: 2]:
                own = with_meeting(edition, date=day.isoformat(), time=time)
                drawn = day_items(invitation_setting(own, theme, Report(), sheet), sheet, lettering, frame)
                _stands_line_by_line([item for item in drawn if isinstance(item, TextItem)], sheet)


def _stands_line_by_line(lines: list[TextItem], sheet: Paper) -> None:
    sets = [paragraph.set for item in lines for paragraph in item.paragraphs]
    assert len(sets) >= 3
    assert [done.text for done in sets if len(done.lines) > 1 or done.style.size < FLOOR] == []
    boxes = word_boxes(lines)
    for above, below in pairwise(boxes):
        assert above.bottom - 0.1 * above.height <= below.y + 0.2 * below.height, [done.text for done in sets]
    radius = (RING / 2 - RING_LINE) * sheet.mm
    corners = [(x, y) for b in boxes for x in (b.x, b.right) for y in (b.y + 0.2 * b.height, b.bottom)]
    middle = (SIDE + RING / 2) * sheet.mm
    assert all((x - middle) ** 2 + (y - 150) ** 2 < radius**2 for x, y in corners), [done.text for done in sets]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_without_a_strip_at_the_foot_words_and_ring_keep_clear_of_the_edge(paper: str) -> None:
    """A group that cannot be reached yet has no strip: the dark block then ends at the sheet's edge."""
    found, theme = editions(NAMES[0])
    alone = replace(changed(found["zh"], "", paper), group=None)
    report = Report()
    for page in compose_invitation(alone, theme, report).pages:
        check_clearance(page.items, page.size, page.label, report)
        drawn = [edge for path in outlines(page.items) for edge in edges_of(path)]
        assert max(max(a.y, b.y) for a, b in drawn) <= page.size.height - 8 * MM
    assert not list(report)


@pytest.mark.parametrize(("language", "lead"), [("zh", "会上谈 "), ("en", "We talk about ")])
def test_headings_of_the_talk_have_a_word_over_them_that_says_what_they_are(language: str, lead: str) -> None:
    found, theme = editions("choosing-hearing-aids")
    own = found[language]
    first = points_of(own)[0].plain
    assert f"{lead}{first}" in said(compose_invitation(own, theme, Report()).pages[0])
    authors = with_meeting(own, points=(text("Families are welcome", own.title),))
    assert lead not in said(compose_invitation(authors, theme, Report()).pages[0])


HOURS = {"zh": "周一至周五 9:00–17:00，周末休息", "en": "Monday to Friday 9 to 5, closed at weekends"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_says_when_the_group_can_be_reached_if_there_is_room(language: str) -> None:
    found, theme = editions(NAMES[0])
    edition = found[language]
    assert edition.group is not None
    for hours, is_said in ((HOURS[language], True), (f"{HOURS[language]}, " * 30, False)):
        own = replace(edition, group=replace(edition.group, hours=text(hours, edition.title)))
        report = Report()
        document = compose_invitation(own, theme, report)
        for page in document.pages:
            assert (HOURS[language] in said(page)) is is_said
            check_clearance(page.items, page.size, page.label, report)
        check_pages(document, report)
        assert not list(report)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_says_where_the_group_is_unless_the_meeting_is_there(language: str) -> None:
    found, theme = editions(NAMES[0])
    edition = found[language]
    assert edition.group is not None
    address = text({"zh": "江城市东湖路 88 号", "en": "88 Lake Road, Riverside"}[language], edition.title)
    own = replace(edition, group=replace(edition.group, address=address))
    for page in compose_invitation(own, theme, Report()).pages:
        assert address.plain.split()[0] in said(page)
        assert said(page).count("88") == 1
    there = with_meeting(own, place=address)
    assert all(said(page).count("88") == 1 for page in compose_invitation(there, theme, Report()).pages)


@pytest.mark.parametrize(
    ("language", "address", "place", "told"),
    [
        ("zh", "东湖路 88 号", "东湖路88号社区服务中心", False),
        ("en", "88 Lake Road, Riverside", "Community centre, 88 Lake Road", False),
        ("en", "88 Lake Road", "Community centre, 88 lake road", False),
        ("en", "8 Lake Road, Riverside", "Community centre, 88 Lake Road", True),
        ("en", "Room 3, 88 Lake Road", "Room 3, Town library", True),
        ("en", "Community centre, 88 Lake Road", "Community centre", True),
        ("en", "12 High Street, York", "12 High Street, Leeds", True),
        ("en", "12 High Street, New York", "12 High Street, York", True),
        ("en", "12 High Street, York", "Library, 12 High Street, Leeds", True),
        ("zh", "人民路 8 号，上海", "人民路 8 号，北京", True),
        ("zh", "人民路 8 号，上海", "人民路8号（北京）", True),
        ("en", "City Hospital, Room 1204", "Room 1204, 5 Hill Road", True),
        ("en", "Room 1204, City Hospital", "Town library, Room 1204", True),
        ("en", "Building 12, City Hospital", "Science park, Building 12", True),
        ("en", "3rd floor, 88 Lake Road", "Town hall, 3rd floor", True),
        ("zh", "第3号楼2层，人民医院", "市图书馆第3号楼2层", True),
        ("zh", "人民医院第3号，江城", "市图书馆第3号", True),
        ("zh", "人民路 8 号，上海", "社区服务中心（人民路8号）", False),
        ("zh", "胡同 12 号，北京", "社区服务站，胡同12号，北京", False),
        ("en", "88 Lake Road, Riverside, RV1 2AB", "Community centre, 88 lake road, Riverside", False),
        ("en", "City Hospital, 5 Hill Road, York", "City Hospital, 5 Hill Road", False),
        ("en", "88 Lake Road\nRiverside", "Community centre, 88 Lake Road", False),
    ],
)
def test_an_address_that_is_typed_otherwise_in_the_place_is_said_once(
    language: str, address: str, place: str, told: bool
) -> None:
    found, theme = editions(NAMES[0])
    edition = found[language]
    assert edition.group is not None
    own = replace(edition, group=replace(edition.group, address=text(address, edition.title)))
    there = with_meeting(own, place=text(place, edition.title))
    setting = invitation_setting(there, theme, Report(), papers_of(there)[0])
    assert bool(address_of(setting)) is told


@pytest.mark.parametrize(
    ("place", "head", "more"),
    [
        ("Room 3, Riverside Health Centre, lift to the 1st floor", "Room 3, Riverside Health Centre",
         "lift to the 1st floor"),
        ("Room 3, 2F, Lake Hotel, 88 Lake Road", "Room 3, 2F, Lake Hotel", "88 Lake Road"),
        ("Riverside Health Centre, Room 3", "Riverside Health Centre", "Room 3"),
        ("Room 3, Riverside Health Centre", "Room 3, Riverside Health Centre", None),
        ("Old Library (side door)", "Old Library", "(side door)"),
        ("Hall", "Hall", None),
    ],
)  # fmt: skip
def test_the_place_is_bold_as_far_as_its_name_goes(place: str, head: str, more: str | None) -> None:
    """Of a place that begins with its room all was bold in English, with the way there."""
    found, theme = editions("walking-group")
    edition = with_meeting(found["en"], place=text(place, found["en"].title))
    row = next(rows_of(invitation_setting(edition, theme, Report(), papers_of(edition)[0])))
    assert "".join(run.text for run in row.head) == head
    assert "".join(run.text for run in row.more) == (more or "")


EDITIONS = {"zh": "", "zh-Hant": "臺灣繁體版（轉換）", "zh-Hant-HK": "香港繁體版（轉換）"}


@cache
def chinese_editions() -> tuple[dict[str, Edition], Theme]:
    """Of an outline whose facts fill their block, with the editions that are made from its Chinese."""
    loaded = load(GALLERIES / "high-blood-pressure.yaml", "", Report(), ("zh", "zh-Hant", "zh-Hant-HK"))
    assert loaded is not None
    return {str(code): loaded.editions[code] for code in ("zh", "zh-Hant", "zh-Hant-HK")}, loaded.theme


@pytest.mark.parametrize("reached", [True, False])
@pytest.mark.parametrize("language", EDITIONS)
def test_traditional_editions_say_which_they_are_where_nothing_gives_way(language: str, reached: bool) -> None:
    found, theme = chinese_editions()
    every = {code: edition if reached else replace(edition, group=None) for code, edition in found.items()}
    report = Report()
    document = compose_invitation(every[language], theme, report)
    for page, plain in zip(document.pages, compose_invitation(every["zh"], theme, Report()).pages, strict=True):
        sets = [p.set for item in page.items if isinstance(item, TextItem) for p in item.paragraphs]
        told = [done for done in sets if "繁體版" in done.text]
        assert [done.text for done in told] == list(filter(None, [EDITIONS[language]]))
        assert all(done.style.size >= FLOOR and len(done.lines) == 1 for done in told)
        assert list(touching(page)) == []
        check_clearance(page.items, page.size, page.label, report)
        moved = block_top(plain) - block_top(page)
        assert moved == pytest.approx(0) if reached or not told else 0 < moved < 3 * MM
    check_pages(document, report)
    assert not list(report)


def test_an_edition_is_called_converted_for_its_sections_too_which_an_invitation_does_not_show() -> None:
    found, theme = chinese_editions()
    converted = found["zh-Hant"]
    assert converted.notice is not None
    title, notice = (replace(written, original=None) for written in (converted.title, converted.notice))
    edition = replace(with_meeting(converted, points=(converted.title,)), title=title, notice=notice)
    memory = Memory()
    for own, called in ((edition, "臺灣繁體版（轉換）"), (replace(edition, sections=()), "臺灣繁體版")):
        assert said(compose_invitation(own, theme, Report(), memory=memory).pages[0]).endswith(f" {called}")
