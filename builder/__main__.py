"""`python -m builder` is the command `talkleaf`."""

import gc
import sys
from typing import NoReturn

STOPPED = 130
"""What shells give for a program that Ctrl-C ended."""

CYCLES = (5_000, 10, 10)
"""How much is made before Python looks for cycles that nobody holds any more, by its three generations.

Nearly all that is made here are values without cycles, which go as soon as nobody holds them. With Python's own 700 the
search took a tenth of a build and found next to nothing.
"""


def main() -> NoReturn:
    """Load the command and run it; Ctrl-C ends it quietly while it loads, too."""
    gc.set_threshold(*CYCLES)
    try:
        from builder.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
