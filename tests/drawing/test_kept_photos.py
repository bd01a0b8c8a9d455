"""What is made of a picture is made once, for all processes of a build, and is the same as if it were made anew."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from filelock import FileLock
from msgspec import Struct
from PIL import Image

from builder.build import Options, build_outline, edition_files
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


def test_who_comes_while_it_is_being_made_waits_for_it(tmp_path: Path) -> None:
    made: list[bytes] = []

    @kept(Made)
    def slow(data: bytes) -> Made:
        made.append(data)
        time.sleep(0.3)
        return Made(data)

    def asked(_: int) -> Made:
        with pictures_kept_in(tmp_path):
            return slow(b"a")

    with ThreadPoolExecutor(3) as pool:  # each call opens the lock for itself, as processes do
        assert set(pool.map(asked, range(3))) == {Made(b"a")}
    assert made == [b"a"]
    assert [file.suffix for file in tmp_path.iterdir()] == [".picture"]


def test_one_that_killed_runs_were_making_is_made(tmp_path: Path, make, made: list[object]) -> None:  # type: ignore[no-untyped-def]
    with pictures_kept_in(tmp_path):
        make(b"a")
        (file,) = tmp_path.iterdir()
        file.rename(file.with_suffix(".making"))
        assert make(b"a").data == b"a1.0"
        left = file.with_suffix(".making")
        left.write_bytes(b"")
        forget_oldest(tmp_path)
        assert not left.exists()
    assert len(made) == 2


def test_the_lock_of_another_process_stays_where_locking_fails(
    tmp_path: Path, make, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    def refused(*args: object, **named: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    with pictures_kept_in(tmp_path):
        make(b"a")
        (file,) = tmp_path.iterdir()
        file.rename(file.with_suffix(".making"))
        monkeypatch.setattr(FileLock, "acquire", refused)
        assert make(b"a").data == b"a1.0"
    assert file.with_suffix(".making").exists()


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
from builder.drawing import kept_photos, photos

folder, out, jobs, *products = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), *sys.argv[4:]
upright_size, write_whole = photos._upright_size, kept_photos.write_whole

def note(name, line):
    with (folder / name).open("a") as file:
        file.write(line + "\\n")

def decoded(image):
    note("decoded.txt", "one")
    return upright_size(image)

def made(file, *more):
    note("made.txt", file.name)
    write_whole(file, *more)

photos._upright_size, kept_photos.write_whole = decoded, made
options = Options(out=folder / out, jobs=jobs, force=True, products=tuple(products))
result = build_outline(folder / "small.yaml", options)
assert not result.failed, result.diagnostics
"""
"""A build in a process of one thread, so that its processes are forked ones and count too."""


def run_counted(folder: Path, out: str, jobs: int, *products: str) -> None:
    for name in ("decoded.txt", "made.txt"):
        (folder / name).write_text("")
    subprocess.run([sys.executable, "-c", COUNTED, str(folder), out, str(jobs), *products], check=True, timeout=300)


def decoded(folder: Path, out: str, jobs: int) -> int:
    """How many photos a build of the outline in `folder` decodes."""
    run_counted(folder, out, jobs)
    return len((folder / "decoded.txt").read_text().splitlines())


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "small").iterdir()) if path.name[0] != "."}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems begin a new Python, which does not count")
def test_each_photo_is_decoded_once_in_a_build_and_not_in_the_next(tmp_path: Path) -> None:
    names = ("a.jpg", "b.jpg", "c.jpg")
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(photo(1200 + number, 800))
    blocks = "".join(FIGURE.format(name=name, number=number) for number, name in enumerate(names, 1))
    (tmp_path / "small.yaml").write_text(outline(blocks, "leaflet: {fold: booklet-a5}\n"), encoding="utf-8")
    assert decoded(tmp_path, "both", 2) == len(names)
    both = files(tmp_path / "both")
    assert decoded(tmp_path, "both", 2) == 0
    assert files(tmp_path / "both") == both
    assert decoded(tmp_path, "alone", 1) == len(names)
    assert files(tmp_path / "alone") == both


CARDS = """\
- title: {zh: 三人, en: Three people}
  cards:
"""
CARD = "    - {{title: {{zh: 人{number}, en: Person {number}}}, photo: {name}, text: {{zh: 好, en: Well}}}}\n"
ALL = ("talk", "slides", "show", "leaflet", "print", "office", "large", "phone", "phone-png")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems begin a new Python, which does not count")
def test_nothing_is_made_twice_of_many_photos_in_all_outputs_by_three_processes(tmp_path: Path) -> None:
    names = [f"p{number}.jpg" for number in range(5)]
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(photo(900 + number, 600))
    figures = "".join(FIGURE.format(name=name, number=number) for number, name in enumerate(names, 1))
    cards = CARDS + "".join(CARD.format(name=name, number=number) for number, name in enumerate(names[:3], 1))
    text = outline(f"{figures}{cards}  cite: none\n", "leaflet: {fold: booklet-a5}\n")
    (tmp_path / "small.yaml").write_text(text, encoding="utf-8")
    run_counted(tmp_path, "out", 3, *ALL)
    made = Counter((tmp_path / "made.txt").read_text().splitlines())
    assert len(made) > 5 * len(names), "screen, press, phone, cards"
    assert {name: count for name, count in made.items() if count > 1} == {}
    assert len((tmp_path / "decoded.txt").read_text().splitlines()) == len(names)


@pytest.mark.parametrize(("only", "readied"), [("invitation", False), ("large", True)])
def test_photos_are_made_ready_for_what_shows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, only: str, readied: bool
) -> None:
    (tmp_path / "a.jpg").write_bytes(photo(80, 60))
    (tmp_path / "small.yaml").write_text(outline(FIGURE.format(name="a.jpg", number=1)), encoding="utf-8")
    asked: list[Path] = []

    def noted(path: Path) -> Step[None]:
        asked.append(path)
        return reading(path)

    monkeypatch.setattr(edition_files, "reading", noted)
    made = build_outline(tmp_path / "small.yaml", Options(out=tmp_path / "out", products=(only,), jobs=2))
    assert not made.failed, made.diagnostics
    assert bool(asked) is readied
