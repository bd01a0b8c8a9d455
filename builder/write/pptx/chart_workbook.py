"""The workbook behind a chart, in which every name is the text it is."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from xlsxwriter import Workbook

AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""XlsxWriter takes a name such as `=5 mg` for a formula, and an address for a link, unless it is told not to
(findings/chart-category-becomes-formula.sh)."""


def chart_data(number_format: str) -> Any:
    """Data of a chart without categories or series yet, for python-pptx's `add_chart`."""
    made: Any = _PlainChartData  # python-pptx says that it is typed, and leaves this without types
    return made(number_format=number_format)


class _PlainChartData(CategoryChartData):
    """python-pptx's chart data; its workbook is written with names as text."""

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook's bytes."""
        file = BytesIO()
        with Workbook(file, AS_TEXT) as workbook:
            self._workbook_writer._populate_worksheet(workbook, workbook.add_worksheet())
        return file.getvalue()
