"""All that can be explained as one page for a browser, with our own pictures in it: nothing is fetched."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import cache
from typing import Any

from builder.catalogue import TAGS, MessageLanguage
from builder.diagnostics import say
from builder.explain.code_pages import pages, subjects
from builder.explain.format.descriptions import about, block_pages, key_pages, picture
from builder.explain.format.key_contents import beside_kinds, fields, held_by, kind_fields
from builder.explain.terminal_text import HEADS, shown

Tell = Callable[[str], str]

HEADINGS = {
    "title": say("What an outline can hold"), "lead": say("Blocks, keys and findings, each with an example to copy."),
    "blocks": say("Blocks"), "keys": say("Keys"), "codes": say("Findings"), "slide": say("On a slide"),
    "leaflet": say("In leaflet and large print"), "beside": say("Beside it may stand"), "example": say("Example"),
    "field": say("Key"), "means": say("What it means"), "holds": say("Holds"), "needed": say("needed"),
    "top": say("at the top of the file"),
}  # fmt: skip
"""Every word of the page that is no explanation."""


def explained_page(language: MessageLanguage, tell: Tell) -> str:
    """The page in the reader's language."""
    by_key = {key: [f for f in fields() if f.key == key] for key in sorted({f.key for f in fields()})}
    return str(
        _template().render(
            language=language, tag=TAGS[language], tell=tell, about=lambda words: about(words, language), shown=shown,
            words={name: tell(said) for name, said in HEADINGS.items()},
            heads={name: tell(said) for name, said in HEADS.items()},
            blocks=block_pages(), kind_fields=kind_fields, held_by=held_by, beside=beside_kinds(),
            picture=lambda kind, view: _embedded(kind, language, view), keys=by_key, pages=key_pages(),
            subjects=subjects(),
        )
    )  # fmt: skip


def anchor(word: str) -> str:
    """Where on the page a word is explained."""
    kind = "block" if word in block_pages() else "key" if any(f.key == word for f in fields()) else "code"
    return f"{kind}-{word}" if word and (kind != "code" or word in pages()) else ""


def _embedded(kind: str, language: MessageLanguage, view: str) -> str:
    """A picture as an address that holds it; empty where there is none."""
    file = picture(kind, language, view)
    return f"data:image/png;base64,{base64.b64encode(file.read_bytes()).decode()}" if file else ""


@cache
def _template() -> Any:
    import jinja2

    loader = jinja2.PackageLoader("builder.explain", "templates")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.get_template("explained.html")
