"""The stop behind words of which nobody knows whether they have one."""

from __future__ import annotations

from unicodedata import east_asian_width


def stopped(words: str, said: bool = False) -> str:
    """Words with their stop, Chinese after Chinese; with `said` the stop alone, for words that stand already."""
    if not words:
        return ""
    stop = "" if words[-1] in ".。?？!！" else "。" if _ends_in_chinese(words) else "."
    space = "" if stop == "。" or words[-1] in "。？！" else " "
    return (stop if said else words + stop) + space


def _ends_in_chinese(words: str) -> bool:
    """Marks that both languages have go with the words before them."""
    end = words.rstrip("“”‘’—…·–") or words
    return east_asian_width(end[-1]) in "WF"
