"""`talkleaf build`, `check`, `confirm` and `clean`: outlines one after another, and how each fared."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path

from builder.build import (
    Options,
    Progress,
    Result,
    build_outline,
    check_outline,
    confirm_outline,
)
from builder.build.several import Fared, Make, build_each, make_each
from builder.command import options
from builder.command.asked import AUTHOR, OK, Asked, Format, WrongUseError
from builder.command.called import typed
from builder.command.outcome import (
    Detail,
    print_diagnostics,
    print_for_machines,
    print_in_brief,
    print_mishap,
    print_result,
    print_where_more_is,
)
from builder.command.progress import ProgressLine, progress_line
from builder.command.terminal import Terminal
from builder.diagnostics import all_of, say, say_count
from builder.find_outlines import find_outlines, none_found, same_ids

CONTENT = "content"
"""The folder whose outlines are meant when no path is given."""
Each = Callable[[Sequence[Path], Make, Options, Progress], Generator[Fared, None, None]]


def build(asked: Asked, terminal: Terminal) -> int:
    wanted = Options(asked.editions, asked.products, asked.theme, asked.out, asked.force, asked.jobs)
    if asked.watch:
        from builder.preview.watching import build_and_watch

        return build_and_watch(_outlines(asked), wanted, terminal)
    code = _run(asked, build_each, build_outline, wanted, terminal)
    if not asked.words and asked.format is Format.TEXT:
        _tell_abandoned(asked.out, _outlines(asked), terminal)
    return code


def _tell_abandoned(out: Path, outlines: Sequence[Path], terminal: Terminal) -> None:
    from builder.abandoned import abandoned

    for folder in abandoned(out, outlines):
        shown = typed(folder)
        terminal.out(
            say(
                "{folder}: files of an outline that is gone; `talkleaf clean --out {shown}` removes them",
                folder=folder, shown=shown,
            )
        )  # fmt: skip


def check(asked: Asked, terminal: Terminal) -> int:
    wanted = Options(asked.editions, (), asked.theme)
    return _run(asked, make_each, check_outline, wanted, terminal)


def confirm(asked: Asked, terminal: Terminal) -> int:
    for path in _outlines(asked):
        result = confirm_outline(path)
        print_in_brief(result.diagnostics, path, terminal)
        if result.failed:
            return AUTHOR
        terminal.out(say("{outline}: confirmed in {file}", outline=path, file=result.files[0]))
    return OK


def clean(asked: Asked, terminal: Terminal) -> int:
    from builder.clean import clean as clean_outputs

    if Path(CONTENT).is_dir():
        from builder.abandoned import abandoned

        for folder in abandoned(asked.out, find_outlines([Path(CONTENT)])):
            terminal.out(say("{folder}: its outline is gone", folder=folder))
    cleaned = clean_outputs(asked.out, edited_too=asked.edited)
    for path in cleaned.edited:
        terminal.out(say("{path}: changed by hand, so it stays; --edited removes it too", path=path))
    terminal.out(
        say_count("{count} file removed", "{count} files removed", count=cleaned.removed),
    )
    return OK


def _outlines(asked: Asked) -> list[Path]:
    """The outlines that are meant. Raises `WrongUseError` where there is none."""
    outlines = find_outlines(options.existing(asked.words, [CONTENT]))
    if not outlines:
        raise WrongUseError(none_found())
    return outlines


def _run(asked: Asked, each: Each, make: Make, wanted: Options, terminal: Terminal) -> int:
    """Every outline that is meant; prints how each fared, and gives the exit code."""
    outlines = _outlines(asked)
    clashes = same_ids(outlines)
    if clashes:
        print_diagnostics(clashes, terminal)
        print_where_more_is(clashes, terminal)
        terminal.err(say("nothing was built"))
        return AUTHOR
    with progress_line(asked.format, terminal) as line, closing(each(outlines, make, wanted, line.tell)) as made:
        several = not asked.words and len(outlines) > 1
        results = [_told(fared, asked, wanted, line, terminal, several=several) for fared in made]
    if several and any(result and not result.failed for result in results):
        results = [result for result in results if not _lacks_edition(result)]
    told = [diagnostic for result in results if result for diagnostic in result.diagnostics]
    if asked.format is not Format.TEXT:
        print_for_machines(told, asked.format, terminal)
    elif told and not asked.brief:
        print_where_more_is(told, terminal)
    return OK if all(result and not result.failed for result in results) else AUTHOR


def _lacks_edition(result: Result | None) -> bool:
    """Whether an outline is only not written in an edition that was asked for."""
    return bool(result and result.failed and {d.code for d in result.diagnostics} == {"missing-edition"})


def _told(
    fared: Fared, asked: Asked, wanted: Options, line: ProgressLine, terminal: Terminal, *, several: bool
) -> Result | None:
    """How an outline fared, printed as it is known; None for one that the machine did not let be made.

    Of `several` that nobody named, one without the edition asked for is left out.
    """
    line.clear()
    if several and asked.format is Format.TEXT and _lacks_edition(fared.result):
        editions = all_of(f"`{code}`" for code in asked.editions)
        terminal.out(say("{outline}: has no {editions}, so it is left out", outline=fared.outline, editions=editions))
    elif fared.result is None:
        print_mishap(fared.outline, fared.mishap, terminal)
    elif asked.format is Format.TEXT:
        print_result(fared.result, fared.seconds, terminal, wanted, Detail(asked.brief, asked.all))
    return fared.result
