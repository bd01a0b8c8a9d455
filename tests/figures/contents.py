"""Any content of any kind of block, as an author may write it: for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

HAN = "干细胞治疗渐冻症试验药物呼吸营养团队神经肌肉医生病人问题研究结果安全风险登记批准"
WORDS = ("Cells", "trial", "people", "nerve", "muscle", "doctor", "ask", "before", "risk", "placebo", "neurologist")
UNITS = (
    None, {"zh": "%", "en": "%"}, {"zh": "分钟", "en": "minutes"}, {"zh": "°C", "en": "°C"}, {"zh": "元", "en": "£"},
    {"zh": "人/年", "en": "people a year"}, {"zh": "毫米汞柱", "en": "millimetres of mercury (mmHg)"},
)  # fmt: skip


@st.composite
def text(draw: Any, most: int = 20) -> dict[str, str]:
    """A text of up to so many Han characters, half as many English words."""
    length, seed = draw(st.integers(1, most)), draw(st.integers(0, 40))
    chinese = "".join(HAN[(seed + i * i) % len(HAN)] for i in range(length))
    english = " ".join(WORDS[(seed + i * i) % len(WORDS)] for i in range(max(1, length // 2)))
    return {"zh": chinese, "en": english}


def number(least: float = -1e12, most: float = 1e12) -> Any:
    """A number as typed: whole or with decimals, tiny or huge, with any sign."""
    whole = st.integers(int(least), int(most)).map(str)
    small = st.decimals(max(least, -1000), min(most, 1000), places=2).map(lambda d: f"{d:f}")
    return st.one_of(whole, small, st.integers(0, 100).map(str))


@st.composite
def chart(draw: Any) -> dict[str, Any]:
    """A chart of any kind, with anything its fields allow."""
    kind = draw(st.sampled_from(["bar", "column", "line"]))
    count = draw(st.one_of(st.integers(1, 14), st.integers(15, 60 if kind == "line" else 30)))
    low, high = draw(st.sampled_from([(0, 100), (-50, 50), (-(10**9), 10**9), (0, 2_000_000), (-100, 0)]))
    rows = [
        {"name": draw(text(8)), "values": draw(st.lists(number(low, high), min_size=count, max_size=count))}
        for _ in range(draw(st.one_of(st.integers(1, 3), st.integers(4, 6))))
    ]
    made: dict[str, Any] = {"kind": kind, "series": rows}
    made["categories"] = draw(st.lists(text(draw(st.sampled_from([2, 4, 10]))), min_size=count, max_size=count))
    if unit := draw(st.sampled_from(UNITS)):
        made["unit"] = unit
    if kind == "line" and (label := draw(st.sampled_from([None, "last", "all", "extremes"]))):
        made["label"] = label
    if kind == "column" and low >= 0 and 2 <= len(rows) <= 4:
        made["stacked"] = True
    if draw(st.booleans()):
        made["line"] = {"value": draw(number(low, high)), "label": draw(text(10))}
    if axis := draw(fields({"x": text(6), "y": text(10)})):
        made["axis"] = axis
    if draw(st.booleans()):
        made["caption"] = draw(text(30))
    if kind == "line" and draw(st.booleans()):
        made["from"] = f"{min(float(v) for v in _numbers(made)) // 1:.0f}"
    if takeaways := [{"title": draw(text(8)), "text": draw(text(20))} for _ in range(draw(st.integers(0, 2)))]:
        made["takeaway"] = takeaways
    return {"chart": made}


def _numbers(made: dict[str, Any]) -> list[str]:
    """All numbers that a chart shows."""
    return [*(v for row in made["series"] for v in row["values"]), *([made["line"]["value"]] if "line" in made else [])]


@st.composite
def number_block(draw: Any) -> dict[str, Any]:
    """A number with any value, unit, part and whole."""
    value = draw(st.one_of(number(), st.sampled_from(["4 in 10", "140/90", "8–10", "1939", "33%"])))
    made: dict[str, Any] = {"value": value, "caption": draw(text(50))}
    if unit := draw(st.sampled_from(UNITS)):
        made["unit"] = unit
    for name in ("part", "whole"):
        if draw(st.booleans()):
            made[name] = draw(text(12))
    return {"number": made}


@st.composite
def people(draw: Any) -> dict[str, Any]:
    """One to three groups of a hundred."""
    groups = [{"label": draw(text(16)), "count": draw(st.integers(0, 100))} for _ in range(draw(st.integers(1, 3)))]
    if len(groups) == 2 and groups[1]["count"] <= groups[0]["count"]:
        groups[1]["within"] = 1
    made: dict[str, Any] = {"groups": groups}
    if draw(st.booleans()):
        made["caption"] = draw(text(30))
    return {"people100": made}


def some(of: Any, most: int) -> Any:
    return st.lists(of, min_size=1, max_size=most)


def fields(optional: dict[str, Any] | None = None, **needed: Any) -> Any:
    return st.fixed_dictionaries(needed, optional=optional or {})


UNDER = {"caption": text(30), "total": st.booleans()}
"""What a table may have beside its cells."""


def levels(count: int) -> Any:
    return st.lists(st.sampled_from(("good", "watch", "warning", "urgent", "none")), min_size=count, max_size=count)


def beside_rows(count: int) -> Any:
    """The same, and what each of the rows says: a total says nothing."""
    return st.one_of(fields(UNDER), fields({"caption": text(30)}, levels=levels(count)))


POINT = st.lists(st.floats(0, 1).map(lambda share: round(share, 2)), min_size=2, max_size=2)


@st.composite
def pictured(draw: Any, of: Any) -> dict[str, Any]:
    """A card or a person, some with a photograph: of it what stays in view, and what it shows."""
    made: dict[str, Any] = draw(of)
    if draw(st.booleans()):
        made.pop("icon", None)
        made |= {"photo": "photo.png"} | draw(fields({"focus": POINT, "alt": text(12)}))
    return made


@st.composite
def grid(draw: Any, across: int, down: int) -> dict[str, Any]:
    """A table with as many cells in each row as it has heads."""
    columns = draw(st.integers(2, across))
    row = st.lists(st.one_of(text(8), number()), min_size=columns, max_size=columns)
    heads = st.lists(text(8), min_size=columns, max_size=columns)
    rows = draw(some(row, down))
    return {"table": {"header": draw(heads), "rows": rows, **draw(beside_rows(len(rows)))}}


@st.composite
def comparison(draw: Any) -> dict[str, Any]:
    columns = draw(st.integers(2, 3))
    cells = st.lists(text(10), min_size=columns, max_size=columns)
    rows = [{"label": draw(text(6)), "cells": draw(cells)} for _ in range(draw(st.integers(1, 5)))]
    heads = draw(st.lists(text(6), min_size=columns, max_size=columns))
    of_cells = draw(st.sampled_from((None, levels(columns))))
    if of_cells is not None:
        rows = [row | {"levels": draw(of_cells)} for row in rows]
        return {"compare": {"columns": heads, "rows": rows, **draw(fields(UNDER))}}
    return {"compare": {"columns": heads, "rows": rows, **draw(beside_rows(len(rows)))}}


@st.composite
def picture(draw: Any) -> dict[str, Any]:
    """A drawing or a photograph with words on it."""
    made: dict[str, Any] = {"image": draw(st.sampled_from(["drawing.svg", "upright.svg", "photo.png"]))}
    for name, most in (("caption", 40), ("credit", 16), ("alt", 30)):
        if draw(st.booleans()):
            made[name] = draw(text(most))
    if draw(st.booleans()):
        made["focus"] = draw(POINT)
    if draw(st.booleans()):
        made["width"] = f"{draw(st.integers(30, 100))}%"
    places = draw(st.lists(st.integers(0, 5), max_size=6, unique=True))
    labels = [{"at": [0.1 + 0.8 * (p % 2), 0.1 + 0.4 * (p // 2)], "text": draw(text(10))} for p in places]
    return {"figure": made | ({"labels": labels} if labels else {})}


@st.composite
def source_list(draw: Any) -> dict[str, Any]:
    """A list of sources, and under `works` those that a text before it cites."""
    works = {f"work-{n}": _work(draw(text(40)), n) for n in range(draw(st.integers(1, 14)))}
    return {"sources": {}, "works": works}


def _work(words: dict[str, str], number: int) -> dict[str, str]:
    return {
        "title": words["en"], "short": f"{words['en']}, 2022", "authors": words["en"], "year": "2022",
        "where": "Journal", "url": f"https://example.org/{number}", "checked": "2026-11-20",
    }  # fmt: skip


WAYS = {
    "role": text(8), "phone": st.just("021 5555 0100"), "wechat": st.just("group-2026"), "hours": text(8),
    "email": st.just("group@example.org"), "url": st.just("https://example.org/group"), "address": text(16),
}  # fmt: skip
TONES = st.sampled_from(["caution", "tip", "info"])
ICON = st.sampled_from(["pill", "lungs"])
EXAMPLES: dict[str, Any] = {
    "text": fields(text=some(text(60), 3)),
    "points": st.one_of(
        fields(points=some(fields(text=text(30), optional={"sub": some(text(20), 2)}), 6)),
        fields(points=some(fields(icon=ICON, lead=text(6), text=text(24)), 6)),
    ),
    "statement": fields(statement=text(30)),
    "number": number_block(),
    "steps": fields(steps=some(fields(title=text(6), optional={"text": text(20)}), 6)),
    "timeline": fields(timeline=some(fields(when=text(4), title=text(6), optional={"text": text(20)}), 6)),
    "cards": fields(
        cards=some(
            pictured(
                fields(
                    title=text(6),
                    optional={"text": text(20), "plus": text(10), "minus": text(10), "icon": ICON, "short": text(4)},
                )
            ),
            6,
        )
    ),
    "compare": comparison(),
    "table": grid(5, 8),
    "chart": chart(),
    "people100": people(),
    "figure": picture(),
    "quote": fields(quote=fields(text=text(40), optional={"who": text(8)})),
    "callout": fields(
        callout=fields({"title": text(8), "points": some(text(20), 4)}, tone=TONES, text=text(40)),
    ),
    "checklist": fields(checklist=some(text(16), 12)),
    "myths": fields(myths=some(fields(myth=text(20), fact=text(20)), 4)),
    "faq": fields(faq=some(fields(q=text(12), a=text(30)), 4)),
    "people": fields(people=some(pictured(fields(WAYS, name=text(4))), 4)),
    "sources": source_list(),
}
"""Any content of each kind, by its key."""
_SIMPLE = st.one_of(*(EXAMPLES[key] for key in ("text", "points", "checklist", "quote", "statement", "callout")))
EXAMPLES["columns"] = st.tuples(_SIMPLE, _SIMPLE).map(lambda pair: {"columns": list(pair)})
FIGURES = st.one_of(*(EXAMPLES[key] for key in ("chart", "number", "people100", "figure")))
WORDY = st.one_of(*(of for key, of in EXAMPLES.items() if key not in ("chart", "number", "people100", "figure")))
