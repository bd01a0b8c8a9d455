"""The stop behind words of which nobody knows whether they have one."""

from __future__ import annotations


def stopped(words: str, said: bool = False) -> str:
    """Words with their stop, Chinese after Chinese; with `said` the stop alone, for words that stand already."""
    if not words:
        return ""
    stop = "" if words[-1] in ".。?？!！" else "." if words[-1].isascii() else "。"
    space = "" if stop == "。" or words[-1] in "。？！" else " "
    return (stop if said else words + stop) + space
