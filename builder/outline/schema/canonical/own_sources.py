"""Sources that are written right where they are cited: `source: World Health Organization, 2023`, or with fields.

They are cited by an id of ours, and `with_own_sources` puts them among the outline's sources. What may be meant for a
listed source is never taken for another one: it is told (`unknown-source`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from builder.diagnostics import Message, Report, all_of, say, say_count
from builder.outline.model.blocks import KINDS
from builder.outline.schema.canonical.keys import is_source_word, maker_of, name_keys
from builder.outline.schema.canonical.listed_sources import ListedSources
from builder.outline.schema.canonical.schema_places import languages
from builder.outline.schema.known_keys import committed_schema
from builder.outline.schema.reading_context import ID_PATTERN
from builder.outline.schema.synonyms import renamed, word_at
from builder.outline.schema.text_form import lacking_languages
from builder.outline.schema.to_come import says_to_come
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, is_empty, replaced
from builder.words.choices import folded
from builder.words.languages import Language, locale_of

_NONE = frozenset((
    "none", "no", "no source", "n/a", "nothing", "无", "没有", "不需要", "无需来源", "own experience", "our experience",
    "our own experience", "my own experience", "personal experience", "自己的经验", "我们的经验", "我们自己的经验",
    "亲身经验", "亲身经历", "病友经验", "自身经验",
))  # fmt: skip
"""That nothing in a block needs a source: it states nothing, or says what people have lived through themselves."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ADDRESS = re.compile(r"https?://|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/|$)", re.IGNORECASE)
_WORDS = re.compile(rf"\s|[^\x00-\x7f]|^(?:{_ADDRESS.pattern})", re.IGNORECASE)
"""What no id has: several words, other letters, an address."""


class SourceNode(ScalarNode):
    """The id by which a source is cited that stands in its place; `work` has its fields."""

    __slots__ = ("work",)
    work: MapNode

    def __reduce__(self) -> tuple[Any, ...]:
        return _source_node, (
            ScalarNode(str(self), self.span, self.source, self.style, self.start, self.end),
            self.work,
        )


def _source_node(name: ScalarNode, work: MapNode) -> SourceNode:
    node = SourceNode(str(name), name.span, name.source, name.style, name.start, name.end)
    node.work = work
    return node


def cite_own_sources(root: MapNode, sources: Node | None, report: Report) -> None:
    """Give each source that stands where it is cited an id there, other than those of the `sources` that are listed.

    A source that is still to come is none: its block cites nothing.
    """
    listed = ListedSources(sources if isinstance(sources, MapNode) else ())
    citing = _Citing(listed, report)
    for block in _blocks(root):
        _cite_listed_maker(block, listed)
    blocks = [block for block in _blocks(root) if "cite" in block]
    for block in blocks:
        for own in _sources_in(block["cite"]):  # of an outline that is read again with another table of meetings
            citing.works[str(own)] = _plain(own.work)
    for block in blocks:
        cite = citing.cited(block["cite"])
        if cite is None:
            renamed(block, [(key, value) for key, value in block.entries if key != "cite"])
        else:
            block["cite"] = cite


def _cite_listed_maker(block: MapNode, listed: ListedSources) -> None:
    """Cite what stands under the `source` of a picture or quotation where it names a listed source, and nobody."""
    kind = maker_of(block)
    maker = KINDS[kind].traits.maker if kind else ""
    fields = block.get(kind)
    if not isinstance(fields, MapNode) or maker not in fields:
        return
    key, words = fields.key(maker), fields[maker]
    typed = key.source.text[key.start : key.end].strip("\"'")
    if not (is_source_word(typed) and isinstance(words, ScalarNode) and _names_a_source(words, listed)):
        return
    renamed(fields, [(name, value) for name, value in fields.entries if name != maker])
    cited = block.get("cite")
    if cited is None or (isinstance(cited, ScalarNode) and folded(cited) in _NONE):
        renamed(block, [*((n, v) for n, v in block.entries if n != "cite"), (word_at("cite", key), words)])
    else:
        block["cite"] = ListNode([*(cited if isinstance(cited, ListNode) else [cited]), words], cited.span)


