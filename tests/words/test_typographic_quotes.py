"""Straight quotes and apostrophes as each language sets them."""

import time

from builder.words.languages import locale_of
from builder.words.typographic_quotes import with_typographic_quotes

ENGLISH = {
    "don't, O'Brien's and the 1990's": "don’t, O’Brien’s and the 1990’s",
    '"so" and ("so")—"no"—"ya"': "“so” and (“so”)—“no”—“ya”",
    "'90s music, the '80s and the class of '98": "’90s music, the ’80s and the class of ’98",
    "'Tis so, rock 'n' roll, get 'em": "’Tis so, rock ’n’ roll, get ’em",
    "patients' families and James' cat": "patients’ families and James’ cat",
    "She said 'well, I don't know' twice": "She said ‘well, I don’t know’ twice",
    "a 'round' shape, just 'round the bend": "a ‘round’ shape, just ’round the bend",
    "\"He said 'no' to me\" – \"'No' is fine,\" he said": "“He said ‘no’ to me” – “‘No’ is fine,” he said",
    'The "30" rule: "I\'m 65", "about 70".': "The “30” rule: “I’m 65”, “about 70”.",
    '"Wait—" she said. "Who?"/"What?"': "“Wait—” she said. “Who?”/“What?”",
    'post-"truth" and "so"-called': "post-“truth” and “so”-called",
    'He said: "Go.\n\nAnd wait."': "He said: “Go.\n\nAnd wait.”",
    "5'10\" tall, 6\" × 4\", 5' 10\", 6' x 4', 51°30'26\" N": "5'10\" tall, 6\" × 4\", 5' 10\", 6' x 4', 51°30'26\" N",
    'size 6" ("about 15 cm"), "the 6" pipe"': 'size 6" (“about 15 cm”), “the 6" pipe”',
    'He is "tall: 5\'10"" now': "He is “tall: 5'10\"” now",
    "'It is the patients' choice.' 'Carers' and 'doctors'": "‘It is the patients’ choice.’ ‘Carers’ and ‘doctors’",
    "It’s “so” already": "It’s “so” already",
    'from "0"–"10", "Grade 1"/"Grade 2", the years \'68–\'72': "from “0”–“10”, “Grade 1”/“Grade 2”, the years ’68–’72",
    '"She is 80". He is 5\'10" tall.': "“She is 80”. He is 5'10\" tall.",
}
CHINESE = {
    '他说"好"吗？"小步走"是什么': "他说“好”吗？“小步走”是什么",
    '他说:"A","B"，读"OK"两遍': "他说:“A”,“B”，读“OK”两遍",
    '"等一下——"他说，"65"和"70"': "“等一下——”他说，“65”和“70”",
    '问："6个月"（"再见"）——"好"': "问：“6个月”（“再见”）——“好”",
    "他说'你好'吗？\"他说'不'了\"": "他说“你好”吗？“他说‘不’了”",
    "他说'别\"硬撑\"啊'": "他说“别‘硬撑’啊”",
    "'等一下——'他说": "“等一下——”他说",
    '"第一段\n\n"第二段"，"好"': "“第一段\n\n“第二段”，“好”",
    "Alzheimer's 病，身高5'10\"": "Alzheimer’s 病，身高5'10\"",
}

AMONG_OWN_MARKS = {
    ("zh", "“他说'好'”，然后\"走\""): "“他说‘好’”，然后“走”",
    ("zh", "‘don’t \"好\"’和'走'"): "‘don’t “好”’和“走”",
    ("zh-Hant", "「他說\"好\"」和'走'"): "「他說『好』」和「走」",
}
"""Where an author set some marks and typed others."""


def test_marks_are_those_of_the_language_and_measures_stay():
    corners = str.maketrans("“”‘", "「」『")
    cases = [("en", *case) for case in ENGLISH.items()] + [("zh", *case) for case in CHINESE.items()]
    cases += [("zh-Hant", typed, expected.translate(corners)) for typed, expected in CHINESE.items()]
    for language, typed, expected in cases:
        made = with_typographic_quotes(typed, locale_of(language))
        if language == "zh-Hant":
            made, expected = made.replace("』", "’"), expected.replace("』", "’")
        assert made == expected, (language, typed)
    for (language, typed), expected in AMONG_OWN_MARKS.items():
        assert with_typographic_quotes(typed, locale_of(language)) == expected, (language, typed)


def test_much_that_closes_nothing_takes_no_time():
    before = time.process_time()
    for text in ("' " * 20_000, '"1 ' * 20_000, "'" * 20_000, '1" ' * 20_000, '"“' * 20_000):
        assert len(with_typographic_quotes(text, locale_of("en"))) == len(text)
    assert time.process_time() - before < 4
