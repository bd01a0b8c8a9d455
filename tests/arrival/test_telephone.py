"""A telephone number with an extension, from the outline to what readers of each language tap."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build import Options, check_outline
from builder.diagnostics import Diagnostic
from tests.arrival.building import build, links_of, outline

LINK = "tel:0105555" + "0188;ext=2203"


def people(phone: str) -> str:
    return outline(
        f"- people:\n    - name: {{zh: 病友会, en: The group}}\n      phone: {phone}\n",
        "group:\n  name: {zh: 病友会, en: The group}\n  phone: " + phone + "\n",
    )


def foreign(folder: Path, phone: str) -> list[Diagnostic]:
    path = folder / "small.yaml"
    path.write_text(people(phone), encoding="utf-8")
    return [d for d in check_outline(path, Options()).diagnostics if d.code == "wrong-language"]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("phones"), people("010-5555 0188 转 2203"), ("phone", "leaflet"))


@pytest.mark.parametrize(("language", "shown"), [("zh", "010-5555 0188 转 2203"), ("en", "010-5555 0188 ext. 2203")])
def test_the_phone_edition_dials_the_extension_and_says_it_in_its_language(
    outputs: Path, language: str, shown: str
) -> None:
    page = (outputs / f"small.{language}.phone.html").read_text("utf-8")
    assert set(re.findall(r'href="(tel:[^"]*)"', page)) == {LINK}
    assert set(re.findall(r"010-5555 0188[^<]*", page)) == {shown}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_leaflet_dials_the_extension(outputs: Path, language: str) -> None:
    assert LINK in links_of(outputs / f"small.{language}.leaflet.pdf")


@pytest.mark.parametrize("extension", [" 转 2203", " ext. 2203", "-2203", " 分机 2203", " x2203"])
def test_an_extension_is_not_asked_for_in_another_language(tmp_path: Path, extension: str) -> None:
    assert foreign(tmp_path, f"010-5555 0188{extension}") == []


def test_other_words_in_a_number_are_told_at_the_number(tmp_path: Path) -> None:
    told = foreign(tmp_path, "010-5555 0188 找王医生")
    lines = people("").splitlines()
    assert [(d.span.line, d.span.column) for d in told] == [
        (number, line.index("phone:") + len("phone: ") + 1) for number, line in enumerate(lines, 1) if "phone:" in line
    ]
    assert {str(d.message) for d in told} == {"expected English, found “010-5555 0188 找王医生”"}


@pytest.mark.parametrize("extension", ["转 2203", "分机 2203", "ext. 2203"])
def test_a_number_in_a_table_is_typed_once_for_both_languages(tmp_path: Path, extension: str) -> None:
    rows = f"rows: [[{{zh: 东湖社区, en: East Lake}}, 027-5555 0124 {extension}]]"
    table = f"- table:\n    header: [{{zh: 地点, en: Place}}, {{zh: 电话, en: Phone}}]\n    {rows}\n"
    pages = build(tmp_path, outline(table), ("phone",))
    shown = {code: (pages / f"small.{code}.phone.html").read_text("utf-8") for code in ("zh", "en")}
    assert re.findall(r"(?:转|ext\.)\s2203", shown["en"]) == ["ext. 2203"]
    assert len(re.findall(r"(?:转|分机)\s2203", shown["zh"])) == 1


def test_words_beside_a_number_in_a_table_are_asked_for_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    rows = "rows: [[{zh: 东湖社区, en: East Lake}, 027-5555 0124 找王医生]]"
    header = "header: [{zh: 地点, en: Place}, {zh: 电话, en: Phone}]"
    path.write_text(outline(f"- table:\n    {header}\n    {rows}\n"), encoding="utf-8")
    assert "missing-translation" in [d.code for d in check_outline(path, Options()).diagnostics]
