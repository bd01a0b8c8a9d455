"""Files of an earlier build that lie beside new ones and say what the outline said before."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from builder.build.freshness import Fingerprint
from builder.build.written import read_ledger


def older_files(outline: Path, outputs: Collection[Path], inputs: Mapping[str, Fingerprint]) -> tuple[Path, ...]:
    """The files that earlier builds wrote beside `outputs`, none of them, from before the outline or a file that stands
    with it was last changed; by name.
    """
    # What is installed has no digest here, and may be newer for being installed anew.
    own = [time for name, (_, time, read) in inputs.items() if read and Path(name).is_relative_to(outline.parent)]
    if not outputs or not own:
        return ()
    folder = next(iter(outputs)).parent
    others = (folder / name for name in sorted(read_ledger(folder)) if folder / name not in outputs)
    return tuple(path for path in others if path.is_file() and path.stat().st_mtime_ns < max(own))
