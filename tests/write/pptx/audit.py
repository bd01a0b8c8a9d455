"""What openxml-audit finds in a PowerPoint file. One validator serves all files of a process: making it reads every
schema, which takes longer than many files do."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator


def findings(file: Path) -> list[str]:
    """What breaks the rules of Microsoft 365, a line each; empty where the file is valid."""
    result = _validator().validate(str(file))
    told = [str(error) for error in result.errors]
    assert told or result.is_valid, "openxml-audit calls it broken and does not say why"
    return told


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
