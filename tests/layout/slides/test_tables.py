"""Long tables go on over slides, each with its head; a total stands off at the end of the last."""

import pytest

from builder.page.items import GroupItem, Page, TableItem
from tests.layout.slides.made_talks import block, every

ROWS = "\n".join(f'    - [{{zh: 第{n}样东西, en: Thing number {n}}}, "{n}"]' for n in range(1, 19))
LONG = f"table:\n  header: [{{zh: 东西, en: Thing}}, {{zh: 多少, en: How many}}]\n  rows:\n{ROWS}\n"
TOTAL = '    - [{zh: 合计, en: Total}, "171"]\n'


def table(page: Page) -> TableItem:
    return next(item for item in every(page.items) if isinstance(item, TableItem))


def row(of: TableItem, number: int) -> list[str]:
    return ["".join(p.set.text for p in cell.paragraphs) for cell in of.cells[number]]


def test_a_long_table_goes_on_with_its_head_repeated(tmp_path):
    made = block(tmp_path, LONG, "en")
    assert "overset-text" not in made.codes
    tables = [table(page) for page in made.slides]
    assert len(tables) > 1
    assert all(row(one, 0) == ["Thing", "How many"] for one in tables)
    found = [row(one, n)[0] for one in tables for n in range(1, len(one.rows))]
    assert found == [f"Thing number {n}" for n in range(1, 19)]


def test_its_slides_share_the_rows_and_one_size(tmp_path):
    tables = [table(page) for page in block(tmp_path, LONG, "en").slides]
    counts = [len(one.rows) for one in tables]
    assert max(counts) - min(counts) <= 1
    assert len({p.set.style.size for one in tables for cell in one.cells[1] for p in cell.paragraphs}) == 1


def test_the_total_is_bold_under_a_strong_rule_on_the_last_slide_alone(tmp_path):
    tables = [table(page) for page in block(tmp_path, LONG + TOTAL, "en").slides]
    strong = [[i for i, rule in enumerate(one.rules) if rule and rule.color == "primary"] for one in tables]
    assert strong[:-1] == [[] for _ in tables[:-1]]
    assert strong[-1] == [len(tables[-1].rows) - 2]
    assert row(tables[-1], -1) == ["Total", "171"]
    assert tables[-1].cells[-1][1].paragraphs[0].set.style.weight == 700
    assert {cell.fill for cell in tables[-1].cells[-1]} == {"primary"}


ROWS_OF_FOUR = """table:
  header: [{zh: 级别, en: Level}, {zh: 多少, en: How much}]
  rows:
    - [{zh: 甲, en: One}, "120"]
    - [{zh: 乙, en: Two}, "140"]
    - [{zh: 丙, en: Three}, "160"]
    - [{zh: 尽快看医生, en: See a doctor soon}, "180"]
"""


def signs(of: TableItem) -> list[list[str]]:
    """The name of the sign in each cell, with what it says to those who do not see it."""
    return [[f"{c.sign.name}|{c.sign.alt}" if c.sign else "" for c in line] for line in of.cells[1:]]


def test_rows_alternate_and_one_that_cannot_wait_stands_out(tmp_path):
    (page,) = block(tmp_path, ROWS_OF_FOUR, "en").slides
    cells = table(page).cells
    assert [line[1].fill for line in cells[1:]] == ["surface", "wash", "surface", "caution"]
    assert [line[0].fill for line in cells[1:]] == ["mint", "mint", "mint", "caution"]
    assert [cell.paragraphs[0].set.style.color for cell in cells[4]] == ["surface", "surface"]
    ends = [i.fill for i in every(page.background) if getattr(i, "corners", ()) == ("bottom-right", "bottom-left")]
    assert ends == ["caution"], "the frame's end goes on the row"


def test_where_every_row_cannot_wait_none_stands_out(tmp_path):
    rows = "".join("    - [{zh: 立即打电话, en: Call at once}, '1']\n" for _ in range(3))
    head = ROWS_OF_FOUR.partition("  rows:\n")[0]
    (page,) = block(tmp_path, f"{head}  rows:\n{rows}", "en").slides
    assert {line[0].fill for line in table(page).cells[1:]} == {"mint"}


def test_figures_are_regular_beside_bold_labels_but_where_a_row_cannot_wait(tmp_path):
    (page,) = block(tmp_path, ROWS_OF_FOUR, "en").slides
    weights = [[line[i].paragraphs[0].set.style.weight for line in table(page).cells[1:]] for i in (0, 1)]
    assert weights == [[700] * 4, [400, 400, 400, 700]]


