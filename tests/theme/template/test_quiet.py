"""Pictures of a template say nothing of themselves, and look as before."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from builder.theme.template.picture_metadata import quiet
from tests.arrival.test_secrets import MARK, photo, said


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_it_says_nothing_and_looks_the_same(kind: str) -> None:
    before = photo(kind)
    after = quiet(f"image/{kind.lower()}", before)
    assert MARK in said(before)
    assert MARK not in said(after)
    assert Image.open(BytesIO(after)).tobytes() == Image.open(BytesIO(before)).tobytes()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_its_profile_stays(kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    out = BytesIO()
    Image.new("RGB", (9, 9)).save(out, kind, icc_profile=profile)
    assert Image.open(BytesIO(quiet(f"image/{kind.lower()}", out.getvalue()))).info["icc_profile"] == profile


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("end", [0, 1, 3, 9, 30, 200])
def test_what_is_cut_off_does_no_harm(kind: str, end: int) -> None:
    assert isinstance(quiet(f"image/{kind.lower()}", photo(kind)[:end]), bytes)


def test_a_drawing_loses_its_remarks_and_metadata() -> None:
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg"><!-- {MARK} --><metadata>{MARK}</metadata><path d="M0 0"/></svg>'
    )
    after = quiet("image/svg+xml", drawing.encode())
    assert MARK.encode() not in after
    assert b'<path d="M0 0"/>' in after
    assert quiet("image/svg+xml", b"<svg") == b"<svg"


def test_other_kinds_stay_as_they_are() -> None:
    assert quiet("image/x-emf", b"\x01\x02") == b"\x01\x02"
