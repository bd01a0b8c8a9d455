"""Meetings made by the workers of a Dask cluster: a real scheduler, real processes, killed by signal."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import fsspec
import pytest

from builder.build import Options
from builder.diagnostics import Report
from builder.machine_error import MishapError
from builder.series.cluster.bundle import Bundle, bundle_of, unpack
from builder.series.cluster.dispatch import build_on_cluster
from builder.series.cluster.installation import differences, installation
from builder.series.input_files import files_of_rows
from builder.series.meeting import MadeMeeting, Series, Workbench
from builder.series.meeting_files import Outcome, standing_as_before
from builder.series.sheet_rows import MeetingRow, read_rows
from tests.command_line import talkleaf
from tests.series import cluster
from tests.series.meeting_sheets import OUTLINE

IDS = ("first", "second", "third", "fourth", "fifth", "sixth")
HEAD = "id,meeting.date,meeting.place.zh,meeting.place.en\n"
Make = Callable[[Workbench, MeetingRow], MadeMeeting]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """moto's server, by the variables that name it."""
    with cluster.store(tmp_path_factory.mktemp("store")) as environment:
        yield environment


@pytest.fixture(scope="module")
def running(store: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[cluster.Cluster]:
    """Two workers, begun once: each imports for seconds before it makes anything. They know the store."""
    folder = tmp_path_factory.mktemp("cluster")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**store, "TALKLEAF_NOTES": str(folder / "notes")}.items():
            patch.setenv(name, value)
        with cluster.cluster(folder, 2) as made:
            yield made


@pytest.fixture
def meetings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An outline and its meetings, in the folder in which the test runs."""
    monkeypatch.chdir(tmp_path)
    Path("talk.yaml").write_text(OUTLINE.replace("id: small", "id: talk"), "utf-8")
    rows = "".join(f"{id},2027-03-{day:02},图书馆,Library\n" for day, id in enumerate(IDS, 1))
    Path("meetings.csv").write_text(HEAD + rows, "utf-8")


@pytest.fixture
def workers(running: cluster.Cluster, meetings: None) -> cluster.Cluster:
    """The two workers, whoever ended some before, with no notes left by another test."""
    shutil.rmtree(running.notes, ignore_errors=True)
    running.notes.mkdir()
    cluster.wait_for(running.address, 2)
    return running


def rows() -> list[MeetingRow]:
    return list(read_rows(Path("meetings.csv"), Report()))


def built(running: cluster.Cluster, make: Make) -> dict[str, Outcome]:
    series = Series(Path("talk.yaml"), "talk", Options(products=("leaflet",)))
    bundle = bundle_of(series.outline, files_of_rows(series, rows()))
    outcomes = list(build_on_cluster(running.address, series, iter(rows()), bundle, make))
    assert sorted(outcome.id for outcome in outcomes) == sorted(IDS)
    assert all(standing_as_before(series, row, {}) for row in rows() if by_id(outcomes)[row.id].standing == "made")
    return by_id(outcomes)


def by_id(outcomes: list[Outcome]) -> dict[str, Outcome]:
    return {outcome.id: outcome for outcome in outcomes}


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def test_a_cluster_makes_what_this_machine_makes(workers: cluster.Cluster) -> None:
    here = talkleaf("series", "talk.yaml", "meetings.csv", "--only", "leaflet,talk", "--workers", "1", "--out", "here")
    there = talkleaf(
        "series", "talk.yaml", "meetings.csv", "--only", "leaflet,talk", "--out", "there",
        "--cluster", workers.address,
    )  # fmt: skip
    assert (here.exit_code, there.exit_code) == (0, 0), there.output
    assert files(Path("there/talk")) == files(Path("here/talk"))
    again = talkleaf(
        "series", "talk.yaml", "meetings.csv", "--only", "leaflet,talk", "--out", "there",
        "--cluster", workers.address,
    )  # fmt: skip
    assert f"{len(IDS)} unchanged" in again.output


def test_a_worker_that_dies_is_replaced_and_its_meeting_made_once_more(workers: cluster.Cluster) -> None:
    outcomes = built(workers, cluster.fatal_once)
    assert {outcome.standing for outcome in outcomes.values()} == {"made"}
    assert len([*workers.notes.glob("second.*")]) == 2
    assert {path.name for path in Path("output/talk").iterdir() if path.is_dir()} == set(IDS)


def test_a_meeting_that_ends_every_worker_fails_alone(workers: cluster.Cluster) -> None:
    outcomes = built(workers, cluster.fatal)
    assert outcomes["second"].standing == "failed"
    assert [d.code for d in outcomes["second"].diagnostics] == ["not-made"]
    assert {outcomes[id].standing for id in IDS if id != "second"} == {"made"}
    assert not Path("output/talk/second").exists()


def test_a_worker_with_another_version_takes_no_part_and_is_named(workers: cluster.Cluster, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "budoux-99.0.dist-info").mkdir(parents=True)
    (other / "budoux-99.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: budoux\nVersion: 99.0\n")
    with workers.one_more({"PYTHONPATH": f"{other}{os.pathsep}{cluster.ROOT}"}, "--name", "other"):
        cluster.wait_for(workers.address, 3)
        outcomes = built(workers, cluster.told)
    told = [d for outcome in outcomes.values() for d in outcome.diagnostics if d.code == "worker-refused"]
    assert len(told) == 1
    assert f"budoux 99.0 instead of {installation()['budoux']}" in told[0].message


@pytest.mark.usefixtures("meetings")
def test_where_no_scheduler_is_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.series.cluster.dispatch.ANSWER", 0.5)
    done = talkleaf("series", "talk.yaml", "meetings.csv", "--only", "leaflet", "--cluster", "tcp://127.0.0.1:9")
    assert done.exit_code == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in done.output


def test_files_are_delivered_to_a_folder_that_all_machines_see(workers: cluster.Cluster, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    command = (
        "series", "talk.yaml", "meetings.csv", "--only", "leaflet", "--cluster", workers.address,
        "--deliver", shared.as_uri(),
    )  # fmt: skip
    done = talkleaf(*command)
    assert done.exit_code == 0, done.output
    names = {path.relative_to(shared / "talk").as_posix() for path in (shared / "talk").rglob("*") if path.is_file()}
    assert names == {
        "index.html", "series.csv", *(f"{id}/{id}.{language}.leaflet.pdf" for id in IDS for language in ("zh", "en")),
    }  # fmt: skip
    assert not Path("output/talk/first").exists()
    assert f"{len(IDS)} unchanged" in talkleaf(*command).output
    (shared / "talk" / "third" / "third.zh.leaflet.pdf").unlink()
    assert "1 meeting made" in talkleaf(*command).output


def test_files_are_delivered_to_a_store_such_as_s3(
    workers: cluster.Cluster, store: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """s3fs against moto's server: the bytes that arrive are those that come back without a store."""
    for name, value in store.items():
        monkeypatch.setenv(name, value)
    command = ("series", "talk.yaml", "meetings.csv", "--only", "leaflet", "--cluster", workers.address)
    delivered = talkleaf(*command, "--deliver", "s3://meetings/2027")
    assert delivered.exit_code == 0, delivered.output
    assert "s3://meetings/2027/talk/index.html" in delivered.stdout
    back = talkleaf(*command)
    assert back.exit_code == 0, back.output
    there = fsspec.filesystem("s3", skip_instance_cache=True)
    for name, data in files(Path("output/talk")).items():
        if "/" in name:
            assert there.cat_file(f"meetings/2027/talk/{name}") == data


