"""Writes tabler.json, and the tags to find icons by, from an unpacked copy of the npm package @tabler/icons.

Which icons, and their Chinese words, stands in builder/icon_words/words.txt. Run by hand:

npm pack @tabler/icons && tar xzf tabler-icons-*.tgz
python builder/drawing/icons/make.py package
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent
TABLE = FOLDER.parents[1] / "icon_words"
_PATH = re.compile(r'<path d="([^"]+)"(?: fill="currentColor")? */>')
"""Some icons have filled dots among their lines; a line round so small a dot fills it as well."""
_ANY_PATH = re.compile(r'<path (?!stroke="none")')


def main(package: Path) -> None:
    lines = (TABLE / "words.txt").read_text(encoding="utf-8").splitlines()
    names = [line.partition(":")[0] for line in lines if line and not line.startswith("#")]
    found = {name: package / "icons" / "outline" / f"{name}.svg" for name in sorted(names)}
    for missing in [name for name, file in found.items() if not file.exists()]:
        print(f"not in this version of Tabler: {missing}")
        del found[missing]
    icons = {name: _lines(file.read_text(encoding="utf-8")) for name, file in found.items()}
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    source = {"source": f"@tabler/icons {version}", "license": "MIT, see tabler-license.txt"}
    _write(FOLDER / "tabler.json", {**source, "icons": icons})
    about = json.loads((package / "icons.json").read_text(encoding="utf-8"))
    tags = {name: [str(tag).replace("-", " ") for tag in about[name]["tags"]] for name in icons}
    _write(TABLE / "tags.json", {**source, "tags": tags})
    shutil.copyfile(package / "LICENSE", FOLDER / "tabler-license.txt")
    print(f"{len(icons)} icons")


def _lines(svg: str) -> list[str]:
    """The data of an icon's paths, without the empty square behind them; one in another manner is a `ValueError`."""
    paths = _PATH.findall(svg)
    if len(paths) != len(_ANY_PATH.findall(svg)):
        raise ValueError(f"a path with attributes that are not known: {svg}")
    return list(paths)


def _write(file: Path, data: Mapping[str, object]) -> None:
    text = json.dumps(data, ensure_ascii=True, indent=0, separators=(",", ":"))
    file.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
