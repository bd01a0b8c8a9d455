"""Texts go to a translator (a workbook, PO, XLIFF) and come back into the outline's own lines."""
