"""The wheel is the whole program: installed anywhere, away from the checkout, it makes every output."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from builder.build.pair_products import PAIR_PRODUCTS
from builder.build.product_names import NAMES
from builder.build.products import PRODUCTS, SHARED
from tests.command_line import talkleaf
from tests.test_cli import GOOD

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("builder", "themes", "pyproject.toml", "README.md", "LICENSE")
BUILD = "from setuptools import build_meta; import sys; build_meta.build_wheel(sys.argv[1])"
NO_NETWORK = """
import socket
def refused(*_, **__):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused
"""
NO_TEMPLATE_COMPILED = """
import jinja2
def refused(*_, **__):
    raise AssertionError("a template was compiled")
jinja2.Environment.compile = refused
"""
AS_ON_WINDOWS = """
import os, signal, sys
for name in ("fork", "forkpty", "getuid", "geteuid", "waitid", "pread", "getpgid", "killpg"):
    os.__dict__.pop(name, None)
for name in ("pthread_sigmask", "SIGKILL", "SIGALRM", "SIGHUP", "SIGUSR1"):
    signal.__dict__.pop(name, None)
for name in ("fcntl", "pwd", "grp", "resource", "termios", "tty", "pty"):
    sys.modules[name] = None
"""
"""What Python lacks there: taken away before the program starts."""

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of the sources, so that nothing is left in the checkout."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in SOURCES:
        here = ROOT / name
        if here.is_dir():
            shutil.copytree(here, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(here, source / name)
    subprocess.run([sys.executable, "-c", BUILD, str(out)], cwd=source, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_readme_of_an_index_links_to_nothing_that_is_not_there(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        said = archive.read(name).decode()
    assert re.findall(r"\]\((?!https?:|#|mailto:)[^)]*\)", said) == []
    assert "Slides of the talk in Chinese and English" in said
    assert "`docs/guide.md` in the source" in said


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new virtual environment that has the wheel; libraries come from that of the tests, by a path."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    quiet = ["--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]
    subprocess.run([python, "-m", "pip", "install", *quiet, wheel], check=True)
    (site_packages(folder) / "libraries.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return python


def site_packages(folder: Path) -> Path:
    return next(folder.rglob("site-packages"))


def run(python: Path, where: Path, *words: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """The installed command in `where`, with `before` run first, and nothing of ours in its environment."""
    program = f"{before}\nimport sys\nsys.argv[0] = 'talkleaf'\nfrom builder.__main__ import main\nmain()"
    environment = {"PATH": os.environ["PATH"], "TALKLEAF_LANG": "en", "HOME": str(where)}
    return subprocess.run(
        [python, "-c", program, *words], cwd=where, env=environment, capture_output=True, text=True, check=False
    )


def test_everything_that_is_no_program_travels_too(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    package = {f.relative_to(ROOT).as_posix() for f in (ROOT / "builder").rglob("*") if f.is_file()}
    expected = {name for name in package if "__pycache__" not in name}
    assert expected - inside == set()
    drawn = {f.relative_to(ROOT).as_posix() for f in (ROOT / "themes").rglob("*.[sy][va][gm]*")}
    assert {f"builder/{name}" for name in drawn} - inside == set()
    assert [name for name in inside if not name.startswith(("builder/", "talkleaf-"))] == []


def test_an_installed_copy_makes_every_output_and_writes_nothing_beside_them(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    before = state_of(installed.parents[1])
    ran = run(installed, tmp_path, "build", "small.yaml", before=NO_NETWORK)
    assert ran.returncode == 0, ran.stderr
    assert "builder" not in {path.name for path in tmp_path.iterdir()}
    made = {path.name for path in (tmp_path / "output" / "small").iterdir()}
    assert (
        len([name for name in made if not name.startswith(".")])
        >= 2 * sum(not product.only_asked for product in PRODUCTS) + 1
    )
    assert (*dict.fromkeys(product.name for product in (*PRODUCTS, *PAIR_PRODUCTS)), *SHARED) == NAMES
    assert state_of(installed.parents[1]) == before


def test_an_installed_copy_has_its_templates_compiled(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Compiling them takes longer than to fill them; the page is the same."""
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    ran = run(installed, tmp_path, "build", "small.yaml", "--only", "phone,show", before=NO_TEMPLATE_COMPILED)
    assert ran.returncode == 0, ran.stderr
    monkeypatch.chdir(tmp_path)
    made = talkleaf("build", "small.yaml", "--only", "phone,show", "--out", "again")
    assert made.exit_code == 0, made.output
    for page in ("small.zh.phone.html", "small.en.show.html"):
        assert (tmp_path / "output/small" / page).read_bytes() == (tmp_path / "again/small" / page).read_bytes()


def state_of(folder: Path) -> dict[str, int]:
    """Every file that is no compiled module, with its time."""
    return {str(f): f.stat().st_mtime_ns for f in folder.rglob("*") if f.is_file() and f.suffix != ".pyc"}


def test_an_installed_copy_knows_its_themes(installed: Path, tmp_path: Path) -> None:
    ran = run(installed, tmp_path, "doctor")
    assert ran.returncode == 0, ran.stdout
    assert "`calm`, `contrast`, `dawn`" in ran.stdout


def test_the_whole_build_runs_without_what_windows_lacks(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(GOOD, "utf-8")
    ran = run(installed, tmp_path, "build", "small.yaml", before=AS_ON_WINDOWS)
    assert ran.returncode == 0, ran.stderr
    again = run(installed, tmp_path, "build", "small.yaml", before=AS_ON_WINDOWS)
    assert "up to date" in again.stdout
