"""The pages, from templates beside this file; all words in them are escaped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from builder.catalogue import SIDE_BY_SIDE, TAGS, MessageLanguage
from builder.diagnostics import say
from builder.gallery.drawings import icon_picture, motif_pictures, spot_picture
from builder.icon_words import icon_words
from builder.icon_words.names import IconWords
from builder.theme.model import Theme
from builder.words.numbers import listed_words

Tell = Callable[[str], str]
"""A message in the reader's language."""
MOST_WORDS = 6
"""Of an icon in each language."""


def icons_page(names: Sequence[str], asked: str, language: MessageLanguage, tell: Tell) -> str:
    """The icons of these names with their words; `asked` is what was looked for."""
    heading = say("Icons for: {words}", words=asked) if asked else say("Icons")
    lead = say("Write the name after `icon:`. Look for others with `talkleaf icons WORD --html`.")
    rows = [(name, icon_picture(name), spot_picture(name), _listed(icon_words()[name])) for name in names]
    return _page("icons.html", rows=rows, heading=tell(heading), lead=tell(lead), tag=TAGS[language])


def _listed(words: IconWords) -> list[tuple[str, str]]:
    """What an icon is found by, a list for each language with the tag of the language."""
    return [(TAGS[code], listed_words(getattr(words, code)[:MOST_WORDS], code)) for code in SIDE_BY_SIDE]


def motifs_page(
    motifs: Sequence[tuple[str, str]], beside: Path, theme: Theme, language: MessageLanguage, tell: Tell
) -> str:
    """The motifs of these names, each with what it shows; an author's own are looked for in the folder `beside`."""
    heading = say("Motifs in the theme {theme}", theme=theme.name)
    lead = say("Write one of these lines at the top of your outline; `motif: none` draws none.")
    rows = [(name, tell(shows), motif_pictures(name, beside, theme)) for name, shows in motifs]
    return _page("motifs.html", rows=rows, heading=tell(heading), lead=tell(lead), tag=TAGS[language])


def _page(name: str, **values: object) -> str:
    return str(_templates().get_template(name).render(values))


@cache
def _templates() -> Any:
    import jinja2

    loader = jinja2.PackageLoader("builder.gallery", "templates")
    return jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
