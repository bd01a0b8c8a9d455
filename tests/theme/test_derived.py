"""Roles that follow from others."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.theme.derived import DERIVED, mixed
from builder.theme.load import THEMES, load_theme
from builder.theme.model import Theme
from builder.theme.style import Color, contrast

LAND = ("hill-1", "hill-2", "hill-3")


def based_on_calm(tmp_path: Path, colors: str) -> Theme:
    (tmp_path / "calm.yaml").write_bytes((THEMES / "calm.yaml").read_bytes())
    own = tmp_path / "own.yaml"
    own.write_text(f"theme: 1\nname: own\nbased_on: calm\ncolors:\n{colors}", "utf-8")
    report = Report()
    theme = load_theme(own, report)
    assert theme is not None, list(report)
    return theme


def rgb(theme: Theme, *roles: str) -> list[str]:
    return [theme.palettes["talk"][role].rgb for role in roles]


@pytest.fixture
def calm(tmp_path: Path) -> Theme:
    theme = load_theme("calm", Report())
    assert theme is not None
    return theme


def test_calm_keeps_the_values_it_gives(calm: Theme, tmp_path: Path) -> None:
    assert (
        based_on_calm(tmp_path, '  ink: {screen: "#111111"}\n').palettes["talk"]["hill-2"]
        == calm.palettes["talk"]["hill-2"]
    )


def test_one_changed_colour_paints_the_whole_land(calm: Theme, tmp_path: Path) -> None:
    plum = based_on_calm(tmp_path, '  primary: {screen: "#5A1E46"}\n')
    for role in ("deep", "mint", "mint-ink", "wash", *LAND, "ring-1", "ring-2", "chart-1"):
        assert rgb(plum, role) != rgb(calm, role), role
    for role in ("sun", "glow-1", "glow-2", "sand", "warm", "skin-1", "ground", "ink"):
        assert rgb(plum, role) == rgb(calm, role), role
    assert plum.palettes["talk"]["deep"].slot == "dk2"


def test_land_goes_from_light_to_dark_and_words_on_it_can_be_read(tmp_path: Path) -> None:
    for color in ("5A1E46", "1D3F8A", "7A1F1F", "2F5D1E"):
        theme = based_on_calm(tmp_path, f'  primary: {{screen: "#{color}"}}\n')
        steps = [contrast(value, "FFFFFF") for value in rgb(theme, "mint", *LAND, "primary", "deep")]
        assert steps == sorted(steps)
        for ink, ground in (("mint-ink", "mint"), ("surface", "deep"), ("mint", "deep"), ("ink", "mint")):
            assert contrast(*rgb(theme, ink, ground)) >= 7, (color, ink, ground)


def test_what_a_theme_gives_itself_is_not_derived(tmp_path: Path) -> None:
    theme = based_on_calm(tmp_path, '  primary: {screen: "#5A1E46"}\n  hill-1: {screen: "#ABCDEF"}\n')
    assert rgb(theme, "hill-1") == ["ABCDEF"]


def test_the_sun_brings_its_light(calm: Theme, tmp_path: Path) -> None:
    theme = based_on_calm(tmp_path, '  sun: {screen: "#4A90D9", cmyk: [70, 30, 0, 0]}\n')
    assert rgb(theme, "glow-1", "glow-2") != rgb(calm, "glow-1", "glow-2")
    assert theme.palettes["leaflet"]["glow-2"].cmyk == (27, 12, 2, 0)
    assert rgb(theme, *LAND) == rgb(calm, *LAND)


def test_calm_stands_near_what_would_follow_from_its_own(calm: Theme) -> None:
    palette = {**calm.palettes["talk"], "black": Color("000000"), "white": Color("FFFFFF")}
    for role, mix in DERIVED.items():
        reckoned = mixed(palette[mix.of], palette[mix.into], mix.share).rgb
        given = palette[role].rgb
        assert all(abs(int(a, 16) - int(b, 16)) <= 17 for a, b in zip(_pairs(reckoned), _pairs(given), strict=True)), (
            role
        )


def _pairs(value: str) -> list[str]:
    return [value[i : i + 2] for i in (0, 2, 4)]


def test_press_inks_are_mixed_only_where_both_are_known() -> None:
    red, white = Color("FF0000", (0, 100, 100, 0)), Color("FFFFFF", (0, 0, 0, 0))
    assert mixed(red, white, 0.25, "accent1") == Color("FFBFBF", (0, 25, 25, 0), "accent1")
    assert mixed(red, Color("FFFFFF"), 0.25).cmyk is None
