"""More kinds of fault that users told neighbouring programs of; each case names the thread and is written anew."""

from __future__ import annotations

import html
import re
from pathlib import Path
from time import process_time

import pytest
from PIL import Image

from builder.diagnostics import Report
from builder.drawing.svg_reader import read_svg
from builder.drawing.svg_values import parse_color
from builder.drawing.vector import Drawing
from builder.outline.text.addresses import bare_address
from builder.outline.yaml.cleaned_characters import cleaned
from tests.arrival.building import build, links_of, outline, points, poppler, quoted, spaced_text_of, text_of

SICI = "https://doi.org/10.1002/(SICI)1097-4636(199823)43:4<422::AID-JBM9>3.0.CO;2-8"
ADDRESSES = {
    "jgm/pandoc#9558, a dot": "https://en.wikipedia.org/wiki/St._Petersburg_paradox",
    "jgm/pandoc#9558, brackets": "https://en.wikipedia.org/wiki/Liaison_(French)",
    "jgm/pandoc#9558, a comma": "https://en.wikipedia.org/wiki/Frederick_III,_German_Emperor",
    "jgm/pandoc#1534, an apostrophe": "https://en.wikipedia.org/wiki/Ward's_method",
    "SimonWaldherr/micromarkdown.js#13, underscores": "https://example.org/wiki/_Markdown_",
    "SimonWaldherr/micromarkdown.js#13, asterisks": "https://example.org/wiki/*Markdown*",
    "a DOI of the years before 2001": SICI,
}
ENDS = {
    "'https://example.org/a'": "https://example.org/a",
    "https://example.org/a's page": "https://example.org/a",
    "https://example.org's. Then": "https://example.org",
    "__https://example.org/a_b__": "https://example.org/a_b",
    "_https://example.org/a_": "https://example.org/a",
    "*https://example.org/a*": "https://example.org/a",
    "https://example.org/a* (a note)": "https://example.org/a",
    "<https://example.org/a>": "https://example.org/a",
    "https://example.org/a<br>b": "https://example.org/a",
}
PHRASES = {
    "jgm/pandoc#2686": ("**http:** 开头", "**http:** begins", "http:"),
    "Tom's quotes": ("Tom’s “a”", "Tom’s “a”", "Tom’s“a”"),
    "a path of Windows": ("C:\\new\\table", "C:\\new\\table", "C:\\new\\table"),
    "footnotes of other programs": ("[^1] ^[b]", "[^1] ^[b]", "[^1]^[b]"),
    "short names of emoji": (":smile: 好", ":smile: good", ":smile:"),
}
NAMES = ("my photo 1.jpg", "照片 一.png", "a%20b.jpg", "a#b.jpg", "a&b'c.jpg")
"""yhatt/marp#71, yhatt/marp#95, purocean/yn#198: names with spaces, Chinese letters and signs of addresses."""
ENDINGS = (".pptx", ".slides.pdf", ".leaflet.pdf", ".large.pdf", ".phone.html")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("more")
    for number, name in enumerate(NAMES):
        Image.new("RGB", (1500, 1000), (200, 30 * number, 30)).save(folder / name, "PNG")
    addresses = [*ADDRESSES.values()]
    blocks = "".join(
        points(*((f"见 {a} 。", f"See {a} today.") for a in addresses[first : first + 4])).rstrip()
        + f"\n  title: {{zh: 网址{first}, en: Links {first}}}\n"
        for first in (0, 4)
    )
    blocks += points(*((zh, en) for zh, en, _ in PHRASES.values())).rstrip() + "\n  title: {zh: 写法, en: Signs}\n"
    for number, name in enumerate(NAMES):
        blocks += f"- figure: {{image: {quoted(name)}, alt: {{zh: 图, en: Picture}}}}\n"
        blocks += f"  title: {{zh: 图{number}, en: Picture {number}}}\n  cite: none\n"
    top = "checks: {wrong-language: warning}\nleaflet: {fold: booklet-a5}\n"
    text = outline(blocks, top).replace("checks: {coarse-image: warning}\n", "")
    return build(folder, text, ("talk", "slides", "leaflet", "large", "phone"))


