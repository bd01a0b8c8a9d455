"""The print shop's files of every motif: nothing of a drawing is taken for a ground that stops at the knife."""

from __future__ import annotations

import json

import pytest

from builder.build.products import PRODUCTS, EditionBuild
from builder.diagnostics import Report
from builder.drawing.motifs import motif_names
from builder.replace import replace
from tests.galleries.documents import made


@pytest.mark.parametrize("motif", [*motif_names(), "none"])
@pytest.mark.parametrize("document", ["high-blood-pressure", "walking-group"])
def test_leaflet_and_invitation_pass_preflight(document: str, motif: str) -> None:
    usual = made(document, "en").build
    edition = replace(usual.edition, motif=usual.edition.motif.model_copy(update={"name": motif}))
    report = Report()
    build = EditionBuild(edition, usual.theme, report, edition.review.date)
    for product in PRODUCTS:
        if product.name in ("print", "invitation"):
            for ending, data in product.write(build).items():
                if ending.endswith("preflight.json"):
                    assert json.loads(data)["result"] != "fail", (ending, json.loads(data))
    assert not [d.message for d in report if d.severity == "error"]
