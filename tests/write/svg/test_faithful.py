"""What a browser draws is what the PDF has: some pages of each document; the others by `python -m
tests.write.svg.faithful`."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.page.items import Document
from tests.browsing import CHROMIUM
from tests.write.svg.faithful import LANGUAGES, OUTLINES, builds, pair_of, shares, sheets_of

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs poppler"),
    pytest.mark.xdist_group("browser"),
]
MOST = 0.5
STEP = 15
"""Of talks and large prints every fifteenth page, beginning with another in each document."""


@pytest.mark.parametrize("place", range(len(OUTLINES)), ids=[path.stem for path in OUTLINES])
def test_pages_look_as_in_the_pdf(browser: Browser, place: int) -> None:
    outline: Path = OUTLINES[place]
    build = list(builds(outline))[place % len(LANGUAGES)]
    for document in (build.talk, build.leaflet, build.script if place == 0 else build.large):
        step = 1 if document.kind == "leaflet" else STEP
        pages = range(place if step > 1 else 0, len(sheets_of(document) or document.pages), step)
        assert _far(document, pages, browser) == {}, (outline.stem, document.kind)


@pytest.mark.parametrize("outline", OUTLINES[:2], ids=[path.stem for path in OUTLINES[:2]])
def test_so_do_an_invitation_and_two_languages_side_by_side(browser: Browser, outline: Path) -> None:
    """Poster and hand-out, where the outline has a meeting; of the pair a page on A4 and one on A5."""
    invitation = next(builds(outline)).invitation
    if invitation is not None:
        assert _far(invitation, range(len(invitation.pages)), browser) == {}
    pair = pair_of(outline)
    for document in (pair.pages, pair.booklet):
        assert _far(document, [1], browser) == {}


def _far(document: Document, pages: Sequence[int], browser: Browser) -> dict[int, float]:
    return {page + 1: share for page, share in shares(document, pages, browser) if share > MOST}
