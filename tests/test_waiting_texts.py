"""A text that is to be translated stops the editions that lack it, and no other one."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Options, build_outline, check_outline
from builder.diagnostics import Severity
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


def test_what_all_languages_share_is_made_of_the_whole_ones(tmp_path: Path) -> None:
    path = outline(tmp_path, '{zh: 果冻, en: ""}')
    result = build_outline(path, Options(("zh",), out=tmp_path / "out", jobs=1))
    assert not result.failed
    assert "…" not in "".join(str(file) for file in result.files)
    assert {d.code for d in result.diagnostics if "fruit.yaml" in d.span.file} >= {"missing-translation"}


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
