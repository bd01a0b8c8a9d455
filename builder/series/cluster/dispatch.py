"""Hands meetings to the workers of a Dask cluster, and takes what they made.

Found in `distributed` 2026.8: arguments of equal value under no key of their own run once; scattered data is lost with
the worker that holds it, while a plugin reaches every later worker; and a meeting that ends its worker is given to
others until `distributed.scheduler.allowed-failures` of them are gone, however many `retries` it has, and takes with it
whatever else waited on those workers. So keys are ours, the bundle travels as a plugin, and what a worker was lost with
is tried once more by itself before it is given up.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from distributed import Client, Future, KilledWorker, wait
from msgspec.structs import replace

from builder.build.freshness import PACKAGE, Fingerprint
from builder.diagnostics import Diagnostic, Message, Severity, Span, say
from builder.machine_error import MishapError, telling_files
from builder.series.cluster.bundle import Bundle
from builder.series.cluster.delivery import Delivered
from builder.series.cluster.installation import installation
from builder.series.cluster.remote import HERE, PROGRAM, Answer, Journey, Make, SeriesWorker, make_there, standing
from builder.series.meeting import MadeMeeting, Series, Workbench, at_hand
from builder.series.meeting_files import Outcome, keep_delivered, machine_failed, published
from builder.series.sheet_rows import MeetingRow

ANSWER = 20.0
"""Seconds a scheduler has to answer, and a first worker to be there."""
LOOK = 2.0
"""Seconds between two looks whether there are workers left, while none of them gives anything."""
WITHOUT = 60.0
"""Seconds without any worker after which the run ends: one that is begun anew takes a few."""
MOST_SENT = 3
"""How often a meeting is handed out anew when the workers it was meant for are gone."""
GONE = say("the scheduler of the cluster is gone; what was made is whole, run it again")
AHEAD = 2
"""Meetings in flight for each worker: one at work, one to begin with when that is done."""


def build_on_cluster(
    address: str, series: Series, rows: Iterator[MeetingRow], bundle: Bundle, make: Make = Workbench.make
) -> Iterator[Outcome]:
    """How each meeting fares, as its worker is done with it; files are put in place as they come, each meeting once.

    Workers whose installation differs are told as warnings with the next outcome, and take no part. `make` makes one
    meeting on a worker. Raises `MishapError` where no scheduler is at `address`, or no worker that may take part.
    """
    name = f"talkleaf-{uuid.uuid4().hex[:12]}"
    journey = Journey(name, bundle, series.id, series.options, installation(), series.shared)
    with _connected(address) as client, _prepared(client, journey):
        run = _Flight(client, name, make, _look_at_workers(client, name))
        told: set[str] = set()
        for row, answer in run.answers(rows):
            outcome = answer if isinstance(answer, Outcome) else _taken(series, row, answer)
            new = [_refusal(where, run.refused[where]) for where in sorted(run.refused) if where not in told]
            told |= run.refused.keys()
            yield replace(outcome, diagnostics=(*new, *outcome.diagnostics))


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    try:
        client = Client(address, timeout=ANSWER)
    except (OSError, ValueError, TypeError) as error:
        raise MishapError(
            say(
                "no Dask scheduler answers at {address} ({reason}); give the address it printed, such as "
                "tcp://10.0.0.5:8786",
                address=address, reason=str(error)[:200] or type(error).__name__,
            )
        ) from error  # fmt: skip
    try:
        yield client
    finally:
        client.close()


@contextmanager
def _prepared(client: Client, journey: Journey) -> Iterator[None]:
    """The workers have what they need as long as this lasts, also those that begin meanwhile."""
    with suppress(TimeoutError):
        client.wait_for_workers(1, timeout=ANSWER)
    client.register_plugin(SeriesWorker(journey), name=journey.name)
    try:
        yield
    finally:
        with suppress(OSError, TimeoutError, RuntimeError):  # the scheduler may be gone
            client.unregister_worker_plugin(journey.name)


def _look_at_workers(client: Client, name: str) -> dict[str, Message]:
    """What differs on workers that take no part, by their addresses. Raises `MishapError` if none takes part."""
    standings: Mapping[str, Message | None] = client.run(standing, name)
    if not standings:
        raise MishapError(say("the cluster has no workers; start some with `dask worker`"))
    refused = {where: differs for where, differs in standings.items() if differs is not None}
    if len(refused) == len(standings):
        where, differs = next(iter(sorted(refused.items())))
        raise MishapError(
            say(
                "no worker of the cluster has what is installed here; {worker} has {differences}",
                worker=where, differences=differs,
            )
        )  # fmt: skip
    return refused


def _refusal(where: str, differs: Message) -> Diagnostic:
    message = say("expected what is installed on this machine, found {differences}", differences=differs)
    hint = say("install the same wheel there; it takes no part until then")
    return Diagnostic(Severity.WARNING, "worker-refused", Span(where, 1, 1), message, hint)


class _Flight:
    """The meetings that are with the workers. `refused` says by address what differs on workers that take no part."""

    def __init__(self, client: Client, name: str, make: Make, refused: dict[str, Message]) -> None:
        self.client, self.name, self.make, self.refused = client, name, make, refused
        self.flying: dict[Future[Answer], MeetingRow] = {}
        self.suspects: list[MeetingRow] = []
        self.sent: Counter[str] = Counter()
        """How often each meeting has been handed out."""

    def answers(self, rows: Iterator[MeetingRow]) -> Iterator[tuple[MeetingRow, Answer | Outcome]]:
        """What comes of each row; rows are taken as workers become free."""
        try:
            yield from self._together(rows)
            for row in self.suspects:
                yield row, self._alone(row)
        finally:
            self._call_back()

    def _together(self, rows: Iterator[MeetingRow]) -> Iterator[tuple[MeetingRow, Answer]]:
        while True:
            most = AHEAD * max(1, len(self._takers()))
            for row in islice(rows, max(0, most - len(self.flying))):
                self._send(row)
            if not self.flying:
                return
            for row, answer in self._landed():
                if answer is None:
                    self.suspects.append(row)
                else:
                    yield row, answer

    def _alone(self, row: MeetingRow) -> Answer | Outcome:
        """Once more, while no other meeting can be harmed or blamed."""
        self.sent[row.id] = 0
        self._send(row)
        landed = next(self._landed())[1]
        lost = say("every worker that made it was ended, perhaps since memory ran out; the other meetings are whole")
        return machine_failed(row, lost) if landed is None else landed

    def _takers(self) -> list[str]:
        """The addresses of the workers that take part, as far as is known."""
        return [where for where in self.client.nthreads() if where not in self.refused]

    def _send(self, row: MeetingRow) -> None:
        """Hand a meeting out, under a key of its own; to workers by name only where others are to be kept out."""
        self.sent[row.id] += 1
        key = f"{self.name}-{row.id}-{sum(self.sent.values())}"
        workers = self._takers() if self.refused else None
        self.flying[self.client.submit(make_there, self.name, row, self.make, key=key, workers=workers)] = row

    def _landed(self) -> Iterator[tuple[MeetingRow, Answer | None]]:
        """Those that are done, at least one; None for what its workers were ended with.

        Raises `MishapError` where none can be done any more.
        """
        landed = 0
        while not landed:
            for future in self._done():
                row = self.flying.pop(future)
                answer = _answer(future)
                if answer is not None and answer.differs is not None:
                    self.refused[answer.worker] = answer.differs
                    self._send(row)
                else:
                    landed += 1
                    yield row, answer
            if not landed:
                for row in self._stranded():
                    landed += 1
                    yield row, None

    def _done(self) -> list[Future[Answer]]:
        """Those that are done; none if nothing moves any more."""
        without = 0.0
        while True:
            try:
                done: set[Future[Answer]] = wait([*self.flying], timeout=LOOK, return_when="FIRST_COMPLETED").done
                return sorted(done, key=lambda future: str(future.key))
            except TimeoutError:
                pass
            if self.client.status != "running":
                raise MishapError(GONE)
            there = self._takers()
            if there and not any(self.client.processing().values()):
                return []
            without = 0.0 if there else without + LOOK
            if without >= WITHOUT:
                raise MishapError(say("the cluster has no workers left; what was made is whole, run it again"))

    def _stranded(self) -> Iterator[MeetingRow]:
        """Hand out again what waits for workers that are gone; what has been lost too often is given up, and given."""
        rows = [*self.flying.values()]
        self._call_back()
        for row in rows:
            if self.sent[row.id] > MOST_SENT:
                yield row
            else:
                self._send(row)

    def _call_back(self) -> None:
        with suppress(OSError, TimeoutError, RuntimeError):
            self.client.cancel([*self.flying], force=True)
        self.flying.clear()


def _answer(future: Future[Answer]) -> Answer | None:
    """What the worker gave; None where every worker that had it was ended. Raises what is a fault of ours."""
    if future.status == "finished":
        answer: Answer = future.result()
        return answer
    if future.status in ("cancelled", "lost"):
        raise MishapError(GONE)
    error = future.exception()
    if isinstance(error, KilledWorker):
        return None
    raise error


def _taken(series: Series, row: MeetingRow, answer: Answer) -> Outcome:
    """A meeting as it came back, put in place."""
    if answer.made is None:
        return machine_failed(row, answer.mishap or say("the worker gave nothing"))
    made = _here(answer.made, series.outline.parent)
    if made.failed:
        return Outcome(row.id, row.span.line, "failed", diagnostics=made.diagnostics)
    try:
        with telling_files():
            return _delivered(series, row, made, answer.delivered) if series.shared else published(series, row, made)
    except MishapError as mishap:
        return machine_failed(row, mishap.message)


def _delivered(series: Series, row: MeetingRow, made: MadeMeeting, files: tuple[Delivered, ...]) -> Outcome:
    keep_delivered(series, row, made, {file.name: (file.size, file.pages) for file in files})
    return Outcome(row.id, row.span.line, "made", {file.name: file.pages for file in files}, made.diagnostics)


def _here(made: MadeMeeting, folder: Path) -> MadeMeeting:
    """The meeting with the places of files as they are on this machine, and what is installed here, which is alike."""
    inputs: dict[str, Fingerprint] = {_place(called, folder): seen for called, seen in made.inputs.items()}
    told = tuple(replace(d, span=replace(d.span, file=_place(d.span.file, folder))) for d in made.diagnostics)
    return MadeMeeting(made.files, told, {**inputs, **at_hand()})


def _place(called: str, folder: Path) -> str:
    for prefix, root in ((HERE, folder), (PROGRAM, PACKAGE.parent)):
        if called.startswith(prefix):
            return str(root / called.removeprefix(prefix))
    return called
