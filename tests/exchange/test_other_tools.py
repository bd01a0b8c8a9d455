"""Translators' files as other programs give them back: PO and XLIFF rewritten, workbooks saved anew."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po
from lxml import etree
from openpyxl import load_workbook

from builder.exchange.outside_files import ForeignFileError
from builder.exchange.translate.formats import FORMATS, received
from builder.exchange.translate.xml import direction_of
from tests.exchange.outlines import SMALL, handout, read, take, write
from tests.exchange.test_xliff import DOSE, V1, V2

NEW = "Ask your doctor first"


def out(folder: Path, format: str) -> Path:
    path = folder / f"out{FORMATS[format].ending}"
    path.write_bytes(FORMATS[format].write(handout(read(write(folder)), 30)))
    return path


def with_new_notice(data: bytes) -> bytes:
    return data.replace(b"Not medical advice", NEW.encode())


def by_babel(data: bytes) -> bytes:
    """Babel 2.19 writes no header field that it does not know, so that what says whose file it is goes."""
    out = BytesIO()
    write_po(out, read_po(BytesIO(data)), width=40, include_previous=True)
    assert b"X-Talkleaf" not in out.getvalue()
    return out.getvalue()


def by_polib(data: bytes) -> bytes:
    po = polib.pofile(data.decode(), wrapwidth=30)
    po.metadata["X-Generator"] = "Poedit 3.4"
    po.metadata["Plural-Forms"] = "nplurals=2; plural=(n != 1);"
    po.append(polib.POEntry(msgctxt="gone", msgid="x", msgstr="y", obsolete=True, previous_msgid="w"))
    return f"{po}\n".encode()


def by_windows(data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")


def by_msgconv(data: bytes) -> bytes:
    return data.decode().replace("charset=UTF-8", "charset=GB18030").encode("gb18030")


def without_notes(data: bytes) -> bytes:
    """As tools do that keep no comments and no flags."""
    return b"\n".join(line for line in data.split(b"\n") if not line.startswith((b"#.", b"#,")))


@pytest.mark.parametrize("tool", [by_babel, by_polib, by_windows, by_msgconv, without_notes])
def test_a_po_file_that_another_tool_wrote_anew_is_taken(tmp_path: Path, tool: Callable[[bytes], bytes]) -> None:
    path = out(tmp_path, "po")
    data = path.read_bytes()
    path.write_bytes(tool(data))
    found, told = take(tmp_path / "small.yaml", list(received(path).rows))
    assert (list(found.changes), told) == ([], [])
    path.write_bytes(tool(with_new_notice(data)))
    found, told = take(tmp_path / "small.yaml", list(received(path).rows))
    assert ([change.words for change in found.changes], told) == ([NEW], [])


def test_a_fuzzy_translation_is_told_by_its_place(tmp_path: Path) -> None:
    path = out(tmp_path, "po")
    po = polib.pofile(with_new_notice(path.read_bytes()).decode())
    entry = po.find("notice", by="msgctxt")
    assert entry is not None
    entry.flags.append("fuzzy")
    path.write_text(f"{po}\n", "utf-8")
    found, told = take(tmp_path / "small.yaml", list(received(path).rows))
    assert not found.changes
    assert [d.code for d in told] == ["unfinished-translation"]
    assert NEW in told[0].hint


def document(path: Path) -> etree._Element:
    return etree.fromstring(path.read_bytes())


def unit_of(root: etree._Element, place: str) -> etree._Element:
    (unit,) = root.xpath("//*[@name=$place or @resname=$place]", place=place)
    return unit


def taken(path: Path, root: etree._Element) -> tuple[list[str], list[str]]:
    path.write_bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
    found, told = take(path.parent / "small.yaml", list(received(path).rows))
    return [change.words for change in found.changes], [d.code for d in told]


def prefixed(root: etree._Element) -> etree._Element:
    """Every element of the format with a prefix."""
    names = etree.QName(root).namespace
    made = etree.Element(root.tag, dict(root.attrib), nsmap={"x": names})
    made.extend(list(root))
    etree.cleanup_namespaces(made)
    return made


@pytest.mark.parametrize("format", ["xliff", "xliff12"])
def test_a_file_with_prefixed_names_other_tags_and_remarks_is_taken(tmp_path: Path, format: str) -> None:
    path = out(tmp_path, format)
    root = document(path)
    tags = ("srcLang", "trgLang") if format == "xliff" else ("source-language", "target-language")
    holder = root if format == "xliff" else root[0]
    holder.set(tags[0], "zh-Hans-CN")
    holder.set(tags[1], "en_US")
    (target,) = unit_of(root, "notice").xpath(".//x:target", namespaces=V2 if format == "xliff" else V1)
    target.text = "Ask your "
    remark = etree.Comment("by a tool")
    remark.tail = "doctor first"
    target.append(remark)
    root = prefixed(root)
    assert b"<x:target" in etree.tostring(root)
    assert taken(path, root) == ([NEW], [])


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh", "zh"), ("zh_CN", "zh"), ("zh-Hans-SG", "zh"), ("zh-MY", "zh"), ("zh-Hans-HK", "zh"),
        ("zh-TW", "zh-Hant"), ("zh-Hant", "zh-Hant"), ("zh-Hant-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant-HK"), ("zh-MO", "zh-Hant-HK"), ("zh_Hant_MO", "zh-Hant-HK"), ("en-NZ", "en"),
    ],
)  # fmt: skip
def test_chinese_is_told_apart_by_script_and_place(tag: str, language: str) -> None:
    assert direction_of(tag, "en") == (language, "en")


@pytest.mark.parametrize("tag", ["zh-yue", "zh-min-nan", "yue", "fr", "english", "", None])
def test_languages_that_outlines_have_not_are_told(tag: str | None) -> None:
    with pytest.raises(ForeignFileError) as told:
        direction_of("en", tag)
    assert str(told.value.found) == f"the language `{tag or ''}`"
    assert str(told.value.expected) == "a language that outlines have: zh, zh-Hant, zh-Hant-HK, en"


def test_segments_marked_in_a_target_of_xliff_1_are_read_through(tmp_path: Path) -> None:
    """As Trados and memoQ cut a unit: `seg-source`, `mrk`, a proposal beside it with a target of its own."""
    path = out(tmp_path, "xliff12")
    root = document(path)
    unit = unit_of(root, DOSE)
    source, target = (unit.find(f"x:{name}", V1) for name in ("source", "target"))
    cut = etree.Element(f"{{{V1['x']}}}seg-source")
    for text in (cut, target):
        mark = etree.SubElement(text, f"{{{V1['x']}}}mrk", mtype="seg", mid="1")
        if text is target:
            mark.text, target.text = "Have ", None
            mark.extend(list(target)[:-1])
    source.addnext(cut)
    other = etree.SubElement(unit, f"{{{V1['x']}}}alt-trans")
    etree.SubElement(other, f"{{{V1['x']}}}target").text = "Something else"
    target.set("state", "final")
    unit.set("{urn:tool}origin", "mt")
    assert taken(path, root) == (["Have **5 mg** a day [@ernst2023], see ${title}"], [])


def test_codes_that_a_tool_wrote_short_say_what_those_of_the_source_do(tmp_path: Path) -> None:
    path = out(tmp_path, "xliff12")
    root = document(path)
    target = unit_of(root, DOSE).find("x:target", V1)
    for inner in list(target):
        target.remove(inner)
    target.text = "Have "
    for kind, id, inside, after in (("g", "1", "5 mg", " a day "), ("x", "2", "", ", see "), ("ph", "3", "", "")):
        code = etree.SubElement(target, f"{{{V1['x']}}}{kind}", id=id)
        code.text, code.tail = inside or None, after
    assert taken(path, root) == (["Have **5 mg** a day [@ernst2023], see ${title}"], [])


def test_codes_of_xliff_2_may_come_back_as_a_start_and_an_end(tmp_path: Path) -> None:
    path = out(tmp_path, "xliff")
    root = document(path)
    (target,) = unit_of(root, DOSE).xpath(".//x:target", namespaces=V2)
    for inner in list(target):
        target.remove(inner)
    target.text = "Have "
    codes = (("sc", {"id": "1"}, "5 mg"), ("ec", {"startRef": "1"}, " a day "), ("ph", {"id": "2"}, ", see "),
             ("ph", {"id": "3"}, ""))  # fmt: skip
    for kind, marks, after in codes:
        etree.SubElement(target, f"{{{V2['x']}}}{kind}", marks).tail = after
    assert taken(path, root) == (["Have **5 mg** a day [@ernst2023], see ${title}"], [])


def test_a_target_that_is_marked_as_unfinished_is_told_by_its_place(tmp_path: Path) -> None:
    path = out(tmp_path, "xliff12")
    root = document(path)
    target = unit_of(root, "notice").find("x:target", V1)
    target.text = NEW
    target.set("state", "needs-translation")
    assert taken(path, root) == ([], ["unfinished-translation"])


def test_what_is_translated_counts_as_approved(tmp_path: Path) -> None:
    """translate-toolkit 3.20.4, and Weblate with it, take a translation without the mark for a draft."""
    root = document(out(tmp_path, "xliff12"))
    assert unit_of(root, "notice").get("approved") == "yes"


def through_calc(path: Path, kind: str) -> Path:
    folder = path.parent / "calc"
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return folder / f"{path.stem}.{kind}"


def has_calc() -> bool:
    found = shutil.which("soffice")
    return found is not None and (Path(found).resolve().parent / "libsclo.so").exists()


@pytest.mark.skipif(not has_calc(), reason="needs soffice with Calc (LibreOffice)")
def test_a_workbook_that_calc_saved_is_taken(tmp_path: Path) -> None:
    path = out(tmp_path, "xlsx")
    rows = received(path).rows
    workbook = load_workbook(path)
    workbook.worksheets[0]["C3"] = NEW
    workbook.save(path)
    back = through_calc(path, "xlsx")
    assert [(r.place, r.source, r.was) for r in received(back).rows] == [(r.place, r.source, r.was) for r in rows]
    found, told = take(tmp_path / "small.yaml", list(received(back).rows))
    assert ([change.words for change in found.changes], told) == ([NEW], [])


def test_texts_that_became_numbers_dates_or_formulas_are_told_all_at_once(tmp_path: Path) -> None:
    """As Excel, Calc and WPS do where a cell is no longer formatted as text."""
    path = out(tmp_path, "xlsx")
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    values = {"C2": 5, "C3": datetime(2026, 3, 4, tzinfo=None), "C4": True, "C5": "=1+1", "C6": 2.5}
    for cell, value in values.items():
        sheet[cell].number_format, sheet[cell] = "General", value
    workbook.save(path)
    with pytest.raises(ForeignFileError) as fault:
        received(path)
    assert all(cell in fault.value.found for cell in values)


def test_a_number_that_is_the_whole_text_may_be_a_number(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    written = SMALL.replace('"=2+3"', '{zh: "12", en: "12"}')
    path.write_bytes(FORMATS["xlsx"].write(handout(read(write(tmp_path, written)))))
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    (row,) = [row for row in range(2, sheet.max_row + 1) if sheet[f"B{row}"].value == "12"]
    sheet[f"C{row}"] = 12
    workbook.save(path)
    assert [r.target for r in received(path).rows][row - 2] == "12"
