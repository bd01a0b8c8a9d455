"""Reading themes: what is right is read, what is wrong is told with its place."""

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.theme.load import load_theme, theme_files, theme_names, theme_path
from builder.theme.style import Color

CALM = theme_path("calm").read_text("utf-8")


def messages(path: Path) -> list[str]:
    report = Report()
    assert load_theme(path, report) is None
    return [f"{d.span.line}:{d.span.column} {d.message}" for d in report]


def edited(tmp_path: Path, old: str, new: str) -> Path:
    assert old in CALM
    path = tmp_path / "shop.yaml"
    path.write_text(CALM.replace(old, new, 1), "utf-8")
    return path


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_in_the_repository_loads(name: str) -> None:
    report = Report()
    assert load_theme(name, report) is not None
    assert not list(report)


@pytest.mark.parametrize(
    ("colors", "hint"),
    [
        ('colors:\n  primary: "#123456"\n', 'write it so: `primary: {screen: "#123456"}`'),
        ("colors:\n  primary: blue\n", 'write it so: `primary: {screen: "#0B4A57"}`'),
        ("colors:\n  primary:\n", 'write it so: `primary: {screen: "#0B4A57"}`'),
        ('primary: "#123456"\n', "`primary` stands under `colors:`, two spaces deeper"),
    ],
)
def test_a_color_in_the_wrong_form_is_one_error_that_shows_the_right_one(
    tmp_path: Path, colors: str, hint: str
) -> None:
    path, report = tmp_path / "own.yaml", Report()
    path.write_text(f"theme: 1\nname: own\nbased_on: calm\n{colors}", "utf-8")
    assert load_theme(path, report) is None
    assert [str(d.hint) for d in report] == [hint]


def test_sizes_fall_from_the_preferred_to_the_least() -> None:
    theme = load_theme("calm", Report())
    assert theme is not None
    for medium, styles in theme.styles.items():
        for name, languages in styles.items():
            for language, steps in languages.items():
                assert [s.size for s in steps] == sorted((s.size for s in steps), reverse=True), (
                    medium,
                    name,
                    language,
                )


def test_a_role_may_differ_between_talk_and_leaflet() -> None:
    theme = load_theme("calm", Report())
    assert theme is not None
    assert theme.palettes["talk"]["on-primary-1"].rgb == "FAF6EF"
    assert theme.palettes["leaflet"]["on-primary-1"] == Color("FFFFFF", (0, 0, 0, 0))


def test_a_theme_takes_what_it_leaves_out_from_its_base() -> None:
    calm, contrast = load_theme("calm", Report()), load_theme("contrast", Report())
    assert calm is not None
    assert contrast is not None
    assert contrast.styles == calm.styles
    assert contrast.palettes["talk"]["primary"].rgb == "003A8C"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"#17292C"', '"#17292"', "expected a color such as"),
        ("cmyk: [0, 0, 0, 100], office: dk1", "cmyk: [0, 0, 100], office: dk1", "expected four percentages"),
        ("office: dk1", "office: dk9", "expected one of `dk1`, `lt1`"),
        ("weight: bold, color: on-primary-1", "weight: heavy, color: on-primary-1", "expected light, regular or bold"),
        ("color: on-primary-1", "color: on-primary-9", "expected a color role, found on-primary-9"),
        ("zh: [78/89, 20/24]", "zh: [20/24, 78/89]", "expected sizes as size/leading"),
        ("zh: [78/89, 20/24]", "zh: 78/89", "expected sizes as size/leading"),
        ("edge: 0 ", "edges: 0 ", "found edges"),
        ("edge: 0 ", "edge: thin ", "expected a number, found thin"),
        ("fonts:\n", "fonts: [\n", "expected a comma or the closing `]`"),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert any(expected in m for m in messages(edited(tmp_path, old, new)))


def test_a_copy_of_an_older_theme_still_works(tmp_path: Path) -> None:
    report = Report()
    assert load_theme(edited(tmp_path, "edge: 0 ", "ghosts: true\nedge: 0 "), report) is not None
    assert list(report) == []


def test_the_place_is_the_mistaken_value(tmp_path: Path) -> None:
    path = edited(tmp_path, "office: dk1", "office: dk9")
    line = CALM[: CALM.index("office: dk1")].count("\n") + 1
    assert messages(path)[0].startswith(f"{line}:")


def test_a_theme_without_base_needs_every_role_and_style(tmp_path: Path) -> None:
    path = tmp_path / "bare.yaml"
    path.write_text('theme: 1\nname: bare\ncolors:\n  ink: {screen: "#000000"}\n', "utf-8")
    report = Report()
    load_theme(path, report)
    assert any("expected a color primary" in d.message for d in report)
    assert any("expected a style title under talk" in d.message for d in report)


def test_an_unknown_theme_names_the_nearest() -> None:
    report = Report()
    assert load_theme("clam", report) is None
    assert [d.hint for d in report] == ["did you mean `calm`?"]


