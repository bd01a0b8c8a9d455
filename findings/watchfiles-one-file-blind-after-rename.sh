#!/usr/bin/env bash
# Guess:   a watch on one file tells of every save of that file.
# Reality: it tells of the first save by rename (many editors write a new file and put it in the place of the old one)
#          and of nothing after it: what is watched is the old file, which is gone. A watch on the folder tells of all.
# Seen:    watchfiles 1.3.0 on Linux (inotify).
# Matters: a preview that watches the outline alone follows the first save from vim or VS Code's atomic save, and then
#          shows an old page for the rest of the evening. Watch folders, and take "added" for a save.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check watchfiles==1.3.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import threading
import time
from pathlib import Path

import watchfiles

print("watchfiles", watchfiles.__version__)


def seen(place: Path, talk: Path) -> int:
    """How many of three saves by rename a watch on `place` tells of."""
    stop, told = threading.Event(), []
    watching = watchfiles.watch(place, stop_event=stop, step=20, debounce=100, rust_timeout=200, yield_on_timeout=True)

    def follow() -> None:
        for changes in watching:
            if any(Path(name).name == talk.name for _, name in changes):
                told.append(changes)

    thread = threading.Thread(target=follow)
    thread.start()
    for number in range(3):
        time.sleep(1)
        beside = talk.with_suffix(".new")
        beside.write_text(f"save {number}")
        beside.replace(talk)
    time.sleep(1)
    stop.set()
    thread.join()
    return len(told)


folder = Path("outlines")
folder.mkdir()
talk = folder / "talk.yaml"
talk.write_text("old")
alone, around = seen(talk, talk), seen(folder, talk)
print("a watch on the file:", alone, "of 3 saves; a watch on its folder:", around, "of 3")
assert alone < 3, "a watch on one file outlasts a save by rename now"
assert around == 3, "a watch on a folder misses saves"
PY
