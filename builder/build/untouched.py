"""What of a document can be built by itself where pages that do not fit stop the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.build.edition_files import Made
from builder.build.loading import Material
from builder.build.options import Options
from builder.build.planned_parts import editions_with_outputs, wanted_products
from builder.diagnostics import Diagnostic, Severity
from builder.replace import replace
from builder.words.languages import parts_of

PREFERRED = ("talk", "leaflet", "large")
"""What a meeting asks for first: the first of these that remains is named, as a list of all outputs is no help."""


def untouched(material: Material, options: Options, made: Sequence[Made]) -> tuple[Options, ...]:
    """The editions that fit, and an output that does in all of them; nothing where the fault is in what all share."""
    failed = [one.name for one in made if _fails(one.diagnostics)]
    if "shared" in failed:
        return ()
    codes, families = zip(*(name.split(" ", 1) for name in failed), strict=True)
    asked = options.editions or editions_with_outputs(material, options.products)
    editions = tuple(code for code in asked if not {code, *parts_of(code)} & {*codes})
    wanted = {product.name for product in wanted_products(options) if product.family not in families}
    made_of = {name: editions_with_outputs(material, (name,)) for name in PREFERRED if name in wanted}
    product = next((name for name, codes in made_of.items() if {*codes} & {*asked}), "")
    found = [replace(options, editions=editions)] if editions else []
    return (*found, *([replace(options, products=(product,))] if product else []))


def _fails(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(one.severity is Severity.ERROR for one in diagnostics)
