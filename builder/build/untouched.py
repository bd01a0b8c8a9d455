"""What of a document can be built by itself where pages that do not fit stop the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.build.loading import Material
from builder.build.making import Made, editions_with_outputs, wanted_products
from builder.build.options import Options
from builder.diagnostics import Diagnostic, Severity
from builder.replace import replace
from builder.words.languages import parts_of

OF_ALL = ("talk", "leaflet", "large")
"""The outputs that a meeting asks for first: one of them is named, as a list of all that remain is no help."""


def untouched(material: Material, options: Options, made: Sequence[Made]) -> tuple[Options, ...]:
    """The editions that fit, and an output that does in each language; nothing where the fault is in what all share."""
    failed = [one.name for one in made if _fails(one.diagnostics)]
    if not all(failed) or "shared" in failed:
        return ()
    languages, families = zip(*(name.split(" ", 1) for name in failed), strict=True)
    asked = options.editions or editions_with_outputs(material, options.products)
    editions = tuple(code for code in asked if not {*parts_of(code)} & {*languages})
    wanted = {product.name for product in wanted_products(options) if product.family not in families}
    product = next((name for name in OF_ALL if name in wanted), "")
    found = [replace(options, editions=editions)] if editions else []
    return (*found, *([replace(options, products=(product,))] if product else []))


def _fails(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(one.severity is Severity.ERROR for one in diagnostics)
