"""What messages call the languages and the outputs: words that an author finds in the outline as keys too."""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Message, say
from builder.words.languages import LOCALES

NAMES: Mapping[str, Message] = {
    **{code: locale.key for code, locale in LOCALES.items()},
    "talk": say("talk"),
    "leaflet": say("leaflet"),
    "large": say("large"),
    "phone": say("phone"),
    "invitation": say("invitation"),
}
