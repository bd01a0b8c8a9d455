"""Pages as pictures for a phone."""

from builder.write.png.write import write_pictures

__all__ = ["write_pictures"]
