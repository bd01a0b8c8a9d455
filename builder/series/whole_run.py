"""The whole road of a series: rows in, each meeting's files in place, then the list of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Set
from contextlib import closing
from functools import partial
from itertools import chain, islice
from pathlib import Path

from msgspec import Struct, field

from builder.build.edited_files import tell_edited_list
from builder.build.options import Options
from builder.build.publish import publish
from builder.catalogue import ENGLISH, MessageLanguage
from builder.diagnostics import Diagnostic, Report, Span, say
from builder.find_outlines import id_of
from builder.machine_error import MishapError, telling_files
from builder.series.input_files import files_of_rows
from builder.series.listing import Listed, index_page, listing_csv
from builder.series.meeting import Series, Workbench
from builder.series.meeting_files import (
    Outcome,
    Standing,
    build_meeting,
    check_meeting,
    machine_failed,
    standing_as_before,
)
from builder.series.meeting_state import keep_list
from builder.series.sheet_rows import MeetingRow, read_rows
from builder.series.spreading import spread

MOST_FAULTY = 1_000
"""Rows whose cells are wrong by themselves; a sheet of more is refused as a whole, for nobody meant it."""
SHOWN = 20
"""Of which so many are told."""
_RIGHT_SHEET = say("mend the first, and look whether it is the right sheet")


class Wish(Struct, frozen=True):
    """Which meetings to build, and how."""

    outline: Path
    sheet: Path
    options: Options
    workers: int = 0
    """Processes at most; 0: as many as there are cores."""
    strict: bool = False
    """Whether a faulty row stops all meetings."""
    only_row: str = ""
    """The id of the one meeting to build; empty: all."""
    cluster: str = ""
    """The address of a running Dask scheduler; empty: processes of this machine."""
    shared: str = ""
    """Where a cluster's workers put the files, for `fsspec`; empty: they come back."""
    language: MessageLanguage = ENGLISH
    """In which the table of all meetings says how each stands."""


class Watcher(Struct):
    """Who is told how the run goes on: how many meetings there are, and each outcome as it is known."""

    begin: Callable[[int], None] = lambda count: None
    told: Callable[[Outcome], None] = lambda outcome: None


class Run(Struct):
    """How a series fared. `listed` has a line for each meeting, in the order of the sheet."""

    report: Report = field(default_factory=Report)
    """What is wrong with the sheet itself."""
    counts: Counter[Standing] = field(default_factory=Counter)
    index: Path | str | None = None
    """The list of all meetings: a file here, or an address."""

    @property
    def failed(self) -> bool:
        """Whether something is to be mended."""
        return self.report.has_errors or self.counts["failed"] > 0


def run_series(wish: Wish, watcher: Watcher) -> Run:
    """Build each meeting of a sheet. What is whole stays, whenever the run is ended, and is passed over by the next.

    Raises `MishapError` where the machine does not let the list be written.
    """
    run, series = Run(), Series(wish.outline, id_of(wish.outline), wish.options, wish.shared)
    count = _looked_through(wish, run.report)
    if run.report.has_errors or not _hold_outline(series, run.report):
        return run
    watcher.begin(1 if wish.only_row else count)
    place = Workbench(series)
    listed: dict[int, Listed] = {}
    interned: dict[Diagnostic, Diagnostic] = {}
    try:
        with closing(_outcomes(place, wish)) as outcomes:
            for outcome in outcomes:
                run.counts[outcome.standing] += 1
                told = tuple(interned.setdefault(d, d) for d in outcome.diagnostics)
                listed[outcome.row] = Listed(outcome.standing, outcome.pages, told)
                watcher.told(outcome)
                if _is_hopeless(run.counts):
                    _tell_hopeless(Span(wish.sheet.as_posix(), outcome.row, 1), run.report)
                    break
    finally:
        run.index = _list(place, wish, listed, run.report, whole=not _is_hopeless(run.counts))
    return run


def _is_hopeless(counts: Counter[Standing]) -> bool:
    """Whether most meetings cannot be made, and they are many: nobody meant these rows for this outline."""
    failed = counts["failed"]
    return failed > MOST_FAULTY and 2 * failed > counts.total()


def _tell_hopeless(at: Span, report: Report) -> None:
    message = say("expected meetings that can be made, found more than {most:,} that cannot", most=MOST_FAULTY)
    report.error("sheet-row", at, message, _RIGHT_SHEET)


def _hold_outline(series: Series, report: Report) -> bool:
    """Whether the outline has an id, by which the folder of its meetings is called."""
    if not series.id:
        message = say("expected an outline with an `id`, found none")
        report.error("missing-key", Span(series.outline.as_posix(), 1, 1), message, say("write `id:` near its top"))
    return bool(series.id)


def _looked_through(wish: Wish, report: Report) -> int:
    """How many meetings there are: the sheet is read once to its end, so that what is wrong with it is told first."""
    count, known = 0, not wish.only_row
    for row in _while_meant(read_rows(wish.sheet, report), report):
        count += 1
        known = known or row.id == wish.only_row
    if not report.has_errors and count == 0:
        message = say("expected a row for each meeting, found none")
        report.error("sheet-row", Span(wish.sheet.as_posix(), 2, 1), message, say("fill in the rows under the head"))
    elif not report.has_errors and not known:
        message = say("expected a row with the id `{id}`, found none", id=wish.only_row)
        report.error("sheet-row", Span(wish.sheet.as_posix(), 1, 1), message, say("look at the column `id`"))
    return count


