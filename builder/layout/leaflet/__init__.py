"""The folding leaflet: panels of an edition on the sides of a sheet, and a dummy of it to fold at home."""

from builder.layout.leaflet.compose import compose_leaflet, compose_leaflet_pair
from builder.layout.leaflet.dummy import compose_dummy

__all__ = ["compose_dummy", "compose_leaflet", "compose_leaflet_pair"]
