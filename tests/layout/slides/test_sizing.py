"""The one rule of growing and shrinking, on texts made for each case."""

import pytest

from builder.diagnostics import Report, say
from builder.layout.slides.context import Context
from builder.layout.slides.deck import KNOWN
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import BODY
from builder.layout.slides.sizing import Piece, Room, sized
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers
from tests.layout.slides.made_talks import GALLERY, edition_of, theme_named


@pytest.fixture(scope="module", params=["en"])
def context(request) -> Context:
    edition = edition_of(GALLERY, request.param)
    setter = Typesetter(request.param, latin="arimo", slack=KNOWN)
    return Context(edition=edition, theme=theme_named(), typesetter=setter, report=Report(),
                   numbers=CitationNumbers(), body=BODY, slide=3, span=edition.span)  # fmt: skip


def room(context: Context, words: str, width: float, height: float, **more) -> Room:
    return Room((Piece(text=context.words(words), kind="text", width=width, **more),), height)


def size_of(context: Context, *rooms: Room, **more) -> float:
    done = sized(context, rooms, {"text": context.steps("card-text", least=20, most=44)}, **more)
    assert len({text.style.size for texts in done.rooms for text in texts}) == 1
    return done.rooms[0][0].style.size


def test_a_text_with_room_reaches_the_top_of_its_range(context):
    assert size_of(context, room(context, "Ask first", 600, 200)) == 44


def test_siblings_share_the_size_of_the_one_that_needs_most_room(context):
    long = "Ask who approved it, under which number, and what it costs to take part in it at all"
    alone = size_of(context, room(context, "Ask first", 300, 120))
    together = size_of(context, room(context, "Ask first", 300, 120), room(context, long, 300, 120))
    assert together < alone


def test_a_text_does_not_grow_by_a_line_unless_its_room_stays_airy(context):
    words = "Keep the notebook by the bed"
    tight, airy = (size_of(context, room(context, words, 390, height)) for height in (70, 400))
    assert tight < airy == 44


def test_a_sentence_that_fills_does_not_count_its_lines(context):
    words = "Keep the notebook by the bed"
    counted = size_of(context, room(context, words, 470, 112))
    filled = size_of(context, room(context, words, 470, 112), filling=True)
    assert filled > counted


def test_what_does_not_fit_is_told_with_language_slide_text_and_amount(context):
    rooms = [room(context, "many words " * 60, 200, 100)]
    done = sized(context, rooms, {"text": context.steps("card-text", least=20, most=44)})
    assert not done.fits
    tell_unfit(context, say("a card’s words"), rooms, done)
    (told,) = context.report
    assert told.message.startswith("en talk, slide 3: expected a card’s words to fit at 20 pt, found “many words")
    assert told.message.endswith("words too long")
    assert told.hint


def test_a_setting_may_be_refused_for_where_its_lines_lie(context):
    refused = sized(context, [room(context, "Ask first", 600, 200)],
                    {"text": context.steps("card-text", least=20, most=44)},
                    takes=lambda done: done.rooms[0][0].style.size < 30)  # fmt: skip
    assert refused.rooms[0][0].style.size == 29


def test_a_size_that_one_text_rules_out_is_not_tried_with_the_others(context, monkeypatch):
    """The second ends its lines badly at every size that is not much smaller, so that the largest is as good as any."""
    tried: list[str] = []
    good, ill = "The first signs of it", "Ask at the desk which door"
    whole = Typesetter.set

    def noted(self, runs, *rest):
        tried.append("".join(run.text for run in runs))
        return whole(self, runs, *rest)

    monkeypatch.setattr(Typesetter, "set", noted)
    size_of(context, *(room(context, words, 215, 160, hard=True) for words in (good, ill)), filling=True)
    assert tried.count(good) == 1 < tried.count(ill)
