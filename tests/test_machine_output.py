"""What machines and the curious read: SARIF and the doctor's report."""

import json

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
