"""Help for a command and for the program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.catalogue import Tell
from builder.command.arguments import Command
from builder.command.options import Option
from builder.diagnostics import say
from builder.terminal_columns import display_width, wrapped

WIDTH = 100
"""Columns of a terminal."""
Row = tuple[str, str]


def program_help(commands: Iterable[Command], tell: Tell) -> str:
    """What the program is for, and its commands."""
    return "\n".join(
        [
            _usage("talkleaf COMMAND", tell(say("[OPTIONS]")), tell),
            "",
            *_paragraph(tell(say("One YAML outline becomes an editable talk and a folding leaflet."))),
            *_table(tell(say("Commands:")), [(command.name, tell(command.does)) for command in commands]),
            "",
            tell(say("`talkleaf COMMAND --help` tells more about one of them.")),
        ]
    )


def command_help(command: Command, tell: Tell) -> str:
    """What a command does, its words and its options."""
    words = [(command.word, tell(command.word_help))] if command.word_help else []
    options = [(_shown(option), tell(option.help)) for option in command.all_options]
    usage = f"{tell(say('[OPTIONS]'))} {command.word}".rstrip()
    return "\n".join(
        [
            _usage(f"talkleaf {command.name}", usage, tell),
            "",
            *_paragraph(tell(command.does)),
            *_table(tell(say("Arguments:")), words),
            *_table(tell(say("Options:")), options),
        ]
    )


def _usage(program: str, words: str, tell: Tell) -> str:
    return tell(say("Usage: {words}", words=f"{program} {words}"))


def _shown(option: Option) -> str:
    return f"{option.name} {option.value}".rstrip()


def _paragraph(text: str) -> Iterator[str]:
    yield from (f"  {line}" for line in wrapped(text, WIDTH - 2))


def _table(title: str, rows: list[Row]) -> Iterator[str]:
    """Two columns under a title; nothing where there are no rows."""
    if not rows:
        return
    width = max(display_width(name) for name, _ in rows) + 2
    yield from ("", title)
    for name, text in rows:
        for number, line in enumerate(wrapped(text, WIDTH - 2 - width)):
            head = "" if number else name
            yield f"  {head}{' ' * (width - display_width(head))}{line}"
