"""Values like others but for some of their fields."""

from dataclasses import dataclass

import pytest
from msgspec import Struct

from builder.replace import replace


class Place(Struct, frozen=True):
    x: float
    y: float = 0.0


@dataclass(frozen=True)
class Named:
    name: str
    place: Place


@pytest.mark.parametrize(
    ("value", "changes", "expected"),
    [
        (Place(1, 2), {"y": 3}, Place(1, 3)),
        (Named("a", Place(1)), {"name": "b"}, Named("b", Place(1))),
    ],
)
def test_the_other_fields_stay(value: object, changes: dict[str, object], expected: object) -> None:
    assert replace(value, **changes) == expected


@pytest.mark.parametrize("value", [Place(1), Named("a", Place(1))])
def test_a_field_that_is_not_there_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        replace(value, z=1)
