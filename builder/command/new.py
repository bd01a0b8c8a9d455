"""`talkleaf new`: an outline to begin with, where there is none yet."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from builder.command.asked import AUTHOR, OK, Asked
from builder.command.asking import ask_all, ask_id, can_ask, usual_languages
from builder.command.called import program_name
from builder.command.terminal import Terminal
from builder.diagnostics import say
from builder.find_outlines import find_outlines
from builder.find_outlines import id_of as outline_id
from builder.machine_error import telling_files
from builder.outline.schema.values import DEVICES
from builder.starters.editor import SCHEMA, editor_files
from builder.starters.filled_in import outline_text
from builder.starters.wish import Wish, free_id, id_of, said

CONTENT = Path("content")
"""Where outlines go that are named without a folder: what `talkleaf build` looks into."""
USUAL_STARTER = "newly-diagnosed"


def new(asked: Asked, terminal: Terminal) -> int:
    """Write it, and say what to do next."""
    asks = not asked.yes and can_ask()
    if asks:
        ask_all(asked, terminal)
    path = outline_path("".join(asked.words), asked.starter or USUAL_STARTER)
    wish = _wish(asked, path, terminal, asks=asks)
    schema = Path(os.path.relpath(SCHEMA, path.parent)).as_posix() if asked.vscode else ""
    text = outline_text(wish, today(), terminal.language, schema=schema)
    with telling_files():
        if not _write_new({path: text.encode()}, terminal):
            return AUTHOR
        if asked.vscode:
            _write_new(editor_files(), terminal)
    if not (asked.starter and asked.languages):
        _tell_taken(wish, terminal)
    if not asks and not _names_its_outputs(path, wish.id):
        terminal.out(
            say(
                "The outputs are called `{id}`, which its `id:` says: write a name of Latin letters there that is "
                "your own, such as pinyin",
                id=wish.id,
            )
        )  # fmt: skip
    _tell_next(path, terminal)
    return OK


def _wish(asked: Asked, path: Path, terminal: Terminal, *, asks: bool) -> Wish:
    """What was asked for, and what is usual for the rest; an id that says little is asked for where anybody `asks`."""
    starter = asked.starter or USUAL_STARTER
    id = _id(path, starter)
    if asks and not _names_its_outputs(path, id):
        id = _free(path, ask_id(id, terminal))
    return Wish(
        id=id, starter=starter, languages=asked.languages or usual_languages(terminal.language),
        topic=said(asked.topic),
        group=said(asked.group), place=said(asked.place), date=asked.date,
    )  # fmt: skip


def _tell_taken(wish: Wish, terminal: Terminal) -> None:
    """Which starter and languages were taken, where nobody named them."""
    terminal.out(
        say(
            "It is the starter `{starter}`, in {languages}; `--starter` and `--languages` take others",
            starter=wish.starter, languages=", ".join(wish.languages),
        )
    )  # fmt: skip


def _tell_next(path: Path, terminal: Terminal) -> None:
    name = "" if path.parent == CONTENT else f" {path}"
    terminal.out(say("Next: fill the gaps in {file} (each is a question in brackets), then:", file=path))
    terminal.out(f"  {program_name()} build{name}")


def _names_its_outputs(path: Path, id: str) -> bool:
    """Whether the id goes back to the file's name, of which an id takes the Latin letters alone."""
    own = path.stem.lower()
    return own.isascii() or id.startswith(id_of(path.name, "") or own)


def outline_path(name: str, starter: str) -> Path:
    """Where the outline goes: as named, else in `content/`, under the name or that of the starter."""
    path = Path(name or starter)
    if path.suffix not in (".yaml", ".yml"):
        path = path.with_name(f"{path.name}.yaml")
    return CONTENT / path if path.parent == Path() else path


def today() -> date:
    """The day the outline is begun: SOURCE_DATE_EPOCH if set, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()


def _id(path: Path, starter: str) -> str:
    """An id by the file's name that no outline has, beside it or where `talkleaf build` looks."""
    return _free(path, id_of(path.name, starter))


def _free(path: Path, word: str) -> str:
    """This id, or the next one that no outline has."""
    others = find_outlines(folder for folder in (path.parent, *_folders_around()) if folder.is_dir())
    return free_id(f"{word}-talk" if word in DEVICES else word, [outline_id(other) for other in others])


def _folders_around() -> list[Path]:
    """Where other outlines may be, whose outputs are kept beside ours: `content/`, and what is beside and in it."""
    folders = [folder for folder in (Path(), CONTENT) if os.access(folder, os.R_OK | os.X_OK)]
    around = [path for folder in folders for path in folder.iterdir() if not path.name.startswith(".")]
    return sorted(path for path in around if path.is_dir() and os.access(path, os.R_OK | os.X_OK))


def _write_new(files: Mapping[Path, bytes], terminal: Terminal) -> bool:
    """Write those that are not there yet; tells of the others, and whether none was there."""
    all_new = True
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("xb") as file:
                file.write(data)
            terminal.out(say("{file} written", file=path))
        except FileExistsError:
            terminal.err(say("{file} is there already and stays as it is; choose another name", file=path))
            all_new = False
    return all_new
