"""Templates of pages for browsers: what goes into one is escaped, and what it names must be there."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from importlib import resources
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket


@cache
def html_templates(package: str) -> Environment:
    """The templates in `templates/` of a package of ours, each compiled once.

    What a page is made from is given to `render`: globals would be those of the last page. Without the optimizer, which
    finds nothing in them to reckon beforehand, compiling takes a tenth less.
    """
    return Environment(
        loader=PackageLoader(package), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, optimized=False, bytecode_cache=_compiled(Path(str(resources.files(package)))),
    )  # fmt: skip


class _Compiled(FileSystemBytecodeCache):
    """Where nothing can be written, as on a full disk, or shall be, a template is compiled again the next time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)


def _compiled(package: Path) -> FileSystemBytecodeCache | None:
    """Keeps compiled templates as Python keeps compiled modules: beside them, where only those can put code who could
    change the program itself."""
    folder = package / "templates" / "__pycache__"
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            folder.mkdir(exist_ok=True)
    return _Compiled(f"{folder}", f"jinja-{jinja2.__version__}-%s.cache") if folder.is_dir() else None
