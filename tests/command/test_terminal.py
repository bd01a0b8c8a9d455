"""In which language the program speaks, and where it colours."""

import io

import pytest

from builder.command.terminal import Terminal, language_of, paint_of
from builder.diagnostics import say


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["build"], {}, "en"),
        (["build", "--lang", "zh"], {}, "zh"),
        (["build", "--lang=zh"], {}, "zh"),
        (["--lang", "zh", "build"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["build", "--lang", "zh", "--lang", "en"], {}, "en"),  # as everywhere, the last one counts
        (["build", "--lang"], {"LANG": "zh_CN.UTF-8"}, "zh"),
        (["build", "--lang", "xx"], {"TALKLEAF_LANG": "zh"}, "zh"),
        (["build"], {"TALKLEAF_LANG": "zh", "LANG": "en_GB.UTF-8"}, "zh"),
        (["build"], {"TALKLEAF_LANG": "", "LC_ALL": "zh_TW.UTF-8"}, "zh-Hant"),
        (["build"], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
    ],
)
def test_the_language_is_known_before_anything_can_go_wrong(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(arguments, environment) == language


def test_a_terminal_tells_messages_and_leaves_an_authors_words(capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal("zh")
    terminal.out(say("nothing was built"))
    terminal.err("nothing was built")
    told = capsys.readouterr()
    assert told.out != "nothing was built\n"
    assert told.err == "nothing was built\n"


class Watched(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colours_only_where_a_person_watches_and_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert paint_of(Watched()).on
    assert not paint_of(io.StringIO()).on
    monkeypatch.setenv("NO_COLOR", "")
    assert not paint_of(Watched()).on
