"""`talkleaf pull`: the diff alone on standard output, everything else on standard error."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.build.translated import lacking_editions, tell_awaited
from builder.check.confirmed import confirmed_before, confirmed_path
from builder.command.asked import AUTHOR, OK, Asked, WrongUseError
from builder.command.called import typed
from builder.command.options import existing
from builder.command.outcome import building_line, print_diagnostics
from builder.command.terminal import Terminal
from builder.diagnostics import Message, Report, say, say_count
from builder.drawing.icons import icon_names
from builder.exchange.pull.changes import NotTaken
from builder.exchange.pull.pulling import Pulled
from builder.exchange.pull.pulling import pull as compare
from builder.machine_error import MishapError, telling_files
from builder.outline.parse import ParseOptions, parse_editions
from builder.whole_file import write_whole

WORDS = 2


def pull(asked: Asked, terminal: Terminal) -> int:
    """Show what was changed by hand, and what of it cannot be taken; with --write, change the outline."""
    if len(asked.words) != WORDS:
        raise WrongUseError(say("expected an outline and a talk: `talkleaf pull OUTLINE TALK.pptx`"))
    outline, talk = existing(asked.words, ())
    pulled = compare(outline, talk, icon_names())
    if pulled.outline is None:
        print_diagnostics(pulled.diagnostics, terminal)
        terminal.err(say("{outline}: mend these first; nothing was taken from {talk}", outline=outline, talk=talk))
        return AUTHOR
    for line in pulled.diff(outline.as_posix()):
        terminal.copy(line)
    if pulled.from_now:
        terminal.err(
            say("{talk}: its program dropped our map, so it was compared with the outline as it is now", talk=talk)
        )
    _tell_each(say("Only in the talk, and not taken:"), pulled.untaken, terminal)
    _tell_each(say("These texts say a number as it was; look at them too:"), pulled.old_numbers, terminal)
    _end(pulled, outline, talk, terminal, write=asked.write)
    return AUTHOR if pulled.untaken else OK


def _tell_each(head: Message, found: Sequence[NotTaken], terminal: Terminal) -> None:
    if not found:
        return
    terminal.err(head)
    for one in found:
        if one.slide:
            terminal.err(say("  slide {slide}: {what}", slide=one.slide, what=one.message))
        else:
            terminal.err(say("  {what}", what=one.message))


def _end(pulled: Pulled, outline: Path, talk: Path, terminal: Terminal, *, write: bool) -> None:
    if pulled.before == pulled.after:
        if not pulled.untaken:
            terminal.err(say("{talk}: nothing was changed by hand", talk=talk))
    elif write:
        _write(pulled, outline, terminal)
    else:
        words = {"outline": typed(outline), "talk": typed(talk)}
        terminal.err(say("`talkleaf pull {outline} {talk} --write` writes this", **words))


def _write(pulled: Pulled, outline: Path, terminal: Terminal) -> None:
    """The outline with its changes, and the file by which `check` knows whose other language is stale."""
    assert pulled.outline is not None
    confirmed = confirmed_before(pulled.outline, pulled.touched, Report())
    with telling_files():
        if outline.read_bytes() != pulled.before:
            raise MishapError(say("{outline}: changed meanwhile; nothing was written", outline=outline))
        write_whole(outline, pulled.after)
        if pulled.touched:
            write_whole(confirmed_path(outline), confirmed.encode())
    whole = _tell_awaited(outline, terminal)
    count = len(pulled.touched)
    if count:
        terminal.err(
            say_count(
                "{outline}: written; the other language of {count} text is to follow: `talkleaf check` shows it",
                "{outline}: written; the other language of {count} texts is to follow: `talkleaf check` shows them",
                count=count, outline=outline,
            )
        )  # fmt: skip
    else:
        terminal.err(say("{outline}: written", outline=outline))
    if pulled.touched:
        file = confirmed_path(outline)
        terminal.err(
            say("{file}: written too, for `check` to know what is to follow; it stays beside the outline", file=file)
        )
    if whole is not None:
        terminal.err(say("`{line}` builds it", line=building_line(outline, whole)))


def _tell_awaited(outline: Path, terminal: Terminal) -> tuple[str, ...] | None:
    """Tell what is to be translated; gives the editions that can be built, () for all, None for none."""
    report = Report()
    parsed = parse_editions(outline, report, ParseOptions(icons=icon_names(), awaiting=True))
    if parsed is not None:
        tell_awaited(parsed.awaited, parsed.editions, report, outline.as_posix())
    print_diagnostics(list(report), terminal)
    if parsed is None:
        return None
    lacking = lacking_editions(parsed.awaited, parsed.outline.languages, parsed.editions)
    return tuple(code for code in parsed.editions if code not in lacking) or None if lacking else ()