OWN = "theme: 1\nname: clinic\nbased_on: calm\ncolors:\n  primary: {screen: '#5A1E46'}\n"


def test_an_authors_theme_lies_beside_her_outline_and_may_change_one_colour(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    file = tmp_path / "themes" / "clinic.yaml"
    file.write_text(OWN, "utf-8")
    report = Report()
    theme = load_theme("clinic", report, beside=tmp_path)
    assert theme is not None
    assert [d.message for d in report] == []
    assert theme.palettes["talk"]["primary"].rgb == "5A1E46"
    assert theme.file == str(file)
    assert theme_files("clinic", tmp_path) == (file, theme_path("calm"))


@pytest.mark.parametrize("role", ["ink", "muted", "note", "link"])
@pytest.mark.parametrize(
    ("row", "inks"),
    [
        ("screen: '#17292C'", (0, 0, 0, 100)),
        ("screen: '#5C4A00'", (0, 0, 0, 100)),
        ("screen: '#FFFFF0'", None),
        ("screen: '#C8D8E8'", None),
        ("talk: '#17292C', leaflet: '#FFFFF0'", None),
        ("screen: '#FFFFF0', cmyk: [0, 0, 0, 100]", (0, 0, 0, 100)),
    ],
)
def test_small_letters_that_are_dark_are_black_ink(
    tmp_path: Path, role: str, row: str, inks: tuple[int, ...] | None
) -> None:
    """Light ones, for a dark ground, had been printed black on it."""
    file = tmp_path / "own.yaml"
    file.write_text(f"theme: 1\nname: own\nbased_on: calm\ncolors:\n  {role}: {{{row}}}\n", "utf-8")
    theme = load_theme(file, Report())
    assert theme is not None
    assert theme.palettes["leaflet"][role].cmyk == inks


def test_an_authors_theme_comes_before_ours_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "dawn.yaml").write_text(OWN, "utf-8")
    theme = load_theme("dawn", Report(), beside=tmp_path)
    assert theme is not None
    assert theme.name == "clinic"
    assert tmp_path / "themes" / "calm.yaml" in theme_files("calm", tmp_path), "one that may yet appear"


def test_an_unknown_theme_names_the_authors_too(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "clinic.yaml").write_text(OWN, "utf-8")
    report = Report()
    assert load_theme("clinik", report, beside=tmp_path) is None
    assert [d.hint for d in report] == ["did you mean `clinic`?"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["1:1 expected `key: value` lines, found something else"]),
        ("- theme\n", ["1:1 expected `key: value` lines, found something else"]),
        (OWN + "name: twice\n", ["6:1 expected `name` once, found it again (first on line 2)"]),
        (
            OWN.replace("screen", "scren"),
            ["5:13 expected one of `screen`, `talk`, `leaflet`, `cmyk`, `office`, found scren"],
        ),
        (OWN.replace("calm", "clam"), ["3:11 expected the name of another theme beside this one, found clam"]),
        ("theme: &a {theme: *a}\n", ["1:19 expected the name of an earlier `&a`, found `*a`"]),
        ("theme: " + "[" * 41 + "]" * 41 + "\n", ["1:47 expected at most 40 levels of nesting, found more"]),
    ],
    ids=["empty", "a list", "a key twice", "a misspelt key", "no such base", "in itself", "deep"],
)  # fmt: skip
def test_what_is_no_theme_is_told_once_at_its_place(tmp_path: Path, text: str, told: list[str]) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    report = Report()
    load_theme(path, report)
    assert messages_of(report) == told


def messages_of(report: Report) -> list[str]:
    """All that is told, but for what a file without a base lacks."""
    found = [d for d in report if str(d.hint) != "copy its line from calm.yaml"]
    return [f"{d.span.line}:{d.span.column} {d.message}" for d in found]


def test_two_mistakes_in_different_parts_are_told_in_one_run(tmp_path: Path) -> None:
    path = edited(tmp_path, "office: dk1", "office: dk9")
    path.write_text(
        path.read_text("utf-8").replace("weight: bold, color: on-primary-1", "weight: heavy, color: nope", 1), "utf-8"
    )
    assert [m.partition(" ")[2][:24] for m in messages(path)] == [
        "expected one of `dk1`, `", "expected light, regular ", "expected a color role, f",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ['theme: 1\nname: bare\ncolors:\n  ink: {screen: "#000000"}\n', OWN.replace("screen", "scren")],
    ids=["what it lacks", "a misspelt key"],
)
def test_a_faulty_theme_is_told_each_time_it_is_asked_for(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    assert messages(path) == messages(path) != []


def test_a_theme_whose_faults_are_mended_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN.replace("screen", "scren"), "utf-8")
    assert messages(path)
    path.write_text(OWN, "utf-8")
    for _ in range(2):
        report = Report()
        assert load_theme(path, report) is not None
        assert not list(report)
