"""PowerPoint: a Document as an editable .pptx."""

from builder.export.pptx.write import write_pptx

__all__ = ["write_pptx"]
