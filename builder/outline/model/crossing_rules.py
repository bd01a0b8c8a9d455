"""Rules that cross the parts of an outline: ids, titles of slides, where things appear, shapes of tables, evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.diagnostics import NO_WORDS, Diagnostic, Message, Report, Span, say
from builder.memory import Memory
from builder.outline.model import blocks as b
from builder.outline.model.blocks.judged import NONE_FOR_ALL
from builder.outline.model.chart_rules import hold_chart
from builder.outline.model.evidence_rules import hold_evidence
from builder.outline.model.group_rules import hold_groups
from builder.outline.model.outline import Outline, ReviewPlan
from builder.outline.model.placement import hold_placement
from builder.outline.model.quoted_names import tell_quoted_names
from builder.outline.model.slide_titles import may_be_titles
from builder.outline.schema.counts import Counted, hold_count
from builder.outline.schema.offers import parted_number
from builder.outline.schema.to_come import NO_PICTURE
from builder.outline.text.text import LocalizedText
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.replace import replace
from builder.today import half_a_year_after, today
from builder.words.languages import USUAL_LANGUAGES
from builder.words.own import own_words

Block = b.Block[LocalizedText]


class Declared(Struct, frozen=True):
    """Ids that the file declares, also on parts that were not understood, so that no error follows from another."""

    sections: frozenset[str]
    blocks: frozenset[str]
    sources: frozenset[str] | None
    """None where the sources could not be read."""
    notice: bool
    """Whether the file has one, be it wrong."""

    @classmethod
    def of(cls, root: Node, sources: frozenset[str] | None) -> Declared:
        section_nodes = _items(root, "sections")
        block_nodes = [block for section in section_nodes for block in _items(section, "blocks")]
        return cls(
            _ids(section_nodes), _ids(block_nodes), sources, isinstance(root, MapNode) and "notice" in root.written
        )


def _items(node: Node, key: str) -> list[Node]:
    value = node.get(key) if isinstance(node, MapNode) else None
    return value if isinstance(value, ListNode) else []


def _ids(nodes: list[Node]) -> frozenset[str]:
    ids = [node.get("id") for node in nodes if isinstance(node, MapNode)]
    return frozenset(str(id) for id in ids if isinstance(id, ScalarNode))


RULED = ("review", "notice", "audience", "languages", "span", "sections", "talk", "leaflet")
"""The fields of an outline that the rules look at."""


def hold_rules(outline: Outline, declared: Declared, report: Report, memory: Memory | None = None) -> None:
    """Tell everything that is wrong between the parts of an outline.

    A `memory` keeps what was told of the same parts; not where a key was unknown, which the rules on evidence look at.
    """
    if memory is None or report.has("unknown-key"):
        _hold_all(outline, declared, report)
        return

    def told() -> tuple[Diagnostic, ...]:
        own = Report()
        _hold_all(outline, declared, own)
        return tuple(own.diagnostics)

    report.extend(memory.recall("crossing rules", (declared, *(getattr(outline, name) for name in RULED)), told))


def _hold_all(outline: Outline, declared: Declared, report: Report) -> None:
    _hold_review(outline.review, report)
    _hold_notice(outline, declared, report)
    _hold_ids(outline, report)
    _hold_shapes(outline, report)
    _hold_slide_titles(outline, report)
    hold_placement(outline, declared.sections, declared.blocks, report)
    hold_evidence(outline, report)
    tell_quoted_names(every_block(outline), report)


def every_block(outline: Outline) -> Iterator[Block]:
    """All blocks in order, those inside columns after their columns."""
    for section in outline.sections:
        for block in section.blocks:
            yield block
            yield from block.inner


def with_next_review(outline: Outline) -> Outline:
    """The outline with the day until which it counts, half a year on where a draft does not say it."""
    review = outline.review
    if review.next or not review.date or review.status != "draft":
        return outline
    return replace(outline, review=replace(review, next=half_a_year_after(review.date), reckoned=True))


def _hold_review(review: ReviewPlan, report: Report) -> None:
    lacking = [name for name in ("date", "next") if not getattr(review, name)]
    if lacking and review.status == "draft":
        if all(told.code != "not-a-date" for told in report):  # a day that nobody can read stands there, and is told
            _tell_undated_draft(review, report)
        return
    for name in lacking:
        _tell_missing_day(review, name, report)
    if not lacking:
        _hold_order_of_days(review, report)
    if review.status == "reviewed" and not review.by:
        hint = say("write `by: [name and role]`, or set the status to draft")
        report.error("missing-reviewer", review.span, say("expected who reviewed it in `by`, found nobody"), hint)


def _tell_undated_draft(review: ReviewPlan, report: Report) -> None:
    line = "`review: {status: draft, date: YYYY-MM-DD}`"  # today would be stale once the warning is recalled
    hint = say("add the day on which you last went through the text: {line}", line=line)
    report.warning("undated-draft", review.span, say("expected the day of the text in `review`, found none"), hint)


def _tell_missing_day(review: ReviewPlan, name: str, report: Report) -> None:
    day = today() if name == "date" else half_a_year_after(review.date or today())
    hint = say("add `{name}: {day}` with the day that is true", name=name, day=day)
    message = say("expected `{name}` in {noun}, found none", name=name, noun=review.called.noun)
    report.error("missing-key", review.span, message, hint)


def _hold_order_of_days(review: ReviewPlan, report: Report) -> None:
    if review.next <= review.date:
        message = say("expected `next` after {date}, found {next}", date=review.date, next=review.next)
        report.error(
            "review-dates", review.span, message, say("`next` is the day by which the text must be gone through again")
        )


def _hold_notice(outline: Outline, declared: Declared, report: Report) -> None:
    """Whoever is no professional is told that this is no medical advice; by a draft in our words, which is told."""
    if outline.notice is not None or declared.notice or outline.audience == "professionals":
        return
    hint = say("add the line that says this is no medical advice, for example {line}", line=f"`{_usual_line(outline)}`")
    if outline.review.status == "draft":
        message = say("expected `notice` in the outline, found none: the draft says it in our usual words")
        report.warning("usual-notice", outline.span, message, hint)
        return
    message = say("expected `{name}` in {noun}, found none", name="notice", noun=Outline.called.noun)
    report.error("missing-key", outline.span, message, hint)


def _usual_line(outline: Outline) -> str:
    """The line to be pasted, in the languages that the author writes."""
    written = [language for language in outline.languages if language in USUAL_LANGUAGES] or list(outline.languages)
    usual = {language: own_words(language).review.usual_notice for language in written}
    if len(usual) == 1:
        return f"notice: {next(iter(usual.values()))}"
    return f"notice: {{{', '.join(f'{language}: {_in_braces(words)}' for language, words in usual.items())}}}"


def _in_braces(words: str) -> str:
    return f'"{words}"' if "," in words else words


def _hold_ids(outline: Outline, report: Report) -> None:
    """Section ids are unique, block ids too; `cover` and `back` are the leaflet's own."""
    seen: set[str] = set()
    for section in outline.sections:
        if section.id in ("cover", "back"):
            hint = say("choose another id: `cover` and `back` name panels of the leaflet")
            report.error(
                "reserved-id", section.span, say("expected an id of your own, found `{id}`", id=section.id), hint
            )
        if section.id in seen:
            report.error(
                "duplicate-id",
                section.span,
                say("expected an id once, found the section id `{id}` again", id=section.id),
                say("choose another id"),
            )
        seen.add(section.id)
    named: set[str] = set()
    for block in every_block(outline):
        if block.id is not None and block.id in named:
            report.error(
                "duplicate-id",
                block.span,
                say("expected an id once, found the block id `{id}` again", id=block.id),
                say("choose another id"),
            )
        named |= {block.id} if block.id else set()


