"""The command `talkleaf`: arguments, exit codes, printing; no logic."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from types import FrameType
from typing import Annotated, NoReturn, TextIO, get_args

import typer

from builder import __version__
from builder.build import (
    Options,
    Progress,
    Result,
    build_outline,
    check_outline,
    confirm_outline,
    find_outlines,
    same_ids,
)
from builder.catalogue import MessageLanguage, language_of_locale, translator
from builder.diagnostics import Diagnostic, Message, all_of, quoted, say, say_count
from builder.messages import Paint, SourceLines, as_json, display_width, render, summary
from builder.mishap import MishapError
from builder.outline.text import Language

OK, AUTHOR, USAGE, OURS, STOPPED = 0, 1, 2, 3, 130
"""Exit codes; 130 is what shells give a program that Ctrl-C ended."""
CONTENT = Path("content")

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


class Lang(StrEnum):
    """Languages that messages are told in."""

    EN = "en"
    ZH = "zh"


_language: ContextVar[MessageLanguage] = ContextVar("language", default="en")


def _choose_language(given: Lang | None) -> Lang:
    """What `--lang` or TALKLEAF_LANG says, else the locale; it holds for the whole command."""
    chosen = given or Lang(language_of_locale(os.environ))
    _language.set(chosen.value)
    return chosen


def _tell(message: str) -> str:
    return translator(_language.get())(message)


class _WrongUse(typer.BadParameter):
    """A wrong value of an option, told in the chosen language."""

    def __init__(self, option: str, message: Message) -> None:
        super().__init__(_tell(say("Invalid value for {option}: {message}", option=option, message=message)))

    def format_message(self) -> str:
        return self.message


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


Paths = Annotated[list[Path] | None, typer.Argument(help="Outlines, or folders of them; default: content/")]
Editions = Annotated[str, typer.Option("--edition", help="Which editions, e.g. zh,en; default: the outline's own")]
FormatOption = Annotated[Format, typer.Option("--format", help="How findings are printed")]
LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang", envvar="TALKLEAF_LANG", callback=_choose_language, is_eager=True, show_envvar=False,
        help="Language of messages, also from TALKLEAF_LANG; default: the terminal's, en or zh",
    ),
]  # fmt: skip
ThemeOption = Annotated[str, typer.Option("--theme", help="A theme in place of the outline's own")]


@app.command()
def build(
    paths: Paths = None,
    edition: Editions = "",
    only: Annotated[str, typer.Option("--only", help="Which outputs, e.g. talk,leaflet; default: all")] = "",
    theme: ThemeOption = "",
    out: Annotated[Path, typer.Option("--out", help="Where the outputs go")] = Path("output"),
    force: Annotated[bool, typer.Option("--force", help="Build even what is up to date")] = False,
    jobs: Annotated[int, typer.Option("--jobs", help="Processes at most; 0: one a core")] = 0,
    format: FormatOption = Format.TEXT,
    lang: LangOption = None,
) -> None:
    """Build outlines: talk, leaflet and all their other outputs."""
    options = Options(_editions(edition), _products(only), theme, out, force, jobs)
    _run(paths, lambda path, progress: build_outline(path, options, progress), format)


@app.command()
def check(
    paths: Paths = None,
    edition: Editions = "",
    theme: ThemeOption = "",
    format: FormatOption = Format.TEXT,
    lang: LangOption = None,
) -> None:
    """Check outlines: everything a build would find wrong and more; writes nothing."""
    options = Options(_editions(edition), (), theme)
    _run(paths, lambda path, progress: check_outline(path, options, progress), format)


@app.command()
def confirm(paths: Paths = None, lang: LangOption = None) -> None:
    """Confirm that both languages of every text say the same; `check` then tells what changes on one side."""
    for path in find_outlines(_existing(paths or [CONTENT])):
        result = confirm_outline(path)
        _print_diagnostics(result.diagnostics)
        if result.failed:
            raise typer.Exit(AUTHOR)
        typer.echo(_tell(say("{outline}: confirmed in {file}", outline=path, file=result.files[0])))


@app.command()
def schema() -> None:
    """Print the JSON Schema of outlines, for editors."""
    import json

    from builder.outline.schema import schema as make_schema

    typer.echo(json.dumps(make_schema(), ensure_ascii=False, indent=2))


@app.command()
def icons() -> None:
    """List the icons an outline can name."""
    from builder.layout.icons import icon_names

    typer.echo("\n".join(sorted(icon_names())))


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="A code, such as overset-panel; default: the list of all codes")] = "",
    lang: LangOption = None,
) -> None:
    """Explain a code: what it means, why it matters, what to do, with an example wrong and right."""
    from builder.explain.pages import pages
    from builder.explain.printing import list_text, page_text
    from builder.outline.reading import did_you_mean

    page, paint = pages().get(code), _paint(sys.stdout)
    if code and page is None:
        hint = did_you_mean(code, pages(), say("`talkleaf explain` lists all codes"))
        raise _WrongUse("CODE", say("{word} is not a code; {hint}", word=code, hint=hint))
    typer.echo(page_text(page, _language.get(), paint) if page else list_text(_language.get(), paint))


@app.command()
def doctor(lang: LangOption = None) -> None:
    """Tell what is installed, which fonts are used, and what is missing and what for."""
    from builder.doctor import STATES, examine

    findings = examine()
    for finding in findings:
        state = _tell(STATES[finding.state])
        typer.echo(state + " " * (10 - display_width(state)) + _tell(finding.what))
    raise typer.Exit(AUTHOR if any(f.state == "missing" for f in findings) else OK)


@app.command()
def version() -> None:
    """Print the program's version."""
    typer.echo(f"talkleaf {__version__}")


