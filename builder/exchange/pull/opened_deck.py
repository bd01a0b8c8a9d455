"""A deck that a person changed: opened without trust, within bounds, and read as our own slides are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct, field

from builder.diagnostics import Message, Report, Span, say
from builder.machine_error import MishapError
from builder.outline.schema.text_form import MAX_TEXT
from builder.system_faults import reason_of
from builder.theme.ooxml import Element, first, qname
from builder.theme.template.archive import open_members
from builder.theme.template.package_parts import Parts, open_parts
from builder.theme.template.refusals import Refusals
from builder.write.pptx.deck_map import DeckMap, MapSlide, map_of_properties, map_of_xml
from builder.write.pptx.mapping import digest_of
from builder.write.pptx.seen import Linked, SeenShape, seen_notes, seen_shapes

MOST_CHARACTERS, MOST_PARAGRAPHS = 2 * MAX_TEXT, 3_000
"""Of a paragraph and of a shape: nobody reads more, and comparing takes longer the more there are."""


class DeckRefusedError(MishapError):
    """The file cannot be taken; nothing was written."""


class Deck(Struct, frozen=True):
    """A deck as it is now, and as it was written."""

    slides: tuple[MapSlide, ...]
    written: DeckMap | None
    """None where a program dropped it."""


class _Refusals(Refusals):
    """Collects what is wrong with a file in words about decks."""

    told: list[Message] = field(default_factory=list)

    def add(self, code: str, expected: Message, found: Message, hint: Message) -> None:
        self.count += 1
        expected = say("a file without macros") if code == "template-macros" else expected
        self.told.append(say("expected {expected}, found {found}", expected=expected, found=found))


def open_deck(path: Path) -> Deck:
    """The deck in a file. Raises `DeckRefusedError` for what is none of ours, or holds code or what lies elsewhere."""
    refusals = _Refusals(Report(), Span(path.as_posix(), 1, 1), path.name)
    try:
        members = open_members(path, refusals)
    except OSError as error:
        raise DeckRefusedError(say("{path}: {reason}", path=path, reason=reason_of(error))) from None
    parts = open_parts(members, refusals) if members else None
    deck = _read(parts, path) if parts else None
    if deck is None or refusals.count:
        raise refused(path, next(iter(refusals.told), say("expected a PowerPoint file, found something else")))
    return deck


def refused(path: Path, why: Message) -> DeckRefusedError:
    """What is raised for a file that cannot be taken."""
    return DeckRefusedError(say("{path}: {why}; nothing was taken from it", path=path, why=why))


def _read(parts: Parts, path: Path) -> Deck | None:
    main = parts.related("/", "officeDocument")
    root = parts.root(main) if main else None
    if main is None or root is None or parts.refusals.count:
        return None
    written = _map(parts, main)
    if parts.refusals.count:
        return None
    targets = {r.id: r.target for r in parts.relations(main) if r.kind == "slide" and not r.external}
    ids = first(root, "p:sldIdLst")
    slides = []
    for entry in ids if ids is not None else ():
        name = targets.get(entry.get(qname("r:id"), ""))
        slide = _slide(parts, name, int(entry.get("id", "0")), path) if name else None
        if slide is None:
            return None
        slides.append(slide)
    return Deck(tuple(slides), written)


def _map(parts: Parts, main: str) -> DeckMap | None:
    """The map from either of its places."""
    for relation in parts.relations(main):
        if relation.kind == "customXml" and not relation.external and relation.target in parts.members.names:
            root = parts.root(relation.target)
            if root is not None and (found := map_of_xml(root)):
                return found
    custom = parts.related("/", "custom-properties")
    root = parts.root(custom) if custom and custom in parts.members.names else None
    return map_of_properties(root) if root is not None else None


def _slide(parts: Parts, name: str, number: int, path: Path) -> MapSlide | None:
    root = parts.root(name)
    tree = first(root, "p:cSld/p:spTree") if root is not None else None
    if tree is None:
        return None
    _refuse_links(parts, name, path)
    shapes = list(seen_shapes(tree, _linked(parts, name, path)))
    shapes += _notes(parts, name)
    _refuse_endless(shapes, path)
    kept = tuple(s for s in shapes if s.kind != "other" or s.texts)
    return MapSlide(number, kept, sum(s.kind == "other" for s in shapes))


def _refuse_endless(shapes: Iterable[SeenShape], path: Path) -> None:
    for shape in shapes:
        if any(len(text.text) > MOST_CHARACTERS for text in shape.texts):
            most = say("expected paragraphs of at most {most:,} characters, found a longer one", most=MOST_CHARACTERS)
            raise refused(path, most)
        if len(shape.texts) > MOST_PARAGRAPHS:
            most = say("expected at most {most:,} paragraphs in a box, found more", most=MOST_PARAGRAPHS)
            raise refused(path, most)


def _notes(parts: Parts, name: str) -> Iterator[SeenShape]:
    notes = parts.related(name, "notesSlide")
    root = parts.root(notes) if notes else None
    tree = first(root, "p:cSld/p:spTree") if root is not None else None
    seen = seen_notes(tree) if tree is not None else None
    if seen is not None:
        yield seen


def _refuse_links(parts: Parts, name: str, path: Path) -> None:
    """What a slide shows must be in the file; a link that is clicked may lead anywhere, and is not followed."""
    for relation in parts.relations(name):
        if relation.external and relation.kind != "hyperlink":
            raise refused(
                path, say("expected a file that is whole, found a link to {target}", target=repr(relation.target[:80]))
            )


def _linked(parts: Parts, name: str, path: Path) -> Linked:
    targets = {r.id: r.target for r in parts.relations(name) if not r.external}

    def chart(id: str) -> Element | None:
        target = targets.get(id)
        if target is None:
            return None
        _refuse_links(parts, target, path)
        return parts.root(target)

    def picture(id: str) -> str:
        data = parts.members.read(targets[id]) if targets.get(id) in parts.members.names else None
        return digest_of(data) if data else ""

    return Linked(chart, picture)
