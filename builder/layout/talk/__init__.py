"""The talk: one Edition as slides, a pattern for each kind of block."""

from builder.layout.talk.deck import compose_talk

__all__ = ["compose_talk"]
