"""Templates: which are taken, what is found in them, and each thing that refuses one, told where it is named."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.diagnostics import Report, Span
from builder.theme.style import contrast
from builder.theme.template import Template
from builder.theme.template.archive import MOST_MEMBERS, MOST_UNPACKED, MOST_XML
from builder.theme.template.load import load_template
from builder.theme.template.model import Role
from builder.theme.template.package_parts import DEEPEST
from tests.theme.template.made_templates import (
    COLORS,
    DARK,
    changed,
    house,
    narrow,
    related,
    sideways,
    untitled,
    untyped,
    wide,
    without,
)  # fmt: skip

PLACE = Span("content/talk.yaml", 13, 31, 10)
MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def loaded(path: Path) -> tuple[Template | None, list[tuple[str, str]]]:
    report = Report()
    template = load_template(path, path.name, report, PLACE)
    assert all(d.span == PLACE and d.severity == "error" and d.hint for d in report)
    assert (template is None) == report.has_errors
    return template, [(d.code, d.message) for d in report]


def test_layouts_are_found_by_type(tmp_path: Path) -> None:
    template, _ = loaded(wide(tmp_path / "t.pptx"))
    assert template is not None
    assert {role: layout.name for role, layout in template.layouts.items()} == {
        "title": "Title Slide", "section": "Section Header", "content": "Title Only", "list": "Title and Content",
        "blank": "Blank",
    }  # fmt: skip


def test_layouts_without_a_type_are_known_by_their_placeholders(tmp_path: Path) -> None:
    template, _ = loaded(untyped(tmp_path / "t.pptx"))
    assert template is not None
    names = {role: layout.name for role, layout in template.layouts.items()}
    assert names["title"] == names["section"] == "Title Slide"
    assert (names["content"], names["list"], names["blank"]) == ("Title Only", "Title and Content", "Blank")


@pytest.mark.parametrize(
    ("gone", "instead"),
    [
        (("Blank",), {"blank": "Blank"}),  # made from the master
        (("Title Slide",), {"title": "Section Header"}),
        (("Title Only",), {"content": "Title and Content"}),
        (("Title Slide", "Section Header", "Blank"), {"title": "Title Only", "section": "Title Only"}),
    ],
)
def test_a_missing_layout_is_made_or_stood_in_for(
    tmp_path: Path, gone: tuple[str, ...], instead: dict[Role, str]
) -> None:
    template, errors = loaded(without(tmp_path / "t.pptx", *gone))
    assert template is not None, errors
    assert {role: template.layouts[role].name for role in instead} == instead


def test_a_template_without_any_title_is_told_which_layout_to_mend(tmp_path: Path) -> None:
    template, errors = loaded(untitled(tmp_path / "t.pptx"))
    assert template is None
    assert errors == [(
        "template-layout",
        "expected a layout with a title across the slide, found no title placeholder on any of its layouts, such as "
        "“Title Slide”",
    )]  # fmt: skip


def test_titles_at_the_side_are_told(tmp_path: Path) -> None:
    _, errors = loaded(sideways(tmp_path / "t.pptx"))
    assert [code for code, _ in errors] == ["template-layout"]
    assert "“Title Slide”" in errors[0][1]


@pytest.mark.parametrize("kind", ["video", "oleObject", "chart", "hyperlink", "slide"])
def test_what_only_sample_slides_hold_refuses_nothing(tmp_path: Path, kind: str) -> None:
    def sample(members: dict[str, bytes]) -> None:
        related(members, "ppt/slides/slide1.xml", kind, "file:///C:/sample.bin", external=True)
        related(members, "ppt/slides/slide1.xml", kind, "../embeddings/sample.bin")
        members["ppt/embeddings/sample.bin"] = b"x"

    template, errors = loaded(changed(tmp_path / "t.pptx", sample, house))
    assert template is not None, errors


def test_one_of_the_two_content_layouts_is_enough(tmp_path: Path) -> None:
    template, _ = loaded(without(tmp_path / "t.pptx", "Title Only"))
    assert template is not None
    assert template.layouts["content"].name == "Title and Content"


def test_places_and_sizes_come_down_from_the_master(tmp_path: Path) -> None:
    template, _ = loaded(house(tmp_path / "t.pptx"))
    assert template is not None
    title = template.layouts["content"].title
    assert (round(title.frame.x, 1), round(title.frame.y, 1)) == (64.8, 25.2)
    assert (title.size, title.align, title.bold) == (32.0, "left", False)
    assert template.body.bottom <= 6.85 * 72  # the date's upper edge


@pytest.mark.parametrize(("colors", "dark"), [(COLORS, False), (DARK, True)], ids=["light", "dark"])
def test_our_roles_keep_their_contrast_in_its_colours(tmp_path: Path, colors: dict[str, str], dark: bool) -> None:
    template, _ = loaded(house(tmp_path / "t.pptx", colors=colors, dark=dark))
    assert template is not None
    rgb = {role: color.rgb for role, color in template.palette.items()}
    pairs = [(text, ground) for text in ("ink", "primary") for ground in ("ground", "mint", "sand")]
    for text, ground in [*pairs, ("on-primary-1", "primary"), ("surface", "rose-ink"), ("muted", "ground")]:
        assert contrast(rgb[text], rgb[ground]) >= 7, (text, ground)
    assert contrast(rgb["deep"], rgb["sun"]) >= 4.5  # the number on a disc
    assert rgb["ground"] == colors["dk1" if dark else "lt1"]


def test_only_the_master_and_what_it_needs_is_kept(tmp_path: Path) -> None:
    template, _ = loaded(house(tmp_path / "t.pptx"))
    assert template is not None
    with zipfile.ZipFile(io.BytesIO(template.package)) as archive:
        folders = {name.split("/")[1] for name in archive.namelist() if name.count("/") > 1 and "_rels" not in name}
        assert folders == {"slideMasters", "slideLayouts", "theme", "media"}
        assert not [name for name in archive.namelist() if b"SAMPLE" in archive.read(name)]


def _vba(members: dict[str, bytes]) -> None:
    members["ppt/vbaProject.bin"] = b"x"


def _macro_type(members: dict[str, bytes]) -> None:
    kind = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(MAIN, kind)


def _linked(kind: str, target: str) -> Callable[[dict[str, bytes]], None]:
    return lambda m: related(m, "ppt/slideLayouts/slideLayout3.xml", kind, target, external=True)


def _embedded(kind: str) -> Callable[[dict[str, bytes]], None]:
    return lambda m: related(m, "ppt/slideMasters/slideMaster1.xml", kind, "../embeddings/object.bin")


def _entities(members: dict[str, bytes]) -> None:
    bomb = b'<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p:sldMaster'
    master = "ppt/slideMasters/slideMaster1.xml"
    members[master] = members[master].replace(b"<p:sldMaster", bomb, 1)


def _other_encoding(members: dict[str, bytes]) -> None:
    members["ppt/presentation.xml"] = members["ppt/presentation.xml"].decode().encode("utf-16")


def _deep(members: dict[str, bytes]) -> None:
    members["ppt/presentation.xml"] = b"<a>" * (DEEPEST + 1) + b"</a>" * (DEEPEST + 1)


def _long(members: dict[str, bytes]) -> None:
    members["ppt/theme/theme1.xml"] = b"<a>" + b"<b/>" * (MOST_XML // 4) + b"</a>"


def _many(members: dict[str, bytes]) -> None:
    members.update({f"ppt/media/{i}.png": b"" for i in range(MOST_MEMBERS + 1)})


def _bomb(members: dict[str, bytes]) -> None:
    members["ppt/media/zeros.png"] = bytes(MOST_UNPACKED)


def _no_presentation(members: dict[str, bytes]) -> None:
    del members["ppt/presentation.xml"]


def _no_types(members: dict[str, bytes]) -> None:
    del members["[Content_Types].xml"]


HOSTILE: dict[str, tuple[Callable[[dict[str, bytes]], None], str]] = {
    "vba project": (_vba, "template-macros"),
    "macro content type": (_macro_type, "template-macros"),
    "linked picture": (_linked("image", "https://example.org/a.png"), "template-link"),
    "linked film": (_linked("video", "file:///C:/film.mp4"), "template-link"),
    "attached template": (_linked("attachedTemplate", "https://example.org/a.potx"), "template-link"),
    "link to a network share": (_linked("hyperlink", "file://server/share"), "template-link"),
    "link that is a script": (_linked("hyperlink", "javascript:alert(1)"), "template-link"),
    "ole object": (_embedded("oleObject"), "template-object"),
    "active x": (_embedded("control"), "template-object"),
    "sound": (_embedded("audio"), "template-object"),
    "entities": (_entities, "template-unreadable"),
    "utf-16": (_other_encoding, "template-unreadable"),
    "deep nesting": (_deep, "template-unreadable"),
    "a long part": (_long, "template-too-large"),
    "many members": (_many, "template-too-large"),
    "zip bomb": (_bomb, "template-too-large"),
    "no presentation": (_no_presentation, "template-unreadable"),
    "no content types": (_no_types, "template-unreadable"),
    "path upwards": (lambda m: m.update({"../evil.xml": b"x"}), "template-unreadable"),
    "absolute path": (lambda m: m.update({"/outside.xml": b"x"}), "template-unreadable"),
    "backslashes": (lambda m: m.update({"ppt\\evil.xml": b"x"}), "template-unreadable"),
    "drive": (lambda m: m.update({"C:/evil.xml": b"x"}), "template-unreadable"),
    "same name twice": (lambda m: m.update({"PPT/presentation.xml": b"x"}), "template-unreadable"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused(tmp_path: Path, name: str) -> None:
    change, code = HOSTILE[name]
    path = changed(tmp_path / "t.pptx", change)
    start = time.process_time()
    tracemalloc.start()
    template, errors = loaded(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert template is None
    assert [c for c, _ in errors] == [code]
    assert time.process_time() - start < 2 * 4  # two seconds on a machine that is four times as quick
    assert most < 300_000_000


def test_web_links_behind_words_may_stay(tmp_path: Path) -> None:
    template, _ = loaded(changed(tmp_path / "t.pptx", _linked("hyperlink", "https://example.org/")))
    assert template is not None


def raw(tmp_path: Path, data: bytes) -> list[str]:
    path = tmp_path / "t.pptx"
    path.write_bytes(data)
    return [code for code, _ in loaded(path)[1]]


def test_files_that_are_no_zip_are_told(tmp_path: Path) -> None:
    good = wide(tmp_path / "good.pptx").read_bytes()
    assert raw(tmp_path, b"") == ["template-unreadable"]
    assert raw(tmp_path, b"hello") == ["template-unreadable"]
    assert raw(tmp_path, good[: len(good) // 2]) == ["template-unreadable"]
    assert raw(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600) == ["template-unreadable"]


def test_damaged_and_encrypted_members_are_told(tmp_path: Path) -> None:
    path = wide(tmp_path / "good.pptx")
    good = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        place = archive.getinfo("ppt/presentation.xml").header_offset
    middle = place + 80
    assert raw(tmp_path, good[:middle] + b"\xff" * 40 + good[middle + 40 :]) == ["template-unreadable"]
    entry = good.rindex(b"ppt/presentation.xml") - 46
    flagged = bytearray(good)
    flagged[entry + 8] |= 1
    assert raw(tmp_path, bytes(flagged)) == ["template-unreadable"]


def test_a_directory_that_lies_about_its_length_is_refused(tmp_path: Path) -> None:
    good = wide(tmp_path / "good.pptx").read_bytes()
    end = bytearray(good[-22:])
    struct.pack_into("<L", end, 12, 0x7FFFFFFF)
    assert raw(tmp_path, good[:-22] + bytes(end)) == ["template-too-large"]


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "t.pptx"
    with path.open("wb") as file:
        file.truncate(41_000_000)
    template, errors = loaded(path)
    assert template is None
    assert errors == [("template-too-large", "expected a file of at most 40 MB, found 41.0 MB")]


@pytest.mark.parametrize("size", [(10.0, 7.5), (7.5, 7.5)], ids=["4:3", "square"])
def test_slides_that_are_not_wide_are_told(tmp_path: Path, size: tuple[float, float]) -> None:
    template, errors = loaded(narrow(tmp_path / "t.pptx", *size))
    assert template is None
    assert errors == [(
        "template-shape", f"expected wide slides, 16:9 or 16:10, found {size[0]:.2f} × {size[1]:.2f} in"
    )]  # fmt: skip
