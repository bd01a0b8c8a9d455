"""Languages by the tags that other programs give them (BCP 47)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.words.languages import ENGLISH, Language

_CHINESE: Mapping[str, Language] = MappingProxyType(
    {
        **dict.fromkeys(("", "hans", "cn", "sg", "my"), "zh"),
        **dict.fromkeys(("hant", "tw"), "zh-Hant"),
        **dict.fromkeys(("hk", "mo"), "zh-Hant-HK"),
    }
)
"""Chinese by what a tag says behind `zh`: how it is written, or where."""


def language_of_tag(tag: str) -> Language | None:
    """The language of outlines that a tag means (`en-US`, `zh_CN`, `zh-Hans-CN`, `zh-MO`); None where it is none."""
    first, *more = tag.replace("_", "-").lower().split("-")
    if first == ENGLISH:
        return ENGLISH
    if first != "zh" or any(part not in _CHINESE for part in more):
        return None
    found = _CHINESE[more[-1] if more else ""]
    if "hans" in more:  # what the script says counts before the place
        return "zh"
    return "zh-Hant" if "hant" in more and found == "zh" else found
