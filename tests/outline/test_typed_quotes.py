"""Straight quotes and apostrophes among marks, links and values; every text of an edition has those of its language."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Report, Span
from builder.outline.text.language import select_language
from builder.outline.text.markup import Filled, read_markup, written_signs
from builder.outline.text.text import SourceText, Text
from builder.outline.text.text_places import placed_texts
from builder.outline.text.typed_quotes import typeset_quotes
from tests.outline.small_outlines import good, outline_text

MARKED = {
    'He said "**Go!**", and **"stay"**[@x].': "He said “Go!”, and “stay”.",
    "\"[the carers' page](https://example.org/a'b)\"": "“the carers’ page”",
    "See https://example.org/wiki/Ward's_method, it's clear": "See https://example.org/wiki/Ward's_method, it’s clear",
    r"a 12\" plate, \'quoted\' as typed": "a 12\" plate, 'quoted' as typed",
    'first "one\n\ntwo"': "first “one\ntwo”",
}
TOP = """\
subtitle: {zh: '"在北京"', en: "It's in Beijing"}
closing: {zh: "谢谢", en: "That's all"}
group: {name: {zh: 互助会, en: "The Carers' Group"}}
terms:
  als: {name: {zh: 渐冻症, en: "Lou Gehrig's disease"}, match: {en: ["Gehrig's"]}, plain: {zh: 病。, en: "It's ill."}}
"""
BLOCKS = """\
- text: {zh: '说"${subtitle}"', en: "'Tis \\"${group.name}\\" of Gehrig's"}
  title: {zh: '"二"', en: "Two's"}
  notes: {zh: '问"谁"', en: "Don't wait"}
  cite: none
"""


def test_marks_links_and_addresses_stay_around_quotes() -> None:
    for written, expected in MARKED.items():
        source = SourceText(written, Span("", 1, 1))
        filled = typeset_quotes(Filled(written, source), "en")
        assert read_markup(filled, "en", Report()).plain == expected
        places = [sign.start for _, _, signs in written_signs(filled) for sign in signs]
        assert places == [s.start for _, _, signs in written_signs(Filled(written, source)) for s in signs], written


def test_every_text_of_an_edition_has_the_quotes_of_its_language(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(BLOCKS, TOP))
    expected = {
        "en": ["It’s in Beijing", "The Carers’ Group", "’Tis “The Carers’ Group” of Gehrig’s", "Two’s", "Don’t wait"],
        "zh": ["“在北京”", "说“‘在北京’”", "“二”", "问“谁”"],
        "zh-Hant": ["「在北京」", "說「『在北京』」", "「二」", "問「誰」"],
    }
    for language, words in expected.items():
        edition = select_language(outline, language, Report())  # type: ignore[arg-type]
        said = [text.plain for _, text in placed_texts(edition) if isinstance(text, Text)]
        assert set(words) <= set(said), (language, said)
        assert not [text for text in said if '"' in text or "'" in text]
    assert select_language(outline, "en", Report()).terms["als"].match == ("Gehrig’s",)