def test_an_address_that_takes_no_files_is_told(workers: cluster.Cluster) -> None:
    done = talkleaf(
        "series", "talk.yaml", "meetings.csv", "--only", "leaflet", "--cluster", workers.address,
        "--deliver", "nowhere://meetings",
    )  # fmt: skip
    assert done.exit_code == 1
    assert "nowhere://meetings takes no files" in done.output


@pytest.mark.usefixtures("meetings")
def test_delivering_is_for_clusters() -> None:
    done = talkleaf("series", "talk.yaml", "meetings.csv", "--deliver", "file:///tmp/x")
    assert done.exit_code == 2
    assert "--deliver goes with --cluster" in done.output


def test_a_bundle_unpacks_below_its_folder_alone(tmp_path: Path) -> None:
    assert unpack(Bundle("a.yaml", (("a.yaml", b"x"), ("p/b.png", b"y"))), tmp_path) == tmp_path / "a.yaml"
    assert (tmp_path / "p" / "b.png").read_bytes() == b"y"
    with pytest.raises(ValueError, match="outside"):
        unpack(Bundle("a.yaml", (("../a.yaml", b"x"),)), tmp_path / "deep")


def test_a_bundle_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.series.cluster.bundle.MOST_BYTES", 10)
    path = tmp_path / "talk.yaml"
    path.write_bytes(b"x" * 11)
    with pytest.raises(MishapError, match="more than"):
        bundle_of(path, ())


def test_what_differs_is_told_with_both_versions() -> None:
    assert differences({"a": "1", "b": "2"}, {"a": "1", "b": "3"}) == "b 2 instead of 3"
