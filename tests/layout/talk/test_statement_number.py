from builder.layout.page import TextItem
from tests.layout.talk.making import block


def test_a_statement_is_the_slides_title_with_its_breaks_kept(tmp_path):
    made = block(tmp_path, "statement: {zh: 到目前为止，还没有一项试验证明有用。, en: No trial has shown it.}")
    page = made.slides[0]
    item = page.items[0]
    assert (page.layout, page.fill, page.title) == ("statement", "clay", "到目前为止，还没有一项试验证明有用。")
    assert isinstance(item, TextItem)
    assert (item.placeholder, item.role) == ("title", "statement")
    assert item.paragraphs[0].hard_breaks


def test_a_long_statement_is_smaller_and_a_longer_one_an_error(tmp_path):
    longer = block(tmp_path, "statement:\n  zh: " + "到目前为止没有证明" * 6 + "\n  en: A")
    assert longer.slides[0].items[0].paragraphs[0].set.style.size == 44
    longest = block(tmp_path, "statement:\n  zh: " + "到目前为止没有证明" * 12 + "\n  en: A")
    told = next(d for d in longest.report if d.code == "overset-text")
    assert told.message.startswith("slide 2: expected a statement in at most 5 lines of 44 pt, found")
