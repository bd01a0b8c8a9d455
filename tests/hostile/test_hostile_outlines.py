"""What someone who means ill may hand us: a located error in bounded time and memory, never a traceback."""

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
from zipfile import ZipFile

import pytest

from tests.test_cli import GOOD

MEMORY = 500_000_000
"""Bytes of address space, interpreter and libraries included: more than what is ever in memory."""
SECONDS = 2.0
"""CPU time of the whole process, its start included, so that a busy machine does not count."""
SLOW = 2
"""Where the machine is slower than that bound is meant for: so many times what a small good outline takes just then."""
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
    f"y{i}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for i, (a, b) in enumerate(zip("abcdefgh", "bcdefghi", strict=True))
)


def text_with(value: str) -> str:
    return GOOD.replace("Ask your doctor first.", value)


def top_with(key: str, value: str) -> str:
    """An outline with one key more at its top."""
    return GOOD.replace("leaflet:", f"{key}: {value}\nleaflet:")


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds nothing."""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))


def png(width: int, height: int, before: bytes = b"") -> bytes:
    """A whole black PNG, with chunks of one's own before its pixels."""
    pixels = zlib.compress(bytes((width * 3 + 1) * height))
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
    "citations of nothing": points(lambda n: f"[@sorce-{n}]", 12, 600)
    .replace("leaflet:", f"sources:\n{SOURCES_300}leaflet:")
    .encode(),
    "many marks": points(lambda n: f"a{n}**", 90, 1_500).encode(),
    "as many marks as may be": points(lambda n: "a**", 6, 600).encode(),
    "many values": points(lambda n: f"${{'a{n}'}}", 90, 800).encode(),
    "unknown keys": (GOOD + "".join(f"key{n}: 1\n" for n in range(8_000))).encode(),
    "files that are not there": (GOOD + "".join(FIGURE % f"{n}.png" for n in range(1_000))).encode(),
    "a long line": GOOD.replace("cite: none", f"cite: [{','.join(f'a{n}' for n in range(150_000))}]").encode(),
    "a long line in fields": top_with("talk", "{parts: [" + "{title: {zh: 一, en: A}}," * 30_000 + "]}").encode(),
    "checks of nothing": top_with("checks", "\n" + "".join(f"  s{n}: error\n" for n in range(8_000))).encode(),
    "width of a format": text_with("${'%0999999999d'%1}").encode(),
    "whole number of a megabyte": GOOD.replace("outline: 1", "outline: " + "1" * 40_000).encode(),
    "anchor on a key": (GOOD + "&a x: 1\n*a : 2\n? [a, b]\n: 4\n").encode(),
    "alias of itself": (GOOD + "x: &a [*a]\n").encode(),
    "utf-16": GOOD.encode("utf-16"),
    "utf-16 without a mark": GOOD.encode("utf-16-le"),
    "characters without a drawing": text_with("".join(map(chr, range(0x20000, 0x20200)))).encode(),
    "alias bomb": (BOMB + GOOD).encode(),
    "deep nesting": (GOOD + "x: " + "[" * 5000).encode(),
    "deep indent": (GOOD + "".join(" " * i + "a:\n" for i in range(2000))).encode(),
    "tag": GOOD.replace("id: small", "id: !!python/object/apply:os.system [ls]").encode(),
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
    "endless work": text_with("${'a' * 10**9}").encode(),
    "power tower": text_with("${10**10**10}").encode(),
    "statement": text_with("${% for x in range(10**9) %}a{% endfor %}").encode(),
    "sources outside": GOOD.replace("leaflet:", "sources: ../../etc/passwd\nleaflet:").encode(),
    "picture outside": (GOOD + FIGURE.replace("picture.%s", "../../secret.png")).encode(),
    "merge key": GOOD.replace("id: small", "id: small\n<<: {a: 1}").encode(),
    "two documents": (GOOD + "---\n" + GOOD).encode(),
    "deep fields": (GOOD + "x: " + "{a: " * 5000 + "}" * 5000).encode(),
    "surrogate by an escape": text_with('"a\\ud800b"').encode(),
    "nul by an escape": text_with('"a\\0b"').encode(),
    "gigantic string": text_with("${'" + "a" * 15_000 + "'}").encode(),
    "brackets": text_with('"${' + "(" * 9_000 + '}"').encode(),
    "filter with brackets": text_with("${meeting|attr('__class__')}").encode(),
    "script in a link": text_with('"[x](javascript:alert(1))"').encode(),
    "marks alone": text_with('"' + "**" * 9_000 + '"').encode(),
    "invisible": GOOD.replace("en: Exercise helps", 'en: "\u200b"').encode(),
    "number without end": top_with("talk", "{minutes: " + "9" * 5_000 + "}").encode(),
    "huge exponent": top_with("talk", "{minutes: 1e999999}").encode(),
    "section id with a slash": GOOD.replace("id: one", "id: ../one").encode(),
    "theme by a path": top_with("theme", "../../etc/passwd").encode(),
    "motif by a path": top_with("motif", "../../x").encode(),
    "template outside": top_with("theme", "{name: calm, template: ../../x.pptx}").encode(),
    "profile outside": top_with("theme", "{name: calm, cmyk_profile: ../../x.icc}").encode(),
}
PICTURES = {
    "script": ("svg", svg("<script>alert(1)</script>")),
    "entities": ("svg", svg("&a;", '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa">]>')),
    "file entity": ("svg", svg("&a;", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
    "remote image": ("svg", svg('<image x:href="http://example.org/a.png" width="9" height="9"/>')),
    "remote use": ("svg", svg('<use x:href="http://example.org/a.svg#b"/>')),
    "text": ("svg", svg("<text>words</text>")),
    "deep svg": ("svg", svg("<g>" * 5000 + "</g>" * 5000)),
    "not a picture": ("png", b"no picture at all"),
    "image bomb": ("png", png_header(60_000, 60_000)),
    "truncated": ("jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"),
    "script by an event": ("svg", svg('<rect width="9" height="9" onload="x()"/>')),
    "foreign object": ("svg", svg('<foreignObject width="9" height="9"/>')),
    "style import": ("svg", svg("<style>@import url(http://example.org/a.css);</style>")),
    "style sheet": ("svg", svg('<rect width="9" height="9"/>', '<?xml-stylesheet href="http://example.org/a.css"?>')),
    "remote paint": ("svg", svg('<rect width="9" height="9" style="fill:url(http://example.org/a#b)"/>')),
    "xinclude": ("svg", svg('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>')),
    "use without end": ("svg", svg('<g id="a"><use x:href="#a"/></g><use x:href="#a"/>')),
    "many shapes": ("svg", svg('<rect width="1" height="1"/>' * 100_000)),
    "long path": ("svg", svg('<path d="M0 0' + "L1 1" * 400_000 + '"/>')),
    "numbers out of range": ("svg", svg('<rect width="nan" height="inf" x="1e400"/>')),
    "empty view": ("svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"><rect width="1"/></svg>'),
    "real image bomb": ("png", png(9_000, 9_000)),
    "compressed remark": ("png", png(9, 9, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(200_000_000), 9)))),
    "50 MB picture": ("png", png(9, 9) + bytes(50_000_000)),
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
    good = folder / "good"
    good.mkdir()
    (good / "small.yaml").write_text(GOOD, "utf-8")
    done, used = timed(good, "build", "small.yaml", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    return used


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


def assert_refused(path: Path) -> None:
    done = built(path)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1, done.stderr
    assert re.search(r"^\S+:\d+:\d+: error\[[a-z0-9-]+\] ", done.stderr, re.MULTILINE), done.stderr
    assert not (path.parent / "output" / "small").exists()


@pytest.mark.parametrize("name", OUTLINES)
def test_a_hostile_outline_is_a_located_error(tmp_path: Path, name: str) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(OUTLINES[name])
    assert_refused(path)


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


@pytest.mark.parametrize("name", PICTURES)
def test_a_hostile_picture_is_a_located_error(tmp_path: Path, name: str) -> None:
    ending, data = PICTURES[name]
    (tmp_path / f"picture.{ending}").write_bytes(data)
    path = tmp_path / "small.yaml"
    path.write_text(GOOD + FIGURE % ending, "utf-8")
    assert_refused(path)


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(GOOD + "# " + "x" * 50_000_000 + "\n", "utf-8")
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
    "deep nesting": b"a: " + b"[" * 5000,
    "tag": b"a: !!python/name:os.system",
    "not utf-8": b"a: {title: \xff}",
    "50 MB": b"# " + b"x" * 50_000_000,
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
    done = run(tmp_path, "check", path.name)
    assert done.returncode == 1, done.stderr
    assert re.search(r"^words-to-avoid\.yaml:\d+:\d+: error\[", done.stderr, re.MULTILINE), done.stderr


@pytest.mark.parametrize("name", ["latin-words.txt", "small.confirmed"])
def test_a_hostile_list_beside_the_outline_is_a_located_error(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\0 " * 20_000_000)
    path = tmp_path / "small.yaml"
    path.write_text(GOOD, "utf-8")
    done = run(tmp_path, "check", path.name)
    assert done.returncode == 1, done.stderr
    assert f"{name}:1:1: error[file-too-large] " in done.stderr
