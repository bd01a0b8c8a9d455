"""Whatever an author writes: every output holds it all, words in charts too, or says once what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, get_args, get_origin

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis.errors import NoSuchExample

from builder.outline.model.blocks import KINDS
from builder.outline.schema.author_keys import keys_of
from builder.outline.schema.format_model import FormatModel
from tests.figures.contents import EXAMPLES, FIGURES, WORDY, chart
from tests.figures.made_figures import (
    LANGUAGES,
    PAPER,
    PLOTTED,
    Made,
    block_of,
    chart_of,
    cut,
    made,
    outside,
    overprinted,
    said,
    slides,
)

FITTING = {"chart-too-full", "overset-text", "overset-panel", "overset-page"}
"""What may be told of content that has no room."""


AT_MOST = settings(max_examples=250, derandomize=True, database=None, phases=[Phase.generate])
"""So many contents are drawn until every field was there; constants of loaded modules are drawn too."""


def hold(written: dict[str, Any]) -> None:
    editions, report = block_of(written)
    assert [d.message for d in report if d.severity == "error"] == []
    for language in LANGUAGES:
        for one in slides(editions[language]):
            _hold(one)
        for output in (*PAPER, *(["phone"] if "chart" in written else [])):
            _hold(made(editions[language], output))


def _hold(one: Made) -> None:
    if one.errors:
        assert {d.code for d in one.errors} <= FITTING
        assert all(d.hint for d in one.errors)
        return
    assert cut(one.items) == []
    assert outside(one.items, one.room) == []
    assert overprinted(one.items) == []


@pytest.mark.parametrize("key", [key for key in KINDS if key != "sources"])
def test_every_field_of_every_kind_is_tried(key: str) -> None:
    """What an author may write beside a block's text is in the contents; a field that is new is missed here."""
    wanted, tried = set(_keys_of(KINDS[key])), set[str]()

    def is_enough(written: dict[str, Any]) -> bool:
        tried.update(_keys(written[key]))
        return wanted <= tried

    with suppress(NoSuchExample):
        find(EXAMPLES[key], is_enough, settings=AT_MOST)
    assert wanted - tried == set()


def _keys(written: Any) -> Iterator[str]:
    """The keys of what was written, those of inner maps too, but for those of languages."""
    if isinstance(written, dict):
        yield from (name for name in written if name not in LANGUAGES)
        for value in written.values():
            yield from _keys(value)
    elif isinstance(written, list):
        for value in written:
            yield from _keys(value)


def _keys_of(model: type[FormatModel]) -> Iterator[str]:
    """What may be written in such a block, and in its items."""
    for key, name in keys_of(model, own=True).items():
        field = model.model_fields[name]
        yield key
        yield from (inner for part in _parts(field.annotation, *field.metadata) for inner in _keys_of(part))


def _parts(*hints: Any) -> Iterator[type[FormatModel]]:
    """The models that hints name, at any depth."""
    for hint in hints:
        origin = get_origin(hint) or hint
        if isinstance(origin, type) and issubclass(origin, FormatModel):
            yield origin
        yield from _parts(*get_args(hint))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(FIGURES)
def test_any_figure_fits_or_its_author_is_told(written: dict[str, Any]) -> None:
    hold(written)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(WORDY)
def test_any_words_fit_or_their_author_is_told(written: dict[str, Any]) -> None:
    hold(written)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(chart())
def test_every_number_that_is_shown_is_as_typed_in_every_output(written: dict[str, Any]) -> None:
    editions, _ = block_of(written)
    for language in LANGUAGES:
        for output in PLOTTED:
            one = made(editions[language], output)
            if one.errors:
                continue
            for row, series in zip(written["chart"]["series"], chart_of(one.items).series, strict=True):
                for typed, label in zip(row["values"], series.labels, strict=True):
                    shown = f"{typed.lstrip('-')}".partition(".")
                    grouped = f"{int(shown[0]):,}{shown[1]}{shown[2]}"
                    assert label is None or grouped in label.text, (typed, label.text)
            assert not any("e+" in words for words in said(one.items))


@pytest.mark.parametrize(("least", "most"), [("-500000001", "292096362"), ("-1000000000", "100")])
def test_the_words_of_a_scale_under_many_bars_have_room(least: str, most: str) -> None:
    """Found by trial: two of them touched, and a 0 at the right end stood out of the figure."""
    name = {"zh": "干", "en": "Cells"}
    rows = [["1"] * 15, ["2"] * 15, [most, *["3"] * 14], [least, *["4"] * 14]]
    hold({"chart": {"kind": "bar", "categories": [name] * 15, "series": [{"name": name, "values": r} for r in rows]}})
