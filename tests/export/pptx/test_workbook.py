"""The workbook inside a chart, judged on its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.export.documents import chart
from tests.export.pptx.reading import written


def test_openxml_audit_finds_nothing_in_it(tmp_path: Path) -> None:
    book = tmp_path / "chart.xlsx"
    book.write_bytes(written(chart(120)).parts["ppt/embeddings/chart1.xlsx"])
    audit = Path(sys.executable).with_name("openxml-audit")
    done = subprocess.run([str(audit), str(book), "-f", "microsoft365"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
