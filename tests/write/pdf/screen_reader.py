"""Reads a finished PDF the way a screen reader does: the structure tree, and the text of each marked content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

from builder.write.pdf.painted import shown_text, unicode_values


@dataclass
class Node:
    """A structure element with its own dictionary; `kids` are nodes, (page, mcid) pairs and annotations."""

    tag: str
    object: pikepdf.Object
    kids: list[Node | tuple[int, int] | pikepdf.Object] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


class Tagged:
    """A tagged PDF, opened."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.pages = [page.obj.objgen for page in self.pdf.pages]
        self.texts = [contents(page) for page in self.pdf.pages]
        self.root = self._node(self.pdf.Root.StructTreeRoot.K, None)

    def _node(self, element: pikepdf.Object, page: pikepdf.Object | None) -> Node:
        page = element.get("/Pg", page)
        node = Node(str(element.S)[1:], element)
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                node.kids.append((self.pages.index(page.objgen), kid))
            elif kid.get("/Type") == "/MCR":
                node.kids.append((self.pages.index(kid.Pg.objgen), int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                node.kids.append(kid.Obj)
            else:
                node.kids.append(self._node(kid, page))
        return node

    def text(self, node: Node | None = None) -> str:
        """What is read of a node, in the order of the tree."""
        out = []
        for kid in (node or self.root).kids:
            if isinstance(kid, Node):
                out.append(self.text(kid))
            elif isinstance(kid, tuple):
                out.append(self.texts[kid[0]][kid[1]])
        return "".join(out)

    def all(self, tag: str) -> list[Node]:
        return [node for node in self.root.walk() if node.tag == tag]

    def tags(self) -> list[str]:
        return [node.tag for node in self.root.walk()]

    def references(self) -> list[tuple[int, int]]:
        """Every (page, mcid) the tree names, in its order."""
        return [kid for node in self.root.walk() for kid in node.kids if isinstance(kid, tuple)]

    def parent_tree(self) -> dict[int, pikepdf.Object]:
        numbers = list(self.pdf.Root.StructTreeRoot.ParentTree.Nums)
        return dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))


def contents(page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked content of a page by its identifier; ActualText stands for its glyphs."""
    found: dict[int, str] = {}
    inside: tuple[int | None, str | None] | None = None
    values = {name: unicode_values(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    font = ""
    for step in pikepdf.parse_content_stream(page):
        operator = str(step.operator)
        if operator == "BDC":
            assert inside is None, "marked content is nested"
            facts = step.operands[1]
            actual = facts.get("/ActualText")
            inside = (facts.get("/MCID"), None if actual is None else str(actual))
            if inside[0] is not None:
                assert inside[0] not in found, "an identifier is used twice"
                found[inside[0]] = inside[1] or ""
        elif operator == "EMC":
            assert inside is not None, "EMC without BDC"
            inside = None
        elif operator == "Tf":
            font = str(step.operands[0])
        elif operator in ("TJ", "Tj"):
            assert inside is not None, "text outside marked content"
            if inside[0] is not None and inside[1] is None:
                found[inside[0]] += shown_text(step.operands[0], values[font])
        elif operator in ("f", "S", "B", "Do"):
            assert inside is not None, "paint outside marked content"
    assert inside is None, "marked content left open"
    return found


def outline(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Bookmarks with their depth, from 1."""

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield depth, item.title
            yield from walk(item.children, depth + 1)

    with pdf.open_outline() as made:
        return list(walk(made.root, 1))
