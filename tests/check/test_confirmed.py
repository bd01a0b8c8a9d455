"""Translations that have grown stale."""

from collections.abc import Callable
from pathlib import Path

from builder.check.confirmed import check_confirmed, confirmed_path, confirmed_text
from builder.check.subject import Subject
from tests.check.conftest import Find, text_block


def confirm(subject: Subject) -> None:
    path = confirmed_path(Path(subject.outline.span.file))
    path.write_text(confirmed_text(subject.outline), "utf-8")


def test_without_a_file_nothing_is_stale(find: Find) -> None:
    assert not find(check_confirmed, text_block("有帮助。", "It helps."))


def test_a_change_on_one_side_is_told_on_the_other(find: Find, subject_of: Callable[..., Subject]) -> None:
    confirm(subject_of(text_block("有帮助。", "It helps.")))
    assert not find(check_confirmed, text_block("有帮助。", "It helps."))
    (found,) = find(check_confirmed, text_block("有帮助。", "It may help."))
    assert (found.code, found.span.line) == ("stale-translation", 19)
    assert "expected zh to follow en" in found.message
    (found,) = find(check_confirmed, text_block("也许有帮助。", "It helps."))
    assert "expected en to follow zh" in found.message
    assert "zh now: 也许有帮助。" in found.hint


def test_a_text_changed_on_both_sides_or_moved_is_not_stale(find: Find, subject_of: Callable[..., Subject]) -> None:
    confirm(subject_of(text_block("有帮助。", "It helps.")))
    assert not find(check_confirmed, text_block("没有帮助。", "It does not help."))
    moved = text_block("新的。", "New.", "  title: {zh: 一, en: One}\n") + text_block("有帮助。", "It helps.")
    assert not find(check_confirmed, moved)
