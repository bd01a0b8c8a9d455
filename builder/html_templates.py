"""Templates of pages for browsers: what goes into one is escaped, and what it names must be there."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def html_templates(package: str) -> Environment:
    """The templates in `templates/` of a package of ours, each compiled once a process.

    What a page is made from is given to `render`: globals would be those of the last page. Without the optimizer, which
    finds nothing in them to reckon beforehand, compiling takes a tenth less.
    """
    return Environment(
        loader=PackageLoader(package), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, optimized=False,
    )  # fmt: skip
