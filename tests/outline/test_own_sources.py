"""Sources that are written where they are cited."""

import pickle
from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.outline.parse import read_root
from builder.outline.schema.canonical import use_own_words
from builder.outline.yaml.nodes import MapNode
from tests.outline.making import good, load, outline_text, write

TEXT = "- text: {zh: 你好, en: Hello}\n"


@pytest.mark.parametrize(
    ("cite", "id", "title"),
    [
        ("source: Health Organization, 2023", "health-organization-2023", "Health Organization, 2023"),
        ("source: WHO, 2023", "who-2023", "WHO, 2023"),
        ("source: 示例指南，2023", "source-2", "示例指南，2023"),
        ("source: {title: A book, author: Me, date: 2023}", "a-book", "A book"),
        ("source: {zh: 指南, en: Guide}", "guide", "Guide"),
        ("cite: https://www.example.org/a", "example-org-a", "example.org/a"),
        ("sources: [Guide one]", "guide-one", "Guide one"),
    ],
)
def test_a_source_in_words_is_a_source(tmp_path: Path, cite: str, id: str, title: str) -> None:
    outline = good(tmp_path, outline_text(f"{TEXT}  {cite}\n"))
    assert outline.sections[0].blocks[0].cite == (id,)
    assert outline.sources[id].title.by_language["en"].raw == title
    assert outline.sources[id].status == "check"
    assert list(outline.sources) == ["ernst2023", id]


def test_the_same_words_are_one_source(tmp_path: Path) -> None:
    second = TEXT.replace("- text:", "- title: {zh: 二, en: Two}\n  text:")
    outline = good(tmp_path, outline_text(f"{TEXT}  source: WHO guide\n{second}  source: WHO guide\n"))
    assert list(outline.sources) == ["ernst2023", "who-guide"]


@pytest.mark.parametrize("cite", ["cite: Ernst 2023", "source: ernst_2023", "cite: [ernst2023]", "cite: ernst2023"])
def test_a_known_source_is_itself(tmp_path: Path, cite: str) -> None:
    outline = good(tmp_path, outline_text(f"{TEXT}  {cite}\n"))
    assert outline.sections[0].blocks[0].cite == ("ernst2023",)


@pytest.mark.parametrize("word", ["无", "none", "n/a"])
def test_none_in_other_words_is_none(tmp_path: Path, word: str) -> None:
    block = good(tmp_path, outline_text(f"{TEXT}  source: {word}\n")).sections[0].blocks[0]
    assert block.cited
    assert block.cite == ()


def test_sources_of_a_file_stay_beside_those_in_words(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("a-1: {title: T}\n", encoding="utf-8")
    head, _, rest = outline_text(f"{TEXT}  cite: [a-1, The other one]\n").partition("sources:\n")
    text = head + "sources: s.yaml\n" + rest.partition("\n")[2]
    for _ in range(2):  # the file is read once and kept
        assert list(good(tmp_path, text).sources) == ["a-1", "the-other-one"]


def test_a_source_without_a_title_is_told_where_it_stands(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(f"{TEXT}  source: {{author: Me}}\n"))
    assert [(d.code, d.span.line) for d in told] == [("missing-key", 13)]


def test_nodes_with_such_sources_travel(tmp_path: Path) -> None:
    root = read_root(write(tmp_path, outline_text(f"{TEXT}  source: WHO guide\n")), Report())
    assert isinstance(root, MapNode)
    use_own_words(root)
    block = pickle.loads(pickle.dumps(root))["sections"][0]["blocks"][0]
    assert (str(block["cite"]), str(block["cite"].work["title"])) == ("who-guide", "WHO guide")