def shown(path: Path) -> str:
    if path.suffix == ".html":
        return "".join(html.unescape(re.sub("<[^>]+>", "", path.read_text("utf-8"))).split())
    return text_of(path)


@poppler
@pytest.mark.rendering
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_addresses_and_signs_are_shown_as_typed(outputs: Path, ending: str, language: str) -> None:
    found = shown(outputs / f"small.{language}{ending}").replace("\u200b", "")
    wanted = [*ADDRESSES.values(), *(arrived for *_, arrived in PHRASES.values())]
    assert [word for word in wanted if word not in found] == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_each_address_leads_to_all_of_it(outputs: Path, ending: str, language: str) -> None:
    path = outputs / f"small.{language}{ending}"
    if path.suffix == ".html":
        found = {*map(html.unescape, re.findall(r'href="([^"]*)"', path.read_text("utf-8")))}
    else:
        found = links_of(path)
    expected = {address.replace("<", "%3C").replace(">", "%3E") for address in ADDRESSES.values()}
    assert expected <= found
    assert not any(link.startswith("http:") for link in found)


@pytest.mark.parametrize("ending", [".slides.pdf", ".leaflet.pdf", ".large.pdf"])
def test_no_line_ends_in_a_hyphen_of_theirs(outputs: Path, ending: str) -> None:
    lines = spaced_text_of(outputs / f"small.en{ending}").splitlines()
    assert [line for line in lines if line.rstrip().endswith("-")] == []


SENTENCE = "Ask your doctor which of these medicines you really need, and how often you should take each of them."


def test_a_sentence_whose_spaces_are_all_no_break_spaces_is_divided(tmp_path: Path) -> None:
    """zhitongblog/solomd#293: pasted from a web page, it left its column as one word."""
    pasted = SENTENCE.replace(" ", "\u00a0")
    made = build(tmp_path, outline(points(("问问医生。", pasted))), ("talk", "leaflet", "large"))
    for ending in (".pptx", ".leaflet.pdf", ".large.pdf"):
        assert SENTENCE in " ".join(spaced_text_of(made / f"small.en{ending}").split())


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("take 5\u00a0mg of it", "take 5\u00a0mg of it"),
        ("2\u00a0×\u00a05\u00a0mg\u00a0daily", "2\u00a0×\u00a05\u00a0mg\u00a0daily"),
        (
            "Ask\u00a0your\u00a0doctor\u00a0which\u00a0medicines\u00a0you need",
            "Ask your doctor which medicines you need",
        ),
    ],
)
def test_what_an_author_keeps_together_stays_so(written: str, kept: str) -> None:
    assert cleaned(written) == kept


@pytest.mark.parametrize(("written", "address"), ENDS.items())
def test_marks_around_an_address_are_not_its_own(written: str, address: str) -> None:
    assert bare_address(written, written.index("http"), len(written)).shown == address


# Drawings


def read(inside: str) -> Drawing | None:
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    data = f'<svg {spaces} viewBox="0 0 10 10">{inside}</svg>'
    return read_svg(data.encode(), "a.svg", frozenset(), Report())


BOX = '<rect width="4" height="2" {}/>'


