"""Other words for one of a few choices."""

from __future__ import annotations

from typing import get_args

import pytest

from builder.outline.model.blocks.base import ChartKind, Output, Tone, YesNo
from builder.outline.model.edition import Audience, Fold, ReviewStatus
from builder.words.choices import choice_meant
from builder.words.languages import LANGUAGES


@pytest.mark.parametrize(
    ("choices", "word", "ours"),
    [
        (Fold, "trifold", "trifold-c"),
        (Fold, "tri-fold", "trifold-c"),
        (Fold, "Three-Fold", "trifold-c"),
        (Fold, "三折", "trifold-c"),
        (Fold, "Trifold_Z", "trifold-z"),
        (Fold, "Z折", "trifold-z"),
        (Fold, "bi-fold", "half"),
        (Fold, "origami", None),
        (Tone, "注意", "caution"),
        (Tone, "提醒", "caution"),
        (Tone, "Note", "info"),
        (Tone, "big", None),
        (ChartKind, "Bar chart", "bar"),
        (ChartKind, "折线图", "line"),
        (ChartKind, "pie", None),
        (Audience, "doctors", "professionals"),
        (Audience, "Patients and carers", "patients"),
        (Audience, "general public", None),
        (ReviewStatus, "Draft", "draft"),
        (Output, "slides", "talk"),
        (YesNo, "yes", "true"),
    ],
)
def test_a_word_beyond_doubt_is_the_choice(choices: object, word: str, ours: str | None) -> None:
    assert choice_meant(word, get_args(choices)) == ours


@pytest.mark.parametrize(("word", "ours"), [("English", "en"), ("中文", "zh"), ("ZH", "zh"), ("繁体中文", "zh-Hant")])
def test_a_language_may_have_its_name(word: str, ours: str) -> None:
    assert choice_meant(word, LANGUAGES) == ours
