"""Inline markup: what is typed and what comes out; errors at their very place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Report, Span
from builder.outline.text.markup import Filled, escaped, read_markup
from builder.outline.text.text import Citation, SourceText, Text, Words
from builder.outline.yaml.cleaned_characters import cleaned, undivided

SPAN = Span("x.yaml", 3, 7, 1)


def read(raw: str, report: Report | None = None, known: frozenset[str] | None = None) -> Text:
    return read_markup(Filled(raw, SourceText(raw, SPAN)), "zh", Report() if report is None else report, known)


def shown(raw: str) -> str:
    """The runs in a short notation: <b>strong</b>, {href|words}, [ids]; paragraphs with ¶ between."""
    return "¶".join("".join(_shown(inline) for inline in p) for p in read(raw).paragraphs)


def _shown(inline: Words | Citation) -> str:
    if isinstance(inline, Citation):
        return f"[{','.join(inline.ids)}]"
    text = f"{{{inline.href}|{inline.text}}}" if inline.href else inline.text
    return f"<b>{text}</b>" if inline.strong else text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("plain", "plain"),
        ("**strong** words", "<b>strong</b> words"),
        ("__strong__ words", "<b>strong</b> words"),
        ("这**不能治愈。**但有", "这<b>不能治愈。</b>但有"),
        ("**“没有证据”**支持", "<b>“没有证据”</b>支持"),
        ("a**b**c**d**e", "a<b>b</b>c<b>d</b>e"),
        ("**a __b__ c**", "<b>a b c</b>"),
        ("2*3*4 and a_b", "2*3*4 and a_b"),
        ("*no italic* _here_", "*no italic* _here_"),
        (r"\*\*as typed\*\*", "**as typed**"),
        (r"\[@ernst2023] a\\b", r"[@ernst2023] a\b"),
        (r"C:\dir \n", r"C:\dir \n"),
        ("see [the page](https://x.org/a_b__c).", "see {https://x.org/a_b__c|the page}."),
        ("[**strong** link](https://x.org)", "<b>{https://x.org|strong}</b>{https://x.org| link}"),
        ("**[link](https://x.org)**", "<b>{https://x.org|link}</b>"),
        ("[mail](mailto:a@b.org) [call](tel:+861012345678)", "{mailto:a@b.org|mail} {tel:+861012345678|call}"),
        ("[wiki](https://x.org/A_(b))", "{https://x.org/A_(b)|wiki}"),
        ("[not a link] (here)", "[not a link] (here)"),
        ("见https://x.org/a，好", "见{https://x.org/a|https://x.org/a}，好"),
        (
            "(https://x.org/a). https://y.org/b!",
            "({https://x.org/a|https://x.org/a}). {https://y.org/b|https://y.org/b}!",
        ),
        (
            "https://x.org/A_(b) https://x.org/a__b__c",
            "{https://x.org/A_(b)|https://x.org/A_(b)} {https://x.org/a__b__c|https://x.org/a__b__c}",
        ),
        ("**https://x.org**", "<b>{https://x.org|https://x.org}</b>"),
        ("https:// alone", "https:// alone"),
        ("fact [@a].", "fact [a]."),
        ("事实 [@a; @b-2]，好", "事实 [a,b-2]，好"),
        ("**fact [@a]**", "<b>fact </b>[a]"),
        ("锻炼\n改善", "锻炼改善"),
        ("平衡，\n但是", "平衡，但是"),
        ("说\n“好”\n的", "说“好”的"),
        ("ALS\n患者", "ALS 患者"),
        ("one\ntwo", "one two"),
        ("“one”\n“two”", "“one” “two”"),
        ("锻炼**可以**\n**改善**", "锻炼<b>可以改善</b>"),
        ("one\n**two**", "one <b>two</b>"),
        ("一段\n\n二段\n \n\n三段", "一段¶二段¶三段"),
        ("**open\n\nclosed**", "**open¶closed**"),
        ("", ""),
        ("****", ""),
    ],
)
def test_markup(raw: str, expected: str) -> None:
    assert shown(raw) == expected


@pytest.mark.parametrize(
    ("raw", "code", "column", "length"),
    [
        ("a **b", "unclosed-strong", 2, 2),
        ("**a** b **c", "unclosed-strong", 8, 2),
        ("a __b", "unclosed-strong", 2, 2),
        ("x {{ y", "left-over-braces", 2, 2),
        ("x [@nobody] y", "unknown-source", 3, 7),
        ("x [@known; @nobody]", "unknown-source", 11, 7),
        ("x [@known; nobody]", "bad-citation", 11, 6),
        ("x [@known, @other]", "bad-citation", 3, 14),
        ("x [@known", "bad-citation", 2, 7),
        ("x ［@known］", "bad-citation", 2, 8),
        ("[a](x.org)", "bad-link", 4, 5),
        ("[a](javascript:alert)", "bad-link", 4, 16),
    ],
)
def test_a_fault_is_told_at_its_place(raw: str, code: str, column: int, length: int) -> None:
    report = Report()
    read(raw, report, frozenset({"known"}))
    assert [(d.code, d.span.column - SPAN.column, d.span.length) for d in report] == [(code, column, length)]


def test_an_unknown_source_names_the_nearest() -> None:
    report = Report()
    read("[@ernst2032]", report, frozenset({"ernst2023", "other"}))
    assert report.diagnostics[0].hint == "did you mean `ernst2023`?"


def test_unclosed_strong_is_a_warning_and_stays_in_the_text() -> None:
    report = Report()
    assert read("a **b __c__", report).plain == "a **b c"
    assert not report.has_errors


def test_words_inside_an_unclosed_pair_keep_their_own_strength() -> None:
    assert shown("**a __b__ c") == "**a <b>b</b> c"


PLAIN = st.text(st.characters(exclude_characters="*_[\\\n{［【", exclude_categories=("Cs",)))


@pytest.mark.parametrize("text", ["****", "** **", "\u200b", "\u00ad\u2060", "**\u3000**", "\ufe0f", "a\n\n\u200b"])
def test_what_nobody_can_see_is_no_text(text: str) -> None:
    report = Report()
    found = read(text, report)
    if "a" in text:
        assert (found.plain, report.diagnostics) == ("a", [])
    else:
        assert [d.code for d in report] == ["empty-value"]


def has_address(text: str) -> bool:
    return "http" in text or "www." in text


@given(PLAIN.filter(lambda text: not has_address(text)))
def test_plain_text_survives(text: str) -> None:
    assert read(f"a{text}").plain == undivided(cleaned(f"a{text}"))


@given(st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",))).filter(lambda t: not has_address(t)))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    report = Report()
    assert read(escaped(f"a{text}"), report).plain == undivided(cleaned(f"a{text}"))
    assert not report.has_errors


@given(st.text(alphabet=st.sampled_from("**__[]()@;\\\n 你好a.。“”https://x.org{}")))
def test_any_mixture_is_read_without_fault_of_ours(text: str) -> None:
    report = Report()
    first = read(text, report, frozenset({"a"}))
    assert first == read(text, Report(), frozenset({"a"}))
    for diagnostic in report:
        assert 0 <= diagnostic.span.column - SPAN.column <= len(text)


@pytest.mark.parametrize(
    ("text", "shown", "href"),
    [
        (
            "见https://zh.wikipedia.org/wiki/病。",
            "https://zh.wikipedia.org/wiki/病",
            "https://zh.wikipedia.org/wiki/%E7%97%85",
        ),
        ("https://例子.中国/病人/ x", "https://例子.中国/病人/", "https://xn--fsqu00a.xn--fiqs8s/%E7%97%85%E4%BA%BA/"),
        ("https://example.org/café.", "https://example.org/café", "https://example.org/caf%C3%A9"),
        ("https://www.example.org请看", "https://www.example.org", "https://www.example.org"),
        # linkify-it-py 2.0.3 takes Chinese words and marks around an address into it; so does no output of ours
        ("网址是www.example.org/help。欢迎", "www.example.org/help", "http://www.example.org/help"),
        ("请发到a@example.org，谢谢", "a@example.org", "mailto:a@example.org"),
        ("www.example.org/for/patients, x", "www.example.org/for/patients", "http://www.example.org/for/patients"),
        ("（a.b_c@example.org）", "a.b_c@example.org", "mailto:a.b_c@example.org"),
        ("**a\\_b@example.org**", "a_b@example.org", "mailto:a_b@example.org"),
        ("https://a\u00adb.org/x\u200by z", "https://ab.org/xy", "https://ab.org/xy"),
        ("https://example.org/a\u2011b", "https://example.org/a-b", "https://example.org/a-b"),
        ("[病](https://例子.cn/病)", "病", "https://xn--fsqu00a.cn/%E7%97%85"),
        ("[信](a@example.org)", "信", "mailto:a@example.org"),
        ("[页](www.example.org)", "页", "http://www.example.org"),
    ],
)
def test_an_address_is_shown_as_typed_and_linked_as_a_program_wants_it(text: str, shown: str, href: str) -> None:
    report = Report()
    found = read(text, report)
    links = [(i.text, i.href) for p in found.paragraphs for i in p if isinstance(i, Words) and i.href]
    assert links == [(shown, href)]
    assert list(report) == []


@pytest.mark.parametrize("text", ["https://example.org/help查看", "https://example.org/2–3"])
def test_an_address_whose_end_nobody_sees_is_told(text: str) -> None:
    report = Report()
    read(text, report)
    assert [(d.code, d.severity) for d in report] == [("unclear-address", "warning")]


@pytest.mark.parametrize("text", ["微信@abc", "https:// x", "www. x", "a@b", "2@3.4", "x.www.example"])
def test_what_is_no_address_is_no_link(text: str) -> None:
    assert read(text).paragraphs == ((Words(text),),)


@pytest.mark.parametrize("written", ["Phone: ____", "Phone: ______ Name: _____", r"Phone: \_\_\_\_",
    "下次抽血：____年__月__日（空腹）", "2027年__月__日", "Date: __/__/____", "__ : __", "__ / __ / 20__", "____岁",
])  # fmt: skip
def test_a_line_to_write_on_is_no_mark(written: str) -> None:
    read = read_markup(Filled(written, SourceText(written, Span("", 1, 1))), "en", Report())
    assert read.plain == written.replace("\\", "")


@pytest.mark.parametrize("written", ["__a__:__b__", "这__不能治愈__。", "a __b__/__c__", "**a**____"])
def test_strong_words_beside_what_parts_a_date_stay_strong(written: str) -> None:
    assert any(isinstance(inline, Words) and inline.strong for inline in read(written).paragraphs[0])
