"""What people in a list of contacts do, where it is certain that it is no second name."""

from __future__ import annotations

_ROLES = frozenset((
    "leader", "nurse", "doctor", "chair", "chairman", "chairwoman", "chairperson", "secretary", "treasurer",
    "coordinator", "organiser", "organizer", "volunteer", "helper", "therapist", "physiotherapist", "dietitian",
    "pharmacist", "specialist", "adviser", "advisor", "manager", "group", "deputy", "vice", "senior", "community",
    "clinic", "practice", "local", "regional", "team", "support", "helpline", "and",
    "组长", "副组长", "会长", "副会长", "秘书长", "负责人", "联系人", "志愿者", "护士", "护士长",
    "医生", "主任", "秘书", "顾问", "管理员", "群主", "药师", "社工", "康复师", "营养师",
))  # fmt: skip
_OF_NAMES = frozenset((
    "van", "von", "de", "da", "di", "del", "della", "la", "le", "bin", "ibn", "al", "ter", "ten", "der", "den", "dos",
    "du",
))  # fmt: skip
"""Small words with which family names begin."""


def is_role(words: str) -> bool:
    """Whether words say what somebody does, and can be no name."""
    said = words.split()
    small = words[0].islower() and said[0] not in _OF_NAMES
    return small or all(word.casefold() in _ROLES for word in said)
