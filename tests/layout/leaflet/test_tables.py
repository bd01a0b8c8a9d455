"""Tables and comparisons in a panel: figures in line, totals set off, things compared side by side."""

import pytest

from builder.geometry import MM
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.blocks.grid_plan import set_grid
from builder.layout.leaflet.blocks.table_grid import grid_of
from builder.layout.leaflet.measures import leaflet_measures
from builder.layout.leaflet.piece import height_of, stacked
from builder.page.items import TableItem
from builder.typeset.model import StyledRun
from tests.layout.leaflet.made_leaflets import blocks_of, paragraphs, said, setting

WIDTH = 84 * MM
ACCOUNTS = """\
- table:
    header: [{zh: 项目, en: Item}, {zh: 元, en: Pounds}]
    rows:
      - [{zh: 会费, en: Fees}, "6,420.00"]
      - [{zh: 捐款, en: Gifts}, "815.5"]
      - [{zh: 合计, en: Total}, "7235.50"]
  cite: none
"""
KINDS = """\
- compare:
    columns:
      - {zh: 耳背式助听器, en: Behind the ear}
      - {zh: 耳内式助听器, en: In the ear}
      - {zh: 深耳道式助听器, en: In the ear canal}
    rows:
      - label: {zh: 听力下降的程度, en: How much hearing is lost}
        cells:
          - {zh: 轻到很重都可以, en: mild to very severe}
          - {zh: 轻到比较重, en: mild to fairly severe}
          - {zh: 轻到中等, en: mild to moderate}
      - label: {zh: 充一次电用多久, en: How long one charge lasts}
        cells:
          - {zh: 一天半, en: a day and a half}
          - {zh: 大约一天, en: about a day}
          - {zh: 用电池五天, en: five days on a battery}
  cite: none
"""


def table_in(pieces) -> TableItem:
    return next(item for item in stacked(pieces) if isinstance(item, TableItem))


