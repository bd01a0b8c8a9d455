"""Which characters of a text the phrases of OpenCC decide, and which they leave alone.

OpenCC's own answer does not tell: in 地塞米松 a phrase keeps 松, and where no phrase is, its table of characters
keeps it as well. So its dictionaries are read with one more between phrases and characters, which turns every character
that has several forms into a mark. Where the mark comes out, no phrase has spoken.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opencc import OpenCC

MARK = "\ue000"
"""Stands for a character that no phrase decides; of the private use area, as no text has it."""
_CHARACTERS = "STCharacters.ocd2"


class Phrases:
    """The phrases of one of OpenCC's configurations, and its table of characters."""

    def __init__(self, config: str, chars: Collection[str]) -> None:
        self._phrases, self._characters = _loaded(config, "".join(sorted(chars)))
        self._kept: dict[str, str] = {}

    def marked(self, text: str) -> str:
        """The converted text, with a mark for each of the characters that no phrase decides."""
        made: str = self._phrases.convert(text)
        return made

    def alone(self, char: str) -> str:
        """What OpenCC makes of a character without neighbours."""
        if char not in self._kept:
            self._kept[char] = self._characters.convert(char)
        return self._kept[char]


@cache
def _loaded(config: str, chars: str) -> tuple[OpenCC, OpenCC]:
    """Read from a folder that goes at once: OpenCC keeps what it has read."""
    from opencc import OpenCC
    from opencc import __file__ as package

    shipped = Path(package).parent / "clib" / "share" / "opencc"
    written = json.loads((shipped / f"{config}.json").read_text("utf-8"))
    with TemporaryDirectory() as folder:
        marks = Path(folder) / "marks.txt"
        marks.write_text("".join(f"{char}\t{MARK}\n" for char in chars), "utf-8")
        marked = Path(folder) / "marked.json"
        marked.write_text(json.dumps(_beside(written, shipped, marks)), "utf-8")
        bare = Path(folder) / "characters.json"
        bare.write_text(json.dumps(_without_phrases(_beside(written, shipped, None), shipped)), "utf-8")
        return OpenCC(str(marked)), OpenCC(str(bare))


def _beside(value: Any, shipped: Path, marks: Path | None) -> Any:
    """A configuration that lies elsewhere: its files by their whole paths, and our marks before its characters."""
    if isinstance(value, list):
        return [_beside(part, shipped, marks) for part in value]
    if not isinstance(value, dict):
        return value
    made = {key: _beside(part, shipped, marks) for key, part in value.items()}
    if "file" in made:
        made["file"] = str(shipped / value["file"])
    if marks and value.get("file") == _CHARACTERS:
        ours = {"type": "text", "file": str(marks)}
        return {"type": "group", "match_policy": "short_circuit", "dicts": [ours, made]}
    return made


def _without_phrases(config: Any, shipped: Path) -> Any:
    """A configuration whose first step knows characters alone."""
    characters = {"type": "ocd2", "file": str(shipped / _CHARACTERS)}
    segmentation = {"type": "mmseg", "dict": characters}
    return {
        **config,
        "segmentation": segmentation,
        "conversion_chain": [{"dict": characters}, *config["conversion_chain"][1:]],
    }
