"""`python -m builder` is the command `talkleaf`."""

import sys


def main() -> None:
    """Load the command and run it; Ctrl-C ends it quietly while it loads, too."""
    try:
        from builder.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
