"""The preview's own web server: its page, what the page asks for, and nothing else; on this machine alone."""

from __future__ import annotations

import asyncio
import socket
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from importlib import resources

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from builder.catalogue import LANGUAGES, OWN_NAMES, TAGS, MessageLanguage
from builder.diagnostics import say
from builder.html_templates import html_templates
from builder.machine_error import MishapError
from builder.preview.build_button import Making, make_files
from builder.preview.error_pages import NO_PAGE, answer
from builder.preview.guard import Guard, new_token
from builder.preview.main_thread import MainThread
from builder.preview.page_words import WORDS
from builder.preview.sheets import VIEWS
from builder.preview.studio import Studio, page_of
from builder.preview.workshop import in_each_language
from builder.system_faults import reason_of
from builder.write.svg import whole_file

HOST = "127.0.0.1"
SCRIPTS = ("preview.js", "pages.js", "findings.js", "overlays.js", "words.js")
STATIC = {"preview.css": "text/css", **dict.fromkeys(SCRIPTS, "text/javascript")}
"""The only files that are served, by name."""
Answer = Callable[[Request], Awaitable[Response]]


class Pages:
    """What may be asked for."""

    def __init__(self, studio: Studio, making: Making, language: MessageLanguage) -> None:
        self.studio, self.making, self.language = studio, making, language
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/", self.page),
            Route("/static/{name}", self.static),
            Route("/events", self.events),
            Route("/page/{key}", self.one),
            Route("/picture/{key}", self.picture),
            Route("/make", self.make, methods=["POST"]),
            Route("/made/{name}", self.made),
        ]

    async def page(self, request: Request) -> Response:
        html = html_templates("builder.preview").get_template("preview.html.j2").render(
            language=self.language,
            tags=TAGS,
            data={"words": in_each_language(WORDS), "language": self.language, "tags": TAGS},
            names=OWN_NAMES,
            languages=LANGUAGES,
            views=[*VIEWS],
            words=in_each_language(WORDS)[self.language],
        )  # fmt: skip
        return HTMLResponse(html)

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in STATIC:
            return answer(NO_PAGE, 404)
        data = resources.files("builder.preview").joinpath("static", name).read_bytes()
        return Response(data, media_type=STATIC[name])

    async def events(self, request: Request) -> Response:
        told = self.studio.events(request.query_params.get("view", "talk"))
        return StreamingResponse(told, media_type="text/event-stream")

    async def one(self, request: Request) -> Response:
        page = page_of(self.studio.workshop, request.path_params["key"])
        return PlainTextResponse("shown no more", 404) if page is None else JSONResponse(page)

    async def picture(self, request: Request) -> Response:
        """A page as a file of its own, for the strip of small ones; its name says what it looks like."""
        shown = self.studio.workshop.page(request.path_params["key"])
        if shown is None:
            return PlainTextResponse("shown no more", 404)
        kept = {"Cache-Control": "private, max-age=3600, immutable"}
        return Response(whole_file(shown.drawn), media_type="image/svg+xml", headers=kept)

    async def make(self, request: Request) -> Response:
        task = asyncio.create_task(make_files(self.making, self.studio))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return Response(status_code=202)

    async def made(self, request: Request) -> Response:
        path = self.making.files.get(request.path_params["name"])
        if path is None or not path.is_file():
            return PlainTextResponse("no such file", 404)
        return FileResponse(path, filename=path.name)


def listening(port: int) -> socket.socket:
    """A socket on this machine's own address; port 0 is any that is free. Raises `MishapError` where it is taken."""
    found = socket.socket()
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HOST, port))
    except (OSError, OverflowError) as error:
        found.close()
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        message = say("port {port} cannot be used ({reason}); choose another with --port", port=port, reason=reason)
        raise MishapError(message) from error
    return found


def serve(
    routes: list[Route], port: int, on_address: Callable[[str], None], main: MainThread, studio: Studio | None = None
) -> None:
    """Serve from a thread of its own until Ctrl-C ends it; the work of the `studio` is done in this one meanwhile.

    `on_address` is told the address once it answers.
    """
    opened = listening(port)
    number, token = opened.getsockname()[1], new_token()

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(studio.run()) if studio else None
        on_address(f"http://{HOST}:{number}/?token={token}")
        yield
        if studio and task:
            studio.stop()
            await task

    guarded = Guard(Starlette(routes=routes, lifespan=lifespan), number, token)
    config = uvicorn.Config(
        guarded, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=1,
        lifespan="on",
    )  # fmt: skip
    server = uvicorn.Server(config)
    with opened, ThreadPoolExecutor(1, "pages") as threads, suppress(KeyboardInterrupt):
        opened.listen()
        serving = threads.submit(server.run, sockets=[opened])
        serving.add_done_callback(lambda _: main.shutdown())
        try:
            main.run()
        finally:
            if studio:
                studio.stop()  # streams of events would keep the server waiting
            server.should_exit = True
        serving.result()


def open_browser(address: str) -> bool:
    """Whether some browser was asked to open the address."""
    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False
