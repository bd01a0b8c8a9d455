"""A bounded memory: equal values are made once, and what was used longest ago is forgotten."""

from __future__ import annotations

from builder.memory import PER_SLOT, Memory


def counted(made: list[int]) -> int:
    made.append(1)
    return len(made)


def test_an_equal_key_is_made_once() -> None:
    memory, made = Memory(), []
    assert memory.recall("place", [1, 2], lambda: counted(made)) == 1
    assert memory.recall("place", [1, 2], lambda: counted(made)) == 1
    assert memory.recall("place", [1, 3], lambda: counted(made)) == 2


def test_an_undone_edit_is_remembered() -> None:
    memory, made = Memory(), []
    for key, expected in ((1, 1), (2, 2), (1, 1)):
        assert memory.recall("place", key, lambda: counted(made)) == expected


def test_it_never_keeps_more_than_its_bounds() -> None:
    memory = Memory(most=10)
    for slot in range(100):
        for key in range(5):
            memory.recall(slot, key, lambda: None)
    assert len(memory) <= 10 * PER_SLOT


def test_an_equal_value_is_the_one_seen_before() -> None:
    memory, first = Memory(), (1, [2])
    assert memory.same("place", first) is first
    assert memory.same("place", (1, [2])) is first


def test_it_forgets_when_told() -> None:
    memory, made = Memory(), []
    memory.recall("place", 1, lambda: counted(made))
    memory.clear()
    assert memory.recall("place", 1, lambda: counted(made)) == 2
