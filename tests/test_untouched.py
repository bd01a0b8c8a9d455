"""Pages that do not fit stop the whole document; what they do not touch can be built meanwhile, by the line named."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.command_line import talkleaf

OUTLINE = """\
outline: 1
id: fruit
languages: [zh, en, zh-en]
title: {{zh: 水果, en: Fruit}}
review: {{status: draft, date: 2026-11-30}}
notice: {{zh: 不能代替医生的话。, en: No substitute for a doctor.}}
sections:
  - id: eat
    title: {{zh: 吃水果, en: Eat fruit}}
    only: leaflet
    blocks:
      - text: {{zh: 多吃水果, en: {words}}}
        cite: none
"""


def test_lines_are_named_that_build_what_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fruit.yaml").write_text(OUTLINE.format(words="word " * 1500), "utf-8")
    done = talkleaf("build", "fruit.yaml", "--only", "leaflet,talk", "--jobs", "1")
    assert done.exit_code == 1
    lines = [line.split("`")[1] for line in done.output.splitlines() if "builds what this does not touch" in line]
    assert lines == [
        "talkleaf build fruit.yaml --edition zh --only leaflet,talk", "talkleaf build fruit.yaml --only talk",
    ]  # fmt: skip
    for line in lines:
        assert talkleaf(*shlex.split(line)[1:]).exit_code == 0, line


def test_none_is_named_where_nothing_remains(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fruit.yaml").write_text(OUTLINE.format(words="word " * 1500), "utf-8")
    done = talkleaf("build", "fruit.yaml", "--edition", "en", "--only", "leaflet", "--jobs", "1")
    assert done.exit_code == 1
    assert "does not touch" not in done.output


PAIRED = """\
outline: 1
id: fruit
languages: [zh, en, zh-en]
title: {zh: 水果, en: Fruit}
review: {status: draft, date: 2026-11-30}
notice: {zh: 不能代替医生的话。, en: No substitute for a doctor.}
sections:
  - id: eat
    title: {zh: 吃水果, en: Eat fruit}
    only: leaflet
    blocks:
      - callout: {text: {zh: 多吃水果, en: WORDS}}
        cite: none
""".replace("WORDS", "word " * 150)
"""A box that has room on a panel of the leaflet, but not in a column of the edition in two languages."""


def lines_named(*words: str, jobs: str = "1") -> list[str]:
    """The lines that `talkleaf build` names where it fails."""
    done = talkleaf("build", "fruit.yaml", *words, "--jobs", jobs)
    assert done.exit_code == 1
    assert "overset-page" in done.output
    return [line.split("`")[1] for line in done.output.splitlines() if "builds what this does not touch" in line]


def test_where_the_edition_in_two_languages_alone_does_not_fit_the_others_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fruit.yaml").write_text(PAIRED, "utf-8")
    lines = lines_named("--only", "leaflet,bilingual")
    assert lines == lines_named("--only", "leaflet,bilingual", jobs="2"), "other processes make the same"
    assert lines == [
        "talkleaf build fruit.yaml --edition zh,en --only leaflet,bilingual",
        "talkleaf build fruit.yaml --only leaflet",
    ]
    for line in lines:
        assert talkleaf(*shlex.split(line)[1:]).exit_code == 0, line


def test_an_output_that_the_editions_asked_for_do_not_have_is_not_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fruit.yaml").write_text(PAIRED, "utf-8")
    assert lines_named("--edition", "zh-en") == []
