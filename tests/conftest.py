"""Where TALKLEAF_NO_SKIP is set (.ci/run), a skipped test fails the run: nothing may go untested unseen."""

import os

import pytest


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("TALKLEAF_NO_SKIP") and reporter is not None and reporter.stats.get("skipped"):
        reporter.write_line("skipped tests are failures here (TALKLEAF_NO_SKIP)", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
