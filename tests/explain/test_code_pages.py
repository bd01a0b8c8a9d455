"""A page for every code, in both languages; its example wrong is told under that code, its example right is not."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from builder.catalogue import LANGUAGES, MessageLanguage, kept_language
from builder.catalogue.translate import FOLDER
from builder.explain.code_pages import Page, pages, subjects
from builder.explain.terminal_text import WIDTH, page_text
from builder.messages import Paint
from builder.terminal_columns import display_width
from builder.theme.load import theme_path
from tests.explain.completing import BESIDE, TODAY, told
from tests.explain.emitted import emitted

EXEMPT = {
    "unreadable-file": "a fault of the disk or of rights, not of a text: tests/outline/test_hostile",
    "file-too-large": "2 MB of text: tests/outline/test_hostile",
    "edited-output": "a change in a finished file: tests/test_edited_outputs",
    "image-heic": "a library that is not installed: tests/layout/test_photos",
    "image-missing": "a picture that is lost between two stages: tests/drawing/test_pictures",
    "foreign-file": "a file that came back: tests/exchange/test_files",
    "lost-in-translation": "a translator's file: tests/exchange/test_changes",
    "unfinished-translation": "a translator's file: tests/exchange/test_other_tools",
    "translation-too-long": "a translator's file: tests/exchange/test_translate_command",
    "translation-conflict": "a translator's file: tests/exchange/test_changes",
    "review-comment": "a workbook that came back: tests/exchange/test_review",
    "stale-review-claim": "a record beside the outline: tests/exchange/test_review",
    "unreadable-review": "a record beside the outline: tests/exchange/test_review",
    "section-without-id": "a record beside the outline: tests/exchange/test_review",
    "overset-invitation": "a text longer than any example: tests/layout/invitation/test_invitation",
    "no-meeting-day": "a wish of the command line: tests/test_build",
    "no-pair": "a wish of the command line: tests/end_to_end/test_bilingual_files",
    "near-edge": "our own pages keep clear of the edge: tests/layout/test_clearance",
    "dated-text": "a sheet beside its outline: tests/series/test_dated_texts",
    "not-made": "what the machine does not allow: tests/series/test_workers",
    "worker-refused": "what is installed on another machine: tests/series/test_cluster",
    "preflight": "our own print files keep the rules: tests/write/pdf/test_press",
}
"""Codes whose examples no text of an author can show; their examples are commands."""
JARGON = {
    "en": r"pars(?:e|er|ing)\b|\bnodes?\b|\bscalars?\b|traceback|\bregex|\bstrings?\b|boolean|\bsyntax\b|\bmappings?\b"
    r"|\btokens?\b|exception|\bschema\b|\bnull\b|\binteger|\bfloat|(?<!\.)\byaml\b|\brender|\bASCII\b|\bDPI\b|\barray",
    "zh": r"解析|节点|标量|正则|字符串|布尔|映射|异常|语法|数组|渲染|令牌|(?<!\.)\byaml\b|ASCII",
}
PAGES = sorted(pages().values(), key=lambda page: page.code)
SHOWN = [page for page in PAGES if page.code not in EXEMPT]
CATALOGUE = polib.pofile(str(FOLDER / "zh.po"), encoding="utf-8")
NAMES = [page.code for page in SHOWN]


def test_every_code_is_found() -> None:
    assert emitted().lost == []


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert set(emitted().codes) == set(pages())
    assert sum(len(subject.pages) for subject in subjects()) == len(pages()), "a code has two pages"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_what_why_and_what_to_do_in_plain_words(language: MessageLanguage) -> None:
    for page in PAGES:
        words = page.words[language]
        said = (words.means, words.why, words.do)
        assert not words.title.endswith((".", "。")), page.code
        assert all(text.endswith((".", "。")) for text in said), f"{page.code}: a text is cut"
        jargon = re.search(JARGON[kept_language(language)], " ".join((words.title, *said)), re.IGNORECASE)
        assert not jargon, f"{page.code}: {jargon}"
        assert bool(re.search("[一-鿿]", words.title + words.means)) == (language != "en"), page.code


def test_no_chinese_page_shows_what_a_command_prints_in_english() -> None:
    shown = {page.code: "\n".join(page.examples("zh").values()) for page in PAGES if page.place == "command"}
    printed = re.compile(r"^#.*\b(?:expected|found|files?|nothing)\b", re.MULTILINE)
    assert shown
    assert [code for code, lines in shown.items() if printed.search(lines)] == []


def _shown(page: Page, language: MessageLanguage) -> str:
    """The message that the wrong example of a command shows; empty for one that shows none."""
    lines = [line[2:] for line in page.examples(language)["wrong"].splitlines() if line.startswith("# ")]
    joined = ("" if language == "zh" else " ").join(lines)
    found = re.fullmatch(rf"{page.code}(?:：|: )(.*)", joined)
    return found[1] if found else ""


def _says(words: str, shown: str) -> bool:
    """Whether a message of the catalogue is what is shown, at its end at least, with its places filled in."""
    parts = re.split(r"\{[^}]*\}", words)
    if max(map(len, parts)) < 5:  # such as `{file}, {label}`, which anything is
        return False
    return bool(re.search(r"(?:^|: |：)" + "(?:.+)".join(map(re.escape, parts)) + "$", shown))


@pytest.mark.parametrize("page", [page for page in PAGES if page.place == "command"], ids=lambda page: page.code)
def test_the_message_of_a_command_is_in_the_catalogue(page: Page) -> None:
    """In both languages the same one, as it is told."""
    english, chinese = _shown(page, "en"), _shown(page, "zh")
    assert bool(english) == bool(chinese)
    if english:
        assert [e for e in CATALOGUE if _says(e.msgid, english) and _says(e.msgstr, chinese)]


def test_some_commands_show_their_message() -> None:
    shown = {page.code for page in PAGES if page.place == "command" and _shown(page, "en")}
    assert shown >= {"overset-invitation", "no-pair", "no-meeting-day", "near-edge", "preflight"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_short_and_fits_a_terminal(language: MessageLanguage) -> None:
    for page in PAGES:
        lines = page_text(page, language, Paint(False)).split("\n")
        assert max(map(display_width, lines)) <= WIDTH, page.code
        assert 3 <= sum(line.startswith("  ") and not line.startswith("    ") for line in lines) <= 10, page.code
        assert page.wrong != page.right, page.code


@pytest.fixture
def own_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The theme `own` is the one in the test's folder; the day is fixed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    monkeypatch.setattr(
        "builder.theme.load.theme_path",
        lambda name, *folder: tmp_path / "own.yaml" if name == "own" else theme_path(name),
    )


@pytest.mark.usefixtures("own_theme")
@pytest.mark.parametrize("page", SHOWN, ids=NAMES)
def test_the_wrong_example_is_told_under_its_code_alone(page: Page, tmp_path: Path) -> None:
    found = told(page, page.wrong, tmp_path)
    assert {d.code for d in found} - BESIDE.get(page.code, set()) == {page.code}, found


@pytest.mark.usefixtures("own_theme")
@pytest.mark.parametrize("page", SHOWN, ids=NAMES)
def test_nothing_is_told_of_the_right_example(page: Page, tmp_path: Path) -> None:
    assert told(page, page.right, tmp_path) == []


def test_only_commands_are_exempt() -> None:
    assert {page.code for page in PAGES if page.place == "command"} == set(EXEMPT)
