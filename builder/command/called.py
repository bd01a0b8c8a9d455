"""What this program is called here: the words a person types, so that what a message tells her to type works."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import sys
from pathlib import Path

NAME = "talkleaf"
_BARE = re.compile(r"[\w@%+=:,./-]+" if os.name != "nt" else r"[\w@+:./\\-]+")
"""What no shell reads as anything but itself, letters of any script included."""
TYPED = f"`{NAME} "
"""How messages write a command."""


def program_name() -> str:
    """`talkleaf` where the shell finds it, else the way to it, such as `.venv/bin/talkleaf`."""
    script = Path(sys.argv[0])
    if script.name == "__main__.py":
        return f"{_shortest(Path(sys.executable))} -m builder"
    if "uv" in Path(sys.prefix).parts and "VIRTUAL_ENV" not in os.environ and (wheel := _installed_from()):
        return f"uvx --from {_shortest(wheel)} {NAME}"
    found = shutil.which(NAME)
    if script.parent == Path() or (found and _same(Path(found), script)):
        return NAME
    return str(_shortest(script))


def typed(word: Path | str) -> str:
    """A path or a word as it is typed in a command: in quotes where the shell would read it otherwise."""
    text = str(word)
    if _BARE.fullmatch(text):
        return text
    return f'"{text}"' if os.name == "nt" else shlex.quote(text)


def as_typed(text: str) -> str:
    """A message with its commands as they are typed here."""
    return text.replace(TYPED, f"`{program_name()} ") if TYPED in text else text


def _same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve() or one.with_suffix("") == other.with_suffix("")
    except OSError:
        return False


def _shortest(path: Path) -> Path:
    """The path from here, if it is below, else as it is; links stay, for they are what is typed."""
    here, full = Path.cwd(), Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow a venv's python
    return full.relative_to(here) if full.is_relative_to(here) else full


def _installed_from() -> Path | None:
    """The wheel this copy was installed from, if its installer noted it (PEP 610)."""
    from importlib import metadata
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    try:
        noted = metadata.distribution(NAME).read_text("direct_url.json")
        address = urlsplit(json.loads(noted or "{}").get("url", ""))
    except (metadata.PackageNotFoundError, ValueError):
        return None
    return Path(url2pathname(address.path)) if address.scheme == "file" else None
