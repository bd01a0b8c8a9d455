"""Figures typed over, and whole items (rows, cards, steps, questions, ticks) that a person copied or took away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pptx.util import Pt

from tests.exchange.decks import EVERY_BLOCK, Desk, Hand, by_hand, paragraph_of, said, talk_of, typed
from tests.exchange.test_pull import hold_round

GALLERY = Path(__file__).parents[1] / "galleries" / "steady-on-your-feet.yaml"


def desk(tmp_path: Path, *hands: Hand, edition: Any = "en", outline: Path = EVERY_BLOCK) -> Desk:
    return Desk(tmp_path / "desk", outline, by_hand(talk_of(outline, edition), *hands))


def stripped(lines: Sequence[str]) -> list[str]:
    return [line[0] + line[1:].strip() for line in lines]


@pytest.mark.parametrize(
    ("outline", "edition", "before", "after", "old", "new"),
    [
        (EVERY_BLOCK, "en", "33", "41", '-value: "33"', '+value: "41"'),
        (EVERY_BLOCK, "zh", "33", "12345", '-value: "33"', '+value: "12345"'),
        (EVERY_BLOCK, "en", "33", "4 in 10", '-value: "33"', '+value: "4 in 10"'),
        (GALLERY, "en", "30", "28", "-count: 30", "+count: 28"),
        (GALLERY, "zh", "23%", "24%", '-value: "23"', '+value: "24"'),
    ],
)
def test_a_figure_typed_over_on_a_slide_is_that_of_all_languages(
    tmp_path: Path, outline: Path, edition: str, before: str, after: str, old: str, new: str
) -> None:
    shown = "12,345" if after == "12345" else after
    changed = desk(tmp_path, typed(before, shown), edition=edition, outline=outline)
    assert stripped(changed.changes()) == [old, new]
    assert changed.untaken() == []
    hold_round(changed)


@pytest.mark.parametrize(
    ("outline", "before", "after"), [(EVERY_BLOCK, "33", "about thirty three"), (GALLERY, "30", "101")]
)
def test_a_figure_that_no_outline_can_hold_is_told(tmp_path: Path, outline: Path, before: str, after: str) -> None:
    changed = desk(tmp_path, typed(before, after), outline=outline)
    assert changed.changes() == []
    (told,) = changed.untaken()
    assert told.endswith(f"the figure “{after}” cannot be taken")


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("33", "50 mg", None), ("33", "33%", None), ("33", "5–10", '+value: "5–10"'), ("33", "≈ 40", '+value: "≈ 40"'),
        ("23%", "50 mg", None), ("23%", "4 in 10", None), ("23%", "24％", '+value: "24"'),
        ("23%", "24", '+value: "24"'),
        ("23%", "1 in 4%", None), ("23%", "$24", None),
    ],
)  # fmt: skip
def test_a_figure_with_another_unit_is_never_given_the_unit_of_the_block(
    tmp_path: Path, before: str, after: str, line: str | None
) -> None:
    outline, edition = (GALLERY, "zh") if before == "23%" else (EVERY_BLOCK, "en")
    changed = desk(tmp_path, typed(before, after), edition=edition, outline=outline)
    assert stripped(changed.changes())[1:] == ([line] if line else [])
    assert [told[told.index(":") :] for told in changed.untaken()] == (
        [] if line else [f": the figure “{after}” cannot be taken"]
    )


def test_a_figure_that_the_outline_changed_meanwhile_stays(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("33", "41"))
    written = changed.outline.read_text("utf-8")
    changed.outline.write_text(written.replace('value: "33"', 'value: "34"'), "utf-8")
    assert changed.changes() == []
    assert changed.untaken() == ["9: “33” was changed, and the outline says something else by now"]


def copied(slide: int, *shapes: tuple[str, tuple[str, ...]], right: float = 0, down: float = 0) -> Hand:
    """Shapes that say these words first are copied together, moved, and typed over with new paragraphs."""

    def hand(presentation: Any) -> None:
        tree = presentation.slides[slide - 1].shapes
        for first, words in shapes:
            shape = next(s for s in tree if s.has_text_frame and first in [said(p) for p in s.text_frame.paragraphs])
            tree._spTree.append(deepcopy(shape._element))
            new = list(tree)[-1]
            new.left, new.top = shape.left + Pt(right), shape.top + Pt(down)
            new.width, new.height = shape.width, shape.height
            for paragraph, text in zip([p for p in new.text_frame.paragraphs if said(p)], words, strict=True):
                for run in paragraph.runs[1:]:
                    run._r.getparent().remove(run._r)
                for line_end in paragraph._p.findall("{*}br"):
                    paragraph._p.remove(line_end)
                paragraph.runs[0].text = text

    return hand


@pytest.mark.parametrize(
    ("slide", "shapes", "right", "down", "behind", "lines"),
    [
        (6, [("A hat", ("A stick", "For the hill"))], 20, 0, "Against the sun",
         ['+- title: {zh: "", en: A stick}', '+text: {zh: "", en: For the hill}']),
        (6, [("Water", ("A stick", "For 2 hills"))], 20, 0, "A small bottle",
         ['+- title: {zh: "", en: A stick}', '+text: {zh: "", en: For 2 hills}']),
        (5, [("Stretch", ("Rest", "Sit: five minutes"))], 12, 12, "Three minutes",
         ['+- title: {zh: "", en: Rest}', '+text: {zh: "", en: "Sit: five minutes"}']),
        (2, [("It costs nothing", ("You meet [new] people",))], 12, 12, "It costs nothing",
         ['+- zh: ""', '+en: You meet \\[new\\] people']),
        (2, [("Better sleep", ("More air", "in the lungs", "on the face"))], 12, 12, "fresh in the morning",
         ["+- text:", '+zh: ""', "+en: More air", "+sub:", '+- zh: ""', "+en: in the lungs", '+- zh: ""',
          "+en: on the face"]),
        (11, [("Family told", ("Coat on",))], 12, 12, "Family told", ['+- zh: ""', "+en: Coat on"]),
        (12, [("Rain ends all walking", ("Claim", "Walking is slow")), ("Malls have long halls", ("Fact", "So what?"))],
         0, 190, "Malls have long halls", ['+- myth: {zh: "", en: Walking is slow}', '+fact: {zh: "", en: So what?}']),
        (13, [("May I bring a dog?", ("And a cat?",)), ("Yes, on a lead.", ("Better not.",))], 12, 0, "Yes, on a lead.",
         ['+- q: {zh: "", en: And a cat?}', '+a: {zh: "", en: Better not.}']),
    ],
)  # fmt: skip
def test_an_item_copied_and_typed_over_is_a_new_one_behind_it(
    tmp_path: Path, slide: int, shapes: Any, right: float, down: float, behind: str, lines: list[str]
) -> None:
    changed = desk(tmp_path, copied(slide, *shapes, right=right, down=down))
    assert stripped(changed.changes()) == lines
    assert changed.untaken() == []
    diff = changed.pull().diff("o")[2:]
    assert behind in diff[next(n for n, line in enumerate(diff) if line.startswith("+")) - 1]
    changed.outline.write_bytes(changed.pull().after)
    assert changed.changes() == []
    assert changed.untaken() == []


def test_a_card_copied_to_the_front_is_the_first(tmp_path: Path) -> None:
    changed = desk(tmp_path, copied(6, ("Shoes", ("A stick", "For the hill")), right=-12, down=4))
    text = changed.pull().after.decode("utf-8")
    assert text.index("en: A stick") < text.index("en: Shoes")


def test_a_copy_that_nobody_typed_over_is_told_and_left(tmp_path: Path) -> None:
    changed = desk(tmp_path, copied(6, ("A hat", ("A hat", "Against the sun")), right=12, down=12))
    assert changed.changes() == []
    assert changed.untaken() == ["6: a text box was added: “A hat Against the sun”"]


def test_half_a_question_copied_is_told_and_left(tmp_path: Path) -> None:
    changed = desk(tmp_path, copied(13, ("Yes, on a lead.", ("Better not.",)), right=12, down=12))
    assert changed.changes() == []
    assert changed.untaken() == ["13: a text box was added: “Better not.”"]


def test_more_cards_than_an_outline_holds_are_told(tmp_path: Path) -> None:
    hands = [copied(6, ("A hat", (f"Thing {n} of all", "For the hill")), right=n, down=n) for n in range(1, 5)]
    changed = desk(tmp_path, *hands)
    assert changed.changes() == []
    assert [line for line in changed.untaken() if line.endswith("an outline cannot hold so many")]


def row_added(after: int, *words: str) -> Hand:
    def hand(presentation: Any) -> None:
        table = next(s.table for s in presentation.slides[6].shapes if s.has_table)
        row = deepcopy(table.rows[after]._tr)
        table.rows[after]._tr.addnext(row)
        for cell, text in zip(list(table.rows)[after + 1].cells, words, strict=True):
            for run in cell.text_frame.paragraphs[0].runs[1:]:
                run._r.getparent().remove(run._r)
            cell.text_frame.paragraphs[0].runs[0].text = text

    return hand


def row_deleted(row: int) -> Hand:
    def hand(presentation: Any) -> None:
        table = next(s.table for s in presentation.slides[6].shapes if s.has_table)
        gone = table.rows[row]._tr
        gone.getparent().remove(gone)

    return hand


@pytest.mark.parametrize(("after", "before_it"), [(1, "en: Monday}"), (2, "en: Wednesday}"), (0, "rows:")])
def test_a_row_put_into_a_table_stands_where_it_was_put(tmp_path: Path, after: int, before_it: str) -> None:
    changed = desk(tmp_path, row_added(after, "Tuesday", "7"), typed("15", "16"))
    assert stripped(changed.changes()) == sorted(
        [
            '+- [{zh: "", en: Tuesday}, "7"]',
            '-- [{zh: 周三, en: Wednesday}, "15"]',
            '+- [{zh: 周三, en: Wednesday}, "16"]',
        ],
        key=stripped(changed.changes()).index,
    )
    lines = changed.pull().after.decode("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if "Tuesday" in line)
    assert before_it in lines[at - 1]
    changed.outline.write_bytes(changed.pull().after)
    assert (changed.changes(), changed.untaken()) == ([], [])


@pytest.mark.parametrize(("day", "row"), [("Monday", 'en: Monday}, ""]'), ("Sunday", 'en: Sunday}, ""]')])
def test_a_row_with_an_empty_cell_is_a_row_of_its_own(tmp_path: Path, day: str, row: str) -> None:
    """Also where another row says the same in its other cells."""
    changed = desk(tmp_path, row_added(1, day, ""))
    assert (stripped(changed.changes()), changed.untaken()) == ([f'+- [{{zh: "", {row}'], [])
    hold_round(changed)


def test_a_row_taken_out_of_a_table_goes_in_both_languages(tmp_path: Path) -> None:
    changed = desk(tmp_path, row_deleted(1))
    assert stripped(changed.changes()) == ['-- [{zh: 周一, en: Monday}, "12"]']
    assert changed.untaken() == []
    hold_round(changed)


@pytest.mark.parametrize("levels", ["levels: [good, warning]", "levels:\n            - good\n            - warning"])
def test_the_level_of_a_row_comes_and_goes_with_it(tmp_path: Path, levels: str) -> None:
    outline = tmp_path / "every_block.yaml"
    row = '            - [{zh: 周三, en: Wednesday}, "15"]\n'
    text = EVERY_BLOCK.read_text("utf-8").replace(row, f"{row}          {levels}\n")
    outline.write_text(text, "utf-8")
    talk = talk_of(outline, "en")
    for hand, left in ((row_deleted(1), "warning"), (row_added(1, "Tuesday", "7"), "good none warning")):
        changed = Desk(tmp_path / left, outline, by_hand(talk, hand))
        assert changed.untaken() == []
        after = changed.pull().after.decode("utf-8").partition("levels:")[2].partition("title:")[0]
        assert re.findall("[a-z]+", after) == left.split()
        hold_round(changed)


def test_a_head_emptied_and_a_head_deleted_are_told(tmp_path: Path) -> None:
    def emptied(presentation: Any) -> None:
        for run in paragraph_of(presentation, "Day").runs:
            run.text = ""

    changed = desk(tmp_path, emptied)
    assert changed.changes() == []
    assert changed.untaken() == ["7: “Day” was deleted, and is no item of a list"]
    changed = desk(tmp_path, row_deleted(0))
    assert changed.changes() == []
    assert changed.untaken() == ["7: rows or columns of Table were added or deleted"]


def without_shapes(slide: int, *words: str) -> Hand:
    def hand(presentation: Any) -> None:
        for shape in list(presentation.slides[slide - 1].shapes):
            if shape.has_text_frame and any(said(p) in words for p in shape.text_frame.paragraphs):
                shape._element.getparent().remove(shape._element)

    return hand


@pytest.mark.parametrize(
    ("slide", "words", "line"),
    [
        (5, ["Stretch"], '-- title: {zh: 拉伸, en: Stretch}'),
        (13, ["Does it cost money?", "No, it does not."], '-- q: {zh: 要交钱吗？, en: Does it cost money?}'),
        (12, ["Rain ends all walking", "Malls have long halls"],
         "-- myth: {zh: 下雨不能走, en: Rain ends all walking}"),
        (11, ["Phone with you"], "-- {zh: 手机带上, en: Phone with you}"),
    ],
)  # fmt: skip
def test_an_item_whose_shapes_were_deleted_goes(tmp_path: Path, slide: int, words: list[str], line: str) -> None:
    changed = desk(tmp_path, without_shapes(slide, *words))
    assert stripped(changed.changes())[0] == line
    assert all(found.startswith("-") for found in changed.changes())
    assert changed.untaken() == []
    hold_round(changed)


def test_a_chart_whose_number_changed_meanwhile_stays(tmp_path: Path) -> None:
    def hand(presentation: Any) -> None:
        chart = next(s.chart for s in presentation.slides[7].shapes if getattr(s, "has_chart", False) and s.has_chart)
        next(chart._chartSpace.iter("{*}val")).find(".//{*}pt/{*}v").text = "9"

    changed = desk(tmp_path, hand)
    assert stripped(changed.changes()) == ["-values: [8, 10.50]", "+values: [9, 10.50]"]
    written = changed.outline.read_text("utf-8")
    changed.outline.write_text(written.replace("[8, 10.50]", "[7, 10.50]"), "utf-8")
    assert changed.changes() == []
    assert changed.untaken() == ["8: “8.0” was changed, and the outline says something else by now"]


def test_a_cell_goes_where_its_row_went(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("15", "16"))
    written = changed.outline.read_text("utf-8")
    row = '            - [{zh: 周三, en: Wednesday}, "15"]\n'
    other = row.replace("周三", "周二").replace("Wednesday", "Tuesday")
    changed.outline.write_text(written.replace(row, other + row), "utf-8")
    assert stripped(changed.changes()) == [f"-{row.strip()}", f"+{row.strip().replace('15', '16')}"]
    assert changed.untaken() == []


def test_a_figure_goes_where_its_block_went(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("33", "41"))
    written = changed.outline.read_text("utf-8")
    new = "      - statement: {zh: 走。, en: Walk on.}\n        cite: none\n"
    changed.outline.write_text(written.replace("      - table:\n", f"{new}      - table:\n"), "utf-8")
    assert stripped(changed.changes()) == ['-value: "33"', '+value: "41"']
    assert changed.untaken() == []
