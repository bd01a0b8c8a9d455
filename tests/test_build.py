"""The whole road on small outlines: what is rebuilt when, what stays the same, what is refused."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from lxml import html
from PIL import Image
from pptx import Presentation

from builder.build import Options, build_outline, edition_files, pipeline
from builder.find_outlines import find_outlines, id_of, same_ids
from builder.machine_error import MishapError
from builder.replace import replace
from builder.theme import load
from builder.words.own import own_words
from builder.write.pdf.pdf_kinds import PRESS_PROFILE
from tests.command_line import talkleaf
from tests.test_cli import GOOD

FAST = Options(products=("talk", "leaflet", "evidence"), jobs=1)
SOURCED = GOOD.replace("cite: none", "cite: [a]").replace("leaflet:", "sources: sources.yaml\nleaflet:")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    return tmp_path


def write(name: str, text: str = GOOD) -> Path:
    path = Path("content") / name
    path.write_text(text.replace("id: small", f"id: {path.stem}"), "utf-8")
    return path


def outputs(name: str) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(Path("output", name).iterdir()) if not p.name.startswith(".")}


def built(path: Path, options: Options = FAST) -> bool:
    """Whether a run had work to do."""
    result = build_outline(path, options)
    assert not result.failed, [f"{d.span.line} {d.message}" for d in result.diagnostics]
    return not result.fresh


def test_only_what_changed_is_built_again() -> None:
    one, two = write("one.yaml"), write("two.yaml")
    assert built(one)
    assert built(two)
    assert not built(one)
    one.write_text(one.read_text("utf-8").replace("Ask your", "First ask your"), "utf-8")
    assert built(one)
    assert not built(two)
    assert not built(one)


WHOLE = """\
theme: {name: own, cmyk_profile: shop.icc}
motif: neuron
sources: sources.yaml
"""
PICTURES = """\
      - title: {zh: 一张图, en: A figure}
        figure: {image: picture.png, alt: {zh: 图, en: Picture}}
        cite: none
      - title: {zh: 一个图标, en: An icon}
        cards:
          - icon: icon.svg
            title: {zh: 一, en: One}
            text: {zh: 好的。, en: Good.}
        cite: none
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="9" height="9"/></svg>'
INPUTS = (
    "content/one.yaml", "content/sources.yaml", "content/picture.png", "content/icon.svg", "content/shop.icc",
    "themes/own.yaml", "themes/calm.yaml", "themes/motifs/neuron/cover.svg", "fonts/noto.ttc",
)  # fmt: skip


