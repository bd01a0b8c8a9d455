"""Every kind of block in panel form."""

import pytest
from PIL import Image

from builder.diagnostics import Report
from builder.drawing.motifs import read_motif
from builder.geometry import MM
from builder.layout.leaflet.blocks import block_pieces, body_pieces
from builder.layout.leaflet.blocks.larger_letters import MOST_AIR
from builder.layout.leaflet.blocks.sources import run_on_sources
from builder.layout.leaflet.measures import LARGE, leaflet_measures
from builder.layout.leaflet.piece import height_of, stacked
from builder.layout.leaflet.setting import LEAD_GAP
from builder.layout.type_sizes import preferred_styles
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Cards, Checklist, Faq, Myths, Steps
from builder.page.every_item import every_item
from builder.page.items import LEFT, GroupItem, ImageItem, Item, ShapeItem, TableItem
from builder.replace import replace
from builder.typeset.model import StyledRun
from builder.typeset.text_runs import CitationNumbers
from tests.layout.leaflet.made_leaflets import (
    GALLERY,
    SPAN,
    blocks_of,
    calm,
    edition_of,
    paragraphs,
    said,
    sample,
    setting,
    texts,
)

WIDTH = 84 * MM
GALLERY_BLOCKS = [
    (language, block)
    for language in ("zh", "en")
    for section in edition_of(GALLERY, language).sections
    for block in section.blocks
    if type(block).__name__ != "Sources"
]


def name_of(case):
    language, block = case
    return f"{language}-{type(block).__name__}-{block.span.line}"


def drawn(items) -> list[Item]:
    """Every item, however deep."""
    out: list[Item] = []
    for item in items:
        out.append(item)
        out += drawn(item.items) if isinstance(item, GroupItem) else ()
    return out


def laid(block, language="zh", width=WIDTH, **changes):
    return stacked(body_pieces(block, setting(language, **changes), width))


@pytest.fixture(params=GALLERY_BLOCKS, ids=name_of)
def case(request):
    return request.param


def made_for(case):
    return replace(setting(case[0]), edition=edition_of(GALLERY, case[0]))


@pytest.mark.parametrize("width", [78 * MM, 84 * MM, 124.5 * MM])
def test_any_block_says_every_word_of_it_and_stays_within_its_width(case, width):
    _, block = case
    pieces = body_pieces(block, made_for(case), width)
    items = stacked(pieces)
    spoken = said(items) + "".join(i.alt for i in drawn(items) if i.alt)
    for text in text_of(block):
        if text.plain.endswith((".svg", ".png")):
            continue
        for paragraph in text.plain.split("\n"):
            assert squashed(paragraph) in squashed(spoken)
    for item in drawn(items):
        assert item.frame.x >= -0.5
        assert item.frame.right <= width + 0.5
        assert item.frame.bottom <= height_of(pieces) + 0.5


def squashed(words: str) -> str:
    return "".join(c for c in words if not c.isspace())


def test_any_block_is_laid_out_alike_twice(case):
    _, block = case
    assert body_pieces(block, made_for(case), WIDTH) == body_pieces(block, made_for(case), WIDTH)


def test_words_never_run_out_of_their_column(case):
    _, block = case
    for paragraph in paragraphs(laid(block, case[0])):
        assert paragraph.set.overset is None


# Lists


TWO_LEADS = """
    - points:
        - {icon: search, lead: {zh: 正在验证, en: Tested}, text: {zh: 保护, en: Protect}}
        - {icon: circle-minus, lead: {zh: 没有证据, en: Not shown}, text: {zh: 替换, en: Replace}}
      cite: none
"""


def test_leads_stand_on_lines_of_their_own_if_that_takes_hardly_a_line_more(tmp_path):
    (block,) = blocks_of(tmp_path, TWO_LEADS)
    assert [p.set.text for p in paragraphs(laid(block))] == ["正在验证", "保护", "没有证据", "替换"]


def test_leads_run_in_where_the_leaflet_is_tight(tmp_path):
    (block,) = blocks_of(tmp_path, TWO_LEADS)
    made = setting()
    tight = replace(made, measures=leaflet_measures(tight=True))
    assert len(list(paragraphs(stacked(body_pieces(block, tight, WIDTH))))) == 2


