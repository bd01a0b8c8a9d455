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


def place(parent: Element, frame: Rect, tag: str = "a:xfrm") -> Element:
    """A new transform as the last child: where something stands."""
    transform = put(parent, _transform(tag))
    stand(transform, frame)
    return transform


def stand(transform: Element, frame: Rect, **turned: int | bool | None) -> None:
    """Fill a transform's corner and size, its first children; turns and flips that are None are left out."""
    for name, value in turned.items():
        if value is not None:
            transform.set(name, str(int(value)))
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
def shape_prototype(kind: str, *, drawn_by_user: bool = False, decorative: bool = False) -> Element:
    """A shape of a kind (`Sp`, `CxnSp`, `GrpSp`) that has only its head, and in its look where it stands."""
    shape = _bare_shape(kind, drawn_by_user=drawn_by_user)
    head, look = shape
    if decorative:
        put(head[0], decorative_prototype())
    put(look, _transform("a:xfrm"))
    return shape


@cache
def decorative_prototype() -> Element:
    """The extension by which readers skip a shape; Office 2019 and later."""
    made = bare("a:extLst")
    child(child(made, "a:ext", uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"), "adec:decorative", val=1)
    return made


def _bare_shape(kind: str, *, drawn_by_user: bool = False) -> Element:
    """A shape of a kind with its head, and a look with nothing in it."""
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
    shape = _bare_shape("Sp")
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
