"""The room that texts have on their panels, at the least size and spacing a leaflet may have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from builder.diagnostics import Report, Span
from builder.exchange.translate.length_budgets.filler import substituted
from builder.exchange.translate.length_budgets.trial import Outcome, Trial, faults_of, texts_in
from builder.layout.leaflet.compose import tightest
from builder.layout.leaflet.flow import Column
from builder.layout.leaflet.frames import panel_frames
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.outside import outside_of
from builder.layout.leaflet.pouring import Task, poured
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.replace import fields_of, replace
from builder.theme.model import Theme

ON_COVER = ("title", "subtitle", "group", "meeting", "notice")
"""What the cover and the back are made of, besides our own words."""


class LeafletRooms:
    """The panels of an edition as they are at their tightest; a longer text may add pages to a booklet."""

    def __init__(self, edition: Edition, theme: Theme) -> None:
        self._tight = tightest(edition, theme, Report())
        self._roomy = tightest(edition, theme, Report(), longest=True)
        self._kept: list[Any] = []
        """Blocks that were tried: pieces are remembered by a block's identity, which must not pass to another."""

    @property
    def panels(self) -> Mapping[Span, int]:
        """On which panel each block stands, by the block's place."""
        if self._tight is None:
            return {}
        laid = self._tight[1]
        pairs = zip(laid.frames, laid.columns, strict=True)
        return {s.span: frame.number for frame, own in pairs for column in own for s in column.strands}

    @property
    def trials(self) -> Mapping[Span, Trial]:
        """For each text of the leaflet, how it is tried there; none where the fold cannot be made."""
        if self._roomy is None:
            return {}
        task, laid = self._roomy
        edition = task.setting.edition
        inside = [text.span for chunk in task.content.chunks for text in _shown(chunk)]
        outside = [text.span for name in ON_COVER for text in texts_in(getattr(edition, name))]
        return {
            **{span: partial(self._outside, task, laid, span) for span in outside},
            **{span: partial(self._inside, task, laid, span) for span in inside},
        }

    def _inside(self, task: Task, laid: Laid, span: Span, text: Text) -> Outcome:
        panels, loose = (substituted(own, [(span, text)]) for own in (task.content.panels, task.content.loose))
        if panels is task.content.panels and loose is task.content.loose:
            return Outcome(faults_of(laid.setting.report), lacking=_lacking(laid.columns))  # the text as it is
        content = replace(task.content, panels=panels, loose=loose)
        self._kept.append(content)
        setting = replace(laid.setting, report=Report())
        columns = poured(replace(task, content=content), setting, laid.frames)
        return Outcome(faults_of(setting.report), lacking=_lacking(columns))

    def _outside(self, task: Task, laid: Laid, span: Span, text: Text) -> Outcome:
        edition = task.setting.edition
        names = {name: substituted(getattr(edition, name), [(span, text)]) for name in ON_COVER}
        edition = replace(edition, **names)
        setting = replace(laid.setting, edition=edition)
        if edition.notice is not task.setting.edition.notice:  # it stands on the back alone
            return Outcome(lacking=_lacking(poured(replace(task, setting=setting), setting, laid.frames)))
        cover = outside_of(task.content.scheme, replace(task.setting, edition=edition))
        frames = panel_frames(task.content.scheme, laid.inside, laid.fullness, cover.rise)  # the land rises for it
        columns = poured(replace(task, setting=setting), setting, frames)
        return Outcome(lacking=max(cover.over, cover.off, _lacking(columns)))


def _shown(chunk: Any) -> list[Text]:
    """A chunk's texts that print: those of its blocks, and its section's heading."""
    found = [chunk.section.heading or chunk.section.title]
    for block in chunk.blocks:
        names = [n for n in fields_of(type(block)) if n not in ("title", "notes", "alt", "image")]
        found += [text for name in names for text in texts_in(getattr(block, name))]
    return found


def _lacking(columns: tuple[tuple[Column, ...], ...]) -> float:
    """By how many points the fullest column is too full."""
    return max((-column.free for own in columns for column in own), default=0.0)