def _names_a_source(words: ScalarNode, listed: ListedSources) -> bool:
    """Whether words are a listed source's id, or nearly so, or what can only be an id, or say that there is none."""
    if says_to_come(words) or folded(words) in _NONE:
        return True
    parts = listed.parts(words)
    return any(map(listed.near, parts)) or bool(re.fullmatch(ID_PATTERN, words) and re.search("[0-9]", words))


def with_own_sources(
    root: MapNode, sources: Node | None, report: Report, languages: Sequence[Language] = ()
) -> Node | None:
    """The outline's sources with those that stand where they are cited, each told (`source-in-place`).

    Others stay as they are. `languages` are the outline's: those for which a source has no words are told with it.
    """
    own: dict[str, SourceNode] = {}
    places: dict[str, list[int]] = {}
    for cite in (cite for block in _blocks(root) for cite in _sources_in(block.get("cite"))):
        own.setdefault(str(cite), cite)
        places.setdefault(str(cite), []).append(cite.span.line)
    for name, cite in own.items():
        report.warning("source-in-place", cite.span, _in_place(places[name]), _way_out(cite, languages))
    if not own or not (sources is None or isinstance(sources, MapNode)):
        return sources
    entries = sources.entries if sources is not None else ()
    added = [(ScalarNode(name, cite.span, cite.source), cite.work) for name, cite in own.items()]
    return MapNode([*entries, *added], sources.span if sources is not None else root.span)


def _in_place(lines: Sequence[int]) -> Message:
    """That a source stands where it is cited, and on which further lines."""
    others = [f"{line}" for line in dict.fromkeys(lines[1:]) if line != lines[0]]
    if not others:
        return say("expected the id of a source, found the source itself, which counts as not yet read")
    return say_count(
        "expected the id of a source, found the source itself, which counts as not yet read; on line {lines} too",
        "expected the id of a source, found the source itself, which counts as not yet read; on lines {lines} too",
        count=len(others),
        lines=all_of(others),
    )


def _way_out(cite: SourceNode, languages: Sequence[Language]) -> Message:
    """To put it under `sources`; before that, to write it in the languages in which it would stand untranslated."""
    hint = say("once somebody has read it, put it under `sources` with `status: seen`, and cite it by its id")
    title = cite.work.get("title")
    lacking = lacking_languages(title, languages) if isinstance(title, ScalarNode) else []
    if not lacking:
        return hint
    written = ", ".join(f"{code}: …" for code in languages)
    return say(
        "the reader of {languages} finds it in another language: write `{written}`; {hint}",
        languages=all_of(locale_of(code).name for code in lacking),
        written=f"{{{written}}}",
        hint=hint,
    )


def _blocks(node: MapNode) -> Iterator[MapNode]:
    """The blocks of the sections, and those in columns."""
    for section in _maps(node.get("sections")):
        for block in _maps(section.get("blocks")):
            yield block
            yield from _maps(block.get("columns"))


def _maps(node: Node | None) -> Iterator[MapNode]:
    yield from (item for item in node if isinstance(item, MapNode)) if isinstance(node, ListNode) else ()


def _sources_in(cite: Node | None) -> Iterator[SourceNode]:
    each = cite if isinstance(cite, ListNode) else [cite]
    yield from (one for one in each if isinstance(one, SourceNode))


