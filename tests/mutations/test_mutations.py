"""The table of `make mutations` still fits the program; the mutations themselves take minutes."""

from pathlib import Path

import pytest

from tests.mutations.mutation_list import MUTATIONS, Mutation

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.breaks)
def test_the_place_to_break_is_there_once_and_its_tests_are_there(mutation: Mutation) -> None:
    assert (ROOT / mutation.file).read_text("utf-8").count(mutation.right) == 1
    assert mutation.right != mutation.wrong
    assert all((ROOT / test).exists() for test in mutation.tests.split())
