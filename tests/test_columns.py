"""Text in the columns of a terminal."""

from builder.terminal_columns import display_width, wrapped


def test_wide_characters_take_two_columns_and_marks_over_letters_none() -> None:
    assert display_width("a中́") == 3
    assert display_width("a\u200b中") == 3, "nor does what is not seen"
    assert display_width("ascii") == 5


def test_lines_break_between_chinese_characters_but_never_before_their_marks() -> None:
    assert wrapped("先和医生商量，再做决定。", 12) == ["先和医生商", "量，再做决", "定。"]
    assert wrapped("Ask first, then decide.", 12) == ["Ask first,", "then decide."]


def test_a_word_longer_than_the_line_stays_whole() -> None:
    assert wrapped("https://example.org/a-long-address ok", 10) == ["https://example.org/a-long-address", "ok"]
