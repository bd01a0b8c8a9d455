"""What a worker does: it unpacks the bundle once, compares what is installed, and makes one meeting after another."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from distributed import Worker, get_worker
from distributed.diagnostics.plugin import WorkerPlugin
from msgspec import Struct
from msgspec.structs import replace

from builder.build.freshness import PACKAGE, Fingerprint
from builder.build.options import Options
from builder.diagnostics import Diagnostic, Message, say
from builder.machine_error import MishapError
from builder.series.cluster.bundle import Bundle, unpack
from builder.series.cluster.delivery import Delivered, deliver
from builder.series.cluster.installation import Installation, differences, installation
from builder.series.meeting import MadeMeeting, Series, Workbench, at_hand
from builder.series.sheet_rows import MeetingRow

HERE, PROGRAM = "outline:", "program:"
"""Before the place of a file that lies in the outline's folder, or in the program's, on whatever machine."""


class Journey(Struct, frozen=True):
    """All that a worker takes of a series. `name` is this run's alone."""

    name: str
    bundle: Bundle
    id: str
    options: Options
    ours: Installation
    shared: str = ""
    """The address where files go, for `fsspec`; empty: they come back."""


class Answer(Struct, frozen=True):
    """What came of one meeting. Inputs are by `HERE` or `PROGRAM` and place; after a delivery there are no files."""

    made: MadeMeeting | None = None
    delivered: tuple[Delivered, ...] = ()
    mishap: Message | None = None
    differs: Message | None = None
    """What is installed otherwise on the worker, which therefore made nothing."""
    worker: str = ""


Make = Callable[[Workbench, MeetingRow], MadeMeeting]


class SeriesWorker(WorkerPlugin):
    """Gives a worker its place for a run. A worker that begins later, for one that died, gets it too.

    One that has another installation makes nothing. One with several threads makes one meeting at a time all the same.
    """

    def __init__(self, journey: Journey) -> None:
        self.name = journey.name
        self.journey = journey
        self.differs: Message | None = None
        self.folder = Path()
        self.place: Workbench | None = None

    def setup(self, worker: Worker) -> None:
        """Called by the worker. What differs is kept for `standing`."""
        self.one_at_a_time = threading.Lock()
        found, ours = installation(), self.journey.ours
        if found != ours:
            self.differs = differences(found, ours)
            return
        self.folder = Path(tempfile.mkdtemp(prefix="talkleaf-"))
        outline = unpack(self.journey.bundle, self.folder / "outline")
        options = replace(self.journey.options, out=self.folder / "output", jobs=1)
        self.place = Workbench(Series(outline, self.journey.id, options))

    def teardown(self, worker: Worker) -> None:
        """Called by the worker when the run is over, or the worker."""
        if self.place is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


def standing(name: str, dask_worker: Worker) -> Message | None:
    """What differs on a worker; None where it takes part in the run."""
    plugin: Any = dask_worker.plugins[name]
    differs: Message | None = plugin.differs
    return differs


def make_there(name: str, row: MeetingRow, make: Make = Workbench.make) -> Answer:
    """Make one meeting on the worker that is called. What the machine does not allow is told, not raised."""
    worker = get_worker()
    plugin: Any = worker.plugins[name]
    if plugin.place is None:
        return Answer(differs=plugin.differs, worker=worker.address)
    with plugin.one_at_a_time:
        return _answer(plugin.place, plugin.journey, plugin.folder / "outline", row, make)


def _answer(place: Workbench, journey: Journey, folder: Path, row: MeetingRow, make: Make) -> Answer:
    try:
        made = _at_home(make(place, row), folder, journey.bundle.outline)
        if made.failed or not journey.shared:
            return Answer(made)
        delivered = deliver(journey.shared, f"{journey.id}/{row.id}", row.id, made.files)
        return Answer(replace(made, files={}), delivered)
    except MishapError as mishap:
        return Answer(mishap=mishap.message)
    except MemoryError:
        return Answer(mishap=say("memory ran out on the worker; give it more, or fewer neighbours"))


def _at_home(made: MadeMeeting, folder: Path, outline: str) -> MadeMeeting:
    """The same meeting with the places of files as they are called wherever the outline lies.

    Without what is installed here: its versions were compared, and its times are this machine's alone.
    """
    inputs: Mapping[str, Fingerprint] = {
        called: fingerprint
        for path, fingerprint in made.inputs.items()
        if path not in at_hand() and (called := _called(Path(path), folder)) is not None
    }
    told = tuple(_told_at(d, folder, folder / outline) for d in made.diagnostics)
    return MadeMeeting(made.files, told, inputs)


def _called(path: Path, folder: Path) -> str | None:
    """A file's name on every machine; None for one that has none."""
    for prefix, root in ((HERE, folder), (PROGRAM, PACKAGE.parent)):
        if path.is_relative_to(root):
            return f"{prefix}{path.relative_to(root).as_posix()}"
    return None


def _told_at(diagnostic: Diagnostic, folder: Path, outline: Path) -> Diagnostic:
    """A finding whose place is called by the outline's folder; one of the sheet stays as it is."""
    path = Path(diagnostic.span.file)
    if not path.is_relative_to(folder):
        return diagnostic
    place = f"{HERE}{path.relative_to(folder).as_posix()}"
    return replace(diagnostic, span=replace(diagnostic.span, file=place))
