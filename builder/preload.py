"""What making a product takes, imported ahead: while another process reads the outline, there is time for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

from builder.build.products import Product
from builder.interruption import uninterrupted

SHARED = ("builder.layout.icons", "builder.outline.language", "yaml")
"""What reading an outline takes too: imported before the other process begins, it is imported once."""
ALWAYS = (
    "budoux",
    "builder.check.settings",
    "builder.check.subject",
    "builder.typeset.coverage",
    "builder.typeset.engine",
    "lxml.etree",
)
BY_FAMILY: Mapping[str, tuple[str, ...]] = {
    "talk": ("builder.layout.talk", "builder.layout.svg_reader"),
    "leaflet": ("builder.layout.leaflet", "segno"),
    "large": ("builder.layout.large",),
    "invitation": ("builder.layout.invitation", "segno"),
    "phone": ("builder.export.html",),
}
PAIRED = ("builder.layout.bilingual", "segno")
"""Where two languages stand side by side."""
PDF = ("PIL.ImageCms", "builder.export.pdf")
WRITERS: Mapping[str, tuple[str, ...]] = {
    "talk": ("pptx", "builder.export.pptx"),
    "notes": ("builder.layout.script", *PDF),
    "show": ("builder.export.show",),
    "phone-png": ("builder.layout.phone.compose", "builder.export.png", *PDF),
}
"""By product; all others are PDF files."""


def preload_shared() -> None:
    """Import what both processes take."""
    for module in SHARED:
        _import(module)


def preload(products: Sequence[Product], *, paired: bool = False) -> None:
    """Import what these products take (`paired`: those of two languages too), and read the icons.

    What is forgotten here is loaded when used.
    """
    from builder.layout.icons import icon_names

    layouts = (module for p in products for module in BY_FAMILY[p.family])
    writers = (module for p in products for module in WRITERS.get(p.name, PDF))
    for module in (*ALWAYS, *layouts, *writers, *((*PAIRED, *PDF) if paired else ())):
        _import(module)
    icon_names()
    if any(p.family == "talk" for p in products):
        from builder.layout.talk.patterns import load_patterns

        load_patterns()


def _import(module: str) -> None:
    """Import it whole: Ctrl-C while pikepdf or another library in C++ sets itself up would abort the process."""
    with uninterrupted():
        import_module(module)
