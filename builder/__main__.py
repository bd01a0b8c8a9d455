"""`python -m builder` is the command `talkleaf`."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn


def main() -> NoReturn:
    """Load the command and run it; Ctrl-C ends it quietly while it loads, too."""
    gc.disable()  # of the objects of a build one in a thousand is in a cycle: looking for them costs a tenth
    try:
        from builder.cli import main as run

        run()
    except KeyboardInterrupt:
        _leave(130)
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else 1)
    _leave(0)


def _leave(code: int) -> NoReturn:
    """End at once: taking apart what a build made, object by object, would take longer than a tenth of it."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    atexit._run_exitfuncs()
    os._exit(code)


if __name__ == "__main__":
    main()
