"""The command `talkleaf preview`: puts the parts together, and tells the address."""

from __future__ import annotations

import traceback
from pathlib import Path

from builder.build import Options
from builder.command.asked import OK, Asked, WrongUseError
from builder.command.options import existing
from builder.command.terminal import Terminal
from builder.diagnostics import Message, all_of, say
from builder.find_outlines import find_outlines, none_found
from builder.preview.build_button import Making
from builder.preview.kept_editions import Reader
from builder.preview.main_thread import MainThread
from builder.preview.server import Pages, open_browser, serve
from builder.preview.studio import Studio
from builder.preview.workshop import Workshop


def preview(asked: Asked, terminal: Terminal, otherwise: str) -> int:
    """Show one outline until Ctrl-C ends it. `otherwise` is the folder that is looked in where none is named."""
    path = one_outline(asked, otherwise)
    main = MainThread()
    studio = Studio(Workshop(Reader(path, asked.theme, asked.editions), asked.out), main, fault_of_ours)
    making = Making(path, Options(asked.editions, (), asked.theme, asked.out, jobs=1))
    pages = Pages(studio, making, terminal.language)
    serve(pages.routes, asked.port, lambda address: told(address, asked, terminal), main, studio)
    return OK


def one_outline(asked: Asked, otherwise: str) -> Path:
    """The outline that is meant. Raises `WrongUseError` where there is none, or more than one."""
    found = find_outlines(existing(asked.words, [otherwise]))
    if not found:
        raise WrongUseError(none_found())
    if len(found) > 1:
        raise WrongUseError(say("expected one outline, found {outlines}; name one", outlines=all_of(map(str, found))))
    return found[0]


def told(address: str, asked: Asked, terminal: Terminal) -> None:
    """The address in one line, and a browser that opens it, where one is wanted."""
    terminal.out(address)
    if not asked.no_browser and not open_browser(address):
        terminal.err(say("no browser could be opened; open the address above in one"))


def fault_of_ours(error: BaseException) -> Message:
    """A fault in the program, as the page tells it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return say(
        "This is a fault in Talkleaf, not in your outline: {fault} at {where}: {words}. Please report it.",
        fault=type(error).__name__, where=where, words=error,
    )  # fmt: skip
