"""The phone pictures as pages: one narrow column, as long as a picture may be, parted between topics."""

from __future__ import annotations

from functools import cache

import pytest

from builder.diagnostics import Report
from builder.layout.leaflet.piece import Piece, height_of
from builder.layout.phone.compose import compose_phone_pictures, phone_setting
from builder.layout.phone.head import head_of
from builder.layout.phone.measures import MOST_HEIGHT, MOST_PIXELS, PIXELS, SCALE, SIDE, WIDTH
from builder.layout.phone.parting import parted_topics
from builder.layout.phone.sections import phone_sections
from builder.page.items import GroupItem, Item, TextItem
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import GALLERY, calm, edition_of, paragraphs, said, sample

LANGUAGES = ("zh", "en")


def edition(name: str, language: str):
    return sample(language) if name == "sample" else edition_of(GALLERY, language)


@cache
def made(name: str, language: str):
    report = Report()
    return compose_phone_pictures(edition(name, language), calm(), report), report


@pytest.fixture(params=[(n, lang) for n in ("sample", "gallery") for lang in LANGUAGES], ids="-".join)
def pictures(request):
    return made(*request.param)


def test_nothing_goes_wrong(pictures) -> None:
    assert [d.message for d in pictures[1]] == []


def test_a_page_makes_a_picture_of_1080_pixels_under_20000(pictures) -> None:
    assert PIXELS == 1080
    assert MOST_PIXELS < 20_000
    for page in pictures[0].pages:
        assert page.size.width * SCALE == PIXELS
        assert page.size.height <= MOST_HEIGHT


def test_words_have_45_pixels_an_address_kept_on_one_line_40_what_stands_aside_35(pictures) -> None:
    for page in pictures[0].pages:
        for item in flat(page.items):
            if isinstance(item, TextItem):
                least = 35 if item.role in ("note", "footer", "slide-number") else 40 if is_address(item) else 45
                assert all(size * SCALE >= least for size in sizes_of(item)), item


def is_address(item: TextItem) -> bool:
    return all("." in p.set.text and " " not in p.set.text for p in item.paragraphs)


def sizes_of(item: TextItem) -> set[float]:
    return {run.size for p in item.paragraphs for line in p.set.lines for run in line.runs if run.text.strip()}


def test_words_keep_within_the_margins(pictures) -> None:
    for page in pictures[0].pages:
        for item in flat(page.items):
            if isinstance(item, TextItem):
                assert item.frame.x >= SIDE - 0.01
                assert item.frame.bottom <= page.size.height
                assert all(item.frame.x + p.x + p.set.width <= WIDTH - SIDE + 1 for p in item.paragraphs)


def flat(items: tuple[Item, ...]):
    for item in items:
        yield from flat(item.items) if isinstance(item, GroupItem) else (item,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_of_the_phone_edition_is_there(language: str) -> None:
    document, _ = made("gallery", language)
    shown = said([item for page in document.pages for item in page.items])
    for section in phone_sections(edition("gallery", language)):
        assert squeezed((section.heading or section.title).plain) in squeezed(shown)


def squeezed(words: str) -> str:
    return "".join(words.split())


def test_a_single_picture_has_no_number_and_several_say_how_many(pictures) -> None:
    pages = pictures[0].pages
    numbers = [said([i for i in page.items if i.role == "slide-number"]) for page in pages]
    wanted = [f"{n} / {len(pages)}" for n in range(1, len(pages) + 1)] if len(pages) > 1 else [""]
    assert numbers == wanted


def test_without_a_motif_the_head_is_as_high_as_its_words() -> None:
    setting = phone_setting(edition("sample", "zh"), calm(), Report())
    with_motif, without = head_of(setting), head_of(replace(setting, motif=None))
    assert [p.set.text for p in paragraphs(without.items)] == [p.set.text for p in paragraphs(with_motif.items)]
    assert without.height < with_motif.height
    assert all(item.frame.bottom <= without.height for item in without.items)


def topic(*heights: float) -> tuple[Piece, ...]:
    return tuple(Piece(height=h, items=()) for h in heights)


def test_a_topic_is_never_parted_where_it_fits_a_picture() -> None:
    parts = parted_topics([topic(10), topic(400, 400), topic(300), topic(500, 100)], 1000, 1000)
    assert [[p.height for p in part] for part in parts] == [[10, 400, 400], [300, 500, 100]]


def test_pictures_are_about_as_high_and_no_more_than_need_be() -> None:
    parts = parted_topics([topic(100) for _ in range(12)], 1000, 1000)
    assert [height_of(part) for part in parts] == [600, 600]


def test_the_first_picture_has_room_for_its_head() -> None:
    parts = parted_topics([topic(300), topic(300), topic(300)], 500, 1000)
    assert [height_of(part) for part in parts] == [300, 600]


def test_a_topic_higher_than_a_picture_is_parted() -> None:
    parts = parted_topics([topic(*([90] * 30))], 1000, 1000)
    assert all(height_of(part) <= 1000 for part in parts)
    assert sum(len(part) for part in parts) == 30
