"""Documents of strangers build as they are, and between them they use every kind of block."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from builder.build.products import PRODUCTS
from builder.outline.model.blocks import KINDS
from tests.galleries.documents import FOLDER, LANGUAGES, NAMES, made

each = pytest.mark.parametrize(("name", "language"), [(n, lang) for n in NAMES for lang in LANGUAGES])


@each
def test_a_document_fits_as_it_was_written(name: str, language: str) -> None:
    document = made(name, language)
    for product in PRODUCTS:
        product.compose(document.build)
    refused = [f"{d.span.line}: {d.message}" for d in document.report if d.severity == "error"]
    assert not refused


@each
def test_its_talk_opens_and_has_twelve_to_eighteen_subjects(name: str, language: str) -> None:
    document = made(name, language)
    subjects = [block for section in document.build.edition.sections for block in section.blocks]
    assert 11 <= len(subjects) <= 18
    data = next(p for p in PRODUCTS if p.name == "talk").write(document.build)[".pptx"]
    assert len(Presentation(io.BytesIO(data)).slides) >= 12


def test_there_are_five() -> None:
    assert len(NAMES) == 5


def test_together_they_use_every_kind_of_block() -> None:
    used = {
        type(block) for name in NAMES for section in made(name, "en").build.edition.sections for block in section.blocks
    }
    assert {kind.__name__ for kind in KINDS.values()} - {kind.__name__ for kind in used} == set()


def test_none_chooses_a_look_and_two_place_their_panels() -> None:
    written = [(FOLDER / f"{name}.yaml").read_text("utf-8").splitlines() for name in NAMES]
    assert not [line for lines in written for line in lines if line.startswith(("theme:", "motif:"))]
    assert sum("  panels:" in lines for lines in written) == 2
