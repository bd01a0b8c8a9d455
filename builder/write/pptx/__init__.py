"""PowerPoint: a Document as an editable .pptx."""

from builder.write.pptx.write import write_pptx

__all__ = ["write_pptx"]
