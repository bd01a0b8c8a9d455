"""What messages call the languages and the outputs: words that an author finds in the outline as keys too."""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Message, say

NAMES: Mapping[str, Message] = {
    "zh": say("zh"),
    "en": say("en"),
    "talk": say("talk"),
    "leaflet": say("leaflet"),
    "large": say("large"),
}
