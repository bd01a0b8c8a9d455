"""What machines and the curious read: SARIF and the doctor's report."""

import json
import re
import subprocess
import sys
from importlib import metadata

import pytest

from builder.diagnostics import Diagnostic, Severity, Span
from builder.doctor import examine
from builder.sarif import as_sarif


def test_sarif_points_at_the_place() -> None:
    found = Diagnostic(Severity.WARNING, "slide-too-full", Span("content/x.yaml", 4, 7, 3), "expected less", "cut")
    run = json.loads(as_sarif([found]))["runs"][0]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "slide-too-full"
    assert rule["shortDescription"]["text"] == "There is too much text on a slide"
    assert "40 English words" in rule["fullDescription"]["text"]
    assert "Wrong:" in rule["help"]["text"]
    (result,) = run["results"]
    assert result["level"] == "warning"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/x.yaml"
    assert place["region"] == {"startLine": 4, "startColumn": 7, "endColumn": 10}


def test_a_whole_installation_misses_nothing() -> None:
    assert [f.what for f in examine() if f.state == "missing"] == []


def test_a_missing_tool_is_named_with_its_purpose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    optional = [f.what for f in examine() if f.state == "optional"]
    assert any("soffice (LibreOffice" in what and "apt install" in what for what in optional)


def test_the_libraries_are_those_the_package_asks_for() -> None:
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    told = " ".join(f.what for f in examine())
    assert all(f"{re.split('[>=]=', name)[0]} " in told for name in project["dependencies"])


def test_a_library_that_lacks_or_is_too_old_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    real = metadata.version

    def version(name: str) -> str:
        if name == "segno":
            raise metadata.PackageNotFoundError(name)
        return {"lxml": "1.9", "python-pptx": "1.0.3"}.get(name) or real(name)

    monkeypatch.setattr(metadata, "version", version)
    assert [f.what.partition(", found")[0] for f in examine() if f.state == "missing"] == [
        "lxml: expected 5.3 or newer",
        "python-pptx: expected 1.0.2",
        "segno: pip install segno",
    ]


def test_on_a_bare_path_the_doctor_is_content() -> None:
    """The tools serve tests alone."""
    command = [sys.executable, "-m", "builder", "doctor"]
    done = subprocess.run(command, env={"PATH": "/nowhere"}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "optional  java (Java: tests run veraPDF with it)" in done.stdout
