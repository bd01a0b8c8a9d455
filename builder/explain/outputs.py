"""What each output is, by the name that `--only` takes: its files, and what they are for."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from builder.diagnostics import Message, say


class Output(Struct, frozen=True):
    """`files` are the endings of its files, behind the id and the edition."""

    files: tuple[str, ...]
    about: Message


OUTPUTS: Mapping[str, Output] = {
    "talk": Output((".pptx",), say("the talk in PowerPoint, every text and picture editable")),
    "slides": Output((".slides.pdf",), say("the same slides, for a room without PowerPoint")),
    "notes": Output((".notes.pdf",), say("the speaker's script: each slide that has notes, with them in large type")),
    "show": Output((".show.html",), say("the slides in a browser; only made where it is asked for")),
    "leaflet": Output((".leaflet.pdf",), say("the leaflet to read on a screen, also with a screen reader")),
    "office": Output((".leaflet.office.pdf",), say("the leaflet for an office printer")),
    "print": Output((".leaflet.print.pdf",), say("the leaflet for a print shop")),
    "dummy": Output((".dummy.pdf",), say("one sheet to fold before you print five hundred")),
    "large": Output((".large.pdf",), say("what leaflet and talk say in large print, 18 pt and more")),
    "invitation": Output(
        (".invitation.pdf", ".invitation.office.pdf", ".invitation.print.pdf"),
        say("the invitation to the meeting: a poster, and a hand-out, if the meeting has a date"),
    ),
    "calendar": Output((".ics",), say("the meeting as an entry for calendars, if it has a date")),
    "phone": Output((".phone.html",), say("a page for the phone, to be sent in a chat")),
    "phone-png": Output((".phone-1.png",), say("long pictures for the phone; only made where they are asked for")),
    "bilingual": Output(
        (".bilingual.pdf", ".bilingual.a5.pdf", ".bilingual.a5.print.pdf"),
        say("two languages side by side, for a pair such as `zh-en` under `languages`"),
    ),
    "evidence": Output(
        (".evidence.pdf", ".evidence.xlsx"), say("each claim with its sources, for the doctor who reviews it")
    ),
}
