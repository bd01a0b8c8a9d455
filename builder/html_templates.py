"""Templates of pages for browsers: what goes into one is escaped, and what it names must be there.

Compiling the templates of a page takes longer than filling them, so a wheel brings them compiled (`themes/wheel.py`).
In a checkout, where they are edited, each is compiled when a process first needs it.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

import jinja2
from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, ModuleLoader, StrictUndefined


@cache
def html_templates(package: str) -> Environment:
    """The templates in `templates/` of a package of ours, each compiled once a process.

    What a page is made from is given to `render`: globals would be those of the last page.
    """
    folder = Path(str(resources.files(package))) / "templates"
    written, compiled = FileSystemLoader(folder), _compiled(folder)
    return _environment(ChoiceLoader([ModuleLoader(compiled), written]) if compiled.is_dir() else written)


def compile_templates(folder: Path) -> tuple[Path, ...]:
    """The templates of a folder as Python modules beside them, for the version of Jinja that runs; their files."""
    target = _compiled(folder)
    _environment(FileSystemLoader(folder)).compile_templates(target, ["j2"], zip=None, ignore_errors=False)
    return tuple(sorted(target.iterdir()))


def _compiled(folder: Path) -> Path:
    """Where compiled templates are: modules of one version of Jinja mean nothing to another."""
    return folder / f"jinja-{jinja2.__version__}"


def _environment(loader: BaseLoader) -> Environment:
    """Without the optimizer, which finds nothing in our templates to reckon beforehand, compiling takes less."""
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        optimized=False,
    )  # fmt: skip
