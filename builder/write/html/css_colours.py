"""The theme's colours as CSS, for a light and a dark screen, each text with the contrast it needs."""

from __future__ import annotations

from collections.abc import Mapping

from builder.theme.style import Color, contrast

TEXT = 7.0
"""The least contrast of words, WCAG 2.2, 1.4.6."""
GRAPHIC = 3.0
"""That of marks with a meaning, 1.4.11."""
NIGHT, SNOW = "0B1213", "F4F1EA"
"""What dark grounds are mixed into, and the ink on them."""
ROLES = (
    "ground", "surface", "line", "ink", "muted", "note", "primary", "deep", "mint", "mint-ink", "sky", "sky-ink",
    "sand", "sand-ink", "rose", "rose-ink", "good", "good-ink", "watch", "watch-ink",
    "warning", "warning-ink", "wash", "sun", "sun-edge", "sun-light", "caution", "empty",
    "chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6", "hill-2",
)  # fmt: skip
_DARK_GROUNDS: Mapping[str, float] = {
    "ground": 0.72, "wash": 0.66, "surface": 0.56, "mint": 0.5, "sky": 0.5, "sand": 0.5, "rose": 0.5, "good": 0.5,
    "watch": 0.5, "warning": 0.5, "empty": 0.35, "line": 0.3, "deep": 0.2, "hill-2": 0.6,
}  # fmt: skip
"""How far each ground is mixed into night; its hue is that of its own ink."""
_TINTS = ("mint", "sky", "sand", "rose", "good", "watch", "warning")
_INK_OF: Mapping[str, str] = {**{tint: f"{tint}-ink" for tint in _TINTS}, "hill-2": "hill-2"}


def light_colours(palette: Mapping[str, Color]) -> dict[str, str]:
    """Each role's `#RRGGBB` on a light screen."""
    return _with_inks({role: f"#{palette[role].rgb}" for role in ROLES})


def dark_colours(palette: Mapping[str, Color]) -> dict[str, str]:
    """Each role's `#RRGGBB` on a dark screen: grounds in the hue of the theme, words light enough on all of them."""
    own = {role: palette[role].rgb for role in ROLES}
    grounds = {role: mixed(own[_INK_OF.get(role, "deep")], NIGHT, share) for role, share in _DARK_GROUNDS.items()}
    under = [grounds[role] for role in ("ground", "surface", *_TINTS, "wash", "deep")]
    inks = {role: lightened(own[role], under, TEXT) for role in own if role.endswith("-ink")}
    words = {role: lightened(own[role], under, TEXT) for role in ("primary", "muted", "note")}
    marks = {role: lightened(own[role], under, GRAPHIC) for role in own if role.startswith("chart-")}
    fixed = {"ink": SNOW, "sun-edge": own["sun"], "caution": lightened(own["caution"], under, TEXT)}
    return _with_inks(
        {role: f"#{value}" for role, value in {**own, **grounds, **inks, **words, **marks, **fixed}.items()}
    )


def _with_inks(colours: dict[str, str]) -> dict[str, str]:
    """The same with the colours of words on the bars of charts, `on-chart-1` and so on."""

    def best(ground: str) -> str:
        return max((colours["surface"], colours["ink"]), key=lambda ink: contrast(ink[1:], ground[1:]))

    return colours | {f"on-{role}": best(value) for role, value in colours.items() if role.startswith("chart-")}


def lightened(rgb: str, grounds: list[str], least: float) -> str:
    """The colour moved towards white until it stands out from all grounds; white where nothing less does."""
    for step in range(21):
        lighter = mixed(rgb, "FFFFFF", step / 20)
        if all(contrast(lighter, ground) >= least for ground in grounds):
            return lighter
    return "FFFFFF"


def mixed(first: str, second: str, share: float) -> str:
    """`RRGGBB`, this share of the way from the first to the second."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (0, 2, 4))
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
