"""The invitation to a meeting: a poster to pin up, and the same as a hand-out of half its size."""

from builder.layout.invitation.compose import compose_invitation
from builder.layout.invitation.papers import has_invitation

__all__ = ["compose_invitation", "has_invitation"]
