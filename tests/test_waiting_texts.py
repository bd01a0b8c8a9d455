"""A text that is to be translated stops the editions that lack it, and no other one."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builder.build import Options, build_outline, check_outline
from builder.diagnostics import Severity
from builder.replace import replace
from builder.words.languages import EditionCode
from tests.command_line import talkleaf
from tests.exchange.decks import EVERY_BLOCK, by_hand, talk_of, typed
from tests.exchange.test_pull import new_after

OUTLINE = """\
outline: 1
id: fruit
languages: [zh, en, zh-en]
title: {{zh: 水果, en: Fruit}}
review: {{status: draft, date: 2026-11-30}}
notice: {{zh: 不能代替医生的话。, en: No substitute for a doctor.}}
sections:
  - id: table
    title: {{zh: 一张表, en: A table}}
    blocks:
      - table:
          columns: [{{zh: 名称, en: Name}}, {{zh: 份量, en: Amount}}]
          rows:
            - [{{zh: 苹果3个, en: 4 apples}}, {{zh: 一份, en: one}}]
            - [{row}, {{zh: 两份, en: two}}]
        cite: none
"""
TALK = Options(products=("talk",), jobs=1)


def outline(folder: Path, row: str) -> Path:
    path = folder / "fruit.yaml"
    path.write_text(OUTLINE.format(row=row), "utf-8")
    return path


def built(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "output" / "fruit").glob("*.pptx"))


@pytest.mark.parametrize(
    ("row", "whole", "lacking"),
    [
        ('{zh: 果冻, en: ""}', "zh", "en"), ("{zh: 果冻, en: }", "zh", "en"), ("{zh: 果冻}", "zh", "en"),
        ('{zh: "", en: Jelly}', "en", "zh"),
    ],
)  # fmt: skip
def test_the_edition_that_lacks_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, whole: str, lacking: str
) -> None:
    path = outline(tmp_path, row)
    monkeypatch.chdir(tmp_path)
    done = talkleaf("build", path.name, "--edition", whole, "--only", "talk", "--jobs", "1")
    assert done.exit_code == 0, done.output
    assert f"fruit.yaml:15:16: warning[missing-translation] expected `{lacking}:` too" in done.output
    assert built(tmp_path) == [f"fruit.{whole}.pptx"]


@pytest.mark.parametrize("asked", [(), ("en",), ("zh-en",), ("zh-Hant", "en")])
def test_an_edition_that_lacks_it_is_stopped_and_the_command_for_the_others_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    path = outline(tmp_path, "{zh: 果冻, en: Jelly}")
    monkeypatch.chdir(tmp_path)
    assert not build_outline(Path(path.name), TALK).failed
    before = {file: file.read_bytes() for file in (tmp_path / "output" / "fruit").iterdir() if file.is_file()}
    outline(tmp_path, '{zh: 果冻, en: ""}')
    words = ["--edition", ",".join(asked)] if asked else []
    done = talkleaf("build", path.name, *words, "--only", "talk", "--jobs", "1")
    assert done.exit_code == 1
    assert "fruit.yaml:15:16: error[missing-translation]" in done.output
    whole = "zh,zh-Hant" if "zh-Hant" in asked else "zh"
    assert f"`talkleaf build fruit.yaml --edition {whole} --only talk` builds what is written through" in done.output
    assert {file: file.read_bytes() for file in before} == before
    again = talkleaf("build", path.name, "--edition", whole, "--only", "talk", "--jobs", "1")
    assert again.exit_code == 0
    assert (tmp_path / "output/fruit/fruit.en.pptx").read_bytes() == before[
        Path("output/fruit/fruit.en.pptx").resolve()
    ]


SHARED = """\
outline: 1
id: fruit
languages: [zh, en, zh-en]
title: {{zh: 水果, en: Fruit}}
meeting:
  name: {{zh: 水果会, en: Fruit day}}
  place: {{zh: 一号楼, en: House 1}}
  date: 2026-12-05
review: {{status: draft, date: 2026-11-30}}
notice: {{zh: 不能代替医生的话。, en: No substitute for a doctor.}}
sources:
  one: {{title: On fruit, year: 2024, url: "https://example.org/fruit"}}
sections:
  - id: table
    title: {{zh: 两句, en: Two lines}}
    blocks:
      - points:
          - {{zh: "苹果好。[@one]", en: "Apples are good. [@one]"}}
          - {point}
