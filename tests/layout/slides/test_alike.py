"""A talk in two languages: as many slides, each arranged alike, chosen so that it fits the longer words."""

from pathlib import Path

import pytest

from builder.page.items import ChartItem, GroupItem, Page, TextItem
from tests.layout.slides.made_talks import HEAD, SECTION, Talk, many, talk_of, texts

GALLERIES = Path(__file__).parents[2] / "galleries"
CONTENT = Path(__file__).parents[3] / "content"
LONG = "Ask the clinic who approved it and under which number, and take the form home before you sign it"
CARDS = "cards:\n" + many(
    f"  - {{icon: pill, title: {{zh: 卡#, en: Card #}}, text: {{zh: 短, en: '{LONG}, {LONG}'}}}}", 3
)


def both(path: Path) -> tuple[Talk, Talk]:
    return talk_of(path, "zh", beside=["en"]), talk_of(path, "en", beside=["zh"])


def places(page: Page) -> list[tuple[int, int]]:
    """Where the slide's bodies stand, roughly."""
    return [(round(t.frame.x / 40), t.slot) for t in texts(page) if isinstance(t, TextItem) and t.placeholder == "body"]


def written(folder: Path, block: str) -> Path:
    lines = ["      - " + block.split("\n")[0], *("        " + line for line in block.split("\n")[1:])]
    path = folder / "sample.yaml"
    path.write_text(HEAD + SECTION + "\n".join(lines) + "\n        cite: none\n", encoding="utf-8")
    return path


def test_short_words_take_the_arrangement_that_the_long_ones_need(tmp_path):
    path = written(tmp_path, CARDS)
    zh, en = both(path)
    assert len(zh.pages) == len(en.pages)
    assert [places(page) for page in zh.slides] == [places(page) for page in en.slides]
    alone = talk_of(path, "zh")
    assert [places(page) for page in alone.slides] != [places(page) for page in zh.slides]


DOCUMENTS = [
    *sorted(GALLERIES.glob("*.yaml")),
    *(CONTENT / f"{name}.yaml" for name in ("life-with-als", "taking-part")),
]


def arranged(page: Page) -> list[str]:
    """What stands on the slide, in its order, but for what a chart has beside its plot: a unit may stand there."""
    return [f"{type(item).__name__} {item.role}" for item in page.items
            if not any(isinstance(one, ChartItem) for one in page.items) or isinstance(item, GroupItem | ChartItem)
            if item.role != "note"]  # fmt: skip


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_documents_of_strangers_have_as_many_slides_in_each_language_arranged_alike(path):
    zh, en = both(path)
    assert [page.layout for page in zh.pages] == [page.layout for page in en.pages]
    assert [arranged(page) for page in zh.pages] == [arranged(page) for page in en.pages]
