"""The bilingual edition: two languages side by side, on A4 and as an A5 booklet."""

from builder.layout.bilingual.compose import compose_bilingual
from builder.layout.bilingual.form import A4, A5, Form

__all__ = ["A4", "A5", "Form", "compose_bilingual"]