def _parted(cells: Sequence[LocalizedText], expected: int) -> Message:
    """Where a row has too many cells, whether a thousands comma has made two of one."""
    words = [next(iter(cell.by_language.values())).raw for cell in cells]
    parted = parted_number(words) if len(cells) > expected else None
    if parted is None:
        return NO_WORDS
    return say("a comma parts the number: write it in quotes, `{quoted}`", quoted=f'"{",".join(parted)}"')


def _hold_shapes(outline: Outline, report: Report) -> None:
    """Rows have a cell for each column, series a number for each category, a callout something to say."""
    for block in every_block(outline):
        match block:
            case b.Compare(columns=columns, rows=rows):
                _hold_levels(block.levels, block.span, len(rows), say("levels (one for each row)"), report)
                for row in rows:
                    _hold_cells(row.cells, row.span, len(columns), say("cells (one for each column)"), report)
                    _hold_levels(row.levels, row.span, len(columns), say("levels (one for each cell)"), report)
            case b.Table(header=header, rows=table_rows):
                _hold_levels(block.levels, block.span, len(table_rows), say("levels (one for each row)"), report)
                for cells in table_rows:
                    _hold_cells(cells, cells[0].span, len(header), say("cells (one for each head)"), report)
            case b.Chart():
                hold_chart(block, report)
            case b.People100():
                hold_groups(block, report)
            case b.Callout(head=None, text=None, points=()):
                report.error(
                    "missing-key",
                    block.span,
                    say("expected `text`, `title` or `points` in `callout`, found none"),
                    say("write what it says"),
                )


