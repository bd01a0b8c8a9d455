"""Talks as PowerPoint, WPS, Google Slides and Keynote save them, as far as their habits are publicly known.

Each is imitated part by part: runs split and marked, shapes renamed and numbered anew, our map dropped. None of them
changes a word, so nothing may come back; and what a person typed before still comes back alone.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE

from builder.outline.text.text import Language
from builder.theme.ooxml import NAMESPACES
from tests.exchange.decks import EVERY_BLOCK, Desk, by_hand, talk_of, typed

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
NS = {"a": A, "p": P}
Saved = Callable[[str, etree._Element], None]
"""What a program does to a part of a file."""
SLIDE = re.compile(r"ppt/slides/slide\d+\.xml|ppt/notesSlides/notesSlide\d+\.xml")
LAYOUT = re.compile(r"ppt/slideLayouts/slideLayout\d+\.xml")
MAPS = re.compile(r"customXml/|docProps/custom\.xml")


def saved(talk: bytes, program: Saved, *, drops: re.Pattern[str] | None = None) -> bytes:
    """The talk after a program saved it; parts that it `drops` lose their relations and types too."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(talk)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if drops and drops.match(name):
                continue
            data = old.read(name)
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(data)
                program(name, root)
                if drops and name.endswith((".rels", "[Content_Types].xml")):
                    for entry in list(root):
                        if drops.search((entry.get("Target") or entry.get("PartName") or "").lstrip("./")):
                            root.remove(entry)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, data)
    return out.getvalue()


def runs(root: etree._Element) -> list[etree._Element]:
    return list(root.iter(f"{{{A}}}r"))


def split(root: etree._Element, at: Callable[[str], int]) -> None:
    for run in runs(root):
        text = run.find("a:t", NS)
        cut = at(text.text or "") if text is not None else 0
        if text is not None and 0 < cut < len(text.text or ""):
            second = deepcopy(run)
            second.find("a:t", NS).text = text.text[cut:]
            text.text = text.text[:cut]
            run.addnext(second)


def look(run: etree._Element) -> etree._Element:
    found = run.find("a:rPr", NS)
    if found is None:
        found = etree.Element(f"{{{A}}}rPr")
        run.insert(0, found)
    return found


