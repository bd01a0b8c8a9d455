"""What someone who means ill may hand us: a located error in bounded time and memory, never a traceback."""

from __future__ import annotations

import re
import resource
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.test_cli import GOOD

MEMORY = 700_000_000
"""Bytes of address space: the interpreter and its libraries take a good part of it."""
SECONDS = 20
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


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds nothing."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"'


def svg(inside: str, head: str = "") -> bytes:
    return f'{head}<svg {SPACES} viewBox="0 0 9 9">{inside}</svg>'.encode()


OUTLINES = {
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
}


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def built(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "builder", "build", path.name, "--only", "talk", "--jobs", "1"]
    return subprocess.run(
        command, cwd=path.parent, capture_output=True, text=True, timeout=SECONDS, preexec_fn=bounded, check=False
    )


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
