"""Every message has its Chinese, and nothing in the catalogue is left over; `make po` brings new ones in."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from builder.catalogue import language_of_locale, translator
from builder.catalogue.translate import FOLDER
from builder.diagnostics import Template, all_of, any_of, kept, quoted, recalled, say, say_count
from tests.catalogue.extract import BUILDER, Found, templates, templates_of

CATALOGUE = polib.pofile(str(FOLDER / "zh.po"), encoding="utf-8")
TELLERS = {"error", "warning", "expected", "tell", "_error", "_refuse", "_tell", "tell_overset"}
"""Functions that take a code and words for the author."""


@pytest.fixture(scope="module")
def found() -> list[Found]:
    """Read when a test asks for it: each process that runs tests imports this module, and one of them runs these."""
    return [f for f in templates() if f.file != "builder/diagnostics.py" or f.one is not None]


def words(entry: polib.POEntry) -> str:
    return entry.msgstr or entry.msgstr_plural.get(0, "")


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def english(template: str) -> bool:
    """Whether a template has words of its own, beside what it is filled with."""
    return bool(re.search("[a-z]{2}", re.sub(r"\{[^{}]*\}|talkleaf|Python", "", template)))


def test_every_template_is_a_literal(found: list[Found]) -> None:
    assert [f"{f.file}:{f.line}" for f in found if f.one is None or f.many is None] == []


def test_the_catalogue_has_each_message_and_no_other(found: list[Found]) -> None:
    assert {e.msgid for e in CATALOGUE} == {f.one for f in found}, "run `make po`, then translate what is new"
    assert {e.msgid: e.msgid_plural for e in CATALOGUE} == {f.one: f.many for f in found}


def test_a_translation_is_chinese_and_fills_in_the_same() -> None:
    wrong = {entry.msgid: faults for entry in CATALOGUE if (faults := [*faults_of(entry)])}
    assert wrong == {}


def faults_of(entry: polib.POEntry) -> Iterator[str]:
    chinese = words(entry)
    if entry.fuzzy:
        yield "a guess that nobody confirmed"
    if any(places(chinese) != places(said) for said in (entry.msgid, entry.msgid_plural) if said):
        yield "fills in something else"
    if english(entry.msgid):
        if not re.search("[\u4e00-\u9fff]", chinese):
            yield "no Chinese"
        if re.search(r"[\u4e00-\u9fff][,;:!?()]", chinese):
            yield "half-width punctuation between Chinese words"
        if chinese.endswith((".", "。")) and not entry.msgid.endswith("."):
            yield "a stop that the English lacks"


def test_faults_of_a_translation_are_seen() -> None:
    def of(english: str, chinese: str, *flags: str) -> list[str]:
        return [*faults_of(polib.POEntry(msgid=english, msgstr=chinese, flags=list(flags)))]

    assert of("expected {what}", "应当是 {what}") == []
    assert of("expected {what}", "应当是 {what}", "fuzzy") == ["a guess that nobody confirmed"]
    assert of("expected {what}", "应当是 {that}") == ["fills in something else"]
    assert of("a list", "list") == ["no Chinese"]
    assert of("a list; a map", "列表;映射。") == [
        "half-width punctuation between Chinese words",
        "a stop that the English lacks",
    ]


def test_every_translation_keeps_what_is_typed() -> None:
    """What stands in backticks in English (keys, signs, values) stands in the Chinese too."""
    for entry in CATALOGUE:
        for typed in entry.msgid.split("`")[1::2]:
            if re.search("[a-z]", typed) and not re.search("[{<…]|name and role|section/block", typed):
                assert typed in words(entry), entry.msgid


def _told_as_strings(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            given = [*node.args, *(k.value for k in node.keywords)] if name in TELLERS else []
            parts = [part for a in given for part in (a.values if isinstance(a, ast.JoinedStr) else [a])]
            if any(isinstance(p, ast.Constant) and isinstance(p.value, str) and " " in p.value for p in parts):
                yield node.lineno


def test_no_one_is_told_a_string_that_cannot_be_translated() -> None:
    assert [f"{path}:{line}" for path in sorted(BUILDER.rglob("*.py")) for line in _told_as_strings(path)] == []


def test_a_message_is_told_by_its_template_with_its_values_translated() -> None:
    tell = translator("zh")
    message = say("expected `{section}` once, found it again", section="cover")
    assert tell(message) == "`cover` 应当只写一次，但又出现了"
    assert tell(say("fields ({names})", names=all_of(quoted(["q", "a"])))) == "一组字段（`q`、`a`）"
    assert tell(any_of(["zh", "en", "fr"])) == "zh、en 或 fr"


def test_words_of_ours_keep_apart_from_latin_and_an_authors_words_are_left_alone() -> None:
    tell = translator("zh")
    assert (
        tell(say("expected {what}, found nothing", what=say("an SVG drawing"))) == "应当是 SVG 图画，但这里什么也没有"
    )
    assert tell(say("expected {what}, found nothing", what=say("a picture"))) == "应当是图片，但这里什么也没有"
    assert tell(say("“{text}”", text="很10很")) == "“很10很”"


def test_an_authors_own_words_stay_as_they_are() -> None:
    assert translator("zh")("a list") == "a list"
    assert translator("zh")(say("“{text}”", text="a list")) == "“a list”"


def test_what_the_catalogue_lacks_stays_english() -> None:
    unknown = Template("never said {here}").filled(here=say("a list"))
    assert translator("zh")(unknown) == "never said 一个列表"


def test_english_has_two_forms_and_chinese_one() -> None:
    one, three = (say_count("{count} error", "{count} errors", count=n) for n in (1, 3))
    assert (one, three) == ("1 error", "3 errors")
    assert [translator("zh")(m) for m in (one, three)] == ["1 个错误", "3 个错误"]


def test_a_kept_warning_can_still_be_translated() -> None:
    message = say("expected {what}, found {found}", what=say("a list"), found=say("fields ({names})", names="`q`"))
    again = recalled(kept(message))
    assert (again, translator("zh")(again)) == (message, translator("zh")(message))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_the_locale_of_messages_chooses(environment: dict[str, str], language: str) -> None:
    assert language_of_locale(environment) == language


def test_templates_are_found_by_import_not_by_name() -> None:
    own = "def say(a): ...\nsay('mine')\n"
    ours = "from builder.diagnostics import say\nsay('ours')\nsay(f'{x}')\n"
    assert list(templates_of(own, "a.py")) == []
    assert list(templates_of(ours, "b.py")) == [Found("ours", "", "b.py", 2), Found(None, "", "b.py", 3)]
