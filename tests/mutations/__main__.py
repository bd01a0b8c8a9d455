"""`make mutations`: breaks the rules of the table, one at a time and in a copy, and tells which test saw it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutations.mutation_list import MUTATIONS, Mutation

ROOT = Path(__file__).parents[2]
COPIED = ("builder", "content", "tests", "themes", "pyproject.toml", "README.md", "CHANGELOG.md", "Makefile")


def main() -> None:
    """Words on the command line choose the mutations whose description holds one of them."""
    chosen = [m for m in MUTATIONS if not sys.argv[1:] or any(word in m.breaks for word in sys.argv[1:])]
    unseen = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _copy(folder)
        for mutation in chosen:
            failed = _failing_test(folder, mutation)
            unseen += failed is None
            print(f"{mutation.breaks}: {failed or 'NO TEST SAW IT'}", flush=True)
    print(f"{len(chosen)} rules broken, {unseen} unseen")
    sys.exit(bool(unseen))


def _copy(folder: Path) -> None:
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / name, folder / name)


def _failing_test(folder: Path, mutation: Mutation) -> str | None:
    """The first test that fails with the rule broken; the rule is whole again afterwards."""
    path = folder / mutation.file
    text = path.read_text("utf-8")
    path.write_text(text.replace(mutation.right, mutation.wrong), "utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-n", "0", "-p", "no:cacheprovider", *mutation.tests.split()]
    broken = os.environ | {"PYTHONPATH": str(folder)}  # also for the processes that tests start
    done = subprocess.run(command, cwd=folder, env=broken, capture_output=True, text=True, check=False)
    path.write_text(text, "utf-8")
    found = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    return found[1] if done.returncode == 1 and found else None


if __name__ == "__main__":
    main()
