"""Where sentences end, and where a stop ends none."""

from __future__ import annotations

import pytest

from builder.words.sentence_ends import sentence_ends


@pytest.mark.parametrize(
    "marked",
    [
        "Phone Dr. Wang at once.| Do not wait.|",
        "Take them often, e.g. two at 8 a.m. and two at night.| Then rest.|",
        "Ask for Mrs. Li or Prof. Xu, i.e. one of us.| Phone no. 3 first.|",
        "Just say no.| Then phone.|",
        "Live with MS.| Phone us.|",
        "It is 3.5 kilometres.| Walk!| Will you?|",
        "“Help!” she said.| “Now.”| He came.|",
        "On the 1st.| Then rest.|",
        "先问 Dr. 王。|再签字！|走了3.5公里。|",
        "他说：“先问。”|再签字。|",
    ],
)
def test_a_sentence_ends_at_a_stop_that_belongs_to_nothing_else(marked: str) -> None:
    words = marked.replace("|", "")
    parts, start = [], 0
    for end in sentence_ends(f"{words}\n"):
        parts.append(words[start:end])
        start = end
    assert "|".join(parts) + "|" == marked
    assert start == len(words)
