"""What someone who means ill may hand us: a located error in bounded time and memory, never a traceback.

Each input is just over a bound of ours, and does no harm to a program that has none: what unfolds stays within some
ten thousand values, what nests within some hundred levels, and nothing runs on. Most are handed to the command in this
process; samples of each kind are handed to it in a process of its own that is held to time and memory.
"""

from __future__ import annotations

import os
import re
import resource
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from math import ceil
from pathlib import Path
from time import process_time
from zipfile import ZipFile

import pytest
from PIL.PngImagePlugin import MAX_TEXT_CHUNK

from builder.drawing import pictures, svg_file, svg_path, svg_walk
from builder.outline.schema.text_form import MAX_TEXT
from builder.outline.text.variables import MAX_EXPRESSION
from builder.outline.yaml.node_tree import MAX_DEPTH, MAX_NODES
from builder.outline.yaml.size_limits import MOST_MARKS, MOST_VALUES
from builder.outline.yaml.source import MAX_BYTES, MAX_LINE
from tests.command_line import Ran, talkleaf
from tests.test_cli import GOOD

MEMORY = 500_000_000
"""Bytes of address space, interpreter and libraries included: more than what is ever in memory."""
SECONDS = 2.0
"""CPU time of the whole process, its start included, so that a busy machine does not count."""
SLOW = 2
"""Where the machine is slower than that bound is meant for: so many times what a small good outline takes just then, in
a process of its own."""
SLOW_HERE = 6
"""The same in this process, where all is loaded already and a good outline takes a third of a second."""
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of an installed program, whose modules are byte-compiled once and not at each start."""
PATIENCE = 60
"""Seconds on the clock, should a process wait for something instead of working."""
FIGURE = """\
  - id: two
    title: {zh: 一张图, en: A figure}
    blocks:
      - figure: {image: picture.%s, alt: {zh: 图, en: Picture}}
        cite: none
"""
BOMB = "x: &a [1,1,1,1,1,1,1,1,1]\n" + "".join(
    f"{name}: {anchor}[{', '.join([f'*{alias}'] * 9)}]\n"
    for name, anchor, alias in (("y1", "&b ", "a"), ("y2", "&c ", "b"), ("y3", "&d ", "c"), ("y4", "", "d"))
)
UNFOLDED = 9**5
"""The values that its last line stands for."""
assert MAX_NODES < UNFOLDED < 2 * MAX_NODES
LEVELS = 300
"""More than our bound, and than that of libxml2."""
assert MAX_DEPTH < 256 < LEVELS
DIGITS = sys.int_info.default_max_str_digits + 1
"""More than Python makes a number of."""


def text_with(value: str) -> str:
    return GOOD.replace("Ask your doctor first.", value)


def top_with(key: str, value: str) -> str:
    """An outline with one key more at its top."""
    return GOOD.replace("leaflet:", f"{key}: {value}\nleaflet:")


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_header(width: int, height: int) -> bytes:
    """A PNG in greys that claims a size and holds nothing."""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))


def png(width: int, height: int, before: bytes = b"") -> bytes:
    """A whole black PNG, with chunks of one's own before its pixels."""
    pixels = zlib.compress(bytes((width + 1) * height))
    return png_header(width, height) + before + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"'


def svg(inside: str, head: str = "") -> bytes:
    return f'{head}<svg {SPACES} viewBox="0 0 9 9">{inside}</svg>'.encode()


def points(text: Callable[[int], str], count: int, times: int) -> str:
    """An outline of `count` points more, each of `times` pieces; a piece is made from its number."""
    rows = ("".join(text(row * times + at) for at in range(times)) for row in range(count))
    items = "".join(f'          - {{zh: 好, en: "{row}"}}\n' for row in rows)
    return (
        f"{GOOD}  - id: two\n    title: {{zh: 二, en: Two}}\n    blocks:\n      - points:\n{items}        cite: none\n"
    )


