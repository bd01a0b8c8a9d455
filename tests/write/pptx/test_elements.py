"""The one helper for Office's XML: whatever is in a text, and names of later versions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.replace import replace
from builder.theme.ooxml import NAMESPACES, qname
from builder.write.pptx.elements import child, clean, clear
from tests.write.pptx.read_back import found, title, written


def root() -> etree._Element:
    return etree.Element(qname("p:sld"), nsmap={p: NAMESPACES[p] for p in "apr"})


@given(st.text())
def test_any_text_can_be_written_and_read(words: str) -> None:
    element = child(root(), "a:t", words, title=clean(words))
    same = etree.fromstring(etree.tostring(element))
    assert (same.text or "") == clean(words)


def test_attributes_are_written_as_office_has_them() -> None:
    element = child(root(), "a:x", on=True, off=False, number=7, words="A&B", none=None, **{"r:id": "rId1"})
    assert dict(element.attrib) == {"on": "1", "off": "0", "number": "7", "words": "A&B", qname("r:id"): "rId1"}


def test_a_name_of_a_later_version_declares_its_usual_prefix() -> None:
    parent = root()
    child(parent, "adec:decorative", val=1)
    assert b"<adec:decorative xmlns:adec=" in etree.tostring(parent)


def test_an_element_is_emptied_but_for_what_is_kept() -> None:
    parent = root()
    for name in ("a:bodyPr", "a:p", "a:lstStyle", "a:p"):
        child(parent, name)
    clear(parent, "a:bodyPr", "a:lstStyle")
    assert [e.tag for e in parent] == [qname("a:bodyPr"), qname("a:lstStyle")]


def test_markup_in_names_and_words_is_words() -> None:
    words = "A&B<\"C\">'D'"
    one = written(replace(title(words), name=words, alt=words + "\x07"))
    assert found(one.slide(), "//a:t/text()") == [words]
    assert found(one.slide(), "//p:cNvPr[@id=2]/@name | //p:cNvPr[@id=2]/@descr") == [words, words]
