"""Sources that are written where they are cited."""

import pickle
from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.outline.model.blocks import Figure, Quote
from builder.outline.model.outline import Outline
from builder.outline.parse import read_root
from builder.outline.schema.canonical import use_own_words
from builder.outline.schema.canonical.own_sources import cite_own_sources
from builder.outline.yaml.nodes import MapNode
from tests.outline.small_outlines import TOP, good, load, outline_text, write

TEXT = "- text: {zh: 你好, en: Hello}\n"
CITE = "  cite: WHO guide\n"


def in_place(folder: Path, text: str) -> Outline:
    """An outline about which nothing is told but sources that are written where they are cited."""
    outline, told = load(folder, text)
    assert {(d.code, d.severity.value) for d in told} == {("source-in-place", "warning")}
    assert outline is not None
    return outline


def listing(sources: str, blocks: str) -> str:
    head, _, rest = outline_text(blocks).partition("sources:\n")
    return f"{head}sources:{sources}\n" + rest.partition("\n")[2]


@pytest.mark.parametrize(
    ("cite", "id", "title"),
    [
        ("source: Health Organization, 2023", "health-organization-2023", "Health Organization, 2023"),
        ("source: WHO, 2023", "who-2023", "WHO, 2023"),
        ('source: "WHO, 2023"', "who-2023", "WHO, 2023"),
        ("source: 示例指南，2023", "source-2", "示例指南，2023"),
        ("source: {title: A book, author: Me, date: 2023}", "a-book", "A book"),
        ("source: {zh: 指南, en: Guide}", "guide", "Guide"),
        ("cite: https://www.example.org/a", "example-org-a", "example.org/a"),
        ("cite: example.org/a-b", "example-org-a-b", "example.org/a-b"),
        ("sources: [Guide one]", "guide-one", "Guide one"),
    ],
)
def test_a_source_in_words_is_a_source(tmp_path: Path, cite: str, id: str, title: str) -> None:
    outline = in_place(tmp_path, outline_text(f"{TEXT}  {cite}\n"))
    assert outline.sections[0].blocks[0].cite == (id,)
    assert outline.sources[id].title.by_language["en"].raw == title
    assert outline.sources[id].status == "check"
    assert list(outline.sources) == ["ernst2023", id]


def test_the_same_words_are_one_source(tmp_path: Path) -> None:
    second = TEXT.replace("- text:", "- title: {zh: 二, en: Two}\n  text:")
    outline = in_place(tmp_path, outline_text(f"{TEXT}  source: WHO guide\n{second}  source: WHO guide\n"))
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
        assert list(in_place(tmp_path, text).sources) == ["a-1", "the-other-one"]


def test_a_source_without_a_title_is_told_where_it_stands(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(f"{TEXT}  source: {{author: Me}}\n"))
    assert [(d.code, d.span.line) for d in told] == [("missing-key", 13), ("source-in-place", 13)]


def test_nodes_with_such_sources_travel(tmp_path: Path) -> None:
    root = read_root(write(tmp_path, outline_text(f"{TEXT}  source: WHO guide\n")), Report())
    assert isinstance(root, MapNode)
    use_own_words(root)
    cite_own_sources(root, None, Report())
    block = pickle.loads(pickle.dumps(root))["sections"][0]["blocks"][0]
    assert (str(block["cite"]), str(block["cite"].work["title"])) == ("who-guide", "WHO guide")


@pytest.mark.parametrize("first", ["who-1-2", "who-12"])
def test_an_id_is_itself_before_one_spelled_alike(tmp_path: Path, first: str) -> None:
    second = "who-12" if first == "who-1-2" else "who-1-2"
    sources = f"\n  {first}: {{title: One}}\n  {second}: {{title: Two}}"
    for id in (first, second):
        outline = good(tmp_path, listing(sources, f"{TEXT}  cite: {id}\n"))
        assert outline.sections[0].blocks[0].cite == (id,)
    _, told = load(tmp_path, listing(sources, f"{TEXT}  cite: WHO 1 2\n"))
    assert [(d.code, d.severity.value) for d in told] == [("unknown-source", "error")]


def test_a_source_in_words_is_none_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("als: {title: Old ALS paper}\n", encoding="utf-8")
    outline = in_place(tmp_path, listing(" s.yaml", f"{TEXT}  cite: 中国 ALS 指南\n"))
    (id,) = outline.sections[0].blocks[0].cite
    assert id != "als"
    assert outline.sources[id].title.by_language["zh"].raw == "中国 ALS 指南"


@pytest.mark.parametrize(
    "cite", ["to come", "待补", "[to come]", "TBD", "【来源待补】", '"[source to come]"', "{title: TBD}"]
)
def test_a_source_to_come_is_none(tmp_path: Path, cite: str) -> None:
    text = outline_text(f"{TEXT}  cite: {cite}\n")
    outline, told = load(tmp_path, text)
    assert [(d.code, d.severity.value) for d in told] == [("uncited", "warning")]
    assert outline is not None
    assert list(outline.sources) == ["ernst2023"]
    _, told = load(tmp_path, text.replace("status: draft", "status: reviewed, by: [Made-up Reader]"))
    assert [(d.code, d.severity.value) for d in told] == [("uncited", "error")]


