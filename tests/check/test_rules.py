"""The smaller rules: time, leftovers, contrast, Latin, terms, punctuation, settings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.check.contrast import check_contrast, contrast, tell_contrast
from builder.check.every_rule import RULES
from builder.check.gaps import check_gaps
from builder.check.latin import check_latin
from builder.check.leftovers import check_review_date, check_unused_sources, check_unused_terms, check_unused_values
from builder.check.punctuation import check_punctuation
from builder.check.review_before_meeting import tell_review_before_meeting
from builder.check.settings import apply_settings
from builder.check.subject import Subject
from builder.check.talk_time import check_talk_time
from builder.check.terms import check_terms, place_of
from builder.diagnostics import Report, Span
from builder.layout.large.content import has_term
from builder.layout.slides.notes import TermNotes
from builder.outline.model.edition import Term
from builder.outline.text.text import Text, Words
from builder.replace import replace
from builder.theme.load import load_theme, theme_names
from tests.check.conftest import Find, text_block

PLAIN = text_block("有帮助。", "It helps.")
TERM = """\
terms:
  msc:
    name: {zh: 间充质干细胞, en: mesenchymal stem cell}
    plain:
      zh: 一种细胞。
      en: A cell.
"""


def test_sections_longer_than_the_talk(find: Find) -> None:
    top = "talk: {minutes: 2}\n"
    assert not find(check_talk_time, PLAIN, top=top)
    notes = text_block("有。", "Yes.", "  notes:\n    zh: 好\n    en: " + "word " * 300 + "\n")
    (found,) = find(check_talk_time, notes, top=top)
    assert found.message == "expected notes that take 2 minutes to say, found 2.3 in en"


def test_what_stands_in_brackets_is_for_the_speaker_and_takes_no_time(find: Find) -> None:
    notes = "  notes:\n    zh: 好\n    en: |\n      Hello.\n\n      (" + "word " * 300 + ")\n"
    assert not find(check_talk_time, text_block("有。", "Yes.", notes), top="talk: {minutes: 2}\n")


def test_an_unused_source(find: Find) -> None:
    top = "sources:\n  a: {title: A work, short: A}\n  b: {title: B work, short: B}\n"
    used = "- text:\n    zh: 有帮助。\n    en: It helps.\n  cite: [a]\n"
    assert [d.message for d in find(check_unused_sources, used, top=top)] == [
        "expected a text that cites b, found none"
    ]


def test_an_unused_term(find: Find) -> None:
    assert [d.code for d in find(check_unused_terms, PLAIN, top=TERM)] == ["unused-term"]
    assert not find(check_unused_terms, text_block("间充质干细胞。", "One kind."), top=TERM)


def test_a_term_that_only_the_glossary_holds_is_unused(find: Find) -> None:
    alone = TERM.replace("一种细胞。", "间充质干细胞是一种细胞。")
    assert [d.code for d in find(check_unused_terms, PLAIN, top=alone)] == ["unused-term"]


def test_a_meetings_name_that_nothing_shows(find: Find) -> None:
    top = "meeting:\n  name:\n    zh: 病友会\n    en: Our meeting\n"
    (found,) = find(check_unused_values, PLAIN, top=top)
    assert (found.code, found.span.line) == ("unused-variable", 14)
    assert "expected a text with ${meeting.name}, or a meeting.date" in found.message
    assert not find(check_unused_values, PLAIN, top=top + "  date: 2026-12-05\n")
    said = text_block("欢迎来${meeting.name}", "Welcome to ${meeting.name}")
    assert not find(check_unused_values, said, top=top)


def test_a_term_without_explanation(find: Find) -> None:
    bare = text_block("这里用了间充质干细胞来治疗很多人", "They used a mesenchymal stem cell for many people")
    assert len(find(check_terms, bare, top=TERM)) == 2
    told = text_block("间充质干细胞，来自骨髓，用得最多", "A mesenchymal stem cell is taken from bone marrow")
    assert not find(check_terms, told, top=TERM)


@pytest.mark.parametrize(("text", "at"), [("inflammation", None), ("two NfLs", 4), ("(NfL)", 1)])
def test_a_latin_term_is_found_as_a_whole_word(text: str, at: int | None) -> None:
    assert place_of("NfL", text) == at


def test_a_term_with_an_apostrophe_is_found_as_a_whole_word_in_any_case() -> None:
    """In the check, in the talk's notes and in the large print alike."""
    name, span = "athlete’s foot", Span("", 1, 1)
    term = Term(id="foot", name=Text(((Words(name),),), "en", span), match=(), plain=Text((), "en", span), span=span)
    for text, at in (("Athlete’s foot itches", 0), ("A triathlete’s foot", None)):
        assert place_of(name, text) == at
        assert TermNotes({"foot": term}).met(text) == ((term,) if at == 0 else ())
        assert has_term(text, name) is (at == 0)


def test_a_review_that_is_overdue(find: Find) -> None:
    assert not find(check_review_date, PLAIN, today="2027-05-22")
    assert [d.code for d in find(check_review_date, PLAIN, today="2027-05-23")] == ["stale-review"]


