"""The phone edition: one HTML file that reflows, made from an Edition by Jinja2 templates, not from pages."""

from builder.write.html.phone import write_phone

__all__ = ["write_phone"]
