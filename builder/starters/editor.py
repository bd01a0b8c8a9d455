"""What VS Code needs to complete and explain the keys of outlines while somebody types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from builder.outline.schema.json_schema import schema

FOLDER = Path(".vscode")
SCHEMA = FOLDER / "outline.schema.json"
_SETTINGS = {
    "yaml.validate": True,
    "yaml.hover": True,
    "yaml.completion": True,
    "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.quickSuggestions": {"strings": True}},
    "files.encoding": "utf8",
}
_EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}


def editor_files() -> Mapping[Path, bytes]:
    """The files by their place in the folder that is opened; an outline names the schema in its first lines."""
    files = {SCHEMA: schema(), FOLDER / "settings.json": _SETTINGS, FOLDER / "extensions.json": _EXTENSIONS}
    return {path: (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode() for path, value in files.items()}
