"""Web addresses as people read them from paper."""

from __future__ import annotations


def readable(url: str) -> str:
    """An address as it is typed: without scheme and closing slash."""
    for scheme in ("https://", "http://"):
        url = url.removeprefix(scheme)
    return url.rstrip("/")
