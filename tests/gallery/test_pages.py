"""The pages of pictures: whole, offline, escaped; and the commands that write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from builder.catalogue import translator
from builder.diagnostics import Report
from builder.drawing.motifs import motif_names
from builder.drawing.spots import spot_names
from builder.gallery.drawings import icon_picture, path_data
from builder.gallery.pages import icons_page, motifs_page
from builder.geometry import Path as Curve
from builder.geometry import Point, Segment
from builder.icon_words import icon_names
from builder.theme.load import load_theme
from tests.command_line import talkleaf

tell = translator("en")


def test_the_page_of_icons_shows_every_icon_with_its_name_and_words() -> None:
    page = html.fromstring(icons_page(sorted(icon_names()), "", "zh", translator("zh")))
    assert page.get("lang") == "zh-CN"
    assert sorted(code.text for code in page.xpath("//li/code")) == sorted(icon_names())
    assert len(list(page.iter("svg"))) == len(icon_names()) + len(spot_names())
    assert "哑铃" in page.text_content()


def test_nothing_is_fetched_and_what_was_asked_is_escaped() -> None:
    text = icons_page(["pill"], "<b>x</b>", "en", tell)
    assert "<b>x</b>" not in text
    page = html.fromstring(text)
    assert not [e for e in page.iter() if e.get("src") or e.get("href") or e.tag in ("script", "link", "img")]


def test_the_page_of_motifs_shows_every_scene_in_the_themes_colours(tmp_path: Path) -> None:
    theme = load_theme("contrast", Report())
    assert theme is not None
    page = html.fromstring(motifs_page([(name, name) for name in motif_names()], tmp_path, theme, "en", tell))
    assert len(list(page.iter("svg"))) == 6 * len(motif_names())
    fills = {path.get("fill") for path in page.iter("path")}
    assert fills <= {f"#{color.rgb}" for color in theme.palettes["talk"].values()}


def test_an_authors_motif_is_shown_with_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "content" / "motifs" / "garden"
    folder.mkdir(parents=True)
    (folder / "cover.svg").write_text(
        '<svg viewBox="0 0 96 54"><circle class="fill-sun" cx="48" cy="27" r="9"/></svg>', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert "garden" in talkleaf("motifs").stdout.split()
    assert talkleaf("motifs", "--html", "--out", "pages").exit_code == 0
    page = html.fromstring((tmp_path / "pages" / "motifs.html").read_text("utf-8"))
    assert "motif: garden" in page.text_content()
    assert "motif: leaves" in page.text_content()


def test_pictures_of_cells_keep_two_colours() -> None:
    assert {shape.stroke for shape in icon_picture("cell-neural").shapes} > {"none"}
    assert {shape.stroke for shape in icon_picture("pill").shapes} == {"currentColor"}


def test_path_data_is_svg() -> None:
    curve = Curve([
        Segment("move", (Point(0, 0),)), Segment("curve", (Point(1, 0), Point(2, 1), Point(2, 2))), Segment("close"),
    ])  # fmt: skip
    assert path_data(curve) == "M0.00 0.00C1.00 0.00 2.00 1.00 2.00 2.00Z"


def test_icons_are_listed_for_a_word_in_either_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert talkleaf("icons", "音乐").stdout.startswith("music ")
    assert talkleaf("icons", "dumbbell").stdout.split()[0] == "barbell"
    wrong = talkleaf("icons", "qqqq")
    assert wrong.exit_code == 2
    assert "no icon is found that has to do with “qqqq”" in wrong.output
    assert talkleaf("icons", "water", "--html").exit_code == 0
    assert (tmp_path / "output" / "icons.html").is_file()
