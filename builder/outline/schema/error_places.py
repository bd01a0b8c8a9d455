"""Where in a file an error of pydantic's is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.outline.yaml.nodes import ListNode, MapNode, Node

Location = tuple[int | str, ...]
Step = tuple[Any, Any]
"""A list or map, and the place in it."""


def steps(root: Node, location: Location) -> Iterator[Step]:
    """The way from the root to what an error is about.

    pydantic's location also names parts that are not in the file: the list around a single value, the field that a
    bare value stands for, the key of a map. They are passed over.
    """
    here: Any = root
    part: Any
    for part in location:
        if (isinstance(here, MapNode) and part in here) or (
            isinstance(here, ListNode) and isinstance(part, int) and part < len(here)
        ):
            yield here, part
            here = here[part]


def found_at(root: Node, location: Location) -> Node:
    """The node that an error is about."""
    node: Any = root
    for container, part in steps(root, location):
        node = container[part]
    found: Node = node
    return found
