"""PDF: one writer; what kind of PDF comes out is a table of settings."""

from __future__ import annotations

from builder.write.pdf.pdf_kinds import OFFICE, PRESS, READER, PdfSettings
from builder.write.pdf.write import write_pdf

__all__ = ["OFFICE", "PRESS", "READER", "PdfSettings", "write_pdf"]
