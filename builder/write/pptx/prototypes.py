"""Trees that are the same wherever they stand: made once and copied, which takes as long as one or two new elements."""

from __future__ import annotations

from copy import copy
from functools import cache, lru_cache

from lxml import etree

from builder.geometry import Rect
from builder.theme.ooxml import NAMESPACES, Element, qname
from builder.write.pptx.elements import child, corner_and_size


def bare(tag: str) -> Element:
    """An element without a parent, to be filled and put where it belongs; it takes the names' prefixes there."""
    spaces = dict.fromkeys((tag.partition(":")[0], "a"))
    return etree.Element(qname(tag), nsmap={prefix: NAMESPACES[prefix] for prefix in spaces})


def put(parent: Element, prototype: Element) -> Element:
    """A copy of a tree with all it holds (lxml's `copy` takes that too) as the last child; gives the copy."""
    made = copy(prototype)
    parent.append(made)
    return made


def place(parent: Element, frame: Rect, tag: str = "a:xfrm", **attributes: int | bool | None) -> Element:
    """Where something stands; turns and flips that are None are left out."""
    transform = put(parent, _transform(tag))
    for name, value in attributes.items():
        if value is not None:
            transform.set(name, str(int(value)))
    stand(transform, frame)
    return transform


def stand(transform: Element, frame: Rect) -> None:
    """Fill a transform's corner and size, its first children."""
    left, top, width, height = corner_and_size(frame)
    corner, size = transform[0], transform[1]
    corner.set("x", str(left))
    corner.set("y", str(top))
    size.set("cx", str(width))
    size.set("cy", str(height))


@cache
def _transform(tag: str) -> Element:
    made = bare(tag)
    child(made, "a:off")
    child(made, "a:ext")
    return made


@cache
def shape_prototype(kind: str, *, drawn_by_user: bool = False) -> Element:
    """A shape of a kind (`Sp`, `CxnSp`, `GrpSp`) that has only its head, and its look with nothing in it."""
    shape = bare(f"p:{kind[0].lower()}{kind[1:]}")
    head = child(shape, f"p:nv{kind}Pr")
    child(head, "p:cNvPr")
    child(head, f"p:cNv{kind}Pr")
    child(head, "p:nvPr", userDrawn=True if drawn_by_user else None)
    child(shape, "p:grpSpPr" if kind == "GrpSp" else "p:spPr")
    return shape


@lru_cache(maxsize=256)
def placeholder_prototype(**mark: str | int | None) -> Element:
    """A placeholder without words; `mark` is what its `p:ph` says."""
    shape = copy(shape_prototype("Sp"))
    head = shape[0]
    child(head[1], "a:spLocks", noGrp=True)
    child(head[2], "p:ph", **mark)
    child(shape, "p:txBody")
    return shape


@cache
def preset_prototype(name: str) -> Element:
    """`a:prstGeom` with its handles as PowerPoint has them."""
    made = bare("a:prstGeom")
    made.set("prst", name)
    child(made, "a:avLst")
    return made


@cache
def no_line_prototype(tag: str) -> Element:
    """An outline (`a:ln`, `a:lnB`) that is none."""
    made = bare(tag)
    child(made, "a:noFill")
    return made


@cache
def run_prototype() -> Element:
    """`a:r` with nothing said."""
    made = bare("a:r")
    child(made, "a:rPr")
    child(made, "a:t")
    return made


@cache
def space_prototype(tag: str) -> Element:
    """A space or a leading (`a:spcBef`, `a:lnSpc`) without its points."""
    made = bare(tag)
    child(made, "a:spcPts")
    return made


@cache
def body_prototype(wrap: str, anchor: str) -> Element:
    """`a:bodyPr` of a frame measured by us: no insets, never resized."""
    made = bare("a:bodyPr")
    insets = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
    for name, value in {"vert": "horz", "wrap": wrap, **insets, "rtlCol": 0, "anchor": anchor}.items():
        made.set(name, str(value))
    child(made, "a:noAutofit")
    return made
