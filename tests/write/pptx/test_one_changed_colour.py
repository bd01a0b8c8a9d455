"""A theme that sets one screen colour is right in PowerPoint: each role is its value, by changes the format allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.theme.load import load_theme
from builder.theme.scheme import TOLERANCE, TURN, WHOLE, SchemeColor, applied, distance
from builder.write.pptx.colors import SLOTS, Colors

GOLD = "#F2A900"
"""A hue of none of calm's colours, at full saturation."""
CALM = load_theme("calm", Report())
assert CALM is not None
ROLES = tuple(CALM.palettes["talk"])


def golden(role: str, folder: Path) -> Colors:
    """Calm's talk with one role in gold."""
    own = folder / "own.yaml"
    own.write_text(f'theme: 1\nname: own\nbased_on: calm\ncolors:\n  {role}: {{screen: "{GOLD}"}}\n', "utf-8")
    report = Report()
    theme = load_theme(own, report)
    assert theme is not None, list(report)
    return Colors(theme.palettes["talk"])


def shown(colors: Colors, role: str) -> str:
    """What PowerPoint makes of a role."""
    made = colors.resolved(role)
    return made if isinstance(made, str) else applied(colors.scheme[made.slot], made)


@pytest.mark.parametrize("role", ROLES)
def test_gold_is_gold_and_the_others_keep_their_values(role: str, tmp_path: Path) -> None:
    colors = golden(role, tmp_path)
    assert colors.palette[role].rgb.upper() == GOLD[1:]
    for name, color in colors.palette.items():
        assert distance(shown(colors, name), color.rgb) <= TOLERANCE, name


@pytest.mark.parametrize("role", ROLES)
def test_every_change_is_within_what_the_format_allows(role: str, tmp_path: Path) -> None:
    """ST_PositiveFixedPercentage, ST_Percentage and ST_Angle; a hue beyond a full circle is red in LibreOffice."""
    colors = golden(role, tmp_path)
    for made in map(colors.resolved, colors.palette):
        assert isinstance(made, SchemeColor)
        assert made.slot in SLOTS
        assert 0 <= made.mod <= WHOLE
        assert 0 <= made.off <= WHOLE
        assert made.sat >= 0
        assert 0 <= _hue(colors.scheme[made.slot]) + made.hue / TURN <= 1


def _hue(rgb: str) -> float:
    red, green, blue = bytes.fromhex(rgb)
    most, least = max(red, green, blue), min(red, green, blue)
    if most == least:
        return 0.0
    parts = {red: (green - blue) / (most - least) % 6, green: (blue - red) / (most - least) + 2,
             blue: (red - green) / (most - least) + 4}  # fmt: skip
    return (parts[red] if most == red else parts[green] if most == green else parts[blue]) / 6