@pytest.fixture
def whole(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An outline with a file of every kind, and themes and fonts of its own, all in this folder."""
    shutil.copytree(load.THEMES, here / "themes")
    (here / "themes" / "own.yaml").write_text("theme: 1\nname: own\nbased_on: calm\n", "utf-8")
    (here / "fonts").mkdir()
    (here / "fonts" / "noto.ttc").write_bytes(b"glyphs")
    real = load.theme_path
    monkeypatch.setattr(load, "THEMES", here / "themes")
    monkeypatch.setattr(load, "theme_path", lambda name, folder=None: real(name, here / "themes"))
    monkeypatch.setattr("builder.typeset.fonts.font_files", lambda: (here / "fonts" / "noto.ttc",))
    (here / "content" / "sources.yaml").write_text("a: {title: A work, short: A}\n", "utf-8")
    Image.new("RGB", (1200, 1200), "teal").save(here / "content" / "picture.png")
    (here / "content" / "icon.svg").write_text(DRAWING, "utf-8")
    shutil.copy(PRESS_PROFILE, here / "content" / "shop.icc")
    return write("one.yaml", SOURCED.replace("sources: sources.yaml\n", WHOLE) + PICTURES)


def change(path: Path) -> None:
    """Other content that is as good as the old; the length may stay the same, as in the picture and the profile."""
    if path.suffix == ".png":
        Image.new("RGB", (1200, 1200), "navy").save(path)
    elif path.suffix == ".icc":
        data = path.read_bytes()
        path.write_bytes(data[:30] + bytes([data[30] ^ 1]) + data[31:])  # its hour of creation
    elif path.suffix == ".svg":
        path.write_text(path.read_text("utf-8").replace("</svg>", "<!-- changed --></svg>"), "utf-8")
    else:
        path.write_bytes(path.read_bytes() + b"# changed\n")


@pytest.mark.parametrize("name", INPUTS)
def test_everything_an_output_is_made_from_counts_by_its_content(whole: Path, name: str) -> None:
    assert built(whole)
    os.utime(name, ns=(1, 1))
    assert built(whole) == name.startswith("fonts/"), "of the fonts, which are large, only size and time are looked at"
    change(Path(name))
    assert built(whole)
    assert not built(whole)


def test_a_part_of_the_motif_that_appears_or_goes_counts(whole: Path, here: Path) -> None:
    part = here / "themes" / "motifs" / "neuron" / "strip.svg"
    drawing = part.read_bytes()
    assert built(whole)
    part.unlink()
    assert built(whole)
    part.write_bytes(drawing)
    assert built(whole)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", ["shop.icc", "picture.png", "icon.svg"])
def test_a_file_that_goes_while_the_outline_is_built_is_told(
    whole: Path, name: str, jobs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After all was looked at and before it is drawn; the earlier outputs stay."""
    assert built(whole)
    before = outputs("one")
    real = pipeline.make_all

    def goes(*args: object) -> object:
        Path("content", name).unlink()
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "make_all", goes)
    done = talkleaf("build", str(whole), "--force", "--jobs", jobs)
    assert done.exit_code == 1
    assert name in done.output
    assert "fault in Talkleaf" not in done.output
    assert outputs("one") == before


def test_an_outline_saved_while_it_is_built_is_built_again(monkeypatch: pytest.MonkeyPatch) -> None:
    path, real = write("one.yaml"), pipeline.make_all

    def saved_meanwhile(*args: object) -> list[object]:
        path.write_text(path.read_text("utf-8").replace("Ask your", "First ask your"), "utf-8")
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "make_all", saved_meanwhile)
    assert built(path)
    monkeypatch.setattr(pipeline, "make_all", real)
    assert built(path)


def test_a_missing_output_and_force_build_again() -> None:
    path = write("one.yaml")
    built(path)
    Path("output/one/one.zh.pptx").unlink()
    assert built(path)
    assert built(path, Options(products=FAST.products, jobs=1, force=True))