SCALE = (
    ROWS_OF_FOUR.replace("甲, en: One", "正常, en: Normal").replace("乙, en: Two", "偏高, en: Raised")
    .replace("丙, en: Three", "高, en: High")
)  # fmt: skip


def test_rows_of_a_scale_have_its_grounds_its_inks_and_signs_before_their_labels(tmp_path):
    (page,) = block(tmp_path, SCALE, "en").slides
    made = table(page)
    grounds = ["good", "watch", "warning", "caution"]
    assert [[cell.fill for cell in line] for line in made.cells[1:]] == [[ground] * 2 for ground in grounds]
    inks = [line[0].paragraphs[0].set.style.color for line in made.cells[1:]]
    assert inks == ["good-ink", "watch-ink", "warning-ink", "surface"]
    assert signs(made) == [["good|", ""], ["keep an eye on it|", ""], ["warning|", ""], ["urgent|", ""]]
    shapes = [line[0].sign.items[0].path for line in made.cells[1:]]
    assert [len(path.kinds) if path else 0 for path in shapes] == [0, 5, 4, 9], "disc, diamond, triangle, octagon"
    for line, height in zip(made.cells[1:], made.rows[1:], strict=True):
        assert 0 < line[0].sign.frame.y < line[0].sign.frame.bottom < height
        assert line[0].sign.frame.right < line[0].paragraphs[0].x
    assert [rule.color for rule in made.rules[1:-1]] == ["surface"] * 3


JUDGED = """compare:
  columns: [{zh: 甲, en: A}, {zh: 乙, en: B}, {zh: 丙, en: C}]
  rows:
    - label: {zh: 价钱, en: Price}
      cells: ["10", "20", "30"]
    - label: {zh: 手不灵便, en: Stiff fingers}
      cells: [{zh: 容易, en: easy}, {zh: 要练习, en: with practice}, {zh: 难, en: hard}]
    - label: {zh: 电话, en: Phone calls}
      cells: [{zh: 直接, en: straight}, {zh: 多数, en: mostly}, {zh: 不行, en: no}]
      levels: [good, none, urgent]
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_cells_that_are_judged_say_so_and_the_others_stay(tmp_path, language):
    (page,) = block(tmp_path, JUDGED, language).slides
    made = table(page)
    fills = [[cell.fill for cell in line[1:]] for line in made.cells[1:]]
    assert fills == [["surface"] * 3, ["good", "watch", "warning"], ["good", "surface", "caution"]]
    own = {"zh": ["良好", "要留意", "警示", "紧急"], "en": ["good", "keep an eye on it", "warning", "urgent"]}[language]
    found = [line[1:] for line in signs(made)]
    assert found == [["", "", ""], [f"{word}|" for word in own[:3]], [f"{own[0]}|{own[0]}", "", f"{own[3]}|{own[3]}"]]
    assert made.upright is not None
    assert "overset-text" not in block(tmp_path, JUDGED, language).codes


PLACES = """table:
  header: [{zh: 地点, en: Place}, {zh: 电话, en: Tel}, {zh: 时间, en: When}, {zh: 找谁, en: Who}]
  rows:
    - [{zh: 东湖社区卫生服务中心, en: East Lake community centre}, "TEL", {zh: 每周一三五上午, en: "Monday, Wednesday and Friday mornings"}, {zh: 前台的志愿者, en: The volunteers at the desk}]
    - [{zh: 城北老年活动中心, en: Northern day centre}, "010-5555 0188", {zh: 周二下午两点以后, en: Tuesdays from two in the afternoon}, {zh: 值班的护士, en: The nurse on duty}]
"""  # noqa: E501


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("number", ["010-5555 0123", "+44 1632 960 145"])
def test_a_telephone_number_stands_on_one_line(tmp_path, language, number):
    (page,) = block(tmp_path, PLACES.replace("TEL", number), language).slides
    (paragraph,) = table(page).cells[1][1].paragraphs
    assert [line.text for line in paragraph.set.lines] == [number]


def test_a_number_in_a_chinese_phrase_is_not_cut(tmp_path):
    (page,) = block(
        tmp_path, PLACES.replace('"TEL"', "{zh: 电话010-5555 0123（白天）, en: 010-5555 0123}"), "zh"
    ).slides
    (paragraph,) = table(page).cells[1][1].paragraphs
    assert any("010-5555 0123" in line.text.replace("\u00a0", " ") for line in paragraph.set.lines)


DAYS = """table:
  header: [{zh: 日期, en: Date}, {zh: 内容, en: What we do}, {zh: 谁来, en: Who comes}]
  rows:
    - [{zh: 3 月 5 日, en: 5 March}, {zh: 认识一下, en: Getting to know you}, {zh: 大家, en: All of us}]
    - [{zh: 3 月 19 日, en: 19 March}, {zh: 扶人, en: Lifting and moving safely}, {zh: 康复师, en: Physiotherapist}]
    - [{zh: 4 月 2 日, en: 2 April}, {zh: 表格和津贴, en: Forms and allowances}, {zh: 社工, en: Social worker}]
    - [{zh: 4 月 16 日, en: 16 April}, {zh: 一起唱歌, en: Singing together}, {zh: 老师, en: Music teacher}]
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_short_label_of_two_words_stands_on_one_line(tmp_path, language):
    made = table(block(tmp_path, DAYS, language).slides[0])
    assert [len(cells[0].paragraphs[0].set.lines) for cells in made.cells] == [1] * 5


