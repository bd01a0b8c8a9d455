"""Characters of the other script, and conversions to be looked at."""

from collections.abc import Callable
from pathlib import Path
from textwrap import indent

from builder.build import Options, build_outline, check_outline
from builder.check.scripts import check_scripts, conversion_line, tell_scripts
from builder.check.subject import Subject
from builder.diagnostics import Diagnostic, Report
from builder.outline.text.language import select_language
from builder.replace import replace
from tests.check.conftest import HEAD, SECTION, text_block


def with_taiwan(subject: Subject) -> Subject:
    """The subject with the edition for Taiwan, made from its texts."""
    edition = select_language(subject.outline, "zh-Hant", Report())
    return replace(subject, editions={**subject.editions, "zh-Hant": edition})


def told(subject: Subject) -> list[Diagnostic]:
    report = Report()
    check_scripts(subject, report)
    tell_scripts(subject.editions.values(), report)
    return list(report)


def test_traditional_characters_in_a_simplified_text(subject_of: Callable[..., Subject]) -> None:
    (found,) = told(subject_of(text_block("先和醫生商量。", "Ask first.")))
    assert (found.code, found.severity) == ("wrong-script", "warning")
    assert found.message == "expected Chinese, found traditional characters: 醫"
    assert not told(subject_of(text_block("先和医生商量。", "Ask first.")))


def test_a_build_tells_them_as_a_check_does(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    block = text_block("先和醫生商量。", "Ask first.")
    path.write_text(HEAD + SECTION + indent(block, " " * 6), "utf-8")
    checked = check_outline(path, Options(jobs=1))
    built = build_outline(path, Options(jobs=1, products=("dummy",), out=tmp_path / "output"))
    told_by = [[d for d in result.diagnostics if d.code == "wrong-script"] for result in (checked, built)]
    assert told_by[0] == told_by[1] != []
    assert len(told_by[0]) == 1


def test_simplified_characters_in_a_traditional_text(subject_of: Callable[..., Subject]) -> None:
    subject = with_taiwan(subject_of("- text: {zh: 先问医生。, zh-Hant: 先问醫生。, en: Ask first.}\n  cite: none\n"))
    (found,) = told(subject)
    assert found.message == "expected traditional Chinese, found simplified characters: 问"


def test_a_character_of_several_forms_is_told_once_with_its_places(subject_of: Callable[..., Subject]) -> None:
    subject = with_taiwan(subject_of(text_block("这种面很软，那种面也软。", "These noodles are soft, those too.")))
    (found,) = told(subject)
    assert (found.code, found.severity) == ("doubtful-conversion", "warning")
    assert "2 places without: 这种面很软， · ，那种面也软。" in found.message
    assert "“面” may be 面 麵" in found.message


def test_nothing_is_doubted_where_the_author_wrote_the_text(subject_of: Callable[..., Subject]) -> None:
    written = "- text: {zh: 这种面很软。, zh-Hant: 這種麵很軟。, en: These noodles are soft.}\n  cite: none\n"
    assert told(with_taiwan(subject_of(written))) == []


def test_the_table_says_how_much_was_converted(subject_of: Callable[..., Subject]) -> None:
    subject = with_taiwan(subject_of(text_block("先和医生商量。", "Ask first.")))
    assert conversion_line(subject.editions["zh"]) is None
    line = conversion_line(subject.editions["zh-Hant"])
    assert line is not None
    assert line.startswith("zh-Hant: 4 of 4 texts are converted")
