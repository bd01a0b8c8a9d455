"""Runs a function in a forked process, so that editions are made side by side."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def in_child(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Callable[[], R]:
    """Start `function` in a child and give a function that waits for its result.

    An exception in the child is raised again by the waiting function. Arguments are shared by the fork; only the
    result is pickled.
    """
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(receive)
        _run_and_leave(send, function, args, kwargs)
    os.close(send)
    return lambda: _receive(receive, child)


def _run_and_leave(send: int, function: Callable[..., object], args: Any, kwargs: Any) -> None:
    """In the child: write `(ok, value)` and end without running the parent's exit handlers."""
    try:
        payload = pickle.dumps((True, function(*args, **kwargs)))
    except BaseException as error:
        payload = pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
    with os.fdopen(send, "wb") as pipe:
        pipe.write(payload)
    os._exit(0)


def _receive(receive: int, child: int) -> Any:
    with os.fdopen(receive, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    if not data:
        raise RuntimeError("a part of the build was ended from outside")
    ok, value = pickle.loads(data)
    if not ok:
        raise value
    return value
