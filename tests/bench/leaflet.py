"""How long all PDFs of a leaflet edition take once the outline is read: set, written, and held to the press rules."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from builder.build import Options
from builder.build.edition_files import make_all
from builder.build.pipeline import read_material
from builder.diagnostics import Report


def main() -> None:
    """Arguments: the outline, the folder whose `.cache` has the font subsets, and the products. Prints the seconds."""
    path, out, products = Path(sys.argv[1]), Path(sys.argv[2]), tuple(sys.argv[3].split(","))
    options = Options(editions=("zh",), products=products, out=out)
    material = read_material(path, options, Report())
    assert material is not None
    start = perf_counter()
    made = make_all(material, options, lambda step: None)
    seconds = perf_counter() - start
    assert sum(len(one.files) for one in made) == len(products) + 1, "the PDFs and the preflight"
    print(seconds)


if __name__ == "__main__":
    main()
