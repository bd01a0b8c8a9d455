"""Our motifs and an author's own: found, read, placed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pikepdf
import pytest

from builder.diagnostics import Report, Span
from builder.drawing.motifs import (
    FRAMES,
    Motif,
    Part,
    Shown,
    from_left,
    motif_files,
    motif_names,
    read_motif,
    read_parts,
    scene,
    stations,
    symbol,
    tallest,
)
from builder.drawing.motifs.motif import FIGURE_FROM
from builder.drawing.vector import ink_bounds
from builder.geometry import Rect, around
from builder.outline.model.edition import MotifChoice
from builder.page.items import Item, ShapeItem
from builder.theme.load import THEMES, load_theme
from tests.motif_pictures import motifs_pdf

SPAN = Span("test.yaml", 3, 1)
SLIDE = Rect(0, 0, 960, 540)
OURS = (
    "brain", "hands", "hearing", "hearing-aid", "heart", "hills-and-sun", "house-and-street", "kidneys", "leaves",
    "lungs", "medicine", "meeting", "neuron", "path-and-trees", "walking", "water",
)  # fmt: skip
SCENES: tuple[Part, ...] = ("cover", "strip", "foot", "corner", "symbol")
SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540"><path class="fill-{}" d="M0 0H960V540H0Z"/></svg>'
)


def roles() -> frozenset[str]:
    theme = load_theme("calm", Report())
    assert theme is not None
    return frozenset(theme.palettes["talk"]) & frozenset(theme.palettes["leaflet"])


def ours(name: str) -> Motif:
    report = Report()
    motif = read_parts(THEMES / "motifs" / name, roles(), report)
    assert [d.message for d in report] == []
    return motif


def shapes(items: tuple[Item, ...]) -> Iterator[ShapeItem]:
    for item in items:
        if isinstance(item, ShapeItem):
            yield item
        else:
            yield from shapes(getattr(item, "items", ()))


def chosen(name: str, folder: Path) -> Any:
    """As much of an edition as a motif is read from."""
    return SimpleNamespace(motif=MotifChoice.model_construct(name=name, span=SPAN), folder=folder.as_posix())


def read(name: str, folder: Path) -> tuple[Motif | None, Report]:
    report = Report()
    return read_motif(chosen(name, folder), roles(), report), report


def test_these_are_ours() -> None:
    assert motif_names() == OURS


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("part", SCENES)
def test_each_has_every_drawing_in_its_frame_and_in_roles(name: str, part: Part) -> None:
    drawing = ours(name).part(part)
    assert drawing is not None
    assert drawing.box.size == FRAMES[part]
    assert around(ink_bounds(path.path) for path in drawing.paths).width <= drawing.box.width + 0.2
    light = (*drawing.parts.get("halo", ()), *drawing.parts.get("glow", ()))
    rising = light if part == "cover" else ()  # whole, for frames that are taller than it
    box = drawing.box
    above = Rect(box.x, box.y - box.height, box.width, 2 * box.height)
    assert all((above if path in rising else box).contains(ink_bounds(path.path), 0.06) for path in drawing.paths)
    assert all(path.fill and not path.fill.startswith("#") and path.stroke is None for path in drawing.paths)
    assert sum(map(len, drawing.parts.values())) == len(drawing.paths)


@pytest.mark.parametrize("name", OURS)
def test_the_preview_colours_are_those_of_calm(name: str) -> None:
    theme = load_theme("calm", Report())
    assert theme is not None
    for file in (THEMES / "motifs" / name).glob("*.svg"):
        for role, hex_ in re.findall(r'class="fill-([a-z0-9-]+)" fill="#([0-9A-F]{6})"', file.read_text("utf-8")):
            assert theme.palettes["talk"][role].rgb == hex_, f"{file}: {role}"


@pytest.mark.parametrize("name", OURS)
def test_the_left_of_the_cover_stays_calm(name: str) -> None:
    cover = scene(ours(name), "cover", SLIDE, SPAN)
    land = {"far", "mid", "near", "foot", "halo", "glow"}
    high = [s for item in cover if item.name not in land for s in shapes((item,)) if s.frame.y < 280]
    assert min(s.frame.x for s in high) >= 450, "a figure's own land may begin under the crest"
    assert min(s.frame.x for item in cover if item.name in ("halo", "glow") for s in shapes((item,))) > 528


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("frame", [SLIDE, Rect(10, 20, 300, 400), Rect(5, 5, 700, 90)])
def test_nothing_leaves_the_frame(name: str, frame: Rect) -> None:
    for part in ("cover", "strip", "corner"):
        assert all(frame.contains(s.frame) for s in shapes(scene(ours(name), part, frame, SPAN)))


def test_a_scene_reaches_the_frames_edges() -> None:
    strip = scene(ours("leaves"), "strip", Rect(100, 200, 600, 400), SPAN)
    whole = around(s.frame for s in shapes(strip))
    assert (whole.x, whole.right, whole.bottom) == pytest.approx((100, 700, 600), abs=0.06)


def test_a_view_shows_a_piece_of_the_drawing() -> None:
    motif = ours("water")
    frame = Rect(0, 0, 498, 376)
    all_of_it, piece = (scene(motif, "strip", frame, SPAN, Shown(view=v)) for v in (None, Rect(702, 0, 498, 376)))

    def sail(items: tuple[Item, ...]) -> Rect:
        (found,) = [i.frame for i in items if i.name == "sun"]
        return found

    assert sail(piece).width > 2 * sail(all_of_it).width
    assert sail(piece).centre.x == pytest.approx((sail_centre := _box_centre(motif, "sun")) - 702, abs=0.5), sail_centre


def _box_centre(motif: Motif, group: str) -> float:
    drawing = motif.part("strip")
    assert drawing is not None
    return around(ink_bounds(path.path) for path in drawing.parts[group]).centre.x


def test_a_narrow_frame_is_filled_from_the_left_cut_but_never_into_the_figure() -> None:
    motif = ours("hands")
    view = tallest(motif, "strip", Rect(0, 0, 400, 300))
    assert view is not None
    assert view.right == 1200
    assert view.width / view.height == pytest.approx(400 / 300)
    narrow = tallest(motif, "strip", Rect(0, 0, 60, 300))
    assert narrow is not None
    assert narrow.x == pytest.approx(1200 * FIGURE_FROM["strip"])
    assert tallest(motif, "strip", Rect(0, 0, 3000, 300)) == Rect(0, 0, 1200, 520)
    assert from_left(motif, "corner", 140) == Rect(140, 0, 340, 320)


@pytest.mark.parametrize(("on", "rings"), [
    ("ground", {"glow-1", "glow-2"}), ("deep", {"mint-ink", "primary"}), ("primary", {"ring-1", "ring-2"}),
])  # fmt: skip
def test_rings_take_the_colours_of_their_ground(on: Any, rings: set[str]) -> None:
    items = scene(ours("hills-and-sun"), "corner", SLIDE, SPAN, Shown(on=on))
    assert {s.fill for item in items if item.name == "halo" for s in shapes((item,))} == rings
    assert ("birds" in {item.name for item in items}) == (on == "ground")


@pytest.mark.parametrize("name", ["brain", "hearing", "leaves", "lungs", "medicine", "meeting", "neuron", "walking"])
def test_a_dark_figure_keeps_its_light_behind_it(name: str) -> None:
    items = scene(ours(name), "corner", SLIDE, SPAN, Shown(on="deep"))
    assert {s.fill for item in items if item.name == "glow" for s in shapes((item,))} <= {"glow-1", "glow-2"}


def test_scenes_are_decoration_in_named_groups_back_to_front() -> None:
    items = scene(ours("heart"), "cover", SLIDE, SPAN, Shown(without=("plants",)))
    assert [item.name for item in items] == ["halo", "figure", "far", "mid", "near", "foot"]
    assert {item.role for item in items} == {"artifact"}


def test_a_symbol_stands_in_the_middle() -> None:
    items = symbol(ours("lungs"), Rect(0, 0, 100, 60), SPAN)
    disc = next(item.frame for item in items if item.name == "disc")
    assert (disc.width, disc.centre.x, disc.centre.y) == pytest.approx((60 * 0.98, 50, 30), abs=0.1)


def test_without_a_motif_nothing_is_drawn() -> None:
    assert scene(None, "cover", SLIDE, SPAN) == symbol(None, SLIDE, SPAN) == stations(None, [SLIDE], 0, SPAN) == ()


# Where motifs come from


def test_none_is_no_motif(tmp_path: Path) -> None:
    motif, report = read("none", tmp_path)
    assert motif is None
    assert list(report) == []
    assert list(motif_files(MotifChoice.model_construct(name="none", span=SPAN), tmp_path)) == []


def test_an_unknown_motif_is_told_where_it_was_named(tmp_path: Path) -> None:
    (tmp_path / "motifs" / "garden").mkdir(parents=True)
    motif, report = read("leafs", tmp_path)
    assert motif is None
    (found,) = report
    assert (found.code, found.span, found.hint) == ("motif-missing", SPAN, "did you mean `leaves`?")
    (found,) = read("xyz", tmp_path)[1]
    assert "`garden`" in str(found.hint)


def test_an_authors_folder_comes_first_and_needs_few_drawings(tmp_path: Path) -> None:
    folder = tmp_path / "motifs" / "leaves"
    folder.mkdir(parents=True)
    (folder / "cover.svg").write_text(SQUARE.format("sun"), "utf-8")
    motif, report = read("leaves", tmp_path)
    assert motif is not None
    assert list(report) == []
    assert set(motif.parts) == {"cover"}
    assert [s.fill for s in shapes(scene(motif, "cover", SLIDE, SPAN))] == ["sun"]
    assert folder / "strip.svg" in set(motif_files(MotifChoice.model_construct(name="leaves", span=SPAN), tmp_path))


@pytest.mark.parametrize("name", ["figure", "tree"])
def test_one_figure_is_enough(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "motifs" / "garden"
    folder.mkdir(parents=True)
    (folder / f"{name}.svg").write_text(
        '<svg viewBox="0 0 40 80"><rect class="fill-wood" x="15" y="40" width="10" height="40"/>'
        '<circle class="fill-hill-3" cx="20" cy="20" r="20"/></svg>',
        "utf-8",
    )
    motif, report = read("garden", tmp_path)
    assert motif is not None
    assert list(report) == []
    cover = scene(motif, "cover", SLIDE, SPAN)
    assert [item.name for item in cover] == ["halo", "sun", "figure", "far", "mid", "near", "foot"]
    (figure,) = [item.frame for item in cover if item.name == "figure"]
    assert (figure.height, figure.bottom) == pytest.approx((258, 294))
    assert {item.name for item in symbol(motif, SLIDE, SPAN)} == {"disc", "figure"}
    assert {item.name for item in scene(motif, "foot", SLIDE, SPAN)} == {"accents", "far", "mid", "foot"}
    assert "thread" not in motif.parts


def test_a_folder_without_drawings_is_told(tmp_path: Path) -> None:
    (tmp_path / "motifs" / "garden").mkdir(parents=True)
    motif, report = read("garden", tmp_path)
    assert motif is None
    (found,) = report
    assert (found.code, found.span) == ("motif-empty", SPAN)
    assert "`cover.svg`" in str(found.hint)


def test_a_faulty_drawing_is_told_at_its_line_and_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "motifs" / "garden"
    folder.mkdir(parents=True)
    (folder / "cover.svg").write_text(SQUARE.format("grass").replace("<path", "\n<path"), "utf-8")
    (folder / "foot.svg").write_text(SQUARE.format("mint"), "utf-8")
    motif, report = read("garden", tmp_path)
    assert motif is not None
    assert set(motif.parts) == {"foot"}
    (found,) = report
    assert (found.code, found.span) == ("svg-color", Span(str(folder / "cover.svg"), 2, 1))


def test_a_drawing_may_have_lines_and_plain_shapes(tmp_path: Path) -> None:
    (tmp_path / "cover.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"><circle class="fill-sun stroke-deep" '
        'stroke-width="2" cx="0" cy="27" r="10"/><rect class="fill-mint" x="40" y="20" width="9" height="9"/></svg>',
        "utf-8",
    )
    motif = read_parts(tmp_path, roles(), Report())
    disc, edge, square = shapes(scene(motif, "cover", SLIDE, SPAN))
    assert (disc.fill, disc.stroke, edge.fill) == ("sun", None, None)
    assert edge.stroke is not None
    assert edge.stroke.width == pytest.approx(20)
    assert (square.geometry, square.fill) == ("rectangle", "mint")


def test_the_parts_of_a_talk_are_sheaths_on_the_neurons_thread() -> None:
    frames = [Rect(48 + 146 * i, 468, 134, 10) for i in range(6)]
    thread, sheaths = stations(ours("neuron"), frames, 2, SPAN)
    (line,) = shapes((thread,))
    assert (line.frame.x, line.frame.right, line.frame.centre.y) == pytest.approx((48, 912 - 0, 473), abs=1e-6)
    drawn = list(shapes((sheaths,)))
    assert [s.fill for s in drawn] == ["hill-2", "hill-2", "sun", "deep", "deep", "deep"]
    assert [round(s.frame.height, 2) for s in drawn] == [10, 10, 14, 8.5, 8.5, 8.5]
    assert {s.geometry for s in drawn} == {"rounded"}
    assert all(s.radius == pytest.approx(s.frame.height / 2) for s in drawn)
    assert stations(ours("water"), frames, 2, SPAN) == (), "plain segments are the page's own"


@pytest.mark.parametrize("theme", ["calm", "contrast", "dawn"])
def test_every_motif_can_be_printed_in_every_theme(theme: str) -> None:
    found = load_theme(theme, Report())
    assert found is not None
    with pikepdf.open(BytesIO(motifs_pdf(found))) as pdf:
        assert len(pdf.pages) == len(OURS)
