"""`--lang zh`: everything the program tells an author is in Chinese, in each format and from each command."""

import json
import re
from pathlib import Path

import pytest

from builder.build.publish import PublishError, publish
from builder.command.help import WIDTH
from builder.terminal_columns import display_width
from tests.command_line import talkleaf
from tests.test_cli import GOOD

LONG = GOOD.replace("            en: Ask your doctor first.\n", "            en: Ask your doctor first in 12 days.\n")
"""Numbers differ: a warning of `check`."""
UNCLOSED = GOOD.replace("zh: 先和医生商量。", "zh: 先和**医生商量。")
"""A mark without its partner: a warning of every build."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    file = tmp_path / "content" / "small.yaml"
    file.write_text(GOOD, "utf-8")
    return file


def run(*arguments: str, **environment: str) -> tuple[int, str]:
    ran = talkleaf(*arguments, **environment)
    return ran.exit_code, ran.output


def test_a_build_tells_its_outcome(content: Path) -> None:
    code, told = run("build", "--only", "talk", "--lang", "zh")
    assert code == 0
    assert re.fullmatch(r"`content/small\.yaml`：2 个文件，在 `output/small/`，用了 \d+\.\d 秒\n", told)
    assert run("build", "--only", "talk", "--lang", "zh") == (0, "`content/small.yaml`：已经是最新的\n")


def test_a_warning_kept_from_an_english_build_is_told_again_in_chinese(content: Path) -> None:
    content.write_text(UNCLOSED, "utf-8")
    assert "expected a second `**`" in run("build", "--only", "talk")[1]
    told = run("build", "--only", "talk", "--lang", "zh")[1]
    assert "警告[unclosed-strong] 这一段里应当有第二个 `**`，但没有找到" in told
    assert "  提示：请补上后面的 `**`；如果就是要写这两个符号，请写 `\\*\\*`" in told
    assert "`content/small.yaml`：已经是最新的\n" in told


def test_warnings_of_editions_made_in_other_processes_are_told_in_chinese(content: Path) -> None:
    long = "很长的话" * 40
    content.write_text(GOOD.replace("锻炼有帮助", f"“{long}”").replace("Exercise helps", "helps " * 60), "utf-8")
    code, told = run("build", "--only", "talk", "--jobs", "2", "--lang", "zh")
    assert code == 1
    said = r"错误\[overset-text\] (?:中文|英文) 讲稿第 2 页：标题用 \d+ 磅应能放下，实际.*多了大约 \d+ 个[字词]"
    assert len(re.findall(said, told)) == 2
    assert "expected" not in told


def test_an_error_stands_over_its_line_and_the_outcome_says_that_nothing_was_touched(content: Path) -> None:
    content.write_text(GOOD.replace("fold: flat", "fold: flatt"), "utf-8")
    code, told = run("check", "--lang", "zh")
    lines = told.splitlines()
    assert code == 1
    assert lines[0].startswith("content/small.yaml:11:17: 错误[wrong-value] 应当是 `trifold-c`")
    assert lines[0].endswith("但这里是“flatt”")
    assert lines[1] == "  leaflet: {fold: flatt, paper: a4}"
    assert lines[2] == "  " + " " * 16 + "^~~~~"
    assert lines[3] == "  提示：您是不是想写 `flat`？"
    assert "个错误；原来生成的文件没有改动" in told


def test_a_check_tells_findings_and_reading_levels(content: Path) -> None:
    content.write_text(LONG, "utf-8")
    code, told = run("check", "--lang", "zh")
    assert code == 0
    assert "警告[suspicious-translation] 两种语言的数字应当相同，但只有英文里有“12”" in told
    assert re.search(r"  中文折页：\d+ 句，平均每句 \d+\.\d 个字，最长 \d+ 个字", told)
    assert "  英文演示文稿：" in told
    assert "`content/small.yaml`：1 个警告\n" in told


def test_confirm_and_doctor_speak_too(content: Path) -> None:
    assert run("confirm", "--lang", "zh") == (0, "`content/small.yaml`：已确认，记在 `content/small.confirmed`\n")
    _, told = run("doctor", "--lang", "zh")
    assert {line.split()[0] for line in told.splitlines()} <= {"正常", "缺少", "可选"}
    assert " 里的主题：`calm`、" in told


def test_json_holds_chinese_messages_under_the_same_keys(content: Path) -> None:
    content.write_text(LONG, "utf-8")
    (row,) = json.loads(run("check", "--format", "json", "--lang", "zh")[1])
    assert (row["severity"], row["code"]) == ("warning", "suspicious-translation")
    assert row["message"].startswith("两种语言的数字应当相同")
    assert row["hint"].startswith("中文：")


def test_sarif_says_its_language(content: Path) -> None:
    content.write_text(LONG, "utf-8")
    (made,) = json.loads(run("check", "--format", "sarif", "--lang", "zh")[1])["runs"]
    assert made["language"] == "zh-CN"
    assert made["results"][0]["message"]["text"].startswith("两种语言的数字应当相同")


def test_english_is_the_default_and_the_option_comes_before_all_else(content: Path) -> None:
    run("build", "--only", "talk")
    fresh = ("build", "--only", "talk")
    assert "up to date" in run(*fresh)[1]
    assert "已经是最新的" in run(*fresh, TALKLEAF_LANG="zh")[1]
    assert "已经是最新的" in run(*fresh, LC_ALL="zh_CN.UTF-8")[1]
    assert "up to date" in run(*fresh, LC_ALL="zh_CN.UTF-8", TALKLEAF_LANG="en")[1]
    assert "up to date" in run(*fresh, "--lang", "en", TALKLEAF_LANG="zh")[1]
    assert "已经是最新的" in run("build", "--lang=zh", *fresh[1:])[1]


@pytest.mark.parametrize("command", ["build", "check", "confirm", "doctor", "explain"])
def test_a_language_there_is_none_of_is_wrong_use(content: Path, command: str) -> None:
    assert run(command, "--lang", "xx")[0] == 2
    assert run(command, TALKLEAF_LANG="xx")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build", "--edition", "fr"), "--edition 的值不对：`fr` 不是语言版本；可以选 `zh`、"),
        (("build", "--only", "banner"), "--only 的值不对：`banner` 不是能生成的文件；可以选 `talk`、"),
        (("check", "nowhere.yaml"), "PATH 的值不对：`nowhere.yaml` 不存在"),
        (
            ("explain", "overset-pannel"),
            "没有叫 `overset-pannel` 的块、键、成品或提示代码；您是不是想写 `overset-panel`？",
        ),
    ],
)
def test_wrong_use_is_told_in_chinese(content: Path, arguments: tuple[str, ...], told: str) -> None:
    code, text = run(*arguments, "--lang", "zh")
    assert code == 2
    assert told in text


def test_help_is_in_chinese() -> None:
    told = run("build", "--help", "--lang", "zh")[1]
    assert told.startswith("用法：talkleaf build [选项] [PATH]...\n")
    assert "\n选项：\n" in told
    assert max(map(display_width, told.splitlines())) <= WIDTH
    assert re.search(r"[A-Za-z]{3,} [a-z]{2,}", re.sub(r"(?m)^  \S+ [A-Z]+ |`[^`]*`|talkleaf build", "", told)) is None


def test_a_folder_that_cannot_be_written_is_told_in_chinese(content: Path) -> None:
    (content.parents[1] / "output").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(PublishError):
        publish(Path("output") / "small", {"a": b""})
    code, told = run("build", "--only", "talk", "--lang", "zh")
    assert code == 1
    assert "原来生成的文件没有改动" in told


def test_a_fault_of_ours_is_told_in_chinese(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("builder.cli.building.build_outline", broken)
    code, told = run("build", "--lang", "zh")
    assert code == 3
    assert told.startswith(
        "这是 Talkleaf 自己的错，不是您的提纲写错了：`ZeroDivisionError`，位置 `test_cli_in_chinese.py:"
    )
    assert "请把您的提纲和 `talkleaf version`" in told
