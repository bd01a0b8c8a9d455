"""The command line: what it prints, what it exits with."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder import __version__
from builder.cli import COMMANDS
from builder.command.help import WIDTH
from builder.terminal_columns import display_width
from tests.command_line import talkleaf

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


def outputs(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((folder / "output" / "small").glob("small.*"))}


def test_build_writes_each_edition_and_a_second_run_does_nothing(content: Path) -> None:
    first = talkleaf("build", "--only", "talk,leaflet")
    assert first.exit_code == 0, first.output
    made = outputs(content.parents[1])
    assert set(made) == {"small.zh.pptx", "small.en.pptx", "small.zh.leaflet.pdf", "small.en.leaflet.pdf"}
    assert "up to date" in talkleaf("build", "--only", "talk,leaflet").output


def test_many_findings_of_one_kind_are_counted_unless_all_are_asked_for(content: Path) -> None:
    points = "".join(f"            - {{zh: 一, en: A{n}}}\n" for n in range(6))
    content.write_text(GOOD + f"      - points:\n{points}        title: T\n".replace("zh: 一, ", ""), "utf-8")
    few, every = talkleaf("check").output, talkleaf("check", "--all").output
    assert few.count("error[missing-translation] ") == 3
    assert "3 more of error[missing-translation], on lines" in few
    assert every.count("error[missing-translation] ") == 6


def test_an_error_is_told_and_the_last_good_outputs_stay(content: Path) -> None:
    talkleaf("build", "--only", "talk")
    before = outputs(content.parents[1])
    content.write_text(GOOD.replace("            en: Ask your doctor first.\n", ""), "utf-8")
    result = talkleaf("build", "--only", "talk")
    assert result.exit_code == 1
    assert "content/small.yaml:" in result.output
    assert "error[missing-translation]" in result.output
    assert result.output.splitlines()[-1] == "`talkleaf explain missing-translation` tells more, with an example"
    assert "Traceback" not in result.output
    assert outputs(content.parents[1]) == before


def test_check_writes_nothing(content: Path) -> None:
    result = talkleaf("check")
    assert result.exit_code == 0
    assert "explain" not in result.output
    assert not (content.parents[1] / "output" / "small").exists()


def test_findings_as_json(content: Path) -> None:
    content.write_text(GOOD.replace("title:\n      zh: 锻炼有帮助", "titel:\n      zh: 锻炼有帮助"), "utf-8")
    result = talkleaf("check", "--format", "json")
    assert result.exit_code == 1
    rows = json.loads(result.stdout)
    assert any(row["severity"] == "error" and "titel" in row["message"] for row in rows)


@pytest.mark.parametrize("arguments", [("build", "--only", "banner"), ("build", "nowhere.yaml"), ("bild",)])
def test_wrong_use_exits_with_2(content: Path, arguments: tuple[str, ...]) -> None:
    assert talkleaf(*arguments).exit_code == 2


def test_an_empty_folder_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    assert talkleaf("build").exit_code == 2


def test_schema_icons_and_version_print(content: Path) -> None:
    assert "$schema" in json.loads(talkleaf("schema").stdout)
    assert "pill" in talkleaf("icons").stdout.split()
    assert talkleaf("version").stdout.strip() == f"talkleaf {__version__}"


def test_a_fault_of_ours_exits_with_3_and_asks_for_a_report(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("builder.cli.building.build_outline", broken)
    ran = talkleaf("build")
    assert ran.exit_code == 3
    assert "fault in Talkleaf" in ran.output
    assert "Traceback" not in ran.output


def test_ctrl_c_ends_with_130_and_says_that_nothing_was_touched(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("builder.cli.building.build_outline", interrupted)
    ran = talkleaf("build")
    assert ran.exit_code == 130
    assert ran.output == "stopped; the earlier outputs are unchanged\n"


def test_ctrl_c_that_a_library_made_into_an_exception_of_its_own_is_ctrl_c(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as error:
            raise RuntimeError("Error calling __set_name__") from error

    monkeypatch.setattr("builder.cli.building.build_outline", interrupted)
    ran = talkleaf("build")
    assert (ran.exit_code, ran.output) == (130, "stopped; the earlier outputs are unchanged\n")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "builder", "explain"]
    ran = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, cwd=Path(__file__).parents[1], check=False)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_help_names_every_command_and_every_option(content: Path) -> None:
    told = talkleaf("--help").output
    assert all(f"  {command.name} " in told for command in COMMANDS)
    for command in COMMANDS:
        told = talkleaf(command.name, "--help").output
        assert told.startswith(f"Usage: talkleaf {command.name}")
        assert all(option.name in told for option in command.all_options)
        assert max(map(display_width, told.splitlines())) <= WIDTH


def test_without_a_command_help_is_shown_as_wrong_use() -> None:
    assert talkleaf().exit_code == 2
    assert talkleaf().output == talkleaf("--help").output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("bild",), "there is no command bild; did you mean `build`?"),
        (("xyzzy",), "there is no command xyzzy; `talkleaf --help` lists all"),
        (("build", "--editon", "zh"), "build has no option --editon; did you mean `--edition`?"),
        (("build", "-q"), "build has no option -q; `talkleaf build --help` lists all"),
        (("build", "--edition"), "expected a value after --edition"),
        (("build", "--force=yes"), "--force takes no value"),
        (("build", "--jobs", "many"), "Invalid value for --jobs: expected a number, 0 or more, found many"),
        (
            ("build", "--format", "xml"),
            "Invalid value for --format: expected one of `text`, `json`, `sarif`, found xml",
        ),
        (("version", "now"), "version does not take now"),
        (("explain", "a", "b"), "explain does not take b"),
    ],
)
def test_wrong_use_says_what_was_expected(content: Path, arguments: tuple[str, ...], told: str) -> None:
    ran = talkleaf(*arguments)
    assert (ran.exit_code, ran.output) == (2, told + "\n")


def test_options_stand_before_or_after_paths_and_take_their_value_either_way(content: Path) -> None:
    path = str(content)
    told = f"{path}: nothing to mend\n"
    for words in ((path, "--edition", "zh"), ("--edition", "zh", path), ("--edition=zh", "--", path)):
        assert talkleaf("check", *words).output.endswith(told), words


def two_outlines(folder: Path) -> None:
    content = folder / "content"
    content.mkdir()
    (content / "both.yaml").write_text(GOOD, "utf-8")
    english = GOOD.replace("id: small", "id: english").replace("[zh, en]", "[en]")
    (content / "english.yaml").write_text(english, "utf-8")


def test_an_outline_without_the_edition_asked_for_is_left_out_where_nobody_named_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    two_outlines(tmp_path)
    ran = talkleaf("build", "--edition", "zh", "--only", "evidence")
    assert ran.exit_code == 0, ran.output
    assert "english.yaml: has no `zh`, so it is left out" in ran.output
    assert "missing-edition" not in ran.output
    assert Path("output/small").is_dir()


def test_a_pair_that_an_outline_lacks_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    two_outlines(tmp_path)
    ran = talkleaf("build", "content/english.yaml", "--edition", "zh-en")
    assert ran.exit_code == 1
    assert "for `zh-en`, found `zh` in it" in ran.output
