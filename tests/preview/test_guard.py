"""Who may ask the preview: its own page, by the address that was printed; and how the command ends."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.command_line import talkleaf
from tests.preview.serving import Serving, begun, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(tmp_path_factory.mktemp("guard"), "preview") as made:
        yield made


def ask(served: Serving, path: str = "/", method: str = "GET", **headers: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=20)
    wanted = {"Host": f"127.0.0.1:{served.port}", **{name.replace("_", "-"): value for name, value in headers.items()}}
    connection.request(method, path, headers=wanted)
    answer = connection.getresponse()
    if answer.headers.get("Content-Type") != "text/event-stream":
        answer.read()
    connection.close()
    return answer


def cookie(served: Serving) -> str:
    token = urlsplit(served.address).query.removeprefix("token=")
    return f"talkleaf-{served.port}={token}"


def test_the_address_is_one_line(served: Serving) -> None:
    assert served.address.startswith(f"http://127.0.0.1:{served.port}/?token=")


def test_the_token_in_the_address_becomes_a_cookie(served: Serving) -> None:
    answer = ask(served, f"/?{urlsplit(served.address).query}")
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    given = answer.headers["Set-Cookie"].lower()
    assert "httponly" in given
    assert "samesite=strict" in given
    assert ask(served, Cookie=cookie(served)).status == 200


def test_a_language_behind_the_printed_address_is_where_it_leads(served: Serving) -> None:
    answer = ask(served, f"/?{urlsplit(served.address).query}/en")
    assert (answer.status, answer.headers["Location"]) == (303, "/en")
    assert ask(served, f"/?{urlsplit(served.address).query}//example.org").status == 303
    assert ask(served, f"/?{urlsplit(served.address).query}//example.org").headers["Location"] == "/"


@pytest.mark.parametrize("path", ["/", "/events", "/static/preview.js", "/page/0", "/made/x"])
def test_without_the_token_nothing_is_told(served: Serving, path: str) -> None:
    assert ask(served, path).status == 403
    assert ask(served, f"{path}?token=guess").status == 403
    assert ask(served, path, Cookie=f"talkleaf-{served.port}=guess").status == 403


def test_another_host_name_is_refused(served: Serving) -> None:
    for name in ("example.org", f"localhost:{served.port}", "127.0.0.1"):
        assert ask(served, Host=name, Cookie=cookie(served)).status == 421


def test_another_origin_is_refused(served: Serving) -> None:
    own = f"http://127.0.0.1:{served.port}"
    for origin in ("http://example.org", "null", own + "0"):
        assert ask(served, "/make", "POST", Origin=origin, Cookie=cookie(served)).status == 403
    assert ask(served, "/make", "POST", Cookie=cookie(served)).status == 403
    assert ask(served, "/", Origin=own, Cookie=cookie(served)).status == 200


def test_every_answer_is_held_to_itself(served: Serving) -> None:
    for answer in (ask(served, Cookie=cookie(served)), ask(served, "/nothing", Cookie=cookie(served)), ask(served)):
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["/static/../server.py", "/static/..%2fserver.py", "/static/server.py", "/made/..%2f.lock"]
)
def test_nothing_but_its_own_pages_is_served(served: Serving, path: str) -> None:
    assert ask(served, path, Cookie=cookie(served)).status == 404


def test_only_this_machine_is_answered(served: Serving) -> None:
    with socket.socket() as other:
        other.settimeout(5)
        with pytest.raises(OSError, match="refused"):
            other.connect(("127.0.0.2", served.port))


def test_a_port_that_is_taken_is_one_line(served: Serving) -> None:
    again = talkleaf("preview", str(served.outline), "--no-browser", "--port", str(served.port))
    assert again.exit_code == 1
    assert again.output.strip().splitlines()[-1].startswith(f"port {served.port} cannot be used (")
    assert "Traceback" not in again.output


def test_no_outline_and_two_outlines_are_wrong_use(served: Serving, tmp_path: Path) -> None:
    assert talkleaf("preview", str(tmp_path), "--no-browser").exit_code == 2
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(served.outline.read_text("utf-8"), "utf-8")
    told = talkleaf("preview", str(tmp_path), "--no-browser")
    assert told.exit_code == 2
    assert "name one" in told.output


def test_ctrl_c_ends_it_at_once_also_with_a_window_open(tmp_path: Path) -> None:
    made = begun(tmp_path, "preview")
    window = HTTPConnection("127.0.0.1", made.port, timeout=60)
    window.request("GET", "/events", headers={"Host": f"127.0.0.1:{made.port}", "Cookie": cookie(made)})
    events = window.getresponse()
    assert events.readline().startswith(b"data: {")
    assert made.end() == (0, "")
    events.close()
    window.close()
    assert [path.name for path in tmp_path.iterdir()] == ["small.yaml"]
