"""What holds for every test.

Whatever a test makes the program say to an author is said in Chinese too, with no English left in it. The language
of messages never depends on the terminal. Where TALKLEAF_NO_SKIP is set (.ci/run), a skipped test fails the run:
nothing may go untested unseen.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

from builder.diagnostics import Diagnostic, Report
from tests.browsing import CHROMIUM
from tests.catalogue.english_left import counted_twice, english_in

os.environ["TALKLEAF_LANG"] = "en"

# Containers often forbid Python to keep what it compiled; then every program that a test starts compiles ours anew,
# which takes three times as long as what it does.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Looking for cycles took a fifteenth of the time of all tests: a process that has every module of tests in it holds
# millions of things, and nearly each look was in vain.
gc.set_threshold(20_000, 20, 20)

# A runner that stands in the background ignores Ctrl-C, and so would every program it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no fault of what is tested. By hand each run looks for other cases; what guards a landing must say
# the same of the same code.
settings.register_profile(
    "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("patient")


HERE = Path(__file__).parent
LONGEST = (
    "end_to_end/test_rendered_talk.py", "end_to_end/test_every_template.py", "end_to_end/test_each_fold.py",
    "write/svg/test_faithful.py", "series/test_cluster.py", "end_to_end/test_reading_aloud.py",
    "test_interruptions.py", "end_to_end/", "series/", "preview/", "exchange/",
)  # fmt: skip
"""Files and folders of half a minute and more: they begin first, so that no process ends alone with one of them."""


def pytest_configure(config: pytest.Config) -> None:
    """With `-n` a file's tests go to one process: what its fixtures make is made once, and not in each process."""
    if config.getoption("dist", "no") == "load":
        config.option.dist = "loadfile"
        config.option.loadscopereorder = False  # by the number of tests, of which the longest files have few


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    assert all((HERE / longest).exists() for longest in LONGEST), "LONGEST names a file that is not there"

    def place(item: pytest.Item) -> int:
        name = item.path.as_posix()
        return next((number for number, longest in enumerate(LONGEST) if f"/tests/{longest}" in name), len(LONGEST))

    items.sort(key=place)


def pytest_collection_finish() -> None:
    gc.freeze()  # modules and tests stay until the end: no look for cycles need pass through them


@pytest.fixture(scope="session")
def _reported() -> Iterator[list[Diagnostic]]:
    """Every finding that this process reports, as it comes."""
    found: list[Diagnostic] = []
    add = Report.add

    def noting(report: Report, diagnostic: Diagnostic) -> None:
        found.append(diagnostic)
        add(report, diagnostic)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Report, "add", noting)
        yield found


@pytest.fixture(autouse=True)
def _everything_is_said_in_chinese_too(_reported: list[Diagnostic]) -> Iterator[None]:
    _reported.clear()
    yield
    for said in {words for diagnostic in _reported for words in (diagnostic.message, diagnostic.hint)}:
        assert english_in(said) == [], said
        assert counted_twice(said) == [], said


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("TALKLEAF_NO_SKIP") and reporter is not None and reporter.stats.get("skipped"):
        reporter.write_line("skipped tests are failures here (TALKLEAF_NO_SKIP)", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    expect.set_options(timeout=30_000)  # a busy machine is no fault of what is tested
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()
