"""What people call editions whose code they do not know."""

from __future__ import annotations

from collections.abc import Mapping

EDITION_WORDS: Mapping[str, tuple[str, ...]] = {
    "zh-Hant": ("繁体", "繁體", "traditional-chinese"),
    "zh-Hant-HK": ("香港繁体", "港版"),
}
