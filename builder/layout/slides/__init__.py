"""The talk: one Edition as slides, a pattern for each kind of block."""

from builder.layout.slides.deck import TalkOptions, compose_talk

__all__ = ["TalkOptions", "compose_talk"]