def test_a_changed_program_builds_again(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("one.yaml")
    built(path)
    monkeypatch.setattr("builder.build.freshness.program_fingerprint", lambda: "newer")
    assert built(path)


def test_outputs_that_are_no_longer_made_go() -> None:
    path = write("one.yaml")
    built(path)
    path.write_text(path.read_text("utf-8").replace("languages: [zh, en]", "languages: [zh]"), "utf-8")
    built(path)
    assert not [name for name in outputs("one") if ".en." in name]


def test_what_lies_beside_new_files_and_is_older_than_the_outline_is_told() -> None:
    path = write("one.yaml")
    made = build_outline(path, replace(FAST, editions=("en",)))
    assert made.older == ()
    part = ("build", str(path), "--edition", "en", "--only", "leaflet")
    assert "older" not in talkleaf(*part).output
    later = path.stat().st_mtime + 60
    path.write_text(path.read_text("utf-8").replace("Ask your doctor first.", "Ask your nurse first."), "utf-8")
    os.utime(path, (later, later))
    for _ in range(2):  # the second time there is nothing to do
        told = " ".join(talkleaf(*part).output.split())
        assert "output/one/ has" in told
        assert "from before the outline was changed" in told
        assert "one.en.pptx" in told
        assert "one.en.leaflet.pdf" not in told
        assert "`talkleaf build content/one.yaml` makes" in told


def test_a_build_with_nothing_to_do_tells_its_warnings_again() -> None:
    words = " ".join(["word"] * 45)
    path = write("one.yaml", GOOD.replace("Ask your doctor first.", words))
    first = build_outline(path, FAST).diagnostics
    again = build_outline(path, FAST)
    assert again.fresh
    assert first == again.diagnostics
    assert first


def test_a_build_counts_what_it_finds_as_the_outline_says() -> None:
    full = GOOD.replace("Ask your doctor first.", " ".join(["word"] * 45))
    path = write("one.yaml", full)
    assert [d.code for d in build_outline(path, FAST).diagnostics] == ["slide-too-full"]
    before = outputs("one")
    write("one.yaml", full.replace("leaflet:", "checks: {slide-too-full: error}\nleaflet:"))
    result = build_outline(path, FAST)
    assert (result.failed, [d.severity for d in result.diagnostics]) == (True, ["error"])
    assert outputs("one") == before
    write("one.yaml", full.replace("leaflet:", "checks: {slide-too-full: {off: a list to look up}}\nleaflet:"))
    assert build_outline(path, FAST).diagnostics == ()
    write("one.yaml", GOOD.replace("leaflet:", "checks: {slide-to-full: error}\nleaflet:"))
    assert [d.code for d in build_outline(path, FAST).diagnostics] == ["unknown-check"]


def test_professionals_do_without_the_notice() -> None:
    start, end = GOOD.index("notice:"), GOOD.index("leaflet:")
    bare = GOOD[:start] + GOOD[end:]
    plain = build_outline(write("one.yaml", bare), FAST)
    assert [(d.code, d.severity.value) for d in plain.diagnostics] == [("usual-notice", "warning")]
    told = bare.replace("leaflet:", "audience: professionals\nmeeting: {date: 2027-03-14}\nleaflet:")
    every = Options(products=("talk", "leaflet", "large", "phone", "notes", "invitation", "calendar"), jobs=1)
    result = build_outline(write("one.yaml", told), every)
    assert not result.failed, [str(d.message) for d in result.diagnostics]


def test_a_check_says_until_when_a_draft_counts_where_its_author_does_not() -> None:
    day = "readers are asked to get a newer one after"
    assert day not in talkleaf("check", str(write("one.yaml"))).output
    bare = re.sub(r", next: [0-9-]+", "", GOOD)
    assert bare != GOOD
    assert f"{day} 2027-05-2" in talkleaf("check", str(write("one.yaml", bare))).output


def test_a_build_warns_of_what_a_check_calls_an_error() -> None:
    Image.new("RGB", (900, 600), "#336699").save("content/sea.png")
    figure = "      - figure: sea.png\n        title: {zh: 图, en: The sea}\n        cite: none\n"
    path = write("one.yaml", GOOD + figure)
    result = build_outline(path, FAST)
    assert ("missing-alt", "warning") in [(d.code, d.severity) for d in result.diagnostics]
    assert not result.failed
    checked = talkleaf("check", str(path), "--all")
    assert "error[missing-alt]" in checked.output


def test_a_template_that_is_none_is_told() -> None:
    Path("content/house.pptx").write_bytes(b"")
    path = write("one.yaml", GOOD.replace("leaflet:", "theme: {name: calm, template: house.pptx}\nleaflet:"))
    assert [d.code for d in build_outline(path, FAST).diagnostics] == ["template-unreadable"]


def test_two_outlines_of_one_id_are_refused_before_anything_is_built() -> None:
    one = write("one.yaml")
    two = Path("content/two.yaml")
    two.write_text(one.read_text("utf-8"), "utf-8")
    (clash,) = same_ids(find_outlines([Path("content")]))
    assert (clash.code, clash.span.file, clash.span.line) == ("same-id", str(two), 2)
    done = subprocess.run([sys.executable, "-m", "builder", "build"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "error[same-id]" in done.stderr
    assert not Path("output").exists()


def test_ids_that_differ_by_capitals_alone_would_share_a_folder_on_windows_and_macs() -> None:
    write("one.yaml", GOOD.replace("id: small", "id: Walk"))
    write("two.yaml", GOOD.replace("id: small", "id: walk"))
    (clash,) = same_ids(find_outlines([Path("content")]))
    assert "found walk, which is also the id of" in clash.message


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("id: my_talk", "my-talk"),
        ("id: High Blood", "high-blood"),
        ('id: "walking"  # of May', "walking"),
        ("'ID' : walk\r", "walk"),
        ("编号: High_Chol", "high-chol"),
        ("id: ALS", "ALS"),
        ("id: # none yet", ""),
        ("id: ../walk", ""),
    ],
)
def test_an_id_is_glanced_as_it_names_files(line: str, name: str) -> None:
    path = Path("content/one.yaml")
    path.write_text(f"\ufeffoutline: 1\n{line}\ntitle: id\n", "utf-8", newline="")
    assert id_of(path) == name


def test_ids_that_become_one_name_are_told_where_they_stand() -> None:
    for number, id in enumerate(("High Blood", "High Chol", "my_talk", '"my-talk"')):
        write(f"{number}.yaml", GOOD.replace("id: small", f"id: {id}"))
    (clash,) = same_ids(find_outlines([Path("content")]))
    assert (Path(clash.span.file).name, clash.span.column, clash.span.length) == ("3.yaml", 5, 9)


def run_elsewhere(folder: Path, **environment: str) -> dict[str, bytes]:
    """The outputs of the same outline, built by a process of its own in another folder."""
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "one.yaml").write_text(GOOD.replace("id: small", "id: one"), "utf-8")
    jobs = environment.pop("jobs", "0")
    subprocess.run(
        [sys.executable, "-m", "builder", "build", "--jobs", jobs], cwd=folder, check=True, capture_output=True,
        env={**os.environ, **environment},
    )  # fmt: skip
    made = (folder / "output" / "one").iterdir()
    return {p.name: p.read_bytes() for p in sorted(made) if not p.name.startswith(".")}


