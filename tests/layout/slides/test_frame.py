import pytest

from builder.page.items import TextItem
from builder.theme.style import contrast
from tests.layout.slides.made_talks import HEAD, SECTION, block, said, talk, talk_of, texts, theme_named, words

POINT = "points: [{zh: 一点, en: A point}]\n"


def sources(made) -> list[str]:
    return [words(t) for t in texts(made.slides[0]) if t.name in ("来源", "Sources")]


def title(made) -> TextItem:
    item = made.slides[0].items[0]
    assert isinstance(item, TextItem)
    return item


def test_sources_are_named_where_they_fit_one_line(tmp_path):
    assert sources(block(tmp_path, POINT + "cite: [one]")) == ["来源：[1] Sample one, 2022"]
    assert sources(block(tmp_path, POINT + "cite: [one]", "en")) == ["Source: [1] Sample one, 2022"]
    assert sources(block(tmp_path, POINT + "cite: [one, two]", "en")) == [
        "Sources: [1] Sample one, 2022; [2] Sample two, 2023"
    ]


def foot_sizes(made) -> set[float]:
    """The sizes of short title and sources."""
    feet = [t for t in texts(made.slides[0]) if t.placeholder == "footer" or t.name == "Sources"]
    return {p.set.style.size for t in feet for p in t.paragraphs}


def test_the_footer_is_set_in_one_size_of_14_points_where_names_have_room_and_less_where_not(tmp_path):
    assert foot_sizes(block(tmp_path, POINT + "cite: [one]", "en")) == {14}
    (least,) = foot_sizes(block(tmp_path, POINT + "cite: [one, two, long]", "en"))
    assert 12 <= least < 14


def test_on_two_lines_where_one_is_too_short(tmp_path):
    (named,) = sources(block(tmp_path, POINT + "cite: [one, two, long]", "en"))
    assert named.endswith(
        "[3] A sample source whose short form is by no means short, in a journal with a long name, 2024"
    )


LONGER = "  more: {title: More, short: 'Another source with a name as long as that, from a journal that has a long name, 2025', authors: Authors, year: '2025', where: Journal, url: https://example.org/4, checked: 2026-11-20}\n"  # noqa: E501
CITED = "      - points: [{zh: 一点, en: A point}]\n        cite: [one, two, long, more]\n"


def test_else_names_are_cut_for_a_number_alone_would_lead_nowhere(tmp_path):
    (named,) = sources(talk(tmp_path, SECTION + CITED, "en", LONGER))
    assert named.startswith("Sources: [1] Sample one, 2022; [2] Sample two, 2023; [3] A sample source")
    assert "; [4] Another source" in named
    assert named.endswith("…")


def test_their_numbers_lead_to_the_slide_that_lists_them(tmp_path):
    listed = "      - title: {zh: 来源, en: Sources}\n        sources: {}\n"
    assert sources(talk(tmp_path, SECTION + CITED + listed, "en", LONGER)) == ["Sources: [1] [2] [3] [4]"]


def test_sources_cited_in_the_text_come_first(tmp_path):
    made = block(tmp_path, "points:\n  - zh: 一点 [@two]\n    en: A point [@two]\ncite: [one]")
    assert sources(made) == ["来源：[1] Sample two, 2023；[2] Sample one, 2022"]


def test_citation_marks_are_not_shown_in_the_text(tmp_path):
    made = block(tmp_path, "points:\n  - zh: 一点 [@two]。\n    en: A point [@two].")
    assert "一点。" in said(made.slides[0])


def test_the_date_of_a_figure_stands_beside_its_sources(tmp_path):
    made = block(tmp_path, POINT + "cite: [one, two, long]\nas_of: 2026-07")
    (named,) = sources(made)
    assert named.startswith("来源：[1] Sample one, 2022；[2] Sample two, 2023；[3] ")
    assert named.endswith("，截至 2026 年 7 月")


