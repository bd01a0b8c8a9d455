"""How hard a text is to read: sentences, words, syllables; characters for Chinese."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec import Struct

SENTENCE_END_EN = re.compile(r"(?<=[.!?])[”\")]*\s+")
SENTENCE_END_ZH = re.compile(r"(?<=[。！？；])[”）]*")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
HAN = re.compile("[\u3400-\u9fff]")
VOWELS = re.compile(r"[aeiouy]+")


class Level(Struct, frozen=True):
    """`mean` and `longest` count words (en) or Han characters (zh) a sentence; `grade` is Flesch–Kincaid (en)."""

    sentences: int
    mean: float
    longest: int
    longest_sentence: str
    grade: float = 0.0
    ease: float = 0.0


def english_level(texts: Sequence[str], names: Collection[str] = ()) -> Level:
    """Flesch–Kincaid grade 0.39·words/sentence + 11.8·syllables/word − 15.59 (Kincaid et al. 1975).

    `names` (drugs, trials) are left out of the syllable count; a text without a full stop is a sentence.
    """
    sentences = [words for text in texts for s in english_sentences(text) if (words := WORD.findall(s))]
    if not sentences:
        return Level(0, 0, 0, "")
    words = [w for s in sentences for w in s]
    spoken = [w for w in words if w.lower() not in names and not is_name(w)]
    per_word = sum(syllables(w) for w in spoken) / max(1, len(spoken))
    per_sentence = len(words) / len(sentences)
    longest = max(sentences, key=len)
    return Level(
        len(sentences), per_sentence, len(longest), " ".join(longest),
        0.39 * per_sentence + 11.8 * per_word - 15.59, 206.835 - 1.015 * per_sentence - 84.6 * per_word,
    )  # fmt: skip


def chinese_level(texts: Sequence[str]) -> Level:
    """Han characters a sentence; a Latin word or number counts as two."""
    sentences = [s for text in texts for s in chinese_sentences(text) if HAN.search(s)]
    if not sentences:
        return Level(0, 0, 0, "")
    longest = max(sentences, key=characters)
    return Level(len(sentences), sum(map(characters, sentences)) / len(sentences), characters(longest), longest)


def english_sentences(text: str) -> list[str]:
    return [s for line in text.split("\n") for s in SENTENCE_END_EN.split(line) if s.strip()]


def chinese_sentences(text: str) -> list[str]:
    return [s for line in text.split("\n") for s in SENTENCE_END_ZH.split(line) if s.strip()]


def characters(sentence: str) -> int:
    """Its length as a Chinese reader meets it."""
    return len(HAN.findall(sentence)) + 2 * len(re.findall(r"[A-Za-z0-9.,%-]*[A-Za-z0-9][A-Za-z0-9.,%-]*", sentence))


def is_name(word: str) -> bool:
    """An abbreviation or a product: capitals beyond the first letter."""
    return any(c.isupper() for c in word[1:])


def syllables(word: str) -> int:
    """Vowel groups, a silent final e left out: the usual estimate."""
    letters = re.sub("[^a-z]", "", word.lower())
    count = len(VOWELS.findall(letters))
    if letters.endswith("e") and not letters.endswith(("le", "ee")) and count > 1:
        count -= 1
    if letters.endswith("ed") and not letters.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(1, count)