"""


def cells(folder: Path) -> list[list[object]]:
    """The rows of the evidence table's first sheet."""
    sheet = load_workbook(folder / "fruit" / "fruit.evidence.xlsx").worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def shared(folder: Path, point: str, editions: tuple[EditionCode, ...] = ()) -> tuple[bytes, list[list[object]]]:
    """The calendar file and the evidence table, as they are after a build."""
    path = folder / "fruit.yaml"
    path.write_text(SHARED.format(point=point), "utf-8")
    options = Options(editions, ("calendar", "evidence"), out=folder / "output", jobs=1)
    assert not build_outline(path, options).failed
    return (folder / "output/fruit/fruit.ics").read_bytes(), cells(folder / "output")


def test_what_all_languages_share_keeps_a_language_that_lacks_one_text(tmp_path: Path) -> None:
    calendar, rows = shared(tmp_path, "{zh: 梨也好。, en: Pears too.}")
    assert "Fruit day" in calendar.decode()
    assert "Apples are good. [one] · Pears too." in str(rows)
    after, poorer = shared(tmp_path, '{zh: 梨也好。, en: ""}', ("zh",))
    assert after == calendar
    assert [row[:2] for row in poorer] == [row[:2] for row in rows]
    assert [row[3:] for row in poorer] == [row[3:] for row in rows]
    assert [row[2] for row in poorer] == [
        str(row[2]).replace(" · Pears too.", "").replace("Apples are good. [one]", "Apples are good. [one]")
        for row in rows
    ]
    assert "…" not in after.decode() + str(poorer)


def test_a_claim_whose_first_language_waits_keeps_its_source(tmp_path: Path) -> None:
    _, rows = shared(tmp_path, '{zh: "", en: "Pears too. [@one]"}', ("en",))
    assert "Pears too. [one]" in str(rows)
    path = tmp_path / "fruit.yaml"
    path.write_text(path.read_text("utf-8").replace('"苹果好。[@one]"', '""'), "utf-8")
    assert not build_outline(path, Options(("en",), ("evidence",), out=tmp_path / "output", jobs=1)).failed
    assert "On fruit" in str(cells(tmp_path / "output"))


def test_a_bare_text_stops_the_other_language_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = outline(tmp_path, "毛巾两条")
    done = talkleaf("build", path.name, "--edition", "zh", "--only", "talk", "--jobs", "1")
    assert done.exit_code == 0, done.output
    assert "fruit.yaml:15:16: warning[missing-translation] expected a text in each language" in done.output
    assert built(tmp_path) == ["fruit.zh.pptx"]
    assert talkleaf("build", path.name, "--edition", "en", "--only", "talk", "--jobs", "1").exit_code == 1


def test_a_bare_text_is_in_the_language_of_its_script(tmp_path: Path) -> None:
    """Not in the first of the outline's languages."""
    path = outline(tmp_path, "two wet towels")
    assert not build_outline(path, Options(("en",), ("talk",), out=tmp_path / "out", jobs=1)).failed
    assert build_outline(path, Options(("zh",), ("talk",), out=tmp_path / "out", jobs=1)).failed


@pytest.mark.parametrize("asked", [(), ("--edition", "zh")])
def test_a_pair_that_the_outline_names_is_not_asked_for_in_its_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    outline(tmp_path, '{zh: 果冻, en: ""}')
    done = talkleaf("build", "fruit.yaml", *asked, "--only", "bilingual", "--jobs", "1")
    assert "[missing-translation]" in done.output
    assert "write `languages:" not in done.output
    assert ("ask for it with `--edition zh-en`" in done.output) is bool(asked)


@pytest.mark.parametrize(
    ("products", "whole"),
    [
        ("bilingual", ()), ("invitation", ()), ("calendar", ()), ("evidence", ("zh",)), ("bilingual,large", ("zh",)),
        ("talk", ("zh",)),
    ],
)  # fmt: skip
def test_the_command_for_the_others_is_named_where_it_makes_files(
    tmp_path: Path, products: str, whole: tuple[EditionCode, ...]
) -> None:
    path = outline(tmp_path, '{zh: 果冻, en: ""}')
    options = Options((), tuple(products.split(",")), out=tmp_path / "out", jobs=1)
    result = build_outline(path, options)
    assert result.whole == whole
    if whole:
        assert build_outline(path, replace(options, editions=whole)).files