def _words(text: str) -> tuple[str, ...]:
    return tuple(w.strip() for w in text.split(",") if w.strip())


def _editions(text: str) -> tuple[Language, ...]:
    """Languages by name; an unknown one is wrong use of the command."""
    known: dict[str, Language] = {language: language for language in get_args(Language)}
    unknown = [word for word in _words(text) if word not in known]
    if unknown:
        raise _WrongUse(
            "--edition",
            say("{word} is not an edition; there are {names}", word=unknown[0], names=all_of(quoted(known))),
        )
    return tuple(known[word] for word in _words(text))


def _products(text: str) -> tuple[str, ...]:
    """Names of outputs; an unknown one is wrong use of the command."""
    names = _words(text)
    if names:
        from builder.products import NAMES

        unknown = [n for n in names if n not in NAMES]
        if unknown:
            raise _WrongUse(
                "--only",
                say("{word} is not an output; there are {names}", word=unknown[0], names=all_of(quoted(NAMES))),
            )
    return names


def _run(paths: list[Path] | None, make: Callable[[Path, Progress], Result], format: Format) -> None:
    """Each outline in turn; prints, and ends with the exit code."""
    outlines = find_outlines(_existing(paths or [CONTENT]))
    if not outlines:
        typer.echo(_tell(say("no outline found: an outline is a .yaml file with a line `outline: 1`")), err=True)
        raise typer.Exit(USAGE)
    _refuse_same_ids(outlines)
    results: list[Result] = []
    mishaps = 0
    gc.set_threshold(200_000, 20, 20)  # a build makes many objects and drops few: looking for cycles costs a tenth
    for path in outlines:
        start = perf_counter()
        try:
            with _progress(path, format) as progress:
                results.append(make(path, progress))
        except KeyboardInterrupt:
            typer.echo(_tell(say("stopped; the earlier outputs are unchanged")), err=True)
            raise typer.Exit(STOPPED) from None
        except (MishapError, MemoryError) as mishap:
            _tell_mishap(path, mishap)
            mishaps += 1
            continue
        if format is Format.TEXT:
            _print_result(results[-1], perf_counter() - start)
    told = [d for r in results for d in r.diagnostics]
    if format is not Format.TEXT:
        _print_for_machines(told, format)
    elif told:
        _print_where_more_is(told)
    raise typer.Exit(AUTHOR if mishaps or any(r.failed for r in results) else OK)


