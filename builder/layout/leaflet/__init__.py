"""The folding leaflet: panels of an edition on the sides of a sheet, and a dummy of it to fold at home."""

from builder.layout.leaflet.compose import LeafletLayout, LeafletOptions, compose_leaflet, lay_out_leaflet
from builder.layout.leaflet.dummy import compose_dummy

__all__ = ["LeafletLayout", "LeafletOptions", "compose_dummy", "compose_leaflet", "lay_out_leaflet"]
