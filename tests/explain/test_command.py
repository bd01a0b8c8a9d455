"""`talkleaf explain`: a page, the list, the nearest code, and the line that points to it."""

import pytest

from builder.build.product_names import NAMES
from builder.explain.code_pages import pages, subjects
from builder.explain.format.descriptions import block_pages
from builder.explain.format.key_contents import fields
from builder.explain.outputs import OUTPUTS
from builder.explain.terminal_text import WIDTH, shown
from builder.explain.usual_words import USUAL
from builder.outline.schema.synonyms import synonyms
from builder.outline.text.han import has_han
from builder.terminal_columns import display_width
from tests.command_line import talkleaf


def run(*arguments: str, **env: str) -> tuple[int, str]:
    ran = talkleaf("explain", *arguments, **env)
    return ran.exit_code, ran.output


def test_a_code_is_explained_in_english_by_default() -> None:
    code, text = run("overset-panel")
    assert code == 0
    assert text.splitlines()[:2] == ["overset-panel", "A panel of the leaflet is too full"]
    assert text.index("What it means") < text.index("What to do") < text.index("Wrong:") < text.index("Right:")
    assert "\x1b" not in text


@pytest.mark.parametrize("asked", [("overset-panel", "--lang", "zh"), ("overset-panel",)])
def test_in_chinese_when_asked_for_or_set(asked: tuple[str, ...]) -> None:
    _, text = run(*asked, TALKLEAF_LANG="zh")
    assert "折页有一面太满" in text
    assert "错误的写法：" in text


def test_a_slip_names_the_nearest_code() -> None:
    code, text = run("overset-pannel")
    assert code == 2
    assert "did you mean `overset-panel`?" in text


def test_what_is_like_no_code_points_to_the_list() -> None:
    code, text = run("xyzzy")
    assert code == 2
    assert "`talkleaf explain` lists blocks, keys and codes" in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_codes_are_listed_by_subject(language: str) -> None:
    _, text = run("codes", "--lang", language)
    lines = text.splitlines()
    begin = lines.index(subjects()[0].name[language])  # type: ignore[index]
    assert [line.split()[0] for line in lines[begin:] if line.startswith("  ")] == list(pages())
    assert [line for line in lines if line in {s.name[language] for s in subjects()}] == [  # type: ignore[index]
        s.name[language]  # type: ignore[index]
        for s in subjects()
    ]
    assert max(map(display_width, lines)) <= WIDTH


def test_without_a_word_one_screen_names_every_block() -> None:
    _, text = run()
    lines = text.splitlines()
    assert len(lines) <= 24
    assert max(map(display_width, lines)) <= WIDTH
    named = {word for line in lines for word in line.split() if line.startswith("  ")}
    assert set(block_pages()) <= named


@pytest.mark.parametrize(
    ("word", "kind"),
    [("bullets", "points"), ("图表", "chart"), ("柱形图", "chart"), ("饼图", "chart"), ("warning", "callout")],
)
def test_another_word_for_a_block_leads_to_it(word: str, kind: str) -> None:
    code, text = run(word)
    assert (code, text.splitlines()[0]) == (0, kind)


def test_what_cannot_be_seen_is_shown() -> None:
    assert shown("\tzh:\u3000先\u2028问\a\n") == ["⇥   zh:□先⏎问␇"]


@pytest.mark.parametrize(
    ("word", "heads"),
    [
        ("电话", ["phone"]),
        ("折页", ["leaflet", "leaflet: `….leaflet.pdf`"]),
        ("时间", ["hours", "when", "time"]),
        ("邀请单", ["invitation: `….invitation.pdf`, `….invitation.office.pdf`, `….invitation.print.pdf`"]),
        ("brochure", ["leaflet"]),
        ("Website", ["url"]),
        ("QR", ["url"]),
        ("二维码", ["url"]),
        ("draft", ["status"]),
        ("phone-png", ["phone-png: `….phone-1.png`"]),
        ("讲稿", ["notes", "notes: `….notes.pdf`"]),
    ],
)
def test_words_of_daily_life_are_explained(word: str, heads: list[str]) -> None:
    """Of several meanings each, so that its reader finds hers."""
    code, text = run(word)
    assert code == 0, text
    assert [head for head in heads if head not in text.splitlines()] == []


def test_a_panel_is_first_a_face_of_the_leaflet() -> None:
    """And a box after that, which other programs call so."""
    _, text = run("panel")
    heads = text.splitlines()
    assert heads[0] == "panels"
    assert "callout" in heads


def test_every_output_is_explained_by_its_name_and_by_a_chinese_word() -> None:
    assert {*OUTPUTS} == {*NAMES}
    for name in NAMES:
        assert run(name)[0] == 0
        assert any(has_han(word) for word in USUAL[name]), name


def test_every_key_is_found_by_a_chinese_word() -> None:
    said = {word for word, others in USUAL.items() if any(map(has_han, others))}
    said |= {ours for theirs, all_ours in synonyms().fields.items() if has_han(theirs) for ours in all_ours}
    said |= {ours for theirs, ours in synonyms().kinds.items() if has_han(theirs)}
    assert sorted({field.key for field in fields()} - said - {"doi", "letter"}) == []


def test_a_page_of_pictures_opens_at_what_is_meant(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("电话", "--html")[0] == 0


def test_an_icon_that_is_not_found_is_told_by_the_word(tmp_path) -> None:
    told = talkleaf("icons", "尿酸", TALKLEAF_LANG="zh").output
    assert "没有找到和“尿酸”有关的图标" in told
    assert "WORD" not in told


@pytest.mark.parametrize("word", ["分机", "电话", "extension"])
def test_words_of_a_telephone_find_its_key(word: str) -> None:
    code, text = run(word)
    assert code == 0
    assert "ext. 2, then 15" in text
