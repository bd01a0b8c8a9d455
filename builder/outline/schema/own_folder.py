"""The folder of an outline, which no file that it names leaves."""

from __future__ import annotations

from pathlib import Path

from builder.outline.yaml.nodes import MapNode, Node, ScalarNode, replaced


def is_inside(name: str, folder: Path) -> bool:
    """Whether a relative name stays in `folder` after all links are followed."""
    if "\\" in name or ":" in name or Path(name).is_absolute() or len(name) > 400:
        return False
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def with_slashes(name: Node) -> Node:
    """The name of a file, or one for each language, with the separator that every system knows: Windows shows `\\`."""
    if isinstance(name, MapNode):
        for key, value in name.entries:
            name[key] = with_slashes(value)
    return replaced(name, name.replace("\\", "/")) if isinstance(name, ScalarNode) and "\\" in name else name
