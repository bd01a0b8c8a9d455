"""Heads of callouts: what a title over them says already goes, what only the title says stays."""

from __future__ import annotations

import pytest

from builder.diagnostics import Span
from builder.layout.said_once import headed_in_full, said_once
from builder.outline.model.blocks import Callout
from builder.outline.text.text import Text, Words

SPAN = Span("x.yaml", 1, 1)


def callout(head: str, title: str) -> Callout[Text]:
    return Callout[Text].model_construct(span=SPAN, title=words(title), head=words(head), text=words("Knock."))


def words(text: str) -> Text:
    return Text(((Words(text),),), "en", SPAN)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Cannot get up? Call for help", "If you cannot get up, or it hurts badly, call for help"),
        ("起不来就叫人", "起不来，或者很疼，就叫人"),
    ],
)
def test_a_head_that_is_part_of_the_slides_title_is_said_in_full(head: str, title: str) -> None:
    block = callout(head, title)
    assert headed_in_full(block).head == words(title)
    assert said_once(block, words(title)).head is None


@pytest.mark.parametrize("head", ["See a doctor soon", "Stop"])
def test_another_head_stays(head: str) -> None:
    block = callout(head, "Stop if it hurts, and do not wait for the next visit to the clinic")
    assert headed_in_full(block) == block
