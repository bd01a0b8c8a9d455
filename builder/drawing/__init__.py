"""Drawings: basic paths, SVG files read within bounds, icons, motifs, photographs, codes."""
