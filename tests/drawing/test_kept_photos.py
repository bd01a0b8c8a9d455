"""What is made of a picture is made once, for all processes of a build, and is the same as if it were made anew."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from msgspec import Struct
from PIL import Image

from builder.build import Options, build_outline, making
from builder.build.ready_pictures import Step, reading
from builder.diagnostics import Report, Span
from builder.drawing.kept_photos import forget_oldest, kept, pictures_kept_in
from builder.drawing.photos import MIDDLE_SIDE, ready
from builder.drawing.pictures import Raster, load_picture
from tests.arrival.building import outline

FIGURE = """\
- figure: {{image: {name}, alt: {{zh: 图, en: Picture}}}}
  title: {{zh: 图{number}, en: Picture {number}}}
  cite: none
"""


class Made(Struct, frozen=True):
    data: bytes


@pytest.fixture
def made() -> list[tuple[object, ...]]:
    """What `make` was asked for, each time that it was not at hand."""
    return []


@pytest.fixture
def make(made: list[tuple[object, ...]]) -> object:
    @kept(Made)
    def make(data: bytes, profile: Path | None = None, side: float = 1.0) -> Made:
        made.append((data, profile, side))
        return Made(data + (profile.read_bytes() if profile else b"") + str(side).encode())

    return make


def photo(width: int = 2600, height: int = 1800) -> bytes:
    out = BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def test_what_is_equal_is_made_once(tmp_path: Path, make, made: list[object]) -> None:  # type: ignore[no-untyped-def]
    with pictures_kept_in(tmp_path):
        assert make(b"a") == make(b"a") == Made(b"a1.0")
        assert len(made) == 1
        assert make(b"b").data == b"b1.0"
        assert make(b"a", side=2.0).data == b"a2.0"
        assert len(made) == 3


def test_a_path_counts_by_what_its_file_holds(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    profile = tmp_path / "shop.icc"
    with pictures_kept_in(tmp_path / "kept"):
        profile.write_bytes(b"one")
        assert make(b"a", profile).data == b"aone1.0"
        profile.write_bytes(b"two")
        assert make(b"a", profile).data == b"atwo1.0"


@pytest.mark.parametrize("cut", [0, 5, -1])
def test_one_that_was_cut_short_is_made_anew(tmp_path: Path, make, made: list[object], cut: int) -> None:  # type: ignore[no-untyped-def]
    with pictures_kept_in(tmp_path):
        make(b"a" * 50)
        (file,) = tmp_path.iterdir()
        whole = file.read_bytes()
        file.write_bytes(whole[:cut])
        assert make(b"a" * 50).data == b"a" * 50 + b"1.0"
        assert file.read_bytes() == whole
    assert len(made) == 2


def test_without_a_place_to_keep_it_it_is_made_all_the_same(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "file").write_bytes(b"")
    with pictures_kept_in(tmp_path / "file" / "kept"):
        assert make(b"a").data == b"a1.0"


def test_what_was_used_longest_ago_is_forgotten_first(tmp_path: Path, make, made: list[object]) -> None:  # type: ignore[no-untyped-def]
    with pictures_kept_in(tmp_path):
        for number, name in enumerate((b"a", b"b", b"c")):
            make(name * 100)
            newest = max(tmp_path.iterdir(), key=lambda file: file.stat().st_mtime_ns)
            os.utime(newest, (number, number))
        make(b"a" * 100)  # used again, so that b is the oldest
        size = sum(file.stat().st_size for file in tmp_path.iterdir())
        forget_oldest(tmp_path, size - 1)
        assert len(list(tmp_path.iterdir())) == 2
        made.clear()
        for name in (b"a", b"c", b"b"):
            make(name * 100)
    assert [asked[0][:1] for asked in made] == [b"b"]  # type: ignore[index]


def test_one_that_nobody_here_may_touch_serves_as_well(
    tmp_path: Path, make, made: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    def refused(*args: object, **named: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    with pictures_kept_in(tmp_path):
        make(b"a")
        monkeypatch.setattr(os, "utime", refused)
        assert make(b"a").data == b"a1.0"
    assert len(made) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="elsewhere it is not known who runs")
def test_what_killed_runs_left_half_written_is_forgotten(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left, at_work = (tmp_path / f".a.picture.{pid}.part" for pid in (ended.pid, os.getpid()))
    left.write_bytes(b"half")
    at_work.write_bytes(b"half")
    forget_oldest(tmp_path)
    assert [*tmp_path.iterdir()] == [at_work]


def test_nothing_is_forgotten_that_has_room(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    with pictures_kept_in(tmp_path):
        make(b"a")
        forget_oldest(tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_photo_is_halved_as_it_is_decoded_where_that_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(photo(4000, 3000))
    picture = load_picture(path, (), Span("x.yaml", 1, 1), Report())
    assert isinstance(picture, Raster)
    assert picture.size == (3000, 2250)
    assert picture.version(0.5).pixels == (MIDDLE_SIDE, 1500)
    assert picture.version(0.9).pixels == (3000, 2250)
    path.unlink()
    photos_left = picture.version(0.9).pixels
    assert photos_left == (3000, 2250), "kept as long as it is at hand"


def test_a_photo_that_lies_has_its_upright_size(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.effect_noise((4000, 3000), 60).convert("RGB").save(tmp_path / "a.jpg", exif=exif)
    picture = load_picture(tmp_path / "a.jpg", (), Span("x.yaml", 1, 1), Report())
    assert isinstance(picture, Raster)
    assert picture.size == (2250, 3000)
    assert picture.version(0.1).pixels == (1500, MIDDLE_SIDE)


def test_what_is_drawn_keeps_its_pixels() -> None:
    out = BytesIO()
    Image.new("RGB", (2800, 1400), (200, 30, 30)).save(out, "PNG")
    assert ready(out.getvalue(), MIDDLE_SIDE).pixels == (2800, 1400)


COUNTED = """
import sys
from pathlib import Path
from builder.build import Options, build_outline
from builder.drawing import photos

