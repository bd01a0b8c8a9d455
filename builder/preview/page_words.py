"""The words of the preview's page, as messages: the catalogue has them in Chinese.

A blank that the page fills stands for itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Message, say
from builder.preview.sheets import VIEWS

WORDS: Mapping[str, Message] = {
    **{f"view-{name}": words for name, words in VIEWS.items()},
    "views": say("What is shown"),
    "languages": say("Languages"),
    "all-languages": say("all side by side"),
    "page-language": say("Language of this page"),
    "pages": say("Pages"),
    "page": say("page {number}", number="{number}"),
    "zoom": say("Zoom"),
    "larger": say("Larger"),
    "smaller": say("Smaller"),
    "over": say("Over the pages"),
    "trim": say("trim"),
    "bleed": say("bleed"),
    "folds": say("folds"),
    "safe": say("safe area"),
    "order": say("reading order"),
    "folding": say("How the leaflet lies"),
    "flat": say("flat"),
    "findings": say("Findings"),
    "nothing-found": say("Nothing to mend."),
    "error": say("error"),
    "warning": say("warning"),
    "line": say("line {line}", line="{line}"),
    "edit": say("open in VS Code"),
    "place": say("Place in the outline"),
    "close": say("Close"),
    "notes": say("Notes"),
    "minutes": say("{minutes} min: {part}", minutes="{minutes}", part="{part}"),
    "make": say("Make files"),
    "making": say("Making files: {step}", step="{step}"),
    "made": say("Files made"),
    "not-made": say("The files were not made: mend the errors first."),
    "version": say("Saved at {time}, version {number}", time="{time}", number="{number}"),
    "stale": say("There are errors: these are the pages of version {number}.", number="{number}"),
    "waiting": say("Laying out …"),
    "lost": say("Talkleaf is not running any more. Start it again in the terminal."),
    "keys": say("Keys: 1 to 6 views, J and K pages, + and - zoom, F findings, M make files"),
}
