"""Who may ask: only the page itself, by the address that was printed, on this machine.

Any page in a browser can send requests to 127.0.0.1, and a name that its owner points there (DNS rebinding) makes it
look like ours. So the Host must be our own, an Origin too where there is one, and a token that only the terminal told
stands in the address or, from then on, in a cookie.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from msgspec import Struct
from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from builder.preview.error_pages import NO_TOKEN, UNKNOWN_HOST, UNKNOWN_ORIGIN, answer

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def new_token() -> str:
    return secrets.token_urlsafe(24)


def _token_of(scope: Scope) -> tuple[str, str]:
    """The token in the address, and the language that somebody wrote behind it: `/?token=…/en` is `/en`."""
    token, _, more = QueryParams(scope["query_string"]).get("token", "").partition("/")
    return token, more if re.fullmatch("[A-Za-z-]*", more) else ""


class Guard(Struct):
    """Stands before the pages. `port` is the one that is listened on."""

    app: ASGIApp
    port: int
    token: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        said = self._refused(scope) or self._entered(scope)
        await (said or self.app)(scope, receive, self._with_headers(send))

    def _refused(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = f"127.0.0.1:{self.port}"
        if headers.get("host") != host:
            return answer(UNKNOWN_HOST, 421)
        origin = headers.get("origin")
        if origin not in (None, f"http://{host}") or (origin is None and scope["method"] not in ("GET", "HEAD")):
            return answer(UNKNOWN_ORIGIN, 403)
        if not self._knows(_token_of(scope)[0]) and not self._knows(self._cookie(headers)):
            return answer(NO_TOKEN, 403)
        return None

    def _entered(self, scope: Scope) -> Response | None:
        """The token leaves the address at once, lest it be seen or sent on, and stays in a cookie."""
        if "token" not in QueryParams(scope["query_string"]):
            return None
        more = _token_of(scope)[1]
        entered = RedirectResponse(f"/{more}" if more else scope["path"], 303)
        entered.set_cookie(self._name, self.token, httponly=True, samesite="strict")
        return entered

    def _knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self.token.encode())

    @property
    def _name(self) -> str:
        """Cookies know no ports, so that two previews need two names."""
        return f"talkleaf-{self.port}"

    def _cookie(self, headers: Headers) -> str:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self._name)
        except CookieError:
            return ""
        return found.value if found else ""

    def _with_headers(self, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", POLICY)
            await send(message)

        return sending
