"""The files translators get: workbook and PO, out and back."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import polib
import pytest
from openpyxl import load_workbook

from builder.build import confirm_outline
from builder.exchange.outside_files import ForeignFileError
from builder.exchange.translate.formats import FORMATS, received
from builder.exchange.translate.named_outline import hold_outline
from tests.exchange.outlines import SMALL, handout, read, take, write
from tests.exchange.workbooks import with_range

POINT = "sections/one/blocks/dose/points/1"
LOCKED, OPEN = True, False


def written(folder: Path, format: str, limit: int | None = None) -> Path:
    path = folder / f"out{FORMATS[format].ending}"
    path.write_bytes(FORMATS[format].write(handout(read(write(folder)), limit)))
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_what_went_out_comes_back_unchanged(tmp_path: Path, format: str) -> None:
    path = written(tmp_path, format)
    back = received(path)
    of = read(tmp_path / "small.yaml")
    assert (back.outline, back.direction) == ("small", ("zh", "en"))
    assert [(r.place, r.source, r.target) for r in back.rows] == [(u.place, u.source, u.target) for u in of.units]
    found, told = take(tmp_path / "small.yaml", list(back.rows))
    assert (list(found.changes), told) == ([], [])


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_outline_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    assert written(tmp_path, format).read_bytes() == written(tmp_path, format).read_bytes()


def test_one_column_of_the_workbook_is_open(tmp_path: Path) -> None:
    sheet = load_workbook(written(tmp_path, "xlsx", 30)).worksheets[0]
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[2]] == [LOCKED, LOCKED, OPEN, *[LOCKED] * 5]
    assert [cell.value for cell in sheet[2]][:5] == ["title", "小文", "A small text", "=LEN(C2)", 30]
    hidden = sheet.column_dimensions["G"]
    assert (hidden.hidden, hidden.min, hidden.max) == (True, 7, 8)
    (rule,) = [r for rules in sheet.conditional_formatting for r in rules.rules]
    assert rule.formula == ["AND(ISNUMBER($E2),$D2>$E2)"]
    assert rule.dxf.fill.bgColor.rgb == "FFC00000"


@pytest.mark.parametrize("sign", ["=2+3", "+86 10", "-5 °C", "@name", "=cmd|' /C calc'!A0"])
def test_a_text_never_becomes_a_formula(tmp_path: Path, sign: str) -> None:
    before = SMALL.replace("zh: 不是医疗建议 ", f"zh: '{sign.replace(chr(39), chr(39) * 2)} 文' ").replace(
        "en: Not medical advice", f"en: '{sign.replace(chr(39), chr(39) * 2)} text'"
    )
    path = write(tmp_path, before)
    data = FORMATS["xlsx"].write(handout(read(path)))
    cells = load_workbook(BytesIO(data)).worksheets[0][3]
    assert [(c.value, c.data_type) for c in cells[1:3]] == [(f"{sign} 文", "s"), (f"{sign} text", "s")]
    assert all(c.quotePrefix for c in cells[1:3])


def test_a_po_file_names_places_limits_and_what_was_said_before(tmp_path: Path) -> None:
    path = write(tmp_path)
    confirm_outline(path)
    path.write_bytes(path.read_bytes().replace("不是医疗建议".encode(), "请问医生".encode()))
    po = polib.pofile(FORMATS["po"].write(handout(read(path), 30)).decode())
    notice = po.find("notice", by="msgctxt")
    assert notice is not None
    assert (notice.msgid, notice.msgstr) == ("请问医生", "Not medical advice")
    assert (notice.previous_msgid, set(notice.flags)) == ("不是医疗建议", {"fuzzy", "max-length:30"})
    assert "at most 30 characters" in notice.comment
    assert po.metadata["Language"] == "en"


def test_a_fuzzy_entry_is_not_taken(tmp_path: Path) -> None:
    file = written(tmp_path, "po")
    po = polib.pofile(str(file))
    entry = po.find("notice", by="msgctxt")
    assert entry is not None
    entry.msgstr, entry.flags = "Ask your doctor", ["fuzzy"]
    po.save(str(file))
    found, _ = take(tmp_path / "small.yaml", list(received(file).rows))
    assert not found.changes


def test_what_was_typed_in_the_workbook_is_taken(tmp_path: Path) -> None:
    file = written(tmp_path, "xlsx")
    workbook = load_workbook(file)
    workbook.worksheets[0]["C3"] = "Ask your doctor"
    workbook.save(file)
    found, told = take(tmp_path / "small.yaml", list(received(file).rows))
    assert ([c.words for c in found.changes], told) == (["Ask your doctor"], [])


def test_a_line_end_of_windows_in_the_workbook_is_a_line_end(tmp_path: Path) -> None:
    file = written(tmp_path, "xlsx")
    workbook = load_workbook(file)
    workbook.worksheets[0]["C3"] = "Ask_x000D_\nyour doctor"  # as Excel saves it
    workbook.save(file)
    assert received(file).rows[1].target == "Ask\nyour doctor"


def test_every_row_is_read_whatever_range_the_workbook_names(tmp_path: Path) -> None:
    """openpyxl 3.1.5 ends with the range that is named."""
    file = written(tmp_path, "xlsx")
    rows = received(file).rows
    assert len(rows) > 2
    assert received(with_range(file, "A1:A2")).rows == rows


def refused(path: Path) -> str:
    with pytest.raises(ForeignFileError) as fault:
        received(path)
    return f"{fault.value.expected} / {fault.value.found}"


def test_a_formula_that_would_be_read_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path, "xlsx")
    workbook = load_workbook(file)
    workbook.worksheets[0]["C3"] = "=1+1"
    workbook.save(file)
    assert "a formula in cell C3" in refused(file)


def with_parts(file: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("xl/vbaProject.bin", b"x", "without macros"),
        ("xl/externalLinks/externalLink1.xml", b"<a/>", "without links"),
        ("xl/_rels/x.rels", b'<Relationships TargetMode="External"/>', "without links"),
        ("xl/extra.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', "without XML entities"),
        ("xl/large.xml", b"<a>" + b" " * 4_000_001 + b"</a>", "of 4000008 bytes"),
    ],
)
def test_a_workbook_with_more_than_texts_is_refused(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    assert told in refused(with_parts(written(tmp_path, "xlsx"), **{name: data}))


def test_other_files_are_refused(tmp_path: Path) -> None:
    locked, other, damaged = (tmp_path / name for name in ("locked.xlsx", "other.xlsx", "damaged.po"))
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "password" in refused(locked)
    from openpyxl import Workbook

    Workbook().save(other)
    assert "made by `talkleaf translate export`" in refused(other)
    damaged.write_text('msgid "a"\nmsgstr "b\n', "utf-8")
    assert "damaged" in refused(damaged)
    damaged.write_text('msgid "a"\nmsgstr "b"\n', "utf-8")
    assert "damaged" in refused(damaged)
    damaged.write_text('msgid ""\n' + '"a"\n' * 1_001, "utf-8")
    assert "at most 1,000 lines in one text or comment" in refused(damaged)
    damaged.write_text('msgid ""\nmsgstr ""\n\n' + "#. a\n" * 1_001, "utf-8")
    assert "at most 1,000 lines in one text or comment" in refused(damaged)
    damaged.write_text('msgid "a"\nmsgstr "b"\n' * 45_002, "utf-8")
    assert "at most 45,000 entries" in refused(damaged)
    damaged.write_bytes(b"\xff\xfe")
    assert "UTF-8" in refused(damaged)
    assert "a file of a translator" in refused(tmp_path / "x.docx")


def test_texts_of_another_outline_are_refused(tmp_path: Path) -> None:
    file = written(tmp_path, "po")
    other = tmp_path / "small.yaml"
    other.write_text(SMALL.replace("id: small", "id: other"), "utf-8")
    found, told = take(other, list(received(file).rows))
    assert (found.files, [d.code for d in told]) == ({}, ["foreign-file"])


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("blank.po", b'msgid ""\n' + b"\n" * 450_000, "at most 450,000 lines"),
        ("returns.po", b'msgid ""\n' + b"\r" * 450_001, "at most 450,000 lines"),
        ("wide.xlf", b"<xliff>" + b"<a b='' c='' d=''/>" * 340_000 + b"</xliff>", "at most 1,000,000 attributes"),
    ],
)
def test_what_costs_much_to_read_is_refused_before_it_is_read(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert told in refused(path)


@pytest.mark.parametrize("format", ["po", "xliff", "xliff12"])
def test_a_file_of_another_outline_is_refused_by_its_beginning(tmp_path: Path, format: str) -> None:
    """What stands behind the beginning is not read: here it is no file at all."""
    file = written(tmp_path, format)
    other = tmp_path / "other.yaml"
    other.write_text("title: x", "utf-8")
    hold_outline(file, tmp_path / "small.yaml")
    file.write_bytes(file.read_bytes()[:2000])
    with pytest.raises(ForeignFileError) as fault:
        hold_outline(file, other)
    assert fault.value.found == "those of `small`"
    hold_outline(file, other.rename(tmp_path / "Small.yaml"))  # without an id, a file's name is the outline's


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("more", "taken"), [(b"", True), (b" " * 400_000, False)])
def test_a_workbook_of_countless_formats_is_refused_and_one_without_any_is_read(
    tmp_path: Path, more: bytes, taken: bool
) -> None:
    """openpyxl 3.1.5 warns of a workbook without a default format: that is no news to an author."""
    file = written(tmp_path, "xlsx")
    styles = b"<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" + more + b"</styleSheet>"
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (parts | {"xl/styles.xml": styles}).items():
            archive.writestr(name, data)
    if taken:
        assert received(file).outline == "small"
    else:
        assert "formats of at most 400,000 bytes / xl/styles.xml" in refused(file)