def _hold_cells(cells: Sequence[LocalizedText], span: Span, expected: int, what: Message, report: Report) -> None:
    hold_count(Counted(len(cells), expected, what), span, report, _parted(cells, expected))


def _hold_levels(levels: Sequence[str], span: Span, expected: int, what: Message, report: Report) -> None:
    """Levels are given to all or, as one `none`, to nothing."""
    if levels and levels != NONE_FOR_ALL:
        hint = say("write `none` where one has none, or `levels: none` for all")
        hold_count(Counted(len(levels), expected, what), span, report, hint)


def pictures_to_come(outline: Outline) -> Iterator[Block]:
    """The blocks in which a frame keeps the place of a picture."""
    for block in every_block(outline):
        pictures = [t.raw for t in block.image.by_language.values()] if isinstance(block, b.Figure) else []
        items = getattr(block, block.traits.items) if block.traits.items else ()
        photos = (getattr(item, "photo", None) for item in items)
        pictures += [photo.name for photo in photos if photo is not None]
        if NO_PICTURE in pictures:
            yield block


def _hold_slide_titles(outline: Outline, report: Report) -> None:
    """Each slide has a title, and no two the same: that is how one finds a slide, by eye or by screen reader."""
    seen: dict[tuple[str, str], int] = {}
    for part in outline.talk.parts:
        _hold_unique(part.title, seen, report)
    for section in outline.sections:
        untitled = 0
        for block in section.blocks:
            if "talk" not in section.only or "talk" not in block.only:
                continue
            if block.headline is not None and block.title is None:
                _hold_unique(block.headline, seen, report)
            elif block.title is not None:
                _hold_unique(block.title, seen, report)
            else:
                untitled += 1
                if untitled == 1:  # it takes the section's
                    _hold_unique(section.title, seen, report)
                else:
                    _tell_untitled(block, untitled, section.id, outline, report)


def _tell_untitled(block: Block, number: int, section: str, outline: Outline, report: Report) -> None:
    """A second block without a title has none left: an error in what was reviewed.

    A draft says its heading there, or the section's title again where the heading would be another slide's too.
    """
    if outline.review.status != "draft":
        message = say("expected a `title` for the second slide of section `{id}`, found none", id=section)
        hint = say("add `title:` with `zh:` and `en:` to this block, saying its point; if it stands right in the "
                   "section, put each block of the section under `blocks:`")  # fmt: skip
        report.error("missing-title", block.span, message, hint)
        return
    if block.heading is not None and _is_said_once(outline, block.heading):
        message = say(
            "expected a `title` for slide {number} of section `{id}`, found none: the draft says its `heading`",
            number=number, id=section,
        )  # fmt: skip
    else:
        message = say(
            "expected a `title` for slide {number} of section `{id}`, found none: the draft says the section's again",
            number=number, id=section,
        )  # fmt: skip
    hint = say(
        "add `title:` beside `{kind}:`, at the same indent, saying the point of this slide",
        kind=block.typed or block.traits.key,
    )
    report.warning("missing-title", block.span, message, hint)


def _is_said_once(outline: Outline, heading: LocalizedText) -> bool:
    """Whether no other slide may have the heading's words as its title, in any language."""
    others = [title for title in may_be_titles(outline.talk.parts, outline.sections) if title is not heading]
    said = {(language, text.raw) for title in others for language, text in title.by_language.items()}
    return said.isdisjoint((language, text.raw) for language, text in heading.by_language.items())


def _hold_unique(title: LocalizedText, seen: dict[tuple[str, str], int], report: Report) -> None:
    """Told once a title, at its first language that repeats."""
    told = False
    for language, text in title.by_language.items():
        key = (language, text.raw)
        if key in seen and not told:
            message = say(
                "expected each slide to have its own title, found the same one as on line {line}", line=seen[key]
            )
            report.error("duplicate-title", text.span, message, say("say what is different about this slide"))
            told = True
        seen.setdefault(key, text.span.line)
