"""Functions at work in forked processes, with all that a test has put in other places."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess


def begun(function: Callable[..., object], *arguments: object) -> BaseProcess:
    """A process at work on it, to be joined."""
    process = get_context("fork").Process(target=function, args=arguments)
    process.start()
    return process


def killed(function: Callable[..., object], *arguments: object) -> None:
    """Run a function in a process that dies in it, by `os._exit(9)`."""
    process = begun(function, *arguments)
    process.join()
    assert process.exitcode == 9
