"""`python -m tests.compare_decks BEFORE AFTER`: the slides of same-named decks in two folders that look different.

Each deck is shown by LibreOffice; a slide is told where more than 0.2 % of its pixels differ, with the share.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

DPI = 60
MOST = 0.002
SEEN = 24
"""How far a pixel may be off in red, green or blue (of 255) before it counts."""


def slides(deck: Path, folder: Path) -> list[Image.Image]:
    """Pictures of a deck's slides."""
    folder.mkdir(parents=True)
    profile = f"-env:UserInstallation=file://{folder.parents[1]}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    pdf = folder / f"{deck.stem}.pdf"
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", str(pdf), str(folder / "p")], check=True)
    return [Image.open(path).convert("RGB") for path in sorted(folder.glob("p*.png"))]


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ."""
    if one.size != other.size:
        return 1.0
    bands = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return sum(most.histogram()[SEEN:]) / (one.width * one.height)


def main(before: Path, after: Path) -> int:
    told = 0
    with tempfile.TemporaryDirectory() as folder:
        for deck in sorted(before.rglob("*.pptx")):
            name = deck.relative_to(before)
            pairs = [slides(root / name, Path(folder) / str(i) / name.stem) for i, root in enumerate((before, after))]
            assert len(pairs[0]) == len(pairs[1]), name
            shares = [difference(*pair) for pair in zip(*pairs, strict=True)]
            rows = [f"{n} ({share:.2%})" for n, share in enumerate(shares, 1) if share > MOST]
            told += len(rows)
            print(f"{name}: {len(shares)} slides, {len(rows)} differ {', '.join(rows)}", flush=True)
            for path in Path(folder).glob(f"?/{name.stem}"):
                for file in path.iterdir():
                    file.unlink()
                path.rmdir()
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
