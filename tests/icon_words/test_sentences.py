"""Pictures of what a sentence is about: only where its words are certain, in every language alike."""

from __future__ import annotations

from builder.drawing.icons import icon_names
from builder.drawing.spots import spot_names
from builder.icon_words.sentences import pictures_of, sign_of
from builder.words.word_tables import word_rows

CERTAIN = {
    ("Let a doctor look into the ears before you go to a shop.", "先让医生看看耳朵，再去店里。"): (
        "stethoscope",
        "ear",
    ),
    ("Talk to your doctor before you change anything.", "要改什么，先和医生商量。"): ("doctor-talk",),
    ("Keep a diary, and take your tablets.", "按时吃药，记日记。"): ("write-diary", "take-tablet"),
    ("Offered cells? Ask us first.", "有人劝您用？先来问我们。"): ("ask-question",),
    ("You’re not alone: talk about it.", "您不是一个人：说出来。"): ("talk-face-to-face",),
}
DOUBTFUL = [
    ("Do not ask your doctor for these drops.", "别问医生要这种滴剂。"),
    ("Never stop smoking suddenly.", "千万别突然戒烟。"),
    ("Ask your doctor.", "请看说明书。"),
    ("Ask your doctor, keep a diary and wash your hands.", "问医生，记日记，洗手。"),
    ("Ask your doctor: an overdose may kill.", "问医生：过量会死。"),
    ("A year of hearing people out.", "听大家说的一年。"),
    ("Being a little out of breath is fine.", "喘一点没关系。"),
]


def test_a_sentence_shows_what_it_is_about() -> None:
    found = {said: pictures_of([{"en": said[0], "zh": said[1]}]) for said in CERTAIN}
    assert {said: set(icons) for said, icons in found.items()} == {said: set(i) for said, i in CERTAIN.items()}
    first = next(iter(CERTAIN))
    assert found[first] == CERTAIN[first], "in the order of the sentence"


def test_what_is_denied_or_too_much_or_said_in_one_language_alone_shows_nothing() -> None:
    assert {said: got for said in DOUBTFUL if (got := pictures_of([{"en": said[0], "zh": said[1]}]))} == {}
    assert pictures_of([]) == ()


def test_texts_that_stand_together_have_the_sign_that_says_most() -> None:
    """The head alone would be any question: whom to ask is said under it."""
    head, text = {"en": "Ask first", "zh": "先问一声"}, {"en": "Ask your doctor before you start.", "zh": "先问医生。"}
    assert sign_of([head, text]) == "doctor-talk"
    assert sign_of([{"en": "Good to know", "zh": "您知道吗"}]) is None


def test_every_picture_is_drawn_and_has_an_icon_in_lines() -> None:
    keys = {row.key for row in word_rows("builder.icon_words", "sentences.txt")}
    assert keys <= spot_names()
    assert keys <= icon_names()
