"""Draws the documents to be looked at: slides, talk, leaflet and large print, whatever does not fit yet."""

from __future__ import annotations

import argparse
from pathlib import Path

from builder.build.products import PRODUCTS
from tests.galleries.documents import LANGUAGES, NAMES, made

SHOWN = ("slides", "leaflet", "large")


def main() -> None:
    words = argparse.ArgumentParser(prog="python -m tests.galleries", description=__doc__)
    words.add_argument("names", nargs="*", choices=[*NAMES, []], help="documents (default: all)")
    words.add_argument("--only", default=",".join(SHOWN), help="outputs, such as talk,slides,leaflet,large")
    words.add_argument("--languages", default=",".join(LANGUAGES))
    words.add_argument("--theme", default="")
    words.add_argument("--out", type=Path, default=Path("output/galleries"))
    asked = words.parse_args()
    for name in asked.names or NAMES:
        for language in asked.languages.split(","):
            draw(name, language, asked.theme, asked.only.split(","), asked.out)


def draw(name: str, language: str, theme: str, only: list[str], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    of = made(name, language, theme)
    for product in (p for p in PRODUCTS if p.name in only):
        for ending, data in product.write(of.build).items():
            file = out / f"{name}.{language}{ending}"
            file.write_bytes(data)
            print(file)
    for finding in of.report:
        print(f"  {finding.span.line}: {finding.severity.value}[{finding.code}] {finding.message}")


if __name__ == "__main__":
    main()
