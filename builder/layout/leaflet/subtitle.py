"""A subtitle of several parts with dots between them: where it takes more than a line, each part has its own."""

from __future__ import annotations

from builder.layout.leaflet.setting import Runs, Setting
from builder.replace import replace
from builder.theme.style import TextStyle

DOT = " · "


def subtitle_runs(setting: Setting, style: TextStyle, width: float) -> Runs:
    """The subtitle, a new line in the place of each dot where all of it is wider than `width` and no part is.

    Where a part is, the dot stays on the line of what follows: at a line's end it parts nothing.
    """
    subtitle = setting.edition.subtitle
    runs = setting.one_run(subtitle) if subtitle is not None else ()
    if not any(DOT in run.text for run in runs) or setting.typesetter.width(runs, style) <= width:
        return runs
    apart = tuple(replace(run, text=run.text.replace(DOT, "\n")) for run in runs)
    parts = sum(run.text.count(DOT) for run in runs) + 1
    if len(setting.set(apart, style, width).lines) == parts:
        return apart
    return tuple(replace(run, text=run.text.replace(DOT, " ·\u00a0")) for run in runs)
