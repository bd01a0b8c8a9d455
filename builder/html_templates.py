"""Templates of pages for browsers: what goes into one is escaped, and what it names must be there.

Compiling the templates of a page takes longer than filling them, so a wheel brings them compiled (`themes/wheel.py`).
In a checkout, where they are edited, Jinja keeps what it compiled in the user's own folder for temporary files, by
the words that it was compiled from. It does not stand beside outlines: what is compiled is run, and a folder that came
from somebody else must not bring what is run.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib import resources
from pathlib import Path

import jinja2
from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    ModuleLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket

_NAMES = f"talkleaf-{jinja2.__version__}-%s.cache"
"""How files of compiled templates are called: what one version of Jinja compiles is not for another."""


@cache
def html_templates(package: str) -> Environment:
    """The templates in `templates/` of a package of ours, each compiled once a process.

    What a page is made from is given to `render`: globals would be those of the last page.
    """
    folder = Path(str(resources.files(package))) / "templates"
    written, compiled = FileSystemLoader(folder), _compiled(folder)
    if compiled.is_dir():
        return _environment(ChoiceLoader([ModuleLoader(compiled), written]))
    return _environment(written, _kept())


def compile_templates(folder: Path) -> tuple[Path, ...]:
    """The templates of a folder as Python modules beside them, for the version of Jinja that runs; their files."""
    target = _compiled(folder)
    _environment(FileSystemLoader(folder)).compile_templates(target, ["j2"], zip=None, ignore_errors=False)
    return tuple(sorted(target.iterdir()))


def _compiled(folder: Path) -> Path:
    """Where compiled templates are: modules of one version of Jinja mean nothing to another."""
    return folder / f"jinja-{jinja2.__version__}"


class _Kept(FileSystemBytecodeCache):
    """Compiled templates in files; where the disk takes none, they are compiled again by the next process."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _kept() -> BytecodeCache | None:
    """What was compiled before; None where there is no folder that is the user's alone."""
    try:
        return _Kept(pattern=_NAMES)
    except (OSError, RuntimeError):
        return None


def _environment(loader: BaseLoader, kept: BytecodeCache | None = None) -> Environment:
    """Without the optimizer, which finds nothing in our templates to reckon beforehand, compiling takes less.

    Whoever changes what is set here renames `_NAMES`: templates that were compiled otherwise are found by it.
    """
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        optimized=False, bytecode_cache=kept,
    )  # fmt: skip