def test_an_icon_that_warns_takes_the_caution_colour_with_its_lead(tmp_path):
    (block,) = blocks_of(tmp_path, TWO_LEADS)
    leads = [p.set.runs[0] for p in paragraphs(laid(block))][::2]
    assert [run.color for run in leads] == ["mint-ink", "rose-ink"]


def test_steps_keep_their_numbers_over_their_discs(tmp_path):
    (block,) = blocks_of(tmp_path, """
        - steps:
            - title: {zh: 先问, en: Ask}
            - title: {zh: 再查, en: Look}
          cite: none
    """)  # fmt: skip
    items = laid(block)
    assert [i.role for i in items][-1] == "list"
    discs = [i for i in items if isinstance(i, ShapeItem) and i.geometry == "ellipse"]
    for disc, paragraph in zip(discs, paragraphs(items), strict=True):
        (run,) = paragraph.marker.line.runs
        left = items[-1].frame.x + paragraph.x - paragraph.marker.offset
        assert left + run.width / 2 == pytest.approx(disc.frame.centre.x, abs=0.5)
    assert [p.marker.text for p in paragraphs(items)] == ["1", "2"]


def test_a_checklist_is_one_list_with_a_box_for_each_question(tmp_path):
    (block,) = blocks_of(tmp_path, """
        - checklist:
            - {zh: 谁批准, en: Who}
            - {zh: 多少钱, en: How much}
          cite: none
    """)  # fmt: skip
    items = laid(block)
    _, *boxes = (i for i in drawn(items) if isinstance(i, ShapeItem))
    assert [round(b.frame.width / MM, 2) for b in boxes] == [4.65, 4.65]
    assert [p.marker.kind for p in paragraphs(items)] == ["tick-box", "tick-box"]


# Boxes


def test_the_first_sentence_of_a_callout_without_a_head_leads(tmp_path):
    (block,) = blocks_of(tmp_path, """
        - callout:
            tone: info
            text: {zh: 先停一停。再想一想。, en: Stop. Then think.}
          cite: none
    """)  # fmt: skip
    head, rest = paragraphs(laid(block))
    assert (head.set.text, rest.set.text) == ("先停一停。", "再想一想。")
    assert all(run.bold for run in head.set.runs)


def test_a_callout_of_one_sentence_is_no_heading(tmp_path):
    (block,) = blocks_of(tmp_path, "- callout: {tone: tip, text: {zh: 不要停药。, en: Do not stop.}}\n  cite: none\n")
    assert [t.role for t in texts(laid(block))] == ["paragraph"]


def test_white_boxes_have_an_edge_since_tints_vanish_in_grey_print():
    for _, block in GALLERY_BLOCKS:
        if isinstance(block, (Cards, Checklist, Faq, Myths, Steps)):
            shapes = [i for i in drawn(laid(block)) if isinstance(i, ShapeItem) and i.geometry == "rounded"]
            edged = {round(i.frame.centre.y, 1) for i in shapes if i.stroke is not None}
            white = {round(i.frame.centre.y, 1) for i in shapes if i.fill == "surface"}
            assert white
            assert white <= edged


def signed_cards():
    return next(b for _, b in GALLERY_BLOCKS if isinstance(b, Cards) and b.has_signs)


def test_for_and_against_are_told_in_words_to_who_cannot_see_their_shape():
    signs = [i.alt for i in drawn(laid(signed_cards())) if i.role == "figure"]
    assert set(signs) == {"优点", "不足"}


def test_the_key_to_the_signs_stands_above_the_first_cards_alone():
    block = signed_cards()
    assert said(laid(block, legend=block.span)).startswith("优点\n不足\n")
    assert not said(laid(block)).startswith("优点\n不足\n")


# Tables


TABLE = """
    - table:
        header: [{zh: 试验, en: Trial}, {zh: 人数, en: People}]
        rows:
          - [NurOwn, "196"]
          - [AstroRx, "10"]
      cite: none
"""


