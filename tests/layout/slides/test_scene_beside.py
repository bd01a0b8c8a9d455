"""Prose and quotations beside the motif's picture: where their letters stay large, in both languages alike."""

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.layout.slides import compose_talk
from builder.page.items import GroupItem, Page
from builder.theme.load import load_theme
from tests.layout.slides.made_talks import SECTION, Talk, block, edition_of, every, sizes, talk, talk_of, texts, words

SHORT = "text:\n  - {zh: 走得少了，腿更没力气。, en: Those who walk less have weaker legs.}"
LONG = "text:\n" + "\n".join(
    f"  - {{zh: 第{i}段：走得少了，腿更没力气，所以更容易再跌倒，也就更不敢出门走走了。,"
    f" en: Paragraph {i} says that those who walk less have weaker legs and so fall again the more easily.}}"
    for i in range(1, 6)
)
THINGS = "text:\n  - {zh: 心、脑、肾和眼睛都会受伤。, en: 'It harms the heart, the brain, the kidneys and the eyes.'}"
QUOTE = "quote:\n  text: {zh: 现在我负责泡茶。, en: Now I make the tea.}\n  who: {zh: 一位会员, en: A member}"
LONG_QUOTE = (
    "quote:\n  text: {zh: 知情同意书，我可以带回家，给自己的神经科医生看看，和家里人商量几天，再决定要不要签字吗？"
    "要是不签，原来的治疗还能照样做下去吗？,"
    " en: " + "May I take the form home and show it to my own doctor and to my family first " * 2 + "}"
)


def scenes(page: Page) -> list[str]:
    """The parts of the motif that a slide shows."""
    drawn = (*page.background, *page.scene)
    return [i.name for i in every(drawn) if isinstance(i, GroupItem) and i.name in ("figure", "far", "mid", "near")]


def plain(page: Page, folder: Path, written: str) -> tuple[float, float]:
    """The largest letters with the picture, and without a motif."""
    bare = block(folder, written, motif="none").slides[0]
    return max(sizes(page, "。")), max(sizes(bare, "。"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_prose_has_the_motif_at_its_right_and_no_word_over_it(tmp_path, language):
    page = block(tmp_path, SHORT, language).slides[0]
    assert {"figure", "far"} <= set(scenes(page))
    (card,) = [i for i in page.background if isinstance(i, GroupItem) and len(i.items) > 4]
    left = min(i.frame.x for i in every(card.items) if i.name == "far")
    (body,) = [t for t in texts(page) if t.placeholder == "body"]
    assert body.frame.right <= left
    assert all(card.frame.contains(i.frame, 1.5) for i in every(card.items))


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh", ["心", "脑", "肾", "眼睛"]),
        ("zh-Hant", ["心", "腦", "腎", "眼睛"]),
        ("en", ["heart", "brain", "kidneys", "eyes"]),
    ],
)
def test_things_that_prose_names_in_a_row_stand_beside_it_with_their_names(tmp_path, language, names):
    page = block(tmp_path, THINGS, language).slides[0]
    shown = [i for i in page.items if isinstance(i, GroupItem) and i.alt]
    assert [i.alt for i in shown] == names
    assert scenes(page) == []
    (card,) = [i for i in page.background if isinstance(i, GroupItem)]
    for one in shown:
        assert card.frame.contains(one.frame, 1.5)
        assert [i.name for i in one.items if i.name.startswith("picture")]
    assert scenes(block(tmp_path, f"{THINGS}\nicons: lines", language).slides[0])


def test_without_a_motif_prose_has_the_whole_card(tmp_path):
    page = block(tmp_path, SHORT, motif="none").slides[0]
    assert scenes(page) == []
    (card,) = [i for i in page.background if isinstance(i, GroupItem)]
    assert len(card.items) == 2


def test_long_prose_keeps_its_size_and_has_no_picture(tmp_path):
    made = block(tmp_path, LONG)
    assert scenes(made.slides[0]) == []
    found, bare = plain(made.slides[0], tmp_path, LONG)
    assert found == bare


@pytest.mark.parametrize("written", [SHORT, QUOTE], ids=["prose", "quote"])
def test_letters_beside_a_picture_are_nearly_as_large_as_without(tmp_path, written):
    found, bare = plain(block(tmp_path, written).slides[0], tmp_path, written)
    assert found >= 0.78 * bare


def test_both_languages_have_the_picture_or_neither(tmp_path):
    long_in_english = (
        "text:\n  - zh: 走得少了，腿更没力气。\n    en: " + "Those who walk less have weaker legs, so they fall. " * 8
    )
    body = long_in_english.split("\n")
    lines = ["      - " + body[0], *("        " + line for line in body[1:]), "        cite: none"]
    made = talk(tmp_path, SECTION + "\n".join(lines) + "\n")
    assert scenes(made.slides[0])
    path = tmp_path / "sample.yaml"
    shown: list[Talk] = [talk_of(path, "zh", beside=["en"]), talk_of(path, "en", beside=["zh"])]
    assert [scenes(one.slides[0]) for one in shown] == [[], []]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_quotation_stands_beside_the_motif_on_its_land(tmp_path, language):
    page = block(tmp_path, QUOTE + "\nicons: lines", language).slides[0]
    assert "figure" in scenes(page)
    figure = next(i for i in every(page.scene) if i.name == "figure")
    said = [t for t in texts(page) if t.role in ("quote", "caption")]
    assert len(said) == 2
    assert not any(t.frame.overlaps(figure.frame) for t in said)
    bubble = next(i for i in page.background if isinstance(i, GroupItem))
    assert not bubble.frame.overlaps(figure.frame)


def test_a_long_quotation_keeps_its_wide_bubble(tmp_path):
    page = block(tmp_path, LONG_QUOTE).slides[0]
    assert scenes(page) == []
    assert next(t for t in texts(page) if t.role == "quote").frame.width > 400
    assert "知情同意书" in words(next(t for t in texts(page) if t.role == "quote"))


def test_no_line_of_a_quotation_ends_with_the_beginning_of_a_sentence(tmp_path):
    two = "quote:\n  text: {zh: 第一次来的时候我一句话也没说。现在我负责泡茶。,"
    two += " en: The first time I came I did not say a word. Now I make the tea.}"
    for language in ("zh", "en"):
        (said,) = [t for t in texts(block(tmp_path, two, language).slides[0]) if t.role == "quote"]
        lines = [line.text.strip() for p in said.paragraphs for line in p.set.lines]
        assert len(lines) > 1
        assert not any(". N" in line or "。现" in line for line in lines[:-1]), lines


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_theme_may_give_a_quotation_a_single_size(tmp_path, language):
    """The larger half of its sizes was none of them."""
    styles = "{weight: bold, color: primary, strong: sand-ink, zh: [40/54], en: [40/48]}"
    own = tmp_path / "own.yaml"
    own.write_text(f"theme: 1\nname: own\nbased_on: calm\ntalk:\n  quote: {styles}\n", "utf-8")
    report = Report()
    theme = load_theme(own, report)
    assert theme is not None, list(report)
    block(tmp_path, QUOTE)
    pages = compose_talk(edition_of(tmp_path / "sample.yaml", language), theme, report).pages
    (said,) = [t for page in pages for t in texts(page) if t.role == "quote"]
    assert {p.set.style.size for p in said.paragraphs} == {40}