def _while_meant(rows: Iterator[MeetingRow], report: Report) -> Iterator[MeetingRow]:
    """The rows, until so many of them are faulty that the sheet is refused, with what is wrong with the first."""
    faulty, first = 0, Report()
    for row in rows:
        yield row
        faulty += row.failed
        if row.failed and faulty <= SHOWN:
            first.extend(row.found)
        if faulty > MOST_FAULTY:
            message = say("expected rows of meetings, found more than {most:,} faulty ones", most=MOST_FAULTY)
            first.error("sheet-row", row.span, message, _RIGHT_SHEET)
            report.extend(first)
            return


def _outcomes(place: Workbench, wish: Wish) -> Generator[Outcome, None, None]:
    """How each meeting fares, as it is known."""
    if wish.strict:
        with closing(_spread(check_meeting, place, wish, _rows(wish))) as looked_at:
            checked = [*islice((o for o in looked_at if o.standing == "failed"), MOST_FAULTY + 1)]
        if checked:
            yield from checked
            return
    done: list[Outcome] = []
    rows = _to_make(place, wish, _there(place.series), done)
    if wish.cluster:
        yield from _with_those(done, _on_cluster(place.series, wish, rows))
    else:
        yield from _spread(build_meeting, place, wish, rows, done)


def _on_cluster(series: Series, wish: Wish, rows: Iterator[MeetingRow]) -> Iterator[Outcome]:
    """The meetings as workers of the cluster make them; none is asked where there is nothing to make."""
    from builder.series.cluster.bundle import bundle_of
    from builder.series.cluster.dispatch import build_on_cluster

    first = next(rows, None)
    if first is None:
        return
    with telling_files():
        bundle = bundle_of(series.outline, files_of_rows(series, _rows(wish)))
    yield from build_on_cluster(wish.cluster, series, chain([first], rows), bundle)


def _there(series: Series) -> Mapping[str, int]:
    """What stands at the shared address, with sizes in bytes."""
    if not series.shared:
        return {}
    from builder.series.cluster.delivery import sizes_at

    return sizes_at(series.shared, series.id)


def _rows(wish: Wish) -> Iterator[MeetingRow]:
    """The rows that are wanted."""
    return (row for row in read_rows(wish.sheet, Report()) if wish.only_row in ("", row.id))


def _to_make(place: Workbench, wish: Wish, there: Mapping[str, int], done: list[Outcome]) -> Iterator[MeetingRow]:
    """The rows that are to be made; the outcome of every other goes to `done`.

    One whose id or cells are wrong is read all the same, so that all that is wrong with it is told in one run.
    """
    for row in _rows(wish):
        before = check_meeting(place, row) if row.failed else standing_as_before(place.series, row, there)
        if before is None:
            yield row
        else:
            done.append(before)


def _spread(
    work: Callable[[Workbench, MeetingRow], Outcome], place: Workbench, wish: Wish, rows: Iterator[MeetingRow],
    done: list[Outcome] | None = None,
) -> Generator[Outcome, None, None]:  # fmt: skip
    """What `work` gives for each row; between them what is `done` without it."""
    processes = 1 if wish.only_row else wish.workers or Options().processes
    with closing(spread(partial(_guarded, work), place, rows, processes)) as made:
        yield from _with_those([] if done is None else done, made)


def _with_those(done: list[Outcome], made: Iterator[Outcome]) -> Iterator[Outcome]:
    """The outcomes of `made`, and between them those that come into `done` meanwhile."""
    for outcome in made:
        yield from _taken(done)
        yield outcome
    yield from _taken(done)


def _taken(done: list[Outcome]) -> Iterator[Outcome]:
    while done:
        yield done.pop(0)


def _guarded(work: Callable[[Workbench, MeetingRow], Outcome], place: Workbench, row: MeetingRow) -> Outcome:
    """What the machine does not allow for one meeting is that meeting's fault alone."""
    try:
        return work(place, row)
    except MishapError as mishap:
        return machine_failed(row, mishap.message)
    except MemoryError:
        return machine_failed(row, say("memory ran out; close other programs, or take fewer --workers"))


def _list(place: Workbench, wish: Wish, known: dict[int, Listed], report: Report, *, whole: bool) -> Path | str:
    """Write the list of all meetings beside their files; not the `whole`: those whose turn it was or that are there."""
    series = place.series
    there = _there(series)
    every, last = read_rows(wish.sheet, Report()), max(known, default=0)
    if not whole:
        made = _made_before(series, there)
        every = (row for row in every if row.span.line <= last or row.id in made)
    rows = [(row, known.get(row.span.line) or _as_before(series, row, there)) for row in every]
    page = index_page(series, rows, place.nodes(Report()))
    if series.shared:
        from builder.series.cluster.delivery import put

        put(series.shared, f"{series.id}/series.csv", listing_csv(rows, wish.language))
        return put(series.shared, f"{series.id}/index.html", page)
    folder = series.options.out / series.id
    with telling_files():
        placed = publish(
            folder,
            {
                "index.html": page,
                "series.csv": listing_csv(rows, wish.language),
            },
        )
    keep_list(series, placed.files)
    for was, kept_as in placed.kept:
        tell_edited_list(was, kept_as, Span(wish.sheet.as_posix(), 1, 1), report)
    return folder / "index.html"


def _made_before(series: Series, there: Mapping[str, int]) -> Set[str]:
    """The ids of meetings of which files stand here, or at the shared address."""
    if series.shared:
        return {name.partition("/")[0] for name in there}
    folder = series.options.out / series.id
    return {one.name for one in folder.iterdir() if one.is_dir()} if folder.is_dir() else frozenset()


def _as_before(series: Series, row: MeetingRow, there: Mapping[str, int]) -> Listed:
    """A meeting that was not its turn: as the last run left it, if that still holds."""
    before = standing_as_before(series, row, there)
    return Listed(before.standing, before.pages, before.diagnostics) if before else Listed("waiting")
