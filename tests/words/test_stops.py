"""The stop behind words: that of the language they end in."""

from builder.words.stops import stopped

STOPPED = {
    "Eat well": "Eat well. ",
    "Eat well.": "Eat well. ",
    "They say “eat”": "They say “eat”. ",
    "For carers’": "For carers’. ",
    "The Café": "The Café. ",
    "吃好": "吃好。",
    "吃好？": "吃好？",
    "他说“吃好”": "他说“吃好”。",
    "吃好（第二版）": "吃好（第二版）。",
    "": "",
}


def test_the_stop_is_that_of_the_language() -> None:
    for words, expected in STOPPED.items():
        assert stopped(words) == expected
        assert words + stopped(words, said=True) == expected