@pytest.mark.parametrize(
    "cite", ["ernst2023 and smith2020", "ernst 2023, smith 2020", "Ernst 2023；smith2020", "ernst2023和smith2020"]
)
def test_listed_sources_in_a_row_are_themselves(tmp_path: Path, cite: str) -> None:
    sources = "\n  ernst2023: {title: One}\n  smith2020: {title: Two}"
    outline = good(tmp_path, listing(sources, f"{TEXT}  cite: {cite}\n"))
    assert outline.sections[0].blocks[0].cite == ("ernst2023", "smith2020")


@pytest.mark.parametrize(
    ("cite", "hint"),
    [
        ("ernst 2024", "did you mean `ernst2023`? A source of its own stands under `sources`"),
        ("ernst2023 p. 5", "did you mean `ernst2023`? A source of its own stands under `sources`"),
        ("ernst2023, p. 5", "name sources by their ids alone; pages and the like stand in `where` of the source"),
        ("[ernst 2024]", "did you mean `ernst2023`? A source of its own stands under `sources`"),
    ],
)
def test_what_may_be_a_listed_source_is_no_other_one(tmp_path: Path, cite: str, hint: str) -> None:
    _, told = load(tmp_path, outline_text(f"{TEXT}  cite: {cite}\n"))
    assert [(d.code, d.hint) for d in told] == [("unknown-source", hint)]


def test_works_of_one_title_are_two(tmp_path: Path) -> None:
    second = TEXT.replace("- text:", "- title: {zh: 二, en: Two}\n  text:")
    cites = ["{title: Guide, year: 2020}", "{title: Guide, year: 2024}"]
    outline = in_place(tmp_path, outline_text(f"{TEXT}  cite: {cites[0]}\n{second}  cite: {cites[1]}\n"))
    assert [source.year for source in outline.sources.values()] == ["", "2020", "2024"]
    assert [block.cite for block in outline.sections[0].blocks] == [("guide",), ("guide-3",)]


MADE_BY = [
    ("figure: {image: a.svg, alt: A, source: WORDS}", "figure"),
    ("figure: {image: a.svg, alt: A}\n  source: WORDS", "figure"),
    ("figure: a.svg\n  alt: A\n  source: WORDS", "figure"),
    ("image: a.svg\n  alt: A\n  出处: WORDS", "figure"),
    ("figure: {image: a.svg, alt: A}\n  来源: WORDS", "figure"),
    ("quote: {text: Hello, source: WORDS}", "quote"),
    ("quote: {text: Hello}\n  source: WORDS", "quote"),
    ("quote: Hello\n  来源: WORDS", "quote"),
]
"""The forms in which a picture or a quotation says where it is from."""


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    path = tmp_path / "a.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', encoding="utf-8")
    return path


@pytest.mark.parametrize(("block", "kind"), MADE_BY)
@pytest.mark.parametrize("words", ["Photo by Mrs Li", "WHO", "https://example.org/photo", "{zh: 李, en: Mrs Li}"])
@pytest.mark.usefixtures("drawing")
def test_the_source_of_a_picture_is_its_credit_and_that_of_a_quotation_who_said_it(
    tmp_path: Path, block: str, kind: str, words: str
) -> None:
    text = outline_text(f"- {block}\n  cite: none\n".replace("WORDS", words), "languages: [en]\n")
    (made,) = good(tmp_path, text).sections[0].blocks
    assert isinstance(made, Figure | Quote)
    said = made.credit if isinstance(made, Figure) else made.who
    assert said is not None
    assert said.by_language["en"].raw == ("Mrs Li" if "{" in words else words)
    assert (made.traits.key, made.cite) == (kind, ())


@pytest.mark.parametrize(("block", "_kind"), MADE_BY)
@pytest.mark.parametrize("words", ["ernst2023", "Ernst 2023", "who-guide", "[ernst2023]"])
@pytest.mark.usefixtures("drawing")
def test_where_it_names_a_listed_source_it_is_cited(tmp_path: Path, block: str, _kind: str, words: str) -> None:
    sources = "\n  ernst2023: {title: One}\n  who-guide: {title: Two}"
    text = listing(sources, f"- {block}\n".replace("WORDS", words)).replace("review:", "languages: [en]\nreview:", 1)
    (made,) = good(tmp_path, text).sections[0].blocks
    assert made.cite == ("who-guide" if "who" in words else "ernst2023",)
    assert getattr(made, "credit", None) is getattr(made, "who", None) is None


@pytest.mark.usefixtures("drawing")
def test_a_source_of_a_picture_with_a_credit_is_cited(tmp_path: Path) -> None:
    block = "- figure: {image: a.svg, alt: A, credit: Us}\n  source: A guide\n"
    outline = in_place(tmp_path, outline_text(block, "languages: [en]\n"))
    assert outline.sections[0].blocks[0].cite == ("a-guide",)
    both = "- figure: {image: a.svg, alt: A, source: ernst2023}\n  cite: [other]\n"
    text = listing("\n  ernst2023: {title: One}\n  other: {title: Two}", both)
    text = text.replace("review:", "languages: [en]\nreview:", 1)
    assert good(tmp_path, text).sections[0].blocks[0].cite == ("other", "ernst2023")


