"""The outside of the sheet: words on dark land, the meeting, the logo, what is said once."""

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.geometry import MM
from builder.layout.folds import fold_scheme
from builder.layout.leaflet import compose_leaflet, lay_out_leaflet
from builder.layout.leaflet.compose import leaflet_setting
from builder.layout.leaflet.frames import Fullness, is_outside, pages_of, panel_frames
from builder.layout.leaflet.grounds import ground_of
from builder.layout.leaflet.land import outer_land
from builder.layout.leaflet.outside import cover_places, outside_of
from builder.layout.leaflet.plan import plan_leaflet
from builder.outline.model.edition import Meeting, MotifChoice
from builder.outline.schema.files import NamedFile
from builder.page.items import GroupItem
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import SPAN, calm, panels, said, sample, texts, words

LONG = "Northfield District Hospital, Balance and Rehabilitation Clinic, and its Friends"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path class="fill-primary" d="M2 2h16v16H2z"/></svg>'
)


def outside(edition, report=None):
    report = report or Report()
    content = plan_leaflet(edition, report)
    assert content is not None
    made = leaflet_setting(edition, calm(), report, content)
    return outside_of(content.scheme, made), made, content.scheme


def meeting(language="en", **fields):
    return Meeting.model_construct(
        span=SPAN, date="2026-12-05", time="14:30–16:00", place=words("Maple Road Library", language), **fields
    )


def with_meeting(edition, **fields):
    return replace(edition, meeting=meeting(edition.language, **fields))


@pytest.mark.parametrize("motif", ["hills-and-sun", "neuron", "water", "none"])
@pytest.mark.parametrize("fold", ["trifold-c", "half"])
def test_each_line_on_the_cover_s_foot_lies_on_dark_land(fold, motif):
    edition = with_meeting(sample("en", fold, panels=False), speaker=words("A physiotherapist", "en"))
    edition = replace(
        edition,
        group=replace(edition.group, name=words(LONG, "en")),
        motif=MotifChoice.model_construct(name=motif, span=SPAN),
    )
    found, made, scheme = outside(edition)
    assert found.off == 0
    land = outer_land(scheme, cover_places(scheme), made.motif, SPAN, found.raised)
    for item in texts(found.foot):
        for paragraph in item.paragraphs:
            for number, line in enumerate(paragraph.set.lines):
                left = item.frame.x + paragraph.x
                top = item.frame.y + paragraph.baseline(number) - 0.8 * paragraph.set.style.size
                assert land.top(left, left + line.width) <= top, paragraph.set.text


def test_cover_and_back_say_when_with_weekday_and_both_times_and_where():
    edition = with_meeting(sample("en", panels=False))
    document = compose_leaflet(replace(edition, sections=edition.sections[:3]), calm(), Report())
    for number in (1, 6):
        spoken = said([panels(document)[number]])
        assert "Sat 5 December 2026, 14:30–16:00" in spoken
        assert "Maple Road Library" in spoken


def test_a_long_title_is_set_smaller_and_no_word_of_it_is_cut():
    edition = replace(sample("en"), title=words("Living well with long-term lung disease at home", "en"))
    found, made, _ = outside(edition)
    assert found.over == 0
    title = next(t for t in texts(found.head) if t.role == "title")
    assert not any(made.typesetter.cuts_word(p.set) for p in title.paragraphs)


def test_a_mark_between_the_parts_of_a_title_never_begins_a_line():
    from builder.layout.leaflet.cover import title_parts
    from builder.outline.text.markup import Filled, read_markup
    from builder.outline.text.text import SourceText

    source = SourceText("**Steady**: how to avoid a fall", SPAN)
    title = read_markup(Filled(source.raw, source), "en", Report())
    _, made, _ = outside(replace(sample("en"), title=title))
    assert ["".join(run.text for run in part) for part in title_parts(made, title)] == [
        "Steady:",
        "how to avoid a fall",
    ]


def test_a_contact_is_not_printed_twice_and_keeps_what_is_known_of_the_group():
    edition = sample("en", panels=False)
    person_of = [b for s in edition.sections for b in s.blocks if type(b).__name__ == "People"]
    document = compose_leaflet(edition, calm(), Report())
    spoken = "\n".join(said([panel]) for panel in panels(document).values())
    assert spoken.count("000-0000-0000") == 1 + len(person_of)


def test_the_group_s_further_facts_stand_on_the_back():
    edition = sample("en")
    group = replace(
        edition.group, email="group@example.org", address=words("1 Lake Road", "en"), hours=words("Mon 9:00", "en")
    )
    spoken = said([panels(compose_leaflet(replace(edition, group=group), calm(), Report()))[6]])
    for fact in ("group@example.org", "1 Lake Road", "Mon 9:00"):
        assert fact in spoken