@pytest.mark.parametrize(
    ("thread", "inside", "fill"),
    [
        ("typst/typst#3974", BOX.format('fill="#CD853F icc-color(#CMYK, 0.11, 0.48, 0.83, 0)"'), "#CD853F"),
        ("typst/typst#5600", BOX.format('style="fill:#CD853F device-cmyk(0.11, 0.48, 0.83, 0)"'), "#CD853F"),
        ("Kozea/WeasyPrint#2517", BOX.format('style="fill: light-dark(#ffcc00, #121212)"'), "#FFCC00"),
        ("the same of draw.io", BOX.format('style="fill: light-dark(rgb(255, 204, 0), var(--x, #121212))"'), "#FFCC00"),
        ("Kozea/WeasyPrint#1258", "<style>rect{fill:#ed8b01}</style>" + BOX.format(""), "#ED8B01"),
        ("Kozea/WeasyPrint#1371", BOX.format('style="fill:red;fill-opacity:0.3"'), "#FFB2B2"),
        ("svg-net/SVG#391", "<style>.a{fill:red}.b{fill:#00f}</style>" + BOX.format('class="b a"'), "#0000FF"),
        (
            "Kozea/WeasyPrint#1370",
            '<defs><path id="D-30" d="M0 0H100V100Z" transform="scale(0.01)"/></defs>'
            '<g style="fill: #1f77b4"><use xlink:href="#D-30"/></g>',
            "#1F77B4",
        ),
        ("a colour to take where there is no gradient", BOX.format('fill="url(#gone) #0f0"'), "#00FF00"),
    ],
)
def test_a_drawing_keeps_its_colours(thread: str, inside: str, fill: str) -> None:
    drawing = read(inside)
    assert drawing is not None, thread
    assert [path.fill for path in drawing.paths] == [fill], thread


@pytest.mark.parametrize("name", ["marker-end", "filter", "mask", "clip-path"])
def test_what_is_not_in_the_drawing_is_passed_over_as_browsers_do(name: str) -> None:
    """Kozea/WeasyPrint#2239: arrows without heads, for the file lacked its markers; nothing at all was drawn."""
    assert read(BOX.format(f'fill="red" {name}="url(#gone)"')) is not None


def test_what_is_in_it_and_cannot_be_drawn_is_still_told() -> None:
    report = Report()
    body = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><filter id="f"/>' + BOX.format('filter="url(#f)"')
    assert read_svg(f"{body}</svg>".encode(), "a.svg", frozenset(), report) is None
    assert [d.code for d in report] == ["svg-unsupported"]


@pytest.mark.parametrize(
    ("moved", "x", "y"),
    [
        ('transform="translate(3 4)"', 3, 4),
        ('style="transform: translate(3px, 4px)"', 3, 4),
        ('transform="rotate(90)" style="transform: none"', 0, 0),
        ('style="transform: rotate(180deg); transform-origin: 5px 5px"', 6, 8),
        ('transform="rotate(180)" transform-origin="50% 50%"', 6, 8),
        ('style="transform: rotate(180deg); transform-origin: bottom right"', 16, 18),
        ('style="transform: rotate(180deg); transform-origin: bottom"', 6, 18),
        ('style="transform: rotate(180deg); transform-origin: top"', 6, -2),
        ('style="transform: rotate(180deg); transform-origin: right"', 16, 8),
        ('style="transform: rotate(180deg); transform-origin: center left"', -4, 8),
        ('style="transform: rotate(180deg); transform-origin: top right 0"', 16, -2),
    ],
)
def test_a_shape_stands_where_css_moves_it(moved: str, x: float, y: float) -> None:
    """What is passed over stands somewhere else, and nobody is told."""
    drawing = read(BOX.format(f'fill="red" {moved}'))
    assert drawing is not None
    (path,) = drawing.paths
    assert (round(path.path.bounds.x, 3), round(path.path.bounds.y, 3)) == (x, y)


def test_a_color_of_endless_blanks_is_refused_at_once() -> None:
    start = process_time()
    with pytest.raises(ValueError, match="red x"):
        parse_color("red" + " x" * 100_000 + " ")
    tint = parse_color("red" + " " * 100_000 + "icc-color(#CMYK, 0, 1, 1, 0)")
    assert tint is not None
    assert tint.color == "#FF0000"
    assert process_time() - start < 5


def test_a_move_of_css_that_is_not_read_is_told() -> None:
    assert read(BOX.format('fill="red" style="transform: perspective(3px)"')) is None


def test_a_rim_stays_behind_its_letter() -> None:
    """Labels of maps: drawn last, a rim wider than the letter covers it (WeasyPrint 70.0, svglib 2.3.2)."""
    drawing = read(BOX.format('fill="#000" stroke="#fff" stroke-width="2" style="paint-order: stroke fill"'))
    assert drawing is not None
    assert [(p.fill, p.stroke and p.stroke.color) for p in drawing.paths] == [(None, "#FFFFFF"), ("#000000", None)]
