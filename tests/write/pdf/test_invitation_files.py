"""The finished files of an invitation before independent judges, and what a screen reader meets in them."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from builder.build.products import PRODUCTS, Files
from builder.geometry import MM
from tests.galleries.documents import made
from tests.write.pdf.screen_reader import Tagged
from tests.write.pdf.verapdf import failures

KINDS = (".invitation.pdf", ".invitation.print.pdf", ".invitation.office.pdf")
pytestmark = pytest.mark.rendering


@cache
def files(language: str) -> Files:
    build = made("steady-on-your-feet", language).build
    return next(p for p in PRODUCTS if p.name == "invitation").write(build)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_verapdf_finds_nothing(kind: str, language: str, tmp_path: Path) -> None:
    file = tmp_path / "made.pdf"
    file.write_bytes(files(language)[kind])
    assert failures(file, "ua1", "2a") == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_print_shops_file_passes_every_rule_and_is_trimmed_to_a5(language: str) -> None:
    assert json.loads(files(language)[".invitation.preflight.json"])["result"] == "pass"
    with pikepdf.open(BytesIO(files(language)[".invitation.print.pdf"])) as pdf:
        left, bottom, right, top = (float(v) / MM for v in pdf.pages[0].obj.TrimBox)
    assert (round(right - left, 2), round(top - bottom, 2)) == (148, 210)


def test_an_office_printer_gets_a_poster_and_a_sheet_of_two_hand_outs() -> None:
    with pikepdf.open(BytesIO(files("en")[".invitation.office.pdf"])) as pdf:
        sizes = [[round(float(v) / MM) for v in page.obj.MediaBox][2:] for page in pdf.pages]
    assert sizes == [[210, 297], [297, 210]]


@pytest.mark.parametrize(("kind", "titles"), [(".invitation.pdf", 1), (".invitation.office.pdf", 2)])
def test_the_title_is_read_once_a_sheet(kind: str, titles: int) -> None:
    tags = [node.tag for node in Tagged(files("en")[kind]).root.walk()]
    assert tags.count("H1") == titles
    assert tags.count("Figure") == titles, "the code"
    assert tags.count("L") == 2 * titles, "the facts, and the ways to reach the group"


def test_it_is_read_from_the_group_to_the_code() -> None:
    words = Tagged(files("en")[".invitation.pdf"]).text()
    order = [
        "Northfield District Hospital",
        "Draft",
        "Steady on",
        "19 Jan",
        "Seminar Room 2",
        "Common reasons",
        "01632",
    ]
    places = [words.index(word) for word in order]
    assert places == sorted(places)
