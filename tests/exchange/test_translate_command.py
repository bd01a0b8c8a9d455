"""`talkleaf translate` from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from builder.exchange.translate import importing
from builder.exchange.translate.wording import FIELDS, ITEMS
from builder.outline.schema.known_keys import known_keys
from builder.words.languages import LANGUAGES
from tests.command_line import talkleaf
from tests.exchange.outlines import write


@pytest.fixture
def outline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path).name


def export(outline: str, *more: str) -> str:
    ran = talkleaf("translate", "export", outline, "--from", "zh", "--to", "en", *more)
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def test_out_and_back(outline: str) -> None:
    assert export(outline) == "small.zh-en.xlsx: 8 texts\n"
    workbook = load_workbook("small.zh-en.xlsx")
    workbook.worksheets[0]["C3"] = "Ask your doctor"
    workbook.save("back.xlsx")
    before = Path(outline).read_bytes()
    ran = talkleaf("translate", "import", outline, "back.xlsx", "--dry-run")
    assert ran.output == "slide 4, notice: “Not medical advice” → “Ask your doctor”\n1 text would change\n"
    assert Path(outline).read_bytes() == before
    ran = talkleaf("translate", "import", outline, "back.xlsx")
    assert (ran.exit_code, ran.stdout) == (0, "slide 4, notice: “Not medical advice” → “Ask your doctor”\n")
    assert Path(outline).read_bytes() == before.replace(b"Not medical advice", b"Ask your doctor")
    assert talkleaf("translate", "import", outline, "back.xlsx").stdout == ""


def test_the_words_around_the_texts_follow_the_language_of_messages(outline: str) -> None:
    export(outline, "--lang", "zh")
    workbook = load_workbook("small.zh-en.xlsx")
    assert workbook.sheetnames == ["文字", "术语表", "talkleaf"]
    assert [c.value for c in workbook.worksheets[0][1]][:6] == ["位置", "中文", "英文", "长度", "上限", "状态"]


def test_a_refused_text_is_told_and_the_others_are_taken(outline: str) -> None:
    export(outline, "--format", "po")
    words = Path("small.zh-en.po").read_text("utf-8")
    Path("back.po").write_text(words.replace("Not medical advice", "Ask your doctor").replace("5 mg", "50 mg"), "utf-8")
    before = Path(outline).read_bytes()
    ran = talkleaf("translate", "import", outline, "back.po")
    assert (ran.exit_code, ran.stdout) == (1, "slide 4, notice: “Not medical advice” → “Ask your doctor”\n")
    assert "error[lost-in-translation]" in ran.output
    assert "1 text changed\n1 text was not taken: it stays as it was; mend it in the file and import it" in ran.output
    assert Path(outline).read_bytes() == before.replace(b"Not medical advice", b"Ask your doctor")


def test_a_refused_text_is_told_where_the_rest_cannot_be_written_too(
    outline: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(outline, "--format", "po")
    words = Path("small.zh-en.po").read_text("utf-8")
    Path("back.po").write_text(words.replace("Not medical advice", "Ask your doctor").replace("5 mg", "50 mg"), "utf-8")
    before = Path(outline).read_bytes()
    monkeypatch.setattr(importing, "edited", lambda data, edits: data)  # as if no manner of writing said the new words
    ran = talkleaf("translate", "import", outline, "back.po")
    assert ran.exit_code == 1
    assert "error[foreign-file] expected to write the text at `notice`" in ran.output
    assert "error[lost-in-translation]" in ran.output
    assert "small.yaml was not touched" in ran.output
    assert Path(outline).read_bytes() == before


def test_a_refused_file_leaves_the_outline_alone(outline: str) -> None:
    Path("other.po").write_text("no\n", "utf-8")
    before = Path(outline).read_bytes()
    ran = talkleaf("translate", "import", outline, "other.po")
    assert ran.exit_code == 1
    assert "other.po:1:1: error[foreign-file] expected a `.po` file" in ran.output
    assert "small.yaml was not touched" in ran.output
    assert Path(outline).read_bytes() == before


def test_a_file_that_came_back_is_not_written_over(outline: str) -> None:
    export(outline)
    export(outline)
    with Path("small.zh-en.xlsx").open("ab") as file:
        file.write(b"x")
    ran = talkleaf("translate", "export", outline, "--from", "zh", "--to", "en")
    assert (ran.exit_code, "exists already" in ran.output) == (2, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "expected `translate export` or `translate import`"),
        (("export",), "expected `talkleaf translate export OUTLINE`"),
        (("import", "small.yaml"), "expected `talkleaf translate export OUTLINE`"),
        (("export", "small.yaml"), "expected two languages"),
        (("export", "small.yaml", "--from", "zh", "--to", "xx"), "Invalid value for --to"),
        (("export", "small.yaml", "--from", "zh", "--to", "en", "--format", "docx"), "Invalid value for --format"),
        (("import", "small.yaml", "no.po"), "no.po does not exist"),
    ],
)
def test_wrong_use_is_told(outline: str, words: tuple[str, ...], told: str) -> None:
    ran = talkleaf("translate", *words)
    assert (ran.exit_code, told in ran.output) == (2, True), ran.output


def test_only_what_is_missing_or_stale(outline: str) -> None:
    assert export(outline, "--only", "missing", "--out", "a.xlsx") == "small.yaml: nothing to translate\n"
    talkleaf("confirm", outline)
    path = Path(outline)
    path.write_bytes(path.read_bytes().replace("不是医疗建议".encode(), "请问医生".encode()))
    assert export(outline, "--only", "stale", "--out", "b.po", "--format", "po") == "b.po: 1 text\n"


def test_a_translation_over_its_limit_is_taken_and_told(outline: str) -> None:
    export(outline)
    workbook = load_workbook("small.zh-en.xlsx")
    sheet = workbook.worksheets[0]
    row = next(r for r in range(2, sheet.max_row + 1) if isinstance(sheet.cell(r, 5).value, int))
    limit = sheet.cell(row, 5).value
    for longer, told in ((0, False), (1, True)):
        sheet.cell(row, 3).value = words = ("An entirely new set of words " * 60)[: limit - 1] + "x" * (1 + longer)
        workbook.save("back.xlsx")
        ran = talkleaf("translate", "import", outline, "back.xlsx", "--dry-run")
        assert ran.exit_code == 0
        assert ran.output.splitlines()[-1] == "1 text would change"
        expected = f"expected a translation of at most {limit} characters, found one of {len(words)}"
        assert (expected in ran.output) is told
        assert ("warning[translation-too-long]" in ran.output) is told


def test_the_title_is_placed_on_the_cover(outline: str) -> None:
    """The foot of the other slides says it too."""
    export(outline)
    places = {row[6]: row[0] for row in load_workbook("small.zh-en.xlsx").worksheets[0].iter_rows(values_only=True)}
    assert places["title"] == "slide 1, title"


def test_each_text_of_the_format_is_called_in_words() -> None:
    """Not by its key, which says little to a translator."""
    keys = known_keys().texts - {*LANGUAGES}
    assert sorted(key for key in keys if key not in (FIELDS | ITEMS)) == []
