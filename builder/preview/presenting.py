"""The command `talkleaf present`: the slides in a browser, full-screen, from this machine alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from builder.build import Options
from builder.build.loading import load_material
from builder.build.prepared_edition import check_glyphs, edition_build
from builder.check.settings import apply_settings
from builder.command.asked import AUTHOR, OK, Asked
from builder.command.outcome import print_diagnostics
from builder.command.terminal import Terminal
from builder.diagnostics import Report
from builder.outline.text.language import hold_language
from builder.outline.text.text import Language
from builder.preview.command import one_outline, told
from builder.preview.error_pages import NO_PAGE, answer
from builder.preview.main_thread import MainThread
from builder.preview.server import serve
from builder.replace import replace
from builder.words.languages import spoken_in
from builder.write.show import write_show
from builder.write.show.write import policy

Shows = Mapping[Language, bytes]


def present(asked: Asked, terminal: Terminal, otherwise: str) -> int:
    """Show one outline's talk until Ctrl-C ends it: at `/` in the first of its languages, at `/en` in English."""
    path = one_outline(asked, otherwise)
    report = Report()
    shows = _shows(path, asked, report)
    print_diagnostics([found for found in report if report.has_errors], terminal)
    if shows is None or report.has_errors:
        return AUTHOR
    serve(_routes(shows), asked.port, lambda address: told(address, asked, terminal), MainThread())
    return OK


def _shows(path: Path, asked: Asked, report: Report) -> Shows | None:
    """The talk in each language, as `--only show` writes it; None after errors, which are in `report`."""
    material = load_material(path, asked.theme, report, asked.editions)
    if material is None:
        return None
    languages = spoken_in(asked.editions)
    for language in languages:
        hold_language(language, tuple(material.editions), material.any_edition.span, report)
    found = Report()
    shows: dict[Language, bytes] = {}
    for language in languages or tuple(material.editions):
        if report.has_errors or language not in material.editions:
            return None
        edition = material.editions[language]
        beside = tuple(other for other in material.editions.values() if other is not edition)
        check_glyphs(edition, material.theme, found)
        build = replace(edition_build(edition, material.theme, Options(), found), beside=beside)
        shows[language] = write_show(build.talk, edition)
    report.extend(apply_settings(found, material.any_edition))
    return shows


def _routes(shows: Shows) -> list[Route]:
    first = next(iter(shows))

    async def show(request: Request) -> Response:
        language = request.path_params.get("language", first)
        if language not in shows:
            return answer(NO_PAGE, 404)
        return HTMLResponse(shows[language], headers={"Content-Security-Policy": policy()})

    return [Route("/", show), Route("/{language}", show)]
