"""A deck whose program dropped our map (Google Slides, Keynote): it is made again from the outline as it is now.

What was changed in the outline since looks then as if it was changed on the slides, so this is told.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from builder.build import Options, build_outline
from builder.exchange.pull.opened_deck import open_deck
from builder.outline.model.edition import Edition
from builder.outline.text.text import Language, Text
from builder.outline.text.text_places import placed_texts
from builder.write.pptx.deck_map import DeckMap, MapSlide
from builder.write.pptx.origins import seen_only
from builder.write.pptx.seen import SILENT

WORTH_A_TRY = 0.25
"""The share that an edition's texts must say, each as a whole, before its talk is made for a closer look."""
OURS = 0.5
"""The share of a deck's words that the outline must say for it to be the outline's talk."""


def map_again(outline: Path, editions: Mapping[Language, Edition], slides: Sequence[MapSlide]) -> DeckMap | None:
    """The map of the edition that says most of what the slides do; None where none says half of it."""
    now = _words(slides)
    said = {language: _share(now, _texts(edition)) for language, edition in editions.items()}
    best = max(said, key=lambda language: said[language])
    made = _map_of(outline, best) if said[best] >= WORTH_A_TRY else None
    return made if made is not None and _share(now, _words(made.slides)) >= OURS else None


def _map_of(outline: Path, edition: Language) -> DeckMap | None:
    with tempfile.TemporaryDirectory() as folder:
        made = build_outline(outline, Options((edition,), ("talk",), out=Path(folder), jobs=1))
        talk = next((path for path in made.files if path.suffix == ".pptx"), None)
        return open_deck(talk).written if talk else None


def _share(now: Counter[str], before: Container[str]) -> float:
    """The share of the words of slides as they are that were written so."""
    total = sum(len(word) * count for word, count in now.items())
    return sum(len(word) * count for word, count in now.items() if word in before) / total if total else 0.0


def _texts(edition: Edition) -> set[str]:
    texts = (text for _, text in placed_texts(edition) if isinstance(text, Text))
    return {seen_only(paragraph) for text in texts for paragraph in text.plain.split("\n")}


def _words(slides: Sequence[MapSlide]) -> Counter[str]:
    shapes = (shape for slide in slides for shape in slide.shapes if shape.placeholder not in SILENT)
    return Counter(seen_only(text.text) for shape in shapes for text in shape.texts)