def test_a_small_table_stays_a_table_and_one_with_many_rows_is_a_card_a_row(tmp_path):
    (block,) = blocks_of(tmp_path, TABLE)
    wide = laid(block, width=124 * MM)[0]
    assert isinstance(wide, TableItem)
    assert sum(wide.columns) == pytest.approx(wide.frame.width)
    assert sum(wide.rows) == pytest.approx(wide.frame.height)
    assert isinstance(laid(block)[0], TableItem)
    many = replace(block, rows=block.rows * 4)
    cards = laid(many)
    assert {i.name for i in cards} == {"card"}
    assert said(cards[:2]).replace("\u3000", " ") == "试验 NurOwn\n人数\n196\n试验 AstroRx\n人数\n10"


SCALE = """
    - table:
        header: [{zh: 血压, en: Pressure}, {zh: 数值, en: Value}]
        rows:
          - [{zh: 正常, en: Normal}, "120"]
          - [{zh: 偏高, en: Raised}, "130"]
          - [{zh: 高, en: High}, "150"]
      cite: none
    - compare:
        columns: [{zh: 第一种, en: First}, {zh: 第二种, en: Second}]
        rows:
          - {label: {zh: 电话, en: Phone}, cells: [{zh: 可以, en: it does}, {zh: 多数不行, en: mostly not}], levels: [good, urgent]}
      cite: none
"""  # noqa: E501


@pytest.mark.parametrize("measures", [leaflet_measures(), LARGE])
def test_rows_and_cells_have_the_ground_and_the_sign_of_their_level(tmp_path, measures):
    table, compare = blocks_of(tmp_path, SCALE)
    (grid,) = (i for i in laid(table, measures=measures) if isinstance(i, TableItem))
    assert [{cell.fill for cell in row} for row in grid.cells[1:]] == [{"good"}, {"watch"}, {"warning"}]
    assert [row[0].sign.name for row in grid.cells[1:]] == ["良好", "要留意", "警示"]
    assert {row[0].sign.alt for row in grid.cells[1:]} == {""}, "the labels say it"
    items = laid(compare, measures=measures)
    (grid,) = (i for i in items if isinstance(i, TableItem))
    assert [cell.sign.alt for cell in grid.cells[1][1:]] == ["良好", "紧急"]
    inks = [cell.paragraphs[0].set.runs[0].color for cell in grid.cells[1][1:]]
    assert inks == ["good-ink", "surface"]
    for row, height in zip(grid.cells[1:], grid.rows[1:], strict=True):
        for cell in row[1:]:
            assert 0 < cell.sign.frame.y < cell.sign.frame.bottom < height


def test_signs_stand_over_words_that_have_no_room_beside_them(tmp_path):
    _, compare = blocks_of(tmp_path, SCALE)

    def over(width: float) -> list[bool]:
        (grid,) = (i for i in laid(compare, width=width) if isinstance(i, TableItem))
        return [cell.sign.frame.bottom <= cell.paragraphs[0].y + 0.01 for cell in grid.cells[1][1:]]

    assert over(WIDTH) == [False, False]
    assert over(0.42 * WIDTH) == [True, True]


def test_a_card_of_a_row_has_its_level_in_its_head(tmp_path):
    table, _ = blocks_of(tmp_path, SCALE)
    wide = replace(table, header=table.header * 3, rows=tuple((*row, *row, *row) for row in table.rows))
    cards = laid(wide)
    assert {i.name for i in cards} == {"card"}
    names = [[i.name for i in drawn([card]) if i.name in ("良好", "要留意", "警示")] for card in cards]
    assert names == [["良好"], ["要留意"], ["警示"]]
    grounds = [{i.fill for i in drawn([card]) if isinstance(i, ShapeItem)} for card in cards]
    assert [own & {"good", "watch", "warning", "mint", "sky"} for own in grounds] == [{"good"}, {"watch"}, {"warning"}]


def test_the_sign_of_a_cell_on_a_white_card_is_seen(tmp_path):
    """Also that of what cannot wait, which is light on its own ground."""
    _, compare = blocks_of(tmp_path, SCALE.replace("levels: [good, urgent]", "levels: [urgent, watch]"))
    cards = laid(compare, width=0.2 * WIDTH)
    assert {i.name for i in cards} == {"card"}
    signs = [i for i in drawn(cards) if i.name in ("紧急", "要留意") and isinstance(i, GroupItem)]
    assert [(sign.items[0].fill, sign.items[-1].fill or sign.items[-1].stroke.color) for sign in signs] == [
        ("caution", "surface"), ("watch-ink", "surface")]  # fmt: skip


