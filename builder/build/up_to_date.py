"""Whether an outline's outputs are those it would be built to now: all that a build with nothing to do looks at."""

from __future__ import annotations

from pathlib import Path

from builder.build.freshness import Record, is_fresh, load_record, record_path
from builder.build.kept_warnings import recalled_warning
from builder.build.older_files import older_files
from builder.build.options import Options, Result
from builder.build.written import STAGING


def last_build(path: Path, options: Options) -> Record | None:
    """The record of the last good build; what a killed run left beside its outputs is finished or cleared."""
    record = load_record(record_path(options.out, path))
    for folder in sorted({Path(file).parent for file in record.outputs} if record else ()):
        if (folder / STAGING).exists():
            from builder.build.publish import recover

            recover(folder)
    return record


def up_to_date(path: Path, options: Options, record: Record | None) -> Result | None:
    """The last build's result with its warnings, where nothing has changed since and it may be kept."""
    if record is None or options.force or not is_fresh(record, options.request):
        return None
    told = tuple(recalled_warning(row) for row in record.warnings)
    files = tuple(Path(p) for p in record.outputs)
    return Result(path, path.stem, told, files, fresh=True, older=older_files(path, files, record.inputs))
