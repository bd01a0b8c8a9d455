"""Reads a theme's YAML file into a Theme; every mistake in it is told with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import yaml

from builder.diagnostics import NO_WORDS, Message, Report, Span, all_of, quoted, say
from builder.outline.parser_errors import in_plain_words
from builder.outline.reading import did_you_mean
from builder.theme.derived import with_derived
from builder.theme.model import Fonts, Medium, Theme
from builder.theme.style import Align, Color, TextStyle, Weight
from builder.words.languages import SIZED_LANGUAGES, Language

_PACKAGE = Path(__file__).resolve().parents[1]
THEMES = next((f for f in (_PACKAGE / "themes", _PACKAGE.parent / "themes") if f.is_dir()), _PACKAGE / "themes")
"""Inside an installed package; in a checkout beside it, where themes are edited."""
MAX_BYTES = 200_000
SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)/(\d{1,3}(?:\.\d{1,2})?)")
RANGE = re.compile(r"(\d{1,3})-(\d{1,3})/([12](?:\.\d{1,2})?)")
LARGE = 40
"""From here on a range goes in steps of two points; below, of one."""
HEX = re.compile(r"#([0-9A-Fa-f]{6})")
ALIGNS: Mapping[str, Align] = {"left": "left", "center": "center", "right": "right"}
WEIGHTS: Mapping[str, Weight] = {"light": 300, "regular": 400, "bold": 700}
SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")
MEDIA: tuple[Medium, ...] = get_args(Medium)
RETIRED = ("ghosts",)
"""Keys that copies of older themes have, and that say nothing any more."""
TOP_KEYS = ("theme", "name", "based_on", "edge", *RETIRED, "fonts", "colors", *MEDIA)
FONT_KEYS = ("talk_latin", "talk_east_asian", "talk_east_asian_hant", "measure_latin")
COLOR_KEYS = ("screen", "talk", "leaflet", "cmyk", "office")
STYLE_KEYS = ("weight", "color", "strong", "align", *SIZED_LANGUAGES)
CALM = "calm"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ARIAL = Fonts("Arial", "Microsoft YaHei", "Microsoft JhengHei", "arimo")

Steps = dict[Language, tuple[TextStyle, ...]]


def theme_path(name: str, folder: Path = THEMES) -> Path:
    """Where the theme of that name is kept."""
    return folder / f"{name}.yaml"


def find_theme(name: str, beside: Path | None = None) -> Path:
    """The file of a theme: an author's own in `themes/` of the folder `beside` an outline, else ours."""
    own = theme_path(name, beside / "themes") if beside else None
    return own if own is not None and own.is_file() else theme_path(name)


def theme_files(name: str, beside: Path | None = None) -> tuple[Path, ...]:
    """The files a theme is or could be made from: its own, its base, and calm's, whose names it must give."""
    own = find_theme(name, beside)
    lines = own.read_text("utf-8", errors="replace").splitlines() if own.is_file() else []
    bases = [line.partition(":")[2].partition("#")[0].strip(" '\"") for line in lines if line.startswith("based_on:")]
    possible = [theme_path(name, beside / "themes")] if beside else []
    return tuple(dict.fromkeys([*possible, own, *(_base_path(base, own) for base in bases), theme_path(CALM)]))


def _base_path(name: str, own: Path) -> Path:
    """The theme another is based on: beside it, else one of ours."""
    near = theme_path(name, own.parent)
    return near if near.is_file() else theme_path(name)


def theme_names(folder: Path = THEMES) -> tuple[str, ...]:
    """The themes there are, sorted."""
    return tuple(sorted(p.stem for p in folder.glob("*.yaml")))


def load_theme(
    source: str | Path, report: Report, span: Span | None = None, beside: Path | None = None
) -> Theme | None:
    """A theme by name or path; None after errors (codes `unknown-theme`, `theme-syntax`, `theme-value`).

    `span` is where the author named it, `beside` the folder of the outline, in whose `themes/` her own may lie. What
    a theme leaves out it takes from the one it is `based_on`; without a base it must give every colour and style that
    `calm` gives, so that no layout can meet a missing one.
    """
    path = source if isinstance(source, Path) else find_theme(source, beside)
    if not path.is_file() or path.stat().st_size > MAX_BYTES:
        own = theme_names(beside / "themes") if beside else ()
        _unknown(str(source), (*theme_names(path.parent), *own), report, span or Span(str(source), 1, 1))
        return None
    reader = _Reader(path, report)
    theme = reader.theme()
    if theme is not None and path != theme_path(CALM):
        _same_names(theme, report, Span(str(path), 1, 1))
    return None if reader.failed or theme is None else theme


def _unknown(name: str, names: tuple[str, ...], report: Report, span: Span) -> None:
    hint = did_you_mean(name, names, say("themes: {names}", names=all_of(quoted(names))))
    report.error("unknown-theme", span, say("expected the name of a theme, found {name}", name=name), hint)


