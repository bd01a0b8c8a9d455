"""Consoles and pipes that are not UTF-8, as Windows has them."""

import os
import subprocess
import sys

import pytest


def said(encoding: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    return subprocess.run([sys.executable, "-m", "builder", *words], env=environment, capture_output=True, check=False)


@pytest.mark.parametrize("encoding", ["cp1252", "gbk", "cp437"])
def test_messages_come_through_whatever_the_console_can_show(encoding: str) -> None:
    """What it cannot show is written as an escape; nothing fails."""
    ran = said(encoding, "--lang", "zh", "explain", "not-a-date")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"not-a-date" in ran.stdout


def test_a_chinese_console_shows_chinese() -> None:
    assert "日期" in said("gbk", "--lang", "zh", "explain", "not-a-date").stdout.decode("gbk")
