"""What we wrote into a folder of outputs, so that a file changed by hand since then is known and kept."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

LEDGER = ".written.json"
"""In the folder of outputs: the SHA-256 of each file as we left it, by name."""
STAGING = ".staging"
"""In the folder of outputs while new ones are put in their places, and after a run that was killed meanwhile."""
EDITED = re.compile(r"\.edited-\d+(?=\.[^.]+$)")
"""What stands in the name of a file that was changed by hand and kept."""


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_ledger(folder: Path) -> dict[str, str]:
    """The digests by file name; empty where there is no ledger or it cannot be read."""
    try:
        digests = json.loads((folder / LEDGER).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(digests, dict):
        return {}
    return {name: value for name, value in digests.items() if isinstance(value, str) and Path(name).name == name}


def ledger_bytes(digests: Mapping[str, str]) -> bytes:
    """The ledger as it is kept."""
    return json.dumps(dict(sorted(digests.items())), indent=1).encode()


def is_as_left(path: Path, digests: Mapping[str, str]) -> bool:
    """Whether a file is as the ledger has it. A file that the ledger does not name counts as changed by hand."""
    return digests.get(path.name) == digest(path.read_bytes())


def edited_among(folder: Path, names: Iterable[str], fresh: Mapping[str, bytes]) -> list[Path]:
    """Which of the files are there and hold what we did not write; one equal to its `fresh` bytes is none.

    What a link leads to stays where it is when the link is replaced, so it need not be kept.
    """
    digests = read_ledger(folder)
    there = [path for name in names if (path := folder / name).is_file() and not path.is_symlink()]
    return [path for path in there if not is_as_left(path, digests) and path.read_bytes() != fresh.get(path.name)]


def keep_edited(path: Path) -> Path:
    """A second name for a file changed by hand: `talk.zh.edited-1.pptx`, then -2 and so on.

    A copy with the same bytes that is kept already is taken as it is: a run that was killed may have made it.
    Raises `OSError`.
    """
    number = 1
    while (kept := path.with_name(f"{path.stem}.edited-{number}{path.suffix}")).exists():
        if kept.read_bytes() == path.read_bytes():
            return kept
        number += 1
    try:
        kept.hardlink_to(path)
    except OSError:  # some file systems have no links
        shutil.copy2(path, kept)
    return kept
