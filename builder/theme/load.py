"""Reads a theme's YAML file into a Theme; every mistake in it is told with its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from builder.diagnostics import NO_WORDS, Diagnostic, Message, Report, Span, all_of, quoted, say
from builder.outline.schema.error_places import found_at
from builder.outline.schema.reading_context import did_you_mean
from builder.outline.yaml.node_tree import compose
from builder.outline.yaml.nodes import MapNode, Node, ScalarNode
from builder.outline.yaml.source import read_source
from builder.replace import replace
from builder.theme.derived import BLACK, with_derived
from builder.theme.model import Fonts, Medium, Theme
from builder.theme.style import Color, TextStyle, luminance
from builder.theme.theme_file import ColorRow, FontNames, Named, StyleRow, ThemeFile, no_sizes
from builder.words.languages import SIZED_LANGUAGES, Language

_PACKAGE = Path(__file__).resolve().parents[1]
THEMES = next((f for f in (_PACKAGE / "themes", _PACKAGE.parent / "themes") if f.is_dir()), _PACKAGE / "themes")
"""Inside an installed package; in a checkout beside it, where themes are edited."""
MAX_BYTES = 200_000
MEDIA: tuple[Medium, ...] = get_args(Medium)
CALM = "calm"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ARIAL = Fonts("Arial", "Microsoft YaHei", "Microsoft JhengHei", "arimo")
SMALL_LETTERS, BLACK_INK = frozenset({"ink", "muted", "note", "link"}), (0.0, 0.0, 0.0, 100.0)
"""Roles of small regular letters: dark ones are black ink alone on press where a theme does not say which inks, as fine
strokes in several inks would be blurred (preflight's `small-type`)."""
DARK = 0.4
"""The relative luminance under which a colour of letters is taken for one on a light ground, told as `low-contrast`
where it is too pale there; lighter ones are meant for a dark ground, where black would vanish."""

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
    possible = [theme_path(name, beside / "themes")] if beside else []
    return tuple(dict.fromkeys([*possible, *_made_from(find_theme(name, beside))]))


def _made_from(own: Path) -> tuple[Path, ...]:
    """A theme's file, its base, and calm's."""
    lines = own.read_text("utf-8", errors="replace").splitlines() if own.is_file() else []
    bases = [line.partition(":")[2].partition("#")[0].strip(" '\"") for line in lines if line.startswith("based_on:")]
    return (own, *(_base_path(base, own) for base in bases), theme_path(CALM))


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
    made_of = _contents(path)
    kept = _KEPT.get(path)
    if kept is None or kept[0] != made_of:
        told = Report()
        theme = _Reader(path, told).theme()
        report.extend(told)
        if told.has_errors or theme is None:
            return None
        _KEPT[path] = made_of, theme, tuple(told)
        return theme
    report.extend(kept[2])
    return kept[1]


Contents = tuple[tuple[Path, bytes], ...]
_KEPT: dict[Path, tuple[Contents, Theme, tuple[Diagnostic, ...]]] = {}
"""Themes without errors, with what their files said and what was told of them, which is told each time.

A preview asks for the same one with each edit.
"""


def _contents(path: Path) -> Contents:
    """All that the theme of a file is made from."""
    return tuple((file, file.read_bytes()) for file in _made_from(path) if file.is_file())


def _unknown(name: str, names: tuple[str, ...], report: Report, span: Span) -> None:
    hint = did_you_mean(name, names, say("themes: {names}", names=all_of(quoted(names))))
    report.error("unknown-theme", span, say("expected the name of a theme, found {name}", name=name), hint)


class _Reader:
    """Reads one theme file. An error in its report says that no theme can be made of it."""

    def __init__(self, path: Path, report: Report) -> None:
        self.path, self.report = path, report

    def theme(self) -> Theme | None:
        root = self._root()
        if root is None:
            return None
        base = self._base(root)
        roles = _roles(root, base)
        self._hold_names(root, roles)
        try:
            file = ThemeFile.model_validate(root, context=Named(roles))
        except ValidationError as wrong:
            for error in wrong.errors(include_url=False):
                self._tell(error, root)
            return None
        return self._made(file, base)

    def _hold_names(self, root: Node, roles: Collection[str]) -> None:
        """Tell every role and style that `calm` has and this theme lacks, unless it has a base, which gives them."""
        if self.path == theme_path(CALM) or (isinstance(root, MapNode) and "based_on" in root):
            return
        calm = load_theme(CALM, self.report)
        if calm is None:
            return
        start, hint = Span(str(self.path), 1, 1), say("copy its line from calm.yaml")
        for role in sorted(set(calm.palettes["talk"]).difference(roles)):
            self._error(start, say("expected a color {role}, found none", role=role), hint)
        for medium in MEDIA:
            for style in sorted(set(calm.styles[medium]).difference(_names(root, medium))):
                message = say("expected a style {style} under {medium}, found none", style=style, medium=medium)
                self._error(start, message, hint)

    def _made(self, file: ThemeFile, base: Theme | None) -> Theme:
        palettes = {m: with_derived(base.palettes[m] if base else {}, _palette(file, m)) for m in MEDIA}
        styles: dict[Medium, Mapping[str, StyleRow]] = {"talk": file.talk, "leaflet": file.leaflet, "large": file.large}
        return Theme(
            name=self.path.stem if file.name is None else file.name,
            file=str(self.path),
            palettes=palettes,
            fonts=_fonts(file.fonts, base.fonts if base else ARIAL),
            styles={
                medium: {**(base.styles[medium] if base else {}), **{name: _steps(row) for name, row in own.items()}}
                for medium, own in styles.items()
            },
            edge=file.edge if file.edge is not None else base.edge if base else 0.0,
        )

    def _root(self) -> Node | None:
        """The file as nodes, read as carefully as an outline; what keeps it from being read is its syntax."""
        told = Report()
        source = read_source(self.path, told)
        root = compose(source, told) if source and source.text.strip() else None
        for found in told:
            if found.code == "duplicate-key":
                self._error(found.span, found.message, found.hint)
            else:
                self._error(found.span, found.message, found.hint, code="theme-syntax")
        if source and root is None and not self.report.has_errors:
            self._error(source.span(1, 1), say("expected `key: value` lines, found something else"))
        return root

    def _base(self, root: Node) -> Theme | None:
        """The theme this one builds on; that one may not have a base itself."""
        node = root.get("based_on") if isinstance(root, MapNode) else None
        if not isinstance(node, ScalarNode):
            return None
        path = _base_path(node, self.path)
        if not path.is_file() or path.resolve() == self.path.resolve():
            message = say("expected the name of another theme beside this one, found {found}", found=str(node))
            self._error(node.span, message)
            return None
        if any(line.startswith("based_on:") for line in path.read_text("utf-8", errors="replace").splitlines()):
            message = say("expected a theme without a base, found {found}", found=str(node))
            self._error(node.span, message, say("base it on calm"))
            return None
        return load_theme(path, self.report)

    def _error(self, span: Span, message: Message, hint: Message = NO_WORDS, code: str = "theme-value") -> None:
        self.report.error(code, span, message, hint)

    def _tell(self, error: ErrorDetails, root: Node) -> None:
        """What pydantic finds wrong, at its place."""
        way = error["loc"]
        node = found_at(root, way)
        match error["type"]:
            case "missing":
                self._error(node.span, no_sizes().message)
            case "extra_forbidden":
                self._tell_unknown(found_at(root, way[:-1]), str(way[-1]), top=len(way) == 1)
            case "value_error":
                fault = error["ctx"]["error"]
                self._error(node.span, fault.message, fault.hint)
            case other:
                raise AssertionError(f"no words for {other}")

    def _tell_unknown(self, node: Node, name: str, top: bool) -> None:
        assert isinstance(node, MapNode)
        message = say("expected one of {known}, found {name}", known=all_of(quoted(node.form)), name=name)
        if top and name in calm_roles():
            hint = say("`{name}` stands under `colors:`, two spaces deeper", name=name)
        else:
            hint = did_you_mean(name, node.form)
        self._error(node.key(name).span, message, hint)


def _roles(root: Node, base: Theme | None) -> frozenset[str]:
    """The roles that styles may name: those of the base, those that the file gives, and what follows from these."""
    own = dict.fromkeys(_names(root, "colors"), BLACK)
    return frozenset(with_derived(base.palettes["talk"] if base else {}, own))


def _names(root: Node, part: str) -> Collection[str]:
    """The names that a part of the file gives, right or wrong."""
    rows = root.get(part) if isinstance(root, MapNode) else None
    return rows if isinstance(rows, MapNode) else ()


def _palette(file: ThemeFile, medium: Medium) -> dict[str, Color]:
    return {name: _color(name, row, medium) for name, row in file.colors.items()}


def _color(name: str, row: ColorRow, medium: Medium) -> Color:
    """One role; large print takes the leaflet's value."""
    rgb = (row.talk if medium == "talk" else row.leaflet) or row.screen
    inks = row.cmyk or (BLACK_INK if name in SMALL_LETTERS and luminance(rgb) < DARK else None)
    return Color(rgb, inks, row.office)


def _fonts(names: FontNames, base: Fonts) -> Fonts:
    """Those that are named; the rest as in the base."""
    return replace(base, **{name: getattr(names, name) for name in names.model_fields_set})


def _steps(row: StyleRow) -> Steps:
    setting = (row.weight, row.color, row.strong, row.align)
    return {
        language: tuple(TextStyle(size, leading, *setting) for size, leading in getattr(row, language))
        for language in SIZED_LANGUAGES
    }


@cache
def calm_roles() -> frozenset[str]:
    """The names of colours that a theme may give."""
    root = yaml.load(theme_path(CALM).read_text("utf-8"), Loader=_LOADER)
    return frozenset(root["colors"])