def test_a_date_alone_is_said_too(tmp_path):
    assert sources(block(tmp_path, POINT + "as_of: 2026-07\ncite: none", "en")) == ["As of July 2026"]


def test_without_sources_the_footer_names_none(tmp_path):
    assert sources(block(tmp_path, POINT)) == []


def test_the_draft_mark_goes_when_the_outline_is_reviewed(tmp_path):
    draft = block(tmp_path, POINT)
    assert all("草稿，尚未经医学审阅" in said(page) for page in draft.pages)
    path = tmp_path / "sample.yaml"
    path.write_text(path.read_text("utf-8").replace("status: draft", "status: reviewed").replace(
        "by: []", 'by: ["Sample reviewer"]'), "utf-8")  # fmt: skip
    assert not any("草稿" in text for page in talk_of(path).pages for text in said(page))
    assert "status: draft" in HEAD


@pytest.mark.parametrize("theme", ["calm", "contrast", "dawn"])
def test_the_draft_mark_is_a_line_of_the_footer_as_quiet_as_its_neighbours_and_legible(tmp_path, theme):
    colours = theme_named(theme).palettes["talk"]
    path = tmp_path / "sample.yaml"
    for written, ground in ((POINT, "ground"), ("statement: {zh: 一句话, en: A sentence}", "primary")):
        block(tmp_path, written, "en")
        page = talk_of(path, "en", theme).slides[0]
        mark, title = (next(t for t in page.items if isinstance(t, TextItem) and t.name == name)
                       for name in ("Draft mark", "Footer"))  # fmt: skip
        styles = [item.paragraphs[0].set.style for item in (mark, title)]
        assert [(s.size, s.weight, s.color) for s in styles] == [(14, 400, styles[1].color)] * 2
        assert contrast(colours[styles[0].color].rgb, colours[ground].rgb) >= 4.5
        assert len(mark.paragraphs[0].set.lines) == 1
        assert mark.whole


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_draft_mark_and_the_sources_keep_apart(tmp_path, language):
    made = block(tmp_path, POINT + "cite: [one, two, long]", language)
    mark, line = (next(t.frame for t in texts(made.slides[0]) if start in words(t))
                  for start in (("草稿", "来源") if language == "zh" else ("Draft", "Sources")))  # fmt: skip
    assert line.right < mark.x


def test_a_title_prefers_one_line_down_to_34_points(tmp_path):
    made = block(tmp_path, POINT + "title: {zh: " + "大约每十位患者中有一位查得到致病的基因改变啊" + ", en: A}")
    assert [len(p.set.lines) for p in title(made).paragraphs] == [1]
    assert 34 <= title(made).paragraphs[0].set.style.size < 40


def test_a_title_of_two_lines_leaves_the_body_where_it_is(tmp_path):
    one = block(tmp_path, POINT)
    two = block(tmp_path, POINT + "title: {zh: " + "大约每十位患者中就有一位" * 3 + ", en: A}")
    assert title(two).paragraphs[0].set.style.size == 34
    assert len(title(two).paragraphs[0].set.lines) == 2
    assert two.slides[0].items[1].frame == one.slides[0].items[1].frame


def test_a_long_title_is_set_smaller_before_it_is_refused(tmp_path):
    made = block(tmp_path, POINT + "title: {zh: " + "大约每十位患者中就有一位" * 4 + ", en: A}")
    assert made.codes == []
    assert title(made).paragraphs[0].set.style.size < 34


def test_a_title_of_three_lines_is_an_error_at_its_place(tmp_path):
    made = block(tmp_path, POINT + "title:\n  zh: " + "大约每十位患者中就有一位" * 6 + "\n  en: A")
    told = next(d for d in made.report if d.code == "overset-text")
    line = (tmp_path / "sample.yaml").read_text("utf-8").split("\n")[told.span.line - 1]
    assert told.message.startswith("zh talk, slide 2: expected the title to fit at 26 pt, found “大约每十位患者")
    assert told.hint == "give the slide a shorter title"
    assert "大约每十位患者" in line
