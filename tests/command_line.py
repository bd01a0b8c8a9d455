"""Runs the command `talkleaf` in this process, as from a shell."""

import io
import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

import pytest

from builder.cli import main


@dataclass(frozen=True)
class Ran:
    """`output` is what a person sees: standard output and error as they were written, one after the other."""

    exit_code: int
    stdout: str
    output: str


class _Copied(io.StringIO):
    """A stream that writes to a second one too."""

    def __init__(self, second: io.StringIO) -> None:
        super().__init__()
        self._second = second

    def write(self, text: str) -> int:
        self._second.write(text)
        return super().write(text)


def talkleaf(*arguments: str, **environment: str) -> Ran:
    """Run it with these words; of the variables that set a language only those given here count."""
    languages = ("TALKLEAF_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    rest = {name: value for name, value in os.environ.items() if name not in languages}
    both = io.StringIO()
    out = _Copied(both)
    with (
        patch("sys.argv", ["talkleaf", *arguments]),
        patch.dict(os.environ, {**rest, **environment}, clear=True),
        redirect_stdout(out),
        redirect_stderr(_Copied(both)),
    ):
        code = _exit_code()
    return Ran(code, out.getvalue(), both.getvalue())


def _exit_code() -> int:
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code
