"""ICC profiles: what they call themselves and whether they serve a press (ISO 15076-1, 7.2)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import ImageCms

from builder.diagnostics import NO_WORDS, Message, say

MB = 1_000_000
MAX_BYTES = 20 * MB
"""Profiles of print shops have a few megabytes."""


@cache
def profile_name(profile: Path) -> str:
    """What an ICC profile calls itself."""
    return ImageCms.getProfileDescription(ImageCms.getOpenProfile(str(profile))).strip()


def press_profile_fault(profile: Path) -> Message:
    """Why a file cannot be the press's output profile, as `expected X, found Y`; empty when it can."""
    try:
        size = profile.stat().st_size
        with profile.open("rb") as file:
            header = file.read(40)
    except OSError:
        return say("expected an ICC profile, found no file {name!r}", name=profile.name)
    if size > MAX_BYTES:
        return say("expected a profile of at most {most} MB, found {size} MB", most=MAX_BYTES // MB, size=size // MB)
    if header[36:40] != b"acsp":
        return say("expected an ICC profile, found another kind of file in {name!r}", name=profile.name)
    if header[12:20] != b"prtrCMYK":
        device, space = header[12:16].decode("latin-1").strip(), header[16:20].decode("latin-1").strip()
        return say(
            "expected a CMYK printer profile, found one for {space} ({device}) in {name!r}",
            space=space,
            device=device,
            name=profile.name,
        )
    return NO_WORDS if _is_readable(profile) else say("expected a whole ICC profile, found a damaged one")


def _is_readable(profile: Path) -> bool:
    try:
        profile_name(profile)
    except (OSError, ImageCms.PyCMSError):
        return False
    return True
