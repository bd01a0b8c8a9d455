import pytest

from builder.page.items import GroupItem, ShapeItem, TextItem
from tests.figures.made_figures import lines
from tests.layout.slides.made_talks import block, every, sizes, texts


def test_a_statement_is_the_slides_title_with_its_breaks_kept(tmp_path):
    made = block(tmp_path, "statement: {zh: 到目前为止，还没有一项试验证明有用。, en: No trial has shown it.}")
    page = made.slides[0]
    item = page.items[0]
    assert (page.layout, page.fill, page.title) == ("statement", "primary", "到目前为止，还没有一项试验证明有用。")
    assert isinstance(item, TextItem)
    assert (item.placeholder, item.role) == ("title", "statement")
    assert item.paragraphs[0].hard_breaks


def test_what_a_statement_stands_under_is_said_small_over_it(tmp_path):
    """Its own title, else that of its section where no other slide has it; it was on no slide at all."""
    told = "statement: {zh: 先问医生。, en: Rest first.}\ntitle: {zh: 开始以前, en: Before you start}"
    page = block(tmp_path, told, "en").slides[0]
    (over,) = [item for item in texts(page) if item.role == "caption"]
    (sentence,) = [item for item in texts(page) if item.role == "statement"]
    assert over.paragraphs[0].set.text == "Before you start"
    assert over.frame.bottom < sentence.frame.y
    assert page.title == "Rest first."


def test_a_statement_shows_what_it_is_about_clear_of_its_words(tmp_path):
    told = "statement: {zh: 先让医生看看耳朵，再去店里。, en: Let a doctor look into the ears first.}"
    for language in ("zh", "en"):
        page = block(tmp_path, told, language, motif="hills-and-sun").slides[0]
        (pictures,) = [i for i in page.background if isinstance(i, GroupItem) and len(i.items) > 2]
        assert pictures.name == {"zh": "图", "en": "Figure"}[language]
        discs = [i for i in pictures.items if isinstance(i, ShapeItem) and i.fill == "surface"]
        assert len(discs) == 2
        assert min(disc.frame.width for disc in discs) >= 150
        (sentence,) = [item for item in texts(page) if item.role == "statement"]
        assert not any(line.overlaps(pictures.frame) for line in lines(sentence)), language


def test_a_long_statement_is_smaller_and_a_longer_one_an_error(tmp_path):
    short = block(tmp_path, "statement: {zh: 先问医生。, en: A}")
    longer = block(tmp_path, "statement:\n  zh: " + "到目前为止没有证明" * 6 + "\n  en: A")
    sizes = [made.slides[0].items[0].paragraphs[0].set.style.size for made in (short, longer)]
    assert sizes[0] == 90
    assert 40 <= sizes[1] < 60
    longest = block(tmp_path, "statement:\n  zh: " + "到目前为止没有证明" * 16 + "\n  en: A")
    told = next(d for d in longest.report if d.code == "overset-text")
    assert told.message.startswith("zh talk, slide 2: expected a statement to fit at 40 pt, found “到目前为止没有证明")


def test_a_share_that_is_no_percentage_does_not_end_at_one(tmp_path):
    def words(value):
        made = block(tmp_path, f'number: {{value: "{value}", caption: {{zh: 有过, en: had it}}}}')
        texts = [i for i in every(made.slides[0].items) if isinstance(i, TextItem)]
        return {p.set.text for text in texts for p in text.paragraphs}

    assert "1/9" in words("1 in 9")
    assert "100%" not in words("1 in 9")


PRESSURE = """number:
  value: "140/90"
  unit: {zh: 毫米汞柱, en: millimetres of mercury (mmHg)}
  caption: {zh: CAPTION, en: CAPTION}
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_figure_that_no_ring_holds_owns_its_slide_on_full_colour(tmp_path, language):
    page = block(tmp_path, PRESSURE.replace("CAPTION", "high"), language).slides[0]
    (ground,) = [i for i in page.items if isinstance(i, ShapeItem)]
    assert (ground.fill, ground.frame.width) == ("primary", 864)
    assert not page.background[1:], "nothing but the title's bar stands behind it"
    assert min(sizes(page, "140/90")) >= 150
    alone = block(tmp_path, PRESSURE.replace("CAPTION", "high"), language, motif="hills-and-sun").slides[0]
    assert min(sizes(alone, "140/90")) >= 200, "where no picture of a subject stands beside it"
    (said,) = [t for t in texts(page) if t.role == "caption"]
    assert [p.set.style.color for p in said.paragraphs] == ["sun-light", "surface"]


def test_it_is_smaller_where_its_words_need_the_room(tmp_path):
    long = "what doctors call high blood pressure when it is found on several different days, " * 3
    made = block(tmp_path, PRESSURE.replace("CAPTION", f"'{long}'"), "en")
    assert not [d for d in made.report if d.severity == "error"]
    assert max(sizes(made.slides[0], "140/90")) < 200


CALLS = """number:
  value: "640"
  unit: {zh: 个, en: calls}
  caption: {zh: 每天两三个, en: two or three a day}
title: {zh: 电话陪伴接了 640 个电话, en: Our telephone support took 640 calls}
"""


def _decorations(page):
    return [i for i in page.items if isinstance(i, GroupItem) and i.role == "artifact"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_counted_has_its_icon_over_the_words(tmp_path, language):
    page = block(tmp_path, CALLS, language).slides[0]
    (sign,) = _decorations(page)
    assert any("phone" in i.name for i in every(sign.items))
    (said,) = [t for t in texts(page) if t.role == "caption"]
    assert sign.frame.bottom <= said.frame.y


def test_an_icon_does_not_make_many_words_small(tmp_path):
    long = "two or three a day and more of them in the weeks before a holiday, when many are alone " * 2
    page = block(tmp_path, CALLS.replace("two or three a day", long), "en").slides[0]
    assert not _decorations(page)


def test_the_usual_motif_stands_for_any_subject_and_so_for_none_here(tmp_path):
    without = CALLS + "icons: none\n"
    (sign,) = _decorations(block(tmp_path, without, "en").slides[0])
    assert not any("phone" in i.name for i in every(sign.items)), "the subject itself"
    assert not _decorations(block(tmp_path, without, "en", motif="hills-and-sun").slides[0])
