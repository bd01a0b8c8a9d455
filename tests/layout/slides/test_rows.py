"""Rows of pairs, columns of sources, words on a picture: as many on a slide as may be read there."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pptx import Presentation

from builder.diagnostics import Report
from builder.layout.slides import TalkOptions, compose_talk
from builder.page.items import ShapeItem
from builder.write.pdf import write_pdf
from builder.write.pptx import write_pptx
from tests.layout.slides.made_talks import block, edition_of, every, many, talk, texts, theme_named, words
from tests.write.pdf.screen_reader import Tagged

LONG = "Some people can reduce their tablets after they have changed how they live and sleep and eat"
FACTS = ("Fact 1", f"{LONG}, {LONG}", "Fact 3", "Fact 4")
PAIRS = "myths:\n" + many("  - {myth: {zh: 说法#, en: Claim #}, fact: {zh: 事实#, en: Fact #}}", 4)
both = pytest.mark.parametrize("language", ["zh", "en"])


@both
def test_four_myths_share_a_slide(tmp_path, language):
    made = block(tmp_path, PAIRS, language)
    assert (len(made.slides), made.report.has_errors) == (1, False)
    assert (
        min(p.set.style.size for item in texts(made.slides[0]) for p in item.paragraphs if item.placeholder == "body")
        >= 16
    )


@pytest.mark.parametrize(("count", "heads"), [(2, 2), (3, 1), (4, 1)])
def test_many_myths_say_once_which_half_is_which_and_their_words_grow(tmp_path, count, heads):
    """Labels in each half would take a third of a low row; a line over the rows says it for all."""
    pairs = many("  - {myth: {zh: 说法#, en: Belief #}, fact: {zh: 事实#, en: Truth #}}", count)
    (slide,) = block(tmp_path, "myths:\n" + pairs, "en").slides
    said = " ".join(words(item) for item in texts(slide)).split()
    assert (said.count("Claim"), said.count("Fact")) == (heads, heads)
    bold = [p.set.style.size for item in texts(slide) for p in item.paragraphs if "Truth" in words(item)]
    assert max(bold) >= {2: 30, 3: 30, 4: 26}[count]


@both
@pytest.mark.parametrize("count", [3, 4])
def test_who_hears_a_slide_is_told_of_each_half_whether_it_is_claim_or_fact(tmp_path, language, count):
    """Only the eye sees the heads over the columns: a false claim would be heard as advice."""
    pairs = many(
        "  - {myth: {zh: 走路伤膝#, en: Walking harms #}, fact: {zh: 慢走不伤#, en: Slow walks help #}}", count
    )
    made = block(tmp_path, "myths:\n" + pairs, language)
    halves = [item for item in texts(made.slides[0]) if item.placeholder == "body"]
    labels = {"zh": ("说法：走路伤膝", "事实：慢走不伤"), "en": ("Claim: Walking harms ", "Fact: Slow walks help ")}
    expected = [f"{label}{n + 1}" for n in range(count) for label in labels[language]]
    assert [item.alt for item in halves] == [item.name for item in halves] == expected
    slide = Presentation(BytesIO(write_pptx(made.document))).slides[1]
    described = [shape._element.xpath("string(.//p:cNvPr/@descr)") for shape in slide.shapes]
    assert [told for told in described if told in expected] == expected
    read = Tagged(write_pdf(made.document))
    assert [str(p.object.Alt) for p in read.all("P") if "/Alt" in p.object] == expected


@pytest.mark.parametrize("count", [2, 3, 4])
def test_in_two_languages_claim_and_fact_are_named_in_both(tmp_path, count):
    pairs = many(
        "  - {myth: {zh: 走路伤膝#, en: Walking harms #}, fact: {zh: 慢走不伤#, en: Slow walks help #}}", count
    )
    block(tmp_path, "myths:\n" + pairs)
    first, second = (edition_of(tmp_path / "sample.yaml", language) for language in ("zh", "en"))
    page = compose_talk(first, theme_named(), Report(), TalkOptions(second=second)).pages[1]
    said = " ".join(words(item) for item in texts(page)).split()
    assert [said.count(word) for word in ("说法", "Claim", "事实", "Fact")] == [1 if count > 2 else 2] * 4
    halves = [item.frame for item in texts(page) if item.placeholder == "body"]
    heads = [item for item in texts(page) if words(item) in ("说法\nClaim", "事实\nFact")]
    assert all(head.frame.y + head.paragraphs[-1].y + head.paragraphs[-1].set.height <= halves[0].y for head in heads)


def test_a_long_fact_among_four_has_the_higher_row(tmp_path):
    made = block(tmp_path, PAIRS.replace("Fact 2", FACTS[1]), "en")
    (slide,) = made.slides
    heights = [item.frame.height for item in texts(slide) if words(item) in FACTS]
    assert len(heights) == 4
    assert heights[1] == max(heights) > min(heights)
    assert not made.report.has_errors


@both
def test_four_questions_share_a_slide_though_one_answer_is_long(tmp_path, language):
    pairs = "faq:\n" + many("  - {q: {zh: 问题#？, en: Question #?}, a: {zh: 回答#, en: Answer #}}", 4)
    long = pairs.replace("Answer 3", f"{LONG}. {LONG}").replace("回答3", "每年量一次，" * 8)
    made = block(tmp_path, long, language)
    assert (len(made.slides), made.report.has_errors) == (1, False)


SOURCES = """
sections:
  - id: only
    title: {zh: 题, en: Title}
    blocks:
      - text:
          zh: 文 CITED
          en: Text CITED
      - title: {zh: 来源, en: Sources}
        sources: {}
"""
ENTRY = '  s#: {title: "T #", short: "Short #, 2022", authors: A, year: "2022", where: J, url: "URL", checked: DAY}'
SHORT, LONG_ADDRESS = "https://example.org/#", "https://example.org/" + "way-" * 40


@pytest.mark.parametrize(("address", "slides"), [(SHORT, 2), (LONG_ADDRESS, 4)])
def test_a_dozen_sources_share_a_slide_where_their_addresses_are_short(tmp_path, address, slides):
    sources = many(ENTRY.replace("URL", address).replace("DAY", "2026-11-20"), 24)
    cited = SOURCES.replace("CITED", "[" + "; ".join(f"@s{n}" for n in range(1, 25)) + "]")
    made = talk(tmp_path, cited, "en", sources)
    assert (len(made.slides) - 1, made.report.has_errors) == (slides, False)
    for slide in made.slides[1:]:
        places = sorted((item.frame for item in texts(slide) if item.name.startswith("[")), key=lambda f: (f.x, f.y))
        assert all(a.bottom <= b.y + 0.01 for a, b in pairwise(places) if a.x == b.x)


def test_a_label_that_had_to_move_stands_on_a_plate(tmp_path):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150"><path d="M0 146h300v4h-300z"/></svg>'
    Path(tmp_path, "line.svg").write_text(drawing, encoding="utf-8")
    labels = "{at: [0.5, 0.5], text: {zh: 中间, en: middle}}, {at: [0.5, 1], text: {zh: 底下, en: foot}}"
    made = block(tmp_path, f"figure: {{image: line.svg, labels: [{labels}]}}\nalt: {{zh: 线, en: A line}}", "en")
    items = list(every(made.slides[0].items))
    plates = [i for i in items if isinstance(i, ShapeItem) and i.fill == "surface" and i.frame.height < 40]
    (foot,) = (i for i in texts(made.slides[0]) if words(i) == "foot")
    assert [plate.frame.contains(foot.frame) for plate in plates] == [True]
