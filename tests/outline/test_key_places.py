"""A key written one level out or in says where it stands."""

from pathlib import Path

import pytest

from builder.outline.schema.key_places import elsewhere, placed_keys, standing
from tests.outline.small_outlines import codes, good, load, outline_text

TWO = "{zh: 一, en: A}"
BLOCK = ("sections", "blocks")


@pytest.mark.parametrize(
    ("key", "here", "told"),
    [
        ("alt", (*BLOCK, "chart"), "`alt` stands beside `chart`, at the same indent"),
        ("cite", (*BLOCK, "cards"), "`cite` stands beside `cards`, at the same indent"),
        ("heading", BLOCK, ""),
        ("fold", (), "`fold` stands in `leaflet`, one level in"),
        ("theme", ("leaflet",), "`theme` stands beside `leaflet`, at the same indent"),
        ("blocks", BLOCK, "`blocks` stands beside `blocks`, at the same indent"),
        ("colour", (), ""),
    ],
)
def test_where_a_key_stands(key: str, here: tuple[str, ...], told: str) -> None:
    if key == "heading":
        assert "`heading`" in standing(key, (*BLOCK, "points"))
        return
    assert standing(key, here) == told


def test_a_key_of_one_place_names_it_from_anywhere() -> None:
    assert elsewhere("speaker") == "`speaker` stands in `meeting`"
    assert elsewhere("title") == ""


def test_each_key_is_placed_once() -> None:
    places = [(one.place, one.key) for one in placed_keys()]
    assert len(set(places)) == len(places) > 150


def test_a_source_inside_the_fields_of_a_kind_is_the_blocks(tmp_path: Path) -> None:
    text = outline_text("- table:\n    header: [a, b]\n    rows: [[c, d]]\n    cite: none\n")
    assert good(tmp_path, text).sections[0].blocks[0].cited


@pytest.mark.parametrize("key", ["alt", "notes", "as_of"])
def test_a_key_that_can_only_belong_beside_a_kind_does(tmp_path: Path, key: str) -> None:
    value = "2026-07" if key == "as_of" else TWO
    text = outline_text(f"- table:\n    header: [a, b]\n    rows: [[c, d]]\n    {key}: {value}\n  cite: none\n")
    assert getattr(good(tmp_path, text).sections[0].blocks[0], key)


def test_a_picture_of_another_kind_has_a_way_out(tmp_path: Path) -> None:
    text = outline_text("- figure: {image: photo.tiff}\n  alt: {zh: 图, en: A}\n  cite: none\n")
    _, told = load(tmp_path, text)
    assert codes(told) == ["wrong-file-kind"]
    assert "save or export it as JPEG" in told[0].hint


@pytest.mark.parametrize(("inside", "beside"), [("who", "by"), ("by", "by"), ("by", "speaker"), ("who", "author")])
def test_a_field_that_stands_inside_and_beside_names_both_places(tmp_path: Path, inside: str, beside: str) -> None:
    who = "{zh: 安, en: Ann}"
    block = f"- quote:\n    text: {TWO}\n    {inside}: {who}\n  {beside}: {{zh: 本, en: Ben}}\n  cite: none\n"
    text = outline_text(block)
    _, told = load(tmp_path, text)
    line = 1 + next(n for n, one in enumerate(text.splitlines()) if f"{inside}: {who}" in one)
    hint = f"it means `who` of `quote`, which stands on line {line} too: keep one of the two, and delete the other"
    assert [(d.code, d.span.line, str(d.hint)) for d in told] == [("unknown-key", line + 1, hint)]
