"""Messages in traditional Chinese: made from the simplified ones, what an author wrote left alone."""

import re

import pytest

from builder.catalogue import LANGUAGES, language_of_locale, translator
from builder.diagnostics import say
from builder.explain.code_pages import pages
from builder.words.traditional import script_strangers


def test_words_of_ours_are_converted_and_those_of_the_author_are_not() -> None:
    tell = translator("zh-Hant")
    assert tell(say("error")) == "錯誤"
    message = say("found “{word}” in Chinese text", word="软件")
    assert "软件" in tell(message)
    assert not script_strangers(tell(message).replace("软件", ""), "zh-Hant")


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh_CN.UTF-8", "zh"),
        ("zh_SG", "zh"),
        ("zh_TW.UTF-8", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("en_GB.UTF-8", "en"),
        ("C", "en"),
    ],
)
def test_the_locale_chooses(locale: str, language: str) -> None:
    assert language_of_locale({"LANG": locale}) == language


def test_every_page_has_its_words_in_every_language() -> None:
    for page in pages().values():
        assert set(page.words) == set(LANGUAGES)
        words = page.words["zh-Hant"]
        said = re.sub("[“「`][^”」`]*[”」`]", "", words.title + words.means + words.why + words.do)
        assert not script_strangers(said, "zh-Hant"), page.code