SOURCES_300 = "".join(f"  source-{n}: {{title: A work, short: A}}\n" for n in range(300))
OUTLINES = {
    "citations of nothing": points(lambda n: f"[@sorce-{n}]", 9, MOST_MARKS // 8)
    .replace("leaflet:", f"sources:\n{SOURCES_300}leaflet:")
    .encode(),
    "many marks": points(lambda n: f"a{n}**", 9, MOST_MARKS // 8).encode(),
    "as many marks as may be": points(lambda n: "a**", 6, MOST_MARKS // 8).encode(),
    "many values": points(lambda n: f"${{'a{n}'}}", 9, MOST_VALUES // 8).encode(),
    "unknown keys": (GOOD + "".join(f"key{n}: 1\n" for n in range(8_000))).encode(),
    "files that are not there": (GOOD + "".join(FIGURE % f"{n}.png" for n in range(1_000))).encode(),
    "a long line": GOOD.replace("cite: none", f"cite: [{','.join(f'a{n}' for n in range(MAX_LINE // 6))}]").encode(),
    "a long line in fields": top_with(
        "talk", "{parts: [" + "{title: {zh: 一, en: A}}," * (MAX_LINE // 24) + "]}"
    ).encode(),
    "checks of nothing": top_with("checks", "\n" + "".join(f"  s{n}: error\n" for n in range(8_000))).encode(),
    "width of a format": text_with("${'%09d'%1}").encode(),
    "whole number of many digits": GOOD.replace("outline: 1", "outline: " + "1" * DIGITS).encode(),
    "anchor on a key": (GOOD + "&a x: 1\n*a : 2\n? [a, b]\n: 4\n").encode(),
    "alias of itself": (GOOD + "x: &a [*a]\n").encode(),
    "utf-16": GOOD.encode("utf-16"),
    "utf-16 without a mark": GOOD.encode("utf-16-le"),
    "characters without a drawing": text_with("".join(map(chr, range(0x20000, 0x20200)))).encode(),
    "alias bomb": (BOMB + GOOD).encode(),
    "deep nesting": (GOOD + "x: " + "[" * LEVELS).encode(),
    "deep indent": (GOOD + "".join(" " * i + "a:\n" for i in range(LEVELS))).encode(),
    "tag": GOOD.replace("id: small", "id: !!python/name:builtins.str").encode(),
    "duplicate key": GOOD.replace("id: small", "id: small\nid: other").encode(),
    "nul": GOOD.replace("Ask your", "Ask\0your").encode(),
    "control character": GOOD.replace("Ask your", "Ask\x07your").encode(),
    "not utf-8": GOOD.encode().replace(b"Ask your", b"Ask \xff\xfe your"),
    "surrogate": GOOD.encode().replace(b"Ask your", b"Ask \xed\xa0\x80 your"),
    "id with a slash": GOOD.replace("id: small", "id: ../small").encode(),
    "empty": b"",
    "a list": b"- outline: 1\n- 2\n",
    "binary": bytes(range(256)) * 40,
    "class of a value": text_with("${meeting.__class__.__mro__}").encode(),
    "work": text_with("${'a' * 3}").encode(),
    "a power": text_with("${2**3}").encode(),
    "statement": text_with("${% for x in range(3) %}a{% endfor %}").encode(),
    "sources outside": GOOD.replace("leaflet:", "sources: ../../outside.yaml\nleaflet:").encode(),
    "picture outside": (GOOD + FIGURE.replace("picture.%s", "../../secret.png")).encode(),
    "merge key": GOOD.replace("id: small", "id: small\n<<: {a: 1}").encode(),
    "two documents": (GOOD + "---\n" + GOOD).encode(),
    "deep fields": (GOOD + "x: " + "{a: " * LEVELS + "}" * LEVELS).encode(),
    "surrogate by an escape": text_with('"a\\ud800b"').encode(),
    "nul by an escape": text_with('"a\\0b"').encode(),
    "a long string": text_with("${'" + "a" * MAX_TEXT + "'}").encode(),
    "brackets": text_with('"${' + "(" * MAX_EXPRESSION + '}"').encode(),
    "filter with brackets": text_with("${meeting|attr('__class__')}").encode(),
    "script in a link": text_with('"[x](javascript:alert(1))"').encode(),
    "marks alone": text_with('"' + "**" * (MOST_MARKS + 1) + '"').encode(),
    "invisible": GOOD.replace("en: Exercise helps", 'en: "\u200b"').encode(),
    "number without end": top_with("talk", "{minutes: " + "9" * DIGITS + "}").encode(),
    "huge exponent": top_with("talk", "{minutes: 1e400}").encode(),
    "section id with a slash": GOOD.replace("id: one", "id: ../one").encode(),
    "theme by a path": top_with("theme", "../../outside").encode(),
    "motif by a path": top_with("motif", "../../x").encode(),
    "template outside": top_with("theme", "{name: calm, template: ../../x.pptx}").encode(),
    "profile outside": top_with("theme", "{name: calm, cmyk_profile: ../../x.icc}").encode(),
}
CHAIN = svg_walk.MAX_DEPTH + 2
USES = "".join(f'<g id="g{n}"><use x:href="#g{n + 1}"/></g>' for n in range(CHAIN)) + f'<g id="g{CHAIN}"/>'
"""Each shows the next, a little deeper than our bound: the same bound tells of one that shows itself."""
PICTURES = {
    "script": ("svg", svg("<script>alert(1)</script>")),
    "entities": ("svg", svg("&a;", '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa">]>')),
    "file entity": ("svg", svg("&a;", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///nowhere">]>')),
    "remote image": ("svg", svg('<image x:href="http://example.org/a.png" width="9" height="9"/>')),
    "remote use": ("svg", svg('<use x:href="http://example.org/a.svg#b"/>')),
    "text": ("svg", svg("<text>words</text>")),
    "deep svg": ("svg", svg("<g>" * LEVELS + "</g>" * LEVELS)),
    "svg a little too deep": ("svg", svg("<g>" * (svg_walk.MAX_DEPTH + 2) + "</g>" * (svg_walk.MAX_DEPTH + 2))),
    "not a picture": ("png", b"no picture at all"),
    "image bomb": ("png", png_header(pictures.MAX_PIXELS // 1_000 + 1, 1_000)),
    "truncated": ("jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"),
    "script by an event": ("svg", svg('<rect width="9" height="9" onload="x()"/>')),
    "foreign object": ("svg", svg('<foreignObject width="9" height="9"/>')),
    "style import": ("svg", svg("<style>@import url(http://example.org/a.css);</style>")),
    "style sheet": ("svg", svg('<rect width="9" height="9"/>', '<?xml-stylesheet href="http://example.org/a.css"?>')),
    "remote paint": ("svg", svg('<rect width="9" height="9" style="fill:url(http://example.org/a#b)"/>')),
    "xinclude": ("svg", svg('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///nowhere"/>')),
    "uses of uses": ("svg", svg(USES + '<use x:href="#g0"/>')),
    "many shapes": ("svg", svg('<rect width="1" height="1"/>' * (svg_file.MAX_ELEMENTS + 1))),
    "long path": ("svg", svg('<path d="M0 0' + "L1 1" * (svg_path.MAX_SEGMENTS + 1) + '"/>')),
    "numbers out of range": ("svg", svg('<rect width="nan" height="inf" x="1e400"/>')),
    "empty view": ("svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"><rect width="1"/></svg>'),
    "real image bomb": ("png", png(pictures.MAX_PIXELS // 1_000 + 1, 1_000)),
    "compressed remark": ("png", png(9, 9, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(MAX_TEXT_CHUNK + 1), 9)))),
    "a large file": ("png", png(9, 9) + bytes(pictures.MAX_BYTES)),
    "another kind": ("png", b"GIF89a\x01\0\x01\0\0\0\0;"),
}


def bounded() -> None:
    """In the child: no more address space than that, and killed when it takes far more CPU time than it may."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(5 * SECONDS), ceil(5 * SECONDS)))


def cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, held to the bounds."""
    done, used = timed(folder, *arguments)
    if used >= SECONDS:
        allowed = max(SECONDS, SLOW * usual(folder))
        assert used < allowed, f"took {used:.2f} s of CPU time, {allowed:.2f} s allowed"
    return done


def usual(folder: Path) -> float:
    """The CPU seconds of a small good outline at this moment, in a folder of its own."""
    done, used = timed(good_outline(folder), "build", "small.yaml", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    return used


def good_outline(folder: Path) -> Path:
    """A folder inside with a small good outline."""
    good = folder / "good"
    good.mkdir()
    (good / "small.yaml").write_text(GOOD, "utf-8")
    return good


def timed(folder: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], float]:
    """What came of the command, and its CPU seconds."""
    command = [sys.executable, "-m", "builder", *arguments]
    before = cpu_of_children()
    done = subprocess.run(
        command,
        cwd=folder,
        env=INSTALLED,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        preexec_fn=bounded,
        check=False,
    )
    return done, cpu_of_children() - before


def built(path: Path) -> subprocess.CompletedProcess[str]:
    return run(path.parent, "build", path.name, "--jobs", "1")


@pytest.fixture(scope="module", autouse=True)
def _all_is_loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Loading the program is no part of the time that an input takes."""
    folder = good_outline(tmp_path_factory.mktemp("loaded"))
    codes = [here(folder / "small.yaml", command, PATIENCE).exit_code for command in ("check", "build")]
    assert codes == [0, 0]


def here(path: Path, command: str = "build", seconds: float = SECONDS) -> Ran:
    """The command in this process, held to the time; it sees the outline as from its folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(path.parent)
        ran, used = timed_here(path.name, command)
    if used >= seconds:
        allowed = max(seconds, SLOW_HERE * usual_here(path.parent))
        assert used < allowed, f"took {used:.2f} s of CPU time, {allowed:.2f} s allowed"
    return ran


def usual_here(folder: Path) -> float:
    """The CPU seconds of a small good outline in this process at this moment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(good_outline(folder))
        ran, used = timed_here("small.yaml", "build")
    assert ran.exit_code == 0, ran.output
    return used


def timed_here(name: str, command: str) -> tuple[Ran, float]:
    """What came of the command in this process, and its CPU seconds."""
    before = process_time()
    ran = talkleaf(command, name, *(("--jobs", "1") if command == "build" else ()))
    return ran, process_time() - before


def assert_refused(path: Path) -> None:
    ran = here(path)
    _assert_told(path, ran.exit_code, ran.output)


def assert_refused_in_bounds(path: Path) -> None:
    """The same by a process of its own, whose memory is bounded too."""
    done = built(path)
    _assert_told(path, done.returncode, done.stderr)


def _assert_told(path: Path, code: int, told: str) -> None:
    assert "Traceback" not in told
    assert code == 1, told
    assert re.search(r"^\S+:\d+:\d+: error\[[a-z0-9-]+\] ", told, re.MULTILINE), told
    assert not (path.parent / "output" / "small").exists()


def test_aliases_are_counted_by_what_they_stand_for(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(OUTLINES["alias bomb"])
    assert "error[too-large]" in here(path).output


@pytest.mark.parametrize("name", OUTLINES)
def test_a_hostile_outline_is_a_located_error(tmp_path: Path, name: str) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(OUTLINES[name])
    assert_refused(path)


@pytest.mark.parametrize(
    "name", ["alias bomb", "citations of nothing", "unknown keys", "a long line in fields", "deep nesting", "binary"]
)
def test_a_hostile_outline_takes_neither_time_nor_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(OUTLINES[name])
    assert_refused_in_bounds(path)


def test_a_direction_override_turns_nothing_around(tmp_path: Path) -> None:
    """It is left out of what is made, as all is that cannot be seen; the words beside it stay in their order."""
    path = tmp_path / "small.yaml"
    path.write_text(text_with('"left\u202eright"').replace("Exercise helps", "Exercise\u202e helps"), "utf-8")
    done = built(path)
    assert (done.returncode, done.stderr) == (0, "")
    with ZipFile(tmp_path / "output" / "small" / "small.en.pptx") as talk:
        parts = "".join(talk.read(name).decode() for name in talk.namelist() if name.endswith((".xml", ".rels")))
    assert "leftright" in parts
    assert "Exercise helps" in parts
    assert not re.search("\u202e|&#(?:8238|x202e);", parts, re.IGNORECASE)


def with_picture(folder: Path, name: str) -> Path:
    """An outline with one of the pictures."""
    ending, data = PICTURES[name]
    (folder / f"picture.{ending}").write_bytes(data)
    path = folder / "small.yaml"
    path.write_text(GOOD + FIGURE % ending, "utf-8")
    return path


@pytest.mark.parametrize("name", PICTURES)
def test_a_hostile_picture_is_a_located_error(tmp_path: Path, name: str) -> None:
    assert_refused(with_picture(tmp_path, name))


@pytest.mark.parametrize("name", ["real image bomb", "compressed remark", "many shapes"])
def test_a_hostile_picture_takes_neither_time_nor_memory(tmp_path: Path, name: str) -> None:
    assert_refused_in_bounds(with_picture(tmp_path, name))


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(GOOD + ("# " + "x" * 99 + "\n") * (MAX_BYTES // 102 + 1), "utf-8")
    assert_refused(path)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.png").write_bytes(png_header(10, 10))
    (tmp_path / "inside" / "picture.png").symlink_to(tmp_path / "secret.png")
    path = tmp_path / "inside" / "small.yaml"
    path.write_text(GOOD + FIGURE % "png", "utf-8")
    assert_refused(path)


ICON = """\
  - id: two
    title: {zh: 一个图标, en: An icon}
    blocks:
      - points: [{icon: own.svg, text: {zh: 先问医生。, en: Ask first.}}]
        cite: none
"""


@pytest.mark.parametrize("name", [name for name, (ending, _) in PICTURES.items() if ending == "svg"])
def test_a_hostile_icon_is_a_located_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "own.svg").write_bytes(PICTURES[name][1])
    path = tmp_path / "small.yaml"
    path.write_text(GOOD + ICON, "utf-8")
    assert_refused(path)


def test_a_pipe_in_place_of_a_picture_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "picture.png")
    path = tmp_path / "small.yaml"
    path.write_text(GOOD + FIGURE % "png", "utf-8")
    assert_refused(path)


SOURCES = {
    "alias bomb": BOMB.encode(),
    "deep nesting": b"a: " + b"[" * LEVELS,
    "tag": b"a: !!python/name:builtins.str",
    "not utf-8": b"a: {title: \xff}",
    "a large file": (b"# " + b"x" * 99 + b"\n") * (MAX_BYTES // 102 + 1),
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_hostile_file_of_sources_is_a_located_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "sources.yaml").write_bytes(SOURCES[name])
    path = tmp_path / "small.yaml"
    path.write_text(top_with("sources", "sources.yaml"), "utf-8")
    assert_refused(path)


@pytest.mark.parametrize("name", SOURCES)
def test_a_hostile_list_of_words_to_avoid_is_a_located_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "words-to-avoid.yaml").write_bytes(SOURCES[name])
    path = tmp_path / "small.yaml"
    path.write_text(GOOD, "utf-8")
    ran = here(path, "check")
    assert ran.exit_code == 1, ran.output
    assert re.search(r"^words-to-avoid\.yaml:\d+:\d+: error\[", ran.output, re.MULTILINE), ran.output


@pytest.mark.parametrize("name", ["latin-words.txt", "small.confirmed"])
def test_a_hostile_list_beside_the_outline_is_a_located_error(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\0 " * (MAX_BYTES // 3 + 1))
    path = tmp_path / "small.yaml"
    path.write_text(GOOD, "utf-8")
    ran = here(path, "check")
    assert ran.exit_code == 1, ran.output
    assert f"{name}:1:1: error[file-too-large] " in ran.output
