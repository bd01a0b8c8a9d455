"""Whatever an author writes: a slide holds it all, or its author is told what does not fit."""

import tempfile
from itertools import combinations
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.geometry import Rect
from tests.layout.slides.made_talks import Talk, every, talk, texts, words
from tests.layout.slides.test_gallery import overprint

SLIDE = Rect(0, 0, 960, 540)
HAN = "干细胞治疗渐冻症试验药物呼吸营养团队神经肌肉医生病人问题研究结果安全风险登记批准"
WORDS = ("Cells", "trial", "people", "nerve", "muscle", "doctor", "ask", "before", "risk", "placebo", "neurologist")


def text(most: int):
    """A text of up to so many Han characters, half as many English words."""
    lengths = st.integers(1, most)
    return st.builds(
        lambda n, seed: {"zh": "".join(HAN[(seed + i * i) % len(HAN)] for i in range(n)),
                         "en": " ".join(WORDS[(seed + i * i) % len(WORDS)] for i in range(max(1, n // 2)))},
        lengths, st.integers(0, 99),
    )  # fmt: skip


def lists(of, most: int):
    return st.lists(of, min_size=1, max_size=most)


def fields(optional=None, **needed):
    return st.fixed_dictionaries(needed, optional=optional or {})


LENGTH = st.sampled_from([6, 16, 40, 110])
ICON = st.sampled_from(["pill", "lungs", "cell-neural"])


def kinds(n: int):
    long, short = text(n), text(max(4, n // 4))
    return st.one_of(
        fields(text=lists(text(2 * n), 4)),
        fields(points=lists(fields(text=long, optional={"sub": lists(long, 2)}), 6)),
        fields(points=lists(fields(icon=ICON, lead=short, text=long), 6)),
        fields(number=fields(value=st.sampled_from(["3", "9.8", "38,500"]), caption=long,
                             optional={"unit": st.sampled_from(["%", {"zh": "人", "en": "people"}])})),
        fields(steps=lists(fields(title=short, optional={"text": long}), 6)),
        fields(timeline=lists(fields(when=text(6), title=short, optional={"text": long}), 6)),
        fields(cards=lists(fields(title=short, icon=ICON, optional={"text": long, "plus": short, "minus": short}), 6)),
        fields(cards=lists(fields(title=short, optional={"text": long}), 6)),
        fields(table=fields(header=st.lists(text(6), min_size=3, max_size=3),
                            rows=lists(st.lists(short, min_size=3, max_size=3), 12))),
        fields(callout=fields(tone=st.sampled_from(["caution", "tip", "info"]), text=long)),
        fields(checklist=lists(text(20), 16)),
        fields(myths=lists(fields(myth=text(30), fact=text(30)), 6)),
        fields(faq=lists(fields(q=text(14), a=long), 5)),
        fields(people100=fields(groups=lists(fields(label=short, count=st.integers(0, 100)), 3),
                                optional={"caption": long})),
    )  # fmt: skip


blocks = LENGTH.flatmap(kinds)


def made_of(block, title, language) -> Talk:
    section = {"id": "only", "title": title, "blocks": [{**block, "cite": ["one", "long"]}]}
    written = yaml.safe_dump({"sections": [section]}, allow_unicode=True, width=10_000, sort_keys=False)
    with tempfile.TemporaryDirectory() as folder:
        return talk(Path(folder), written, language)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(blocks, text(40), st.sampled_from(["zh", "en"]))
def test_a_slide_holds_it_all_or_its_author_is_told(block, title, language):
    made = made_of(block, title, language)
    if "overset-text" in made.codes:
        assert all("slide" in d.message and d.hint for d in made.report if d.code == "overset-text")
        return
    for page in made.pages:
        assert [i.name for i in every(page.items) if i.role != "artifact" and not SLIDE.contains(i.frame, 0.5)] == []
        pairs = combinations(texts(page), 2)
        assert [(words(a), words(b)) for a, b in pairs if overprint(a, b)] == []
        assert [p.set.text for i in texts(page) for p in i.paragraphs if p.set.overset] == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(fields(points=lists(text(120), 6)), st.sampled_from(["zh", "en"]))
def test_no_word_is_dropped(block, language):
    made = made_of(block, {"zh": "题", "en": "Title"}, language)
    shown = " ".join(words(i) for page in made.slides for i in texts(page))
    assert [p for p in (point[language] for point in block["points"]) if p not in shown] == []
