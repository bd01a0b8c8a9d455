"""ICC profiles: what they call themselves and whether they serve a press (ISO 15076-1, 7.2)."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def profile_name(profile: Path) -> str:
    """What an ICC profile calls itself."""
    from PIL import ImageCms

    return ImageCms.getProfileDescription(ImageCms.getOpenProfile(str(profile))).strip()


def press_profile_fault(profile: Path) -> str:
    """Why a file cannot be the press's output profile, as `expected X, found Y`; empty when it can."""
    try:
        header = profile.read_bytes()[:40]
    except OSError:
        return f"expected an ICC profile, found no file {profile.name!r}"
    if header[36:40] != b"acsp":
        return f"expected an ICC profile, found another kind of file in {profile.name!r}"
    if header[12:20] != b"prtrCMYK":
        device, space = header[12:16].decode("latin-1").strip(), header[16:20].decode("latin-1").strip()
        return f"expected a CMYK printer profile, found one for {space} ({device}) in {profile.name!r}"
    return ""
