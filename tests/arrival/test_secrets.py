"""No finished file tells who made its pictures, drawings and templates, with what, where, or in which folder."""

from __future__ import annotations

import base64
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, UnidentifiedImageError
from PIL.PngImagePlugin import PngInfo
from pptx import Presentation

from tests.arrival.building import build, outline
from tests.arrival.test_photos import corner, phone_photo
from tests.theme.template.made_templates import house

MARK = "Zzmarker"
"""Begins each word that must not arrive; the rest of it says where it was planted."""
TOP = """\
theme: {name: calm, template: house.pptx}
leaflet: {fold: booklet-a5}
meeting: {date: 2026-12-05, time: "14:00", place: {zh: 会议室, en: Hall}}
group:
  name: {zh: 互助会, en: Our group}
  logo: drawing.svg
"""
BLOCKS = """\
- figure: {image: phone.jpg, alt: {zh: 甲, en: One}}
  title: {zh: 甲, en: One}
  cite: none
- figure: {image: notes.png, alt: {zh: 乙, en: Two}}
  title: {zh: 乙, en: Two}
  cite: none
- figure: {image: web.webp, alt: {zh: 丙, en: Three}}
  title: {zh: 丙, en: Three}
  cite: none
- figure: {image: drawing.svg, alt: {zh: 丁, en: Four}}
  title: {zh: 丁, en: Four}
  cite: none
- chart:
    kind: bar
    categories: [{zh: 子, en: a}, {zh: 丑, en: b}]
    series: [{name: {zh: 数, en: n}, values: [1, 2]}]
  alt: {zh: 图, en: A chart}
  title: {zh: 戊, en: Five}
  cite: none
"""
DRAWING = f"""\
<?xml version="1.0"?>
<!-- {MARK}Remark -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 40 30"
 i:export-filename="/home/{MARK}Path/a.png" id="{MARK}Id">
 <title>{MARK}Title</title><desc>{MARK}Desc</desc><metadata>{MARK}Metadata</metadata>
 <g id="{MARK}Part" i:label="{MARK}Label"><rect width="40" height="30" fill="#336699" id="{MARK}Shape"/></g>
</svg>
"""


def photo(kind: str) -> bytes:
    """With all that a picture can say of itself."""
    exif = Image.Exif()
    exif[0x013B], exif[0x8298], exif[0x0131] = f"{MARK}Artist", f"{MARK}Copyright", f"{MARK}Software"
    said = {"exif": exif, "xmp": f"<x>{MARK}Xmp</x>".encode()}
    if kind == "PNG":
        info = PngInfo()
        info.add_text("Author", f"{MARK}Text")
        info.add_text("Comment", f"{MARK}Packed", zip=True)
        info.add_itxt("XML:com.adobe.xmp", f"<x>{MARK}Itxt</x>", zip=True)
        said = {"exif": exif, "pnginfo": info}
    out = BytesIO()
    corner().save(out, kind, **({**said, "comment": f"{MARK}Comment"} if kind == "JPEG" else said))  # type: ignore[arg-type]
    return out.getvalue()


def template(path: Path) -> None:
    """A template that names its author in each place where PowerPoint does."""
    house(path)
    deck = Presentation(str(path))
    core = deck.core_properties
    core.author, core.last_modified_by, core.comments = f"{MARK}Author", f"{MARK}Editor", f"{MARK}Words"
    core.keywords, core.category, core.title = f"{MARK}Keys", f"{MARK}Category", f"{MARK}Deck"
    deck.save(str(path))
    with zipfile.ZipFile(path) as old:
        held = {name: old.read(name) for name in old.namelist()}
    app = held["docProps/app.xml"].decode()
    held["docProps/app.xml"] = re.sub(r"</Properties>", f"<Manager>{MARK}Manager</Manager></Properties>", app).encode()
    held["docProps/thumbnail.jpeg"] = photo("JPEG")
    logos = [name for name in held if name.startswith("ppt/media/")]
    assert logos, "the template has no picture to look at"
    held.update({name: photo("PNG" if name.endswith("png") else "JPEG") for name in logos})
    with zipfile.ZipFile(path, "w") as new:
        for name, data in held.items():
            new.writestr(name, data)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp(f"{MARK}Folder")
    (folder / "phone.jpg").write_bytes(photo("JPEG"))
    (folder / "notes.png").write_bytes(photo("PNG"))
    (folder / "web.webp").write_bytes(photo("WEBP"))
    (folder / "drawing.svg").write_text(DRAWING, encoding="utf-8")
    template(folder / "house.pptx")
    made = build(folder, f"# {MARK}Remark of the outline\n" + outline(BLOCKS, TOP))
    return sorted(path for path in made.iterdir() if path.is_file())


def held(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """All bytes within a file, unpacked: members of archives, parts of PDF files, pictures in pages."""
    yield name, data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield f"{name}: names", "\n".join(archive.namelist()).encode()
            for member in archive.infolist():
                yield f"{name}/{member.filename}: comment", member.comment
                yield from held(f"{name}/{member.filename}", archive.read(member))
    elif data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as pdf:
            for number, item in enumerate(pdf.objects):
                yield f"{name} object {number}", repr(item).encode()
                if isinstance(item, pikepdf.Stream):
                    yield f"{name} packed {number}", item.read_raw_bytes()
                    if "/DCTDecode" not in str(item.get("/Filter", "")):
                        yield f"{name} stream {number}", item.read_bytes()
    for found in re.finditer(rb"base64,([A-Za-z0-9+/=]{40,})", data):
        yield from held(f"{name}: data", base64.b64decode(found[1]))


def said(data: bytes) -> str:
    """What a picture says of itself, unpacked."""
    try:
        with Image.open(BytesIO(data)) as image:
            image.load()
            return repr({**image.info, **dict(image.getexif())}) + repr(getattr(image, "text", ""))
    except (UnidentifiedImageError, OSError, ValueError):
        return ""


def leaking(path: Path) -> list[str]:
    """The places in a file where a marker stands."""
    words = (MARK.encode(), MARK.encode("utf-16-be"), MARK.encode("utf-16-le"), MARK.encode().hex().encode())
    return [
        place
        for place, data in held(path.name, path.read_bytes())
        if any(word in data + (said(data).encode() if data[:3] in PICTURES else b"") for word in words)
    ]


PICTURES = (b"\x89PN", b"\xff\xd8\xff", b"RIF")


def test_the_search_finds_the_markers_where_they_were_planted(finished: list[Path]) -> None:
    folder = finished[0].parents[2]
    planted = [path for path in folder.iterdir() if path.is_file()]
    assert len(planted) == 6
    assert [path.name for path in planted if not leaking(path)] == []
    packed = "".join(map(said, [(folder / "notes.png").read_bytes()]))
    assert f"{MARK}Packed" in packed


def test_no_marker_is_in_any_finished_file(finished: list[Path]) -> None:
    assert len(finished) > 20
    assert {path.name: leaking(path) for path in finished if leaking(path)} == {}


def test_a_photo_of_a_phone_says_nothing_in_pages_and_calendars(finished: list[Path]) -> None:
    assert b"Exif" in phone_photo(1)
    for path in finished:
        assert [place for place, data in held(path.name, path.read_bytes()) if b"Exif\0\0" in data] == []
