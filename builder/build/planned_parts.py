"""Which parts of a document are to be made, and which the last build has left as they would be made again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from builder.build.loading import Material
from builder.build.missing_day import missed_without_day
from builder.build.options import Options
from builder.build.pair_products import PAIR_PRODUCTS, PairProduct
from builder.build.product_names import NAMES as PRODUCT_NAMES
from builder.build.products import PRODUCTS, SHARED, Product, offers_of
from builder.build.remade_parts import LastParts, Part, digest_of
from builder.build.views import Views, looks_at_others, view_of_shared, views_beside
from builder.diagnostics import Diagnostic
from builder.outline.text.text import Language
from builder.replace import replace


class PlannedPart(Struct, frozen=True):
    """A part that is to be made: products of one family, in one language or for all."""

    name: str
    products: tuple[str, ...]
    family: str = ""
    """What products that are made from the same pages have in common."""
    language: Language | None = None
    world: str = ""
    made_from: str = ""
    """Digests of what is the same for all parts, and of what this one is made from; empty where nobody will ask."""
    last: Part | None = None
    """The same as the last build made it."""
    lacking: tuple[Diagnostic, ...] = ()
    """The characters of its language's words that have no glyph."""

    @property
    def kept(self) -> bool:
        """Whether it need not even be laid out."""
        return self.last is not None and self.last.made_from == self.made_from and not self.lacking


def planned_parts(
    material: Material, language: Language, options: Options, views: Views, last: LastParts | None
) -> Iterator[PlannedPart]:
    """The parts of one edition. Its theme is what its files say, which are digested with the world."""
    offers = offers_of(language, material.pairs, options.products)
    for products in _families(options):
        family, names = products[0].family, tuple(product.name for product in products)
        part = PlannedPart(f"{language} {family}", names, family, language)
        if last is not None:
            alike = looks_at_others(family, material.editions[language])
            beside = views_beside(views, family, language) if alike else []
            part = _with_last(part, (views[language][family], beside, offers), last)
        yield part


def planned_shared(material: Material, wanted: Sequence[str], last: LastParts | None) -> PlannedPart:
    """What is made once for all languages."""
    part = PlannedPart("shared", tuple(wanted))
    if last is None or not wanted:
        return part
    return _with_last(part, view_of_shared(material.shared.values()), last)


def _with_last(part: PlannedPart, looked_at: object, last: LastParts) -> PlannedPart:
    """A part with what it is made from, and what the last build had made it from."""
    made_from = digest_of(last.world, looked_at, part.products)
    return replace(part, world=last.world, made_from=made_from, last=last.parts.get(part.name))


def _families(options: Options) -> list[list[Product]]:
    """The products asked for, each family of those that are made from the same pages by itself."""
    return [list(own) for _, own in groupby(wanted_products(options), lambda product: product.family)]


def wanted_products(options: Options) -> list[Product]:
    """The products asked for; without any wish, all but those that are only made when asked for."""
    return [p for p in PRODUCTS if p.name in options.products or not (options.products or p.only_asked)]


def editions_with_outputs(material: Material, products: Sequence[str]) -> tuple[str, ...]:
    """The codes of editions and pairs for which some of these products are made; all products, where none is named."""
    wanted = {*(products or PRODUCT_NAMES)} - missed_without_day(material.any_edition)
    alone = wanted & {*SHARED, *(product.name for product in PRODUCTS)}
    pairs = (pair.code for pair in material.pairs)
    return (*(material.editions if alone else ()), *(pairs if pair_products(material, products) else ()))


def pair_products(material: Material, products: Sequence[str]) -> list[PairProduct]:
    """Those of these products that pairs have; all, where none is named. The talk only where the outline wants it."""
    left_out = set() if material.any_edition.talk.bilingual == "true" else {"talk"}
    return [one for one in PAIR_PRODUCTS if one.name not in left_out and (one.name in products or not products)]


def wanted_shared(options: Options) -> list[str]:
    """The names of the products asked for that all languages share."""
    return [name for name in SHARED if not options.products or name in options.products]
