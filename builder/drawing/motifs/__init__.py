"""The motif: one picture that goes through a document, from a folder of SVG drawings, each of them optional.

How to draw with it:

    motif = read_motif(edition, palette, report)                 # once for an output; None where there is none
    scene(motif, "cover", slide, span)                           # groups of shapes, back to front, cut at the slide
    scene(motif, "strip", place, span, Shown(view=Rect(474, 0, 726, 430)))
    scene(motif, "corner", place, span, Shown(on="deep"))        # on a dark ground
    stations(motif, frames, current, span)                       # the parts of a talk as the motif's own stations

`motif.py` says what the drawings are called and how large they are, `svg_files.py` where they come from, `scene.py`
how they are placed, `clipping.py` how they are cut at the edge, `stations.py` what stands for the parts of a talk.
"""

from builder.drawing.motifs.motif import FRAMES, PARTS, Motif, Part
from builder.drawing.motifs.scene import Ground, Shown, from_left, scene, symbol, tallest
from builder.drawing.motifs.stations import stations
from builder.drawing.motifs.svg_files import (
    motif_files,
    motif_folder,
    motif_folders,
    motif_names,
    read_motif,
    read_parts,
)

__all__ = [
    "FRAMES", "PARTS", "Ground", "Motif", "Part", "Shown", "from_left", "motif_files", "motif_folder", "motif_folders",
    "motif_names", "read_motif", "read_parts", "scene", "stations", "symbol", "tallest",
]  # fmt: skip
