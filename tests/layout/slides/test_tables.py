"""Long tables go on over slides, each with its head; a total stands off at the end of the last."""

from builder.page.items import Page, TableItem
from tests.layout.slides.making import block, every

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