def _same_names(theme: Theme, report: Report, span: Span) -> None:
    """Tell every role and style that `calm` has and this theme lacks."""
    calm = load_theme(CALM, report)
    if calm is None:
        return
    for medium in MEDIA:
        for role in sorted(set(calm.palettes[medium]) - set(theme.palettes[medium])):
            report.error(
                "theme-value",
                span,
                say("expected a color {role}, found none", role=role),
                say("copy its line from calm.yaml"),
            )
        for style in sorted(set(calm.styles[medium]) - set(theme.styles[medium])):
            hint = say("copy its line from calm.yaml")
            report.error(
                "theme-value",
                span,
                say("expected a style {style} under {medium}, found none", style=style, medium=medium),
                hint,
            )


class _Reader:
    """Walks one theme file; keeps whether anything was wrong."""

    def __init__(self, path: Path, report: Report) -> None:
        self.path, self.report, self.failed = path, report, False
        self.lines: list[str] = []

    def theme(self) -> Theme | None:
        root = self._root()
        if root is None:
            return None
        top = self._map(root, TOP_KEYS)
        base = self._base(top.get("based_on"))
        own = self._palettes(top.get("colors"))
        palettes = {m: with_derived(base.palettes[m] if base else {}, own[m]) for m in MEDIA}
        return Theme(
            name=self._word(top, "name", self.path.stem),
            file=str(self.path),
            palettes=palettes,
            fonts=self._fonts(top.get("fonts"), base.fonts if base else ARIAL),
            styles={m: {**(base.styles[m] if base else {}), **self._styles(top.get(m), palettes[m])} for m in MEDIA},
            edge=self._number(top.get("edge"), base.edge if base else 0.0),
        )

    def _base(self, node: yaml.Node | None) -> Theme | None:
        """The theme this one builds on; that one may not have a base itself."""
        if node is None:
            return None
        path = _base_path(str(node.value), self.path)
        if not path.is_file() or path.resolve() == self.path.resolve():
            self._error(
                node, say("expected the name of another theme beside this one, found {found}", found=node.value)
            )
            return None
        if any(line.startswith("based_on:") for line in path.read_text("utf-8", errors="replace").splitlines()):
            self._error(
                node, say("expected a theme without a base, found {found}", found=node.value), say("base it on calm")
            )
            return None
        base = load_theme(path, self.report)
        self.failed = self.failed or base is None
        return base

    def _fonts(self, node: yaml.Node | None, base: Fonts) -> Fonts:
        row = self._map(node, FONT_KEYS) if node is not None else {}
        return Fonts(
            talk_latin=self._word(row, "talk_latin", base.talk_latin),
            talk_east_asian=self._word(row, "talk_east_asian", base.talk_east_asian),
            talk_east_asian_hant=self._word(row, "talk_east_asian_hant", base.talk_east_asian_hant),
            measure_latin="noto" if self._word(row, "measure_latin", base.measure_latin) == "noto" else "arimo",
        )

    def _root(self) -> yaml.Node | None:
        text = self.path.read_text("utf-8", errors="replace")
        try:
            root: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            span = Span(str(self.path), mark.line + 1 if mark else 1, mark.column + 1 if mark else 1)
            plain = in_plain_words(error)
            self._error(span, plain.message, plain.hint, code="theme-syntax")
            return None
        return root

    def _error(
        self, where: yaml.Node | Span, message: Message, hint: Message = NO_WORDS, code: str = "theme-value"
    ) -> None:
        self.failed = True
        span = where if isinstance(where, Span) else self._span(where)
        self.report.error(code, span, message, hint)

    def _span(self, node: yaml.Node) -> Span:
        mark = node.start_mark
        return Span(str(self.path), mark.line + 1, mark.column + 1)

    def _map(self, node: yaml.Node | None, known: tuple[str, ...] = ()) -> dict[str, yaml.Node]:
        """A mapping's values by key; anything else, or an unknown or repeated key, is an error."""
        if not isinstance(node, yaml.MappingNode):
            where = node or Span(str(self.path), 1, 1)
            self._error(where, say("expected `key: value` lines, found something else"))
            return {}
        out: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = str(key.value)
            if known and name not in known:
                self._error(
                    key,
                    say("expected one of {known}, found {name}", known=all_of(quoted(known)), name=name),
                    self._where(name, known),
                )
            elif name in out:
                self._error(key, say("expected {name} once, found it again", name=name))
            else:
                out[name] = value
        return out

    def _where(self, name: str, known: tuple[str, ...]) -> Message:
        """Where an unknown key belongs."""
        if known is TOP_KEYS and name in calm_roles():
            return say("`{name}` stands under `colors:`, two spaces deeper", name=name)
        return did_you_mean(name, known)

    def _word(self, values: Mapping[str, yaml.Node], key: str, default: str) -> str:
        node = values.get(key)
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode):
            self._error(node, say("expected a word for {key}, found a list or map", key=key))
            return default
        return str(node.value)

    def _number(self, node: yaml.Node | None, default: float) -> float:
        if node is None:
            return default
        try:
            return float(node.value)
        except (TypeError, ValueError):
            self._error(node, say("expected a number, found {found}", found=node.value))
            return default

    def _palettes(self, node: yaml.Node | None) -> dict[Medium, dict[str, Color]]:
        if node is None:
            return {m: {} for m in MEDIA}
        rows = {name: (value, self._shades(name, value)) for name, value in self._map(node).items()}
        return {m: {name: self._color(value, row, m) for name, (value, row) in rows.items()} for m in MEDIA}

    def _shades(self, name: str, node: yaml.Node) -> dict[str, yaml.Node]:
        """A role's values by medium; nothing after an error."""
        if isinstance(node, yaml.MappingNode) and node.value:
            return self._map(node, COLOR_KEYS)
        written = str(node.value) if isinstance(node, yaml.ScalarNode) and HEX.fullmatch(str(node.value)) else "#0B4A57"
        line = f'{name}: {{screen: "{written}"}}'
        hint = say("write it so: `{line}`", line=line)
        self._error(node, say("expected a color under `screen`, or under `talk` and `leaflet`"), hint)
        return {}

    def _color(self, node: yaml.Node, row: Mapping[str, yaml.Node], medium: Medium) -> Color:
        """One role; large print takes the leaflet's value. One without values was told, and is black."""
        if not row:
            return Color("000000")
        value = row.get("talk" if medium == "talk" else "leaflet") or row.get("screen")
        match = HEX.fullmatch(str(value.value)) if isinstance(value, yaml.ScalarNode) else None
        if match is None:
            self._error(
                value or node, say('expected a color such as "#0B4A57" under screen, or under talk and leaflet')
            )
            return Color("000000")
        slot = self._word(row, "office", "")
        if slot and slot not in SLOTS:
            self._error(
                row["office"], say("expected one of {slots}, found {slot}", slots=all_of(quoted(SLOTS)), slot=slot)
            )
        return Color(match[1].upper(), self._cmyk(row.get("cmyk")), slot)

    def _cmyk(self, node: yaml.Node | None) -> tuple[float, float, float, float] | None:
        if node is None:
            return None
        values = [self._number(n, 0.0) for n in node.value] if isinstance(node, yaml.SequenceNode) else []
        if len(values) != 4 or not all(0 <= v <= 100 for v in values):
            self._error(node, say("expected four percentages such as [95, 44, 40, 53]"))
            return None
        return values[0], values[1], values[2], values[3]

    def _styles(self, node: yaml.Node | None, palette: Mapping[str, Color]) -> dict[str, Steps]:
        values = {} if node is None else self._map(node)
        return {name: self._style(value, palette) for name, value in values.items()}

    def _style(self, node: yaml.Node, palette: Mapping[str, Color]) -> Steps:
        row = self._map(node, STYLE_KEYS)
        color, strong = self._word(row, "color", "ink"), self._word(row, "strong", "primary")
        for key, role in (("color", color), ("strong", strong)):
            if role not in palette:
                self._error(
                    row.get(key, node),
                    say("expected a color role, found {role}", role=role),
                    say("roles stand under colors:"),
                )
        weight, align = self._word(row, "weight", "regular"), self._word(row, "align", "left")
        if weight not in WEIGHTS:
            self._error(row["weight"], say("expected light, regular or bold, found {weight}", weight=weight))
        if align not in ALIGNS:
            self._error(row["align"], say("expected left, center or right, found {align}", align=align))
        setting = (WEIGHTS.get(weight, 400), color, strong, ALIGNS.get(align, "left"))
        return {
            language: tuple(
                TextStyle(size, leading, *setting) for size, leading in self._sizes(row.get(language), node)
            )
            for language in SIZED_LANGUAGES
        }

    def _sizes(self, node: yaml.Node | None, style: yaml.Node) -> list[tuple[float, float]]:
        """`[28/45, 26/42]` or a range `[34-40/1.22]` as pairs of points; they must fall."""
        items = node.value if isinstance(node, yaml.SequenceNode) else []
        sizes = [pair for item in items for pair in _sizes_of(str(item.value))]
        if not sizes or not all(_sizes_of(str(item.value)) for item in items) or sizes != sorted(sizes, reverse=True):
            where = node or style
            self._error(where, say("expected sizes as size/leading in points, largest first, such as [28/45, 24/39]"))
            return [(12.0, 18.0)]
        return sizes


@cache
def calm_roles() -> frozenset[str]:
    """The names of colours that a theme may give."""
    root = yaml.load(theme_path(CALM).read_text("utf-8"), Loader=_LOADER)
    return frozenset(root["colors"])


def _sizes_of(written: str) -> list[tuple[float, float]]:
    """`28/45` is one size in points with its leading; `34-40/1.22` all from 40 down, the leading a multiple of each."""
    if one := SIZE.fullmatch(written):
        return [(float(one[1]), float(one[2]))]
    if (many := RANGE.fullmatch(written)) is None or int(many[1]) > int(many[2]):
        return []
    least, most = int(many[1]), int(many[2])
    sizes = [*range(most, max(least, LARGE), -2), *range(min(most, LARGE), least - 1, -1)]
    return [(float(size), round(2 * size * float(many[3])) / 2) for size in dict.fromkeys((*sizes, least))]
