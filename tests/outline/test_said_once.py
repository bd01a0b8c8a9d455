"""Heads of callouts: what a title over them says already goes, what only the title says stays."""

from __future__ import annotations

import pytest

from builder.diagnostics import Span
from builder.outline.model.blocks import Callout, Chart, Section
from builder.outline.model.blocks.figures import Series
from builder.outline.model.said_once import headed_in_full, named_above, own_heading, said_once, section_heads
from builder.outline.text.text import Text, Words
from builder.replace import replace

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


APART = [
    ("Pain", "Taking part costs no pain and a morning a month of your time"),
    ("费用", "每月花一个上午，不用另外交费用也能参加"),
]
"""Headings that stand in the title by chance."""


@pytest.mark.parametrize(
    ("heading", "title", "shown"),
    [
        ("听来的话", "听来的话，对不对？", ["听来的话，对不对？"]),
        ("Last year", "Last year: one table, one pot of tea", ["Last year: one table, one pot of tea"]),
        ("发作了怎么办", "突然发作了，按这四步来", ["发作了怎么办", "突然发作了，按这四步来"]),
        ("Eat", "Is it great to be home?", ["Eat", "Is it great to be home?"]),
        ("Food", "Food", ["Food"]),
        ("Tea and talk", "Our tea and talk", ["Our tea and talk"]),
        (None, "Food", ["Food"]),
        *((heading, title, [heading, title]) for heading, title in APART),
    ],
)
def test_a_heading_that_the_title_says_again_is_not_said_twice(
    heading: str | None, title: str, shown: list[str]
) -> None:
    section = Section[Text].model_construct(span=SPAN, title=words(title), heading=words(heading) if heading else None)
    assert [text.plain for text in section_heads(section) if text is not None] == shown


@pytest.mark.parametrize(("block", "shown"), [("Last year", False), ("Last year: one table", False), ("Tea", True)])
def test_a_block_does_not_say_the_heading_or_title_of_its_section_again(block: str, shown: bool) -> None:
    section = Section[Text].model_construct(span=SPAN, title=words("Last year: one table"), heading=words("Last year"))
    assert (own_heading(words(block), section) is not None) is shown


@pytest.mark.parametrize(
    ("name", "title", "above"),
    [
        ("支出", "2026 年支出", True),
        ("支出", "支出", True),
        ("Spending", "Spending in 2026", True),
        ("支出", "2026 年收入和支出", False),
        ("血压", "在家怎么量血压", False),
        ("Spent", "Spending in 2026", False),
        ("Members", "How our members come here", False),
    ],
)
def test_a_chart_does_not_say_a_name_that_its_title_says_but_for_the_year(name: str, title: str, above: bool) -> None:
    own = replace(words(name), span=Span("x.yaml", 2, 1))
    series = Series[Text].model_construct(span=SPAN, name=own, values=(1.0,))
    found = named_above(Chart[Text].model_construct(span=SPAN, series=(series,)), words(title))
    assert found.series[0].said_above is above