def test_the_same_outline_gives_the_same_bytes(here: Path) -> None:
    """In other folders, time zones, locales, with other hash seeds, numbers of processes and font caches."""
    first = run_elsewhere(here / "a", TZ="UTC", PYTHONHASHSEED="1", jobs="1")
    second = run_elsewhere(here / "b" / "deeper", TZ="Asia/Shanghai", PYTHONHASHSEED="2", LC_ALL="C", jobs="2")
    assert len(first) >= 18
    for name, data in first.items():
        assert second[name] == data, name


def test_the_date_comes_from_the_outline_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("one.yaml")
    built(path)
    with zipfile.ZipFile("output/one/one.zh.pptx") as archive:
        assert b"2026-11-22" in archive.read("docProps/core.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert built(path)
    with zipfile.ZipFile("output/one/one.zh.pptx") as archive:
        assert b"2023-11-14" in archive.read("docProps/core.xml")


def ends_itself(*args: object, **more: object) -> None:
    """What a process does that is ended from outside."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_worker_leaves_the_outputs_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("one.yaml")
    built(path)
    before = outputs("one")
    path.write_text(path.read_text("utf-8").replace("not medical advice", "no medical advice"), "utf-8")
    monkeypatch.setattr(edition_files, "make_shared", ends_itself)
    with pytest.raises(MishapError, match=r"ended from outside \(SIGKILL\); perhaps memory ran out"):
        build_outline(path, Options(products=FAST.products, jobs=2))
    assert outputs("one") == before


NO_NETWORK = """
import sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "urllib.Request"):
        raise RuntimeError(f"network: {event}")
