"""The button that makes the files: windows are told how it ends, whatever ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from builder.build import Options
from builder.diagnostics import say
from builder.machine_error import MishapError
from builder.preview import build_button
from builder.preview.build_button import Making, make_files
from builder.preview.command import fault_of_ours
from builder.preview.main_thread import MainThread
from builder.preview.studio import Studio

ENDS: Mapping[str, BaseException] = {
    "the disk is full": MishapError(say("the disk is full")),
    "This is a fault in Talkleaf": ValueError("no such thing"),
}


def test_windows_are_told_what_kept_the_files_from_being_made(monkeypatch: pytest.MonkeyPatch) -> None:
    for words, error in ENDS.items():

        def build(*_: object, error: BaseException = error) -> None:
            raise error

        monkeypatch.setattr(build_button, "build_outline", build)
        making, studio = Making(Path("o.yaml"), Options()), Studio(None, MainThread(), fault_of_ours)  # type: ignore[arg-type]
        asyncio.run(make_files(making, studio))
        told: Any = studio.extra["making"]
        assert (told["state"], making.busy) == ("failed", False)
        assert told["step"]["en"].startswith(words)
