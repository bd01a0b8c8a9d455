"""Files that are no talk of the outline, or hold more than words, are refused before anything is taken from them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from pptx import Presentation

from builder.exchange.pull.opened_deck import DeckRefusedError
from builder.theme.template.archive import COMPOUND, MOST_UNPACKED
from tests.command_line import talkleaf
from tests.exchange.decks import EVERY_BLOCK, Desk, by_hand, talk_of, typed

Member = Callable[[str, bytes], bytes]
SLIDE = "ppt/slides/slide1.xml"


def talk() -> bytes:
    return talk_of(EVERY_BLOCK, "en")


def with_members(change: Member, **added: bytes) -> bytes:
    """The talk with the bytes of its members changed, and others added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(talk())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, data in added.items():
            new.writestr(name, data)
    return out.getvalue()


def same(_: str, data: bytes) -> bytes:
    return data


def nobodys() -> bytes:
    out = BytesIO()
    Presentation().save(out)
    return out.getvalue()


def linked(name: str, data: bytes) -> bytes:
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    link = b'<Relationship Id="rId99" Type="%s" Target="https://example.org/a.png" TargetMode="External"/>' % kind
    return data.replace(b"</Relationships>", link + b"</Relationships>") if name.endswith("slide1.xml.rels") else data


def with_entity(name: str, data: bytes) -> bytes:
    return data.replace(b"<p:sld ", b'<!DOCTYPE p:sld [<!ENTITY a "b">]><p:sld ', 1) if name == SLIDE else data


def cut(name: str, data: bytes) -> bytes:
    return data[:200] if name == SLIDE else data


def endless(name: str, data: bytes) -> bytes:
    return data.replace(b"</a:t>", b" and so on" * 2_001 + b"</a:t>", 1) if name == SLIDE else data


def crowded(name: str, data: bytes) -> bytes:
    paragraph = b"<a:p><a:r><a:t>and so on</a:t></a:r></a:p>"
    return (
        data.replace(b"</a:p></p:txBody>", b"</a:p>" + paragraph * 3_001 + b"</p:txBody>", 1) if name == SLIDE else data
    )


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "not ours": (nobodys, "found neither its map nor its words"),
    "no presentation": (lambda: b"PK\x03\x04 nothing", "something else, or a file cut short"),
    "a password": (lambda: COMPOUND + bytes(2000), "a file with a password"),
    "macros": (lambda: with_members(same, **{"ppt/vbaProject.bin": b"x"}), "ppt/vbaProject.bin in it"),
    "a picture elsewhere": (lambda: with_members(linked), "a link to 'https://example.org/a.png'"),
    "an entity": (lambda: with_members(with_entity), "a document type or entity in ppt/slides/slide1.xml"),
    "a broken part": (lambda: with_members(cut), "ppt/slides/slide1.xml not well-formed"),
    "a paragraph without end": (lambda: with_members(endless), "paragraphs of at most 20,000 characters"),
    "paragraphs without end": (lambda: with_members(crowded), "at most 3,000 paragraphs in a box"),
    "a bomb": (lambda: with_members(same, **{"ppt/media/b.bin": bytes(MOST_UNPACKED)}), "found 161 MB"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_cannot_be_taken_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    make, why = BAD[kind]
    desk = Desk(tmp_path, EVERY_BLOCK, make())
    before, start = {p: p.read_bytes() for p in tmp_path.iterdir()}, process_time()
    with pytest.raises(DeckRefusedError) as refused:
        desk.pull()
    assert process_time() - start < 2
    assert why in refused.value.message
    assert {p: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_talk_of_another_outline_is_refused_by_name(tmp_path: Path) -> None:
    desk = Desk(tmp_path, EVERY_BLOCK, talk())
    desk.outline.write_text(desk.outline.read_text("utf-8").replace("id: every-block", "id: another"), "utf-8")
    with pytest.raises(DeckRefusedError, match="expected a talk of `another`, found one of `every-block`"):
        desk.pull()


@pytest.mark.parametrize("kept", ["customXml", "docProps/custom.xml"])
def test_either_place_of_the_map_is_enough(tmp_path: Path, kept: str) -> None:
    def spoilt(name: str, data: bytes) -> bytes:
        ours = name.startswith("customXml/item1") or name == "docProps/custom.xml"
        return (
            data.replace(b"Talkleaf map", b"Something").replace(b"urn:talkleaf:map:1", b"urn:other")
            if (ours and not name.startswith(kept))
            else data
        )

    assert Desk(tmp_path, EVERY_BLOCK, with_members(spoilt)).changes() == []


def test_a_talk_that_lost_its_map_is_known_by_its_words(tmp_path: Path) -> None:
    def dropped(name: str, data: bytes) -> bytes:
        return data.replace(b"Talkleaf map", b"Something").replace(b"urn:talkleaf:map:1", b"urn:other")

    desk = Desk(tmp_path, EVERY_BLOCK, with_members(dropped))
    desk.talk.write_bytes(by_hand(desk.talk.read_bytes(), typed("Once a week", "Twice a week")))
    assert [line.split("en: ")[1] for line in desk.changes()] == ["Once a week}", "Twice a week}"]
    assert "its program dropped our map" in talkleaf("pull", str(desk.outline), str(desk.talk)).output


def test_the_command_says_no_and_writes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, EVERY_BLOCK, nobodys())
    done = talkleaf("pull", str(desk.outline), str(desk.talk), "--write")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "nothing was taken from it" in done.output
    assert desk.outline.read_bytes() == EVERY_BLOCK.read_bytes()
