import pytest

from builder.write.pdf.inks import Inks, derived, limited
from builder.write.pdf.pdf_kinds import PRESS_PROFILE
from tests.write.documents import PALETTE


def test_a_role_is_rgb_on_screen():
    assert Inks(PALETTE)["primary"] == (0x0B / 255, 0x4A / 255, 0x57 / 255)


def test_a_plain_colour_may_stand_for_a_role():
    assert Inks(PALETTE)["#FF0000"] == (1, 0, 0)


def test_a_role_is_its_cmyk_on_press():
    assert Inks(PALETTE, PRESS_PROFILE)["ink"] == (0, 0, 0, 1)


def test_a_role_without_cmyk_is_derived_from_the_profile():
    cyan, magenta, yellow, black = Inks(PALETTE, PRESS_PROFILE)["line"]
    assert 0 < cyan < magenta < yellow < 0.3
    assert 0 <= black < 0.3


@pytest.mark.parametrize(("grey", "black"), [(0, 1), (255, 0), (128, 0.5)])
def test_greys_are_black_ink_alone(grey, black):
    assert derived((grey, grey, grey), PRESS_PROFILE) == (0, 0, 0, black)


@pytest.mark.parametrize("rgb", [(0, 0, 90), (40, 0, 0), (0, 30, 0), (10, 4, 30), (255, 0, 0), (0, 255, 0)])
def test_no_screen_colour_takes_more_than_300_percent_ink(rgb):
    assert 0.5 < sum(derived(rgb, PRESS_PROFILE)) <= 3.0


def test_too_much_ink_is_taken_from_the_colours():
    made = limited((1, 1, 1, 0.9))
    assert made[3] == 0.9
    assert 2.97 <= sum(made) <= 3.0


def test_an_unknown_role_is_a_fault_of_ours():
    with pytest.raises(KeyError, match="prmary"):
        Inks(PALETTE)["prmary"]