MIXED = """
- steps:
    - {title: {zh: 先热身五分钟, en: Warm up first}, text: {zh: 早上九点以后再出门，太冷就在家里走, en: Go out after nine}}
    - title: {zh: 单脚站十秒，练平衡，扶着椅子，先左脚，再右脚，然后再换过来，慢慢做，不要着急，每天做三次，每次十下, en: "Balance for ten seconds, hold a chair, first the left leg, then the right, then change again and slowly"}
    - {title: {zh: 练力量, en: Train}, text: {zh: 坐下、站起来，做十下，每周两三次，不要多, en: Sit down and stand up}}
  cite: none
"""  # noqa: E501


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("tight", [True, False])
def test_all_steps_of_a_list_have_one_form(tmp_path, tight, language):
    (block,) = blocks_of(tmp_path, MIXED, language)
    made = setting(language, measures=leaflet_measures(tight=tight))
    steps = [list(paragraphs(piece.items)) for piece in body_pieces(block, made, 78 * MM)]
    titles = [step[0].set.runs[0] for step in steps]
    assert all(run.bold and run.color == "mint-ink" for run in titles)
    with_text = [len(step) for step in steps if step is not steps[1]]
    assert len(set(with_text)) == 1


SHORT_STEPS = """
- steps:
    - {title: {zh: 坐好, en: Sit}, text: {zh: 双脚平放, en: with both feet flat}}
    - {title: {zh: 量两次, en: Take two readings}, text: {zh: 不说话, en: "a minute apart, without a word"}}
  cite: none
"""
FOUR_STEPS = """
- steps:
    - title: {zh: 歇一歇, en: Rest for five minutes}
      text: {zh: 不喝咖啡, en: "no smoking, coffee or strong tea in the half hour before"}
    - {title: {zh: 坐好, en: "Sit, feet flat"}, text: {zh: 背靠椅子, en: "back against the chair, legs not crossed"}}
    - {title: {zh: 量两次, en: Take two readings}, text: {zh: 不说话, en: "a minute apart, and do not talk"}}
    - {title: {zh: 写下来, en: Write them down}, text: {zh: 都写, en: "date, time, both numbers and pulse"}}
  cite: none
"""


@pytest.mark.parametrize(("apart", "count"), [(True, 2), (False, 1)])
def test_titles_of_tight_steps_stand_over_their_texts_where_there_is_room(tmp_path, apart, count):
    (block,) = blocks_of(tmp_path, SHORT_STEPS, "en")
    made = setting("en", measures=leaflet_measures(tight=True, apart=apart))
    steps = [list(paragraphs(piece.items)) for piece in body_pieces(block, made, 100 * MM)]
    assert [len(step) for step in steps] == [count, count]


@pytest.mark.parametrize(("medium", "count"), [("large", 2), ("leaflet", 1)])
def test_steps_of_the_large_print_have_their_titles_on_lines_of_their_own_for_a_few_lines_more(tmp_path, medium, count):
    (block,) = blocks_of(tmp_path, FOUR_STEPS, "en")
    styles = preferred_styles(calm(), "large", "en")
    numbers = None if medium == "large" else CitationNumbers()
    made = setting("en", measures=LARGE, styles=styles, numbers=numbers)
    steps = [list(paragraphs(piece.items)) for piece in body_pieces(block, made, 160 * MM)]
    assert [len(step) for step in steps] == [count] * 4


# Headings and marks


def test_a_block_with_a_heading_stands_under_it(tmp_path):
    (block,) = blocks_of(tmp_path, "- text: {zh: 正文, en: Text}\n  heading: {zh: 小题, en: Head}\n  cite: none\n")
    head, body = (t for p in block_pieces(block, setting(), WIDTH) for t in texts(p.items))
    assert (head.role, head.level, body.role) == ("heading", 3, "paragraph")


def test_a_bare_slide_title_is_not_printed(tmp_path):
    (block,) = blocks_of(tmp_path, "- text: {zh: 正文, en: Text}\n  title: {zh: 题目, en: Title}\n  cite: none\n")
    assert said(stacked(block_pieces(block, setting(), WIDTH))) == "正文"


