"""What is not there yet: a frame keeps a picture's place, and the document stays a draft."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from builder.diagnostics import Message, say
from builder.outline.schema.own_folder import is_inside
from builder.outline.schema.reading_context import Reading
from builder.outline.yaml.nodes import MapNode, Node, ScalarNode, is_empty, replaced
from builder.words.choices import folded

NO_PICTURE = "picture-to-come"
"""What stands for the file of such a picture; no picture's file can be called so, for it has no ending."""
_WORDS = frozenset((
    "todo", "to do", "tbd", "tba", "to come", "coming", "coming soon", "later", "placeholder", "none yet",
    "photo to come", "picture to come", "source to come", "sources to come", "?", "??", "...", "…",
    "待补", "待定", "待加", "稍后", "以后补", "暂无", "待补图", "待补照片", "占位", "来源待补", "出处待补",
))  # fmt: skip
_BRACKETS = re.compile(r"\[.*\]|【.*】|<.*>|\(.*\)|（.*）", re.DOTALL)


def says_to_come(words: str) -> bool:
    """Whether words stand where something is still to come, such as `TBD` or a text in brackets."""
    return folded(words) in _WORDS or bool(_BRACKETS.fullmatch(words))


FRAMED = say("expected a picture, found none yet: a frame keeps its place")
LEFT_OUT = say("expected a picture, found none yet: it is left out until it is there")


def with_frames(
    image: Node, endings: tuple[str, ...], reading: Reading, hint: Callable[[str], Message], told: Message = FRAMED
) -> Node:
    """A picture's file, or one for each language, with a frame for each that is not there yet (`picture-to-come`).

    `hint` says what may be meant by the name of a file that is not there, `told` what stands in its place.
    """
    if isinstance(image, MapNode):
        for key, value in image.entries:
            image[key] = with_frames(value, endings, reading, hint, told)
        return image
    if not isinstance(image, ScalarNode) or not _is_to_come(image, endings, reading):
        return image
    is_name = image.lower().endswith(endings)
    if is_name and str(image) not in reading.files:
        reading.files.append(str(image))  # once it is there, there is something to build
    way_out = partial(hint, str(image)) if is_name else say("name the file as soon as you have it")
    if reading.reviewed:
        message = say("expected every picture of a reviewed document, found one that is to come")
        way_out = way_out if is_name else say("name its file, or write `status: draft`")
        reading.error("picture-to-come", image, message, way_out)
    else:
        reading.report.warning("picture-to-come", image.span, told, way_out)
    return replaced(image, NO_PICTURE)


def _is_to_come(image: ScalarNode, endings: tuple[str, ...], reading: Reading) -> bool:
    """Whether there is no picture yet; a name that leads out of the folder is told as one."""
    if is_empty(image) or says_to_come(image):
        return True
    if not image.lower().endswith(endings) or not is_inside(image, reading.folder):
        return False
    return not (reading.folder / image).exists()