FOODS = """table:
  header: [{zh: 食物, en: Food}, {zh: 钠, en: Sodium}]
  rows:
    - [{zh: 方便面, en: Noodles}, "1,800"]
    - [{zh: 酱油, en: Soy sauce}, "900"]
    - [{zh: 面包, en: Bread}, "300"]
    - [{zh: 合计, en: Total}, "3,000"]
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_rows_that_are_things_have_an_icon_before_their_label_and_the_total_has_none(tmp_path, language):
    page = block(tmp_path, FOODS, language).slides[0]
    shown = table(page)
    icons = [i for i in page.items if isinstance(i, GroupItem) and i.role == "artifact"]
    assert len(icons) == 3
    tops = [shown.frame.y + sum(shown.rows[: n + 1]) for n in range(3)]
    for icon, top, cells, height in zip(icons, tops, shown.cells[1:], shown.rows[1:], strict=False):
        assert top < icon.frame.y
        assert icon.frame.bottom < top + height
        assert icon.frame.right < shown.frame.x + cells[0].paragraphs[0].x
    assert shown.cells[4][0].paragraphs[0].x == shown.cells[0][0].paragraphs[0].x
    plain = block(tmp_path, FOODS + "icons: none\n", language).slides[0]
    assert not [i for i in plain.items if isinstance(i, GroupItem) and i.role == "artifact"]


VOTE = """compare:
  columns: [{zh: 周三下午, en: Wednesday afternoon}, {zh: 周六上午, en: Saturday morning}]
  rows:
    - {label: {zh: 场地, en: Room}, cells: [{zh: 市民之家, en: "Civic Centre, free"}, {zh: 每次 180 元, en: "Civic Centre, £180 each time"}]}
    - {label: {zh: 透析, en: Dialysis}, cells: [{zh: 一三五透析的来不了, en: not for those with dialysis that day}, {zh: 二四六透析的来不了, en: not for those with dialysis that day}]}
    - {label: {zh: 家属, en: Families}, cells: [{zh: 上班的来不了, en: at work}, {zh: 多数能来, en: most can come}]}
    - {label: {zh: 停车, en: Parking}, cells: [{zh: 容易, en: easy}, {zh: 要早到, en: come early}]}
"""  # noqa: E501


@pytest.mark.parametrize("language", ["zh", "en"])
def test_columns_give_way_so_that_letters_grow_to_the_top_of_their_range(tmp_path, language):
    """A column of labels that is only as wide as words of the middle of the range would hold all cells to these."""
    made = table(block(tmp_path, VOTE, language).slides[0])
    cells = [p.set.style.size for row in made.cells[1:] for cell in row for p in cell.paragraphs]
    assert min(cells) >= 30
    assert len(set(cells)) == 1


PRICES = """table:
  header: [{zh: 东西, en: Thing}, {zh: 价格, en: Price}]
  rows:
    - [{zh: 一年, en: A year}, "£20"]
    - [{zh: 一本书, en: A book}, {zh: 26.50 英镑, en: "£26.50"}]
    - [{zh: 一次车, en: A ride}, {zh: 约 8 英镑, en: about £8}]
    - [{zh: 茶, en: Tea}, {zh: 免费, en: free}]
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_prices_keep_to_the_right_with_their_head_over_most_of_them(tmp_path, language):
    """One price with pence once left the head further right than all others, and `free` made a ragged column."""
    found = table(block(tmp_path, PRICES, language).slides[0])
    column = [line[1] for line in found.cells]
    assert {p.set.style.align for cell in column for p in cell.paragraphs} == {"right"}
    if language == "en":
        head, year, book, *_ = (cell.inset_right for cell in column)
        assert head == pytest.approx(year, abs=0.1)
        assert book < year
