"""The names and forms of glossary terms."""

from __future__ import annotations

import re

from builder.outline.edition import Term

_BRACKETED = re.compile(r"\s*[（(][^（）()]*[）)]$")


def forms_of(term: Term) -> tuple[str, ...]:
    """The forms by which a term is found: its name, its name without what stands in brackets after it, its `match`."""
    name = term.name.plain
    return tuple(dict.fromkeys(form for form in (name, without_brackets(name), *term.match) if form))


def without_brackets(name: str) -> str:
    """A term's name without what stands in brackets after it."""
    return _BRACKETED.sub("", name)
