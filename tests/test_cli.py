"""The command line: what it prints, what it exits with."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builder import __version__
from builder.cli import app, main

GOOD = """\
outline: 1
id: small
languages: [zh, en]
title:
  zh: 锻炼与渐冻症
  en: Exercise and ALS
review: {status: draft, date: 2026-11-22, next: 2027-05-22, by: []}
notice:
  zh: 本资料只供了解，不是医疗建议。
  en: General information, not medical advice.
leaflet: {fold: flat, paper: a4}
sections:
  - id: one
    title:
      zh: 锻炼有帮助
      en: Exercise helps
    blocks:
      - points:
          - zh: 先和医生商量。
            en: Ask your doctor first.
        cite: none
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    file = tmp_path / "content" / "small.yaml"
    file.write_text(GOOD, "utf-8")
    return file


def run(*arguments: str):  # type: ignore[no-untyped-def]
    return CliRunner().invoke(app, list(arguments))


def outputs(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((folder / "output" / "small").glob("small.*"))}


def test_build_writes_each_edition_and_a_second_run_does_nothing(content: Path) -> None:
    first = run("build", "--only", "talk,leaflet")
    assert first.exit_code == 0, first.output
    made = outputs(content.parents[1])
    assert set(made) == {"small.zh.pptx", "small.en.pptx", "small.zh.leaflet.pdf", "small.en.leaflet.pdf"}
    assert "up to date" in run("build", "--only", "talk,leaflet").output


def test_an_error_is_told_and_the_last_good_outputs_stay(content: Path) -> None:
    run("build", "--only", "talk")
    before = outputs(content.parents[1])
    content.write_text(GOOD.replace("            en: Ask your doctor first.\n", ""), "utf-8")
    result = run("build", "--only", "talk")
    assert result.exit_code == 1
    assert "content/small.yaml:" in result.output
    assert "error[missing-translation]" in result.output
    assert result.output.splitlines()[-1] == "`talkleaf explain missing-translation` tells more, with an example"
    assert "Traceback" not in result.output
    assert outputs(content.parents[1]) == before


def test_check_writes_nothing(content: Path) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert "explain" not in result.output
    assert not (content.parents[1] / "output" / "small").exists()


def test_findings_as_json(content: Path) -> None:
    content.write_text(GOOD.replace("title:\n      zh: 锻炼有帮助", "titel:\n      zh: 锻炼有帮助"), "utf-8")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    rows = json.loads(result.stdout)
    assert any(row["severity"] == "error" and "titel" in row["message"] for row in rows)


@pytest.mark.parametrize("arguments", [("build", "--only", "poster"), ("build", "nowhere.yaml"), ("bild",)])
def test_wrong_use_exits_with_2(content: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_an_empty_folder_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    assert run("build").exit_code == 2


def test_schema_icons_and_version_print(content: Path) -> None:
    assert "$schema" in json.loads(run("schema").stdout)
    assert "pill" in run("icons").stdout.split()
    assert run("version").stdout.strip() == f"talkleaf {__version__}"


def test_a_fault_of_ours_exits_with_3_and_asks_for_a_report(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("builder.cli.build_outline", broken)
    monkeypatch.setattr("sys.argv", ["talkleaf", "build"])
    with pytest.raises(SystemExit) as exit_:
        main()
    assert exit_.value.code == 3
    told = capsys.readouterr().err
    assert "fault in Talkleaf" in told
    assert "Traceback" not in told
