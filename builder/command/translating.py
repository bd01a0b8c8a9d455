"""`talkleaf translate`: hands texts to a translator, and takes them back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from builder.command import options
from builder.command.asked import AUTHOR, OK, Asked, WrongUseError
from builder.command.outcome import print_diagnostics, print_in_brief, print_report
from builder.command.terminal import Terminal
from builder.diagnostics import Message, Report, say, say_count
from builder.drawing.icons import icon_names
from builder.exchange.outside_files import ForeignFileError
from builder.exchange.translate.changes import told
from builder.exchange.translate.formats import FORMATS, received
from builder.exchange.translate.handing import Only, handout_of, locator_of
from builder.exchange.translate.importing import Imported, imported, write_files
from builder.exchange.translate.lengths import tell_too_long
from builder.exchange.translate.named_outline import hold_outline
from builder.exchange.translate.texts import Direction, read_translated
from builder.machine_error import telling_files
from builder.theme.load import load_theme
from builder.theme.model import Theme
from builder.whole_file import write_whole


def translate(asked: Asked, terminal: Terminal) -> int:
    """`export OUTLINE` or `import OUTLINE FILE`. Raises `WrongUseError`."""
    action, *paths = asked.words or ("",)
    count = {"export": 1, "import": 2}.get(action)
    if count is None:
        raise WrongUseError(say("expected `translate export` or `translate import`, found {word}", word=action or "—"))
    if len(paths) != count:
        usage = say("expected `talkleaf translate export OUTLINE` or `talkleaf translate import OUTLINE FILE`")
        raise WrongUseError(usage)
    outline, *files = options.existing(paths, ())
    with telling_files():
        return _import(outline, files[0], asked, terminal) if files else _export(outline, asked, terminal)


def _export(path: Path, asked: Asked, terminal: Terminal) -> int:
    direction, report = _direction(asked), Report()
    of = read_translated(path, direction, report, icons=icon_names())
    if of is None:
        return print_report(report, terminal)
    theme = load_theme(of.outline.theme.name, report, of.outline.theme.span, path.parent)
    if theme is None or report.has_errors:
        return print_report(report, terminal)
    only: Only = next(only for only in get_args(Only) if only == (asked.which or "all"))
    format = FORMATS[asked.file_format or "xlsx"]
    handout = handout_of(of, theme, only, terminal.tell)
    if not handout.entries:
        terminal.out(say("{path}: nothing to translate", path=path))
        return OK
    some = "" if only == "all" else f".{only}"  # beside the file of all texts, which may be with a translator
    out = Path(asked.file or f"{of.outline.id}.{'-'.join(direction)}{some}{format.part}{format.ending}")
    data = format.write(handout)
    if out.exists() and out.read_bytes() != data:
        raise WrongUseError(say("{path} exists already; move it away, or name another file with --out", path=out))
    write_whole(out, data)
    terminal.out(say_count("{path}: {count} text", "{path}: {count} texts", path=out, count=len(handout.entries)))
    return OK


def _direction(asked: Asked) -> Direction:
    first, second = asked.first, asked.second
    if not first or not second or first == second:
        raise WrongUseError(say("expected two languages, such as `--from zh --to en`"))
    return first, second


def _import(path: Path, file: Path, asked: Asked, terminal: Terminal) -> int:
    report, own = Report(), Report()
    try:
        hold_outline(file, path)
        found = imported(path, received(file), report, icons=icon_names(), own=own)
    except ForeignFileError as fault:
        fault.tell(file, report)
        found = Imported()
    theme = _theme_of(found, path)
    if theme is not None and found.into is not None and not report.has_errors:
        tell_too_long(found.changes, found.into, theme, report)
    print_in_brief(list(own), path, terminal)
    print_report(report, terminal)
    if report.has_errors or own.has_errors:
        print_diagnostics(found.refused, terminal)
        terminal.err(say("{path} was not touched", path=path))
        return AUTHOR
    for line in _changed(found, theme):
        terminal.out(line)
    if not asked.dry_run:
        write_files(found.files)
    print_diagnostics(found.refused, terminal)
    count = len(found.changes)
    if asked.dry_run:
        terminal.err(say_count("{count} text would change", "{count} texts would change", count=count))
    else:
        terminal.err(say_count("{count} text changed", "{count} texts changed", count=count))
    return _told_refused(found, terminal) if found.refused else OK


def _told_refused(found: Imported, terminal: Terminal) -> int:
    """How many texts were not taken; the outline says what it said, and the translator's file still has them."""
    count = len({diagnostic.span for diagnostic in found.refused})
    terminal.err(
        say_count(
            "{count} text was not taken: it stays as it was; mend it in the file and import it again",
            "{count} texts were not taken: they stay as they were; mend them in the file and import it again",
            count=count,
        )
    )
    return AUTHOR


def _theme_of(found: Imported, path: Path) -> Theme | None:
    """The outline's theme, where there is a change to be looked at on its pages."""
    into = found.into if found.changes else None
    return load_theme(into.outline.theme.name, Report(), into.outline.theme.span, path.parent) if into else None


def _changed(found: Imported, theme: Theme | None) -> Iterator[Message]:
    """What changes, a line each, by the places that the translator's file names."""
    if found.into is not None and theme is not None:
        yield from told(found.changes, locator_of(found.into, theme).of)
