"""How fast text is set, and what breaking a paragraph as a whole costs against taking line after line."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import StyledRun
from builder.typeset.paragraph_breaks import greedy, total_fit

STYLE = TextStyle(11.5, 18.4)
MEASURE = 238.0
ZH = (
    "干细胞能变成多种细胞。研究者希望它们放出营养因子，保护还活着的运动神经元。到目前为止，还没有一项 3 期试验证明"
    "干细胞治疗能延缓渐冻症（ALS）。参加试验之前，请先问清风险、费用和随访。第 {} 段。"
)
EN = (
    "Stem cells can turn into many kinds of cell. Researchers hope that they give off growth factors and protect motor "
    "neurons that are still alive. So far, no phase 3 trial has shown that a stem-cell treatment slows ALS. Part {}."
)
PARAGRAPHS = 300


def rows() -> list[tuple[str, str]]:
    """Names and figures for the table."""
    out: list[tuple[str, str]] = []
    for language, text in (("zh", ZH), ("en", EN)):
        setter = Typesetter(language)
        texts = [(StyledRun(text.format(n)),) for n in range(PARAGRAPHS)]
        characters = sum(len(runs[0].text) for runs in texts)
        first = _seconds(lambda: [setter.set(runs, STYLE, MEASURE) for runs in texts])  # noqa: B023
        again = _seconds(lambda: [setter.set(runs, STYLE, MEASURE + 9) for runs in texts])  # noqa: B023
        out.append((f"{language}: characters a second, shaped and set", f"{characters / first:,.0f}"))
        out.append((f"{language}: characters a second, set again at another width", f"{characters / again:,.0f}"))
        prepared = [setter.prepare(runs, STYLE) for runs in texts]
        limit = setter.limit(STYLE, MEASURE)
        whole = _seconds(lambda: [total_fit(p, limit) for p in prepared])  # noqa: B023
        plain = _seconds(lambda: [greedy(p, limit) for p in prepared])  # noqa: B023
        out.append((f"{language}: whole paragraphs against line after line", f"{whole / plain:.1f} ×"))
    return out


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
