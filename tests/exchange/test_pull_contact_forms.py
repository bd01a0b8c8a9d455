"""How numbers and addresses of slides are typed in an outline."""

from __future__ import annotations

import pytest

from builder.exchange.pull.contact_forms import FORMS

FORM = {form.field: form for form in FORMS}


@pytest.mark.parametrize(
    ("before", "words", "typed"),
    [
        ("https://www.llanbryn.example", "llanbryn.org", "https://www.llanbryn.org"),
        ("https://www.llanbryn.example", "www.llanbryn.org", "https://www.llanbryn.org"),
        ("https://www.llanbryn.example", "https://llanbryn.org", "https://www.llanbryn.org"),
        ("https://llanbryn.example", "https://llanbryn.org", "https://llanbryn.org"),
        ("https://llanbryn.example", "www.llanbryn.org", "https://www.llanbryn.org"),
        ("http://llanbryn.example", "llanbryn.org:8080", "http://llanbryn.org:8080"),
        ("https://www.llanbryn.example/", "llanbryn.org", "https://www.llanbryn.org/"),
        ("https://www.llanbryn.example/", "llanbryn.org/stoma", "https://www.llanbryn.org/stoma"),
        ("https://llanbryn.example/stoma/", "llanbryn.org/stoma", "https://llanbryn.org/stoma/"),
        ("https://llanbryn.example/stoma/", "llanbryn.example/bags", "https://llanbryn.example/bags"),
        ("llanbryn.example", "llanbryn.org", "llanbryn.org"),
        ("llanbryn.example", "https://llanbryn.org", "llanbryn.org"),
        ("www.llanbryn.example", "llanbryn.org", "www.llanbryn.org"),
        ("https://llanbryn.example", "llan‑bryn.org", "https://llan-bryn.org"),
        ("https://llanbryn.example", "our page", None),
    ],
)
def test_a_site_keeps_the_manner_of_the_one_before(before: str, words: str, typed: str | None) -> None:
    assert FORM["url"].retyped(words, before) == typed


@pytest.mark.parametrize(
    ("before", "words", "typed"),
    [
        ("01597-555-0188", "01597\u2011555\u20110189", "01597-555-0189"),
        ("01597 555 0188", "01597\u2010555\u22120189", "01597-555-0189"),
        ("01597–555–0188", "01597–555–0189", "01597–555–0189"),
        ("010 5555 0123 转 12", "010 5555 0124 ext. 13", "010 5555 0124 转 13"),
        ("01597 555 0188", "+44 1597 555 0189", "+44 1597 555 0189"),
        ("120", "999", "999"), ("12320", "12356", "12356"),
        ("01597 555 0188", "12", None), ("01597 555 0188", "3", None), ("01597 555 0188", "12320", None),
        ("01597 555 0188", "2026-12-05", None), ("01597 555 0188", "5/12/2026", None),
        ("01597 555 0188", "2026.12.05", None), ("01597 555 0188", "14:00–16:00", None),
        ("01597 555 0188", "ask at the door", None), ("01597 555 0188", "(01597) 555 0189", "(01597) 555 0189"),
        ("01597 555 0188", "20 12 34 56 78", "20 12 34 56 78"),
    ],
)  # fmt: skip
def test_a_number_is_one_that_can_be_dialled(before: str, words: str, typed: str | None) -> None:
    assert FORM["phone"].retyped(words, before) == typed


@pytest.mark.parametrize(
    ("before", "words", "typed"),
    [
        ("llanbryn_stoma", "llanbryn_group", "llanbryn_group"), ("llanbryn_stoma", "please", None),
        ("llanbryn", "llanbryngroup", "llanbryngroup"), ("llanbryn_stoma", "wx2026", "wx2026"),
        ("llanbryn_stoma", "ask us", None),
    ],
)  # fmt: skip
def test_a_mere_word_is_no_account(before: str, words: str, typed: str | None) -> None:
    assert FORM["wechat"].retyped(words, before) == typed


def test_a_mail_address_has_the_hyphens_of_a_keyboard() -> None:
    assert FORM["email"].retyped("self‑help@llanbryn.example", "a@b.example") == "self-help@llanbryn.example"
