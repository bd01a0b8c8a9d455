"""Nothing is written that is not read again as it was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.exchange.pull import pulling
from builder.exchange.pull.meant import others_stay
from builder.exchange.pull.outline_file import Tree, tree_of
from builder.exchange.spans import Edit, applied, edited
from tests.command_line import talkleaf
from tests.exchange.decks import Desk, typed
from tests.exchange.test_pull_contacts import OUTLINE, changed
from tests.exchange.test_pull_new_notes import noted, slide_with


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    path = tmp_path / "stoma.yaml"
    path.write_text(OUTLINE, "utf-8")
    number = slide_with(path, "Scissors")
    return changed(path, tmp_path, typed("A towel", "Two towels"), noted(number, "Show them."))


def test_edits_at_one_place_keep_their_order() -> None:
    edits = [Edit(1, 1, "z"), Edit(1, 1, "a"), Edit(0, 1, "A"), Edit(1, 1, "z")]
    assert applied("xy", edits) == "Azay"
    assert edited(b"xy", edits[:3]) == b"Azay"


@pytest.mark.parametrize("spoilt", ["", "    ", "# "])
def test_a_file_that_was_not_made_as_meant_is_never_given(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, spoilt: str
) -> None:
    """Whatever goes wrong on the way to the file's bytes, the outline stays and the command says so."""
    monkeypatch.setattr(pulling, "_difference", lambda before, after: [Edit(0, len(before), spoilt)])
    pulled = desk.pull()
    assert (pulled.after, pulled.touched) == (pulled.before, ())
    assert [str(one.message) for one in pulled.untaken] == [
        "the changes cannot be written into the outline as they are meant; nothing was taken"
    ]
    done = talkleaf("pull", str(desk.outline), str(desk.talk), "--write")
    assert done.exit_code == 1
    assert desk.outline.read_text("utf-8") == OUTLINE


def test_what_no_outline_holds_is_left_and_the_rest_is_taken(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    holds = pulling._is_outline
    monkeypatch.setattr(pulling, "_is_outline", lambda text, *rest: "Show them" not in text and holds(text, *rest))
    pulled = desk.pull()
    assert pulled.after.decode() == OUTLINE.replace("A towel", "Two towels")
    assert len(pulled.touched) == 1
    assert desk.untaken() == ["3: “Show them.” was changed, and cannot be written there"]


@pytest.mark.parametrize(
    ("after", "stay"),
    [
        ("a: {b: 1, c: 3}\nd: x\n", True), ("a: {b: 2, c: 3}\nd: x\n", False), ("a: {b: 1, c: 3}\nd: y\n", False),
        ("a: {b: 1, c: {e: 1, f: 2}}\nd: x\n", True), ("a: {b: 1, c: 2}\n", False), ("a: {b: 1}\nd: x\ng: 1\n", False),
    ],
)  # fmt: skip
def test_all_but_what_changed_stays(after: str, stay: bool) -> None:
    assert others_stay(_tree("a: {b: 1, c: 2}\nd: x\n"), _tree(after), {("a", "c")}) is stay


def test_what_refers_to_an_anchor_changes_with_it() -> None:
    before, after = (f"a: &x {words}\nb: *x\nc: d\n" for words in ("one", "two"))
    assert others_stay(_tree(before), _tree(after), {("a",)})


def _tree(text: str) -> Tree:
    tree = tree_of(text, Path("o.yaml"))
    assert tree is not None
    return tree
