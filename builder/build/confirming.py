"""An outline's texts taken as confirmed: all its languages say the same."""

from __future__ import annotations

from pathlib import Path

from builder.build.options import Result
from builder.check.confirmed import confirmed_path, confirmed_text
from builder.diagnostics import Report, say
from builder.drawing.icons import icon_names
from builder.machine_error import MishapError
from builder.outline.parse import parse
from builder.system_faults import reason_of
from builder.whole_file import write_whole


def confirm_outline(path: Path) -> Result:
    """Take every text of an outline as confirmed: its languages say the same. Writes the file beside it."""
    report = Report()
    outline = parse(path, report, icons=icon_names())
    if outline is None:
        return Result(path, path.stem, tuple(report))
    target = confirmed_path(path)
    try:
        write_whole(target, confirmed_text(outline).encode())
    except OSError as error:
        raise MishapError(say("{path}: {reason}", path=target, reason=reason_of(error))) from error
    return Result(path, outline.id, tuple(report), (target,))
