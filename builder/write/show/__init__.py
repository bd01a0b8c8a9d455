"""The show: a talk as one HTML file that fills the screen, with a window for the speaker; needs no network."""

from builder.write.show.write import write_show

__all__ = ["write_show"]
