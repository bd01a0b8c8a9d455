"""The command `talkleaf`: what its words ask for is done, and it ends with an exit code."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from builder import __version__
from builder.cli.commands import COMMANDS
from builder.command.arguments import command_first, read
from builder.command.asked import AUTHOR, OK, OURS, STOPPED, USAGE, WrongUseError
from builder.command.terminal import Terminal, language_of, let_go, prepare_streams
from builder.diagnostics import say
from builder.interruption import is_interruption
from builder.machine_error import MishapError


def main() -> NoReturn:
    """Run the command, and end with its exit code; a fault of ours ends with 3 and says how to report it."""
    signal.signal(signal.SIGTERM, _end)
    prepare_streams()
    arguments = sys.argv[1:]
    terminal = Terminal(language_of(arguments, os.environ))
    try:
        code = _command(arguments, terminal)
        sys.stdout.flush()
    except WrongUseError as wrong:
        terminal.err(wrong.message)
        code = USAGE
    except MishapError as mishap:
        terminal.err(mishap.message)
        code = AUTHOR
    except BrokenPipeError:
        let_go(sys.stdout)
        code = OK
    except (Exception, KeyboardInterrupt) as error:
        code = _unforeseen(error, terminal)
    sys.exit(code)


def _command(arguments: Sequence[str], terminal: Terminal) -> int:
    """Do what the words ask for. Raises `WrongUseError`."""
    from builder.command.help import command_help, program_help

    name, *rest = command_first(arguments)
    if name in ("", "--help", "-h"):
        (terminal.out if name else terminal.err)(program_help(COMMANDS, terminal.tell))
        return OK if name else USAGE
    command = next((c for c in COMMANDS if c.name == name.removeprefix("--")), None) if name != "--" else None
    if command is None:
        raise _no_such_command(name)
    asked = read(command, rest, os.environ)
    if asked.help:
        terminal.out(command_help(command, terminal.tell))
        return OK
    return command.run(asked, terminal)


def _no_such_command(name: str) -> WrongUseError:
    from builder.outline.schema.reading_context import did_you_mean

    hint = did_you_mean(name, [command.name for command in COMMANDS], say("`talkleaf --help` lists all"))
    return WrongUseError(say("there is no command {word}; {hint}", word=name, hint=hint))


def _end(signal_: int, frame: FrameType | None) -> NoReturn:
    """Told to end by the system: leave by way of all that is still to be put in order."""
    sys.exit(128 + signal_)


def _unforeseen(error: BaseException, terminal: Terminal) -> int:
    """Tell that Ctrl-C came, or that the fault is ours; gives the exit code."""
    if is_interruption(error):
        terminal.err(say("stopped; the earlier outputs are unchanged"))
        return STOPPED
    _tell_our_fault(error, terminal)
    return OURS


def _tell_our_fault(error: BaseException, terminal: Terminal) -> None:
    if os.environ.get("TALKLEAF_DEBUG"):
        traceback.print_exc()
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    message = say(
        "This is a fault in Talkleaf, not in your outline: {fault} at {where}: {words}\n"
        "The earlier outputs are unchanged. Please report it with your outline and `talkleaf version` ({version}); "
        "TALKLEAF_DEBUG=1 prints the details.",
        fault=type(error).__name__, where=where, words=error, version=__version__,
    )  # fmt: skip
    terminal.err(message)