def by_powerpoint(name: str, root: etree._Element) -> None:
    """Runs end where somebody stopped typing, words are marked as checked or wrong, boxes as shrunk to fit."""
    if not SLIDE.fullmatch(name):
        return
    split(root, lambda words: words.find(" ") + 1 or len(words) // 2)
    for number, run in enumerate(runs(root)):
        look(run).set("dirty", "0")
        if number % 3 == 0:
            look(run).set("err", "1")
    for paragraph in root.iter(f"{{{A}}}p"):
        if paragraph.find("a:endParaRPr", NS) is None:
            etree.SubElement(paragraph, f"{{{A}}}endParaRPr", lang="en-US", dirty="0")
    for body in root.iter(f"{{{A}}}bodyPr"):
        for old in list(body):
            body.remove(old)
        etree.SubElement(body, f"{{{A}}}normAutofit", fontScale="92500", lnSpcReduction="10000")
    for about in root.iter(f"{{{P}}}cNvPr"):
        extensions = etree.SubElement(about, f"{{{A}}}extLst")
        etree.SubElement(extensions, f"{{{A}}}ext", uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}")


def renamed(root: etree._Element, word: Callable[[int], str], first: int) -> None:
    for number, about in enumerate(root.iter(f"{{{P}}}cNvPr"), first):
        about.set("id", str(number))
        about.set("name", word(number))


def by_wps(name: str, root: etree._Element) -> None:
    """Shapes are called in Chinese and numbered anew; its own property stands before ours; no custom XML."""
    if name == "docProps/custom.xml":
        for entry in root:
            entry.set("pid", str(int(entry.get("pid", "2")) + 1))
        first = deepcopy(root[0])
        first.set("pid", "2")
        first.set("name", "KSOProductBuildVer")
        first[0].text = "2052-12.1.0.16929"
        root.insert(0, first)
    if SLIDE.fullmatch(name):
        renamed(root, lambda number: f"文本框 {number}", 2)
        split(root, lambda words: 1)
        for run in runs(root):
            look(run).set("altLang", "zh-CN")


def by_google(name: str, root: etree._Element) -> None:
    """Shapes are called `Google Shape;90;p13`, paragraphs say all that their layout said before."""
    if LAYOUT.fullmatch(name):
        root.find("p:cSld", NS).set("name", "CUSTOM_1")
    if SLIDE.fullmatch(name):
        renamed(root, lambda number: f"Google Shape;{number};p{number % 7}", 90)
        for paragraph in root.iter(f"{{{A}}}p"):
            about = paragraph.find("a:pPr", NS)
            if about is None:
                about = etree.Element(f"{{{A}}}pPr")
                paragraph.insert(0, about)
            about.set("lvl", about.get("lvl", "0"))
            about.set("marL", "0")
        for run in runs(root):
            look(run).set("lang", "en-GB")
            if look(run).get("b") == "0":
                del look(run).attrib["b"]


def by_keynote(name: str, root: etree._Element) -> None:
    """Shapes are numbered anew by place, alternative texts go, every run says whether it is bold."""
    if SLIDE.fullmatch(name):
        renamed(root, lambda number: f"Shape {number}", 120)
        for about in root.iter(f"{{{P}}}cNvPr"):
            about.attrib.pop("descr", None)
        for place, holder in enumerate(root.iter(f"{{{P}}}ph")):
            if holder.get("idx"):
                holder.set("idx", str(40 + place))


PROGRAMS = {
    "PowerPoint": (by_powerpoint, None),
    "WPS": (by_wps, re.compile(r"customXml/")),
    "Google Slides": (by_google, MAPS),
    "Keynote": (by_keynote, MAPS),
}
BOTH: tuple[Language, ...] = ("zh", "en")


@pytest.mark.parametrize("edition", BOTH)
@pytest.mark.parametrize("program", PROGRAMS)
def test_a_talk_that_a_program_saved_untouched_gives_nothing_back(
    tmp_path: Path, program: str, edition: Language
) -> None:
    save, drops = PROGRAMS[program]
    desk = Desk(tmp_path / "desk", EVERY_BLOCK, saved(talk_of(EVERY_BLOCK, edition), save, drops=drops))
    assert desk.changes() == []
    assert desk.untaken() == []


HANDS = (
    typed("Walking is good for the body", "Walking is good for everybody"),
    typed("Better sleep", "Deeper sleep"),
    typed("Slow walking is walking too.", "Slow walking counts."),
    typed("Twenty minutes", "Thirty minutes"),
    typed("Against the sun", "Against sun and rain"),
    typed("Wednesday", "Thursday"),
    typed("33", "41"),
    typed("Malls have long halls", "Malls are dry"),
    typed("Yes, on a lead.", "Yes, on a short lead."),
    typed("Look at the people.", "Look at them all."),
)
NEW = [
    "en: Walking is good for everybody", "en: Deeper sleep", "en: Slow walking counts.", "Look at them all.",
    "text: {zh: 二十分钟, en: Thirty minutes}", "text: {zh: 挡太阳, en: Against sun and rain}",
    '- [{zh: 周三, en: Thursday}, "15"]', 'value: "41"', "fact: {zh: 室内也行, en: Malls are dry}",
    'a: {zh: "可以，牵好绳。", en: "Yes, on a short lead."}',
]  # fmt: skip


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_a_person_typed_comes_back_from_what_a_program_saved(tmp_path: Path, program: str) -> None:
    save, drops = PROGRAMS[program]
    talk = saved(by_hand(talk_of(EVERY_BLOCK, "en"), *HANDS), save, drops=drops)
    desk = Desk(tmp_path / "desk", EVERY_BLOCK, talk)
    assert [line[1:].strip() for line in desk.changes() if line.startswith("+")] == NEW
    assert desk.untaken() == []


PHOTOS = Path(__file__).parents[1] / "galleries" / "choosing-hearing-aids.yaml"


def by_libreoffice(name: str, root: etree._Element) -> None:
    """A picture with corners of its own becomes a shape that is filled with it."""
    if not SLIDE.fullmatch(name):
        return
    for picture in [p for p in root.iter(f"{{{P}}}pic") if p.find("p:spPr/a:prstGeom", NS).get("prst") != "rect"]:
        head, fill, look = picture
        picture.tag, head.tag, fill.tag = f"{{{P}}}sp", f"{{{P}}}nvSpPr", f"{{{A}}}blipFill"
        head[1].tag = f"{{{P}}}cNvSpPr"
        head[1].clear()
        look.find("a:prstGeom", NS).addnext(fill)
        body = etree.SubElement(picture, f"{{{P}}}txBody")
        etree.SubElement(body, f"{{{A}}}bodyPr")
        etree.SubElement(body, f"{{{A}}}p")


def other_picture(presentation: Any) -> None:
    """The first picture's slide shows the second one's in its place."""
    slide = next(s for s in presentation.slides if sum(x.shape_type == MSO_SHAPE_TYPE.PICTURE for x in s.shapes) > 1)
    first, second = [x._element for x in slide.shapes if x.shape_type == MSO_SHAPE_TYPE.PICTURE][:2]
    embed = f"{{{NAMESPACES['r']}}}embed"
    first.find("p:blipFill/a:blip", NS).set(embed, second.find("p:blipFill/a:blip", NS).get(embed))


def test_a_picture_that_became_a_filled_shape_is_the_same_picture(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", PHOTOS, saved(talk_of(PHOTOS, "en"), by_libreoffice))
    assert (desk.changes(), desk.untaken()) == ([], [])


def test_another_picture_in_a_filled_shape_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", PHOTOS, saved(by_hand(talk_of(PHOTOS, "en"), other_picture), by_libreoffice))
    assert desk.changes() == []
    assert ["a picture was replaced" in told for told in desk.untaken()] == [True]
