"""How a slide of its own may say less in a second language, from the most on."""

from __future__ import annotations

from collections.abc import Callable

from builder.diagnostics import Message
from builder.layout.slides.context import Context

Ways = tuple[tuple[Callable[[Context], Context], Message], ...]
"""What each does to the context, and what then lacks the second language; no words where nothing does."""
