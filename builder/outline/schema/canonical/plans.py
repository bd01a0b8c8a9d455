"""Plans as people type them: a leaflet that is but its fold, panels that name sections by their titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from builder.outline.schema.canonical.schema_places import alternatives
from builder.outline.schema.known_keys import committed_schema
from builder.outline.schema.paper import TYPED_PAPER
from builder.outline.schema.slugs import squeezed, texts_of
from builder.outline.schema.synonyms import word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, replaced
from builder.words.choices import choice_meant

_AUDIENCES = ("patients", "carers", "professionals")
_THEIRS = r"(?:,? (?:and|&) (?:their )?(?:famil(?:y|ies)|relatives|friends|carers|caregivers))"
_PATIENTS = re.compile(
    rf"(?:patients?|(?:patients?|people|anyone|everyone|those) (?:living )?with "
    r"(?P<illness>[\w'’-]+(?: [\w'’-]+){0,3}?))"
    rf"{_THEIRS}{{0,2}}"
    r"|(?P<before>[\u4e00-\u9fff]{0,8}[病症癌炎瘤风压]|[A-Za-z]{2,8})?(?:患者|病人|病友)"
    r"(?:[和及与](?:其|他们的)?(?:家属|家人|亲友|照护者))?",
    re.IGNORECASE,
)
"""Readers who are ill, whoever reads with them: their words are the plainest."""
_NO_ILLNESS = re.compile(
    r"\b(?:a|an|the|and|or|not|no|nothing|without|of|for|in|at|to|by|on|who|that|as|about|question\w*|interest\w*"
    r"|experience\w*|doubts|time|ideas|access|tickets|knowledge|responsib\w*|car(?:e|es|er|ers|ing)|children|kids"
    r"|parents|relatives|famil(?:y|ies)|friends|partners|patients?|doctors?|nurses?|staff|professionals?|clinicians?"
    r"|therapists?|students?|researchers?)\b|[医护治照顾陪帮助访服务研究爱看管非不无家属的给和与及]",
    re.IGNORECASE,
)
"""Words by which somebody else may be meant: who cares for the ill, or asks about them."""


def name_plans(root: MapNode) -> None:
    """A leaflet that is but its fold or its paper, a talk that is but its length, a review that is but its status."""
    audience = root.get("audience")
    if isinstance(audience, ScalarNode) and not choice_meant(audience, _AUDIENCES) and _are_ill(audience):
        root["audience"] = replaced(audience, "patients")
    leaflet, talk, review = root.get("leaflet"), root.get("talk"), root.get("review")
    if isinstance(review, ScalarNode) and choice_meant(review, ("draft",)):
        root["review"] = MapNode([(word_at("status", review), review)], review.span)
    if isinstance(leaflet, ScalarNode):
        name = "paper" if re.fullmatch(TYPED_PAPER, leaflet) else "fold" if choice_meant(leaflet, _folds()) else ""
        if name:
            root["leaflet"] = MapNode([(word_at(name, leaflet), leaflet)], leaflet.span)
    if isinstance(talk, ScalarNode) and re.match("[0-9]", talk):
        root["talk"] = MapNode([(word_at("minutes", talk), talk)], talk.span)


def _are_ill(audience: str) -> bool:
    """Whether an audience can be none but patients; `doctors who treat patients` and the like are asked about."""
    found = _PATIENTS.fullmatch(audience.strip())
    return found is not None and not any(word and _NO_ILLNESS.search(word) for word in found.group("illness", "before"))


def list_panels(root: MapNode) -> None:
    """Panels under their numbers, in the order of these."""
    leaflet = root.get("leaflet")
    panels = leaflet.get("panels") if isinstance(leaflet, MapNode) else None
    if not isinstance(leaflet, MapNode) or not isinstance(panels, MapNode) or not panels:
        return
    numbers = [int(key) if re.fullmatch("[0-9]{1,2}", key) else 0 for key in panels]
    if sorted(numbers) == list(range(1, len(numbers) + 1)):
        ordered = [value for _, value in sorted(zip(numbers, panels.values(), strict=True), key=lambda pair: pair[0])]
        listed = [one if isinstance(one, ListNode) else ListNode([one], one.span) for one in ordered]
        leaflet["panels"] = ListNode(listed, panels.span)


def _folds() -> list[str]:
    (plan,) = alternatives(committed_schema()["properties"]["leaflet"])
    folds: list[str] = plan["properties"]["fold"]["enum"]
    return folds


_OWN_PANELS = ("cover", "back")


def call_by_ids(root: MapNode) -> None:
    """Sections that panels and parts name by a title, or by an id but for signs and capitals, by their ids."""
    known = _ids_by_words(root)
    leaflet, talk = root.get("leaflet"), root.get("talk")
    if isinstance(leaflet, MapNode):
        _call(leaflet.get("panels"), known)
    for part in _items(talk.get("parts")) if isinstance(talk, MapNode) else ():
        if isinstance(part, MapNode):
            _call(part.get("sections"), known)


def _ids_by_words(root: MapNode) -> Mapping[str, str]:
    """The id of each section by its squeezed id and titles; what two would share then is neither's."""
    pairs: list[tuple[str, str]] = [(panel, panel) for panel in _OWN_PANELS]
    for section in _items(root.get("sections")):
        id = section.get("id") if isinstance(section, MapNode) else None
        if not isinstance(section, MapNode) or not isinstance(id, ScalarNode):
            continue
        words = [str(id), *texts_of(section.get("title")), *texts_of(section.get("heading"))]
        pairs += [(word, str(id)) for word in dict.fromkeys(map(squeezed, words)) if word]
    counts = Counter(word for word, _ in pairs)
    return {word: id for word, id in pairs if counts[word] == 1}


def _call(places: Node | None, known: Mapping[str, str]) -> None:
    """Change each name in a list, or in the lists in it, that is a section's by its words."""
    if not isinstance(places, ListNode):
        return
    for index, place in enumerate(places):
        if isinstance(place, ListNode):
            _call(place, known)
        elif isinstance(place, ScalarNode):
            section, stroke, block = place.partition("/")
            if (id := known.get(squeezed(section))) and id != section and section not in known.values():
                places[index] = replaced(place, f"{id}{stroke}{block}")


def _items(node: Node | None) -> Iterator[Node]:
    yield from node if isinstance(node, ListNode) else ()
