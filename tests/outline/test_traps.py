"""Each trap of YAML: what is typed, and where and how it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from builder.outline.model.blocks import Prose
from builder.outline.model.outline import Outline
from tests.outline.small_outlines import codes, load, outline_text, place, told_about

TRAPS = [
    ("zh: **重要** 文字", ["1:5 text-starts-with-mark"]),
    ("zh: *重要", ["1:5 text-starts-with-mark"]),
    ("zh: [@a] 说", ["1:5 text-starts-with-mark"]),
    ("en: [words](https://x.org) here", ["1:5 text-starts-with-mark"]),
    ("en: [a\nzh: 乙", ["1:5 text-starts-with-mark"]),
    ("en: {x} and more", ["1:5 text-starts-with-mark"]),
    ("en: @home", ["1:5 text-starts-with-mark"]),
    ("en: %5 of", ["1:5 text-starts-with-mark"]),
    ("en: & Co", ["1:5 text-starts-with-mark"]),
    ("en: ! now", ["1:5 text-starts-with-mark"]),
    ("en: > 5", ["1:5 text-starts-with-mark"]),
    ("en: | x", ["1:5 text-starts-with-mark"]),
    ("en: `x`", ["1:5 text-starts-with-mark"]),
    ('zh: "没有证据"支持', ["1:11 quote-closed-early"]),
    ('en: "A" and "B"', ["1:9 quote-closed-early"]),
    ("en: 'It's fine'", ["1:9 quote-closed-early"]),
    ('zh: "abc\nen: def', ["1:5 unclosed-quote"]),
    ("id: 注意: 你好", ["1:7 colon-in-text"]),
    ("zh: 你好 en: Hello", ["1:8 languages-on-one-line"]),
    ('zh: "你好" en: "Hello"', ["1:10 languages-on-one-line"]),
    ("zh: 你好，en: Hello", ["1:8 languages-on-one-line"]),
    ("title: zh: 你好, en: Hello", ["1:16 languages-on-one-line"]),
    ("x: ｛zh: 甲, en: A｝", ["1:4 full-width-braces"]),
    ("x: {zh: 甲, en: A｝", ["1:17 full-width-braces"]),
    ("- ｛zh：甲，en：A｝", ["1:3 full-width-braces"]),
    ("title: zh: 你好", ["1:10 colon-in-text"]),
    ("en: Ask: what\n  helps", ["1:8 colon-in-text"]),
    ("zh: 你好\n  再见: 走了\nen: x", ["2:5 colon-in-text"]),
    ("zh: 你好 # 三", ["1:8 suspicious-comment"]),
    ("en: #1 choice\nzh: x", ["1:5 suspicious-comment"]),
    ("- see trial #4", ["1:13 suspicious-comment"]),
    ("- see trial # 4", ["1:13 suspicious-comment"]),
    ('en: "a\\d"', ["1:7 bad-escape"]),
    ('en: "a\\d and \\q"', ["1:7 bad-escape", "1:15 bad-escape"]),
    ("- zh: 你好\n    en: Hello", ["2:5 swallowed-line"]),
    ('- zh: "你好"\n    en: Hello', ["2:5 swallowed-line"]),
    ("- 第一\n  - 第二", ["2:3 swallowed-item"]),
    ('x: {zh: 是的, en: Yes, "it is"}', ["1:20 comma-in-braces"]),
    ("x: {zh: 见 [@a], en: y}", ["1:11 bracket-in-braces"]),
    ("x: {zh: [@a], en: y}", ["1:9 bracket-in-braces"]),
    ("x: [a [b] c]", ["1:7 bracket-in-braces"]),
    ("x: {zh: a: b, en: c}", ["1:10 colon-in-braces"]),
    ('x: {zh: "a" b, en: c}', ["1:12 quote-closed-early"]),
    ("x: {zh: 你好 #3, en: x}", ["1:12 suspicious-comment"]),
    ("x: {zh: *重要, en: x}", ["1:9 text-starts-with-mark"]),
    ("cite: [a, b\nx: y", ["1:7 unclosed-bracket"]),
    ("x: {zh: a, en: b\ny: c", ["1:4 unclosed-bracket"]),
    ("zh：你好", ["1:3 full-width-colon"]),
    ("- zh ：你好", ["1:6 full-width-colon"]),
    ("x: {zh：周一, en: Mon}", ["1:7 full-width-colon"]),
    ("x: {zh: 周一，en: Mon}", ["1:11 full-width-comma"]),
    ("zh:\u3000你好", ["1:4 full-width-space"]),
    ("zh:\u00a0你好", ["1:4 full-width-space"]),
    ("-\u3000你好", ["1:2 full-width-space"]),
    ("a:\n\tzh: x", ["2:1 indent-character"]),
    ("a:\n  \u3000zh: x", ["2:3 indent-character"]),
    ("a:\n\u00a0\u00a0zh: x", ["2:1 indent-character"]),
    ("zh: |\n\ttext", ["2:1 indent-character"]),
    ("zh: 甲\u2028乙", ["1:6 line-separator"]),
    ("zh: 甲\u2029乙", ["1:6 line-separator"]),
    ("id: “abc”", ["1:5 curly-quotes"]),
    ("time: ‘14:00’", ["1:7 curly-quotes"]),
    ("x: {phone: “1 转 2”, email: a}", ["1:12 curly-quotes"]),
    ("x: {name: “甲”, phone: “1”, email: “b”}", ["1:23 curly-quotes", "1:35 curly-quotes"]),
    ("zh: “注意: 你好”", ["1:5 curly-quotes"]),
    ("x: {zh: “你好, 世界”, en: b}", ["1:12 curly-quotes"]),
    ("-zh: x\n en: y", ["1:1 no-space-after-dash"]),
    ("-你好", ["1:1 no-space-after-dash"]),
    ("zh:你好", ["1:3 no-space-after-colon"]),
    ("x: {zh:周一, en:Mon}", ["1:7 no-space-after-colon", "1:14 no-space-after-colon"]),
    ("points:\n  •a\n  •b", ["2:3 wrong-bullet", "3:3 wrong-bullet"]),
    ("group:\n  名称: x\n  电话：400-000", ["3:5 full-width-colon"]),
]


@pytest.mark.parametrize(("text", "expected"), TRAPS)
def test_a_trap_is_told_at_its_place_and_nothing_else_follows(text: str, expected: list[str]) -> None:
    assert [place(d) for d in told_about(text)] == expected


@pytest.mark.parametrize(("text", "expected"), TRAPS)
def test_a_trap_says_what_was_expected_and_what_to_do(text: str, expected: list[str]) -> None:
    for diagnostic in told_about(text):
        assert diagnostic.message.startswith("expected ")
        assert diagnostic.hint
        assert "{found}" not in diagnostic.message + diagnostic.hint


FINE = [
    "zh: 锻炼可以改善平衡 [@ernst2023]，但**不能**治愈。",
    "en: Exercise can improve balance [@ernst2023], but it does not cure.",
    "en: it's 5 o'clock, \"really\" {so} [it is]; 50% & more! a*b > c | d",
    "en: see https://example.org/a:b#part and ${meeting.place}",
    "zh: “没有证据”支持",
    "zh: “注意”",
    "en: 'It''s fine'  # a remark",
    'en: "a \\"b\\" \\\\ \\u00e9"  # a remark',
    'en: "over\n  two lines: with # signs"',
    "zh: 你好  # a remark",
    "minutes: 20 # a remark",
    "ids:\n  - ernst2023 # a remark",
    "notes: |\n  - zh: * { [ ` @\n  a: b: c # d\n\n    \tdeeper “x\nen: y",
    "- notes: >-\n    zh：你好: # x\n    - x\n  en: y",
    "- |\n  * a\n- >\n  [b",
    "notes: |2\n    a: b: c\n",
    "# zh：你好\n#\ttab\n\nzh: x",
    "x: {zh: 周一, en: Mon}  # a remark",
    "x: {zh: \"见 [@a]，好\", en: 'a, b: c # d'}",
    "x: [{zh: 右, en: Right}, {zh: 左, en: Left}]",
    "x: {a: [b, c], d: {e: f}, }",
    "x: {\n  zh: 周一,\n  en: Mon\n}",
    "x: [\n  a,\n  b,\n]",
    "x: [a, b]\ny: {}",
    "faq:\n  - {q: Is it safe?, a: No}",
    "x: {url: https://example.org/a, time: 14:00}",
    "en: a text that\n  goes on https://x.org\n  and ends.\nzh: 你",
    "zh:\n  —— 他说\nen:\n  – he said",
    "zh:\n  你好\n  世界\nen: x",
    "- - a\n  - b\n- - c",
    "values: [-5, 3]\nmore:\n  -5",
    "a: &one {zh: 甲, en: A}\nb: *one\nc: [*one, *one]",
    "\"zh\": 你好\n'en': x",
    "---\nzh: 你好\n",
    "zh: 注意: 你好",
    '- en: Ask "them": what: helps?',
    "  - text: Please bring:\n    cite: none",
    "en: Address: 12 Park Road\r\nzh: 甲",
    "zh: 时间：14:00，地点：北京",
    "- 注意：请勿停药",
    "- https://example.org",
    "a:\n\n\n  zh: x\n   \t\n  en: y",
    "zh:    你好\nen:\tHello",
    "zh: 语言，en: 英文\nen: Language",
    'zh: "语言, en: 英文"\nen: x',
    "en: Write ｛so｝",
    "zh: 甲\n\n  乙\n\n  丙\nen: x",
]


@pytest.mark.parametrize("text", FINE)
def test_correct_yaml_is_not_flagged(text: str) -> None:
    assert told_about(text) == []


def test_all_traps_are_told_in_one_run_with_the_other_errors(tmp_path: Path) -> None:
    text = outline_text(
        """\
        - text:
            zh: **重要**
            en: Important en: this
          cite: none
        - points:
            - zh：你好
              en: see [@nobody]
            - {zh: 是的, en: Yes, "it is"}
          shade: red
          title: {zh: 二, en: "A \\d"}
        - callout:
          tone: tip
          title: {zh: 三, en: C}
        - text: {zh: 四, en: D}
          points: [x]
          title:
        """
    )
    _, told = load(tmp_path, text)
    assert [d.code for d in told] == [
        "text-starts-with-mark",
        "colon-in-text",
        "full-width-colon",
        "unknown-source",
        "comma-in-braces",
        "unknown-key",
        "bad-escape",
        "fields-not-indented",
        "two-kinds",
        "empty-value",
    ]


@pytest.mark.parametrize("words", ["Ask: what helps?", "Ask **them**: 9:30: or later", "Please bring:"])
def test_a_colon_in_a_text_of_one_line_is_part_of_it(tmp_path: Path, words: str) -> None:
    """YAML has no meaning for it, so no file that could be read before is read otherwise."""
    plain = outline_text(f"- text:\n    en: {words}\n    zh: 甲\n  cite: none\n")
    quoted = outline_text(f'- text:\n    en: "{words}"\n    zh: 甲\n  cite: none\n')
    with pytest.raises(yaml.YAMLError):
        yaml.safe_load(plain)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, told = load(tmp_path / "a", plain)
    other, _ = load(tmp_path / "b", quoted)
    assert told == []
    assert one is not None
    assert other is not None
    assert written(one) == written(other) == words


def written(outline: Outline) -> str:
    """The English of the first block, as it was typed."""
    block = outline.sections[0].blocks[0]
    assert isinstance(block, Prose)
    return block.paragraphs[0].by_language["en"].raw


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a: {zh: 算, en: Yes, it's [so]}", 'a: {zh: 算, en: "Yes, it\'s [so]"}'),
        ("- {en: Mon, 8 'til 4 [noon], zh: 周一}", '- {en: "Mon, 8 \'til 4 [noon]", zh: 周一}'),
        ('a: {en: Say "no, thanks" [so], zh: 说}', "a: {en: 'Say \"no, thanks\" [so]', zh: 说}"),
    ],
)
def test_a_trap_in_braces_shows_the_line_as_it_should_be(typed: str, shown: str) -> None:
    assert yaml.safe_load(shown)
    assert [d.hint for d in told_about(typed)] == [f"write it so: `{shown}`"]


def test_a_trap_shows_the_line_as_it_should_be() -> None:
    hints = [told_about(text)[0].hint for text in ("zh: **重要** 文字", "en: #1 choice\nzh: x")]
    assert hints == [
        'write it so: `zh: "**重要** 文字"`',
        'write it so: `en: "#1 choice"`',
    ]


def test_healing_keeps_the_texts(tmp_path: Path) -> None:
    """A quoted-by-healing text still cites, so no `uncited` follows from the trap."""
    _, told = load(tmp_path, outline_text("- text:\n    zh: [@ernst2023] 说\n    en: [@ernst2023] says\n"))
    assert codes(told) == ["text-starts-with-mark", "text-starts-with-mark"]


def test_the_parsers_own_error_is_told_where_no_trap_is() -> None:
    told = told_about("a: b\n c: d\n")
    assert [place(d) for d in told] == ["2:3 colon-in-text"]
    told = told_about("a:\n  - b\n c\n")
    assert codes(told) == ["yaml-syntax"]
    assert "YAML" not in told[0].hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n    b: c\n  d: e\n", "3:3 yaml-syntax"),
        ("a: b\n}\n", "2:1 yaml-syntax"),
        ("- a\nb: c\n", "2:1 yaml-syntax"),
        ("a: [b]]\n", "1:4 text-starts-with-mark"),
    ],
)
def test_other_faults_are_said_in_plain_words(text: str, expected: str) -> None:
    told = told_about(text)
    assert place(told[0]) == expected
    assert told[0].message.startswith("expected ")


def test_a_flood_of_traps_is_bounded(tmp_path: Path) -> None:
    _, told = load(tmp_path, "zh: **你好\n" * 5_000)
    assert len(told) == 201
    assert "more-errors" in codes(told)


HINTS = [
    ('zh: "让他"自己做', ['`zh: "“让他”自己做"`', "`zh: '\"让他\"自己做'`"]),
    ('zh: "让他"自己做"', ['`zh: "让他“自己做”"`', "`zh: '让他\"自己做\"'`"]),
    ('zh: "他说"自己做"就好"', ["“ ” or 「」", "single quotes around the whole text"]),
    ('en: "A" and "B"', ['`en: "“A” and “B”"`', '`en: \'"A" and "B"\'`']),
    ("en: 'It's fine'", ['`en: "It\'s fine"`']),
    ("- zh: 你好 en: Hello", ["a line of its own:\n`zh: 你好`\n`en: Hello`"]),
    ("title: zh: 你好 en: Hello, you", ['`title: {zh: 你好, en: "Hello, you"}`']),
    ("title: ｛zh：你好，en：Hello｝", ["`title: {zh: 你好, en: Hello}`"]),
]


@pytest.mark.parametrize(("text", "said"), HINTS)
def test_a_hint_shows_what_to_write(text: str, said: list[str]) -> None:
    (told,) = told_about(text)
    assert told.severity == "error"
    assert [words for words in said if words not in told.hint] == []


TABBED = """\
- points:
    - zh: 你好
      en: Hello
    - zh: 再见
      en: Bye
  cite: none
- title: {zh: 二, en: Two}
  text: {zh: 好, en: Good}
  cite: none
"""


@pytest.mark.parametrize("tabs", ["\t", "\t\t", " \t"])
@pytest.mark.parametrize("row", range(8, 21))
def test_a_tab_before_a_line_is_told_once_with_the_spaces_to_write(tmp_path: Path, row: int, tabs: str) -> None:
    lines = outline_text(TABBED, section="notes: {zh: 说, en: Say}\n").splitlines()
    indent = len(lines[row]) - len(lines[row].lstrip())
    lines[row] = tabs + lines[row].lstrip()
    (told,) = load(tmp_path, "\n".join(lines))[1]
    assert (told.code, told.span.line, told.severity) == ("indent-character", row + 1, "error")
    assert told.hint == f"begin the line with {indent} spaces"
