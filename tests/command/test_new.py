"""`talkleaf new`: questions or options, an outline, and what to type next."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from builder.command import asking, called
from builder.starters.wish import starter_names
from tests.command_line import talkleaf


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_writes_an_outline_into_content_and_says_what_comes_next() -> None:
    ran = talkleaf("new", "walking", "--starter", "day-by-day", "--yes")
    assert ran.exit_code == 0
    assert Path("content/walking.yaml").is_file()
    assert ran.output.splitlines()[-1] == "  talkleaf build"
    elsewhere = talkleaf("new", "talks/walking.yaml", "--yes")
    assert elsewhere.output.splitlines()[-1] == f"  talkleaf build {Path('talks/walking.yaml')}"


def test_without_a_terminal_it_says_what_it_took() -> None:
    took = "It is the starter `newly-diagnosed`, in en, zh; `--starter` and `--languages` take others"
    assert took in talkleaf("new", "walking").output
    assert "It is the starter" not in talkleaf("new", "b", "--starter", "empty", "--languages", "zh").output


@pytest.mark.parametrize("starter", starter_names())
def test_texts_stand_in_the_order_of_the_languages(starter: str) -> None:
    talkleaf("new", "walking", "--starter", starter, "--languages", "en,zh")
    talkleaf("new", "other", "--starter", starter, "--languages", "zh,en")
    english, chinese = (
        yaml.safe_load(Path(f"content/{name}.yaml").read_text("utf-8")) for name in ("walking", "other")
    )
    assert {**english, "id": "", "languages": []} == {**chinese, "id": "", "languages": []}
    assert {tuple(text) for text in texts_in(english)} == {("en", "zh")}
    assert {tuple(text) for text in texts_in(chinese)} == {("zh", "en")}


def texts_in(node: object) -> Iterator[dict[str, str]]:
    if isinstance(node, dict):
        yield from [node] if "zh" in node else [text for value in node.values() for text in texts_in(value)]
    elif isinstance(node, list):
        yield from (text for item in node for text in texts_in(item))


def test_it_overwrites_nothing() -> None:
    Path("content").mkdir()
    Path("content/walking.yaml").write_text("mine", "utf-8")
    ran = talkleaf("new", "walking", "--yes")
    assert ran.exit_code == 1
    assert "is there already and stays as it is" in ran.output
    assert Path("content/walking.yaml").read_text("utf-8") == "mine"


def test_an_editor_is_prepared_and_its_own_settings_stay() -> None:
    Path(".vscode").mkdir()
    Path(".vscode/settings.json").write_text("{}", "utf-8")
    ran = talkleaf("new", "walking", "--vscode", "--yes")
    assert ran.exit_code == 0
    assert Path(".vscode/settings.json").read_text("utf-8") == "{}"
    assert "sections" in json.loads(Path(".vscode/outline.schema.json").read_text("utf-8"))["properties"]
    assert "$schema=../.vscode/outline.schema.json" in Path("content/walking.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--starter", "disease"], "expected one of `newly-diagnosed`"),
        (["--languages", "de"], "`zh`"),
        (["--date", "soon"], "expected a date such as 2026-12-05"),
    ],
)
def test_a_wrong_option_is_told(words: list[str], told: str) -> None:
    ran = talkleaf("new", *words)
    assert ran.exit_code == 2
    assert told in ran.output
    assert not Path("content").exists()


def answer(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    monkeypatch.setattr("builder.command.new.can_ask", lambda: True)


def test_it_asks_until_it_can_read_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "9", "3", "en", "Pills", "Our group", "", "soon", "2026/12/5")
    ran = talkleaf("new", "pills")
    assert ran.exit_code == 0, ran.output
    assert "write a number from 1 to 7" in ran.output
    assert "write year, month and day" in ran.output
    text = Path("content/pills.yaml").read_text("utf-8")
    assert 'en: "Pills"' in text
    assert "languages: [en]" in text
    assert "date: 2026-12-05" in text
    assert "zh:" not in text


def test_enter_takes_what_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch)
    ran = talkleaf("new")
    assert ran.exit_code == 0
    assert "languages: [en, zh]" in Path("content/newly-diagnosed.yaml").read_text("utf-8")


def test_a_name_in_chinese_asks_what_its_files_are_called(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "1", "zh", "高血脂", "", "", "", "血脂", "Gao Xuezhi")
    ran = talkleaf("new", "高血脂")
    assert "write the letters a to z" in ran.output
    assert "\nid: gao-xuezhi\n" in Path("content/高血脂.yaml").read_text("utf-8")
    assert "id:" not in ran.output
    answer(monkeypatch, "1", "zh", "高血脂", "", "", "", "gao-xuezhi")
    talkleaf("new", "血脂")
    assert "\nid: gao-xuezhi-2\n" in Path("content/血脂.yaml").read_text("utf-8")


def test_every_starter_is_described() -> None:
    assert set(asking.STARTERS) == set(starter_names())


@pytest.mark.parametrize(
    ("typed", "name"), [("talkleaf", "talkleaf"), (".venv/bin/talkleaf", str(Path(".venv/bin/talkleaf")))]
)
def test_a_command_is_told_as_it_was_typed(typed: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", [typed])
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert called.as_typed("`talkleaf icons` lists them") == f"`{name} icons` lists them"


def test_a_day_without_its_year_is_offered_as_the_next_such_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 1 December 2026
    answer(monkeypatch, "1", "en", "Pills", "", "", "Sat 16 January", "")
    ran = talkleaf("new", "pills")
    assert "The next such day is 2027-01-16; Enter takes it" in ran.output
    assert "  date: 2027-01-16" in Path("content/pills.yaml").read_text("utf-8")
    answer(monkeypatch, "1", "zh", "吃药", "", "", "12月5日", "2026-12-06")
    talkleaf("new", "again")
    assert "  date: 2026-12-06" in Path("content/again.yaml").read_text("utf-8")


def test_outlines_with_chinese_names_get_ids_of_their_own() -> None:
    for name in ("慢慢走", "好好吃", "睡得香"):
        assert talkleaf("new", name, "--yes").exit_code == 0
    ids = [re.search("^id: (.*)", Path(f"content/{name}.yaml").read_text("utf-8"), re.MULTILINE)
           for name in ("慢慢走", "好好吃", "睡得香")]  # fmt: skip
    assert [found and found[1] for found in ids] == ["newly-diagnosed", "newly-diagnosed-2", "newly-diagnosed-3"]


def test_the_day_offered_stays_until_another_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 1 December 2026
    answer(monkeypatch, "1", "en", "Pills", "", "", "Sat 16 January", "foo", "")
    ran = talkleaf("new", "pills")
    assert "write year, month and day" in ran.output
    assert "  date: 2027-01-16" in Path("content/pills.yaml").read_text("utf-8")


@pytest.mark.parametrize("typed", ["Fri 5 December", "周五12月5日", "Fri 5 December 2026"])
def test_another_day_of_the_week_is_told(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 1 December 2026
    answer(monkeypatch, "1", "en", "Pills", "", "", typed, "")
    ran = talkleaf("new", "pills")
    assert "2026-12-05 is a Saturday" in ran.output
    assert "date: 2026-12-05" not in Path("content/pills.yaml").read_text("utf-8")


@pytest.mark.parametrize("names", [("慢慢走", "sub/慢慢走"), ("sub/慢慢走", "慢慢走"), ("content/sub/走", "走")])
def test_an_id_is_free_in_every_folder_of_outlines(names: tuple[str, str]) -> None:
    for name in names:
        assert talkleaf("new", name, "--yes").exit_code == 0
    ids = {re.findall("^id: (.*)", path.read_text("utf-8"), re.MULTILINE)[0] for path in Path().rglob("*.yaml")}
    assert ids == {"newly-diagnosed", "newly-diagnosed-2"}


def test_a_name_without_latin_letters_is_told_what_its_outputs_are_called() -> None:
    ran = talkleaf("new", "癫痫", "--yes")
    assert Path("content/癫痫.yaml").is_file()
    assert "The outputs are called `newly-diagnosed`" in ran.output
    assert "The outputs are called `newly-diagnosed-2`" in talkleaf("new", "高血压", "--yes").output
    assert "The outputs are called" not in talkleaf("new", "walking", "--yes").output
