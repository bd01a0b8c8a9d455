"""What the wheel takes from this folder: themes, motifs and starters travel inside the package as `builder/themes/`.

In a checkout the program reads them here, where they are edited; installed, it reads the copy. Templates of pages
travel compiled as well (`builder/html_templates.py`). `pyproject.toml` names this class, and setuptools calls it
whenever it builds (https://setuptools.pypa.io/en/latest/userguide/extension.html).
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from setuptools.command.build_py import build_py
from setuptools.command.egg_info import egg_info

# Builds run apart from the checkout: they load this file by its path, without the folder in which the program lies.
sys.path.insert(0, str(Path(__file__).parents[1]))
from builder.html_templates import compile_templates

HERE = Path("themes")
"""Builds run in the folder of pyproject.toml."""
TRAVELS = (".yaml", ".jinja", ".svg", ".pptx", ".png", ".jpg")
STAYS = ("pictures",)
"""Pictures of the README."""


_PICTURE = re.compile(r"!\[(?P<says>[^\]]*)\]\((?!https?:)[^)]*\)")
_LINK = re.compile(r"(?<!!)\[(?P<says>[^\]]*)\]\((?P<file>(?!https?:|#|mailto:)[^)#]*)[^)]*\)")


def readable_anywhere(readme: str) -> str:
    """The README for who has the wheel and no checkout: what pictures show in words, files by their names.

    An index shows it, and `pip show` keeps it, where nothing lies beside it.
    """
    said = _PICTURE.sub(lambda found: f"*(Picture in the source: {found['says']})*", readme)
    return _LINK.sub(lambda found: f"{found['says']} (`{found['file']}` in the source)", said)


class InfoReadableAnywhere(egg_info):
    """Writes the README into what an index and an installed copy know of the program, without dead links."""

    def run(self) -> None:
        metadata = self.distribution.metadata
        metadata.long_description = readable_anywhere(metadata.long_description or "")
        super().run()


class BuildWithThemes(build_py):
    """Copies the themes into what is built, and compiles templates there; an editable installation needs neither."""

    compiled: list[str]

    def initialize_options(self) -> None:
        super().initialize_options()
        self.compiled = []

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            for file in travelling():
                target = Path(self.build_lib, "builder", file)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
            for folder in sorted({file.parent for file in Path(self.build_lib, "builder").rglob("*.j2")}):
                self.compiled += map(str, compile_templates(folder))

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        own = [] if self.editable_mode else [str(Path(self.build_lib, "builder", file)) for file in travelling()]
        return [*super().get_outputs(include_bytecode), *own, *self.compiled]

    def get_source_files(self) -> list[str]:
        """What a source distribution must hold, so that a wheel can be built from it."""
        return [*super().get_source_files(), str(HERE / "wheel.py"), *map(str, travelling())]


def travelling() -> Iterator[Path]:
    """The files that an installed copy needs, in a fixed order."""
    for file in sorted(HERE.rglob("*")):
        if file.suffix in TRAVELS and file.relative_to(HERE).parts[0] not in STAYS:
            yield file
