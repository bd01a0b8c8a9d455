"""Two languages side by side: what stands where, on A4 and in the A5 booklet."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.geometry import MM, Rect
from builder.layout.bilingual import A4, compose_bilingual
from builder.layout.bilingual.blocks import JOINED_WHOLE, ROWS
from builder.layout.bilingual.blocks.boxes import callout_rows
from builder.layout.bilingual.flow import loosened
from builder.layout.bilingual.pairing import paired_styles, pairing_of
from builder.layout.large.pagination import paginate
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.plan import leaflet_sections
from builder.layout.leaflet.pouring import inner_blocks
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Callout, Chart, People, Steps, Timeline
from builder.outline.model.blocks.base import Answer
from builder.page.items import ChartItem, GroupItem, ImageItem, ShapeItem, TableItem, TextItem
from builder.replace import replace
from builder.words.languages import EDITIONS, LANGUAGES, PAIRS
from tests.figures.made_figures import block_of
from tests.layout.bilingual.made_editions import DOCUMENTS, FORMS, bilingual, edition, flat, placed, said
from tests.layout.leaflet.made_leaflets import GALLERY, SAMPLE, blocks_of, calm, edition_of, sample, words

every = pytest.mark.parametrize(("name", "form"), [(n, f) for n in DOCUMENTS for f in FORMS])


@every
def test_nothing_goes_wrong(name: str, form: str) -> None:
    assert [d.message for d in bilingual(name, form).report] == []


@every
def test_words_keep_within_the_margins(name: str, form: str) -> None:
    made = bilingual(name, form)
    for number, page in enumerate(made.document.pages, 1):
        frame = made.form.text_frame(number)
        for left, top, paragraph in placed(page.items):
            assert left >= frame.x - 0.01
            assert left + paragraph.set.width <= frame.right + 1
            assert top + paragraph.set.height <= page.size.height - 7


@every
def test_all_that_the_leaflet_says_is_there_in_both_languages(name: str, form: str) -> None:
    shown = said(bilingual(name, form).document)
    for language in ("zh", "en"):
        for section in leaflet_sections(edition(name, language)):
            assert "".join((section.heading or section.title).plain.split()) in shown
            for block in section.blocks:
                if block.heading is not None:
                    assert "".join(block.heading.plain.split()) in shown


@pytest.mark.parametrize("kind", ["checklist", "faq"])
def test_a_kind_without_rows_of_its_own_stands_in_both_columns(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    report, editions = Report(), (edition("gallery", "zh"), edition("gallery", "en"))
    monkeypatch.delitem(ROWS, kind)
    shown = said(compose_bilingual(editions, calm(), report))
    assert [d.message for d in report] == []
    for own in editions:
        blocks = [b for section in leaflet_sections(own) for b in section.blocks if b.traits.key == kind]
        texts = [text for block in blocks for text in text_of(block)]
        assert texts
        assert all(
            "".join(text.plain.split()) in shown for text in texts if text not in (blocks[0].title, blocks[0].notes)
        )


def test_the_bodies_of_both_languages_have_one_leading() -> None:
    first, second = paired_styles(calm(), ("zh", "en"), 12)
    assert first["body"].size == second["body"].size == 12
    assert {name: style.leading for name, style in first.items()} == {n: s.leading for n, s in second.items()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_halves_of_a_pair_begin_on_one_line(name: str) -> None:
    made = bilingual(name)
    second = made.form.columns(("zh", "en"))[0] + made.form.gutter
    for page in made.document.pages:
        for item in flat(page.items):
            if isinstance(item, TextItem) and any(p.x >= second - 1 for p in item.paragraphs):
                tops = {p.y for p in item.paragraphs if p.x < second - 1}
                assert {p.y for p in item.paragraphs if p.x >= second - 1} & tops


@pytest.mark.parametrize("form", FORMS)
def test_pictures_charts_and_tables_stand_once(form: str) -> None:
    found = [item for page in bilingual("gallery", form).document.pages for item in flat(page.items)]
    blocks = [block for section in leaflet_sections(edition_of(GALLERY, "zh")) for block in section.blocks]
    kinds = [block.traits.key for block in blocks]
    assert sum(isinstance(item, ChartItem) for item in found) == kinds.count("chart")
    tables = kinds.count("table") + kinds.count("compare")
    assert sum(isinstance(item, TableItem) for item in found) == tables


def test_names_of_one_character_have_room_under_each_other() -> None:
    names = [{"zh": "男", "en": "M"}, {"zh": "女", "en": "F"}]
    for kind in ("bar", "column", "line"):
        series = [{"name": {"zh": "人数", "en": "People"}, "values": ["3", "5"]}]
        editions, _ = block_of({"chart": {"kind": kind, "categories": names, "series": series}})
        report = Report()
        compose_bilingual((editions["zh"], editions["en"]), calm(), report, A4)
        assert not report.has_errors, (kind, list(report))


def test_the_labels_of_a_chart_are_in_both_languages_the_first_above() -> None:
    document = bilingual("high-blood-pressure").document
    chart = next(i for page in document.pages for i in flat(page.items) if isinstance(i, ChartItem))
    words = [p.set.text for item in chart.drawing if isinstance(item, TextItem) for p in item.paragraphs]
    assert "全球平均\nWorld average" in words
    assert "都超过建议的 5 克" in chart.alt
    assert "both over the 5 grams advised" in chart.alt


def test_a_cell_is_in_both_languages_and_a_number_stands_once() -> None:
    document = bilingual("annual-meeting").document
    table = next(i for page in document.pages for i in flat(page.items) if isinstance(i, TableItem))
    cells = [p.set.text for row in table.cells for cell in row for p in cell.paragraphs]
    assert "会费\nMembership fees" in cells
    assert cells.count("6,420.00") == 1


def test_each_language_is_marked_as_itself() -> None:
    found = {"zh-CN": "", "en-GB": ""}
    for page in bilingual("sample").document.pages:
        for _, _, paragraph in placed(page.items):
            for line in paragraph.set.lines:
                for run in line.runs:
                    found[run.language] += run.text
    assert "渐冻症" in found["zh-CN"]
    assert "neuro" in found["en-GB"]


def test_a_pair_of_two_chinese_editions_has_the_face_and_mark_of_each() -> None:
    editions = sample("zh"), edition_of(SAMPLE, "zh-Hant")
    document = compose_bilingual(editions, calm(), Report(), A4)
    faces: dict[str, set[int]] = {}
    for page in document.pages:
        for _, _, paragraph in placed(page.items):
            for line in paragraph.set.lines:
                for run in line.runs:
                    faces.setdefault(run.language, set()).add(run.face.number)
    assert faces["zh-CN"] == {2}
    assert faces["zh-TW"] == {3}


def test_the_first_language_of_a_pair_stands_at_the_left() -> None:
    document = bilingual("sample", pair="en-zh").document
    head = next(i for page in document.pages for i in flat(page.items) if i.role == "title")
    assert isinstance(head, TextItem)
    english, chinese = head.paragraphs[0], head.paragraphs[-1]
    assert english.set.text.isascii()
    assert chinese.x > english.x


def test_a_booklet_has_whole_sheets_and_its_back_is_the_last_page() -> None:
    for name in DOCUMENTS:
        pages = bilingual(name, "a5").document.pages
        assert len(pages) % 4 == 0
        assert any(item.name == "review" for item in pages[-1].items if isinstance(item, GroupItem))


def test_a_picture_of_each_language_stands_in_its_column() -> None:
    made = bilingual("gallery")
    pictures = [i for page in made.document.pages for i in flat(page.items) if isinstance(i, ImageItem)]
    assert all(picture.alt for picture in pictures)


def test_every_pair_is_an_edition_that_authors_can_write() -> None:
    assert set(EDITIONS) == {*LANGUAGES, *PAIRS}


@pytest.mark.parametrize("form", ["a4", "a5"])
def test_what_is_the_same_in_both_languages_stands_once_across_both_columns(form: str) -> None:
    """A reader of the second column finds a number or an address, and a web address keeps its line."""
    made = bilingual("sample", form)
    group = edition("sample", "zh").group
    assert group is not None
    assert group.url is not None
    shown = group.url.removeprefix("https://").removeprefix("www.").rstrip("/")
    found = [p for page in made.document.pages for _, _, p in placed(page.items) if shown in p.set.text]
    assert found
    column = made.form.columns(("zh", "en"))[0]
    assert all(p.set.measure > column - 10 * MM and len(p.set.lines) == 1 for p in found)


def test_a_booklet_with_spare_pages_does_not_tear_a_list() -> None:
    """A text, a list that does not fit under it, a text: two pages if the list is torn, three if it is not."""
    items = [Piece(height=10, items=(), before=4 if n else 20) for n in range(4)]
    pieces = [Piece(height=62, items=()), *items, Piece(height=42, items=(), before=20)]
    torn = paginate(pieces, 100, 100, 0.3)
    assert [len(page.pieces) for page in torn] == [2, 4]
    assert loosened([pieces], torn, 100, 0) == torn
    assert [len(page.pieces) for page in loosened([pieces], torn, 100, 1)] == [1, 4, 1]


def test_spare_pages_are_not_left_half_empty_for_air() -> None:
    """Two lists that fit a page at a narrower gap share it."""
    wide = [Piece(height=46, items=()), Piece(height=46, items=(), before=12), Piece(height=90, items=(), before=12)]
    close = [replace(piece, before=piece.before / 2) for piece in wide]
    tight = paginate(close, 100, 100, 0.3)
    assert [len(page.pieces) for page in loosened([wide, close], tight, 100, 2)] == [2, 1]


def pages_with(name: str, form: str, words: str) -> list[int]:
    """The pages on which some words stand."""
    return [
        number
        for number, page in enumerate(bilingual(name, form).document.pages, 1)
        if any(words in paragraph.set.text for _, _, paragraph in placed(page.items))
    ]


@every
def test_what_a_line_joins_stays_on_one_page(name: str, form: str) -> None:
    for section in leaflet_sections(edition(name, "zh")):
        for block in inner_blocks(section.blocks):
            if isinstance(block, Steps | Timeline):
                pages = [page.items for page in bilingual(name, form).document.pages]
                parts = [[i.frame for i in flat(items) if i.role == "list" and i.span == block.span] for items in pages]
                parted = [frames for frames in parts if frames]
                high = sum(frames[-1].bottom - frames[0].y for frames in parted)
                assert len(parted) == 1 or high > JOINED_WHOLE - 20 * MM


@every
def test_what_to_take_from_a_chart_stands_on_its_page(name: str, form: str) -> None:
    document = bilingual(name, form).document
    for section in leaflet_sections(edition(name, "zh")):
        for block in inner_blocks(section.blocks):
            if isinstance(block, Chart):
                (page,) = [
                    n
                    for n, p in enumerate(document.pages, 1)
                    if any(isinstance(i, ChartItem) and i.span == block.span for i in flat(p.items))
                ]
                assert all(page in pages_with(name, form, take.title.plain) for take in block.takeaway if take.title)


@pytest.mark.parametrize("form", FORMS)
def test_what_the_group_says_stands_on_the_page_of_its_card(form: str) -> None:
    made, group = bilingual("sample", form), edition("sample", "zh").group
    assert group is not None
    asking = replace(group, words=words("想问就打电话。")), replace(group, words=words("Ring us."))
    editions = tuple(
        replace(edition("sample", code), group=own) for code, own in zip(("zh", "en"), asking, strict=True)
    )
    for more in range(5):
        padded = tuple(replace(e, notice=words("词" * 30 * more)) for e in editions)
        document = compose_bilingual((padded[0], padded[1]), calm(), Report(), made.form)
        with_words = [n for n, page in enumerate(document.pages)
                      if any("想问" in p.set.text for _, _, p in placed(page.items))]  # fmt: skip
        with_card = [n for n, page in enumerate(document.pages)
                     if any(i.name == "contact" for i in page.items if isinstance(i, GroupItem))]  # fmt: skip
        assert with_words == with_card[-1:]


def test_no_page_of_a_booklet_has_the_meeting_alone() -> None:
    for name in DOCUMENTS:
        for page in bilingual(name, "a5").document.pages:
            boxes = [item for item in page.items if isinstance(item, GroupItem) and item.name == "meeting"]
            words = [item for item in page.items if item.role not in ("artifact", "footer")]
            assert not boxes or len(words) > 1


@pytest.mark.parametrize("form", FORMS)
def test_the_photo_of_a_card_keeps_clear_of_the_words_beside_it(form: str) -> None:
    found = 0
    for page in bilingual("choosing-hearing-aids", form).document.pages:
        photos = [item.frame for item in flat(page.items) if isinstance(item, ImageItem)]
        for photo in photos:
            for left, top, paragraph in placed(page.items):
                words = Rect(left, top, paragraph.set.width, paragraph.set.height)
                assert not words.overlaps(photo.inset(-MM, 0, -MM, 0))
            found += 1
    assert found == 3


def test_a_person_has_a_photo_between_the_names() -> None:
    photos = [person.photo for section in edition("steady-on-your-feet", "zh").sections for block in section.blocks
              if isinstance(block, People) for person in block.people if person.photo]  # fmt: skip
    cards = [item for page in bilingual("steady-on-your-feet").document.pages for item in page.items
             if isinstance(item, GroupItem) and item.name == "contact"]  # fmt: skip
    drawn = [item for card in cards for item in flat(card.items) if isinstance(item, ImageItem) and item.alt]
    assert len(drawn) == len(photos) > 0


def callout_colours(answer: Answer | None) -> list[str]:
    """What the shapes of a callout in both languages are filled with."""
    editions = edition("gallery", "zh"), edition("gallery", "en")
    block = next(b for s in editions[0].sections for b in s.blocks if isinstance(b, Callout) and b.tone != "caution")
    answered = replace(block, answer=answer)
    (piece,) = callout_rows((answered, answered), pairing_of(editions, calm(), Report(), A4, ()))
    return [item.fill for item in flat(piece.items) if isinstance(item, ShapeItem) and item.fill]


def test_a_box_without_an_icon_has_no_bar_between_the_languages() -> None:
    assert callout_colours("yes") == callout_colours(None) == ["mint", "primary"]
    assert callout_colours("alike") == ["mint"]


WRITTEN = r"""
- checklist:
    - {zh: 我的问题：____, en: 'My question: ____'}
    - {zh: 带上药单, en: Bring your list}
- points:
    - {zh: 电话：＿＿＿＿, en: 'Phone: ____'}
    - {zh: 药单, en: Your list}
"""


@pytest.mark.parametrize(("place", "rules"), [(0, 2), (1, 2)], ids=["checklist", "points"])
def test_lines_to_write_on_are_ruled_in_both_columns(tmp_path: Path, place: int, rules: int) -> None:
    editions = edition("sample", "zh"), edition("sample", "en")
    pairing = pairing_of(editions, calm(), Report(), A4, ())
    both = blocks_of(tmp_path, WRITTEN, "zh")[place], blocks_of(tmp_path, WRITTEN, "en")[place]
    items = [item for piece in ROWS[both[0].traits.key](both, pairing) for item in flat(piece.items)]
    drawn = [item for item in items if isinstance(item, ShapeItem) and item.role == "figure"]
    assert [item.alt for item in drawn] == ["填写", "to fill in"][:rules]
    assert [item.frame.right for item in drawn] == pytest.approx([pairing.widths[0], pairing.width])
    written = "".join(p.set.text for _, _, p in placed(tuple(items)))
    assert "电话" in written or "我的问题" in written
    assert not set("_＿") & set(written)
