"""What writes the phone page, which reflows, loads nothing of what lays out pages of paper or slides."""

from __future__ import annotations

import subprocess
import sys

LISTS_MODULES = "import sys; import builder.write.html; print(*sys.modules)"
PAGES = ("builder.layout.leaflet", "builder.layout.large", "builder.layout.slides", "builder.layout.bilingual")


def test_a_page_that_reflows_is_written_without_what_lays_out_pages() -> None:
    """They would take as long to load as the page takes to write."""
    done = subprocess.run([sys.executable, "-c", LISTS_MODULES], capture_output=True, text=True, check=True)
    assert [name for name in done.stdout.split() if name.startswith(PAGES)] == []