@pytest.mark.usefixtures("drawing")
def test_who_made_a_picture_is_not_taken_for_what_carries_it(tmp_path: Path) -> None:
    block = "- figure: {image: a.svg, alt: A}\n  source: Mrs Li\n"
    _, told = load(tmp_path, outline_text(block, "languages: [en]\n"))
    assert [d.code for d in told] == ["uncited"]
    assert "who made the picture" in told[0].hint


@pytest.mark.parametrize(
    ("cite", "language"),
    [
        ("内科学教科书，风湿病篇", "English"),
        ("a physiotherapy textbook, chapter 3", "Chinese"),
        ("{title: 内科学教科书}", "English"),
    ],
)
def test_a_source_in_one_language_says_whose_readers_lack_it(tmp_path: Path, cite: str, language: str) -> None:
    (told,) = load(tmp_path, outline_text(f"{TEXT}  cite: {cite}\n"))[1]
    assert str(told.hint).startswith(f"the reader of {language} finds it in another language: write `{{zh: …, en: …}}`")


@pytest.mark.parametrize("cite", ["{zh: 内科学教科书, en: A textbook}", "WHO, 2023", "World Health Organization, 2023"])
def test_a_source_in_each_language_or_by_its_name_lacks_nothing(tmp_path: Path, cite: str) -> None:
    (told,) = load(tmp_path, outline_text(f"{TEXT}  cite: {cite}\n"))[1]
    assert str(told.hint).startswith("once somebody has read it")


def test_each_place_of_such_a_source_is_told(tmp_path: Path) -> None:
    more = "".join(TEXT.replace("- text:", f"- title: {{zh: 第{n}, en: No {n}}}\n  text:") + CITE for n in (2, 3))
    (told,) = load(tmp_path, outline_text(TEXT + CITE + more))[1]
    assert told.span.line == 13
    assert str(told.message).endswith("found the source itself, which counts as not yet read; on lines 16, 19 too")


@pytest.mark.parametrize(
    "block",
    [
        "来源: WORDS\n  points: [A]",
        "来源: WORDS\n  要点: [A]",
        "要点: [A]\n  来源: WORDS",
        "资料来源: WORDS\n  警告: Mind the step",
        "title: Hello\n  来源: WORDS\n  text: A",
        "points: [A]\n  sources: WORDS",
        "要点: [A]\n  references: WORDS",
    ],
)
@pytest.mark.parametrize("words", ["Guide 2023", "{zh: 世卫指南, en: Guide 2023}", "[ernst2023]"])
def test_the_list_of_sources_with_words_beside_a_block_is_what_it_cites(tmp_path: Path, block: str, words: str) -> None:
    text = outline_text(f"- {block}\n".replace("WORDS", words), "languages: [en]\n")
    outline, told = load(tmp_path, text)
    assert outline is not None
    assert [d.code for d in told] == ([] if "ernst" in words else ["source-in-place"])
    (made,) = outline.sections[0].blocks
    assert made.cite == ("ernst2023" if "ernst" in words else "guide-2023",)
    assert made.traits.key != "sources"


@pytest.mark.parametrize(
    "block",
    ["image: a.svg\n  alt: A\n  来源: Mrs Li", "来源: Mrs Li\n  图片: a.svg\n  alt: A",
     "来源: Mrs Li\n  figure: {image: a.svg, alt: A}"],
)  # fmt: skip
@pytest.mark.usefixtures("drawing")
def test_beside_a_picture_it_is_who_made_it(tmp_path: Path, block: str) -> None:
    outline, told = load(tmp_path, outline_text(f"- {block}\n", "languages: [en]\n"))
    assert outline is not None
    assert [d.code for d in told] == ["uncited"]
    (made,) = outline.sections[0].blocks
    assert isinstance(made, Figure)
    assert made.credit is not None
    assert made.credit.by_language["en"].raw == "Mrs Li"


def test_right_in_a_section_it_is_what_its_slide_cites(tmp_path: Path) -> None:
    slide = "sections:\n  - {title: T, points: [A], sources: {zh: 世卫指南, en: Guide 2023}}\n"
    outline, told = load(tmp_path, TOP + "languages: [en]\n" + slide)
    assert outline is not None
    assert [d.code for d in told] == ["source-in-place"]
    (made,) = outline.sections[0].blocks
    assert (made.traits.key, made.cite) == ("points", ("guide-2023",))


def test_the_list_of_sources_stays_a_block(tmp_path: Path) -> None:
    blocks = "- title: {zh: 来源, en: Sources}\n  来源: {}\n"
    (made,) = good(tmp_path, outline_text(blocks)).sections[0].blocks
    assert made.traits.key == "sources"
    _, told = load(tmp_path, outline_text("- 来源: Guide 2023\n"))
    assert [d.code for d in told] == ["wrong-shape"]
    assert "as `cite`" in told[0].hint
