"""A Dask cluster on this machine: a real scheduler, real workers that can be killed, and what makes meetings there.

Workers find this module by PYTHONPATH, so that what stands in for the making of a meeting can travel to them.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from distributed import Client
from msgspec import Struct, field

from builder.series.meeting import MadeMeeting, Workbench
from builder.series.sheet_rows import MeetingRow

ROOT = Path(__file__).parents[2]
FEW_DEATHS = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
"""So many workers a meeting may end before it is given up, instead of three: another one takes seconds to begin."""
WAIT = 60.0
"""Seconds until a part of the cluster must be there."""


class Cluster(Struct):
    """A scheduler and its workers, each a process group of its own."""

    address: str
    folder: Path
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def notes(self) -> Path:
        """The folder that `TALKLEAF_NOTES` names."""
        return self.folder / "notes"

    @contextmanager
    def one_more(self, environment: dict[str, str], *more: str) -> Iterator[None]:
        """A further worker, and afterwards none of it."""
        self.add_worker(environment, *more)
        try:
            yield
        finally:
            _ended(self.workers.pop())

    def add_worker(self, environment: dict[str, str] | None = None, *more: str) -> None:
        """Begin a worker with a nanny, which replaces it when it is killed."""
        command = [
            sys.executable, "-m", "distributed.cli.dask_worker", self.address, "--nthreads", "1",
            "--no-dashboard", "--local-directory", str(self.folder), *more,
        ]  # fmt: skip
        self.workers.append(_begun(command, self.folder, environment or {}))


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A running cluster; nothing of it is left afterwards."""
    log = folder / "scheduler.log"
    command = [
        sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
        "--no-show",
    ]  # fmt: skip
    with log.open("wb") as out:
        scheduler = _begun(command, folder, FEW_DEATHS, out)
    running = None
    try:
        running = Cluster(_found(log, r"tcp://127\.0\.0\.1:\d+"), folder, scheduler)
        for _ in range(workers):
            running.add_worker()
        yield running
    finally:
        for process in [*(running.workers if running else ()), scheduler]:
            _ended(process)


def _ended(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _begun(command: list[str], folder: Path, more: dict[str, str], out: Any = None) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    out = out or subprocess.DEVNULL
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=out, start_new_session=True)


def _found(log: Path, pattern: str) -> str:
    """What a process has written of itself, once it has."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        if found := re.search(pattern, log.read_text("utf-8", errors="replace")):
            return found[0]
        time.sleep(0.05)
    raise AssertionError(log.read_text("utf-8", errors="replace"))


def told(place: Workbench, row: MeetingRow) -> MadeMeeting:
    """Tells by a file named after this process that it makes the row; then makes it."""
    (_notes(place) / f"{row.id}.{os.getpid()}").touch()
    return place.make(row)


def fatal_once(place: Workbench, row: MeetingRow) -> MadeMeeting:
    """The first process that makes the row `second` is killed by it."""
    made = told(place, row)
    if row.id == "second" and len([*_notes(place).glob("second.*")]) == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return made


def fatal(place: Workbench, row: MeetingRow) -> MadeMeeting:
    """Every process that makes the row `second` is killed by it."""
    made = told(place, row)
    if row.id == "second":
        os.kill(os.getpid(), signal.SIGKILL)
    return made


def _notes(place: Workbench) -> Path:
    """The folder in which a test lets workers leave notes."""
    return Path(os.environ["TALKLEAF_NOTES"])


def wait_for(address: str, workers: int) -> None:
    """Until so many workers are there."""
    with Client(address) as client:
        client.wait_for_workers(workers, timeout=WAIT)


@contextmanager
def store(folder: Path) -> Iterator[dict[str, str]]:
    """moto's server with an empty bucket `meetings`; the variables by which `s3fs` finds it."""
    log = folder / "store.log"
    with log.open("wb") as out:
        process = _begun([sys.executable, "-W", "ignore", "-m", "moto.server", "-p", "0"], folder, {}, out)
    try:
        address = _found(log, r"http://127\.0\.0\.1:\d+")
        urllib.request.urlopen(urllib.request.Request(f"{address}/meetings", method="PUT"), timeout=WAIT).close()
        yield {
            "AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "any", "AWS_SECRET_ACCESS_KEY": "any",
            "AWS_DEFAULT_REGION": "us-east-1",
        }  # fmt: skip
    finally:
        _ended(process)