def test_a_text_that_no_longer_counts_when_people_meet(find: Find) -> None:
    on = "meeting: {date: 2027-06-10, place: {zh: 会堂, en: Hall}}\n"

    def rule(subject: Subject, report: Report) -> None:
        tell_review_before_meeting(subject.outline, report)

    assert not find(rule, PLAIN, top=on.replace("06-10", "05-22"))
    (told,) = find(rule, PLAIN, top=on)
    assert told.code == "stale-review"
    assert "write `next: 2027-06-10`" in str(told.hint)


def test_latin_words_only_from_the_list(find: Find, tmp_path: Path) -> None:
    block = text_block("用 ALS 和 patient 这两个词，见 example.org", "ALS and patient")
    assert not find(check_latin, block)
    (tmp_path / "latin-words.txt").write_text("# known\nALS MSC\n", "utf-8")
    assert [d.message for d in find(check_latin, block)] == ["found “patient” in Chinese text"]


def test_ascii_marks_between_han(find: Find) -> None:
    assert [d.code for d in find(check_punctuation, text_block("有帮助,但不多。", "It helps a bit."))] == [
        "ascii-punctuation"
    ]


@pytest.mark.parametrize("name", theme_names())
def test_every_theme_has_enough_contrast(subject_of, name: str) -> None:  # type: ignore[no-untyped-def]
    theme, report = load_theme(name, Report()), Report()
    assert theme is not None
    check_contrast(replace(subject_of(PLAIN), theme=theme), report)
    assert [d.message for d in report] == []


def test_a_pale_ink_is_told(subject_of) -> None:  # type: ignore[no-untyped-def]
    subject: Subject = subject_of(PLAIN)
    palette = subject.theme.palettes["talk"]
    pale = {**palette, "ink": replace(palette["ink"], rgb="AAAAAA")}
    theme = replace(subject.theme, palettes={**subject.theme.palettes, "talk": pale})
    report = Report()
    check_contrast(replace(subject, theme=theme), report)
    assert any("between ink and ground" in d.message for d in report)


@pytest.mark.parametrize(("ink", "says"), [("AAAAAA", "error"), ("777777", "error"), ("5C6A6D", "warning")])
def test_a_build_stops_only_at_words_that_cannot_be_read(subject_of, ink: str, says: str) -> None:  # type: ignore[no-untyped-def]
    """4.5:1 is what WCAG asks of words; 7:1 what ours have: a check asks for it, a build goes on."""
    theme = subject_of(PLAIN).theme
    pale = {**theme.palettes["talk"], "ink": replace(theme.palettes["talk"]["ink"], rgb=ink)}
    theme = replace(theme, palettes={**theme.palettes, "talk": pale})
    built, checked = Report(), Report()
    tell_contrast(theme, built)
    check_contrast(replace(subject_of(PLAIN), theme=theme), checked)
    on_ground = [d.severity.value for d in built if "ink and ground" in d.message]
    assert on_ground == [says]
    assert {d.severity.value for d in checked} == {"error"}
    assert {d.message for d in built} == {d.message for d in checked}


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)


def test_a_check_may_be_an_error_or_off(find: Find) -> None:
    marks = text_block("有帮助,但不多。", "It helps a bit.")
    (found,) = find(check_punctuation, marks, top="checks: {ascii-punctuation: error}\n")
    assert found.severity == "error"
    assert not find(check_punctuation, marks, top="checks:\n  ascii-punctuation: {off: a quoted formula}\n")


def test_an_unknown_check_names_the_nearest(find: Find) -> None:
    (found,) = find(check_punctuation, PLAIN, top="checks: {ascii-punctuaton: error}\n")
    assert (found.code, found.hint) == ("unknown-check", "did you mean `ascii-punctuation`?")


@pytest.mark.parametrize("place", ["two", "one/two"])
def test_an_unknown_place_of_a_check_is_an_error(find: Find, place: str) -> None:
    top = f"checks:\n  ascii-punctuation: {{off: a formula, at: {place}}}\n"
    (found,) = find(check_punctuation, PLAIN, top=top)
    assert (found.code, found.severity, found.span.line) == ("unknown-section", "error", 13)


def test_all_rules_leave_a_plain_outline_alone(subject_of) -> None:  # type: ignore[no-untyped-def]
    subject, report = subject_of(PLAIN), Report()
    for rule in RULES:
        rule(subject, report)
    assert [d.message for d in apply_settings(report, next(iter(subject.editions.values())))] == []


def test_gaps_of_a_starter_are_told_once_with_their_number(find: Find) -> None:
    assert not find(check_gaps, text_block("有帮助 [链接](https://example.org)。", "See [this](https://example.org)."))
    (found,) = find(check_gaps, text_block("【什么药？】", '"[Which one?]"'))
    assert found.message == "expected your own words, found 2 gaps; the first: “【什么药？】”"
    assert found.severity == "warning"


def test_a_reviewed_text_may_have_no_gap(subject_of: Callable[..., Subject]) -> None:
    subject = subject_of(text_block("【什么药？】", "Ask first."))
    review = replace(subject.outline.review, status="reviewed")
    report = Report()
    check_gaps(replace(subject, outline=replace(subject.outline, review=review)), report)
    assert [d.severity for d in report] == ["error"]
