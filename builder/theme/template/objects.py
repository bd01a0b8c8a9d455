"""Embedded objects of a master or layout: a slide shows only their picture, so that takes their place."""

from __future__ import annotations

from builder.theme.ooxml import EMU_PER_POINT, Element, first, qname

OBJECTS = ("oleObject", "package")
"""The kinds of relationships that lead to one."""
MARK = b"oleObj"
"""What a part says that has one."""


def without_objects(root: Element) -> frozenset[str]:
    """Each object replaced by its picture, or left out where nothing of it shows; the ids of the parts they were.

    Add-ins such as think-cell leave a hidden one on each layout. One without a picture stays, to be told.
    """
    gone: set[str] = set()
    for frame in list(root.iter(qname("p:graphicFrame"))):
        objects = list(frame.iter(qname("p:oleObj")))
        parent, picture = frame.getparent(), next(frame.iter(qname("p:pic")), None)
        if not objects or parent is None:
            continue
        if _is_unseen(frame):
            parent.remove(frame)
        elif picture is not None and first(picture, "p:spPr/a:xfrm") is not None:
            parent.replace(frame, picture)
        else:
            continue
        gone |= {one.get(qname("r:id"), "") for one in objects}
    return frozenset(gone)


def _is_unseen(frame: Element) -> bool:
    """Whether it is hidden, or smaller than a point."""
    properties, extent = first(frame, "p:nvGraphicFramePr/p:cNvPr"), first(frame, "p:xfrm/a:ext")
    if properties is not None and properties.get("hidden") in ("1", "true"):
        return True
    sides = [extent.get(side, "") for side in ("cx", "cy")] if extent is not None else []
    return any(side.isdigit() and int(side) < EMU_PER_POINT for side in sides)
