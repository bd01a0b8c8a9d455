"""SVG: a page as browsers draw it, from the same glyphs and paths as the PDF, with its text to select and search."""

from builder.write.svg.write import Drawn, draw_items, draw_page, draw_sheet, glyph_paths, whole_file, write_svg

__all__ = ["Drawn", "draw_items", "draw_page", "draw_sheet", "glyph_paths", "whole_file", "write_svg"]
