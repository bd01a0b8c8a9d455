"""The files that stand for the libraries that outputs are made with: another version, or other data, is a change."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

MAKERS = frozenset({
    "babel", "budoux", "filelock", "fonttools", "icalendar", "jinja2", "lxml", "manimgx-fonts-cjk", "msgspec",
    "opencc", "openpyxl", "pikepdf", "pillow", "pi-heif", "polib", "pydantic", "pydantic-core", "pypdfium2",
    "python-pptx", "pyyaml", "reportlab", "segno", "skia-pathops", "tinycss2", "tzdata", "uharfbuzz", "xlsxwriter",
})  # fmt: skip
"""All that we depend on but for what serves the preview, the terminal and tables of meetings."""
DATA = {"budoux": "models/*.json", "opencc": "clib/share/opencc/*", "babel": "*.dat"}
"""By module: data that outputs are made from, and that may be changed without the version."""


@cache
def library_files() -> tuple[Path, ...]:
    """What is looked at: the description of each installed library, whose folder's name tells the version, and data."""
    return (*sorted(_descriptions()), *sorted(_data()))


def _descriptions() -> Iterator[Path]:
    """As installers leave them (PEP 376); the first on the way that imports take is the one that counts."""
    seen: set[str] = set()
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        for entry in sorted(folder.glob("*.dist-info")):
            name = re.sub(r"[-_.]+", "-", entry.name.partition("-")[0]).lower()
            if name in MAKERS and name not in seen:
                seen.add(name)
                yield entry / "METADATA"


def _data() -> Iterator[Path]:
    for module, pattern in DATA.items():
        spec = find_spec(module)
        for place in (spec and spec.submodule_search_locations) or ():
            yield from Path(place).glob(pattern)
