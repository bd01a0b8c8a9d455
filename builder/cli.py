"""The command `talkleaf`: its commands and exit codes; no logic."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path
from types import FrameType
from typing import NoReturn

from builder import __version__
from builder.build import (
    Options,
    Progress,
    Result,
    build_outline,
    check_outline,
    confirm_outline,
)
from builder.build.several import Fared, Make, build_each, make_each
from builder.columns import display_width
from builder.command import options
from builder.command.asked import AUTHOR, OK, OURS, STOPPED, USAGE, Asked, Format, WrongUseError
from builder.command.outcome import (
    print_diagnostics,
    print_for_machines,
    print_mishap,
    print_result,
    print_where_more_is,
)
from builder.command.progress import ProgressLine, progress_line
from builder.command.reading import Command, command_first, read
from builder.command.terminal import Terminal, language_of, let_go, prepare_streams
from builder.diagnostics import say, say_count
from builder.finding import find_outlines, same_ids
from builder.interruption import is_interruption
from builder.mishap import MishapError

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
        shown = f'"{folder}"' if " " in str(folder) else folder
        terminal.out(
            say(
                "{folder}: files of an outline that is gone; `talkleaf clean --out {shown}` removes them",
                folder=folder, shown=shown,
            )
        )  # fmt: skip


def check(asked: Asked, terminal: Terminal) -> int:
    wanted = Options(asked.editions, (), asked.theme)
    return _run(asked, make_each, check_outline, wanted, terminal)


def preview(asked: Asked, terminal: Terminal) -> int:
    from builder.preview.running import preview as show

    return show(asked, terminal, CONTENT)


def present(asked: Asked, terminal: Terminal) -> int:
    from builder.preview.presenting import present as show

    return show(asked, terminal, CONTENT)


def confirm(asked: Asked, terminal: Terminal) -> int:
    for path in _outlines(asked):
        result = confirm_outline(path)
        print_diagnostics(result.diagnostics, terminal)
        if result.failed:
            return AUTHOR
        terminal.out(say("{outline}: confirmed in {file}", outline=path, file=result.files[0]))
    return OK


def new(asked: Asked, terminal: Terminal) -> int:
    from builder.command.new import new as begin

    return begin(asked, terminal)


def translate(asked: Asked, terminal: Terminal) -> int:
    from builder.command.translating import translate as hand_over

    return hand_over(asked, terminal)


def series(asked: Asked, terminal: Terminal) -> int:
    from builder.command.series import series as build_meetings

    return build_meetings(asked, terminal)


def review(asked: Asked, terminal: Terminal) -> int:
    from builder.command.reviewing import review as record

    return record(asked, terminal)


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


def pull(asked: Asked, terminal: Terminal) -> int:
    from builder.command.pulling import pull as take_back

    return take_back(asked, terminal)


def schema(asked: Asked, terminal: Terminal) -> int:
    import json

    from builder.outline.schema import schema as make_schema

    terminal.out(json.dumps(make_schema(), ensure_ascii=False, indent=2))
    return OK


def icons(asked: Asked, terminal: Terminal) -> int:
    from builder.command import showing

    return showing.icons(asked, terminal)


def motifs(asked: Asked, terminal: Terminal) -> int:
    from builder.command import showing

    return showing.motifs(asked, terminal)


def explain(asked: Asked, terminal: Terminal) -> int:
    from builder.command.explaining import explain as tell_about

    return tell_about(asked, terminal)


def doctor(asked: Asked, terminal: Terminal) -> int:
    from builder.doctor import STATES, examine

    findings = examine()
    for finding in findings:
        state = terminal.tell(STATES[finding.state])
        terminal.out(state + " " * (10 - display_width(state)) + terminal.tell(finding.what))
    return AUTHOR if any(f.state == "missing" for f in findings) else OK


def version(asked: Asked, terminal: Terminal) -> int:
    terminal.out(f"talkleaf {__version__}")
    return OK


PATHS = "[PATH]..."
OUTLINES = say("Outlines, or folders of them; default: content/")
COMMANDS = (
    Command(
        "new",
        say("Begin an outline: a few questions, then a file to fill in that builds at once; overwrites nothing."),
        new,
        (
            options.STARTER,
            options.DOCUMENT_LANGUAGES,
            options.TOPIC,
            options.GROUP,
            options.PLACE,
            options.DATE,
            options.YES,
            options.VSCODE,
        ),
        "[NAME]",
        say("A name for the file, such as walking; default: the starter's, in content/"),
    ),
    Command(
        "build",
        say("Build outlines: talk, leaflet and all their other outputs."),
        build,
        (
            options.EDITION,
            options.ONLY,
            options.THEME,
            options.OUT,
            options.FORCE,
            options.JOBS,
            options.FORMAT,
            options.WATCH,
        ),
        PATHS,
        OUTLINES,
    ),
    Command(
        "check",
        say("Check outlines: everything a build would find wrong and more; writes nothing."),
        check,
        (options.EDITION, options.THEME, options.BRIEF, options.FORMAT),
        PATHS,
        OUTLINES,
    ),
    Command(
        "series",
        say("Build many meetings of one outline: a row of a sheet for each, with its date, place and speaker."),
        series,
        (
            options.EDITION,
            options.ONLY,
            options.THEME,
            options.OUT,
            options.FORCE,
            options.WORKERS,
            options.CLUSTER,
            options.DELIVER,
            options.STRICT,
            options.ONLY_ROW,
            options.SAMPLE,
        ),
        "OUTLINE MEETINGS | OUTLINE --sample [FILE]",
        say("The outline, and the sheet of meetings (.csv or .xlsx); --sample: the sheet to write"),
        most_words=2,
    ),
    Command(
        "preview",
        say("Show an outline's slides and panels in a browser, following the file as it is saved; Ctrl-C ends it."),
        preview,
        (options.EDITION, options.THEME, options.OUT, options.PORT, options.NO_BROWSER),
        "[PATH]",
        say("An outline, or a folder with one; default: content/"),
    ),
    Command(
        "present",
        say("Show the slides full-screen in a browser, with a window for the speaker; Ctrl-C ends it."),
        present,
        (options.EDITION, options.THEME, options.PORT, options.NO_BROWSER),
        "[PATH]",
        say("An outline, or a folder with one; default: content/"),
    ),
    Command(
        "confirm",
        say("Confirm that both languages of every text say the same; `check` then tells what changes on one side."),
        confirm,
        (),
        PATHS,
        OUTLINES,
    ),
    Command(
        "translate",
        say("Hand the texts to a translator as a file of her own program, and take her work back into the outline."),
        translate,
        (
            options.FROM,
            options.TO,
            options.FILE_FORMAT,
            options.WHICH,
            options.OUT_FILE,
            options.DRY_RUN,
        ),
        "export OUTLINE | import OUTLINE FILE",
        say("export: writes the translator's file; import: takes what came back"),
        most_words=3,
    ),
    Command(
        "review",
        say("Record which words a doctor has reviewed, or list her comments from the evidence table."),
        review,
        (options.BY, options.SECTION),
        "OUTLINE | import OUTLINE FILE",
        say("The outline that was reviewed; import: the evidence table that came back with comments"),
        most_words=3,
    ),
    Command(
        "clean",
        say("Remove the files that builds made; what was changed by hand stays."),
        clean,
        (options.OUT, options.EDITED),
    ),
    Command(
        "pull",
        say("Bring what was changed by hand in a talk's .pptx back into its outline; without --write, only show it."),
        pull,
        (options.WRITE,),
        "OUTLINE TALK.pptx",
        say("The outline, and the file that was changed, such as my-talk.zh.edited-1.pptx"),
        most_words=2,
    ),
    Command("schema", say("Print the JSON Schema of outlines, for editors."), schema),
    Command(
        "icons",
        say("List the icons an outline can name, or those for a word, Chinese or English."),
        icons,
        (options.HTML, options.OUT),
        "[WORD]...",
        say("Words to look for, such as walking or 音乐; default: all icons"),
    ),
    Command(
        "motifs",
        say("List the motifs: the pictures that can go through a document."),
        motifs,
        (options.HTML, options.THEME, options.OUT),
        "[FOLDER]",
        say("The folder of your outlines, whose own motifs lie in motifs/; default: content/"),
    ),
    Command(
        "explain",
        say("Explain a block, a key or a code: its fields and limits, with an example; without a word, list them all."),
        explain,
        (options.HTML, options.OUT),
        "[WORD]",
        say("A block such as cards, a key such as fold, or a code such as overset-panel; default: the list of all"),
    ),
    Command("doctor", say("Tell what is installed, which fonts are used, and what is missing and what for."), doctor),
    Command("version", say("Print the program's version."), version),
)


def _outlines(asked: Asked) -> list[Path]:
    """The outlines that are meant. Raises `WrongUseError` where there is none."""
    outlines = find_outlines(options.existing(asked.words, [CONTENT]))
    if not outlines:
        raise WrongUseError(say("no outline found: an outline is a .yaml file with a line `outline: 1`"))
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
        results = [_told(fared, asked, line, terminal) for fared in made]
    told = [diagnostic for result in results if result for diagnostic in result.diagnostics]
    if asked.format is not Format.TEXT:
        print_for_machines(told, asked.format, terminal)
    elif told and not asked.brief:
        print_where_more_is(told, terminal)
    return OK if all(result and not result.failed for result in results) else AUTHOR


def _told(fared: Fared, asked: Asked, line: ProgressLine, terminal: Terminal) -> Result | None:
    """How an outline fared, printed as it is known; None for one that the machine did not let be made."""
    line.clear()
    if fared.result is None:
        print_mishap(fared.outline, fared.mishap, terminal)
    elif asked.format is Format.TEXT:
        print_result(fared.result, fared.seconds, terminal, brief=asked.brief)
    return fared.result


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
    from builder.outline.reading import did_you_mean

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
