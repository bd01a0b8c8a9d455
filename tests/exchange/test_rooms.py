"""How long each text may become, tried at its own place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.exchange.translate.handing import handout_of
from builder.exchange.translate.handout import Entry
from builder.exchange.translate.length_budgets.filler import filler, substituted, wide_length
from builder.exchange.translate.length_budgets.leaflet import LeafletRooms
from builder.exchange.translate.length_budgets.talk import talk_trials
from builder.exchange.translate.texts import Translated, read_translated
from builder.layout.slides import compose_talk
from builder.outline.model.blocks import People
from builder.outline.model.edition import Edition
from builder.outline.text.language import select_language
from builder.outline.text.text import Citation, Text, Words
from builder.replace import replace
from builder.theme.load import load_theme
from builder.theme.model import Theme
from builder.theme.template.load import load_template
from tests.outline.small_outlines import write
from tests.theme.template.made_templates import small_body

BOOKLET = Path(__file__).parents[1] / "galleries" / "high-blood-pressure.yaml"
OUTLINE = """\
outline: 1
id: small
title: {zh: 小文, en: A small text}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: {zh: 不是医疗建议, en: Not medical advice}
sections:
  - id: one
    title: {zh: 一, en: The first point}
    notes: {zh: 说些什么。, en: Say a few words here.}
    blocks:
      - id: line
        statement:
          zh: 现在还没有能治愈这种病的办法，但今天就有能帮到您的照护和药物。
          en: There is no cure yet, but there is care and there are medicines that help you today, wherever you live.
        cite: none
      - id: list
        points:
          - zh: 第一
            en: One short point
          - zh: 第二
            en: Another short point
        cite: none
"""


def read(path: Path) -> tuple[Translated, Edition, Theme]:
    """The outline at `path`, its English, and how it looks."""
    report = Report()
    of = read_translated(path, ("zh", "en"), report, icons=icon_names())
    theme = load_theme("calm", report, of.outline.span, path.parent) if of else None
    assert of is not None, list(report)
    assert theme is not None
    return of, select_language(of.outline, "en", report), theme


def handed_out(path: Path) -> tuple[Mapping[str, Entry], Edition, Theme]:
    """What the outline at `path` hands out, by place."""
    of, edition, theme = read(path)
    return {e.unit.place: e for e in handout_of(of, theme, "all", str).entries}, edition, theme


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, Entry], Edition, Theme]:
    return handed_out(write(tmp_path_factory.mktemp("rooms"), OUTLINE))


def test_the_slides_of_an_organisations_template_have_rooms_of_their_own(
    made: tuple[Mapping[str, Entry], Edition, Theme], tmp_path: Path
) -> None:
    _, edition, theme = made
    small_body(tmp_path / "house.pptx", 2.4)
    template = load_template(tmp_path / "house.pptx", "house.pptx", Report(), edition.span)
    text = edition.sections[0].blocks[1].items[0].text  # type: ignore[attr-defined]
    ours, theirs = (talk_trials(edition, theme, one)[text.span] for one in (None, template))
    lengths = range(50, 1000, 50)
    pairs = [(ours(filler(text, length)).slides, theirs(filler(text, length)).slides) for length in lengths]
    assert all(here <= there for here, there in pairs)
    assert any(here < there for here, there in pairs)


def test_places_are_told_in_words(made: tuple[Mapping[str, Entry], Edition, Theme]) -> None:
    where = {place: str(entry.where) for place, entry in made[0].items()}
    assert where["title"] == "slide 1, title"
    assert where["sections/one/title"] == "slide 3, title"
    assert where["sections/one/notes"] == "slide 2, speaker notes"
    assert where["sections/one/blocks/line/statement"] == "slide 2, statement"
    assert where["sections/one/blocks/list/points/2"] == "slide 3, point 2"
    assert where["notice"] == "slide 4, notice"


SEEN = """\
outline: 1
id: seen
title: {zh: 看得见, en: What is seen}
review: {status: draft, date: 2026-11-22}
notice: {zh: 不是医疗建议, en: Not medical advice}
group:
  name: {zh: 互助会, en: The group}
  hours: {zh: 周一上午, en: Monday mornings}
  words: {zh: 谁接都懂。, en: Whoever answers will understand.}
sections:
  - id: bag
    title: {zh: 换袋分六步, en: Changing the bag takes six steps}
    heading: {zh: 换袋, en: Changing the bag}
    blocks:
      - steps:
STEPS
        cite: none
  - id: time
    title: {zh: 头三个月, en: The first months}
    blocks:
      - timeline:
          - {when: {zh: 第一周, en: Week one}, title: {zh: 学会换袋, en: Learn to change it}}
          - when: {zh: 第三周, en: Week three}
            title: {zh: 造口变小, en: It shrinks}
            text: {zh: 量, en: Measure it}
        cite: none
      - title: {zh: 卡片, en: Two cards}
        cards:
          - {title: {zh: 食物, en: Food}, text: {zh: 都可以试, en: You can try almost all of it}}
          - {title: {zh: 水, en: Water}, text: {zh: 多喝, en: Drink enough of it}}
        cite: none
      - only: [large]
        text: {zh: 只在大字版, en: This stands in large print alone}
        cite: none