def block(tmp_path, yaml, language):
    return blocks_of(tmp_path, yaml, language)[0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_end_in_line_at_their_decimal_points(tmp_path, language):
    made = setting(language)
    table = table_in(body_pieces(block(tmp_path, ACCOUNTS, language), made, WIDTH))
    points = []
    for row in table.cells[1:]:
        (figure,) = row[1].paragraphs
        whole = figure.set.text.split(".")[0]
        bold = made.strong(figure.set.runs) if figure.set.runs[0].bold else figure.set.runs
        width = made.typesetter.width((type(bold[0])(whole, bold=bold[0].bold),), figure.set.style)
        points.append(figure.x + width)
        assert figure.x > 0
        assert figure.x + figure.set.width <= table.columns[1]
    assert points == pytest.approx([points[0]] * 3, abs=0.6)
    assert table.cells[0][1].paragraphs[0].set.style.align == "right"
    assert table.cells[0][0].paragraphs[0].set.style.align == "left"


def test_a_total_is_bold_on_a_tint_under_a_dark_line(tmp_path):
    table = table_in(body_pieces(block(tmp_path, ACCOUNTS, "en"), setting("en"), WIDTH))
    assert table.rules[-2].color == "primary"
    assert {cell.fill for cell in table.cells[-1]} == {"mint"}
    assert all(run.bold for cell in table.cells[-1] for p in cell.paragraphs for run in p.set.runs)
    assert not any(run.bold for p in table.cells[1][1].paragraphs for run in p.set.runs)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_too_wide_for_a_grid_keeps_side_by_side_under_bands(tmp_path, language):
    made, compare = setting(language), block(tmp_path, KINDS, language)
    grid = set_grid(made, grid_of(made, compare), WIDTH)
    assert grid is None or grid.most_lines > 1
    table = table_in(body_pieces(compare, made, WIDTH))
    assert table.columns[0] == 0
    assert table.columns[1:] == pytest.approx([WIDTH / 3] * 3)
    assert [rule is not None for rule in table.rules] == [False, True, False]
    for row, written in zip(table.cells[1:], compare.rows, strict=True):
        assert row[0].header == "row"
        assert row[0].paragraphs[0].set.text == written.label.plain
        assert [cell.paragraphs[0].set.text for cell in row[1:]] == [cell.plain for cell in written.cells]
        lowest = row[0].paragraphs[0].y + row[0].paragraphs[0].set.height
        assert all(cell.paragraphs[0].y >= lowest for cell in row[1:])


def test_a_comparison_that_does_not_fit_even_so_is_a_card_for_each_thing(tmp_path):
    compare = block(tmp_path, KINDS, "en")
    items = stacked(body_pieces(compare, setting("en"), 44 * MM))
    assert not any(isinstance(item, TableItem) for item in items)
    spoken = " ".join(said(items).split())
    assert spoken.index("mild to very severe") < spoken.index("In the ear canal") < spoken.index("mild to moderate")


@pytest.mark.parametrize("yaml", [ACCOUNTS, KINDS])
def test_rows_take_what_their_panel_leaves_and_no_more_than_looks_well(tmp_path, yaml):
    one = block(tmp_path, yaml, "en")
    made = setting("en", measures=leaflet_measures())
    natural = height_of(body_pieces(one, made, WIDTH))
    grown = height_of(body_pieces(one, setting("en", growth={one.span: 20.0}), WIDTH))
    most = height_of(body_pieces(one, setting("en", growth={one.span: 1000.0}), WIDTH))
    assert natural < grown <= natural + 20.01
    assert grown < most < natural * 2.5


def test_names_of_rows_keep_to_a_line_where_that_makes_the_table_lower(tmp_path):
    yaml = """\
    - table:
        header: [{zh: 时间, en: When}, {zh: 地点, en: Where}]
        rows:
          - [{zh: 周三, en: "Wednesday 9:30"}, {zh: 南门, en: "Park, south gate"}]
          - [{zh: 下雨, en: Rain or wind}, {zh: 社区活动中心, en: "Community hall, ground floor"}]
      cite: none
    """
    table = table_in(body_pieces(block(tmp_path, yaml, "en"), setting("en"), WIDTH))
    assert [len(row[0].paragraphs[0].set.lines) for row in table.cells[1:]] == [1, 1]


FOODS = """\
- table:
    header: [{zh: 食物, en: Food}, {zh: 可能会怎样, en: What it may do}, {zh: 怎么办, en: What helps}]
    rows:
      - [{zh: 蘑菇、玉米、坚果, en: "Sweetcorn, nuts"}, {zh: 可能堵住, en: block}, {zh: 细嚼，少吃, en: chew well}]
      - [{zh: 洋葱、豆子、汽水, en: "Onions, beans"}, {zh: 气多, en: wind}, {zh: 少量, en: small amounts}]
  cite: none
"""


def test_a_list_in_a_cell_may_part_after_its_marks_so_that_no_other_column_is_a_word_wide(tmp_path):
    plan = set_grid(setting("zh"), grid_of(setting("zh"), block(tmp_path, FOODS, "zh")), 81 * MM)
    assert plan is not None
    assert max(len(cell.lines) for row in plan.cells for cell in row[1:]) <= 2


SALT = """\
- table:
    header: [{zh: 食物, en: Food}, {zh: 一份, en: Helping}, {zh: 钠, en: Sodium (mg)}, {zh: 盐, en: As salt (g)}]
    rows:
      - [{zh: 酱油, en: Soy sauce}, {zh: 一汤匙, en: 1 tablespoon}, "900", "2.3"]
      - [{zh: 榨菜, en: Pickled vegetables}, {zh: 一小包, en: 1 small bag}, "1,250", "3.2"]
  cite: none
"""


@pytest.mark.parametrize(("width", "lines"), [(102, [1, 1, 2, 2]), (124, [1, 1, 1, 1])])
def test_a_label_stays_on_a_line_only_where_the_grid_is_a_line_lower_for_it(tmp_path, width, lines):
    """Where it is as high either way, the other columns keep their room, and the label has two lines."""
    plan = set_grid(setting("en"), grid_of(setting("en"), block(tmp_path, SALT, "en")), width * MM)
    assert plan is not None
    assert [len(cell.lines) for cell in plan.cells[0]] == lines


NUMBERS = """\
- table:
    header: [{zh: 什么, en: What}, {zh: 什么时候, en: When}, {zh: 电话, en: Telephone}]
    rows:
      - [{zh: 咖啡会, en: Café}, {zh: 每月第一个星期二上午十点半, en: "First Tuesday of the month"}, {zh: 无, en: None}]
      - [{zh: 热线, en: Helpline}, {zh: 周一至周五, en: "Monday to Friday, all day"}, 01632 960 145 ext. 12]
  cite: none
"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", range(56, 90, 3))
def test_a_telephone_number_is_not_parted(tmp_path, language, width):
    pieces = body_pieces(block(tmp_path, NUMBERS, language), setting(language), width * MM)
    lines = [line.text for p in paragraphs(stacked(pieces)) for line in p.set.lines]
    assert any("01632 960 145" in line for line in lines)


FLOORS = """\
- table:
    header: [{zh: 谁, en: Who}, {zh: 先, en: Physiotherapists – first}, {zh: 后, en: Neurorehabilitation – next}]
    rows:
      - [{zh: 家, en: Gastroentero – at home}, {zh: 二楼, en: Physiotherapists – second floor}, {zh: 无, en: None}]
      - [{zh: 医生, en: Doctor}, {zh: 三楼, en: Neurorehabilitation – third}, {zh: 无, en: Physiotherapists – never}]
  cite: none
"""


@pytest.mark.parametrize("width", range(120, 160, 4))
def test_a_dash_between_words_does_not_keep_a_table_from_its_columns(tmp_path, width):
    """Columns were as wide as their words alone, and cells that had always fitted were said not to."""
    plan = set_grid(setting("en"), grid_of(setting("en"), block(tmp_path, FLOORS, "en")), width * MM)
    assert plan is not None
    cells = [cell for row in plan.cells for cell in row if cell]
    assert not [cell.text for cell in cells if cell.overset]
    begun = [line.text for cell in cells for line in cell.lines if line.text.startswith("–")]
    assert not begun or width < 128


INCOME = """\
- table:
    header: [{zh: 项目, en: Item}, {zh: 2025 年（元）, en: 2025 (pounds)}, {zh: 2026 年（元）, en: 2026 (pounds)}]
    rows:
      - [{zh: 会费, en: Fees}, "6,420.00", "7,700.00"]
      - [{zh: 市民政局资助, en: City grant}, "15,000.00", "15,000.00"]
  cite: none
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_heads_keep_to_a_line_where_that_makes_the_table_no_higher(tmp_path, language):
    """A name of a row on two lines is nothing beside a head on two."""
    (table,) = blocks_of(tmp_path, INCOME, language)
    own = setting(language)
    plan = set_grid(own, grid_of(own, table), WIDTH)
    assert plan is not None
    assert [len(cell.lines) for cell in plan.cells[0] if cell] == [1, 1, 1]
    assert all(len(cell.lines) <= 2 for row in plan.cells for cell in row if cell)


def test_heads_that_have_no_room_break(tmp_path):
    (table,) = blocks_of(tmp_path, INCOME, "en")
    own = setting("en")
    plan = set_grid(own, grid_of(own, table), 62 * MM)
    assert plan is not None
    assert max(len(cell.lines) for cell in plan.cells[0] if cell) > 1


@pytest.mark.parametrize("yaml", [ACCOUNTS, KINDS])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_letters_grow_with_the_room_of_the_panel_before_air_does(tmp_path, yaml, language):
    one = block(tmp_path, yaml, language)
    usual = body_pieces(one, setting(language), WIDTH)
    tables = {}
    for room in (0.0, 8.0, 40.0, 160.0):
        pieces = body_pieces(one, setting(language, growth={one.span: room}), WIDTH)
        assert height_of(pieces) <= height_of(usual) + room + 0.01
        tables[room] = table_in(pieces)
    letters = [cell_sizes(table) for table in tables.values()]
    assert letters == sorted(letters)
    assert letters[0] < letters[-1] <= 1.2 * letters[0] + 0.01
    assert [most_lines(table) for table in tables.values()] == [most_lines(tables[0.0])] * len(tables)


def cell_sizes(table: TableItem) -> float:
    (size,) = {p.set.style.size for row in table.cells for cell in row for p in cell.paragraphs}
    return size


def most_lines(table: TableItem) -> int:
    return max(len(p.set.lines) for row in table.cells for cell in row for p in cell.paragraphs)


def test_no_cell_of_a_table_takes_a_line_more_for_larger_letters(tmp_path):
    yaml = """\
    - table:
        header: [{zh: 食物, en: Food}, {zh: 一份, en: Helping}, {zh: 钠, en: Sodium (mg)}]
        rows:
          - [{zh: 方便面, en: Instant noodles}, {zh: 一包, en: 1 packet}, "1,800"]
          - [{zh: 酱油, en: Soy sauce}, {zh: 一汤匙, en: 1 tablespoon}, "900"]
      cite: none
    """
    one = block(tmp_path, yaml, "en")
    for width in (70 * MM, 84 * MM, 122 * MM):
        usual, grown = (
            table_in(body_pieces(one, setting("en", growth={one.span: room}), width)) for room in (0.0, 300.0)
        )
        lines = [
            [max(len(p.set.lines) for cell in row for p in cell.paragraphs) for row in table.cells]
            for table in (usual, grown)
        ]
        assert lines[0] == lines[1]


def test_the_name_of_a_row_stands_in_the_middle_of_a_band_that_grows_with_its_cells(tmp_path):
    one = block(tmp_path, KINDS, "en")
    table = table_in(body_pieces(one, setting("en", growth={one.span: 1000.0}), WIDTH))
    for row, height in zip(table.cells[1:], table.rows[1:], strict=True):
        name, *cells = (cell.paragraphs[0] for cell in row)
        band = 2 * name.y + name.set.height
        assert name.y < name.set.height / 2  # no empty line over it, nor under it
        for cell in cells:
            assert cell.y - band == pytest.approx(height - cell.y - cell.set.height)


FEES = """\
- table:
    header: [{zh: 项目, en: Item}, {zh: 价格, en: Price}, {zh: 报销, en: Paid}, {zh: 自付, en: Yours}]
    rows:
      - [{zh: 门诊, en: Visit}, "50", "20", "30"]
      - [{zh: 检查, en: Scan}, "1,200", "840", "360"]
      - [{zh: 合计, en: Total}, "1,250", "860", "390"]
    total: true
  cite: none
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_table_of_figures_may_have_a_column_more(tmp_path, language):
    table = table_in(body_pieces(block(tmp_path, FEES, language), setting(language), WIDTH))
    assert [len(row) for row in table.cells] == [4] * 4


def test_the_card_of_a_total_does_not_read_as_a_warning_or_as_one_of_the_things(tmp_path):
    made = body_pieces(block(tmp_path, FEES, "zh"), setting("zh"), 34 * MM)
    assert not any(isinstance(item, TableItem) for item in stacked(made))
    words = [p.set.text for p in paragraphs(stacked(made))]
    assert any(word.startswith("项目") and "门诊" in word for word in words)
    assert "合计" in words
    (total,) = [p for p in paragraphs(stacked(made)) if p.set.text == "合计"]
    assert {run.color for run in total.set.runs} == {"mint-ink"}


def test_a_name_that_ends_with_a_bracket_has_its_colon():
    led = setting("en").led((StyledRun("Helpline (Auntie Zhou)"),), (StyledRun("Call"),))
    assert "".join(run.text for run in led) == "Helpline (Auntie Zhou): Call"
