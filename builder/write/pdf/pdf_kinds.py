"""What kind of PDF to write: a table of data, read by the one writer."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from builder.layout.folds import Flip

_PROFILES = Path(__file__).parent / "profiles"
PRESS_PROFILE = _PROFILES / "fogra39l.icc"
SCREEN_PROFILE = _PROFILES / "srgb.icc"


Access = Literal["ua-1", "ua-2"]


class PdfSettings(Struct, frozen=True, kw_only=True):
    """One kind of PDF. Every kind is tagged: PDF/A-2a (ISO 19005-2), or PDF/A-4 (ISO 19005-4) where it is PDF/UA-2.

    `profile` is the ICC profile of the output intent; it must have the colour space of `colors`. `cache` is the
    folder for font subsets, None for no cache.
    """

    colors: Literal["rgb", "cmyk"] = "rgb"
    profile: Path = SCREEN_PROFILE
    access: Access = "ua-1"
    """The standard of universal access it is made to: PDF/UA-1 (ISO 14289-1) on PDF 1.7, PDF/UA-2 (ISO 14289-2) on
    PDF 2.0."""
    press: bool = False
    """Whether the file says it is PDF/X-4 (ISO 15930-7): no annotations, output intent GTS_PDFX."""
    links: bool = True
    bookmarks: bool = True
    flip: Flip | None = None
    """The edge a duplex printer should turn on; given, print dialogues also start at 100 %."""
    cache: Path | None = None

    @property
    def version(self) -> str:
        """The version of PDF that the file is written in."""
        return "2.0" if self.access == "ua-2" else "1.6" if self.press else "1.7"


READER = PdfSettings()
PRESS = PdfSettings(colors="cmyk", profile=PRESS_PROFILE, press=True, links=False, bookmarks=False)
OFFICE = PdfSettings(links=False, bookmarks=False)
