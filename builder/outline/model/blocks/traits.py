"""What a kind of block is like: said once at the kind, asked by everyone who reads, checks, lays out or exports."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builder.words.choices import folded


class Traits(Struct, frozen=True, kw_only=True):
    """The traits of one kind. Fields are named as in its class."""

    key: str
    """The key under which an author writes it."""
    called: tuple[str, ...] = ()
    """What else authors may call it; capitals, and whether hyphens part the words or spaces, do not count."""
    takes_text: bool = False
    """Whether a text may stand right under its key."""
    bare: str = ""
    """The field that a value right under its key stands for, where the kind has several."""
    bare_list: str = ""
    """The field that a list right under its key stands for."""
    maker: str = ""
    """The field that `source:` means of what comes from somebody, unless it names a listed source."""
    titled: bool = False
    """Whether authors give it a title as a picture has one, though none of its fields is called so."""
    listed: Literal["", "marked", "ticked", "numbered"] = ""
    """How a page marks the entries of a list of texts, so that an author need not; empty where it marks none."""
    beside_picture: bool = False
    """Whether a slide may hold it beside a picture: which of the two comes first changes nothing."""
    pattern: str = ""
    """The module that draws its slide, where two kinds share one; default: named as the key."""
    states: bool = True
    """Whether it states something, which a source must carry (`cite:`)."""
    headline: str = ""
    """The field that speaks for a whole slide, in place of a title: its pattern makes `SlideBody.title` of it."""
    items: str = ""
    """The field of a list: on large print a short one stays on one page."""
    parted: bool = False
    """Whether each item stands in a box of its own on a slide: how full it is shows in its letters, not in a count."""
    joined: bool = False
    """Whether a line joins its items, which then stay on one page of large print also where they are longer."""
    takes_icons: bool = False
    """Whether an icon may stand beside each item, where their words make one certain."""
    sign: str = ""
    """The icon that says what kind of thing it is, before the head of a section whose words mean none."""
    mark_at: tuple[str, ...] = ()
    """The fields that may bear the mark of a source, the last on the page first; of an item of a list the same."""
    needs_head: bool = False
    """Whether it says little of itself on a panel: then it takes the title of its slide as its head."""
    introduces: bool = False
    """Whether it runs on as a text and may introduce what follows, as a head would."""
    introduced: bool = False
    """Whether such a text leads into it: it has no edge of its own."""
    picture: bool = False
    """Whether it is looked at more than read: its date is a caption, and `alt:` tells it to those who cannot see it."""
    gives_way: bool = False
    """Whether it is a picture that may be a little lower than it would be, where that spares a page."""
    box: bool = False
    """Whether it is a box that calls for attention: it ends what it follows, and one on a panel is enough."""
    lists_sources: bool = False
    """Whether it is the list of what is cited, which other outputs have at their end."""
    grows: Literal["", "first", "then", "last"] = ""
    """Whether it can be higher than its words need, to fill a panel, and in which turn."""

    @property
    def module(self) -> str:
        """The module of its slide pattern."""
        return self.pattern or self.key

    def is_called(self, word: str) -> bool:
        """Whether a word means this kind, its key included."""
        return folded(word) in map(folded, (self.key, *self.called))
