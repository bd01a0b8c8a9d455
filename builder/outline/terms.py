"""Glossary terms found in texts by their names and forms, in the order of first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from builder.outline.edition import Term
from builder.outline.text import Text

_BRACKETED = re.compile(r"\s*[（(][^（）()]*[）)]$")


class TermUse(Struct, frozen=True):
    """The first use of a term: in which text, and the words that were found."""

    term: Term
    text: Text
    words: str


def terms_used(texts: Iterable[Text], terms: Mapping[str, Term]) -> tuple[TermUse, ...]:
    """The terms that stand in `texts`, each at its first use; where two could be meant, the longer form counts."""
    finder, owners = _finder(terms)
    uses: dict[str, TermUse] = {}
    if not owners:
        return ()
    for text in texts:
        for found in finder.finditer(text.plain):
            owner = owners[found.lastgroup or ""]
            uses.setdefault(owner, TermUse(terms[owner], text, found.group()))
        if len(uses) == len(terms):
            break
    return tuple(uses.values())


def forms_of(term: Term) -> tuple[str, ...]:
    """The forms by which a term is found: its name, its name without what stands in brackets after it, its `match`."""
    name = term.name.plain
    return tuple(dict.fromkeys(form for form in (name, without_brackets(name), *term.match) if form))


def without_brackets(name: str) -> str:
    """A term's name without what stands in brackets after it."""
    return _BRACKETED.sub("", name)


def _finder(terms: Mapping[str, Term]) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all forms, the longest first, and whose form each of its groups is."""
    forms = [(form, id) for id, term in terms.items() for form in forms_of(term)]
    forms.sort(key=lambda pair: -len(pair[0]))
    owners = {f"t{number}": id for number, (_, id) in enumerate(forms)}
    parts = [f"(?P<t{number}>{_pattern(form)})" for number, (form, _) in enumerate(forms)]
    return re.compile("|".join(parts)), owners


def _pattern(form: str) -> str:
    """Latin forms as whole words; capitals count only in names with two or more of them, such as iPSC."""
    words = re.escape(form)
    if sum(letter.isupper() for letter in form) < 2:
        words = f"(?i:{words})"
    before = r"(?<![A-Za-z0-9])" if re.match(r"[A-Za-z0-9]", form) else ""
    after = r"(?![A-Za-z0-9])" if re.search(r"[A-Za-z0-9]$", form) else ""
    return before + words + after
