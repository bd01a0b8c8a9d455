"""A name behind a quotation is told: it belongs to `who`."""

from pathlib import Path

import pytest

from tests.outline.making import good, load, outline_text

TOP = "languages: [zh]\n"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("“慢慢来。”——老陈", "老陈"),
        ("慢慢来。——老陈，62 岁", "老陈，62 岁"),
        ("「慢慢来」— 老陈", "老陈"),
        ("“Take it slowly.” – Mr Chen", "Mr Chen"),
        ("Take it slowly! -- Mr Chen", "Mr Chen"),
        ("“慢慢来。”——一位病友", "一位病友"),
        ("“Take it slowly.” – a member", "a member"),
        ("Take it slowly. - Anna, 62", "Anna, 62"),
    ],
)
def test_a_name_behind_a_dash_is_told(tmp_path: Path, words: str, name: str) -> None:
    (told,) = load(tmp_path, outline_text(f"- quote: '{words}'\n  cite: none\n", TOP))[1]
    assert (told.code, told.severity.value, told.span.line) == ("name-in-quote", "warning", 13)
    assert f"`who: {name}`" in str(told.hint)
    assert told.span.length == len(name)


@pytest.mark.parametrize(
    "words",
    [
        "慢慢来——别急。",
        "他说“走”——我就走了。",
        "I stopped. - and then I went on.",
        "“慢慢来。”",
        "我怕……——后来不怕了",
        "他说：“走吧。”——我就走了",
        "I was scared. – Then it got better",
        "It hurt... - 3 times a day",
        "Stop! -- and breathe",
        "慢慢来。——不着急",
        "I was scared… – Mum held on",
        "Rest. - a bit at a time",
    ],
)
def test_a_dash_in_what_was_said_is_none(tmp_path: Path, words: str) -> None:
    good(tmp_path, outline_text(f"- quote: '{words}'\n  cite: none\n", TOP))
