"""From the words of a command line to what is asked."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentError, ArgumentParser
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from builder.command.asked import Asked, WrongUseError
from builder.command.options import HELP, LANG, Option
from builder.command.terminal import Terminal
from builder.diagnostics import Message, say


class Command(Struct, frozen=True):
    """One command: its options beyond `--lang` and `--help`, and its words, if it takes any."""

    name: str
    does: Message
    run: Callable[[Asked, Terminal], int]
    options: tuple[Option, ...] = ()
    word: str = ""
    """What stands for its words in help: `[PATH]...`."""
    word_help: Message | None = None
    most_words: int = 1
    """So many words it takes, where they are named without dots."""

    @property
    def all_options(self) -> tuple[Option, ...]:
        return (*self.options, LANG, HELP)


def read(command: Command, arguments: Sequence[str], environment: Mapping[str, str]) -> Asked:
    """What `arguments` ask of `command`. Raises `WrongUseError`."""
    asked = Asked()
    try:
        _, rest = _parser(command).parse_known_args(arguments, asked)
    except ArgumentError as error:
        raise WrongUseError(_told(command, error)) from None
    asked.words = [word for word in rest if word != "--"]
    _refuse_unknown_options(command, rest)
    _refuse_words(command, asked.words)
    if not asked.lang and environment.get("TALKLEAF_LANG"):
        asked.lang = LANG.read(environment["TALKLEAF_LANG"])
    return asked


def command_first(arguments: Sequence[str]) -> list[str]:
    """The words with the command's name before any `--lang`, which people write in front too; it may be empty."""
    at = 0
    while at < len(arguments) and arguments[at].partition("=")[0] == LANG.name:
        at += 1 if "=" in arguments[at] else 2
    front, rest = arguments[:at], arguments[at:]
    return [*(rest[:1] or [""]), *front, *rest[1:]]


def _parser(command: Command) -> ArgumentParser:
    parser = ArgumentParser(prog=command.name, add_help=False, allow_abbrev=False, exit_on_error=False)
    for option in command.all_options:
        if option.value:
            parser.add_argument(option.name, dest=option.field, type=option.read, default=SUPPRESS)
        else:
            names = (option.name, "-h") if option is HELP else (option.name,)
            parser.add_argument(*names, dest=option.field, action="store_true", default=SUPPRESS)
    return parser


def _told(command: Command, error: ArgumentError) -> Message:
    """argparse finds two faults by itself: an option without its value, a switch with one."""
    takes = {option.name for option in command.all_options if option.value}
    name = error.argument_name or ""
    if name in takes:
        return say("expected a value after {option}", option=name)
    return say("{option} takes no value", option=name)


def _refuse_unknown_options(command: Command, rest: Sequence[str]) -> None:
    before = rest[: rest.index("--")] if "--" in rest else rest
    unknown = next((word for word in before if word.startswith("-") and word != "-"), None)
    if unknown is None:
        return
    from builder.outline.schema.reading_context import did_you_mean

    name = unknown.partition("=")[0]
    otherwise = say("`talkleaf {command} --help` lists all", command=command.name)
    hint = did_you_mean(name, [option.name for option in command.all_options], otherwise)
    raise WrongUseError(say("{command} has no option {word}; {hint}", command=command.name, word=name, hint=hint))


def _refuse_words(command: Command, words: Sequence[str]) -> None:
    many = command.word.endswith("...")
    most = len(words) if many else command.most_words if command.word else 0
    if len(words) > most:
        raise WrongUseError(say("{command} does not take {word}", command=command.name, word=words[most]))