"""


def seen_outline() -> str:
    more = "and ask whoever stands beside you to look as well, for four eyes see more than two do"
    steps = (
        f'          - {{title: {{zh: 第{n}件, en: Step of number {n}}}, text: {{zh: 慢慢来{n}, en: "Take your time '
        f'over what is done here and look at it twice before number {n} is over and done with, {more}"}}}}'
        for n in range(1, 7)
    )
    return SEEN.replace("STEPS", "\n".join(steps))


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, Entry], Edition, Theme]:
    return handed_out(write(tmp_path_factory.mktemp("seen"), seen_outline()))


def test_each_text_is_named_by_the_first_place_where_it_is_seen(
    seen: tuple[Mapping[str, Entry], Edition, Theme],
) -> None:
    entries, edition, theme = seen
    where = {place: str(entry.where) for place, entry in entries.items()}
    talk = compose_talk(edition, theme, Report())
    last = talk.pages[-1].label
    assert where["group/hours"] == f"{last}, the group, hours"
    assert where["group/words"].startswith("leaflet, panel ")
    assert where["sections/bag/heading"].startswith("leaflet, panel ")
    assert where["sections/time/blocks/3/text"] == "large print, text"
    steps = [where[f"sections/bag/blocks/1/steps/{n}/text"].partition(",")[0] for n in range(1, 7)]
    assert steps[0] == "slide 2"
    assert len(set(steps)) > 1
    assert steps == sorted(steps)


def test_texts_in_boxes_have_lengths_of_their_own(seen: tuple[Mapping[str, Entry], Edition, Theme]) -> None:
    """Six long steps take two slides already: a longer text may take no third one."""
    entries, edition, theme = seen
    boxed = [place for place in entries if any(f"/{kind}/" in place for kind in ("steps", "timeline", "cards"))]
    assert len(boxed) > 18
    assert [place for place in boxed if entries[place].limit is None] == []
    place = "sections/bag/blocks/1/steps/6/text"
    text = edition.sections[0].blocks[0].items[5].text  # type: ignore[attr-defined]
    limit = entries[place].limit
    assert limit is not None
    trial = talk_trials(edition, theme)[text.span]
    now = trial(text)
    assert trial(filler(text, limit)).fits(now, text.span)
    assert trial(filler(text, limit)).slides == now.slides
    if limit < 4 * len(text.plain):
        assert not trial(filler(text, wide_length(text, round(limit * 1.12) + 2))).fits(now, text.span)


def test_what_flows_on_has_no_limit_and_none_is_over_four_times_its_length(
    made: tuple[Mapping[str, Entry], Edition, Theme],
) -> None:
    limits = {place: entry.limit for place, entry in made[0].items()}
    assert limits["sections/one/notes"] is None
    assert all(limit <= 4 * len(made[0][place].unit.target) for place, limit in limits.items() if limit)


def test_the_limit_fits_and_little_more_does_not(made: tuple[Mapping[str, Entry], Edition, Theme]) -> None:
    entries, edition, theme = made
    text = edition.sections[0].blocks[0].text  # type: ignore[attr-defined]
    limit = entries["sections/one/blocks/line/statement"].limit
    assert limit is not None
    assert len(text.plain) < limit < 4 * len(text.plain)
    for length, fits in ((limit, True), (wide_length(text, round(limit * 1.12) + 2), False)):
        sections = substituted(edition.sections, [(text.span, filler(text, length))])
        report = Report()
        compose_talk(replace(edition, sections=sections), theme, report)
        trial = talk_trials(edition, theme)[text.span]
        assert report.has("overset-text") is bool(trial(filler(text, length)).faults)
        if fits:
            assert not report.has_errors


def test_a_booklet_has_room_for_longer_texts_on_further_pages() -> None:
    """Its panels hold what is there already, and a text that adds a line takes no room from the others."""
    _, edition, theme = read(BOOKLET)
    rooms = LeafletRooms(edition, theme)
    texts = [p.name for s in edition.sections for b in s.blocks if isinstance(b, People) for p in b.people]
    assert len(texts) > 2
    for text in texts:
        now = rooms.trials[text.span](text)
        assert now.lacking <= 0
        assert rooms.trials[text.span](filler(text, 2 * len(text.plain))).fits(now, text.span)


def test_a_filled_text_keeps_its_marks_in_proportion(made: tuple[Mapping[str, Entry], Edition, Theme]) -> None:
    span = made[1].title.span
    text = Text(((Words("abcde", strong=True), Words("fghijklmno"), Citation(("x",))),), "en", span)
    bold, rest, cite = filler(text, 300).paragraphs[0]
    assert isinstance(bold, Words)
    assert isinstance(rest, Words)
    assert (len(bold.text), bold.strong, len(rest.text), cite) == (100, True, 200, Citation(("x",)))
