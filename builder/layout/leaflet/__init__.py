"""The folding leaflet: panels of an edition on the sides of a sheet."""

from builder.layout.leaflet.compose import compose_leaflet

__all__ = ["compose_leaflet"]