class _Citing:
    """What is cited in one outline; `works` has the fields of each source that stands where it is cited, by its id."""

    def __init__(self, listed: ListedSources, report: Report) -> None:
        self.listed = listed
        self.report = report
        self.works: dict[str, object] = {}

    def cited(self, cite: Node) -> Node | None:
        """What is cited, with an id in place of each source that stands there; None where it is still to come."""
        if isinstance(cite, MapNode):
            return self._by_own_id(cite)
        words = _one_text(cite) if isinstance(cite, ListNode) else cite
        found = self._meant(words) if isinstance(words, ScalarNode) else self._listed_in(words)
        # a block of which an error was told is not told to cite nothing as well
        return word_at("none", cite) if isinstance(found, ListNode) and not found and cite else found

    def _listed_in(self, cite: ListNode) -> Node | None:
        """What is cited in a list, item by item."""
        kept: list[Node] = []
        lacks = bool(cite)
        for item in cite:
            each = self._by_own_id(item) if isinstance(item, MapNode) else item
            each = self._meant(each) if isinstance(each, ScalarNode) else each
            lacks = lacks and each is None
            if isinstance(each, ListNode) and not isinstance(item, ListNode):
                kept.extend(each)
            elif each is not None:
                kept.append(each)
        return None if lacks else ListNode(kept, cite.span)

    def _meant(self, words: ScalarNode) -> Node | None:
        """Ids as they are, a source in words by an id of its own."""
        if isinstance(words, SourceNode) or is_empty(words):
            return words
        if says_to_come(words):
            return None
        if folded(words) in _NONE:
            return replaced(words, "none")
        if listed := self.listed.called(words):
            return replaced(words, listed)
        parts = self.listed.parts(words)
        are_ids = bool(parts) and all(re.fullmatch(ID_PATTERN, part) for part in parts)
        if are_ids and not (len(parts) > 1 and any(_YEAR.fullmatch(part) for part in parts)):
            ids = [replaced(words, self.listed.called(part) or part) for part in parts]
            return ids[0] if len(ids) == 1 else ListNode(ids, words.span)
        if any(self.listed.near(part) for part in parts):
            return self._of_listed(words, parts)
        return self._by_own_id(words) if _WORDS.search(words) else words

    def _of_listed(self, words: ScalarNode, parts: list[str]) -> Node:
        """The listed sources that are named among words; what else stands there is told."""
        found = [replaced(words, name) for part in parts if (name := self.listed.called(part))]
        for part in parts:
            if self.listed.called(part) or (found and _YEAR.fullmatch(part)):
                continue
            near = self.listed.near(part)
            message = say("expected the id of a source in `cite`, found `{word}`", word=part)
            own = say("name sources by their ids alone; pages and the like stand in `where` of the source")
            hint = say("did you mean `{near}`? A source of its own stands under `sources`", near=near) if near else own
            self.report.error("unknown-source", words.span, message, hint)
        return ListNode(found, words.span)

    def _by_own_id(self, source: Node) -> Node | None:
        """The id of a source that is written out: the same where all of its fields are the same."""
        work = _work(source)
        if work is None:
            return source
        title = work.get("title")
        if isinstance(title, ScalarNode) and says_to_come(title):
            return None
        fields = _plain(work)
        name = next((name for name, other in self.works.items() if other == fields), "") or self._free(_words_of(title))
        self.works[name] = fields
        return _source_node(word_at(name, source), work)

    def _free(self, title: str) -> str:
        """An id that is not taken: the Latin words of the title, else a number."""
        number = len(self.listed.ids) + len(self.works) + 1
        name = re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")[:40].strip("-")
        name = name if re.search("[a-z]", name) else f"source-{number}"
        taken = {*self.listed.ids, *self.works, "none"}
        while name in taken:
            name, number = f"{name}-{number}", number + 1
        return name


def _one_text(cite: ListNode) -> ScalarNode | ListNode:
    """The text of which a list with commas was made, as names of sources in a row are; another list as it is."""
    items = [item for item in cite if isinstance(item, ScalarNode)]
    if len(items) < 2 or len(items) < len(cite) or len({item.start for item in items}) > 1:
        return cite
    first = items[0]
    words = first.source.text[first.start : first.end]
    return replaced(first, words[1:-1] if first.style in ("single", "double") else words)


def _work(source: Node) -> MapNode | None:
    """The fields of a source: a text is its title, an address its page."""
    if isinstance(source, MapNode):
        if not source:
            return None
        if all(key in languages() for key in source):
            return MapNode([(word_at("title", source), source)], source.span)
        name_keys(source, [committed_schema()["$defs"]["cited-work"]], None)
        return source
    if not isinstance(source, ScalarNode):
        return None
    if _ADDRESS.match(source) and not re.search(r"\s", source):
        shown = replaced(source, re.sub(r"^https?://(?:www\.)?|/$", "", source))
        return MapNode([(word_at("title", source), shown), (word_at("url", source), source)], source.span)
    return MapNode([(word_at("title", source), source)], source.span)


def _plain(node: Node) -> object:
    """What is written in a node, to be compared."""
    if isinstance(node, MapNode):
        return {str(key): _plain(value) for key, value in node.items()}
    return [_plain(item) for item in node] if isinstance(node, ListNode) else str(node)


def _words_of(title: Node | None) -> str:
    if isinstance(title, MapNode):
        return " ".join(str(text) for text in title.values() if isinstance(text, ScalarNode))
    return str(title) if isinstance(title, ScalarNode) else ""
