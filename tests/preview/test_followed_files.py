"""All that an outline is made from is followed by an open window: pictures, logo, sources, a template."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pptx import Presentation

from tests.browsing import CHROMIUM
from tests.preview.serving import OUTLINE, Serving, opened, serving

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
    pytest.mark.xdist_group("browser"),
]
LONG = 60_000
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="{color}"/></svg>'
SOURCE = "doe2024:\n  authors: Doe\n  year: {year}\n  title: Walking\n  where: Journal\n"
TOP = """\
group:
  logo: logo.svg
  name: {zh: 病友会, en: Our group}
sources: sources.yaml
leaflet:"""
FIGURE = """\
      - figure:
          image: photo.png
          alt: {zh: 一张照片, en: A photo}
          credit: {zh: 虚构, en: made up}
        title: {zh: 一张照片, en: A photo}
        cite: none
      - sources:
        title: {zh: 来源, en: Sources}
"""


def picture(color: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (1600, 1200), color).save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    folder = tmp_path_factory.mktemp("followed")
    (folder / "logo.svg").write_text(LOGO.format(color="#123456"), "utf-8")
    (folder / "photo.png").write_bytes(picture("#aa2222"))
    (folder / "sources.yaml").write_text(SOURCE.format(year=2024), "utf-8")
    outline = OUTLINE.replace("leaflet:", TOP).replace("cite: none\n", "cite: doe2024\n", 1) + FIGURE
    with serving(folder, "preview", outline=outline) as made:
        yield made


@pytest.fixture
def page(browser: Browser, served: Serving) -> Iterator[Page]:
    window = opened(browser, served.address)
    expect(window.locator("#alert")).to_be_hidden(timeout=LONG)
    yield window
    window.context.close()


def folder_of(served: Serving) -> Path:
    return served.outline.parent


def test_a_picture_is_followed_and_a_broken_one_keeps_the_page(page: Page, served: Serving) -> None:
    photo = folder_of(served) / "photo.png"
    shown = page.locator("#pages image").first
    expect(shown).to_be_attached(timeout=LONG)
    before = shown.get_attribute("href")
    photo.write_bytes(b"\x89PNG\r\n\x1a\n and nothing more")
    expect(page.locator("#alert")).to_contain_text("damaged", timeout=LONG)
    expect(page.locator(".row.stale").first).to_be_attached()
    assert page.locator("#pages image").first.get_attribute("href") == before
    photo.write_bytes(picture("#2222aa"))
    expect(page.locator("#alert")).to_be_hidden(timeout=LONG)
    expect(page.locator("#pages image").first).not_to_have_attribute("href", before or "", timeout=LONG)


def test_a_logo_is_followed(page: Page, served: Serving) -> None:
    (folder_of(served) / "logo.svg").write_text(LOGO.format(color="#654321"), "utf-8")
    expect(page.locator("#pages .sheet [fill='#654321']").first).to_be_attached(timeout=LONG)


def test_a_file_of_sources_is_followed(page: Page, served: Serving) -> None:
    (folder_of(served) / "sources.yaml").write_text(SOURCE.format(year=2025), "utf-8")
    expect(page.locator("#pages text", has_text="2025").first).to_be_attached(timeout=LONG)


def test_a_template_that_was_missing_is_followed(page: Page, served: Serving) -> None:
    text = served.outline.read_text("utf-8")
    served.outline.write_text("theme: {template: house.pptx}\n" + text, "utf-8")
    expect(page.locator("#alert")).to_contain_text("house.pptx", timeout=LONG)
    Presentation().save(str(folder_of(served) / "house.pptx"))
    expect(page.locator("#alert")).not_to_contain_text("house.pptx", timeout=LONG)
    served.outline.write_text(text, "utf-8")
    expect(page.locator("#alert")).to_be_hidden(timeout=LONG)
