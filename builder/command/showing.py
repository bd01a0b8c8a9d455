"""`talkleaf icons` and `talkleaf motifs`: what there is to choose from, as lines or as a page of pictures."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from builder.command.asked import AUTHOR, OK, Asked, WrongUseError
from builder.command.outcome import print_diagnostics
from builder.command.terminal import Terminal
from builder.diagnostics import Message, Report, say
from builder.drawing.motifs import motif_names
from builder.gallery.pages import icons_page, motifs_page
from builder.icon_words import find_icons, find_some, icon_words
from builder.terminal_columns import display_width
from builder.theme.load import CALM, load_theme
from builder.whole_file import write_whole

SHOWS = {
    "brain": say("a brain"),
    "hands": say("open hands under the sun"),
    "hearing": say("an ear and sound"),
    "hearing-aid": say("an ear with a hearing aid"),
    "heart": say("a heart in a heart"),
    "hills-and-sun": say("hills and sun"),
    "house-and-street": say("houses on a street"),
    "kidneys": say("two kidneys"),
    "leaves": say("a branch with leaves"),
    "lungs": say("lungs, breath"),
    "medicine": say("tablets, a bottle and a glass of water"),
    "meeting": say("people seen from behind, together"),
    "neuron": say("a nerve cell like a tree"),
    "path-and-trees": say("a path between trees"),
    "walking": say("two people walking"),
    "water": say("a lake with a boat"),
}
"""What our motifs show; an author's own stands under its name."""
WORDS = 4
"""So many English words stand beside an icon: its tags can be many."""


def icons(asked: Asked, terminal: Terminal) -> int:
    """The icons that answer the words, all without any, best first."""
    words = " ".join(asked.words)
    names = find_icons(words)
    if not names and (names := find_some(words)):
        terminal.err(say("no icon is found by all these words; these are found by one of them"))
    if not names:
        raise WrongUseError(
            say("no icon is found that has to do with “{words}”; `talkleaf icons` lists all", words=words)
        )
    if asked.html:
        return show(icons_page(names, words, terminal.language, terminal.tell), asked.out / "icons.html", terminal)
    terminal.out("\n".join(_columns([(name, _found_by(name)) for name in names])))
    return OK


def motifs(asked: Asked, terminal: Terminal) -> int:
    """The motifs there are: ours, and those in `motifs/` of the folder that is named, else of content/."""
    beside = Path(asked.words[0] if asked.words else "content")
    named = [(name, SHOWS.get(name, say("{name}", name=name))) for name in motif_names(beside)]
    if asked.html:
        return _motifs_page(named, beside, asked, terminal)
    terminal.out("\n".join(_columns([(name, terminal.tell(shows)) for name, shows in named])))
    return OK


def _motifs_page(named: Sequence[tuple[str, Message]], beside: Path, asked: Asked, terminal: Terminal) -> int:
    report = Report()
    theme = load_theme(asked.theme or CALM, report)
    if theme is None:
        print_diagnostics(tuple(report), terminal)
        return AUTHOR
    page = motifs_page(named, beside, theme, terminal.language, terminal.tell)
    return show(page, asked.out / "motifs.html", terminal)


def _found_by(name: str) -> str:
    words = icon_words()[name]
    return " · ".join((" ".join(words.zh), ", ".join(words.en[:WORDS])))


def _columns(rows: Sequence[tuple[str, str]]) -> list[str]:
    wide = max(display_width(name) for name, _ in rows) + 2
    return [name + " " * (wide - display_width(name)) + words for name, words in rows]


def show(page: str, file: Path, terminal: Terminal, place: str = "") -> int:
    """The page in place, and in the browser where somebody sits at the terminal; there at the `place` of this id."""
    write_whole(file, page.encode("utf-8"))
    terminal.out(say("the pictures are in {file}; open it in a browser", file=file))
    if sys.stdout.isatty():
        webbrowser.open(file.resolve().as_uri() + (f"#{place}" if place else ""))
    return OK
