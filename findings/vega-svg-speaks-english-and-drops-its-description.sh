#!/usr/bin/env bash
# Guess:   the description of a Vega-Lite chart is the name of its SVG for screen readers, and all else that they are
#          told are the words of the chart.
# Reality: vl-convert's SVG has the description nowhere, and no role or name at its root; but its axes are described in
#          English: "X-axis titled '月份' for a discrete scale with 2 values: 一月, 二月". A locale for numbers and dates
#          changes nothing of it. Only aria: false at each axis takes it away.
# Seen:    vl-convert-python 1.9.0.post1.
# Matters: a listener hears English sentences with a Chinese voice, or spelt, and not the one sentence that the author
#          wrote for her. The SVG has to be given its name, and the labels of axes taken away, afterwards.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check vl-convert-python==1.9.0.post1
"$tmp/venv/bin/python" - <<'PY'
import json
import re
from importlib.metadata import version

import vl_convert

AXIS = {"x": {"field": "月份", "type": "nominal"}, "y": {"field": "人数", "type": "quantitative"}}
CHART = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "description": "每月来的人越来越多",
    "data": {"values": [{"月份": "一月", "人数": 5}, {"月份": "二月", "人数": 12}]},
    "mark": "bar",
}


def svg(encoding):
    return vl_convert.vegalite_to_svg(json.dumps(CHART | {"encoding": encoding}), format_locale="zh-CN", time_format_locale="zh-CN")


drawing = svg(AXIS)
root = re.match(r"<svg[^>]*>", drawing)[0]
said = re.findall(r'aria-label="([^"]*)"', drawing)
print("vl-convert-python", version("vl-convert-python"), root, *said, sep="\n")
assert CHART["description"] not in drawing, "the description is there now"
assert "role=" not in root and "aria-" not in root
assert "X-axis titled '月份' for a discrete scale with 2 values: 一月, 二月" in said, "the axes speak otherwise now"
assert "Y-axis titled '人数' for a linear scale with values from 0 to 12" in said
silent = svg({name: axis | {"axis": {"aria": False}} for name, axis in AXIS.items()})
assert "axis titled" not in silent
PY
