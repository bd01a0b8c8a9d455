"""A title that says how many things follow."""

import pytest

from builder.outline.text.counted_titles import says_count


@pytest.mark.parametrize(("title", "count"), [
    ("Three plans for 2027", 3), ("2027 年的三个打算", 3), ("明天做三件事", 3), ("3 things to know", 3),
    ("两个办法", 2), ("Tomorrow: two things", 2),
])  # fmt: skip
def test_a_number_of_things(title: str, count: int) -> None:
    assert says_count(title, count)


@pytest.mark.parametrize(("title", "count"), [
    ("Four questions", 3), ("One in three adults", 3), ("23 plans", 3), ("十三件事", 3), ("Two of three people", 3),
    ("What walking does for you", 3), ("Open at 3", 3), ("四件事", 3), ("Thirteen things", 13),
])  # fmt: skip
def test_no_such_number(title: str, count: int) -> None:
    assert not says_count(title, count)
