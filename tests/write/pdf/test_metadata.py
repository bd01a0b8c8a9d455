from io import BytesIO

import pikepdf
import pytest
from lxml import etree

from builder.build import Options, build_outline
from builder.replace import replace
from builder.write.pdf import PRESS, READER, write_pdf
from builder.write.pdf.metadata import moment, pdf_date, xmp
from tests.test_build import GOOD
from tests.write.documents import document, everything, page, trifold

DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def packet(made, settings=READER):
    return etree.fromstring(xmp(made, settings))


def test_the_packet_is_xml_whatever_the_title():
    made = packet(document(page(), title='A & B <"c">'))
    assert made.findtext(f".//{DC}title/{RDF}Alt/{RDF}li") == 'A & B <"c">'


def test_the_packet_says_the_language():
    made = packet(document(page(), language="en"))
    assert made.findtext(f".//{DC}language/{RDF}Bag/{RDF}li") == "en-GB"


@pytest.mark.parametrize(("settings", "claims"), [(READER, (True, False)), (PRESS, (True, True))])
def test_the_packet_says_what_the_file_is_made_to(settings, claims):
    text = xmp(trifold(), settings).decode()
    assert ("<pdfuaid:part>1" in text, "PDF/X-4" in text) == claims
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A" in text


def test_the_second_standard_is_claimed_with_the_year_of_its_edition():
    text = xmp(trifold(), replace(READER, access="ua-2")).decode()
    assert "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>" in text
    assert "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>" in text
    assert "conformance" not in text


def test_info_and_packet_agree():
    with pikepdf.open(BytesIO(write_pdf(trifold()))) as pdf:
        about = pdf.docinfo
        made = etree.fromstring(pdf.Root.Metadata.read_bytes())
    assert str(about.Title) == made.findtext(f".//{DC}title/{RDF}Alt/{RDF}li")
    assert str(about.Subject) == made.findtext(f".//{DC}description/{RDF}Alt/{RDF}li")
    assert str(about.CreationDate) == "D:20261122000000Z"
    assert made.findtext(".//{http://ns.adobe.com/xap/1.0/}CreateDate") == "2026-11-22T00:00:00Z"


def test_a_time_is_kept_to_the_second():
    assert moment("2026-11-22T08:30:15.5Z") == "2026-11-22T08:30:15Z"
    assert pdf_date("2026-11-22T08:30:15Z") == "D:20261122083015Z"


def test_the_same_document_is_the_same_bytes():
    assert write_pdf(everything()) == write_pdf(everything())


def test_another_date_is_another_file():
    made = everything()
    later = replace(made, metadata=replace(made.metadata, date="2026-11-23"))
    assert write_pdf(later) != write_pdf(made)


def test_it_says_nothing_of_an_author_it_does_not_know():
    made = everything()
    nameless = replace(made, metadata=replace(made.metadata, author="", subject=""))
    assert b"dc:creator" not in xmp(nameless, READER)
    with pikepdf.open(BytesIO(write_pdf(nameless))) as pdf:
        assert "/Author" not in pdf.docinfo


@pytest.mark.parametrize(("standard", "version"), [("ua-1", b"%PDF-1.7"), ("ua-2", b"%PDF-2.0")])
def test_the_outline_chooses_the_standard_of_the_leaflet_for_the_screen_alone(standard, version, tmp_path):
    outline = tmp_path / "small.yaml"
    outline.write_text(GOOD.replace("leaflet: {", f"leaflet: {{standard: {standard}, "), "utf-8")
    products = ("leaflet", "office", "large")
    made = build_outline(outline, Options(editions=("en",), products=products, out=tmp_path / "out", jobs=1))
    begins = {file.name: file.read_bytes()[:8] for file in made.files}
    assert begins == {
        "small.en.leaflet.pdf": version,
        "small.en.leaflet.office.pdf": b"%PDF-1.7",
        "small.en.large.pdf": b"%PDF-1.7",
    }
