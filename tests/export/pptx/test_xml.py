"""Markup that says what lxml would say, whatever is in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.changed import replace
from builder.export.pptx.package import RELATIONSHIP, Package, relate
from builder.export.pptx.xml import REFUSED, in_attribute, in_text, markup, plain_root, put, root, serialized, sub
from builder.theme.ooxml import NAMESPACES, qname
from tests.export.pptx.reading import found, title, written


@given(st.text())
def test_texts_are_written_as_lxml_writes_them(words: str) -> None:
    words = REFUSED.sub("", words)
    ours = root("a:t", title=words)
    ours.text = words
    same = etree.Element(qname("a:t"), {"title": words}, nsmap={"a": NAMESPACES["a"]})
    same.text = words
    assert serialized(ours) == etree.tostring(same, xml_declaration=True, encoding="UTF-8", standalone=True)


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert in_text("a\x00\x0b\ufffe\ud800b") == in_attribute("a\x00\x0b\ufffe\ud800b") == "ab"


def test_markup_in_names_and_words_is_words() -> None:
    words = "A&B<\"C\">'D'"
    one = written(replace(title(words), name=words, alt=words))
    assert found(one.slide(), "//a:t/text()") == [words]
    assert found(one.slide(), "//p:cNvPr[@id=2]/@name | //p:cNvPr[@id=2]/@descr") == [words, words]


def test_an_element_declares_its_prefix_where_nothing_around_it_does() -> None:
    element = root("p:sld", "a")
    sub(sub(element, "p14:sectionLst"), "p14:section", name="x", id=None, last=True)
    put(element, markup("a:off", ' x="1"'))
    own = etree.fromstring(serialized(element))
    assert [(e.tag.rpartition("}")[2], dict(e.attrib)) for e in own.iter()] == [
        ("sld", {}), ("sectionLst", {}), ("section", {"name": "x", "last": "1"}), ("off", {"x": "1"}),
    ]  # fmt: skip
    assert serialized(element).count(b"xmlns:p14") == 1
    assert b"<workbook xmlns=" in serialized(plain_root("s:workbook", "r"))


def test_a_package_holds_what_is_referred_to_and_each_relationship_once() -> None:
    package = Package()
    first, second, forgotten = (package.add("/ppt/part{}.xml", "presentationml.slide+xml", b"<a/>") for _ in "abc")
    relate(package.opc, first, "officeDocument")
    assert [relate(first, second, "slide"), relate(first, "https://a.b/?c&d", "hyperlink")] == ["rId1", "rId2"]
    assert [relate(second, first, "slide"), relate(first, second, "slide")] == ["rId1", "rId1"]
    assert first.part_related_by(RELATIONSHIP + "slide") is second
    saved = package.saved()
    assert b"ppt/part2.xml" in saved
    assert forgotten.partname.membername.encode() not in saved


@pytest.mark.parametrize("content", ["", "<b/>"])
def test_an_element_without_content_is_closed_at_once(content: str) -> None:
    assert markup("a", content=content) == (f"<a>{content}</a>" if content else "<a/>")
