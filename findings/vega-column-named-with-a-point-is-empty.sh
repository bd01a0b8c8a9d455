#!/usr/bin/env bash
# Guess:   any name of a column can be put on an axis of a Vega-Lite chart; Altair's marks for types (:Q) are all that is
#          special about it.
# Reality: a point or a bracket in the name is a path into the data: of the column "eGFR (mL/min/1.73 m²)" the part before
#          the point is looked for, and is not there. The chart is made with its axes and titles, without a bar and without
#          an error. "eGFR" alone has its bars; so has the long name with \. for the point.
# Seen:    altair 6.3.0, vl-convert-python 1.9.0.post1 (Vega-Lite of that release).
# Matters: units and decimals are in the names of columns of every table of laboratory values, and a chart that is made
#          among many others is not looked at. Names have to be escaped before they are fields.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check altair==6.3.0 vl-convert-python==1.9.0.post1
cd "$tmp"
venv/bin/python - <<'PY'
import re
from importlib.metadata import version

import altair
import vl_convert

UNIT = "eGFR (mL/min/1.73 m²)"


def heights(column, field):
    """The heights of the bars of a chart with this column on its upright axis."""
    values = altair.Data(values=[{"group": "A", column: 30}, {"group": "B", column: 60}])
    chart = altair.Chart(values).mark_bar().encode(x="group:N", y=altair.Y(field, type="quantitative", title=column))
    drawing = vl_convert.vegalite_to_svg(chart.to_json())
    assert f">{column}<" in drawing, "the axis has no title"
    return [float(height) for height in re.findall(r'aria-roledescription="bar" d="M[\d.,]+h[\d.]+v([\d.]+)h', drawing)]


plain, with_unit, escaped = heights("eGFR", "eGFR"), heights(UNIT, UNIT), heights(UNIT, UNIT.replace(".", "\\."))
brackets = heights("share [%]", "share [%]")
print("altair", version("altair"), "vl-convert", version("vl-convert-python"), plain, with_unit, brackets, escaped)
assert plain == escaped == [150, 300]
assert with_unit == brackets == [], "a point in a name is a point now"
PY