def test_columns_follow_each_other_under_their_titles(tmp_path):
    (block,) = blocks_of(tmp_path, """
        - columns:
            - title: {zh: 左边, en: Left}
              text: {zh: 先说, en: First}
              cite: none
            - title: {zh: 右边, en: Right}
              text: {zh: 后说, en: Second}
              cite: none
          cite: none
    """)  # fmt: skip
    assert said(laid(block)) == "左边\n先说\n右边\n后说"


def test_the_large_print_sets_the_same_blocks_with_larger_distances(tmp_path):
    (block,) = blocks_of(tmp_path, "- checklist: [{zh: 谁, en: Who}, {zh: 何时, en: When}]\n  cite: none\n")
    _, box, _ = (i for i in drawn(laid(block, measures=LARGE)) if isinstance(i, ShapeItem))
    assert box.frame.width > 7 * MM


def test_no_column_of_a_table_is_narrower_than_its_longest_word(tmp_path):
    (block,) = blocks_of(tmp_path, TABLE.replace("en: People", "en: Incomprehensibilities"), "en")
    table = laid(block, "en", width=124 * MM)[0]
    assert all(p.set.overset is None for p in paragraphs([table]))


def test_a_table_whose_words_do_not_fit_side_by_side_becomes_cards(tmp_path):
    wide = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk"
    (block,) = blocks_of(tmp_path, TABLE.replace("en: Trial", f"en: {wide}").replace("en: People", f"en: {wide}"), "en")
    assert {i.name for i in laid(block, "en", width=124 * MM)} == {"card"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sources_that_run_on_stand_apart_and_no_line_of_them_begins_with_the_gap(language):
    made = setting(language)
    ids = tuple(made.edition.sources) * 3
    (piece,) = run_on_sources(made, ids, 84 * MM, SPAN)
    (paragraph,) = piece.items[0].paragraphs
    assert not any(line.text[:1].isspace() for line in paragraph.set.lines)
    numbers = made.own("2022"), made.own("2")
    words = [made.typesetter.width((*numbers[0], gap, *numbers[1]), made.styles["source"])
             for gap in (StyledRun(" "), LEAD_GAP[language])]  # fmt: skip
    assert words[1] > words[0] + 1


BRIEF = """
- cards:
    - {icon: sun, title: {zh: 晒太阳, en: Daylight}, text: {zh: 上午出门走半小时, en: half an hour outside}}
    - {icon: clock, title: {zh: 午睡, en: Naps}, text: {zh: 最多二十分钟, en: 20 minutes at most}}
  cite: none
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_brief_cards_have_their_icon_at_the_side_and_longer_ones_a_head(tmp_path, language):
    (brief,) = blocks_of(tmp_path, BRIEF, language)
    long = replace(brief, items=(brief.items[0], replace(brief.items[1], plus=brief.items[1].text)))

    def icon_at(block) -> float:
        """How far down its card the middle of the first icon is, as a share of the card's height."""
        card = next(item for item in laid(block, language) if isinstance(item, GroupItem) and item.name == "card")
        icon = next(item for item in every_item(card.items) if item.name.startswith("picture"))
        return (icon.frame.centre.y - card.frame.y) / card.frame.height

    assert icon_at(brief) == pytest.approx(0.5, abs=0.01)
    assert icon_at(long) < 0.4


def test_a_warning_has_its_head_on_a_bar_and_says_last_what_to_do(tmp_path):
    (block,) = blocks_of(tmp_path, """
        - callout:
            tone: caution
            text: {zh: 胸口疼？停下来，告诉领队。, en: Pain in the chest? Stop.}
          cite: none
    """)  # fmt: skip
    head, sign, call = paragraphs(laid(block))
    assert [p.set.text for p in (head, sign, call)] == ["注意", "胸口疼？", "停下来，告诉领队。"]
    assert head.set.style.color == "surface"
    assert not any(run.bold for run in sign.set.runs)
    assert all(run.bold for run in call.set.runs)
    bar = next(i for i in drawn(laid(block)) if isinstance(i, ShapeItem) and i.fill == "caution")
    (title, *_) = texts(laid(block))
    assert bar.frame.y <= title.frame.y
    assert title.frame.bottom <= bar.frame.bottom


PAIRS = "- cards:\n" + "".join(
    f"    - {{icon: apple, title: {{zh: 名{i}, en: Name {i}}}, text: {{zh: 一句话, en: {said}}}}}\n"
    for i, said in enumerate(["a line", "a line that is so long that it takes two in half a page", "short", "brief"], 1)
)


@pytest.mark.parametrize("count", [4, 3])
def test_brief_cards_stand_two_by_two_on_a_wide_page(tmp_path, count):
    """One to a line they would be mostly empty; an odd one would leave a gap."""
    rows = PAIRS.splitlines()[: count + 1]
    (block,) = blocks_of(tmp_path, "\n".join(rows) + "\n  cite: none\n", "en")
    wide, narrow, large = (
        [item.frame for item in laid(block, "en", width, **more) if isinstance(item, GroupItem)]
        for width, more in ((120 * MM, {}), (84 * MM, {}), (120 * MM, {"measures": LARGE, "numbers": None}))
    )
    assert len({round(frame.x) for frame in narrow}) == len({round(frame.x) for frame in large}) == 1
    assert len(wide) == count
    if count == 3:
        assert len({round(frame.x) for frame in wide}) == 1
        return
    first, second, third, fourth = wide
    assert (first.y, first.height) == (second.y, second.height)
    assert (third.y, third.height) == (fourth.y, fourth.height)
    assert first.height > third.height, "a row is as high as its longer text"
    assert first.right < second.x
    assert second.right == pytest.approx(120 * MM)


@pytest.mark.parametrize("icon", ["", "icon: apple, "])
def test_points_that_a_panel_parts_widely_have_rules_between_them(tmp_path, icon):
    """Far apart without one they would seem to have come loose."""
    rows = "\n".join(f"    - {{{icon}text: {{zh: 第{i}点, en: Point {i}}}}}" for i in range(3))
    (block,) = blocks_of(tmp_path, f"- points:\n{rows}\n  cite: none\n")

    def rules(more: float) -> list[float]:
        items = drawn(laid(block, growth={block.span: more}))
        return [i.frame.y for i in items if isinstance(i, ShapeItem) and i.geometry == "line"]

    assert rules(3 * MM) == []
    tops = [item.frame.y for item in texts(laid(block, growth={block.span: 15 * MM}))]
    assert len(rules(15 * MM)) == 2
    assert all(above < rule < below for above, rule, below in zip(tops, rules(15 * MM), tops[1:], strict=False))


RINGED = "- number: {value: '41', unit: {zh: 人, en: people}, caption: {zh: %s, en: of them}}"
LONG_CAPTION = "去年来试鞋的 63 人里，有 41 人的鞋小了一码以上（本会记录，虚构）"


def ring_and_caption(tmp_path, caption: str):
    (block,) = blocks_of(tmp_path, RINGED % caption)
    made = setting("zh")
    items = drawn(stacked(body_pieces(block, made, 72 * MM)))
    widest = max(item.frame.width for item in items if isinstance(item, ShapeItem) and item.geometry == "path")
    said_beside, *_ = [p.set for t in texts(items) for p in t.paragraphs if p.set.text == block.caption.plain]
    return widest, said_beside, made


def test_a_ring_gives_way_to_a_caption_that_would_stand_beside_it_in_many_short_lines(tmp_path):
    usual, short, _ = ring_and_caption(tmp_path, "试鞋的人")
    smaller, long, made = ring_and_caption(tmp_path, LONG_CAPTION)
    assert smaller < 0.9 * usual
    assert long.measure > short.measure
    assert not made.typesetter.cuts_word(long)


@pytest.mark.parametrize("tone", ["caution", "tip"])
def test_a_box_of_a_sentence_has_larger_letters_where_its_panel_has_room(tmp_path, tone):
    (block,) = blocks_of(
        tmp_path, f"- callout: {{tone: {tone}, text: {{zh: 头晕了就停下来歇一歇。, en: Dizzy? Stop and rest.}}}}\n"
    )
    own = setting()
    (usual,) = block_pieces(block, own, 240)
    for room in (0, 3, 20, 40, 60, 120):
        (made,) = block_pieces(block, replace(own, growth={block.span: room}), 240)
        size = max(p.set.style.size for p in paragraphs(made.items))
        words = sum(p.set.height for p in paragraphs(made.items))
        assert made.height <= usual.height + room + 0.01
        if room >= 20:
            assert size > max(p.set.style.size for p in paragraphs(usual.items))
            assert made.height - words <= usual.height + MOST_AIR


def test_a_list_to_tick_has_the_icons_its_words_mean_where_no_text_takes_a_line_more(tmp_path):
    def icons(items: str, width: float) -> list[str]:
        (block,) = blocks_of(tmp_path, f"- checklist: [{items}]\n")
        (card,) = block_pieces(block, setting(), width)
        return [name for item in card.items for name in names_of(item) if name.startswith("picture ")]

    meant = "{zh: 防滑鞋, en: Shoes}, {zh: 手机, en: Phone}"
    assert icons(meant, 240) == ["picture shoe", "picture device-mobile"]
    assert icons(meant + ", {zh: 别的, en: Else}", 240) == []
    assert icons("{zh: 穿一双合脚又防滑的鞋, en: Shoes}, {zh: 手机, en: Phone}", 185) == []


FALLS = """\
- callout:
    tone: caution
    head: {zh: 请先看医生, en: See your doctor}
    points:
      - {zh: 一年里跌倒了两次或更多, en: you fell twice or more in a year}
      - {zh: 新换了药以后开始头晕, en: you became dizzy after a change of medicine}
  cite: none
"""


@pytest.mark.parametrize("medium", [LARGE, leaflet_measures()])
def test_points_of_a_warning_have_the_icons_they_mean_where_none_takes_a_line_more(tmp_path, medium):
    (block,) = blocks_of(tmp_path, FALLS)
    plain = replace(block, item_icons=())

    def made(own, width: float):
        (box,) = block_pieces(own, setting(measures=medium), width)
        lines = [len(p.set.lines) for item in texts(box.items) if item.role == "list" for p in item.paragraphs]
        signs = [name for name in names_of(box.items[0]) if name.startswith(("icon ", "picture "))]
        return signs[1:], lines

    wide = made(block, 400)
    assert [name.partition(" ")[2] for name in wide[0]] == list(block.item_icons)
    assert len(wide[0]) == 2
    for width in range(150, 400, 5):
        icons, lines = made(block, width)
        assert lines == made(plain, width)[1]
        assert icons in ([], wide[0])
    assert not made(plain, 400)[0]


def names_of(item: Item) -> list[str]:
    inner = item.items if isinstance(item, GroupItem) else ()
    return [item.name, *(name for own in inner for name in names_of(own))]


def test_a_statement_fills_a_panel_that_it_has_to_itself(tmp_path):
    (block,) = blocks_of(tmp_path, "- statement: {zh: 慢慢来, en: Take your time}\n  cite: none\n")
    own = setting(scene=block.span, motif=read_motif(sample(), tuple(calm().palettes["leaflet"]), Report()))
    grown = [block_pieces(block, replace(own, growth={block.span: more}), 240)[0].height for more in (0, 200, 900)]
    assert grown[1] == pytest.approx(grown[0] + 200)
    assert grown[2] == pytest.approx(140 * MM)


def test_a_card_s_photo_is_its_left_part_as_high_as_the_card_and_small_in_narrow_columns(tmp_path):
    Image.new("RGB", (600, 400), "#446688").save(tmp_path / "two.png")
    written = """\
    - cards:
        - photo: two.png
          title: {zh: 耳背式, en: Behind the ear}
          text: {zh: 机身挂在耳朵后面，一根细管进耳道, en: "the body sits behind the ear"}
          plus: {zh: 声音大，电池耐用，好拿, en: "strong, long battery life, easy to hold"}
    """
    cards = blocks_of(tmp_path, written, "en")[0]
    usual = setting("en", edition=replace(sample("en"), folder=str(tmp_path)))
    large = replace(usual, measures=LARGE, styles=preferred_styles(calm(), "large", "en"))
    for own, width, beside in ((usual, 84 * MM, True), (large, 170 * MM, True), (usual, 60 * MM, False)):
        made = body_pieces(cards, own, width)
        photo = next(i for piece in made for i in every_item(piece.items) if isinstance(i, ImageItem))
        (card,) = (item for piece in made for item in piece.items if item.name == "card")
        assert (photo.frame.height == pytest.approx(card.frame.height)) == beside, width
        assert (photo.frame.width > 0.3 * width) == beside, width
        assert (photo.corners == LEFT) == beside
