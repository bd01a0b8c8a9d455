"""The room that texts have on the invitation, in front of its picture and in the block of facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from builder.diagnostics import Report, Span, say
from builder.exchange.translate.length_budgets.filler import substituted
from builder.exchange.translate.length_budgets.trial import Known, Outcome, Trial, texts_in
from builder.layout.invitation import has_invitation
from builder.layout.invitation.compose import Sheet, invitation_setting
from builder.layout.invitation.papers import papers_of
from builder.layout.invitation.said import points_of
from builder.layout.kept_names import keeping_names
from builder.layout.leaflet.setting import Setting
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.model import Theme

CHANGING = ("title", "subtitle", "group", "meeting", "sections")
"""What it is made of; of the sections it names the headings."""


class _Paper(Struct, frozen=True):
    """The poster or the hand-out, and how it is set: in the language that is tried, then in those beside it."""

    sheet: Sheet
    settings: Sequence[Setting]


def invitation_trials(edition: Edition, theme: Theme, beside: Sequence[Edition] = ()) -> Mapping[Span, Trial]:
    """For each text that the invitation shows, how it is tried there; none where the meeting has no day.

    `beside` are the document's other languages: picture and block are as high in all of them.
    """
    if not has_invitation(edition):
        return {}
    known, papers = Known(), list(_papers((edition, *beside), theme))
    return {text.span: partial(_tried, papers, known, text.span) for text in _shown(edition)}


def _papers(editions: Sequence[Edition], theme: Theme) -> Iterator[_Paper]:
    """Both with one motif: what is drawn of it is kept."""
    memory, motif = Memory(), None
    for paper in papers_of(editions[0]):
        settings = [invitation_setting(edition, theme, Report(), paper) for edition in editions]
        motif = motif or settings[0].motif
        yield _Paper(Sheet(paper, say("invitation"), memory), [replace(one, motif=motif) for one in settings])


def _shown(edition: Edition) -> Iterator[Text]:
    """Its words at the top of the outline, and what it is about."""
    group, meeting = edition.group, edition.meeting
    named = (edition.title, edition.subtitle, group and (group.name, group.address), meeting)
    yield from texts_in(tuple(part for part in named if part is not None))
    yield from points_of(edition)


def _tried(papers: Sequence[_Paper], known: Known, span: Span, text: Text) -> Outcome:
    edition = papers[0].settings[0].edition
    changed = {name: substituted(getattr(edition, name), [(span, text)]) for name in CHANGING}
    same = all(changed[name] is getattr(edition, name) for name in CHANGING)
    edition = edition if same else replace(edition, **changed)
    composed = partial(_composed, papers, edition)
    return known.of(edition, composed) if same else composed()


def _composed(papers: Sequence[_Paper], edition: Edition) -> Outcome:
    return Outcome(lacking=max(paper.sheet.lacking(_with(paper.settings, edition)) for paper in papers))


def _with(settings: Sequence[Setting], edition: Edition) -> Sequence[Setting]:
    own = settings[0]
    typesetter = keeping_names(own.typesetter, edition)
    return [replace(own, edition=edition, typesetter=typesetter), *settings[1:]]
