"""The speaker's script: a page for each slide that has something to say."""

from pathlib import Path

from builder.layout.speakers_script import compose_script
from builder.page.items import Document
from tests.layout.slides.made_talks import HEAD, SECTION, edition_of, talk_of, texts, theme_named, words

POINT = "      - points: [{zh: 一条, en: A point}]\n        title: {zh: 标题#, en: Title #}\n        cite: none\n"
NOTES = "        notes: {zh: 慢慢说, en: Say it slowly}\n"


def script(folder: Path, blocks: str) -> tuple[Document, list[str]]:
    """The script of these blocks, and the slides that it shows."""
    path = folder / "sample.yaml"
    path.write_text(HEAD + SECTION + blocks, encoding="utf-8")
    made = talk_of(path, "en")
    done = compose_script(made.document, edition_of(path, "en"), theme_named())
    return done, [page.title for page in done.pages if page.title]


def test_slides_without_notes_are_left_out(tmp_path: Path) -> None:
    blocks = POINT.replace("#", "1") + POINT.replace("#", "2") + NOTES + POINT.replace("#", "3")
    _, shown = script(tmp_path, blocks)
    assert shown == ["Title 2"]


def test_where_none_has_notes_all_stay_with_room_to_write(tmp_path: Path) -> None:
    done, shown = script(tmp_path, POINT.replace("#", "1") + POINT.replace("#", "2"))
    assert shown[1:3] == ["Title 1", "Title 2"]
    assert len(done.pages) == 2 * len(shown)


def test_its_foot_says_which_edition_it_is_in_converted_characters(tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_text(HEAD + SECTION + POINT.replace("#", "1") + NOTES, encoding="utf-8")
    for language, called in (
        ("zh", "样品 · 草稿，尚未经医学审阅"),
        ("zh-Hant", "樣品 · 草稿，尚未經醫學審閱 · 臺灣繁體版（轉換）"),
    ):
        done = compose_script(talk_of(path, language).document, edition_of(path, language), theme_named())
        assert called in [words(item) for item in texts(done.pages[-1])]
