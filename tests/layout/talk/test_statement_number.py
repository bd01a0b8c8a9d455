import pytest

from builder.layout.page import GroupItem, ShapeItem, TextItem
from tests.layout.talk.making import block, every, said, texts, words


def test_a_statement_is_the_slides_title_with_its_breaks_kept(tmp_path):
    made = block(tmp_path, "statement: {zh: 到目前为止，还没有一项试验证明有用。, en: No trial has shown it.}")
    page = made.slides[0]
    item = page.items[0]
    assert (page.layout, page.fill, page.title) == ("statement", "primary", "到目前为止，还没有一项试验证明有用。")
    assert isinstance(item, TextItem)
    assert (item.placeholder, item.role) == ("title", "statement")
    assert item.paragraphs[0].hard_breaks


def test_a_long_statement_is_smaller_and_a_longer_one_an_error(tmp_path):
    short = block(tmp_path, "statement: {zh: 先问医生。, en: A}")
    longer = block(tmp_path, "statement:\n  zh: " + "到目前为止没有证明" * 6 + "\n  en: A")
    sizes = [made.slides[0].items[0].paragraphs[0].set.style.size for made in (short, longer)]
    assert sizes[0] == 90
    assert 40 <= sizes[1] < 60
    longest = block(tmp_path, "statement:\n  zh: " + "到目前为止没有证明" * 16 + "\n  en: A")
    told = next(d for d in longest.report if d.code == "overset-text")
    assert told.message.startswith("zh talk, slide 2: expected a statement to fit at 40 pt, found “到目前为止没有证明")


def number(folder, fields, language="zh"):
    return block(folder, f"number: {{{fields}, caption: {{zh: 说明, en: caption}}}}", language)


def figure(made) -> TextItem:
    return next(t for t in texts(made.slides[0]) if t.name in ("数字", "Figure"))


def test_the_unit_stands_on_the_figures_baseline_and_is_smaller(tmp_path):
    value, unit = figure(number(tmp_path, 'value: "9.8", unit: "%"')).paragraphs[0].set.runs
    assert (value.text, unit.text) == ("9.8", "%")
    assert unit.scale == pytest.approx(88 / 184)


@pytest.mark.parametrize(("value", "size"), [("9.8", 184), ("155", 184), ("38500", 132)])
def test_more_figures_are_smaller(tmp_path, value, size):
    assert figure(number(tmp_path, f'value: "{value}"')).paragraphs[0].set.style.size == size


def test_a_wide_figure_has_its_caption_below(tmp_path):
    narrow = number(tmp_path, 'value: "15", unit: "%"')
    wide = number(tmp_path, 'value: "38,500", unit: {zh: 人, en: people}', "en")
    beside, below = (next(t for t in texts(made.slides[0]) if t.role == "caption") for made in (narrow, wide))
    assert beside.frame.x > figure(narrow).frame.x
    assert below.frame.x == figure(wide).frame.x
    assert below.frame.y > figure(wide).frame.y
    assert wide.codes == []


def test_a_figure_wider_than_the_slide_is_told(tmp_path):
    made = number(tmp_path, 'value: "1,234,567", unit: {zh: 人, en: people who live with this illness}', "en")
    assert made.codes == ["overset-text"]


def test_a_chinese_unit_stands_in_a_box_of_its_own_on_the_same_baseline(tmp_path):
    made = number(tmp_path, 'value: "17", unit: {zh: 天, en: days}')
    group = next(i for i in made.slides[0].items if isinstance(i, GroupItem) and i.name == "数字")
    value, unit = (i for i in group.items if isinstance(i, TextItem))
    assert (words(value), words(unit), group.alt) == ("17", "天", "17 天")
    assert unit.frame.x >= value.frame.right - 0.01
    foot, line = (i.frame.y + i.paragraphs[0].baseline(0) for i in (value, unit))
    assert foot == pytest.approx(line)


def strip(made) -> GroupItem | None:
    return next((i for i in made.slides[0].items if isinstance(i, GroupItem) and i.name == "占比"), None)


def test_a_percentage_has_a_strip_as_long_as_its_share(tmp_path):
    made = number(tmp_path, 'value: "25", unit: "%", part: {zh: 一份, en: part}, whole: {zh: 全部, en: all}')
    drawn = strip(made)
    assert drawn is not None
    whole, part = (i.frame.width for i in drawn.items if isinstance(i, ShapeItem))
    assert part == pytest.approx(whole / 4)
    assert drawn.alt == "25%，一份，全部"
    assert [words(t) for t in every(drawn.items) if isinstance(t, TextItem)] == ["一份", "全部"]


@pytest.mark.parametrize("fields", ['value: "25"', 'value: "120", unit: "%"', 'value: "25", unit: {zh: 人, en: p}'])
def test_other_figures_have_none(tmp_path, fields):
    assert strip(number(tmp_path, fields)) is None


def test_the_caption_is_there(tmp_path):
    assert "说明" in said(number(tmp_path, 'value: "3"').slides[0])
