"""What a family of outputs does not look at may change, and its pages are the same to the last value."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from builder.build.loading import Material
from builder.build.options import Options
from builder.build.pipeline import read_material
from builder.build.remade_parts import digest_of_pages
from builder.build.views import SHOWN, looks_at_others, view_of_shared, views_of
from builder.diagnostics import Report, Span
from builder.layout.invitation import compose_invitation
from builder.layout.large import compose_large
from builder.layout.leaflet import LeafletOptions, compose_leaflet
from builder.layout.slides import TalkOptions, compose_talk
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text, Words
from builder.replace import fields_of, replace
from builder.theme.model import Theme
from builder.write.html import write_phone

ROOT = Path(__file__).parents[1]
FAMILIES = tuple(SHOWN)
ALS, TAKING_PART, PRESSURE = (
    "content/als-stem-cells.yaml", "content/taking-part.yaml", "tests/galleries/high-blood-pressure.yaml",
)  # fmt: skip
CASES = [
    *((path, family) for path in (ALS, TAKING_PART) for family in FAMILIES),
    *((PRESSURE, family) for family in ("leaflet", "invitation")),
]


def composed(family: str, edition: Edition, beside: tuple[Edition, ...], theme: Theme) -> Any:
    """What the files of a family are written from, and what is told of it."""
    report = Report()
    make: dict[str, Callable[[], Any]] = {
        "talk": lambda: digest_of_pages([compose_talk(edition, theme, report, TalkOptions(beside=beside))]),
        "leaflet": lambda: digest_of_pages([compose_leaflet(edition, theme, report, LeafletOptions(beside=beside))]),
        "large": lambda: digest_of_pages([compose_large(edition, theme, report)]),
        "invitation": lambda: digest_of_pages([compose_invitation(edition, theme, report, beside)]),
        "phone": lambda: write_phone(edition, theme, report),
    }
    return make[family](), tuple(report)


def reworded(thing: Any) -> Any:
    """The same with other words in each of its texts."""
    if isinstance(thing, Text):
        return replace(thing, paragraphs=((Words("else altogether"),),))
    if isinstance(thing, tuple):
        return tuple(map(reworded, thing))
    if isinstance(thing, Span) or not fields_of(type(thing)):
        return thing
    changed = {name: reworded(getattr(thing, name)) for name in fields_of(type(thing))}
    return replace(thing, **{name: value for name, value in changed.items() if value is not getattr(thing, name)})


def reworded_but(edition: Edition, family: str) -> Edition:
    """The edition with other words in all blocks that the family does not show; heads stay where it has them."""

    def other(block: Any) -> Any:
        if SHOWN[family].intersection(block.only):
            return block
        heads = {"title": block.title, "heading": block.heading} if family == "invitation" else {}
        return replace(reworded(block), **heads)

    sections = (replace(section, blocks=tuple(map(other, section.blocks))) for section in edition.sections)
    return replace(edition, sections=tuple(sections))


@cache
def material_of(path: str) -> Material:
    material = read_material(ROOT / path, Options(), Report())
    assert material is not None
    return material


@pytest.mark.parametrize(("path", "family"), CASES)
def test_words_that_a_family_does_not_show_change_nothing_of_it(path: str, family: str) -> None:
    material = material_of(path)
    chinese, english = material.editions["zh"], material.editions["en"]
    others = reworded_but(chinese, family), reworded_but(english, family)
    assert others != (chinese, english), "the document has such blocks"
    for edition, other in zip((chinese, english), others, strict=True):
        assert views_of(edition)[family] == views_of(other)[family]
    before = composed(family, english, (chinese,), material.theme)
    assert composed(family, others[1], (others[0],), material.theme) == before


@pytest.mark.parametrize("family", FAMILIES)
def test_words_that_it_shows_are_looked_at(family: str) -> None:
    edition = material_of(PRESSURE).editions["en"]
    section, *rest = edition.sections
    text = replace(section.title, paragraphs=((Words("Another head"),),))
    other = replace(edition, sections=(replace(section, title=text), *rest))
    assert views_of(edition)[family] != views_of(other)[family]
    if family != "invitation":
        block = next(b for b in section.blocks if SHOWN[family].intersection(b.only))
        blocks = tuple(reworded(b) if b is block else b for b in section.blocks)
        other = replace(edition, sections=(replace(section, blocks=blocks), *rest))
        assert views_of(edition)[family] != views_of(other)[family]


def test_leaflets_whose_sections_follow_each_other_look_at_the_other_language() -> None:
    placed = material_of(ALS).any_edition
    loose = material_of(PRESSURE).any_edition
    assert (looks_at_others("leaflet", placed), looks_at_others("leaflet", loose)) == (False, True)
    assert looks_at_others("talk", placed)
    assert not looks_at_others("large", loose)


def test_the_evidence_looks_at_claims_in_every_language() -> None:
    material = material_of(ALS)
    chinese, english = material.editions["zh"], material.editions["en"]
    assert view_of_shared([chinese, english]) != view_of_shared([chinese, reworded_but(english, "invitation")])
    noted = english.sections[0]
    notes = replace(noted, blocks=tuple(replace(b, notes=english.title) for b in noted.blocks))
    spoken = replace(english, sections=(notes, *english.sections[1:]))
    assert view_of_shared([chinese, english]) == view_of_shared([chinese, spoken]), "what is only said is no claim"