sys.addaudithook(refuse)
from builder.cli import main
main()
"""


def test_a_build_never_asks_the_network() -> None:
    write("one.yaml")
    command = [sys.executable, "-c", NO_NETWORK, "build"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert outputs("one")


def themed(ink: str) -> Path:
    Path("content/themes").mkdir()
    own = f"theme: 1\nname: own\nbased_on: calm\ncolors:\n  ink: {{screen: '#{ink}'}}\n"
    Path("content/themes/own.yaml").write_text(own, "utf-8")
    return write("one.yaml", GOOD.replace("leaflet:", "theme: own\nleaflet:"))


def test_a_theme_whose_words_cannot_be_read_stops_the_build() -> None:
    result = build_outline(themed("AAAAAA"), FAST)
    assert result.failed
    assert {d.code for d in result.diagnostics} == {"low-contrast"}
    assert {Path(d.span.file).as_posix() for d in result.diagnostics} == {"content/themes/own.yaml"}


def test_a_theme_under_our_own_measure_is_built_and_told() -> None:
    result = build_outline(themed("5C6A6D"), FAST)
    assert not result.failed
    assert {d.code for d in result.diagnostics} == {"low-contrast"}


def test_an_invitation_is_built_where_the_meeting_has_a_day() -> None:
    path = write("one.yaml", GOOD.replace("leaflet:", "meeting: {date: 2026-12-05}\nleaflet:", 1))
    result = build_outline(path, Options(products=("invitation",), editions=("en",), jobs=1))
    ends = ("invitation.pdf", "invitation.print.pdf", "invitation.preflight.json", "invitation.office.pdf")
    assert [file.name for file in result.files] == [f"one.en.{end}" for end in ends]


def test_an_invitation_that_is_asked_for_without_a_day_is_told() -> None:
    result = build_outline(write("one.yaml"), Options(products=("leaflet", "invitation", "calendar"), jobs=1))
    assert [d.code for d in result.diagnostics] == ["no-meeting-day", "no-meeting-day"]
    assert {file.suffix for file in result.files} == {".pdf"}


def test_nobody_misses_an_invitation_that_was_not_asked_for() -> None:
    result = build_outline(write("one.yaml"), Options(jobs=1))
    assert "no-meeting-day" not in {d.code for d in result.diagnostics}
    assert not [file for file in result.files if "invitation" in file.name or file.suffix == ".ics"]


UNDATED = """title: {zh: 慢慢走, en: Walking}
group: {name: {zh: 小组, en: Our group}, phone: 010 5555 0123}
sections:
  - title: {zh: 第一节, en: One}
    text: {zh: 走一走。, en: Walk a little.}
    cite: none
"""


def test_no_output_of_an_undated_draft_has_a_sentence_without_its_day(here: Path) -> None:
    path = Path("content", "undated.yaml")
    path.write_text(UNDATED, "utf-8")
    result = build_outline(path, Options(jobs=1))
    assert not result.failed
    said = {file.name: words for file in Path("output", "undated").iterdir() if (words := _words_in(file))}
    assert {name.partition(".")[2] for name in said} >= {"en.pptx", "zh.pptx", "en.phone.html", "zh.leaflet.pdf"}
    for name, words in said.items():
        for language in ("zh", "en"):
            review = own_words(language).review
            for lacking in (review.next_check(date=""), review.checked(date="")):
                assert "".join(lacking.split()) not in words, name


def _words_in(file: Path) -> str:
    """The words of a talk, a leaflet or a page, without white space; nothing for other files."""
    if file.suffix == ".pptx":
        slides = Presentation(str(file)).slides
        found = " ".join(text.text or "" for slide in slides for text in slide.element.iter("{*}t"))
    elif file.suffix == ".pdf":
        with pypdfium2.PdfDocument(file) as pdf:
            found = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    else:
        found = html.fromstring(file.read_text("utf-8")).text_content() if file.suffix == ".html" else ""
    return "".join(found.split())
