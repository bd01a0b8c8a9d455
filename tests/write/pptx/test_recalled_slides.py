"""Slides kept from one talk to the next: beside new ones, each stands where it stood, and none is lost."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from builder.memory import Memory
from builder.page.items import Document, Page
from builder.write.pptx import write_pptx
from builder.write.pptx.package import packed
from builder.write.pptx.presentation import OWN_TEMPLATE
from tests.write.pptx.read_back import slide, talk, title

PAGES = 5


def deck(*changed: int) -> Document:
    """A talk of which some slides say something else."""
    pages = [_page(f"Slide {number}" + ("!" if number in changed else "")) for number in range(1, PAGES + 1)]
    return talk(*pages)


def _page(words: str) -> Page:
    return slide(title(words), title=words, notes=(words,))


@pytest.mark.parametrize("changed", [(), (1,), (3,), (5,), (2, 4), (1, 2, 3), (1, 2, 3, 4, 5)])
def test_a_talk_is_the_same_as_without_a_memory(changed: tuple[int, ...]) -> None:
    memory = Memory()
    write_pptx(deck(), memory)
    again = write_pptx(deck(*changed), memory)
    assert again == write_pptx(deck(*changed))
    titles = [one.shapes.title.text_frame.text for one in Presentation(io.BytesIO(again)).slides]
    assert titles == [f"Slide {n}" + ("!" if n in changed else "") for n in range(1, PAGES + 1)]


def test_two_parts_of_one_name_are_a_fault_of_ours() -> None:
    presentation = Presentation(str(OWN_TEMPLATE))
    for number in range(2):
        presentation.slides.add_slide(presentation.slide_layouts[number])
    one, other = (made.part for made in presentation.slides)
    other.partname = one.partname
    with pytest.raises(ValueError, match=r"slide1\.xml"):
        packed(presentation.part.package)