folder, out, jobs, whole = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), photos._upright_size

def decoded(image):
    with (folder / "decoded.txt").open("a") as file:
        file.write("x")
    return whole(image)

photos._upright_size = decoded
made = build_outline(folder / "small.yaml", Options(out=folder / out, jobs=jobs, force=True))
assert not made.failed, made.diagnostics
"""
"""A build in a process of one thread, so that its processes are forked ones and count too."""


def decoded(folder: Path, out: str, jobs: int) -> int:
    """How many photos a build of the outline in `folder` decodes."""
    told = folder / "decoded.txt"
    told.write_text("")
    subprocess.run([sys.executable, "-c", COUNTED, str(folder), out, str(jobs)], check=True, timeout=300)
    return len(told.read_text())


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "small").iterdir()) if path.name[0] != "."}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems begin a new Python, which does not count")
def test_each_photo_is_decoded_once_in_a_build_and_not_in_the_next(tmp_path: Path) -> None:
    names = ("a.jpg", "b.jpg", "c.jpg")
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(photo(2400 + number))
    blocks = "".join(FIGURE.format(name=name, number=number) for number, name in enumerate(names, 1))
    (tmp_path / "small.yaml").write_text(outline(blocks, "leaflet: {fold: booklet-a5}\n"), encoding="utf-8")
    # While the last photo is made ready, another process may begin with a part that shows it.
    assert len(names) <= decoded(tmp_path, "both", 2) <= len(names) + 1
    both = files(tmp_path / "both")
    assert decoded(tmp_path, "both", 2) == 0
    assert files(tmp_path / "both") == both
    assert decoded(tmp_path, "alone", 1) == len(names)
    assert files(tmp_path / "alone") == both


@pytest.mark.parametrize(("only", "readied"), [("invitation", False), ("leaflet", True)])
def test_photos_are_made_ready_for_what_shows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, only: str, readied: bool
) -> None:
    (tmp_path / "a.jpg").write_bytes(photo(80, 60))
    (tmp_path / "small.yaml").write_text(outline(FIGURE.format(name="a.jpg", number=1)), encoding="utf-8")
    asked: list[Path] = []

    def noted(path: Path) -> Step[None]:
        asked.append(path)
        return reading(path)

    monkeypatch.setattr(making, "reading", noted)
    made = build_outline(tmp_path / "small.yaml", Options(out=tmp_path / "out", products=(only,), jobs=2))
    assert not made.failed, made.diagnostics
    assert bool(asked) is readied