def test_the_command_keeps_place_theme_and_a_name_that_shells_read_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a&b(1).yaml", "a$b 'c.yaml", "水果.yaml"):
        outline(tmp_path, '{zh: 果冻, en: ""}').rename(name)
        done = talkleaf("build", name, "--only", "talk", "--theme", "calm", "--out", "my files", "--jobs", "1")
        (line,) = [line for line in done.output.splitlines() if "builds what is written through" in line]
        words = shlex.split(line.split("`")[1])
        kept = ["--only", "talk", "--theme", "calm", "--out", "my files"]
        assert words == ["talkleaf", "build", name, "--edition", "zh", *kept]
        assert talkleaf(*words[1:], "--jobs", "1").exit_code == 0
    assert "水果.yaml" in line.split()
    assert [path.name for path in (tmp_path / "my files/fruit").glob("*.pptx")] == ["fruit.zh.pptx"]


def test_another_fault_names_no_command(tmp_path: Path) -> None:
    path = outline(tmp_path, '{zh: 果冻, en: ""}')
    path.write_text(path.read_text("utf-8").replace("cite: none", "cite: nowhere"), "utf-8")
    result = build_outline(path, TALK)
    assert result.failed
    assert result.whole == ()


def test_check_tells_it_as_an_error_and_goes_on(tmp_path: Path) -> None:
    """The other rules are held too, and none of them speaks of the sign that stands in the place of the text."""
    path = outline(tmp_path, '{zh: 果冻12个, en: ""}')
    found = check_outline(path, Options(jobs=1)).diagnostics
    told = [(d.code, d.severity, d.span.line) for d in found if d.span.line in (14, 15)]
    assert ("missing-translation", Severity.ERROR, 15) in told
    assert [line for code, _, line in told if code == "suspicious-translation"] == [14]
    assert [code for code, _, line in told if line == 15] == ["missing-translation"]


@pytest.mark.parametrize("row", ['{zh: "", en: 12 jellies}', '{zh: 果冻12个, en: ""}'])
def test_check_of_one_edition_warns_of_what_another_lacks(tmp_path: Path, row: str) -> None:
    path = outline(tmp_path, row)
    whole = "en" if row.startswith('{zh: ""') else "zh"
    found = check_outline(path, Options((whole,), jobs=1)).diagnostics  # type: ignore[arg-type]
    assert [d.severity for d in found if d.code == "missing-translation"] == [Severity.WARNING]


def test_after_a_pull_the_talk_builds_and_can_be_pulled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stale and missing ones are shown in one run; a second pull takes what was typed after the first."""
    monkeypatch.chdir(tmp_path)
    path, talk = Path("walk.yaml"), Path("talk.pptx")
    path.write_bytes(EVERY_BLOCK.read_bytes())
    hands = (new_after("It costs nothing", "It is fun"), typed("Better sleep", "Deeper sleep"))
    talk.write_bytes(by_hand(talk_of(EVERY_BLOCK, "en"), *hands))
    done = talkleaf("pull", str(path), str(talk), "--write")
    assert done.exit_code == 0
    assert done.output.splitlines()[-1] == "`talkleaf build walk.yaml --edition en` builds it"
    assert "walk.confirmed: written too, for `check`" in done.output
    checked = talkleaf("check", str(path), "--all").output
    assert "error[missing-translation]" in checked
    assert "warning[stale-translation]" in checked
    built = talkleaf("build", str(path), "--edition", "en", "--only", "talk", "--jobs", "1")
    assert built.exit_code == 0, built.output
    new = next(Path("output").glob("*/*.en.pptx"))
    new.write_bytes(by_hand(new.read_bytes(), typed("It is fun", "It is great fun")))
    assert talkleaf("pull", str(path), str(new), "--write").exit_code == 0
    assert "en: It is great fun" in path.read_text("utf-8")
    rows = Path("walk.confirmed").read_text("utf-8")
    assert '"…"' not in rows
    assert "great fun" not in rows


@pytest.mark.parametrize(
    ("fault", "code"), [("id: table", "bad-id"), ("theme: {name: no-such-theme}", "unknown-theme")]
)  # fmt: skip
@pytest.mark.parametrize("command", ["build", "check"])
def test_what_is_to_be_translated_is_told_in_one_run_with_other_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, fault: str, code: str
) -> None:
    path = outline(tmp_path, "{zh: 果冻}")
    text = path.read_text("utf-8")
    text = text.replace(fault, "id: a table") if code == "bad-id" else text.replace("sections:", f"{fault}\nsections:")
    path.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    done = talkleaf(command, path.name)
    assert done.exit_code == 1
    assert f"error[{code}]" in done.output
    assert "error[missing-translation]" in done.output
    done = talkleaf(command, path.name, "--edition", "zh")
    assert (done.exit_code, "warning[missing-translation]" in done.output) == (1, True)
