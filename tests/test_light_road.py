"""What a build loads that finds nothing changed: little, for it is run at every save and by every `make`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli import GOOD

LISTS_MODULES = """
import sys
from builder.cli import main
try:
    main()
except SystemExit:
    pass
print(*sorted(sys.modules), file=sys.stderr)
"""
OURS = {
    "builder", "builder.build", "builder.build.freshness", "builder.build.kept_warnings", "builder.build.older_files",
    "builder.build.options",
    "builder.build.product_names", "builder.build.several", "builder.build.up_to_date", "builder.build.written",
    "builder.catalogue", "builder.catalogue.translate", "builder.cli", "builder.cli.building", "builder.cli.commands",
    "builder.command", "builder.command.arguments", "builder.command.asked", "builder.command.called",
    "builder.command.help", "builder.command.options", "builder.command.outcome", "builder.command.progress",
    "builder.command.terminal", "builder.diagnostics", "builder.find_outlines", "builder.interruption",
    "builder.machine_error", "builder.memory", "builder.messages", "builder.outline", "builder.outline.document_name",
    "builder.outline.model", "builder.outline.model.message_names", "builder.outline.text", "builder.outline.text.text",
    "builder.outline.yaml", "builder.outline.yaml.cleaned_characters", "builder.replace", "builder.system_faults",
    "builder.terminal_columns", "builder.today", "builder.whole_file", "builder.words", "builder.words.languages",
}  # fmt: skip
LIBRARIES = {"msgspec", "typing_extensions"}
"""msgspec imports the second one."""
SLOW = {"asyncio", "concurrent", "email", "http", "logging", "multiprocessing", "socket", "ssl", "subprocess"}
"""Parts of Python that take longest to import."""


@pytest.fixture
def loaded(tmp_path: Path) -> set[str]:
    """The modules of the second of two builds of one outline."""
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    for _ in range(2):
        command = [sys.executable, "-c", LISTS_MODULES, "build", "small.yaml", "--only", "talk,leaflet"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "up to date" in done.stdout
    return set(done.stderr.split())


def test_only_these_modules_are_loaded_where_nothing_has_changed(loaded: set[str]) -> None:
    assert {name for name in loaded if name.partition(".")[0] == "builder"} <= OURS
    tops = {name.partition(".")[0] for name in loaded if not name.startswith("_")}
    others = tops - {*sys.stdlib_module_names} - {"builder"}
    assert {name for name in others if not name.startswith("__editable__")} == LIBRARIES
    assert not SLOW & tops


OF_TALKS = {"pptx", "xlsxwriter", "builder.layout.slides", "builder.write.pptx", "builder.layout.evidence_table"}
"""What a leaflet does without."""


def test_a_leaflet_does_not_wait_for_what_makes_talks(tmp_path: Path) -> None:
    """In one process, so that all is seen that is loaded."""
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    loaded = {}
    for product in ("leaflet", "talk"):
        command = [sys.executable, "-c", LISTS_MODULES, "build", "small.yaml", "--only", product, "--jobs", "1"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        loaded[product] = OF_TALKS & {*done.stderr.split()}
    assert loaded == {"leaflet": set(), "talk": OF_TALKS - {"builder.layout.evidence_table"}}
