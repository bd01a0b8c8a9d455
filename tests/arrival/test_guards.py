"""What guards a reader is in every output; what needs no translation and no words is not asked for."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from builder.build import Options, build_outline, check_outline
from tests.arrival.building import build, outline, poppler, text_of

NOTICE = {"zh": "不是医疗建议", "zh-Hant": "不是醫療建議", "en": "Notmedicaladvice"}
DRAFT = {"zh": "草稿，尚未经医学审阅", "zh-Hant": "草稿，尚未經醫學審閱", "en": "Draft,notyetmedicallyreviewed"}
ENDINGS = (
    ".pptx", ".slides.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".leaflet.office.pdf", ".large.pdf", ".phone.html",
)  # fmt: skip
SAME = """\
- points:
    - {zh: help@als-group.example.org, en: help@als-group.example.org}
    - {zh: www.example.org/for/patients, en: www.example.org/for/patients}
  title: {zh: 联系, en: Contact}
  cite: none
- table:
    header: [{zh: 项目, en: Item}, mg/kg]
    rows: [[{zh: 甲组, en: Group one}, n = 12 vs 13]]
  title: {zh: 表格, en: Table}
  cite: none
- compare:
    columns: [{zh: 甲, en: One}, {zh: 乙, en: Two}]
    rows: [{label: {zh: 剂量, en: Dose}, cells: [5 mg/kg, 6 mg/kg]}]
  title: {zh: 比较, en: Compare}
  cite: none
"""


def without_closing(blocks: str, top: str = "") -> str:
    return outline(blocks, top).replace("closing: {zh: 谢谢大家。, en: Thank you.}\n", "")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = "languages: [zh, zh-Hant, en]\nleaflet: {fold: booklet-a5}\n"
    return build(tmp_path_factory.mktemp("guards"), without_closing(SAME, top))


@poppler
@pytest.mark.rendering
@pytest.mark.parametrize("edition", NOTICE)
@pytest.mark.parametrize("ending", ENDINGS)
def test_notice_and_draft_are_in_every_output(outputs: Path, edition: str, ending: str) -> None:
    path = outputs / f"small.{edition}{ending}"
    found = html.unescape(path.read_text("utf-8")) if path.suffix == ".html" else text_of(path)
    found = "".join(found.split())
    assert NOTICE[edition] in found
    assert DRAFT[edition] in found


@poppler
@pytest.mark.rendering
@pytest.mark.parametrize("edition", NOTICE)
def test_the_speakers_notes_say_that_it_is_a_draft(outputs: Path, edition: str) -> None:
    assert DRAFT[edition] in "".join(text_of(outputs / f"small.{edition}.notes.pdf").split())


@pytest.mark.parametrize("command", ["check", "build"])
def test_what_is_the_same_in_each_language_and_read_by_cells_is_not_asked_for(tmp_path: Path, command: str) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(outline(SAME), encoding="utf-8")
    options = Options(out=tmp_path / "out", products=("talk",))
    found = (check_outline if command == "check" else build_outline)(path, options).diagnostics
    assert [(d.code, d.span.line) for d in found if d.code in ("missing-translation", "missing-alt")] == []
    assert [d.code for d in found if d.severity == "error" and command == "build"] == []


def test_a_table_with_too_many_columns_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    cells = ", ".join(f"c{n}" for n in range(12))
    rows = f"    header: [{cells}]\n    rows: [[{cells}], [{cells}]]\n"
    table = f"- table:\n{rows}  title: {{zh: 表, en: Table}}\n  cite: none\n"
    path.write_text(outline(table), encoding="utf-8")
    found = check_outline(path, Options()).diagnostics
    assert [d.code for d in found if d.severity == "error"].count("too-many") == 1
    assert {d.code for d in found if d.severity == "error"} <= {"too-many"}
