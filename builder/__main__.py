"""`python -m builder` is the command `talkleaf`."""

import sys
from typing import NoReturn

STOPPED = 130
"""What shells give for a program that Ctrl-C ended."""


def main() -> NoReturn:
    """Load the command and run it; Ctrl-C ends it quietly while it loads, too."""
    try:
        from builder.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
