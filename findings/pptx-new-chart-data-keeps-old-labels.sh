#!/usr/bin/env bash
# Guess:   replace_data() of a chart brings new numbers, and what was written on single points of the old data goes.
# Reality: a label typed on the third point stays on the third point, whatever it now is, and a series that the new data
#          add is a copy of the last one with its typed labels and colours.
# Seen:    python-pptx 1.0.2.
# Matters: a chart brought up to date shows the old number in words beside the new bar, and twice. Charts have to be made
#          anew, or typed labels taken off first.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pptx
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches


def numbers(names: str, **series: tuple[int, ...]) -> CategoryChartData:
    data = CategoryChartData()
    data.categories = names.split()
    for name, values in series.items():
        data.add_series(name, values)
    return data


talk = Presentation()
slide = talk.slides.add_slide(talk.slide_layouts[6])
box = (Inches(1), Inches(1), Inches(6), Inches(4))
chart = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, numbers("walk swim rest", before=(1, 2, 30))).chart
chart.plots[0].series[0].points[2].data_label.text_frame.text = "thirty"
chart.replace_data(numbers("walk rest swim", before=(1, 40, 2), after=(3, 50, 4)))
labels = [(series.name, series.points[2].data_label.text_frame.text) for series in chart.plots[0].series]
print("python-pptx", pptx.__version__, "labels of the third points:", labels)
assert labels == [("before", "thirty"), ("after", "thirty")], "typed labels go with the old data now"
PY
