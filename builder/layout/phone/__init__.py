"""The phone edition: what it says, and its pages as they are drawn for pictures (长图)."""

from builder.layout.phone.compose import compose_phone_pictures
from builder.layout.phone.sections import phone_sections

__all__ = ["compose_phone_pictures", "phone_sections"]
