"""Makes the show: the pages of a talk as SVG in a template, with its own style and script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from markupsafe import Markup
from msgspec import to_builtins

from builder.html_templates import html_templates
from builder.outline.model.edition import Edition
from builder.page.items import Document
from builder.words.languages import locale_of
from builder.words.own import own_words
from builder.write.show.talk_parts import part_times
from builder.write.svg import draw_page, glyph_paths


def write_show(talk: Document, edition: Edition) -> bytes:
    """The talk as one HTML file in UTF-8 that asks for nothing beside it."""
    drawn = [draw_page(page, talk) for page in talk.pages]
    glyphs = {name: outline for page in drawn for name, outline in page.glyphs.items()}
    words = own_words(edition.language).show
    html = html_templates("builder.write.show").get_template("show.html.j2").render(
        title=talk.metadata.title,
        tag=locale_of(edition.language).tag,
        slides=[(page, Markup(page_drawn.svg)) for page, page_drawn in zip(talk.pages, drawn, strict=True)],
        glyphs=Markup(glyph_paths(glyphs)),
        data={"parts": to_builtins(list(part_times(talk, edition))), "words": to_builtins(words, enc_hook=str)},
        words=words,
        style=Markup(_asset("show.css")),
        script=Markup(_asset("show.js")),
        policy=policy(),
    )  # fmt: skip
    return html.encode("utf-8")


@cache
def policy() -> str:
    """The Content-Security-Policy of a show: its own style and script, known by their hashes, and nothing else."""
    style, script = _hash(_asset("show.css")), _hash(_asset("show.js"))
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; base-uri 'none'"


def _asset(name: str) -> str:
    return resources.files("builder.write.show").joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