def _tell_mishap(path: Path, mishap: MishapError | MemoryError) -> None:
    """What the machine did not allow; the other outlines are built all the same."""
    lack = say("memory ran out; close other programs, or build with --jobs 1. The earlier outputs are unchanged.")
    words = lack if isinstance(mishap, MemoryError) else mishap.message
    typer.echo(_tell(say("{outline}: {mishap}", outline=path, mishap=words)), err=True)


def _print_where_more_is(told: Sequence[Diagnostic]) -> None:
    """The last line of a run with findings: how to read more, by the code of the first error."""
    first = min(told, key=lambda d: d.severity)
    typer.echo(_tell(say("`talkleaf explain {code}` tells more, with an example", code=first.code)), err=True)


def _refuse_same_ids(outlines: list[Path]) -> None:
    clashes = same_ids(outlines)
    if clashes:
        _print_diagnostics(clashes)
        _print_where_more_is(clashes)
        typer.echo(_tell(say("nothing was built")), err=True)
        raise typer.Exit(AUTHOR)


def _print_for_machines(diagnostics: list[Diagnostic], format: Format) -> None:
    if format is Format.JSON:
        typer.echo(as_json(diagnostics, _tell))
        return
    from builder.sarif import as_sarif

    typer.echo(as_sarif(diagnostics, _tell, _language.get()))


def _existing(paths: list[Path]) -> list[Path]:
    for path in paths:
        if not path.exists():
            raise _WrongUse("PATH", say("{path} does not exist", path=path))
    return paths


@contextmanager
def _progress(path: Path, format: Format) -> Iterator[Progress]:
    """A line that tells the step at work; nothing where nobody watches."""
    if not sys.stderr.isatty() or format is not Format.TEXT:
        yield lambda step: None
        return
    from rich.console import Console

    with Console(stderr=True).status(path.name) as status:
        yield lambda step: status.update(f"{path.name}: {_tell(step)}")


def _print_result(result: Result, seconds: float) -> None:
    _print_diagnostics(result.diagnostics)
    for line in result.table:
        typer.echo(f"  {_tell(line)}")
    typer.echo(_tell(_outcome(result, seconds)), err=result.failed)


def _outcome(result: Result, seconds: float) -> Message:
    """How it went, in one line."""
    outline, found = result.outline, summary(result.diagnostics)
    if result.failed:
        return say("{outline}: {found}; the outputs were not touched", outline=outline, found=found)
    if result.fresh:
        return say("{outline}: up to date", outline=outline)
    if not result.files:
        return say("{outline}: {found}", outline=outline, found=found or say("nothing to mend"))
    made = say_count(
        "{outline}: {count} file in {folder}/, {seconds:.1f} s",
        "{outline}: {count} files in {folder}/, {seconds:.1f} s",
        outline=outline, count=len(result.files), folder=result.files[0].parent, seconds=seconds,
    )  # fmt: skip
    return say("{made} ({found})", made=made, found=found) if found else made


def _print_diagnostics(diagnostics: tuple[Diagnostic, ...]) -> None:
    paint = _paint(sys.stderr)
    sources = SourceLines()
    for diagnostic in diagnostics:
        typer.echo(render(diagnostic, sources, paint, _tell), err=True)


def _paint(stream: TextIO) -> Paint:
    """Colours where a person watches and wants them."""
    return Paint(stream.isatty() and "NO_COLOR" not in os.environ)


def main() -> None:
    """Run the command, and end with its exit code; a fault of ours ends with 3 and says how to report it."""
    signal.signal(signal.SIGTERM, _end)
    try:
        app()
    except MishapError as mishap:
        typer.echo(_tell(mishap.message), err=True)
        sys.exit(AUTHOR)
    except Exception as error:
        _tell_our_fault(error)
        sys.exit(OURS)


def _end(signal_: int, frame: FrameType | None) -> NoReturn:
    """Told to end by the system: leave by way of all that is still to be put in order."""
    sys.exit(128 + signal_)


def _tell_our_fault(error: Exception) -> None:
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
    typer.echo(_tell(message), err=True)
