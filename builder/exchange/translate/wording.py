"""What a text is called in words: `card 2, title`, from the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.diagnostics import Message, Template, all_of, say

ITEMS: Mapping[str, Template] = {
    "points": Template("point {number}"),
    "sub": Template("sub-point {number}"),
    "text": Template("paragraph {number}"),
    "steps": Template("step {number}"),
    "timeline": Template("event {number}"),
    "cards": Template("card {number}"),
    "columns": Template("column {number}"),
    "rows": Template("row {number}"),
    "cells": Template("cell {number}"),
    "header": Template("head of column {number}"),
    "categories": Template("category {number}"),
    "series": Template("series {number}"),
    "takeaway": Template("takeaway {number}"),
    "groups": Template("group {number}"),
    "labels": Template("label {number}"),
    "checklist": Template("tick {number}"),
    "myths": Template("pair {number}"),
    "faq": Template("question {number}"),
    "people": Template("person {number}"),
    "parts": Template("part {number}"),
    "by": Template("reviewer {number}"),
}
"""Items of lists, by the key of the list."""

FIELDS: Mapping[str, Message] = {
    "title": say("title"),
    "short_title": say("short title"),
    "subtitle": say("subtitle"),
    "heading": say("heading in print"),
    "notes": say("speaker notes"),
    "opening-notes": say("speaker notes of the first slide"),
    "closing-notes": say("speaker notes of the last slide"),
    "notice": say("notice"),
    "closing": say("words of the last slide"),
    "alt": say("description for those who cannot see it"),
    "name": say("name"),
    "plain": say("explanation"),
    "text": say("text"),
    "lead": say("lead"),
    "caption": say("caption"),
    "credit": say("credit"),
    "unit": say("unit"),
    "part": say("label of the part"),
    "whole": say("label of the whole"),
    "when": say("date"),
    "short": say("short name"),
    "plus": say("for"),
    "minus": say("against"),
    "label": say("label"),
    "q": say("question"),
    "a": say("answer"),
    "myth": say("what people say"),
    "fact": say("what is known"),
    "who": say("who said it"),
    "role": say("role"),
    "statement": say("statement"),
    "place": say("place"),
    "speaker": say("speaker"),
    "fee": say("cost"),
    "address": say("address"),
    "hours": say("hours"),
    "words": say("its own words"),
    "authors": say("authors"),
    "where": say("where it appeared"),
    "image": say("picture"),
    "x": say("title of the axis across"),
    "y": say("title of the axis upward"),
    "cite": say("source"),
}
"""Texts by their key; what is missing here is called by its key."""

TOPS: Mapping[str, Message] = {
    "group": say("the group"), "meeting": say("the meeting"), "talk": say("the talk"), "review": say("the review"),
}  # fmt: skip


def called(path: Sequence[str]) -> Message:
    """A text in words, by its path without its section and block."""
    words = list(_words(path))
    return all_of(words) if words else say("text")


def _words(path: Sequence[str]) -> Iterator[Message]:
    for before, key in zip(("", *path), path, strict=False):
        if key.isdigit():
            yield _item(before, key)
        elif key in FIELDS and key == path[-1]:
            yield FIELDS[key]
        elif key in TOPS and not before:
            yield TOPS[key]
        elif key == path[-1] and key not in ITEMS:
            yield say("{key}", key=key)
    if path and path[0] in ("terms", "sources"):
        yield say("{key}", key=path[1])


def _item(key: str, number: str) -> Message:
    return ITEMS[key].filled(number=number) if key in ITEMS else say("item {number}", number=number)
