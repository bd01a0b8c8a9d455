"""White words never leave the hill they stand on: they would be white on white."""

import pytest

from builder.changed import replace
from builder.diagnostics import Report
from builder.geometry import Rect
from builder.layout.folds import fold_scheme
from builder.layout.leaflet import compose_leaflet
from builder.layout.leaflet.art import page_hill
from builder.layout.leaflet.frames import pages_of
from builder.layout.page import TextItem
from builder.outline.blocks import Statement
from tests.layout.leaflet.making import calm, leaflet, panels, sample, texts, words

FOLDS = [
    ("trifold-c", "a4", True), ("trifold-c", "letter", True), ("trifold-c", "285x210", True),
    ("trifold-z", "a4", True), ("half", "a4", False), ("half", "letter", False), ("half", "a3", False),
    ("booklet-a5", "a4", False), ("booklet-a5", "letter", False), ("flat", "a4", False), ("flat", "letter", False),
]  # fmt: skip


def told(edition) -> list[str]:
    report = Report()
    compose_leaflet(edition, calm(), report)
    return [f"{d.code}: {d.message}" for d in report]


def with_statement(text: str, **fold):
    edition = sample("en", **fold)
    longer = words(text, "en")
    sections = tuple(
        replace(s, blocks=tuple(replace(b, text=longer) if isinstance(b, Statement) else b for b in s.blocks))
        for s in edition.sections
    )
    return replace(edition, sections=sections)


def test_a_statement_of_three_lines_is_told_rather_than_printed_over_the_text_above():
    long = "So far, no phase 3 trial has shown that stem cells slow ALS, and nobody can say when one will show it."
    (one,) = told(with_statement(long))
    assert one.startswith("overset-panel: en, panel 5: expected a statement that stands on the hill, found ")


def test_a_statement_of_two_lines_is_well():
    assert told(with_statement("So far, no phase 3 trial has shown that stem cells slow ALS.")) == []


def test_a_cover_foot_of_too_many_lines_is_told():
    edition = sample("en")
    assert edition.group is not None
    group = replace(
        edition.group, name=words("Association of people with motor neurone disease and their families " * 2)
    )
    (one,) = told(replace(edition, group=group))
    assert one.startswith(
        "overset-panel: en, panel 1: expected group, readers and meeting to stand on the hill, found "
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("fold", "paper", "named"), FOLDS)
def test_each_white_line_lies_wholly_on_the_deep_layer(language, fold, paper, named):
    made = leaflet(language, fold, paper, named)
    scheme = fold_scheme(fold, paper, len(made.document.pages))
    for places in pages_of(scheme):
        hill = page_hill(scheme, places, True)
        if hill is None:
            continue
        for panel, _ in places:
            for line in white_lines(texts([panels(made.document)[panel.number]])):
                assert hill.covered_top(line, 0.0) <= line.y + 0.2 * line.height, f"panel {panel.number}"


def white_lines(items: list[TextItem]):
    """The places of lines in white, but for figures in discs."""
    for item in items:
        for p in item.paragraphs:
            if p.set.style.color == "on-primary-1" and p.set.style.size > 10:
                for number, line in enumerate(p.set.lines):
                    yield Rect(
                        item.frame.x + p.x, item.frame.y + p.y + number * p.set.style.leading, line.width,
                        p.set.style.leading,
                    )  # fmt: skip
