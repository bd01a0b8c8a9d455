"""The large-print edition: A4, one column, nothing under 18 points."""

from builder.layout.large.compose import compose_large

__all__ = ["compose_large"]
