"""From the words of a command line to what is asked."""

from pathlib import Path

import pytest

from builder.cli import COMMANDS
from builder.command.arguments import read
from builder.command.asked import Asked, Format, WrongUseError

BUILD = next(command for command in COMMANDS if command.name == "build")


def asked(*arguments: str, **environment: str) -> Asked:
    return read(BUILD, arguments, environment)


def test_without_words_everything_is_as_usual() -> None:
    assert asked() == Asked(words=[])


def test_every_option_fills_its_field() -> None:
    got = asked(
        "a.yaml", "--edition", "zh, en", "--only", "talk,large", "--theme", "dawn", "--out", "made", "--force",
        "--jobs", "3", "--format", "sarif", "--lang", "zh", "b.yaml",
    )  # fmt: skip
    assert got == Asked(
        words=["a.yaml", "b.yaml"], editions=("zh", "en"), products=("talk", "large"), theme="dawn", out=Path("made"),
        force=True, jobs=3, format=Format.SARIF, lang="zh",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("word", "products"),
    [("pptx", ("talk",)), (".PPTX,leaflet", ("talk", "leaflet")), ("poster", ("invitation",)), ("png", ("phone-png",))],
)
def test_the_ending_of_a_file_is_its_output_where_there_is_one(word: str, products: tuple[str, ...]) -> None:
    assert asked("--only", word).products == products


@pytest.mark.parametrize(("word", "meant"), [(".PDF", "`leaflet`, `slides`"), ("html", "`phone`")])
def test_the_ending_of_a_file_leads_to_its_output(word: str, meant: str) -> None:
    with pytest.raises(WrongUseError, match="did you mean") as wrong:
        asked("--only", word)
    assert meant in wrong.value.message


def test_after_two_dashes_words_may_look_like_options() -> None:
    assert asked("--force", "--", "--odd.yaml").words == ["--odd.yaml"]


def test_a_language_from_the_environment_must_be_one() -> None:
    assert asked(TALKLEAF_LANG="zh").lang == "zh"
    with pytest.raises(WrongUseError):
        asked(TALKLEAF_LANG="xx")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--edi", "zh"],  # no abbreviations: what a word means must not change as options are added
        ["--edition", "zh", "--edition"],
        ["--jobs", "-1"],
        ["--jobs", "٣"],
        ["--jobs", "1e3"],
        ["--format", ""],
        ["-f"],
        ["--force=1"],
    ],
)
def test_what_cannot_be_meant_is_wrong_use(arguments: list[str]) -> None:
    with pytest.raises(WrongUseError):
        asked(*arguments)