def test_a_logo_stands_on_cover_and_back_and_says_whose_it_is(tmp_path: Path):
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    edition = replace(sample("en"), folder=str(tmp_path))
    edition = replace(edition, group=replace(edition.group, logo=NamedFile("logo.svg", SPAN)))
    found = [i for p in panels(compose_leaflet(edition, calm(), Report())).values() for i in _named(p.items, "logo")]
    assert [i.alt for i in found] == [edition.group.name.plain] * 2


def test_a_logo_stands_on_the_cover_alone_where_the_back_has_no_room_for_it(tmp_path: Path):
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    edition = replace(sample("en"), folder=str(tmp_path))
    plain, shown = [], []
    for count in range(1, 60):  # ever more words of the group, until they fit only without its logo, then no more
        group = replace(edition.group, words=words("You need not carry this alone. " * count, "en"))
        bare, bearing = Report(), Report()
        compose_leaflet(replace(edition, group=group), calm(), bare)
        group = replace(group, logo=NamedFile("logo.svg", SPAN))
        document = compose_leaflet(replace(edition, group=group), calm(), bearing)
        plain.append(bare.has("overset-panel"))
        shown.append([number for number, p in panels(document).items() if list(_named(p.items, "logo"))])
        assert bearing.has("overset-panel") == bare.has("overset-panel"), count
        if bare.has("overset-panel"):
            break
    assert shown[0] == [1, 6]
    assert [1] in shown
    assert plain[-1]


def test_a_logo_that_cannot_be_read_is_told_at_its_place_and_left_out(tmp_path: Path):
    (tmp_path / "logo.svg").write_text("<svg", encoding="utf-8")
    edition = replace(sample("en"), folder=str(tmp_path))
    report = Report()
    edition = replace(edition, group=replace(edition.group, logo=NamedFile("logo.svg", SPAN)))
    document = compose_leaflet(edition, calm(), report)
    assert {d.code for d in report} == {"svg-broken"}
    assert not [i for p in panels(document).values() for i in _named(p.items, "logo")]


def _named(items, name):
    for item in items:
        if item.name == name:
            yield item
        elif isinstance(item, GroupItem):
            yield from _named(item.items, name)


@pytest.mark.parametrize("fold", ["trifold-c", "trifold-z", "half", "booklet-a5", "flat"])
def test_only_pale_grounds_meet_on_a_fold(fold):
    scheme = fold_scheme(fold, "a4")
    grounds = {ground_of(scheme, n) for n in range(1, scheme.panel_count + 1)}
    assert grounds <= {"ground", "wash", "air", "surface"}


def test_an_empty_panel_beside_full_ones_is_told_with_what_the_talk_has_besides():
    edition = sample("en")
    lists = edition.leaflet.panels
    moved = replace(edition.leaflet, panels=(lists[0], lists[1][:1], *lists[2:]))
    report = Report()
    lay_out_leaflet(replace(edition, leaflet=moved), calm(), report)
    told = [d for d in report if d.code == "empty-panel"]
    assert told
    assert all("mm are free" in d.hint for d in told)


@pytest.mark.parametrize("fold", ["trifold-c", "trifold-z", "half", "booklet-a5"])
@pytest.mark.parametrize("fullness", [Fullness(), Fullness(full=True), Fullness(full=True, utmost=True)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_a_motif_words_have_no_less_room_and_keep_clear_of_the_land(fold, fullness, language):
    """Land without a motif is lower on the cover: where it had to rise, it took that room from every panel."""
    edition = with_meeting(
        sample(language, fold, panels=False), speaker=words("A physiotherapist", language), fee=words("3", language)
    )
    edition = replace(edition, group=replace(edition.group, name=words(LONG, language)))
    rooms = {}
    for motif in ("hills-and-sun", "none"):
        edition = replace(edition, motif=MotifChoice.model_construct(name=motif, span=SPAN))
        found, _, scheme = outside(edition)
        frames = panel_frames(scheme, "bare", fullness, found.rise)
        rooms[motif] = [frame.text.height for frame in frames if frame.number != scheme.cover]
    assert all(plain >= drawn for plain, drawn in zip(rooms["none"], rooms["hills-and-sun"], strict=True))
    for places in pages_of(scheme):
        for panel, _ in places:
            if panel.number != scheme.cover and is_outside(scheme, panel.number):
                land = outer_land(scheme, places, None, SPAN, found.raised)
                text = frames[panel.number - 1].text
                assert land.highest(text.x, text.right) > text.bottom + 1.9 * MM
