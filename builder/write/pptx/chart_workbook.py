"""The workbook behind a chart, in which every name is the text it is."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""XlsxWriter takes a name such as `=5 mg` for a formula, and an address for a link, unless it is told not to
(findings/chart-category-becomes-formula.sh)."""


def chart_data(number_format: str, *, summed: bool = False) -> Any:
    """Data of a chart without categories or series yet, for python-pptx's `add_chart`.

    `summed`: the last series is the sum of those before it, and stays so when somebody changes them.
    """
    made: Any = _SummedChartData if summed else _PlainChartData  # python-pptx says that it is typed, and is not here
    return made(number_format=number_format)


class _PlainChartData(CategoryChartData):
    """python-pptx's chart data; its workbook is written with names as text."""

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook's bytes."""
        file = BytesIO()
        with Workbook(file, AS_TEXT) as workbook:
            sheet = workbook.add_worksheet()
            self._workbook_writer._populate_worksheet(workbook, sheet)
            self._write_sums(sheet)
        return file.getvalue()

    def _write_sums(self, sheet: Any) -> None:
        """Nothing is summed."""


class _SummedChartData(_PlainChartData):
    """Data whose last series is the sum of the others: in the workbook a formula a row."""

    def _write_sums(self, sheet: Any) -> None:
        *parts, whole = self
        for row, value in enumerate(whole.values, 1):
            cells = f"{xl_rowcol_to_cell(row, 1)}:{xl_rowcol_to_cell(row, len(parts))}"
            sheet.write_formula(row, len(parts) + 1, f"=SUM({cells})", None, value)
