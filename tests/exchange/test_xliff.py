"""XLIFF 2.1 and 1.2: valid by the schemas of OASIS, codes in place of marks, and back as they went out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.exchange.outside_files import ForeignFileError
from builder.exchange.translate.codes import Alone, Around, pieces, written
from builder.exchange.translate.formats import FORMATS, received
from tests.exchange.outlines import SMALL, handout, read, take, write

SCHEMAS = Path(__file__).parent / "schemas"
V2 = {"x": "urn:oasis:names:tc:xliff:document:2.0", "slr": "urn:oasis:names:tc:xliff:sizerestriction:2.0"}
V1 = {"x": "urn:oasis:names:tc:xliff:document:1.2"}
DOSE = "sections/one/blocks/dose/points/1"
BOTH = pytest.mark.parametrize("format", ["xliff", "xliff12"])


class Beside(etree.Resolver):
    """Finds imported schemas beside these."""

    def resolve(self, url: str, id: str, context: object) -> object:
        return self.resolve_filename(str(SCHEMAS / url.rsplit("/", 1)[-1]), context)


@cache
def schema(format: str) -> etree.XMLSchema:
    """The core schema; for 2.1 with that of the size module, whose attributes it takes from any namespace."""
    parser = etree.XMLParser()
    parser.resolvers.add(Beside())
    if format == "xliff12":
        return etree.XMLSchema(etree.parse(SCHEMAS / "xliff-core-1.2-transitional.xsd", parser))
    both = "".join(
        f'<xs:import namespace="{namespace}" schemaLocation="{name}"/>'
        for namespace, name in ((V2["x"], "xliff_core_2.0.xsd"), (V2["slr"], "size_restriction.xsd"))
    )
    return etree.XMLSchema(
        etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{both}</xs:schema>', parser)
    )


def document(folder: Path, format: str, text: str = SMALL, limit: int | None = 30) -> etree._Element:
    data = FORMATS[format].write(handout(read(write(folder, text)), limit))
    (folder / "out.xlf").write_bytes(data)
    return etree.fromstring(data)


@BOTH
@pytest.mark.parametrize("limit", [None, 30])
def test_it_is_valid_by_the_schema_of_oasis(tmp_path: Path, format: str, limit: int | None) -> None:
    checked = schema(format)
    assert checked.validate(document(tmp_path, format, limit=limit)), checked.error_log
    broken = document(tmp_path, format)
    broken[0].append(etree.SubElement(broken[0], f"{{{etree.QName(broken).namespace}}}nonsense"))
    assert not checked.validate(broken)


def test_marks_are_codes_with_what_they_stand_for(tmp_path: Path) -> None:
    root = document(tmp_path, "xliff")
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "zh-CN", "en-GB")
    (unit,) = root.xpath(f"//x:unit[@name='{DOSE}']", namespaces=V2)
    assert unit.get(f"{{{V2['slr']}}}sizeRestriction") == "30"
    assert len(unit.findall("x:segment", V2)) == 1
    for name, words in (("source", "每天 5 毫克 ，见 "), ("target", "Take 5 mg a day , see ")):
        (text,) = unit.xpath(f".//x:{name}", namespaces=V2)
        assert "".join(text.itertext()) == words
        assert [(e.tag.rpartition("}")[2], e.get("id")) for e in text] == [("pc", "1"), ("ph", "2"), ("ph", "3")]
    assert [d.text for d in unit.iter(f"{{{V2['x']}}}data")] == ["**", "[@ernst2023]", "${title}"]
    notes = {n.get("category"): n.text for n in unit.iter(f"{{{V2['x']}}}note")}
    assert notes["codes"] == "**…** [@ernst2023] ${title}"
    assert notes["length"] == "at most 30 characters"


def test_older_programs_get_codes_that_hold_what_they_stand_for(tmp_path: Path) -> None:
    root = document(tmp_path, "xliff12")
    (unit,) = root.xpath(f"//x:trans-unit[@resname='{DOSE}']", namespaces=V1)
    assert (unit.get("maxwidth"), unit.get("size-unit")) == ("30", "char")
    source = unit.find("x:source", V1)
    assert "".join(source.itertext()) == "每天 **5 毫克** [@ernst2023]，见 ${title}"
    assert [e.tag.rpartition("}")[2] for e in source] == ["bpt", "ept", "ph", "ph"]


@BOTH
def test_a_code_that_was_lost_is_refused(tmp_path: Path, format: str) -> None:
    root = document(tmp_path, format)
    names = V2 if format == "xliff" else V1
    (unit,) = root.xpath(f"//*[@name='{DOSE}' or @resname='{DOSE}']")
    (target,) = unit.xpath(".//x:target", namespaces=names)
    value = target.xpath(".//x:ph", namespaces=names)[-1]
    target.remove(value)
    (tmp_path / "out.xlf").write_bytes(etree.tostring(root))
    found, told = take(tmp_path / "small.yaml", list(received(tmp_path / "out.xlf").rows))
    assert (found.files, told[0].code) == ({}, "lost-in-translation")
    assert "found `${title}` lost" in told[0].message


@BOTH
def test_a_changed_translation_comes_back_with_its_marks(tmp_path: Path, format: str) -> None:
    root = document(tmp_path, format)
    names = V2 if format == "xliff" else V1
    (unit,) = root.xpath(f"//*[@name='{DOSE}' or @resname='{DOSE}']")
    (target,) = unit.xpath(".//x:target", namespaces=names)
    target.text = "Have "
    (tmp_path / "out.xlf").write_bytes(etree.tostring(root))
    found, told = take(tmp_path / "small.yaml", list(received(tmp_path / "out.xlf").rows))
    assert told == []
    assert [c.words for c in found.changes] == ["Have **5 mg** a day [@ernst2023], see ${title}"]


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1">&b;</xliff>',
        b"<xliff",
        b"<html/>",
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN" trgLang="fr"/>',
        "<a/>".encode("utf-16"),
        b"<a>" + b"<b/>" * 400_001 + b"</a>",
    ],
)
def test_other_xml_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.xlf").write_bytes(data)
    with pytest.raises(ForeignFileError):
        received(tmp_path / "x.xlf")


def test_words_are_taken_apart_by_their_marks() -> None:
    assert pieces("a **b [@c]** [d](https://e.org) ${f} \\** g") == (
        "a ", Around("**", "**", ("b ", Alone("[@c]"))), " ",
        Around("[", "](https://e.org)", ("d",)), " ", Alone("${f}"), " \\** g",
    )  # fmt: skip
    assert pieces("**a\n\nb**") == ("**a\n\nb**",)


@given(st.text(st.sampled_from("ab*_[]()@${}\\ \n中"), max_size=40))
def test_words_taken_apart_are_the_same_when_joined(words: str) -> None:
    assert written(pieces(words)) == words


@BOTH
@pytest.mark.parametrize("name", ["out.xliff", "OUT.XLF"])
def test_a_file_by_the_formats_other_ending_is_read_too(tmp_path: Path, format: str, name: str) -> None:
    root = document(tmp_path, format)
    (tmp_path / name).write_bytes(etree.tostring(root))
    assert received(tmp_path / name).rows
